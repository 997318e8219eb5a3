/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-requirements-view.h"

#include <glib/gi18n-lib.h>

#include "mandate-advice.h"
#include "mandate-edition-window.h"
#include "mandate-follow.h"
#include "mandate-label.h"
#include "mandate-requirement-row.h"
#include "mandate-wrap-layout.h"

/**
 * MandateRequirementsView:
 *
 * All that is asked of those who lead, clause by clause: what there is for it,
 * what is missing, and one click to mend it.
 */
struct _MandateRequirementsView
{
  AdwBin parent_instance;

  MandateSession   *session;
  MandateAuditStage stage;
  gboolean          shows_gaps_only;

  GtkWidget  *stages[MANDATE_AUDIT_STAGE_2 + 1];
  GtkLabel   *headline;
  GtkLabel   *question;
  GtkWidget  *gaps_button;
  GtkListBox *advice;
  GtkBox     *groups;
};

G_DEFINE_FINAL_TYPE (MandateRequirementsView, mandate_requirements_view, ADW_TYPE_BIN)

static const struct
{
  const char *group;
  const char *title;
} titles[] = {
  { "5.1", N_ ("Leadership and commitment") },
  { "5.2", N_ ("Information security policy") },
  { "5.3", N_ ("Roles, responsibilities, authorities") },
  { "4", N_ ("The organisation and its surroundings") },
  { "6", N_ ("Objectives") },
  { "7", N_ ("Means, people and documents") },
  { "9", N_ ("Management review") },
  { "10", N_ ("Improvement") },
};

static const char *
get_group_title (const char *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].group, group))
      return _ (titles[i].title);

  return "";
}

/* (transfer full) (element-type utf8): the requirements that are opened. */
static GHashTable *
list_open (MandateRequirementsView *self)
{
  GHashTable *open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); group != NULL; group = gtk_widget_get_next_sibling (group))
    for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_last_child (group)); row != NULL; row = gtk_widget_get_next_sibling (row))
      if (ADW_IS_EXPANDER_ROW (row) && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
        g_hash_table_add (open, g_strdup (gtk_widget_get_name (row)));

  return open;
}

static void
clear (MandateRequirementsView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

static GtkListBox *
append_group (MandateRequirementsView *self,
              const char              *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = mandate_label_new (get_group_title (group), "heading");
  GtkWidget *clause = mandate_label_new (group, "caption-heading");
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (clause, "quiet");
  gtk_widget_set_valign (clause, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (title, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (heading), title);
  gtk_box_append (GTK_BOX (heading), clause);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, get_group_title (group), -1);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->groups, box);

  return GTK_LIST_BOX (list);
}

static void
show_rows (MandateRequirementsView *self,
           GPtrArray               *rows)
{
  g_autoptr (GHashTable) open = list_open (self);
  const char *group = NULL;
  GtkListBox *list = NULL;

  clear (self);

  for (guint i = 0; i < rows->len; i++)
    {
      const MandateReadiness *readiness = g_ptr_array_index (rows, i);
      GtkWidget              *row;

      if (self->shows_gaps_only && readiness->state != MANDATE_FINDING_GAP)
        continue;

      if (group == NULL || !g_str_equal (group, mandate_requirement_get_group (readiness->requirement)))
        {
          group = mandate_requirement_get_group (readiness->requirement);
          list = append_group (self, group);
        }

      row = mandate_requirement_row_new (self->session, readiness, rows);
      gtk_list_box_append (list, row);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), g_hash_table_contains (open, mandate_requirement_get_id (readiness->requirement)));
    }
}

static void
show_standing (MandateRequirementsView *self,
               GPtrArray               *rows)
{
  const guint      n_ready = mandate_readiness_count_ready (rows);
  g_autofree char *headline = g_strdup_printf (ngettext ("%1$u of %2$u point is ready", "%1$u of %2$u points are ready", rows->len), n_ready, rows->len);

  gtk_label_set_label (self->headline, headline);
  gtk_widget_set_visible (self->gaps_button, n_ready < rows->len || self->shows_gaps_only);
}

static GtkWidget *
create_advice (const MandateAdvice *advice)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", advice->found, "subtitle", advice->advice, "use-markup", FALSE, "activatable", TRUE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");

  gtk_widget_add_css_class (icon, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Advice"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", advice->where);

  return row;
}

/* What is worth a thought and no gap: said once, above all rows, and counted nowhere. */
static void
show_advice (MandateRequirementsView *self)
{
  g_autoptr (GPtrArray) list = mandate_advice_list (mandate_session_get_register (self->session), mandate_session_get_today (self->session),
                                                    mandate_session_get_translation (self->session));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->advice))) != NULL)
    gtk_list_box_remove (self->advice, child);

  for (guint i = 0; i < list->len; i++)
    gtk_list_box_append (self->advice, create_advice (g_ptr_array_index (list, i)));

  gtk_widget_set_visible (GTK_WIDGET (self->advice), list->len > 0);
}

static void
update (MandateRequirementsView *self)
{
  GPtrArray *findings = mandate_session_get_findings (self->session);
  g_autoptr (GPtrArray) rows = NULL;

  gtk_label_set_label (self->question, mandate_audit_stage_get_question (self->stage, mandate_session_get_translation (self->session)));

  if (findings == NULL)
    {
      gtk_label_set_label (self->headline, _ ("Looking through the records…"));
      return;
    }

  rows = mandate_readiness_list (findings, self->stage);
  show_standing (self, rows);
  show_advice (self);
  show_rows (self, rows);
}

static void
stage_cb (MandateRequirementsView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->stages); i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->stages[i])) && self->stage != i)
      {
        self->stage = i;
        update (self);
      }
}

static void
gaps_cb (MandateRequirementsView *self)
{
  self->shows_gaps_only = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->gaps_button));
  update (self);
}

static void
edition_cb (MandateRequirementsView *self)
{
  mandate_edition_window_present (GTK_WIDGET (self), self->session);
}

static void
mandate_requirements_view_dispose (GObject *object)
{
  g_clear_object (&MANDATE_REQUIREMENTS_VIEW (object)->session);

  G_OBJECT_CLASS (mandate_requirements_view_parent_class)->dispose (object);
}

static void
mandate_requirements_view_class_init (MandateRequirementsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_requirements_view_dispose;
}

static void
mandate_requirements_view_init (MandateRequirementsView *self)
{
}

static GtkWidget *
create_stages (MandateRequirementsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Which visit of the audit"), -1);

  for (guint i = 0; i < G_N_ELEMENTS (self->stages); i++)
    {
      self->stages[i] = gtk_toggle_button_new_with_label (mandate_audit_stage_get_title (i, mandate_session_get_translation (self->session)));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->stages[i]), GTK_TOGGLE_BUTTON (self->stages[0]));
      gtk_box_append (GTK_BOX (box), self->stages[i]);
    }

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->stages[MANDATE_AUDIT_STAGE_ANY]), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (self->stages); i++)
    g_signal_connect_object (self->stages[i], "toggled", G_CALLBACK (stage_cb), self, G_CONNECT_SWAPPED);

  return box;
}

static void
build (MandateRequirementsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *choices = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (8), "margin-top", 8, NULL);
  GtkWidget *edition_button = gtk_button_new_with_label (_ ("Coming from 2013?"));

  gtk_widget_set_tooltip_text (edition_button, _ ("What changed since the edition of 2013"));
  gtk_widget_add_css_class (edition_button, "flat");
  g_signal_connect_object (edition_button, "clicked", G_CALLBACK (edition_cb), self, G_CONNECT_SWAPPED);

  self->headline = GTK_LABEL (mandate_label_new (NULL, "title-2"));
  self->question = GTK_LABEL (mandate_label_new (NULL, "quiet"));
  self->advice = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->advice), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->advice), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Advice"), -1);
  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  self->gaps_button = gtk_toggle_button_new_with_label (_ ("Only What Is Missing"));
  g_signal_connect_object (self->gaps_button, "toggled", G_CALLBACK (gaps_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (choices), create_stages (self));
  gtk_box_append (GTK_BOX (choices), self->gaps_button);
  gtk_box_append (GTK_BOX (choices), edition_button);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->headline));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->question));
  gtk_box_append (GTK_BOX (head), choices);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->advice));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->groups));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_requirements_view_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
mandate_requirements_view_new (MandateSession *session)
{
  MandateRequirementsView *self = g_object_new (MANDATE_TYPE_REQUIREMENTS_VIEW, NULL);

  self->session = g_object_ref (session);
  build (self);
  mandate_follow (self, session, "notify::findings", G_CALLBACK (update));
  update (self);

  return GTK_WIDGET (self);
}
