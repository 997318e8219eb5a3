/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all commands share: their list, reading the command line, failing. */

#include "config.h"

#include "mandate-command.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "mandate-json-depth.h"
#include "mandate-passphrase.h"
#include "mandate-past.h"

/* Deeper than whatever this program writes. */
#define MAX_DEPTH 32

static const MandateCommand commands[] = {
  { "new", N_ ("NAME"), N_ ("Make a workspace"), mandate_command_new },
  { "list", "", N_ ("List the workspaces of this computer"), mandate_command_list },
  { "sample", N_ ("NAME"), N_ ("Make a workspace with the example organisation"), mandate_command_sample },
  { "delete", N_ ("NAME"), N_ ("Remove a workspace for good"), mandate_command_delete },
  { "show", N_ ("NAME [TYPE [ID]]"), N_ ("Show records"), mandate_command_show },
  { "record", N_ ("NAME TYPE [ID] FIELD=VALUE…"), N_ ("Add or change a record; print its id"), mandate_command_record },
  { "remove", N_ ("NAME TYPE ID"), N_ ("Remove a record"), mandate_command_remove },
  { "types", N_ ("[TYPE]"), N_ ("List the record types, or the fields of one"), mandate_command_types },
  { "people", N_ ("NAME [import FILE]"), N_ ("List the people, or bring in a list of them"), mandate_command_people },
  { "leave", N_ ("NAME PERSON --on DATE"), N_ ("Record that somebody leaves; print what follows"), mandate_command_leave },
  { "raci", N_ ("NAME [import FILE.csv]"), N_ ("Show who does what, or bring in a chart of it"), mandate_command_raci },
  { "todo", N_ ("NAME"), N_ ("List what is to be done, by whom and until when"), mandate_command_todo },
  { "attach", N_ ("NAME FILE…"), N_ ("Keep files as evidence; print their ids"), mandate_command_attach },
  { "evidence", N_ ("NAME"), N_ ("List the evidence, what it proves and how it stands"), mandate_command_evidence },
  { "check", N_ ("NAME"), N_ ("List the gaps a certifier would find"), mandate_command_check },
  { "ready", N_ ("NAME"), N_ ("Tell what is asked, what there is for it and what is missing"), mandate_command_ready },
  { "policy", N_ ("NAME [draft|lint|approve|publish|compare|pdf …]"), N_ ("List the versions of the policy, or draft, approve, publish, compare or print one"), mandate_command_policy },
  { "review", N_ ("NAME agenda|hold|close REVIEW [FIELD=VALUE…]"), N_ ("Show the agenda of a review, or write down that it was held or closed"), mandate_command_review },
  { "roles", N_ ("NAME pdf|letters|sheets -o DIR"), N_ ("Write the papers of roles: the document, letters to sign, sheets to hand out"), mandate_command_roles },
  { "due", N_ ("NAME"), N_ ("List what has a day, the soonest first"), mandate_command_due },
  { "ics", N_ ("NAME -o FILE.ics"), N_ ("Write the reviews for the calendar you already use"), mandate_command_ics },
  { "minutes", N_ ("NAME REVIEW -o FILE.pdf"), N_ ("Write the minutes of a review, or its attendance sheet"), mandate_command_minutes },
  { "report", N_ ("NAME [REPORT] -o FILE.pdf"), N_ ("Write the leadership summary, or a performance report"), mandate_command_report },
  { "brief", N_ ("NAME -o FILE.pdf"), N_ ("Write what top management is asked, and what it can answer, on one page"), mandate_command_brief },
  { "coverage", N_ ("NAME"), N_ ("Count what leaders did, by commitment and quarter"), mandate_command_coverage },
  { "receipt", N_ ("NAME --since DATE"), N_ ("Add up what leaders gave since a day"), mandate_command_receipt },
  { "objectives", N_ ("NAME"), N_ ("Show how far objectives have come"), mandate_command_objectives },
  { "resources", N_ ("NAME [import FILE.csv | pdf -o FILE.pdf]"), N_ ("Show what was asked for, approved and used, bring in a table of it, or print it"), mandate_command_resources },
  { "pack", N_ ("NAME -o FILE.pdf"), N_ ("Write the audit pack"), mandate_command_pack },
  { "journal", N_ ("NAME"), N_ ("List everything that was ever done"), mandate_command_journal },
  { "history", N_ ("NAME TYPE/ID"), N_ ("Tell what happened to a record, field by field"), mandate_command_history },
  { "templates", N_ ("[NAME]"), N_ ("List, import, export, choose or remove sets of templates"), mandate_command_templates },
  { "logo", N_ ("NAME"), N_ ("Set or remove the organisation's logo"), mandate_command_logo },
  { "undo", N_ ("NAME"), N_ ("Take back the last action"), mandate_command_undo },
  { "redo", N_ ("NAME"), N_ ("Do again what was undone last"), mandate_command_redo },
  { "bring-back", N_ ("NAME ENTRY"), N_ ("Take back what an older entry did"), mandate_command_bring_back },
  { "removed", N_ ("NAME"), N_ ("List the records that were removed"), mandate_command_removed },
  { "restore-record", N_ ("NAME TYPE/ID"), N_ ("Bring a removed record back"), mandate_command_restore_record },
  { "backup", N_ ("NAME"), N_ ("Make a backup, and prove it"), mandate_command_backup },
  { "backups", N_ ("NAME"), N_ ("List the backups of a workspace"), mandate_command_backups },
  { "restore", N_ ("NAME BACKUP"), N_ ("Make a workspace what it was in a backup"), mandate_command_restore },
  { "copy", N_ ("NAME FILE.mandate"), N_ ("Write a copy that can be carried elsewhere"), mandate_command_copy },
  { "seal-copy", N_ ("NAME FILE.mandate-sealed --passphrase-file FILE"), N_ ("Write a copy that only a passphrase opens"), mandate_command_seal_copy },
  { "open", N_ ("FILE"), N_ ("Take a copy in, plain or sealed"), mandate_command_open },
  { "verify", N_ ("NAME|FILE"), N_ ("Check that nothing of a workspace, a copy or a pack was changed behind the program's back"), mandate_command_verify },
  { "export", N_ ("NAME --format json"), N_ ("Write everything to standard output"), mandate_command_export },
  { "import", N_ ("NAME FILE.json"), N_ ("Bring in an export"), mandate_command_import },
  { "merge", N_ ("NAME FILE"), N_ ("Bring in what was done on a copy of the workspace"), mandate_command_merge },
  { NULL, NULL, NULL, NULL },
};

/**
 * mandate_command_get_all:
 *
 * Returns: (transfer none) (array zero-terminated): all commands, in the order of the help
 */
const MandateCommand *
mandate_command_get_all (void)
{
  return commands;
}

static const MandateCommand *
find_command (const char *name)
{
  for (const MandateCommand *command = commands; command->name != NULL; command++)
    if (g_str_equal (command->name, name))
      return command;

  return NULL;
}

/**
 * mandate_command_fail_usage:
 * @name: the command
 * @message: what is off with the command line
 *
 * Returns: what to exit with
 */
int
mandate_command_fail_usage (const char *name,
                            const char *message)
{
  g_printerr ("mandatectl: %s\n", message);
  /* Translators: %s is the name of a command. */
  g_printerr (_ ("“mandatectl %s --help” shows how it is used.\n"), name);

  return MANDATE_EXIT_USAGE;
}

/**
 * mandate_command_fail:
 * @error: (transfer full): what went wrong
 *
 * Says it on standard error.
 *
 * Returns: what to exit with
 */
int
mandate_command_fail (GError *error)
{
  g_autoptr (GError) owned = error;

  g_printerr ("mandatectl: %s\n", owned->message);

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_EXISTS))
    g_printerr ("%s\n", _ ("With --force it is replaced."));

  if (owned->domain == MANDATE_RECORD_ERROR)
    return owned->code == MANDATE_RECORD_ERROR_NO_TYPE || owned->code == MANDATE_RECORD_ERROR_NO_FIELD ? MANDATE_EXIT_USAGE : MANDATE_EXIT_DATA;

  if (owned->domain == G_IO_ERROR || owned->domain == G_FILE_ERROR)
    return MANDATE_EXIT_WRITE;

  if (owned->domain == MANDATE_STORAGE_ERROR &&
      (owned->code == MANDATE_STORAGE_ERROR_FAILED || owned->code == MANDATE_STORAGE_ERROR_READ_ONLY || owned->code == MANDATE_STORAGE_ERROR_NO_SPACE))
    return MANDATE_EXIT_WRITE;

  return MANDATE_EXIT_DATA;
}

/**
 * mandate_command_parse:
 * @name: the command
 * @options: (nullable): what it takes besides --help
 * @n_minimum: how many arguments it needs
 * @n_maximum: how many it takes, -1 for any number
 * @argc: (inout): how many words there are, the name included
 * @argv: (inout): the words; afterwards without the options
 * @code: (out): what to exit with, where the result is %FALSE
 *
 * Returns: whether there is something to do
 */
gboolean
mandate_command_parse (const char         *name,
                       const GOptionEntry *options,
                       int                 n_minimum,
                       int                 n_maximum,
                       int                *argc,
                       char              **argv[],
                       int                *code)
{
  const MandateCommand *command = find_command (name);
  g_autofree char      *prefix = g_strdup_printf ("mandatectl %s", name);
  g_autoptr (GOptionContext) context = g_option_context_new (*command->arguments != '\0' ? _ (command->arguments) : NULL);
  g_autoptr (GError) error = NULL;

  /* The help says “mandatectl NAME”, whatever the program's file is called. */
  g_set_prgname (prefix);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_set_strict_posix (context, FALSE);
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      *code = mandate_command_fail_usage (name, error->message);
      return FALSE;
    }

  /* “--” ends the options and is itself no argument. */
  for (int i = 1; i < *argc; i++)
    if (g_str_equal ((*argv)[i], "--"))
      {
        for (int j = i; j < *argc; j++)
          (*argv)[j] = (*argv)[j + 1];
        (*argc)--;
        break;
      }

  if (*argc - 1 < n_minimum || (n_maximum >= 0 && *argc - 1 > n_maximum))
    {
      *code = mandate_command_fail_usage (name, *argc - 1 < n_minimum ? _ ("Something is missing.") : _ ("There are too many arguments."));
      return FALSE;
    }

  return TRUE;
}

/**
 * mandate_command_print_json:
 * @node: (transfer full): what to print
 *
 * Writes JSON to standard output, in UTF-8 whatever the locale is.
 */
void
mandate_command_print_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  fputs (text, stdout);
  fputc ('\n', stdout);
  json_node_unref (node);
}

/**
 * mandate_command_check_file:
 * @path: (type filename): a file that was named to be read
 * @error: return location for an error, which is one of data: nothing was to be written
 *
 * To be asked before anything is begun with a file.
 *
 * Returns: whether there is such a file and it may be read
 */
gboolean
mandate_command_check_file (const char *path,
                            GError    **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND, _ ("There is no file “%s”."), shown);
  else if (g_file_test (path, G_FILE_TEST_IS_DIR))
    /* Translators: %s is a folder. */
    g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND, _ ("“%s” is a folder. Name a file in it."), shown);
  else if (g_access (path, R_OK) != 0)
    /* Translators: %1$s is a file name, %2$s a reason of the system. */
    g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND, _ ("Could not read “%1$s”: %2$s."), shown, g_strerror (errno));
  else
    return TRUE;

  return FALSE;
}

/**
 * mandate_command_read_file:
 * @path: (type filename): a file
 * @size: (out): how many bytes it has
 * @error: return location for an error
 *
 * Returns: (transfer full): what it holds, or %NULL on error
 */
char *
mandate_command_read_file (const char *path,
                           gsize      *size,
                           GError    **error)
{
  char *content = NULL;

  return mandate_command_check_file (path, error) && g_file_get_contents (path, &content, size, error) ? content : NULL;
}

/**
 * mandate_command_read_passphrase:
 * @path: (type filename): a file whose first line is a passphrase
 * @error: return location for an error
 *
 * Returns: (transfer full): the passphrase, or %NULL on error
 */
MandateSecret *
mandate_command_read_passphrase (const char *path,
                                 GError    **error)
{
  return mandate_command_check_file (path, error) ? mandate_passphrase_read (path, error) : NULL;
}

/**
 * mandate_command_read_json:
 * @path: (type filename): a file
 * @error: return location for an error
 *
 * Returns: (transfer full): what it holds, or %NULL on error
 */
JsonNode *
mandate_command_read_json (const char *path,
                           GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize            size;
  g_autofree char *content = mandate_command_read_file (path, &size, error);

  if (content == NULL)
    return NULL;

  if (!g_utf8_validate (content, size, NULL))
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("“%s” holds bytes that are no characters (not UTF-8)."), path);
      return NULL;
    }

  if (mandate_json_is_shallow (content, size, MAX_DEPTH) && json_parser_load_from_data (parser, content, size, error) && json_parser_get_root (parser) != NULL)
    return json_parser_steal_root (parser);

  g_clear_error (error);
  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("“%s” is not JSON."), path);

  return NULL;
}

/**
 * mandate_command_load_register:
 * @workspace: a workspace
 * @as_of: (nullable): a date, or %NULL for now
 * @error: return location for an error
 *
 * Returns: (transfer full): the records as they are, or as they were at the end of that day
 */
MandateRegister *
mandate_command_load_register (MandateWorkspace *workspace,
                               const char       *as_of,
                               GError          **error)
{
  g_autoptr (MandatePast) past = NULL;

  if (as_of == NULL)
    return g_object_ref (mandate_workspace_get_register (workspace));

  past = mandate_workspace_look_back (workspace, as_of, error);

  return past != NULL && mandate_past_check_begun (past, error) ? g_object_ref (past->reg) : NULL;
}
