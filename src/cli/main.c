/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>

#include "mandate-command.h"
#include "mandate-suggestion.h"
#include "mandate-template-store.h"

static void
print_help (void)
{
  g_print ("%s\n  mandatectl %s\n\n%s\n", _ ("Usage:"), _ ("COMMAND [ARGUMENT…]"), _ ("Commands:"));

  for (const MandateCommand *command = mandate_command_get_all (); command->name != NULL; command++)
    g_print ("  %-14s  %s\n", command->name, _ (command->summary));

  g_print ("\n%s\n\n", _ ("“mandatectl COMMAND --help” tells more about one."));
  g_print ("%s\n", _ ("It ends with 0 if all went well, 1 if there are gaps, 2 if the command line is wrong, "
                      "3 if there is a problem with the data, and 4 if something can't be written."));
}

static int
run_command (int   argc,
             char *argv[])
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *nearest;

  for (const MandateCommand *command = mandate_command_get_all (); command->name != NULL; command++)
    {
      if (g_str_equal (command->name, argv[0]))
        return command->run (argc, argv);

      g_ptr_array_add (names, (gpointer) command->name);
    }

  nearest = mandate_find_nearest (argv[0], names);
  if (nearest != NULL)
    /* Translators: %1$s is what was typed, %2$s the nearest command. */
    g_printerr (_ ("mandatectl: There is no command “%1$s”. Did you mean “%2$s”?\n"), argv[0], nearest);
  else
    g_printerr (_ ("mandatectl: There is no command “%s”. “mandatectl --help” lists them.\n"), argv[0]);

  return MANDATE_EXIT_USAGE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) problems = NULL; /* of templates: their own command tells of them */
  int code;

  mandate_secret_forbid_core_dumps ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc < 2)
    {
      g_printerr ("mandatectl: %s\n", _ ("A command is missing. “mandatectl --help” lists them."));
      return MANDATE_EXIT_USAGE;
    }

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return MANDATE_EXIT_OK;
    }

  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("mandatectl %s\n", VERSION);
      return MANDATE_EXIT_OK;
    }

  problems = mandate_template_store_load ();
  code = run_command (argc - 1, argv + 1);

  /* What does not fit on the disk shows only as it leaves the buffer. */
  if (fflush (stdout) == 0 && !ferror (stdout))
    return code;

  g_printerr ("mandatectl: %s\n", _ ("Standard output could not be written to the end. Free some space and try again."));

  return MANDATE_EXIT_WRITE;
}
