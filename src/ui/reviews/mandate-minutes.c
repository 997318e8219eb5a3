/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The minutes of a review as a PDF file. */

#include "config.h"

#include "mandate-minutes.h"

#include <glib/gstdio.h>

#include "mandate-audit-pack.h"
#include "mandate-organisation.h"
#include "mandate-pdf-writer.h"

/* What the thread that lays the pages out is given; nobody else has it meanwhile. */
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

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Work            *work = data;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int      fd = g_file_open_tmp ("mandate-minutes-XXXXXX.pdf", &path, &error);
  char    *content = NULL;
  gsize    size;
  gboolean is_written;

  if (fd < 0)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  is_written = mandate_pdf_write_document (work->document, fd, NULL, NULL, cancellable, NULL, &error) &&
               g_file_get_contents (path, &content, &size, &error);
  g_close (fd, NULL);
  g_unlink (path);

  if (is_written)
    g_task_return_pointer (task, g_bytes_new_take (content, size), (GDestroyNotify) g_bytes_unref);
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

/**
 * mandate_minutes_write_async:
 * @session: an open workspace
 * @review: a review of its register
 * @cancellable: (nullable): to give up
 * @callback: called with the answer; ends with mandate_minutes_write_finish()
 * @data: what goes with @callback
 *
 * Writes what is on record of @review now as minutes, in the language of the
 * documents. The pages are laid out in a thread.
 */
void
mandate_minutes_write_async (MandateSession     *session,
                             MandateReview      *review,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  g_autoptr (MandatePackContext) context = NULL;
  Work *work = g_new0 (Work, 1);

  work->translation = create_translation (session);
  context = mandate_pack_context_new (mandate_session_get_register (session), mandate_session_get_today (session), work->translation);
  context->is_sample = mandate_workspace_get_is_sample (mandate_session_get_workspace (session));
  context->is_draft = g_strcmp0 (review->state, "closed") != 0;
  mandate_pack_context_number_gaps (context);
  work->document = mandate_minutes_new_document (context, review);

  g_task_set_source_tag (task, mandate_minutes_write_async);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, write_thread);
}

/**
 * mandate_minutes_write_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the PDF file
 */
GBytes *
mandate_minutes_write_finish (GAsyncResult *result,
                              GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
