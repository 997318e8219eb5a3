/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-drop-down.h"

static void
set_up_answer (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_answer (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
set_up_choice (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "max-width-chars", 40, NULL));
}

/**
 * mandate_drop_down_let_shrink:
 * @self: a choice of strings
 *
 * The one that is chosen may be cut off where there is no room; those to choose
 * from may not.
 */
void
mandate_drop_down_let_shrink (GtkDropDown *self)
{
  g_autoptr (GtkListItemFactory) answer = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) choice = gtk_signal_list_item_factory_new ();

  g_signal_connect_data (answer, "setup", G_CALLBACK (set_up_answer), NULL, NULL, 0);
  g_signal_connect_data (answer, "bind", G_CALLBACK (bind_answer), NULL, NULL, 0);
  g_signal_connect_data (choice, "setup", G_CALLBACK (set_up_choice), NULL, NULL, 0);
  g_signal_connect_data (choice, "bind", G_CALLBACK (bind_answer), NULL, NULL, 0);
  gtk_drop_down_set_factory (self, answer);
  gtk_drop_down_set_list_factory (self, choice);
}
