/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-history-entry.h"

#include <glib/gi18n-lib.h>

#include "mandate-places.h"

/* Records of an entry that are looked at for its icon. */
#define MAX_LOOKED_AT 4

/**
 * MandateHistoryEntry:
 *
 * An entry of the journal as the history lists it. What it touched is looked
 * up only when the entry is seen.
 */
struct _MandateHistoryEntry
{
  GObject parent_instance;

  gint64        seq;
  MandateEntry *entry; /* (owned) (nullable) where it can't be read */
  char         *day;   /* in ISO 8601, where the person is */

  gboolean is_looked_up;
  guint    n_records;
  guint    n_fields;
  GType    type; /* of the first record, %G_TYPE_INVALID for none */
};

G_DEFINE_FINAL_TYPE (MandateHistoryEntry, mandate_history_entry, G_TYPE_OBJECT)

static void
mandate_history_entry_finalize (GObject *object)
{
  MandateHistoryEntry *self = MANDATE_HISTORY_ENTRY (object);

  mandate_entry_free (self->entry);
  g_free (self->day);

  G_OBJECT_CLASS (mandate_history_entry_parent_class)->finalize (object);
}

static void
mandate_history_entry_class_init (MandateHistoryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_history_entry_finalize;
}

static void
mandate_history_entry_init (MandateHistoryEntry *self)
{
  self->type = G_TYPE_INVALID;
}

static char *
format_moment (MandateHistoryEntry *self,
               const char          *format)
{
  g_autoptr (GDateTime) utc = self->entry != NULL ? g_date_time_new_from_iso8601 (self->entry->recorded_at, NULL) : NULL;
  g_autoptr (GDateTime) here = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return here != NULL ? g_date_time_format (here, format) : g_strdup ("");
}

/**
 * mandate_history_entry_new:
 * @seq: place of an entry in the journal
 * @entry: (transfer full) (nullable): the entry, or %NULL where it can't be read
 *
 * Returns: (transfer full): the entry to be listed
 */
MandateHistoryEntry *
mandate_history_entry_new (gint64        seq,
                           MandateEntry *entry)
{
  MandateHistoryEntry *self = g_object_new (MANDATE_TYPE_HISTORY_ENTRY, NULL);

  self->seq = seq;
  self->entry = entry;
  self->day = format_moment (self, "%Y-%m-%d");

  return self;
}

gint64
mandate_history_entry_get_seq (MandateHistoryEntry *self)
{
  return self->seq;
}

const MandateEntry *
mandate_history_entry_get_entry (MandateHistoryEntry *self)
{
  return self->entry;
}

const char *
mandate_history_entry_get_day (MandateHistoryEntry *self)
{
  return self->day;
}

/**
 * mandate_history_entry_make_title:
 * @self: an entry
 *
 * Returns: (transfer full): what was done, in one line
 */
char *
mandate_history_entry_make_title (MandateHistoryEntry *self)
{
  g_autofree char *number = NULL;

  if (self->entry == NULL)
    {
      number = g_strdup_printf ("%" G_GINT64_FORMAT, self->seq);
      /* Translators: %s is the number of an entry. */
      return g_strdup_printf (_ ("Entry %s can’t be read"), number);
    }

  switch (self->entry->kind)
    {
    case MANDATE_ENTRY_UNDO:
      /* Translators: %s is the label of an action, such as “Ana Pérez” removed. */
      return g_strdup_printf (_ ("Undone: %s"), self->entry->label);
    case MANDATE_ENTRY_REDO:
      /* Translators: %s is the label of an action, such as “Ana Pérez” removed. */
      return g_strdup_printf (_ ("Done again: %s"), self->entry->label);
    case MANDATE_ENTRY_ACTION:
    case MANDATE_ENTRY_SEAL:
    case MANDATE_ENTRY_MERGE:
    case MANDATE_ENTRY_RESTORE:
    case MANDATE_ENTRY_MIGRATION:
    default:
      return g_strdup (self->entry->label);
    }
}

/**
 * mandate_history_entry_make_time:
 * @self: an entry
 *
 * Returns: (transfer full): the time of the day at which it was written down
 */
char *
mandate_history_entry_make_time (MandateHistoryEntry *self)
{
  /* Translators: a time of the day such as 16:40; as in strftime(). */
  return format_moment (self, _ ("%H:%M"));
}

/* Of what goes with something else the page of that says more. */
static GType
find_shown_type (GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      GType type = ((const MandateRecordChange *) g_ptr_array_index (changes, i))->type;

      if (mandate_places_find_for_type (mandate_record_type_get_name (type)) != NULL)
        return type;
    }

  return ((const MandateRecordChange *) g_ptr_array_index (changes, 0))->type;
}

static void
look_up (MandateHistoryEntry *self,
         MandateSession      *session)
{
  g_autoptr (GPtrArray) changes = NULL;
  const MandateRecordChange *change;

  if (self->is_looked_up || self->entry == NULL)
    return;

  self->is_looked_up = TRUE;
  changes = mandate_workspace_peek_changes (mandate_session_get_workspace (session), self->seq, MAX_LOOKED_AT, &self->n_records, NULL);
  if (changes == NULL || changes->len == 0)
    return;

  change = g_ptr_array_index (changes, 0);
  self->type = find_shown_type (changes);
  self->n_fields = change->operation == MANDATE_OPERATION_CHANGED ? change->fields->len : 0;
}

/**
 * mandate_history_entry_make_subtitle:
 * @self: an entry
 * @session: the open workspace
 *
 * Returns: (transfer full): who did it, and how much it touched
 */
char *
mandate_history_entry_make_subtitle (MandateHistoryEntry *self,
                                     MandateSession      *session)
{
  g_autofree char *extent = NULL;

  if (self->entry == NULL)
    return g_strdup ("");

  look_up (self, session);

  if (self->n_records > 1)
    extent = g_strdup_printf (ngettext ("%u record", "%u records", self->n_records), self->n_records);
  else if (self->n_fields > 0)
    extent = g_strdup_printf (ngettext ("%u field", "%u fields", self->n_fields), self->n_fields);

  return extent != NULL ? g_strconcat (self->entry->actor, " · ", extent, NULL) : g_strdup (self->entry->actor);
}

/**
 * mandate_history_entry_find_icon:
 * @self: an entry
 * @session: the open workspace
 *
 * Returns: (transfer none): name of the icon of what was done, or of the page
 *   where it can be seen
 */
const char *
mandate_history_entry_find_icon (MandateHistoryEntry *self,
                                 MandateSession      *session)
{
  static const char *const icons[] = {
    [MANDATE_ENTRY_UNDO] = "edit-undo-symbolic",
    [MANDATE_ENTRY_REDO] = "edit-redo-symbolic",
    [MANDATE_ENTRY_SEAL] = "changes-prevent-symbolic",
    [MANDATE_ENTRY_MERGE] = "emblem-synchronizing-symbolic",
    [MANDATE_ENTRY_RESTORE] = "document-revert-symbolic",
    [MANDATE_ENTRY_MIGRATION] = "system-run-symbolic",
  };
  const MandatePlace *place;

  if (self->entry == NULL)
    return "dialog-warning-symbolic";

  if (icons[self->entry->kind] != NULL)
    return icons[self->entry->kind];

  look_up (self, session);
  place = self->type != G_TYPE_INVALID ? mandate_places_find_for_type (mandate_record_type_get_name (self->type)) : NULL;

  return place != NULL ? place->icon : "document-edit-symbolic";
}
