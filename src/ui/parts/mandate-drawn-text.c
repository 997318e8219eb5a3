/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts and icons of widgets that draw all of themselves. Places are counted from the side where reading begins. */

#include "config.h"

#include "mandate-drawn-text.h"

static PangoLayout *
create_layout (GtkWidget  *widget,
               const char *text,
               PangoWeight weight,
               double      scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static int
measure_line (GtkWidget *widget,
              double     scale)
{
  g_autoptr (PangoLayout) layout = create_layout (widget, "Xg", PANGO_WEIGHT_NORMAL, scale);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

/**
 * mandate_drawn_heights_follow:
 * @self: heights, all zero before they are measured
 * @widget: the widget that draws
 *
 * Measures anew if the font is another. Not at each change of style: most of
 * them, such as when the pointer is on a row, keep the font.
 *
 * Returns: whether it is: what was laid out before must be laid out again
 */
gboolean
mandate_drawn_heights_follow (MandateDrawnHeights *self,
                              GtkWidget           *widget)
{
  guint serial = pango_context_get_serial (gtk_widget_get_pango_context (widget));

  if (self->line != 0 && self->font_serial == serial)
    return FALSE;

  self->font_serial = serial;
  self->line = measure_line (widget, 1);
  self->small = measure_line (widget, PANGO_SCALE_SMALL);

  return TRUE;
}

void
mandate_drawn_text_lay_out (MandateDrawnText *self,
                            GtkWidget        *widget,
                            const char       *text,
                            PangoWeight       weight,
                            double            scale)
{
  mandate_drawn_text_clear (self);
  self->layout = create_layout (widget, text, weight, scale);
  pango_layout_get_pixel_size (self->layout, &self->width, NULL);
}

void
mandate_drawn_text_clear (MandateDrawnText *self)
{
  g_clear_object (&self->layout);
  self->width = 0;
}

/**
 * mandate_drawn_find_left:
 * @widget: the widget that draws
 * @x: where something begins, from the side where reading begins
 * @width: how wide it is
 *
 * Returns: where it begins from the left
 */
int
mandate_drawn_find_left (GtkWidget *widget,
                         int        x,
                         int        width)
{
  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - x - width : x;
}

/**
 * mandate_drawn_text_draw:
 * @self: a text; one that is not laid out is not drawn
 * @widget: the widget that draws
 * @snapshot: where to
 * @x: where it begins, from the side where reading begins
 * @y: its top
 * @room: how wide it may be; what is longer is cut off
 * @color: its colour
 */
void
mandate_drawn_text_draw (const MandateDrawnText *self,
                         GtkWidget              *widget,
                         GtkSnapshot            *snapshot,
                         int                     x,
                         int                     y,
                         int                     room,
                         const GdkRGBA          *color)
{
  if (self->layout == NULL || room <= 0)
    return;

  /* What fits is laid out already; another width would have it laid out once more. */
  pango_layout_set_width (self->layout, self->width > room ? room * PANGO_SCALE : -1);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (mandate_drawn_find_left (widget, x, MIN (room, self->width)), y));
  gtk_snapshot_append_layout (snapshot, self->layout, color);
  gtk_snapshot_restore (snapshot);
}

/**
 * mandate_drawn_icon:
 * @widget: the widget that draws
 * @snapshot: where to
 * @name: a symbolic icon
 * @size: its size
 * @x: where it begins, from the side where reading begins
 * @y: its top
 * @color: its colour
 */
void
mandate_drawn_icon (GtkWidget     *widget,
                    GtkSnapshot   *snapshot,
                    const char    *name,
                    int            size,
                    int            x,
                    int            y,
                    const GdkRGBA *color)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (theme, name, NULL, size, gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (mandate_drawn_find_left (widget, x, size), y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size, color, 1);
  gtk_snapshot_restore (snapshot);
}
