/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-protocol.h"

#include <errno.h>
#include <gio/gio.h>
#include <signal.h>
#include <string.h>

#define KILLED -1

typedef struct
{
  const char *attempt;
  int         error; /* or KILLED */
} Case;

static const Case cases[] = {
  { "exec", KILLED },
  { "fork", EPERM },
  { "socket", KILLED },
  { "signal", KILLED },
  { "unlink", KILLED },
  { "read", EACCES },
  { "read-process", EACCES },
  { "write", EPERM },
};

static void
test_attempt_fails (gconstpointer data)
{
  const Case *tried = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GSubprocess) process = NULL;

#if defined(__SANITIZE_ADDRESS__)
  g_test_skip ("there is no sandbox in a sanitizer build");
  return;
#endif

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_getenv ("MANDATE_PDF_SELF_TEST"), "self-test", tried->attempt, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);

  if (tried->error == KILLED)
    {
      g_assert_true (g_subprocess_get_if_signaled (process));
      g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGSYS);
    }
  else
    {
      int result;

      g_assert_true (g_subprocess_get_successful (process));
      g_assert_cmpuint (g_bytes_get_size (output), ==, sizeof (MandatePdfFrame) + sizeof result);
      memcpy (&result, (const char *) g_bytes_get_data (output, NULL) + sizeof (MandatePdfFrame), sizeof result);
      g_assert_cmpint (result, ==, tried->error);
    }
}

static void
test_installed_program_has_no_self_test (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, g_getenv ("MANDATE_PDF_HELPER"), "self-test", "read", NULL);

  g_assert_no_error (error);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/pdf-sandbox/does-not-let-it/%s", cases[i].attempt);

      g_test_add_data_func (path, &cases[i], test_attempt_fails);
    }
  g_test_add_func ("/pdf-sandbox/installed-program-has-no-self-test", test_installed_program_has_no_self_test);

  return g_test_run ();
}
