/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The journal in the pack's words: which field of which record went from what to what. */

#include "config.h"

#include "mandate-pack-history.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-pack-links.h"
#include "mandate-person.h"

/*
 * A certifier leafs through the last year, and in it not through more than
 * this. When records were recorded is told of all, and how many are left out.
 */
#define MONTHS      12
#define MAX_ENTRIES 200

/* Long texts are compared elsewhere; here it is enough to tell which one. */
#define MAX_SHOWN 120

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (text == NULL || g_utf8_strlen (text, -1) <= MAX_SHOWN)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, MAX_SHOWN);

  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* A stored value as people say it: names for ids, words for choices. */
static char *
say (MandatePackContext *context,
     const MandateField *field,
     const char         *value)
{
  MandateRecord *other = NULL;
  const char    *label;

  if (value == NULL)
    return NULL;

  if (field->kind == MANDATE_FIELD_MONEY && context->hides_amounts)
    return g_strdup_printf ("[%s]", mandate_translate (context->translation, N_ ("left out")));

  if (field->kind == MANDATE_FIELD_REFERENCE)
    other = mandate_register_find_any (context->reg, value);
  else if (field->kind == MANDATE_FIELD_LINK)
    other = mandate_register_find_link (context->reg, value);

  if (other != NULL)
    return mandate_pack_name_record (context, other);

  if (field->kind == MANDATE_FIELD_BOOLEAN)
    return g_strdup (mandate_translate (context->translation, g_str_equal (value, "true") ? N_ ("yes") : N_ ("no")));

  label = mandate_field_get_choice_label (field, value);

  return label != NULL ? g_strdup (mandate_translate (context->translation, label)) : shorten (value);
}

static char *
name_record (MandatePackContext        *context,
             const MandateRecordChange *change)
{
  MandateRecord   *record = mandate_register_find (context->reg, change->type, change->id);
  g_autofree char *name = record != NULL ? mandate_pack_name_record (context, record) : NULL;

  /* What is gone has no name any more but the one that the entry still knows. */
  for (guint i = 0; name == NULL && i < change->fields->len; i++)
    {
      const MandateFieldChange *field = g_ptr_array_index (change->fields, i);

      if (field->field->kind == MANDATE_FIELD_TEXT && field->field->is_required)
        name = g_strdup (field->before != NULL ? field->before : field->after);
    }

  return g_strdup_printf ("%s: %s", mandate_translate (context->translation, mandate_record_type_get_source_label (change->type)),
                          name != NULL ? mandate_translate (context->translation, name) : change->id);
}

static void
add_change (MandatePackContext        *context,
            MandatePackEntry          *entry,
            const MandateRecordChange *change)
{
  g_autofree char *name = name_record (context, change);
  g_autofree char *link = g_strdup_printf ("%s/%s", mandate_record_type_get_name (change->type), change->id);

  if (change->operation != MANDATE_OPERATION_CHANGED)
    {
      MandatePackChange *said = mandate_pack_entry_add_change (entry, name, NULL, NULL, NULL);
      const char        *word = change->operation == MANDATE_OPERATION_ADDED ? N_ ("added") : N_ ("removed");

      g_free (said->after);
      said->after = g_strdup (mandate_translate (context->translation, word));
      said->link = g_strdup (link);
      return;
    }

  for (guint i = 0; i < change->fields->len; i++)
    {
      const MandateFieldChange *field = g_ptr_array_index (change->fields, i);
      g_autofree char          *before = say (context, field->field, field->before);
      g_autofree char          *after = say (context, field->field, field->after);
      MandatePackChange        *said =
        mandate_pack_entry_add_change (entry, name, mandate_translate (context->translation, field->field->label), before, after);

      said->link = g_strdup (link);
    }
}

static void
add_entry (MandatePackContext *context,
           const MandateEntry *entry,
           GPtrArray          *changes)
{
  MandatePackEntry *said = mandate_pack_context_add_entry (context, entry->seq, entry->recorded_at, entry->actor, entry->label);

  said->happened_on = g_strdup (entry->happened_on);

  for (guint i = 0; i < changes->len; i++)
    add_change (context, said, g_ptr_array_index (changes, i));
}

/* Where the day of an event stands in a record that may be older than the event, or is looked at time and again. */
static const struct
{
  const char *type;
  const char *field;
} happenings[] = {
  { "review", "held_on" },
  { "resource", "decided_on" },
  { "training", "held_on" },
  { "communication", "sent_on" },
  { "performance-report", "delivered_on" },
  { "policy-version", "effective_on" },
  { "organisation", "climate_concluded_on" },
  { "interested-party", "looked_on" },
  { "obligation", "assessed_on" },
  { "process", "checked_on" },
  { "clause-watch", "looked_on" },
  { "observation", "closed_on" },
  { "action", "done_on" },
  { "action", "effect_checked_on" },
};

static gboolean
tells_its_day (const MandateRecordChange *change)
{
  const char *type = mandate_record_type_get_name (change->type);

  for (guint i = 0; i < G_N_ELEMENTS (happenings); i++)
    for (guint j = 0; g_str_equal (type, happenings[i].type) && j < change->fields->len; j++)
      {
        const MandateFieldChange *field = g_ptr_array_index (change->fields, j);

        if (g_str_equal (field->field->name, happenings[i].field) && field->after != NULL)
          return TRUE;
      }

  return FALSE;
}

/*
 * Newest entry first: the day of an event was recorded by the entry that gave
 * it the day that it has; all else by the entry that added the record. A day
 * of an event over an older one of its entry would look made up beforehand.
 */
static void
note_recorded (MandatePackContext *context,
               const MandateEntry *entry,
               GPtrArray          *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const MandateRecordChange *change = g_ptr_array_index (changes, i);
      g_autofree char           *link = g_strdup_printf ("%s/%s", mandate_record_type_get_name (change->type), change->id);

      if (mandate_pack_find_recorded (context, link) == NULL && (change->operation == MANDATE_OPERATION_ADDED || tells_its_day (change)))
        mandate_pack_context_add_recorded (context, link, entry->recorded_at, entry->seq);
    }
}

/* Who was removed, or is called otherwise now, still has a name that a pack may have to leave out. */
static void
note_names (GPtrArray *names,
            GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const MandateRecordChange *change = g_ptr_array_index (changes, i);

      for (guint j = 0; change->type == MANDATE_TYPE_PERSON && j < change->fields->len; j++)
        {
          const MandateFieldChange *field = g_ptr_array_index (change->fields, j);

          if (g_str_equal (field->field->name, "name") && field->before != NULL)
            g_ptr_array_add (names, g_strdup (field->before));
          if (g_str_equal (field->field->name, "name") && field->after != NULL)
            g_ptr_array_add (names, g_strdup (field->after));
        }
    }
}

/**
 * mandate_pack_history_fill:
 * @context: a pack's context
 * @workspace: whose journal it is
 * @seq: the last entry that the pack knows of
 * @names: (element-type utf8): gets what people are or were called
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Tells the context what was done, and of each record when it was recorded.
 *
 * Returns: whether the journal could be read
 */
gboolean
mandate_pack_history_fill (MandatePackContext *context,
                           MandateWorkspace   *workspace,
                           gint64              seq,
                           GPtrArray          *names,
                           GCancellable       *cancellable,
                           GError            **error)
{
  g_autoptr (GPtrArray) entries = mandate_workspace_list_entries (workspace, seq + 1, G_MAXINT, error);
  g_autofree char *since = mandate_date_add_months (context->as_of, -MONTHS);

  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const MandateEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GPtrArray) changes = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      changes = mandate_workspace_list_changes (workspace, entry->seq, error);
      if (changes == NULL)
        return FALSE;

      note_recorded (context, entry, changes);
      note_names (names, changes);

      if (i < MAX_ENTRIES && strcmp (entry->recorded_at, since) >= 0)
        add_entry (context, entry, changes);
      else
        context->n_earlier++;
    }

  return TRUE;
}
