/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The documents of roles from a script: a folder full of papers, named as they are everywhere. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-role-prints.h"

typedef struct
{
  const char           *name;
  MandateRolePrintsKind kind;
} Action;

static const Action actions[] = {
  { "pdf", MANDATE_ROLE_PRINTS_DOCUMENTS },
  { "letters", MANDATE_ROLE_PRINTS_LETTERS },
  { "sheets", MANDATE_ROLE_PRINTS_SHEETS },
};

static const Action *
find_action (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_strcmp0 (actions[i].name, name) == 0)
      return &actions[i];

  return NULL;
}

static gboolean
write_papers (MandateRolePrints *papers,
              const char        *folder,
              gboolean           may_replace,
              GError           **error)
{
  if (!mandate_role_prints_write (papers, folder, may_replace, error))
    return FALSE;

  for (guint i = 0; i < mandate_role_prints_get_length (papers); i++)
    {
      g_autofree char *path = g_build_filename (folder, mandate_role_prints_get_name (papers, i), NULL);

      g_print ("%s\n", path);
    }

  return TRUE;
}

/**
 * mandate_command_roles:
 * @argc: number of words
 * @argv: the words: “roles”, a workspace and what to print
 *
 * Returns: what is given to the shell
 */
int
mandate_command_roles (int   argc,
                       char *argv[])
{
  g_autofree char   *folder = NULL;
  gboolean           force = FALSE;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &folder, N_ ("The folder where they go"), N_ ("DIR") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace files that are there already"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autofree char *today = mandate_date_today ();
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateRolePrints) papers = NULL;
  const Action *action;
  GError       *error = NULL;
  int           code;

  if (!mandate_command_parse ("roles", options, 2, 2, &argc, &argv, &code))
    return code;

  action = find_action (argv[2]);
  if (action == NULL)
    return mandate_command_fail_usage ("roles", _ ("Say what to print: pdf, letters or sheets."));

  if (folder == NULL)
    return mandate_command_fail_usage ("roles", _ ("Say where to write them: -o DIR."));

  workspace = mandate_library_open_for_reading (argv[1], &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  papers = mandate_role_prints_new (workspace, action->kind, today);

  return write_papers (papers, folder, force, &error) ? MANDATE_EXIT_OK : mandate_command_fail (error);
}
