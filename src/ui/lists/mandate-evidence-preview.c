/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-evidence-preview.h"

#include <glib/gi18n-lib.h>

#include "mandate-pdf-client.h"
#include "mandate-pdf-view.h"

/* Larger files are read when somebody opens them, not when somebody looks through a list. */
#define MAX_SIZE (10 * 1000 * 1000)
#define HEIGHT   420

/**
 * MandateEvidencePreview:
 *
 * The pages of a piece of evidence. Pictures become a page first, by the
 * program that alone looks into files from outside.
 */
struct _MandateEvidencePreview
{
  AdwBin parent_instance;

  MandatePdfView *view;
  GCancellable   *cancellable;
};

G_DEFINE_FINAL_TYPE (MandateEvidencePreview, mandate_evidence_preview, ADW_TYPE_BIN)

static gboolean
is_picture (MandateEvidence *evidence)
{
  return g_strcmp0 (evidence->media_type, "image/png") == 0 || g_strcmp0 (evidence->media_type, "image/jpeg") == 0;
}

static void
convert_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = mandate_pdf_from_image (data, "A4", cancellable, &error);

  if (pdf != NULL)
    g_task_return_pointer (task, pdf, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
show_error (MandateEvidencePreview *self,
            const GError           *error)
{
  mandate_pdf_view_set_message (self->view, _ ("No Preview"), error->message);
}

static void
converted_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  MandateEvidencePreview *self = MANDATE_EVIDENCE_PREVIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || g_cancellable_is_cancelled (self->cancellable))
    return;

  if (pdf != NULL)
    mandate_pdf_view_set_pdf (self->view, pdf);
  else
    show_error (self, error);
}

static void
convert (MandateEvidencePreview *self,
         GBytes                 *picture)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, converted_cb, NULL);

  g_task_set_task_data (task, g_bytes_ref (picture), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, convert_thread);
}

static void
mandate_evidence_preview_dispose (GObject *object)
{
  MandateEvidencePreview *self = MANDATE_EVIDENCE_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (mandate_evidence_preview_parent_class)->dispose (object);
}

static void
mandate_evidence_preview_finalize (GObject *object)
{
  g_object_unref (MANDATE_EVIDENCE_PREVIEW (object)->cancellable);

  G_OBJECT_CLASS (mandate_evidence_preview_parent_class)->finalize (object);
}

/* A page that is about another one ends the preview, though a thread may still hold on to the widget. */
static void
mandate_evidence_preview_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (MANDATE_EVIDENCE_PREVIEW (widget)->cancellable);

  GTK_WIDGET_CLASS (mandate_evidence_preview_parent_class)->unroot (widget);
}

static void
mandate_evidence_preview_class_init (MandateEvidencePreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mandate_evidence_preview_dispose;
  object_class->finalize = mandate_evidence_preview_finalize;
  GTK_WIDGET_CLASS (klass)->unroot = mandate_evidence_preview_unroot;
}

static void
mandate_evidence_preview_init (MandateEvidencePreview *self)
{
  GtkWidget *view = mandate_pdf_view_new ();

  self->view = MANDATE_PDF_VIEW (view);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_size_request (view, -1, HEIGHT);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  adw_bin_set_child (ADW_BIN (self), view);
}

/**
 * mandate_evidence_preview_can_show:
 * @evidence: a piece of evidence
 *
 * Returns: whether it is a file whose pages can be shown at once
 */
gboolean
mandate_evidence_preview_can_show (MandateEvidence *evidence)
{
  return evidence->sha256 != NULL && evidence->size <= MAX_SIZE &&
         (g_strcmp0 (evidence->media_type, "application/pdf") == 0 || is_picture (evidence));
}

/**
 * mandate_evidence_preview_new:
 * @session: an open workspace
 * @evidence: evidence that can be shown
 *
 * Returns: a preview of its pages, which says so if they can't be read
 */
GtkWidget *
mandate_evidence_preview_new (MandateSession  *session,
                              MandateEvidence *evidence)
{
  MandateEvidencePreview *self = g_object_new (MANDATE_TYPE_EVIDENCE_PREVIEW, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = mandate_workspace_read_file (mandate_session_get_workspace (session), evidence->sha256, &error);

  if (content == NULL)
    show_error (self, error);
  else if (is_picture (evidence))
    convert (self, content);
  else
    mandate_pdf_view_set_pdf (self->view, content);

  return GTK_WIDGET (self);
}
