/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MandateDrawnText:
 * @layout: (nullable): one line; %NULL until it is laid out
 * @width: what it takes where there is room for all of it
 *
 * A line of text in a widget that draws its texts itself. A list view keeps
 * some 200 rows ready: one widget each, and only texts that were seen laid out,
 * is what lets it scroll without a stutter.
 */
typedef struct
{
  PangoLayout *layout;
  int          width;
} MandateDrawnText;

/**
 * MandateDrawnHeights:
 * @line: the height of a line of text
 * @small: that of a line of small text
 *
 * How high lines are in the font of a widget, whatever stands in them.
 */
typedef struct
{
  int   line;
  int   small;
  guint font_serial;
} MandateDrawnHeights;

gboolean mandate_drawn_heights_follow (MandateDrawnHeights *self,
                                       GtkWidget           *widget);

void mandate_drawn_text_lay_out (MandateDrawnText *self,
                                 GtkWidget        *widget,
                                 const char       *text,
                                 PangoWeight       weight,
                                 double            scale);
void mandate_drawn_text_clear (MandateDrawnText *self);
void mandate_drawn_text_draw (const MandateDrawnText *self,
                              GtkWidget              *widget,
                              GtkSnapshot            *snapshot,
                              int                     x,
                              int                     y,
                              int                     room,
                              const GdkRGBA          *color);

int  mandate_drawn_find_left (GtkWidget *widget,
                              int        x,
                              int        width);
void mandate_drawn_icon (GtkWidget     *widget,
                         GtkSnapshot   *snapshot,
                         const char    *name,
                         int            size,
                         int            x,
                         int            y,
                         const GdkRGBA *color);

G_END_DECLS
