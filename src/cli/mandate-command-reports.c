/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is printed of meetings, and what top management is told of performance. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-command-names.h"
#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-print.h"
#include "mandate-translation.h"

/* Where a paper goes. */
typedef struct
{
  char    *path;
  char    *language;
  gboolean force;
} Output;

static void
output_clear (Output *output)
{
  g_free (output->path);
  g_free (output->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Output, output_clear)

static int
write_paper (MandateWorkspace *workspace,
             MandatePrintKind  kind,
             gpointer          record,
             const Output     *output)
{
  g_autofree char        *today = mandate_date_today ();
  const MandatePrintOrder order = { .kind = kind, .record = record, .today = today, .language = output->language };
  GError                 *error = NULL;
  g_autoptr (GBytes) pdf = mandate_print_write (workspace, &order, NULL, &error);

  if (pdf == NULL || !mandate_print_save (pdf, output->path, output->force, &error))
    return mandate_command_fail (error);

  g_print ("%s\n", output->path);

  return MANDATE_EXIT_OK;
}

static int
check_output (const char   *command,
              const Output *output)
{
  if (output->path == NULL)
    return mandate_command_fail_usage (command, _ ("Say where to write it: -o FILE.pdf."));

  if (output->language != NULL && !mandate_translation_is_there (output->language))
    return mandate_command_fail_usage (command, _ ("There is no paper in that language. Choose one of: en, de, fr, es."));

  return MANDATE_EXIT_OK;
}

int
mandate_command_minutes (int   argc,
                         char *argv[])
{
  g_auto (Output) output = { 0 };
  gboolean           wants_sheet = FALSE;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output.path, N_ ("Where to write it"), N_ ("FILE.pdf") },
    { "attendance", 0, 0, G_OPTION_ARG_NONE, &wants_sheet, N_ ("Write the attendance sheet in place of the minutes"), NULL },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &output.language, N_ ("Language of the paper; by default the organisation’s"), N_ ("LANGUAGE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &output.force, N_ ("Replace a file that is there already"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  MandateRecord *review = NULL;
  GError        *error = NULL;
  int            code;

  if (!mandate_command_parse ("minutes", options, 2, 2, &argc, &argv, &code))
    return code;

  code = check_output ("minutes", &output);
  if (code == MANDATE_EXIT_OK)
    {
      workspace = mandate_library_open_for_reading (argv[1], &error);
      if (workspace != NULL)
        review = mandate_command_find_review (mandate_workspace_get_register (workspace), argv[2], &error);

      code = review != NULL ? write_paper (workspace, wants_sheet ? MANDATE_PRINT_ATTENDANCE : MANDATE_PRINT_MINUTES, review, &output)
                            : mandate_command_fail (error);
    }

  return code;
}

int
mandate_command_report (int   argc,
                        char *argv[])
{
  g_auto (Output) output = { 0 };
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output.path, N_ ("Where to write it"), N_ ("FILE.pdf") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &output.language, N_ ("Language of the paper; by default the organisation’s"), N_ ("LANGUAGE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &output.force, N_ ("Replace a file that is there already"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  MandateRecord *report = NULL;
  GError        *error = NULL;
  int            code;

  if (!mandate_command_parse ("report", options, 1, 2, &argc, &argv, &code))
    return code;

  code = check_output ("report", &output);
  if (code == MANDATE_EXIT_OK)
    {
      workspace = mandate_library_open_for_reading (argv[1], &error);
      if (workspace != NULL && argc == 3)
        report = mandate_command_find_report (mandate_workspace_get_register (workspace), argv[2], &error);

      code = error == NULL ? write_paper (workspace, report != NULL ? MANDATE_PRINT_REPORT : MANDATE_PRINT_SUMMARY, report, &output)
                           : mandate_command_fail (error);
    }

  return code;
}

int
mandate_command_brief (int   argc,
                       char *argv[])
{
  g_auto (Output) output = { 0 };
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output.path, N_ ("Where to write it"), N_ ("FILE.pdf") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &output.language, N_ ("Language of the paper; by default the organisation’s"), N_ ("LANGUAGE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &output.force, N_ ("Replace a file that is there already"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("brief", options, 1, 1, &argc, &argv, &code))
    return code;

  code = check_output ("brief", &output);
  if (code == MANDATE_EXIT_OK)
    {
      workspace = mandate_library_open_for_reading (argv[1], &error);
      code = workspace != NULL ? write_paper (workspace, MANDATE_PRINT_BRIEF, NULL, &output) : mandate_command_fail (error);
    }

  return code;
}
