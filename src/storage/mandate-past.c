/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How things stood at the end of a day. */

#include "config.h"

#include "mandate-past.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-record-store.h"
#include "mandate-rewind.h"
#include "mandate-workspace-private.h"

void
mandate_past_free (MandatePast *self)
{
  g_clear_object (&self->reg);
  g_free (self->date);
  g_free (self->first);
  g_free (self->previous);
  g_free (self->next);
  g_free (self);
}

/* The day of the entry, or none where there is no such entry. */
static gboolean
read_day (MandateDatabase *database,
          gint64           seq,
          char           **day,
          GError         **error)
{
  g_autoptr (MandateStatement) statement = mandate_database_prepare (database, "SELECT recorded_at FROM journal WHERE seq = ?1", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_integer (statement, 1, seq);

  if (!mandate_statement_step (statement, &has_row, error))
    return FALSE;

  *day = has_row ? mandate_date_of_moment (mandate_statement_get_text (statement, 0)) : NULL;

  return TRUE;
}

static MandatePast *
find_day (MandateDatabase *database,
          const char      *date,
          GError         **error)
{
  g_autoptr (MandatePast) self = g_new0 (MandatePast, 1);
  gint64 before;

  self->date = g_strdup (date);

  if (!mandate_journal_find_last_on (database, date, &self->seq, error) ||
      !mandate_journal_find_last_before (database, date, &before, error) ||
      !read_day (database, 1, &self->first, error) ||
      !read_day (database, before, &self->previous, error) ||
      !read_day (database, self->seq + 1, &self->next, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * mandate_workspace_find_day:
 * @self: a workspace
 * @date: a day, where the computer is
 * @error: return location for an error
 *
 * Returns: (transfer full): what the journal knows of that day, without the
 *   records, or %NULL on error
 */
MandatePast *
mandate_workspace_find_day (MandateWorkspace *self,
                            const char       *date,
                            GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return find_day (self->database, date, error);
}

static gboolean
check_day (const char *date,
           GError    **error)
{
  g_autofree char *today = mandate_date_today ();

  if (!mandate_date_is_valid (date))
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                   _ ("“%s” is not a date. Write year, month and day, such as 2024-03-31."), date);
      return FALSE;
    }

  if (strcmp (date, today) <= 0)
    return TRUE;

  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
               /* Translators: both are days, such as 2024-03-31. */
               _ ("%1$s has not come yet. Choose a day up to today, %2$s."), date, today);

  return FALSE;
}

/**
 * mandate_workspace_look_back:
 * @self: a workspace
 * @date: a day up to today, where the computer is
 * @error: return location for an error
 *
 * Makes a register of all records as they stood at the end of that day; it is
 * empty of a day before the first entry. The workspace itself is not touched,
 * and may be used meanwhile: this works on a connection of its own, in any
 * thread.
 *
 * Returns: (transfer full): how things stood, or %NULL on error
 */
MandatePast *
mandate_workspace_look_back (MandateWorkspace *self,
                             const char       *date,
                             GError          **error)
{
  g_autoptr (MandateDatabase) source = NULL;
  g_autoptr (MandateDatabase) scratch = NULL;
  g_autoptr (MandatePast) past = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  if (!check_day (date, error))
    return NULL;

  name = mandate_database_make_name (self->path, self->mode);
  source = mandate_database_open (self->path, self->mode == MANDATE_DATABASE_IMMUTABLE ? self->mode : MANDATE_DATABASE_READ_WRITE, error);
  past = source != NULL ? find_day (source, date, error) : NULL;
  scratch = past != NULL ? mandate_rewind_open (name, self->schema, self->migrations, error) : NULL;
  if (scratch == NULL || !mandate_rewind_to (scratch, source, past->seq, error))
    return NULL;

  past->reg = mandate_register_new (self->schema);

  return mandate_record_store_load (scratch, past->reg, error) ? g_steal_pointer (&past) : NULL;
}

/**
 * mandate_past_check_begun:
 * @self: how things stood
 * @error: return location for an error that names the first day
 *
 * For those to whom nothing at all would be a riddle.
 *
 * Returns: whether something was recorded by then
 */
gboolean
mandate_past_check_begun (const MandatePast *self,
                          GError           **error)
{
  if (self->seq > 0)
    return TRUE;

  if (self->first == NULL)
    g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND,
                 _ ("Nothing has been recorded in this workspace yet."));
  else
    g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND,
                 /* Translators: both are days, such as 2024-03-31. */
                 _ ("On %1$s nothing was recorded yet. The first entry is of %2$s."), self->date, self->first);

  return FALSE;
}
