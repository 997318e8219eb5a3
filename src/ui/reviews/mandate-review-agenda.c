/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-agenda.h"

#include <glib/gi18n-lib.h>

#include "mandate-review-acts.h"

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
  GtkWidget       *title = g_object_new (GTK_TYPE_LABEL, "label", _ (topic->title), "xalign", 0.0, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget       *word = gtk_label_new (state.word);
  GtkWidget       *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", state.icon, "pixel-size", 16, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *name = g_strdup_printf ("%s, %s", _ (topic->title), state.word);

  if (topic->kind == MANDATE_TOPIC_INPUT)
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
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
row_activated_cb (MandateReviewAgenda *self,
                  GtkListBoxRow       *row)
{
  const char         *id = gtk_widget_get_name (GTK_WIDGET (row));
  guint               n_topics;
  const MandateTopic *topics = mandate_topics_get (self->review, &n_topics);

  for (guint i = 0; i < n_topics; i++)
    if (g_str_equal (topics[i].id, id))
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
  guint               n_topics, n_wanted;
  const MandateTopic *topics = mandate_topics_get (self->review, &n_topics);
  guint               n_done = mandate_review_count_inputs (mandate_session_get_register (self->session), self->review, &n_wanted);
  gboolean            has_inputs = topics[0].kind == MANDATE_TOPIC_INPUT;
  g_autofree char    *progress = g_strdup_printf (ngettext ("%1$u of %2$u done", "%1$u of %2$u done", n_wanted), n_done, n_wanted);
  gboolean            had_focus = gtk_widget_get_focus_child (self->inputs) != NULL || gtk_widget_get_focus_child (self->rest) != NULL;
  GtkWidget          *current = NULL;

  clear (self->inputs);
  clear (self->rest);

  for (guint i = 0; i < n_topics; i++)
    {
      GtkWidget *row = create_row (self, &topics[i], i + 1, i == topic);

      gtk_list_box_append (GTK_LIST_BOX (topics[i].kind == MANDATE_TOPIC_INPUT ? self->inputs : self->rest), row);
      if (i == topic)
        current = row;
    }

  gtk_label_set_label (GTK_LABEL (self->progress), has_inputs ? progress : "");
  gtk_widget_set_visible (self->inputs, has_inputs);
  gtk_widget_set_visible (self->rest_heading, has_inputs);

  if (had_focus && current != NULL)
    gtk_widget_grab_focus (current);
}
