/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pdf-keys.h"

#include "mandate-pdf-paper.h"

/* Parameters: orientation, direction, whether by a screen. */
static gboolean
scroll_shortcut_cb (GtkWidget *widget,
                    GVariant  *parameters,
                    gpointer   data)
{
  GtkScrollable *scrollable = GTK_SCROLLABLE (widget);
  GtkAdjustment *adjustment;
  int            orientation, direction;
  gboolean       is_screen;

  g_variant_get (parameters, "(iib)", &orientation, &direction, &is_screen);
  adjustment = orientation == GTK_ORIENTATION_VERTICAL ? gtk_scrollable_get_vadjustment (scrollable) : gtk_scrollable_get_hadjustment (scrollable);
  if (adjustment == NULL)
    return FALSE;

  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) +
                              direction * (is_screen ? gtk_adjustment_get_page_increment (adjustment) : gtk_adjustment_get_step_increment (adjustment)));

  return TRUE;
}

/* Parameter: how many pages on; beyond the first and the last, these. */
static gboolean
turn_shortcut_cb (GtkWidget *widget,
                  GVariant  *parameters,
                  gpointer   data)
{
  mandate_pdf_paper_turn (MANDATE_PDF_PAPER (widget), g_variant_get_int32 (parameters));

  return TRUE;
}

/**
 * mandate_pdf_keys_add:
 * @widget_class: of the pages
 *
 * Arrows, screens, the space bar, first and last page, page by page with Ctrl.
 */
void
mandate_pdf_keys_add (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           keyval;
    guint           keypad;
    GdkModifierType modifiers;
    GtkOrientation  orientation;
    int             direction;
    gboolean        is_screen;
  } scrolls[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, GTK_ORIENTATION_VERTICAL, -1, FALSE },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, GTK_ORIENTATION_VERTICAL, 1, FALSE },
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, GTK_ORIENTATION_HORIZONTAL, -1, FALSE },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, GTK_ORIENTATION_HORIZONTAL, 1, FALSE },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, GTK_ORIENTATION_VERTICAL, -1, TRUE },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, GTK_ORIENTATION_VERTICAL, 1, TRUE },
    { GDK_KEY_space, GDK_KEY_KP_Space, GDK_SHIFT_MASK, GTK_ORIENTATION_VERTICAL, -1, TRUE },
    { GDK_KEY_space, GDK_KEY_KP_Space, 0, GTK_ORIENTATION_VERTICAL, 1, TRUE },
  };
  static const struct
  {
    guint           keyval;
    guint           keypad;
    GdkModifierType modifiers;
    int             n_pages;
  } turns[] = {
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GDK_CONTROL_MASK, -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GDK_CONTROL_MASK, 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, G_MININT },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, G_MAXINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scrolls); i++)
    {
      gtk_widget_class_add_binding (widget_class, scrolls[i].keyval, scrolls[i].modifiers, scroll_shortcut_cb, "(iib)", scrolls[i].orientation, scrolls[i].direction, scrolls[i].is_screen);
      gtk_widget_class_add_binding (widget_class, scrolls[i].keypad, scrolls[i].modifiers, scroll_shortcut_cb, "(iib)", scrolls[i].orientation, scrolls[i].direction, scrolls[i].is_screen);
    }

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      gtk_widget_class_add_binding (widget_class, turns[i].keyval, turns[i].modifiers, turn_shortcut_cb, "i", turns[i].n_pages);
      gtk_widget_class_add_binding (widget_class, turns[i].keypad, turns[i].modifiers, turn_shortcut_cb, "i", turns[i].n_pages);
    }
}

/**
 * mandate_pdf_keys_add_to_view:
 * @widget_class: of what is around the pages
 *
 * Zooming, searching and the small pages.
 */
void
mandate_pdf_keys_add_to_view (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "pdf.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "pdf.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "pdf.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "pdf.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "pdf.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "pdf.zoom-fit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0, GDK_CONTROL_MASK, "pdf.zoom-fit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "pdf.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, 0, "pdf.find-next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, GDK_SHIFT_MASK, "pdf.find-previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "pdf.thumbnails", NULL);
}
