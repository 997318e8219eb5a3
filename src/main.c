/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "mandate-application.h"

/*
 * Drawing with cairo and without GL shows the first frame sooner and takes a
 * third of the memory; whoever sets one of the two wants something else.
 */
static void
choose_renderer (void)
{
  if (g_getenv ("GSK_RENDERER") != NULL || g_getenv ("GDK_DEBUG") != NULL)
    return;

  g_setenv ("GDK_DEBUG", "gl-disable", TRUE);
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (MandateApplication) application = NULL;

  choose_renderer ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_ ("Mandate"));

  application = mandate_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
