/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper-self-test.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int
try_exec (void)
{
  return execl ("/bin/true", "true", NULL);
}

static int
try_read (void)
{
  return open ("/etc/passwd", O_RDONLY | O_CLOEXEC);
}

static int
try_read_process (void)
{
  return open ("/proc/1/environ", O_RDONLY | O_CLOEXEC);
}

static int
try_write (void)
{
  return open ("/tmp/mandate-pdf-helper-self-test", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
}

static int
try_socket (void)
{
  return socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

static int
try_fork (void)
{
  return (int) fork ();
}

static int
try_signal (void)
{
  return kill (getppid (), SIGKILL);
}

static int
try_unlink (void)
{
  return unlink ("/tmp/mandate-pdf-helper-self-test");
}

static const struct
{
  const char *name;
  int (*attempt) (void);
} attempts[] = {
  { "exec", try_exec },
  { "read", try_read },
  { "read-process", try_read_process },
  { "write", try_write },
  { "socket", try_socket },
  { "fork", try_fork },
  { "signal", try_signal },
  { "unlink", try_unlink },
};

/**
 * helper_self_test:
 * @arguments: what to attempt
 * @answer: (out): the error number of the attempt, or 0 if it succeeded
 *
 * Tries from within the sandbox what a file that took over the helper would
 * try; most attempts end the process.
 *
 * Returns: OK, or FAILED if nothing is called so
 */
MandatePdfStatus
helper_self_test (char   **arguments,
                  GBytes **answer)
{
  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      int error;

      if (strcmp (attempts[i].name, arguments[0]) != 0)
        continue;

      errno = 0;
      error = attempts[i].attempt () < 0 ? errno : 0;
      *answer = g_bytes_new (&error, sizeof error);

      return MANDATE_PDF_STATUS_OK;
    }

  return MANDATE_PDF_STATUS_FAILED;
}
