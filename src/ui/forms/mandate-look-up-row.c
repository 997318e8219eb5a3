/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-look-up-row.h"

#include <glib/gi18n-lib.h>

/**
 * MandateLookUpRow:
 *
 * One of many answers, found by some letters of its name. The subclass knows
 * which answers there are.
 */
typedef struct
{
  GtkMenuButton *button;
  GtkLabel      *value;
  GtkWidget     *search;
  GtkListBox    *matches;

  gboolean is_looking;
} MandateLookUpRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MandateLookUpRow, mandate_look_up_row, MANDATE_TYPE_FIELD_ROW)

static MandateLookUpRowPrivate *
get_private (MandateLookUpRow *self)
{
  return mandate_look_up_row_get_instance_private (self);
}

static void
show_value (MandateLookUpRow *self)
{
  MandateLookUpRowClass *klass = MANDATE_LOOK_UP_ROW_GET_CLASS (self);
  g_autofree char       *name = klass->dup_name (self);
  const char            *shown = name != NULL ? name : klass->get_empty (self);

  gtk_label_set_label (get_private (self)->value, shown);
  mandate_field_row_set_said_value (MANDATE_FIELD_ROW (self), shown);
}

static void
fill (MandateLookUpRow *self)
{
  MandateLookUpRowPrivate *priv = get_private (self);
  g_autofree char         *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (priv->search))));
  GtkWidget               *row;

  if (!priv->is_looking)
    return;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (priv->matches))) != NULL)
    gtk_list_box_remove (priv->matches, row);

  MANDATE_LOOK_UP_ROW_GET_CLASS (self)->find (self, typed);

  if (*typed == '\0' && !mandate_field_row_get_field (MANDATE_FIELD_ROW (self))->is_required)
    mandate_look_up_row_add_match (self, _ ("Leave Open"), "");
}

static void
row_activated_cb (MandateLookUpRow *self,
                  GtkListBoxRow    *row)
{
  MandateLookUpRowClass *klass = MANDATE_LOOK_UP_ROW_GET_CLASS (self);
  const char            *id = gtk_widget_get_name (GTK_WIDGET (row));

  if (klass->take != NULL)
    klass->take (self, id, gtk_editable_get_text (GTK_EDITABLE (get_private (self)->search)));
  else
    mandate_look_up_row_choose (self, id);
}

/* Enter takes the first one that is left. */
static void
search_activate_cb (MandateLookUpRow *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (get_private (self)->matches, 0);

  if (first != NULL)
    row_activated_cb (self, first);
}

static void
close_popover (MandateLookUpRow *self)
{
  gtk_menu_button_popdown (get_private (self)->button);
}

static void
end_look_up (MandateLookUpRow *self)
{
  MandateLookUpRowPrivate *priv = get_private (self);

  if (priv->is_looking && MANDATE_LOOK_UP_ROW_GET_CLASS (self)->end != NULL)
    MANDATE_LOOK_UP_ROW_GET_CLASS (self)->end (self);
  priv->is_looking = FALSE;
}

static GtkWidget *
create_popover_content (MandateLookUpRow *self)
{
  MandateLookUpRowPrivate *priv = get_private (self);
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget               *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                    "hscrollbar-policy", GTK_POLICY_NEVER,
                                                    "propagate-natural-height", TRUE,
                                                    "max-content-height", 280,
                                                    NULL);
  GtkWidget               *matches = gtk_list_box_new ();

  priv->search = gtk_search_entry_new ();
  priv->matches = GTK_LIST_BOX (matches);
  gtk_list_box_set_selection_mode (priv->matches, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (matches, "navigation-sidebar");
  gtk_widget_set_size_request (priv->search, 240, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (matches), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Matches"), -1);
  g_signal_connect_object (priv->search, "search-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->search, "activate", G_CALLBACK (search_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->search, "stop-search", G_CALLBACK (close_popover), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (matches, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (priv->search), 0);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), matches);
  gtk_box_append (GTK_BOX (box), priv->search);
  gtk_box_append (GTK_BOX (box), scroller);

  return box;
}

static void
create_popover (GtkMenuButton *button,
                gpointer       data)
{
  MandateLookUpRow        *self = data;
  MandateLookUpRowPrivate *priv = get_private (self);

  if (priv->matches == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();

      gtk_popover_set_child (GTK_POPOVER (popover), create_popover_content (self));
      g_signal_connect_object (popover, "closed", G_CALLBACK (end_look_up), self, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, popover);
    }

  end_look_up (self);
  gtk_editable_set_text (GTK_EDITABLE (priv->search), "");
  priv->is_looking = TRUE;
  if (MANDATE_LOOK_UP_ROW_GET_CLASS (self)->begin != NULL)
    MANDATE_LOOK_UP_ROW_GET_CLASS (self)->begin (self);
  fill (self);
}

static void
mandate_look_up_row_build (MandateFieldRow *row)
{
  MandateLookUpRow        *self = MANDATE_LOOK_UP_ROW (row);
  MandateLookUpRowPrivate *priv = get_private (self);
  GtkWidget               *button = gtk_menu_button_new ();
  GtkWidget               *value = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  priv->button = GTK_MENU_BUTTON (button);
  priv->value = GTK_LABEL (value);
  gtk_box_append (GTK_BOX (box), value);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-down-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_menu_button_set_child (priv->button, box);
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_FILL); /* a menu button keeps it in the middle */
  gtk_menu_button_set_create_popup_func (priv->button, create_popover, self, NULL);
  gtk_widget_add_css_class (button, "field-drop-down");
  mandate_field_row_set_editor (row, button, NULL);
}

static void
mandate_look_up_row_show (MandateFieldRow *row)
{
  show_value (MANDATE_LOOK_UP_ROW (row));
}

static void
mandate_look_up_row_finalize (GObject *object)
{
  end_look_up (MANDATE_LOOK_UP_ROW (object));

  G_OBJECT_CLASS (mandate_look_up_row_parent_class)->finalize (object);
}

static void
mandate_look_up_row_class_init (MandateLookUpRowClass *klass)
{
  MandateFieldRowClass *row_class = MANDATE_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mandate_look_up_row_finalize;
  row_class->build = mandate_look_up_row_build;
  row_class->show = mandate_look_up_row_show;
}

static void
mandate_look_up_row_init (MandateLookUpRow *self)
{
}

/**
 * mandate_look_up_row_add_match:
 * @self: a row whose class is asked to find
 * @label: what the answer is called
 * @id: by what it is taken
 */
void
mandate_look_up_row_add_match (MandateLookUpRow *self,
                               const char       *label,
                               const char       *id)
{
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", text, NULL);

  gtk_widget_set_name (row, id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_append (get_private (self)->matches, row);
}

/**
 * mandate_look_up_row_choose:
 * @self: a row
 * @value: what the record is to hold; nothing where it is empty
 *
 * Ends the looking.
 */
void
mandate_look_up_row_choose (MandateLookUpRow *self,
                            const char       *value)
{
  mandate_field_row_take (MANDATE_FIELD_ROW (self), value);
  show_value (self);
  close_popover (self);
  gtk_widget_grab_focus (GTK_WIDGET (get_private (self)->button));
}
