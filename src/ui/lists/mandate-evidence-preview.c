/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-evidence-preview.h"

#include <glib/gi18n-lib.h>

#include "mandate-evidence-reader.h"
#include "mandate-evidence-words.h"
#include "mandate-label.h"
#include "mandate-pdf-client.h"
#include "mandate-pdf-view.h"
#include "mandate-words-view.h"

/* Larger files are read when somebody wants to see them, not when somebody looks through a list. */
#define MAX_SIZE (10 * 1000 * 1000)
#define HEIGHT   420

/**
 * MandateEvidencePreview:
 *
 * The pages, or the words, of a piece of evidence, or why there are none to see. Pictures
 * become a page first, by the program that alone looks into files from outside.
 * What broke that program before is not tried again until a person asks for it.
 */
struct _MandateEvidencePreview
{
  AdwBin parent_instance;

  MandateSession  *session;
  MandateEvidence *evidence;
  MandatePdfView  *view; /* (nullable) as long as pages are shown */
  GCancellable    *cancellable;
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
  GBytes *pdf = mandate_pdf_from_image (data, NULL, cancellable, &error);

  if (pdf != NULL)
    g_task_return_pointer (task, pdf, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Remembered at once: the program may not live to the end of the day either. */
static void
broke_cb (MandateEvidencePreview *self)
{
  if (self->session != NULL)
    mandate_evidence_files_note_broken (mandate_session_get_files (self->session), self->evidence->sha256);
}

static void
set_pdf (MandateEvidencePreview *self,
         GBytes                 *pdf)
{
  g_signal_connect_object (mandate_pdf_view_set_pdf (self->view, pdf), "broke", G_CALLBACK (broke_cb), self, G_CONNECT_SWAPPED);
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
    set_pdf (self, pdf);
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
show_pages (MandateEvidencePreview *self)
{
  GtkWidget *view = mandate_pdf_view_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = mandate_workspace_read_file (mandate_session_get_workspace (self->session), self->evidence->sha256, &error);

  self->view = MANDATE_PDF_VIEW (view);
  gtk_widget_set_size_request (view, -1, HEIGHT);
  adw_bin_set_child (ADW_BIN (self), view);

  if (content == NULL)
    show_error (self, error);
  else if (is_picture (self->evidence))
    convert (self, content);
  else
    set_pdf (self, content);
}

typedef struct
{
  GBytes *content;
  char   *media_type;
} Text;

static void
text_free (gpointer data)
{
  Text *text = data;

  g_bytes_unref (text->content);
  g_free (text->media_type);
  g_free (text);
}

static void
read_words_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  const Text      *text = data;
  GError          *error = NULL;
  MandatePdfWords *words = mandate_evidence_read_words (text->content, text->media_type, cancellable, &error);

  if (words != NULL)
    g_task_return_pointer (task, words, (GDestroyNotify) mandate_pdf_words_free);
  else
    g_task_return_error (task, error);
}

/* Calm: it is the file that can't be shown, and it is safe all the same. */
static void
show_words (MandateEvidencePreview *self,
            const char             *icon,
            const char             *text,
            const char             *verb)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = mandate_label_new (text, "quiet");
  GtkWidget *button = verb != NULL ? gtk_button_new_with_mnemonic (verb) : NULL;

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "pixel-size", 48, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), .5f);
  gtk_box_append (GTK_BOX (box), label);

  if (button != NULL)
    {
      gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "preview.show");
      gtk_box_append (GTK_BOX (box), button);
    }

  gtk_widget_add_css_class (box, "no-preview");
  self->view = NULL;
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
words_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  MandateEvidencePreview *self = MANDATE_EVIDENCE_PREVIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePdfWords) words = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || g_cancellable_is_cancelled (self->cancellable))
    return;

  if (words != NULL)
    {
      adw_bin_set_child (ADW_BIN (self), mandate_words_view_new (words));
      return;
    }

  if (g_error_matches (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_CRASHED) || g_error_matches (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_TIMED_OUT))
    broke_cb (self);
  show_words (self, "dialog-warning-symbolic", error->message, NULL);
}

static void
show_text (MandateEvidencePreview *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = mandate_workspace_read_file (mandate_session_get_workspace (self->session), self->evidence->sha256, &error);
  g_autoptr (GTask) task = NULL;
  Text *text;

  if (content == NULL)
    {
      show_words (self, "dialog-warning-symbolic", error->message, NULL);
      return;
    }

  text = g_new0 (Text, 1);
  text->content = g_bytes_ref (content);
  text->media_type = g_strdup (self->evidence->media_type);
  task = g_task_new (self, self->cancellable, words_read_cb, NULL);
  g_task_set_task_data (task, text, text_free);
  g_task_run_in_thread (task, read_words_thread);
}

static void
show_content (MandateEvidencePreview *self)
{
  if (mandate_evidence_has_words (self->evidence->media_type))
    show_text (self);
  else
    show_pages (self);
}

/* Asked for by a person: nothing is held against the file. */
static void
show_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateEvidencePreview *self = MANDATE_EVIDENCE_PREVIEW (widget);

  mandate_evidence_files_forgive (mandate_session_get_files (self->session), self->evidence->sha256);
  show_content (self);
}

static void
show (MandateEvidencePreview *self)
{
  const MandateFileFacts *facts = mandate_evidence_files_find (mandate_session_get_files (self->session), self->evidence->sha256);
  g_autofree char        *problem = facts != NULL && facts->condition != MANDATE_FILE_READABLE ? mandate_file_facts_describe_problem (facts) : NULL;

  if (facts != NULL && facts->condition == MANDATE_FILE_BROKE)
    show_words (self, "dialog-warning-symbolic", problem, _ ("_Try Again"));
  else if (problem != NULL)
    show_words (self, facts->condition == MANDATE_FILE_LOCKED ? "system-lock-screen-symbolic" : "dialog-warning-symbolic", problem, NULL);
  else if (self->evidence->size > MAX_SIZE)
    show_words (self, "x-office-document-symbolic", _ ("It is a large file."), mandate_evidence_has_words (self->evidence->media_type) ? _ ("_Show Its Words") : _ ("_Show Its Pages"));
  else
    show_content (self);
}

static void
mandate_evidence_preview_dispose (GObject *object)
{
  MandateEvidencePreview *self = MANDATE_EVIDENCE_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->evidence);
  g_clear_object (&self->session);

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

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "preview.show", NULL, show_action);
}

static void
mandate_evidence_preview_init (MandateEvidencePreview *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

/**
 * mandate_evidence_preview_can_show:
 * @evidence: a piece of evidence
 *
 * Returns: whether it is a file of a kind that has pages, or words
 */
gboolean
mandate_evidence_preview_can_show (MandateEvidence *evidence)
{
  return evidence->sha256 != NULL &&
         (g_strcmp0 (evidence->media_type, "application/pdf") == 0 || is_picture (evidence) || mandate_evidence_has_words (evidence->media_type));
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

  self->session = g_object_ref (session);
  self->evidence = g_object_ref (evidence);
  show (self);

  return GTK_WIDGET (self);
}
