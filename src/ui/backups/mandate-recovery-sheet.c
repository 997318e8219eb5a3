/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memfd_create */

/* The recovery sheet as a PDF file, which is in no file before the person chooses one. */

#include "config.h"

#include "mandate-recovery-sheet.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mandate-organisation.h"
#include "mandate-pdf-writer.h"
#include "mandate-recovery.h"

/* What the thread that lays the page out is given; nobody else has it meanwhile. */
typedef struct
{
  MandateTranslation *translation;
  MandateDocument    *document;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->document);
  mandate_translation_free (work->translation);
  g_free (work);
}

static GBytes *
read_all (int      fd,
          GError **error)
{
  struct stat        status;
  g_autofree guint8 *content = NULL;
  gsize              have = 0;

  if (fstat (fd, &status) != 0 || lseek (fd, 0, SEEK_SET) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return NULL;
    }

  content = g_malloc (status.st_size + 1);
  while (have < (gsize) status.st_size)
    {
      const gssize n = read (fd, content + have, status.st_size - have);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The sheet could not be written. Try again."));
          return NULL;
        }
      have += (gsize) n;
    }

  return g_bytes_new_take (g_steal_pointer (&content), have);
}

/* The passphrase may be on it: it is written to memory and not to a file that others might find. */
static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Work   *work = data;
  GBytes *pdf = NULL;
  g_autoptr (GError) error = NULL;
  const int fd = memfd_create ("mandate-recovery", MFD_CLOEXEC);

  if (fd < 0)
    g_set_error_literal (&error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  else if (mandate_pdf_write_document (work->document, fd, NULL, NULL, cancellable, NULL, &error))
    pdf = read_all (fd, &error);

  if (fd >= 0)
    close (fd);

  if (pdf != NULL)
    g_task_return_pointer (task, pdf, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* The documents' language, which may be another than the screen's. */
static MandateTranslation *
create_translation (MandateSession *session)
{
  MandateOrganisation *organisation = mandate_register_find_only (mandate_session_get_register (session), MANDATE_TYPE_ORGANISATION);

  return mandate_translation_new (organisation != NULL && organisation->language != NULL ? organisation->language : "en");
}

static MandateDocument *
create_document (MandateSession           *session,
                 const MandateSecret      *passphrase,
                 const MandateTranslation *translation)
{
  const char     *path = mandate_workspace_get_path (mandate_session_get_workspace (session));
  MandateSealing *sealing = mandate_keeper_get_sealing (mandate_session_get_keeper (session));
  g_autoptr (MandateExtraFolder) folder = mandate_extra_folder_find (path);
  g_autofree char  *place = folder != NULL ? g_filename_display_name (folder->folder) : NULL;
  const char *const places[] = { place, NULL };
  g_autoptr (MandatePackContext) context = mandate_pack_context_new (mandate_session_get_register (session), mandate_session_get_today (session), translation);
  const MandateRecoverySheet sheet = {
    .workspace = mandate_session_get_name (session),
    .places = places,
    .passphrase = passphrase != NULL ? mandate_secret_get_text (passphrase) : NULL,
    .fingerprint = sealing != NULL ? mandate_sealing_get_fingerprint (sealing) : NULL,
  };

  context->is_sample = mandate_workspace_get_is_sample (mandate_session_get_workspace (session));

  return mandate_recovery_new_document (context, &sheet);
}

/**
 * mandate_recovery_sheet_write_async:
 * @session: an open workspace
 * @passphrase: (nullable): what is to be printed, or %NULL for a line to write it on
 * @cancellable: (nullable): to give up
 * @callback: called with the answer; ends with mandate_recovery_sheet_write_finish()
 * @data: what goes with @callback
 *
 * Writes the sheet in the language of the documents.
 */
void
mandate_recovery_sheet_write_async (MandateSession      *session,
                                    const MandateSecret *passphrase,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  Work *work = g_new0 (Work, 1);

  work->translation = create_translation (session);
  work->document = create_document (session, passphrase, work->translation);

  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, write_thread);
}

/**
 * mandate_recovery_sheet_write_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the PDF file
 */
GBytes *
mandate_recovery_sheet_write_finish (GAsyncResult *result,
                                     GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
