/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-job-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define HELPER_VARIABLE "MANDATE_PDF_HELPER"

typedef enum
{
  READ_ALL,
  READ_SOME,
  READ_END,
  READ_LATE,
  READ_CANCELLED,
} ReadResult;

typedef struct
{
  const MandatePdfJob *job;
  GCancellable        *cancellable; /* (nullable) (unowned) */
  GPollFD              polled[2];   /* the pipe, and what the cancellable wakes */
  guint                n_polled;
  gint64               deadline;
} Reader;

static const char *
get_helper_path (void)
{
  const char *path = g_getenv (HELPER_VARIABLE);

  return path != NULL && path[0] != '\0' ? path : MANDATE_PDF_HELPER_PATH;
}

/*
 * Nothing of the user's session is handed on. A sanitizer build needs its
 * options, or it would look for leaks in the libraries.
 */
static char **
make_environment (void)
{
  static const char *const kept[] = { "LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS" };
  char                   **environment = g_environ_setenv (NULL, "PATH", "/usr/bin:/bin", TRUE);

  environment = g_environ_setenv (environment, "LC_ALL", "C.UTF-8", TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      if (g_getenv (kept[i]) != NULL)
        environment = g_environ_setenv (environment, kept[i], g_getenv (kept[i]), TRUE);
    }

  return environment;
}

static GSubprocess *
spawn (const MandatePdfJob *job,
       GError             **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_auto (GStrv) environment = make_environment ();
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) reason = NULL;
  GSubprocess *process;

  g_subprocess_launcher_set_environ (launcher, environment);
  g_subprocess_launcher_set_cwd (launcher, "/");

  for (gsize i = 0; i < job->n_fds; i++)
    {
      int fd = fcntl (job->fds[i], F_DUPFD_CLOEXEC, 10);

      if (fd < 0)
        {
          _mandate_pdf_error_set (error, MANDATE_PDF_ERROR_FAILED);
          return NULL;
        }

      g_subprocess_launcher_take_fd (launcher, fd, MANDATE_PDF_INPUT_FD + (int) i);
    }

  g_ptr_array_add (arguments, (gpointer) get_helper_path ());
  for (gsize i = 0; job->arguments[i] != NULL; i++)
    g_ptr_array_add (arguments, (gpointer) job->arguments[i]);
  g_ptr_array_add (arguments, NULL);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &reason);
  if (process == NULL)
    g_set_error (error,
                 MANDATE_PDF_ERROR,
                 MANDATE_PDF_ERROR_FAILED,
                 _ ("The part of Mandate that reads PDF files could not be started. Install Mandate anew. (%s)"),
                 reason->message);

  return process;
}

static void
set_deadline (Reader *reader)
{
  reader->deadline = g_get_monotonic_time () + (gint64) reader->job->milliseconds * 1000;
}

static void
reader_init (Reader              *reader,
             const MandatePdfJob *job,
             GSubprocess         *process,
             GCancellable        *cancellable)
{
  GInputStream *pipe = g_subprocess_get_stdout_pipe (process);

  reader->job = job;
  reader->cancellable = cancellable;
  reader->polled[0].fd = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (pipe));
  reader->polled[0].events = G_IO_IN | G_IO_HUP | G_IO_ERR;
  reader->n_polled = g_cancellable_make_pollfd (cancellable, &reader->polled[1]) ? 2 : 1;
  set_deadline (reader);
}

static void
reader_clear (Reader *reader)
{
  if (reader->n_polled == 2)
    g_cancellable_release_fd (reader->cancellable);
}

/* READ_SOME: there is something to read, or the end. */
static ReadResult
wait_for_bytes (Reader *reader)
{
  while (TRUE)
    {
      gint64 left = reader->deadline - g_get_monotonic_time ();

      if (g_cancellable_is_cancelled (reader->cancellable))
        return READ_CANCELLED;
      if (left <= 0)
        return READ_LATE;
      if (g_poll (reader->polled, reader->n_polled, (int) (left / 1000 + 1)) > 0 && reader->polled[0].revents != 0)
        return READ_SOME;
    }
}

static ReadResult
read_exactly (Reader *reader,
              void   *data,
              gsize   length)
{
  char *bytes = data;

  while (length > 0)
    {
      ReadResult result = wait_for_bytes (reader);
      ssize_t    n;

      if (result != READ_SOME)
        return result;

      n = read (reader->polled[0].fd, bytes, length);
      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return READ_END;

      bytes += n;
      length -= (gsize) n;
    }

  return READ_ALL;
}

/* Progress goes to the caller until the result comes; what is no frame of ours is the end. */
static ReadResult
read_result_frame (Reader          *reader,
                   MandatePdfFrame *frame)
{
  guint done = 0;

  while (TRUE)
    {
      ReadResult result = read_exactly (reader, frame, sizeof *frame);

      if (result != READ_ALL)
        return result;
      if (frame->magic != MANDATE_PDF_FRAME_MAGIC || frame->length > reader->job->max_answer)
        return READ_END;
      if (frame->kind == MANDATE_PDF_FRAME_RESULT)
        return READ_ALL;
      if (frame->kind != MANDATE_PDF_FRAME_PROGRESS || frame->length != 0 || frame->value > MANDATE_PDF_PROGRESS_WHOLE)
        return READ_END;

      if (reader->job->progress != NULL && frame->value > done)
        {
          /* What gets on is not late, on a machine that has much else to do; the processor's time it may take stays bounded. */
          set_deadline (reader);
          reader->job->progress ((double) frame->value / MANDATE_PDF_PROGRESS_WHOLE, reader->job->progress_data);
        }
      done = MAX (done, frame->value);
    }
}

static ReadResult
read_answer (Reader          *reader,
             MandatePdfFrame *frame,
             GBytes         **answer)
{
  g_autofree char *payload = NULL;
  ReadResult       result = read_result_frame (reader, frame);

  if (result != READ_ALL)
    return result;

  payload = g_try_malloc (frame->length + 1);
  if (payload == NULL)
    return READ_END;

  result = read_exactly (reader, payload, frame->length);
  if (result == READ_ALL)
    *answer = g_bytes_new_take (g_steal_pointer (&payload), frame->length);

  return result;
}

/*
 * Whatever came, the helper is not needed any more. It is ended even when it
 * seems to have ended by itself: one that was taken over could stay.
 */
static void
end_process (GSubprocess *process)
{
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
}

static void
set_error_of_end (GSubprocess *process,
                  GError     **error)
{
  gboolean is_out_of_time = g_subprocess_get_if_signaled (process) && g_subprocess_get_term_sig (process) == SIGXCPU;

  _mandate_pdf_error_set (error, is_out_of_time ? MANDATE_PDF_ERROR_TIMED_OUT : MANDATE_PDF_ERROR_CRASHED);
}

static void
set_error_of_status (guint32  status,
                     GError **error)
{
  MandatePdfError code = MANDATE_PDF_ERROR_CRASHED;

  if (status == MANDATE_PDF_STATUS_UNPROTECTED)
    {
      g_set_error_literal (error,
                           MANDATE_PDF_ERROR,
                           MANDATE_PDF_ERROR_FAILED,
                           _ ("This system does not let Mandate read files from outside safely (seccomp is missing), so it does not read them."));
      return;
    }

  if (status == MANDATE_PDF_STATUS_UNWRITTEN)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _ ("The disk is full. Free some space and try again."));
      return;
    }

  _mandate_pdf_error_from_status (status, &code);
  _mandate_pdf_error_set (error, code);
}

/**
 * _mandate_pdf_job_run:
 * @job: what to do
 * @cancellable: (nullable): ends the helper
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the payload of the helper's answer, no
 *   longer than the job allows, and not checked otherwise
 */
GBytes *
_mandate_pdf_job_run (const MandatePdfJob *job,
                      GCancellable        *cancellable,
                      GError             **error)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) answer = NULL;
  MandatePdfFrame frame = { 0 };
  Reader          reader = { 0 };
  ReadResult      result;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  process = spawn (job, error);
  if (process == NULL)
    return NULL;

  reader_init (&reader, job, process, cancellable);
  result = read_answer (&reader, &frame, &answer);
  reader_clear (&reader);
  end_process (process);

  if (result == READ_CANCELLED)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Stopped"));
  else if (result == READ_LATE)
    _mandate_pdf_error_set (error, MANDATE_PDF_ERROR_TIMED_OUT);
  else if (result != READ_ALL)
    set_error_of_end (process, error);
  else if (frame.value != MANDATE_PDF_STATUS_OK)
    set_error_of_status (frame.value, error);
  else
    return g_steal_pointer (&answer);

  return NULL;
}
