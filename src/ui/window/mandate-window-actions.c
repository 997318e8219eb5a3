/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys, menus and pages ask of the window. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-help-window.h"
#include "mandate-history-page.h"
#include "mandate-places.h"
#include "mandate-window-private.h"
#include "mandate-wizard.h"

static void
show_sidebar (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->sidebar);

  mandate_split_show_start (self->split);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->sidebar));
}

/* From the sidebar to the page and back, past all that Tab would stop at. */
static void
go_to_other_pane (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);
  GtkWidget     *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar)))
    {
      show_sidebar (widget, action, parameter);
      return;
    }

  mandate_split_show_end (self->split);
  gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
}

/* “evidence”, or “evidence:inbox”: a list, and which of it. */
static void
show_page (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_auto (GStrv) words = g_strsplit (g_variant_get_string (parameter, NULL), ":", 2);
  MandatePage *page = words[0] != NULL ? mandate_window_show_page (MANDATE_WINDOW (widget), words[0]) : NULL;

  if (page != NULL && words[1] != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (page), "filter") != NULL)
    g_object_set (page, "filter", words[1], NULL);
}

static void
show_link (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  mandate_window_show_link (MANDATE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* All that was done, or what happened to one record. */
static void
show_history (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandatePage *page = mandate_window_show_page (MANDATE_WINDOW (widget), "history");

  if (page != NULL)
    mandate_history_page_show_only (MANDATE_HISTORY_PAGE (page), g_variant_get_string (parameter, NULL));
}

static void
open_wizard (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  mandate_window_open_wizard (MANDATE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
close_view (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);
  const char    *page = g_variant_get_string (parameter, NULL);

  _mandate_window_remove_view (self);
  mandate_window_show_page (self, *page != '\0' ? page : mandate_window_get_page (self));
}

static void
take_paper (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  _mandate_window_choose_paper (MANDATE_WINDOW (widget));
}

static void
add_item (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  mandate_page_add_item (_mandate_window_get_page (MANDATE_WINDOW (widget)));
}

static void
find (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  mandate_page_find (_mandate_window_get_page (MANDATE_WINDOW (widget)));
}

/* About the place that is shown, or that the wizard belongs to. */
static void
help (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);

  mandate_help_window_present (GTK_WINDOW (self), self->session != NULL ? mandate_window_get_page (self) : NULL);
}

static void
show_place_at (MandateWindow *self,
               int            position)
{
  guint               n_places;
  const MandatePlace *places = mandate_places_get (&n_places);

  if (position >= 0 && (guint) position < n_places && places[position].beside == NULL)
    mandate_window_show_page (self, places[position].id);
}

static int
get_position (MandateWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->sidebar);

  return row != NULL ? gtk_list_box_row_get_index (row) : 0;
}

static void
next_page (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);

  show_place_at (self, get_position (self) + 1);
}

static void
previous_page (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);

  show_place_at (self, get_position (self) - 1);
}

static void
show_nth_page (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  show_place_at (MANDATE_WINDOW (widget), g_variant_get_int32 (parameter) - 1);
}

static void
toggle_sidebar (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  mandate_split_toggle_start (MANDATE_WINDOW (widget)->split);
}

static MandateWizard *
get_wizard (MandateWindow *self)
{
  GtkWidget *view = adw_bin_get_child (self->view);

  return view != NULL && MANDATE_IS_WIZARD (view) ? MANDATE_WIZARD (view) : NULL;
}

/* Fields write down what they hold when they lose the focus. */
static void
write_fields (MandateWindow *self)
{
  GtkWidget *current = gtk_window_get_focus (GTK_WINDOW (self));
  g_autoptr (GtkWidget) focus = current != NULL ? g_object_ref (current) : NULL;

  if (focus == NULL)
    return;

  gtk_window_set_focus (GTK_WINDOW (self), NULL);

  if (gtk_widget_get_root (focus) == GTK_ROOT (self))
    gtk_window_set_focus (GTK_WINDOW (self), focus);
}

static void
save (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);
  MandateWizard *wizard = get_wizard (self);

  write_fields (self);

  if (wizard == NULL || mandate_wizard_save (wizard))
    mandate_window_tell (self, _ ("Everything is saved"));
}

/*
 * A wizard has its answers in a record, which undo takes back as any other: it
 * goes, which records what was typed last, and is begun again with what the
 * record says then.
 */
static void
reverse (MandateWindow *self,
         void (*function) (MandateSession *session))
{
  g_autofree char *target = g_strdup (self->wizard_target);

  write_fields (self);

  if (target != NULL)
    _mandate_window_remove_view (self);

  function (self->session);

  if (target != NULL)
    mandate_window_open_wizard (self, target);
}

static void
undo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  reverse (MANDATE_WINDOW (widget), mandate_session_undo);
}

static void
redo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  reverse (MANDATE_WINDOW (widget), mandate_session_redo);
}

void
_mandate_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-sidebar", NULL, show_sidebar);
  gtk_widget_class_install_action (widget_class, "win.go-to-other-pane", NULL, go_to_other_pane);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page);
  gtk_widget_class_install_action (widget_class, "win.show-link", "s", show_link);
  gtk_widget_class_install_action (widget_class, "win.show-history", "s", show_history);
  gtk_widget_class_install_action (widget_class, "win.open-wizard", "s", open_wizard);
  gtk_widget_class_install_action (widget_class, "win.close-view", "s", close_view);
  gtk_widget_class_install_action (widget_class, "win.take-paper", NULL, take_paper);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "win.add-item", NULL, add_item);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help);
  gtk_widget_class_install_action (widget_class, "win.next-page", NULL, next_page);
  gtk_widget_class_install_action (widget_class, "win.previous-page", NULL, previous_page);
  gtk_widget_class_install_action (widget_class, "win.show-nth-page", "i", show_nth_page);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar);

  /* Not accelerators of the application: those would come before what a text field undoes. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
}
