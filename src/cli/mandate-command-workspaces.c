/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about workspaces as a whole: new, list, delete, export, import. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-command.h"
#include "mandate-set-up.h"

int
mandate_command_new (int   argc,
                     char *argv[])
{
  g_autoptr (MandateTranslation) translation = mandate_translation_new_for_screen ();
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateChange) change = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("new", NULL, 1, 1, &argc, &argv, &code))
    return code;

  workspace = mandate_library_create (argv[1], FALSE, &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  change = mandate_change_new (mandate_workspace_get_register (workspace), _ ("Set up the workspace"));
  mandate_set_up (change, argv[1], translation);

  if (!mandate_workspace_commit (workspace, change, &error))
    {
      g_clear_object (&workspace);
      mandate_library_delete (argv[1], NULL);
      return mandate_command_fail (error);
    }

  return MANDATE_EXIT_OK;
}

static JsonNode *
write_items (GPtrArray *items)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);

  for (guint i = 0; i < items->len; i++)
    {
      const MandateLibraryItem *item = g_ptr_array_index (items, i);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "name", item->name);
      mandate_exchange_add_text (builder, "id", item->id);
      mandate_exchange_add_text (builder, "path", item->path);
      mandate_exchange_add_text (builder, "changed_at", item->changed_at);
      json_builder_set_member_name (builder, "is_sample");
      json_builder_add_boolean_value (builder, item->is_sample);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

/* One that can't be read is listed all the same, and said to be so. */
static int
report_problems (GPtrArray *items)
{
  int code = MANDATE_EXIT_OK;

  for (guint i = 0; i < items->len; i++)
    {
      const MandateLibraryItem *item = g_ptr_array_index (items, i);

      if (item->problem == NULL)
        continue;

      g_printerr ("mandatectl: %s\n", item->problem);
      code = MANDATE_EXIT_DATA;
    }

  return code;
}

int
mandate_command_list (int   argc,
                      char *argv[])
{
  gboolean           as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (GPtrArray) items = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("list", options, 0, 0, &argc, &argv, &code))
    return code;

  items = mandate_library_list (&error);
  if (items == NULL)
    return mandate_command_fail (error);

  if (as_json)
    {
      mandate_command_print_json (write_items (items));
      return report_problems (items);
    }

  for (guint i = 0; i < items->len; i++)
    {
      const MandateLibraryItem *item = g_ptr_array_index (items, i);

      g_print ("%s%s%s\n", item->name, item->is_sample ? "\t" : "", item->is_sample ? _ ("(example)") : "");
    }

  return report_problems (items);
}

int
mandate_command_delete (int   argc,
                        char *argv[])
{
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("delete", NULL, 1, 1, &argc, &argv, &code))
    return code;

  return mandate_library_delete (argv[1], &error) ? MANDATE_EXIT_OK : mandate_command_fail (error);
}

int
mandate_command_export (int   argc,
                        char *argv[])
{
  g_autofree char   *format = NULL;
  const GOptionEntry options[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("What to write; there is json"), N_ ("FORMAT") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  JsonNode *document;
  GError   *error = NULL;
  int       code;

  if (!mandate_command_parse ("export", options, 1, 1, &argc, &argv, &code))
    return code;

  if (format != NULL && !g_str_equal (format, "json"))
    return mandate_command_fail_usage ("export", _ ("There is one format: json."));

  workspace = mandate_library_open_for_reading (argv[1], &error);
  document = workspace != NULL ? mandate_exchange_export (workspace, &error) : NULL;
  if (document == NULL)
    return mandate_command_fail (error);

  mandate_command_print_json (document);

  return MANDATE_EXIT_OK;
}

/* A workspace of that name, and whether it was made just now. */
static MandateWorkspace *
open_or_create (const char *name,
                gboolean   *is_new,
                GError    **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (MandateLibraryItem) item = mandate_library_find (name, &reason);

  *is_new = item == NULL && g_error_matches (reason, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND);

  if (*is_new)
    return mandate_library_create (name, FALSE, error);

  if (item != NULL)
    return mandate_library_open (name, error);

  g_propagate_error (error, g_steal_pointer (&reason));

  return NULL;
}

int
mandate_command_import (int   argc,
                        char *argv[])
{
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (JsonNode) document = NULL;
  gboolean is_new;
  GError  *error = NULL;
  int      code;

  if (!mandate_command_parse ("import", NULL, 2, 2, &argc, &argv, &code))
    return code;

  document = mandate_command_read_json (argv[2], &error);
  if (document == NULL)
    return mandate_command_fail (error);

  workspace = open_or_create (argv[1], &is_new, &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  if (mandate_exchange_import (workspace, document, &error))
    return MANDATE_EXIT_OK;

  g_clear_object (&workspace);
  if (is_new)
    mandate_library_delete (argv[1], NULL);

  /* A type or field that is not known stands in the file, not on the command line. */
  code = mandate_command_fail (error);

  return code == MANDATE_EXIT_USAGE ? MANDATE_EXIT_DATA : code;
}
