/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-preview.h"

#include <glib/gi18n-lib.h>

#include "mandate-organisation.h"
#include "mandate-paper.h"
#include "mandate-policy-passage.h"
#include "mandate-template-choice.h"
#include "mandate-text-lint.h"

/**
 * MandatePolicyPreview:
 *
 * The policy as it grows beside the answers: what is written, the sentence
 * that is being written, and in grey what is still to come.
 */
struct _MandatePolicyPreview
{
  AdwBin parent_instance;

  MandateSession *session;

  /* Template children */
  GtkLabel     *reading_time;
  GtkLabel     *source;
  MandatePaper *paper;
};

G_DEFINE_FINAL_TYPE (MandatePolicyPreview, mandate_policy_preview, ADW_TYPE_BIN)

static void
mandate_policy_preview_dispose (GObject *object)
{
  MandatePolicyPreview *self = MANDATE_POLICY_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_POLICY_PREVIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_policy_preview_parent_class)->dispose (object);
}

static void
mandate_policy_preview_class_init (MandatePolicyPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_policy_preview_dispose;

  g_type_ensure (MANDATE_TYPE_PAPER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/policy-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPreview, reading_time);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPreview, source);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPreview, paper);
}

static void
mandate_policy_preview_init (MandatePolicyPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_policy_preview_new:
 * @session: an open workspace
 *
 * Returns: a preview, empty until it is shown answers
 */
GtkWidget *
mandate_policy_preview_new (MandateSession *session)
{
  MandatePolicyPreview *self = g_object_new (MANDATE_TYPE_POLICY_PREVIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/* The heading of a part of which nothing is written yet, with the step that brings it. */
static MandatePassage *
create_to_come (const MandatePolicyPassage *passage)
{
  /* Translators: %u is a step of a wizard. */
  g_autofree char *note = g_strdup_printf (_ ("comes with step %u"), passage->step);

  return mandate_passage_new_to_come (passage->anchor, passage->heading, note);
}

static MandatePassage *
create_title (const MandatePolicyTexts *texts)
{
  g_autofree char *title = g_strconcat ("# ", mandate_policy_texts_find (texts, "title"), NULL);

  return mandate_passage_new ("title", NULL, title);
}

static GPtrArray *
create_passages (GPtrArray                *written,
                 const MandatePolicyTexts *texts)
{
  GPtrArray *passages = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_passage_free);

  g_ptr_array_add (passages, create_title (texts));

  for (guint i = 0; i < written->len; i++)
    {
      const MandatePolicyPassage *passage = g_ptr_array_index (written, i);

      if (passage->markdown != NULL || (passage->heading != NULL && mandate_policy_passages_has_body (written, i)))
        g_ptr_array_add (passages, mandate_passage_new (passage->anchor, passage->heading, passage->markdown));
      else if (passage->heading != NULL)
        g_ptr_array_add (passages, create_to_come (passage));
    }

  return passages;
}

static const char *
find_anchor (GPtrArray  *written,
             const char *field)
{
  for (guint i = 0; i < written->len; i++)
    {
      const MandatePolicyPassage *passage = g_ptr_array_index (written, i);

      if (field != NULL && passage->markdown != NULL && g_strv_contains ((const char *const *) passage->fields, field))
        return passage->anchor;
    }

  return NULL;
}

static void
show_reading_time (MandatePolicyPreview *self,
                   GPtrArray            *written)
{
  g_autofree char *text = mandate_policy_passages_join (written);
  guint            minutes = (mandate_text_count_reading_seconds (text) + 59) / 60;
  g_autofree char *time = g_strdup_printf (ngettext ("about %u minute to read", "about %u minutes to read", minutes), minutes);

  gtk_label_set_label (self->reading_time, minutes > 0 ? time : "");
}

/* Where the words come from, if not all of them from the program. */
static void
show_source (MandatePolicyPreview *self,
             const char           *language)
{
  g_autofree char *told = mandate_template_choice_tell (mandate_session_get_register (self->session), language);

  gtk_label_set_label (self->source, told != NULL ? told : "");
  gtk_widget_set_visible (GTK_WIDGET (self->source), told != NULL);
}

/**
 * mandate_policy_preview_show:
 * @self: a preview
 * @answers: what was answered so far
 * @focused: (nullable): the answer that is being written; its sentence is marked
 *
 * Shows the policy that follows from @answers.
 */
void
mandate_policy_preview_show (MandatePolicyPreview *self,
                             MandatePolicyAnswers *answers,
                             const char           *focused)
{
  MandateRegister     *reg = mandate_session_get_register (self->session);
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);
  g_autoptr (GPtrArray) written = mandate_policy_answers_write (answers, organisation, reg);
  g_autoptr (GPtrArray) passages = create_passages (written, mandate_policy_answers_get_texts (answers, organisation));
  /* Translators: %s is the id of a document, such as ISP-01. */
  g_autofree char *end = g_strdup_printf (_ ("%s · draft"), answers->identifier != NULL ? answers->identifier : "");

  mandate_paper_set_header (self->paper, mandate_session_get_name (self->session), end);
  mandate_paper_set_passages (self->paper, passages);
  mandate_paper_set_marked (self->paper, find_anchor (written, focused));
  show_reading_time (self, written);
  show_source (self, answers->language);
}
