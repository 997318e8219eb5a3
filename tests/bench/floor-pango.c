/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The floor: the same words with a PangoLayout for each paragraph and cell, in
 * one pass, with no contents, links, bookmarks or tags. */

#include "bench-content.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

#define WIDTH   595.276
#define HEIGHT  841.89
#define START   71.25
#define MEASURE 450.0
#define BOTTOM  776.25

typedef struct
{
  cairo_t              *cr;
  PangoContext         *context;
  PangoFontDescription *title;
  PangoFontDescription *body;
  PangoFontDescription *cell;
  PangoFontDescription *head;
  double                y;
  guint                 n_pages;
} Floor;

static void
new_page (Floor *self)
{
  if (self->n_pages++ > 0)
    cairo_show_page (self->cr);

  self->y = START;
}

static PangoLayout *
create_layout (Floor                *self,
               PangoFontDescription *font,
               const char           *text,
               double                width)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static double
get_height (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return extents.height / (double) PANGO_SCALE;
}

static void
draw_paragraph (Floor                *self,
                PangoFontDescription *font,
                const char           *text)
{
  g_autoptr (PangoLayout) layout = create_layout (self, font, text, MEASURE);
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle extents;
      double         height;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      height = extents.height / (double) PANGO_SCALE;

      if (self->y + height > BOTTOM)
        new_page (self);

      cairo_move_to (self->cr, START, self->y + (pango_layout_iter_get_baseline (iter) - extents.y) / (double) PANGO_SCALE);
      pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
      self->y += height;
    }
  while (pango_layout_iter_next_line (iter));

  self->y += 7.5;
}

static void
draw_row (Floor                *self,
          PangoFontDescription *font,
          char                **cells)
{
  PangoLayout *layouts[BENCH_N_COLUMNS];
  double       height = 0;
  double       x = START;

  for (guint i = 0; i < BENCH_N_COLUMNS; i++)
    {
      layouts[i] = create_layout (self, font, cells[i], MEASURE * bench_weights[i] / 100 - 7.5);
      height = MAX (height, get_height (layouts[i]) + 3.75);
    }

  if (self->y + height > BOTTOM)
    new_page (self);

  for (guint i = 0; i < BENCH_N_COLUMNS; i++)
    {
      cairo_move_to (self->cr, x, self->y + 1.875);
      pango_cairo_show_layout (self->cr, layouts[i]);
      x += MEASURE * bench_weights[i] / 100;
      g_object_unref (layouts[i]);
    }

  self->y += height;
  cairo_set_line_width (self->cr, .6);
  cairo_move_to (self->cr, START, self->y);
  cairo_line_to (self->cr, START + MEASURE, self->y);
  cairo_stroke (self->cr);
}

static void
draw_section (Floor *self,
              guint  number)
{
  g_autoptr (BenchSection) section = bench_section_new (number);

  new_page (self);
  draw_paragraph (self, self->title, section->title);

  for (guint i = 0; i < BENCH_N_PARAGRAPHS; i++)
    draw_paragraph (self, self->body, section->paragraphs[i]);

  for (guint i = 0; i < BENCH_N_ROWS; i++)
    draw_row (self, i == 0 ? self->head : self->cell, section->cells[i]);
}

int
main (int    argc,
      char **argv)
{
  const guint      n = argc > 2 ? (guint) atoi (argv[2]) : 1000;
  const gint64     start = g_get_monotonic_time ();
  cairo_surface_t *surface = cairo_pdf_surface_create (argc > 1 ? argv[1] : "floor.pdf", WIDTH, HEIGHT);
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  Floor self = { .cr = cairo_create (surface) };

  self.context = pango_font_map_create_context (map);
  pango_cairo_context_set_resolution (self.context, 72);
  pango_context_set_round_glyph_positions (self.context, FALSE);
  self.title = pango_font_description_from_string ("Noto Sans Bold 20");
  self.body = pango_font_description_from_string ("Noto Sans 10.5");
  self.cell = pango_font_description_from_string ("Noto Sans 8.25");
  self.head = pango_font_description_from_string ("Noto Sans Bold 7.5");

  for (guint i = 1; i <= n; i++)
    draw_section (&self, i);

  cairo_show_page (self.cr);
  cairo_destroy (self.cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  g_object_unref (self.context);
  pango_font_description_free (self.title);
  pango_font_description_free (self.body);
  pango_font_description_free (self.cell);
  pango_font_description_free (self.head);

  g_print ("floor: %u pages, %.3f s, peak %.1f MB\n", self.n_pages, (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC, bench_get_peak_megabytes ());

  return 0;
}
