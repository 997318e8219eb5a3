/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-edition-window.h"

#include <glib/gi18n-lib.h>

#include "mandate-edition.h"
#include "mandate-follow.h"
#include "mandate-label.h"
#include "mandate-requirement-row.h"

#define WIDTH  640
#define HEIGHT 640

/**
 * MandateEditionWindow:
 *
 * For organisations that come from the edition of 2013: clause by clause what
 * changed for those who lead, what the records have for it, and the way there.
 */
struct _MandateEditionWindow
{
  AdwWindow parent_instance;

  MandateSession *session; /* (owned) */
  GtkListBox     *list;
};

G_DEFINE_FINAL_TYPE (MandateEditionWindow, mandate_edition_window, ADW_TYPE_WINDOW)

/* The place is in the window below; this one would only be in its way. */
static void
show_cb (MandateEditionWindow *self,
         GtkWidget            *button)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-link", "s", gtk_widget_get_name (button));
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
create_head (const MandateEditionChange *change,
             MandateFindingState         state)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *title = g_strdup_printf ("%s  %s", change->clause, _ (change->title));
  /* Translators: %s is the number of a clause in the edition of 2013. */
  g_autofree char *before = change->clause_2013 != NULL ? g_strdup_printf (_ ("in 2013: %s"), change->clause_2013) : g_strdup (_ ("new in 2022"));
  GtkWidget       *chip = mandate_requirement_chip_new (state, 1);

  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_set_valign (chip, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (names), mandate_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (names), mandate_label_new (before, "caption"));
  gtk_box_append (GTK_BOX (box), names);
  gtk_box_append (GTK_BOX (box), chip);

  return box;
}

static GtkWidget *
create_record (MandateEditionWindow       *self,
               const MandateEditionChange *change,
               const char                 *found,
               const char                 *place)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *label = mandate_label_new (found, "quiet");
  GtkWidget       *button = gtk_button_new_with_label (_ ("Show"));
  g_autofree char *name = g_strdup_printf ("%s: %s", _ ("Show"), _ (change->title));

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_name (button, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static GtkWidget *
create_row (MandateEditionWindow       *self,
            const MandateEditionChange *change,
            GPtrArray                  *findings)
{
  GtkWidget          *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "margin-top", 12, "margin-bottom", 12,
                                          "margin-start", 12, "margin-end", 12, NULL);
  GtkWidget          *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "activatable", FALSE, NULL);
  MandateFindingState state;
  g_autofree char    *found = mandate_edition_change_describe (change, mandate_session_get_register (self->session), findings,
                                                               mandate_session_get_translation (self->session), &state);

  gtk_widget_set_name (row, change->clause);
  gtk_box_append (GTK_BOX (box), create_head (change, state));
  gtk_box_append (GTK_BOX (box), mandate_label_new (_ (change->changed), NULL));
  gtk_box_append (GTK_BOX (box), create_record (self, change, found, mandate_edition_change_find_place (change, findings)));

  return row;
}

static void
update (MandateEditionWindow *self)
{
  GPtrArray                  *findings = mandate_session_get_findings (self->session);
  guint                       n_changes;
  const MandateEditionChange *changes = mandate_edition_changes_list (&n_changes);
  GtkWidget                  *child;

  if (findings == NULL)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  for (guint i = 0; i < n_changes; i++)
    gtk_list_box_append (self->list, create_row (self, &changes[i], findings));
}

static void
mandate_edition_window_dispose (GObject *object)
{
  g_clear_object (&MANDATE_EDITION_WINDOW (object)->session);

  G_OBJECT_CLASS (mandate_edition_window_parent_class)->dispose (object);
}

static void
mandate_edition_window_class_init (MandateEditionWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_edition_window_dispose;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mandate_edition_window_init (MandateEditionWindow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "margin-top", 18, "margin-bottom", 24,
                                 "margin-start", 12, "margin-end", 12, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "child", box, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", clamp, "vexpand", TRUE, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);

  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What Changed from 2013"), -1);

  gtk_box_append (GTK_BOX (box), mandate_label_new (_ ("Clause 5 asks for nearly the same as in 2013; the clauses beside it changed more. In words of our own, with what your records have for it."), NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), scroller);

  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_title (GTK_WINDOW (self), _ ("What Changed from 2013"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 294);
}

/**
 * mandate_edition_window_present:
 * @parent: a widget of the window that it belongs to
 * @session: an open workspace
 *
 * Tells what changed from the edition of 2013 to that of 2022.
 */
void
mandate_edition_window_present (GtkWidget      *parent,
                                MandateSession *session)
{
  MandateEditionWindow *self = g_object_new (MANDATE_TYPE_EDITION_WINDOW, "transient-for", gtk_widget_get_root (parent), "modal", TRUE,
                                             "destroy-with-parent", TRUE, NULL);

  self->session = g_object_ref (session);
  mandate_follow (self, session, "notify::findings", G_CALLBACK (update));
  update (self);
  gtk_window_present (GTK_WINDOW (self));
}
