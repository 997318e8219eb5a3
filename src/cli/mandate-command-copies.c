/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about copies that are carried elsewhere: copy, seal-copy, open. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-command.h"

int
mandate_command_copy (int   argc,
                      char *argv[])
{
  gboolean           force = FALSE;
  const GOptionEntry options[] = {
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace a file that is there already"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("copy", options, 2, 2, &argc, &argv, &code))
    return code;

  workspace = mandate_library_open_for_reading (argv[1], &error);
  if (workspace == NULL || !mandate_workspace_export_copy (workspace, argv[2], force, &error))
    return mandate_command_fail (error);

  return MANDATE_EXIT_OK;
}

int
mandate_command_seal_copy (int   argc,
                           char *argv[])
{
  gboolean           force = FALSE;
  g_autofree char   *passphrase_file = NULL;
  const GOptionEntry options[] = {
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace a file that is there already"), NULL },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_file, N_ ("File whose first line is the passphrase"), N_ ("FILE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateSecret) passphrase = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("seal-copy", options, 2, 2, &argc, &argv, &code))
    return code;

  if (passphrase_file == NULL)
    return mandate_command_fail_usage ("seal-copy", _ ("Give the passphrase with --passphrase-file."));

  passphrase = mandate_command_read_passphrase (passphrase_file, &error);
  workspace = passphrase != NULL ? mandate_library_open_for_reading (argv[1], &error) : NULL;

  if (workspace == NULL ||
      !mandate_sealed_copy_write (workspace, argv[2], force, passphrase, MANDATE_SEALED_COST_DEFAULT, NULL, NULL, NULL, &error))
    return mandate_command_fail (error);

  return MANDATE_EXIT_OK;
}

/**
 * mandate_command_open_copy:
 * @path: (type filename): a copy, plain or sealed
 * @passphrase_file: (nullable) (type filename): where the passphrase of a sealed one is
 * @error: return location for an error
 *
 * Returns: (transfer full): the copy as a plain file, or %NULL on error
 */
MandateOpenedCopy *
mandate_command_open_copy (const char *path,
                           const char *passphrase_file,
                           GError    **error)
{
  g_autoptr (MandateSecret) passphrase = NULL;

  if (!mandate_command_check_file (path, error))
    return NULL;

  if (passphrase_file != NULL)
    {
      passphrase = mandate_command_read_passphrase (passphrase_file, error);
      if (passphrase == NULL)
        return NULL;
    }

  return mandate_opened_copy_new (path, passphrase, NULL, NULL, NULL, error);
}

static const char *
describe_relation (MandateRelation relation)
{
  switch (relation)
    {
    case MANDATE_RELATION_SAME:
      return _ ("This copy and the workspace are the same.");
    case MANDATE_RELATION_OLDER:
      return _ ("This copy is older: all that it has is in the workspace.");
    case MANDATE_RELATION_NEWER:
      return _ ("This copy is newer: it has all that the workspace has, and more.");
    case MANDATE_RELATION_APART:
      return _ ("This copy and the workspace went separate ways: each has what the other has not.");
    case MANDATE_RELATION_OTHER:
    default:
      return _ ("This is another workspace.");
    }
}

/* What is here already is not added twice without a word. */
static int
refuse_known (const MandateLibraryCopy *copy,
              const char               *path)
{
  /* Translators: %s is the name of a workspace. */
  g_printerr (_ ("mandatectl: “%s” is here already. "), copy->here->name);
  g_printerr ("%s\n", describe_relation (copy->relation));
  /* Translators: both %s are moments. */
  g_printerr (_ ("Last change in the copy: %1$s; here: %2$s.\n"),
              copy->contents->recorded_at != NULL ? copy->contents->recorded_at : "-",
              copy->here_contents->recorded_at != NULL ? copy->here_contents->recorded_at : "-");
  /* Translators: %1$s is a workspace's name, %2$s a file. */
  g_printerr (_ ("To bring its changes in: mandatectl merge \"%1$s\" %2$s\n"), copy->here->name, path);
  g_printerr (_ ("To let it take the workspace's place: mandatectl open %2$s --replace \"%1$s\"\n"), copy->here->name, path);
  g_printerr (_ ("To keep both: mandatectl open %s --as NAME\n"), path);

  return MANDATE_EXIT_DATA;
}

static int
add (MandateOpenedCopy *opened,
     const char        *path,
     const char        *name)
{
  g_autoptr (MandateLibraryCopy) copy = NULL;
  g_autoptr (MandateLibraryItem) item = NULL;
  GError *error = NULL;

  if (name == NULL)
    {
      copy = mandate_library_look_at_copy (mandate_opened_copy_get_path (opened), NULL, &error);
      if (copy == NULL)
        return mandate_command_fail (error);

      if (copy->here != NULL)
        return refuse_known (copy, path);
    }

  item = mandate_library_add_copy_as (mandate_opened_copy_get_path (opened), name, NULL, &error);
  if (item == NULL)
    return mandate_command_fail (error);

  g_print ("%s\n", item->name);

  return MANDATE_EXIT_OK;
}

int
mandate_command_open (int   argc,
                      char *argv[])
{
  g_autofree char   *name = NULL;
  g_autofree char   *replaced = NULL;
  g_autofree char   *passphrase_file = NULL;
  const GOptionEntry options[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("What it is to be called here"), N_ ("NAME") },
    { "replace", 0, 0, G_OPTION_ARG_STRING, &replaced, N_ ("Let it take the place of a workspace, after a backup"), N_ ("NAME") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_file, N_ ("File whose first line is the passphrase of a sealed copy"), N_ ("FILE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateLibraryItem) item = NULL;
  g_autoptr (MandateOpenedCopy) opened = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("open", options, 1, 1, &argc, &argv, &code))
    return code;

  if (name != NULL && replaced != NULL)
    return mandate_command_fail_usage ("open", _ ("Choose one of --as and --replace."));

  opened = mandate_command_open_copy (argv[1], passphrase_file, &error);
  if (opened == NULL)
    return mandate_command_fail (error);

  if (replaced == NULL)
    return add (opened, argv[1], name);

  item = mandate_library_find (replaced, &error);
  if (item == NULL || !mandate_library_replace (item, mandate_opened_copy_get_path (opened), NULL, &error))
    return mandate_command_fail (error);

  g_print ("%s\n", item->name);

  return MANDATE_EXIT_OK;
}
