/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets of templates, which lie beside the workspaces; and what one workspace has of its house: the set, the logo. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-command.h"
#include "mandate-logo-picture.h"
#include "mandate-organisation.h"
#include "mandate-print.h"
#include "mandate-template-choice.h"
#include "mandate-template-export.h"
#include "mandate-template-store.h"

static void
write_set (JsonBuilder              *builder,
           const MandateTemplateSet *set)
{
  g_autofree char *contents = mandate_template_set_describe (set);

  json_builder_begin_object (builder);
  mandate_exchange_add_text (builder, "name", mandate_template_set_get_name (set));
  mandate_exchange_add_text (builder, "version", mandate_template_set_get_version (set));
  mandate_exchange_add_text (builder, "author", mandate_template_set_get_author (set));
  mandate_exchange_add_text (builder, "contents", contents);
  json_builder_end_object (builder);
}

static void
print_json (GPtrArray *sets)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < sets->len; i++)
    write_set (builder, g_ptr_array_index (sets, i));
  json_builder_end_array (builder);

  mandate_command_print_json (json_builder_get_root (builder));
}

static void
print_set (const MandateTemplateSet *set)
{
  g_autofree char *contents = mandate_template_set_describe (set);
  const char      *author = mandate_template_set_get_author (set);

  g_print ("%s\t%s\t%s\t%s\n", mandate_template_set_get_name (set), mandate_template_set_get_version (set), author != NULL ? author : "", contents);
}

/* One that can't be read is told of, and nothing else is kept back. */
static int
list_sets (gboolean as_json)
{
  g_autoptr (GPtrArray) problems = mandate_template_store_load ();
  g_autoptr (GPtrArray) sets = mandate_template_shelf_list ();

  if (as_json)
    print_json (sets);
  else
    for (guint i = 0; i < sets->len; i++)
      print_set (g_ptr_array_index (sets, i));

  for (guint i = 0; i < problems->len; i++)
    g_printerr ("mandatectl: %s\n", (char *) g_ptr_array_index (problems, i));

  return problems->len > 0 ? MANDATE_EXIT_DATA : MANDATE_EXIT_OK;
}

/* The picture is decoded once, in the helper, before anything is kept. */
static int
import_set (const char *path)
{
  GError *error = NULL;
  g_autoptr (MandateTemplateSet) looked_at = mandate_command_check_file (path, &error) ? mandate_template_store_read (path, &error) : NULL;
  GBytes *logo = looked_at != NULL ? mandate_template_set_get_logo (looked_at) : NULL;
  g_autoptr (MandatePicture) proof = logo != NULL ? mandate_logo_decode (logo, NULL, NULL, &error) : NULL;
  const MandateTemplateSet *set = error == NULL ? mandate_template_store_import (path, &error) : NULL;

  if (set == NULL)
    return mandate_command_fail (error);

  print_set (set);

  return MANDATE_EXIT_OK;
}

static int
export_built_in (const char *path,
                 gboolean    force)
{
  g_autoptr (GBytes) content = mandate_template_write_built_in ();
  GError *error = NULL;

  return mandate_print_save (content, path, force, &error) ? MANDATE_EXIT_OK : mandate_command_fail (error);
}

static int
remove_set (const char *name)
{
  GError *error = NULL;

  return mandate_template_store_remove (name, &error) ? MANDATE_EXIT_OK : mandate_command_fail (error);
}

/* Which set a workspace's texts begin with; an empty name is the program's own. */
static int
use_set (const char *workspace_name,
         const char *name)
{
  GError *error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_command_open_to_write (workspace_name, &error);
  g_autoptr (MandateChange) change = NULL;
  g_autofree char *told = NULL;

  if (workspace != NULL)
    change = mandate_template_choice_new_change (mandate_workspace_get_register (workspace), *name != '\0' ? name : NULL, &error);

  if (change == NULL || !mandate_workspace_commit (workspace, change, &error))
    return mandate_command_fail (error);

  told = mandate_template_choice_tell (mandate_workspace_get_register (workspace), NULL);
  if (told != NULL)
    g_print ("%s\n", told);

  return MANDATE_EXIT_OK;
}

int
mandate_command_templates (int   argc,
                           char *argv[])
{
  gboolean           as_json = FALSE;
  gboolean           force = FALSE;
  g_autofree char   *import_path = NULL;
  g_autofree char   *export_path = NULL;
  g_autofree char   *removed = NULL;
  g_autofree char   *used = NULL;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &import_path, N_ ("Take in a set of templates, in place of one of the same name"), N_ ("FILE") },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &export_path, N_ ("Save the built-in templates, to begin with"), N_ ("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace a file that is there already"), NULL },
    { "remove", 0, 0, G_OPTION_ARG_STRING, &removed, N_ ("Remove a set from this computer"), N_ ("NAME") },
    { "use", 0, 0, G_OPTION_ARG_STRING, &used, N_ ("Begin texts of the workspace with this set; an empty name is for the built-in ones"), N_ ("NAME") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  int n_asked, code;

  if (!mandate_command_parse ("templates", options, 0, 1, &argc, &argv, &code))
    return code;

  n_asked = (import_path != NULL) + (export_path != NULL) + (removed != NULL) + (used != NULL);
  if (n_asked > 1 || (argc > 1) != (used != NULL))
    return mandate_command_fail_usage ("templates", _ ("Say one thing at a time; --use needs a workspace, and nothing else does."));

  if (import_path != NULL)
    return import_set (import_path);
  if (export_path != NULL)
    return export_built_in (export_path, force);
  if (removed != NULL)
    return remove_set (removed);

  return used != NULL ? use_set (argv[1], used) : list_sets (as_json);
}

int
mandate_command_logo (int   argc,
                      char *argv[])
{
  g_autofree char   *path = NULL;
  gboolean           is_removed = FALSE;
  const GOptionEntry options[] = {
    { "set", 0, 0, G_OPTION_ARG_FILENAME, &path, N_ ("The picture: PNG or JPEG"), N_ ("FILE") },
    { "remove", 0, 0, G_OPTION_ARG_NONE, &is_removed, N_ ("Print none from now on"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) content = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("logo", options, 1, 1, &argc, &argv, &code))
    return code;

  if ((path != NULL) == is_removed)
    return mandate_command_fail_usage ("logo", _ ("Say either --set or --remove."));

  file = path != NULL && mandate_command_check_file (path, &error) ? g_file_new_for_path (path) : NULL;
  content = file != NULL ? mandate_logo_load_file (file, NULL, &error) : NULL;
  workspace = error == NULL ? mandate_command_open_to_write (argv[1], &error) : NULL;
  change = workspace != NULL ? mandate_logo_new_change (workspace, content, &error) : NULL;

  return change != NULL && mandate_workspace_commit (workspace, change, &error) ? MANDATE_EXIT_OK : mandate_command_fail (error);
}
