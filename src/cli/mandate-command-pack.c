/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that make something whole: the example organisation, the audit pack. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <unistd.h>

#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-organisation.h"
#include "mandate-pack-log.h"
#include "mandate-pack-parts.h"
#include "mandate-pack.h"
#include "mandate-sample.h"
#include "mandate-sealing.h"
#include "mandate-secret-keyring.h"
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

/* What was told while the pack was made. */
typedef struct
{
  gint64   begun;
  int      percent;     /* the last that was shown */
  guint    n_omissions; /* that were told */
  gboolean is_redacted; /* whether something is left out */
  gboolean is_open;     /* whether there is a line that is written over */
} Telling;

static void
end_line (Telling *telling)
{
  if (telling->is_open)
    g_printerr ("\n");
  telling->is_open = FALSE;
}

/* Before the file is there: whoever reads it can break off. */
static void
tell_omissions (Telling   *telling,
                GPtrArray *omissions)
{
  for (; telling->n_omissions < omissions->len; telling->n_omissions++)
    {
      const MandatePackOmission *omission = g_ptr_array_index (omissions, telling->n_omissions);
      g_autofree char           *sentence = mandate_pack_omission_describe (omission);

      /* That nothing is shown of what something is left out of, was asked for. */
      if (telling->is_redacted && !omission->is_fault)
        continue;

      end_line (telling);
      g_printerr ("%s\n", sentence);
    }
}

/* One line on a terminal that is written over; nothing where nobody watches. */
static void
show_progress (const MandatePackProgress *progress,
               gpointer                   data)
{
  Telling         *telling = data;
  const int        percent = progress->fraction * 100;
  const int        seconds = mandate_pack_progress_estimate_seconds (progress->fraction, g_get_monotonic_time () - telling->begun);
  g_autofree char *left = seconds >= 0 ? mandate_pack_progress_describe_seconds (seconds) : NULL;

  tell_omissions (telling, progress->omissions);
  if (percent == telling->percent || !isatty (STDERR_FILENO))
    return;

  telling->percent = percent;
  telling->is_open = TRUE;
  g_printerr ("\r\033[K");
  /* Translators: %d is how much of the audit pack is made, in percent. */
  g_printerr (_ ("Making the audit pack: %d %%"), percent);
  if (left != NULL && percent < 100)
    g_printerr (", %s", left);

  if (percent == 100)
    end_line (telling);
}

static void
print_report (const MandatePackReport *report,
              const char              *path,
              gboolean                 is_usual)
{
  g_autofree char *missing = mandate_pack_report_describe_missing (report);

  g_print ("%s\n", path);
  g_printerr (g_dngettext (GETTEXT_PACKAGE, "%u page", "%u pages", report->n_pages), report->n_pages);
  g_printerr (", ");
  g_printerr (g_dngettext (GETTEXT_PACKAGE, "%u open gap\n", "%u open gaps\n", report->n_gaps), report->n_gaps);

  g_printerr ("SHA-256: %s\n", report->sha256);

  if (missing != NULL)
    g_printerr ("%s\n", missing);

  if (is_usual)
    g_printerr ("%s\n", _ ("Names, amounts and e-mail addresses are left out, as is usual for a customer; “--redact none” shows them."));

  if (report->n_inbox > 0)
    {
      g_autofree char *waiting = g_strdup_printf (ngettext ("%u file waits in the inbox and is not in this pack.", "%u files wait in the inbox and are not in this pack.", report->n_inbox), report->n_inbox);

      g_printerr ("%s\n", waiting);
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

/* “stage1” is “stage-1”, too: people write both. */
static const char *
find_audit (const char *typed)
{
  g_auto (GStrv) words = g_strsplit (typed, "-", -1);
  g_autofree char        *wanted = g_strjoinv ("", words);
  guint                   n_kinds;
  const MandateAuditKind *kinds = mandate_audit_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_auto (GStrv) parts = g_strsplit (kinds[i].id, "-", -1);
      g_autofree char *joined = g_strjoinv ("", parts);

      if (g_str_equal (joined, wanted))
        return kinds[i].id;
    }

  return NULL;
}

/* What was typed after “mandatectl pack”. */
typedef struct
{
  char    *path;
  char    *as_of;
  char    *audit;
  char    *language;
  char    *paper;
  char    *redact;
  char    *password_file;
  gboolean embeds;
  gboolean force;
} Typed;

static void
typed_clear (Typed *typed)
{
  g_free (typed->path);
  g_free (typed->as_of);
  g_free (typed->audit);
  g_free (typed->language);
  g_free (typed->paper);
  g_free (typed->redact);
  g_free (typed->password_file);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

static gboolean
is_choice (const char *field,
           const char *value)
{
  const MandateField *found = mandate_record_type_find_field (MANDATE_TYPE_ORGANISATION, field, NULL);

  return value == NULL || mandate_field_get_choice_label (found, value) != NULL;
}

/* Returns: (transfer full) (nullable): what is wrong with what was typed */
static char *
check (const Typed        *typed,
       MandatePackOptions *wanted)
{
  g_autofree char *audits = list_audits ();
  g_autoptr (GError) error = NULL;

  wanted->audit = typed->audit != NULL ? find_audit (typed->audit) : NULL;

  if (typed->path == NULL)
    return g_strdup (_ ("Say where to write it: -o FILE.pdf."));

  if (typed->audit != NULL && wanted->audit == NULL)
    /* Translators: %1$s is what was typed, %2$s a list of words. */
    return g_strdup_printf (_ ("There is no audit “%1$s”. Choose one of: %2$s."), typed->audit, audits);

  if (typed->language != NULL && !mandate_translation_is_there (typed->language))
    /* Translators: %s is what was typed. */
    return g_strdup_printf (_ ("There is no pack in “%s”. Choose one of: en, de, fr, es."), typed->language);

  if (!is_choice ("paper", typed->paper))
    /* Translators: %s is what was typed. */
    return g_strdup_printf (_ ("There is no paper “%s”. Choose a4 or letter."), typed->paper);

  if (!mandate_pack_redactions_parse (typed->redact, &wanted->redactions, &error))
    return g_strdup (error->message);

  if (typed->redact == NULL && !typed->embeds)
    wanted->redactions = mandate_pack_redactions_get_usual (wanted->audit);

  wanted->as_of = typed->as_of;
  wanted->language = typed->language;
  wanted->paper = typed->paper;
  wanted->embeds = typed->embeds;
  wanted->may_replace = typed->force;

  return NULL;
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;

  mandate_sealing_look_finish (MANDATE_SEALING (source), result, &error);
  g_main_loop_quit (data);
}

/*
 * The key of a workspace that has one. Nobody is asked for anything, and a
 * keyring that is closed or does not answer is told: the pack is then as good
 * as ever, but not sealed.
 */
static MandateSecret *
find_key (MandateWorkspace *workspace)
{
  g_autoptr (GPtrArray) keys = mandate_workspace_list_seal_keys (workspace, NULL);
  g_autoptr (MandateSecretKeyring) keyring = NULL;
  g_autoptr (MandateSealing) sealing = NULL;
  g_autoptr (GMainLoop) loop = NULL;
  MandateSecret *key;

  if (keys == NULL || keys->len == 0)
    return NULL;

  keyring = mandate_secret_keyring_new ();
  sealing = mandate_sealing_new (workspace, MANDATE_KEYRING (keyring));
  loop = g_main_loop_new (NULL, FALSE);
  mandate_sealing_look_async (sealing, FALSE, NULL, looked_cb, loop);
  g_main_loop_run (loop);

  key = mandate_sealing_dup_key (sealing);
  if (key == NULL)
    /* Translators: %s is a sentence with the reason. */
    g_printerr (_ ("The pack is not sealed: %s\n"), mandate_sealing_describe (sealing));

  return key;
}

/* The pack is there; that it is not in the log is told, and is no reason to do it again. */
static void
keep_in_log (const char               *name,
             const MandatePackOptions *options,
             const MandatePackReport  *report,
             const char               *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *today = mandate_date_today ();
  g_autoptr (MandateWorkspace) workspace = mandate_command_open_to_write (name, &error);
  g_autoptr (MandateChange) change = NULL;

  if (workspace != NULL)
    {
      change = mandate_pack_log_new_change (mandate_workspace_get_register (workspace), options, report, path, today);
      mandate_workspace_commit (workspace, change, &error);
    }

  if (error != NULL)
    /* Translators: %s is a sentence with the reason. */
    g_printerr (_ ("The pack is saved, but not in the log of packs: %s\n"), error->message);
}

static int
fail (GError     *error,
      const char *path)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_free (error->message);
      /* Translators: %s is the path of a file. */
      error->message = g_strdup_printf (g_file_test (path, G_FILE_TEST_EXISTS) ? _ ("Broken off: “%s” is as it was.") : _ ("Broken off: “%s” was not written."), path);
    }

  return mandate_command_fail (error);
}

static int
make_pack (const char         *name,
           const char         *path,
           const char         *password_file,
           gboolean            is_usual,
           MandatePackOptions *wanted)
{
  GError *error = NULL;
  g_autoptr (MandateSecret) password = password_file != NULL ? mandate_command_read_passphrase (password_file, &error) : NULL;
  g_autoptr (MandateWorkspace) workspace = error == NULL ? mandate_library_open_for_reading (name, &error) : NULL;
  g_autoptr (MandateSecret) key = NULL;
  g_autoptr (MandatePackReport) report = NULL;
  g_autoptr (GCancellable) cancellable = NULL;
  Telling telling = { .begun = g_get_monotonic_time (), .percent = -1, .is_redacted = wanted->redactions != 0 };

  if (workspace == NULL)
    return mandate_command_fail (error);

  wanted->password = password != NULL ? mandate_secret_get_text (password) : NULL;
  if (!mandate_pack_options_check (wanted, &error))
    {
      g_autoptr (GError) problem = error;

      return mandate_command_fail_usage ("pack", problem->message);
    }

  key = find_key (workspace);
  wanted->key = key;
  cancellable = cancel_on_signal ();
  report = mandate_pack_write (workspace, wanted, path, show_progress, &telling, cancellable, &error);
  end_line (&telling);
  if (report == NULL)
    return fail (error, path);

  g_clear_object (&workspace);
  keep_in_log (name, wanted, report, path);
  print_report (report, path, is_usual);

  return MANDATE_EXIT_OK;
}

int
mandate_command_pack (int   argc,
                      char *argv[])
{
  g_auto (Typed) typed = { 0 };
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &typed.path, N_ ("Where to write it"), N_ ("FILE.pdf") },
    { "audit", 0, 0, G_OPTION_ARG_STRING, &typed.audit, N_ ("Say on the cover which audit it is for: stage-1, stage-2, surveillance, internal or customer"), N_ ("KIND") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &typed.as_of, N_ ("Show what was recorded up to the end of that day"), N_ ("DATE") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &typed.language, N_ ("Its language: en, de, fr or es; by default that of the organisation’s documents"), N_ ("LANGUAGE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &typed.paper, N_ ("Its paper: a4 or letter; by default that of the organisation’s documents"), N_ ("PAPER") },
    { "redact", 0, 0, G_OPTION_ARG_STRING, &typed.redact, N_ ("Leave out some of: people, amounts, email, or none; evidence is then named and not shown"), N_ ("WHAT,…") },
    { "password-file", 0, 0, G_OPTION_ARG_FILENAME, &typed.password_file, N_ ("Lock it with the first line of that file (AES-256)"), N_ ("FILE") },
    { "embed", 0, 0, G_OPTION_ARG_NONE, &typed.embeds, N_ ("Attach the files of evidence themselves, byte for byte"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &typed.force, N_ ("Replace a file that is there already"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autofree char   *problem = NULL;
  MandatePackOptions wanted = { 0 };
  int                code;

  if (!mandate_command_parse ("pack", options, 1, 1, &argc, &argv, &code))
    return code;

  problem = check (&typed, &wanted);
  if (problem != NULL)
    return mandate_command_fail_usage ("pack", problem);

  return make_pack (argv[1], typed.path, typed.password_file, typed.redact == NULL && wanted.redactions != 0, &wanted);
}
