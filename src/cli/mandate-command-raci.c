/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who does what: printed, as CSV, and from CSV. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "mandate-command.h"
#include "mandate-raci-csv.h"
#include "mandate-role.h"

static void
append_roles (GString         *line,
              MandateRegister *reg,
              const char      *activity,
              const char      *letter,
              const char      *value)
{
  g_autoptr (GPtrArray) roles = mandate_raci_list_roles (reg, activity, value);

  for (guint i = 0; i < roles->len; i++)
    g_string_append_printf (line, "%s%s", i == 0 ? letter : ", ", ((MandateRole *) g_ptr_array_index (roles, i))->title);
}

static void
print_chart (MandateRegister *reg)
{
  g_autoptr (GPtrArray) activities = mandate_raci_list_activities (reg);

  for (guint i = 0; i < activities->len; i++)
    {
      MandateRaciActivity *activity = g_ptr_array_index (activities, i);
      const char          *id = mandate_record_get_id (MANDATE_RECORD (activity));
      g_autoptr (GString) line = g_string_new (activity->title);

      append_roles (line, reg, id, "\n    A  ", "accountable");
      append_roles (line, reg, id, "\n    R  ", "responsible");
      append_roles (line, reg, id, "\n    C  ", "consulted");
      append_roles (line, reg, id, "\n    I  ", "informed");
      g_print ("%s\n", line->str);
    }
}

static int
show_chart (const char *name,
            gboolean    as_csv)
{
  GError *error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_library_open_for_reading (name, &error);
  g_autofree char *csv = NULL;

  if (workspace == NULL)
    return mandate_command_fail (error);

  if (!as_csv)
    {
      print_chart (mandate_workspace_get_register (workspace));
      return MANDATE_EXIT_OK;
    }

  /* In UTF-8 whatever the locale is. */
  csv = mandate_raci_csv_write (mandate_workspace_get_register (workspace));
  fputs (csv, stdout);

  return MANDATE_EXIT_OK;
}

static void
print_import (MandateRaciImport *import)
{
  for (guint i = 0; i < import->new_activities->len; i++)
    /* Translators: %s is an activity. */
    g_print (_ ("new: %s\n"), (char *) g_ptr_array_index (import->new_activities, i));

  for (guint i = 0; i < import->changes->len; i++)
    {
      g_autofree char *change = mandate_raci_import_describe_change (g_ptr_array_index (import->changes, i));

      g_print ("%s\n", change);
    }

  if (import->n_kept > 0)
    g_print (ngettext ("%u activity is not in the file, and stays.\n", "%u activities are not in the file, and stay.\n", import->n_kept), import->n_kept);
}

static int
print_complaints (MandateRaciImport *import)
{
  for (guint i = 0; i < import->remarks->len; i++)
    g_printerr ("mandatectl: %s\n", (char *) g_ptr_array_index (import->remarks, i));
  for (guint i = 0; i < import->breaches->len; i++)
    g_printerr ("mandatectl: %s\n", (char *) g_ptr_array_index (import->breaches, i));

  return import->remarks->len + import->breaches->len > 0 ? MANDATE_EXIT_GAPS : MANDATE_EXIT_OK;
}

static gboolean
commit_import (MandateWorkspace  *workspace,
               MandateRaciImport *import,
               GError           **error)
{
  g_autofree char *label = mandate_raci_import_describe (import);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), label);

  mandate_raci_import_apply (import, change);

  return mandate_raci_import_is_empty (import) || mandate_workspace_commit (workspace, change, error);
}

static int
import_chart (const char *name,
              const char *path,
              gboolean    is_dry)
{
  GError *error = NULL;
  g_autoptr (MandateWorkspace) workspace = is_dry ? mandate_library_open_for_reading (name, &error) : mandate_command_open_to_write (name, &error);
  gsize            size;
  g_autofree char *data = workspace != NULL ? mandate_command_read_file (path, &size, &error) : NULL;
  g_autoptr (MandateRaciImport) import = NULL;

  if (data == NULL)
    return mandate_command_fail (error);

  import = mandate_raci_import_read (data, (gssize) size, mandate_workspace_get_register (workspace), &error);
  if (import == NULL)
    return mandate_command_fail (error);

  print_import (import);
  if (!is_dry && !commit_import (workspace, import, &error))
    return mandate_command_fail (error);

  return print_complaints (import);
}

int
mandate_command_raci (int   argc,
                      char *argv[])
{
  gboolean           as_csv = FALSE;
  gboolean           is_dry = FALSE;
  const GOptionEntry options[] = {
    { "csv", 0, 0, G_OPTION_ARG_NONE, &as_csv, N_ ("Print CSV"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &is_dry, N_ ("Tell what would happen, and do nothing"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  int code;

  if (!mandate_command_parse ("raci", options, 1, 3, &argc, &argv, &code))
    return code;

  if (argc == 2)
    return show_chart (argv[1], as_csv);

  if (argc != 4 || !g_str_equal (argv[2], "import"))
    return mandate_command_fail_usage ("raci", _ ("After the name comes “import” and a file, or nothing."));

  return import_chart (argv[1], argv[3], is_dry);
}
