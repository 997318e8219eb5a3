/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-agenda.h"

#include <glib/gi18n-lib.h>

#include "mandate-review-topic.h"

/**
 * MandateReviewAgenda:
 *
 * The points of a review and how far one is; a point is gone to by choosing it.
 */
struct _MandateReviewAgenda
{
  AdwBin parent_instance;

  MandateSession *session;
  MandateReview  *review;

  GtkWidget *progress;
  GtkWidget *inputs;
  GtkWidget *rest_heading;
  GtkWidget *rest;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (MandateReviewAgenda, mandate_review_agenda, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  const char *word;
  const char *icon; /* (nullable) */
} State;

static State
get_state (MandateReviewAgenda *self,
           const MandateTopic  *topic,
           gboolean             is_current)
{
  if (is_current)
    return (State){ C_ ("point of an agenda", "now"), "go-next-symbolic" };

  if (mandate_topic_is_done (topic, mandate_session_get_register (self->session), self->review))
    return (State){ C_ ("point of an agenda", "done"), "object-select-symbolic" };

  if (topic->kind == MANDATE_TOPIC_CLOSING)
    return (State){ "", NULL };

  return (State){ mandate_topic_is_optional (topic) ? C_ ("point of an agenda", "optional") : C_ ("point of an agenda", "open"), NULL };
}

static GtkWidget *
create_row (MandateReviewAgenda *self,
            const MandateTopic  *topic,
            guint                number,
            gboolean             is_current)
{
  State            state = get_state (self, topic, is_current);
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *title = g_object_new (GTK_TYPE_LABEL, "label", topic->title, "xalign", 0.0, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget       *word = gtk_label_new (state.word);
  GtkWidget       *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", state.icon, "pixel-size", 16, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *name = *state.word != '\0' ? g_strdup_printf ("%s, %s", topic->title, state.word) : g_strdup (topic->title);

  if (topic->kind == MANDATE_TOPIC_INPUT || topic->kind == MANDATE_TOPIC_MEETING)
    {
      g_autofree char *text = mandate_topic_is_optional (topic) ? g_strdup ("+") : g_strdup_printf ("%u", number);
      GtkWidget       *figure = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 1.0, "width-chars", 2, NULL);

      gtk_widget_add_css_class (figure, "numeric");
      gtk_widget_add_css_class (figure, "quiet");
      gtk_box_append (GTK_BOX (box), figure);
    }

  gtk_widget_add_css_class (word, "caption");
  gtk_widget_add_css_class (word, "quiet");
  gtk_widget_add_css_class (icon, is_current ? "accent" : "success");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), word);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, topic->id);
  if (is_current)
    gtk_widget_add_css_class (row, "current");
  if (topic->kind == MANDATE_TOPIC_MEETING)
    gtk_widget_set_tooltip_text (row, topic->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
row_activated_cb (MandateReviewAgenda *self,
                  GtkListBoxRow       *row)
{
  const char *id = gtk_widget_get_name (GTK_WIDGET (row));
  g_autoptr (GPtrArray) topics = mandate_topics_list (self->review, mandate_session_get_register (self->session));

  for (guint i = 0; i < topics->len; i++)
    if (g_str_equal (((MandateTopic *) g_ptr_array_index (topics, i))->id, id))
      {
        g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, i);
        return;
      }
}

static void
mandate_review_agenda_dispose (GObject *object)
{
  MandateReviewAgenda *self = MANDATE_REVIEW_AGENDA (object);

  g_clear_object (&self->session);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (mandate_review_agenda_parent_class)->dispose (object);
}

static void
mandate_review_agenda_class_init (MandateReviewAgendaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_review_agenda_dispose;

  /**
   * MandateReviewAgenda::chosen:
   * @topic: position of a point
   *
   * The person wants to go there.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static GtkWidget *
create_list (MandateReviewAgenda *self,
             const char          *label)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (list, "agenda");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  return list;
}

static void
mandate_review_agenda_init (MandateReviewAgenda *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _ ("Agenda"), "xalign", 0.0, "hexpand", TRUE, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);

  self->progress = gtk_label_new (NULL);
  self->rest_heading = g_object_new (GTK_TYPE_LABEL, "label", _ ("Three conclusions, at the end"), "xalign", 0.0, NULL);
  self->inputs = create_list (self, _ ("Agenda"));
  self->rest = create_list (self, _ ("Conclusions"));
  self->add_button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("New Topic"), "action-name", "review.add-topic", "halign", GTK_ALIGN_START, "margin-start", 3, NULL);
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (self->progress, "caption");
  gtk_widget_add_css_class (self->progress, "quiet");
  gtk_widget_add_css_class (self->rest_heading, "caption-heading");
  gtk_widget_add_css_class (self->rest_heading, "agenda-rest");
  gtk_widget_add_css_class (line, "agenda-head");

  gtk_box_append (GTK_BOX (line), heading);
  gtk_box_append (GTK_BOX (line), self->progress);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->inputs);
  gtk_box_append (GTK_BOX (box), self->add_button);
  gtk_box_append (GTK_BOX (box), self->rest_heading);
  gtk_box_append (GTK_BOX (box), self->rest);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  adw_bin_set_child (ADW_BIN (self), scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "agenda-pane");
}

/**
 * mandate_review_agenda_new:
 * @session: an open workspace
 * @review: a review of its register
 *
 * Returns: its agenda
 */
GtkWidget *
mandate_review_agenda_new (MandateSession *session,
                           MandateReview  *review)
{
  MandateReviewAgenda *self = g_object_new (MANDATE_TYPE_REVIEW_AGENDA, NULL);

  self->session = g_object_ref (session);
  self->review = g_object_ref (review);

  return GTK_WIDGET (self);
}

static void
clear (GtkWidget *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), GTK_WIDGET (row));
}

/**
 * mandate_review_agenda_update:
 * @self: an agenda
 * @topic: position of the point one is at
 *
 * Shows how far one is.
 */
void
mandate_review_agenda_update (MandateReviewAgenda *self,
                              guint                topic)
{
  g_autoptr (GPtrArray) topics = mandate_topics_list (self->review, mandate_session_get_register (self->session));
  gboolean         has_inputs = ((MandateTopic *) g_ptr_array_index (topics, 0))->kind == MANDATE_TOPIC_INPUT;
  gboolean         is_meeting = !has_inputs && topics->len > 2;
  gboolean         had_focus = gtk_widget_get_focus_child (self->inputs) != NULL || gtk_widget_get_focus_child (self->rest) != NULL;
  GtkWidget       *current = NULL;
  g_autofree char *progress = NULL;
  guint            n = 0, n_done = 0;

  clear (self->inputs);
  clear (self->rest);

  for (guint i = 0; i < topics->len; i++)
    {
      const MandateTopic *point = g_ptr_array_index (topics, i);
      gboolean            is_numbered = mandate_topic_is_counted (point);
      GtkWidget          *row = create_row (self, point, n + 1, i == topic);

      n += is_numbered;
      n_done += is_numbered && mandate_topic_is_done (point, mandate_session_get_register (self->session), self->review);
      gtk_list_box_append (GTK_LIST_BOX (point->kind == MANDATE_TOPIC_INPUT || (is_meeting && point->kind != MANDATE_TOPIC_CLOSING) ? self->inputs : self->rest), row);
      if (i == topic)
        current = row;
    }

  progress = g_strdup_printf (ngettext ("%1$u of %2$u done", "%1$u of %2$u done", n), n_done, n);
  gtk_label_set_label (GTK_LABEL (self->progress), n > 0 ? progress : "");
  gtk_widget_set_visible (self->inputs, has_inputs || is_meeting);
  gtk_widget_set_visible (self->rest_heading, has_inputs);
  gtk_widget_set_visible (self->add_button, !has_inputs && g_strcmp0 (self->review->state, "closed") != 0);

  if (had_focus && current != NULL)
    gtk_widget_grab_focus (current);
}

/**
 * mandate_review_agenda_focus:
 * @self: an agenda
 *
 * Moves to the point one is at.
 */
void
mandate_review_agenda_focus (MandateReviewAgenda *self)
{
  GtkWidget     *lists[] = { self->inputs, self->rest };
  GtkListBoxRow *row;

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (lists[l]), i)) != NULL; i++)
      if (gtk_widget_has_css_class (GTK_WIDGET (row), "current"))
        gtk_widget_grab_focus (GTK_WIDGET (row));
}
