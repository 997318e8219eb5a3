/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-outcomes.h"

#include <glib/gi18n-lib.h>

#include "mandate-day-button.h"
#include "mandate-decision-kind.h"
#include "mandate-outcome-row.h"
#include "mandate-record-look-up.h"
#include "mandate-review-acts.h"
#include "mandate-review-clerk.h"
#include "mandate-wrap-layout.h"

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
  GtkWidget *kind;
  GtkWidget *add_buttons;
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
         (self->input == NULL || g_strcmp0 (mandate_decision_get_point (decision), self->input) == 0 ||
          (mandate_decision_get_point (decision) == NULL && g_str_equal (self->input, "improvements")));
}

/* What is typed into the line, in words. */
typedef struct
{
  GType (*get_type) (void);
  const char *name;
  const char *new_name;
  const char *hint;
  const char *icon;
} Typed;

static const Typed typed_types[] = {
  { mandate_decision_get_type, N_ ("Decision"), N_ ("New decision"), N_ ("What was decided"), "emblem-ok-symbolic" },
  { mandate_action_get_type, N_ ("Action"), N_ ("New action"), N_ ("What is to be done"), "alarm-symbolic" },
  { mandate_observation_get_type, N_ ("Observation"), N_ ("New observation"), N_ ("What was seen, and is to be looked into"), "edit-find-symbolic" },
};

static const Typed *
get_typed (MandateReviewOutcomes *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed_types); i++)
    if (typed_types[i].get_type () == self->type)
      return &typed_types[i];

  return typed_types;
}

static void
update_composer (MandateReviewOutcomes *self)
{
  const Typed *typed = get_typed (self);
  const char  *caption = self->edited != NULL ? _ (typed->name) : _ (typed->new_name);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), typed->icon);
  gtk_label_set_label (GTK_LABEL (self->caption), caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ (typed->hint));
  gtk_button_set_label (GTK_BUTTON (self->add_button), self->edited != NULL ? _ ("Save") : _ ("Add"));
  gtk_widget_set_visible (self->remove_button, self->edited != NULL);
  gtk_widget_set_visible (self->kind, self->type == MANDATE_TYPE_DECISION);
  gtk_widget_set_visible (self->when, self->type != MANDATE_TYPE_OBSERVATION);
}

/* Who and until when stay as they are: the next often has the same. */
static void
clear_composer (MandateReviewOutcomes *self)
{
  g_clear_pointer (&self->edited, g_free);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  mandate_decision_kind_set_kind (MANDATE_DECISION_KIND (self->kind), mandate_review_propose_kind (self->input));
  update_composer (self);
}

static void
add_decision_cb (MandateReviewOutcomes *self)
{
  mandate_review_outcomes_compose (self, MANDATE_TYPE_DECISION);
}

static void
add_action_cb (MandateReviewOutcomes *self)
{
  mandate_review_outcomes_compose (self, MANDATE_TYPE_ACTION);
}

static void
add_observation_cb (MandateReviewOutcomes *self)
{
  mandate_review_outcomes_compose (self, MANDATE_TYPE_OBSERVATION);
}

static gboolean
fill_new (MandateReviewOutcomes *self,
          MandateChange         *change,
          const char            *title,
          GError               **error)
{
  const char *owner = mandate_look_up_get_value (MANDATE_LOOK_UP (self->who));
  const char *due_on = mandate_day_button_get_date (MANDATE_DAY_BUTTON (self->when));
  const char *today = mandate_session_get_today (self->session);

  MandateDecision *decision;

  if (self->type == MANDATE_TYPE_DECISION)
    {
      decision = mandate_review_put_decision (change, self->review, self->input, title, owner, due_on, today, error);

      return decision != NULL && mandate_decision_kind_fill (MANDATE_DECISION_KIND (self->kind), change, decision, error);
    }

  if (self->type == MANDATE_TYPE_OBSERVATION)
    return mandate_review_put_observation (change, self->review, title, owner, today, error) != NULL;

  return mandate_review_put_action (change, self->review, self->input, title, owner, due_on, today, error) != NULL;
}

static gboolean
fill_edited (MandateReviewOutcomes *self,
             MandateChange         *change,
             const char            *title,
             GError               **error)
{
  const char    *owner = mandate_look_up_get_value (MANDATE_LOOK_UP (self->who));
  const char    *due_on = mandate_day_button_get_date (MANDATE_DAY_BUTTON (self->when));
  MandateRecord *record = mandate_change_edit (change, self->type, self->edited);

  if (record == NULL)
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("It was removed meanwhile. Add it again."));
      return FALSE;
    }

  return mandate_record_set (record, "title", title, error) &&
         mandate_record_set (record, "owner", owner != NULL ? owner : "", error) &&
         (self->type == MANDATE_TYPE_OBSERVATION || mandate_record_set (record, "due_on", due_on != NULL ? due_on : "", error)) &&
         (self->type != MANDATE_TYPE_DECISION || mandate_decision_kind_fill (MANDATE_DECISION_KIND (self->kind), change, MANDATE_DECISION (record), error));
}

/* (transfer full): what the history says of it */
static char *
make_label (MandateReviewOutcomes *self,
            const char            *title)
{
  if (self->type == MANDATE_TYPE_DECISION)
    return g_strdup_printf (_ ("Decided: %s"), title);

  return self->type == MANDATE_TYPE_ACTION ? g_strdup_printf (_ ("To be done: %s"), title) : g_strdup_printf (_ ("Seen: %s"), title);
}

static void
entry_activate_cb (MandateReviewOutcomes *self)
{
  const char      *title = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *label = make_label (self, title);
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
                   const char            *tooltip,
                   GCallback              callback)
{
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *button = gtk_button_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_name (button, label);
  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_heading (MandateReviewOutcomes *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", _ ("Decisions and actions"), "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "heading");
  self->add_buttons = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (4), NULL);
  gtk_box_append (GTK_BOX (self->add_buttons), create_add_button (self, C_ ("button", "Decision"), _ ("New Decision (Ctrl+D)"), G_CALLBACK (add_decision_cb)));
  gtk_box_append (GTK_BOX (self->add_buttons), create_add_button (self, C_ ("button", "Action"), _ ("New Action (Ctrl+T)"), G_CALLBACK (add_action_cb)));
  gtk_box_append (GTK_BOX (self->add_buttons), create_add_button (self, C_ ("button", "Observation"), _ ("New Observation (Ctrl+B)"), G_CALLBACK (add_observation_cb)));

  self->heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_box_append (GTK_BOX (self->heading), label);
  gtk_box_append (GTK_BOX (self->heading), self->add_buttons);

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

  self->who = mandate_record_look_up_new_person (self->session, _ ("Who sees to it"), "flat-choice");
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
  self->kind = mandate_decision_kind_new (self->session);
  g_signal_connect_object (self->kind, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  self->composer = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, "visible", FALSE, NULL);
  gtk_box_append (GTK_BOX (self->composer), self->composer_line);
  gtk_box_append (GTK_BOX (self->composer), self->kind);
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
  mandate_record_look_up_propose_person (MANDATE_RECORD_LOOK_UP (self->who), review->chair);
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

/* What came up and is to be looked into stands in each point: it belongs to the meeting. */
static void
add_observations (MandateReviewOutcomes *self)
{
  MandateRecordList *observations = mandate_register_get_list (get_register (self), MANDATE_TYPE_OBSERVATION);

  for (guint i = 0; i < mandate_record_list_get_length (observations); i++)
    {
      MandateObservation *observation = mandate_record_list_get (observations, i);

      if (g_strcmp0 (observation->review, mandate_record_get_id (MANDATE_RECORD (self->review))) == 0)
        gtk_list_box_append (GTK_LIST_BOX (self->list), mandate_outcome_row_new (self->session, MANDATE_RECORD (observation), self->is_narrow));
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
  gboolean           is_closed = g_strcmp0 (self->review->state, "closed") == 0;
  GtkListBoxRow     *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));

  for (guint i = 0; i < mandate_record_list_get_length (decisions); i++)
    if (is_decided_here (self, mandate_record_list_get (decisions, i)))
      add_rows (self, mandate_record_list_get (decisions, i));
  add_observations (self);

  /* After that, an action is changed where actions are. */
  gtk_widget_set_visible (self->add_buttons, !is_closed);
  gtk_widget_set_sensitive (self->list, !is_closed);
  if (is_closed)
    gtk_widget_set_visible (self->composer, FALSE);
}

/**
 * mandate_review_outcomes_compose:
 * @self: decisions and actions
 * @type: what is to be typed
 *
 * Opens the line in which the next is typed.
 */
void
mandate_review_outcomes_compose (MandateReviewOutcomes *self,
                                 GType                  type)
{
  if (g_strcmp0 (self->review->state, "closed") == 0)
    return;

  self->type = type;
  clear_composer (self);
  gtk_widget_set_visible (self->composer, TRUE);
  gtk_widget_grab_focus (self->entry);
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

/* (nullable): of a field that not all of them have */
static const char *
get_text (MandateRecord *record,
          const char    *field)
{
  const MandateField *found = mandate_record_type_find_field (G_OBJECT_TYPE (record), field, NULL);

  return found != NULL ? mandate_record_get_text (record, found) : NULL;
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
  mandate_review_outcomes_compose (self, G_OBJECT_TYPE (record));
  self->edited = g_strdup (id);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), title);
  mandate_look_up_set_value (MANDATE_LOOK_UP (self->who), get_text (record, "owner"));
  mandate_day_button_set_date (MANDATE_DAY_BUTTON (self->when), get_text (record, "due_on"));
  if (MANDATE_IS_DECISION (record))
    mandate_decision_kind_show (MANDATE_DECISION_KIND (self->kind), MANDATE_DECISION (record));
  update_composer (self);
}
