/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that make something whole: the example organisation, the audit pack. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <unistd.h>

#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-pack-parts.h"
#include "mandate-pack.h"
#include "mandate-sample.h"
#include "mandate-translation.h"

int
mandate_command_sample (int   argc,
                        char *argv[])
{
  g_autofree char   *language = NULL;
  const GOptionEntry options[] = {
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, N_ ("Language of the example: en or de; by default the screen's"), N_ ("LANGUAGE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateTranslation) screen = mandate_translation_new_for_screen ();
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autofree char *today = mandate_date_today ();
  GError          *error = NULL;
  int              code;

  if (!mandate_command_parse ("sample", options, 1, 1, &argc, &argv, &code))
    return code;

  if (language == NULL)
    language = g_strdup (g_str_equal (mandate_translation_get_language (screen), "de") ? "de" : "en");

  if (!g_str_equal (language, "en") && !g_str_equal (language, "de"))
    return mandate_command_fail_usage ("sample", _ ("There is an example in en and de."));

  workspace = mandate_library_create (argv[1], TRUE, &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  if (mandate_sample_fill (workspace, language, today, &error))
    return MANDATE_EXIT_OK;

  g_clear_object (&workspace);
  mandate_library_delete (argv[1], NULL);

  return mandate_command_fail (error);
}

static gpointer
wait_for_signal (gpointer data)
{
  g_autoptr (GCancellable) cancellable = data;
  sigset_t signals;
  int      number;

  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  sigwait (&signals, &number);
  g_cancellable_cancel (cancellable);

  return NULL;
}

/* Whoever breaks off with Ctrl+C gets no half file: the work is told to stop and cleans up. */
static GCancellable *
cancel_on_signal (void)
{
  GCancellable *cancellable = g_cancellable_new ();
  sigset_t      signals;

  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  pthread_sigmask (SIG_BLOCK, &signals, NULL);
  g_thread_unref (g_thread_new ("signals", wait_for_signal, g_object_ref (cancellable)));

  return cancellable;
}

/* One line on a terminal that is written over; nothing where nobody watches. */
static void
show_progress (double   fraction,
               gpointer data)
{
  static int shown = -1;
  int        percent = fraction * 100;

  if (percent == shown || !isatty (STDERR_FILENO))
    return;

  shown = percent;
  g_printerr ("\r");
  /* Translators: %d is how much of the audit pack is made, in percent. */
  g_printerr (_ ("Making the audit pack: %d %%"), percent);

  if (percent == 100)
    g_printerr ("\n");
}

static void
print_report (const MandatePackReport *report,
              const char              *path)
{
  g_print ("%s\n", path);
  g_printerr (g_dngettext (GETTEXT_PACKAGE, "%u page", "%u pages", report->n_pages), report->n_pages);
  g_printerr (", ");
  g_printerr (g_dngettext (GETTEXT_PACKAGE, "%u open gap\n", "%u open gaps\n", report->n_gaps), report->n_gaps);

  for (guint i = 0; i < report->omissions->len; i++)
    {
      const MandatePackOmission *omission = g_ptr_array_index (report->omissions, i);

      /* Translators: %1$s is a number such as E-012, %2$s a title, %3$s a sentence. */
      g_printerr (_ ("%1$s “%2$s” is named, but not shown: %3$s\n"), omission->number, omission->title, omission->reason);
    }
}

/* “stage-1, stage-2, …”, for the help and for who mistyped. */
static char *
list_audits (void)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint                   n_kinds;
  const MandateAuditKind *kinds = mandate_audit_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", kinds[i].id);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static gboolean
is_audit (const char *audit)
{
  guint                   n_kinds;
  const MandateAuditKind *kinds = mandate_audit_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    if (g_str_equal (kinds[i].id, audit))
      return TRUE;

  return FALSE;
}

int
mandate_command_pack (int   argc,
                      char *argv[])
{
  g_autofree char   *path = NULL;
  g_autofree char   *as_of = NULL;
  g_autofree char   *audit = NULL;
  g_autofree char   *audits = list_audits ();
  gboolean           force = FALSE;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("Where to write it"), N_ ("FILE.pdf") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("Show what was recorded up to the end of that day"), N_ ("DATE") },
    { "audit", 0, 0, G_OPTION_ARG_STRING, &audit, N_ ("Say on the cover which audit it is for: stage-1, stage-2, surveillance, internal or customer"), N_ ("KIND") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace a file that is there already"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandatePackReport) report = NULL;
  g_autoptr (GCancellable) cancellable = NULL;
  MandatePackOptions wanted = { 0 };
  GError            *error = NULL;
  int                code;

  if (!mandate_command_parse ("pack", options, 1, 1, &argc, &argv, &code))
    return code;

  if (path == NULL)
    return mandate_command_fail_usage ("pack", _ ("Say where to write it: -o FILE.pdf."));

  if (audit != NULL && !is_audit (audit))
    {
      /* Translators: %1$s is what was typed, %2$s a list of words. */
      g_autofree char *message = g_strdup_printf (_ ("There is no audit “%1$s”. Choose one of: %2$s."), audit, audits);

      return mandate_command_fail_usage ("pack", message);
    }

  workspace = mandate_library_open_for_reading (argv[1], &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  wanted.audit = audit;
  wanted.as_of = as_of;
  wanted.may_replace = force;
  cancellable = cancel_on_signal ();
  report = mandate_pack_write (workspace, &wanted, path, show_progress, NULL, cancellable, &error);
  if (report == NULL)
    return mandate_command_fail (error);

  print_report (report, path);

  return MANDATE_EXIT_OK;
}
