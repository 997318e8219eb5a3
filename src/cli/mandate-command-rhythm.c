/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is due, and the calendar of reviews. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "mandate-agenda.h"
#include "mandate-calendar-file.h"
#include "mandate-command-names.h"
#include "mandate-command.h"
#include "mandate-date.h"

static void
print_items_json (GPtrArray *items)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    {
      const MandateAgendaItem *item = g_ptr_array_index (items, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "date");
      json_builder_add_string_value (builder, item->date);
      json_builder_set_member_name (builder, "title");
      json_builder_add_string_value (builder, item->title);
      json_builder_set_member_name (builder, "detail");
      json_builder_add_string_value (builder, item->detail);
      json_builder_set_member_name (builder, "record");
      json_builder_add_string_value (builder, item->link);
      json_builder_set_member_name (builder, "overdue");
      json_builder_add_boolean_value (builder, item->is_overdue);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  mandate_command_print_json (json_builder_get_root (builder));
}

static void
print_items (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const MandateAgendaItem *item = g_ptr_array_index (items, i);

      if (item->is_overdue)
        /* Translators: %1$s is a day, %2$s what is due, %3$s what happens then. */
        g_print (_ ("%1$s  %2$s (%3$s; overdue)\n"), item->date, item->title, item->detail);
      else
        g_print ("%s  %s (%s)\n", item->date, item->title, item->detail);
    }

  if (items->len == 0)
    g_print ("%s\n", _ ("Nothing is due."));
}

static gboolean
has_overdue (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (((const MandateAgendaItem *) g_ptr_array_index (items, i))->is_overdue)
      return TRUE;

  return FALSE;
}

int
mandate_command_due (int   argc,
                     char *argv[])
{
  gboolean           as_json = FALSE;
  g_autofree char   *on = NULL;
  const GOptionEntry options[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_ ("As if it were that day"), N_ ("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  int     code;
  GError *error = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) items = NULL;

  if (!mandate_command_parse ("due", options, 1, 1, &argc, &argv, &code))
    return code;

  if (on == NULL)
    on = mandate_date_today ();
  else if (!mandate_date_is_valid (on))
    return mandate_command_fail_usage ("due", _ ("The day is no day of the calendar. Write it as 2026-12-31."));

  workspace = mandate_library_open_for_reading (argv[1], &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  items = mandate_agenda_list_coming (mandate_workspace_get_register (workspace), on);
  if (as_json)
    print_items_json (items);
  else
    print_items (items);

  return has_overdue (items) ? MANDATE_EXIT_GAPS : MANDATE_EXIT_OK;
}

/* (transfer full) (nullable) */
static char *
write_file (MandateWorkspace *workspace,
            const char       *named,
            GError          **error)
{
  g_autofree char *today = mandate_date_today ();
  MandateRecord   *review = NULL;
  char            *file;

  if (named != NULL)
    {
      review = mandate_command_find_review (mandate_workspace_get_register (workspace), named, error);
      if (review == NULL)
        return NULL;
    }

  file = mandate_calendar_file_write (workspace, today, MANDATE_REVIEW (review));
  if (file == NULL)
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, "%s", _ ("The review has no day yet. Set it, then invite."));

  return file;
}

int
mandate_command_ics (int   argc,
                     char *argv[])
{
  g_autofree char   *path = NULL;
  g_autofree char   *review = NULL;
  gboolean           force = FALSE;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("Where to write it"), N_ ("FILE.ics") },
    { "invite", 0, 0, G_OPTION_ARG_STRING, &review, N_ ("Write an invitation to this review alone"), N_ ("REVIEW") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace a file that is there already"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  int     code;
  GError *error = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autofree char *file = NULL;

  if (!mandate_command_parse ("ics", options, 1, 1, &argc, &argv, &code))
    return code;

  if (path == NULL)
    return mandate_command_fail_usage ("ics", _ ("Say with -o where the calendar is to be written."));

  workspace = mandate_library_open_for_reading (argv[1], &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  file = write_file (workspace, review, &error);
  if (file == NULL || !mandate_calendar_file_save (file, path, force, &error))
    return mandate_command_fail (error);

  return MANDATE_EXIT_OK;
}
