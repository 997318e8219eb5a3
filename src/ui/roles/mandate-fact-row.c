/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-fact-row.h"

#include <glib/gi18n-lib.h>

#include "mandate-row-layout.h"
#include "mandate-wrap-layout.h"

/**
 * MandateFactRow:
 *
 * A fact that an auditor asks for: there, with a tick, or missing, with the
 * buttons that end that, or with the fields that one of them opened.
 */
struct _MandateFactRow
{
  GtkWidget parent_instance;

  char    *icon_name;
  gboolean is_gap;

  GtkWidget *icon;
  GtkWidget *body;
  GtkWidget *caption;
  GtkWidget *value;
  GtkWidget *sentence;
  GtkWidget *answers;
  GtkWidget *editor; /* (nullable) (unowned) */
  GtkWidget *tick;
  GtkWidget *edit;
};

G_DEFINE_FINAL_TYPE (MandateFactRow, mandate_fact_row, GTK_TYPE_WIDGET)

static void
mandate_fact_row_dispose (GObject *object)
{
  MandateFactRow *self = MANDATE_FACT_ROW (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);
  g_clear_pointer (&self->tick, gtk_widget_unparent);
  g_clear_pointer (&self->edit, gtk_widget_unparent);

  G_OBJECT_CLASS (mandate_fact_row_parent_class)->dispose (object);
}

static void
mandate_fact_row_finalize (GObject *object)
{
  g_free (MANDATE_FACT_ROW (object)->icon_name);

  G_OBJECT_CLASS (mandate_fact_row_parent_class)->finalize (object);
}

static void
mandate_fact_row_class_init (MandateFactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_fact_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_fact_row_finalize;

  gtk_widget_class_set_css_name (widget_class, "fact");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
append_text (GtkWidget  *box,
             const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
mandate_fact_row_init (MandateFactRow *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), mandate_row_layout_new (12));
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_START, NULL);
  self->tick = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "valign", GTK_ALIGN_CENTER, NULL);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->caption = append_text (self->body, "caption");
  gtk_widget_add_css_class (self->caption, "quiet");
  self->value = append_text (self->body, NULL);
  self->sentence = append_text (self->body, NULL);
  self->answers = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (8), NULL);
  gtk_widget_add_css_class (self->answers, "answers");
  gtk_box_append (GTK_BOX (self->body), self->answers);
  gtk_widget_set_hexpand (self->body, TRUE);
  self->edit = g_object_new (GTK_TYPE_BUTTON, "icon-name", "document-edit-symbolic", "valign", GTK_ALIGN_CENTER, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->edit, "flat");
  gtk_widget_add_css_class (self->edit, "edit");
  gtk_widget_add_css_class (self->tick, "tick");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Ready"), -1);

  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
  gtk_widget_set_parent (self->tick, GTK_WIDGET (self));
  gtk_widget_set_parent (self->edit, GTK_WIDGET (self));
}

/**
 * mandate_fact_row_new:
 * @icon: name of an icon
 * @caption: what the fact is about
 *
 * Returns: (transfer floating): a fact of which nothing is known yet
 */
GtkWidget *
mandate_fact_row_new (const char *icon,
                      const char *caption)
{
  MandateFactRow *self = g_object_new (MANDATE_TYPE_FACT_ROW, NULL);

  self->icon_name = g_strdup (icon);
  gtk_label_set_label (GTK_LABEL (self->caption), caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);

  return GTK_WIDGET (self);
}

static void
show (MandateFactRow *self,
      const char     *value,
      const char     *sentence,
      gboolean        is_ready,
      gboolean        is_gap)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->answers)) != NULL)
    gtk_box_remove (GTK_BOX (self->answers), child);

  self->is_gap = is_gap;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), is_gap ? "dialog-warning-symbolic" : self->icon_name);
  gtk_label_set_label (GTK_LABEL (self->value), value);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->sentence, sentence != NULL);
  gtk_widget_set_visible (self->answers, FALSE);
  gtk_widget_set_visible (self->tick, is_ready);
  gtk_widget_set_visible (self->edit, is_ready && gtk_actionable_get_action_name (GTK_ACTIONABLE (self->edit)) != NULL);

  if (is_gap)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "problem");
      gtk_widget_add_css_class (self->icon, "problem-icon");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "problem");
      gtk_widget_remove_css_class (self->icon, "problem-icon");
    }
}

/**
 * mandate_fact_row_show_ready:
 * @self: a fact
 * @value: what is so
 *
 * Shows it with a tick; what was open to write it is closed.
 */
void
mandate_fact_row_show_ready (MandateFactRow *self,
                             const char     *value)
{
  mandate_fact_row_set_editor (self, NULL);
  show (self, value, NULL, TRUE, FALSE);
}

/**
 * mandate_fact_row_show_open:
 * @self: a fact
 * @value: that it is missing
 * @sentence: (nullable): why, or what to do
 * @is_gap: whether an auditor would miss it
 *
 * Shows that it is missing. Answers are added after this.
 */
void
mandate_fact_row_show_open (MandateFactRow *self,
                            const char     *value,
                            const char     *sentence,
                            gboolean        is_gap)
{
  show (self, value, sentence, FALSE, is_gap);
}

/**
 * mandate_fact_row_add_answer:
 * @self: a fact
 * @label: what the button says
 * @action: what it does
 * @target: (nullable): with what
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
mandate_fact_row_add_answer (MandateFactRow *self,
                             const char     *label,
                             const char     *action,
                             const char     *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->answers), button);
  gtk_widget_set_visible (self->answers, self->editor == NULL);

  return button;
}

/**
 * mandate_fact_row_set_edit:
 * @self: a fact
 * @tooltip: what is changed
 * @action: what opens the fields
 *
 * Lets a fact that is there be changed, too.
 */
void
mandate_fact_row_set_edit (MandateFactRow *self,
                           const char     *tooltip,
                           const char     *action)
{
  gtk_widget_set_tooltip_text (self->edit, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit), action);
}

/**
 * mandate_fact_row_set_editor:
 * @self: a fact
 * @editor: (nullable) (transfer floating): fields that stand in place of the answers, or %NULL for the answers
 */
void
mandate_fact_row_set_editor (MandateFactRow *self,
                             GtkWidget      *editor)
{
  if (self->editor != NULL)
    gtk_box_remove (GTK_BOX (self->body), self->editor);

  self->editor = editor;
  gtk_widget_set_visible (self->edit, FALSE);
  gtk_widget_set_visible (self->answers, editor == NULL && gtk_widget_get_first_child (self->answers) != NULL);

  if (editor == NULL)
    return;

  gtk_widget_set_visible (self->tick, FALSE);
  gtk_box_append (GTK_BOX (self->body), editor);
  gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
mandate_fact_row_get_editor (MandateFactRow *self)
{
  return self->editor;
}

gboolean
mandate_fact_row_get_is_gap (MandateFactRow *self)
{
  return self->is_gap;
}

GtkWidget *
mandate_fact_row_get_first_answer (MandateFactRow *self)
{
  return gtk_widget_get_first_child (self->answers);
}
