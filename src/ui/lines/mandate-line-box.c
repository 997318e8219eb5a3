/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-line-box.h"

#include <glib/gi18n-lib.h>

#include "mandate-line-words.h"

/**
 * MandateLineBox:
 *
 * A role in the chart of reporting lines: what it is called, who holds it, and
 * what is wrong with its line. It leads to the role.
 */
struct _MandateLineBox
{
  GtkButton parent_instance;

  char      *role; /* (nullable) id */
  GtkWidget *mandate;
  GtkWidget *title;
  GtkWidget *holders;
  GtkWidget *deputies;
  GtkWidget *problem_box;
  GtkWidget *problems;
};

G_DEFINE_FINAL_TYPE (MandateLineBox, mandate_line_box, GTK_TYPE_BUTTON)

static GtkWidget *
append_label (GtkWidget  *box,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
set_text (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
set_class (MandateLineBox *self,
           const char     *name,
           gboolean        is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
mandate_line_box_finalize (GObject *object)
{
  MandateLineBox *self = MANDATE_LINE_BOX (object);

  g_free (self->role);

  G_OBJECT_CLASS (mandate_line_box_parent_class)->finalize (object);
}

static void
mandate_line_box_class_init (MandateLineBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_line_box_finalize;
}

static void
mandate_line_box_init (MandateLineBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  self->mandate = append_label (box, "line-mandate");
  self->title = append_label (box, "caption-heading");
  self->holders = append_label (box, "holders");
  self->deputies = append_label (box, "caption");
  gtk_widget_add_css_class (self->deputies, "quiet");

  self->problem_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_set_halign (self->problem_box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (icon, "problem-icon");
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (self->problem_box), icon);
  self->problems = append_label (self->problem_box, "caption");
  gtk_box_append (GTK_BOX (box), self->problem_box);

  gtk_widget_add_css_class (GTK_WIDGET (self), "line-box");
  gtk_button_set_child (GTK_BUTTON (self), box);
}

GtkWidget *
mandate_line_box_new (void)
{
  return g_object_new (MANDATE_TYPE_LINE_BOX, NULL);
}

/**
 * mandate_line_box_show:
 * @self: a box
 * @session: an open workspace
 * @places: (element-type MandateReportingPlace): all places
 * @place: the one to show
 */
void
mandate_line_box_show (MandateLineBox              *self,
                       MandateSession              *session,
                       GPtrArray                   *places,
                       const MandateReportingPlace *place)
{
  g_autofree char *name = mandate_line_words_name (session, places, place);
  g_autofree char *description = mandate_line_words_describe (session, place);
  g_autofree char *holders = mandate_line_words_list_holders (session, place);
  g_autofree char *deputies = mandate_line_words_list_deputies (session, place);
  g_autofree char *problems = mandate_line_words_list_problems (place);
  g_autofree char *link = NULL;

  g_free (self->role);
  self->role = g_strdup (mandate_record_get_id (MANDATE_RECORD (place->role)));
  link = g_strdup_printf ("role/%s", self->role);

  set_text (self->mandate, mandate_reporting_place_get_clause (place));
  set_text (self->title, place->role->title);
  set_text (self->holders, holders);
  set_text (self->deputies, deputies);
  set_text (self->problems, problems);
  gtk_widget_set_visible (self->problem_box, problems != NULL);
  set_class (self, "vacant", (place->problems & MANDATE_REPORTING_VACANT) != 0);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", link);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-link");
}

/**
 * mandate_line_box_get_role:
 * @self: a box
 *
 * Returns: (nullable): id of the role that it shows
 */
const char *
mandate_line_box_get_role (MandateLineBox *self)
{
  return self->role;
}
