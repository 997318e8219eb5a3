/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-help-window.h"

#include <glib/gi18n-lib.h>

#include "mandate-help-topics.h"
#include "mandate-split.h"
#include "mandate-words.h"

/**
 * MandateHelpWindow:
 *
 * What each place is for, what to do there and what an auditor looks for; and
 * the words of the field.
 */
struct _MandateHelpWindow
{
  AdwWindow parent_instance;

  MandateSplit      *split;
  GtkListBox        *topics;
  AdwWindowTitle    *title;
  GtkScrolledWindow *scroller;
  GtkBox            *page;
};

G_DEFINE_FINAL_TYPE (MandateHelpWindow, mandate_help_window, ADW_TYPE_WINDOW)

static void
add_text (MandateHelpWindow *self,
          const char        *text,
          const char        *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (self->page, label);
}

static void
add_passage (MandateHelpWindow *self,
             const char        *heading,
             const char        *text)
{
  if (text == NULL)
    return;

  add_text (self, heading, "heading");
  add_text (self, _ (text), NULL);
}

static void
add_step (MandateHelpWindow *self,
          guint              number,
          const char        *text)
{
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *shown = g_strdup_printf ("%u.", number);
  GtkWidget       *position = g_object_new (GTK_TYPE_LABEL, "label", shown, "valign", GTK_ALIGN_START, NULL);
  GtkWidget       *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (position, "numeric");
  gtk_widget_add_css_class (position, "dim-label");
  gtk_box_append (GTK_BOX (row), position);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (self->page, row);
}

static void
show_topic (MandateHelpWindow      *self,
            const MandateHelpTopic *topic)
{
  add_text (self, _ (topic->title), "title-1");
  add_text (self, _ (topic->purpose), NULL);

  add_text (self, _ ("What to do"), "heading");
  for (guint i = 0; topic->steps[i] != NULL; i++)
    add_step (self, i + 1, _ (topic->steps[i]));

  add_passage (self, _ ("What the auditor looks for"), topic->proof);
  add_passage (self, _ ("Good to know"), topic->hint);
}

static void
show_words (MandateHelpWindow *self)
{
  guint              n_words;
  const MandateWord *words = mandate_words_list (&n_words);

  add_text (self, _ ("Words"), "title-1");
  for (guint i = 0; i < n_words; i++)
    add_passage (self, _ (words[i].word), words[i].meaning);
}

/* After the topics come the words. */
static void
topic_selected_cb (MandateHelpWindow *self,
                   GtkListBoxRow     *row)
{
  guint                   n_topics;
  const MandateHelpTopic *topics = mandate_help_list_topics (&n_topics);
  GtkWidget              *shown;
  guint                   number;

  if (row == NULL)
    return;

  while ((shown = gtk_widget_get_first_child (GTK_WIDGET (self->page))) != NULL)
    gtk_box_remove (self->page, shown);

  number = gtk_list_box_row_get_index (row);
  if (number < n_topics)
    show_topic (self, &topics[number]);
  else
    show_words (self);

  adw_window_title_set_title (self->title, number < n_topics ? _ (topics[number].title) : _ ("Words"));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
topic_activated_cb (MandateHelpWindow *self)
{
  mandate_split_show_end (self->split);
}

static void
add_to_list (MandateHelpWindow *self,
             const char        *title)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", label, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (self->topics, row);
}

static void
mandate_help_window_class_init (MandateHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MANDATE_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateHelpWindow, split);
  gtk_widget_class_bind_template_child (widget_class, MandateHelpWindow, topics);
  gtk_widget_class_bind_template_child (widget_class, MandateHelpWindow, title);
  gtk_widget_class_bind_template_child (widget_class, MandateHelpWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, MandateHelpWindow, page);
  gtk_widget_class_bind_template_callback (widget_class, topic_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, topic_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, mandate_split_show_start);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mandate_help_window_init (MandateHelpWindow *self)
{
  guint                   n_topics;
  const MandateHelpTopic *topics = mandate_help_list_topics (&n_topics);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n_topics; i++)
    add_to_list (self, _ (topics[i].title));
  add_to_list (self, _ ("Words"));
}

/**
 * mandate_help_window_present:
 * @parent: the window that help is asked in
 * @place: (nullable): id of the place that is shown there
 *
 * Opens help at the page about @place; a second time it turns to it.
 */
void
mandate_help_window_present (GtkWindow  *parent,
                             const char *place)
{
  MandateHelpWindow *self = NULL;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL && self == NULL; window = window->next)
    if (MANDATE_IS_HELP_WINDOW (window->data) && gtk_window_get_transient_for (window->data) == parent)
      self = window->data;

  if (self == NULL)
    self = g_object_new (MANDATE_TYPE_HELP_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);

  gtk_list_box_select_row (self->topics, gtk_list_box_get_row_at_index (self->topics, mandate_help_find_topic (place)));
  mandate_split_show_end (self->split);
  gtk_window_present (GTK_WINDOW (self));
}
