/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-merge-question.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-copy-text.h"
#include "mandate-label.h"
#include "mandate-text-difference.h"

/* Below this the copy's answer lies below ours. */
#define NARROW_WIDTH 520

/**
 * MandateMergeQuestion:
 *
 * One thing that both sides changed: what is here and what the copy says, side
 * by side, with who and when. Arrow keys go from one to the other; H and C take
 * one of them from anywhere in the question.
 */
struct _MandateMergeQuestion
{
  AdwBin parent_instance;

  MandateSession   *session;
  MandateMergePlan *plan; /* (unowned) outlives the question */
  MandateMergeItem *item; /* (unowned) of the plan */
  GtkWidget        *adaptive;
  GtkWidget        *sides;
  GtkWidget        *ours;
  GtkWidget        *theirs;
};

G_DEFINE_FINAL_TYPE (MandateMergeQuestion, mandate_merge_question, ADW_TYPE_BIN)

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (MandateMergeQuestion *self)
{
  const gboolean is_ours = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->ours));
  const gboolean is_theirs = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->theirs));

  if (!is_ours && !is_theirs)
    return;

  self->item->choice = is_ours ? MANDATE_MERGE_OURS : MANDATE_MERGE_THEIRS;
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static gboolean
take_cb (GtkWidget *widget,
         GVariant  *parameter,
         gpointer   data)
{
  MandateMergeQuestion *self = MANDATE_MERGE_QUESTION (widget);
  GtkWidget            *side = g_variant_get_boolean (parameter) ? self->ours : self->theirs;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (side), TRUE);
  gtk_widget_grab_focus (side);

  return TRUE;
}

/* What one side says, or that it removed the record. */
static char *
make_answer (MandateMergeQuestion *self,
             gboolean              is_theirs)
{
  const MandateMergeSide *side = is_theirs ? &self->item->theirs : &self->item->ours;
  MandateRegister        *ours = mandate_session_get_register (self->session);

  if (self->item->field == NULL && !side->has_record)
    return g_strdup (_ ("Removed"));

  if (self->item->field == NULL)
    return g_strdup (_ ("Changed, and stays"));

  return mandate_copy_text_value (self->plan, ours, self->item, side->value, is_theirs);
}

static GtkWidget *
new_side (MandateMergeQuestion *self,
          const char           *heading,
          const char           *answer,
          const char           *other,
          gboolean              is_theirs)
{
  const MandateMergeSide *side = is_theirs ? &self->item->theirs : &self->item->ours;
  g_autofree char        *witness = mandate_copy_text_witness (side->actor, side->recorded_at, mandate_session_get_today (self->session));
  GtkWidget              *button = gtk_check_button_new ();
  GtkWidget              *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget              *caption = mandate_label_new (heading, "caption-heading");
  GtkWidget              *value = mandate_label_new (answer != NULL ? answer : C_ ("a value", "empty"), answer != NULL ? NULL : "quiet");
  g_autoptr (PangoAttrList) marks = answer != NULL && other != NULL ? mandate_text_difference_mark (answer, other) : NULL;
  /* Translators: “Here” or “The Copy”, what is there, and who did it and when. */
  g_autofree char *spoken = g_strdup_printf (_ ("%1$s: %2$s. %3$s"), heading, answer != NULL ? answer : C_ ("a value", "empty"), witness != NULL ? witness : "");

  gtk_widget_add_css_class (caption, "quiet");
  gtk_label_set_attributes (GTK_LABEL (value), marks);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), value);
  if (witness != NULL)
    {
      GtkWidget *label = mandate_label_new (witness, "caption");

      gtk_widget_add_css_class (label, "quiet");
      gtk_box_append (GTK_BOX (box), label);
    }

  gtk_widget_set_hexpand (box, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "merge-side");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return button;
}

static char *
make_question (MandateMergeQuestion *self)
{
  if (self->item->field != NULL)
    return g_strdup (mandate_field_get_label (self->item->field));

  return g_strdup (self->item->ours.has_record ? _ ("Changed here, removed in the copy") : _ ("Removed here, changed in the copy"));
}

static void
add_head (MandateMergeQuestion *self,
          GtkWidget            *card)
{
  g_autofree char *question = make_question (self);
  /* Translators: a kind of record and its name: Goal: Everyone reports a strange e-mail */
  g_autofree char *record = g_strdup_printf (_ ("%1$s: %2$s"), mandate_record_type_get_label (self->item->type), self->item->label);
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *above = mandate_label_new (record, "caption");

  gtk_widget_add_css_class (above, "quiet");
  gtk_box_append (GTK_BOX (head), above);
  gtk_box_append (GTK_BOX (head), mandate_label_new (question, "heading"));
  gtk_box_append (GTK_BOX (card), head);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, record, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, question, -1);
}

static void
add_base (MandateMergeQuestion *self,
          GtkWidget            *card)
{
  g_autofree char *base = NULL;
  g_autofree char *text = NULL;
  GtkWidget       *label;

  if (self->item->field == NULL)
    return;

  base = mandate_copy_text_value (self->plan, mandate_session_get_register (self->session), self->item, self->item->base, FALSE);
  /* Translators: %s is what both sides had in a field. */
  text = g_strdup_printf (_ ("Before: %s"), base != NULL ? base : C_ ("a value", "empty"));
  label = mandate_label_new (text, "caption");
  gtk_widget_add_css_class (label, "quiet");
  gtk_box_append (GTK_BOX (card), label);
}

static void
arrange (MandateMergeQuestion *self)
{
  const gboolean is_narrow = mandate_adaptive_bin_get_is_narrow (MANDATE_ADAPTIVE_BIN (self->adaptive));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (self->sides), !is_narrow);
}

static void
mandate_merge_question_dispose (GObject *object)
{
  g_clear_object (&MANDATE_MERGE_QUESTION (object)->session);

  G_OBJECT_CLASS (mandate_merge_question_parent_class)->dispose (object);
}

static void
mandate_merge_question_class_init (MandateMergeQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_merge_question_dispose;

  /**
   * MandateMergeQuestion::answered:
   *
   * The question has an answer, or another one.
   */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "mergequestion");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_h, 0, take_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, 0, take_cb, "b", FALSE);
}

static void
mandate_merge_question_init (MandateMergeQuestion *self)
{
  self->sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->adaptive = mandate_adaptive_bin_new (NARROW_WIDTH);
  mandate_adaptive_bin_set_child (MANDATE_ADAPTIVE_BIN (self->adaptive), self->sides);
  g_signal_connect_object (self->adaptive, "notify::is-narrow", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

/**
 * mandate_merge_question_new:
 * @session: the workspace here
 * @plan: what bringing in would mean; outlives the question
 * @item: one of its questions
 *
 * Returns: (transfer floating): the question, which writes the answer into @item
 */
GtkWidget *
mandate_merge_question_new (MandateSession   *session,
                            MandateMergePlan *plan,
                            MandateMergeItem *item)
{
  MandateMergeQuestion *self = g_object_new (MANDATE_TYPE_MERGE_QUESTION, NULL);
  GtkWidget            *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  g_autofree char      *ours = NULL;
  g_autofree char      *theirs = NULL;

  self->session = g_object_ref (session);
  self->plan = plan;
  self->item = item;

  ours = make_answer (self, FALSE);
  theirs = make_answer (self, TRUE);
  self->ours = new_side (self, _ ("Here"), ours, theirs, FALSE);
  self->theirs = new_side (self, _ ("The Copy"), theirs, ours, TRUE);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (self->theirs), GTK_CHECK_BUTTON (self->ours));
  gtk_box_append (GTK_BOX (self->sides), self->ours);
  gtk_box_append (GTK_BOX (self->sides), self->theirs);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "merge-card");
  add_head (self, card);
  gtk_box_append (GTK_BOX (card), self->adaptive);
  add_base (self, card);
  adw_bin_set_child (ADW_BIN (self), card);

  mandate_merge_question_choose (self, item->choice);
  g_signal_connect_object (self->ours, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->theirs, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * mandate_merge_question_choose:
 * @self: a question
 * @choice: its answer
 */
void
mandate_merge_question_choose (MandateMergeQuestion *self,
                               MandateMergeChoice    choice)
{
  if (choice != MANDATE_MERGE_UNDECIDED)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (choice == MANDATE_MERGE_OURS ? self->ours : self->theirs), TRUE);
}
