/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-outcomes.h"

#include <glib/gi18n-lib.h>

#include "mandate-day-button.h"
#include "mandate-outcome-row.h"
#include "mandate-person-drop-down.h"
#include "mandate-review-acts.h"
#include "mandate-review-clerk.h"

/**
 * MandateReviewOutcomes:
 *
 * What was decided on an input and what follows from it, and a line in which
 * one types the next: text, who, until when, Enter.
 */
struct _MandateReviewOutcomes
{
  AdwBin parent_instance;

  MandateSession *session;
  MandateReview  *review;
  char           *input;  /* (nullable) all of the review if %NULL */
  GType           type;   /* what is being typed: a decision or an action */
  char           *edited; /* (nullable) id of the record that is being edited */
  gboolean        is_narrow;

  GtkWidget *list;
  GtkWidget *composer;
  GtkWidget *composer_line;
  GtkWidget *icon;
  GtkWidget *caption;
  GtkWidget *entry;
  GtkWidget *who;
  GtkWidget *when;
  GtkWidget *remove_button;
  GtkWidget *add_button;
  GtkWidget *heading;
};

G_DEFINE_FINAL_TYPE (MandateReviewOutcomes, mandate_review_outcomes, ADW_TYPE_BIN)

static MandateRegister *
get_register (MandateReviewOutcomes *self)
{
  return mandate_session_get_register (self->session);
}

/* What answers no input in particular is to make something better. */
static gboolean
is_decided_here (MandateReviewOutcomes *self,
                 MandateDecision       *decision)
{
  return decision != NULL && g_strcmp0 (decision->review, mandate_record_get_id (MANDATE_RECORD (self->review))) == 0 &&
         (self->input == NULL || g_str_equal (decision->input != NULL ? decision->input : "improvements", self->input));
}

static void
update_composer (MandateReviewOutcomes *self)
{
  gboolean    is_decision = self->type == MANDATE_TYPE_DECISION;
  const char *caption = self->edited != NULL ? (is_decision ? _ ("Decision") : _ ("Action"))
                                             : (is_decision ? _ ("New decision") : _ ("New action"));

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), is_decision ? "emblem-ok-symbolic" : "alarm-symbolic");
  gtk_label_set_label (GTK_LABEL (self->caption), caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), is_decision ? _ ("What was decided") : _ ("What is to be done"));
  gtk_button_set_label (GTK_BUTTON (self->add_button), self->edited != NULL ? _ ("Save") : _ ("Add"));
  gtk_widget_set_visible (self->remove_button, self->edited != NULL);
}

/* Who and until when stay as they are: the next often has the same. */
static void
clear_composer (MandateReviewOutcomes *self)
{
  g_clear_pointer (&self->edited, g_free);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  update_composer (self);
}

static void
compose (MandateReviewOutcomes *self,
         GType                  type)
{
  self->type = type;
  clear_composer (self);
  gtk_widget_set_visible (self->composer, TRUE);
  gtk_widget_grab_focus (self->entry);
}

static void
add_decision_cb (MandateReviewOutcomes *self)
{
  compose (self, MANDATE_TYPE_DECISION);
}

static void
add_action_cb (MandateReviewOutcomes *self)
{
  compose (self, MANDATE_TYPE_ACTION);
}

static gboolean
fill_new (MandateReviewOutcomes *self,
          MandateChange         *change,
          const char            *title,
          GError               **error)
{
  const char *owner = mandate_person_drop_down_get_person (MANDATE_PERSON_DROP_DOWN (self->who));
  const char *due_on = mandate_day_button_get_date (MANDATE_DAY_BUTTON (self->when));
  const char *today = mandate_session_get_today (self->session);

  if (self->type == MANDATE_TYPE_DECISION)
    return mandate_review_put_decision (change, self->review, self->input, title, owner, due_on, today, error) != NULL;

  return mandate_review_put_action (change, self->review, self->input, title, owner, due_on, today, error) != NULL;
}

static gboolean
fill_edited (MandateReviewOutcomes *self,
             MandateChange         *change,
             const char            *title,
             GError               **error)
{
  const char    *owner = mandate_person_drop_down_get_person (MANDATE_PERSON_DROP_DOWN (self->who));
  const char    *due_on = mandate_day_button_get_date (MANDATE_DAY_BUTTON (self->when));
  MandateRecord *record = mandate_change_edit (change, self->type, self->edited);

  if (record == NULL)
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("It was removed meanwhile. Add it again."));
      return FALSE;
    }

  return mandate_record_set (record, "title", title, error) &&
         mandate_record_set (record, "owner", owner != NULL ? owner : "", error) &&
         mandate_record_set (record, "due_on", due_on != NULL ? due_on : "", error);
}

static void
entry_activate_cb (MandateReviewOutcomes *self)
{
  const char      *title = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *label = g_strdup_printf (self->type == MANDATE_TYPE_DECISION ? _ ("Decided: %s") : _ ("To be done: %s"), title);
  g_autoptr (MandateChange) change = mandate_change_new (get_register (self), label);
  GError  *error = NULL;
  gboolean is_filled;

  if (*title == '\0')
    {
      gtk_widget_grab_focus (self->entry);
      return;
    }

  is_filled = self->edited != NULL ? fill_edited (self, change, title, &error) : fill_new (self, change, title, &error);

  if (mandate_review_clerk_commit (self->session, change, is_filled, error))
    {
      clear_composer (self);
      gtk_widget_grab_focus (self->entry);
    }
}

static void
remove_clicked_cb (MandateReviewOutcomes *self)
{
  MandateRecord *record = mandate_register_find (get_register (self), self->type, self->edited);

  if (record != NULL && mandate_session_remove (self->session, record))
    clear_composer (self);
}

static void
row_activated_cb (MandateReviewOutcomes *self,
                  GtkListBoxRow         *row)
{
  mandate_review_outcomes_edit (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

static gboolean
close_composer (GtkWidget *widget,
                GVariant  *args,
                gpointer   data)
{
  MandateReviewOutcomes *self = MANDATE_REVIEW_OUTCOMES (widget);

  if (!gtk_widget_get_visible (self->composer))
    return FALSE;

  clear_composer (self);
  gtk_widget_set_visible (self->composer, FALSE);

  return TRUE;
}

static GtkWidget *
create_add_button (MandateReviewOutcomes *self,
                   const char            *label,
                   GCallback              callback)
{
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *button = gtk_button_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_name (button, label);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_heading (MandateReviewOutcomes *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", _ ("Decisions and actions"), "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (buttons), create_add_button (self, C_ ("button", "Decision"), G_CALLBACK (add_decision_cb)));
  gtk_box_append (GTK_BOX (buttons), create_add_button (self, C_ ("button", "Action"), G_CALLBACK (add_action_cb)));

  self->heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_box_append (GTK_BOX (self->heading), label);
  gtk_box_append (GTK_BOX (self->heading), buttons);

  return self->heading;
}

static GtkWidget *
create_text_part (MandateReviewOutcomes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->caption = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);
  self->entry = g_object_new (GTK_TYPE_ENTRY, "has-frame", FALSE, NULL);
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_widget_add_css_class (self->caption, "accent");
  gtk_widget_add_css_class (self->entry, "bare");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), self->caption);
  gtk_box_append (GTK_BOX (texts), self->entry);
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), texts);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);

  return box;
}

static GtkWidget *
create_buttons_part (MandateReviewOutcomes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->who = mandate_person_drop_down_new (self->session, _ ("Who sees to it"));
  self->when = mandate_day_button_new (_ ("Until when"), mandate_session_get_today (self->session));
  self->remove_button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic", "tooltip-text", _ ("Remove"), "valign", GTK_ALIGN_CENTER, NULL);
  self->add_button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Add"), "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (self->remove_button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Remove"), -1);
  gtk_box_append (GTK_BOX (box), self->who);
  gtk_box_append (GTK_BOX (box), self->when);
  gtk_box_append (GTK_BOX (box), self->remove_button);
  gtk_box_append (GTK_BOX (box), self->add_button);
  g_signal_connect_object (self->remove_button, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);

  return box;
}

static void
fill (MandateReviewOutcomes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Decisions and actions"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  self->composer_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (self->composer_line), create_text_part (self));
  gtk_box_append (GTK_BOX (self->composer_line), create_buttons_part (self));
  self->composer = g_object_new (ADW_TYPE_BIN, "child", self->composer_line, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->composer, "composer");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "outcomes");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);

  gtk_box_append (GTK_BOX (card), self->list);
  gtk_box_append (GTK_BOX (card), self->composer);
  gtk_box_append (GTK_BOX (box), create_heading (self));
  gtk_box_append (GTK_BOX (box), card);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), mandate_outcome_row_new_placeholder (_ ("Nothing yet. Press Decision or Action, type, and press Enter.")));
}

static void
mandate_review_outcomes_dispose (GObject *object)
{
  MandateReviewOutcomes *self = MANDATE_REVIEW_OUTCOMES (object);

  g_clear_object (&self->session);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (mandate_review_outcomes_parent_class)->dispose (object);
}

static void
mandate_review_outcomes_finalize (GObject *object)
{
  MandateReviewOutcomes *self = MANDATE_REVIEW_OUTCOMES (object);

  g_free (self->input);
  g_free (self->edited);

  G_OBJECT_CLASS (mandate_review_outcomes_parent_class)->finalize (object);
}

static void
mandate_review_outcomes_class_init (MandateReviewOutcomesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_review_outcomes_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_review_outcomes_finalize;

  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, close_composer, NULL);
}

static void
mandate_review_outcomes_init (MandateReviewOutcomes *self)
{
  self->type = MANDATE_TYPE_ACTION;
}

/**
 * mandate_review_outcomes_new:
 * @session: an open workspace
 * @review: a review of its register
 * @input: (nullable): the input; %NULL for all of the review
 *
 * Returns: what was decided on it
 */
GtkWidget *
mandate_review_outcomes_new (MandateSession *session,
                             MandateReview  *review,
                             const char     *input)
{
  MandateReviewOutcomes *self = g_object_new (MANDATE_TYPE_REVIEW_OUTCOMES, NULL);

  self->session = g_object_ref (session);
  self->review = g_object_ref (review);
  self->input = g_strdup (input);
  fill (self);
  mandate_person_drop_down_set_person (MANDATE_PERSON_DROP_DOWN (self->who), review->chair);
  update_composer (self);
  mandate_review_outcomes_update (self);

  return GTK_WIDGET (self);
}

/* Each decision, and below it what follows from it. */
static void
add_rows (MandateReviewOutcomes *self,
          MandateDecision       *decision)
{
  MandateRecordList *actions = mandate_register_get_list (get_register (self), MANDATE_TYPE_ACTION);

  gtk_list_box_append (GTK_LIST_BOX (self->list), mandate_outcome_row_new (self->session, MANDATE_RECORD (decision), self->is_narrow));

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    {
      MandateAction *action = mandate_record_list_get (actions, i);

      if (g_strcmp0 (action->decision, mandate_record_get_id (MANDATE_RECORD (decision))) == 0)
        gtk_list_box_append (GTK_LIST_BOX (self->list), mandate_outcome_row_new (self->session, MANDATE_RECORD (action), self->is_narrow));
    }
}

/**
 * mandate_review_outcomes_update:
 * @self: decisions and actions
 *
 * Shows what is on record; what is being typed stays.
 */
void
mandate_review_outcomes_update (MandateReviewOutcomes *self)
{
  MandateRecordList *decisions = mandate_register_get_list (get_register (self), MANDATE_TYPE_DECISION);
  GtkListBoxRow     *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));

  for (guint i = 0; i < mandate_record_list_get_length (decisions); i++)
    if (is_decided_here (self, mandate_record_list_get (decisions, i)))
      add_rows (self, mandate_record_list_get (decisions, i));
}

void
mandate_review_outcomes_set_narrow (MandateReviewOutcomes *self,
                                    gboolean               is_narrow)
{
  self->is_narrow = is_narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->composer_line), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->heading), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  mandate_review_outcomes_update (self);
}

/**
 * mandate_review_outcomes_edit:
 * @self: decisions and actions
 * @id: id of one of them
 *
 * Takes it back into the line where it was typed.
 */
void
mandate_review_outcomes_edit (MandateReviewOutcomes *self,
                              const char            *id)
{
  MandateRecord   *record = mandate_register_find_any (get_register (self), id);
  g_autofree char *title = NULL;

  if (record == NULL)
    return;

  title = mandate_register_describe (get_register (self), record);
  compose (self, G_OBJECT_TYPE (record));
  self->edited = g_strdup (id);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), title);
  mandate_person_drop_down_set_person (MANDATE_PERSON_DROP_DOWN (self->who), MANDATE_IS_ACTION (record) ? ((MandateAction *) record)->owner : ((MandateDecision *) record)->owner);
  mandate_day_button_set_date (MANDATE_DAY_BUTTON (self->when), MANDATE_IS_ACTION (record) ? ((MandateAction *) record)->due_on : ((MandateDecision *) record)->due_on);
  update_composer (self);
}
