/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How what an entry did reads on the screen. */

#include "config.h"

#include "mandate-history-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-field-text.h"
#include "mandate-screen-text.h"
#include "mandate-wizard-draft.h"

/* The change as a record that holds what it said before, or says after. */
static MandateRecord *
make_record (MandateSession            *session,
             const MandateRecordChange *change,
             gboolean                   is_before)
{
  MandateRecord *known = mandate_register_find (mandate_session_get_register (session), change->type, change->id);
  MandateRecord *record = known != NULL ? mandate_record_copy (known) : mandate_record_load (change->type, change->id);

  for (guint i = 0; i < change->fields->len; i++)
    {
      const MandateFieldChange *field = g_ptr_array_index (change->fields, i);
      const char               *value = is_before ? field->before : field->after;

      if (value != NULL)
        mandate_record_set (record, field->field->name, value, NULL);
    }

  return record;
}

static const MandateRecordChange *
find_change (GPtrArray  *changes,
             const char *id)
{
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const MandateRecordChange *change = g_ptr_array_index (changes, i);

      if (g_str_equal (change->id, id))
        return change;
    }

  return NULL;
}

/* The last that the journal says of a record is what it was when it was removed. */
static char *
name_gone (MandateSession *session,
           const char     *id)
{
  const MandateJournalQuery query = { .limit = 1, .record = id };
  MandateWorkspace         *workspace = mandate_session_get_workspace (session);
  g_autoptr (GPtrArray) entries = mandate_workspace_find_entries (workspace, &query, NULL);
  const MandateEntry *entry = entries != NULL && entries->len > 0 ? g_ptr_array_index (entries, 0) : NULL;
  g_autoptr (GPtrArray) changes = entry != NULL ? mandate_workspace_list_changes (workspace, entry->seq, NULL) : NULL;
  const MandateRecordChange *change = find_change (changes, id);
  g_autofree char           *name = change != NULL ? mandate_history_text_describe (session, change) : NULL;

  /* Translators: %s is the name of a record that is not there any more. */
  return name != NULL ? g_strdup_printf (_ ("%s (removed)"), name) : g_strdup (_ ("A record that was removed"));
}

/**
 * mandate_history_text_name:
 * @session: an open workspace
 * @link: “type/id” of a record, or its id
 *
 * Returns: (transfer full): what the record is called, or was when it was removed
 */
char *
mandate_history_text_name (MandateSession *session,
                           const char     *link)
{
  MandateRegister *reg = mandate_session_get_register (session);
  const char      *slash = strchr (link, '/');
  const char      *id = slash != NULL ? slash + 1 : link;
  MandateRecord   *record = mandate_register_find_any (reg, id);

  return record != NULL ? mandate_register_describe (reg, record) : name_gone (session, id);
}

/**
 * mandate_history_text_describe:
 * @session: an open workspace
 * @change: what was done to a record
 *
 * Returns: (transfer full): what that record is called, or was
 */
char *
mandate_history_text_describe (MandateSession            *session,
                               const MandateRecordChange *change)
{
  g_autoptr (MandateRecord) record = make_record (session, change, change->operation == MANDATE_OPERATION_REMOVED);

  return mandate_register_describe (mandate_session_get_register (session), record);
}

/* An amount is in the currency that was chosen with it. */
static char *
format_by_kind (MandateSession            *session,
                const MandateRecordChange *change,
                const MandateField        *field,
                const char                *value,
                gboolean                   is_before)
{
  g_autoptr (MandateRecord) record = make_record (session, change, is_before);

  if (!mandate_record_set (record, field->name, value, NULL))
    return g_strdup (value);

  return mandate_field_text_new (mandate_session_get_register (session), record, field);
}

/**
 * mandate_history_text_format:
 * @session: an open workspace
 * @change: what was done to a record
 * @field: one of its fields
 * @value: (nullable): what the field held before or after, as @change has it
 *
 * Returns: (transfer full) (nullable): the value as people read it, or %NULL
 *   where there is none
 */
char *
mandate_history_text_format (MandateSession            *session,
                             const MandateRecordChange *change,
                             const MandateField        *field,
                             const char                *value)
{
  gboolean is_before = FALSE;

  if (value == NULL || *value == '\0')
    return NULL;

  if (field->kind == MANDATE_FIELD_BOOLEAN)
    return g_strdup (g_str_equal (value, "true") ? _ ("Yes") : _ ("No"));

  if (field->kind == MANDATE_FIELD_REFERENCE || field->kind == MANDATE_FIELD_LINK)
    return mandate_history_text_name (session, value);

  /* What a wizard keeps between two sittings is for the wizard to read. */
  if (change->type == MANDATE_TYPE_WIZARD_DRAFT && field->kind == MANDATE_FIELD_LONG_TEXT)
    return g_strdup (_ ("The answers as they were typed"));

  for (guint i = 0; i < change->fields->len; i++)
    {
      const MandateFieldChange *changed = g_ptr_array_index (change->fields, i);

      is_before = is_before || (changed->field == field && changed->before == value);
    }

  return format_by_kind (session, change, field, value, is_before);
}

/**
 * mandate_history_text_moments:
 * @session: an open workspace
 * @entry: an entry
 *
 * Returns: (transfer full): when it happened, when it was written down, and which entry it is
 */
char *
mandate_history_text_moments (MandateSession     *session,
                              const MandateEntry *entry)
{
  const char      *today = mandate_session_get_today (session);
  g_autofree char *number = mandate_screen_format_count (entry->seq);
  g_autofree char *happened = entry->happened_on != NULL ? mandate_screen_format_short_day (entry->happened_on, today) : NULL;
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (entry->recorded_at, NULL);
  g_autoptr (GDateTime) here = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *date = here != NULL ? g_date_time_format (here, "%Y-%m-%d") : NULL;
  g_autofree char *time = here != NULL ? g_date_time_format (here, _ ("%H:%M")) : NULL;
  g_autofree char *day = mandate_screen_format_short_day (date, today);

  if (happened != NULL)
    /* Translators: two days, a time and a number: Happened 29 September · written down 30 September, 16:40 · entry 212. */
    return g_strdup_printf (_ ("Happened %1$s · written down %2$s, %3$s · entry %4$s"), happened, day, time, number);

  /* Translators: a day, a time and a number: Written down 30 September, 16:40 · entry 212. */
  return g_strdup_printf (_ ("Written down %1$s, %2$s · entry %3$s"), day, time, number);
}
