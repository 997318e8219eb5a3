/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-pane.h"

#include <glib/gi18n-lib.h>

#include "mandate-chip.h"
#include "mandate-focus.h"
#include "mandate-label.h"
#include "mandate-meeting-topic.h"
#include "mandate-review-acts.h"
#include "mandate-review-clerk.h"
#include "mandate-review-material.h"
#include "mandate-review-outcomes.h"
#include "mandate-review-text.h"
#include "mandate-screen-text.h"

/**
 * MandateReviewPane:
 *
 * A point of the agenda: the question, what the records say, what is said now,
 * what is decided.
 */
struct _MandateReviewPane
{
  AdwBin parent_instance;

  MandateSession *session;
  MandateReview  *review;
  MandateTopic   *topic; /* (owned) */
  GPtrArray      *material;

  GtkWidget *box;
  GtkWidget *text;
  GtkWidget *nothing_check; /* (nullable) */
  GtkWidget *nothing_text;  /* (nullable) */
  GtkWidget *outcomes;      /* (nullable) */
  GtkWidget *title;         /* (nullable) */
  GtkWidget *title_buttons; /* (nullable) */
  GtkWidget *prepared;      /* (nullable) */
  GtkWidget *verdicts[3];   /* (nullable) */
  gboolean   is_showing;
};

G_DEFINE_FINAL_TYPE (MandateReviewPane, mandate_review_pane, ADW_TYPE_BIN)

static MandateRegister *
get_register (MandateReviewPane *self)
{
  return mandate_session_get_register (self->session);
}

static MandateChipState
get_chip_state (MandateMaterialState state)
{
  switch (state)
    {
    case MANDATE_MATERIAL_GOOD:
      return MANDATE_CHIP_READY;
    case MANDATE_MATERIAL_SHORT:
      return MANDATE_CHIP_TO_DO;
    case MANDATE_MATERIAL_ON_THE_WAY:
      return MANDATE_CHIP_PLANNED;
    case MANDATE_MATERIAL_OVERDUE:
      return MANDATE_CHIP_OVERDUE;
    case MANDATE_MATERIAL_FACT:
    default:
      return MANDATE_CHIP_NOTHING;
    }
}

static GtkWidget *
create_material_row (const MandateMaterial *material)
{
  g_autofree char *title = g_markup_escape_text (material->title, -1);
  g_autofree char *detail = g_markup_escape_text (material->detail != NULL ? material->detail : "", -1);
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", detail, "subtitle-lines", 3, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mandate_chip_new (get_chip_state (material->state), material->word));

  return row;
}

/* What the records say goes into the notes, a line each: nobody types it twice. */
static void
copy_clicked_cb (MandateReviewPane *self)
{
  MandateReviewInput *input = mandate_review_find_input (get_register (self), self->review, self->topic->id);
  g_autofree char    *lines = input != NULL && input->prepared_on != NULL ? g_strdup (input->prepared) : mandate_material_to_text (self->material);

  mandate_review_text_append (MANDATE_REVIEW_TEXT (self->text), lines);
}

static GtkWidget *
create_material_head (MandateReviewPane *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "document-open-recent-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *title = mandate_label_new (_ ("From your records"), "heading");
  GtkWidget *button = gtk_button_new_with_label (_ ("Copy Into Notes"));

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_visible (button, self->material->len > 0 && g_strcmp0 (self->review->state, "closed") != 0);
  g_signal_connect_object (button, "clicked", G_CALLBACK (copy_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), icon);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), button);

  return head;
}

/* What was kept when the review was held, as it was read then. */
static void
add_frozen (MandateReviewPane  *self,
            MandateReviewInput *input)
{
  GtkWidget       *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *text = mandate_label_new (input->prepared, "prepared");
  g_autofree char *day = mandate_screen_format_date (input->prepared_on);
  /* Translators: %s is a day. */
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s, when the review was held"), day);

  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_widget_add_css_class (card, "card");
  gtk_box_append (GTK_BOX (card), text);
  gtk_box_append (GTK_BOX (part), create_material_head (self));
  gtk_box_append (GTK_BOX (part), card);
  gtk_box_append (GTK_BOX (part), mandate_label_new (as_of, "quiet"));
  gtk_box_append (GTK_BOX (self->box), part);
}

/* As of the day it was held, if it was: what came later was not known then. */
static void
add_material (MandateReviewPane *self)
{
  const char         *as_of = self->review->held_on != NULL ? self->review->held_on : mandate_session_get_today (self->session);
  MandateReviewInput *input = mandate_review_find_input (get_register (self), self->review, self->topic->id);
  GtkWidget          *part, *list;

  self->material = mandate_review_list_material (self->review, get_register (self), self->topic->id, as_of, mandate_session_get_translation (self->session), mandate_screen_format_date);

  if (input != NULL && input->prepared_on != NULL)
    {
      add_frozen (self, input);
      return;
    }

  part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  list = g_object_ref_sink (g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL));
  gtk_box_append (GTK_BOX (part), create_material_head (self));

  for (guint i = 0; i < self->material->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_material_row (g_ptr_array_index (self->material, i)));

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("From your records"), -1);
  gtk_box_append (GTK_BOX (part), self->material->len > 0 ? list : mandate_label_new (_ ("Nothing is on record for this."), "quiet"));
  g_object_unref (list);
  gtk_box_append (GTK_BOX (self->box), part);
}

static void
prepared_edited_cb (MandateReviewPane *self,
                    const char        *text)
{
  mandate_review_clerk_note_topic (self->session, self->review, self->topic->id, "prepared", text);
}

/* A topic without a title is none: an empty line is what it was before. */
static void
save_title (MandateReviewPane *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title));

  if (*title != '\0' && g_strcmp0 (title, self->topic->title) != 0)
    mandate_review_clerk_note_topic (self->session, self->review, self->topic->id, "title", title);
}

static void
title_activate_cb (MandateReviewPane *self)
{
  save_title (self);
  gtk_widget_grab_focus (self->text);
}

static void
add_prepared (MandateReviewPane *self)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->prepared = mandate_review_text_new (_ ("Known before the meeting"), _ ("What everybody should know before it is talked about"));
  gtk_box_append (GTK_BOX (part), mandate_label_new (_ ("Known before the meeting"), "heading"));
  gtk_box_append (GTK_BOX (part), self->prepared);
  gtk_box_append (GTK_BOX (self->box), part);
  g_signal_connect_object (self->prepared, "edited", G_CALLBACK (prepared_edited_cb), self, G_CONNECT_SWAPPED);
}

static void
verdict_toggled_cb (MandateReviewPane *self,
                    GtkToggleButton   *button)
{
  if (!self->is_showing && gtk_toggle_button_get_active (button))
    mandate_review_clerk_note_field (self->session, self->review, mandate_topic_get_verdict (self->topic), gtk_widget_get_name (GTK_WIDGET (button)));
}

/* Yes, in part or no; the reason is written below. */
static void
add_verdicts (MandateReviewPane *self)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_REVIEW, mandate_topic_get_verdict (self->topic), NULL);
  GtkWidget          *box = g_object_new (GTK_TYPE_BOX, "halign", GTK_ALIGN_START, NULL);

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (self->verdicts); i++)
    {
      self->verdicts[i] = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "label", _ (field->choices[i].label), "name", field->choices[i].value,
                                        "group", i > 0 ? self->verdicts[0] : NULL, NULL);
      gtk_box_append (GTK_BOX (box), self->verdicts[i]);
      g_signal_connect_object (self->verdicts[i], "toggled", G_CALLBACK (verdict_toggled_cb), self, G_CONNECT_SWAPPED);
    }

  gtk_box_append (GTK_BOX (self->box), box);
}

static void
text_edited_cb (MandateReviewPane *self,
                const char        *text)
{
  mandate_review_clerk_note (self->session, self->review, self->topic, text);
}

static void
nothing_edited_cb (MandateReviewPane *self,
                   const char        *text)
{
  mandate_review_clerk_note_nothing (self->session, self->review, self->topic, text);
}

/* A reason that is plain is written down, to be changed. */
static void
propose_nothing (MandateReviewPane *self)
{
  g_autofree char *text = mandate_review_text_get (MANDATE_REVIEW_TEXT (self->nothing_text));
  g_autofree char *reason = mandate_review_clerk_propose_nothing (self->session, self->review, self->topic);

  if (*text != '\0' || reason == NULL)
    return;

  mandate_review_text_show (MANDATE_REVIEW_TEXT (self->nothing_text), reason);
  nothing_edited_cb (self, reason);
}

/* Taken back, the reason goes as well. */
static void
nothing_toggled_cb (MandateReviewPane *self)
{
  gboolean is_nothing = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->nothing_check));

  gtk_widget_set_visible (self->nothing_text, is_nothing);

  if (is_nothing)
    {
      propose_nothing (self);
      gtk_widget_grab_focus (self->nothing_text);
    }
  else
    mandate_review_clerk_note_nothing (self->session, self->review, self->topic, "");
}

static void
add_text (MandateReviewPane *self)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->text = mandate_review_text_new (self->topic->question, self->topic->hint);
  gtk_box_append (GTK_BOX (part), mandate_label_new (self->topic->kind == MANDATE_TOPIC_CONCLUSION ? _ ("Why") : _ ("Notes"), "heading"));
  gtk_box_append (GTK_BOX (part), self->text);
  g_signal_connect_object (self->text, "edited", G_CALLBACK (text_edited_cb), self, G_CONNECT_SWAPPED);

  if (self->topic->kind == MANDATE_TOPIC_INPUT)
    {
      self->nothing_check = gtk_check_button_new_with_label (_ ("Nothing to report, because …"));
      self->nothing_text = mandate_review_text_new (_ ("Nothing to report, because"), _ ("Why there was nothing: a blank point is a finding, a reason is not"));
      gtk_widget_set_visible (self->nothing_text, FALSE);
      gtk_box_append (GTK_BOX (part), self->nothing_check);
      gtk_box_append (GTK_BOX (part), self->nothing_text);
      g_signal_connect_object (self->nothing_text, "edited", G_CALLBACK (nothing_edited_cb), self, G_CONNECT_SWAPPED);
    }

  gtk_box_append (GTK_BOX (self->box), part);
}

static GtkWidget *
create_title_button (const char *icon,
                     const char *label,
                     const char *action)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", icon, "tooltip-text", label, "action-name", action, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

/* A topic of the meeting's own is named and placed where it is talked about. */
static GtkWidget *
create_title (MandateReviewPane *self)
{
  GtkWidget          *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->title = g_object_new (GTK_TYPE_ENTRY, "text", self->topic->title, "hexpand", TRUE, "width-chars", 8, NULL);
  self->title_buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->title, "title-2");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Topic"), -1);
  gtk_box_append (GTK_BOX (self->title_buttons), create_title_button ("go-up-symbolic", _ ("Earlier"), "review.topic-up"));
  gtk_box_append (GTK_BOX (self->title_buttons), create_title_button ("go-down-symbolic", _ ("Later"), "review.topic-down"));
  gtk_box_append (GTK_BOX (self->title_buttons), create_title_button ("user-trash-symbolic", _ ("Remove the Topic"), "review.remove-topic"));
  gtk_box_append (GTK_BOX (line), self->title);
  gtk_box_append (GTK_BOX (line), self->title_buttons);
  g_signal_connect_object (self->title, "activate", G_CALLBACK (title_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (save_title), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->title, focus);

  return line;
}

static void
add_heading (MandateReviewPane *self,
             guint              number)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  /* Translators: such as Input 7 · clause 9.3.2 d 4. */
  g_autofree char *input = g_strdup_printf (_ ("Input %1$u · clause %2$s"), number, self->topic->clause);
  /* Translators: such as Clause 9.3.1. */
  g_autofree char *clause = g_strdup_printf (_ ("Clause %s"), self->topic->clause);

  if (self->topic->clause != NULL)
    gtk_box_append (GTK_BOX (heading), mandate_label_new (self->topic->kind == MANDATE_TOPIC_INPUT && !mandate_topic_is_optional (self->topic) ? input : clause, "caption-heading"));

  if (self->topic->kind == MANDATE_TOPIC_MEETING)
    gtk_box_append (GTK_BOX (heading), create_title (self));
  else
    gtk_box_append (GTK_BOX (heading), mandate_label_new (self->topic->question, "title-2"));
  gtk_box_append (GTK_BOX (self->box), heading);
}

static gboolean
mandate_review_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MANDATE_REVIEW_PANE (widget)->text);
}

static void
mandate_review_pane_dispose (GObject *object)
{
  MandateReviewPane *self = MANDATE_REVIEW_PANE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->review);
  g_clear_pointer (&self->material, g_ptr_array_unref);
  g_clear_pointer (&self->topic, mandate_topic_free);

  G_OBJECT_CLASS (mandate_review_pane_parent_class)->dispose (object);
}

static void
mandate_review_pane_class_init (MandateReviewPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_review_pane_dispose;
  mandate_focus_begin_at (GTK_WIDGET_CLASS (klass), mandate_review_pane_grab_focus);
}

static void
mandate_review_pane_init (MandateReviewPane *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * mandate_review_pane_new:
 * @session: an open workspace
 * @review: a review of its register
 * @topic: a point of the agenda, but not the closing
 * @number: its number, from 1
 *
 * Returns: the point, up to date
 */
GtkWidget *
mandate_review_pane_new (MandateSession     *session,
                         MandateReview      *review,
                         const MandateTopic *topic,
                         guint               number)
{
  MandateReviewPane *self = g_object_new (MANDATE_TYPE_REVIEW_PANE, NULL);

  self->session = g_object_ref (session);
  self->review = g_object_ref (review);
  self->topic = mandate_topic_copy (topic);
  add_heading (self, number);
  if (topic->kind == MANDATE_TOPIC_INPUT)
    add_material (self);
  if (topic->kind == MANDATE_TOPIC_MEETING)
    add_prepared (self);
  if (topic->kind == MANDATE_TOPIC_CONCLUSION)
    add_verdicts (self);
  add_text (self);

  if (topic->kind != MANDATE_TOPIC_CONCLUSION)
    {
      self->outcomes = mandate_review_outcomes_new (session, review, topic->kind == MANDATE_TOPIC_INPUT || topic->kind == MANDATE_TOPIC_MEETING ? topic->id : NULL);
      gtk_box_append (GTK_BOX (self->box), self->outcomes);
    }

  mandate_review_pane_update (self);
  if (self->nothing_check != NULL)
    g_signal_connect_object (self->nothing_check, "toggled", G_CALLBACK (nothing_toggled_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static void
update_title (MandateReviewPane *self)
{
  MandateMeetingTopic *record = mandate_register_find (get_register (self), MANDATE_TYPE_MEETING_TOPIC, self->topic->id);

  if (record == NULL)
    return;

  /* What is being typed stays. */
  if (g_strcmp0 (record->title, self->topic->title) != 0)
    {
      if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->title)), self->topic->title) == 0)
        gtk_editable_set_text (GTK_EDITABLE (self->title), record->title);
      g_free (self->topic->title);
      self->topic->title = g_strdup (record->title);
    }

  mandate_review_text_show (MANDATE_REVIEW_TEXT (self->prepared), record->prepared);
}

static void
update_verdicts (MandateReviewPane *self)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_REVIEW, mandate_topic_get_verdict (self->topic), NULL);
  const char         *verdict = mandate_record_get_text (MANDATE_RECORD (self->review), field);

  self->is_showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->verdicts); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->verdicts[i]), g_strcmp0 (gtk_widget_get_name (self->verdicts[i]), verdict) == 0);
  self->is_showing = FALSE;
}

/* What a closed review says is read, and corrected by an addendum at the end. */
static void
update_editable (MandateReviewPane *self)
{
  gboolean   is_editable = g_strcmp0 (self->review->state, "closed") != 0;
  GtkWidget *parts[] = { self->nothing_check, self->title, self->title_buttons, self->verdicts[0], self->verdicts[1], self->verdicts[2] };

  mandate_review_text_set_editable (MANDATE_REVIEW_TEXT (self->text), is_editable);
  if (self->nothing_text != NULL)
    mandate_review_text_set_editable (MANDATE_REVIEW_TEXT (self->nothing_text), is_editable);
  if (self->prepared != NULL)
    mandate_review_text_set_editable (MANDATE_REVIEW_TEXT (self->prepared), is_editable);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      gtk_widget_set_sensitive (parts[i], is_editable);
}

/**
 * mandate_review_pane_update:
 * @self: a point of the agenda
 *
 * Shows what is on record; what is being typed stays.
 */
void
mandate_review_pane_update (MandateReviewPane *self)
{
  MandateReviewInput *input = self->nothing_check != NULL ? mandate_review_find_input (get_register (self), self->review, self->topic->id) : NULL;

  mandate_review_text_show (MANDATE_REVIEW_TEXT (self->text), mandate_topic_get_text (self->topic, get_register (self), self->review));

  if (input != NULL)
    {
      mandate_review_text_show (MANDATE_REVIEW_TEXT (self->nothing_text), input->nothing_because);
      if (input->nothing_because != NULL)
        {
          gtk_check_button_set_active (GTK_CHECK_BUTTON (self->nothing_check), TRUE);
          gtk_widget_set_visible (self->nothing_text, TRUE);
        }
    }

  if (self->title != NULL)
    update_title (self);
  if (self->verdicts[0] != NULL)
    update_verdicts (self);
  if (self->outcomes != NULL)
    mandate_review_outcomes_update (MANDATE_REVIEW_OUTCOMES (self->outcomes));
  update_editable (self);
}

void
mandate_review_pane_set_narrow (MandateReviewPane *self,
                                gboolean           is_narrow)
{
  if (self->outcomes != NULL)
    mandate_review_outcomes_set_narrow (MANDATE_REVIEW_OUTCOMES (self->outcomes), is_narrow);
}

void
mandate_review_pane_edit_outcome (MandateReviewPane *self,
                                  const char        *id)
{
  if (self->outcomes != NULL)
    mandate_review_outcomes_edit (MANDATE_REVIEW_OUTCOMES (self->outcomes), id);
}

/**
 * mandate_review_pane_compose:
 * @self: a point of the agenda
 * @type: decision, action or observation
 *
 * Opens the line in which one is typed.
 *
 * Returns: whether there is one here
 */
gboolean
mandate_review_pane_compose (MandateReviewPane *self,
                             GType              type)
{
  if (self->outcomes == NULL)
    return FALSE;

  mandate_review_outcomes_compose (MANDATE_REVIEW_OUTCOMES (self->outcomes), type);

  return TRUE;
}

/**
 * mandate_review_pane_edit_title:
 * @self: a point of the agenda
 *
 * Moves to its title, where the meeting names it.
 */
void
mandate_review_pane_edit_title (MandateReviewPane *self)
{
  if (self->title != NULL)
    gtk_widget_grab_focus (self->title);
}
