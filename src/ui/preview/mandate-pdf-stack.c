/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pdf-stack.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A page no wider than this, or one would have to move the head. */
#define MAX_FIT (2 * MANDATE_PDF_PIXELS_A_POINT)

#define SHEET_MARGIN     18
#define SHEET_GAP        18
#define THUMBNAIL_MARGIN 18
#define THUMBNAIL_GAP    18
#define MARK_WIDTH       3

static const double zooms[] = { MANDATE_PDF_MIN_ZOOM, 0.75, 1, 1.25, 1.5, 2, 3, MANDATE_PDF_MAX_ZOOM };

static double
get_margin (MandatePdfLayer layer)
{
  return layer == MANDATE_PDF_SHEETS ? SHEET_MARGIN : THUMBNAIL_MARGIN;
}

static double
get_gap (MandatePdfLayer layer)
{
  return layer == MANDATE_PDF_SHEETS ? SHEET_GAP : THUMBNAIL_GAP;
}

/* As wide as there is room, each page for itself: a page lengthwise must not make the others small. */
static double
choose_scale (MandatePdfLayer layer,
              double          page_width,
              int             width,
              double          zoom)
{
  const double room = MAX (width - 2 * get_margin (layer), 40);

  if (zoom > 0)
    return zoom * MANDATE_PDF_PIXELS_A_POINT;

  return MIN (room / page_width, MAX_FIT);
}

static void
measure (MandatePdfStack *self,
         MandatePdfPages *pages,
         MandatePdfLayer  layer,
         int              width,
         double           zoom)
{
  self->width = width;
  self->height = get_margin (layer);

  for (guint i = 0; i < self->n_sheets; i++)
    {
      MandatePdfSheet *sheet = &self->sheets[i];
      double           page_width, page_height, scale;

      mandate_pdf_pages_get_size (pages, i, &page_width, &page_height);
      scale = choose_scale (layer, page_width, width, zoom);
      self->is_resized = self->is_resized || sheet->scale != scale;

      sheet->scale = scale;
      sheet->width = round (page_width * scale);
      sheet->height = MAX (round (page_height * scale), 1);
      sheet->y = self->height;
      self->height += sheet->height + get_gap (layer);
      self->width = MAX (self->width, sheet->width + 2 * get_margin (layer));
    }
}

/**
 * mandate_pdf_stack_arrange:
 * @self: a stack
 * @pages: (nullable): what it is made of
 * @layer: what it is for
 * @width: how much room there is
 * @zoom: 1 is the size on paper, 0 as wide as there is room
 *
 * Says where each page lies.
 */
void
mandate_pdf_stack_arrange (MandatePdfStack *self,
                           MandatePdfPages *pages,
                           MandatePdfLayer  layer,
                           int              width,
                           double           zoom)
{
  const guint n_pages = pages != NULL ? mandate_pdf_pages_get_n_pages (pages) : 0;

  if (n_pages != self->n_sheets)
    {
      mandate_pdf_stack_clear (self);
      self->sheets = g_new0 (MandatePdfSheet, n_pages);
      self->n_sheets = n_pages;
    }

  measure (self, pages, layer, width, zoom);

  for (guint i = 0; i < n_pages; i++)
    self->sheets[i].x = round ((self->width - self->sheets[i].width) / 2);
}

void
mandate_pdf_stack_clear (MandatePdfStack *self)
{
  g_clear_pointer (&self->sheets, g_free);
  self->n_sheets = 0;
}

/**
 * mandate_pdf_stack_is_outdated:
 * @self: a stack
 * @pages: what it is made of
 *
 * Returns: whether a page has another size than the stack has for it
 */
gboolean
mandate_pdf_stack_is_outdated (const MandatePdfStack *self,
                               MandatePdfPages       *pages)
{
  for (guint i = 0; i < self->n_sheets; i++)
    {
      const MandatePdfSheet *sheet = &self->sheets[i];
      double                 width, height;

      mandate_pdf_pages_get_size (pages, i, &width, &height);
      if (round (width * sheet->scale) != sheet->width || MAX (round (height * sheet->scale), 1) != sheet->height)
        return TRUE;
    }

  return FALSE;
}

/**
 * mandate_pdf_stack_find:
 * @self: a stack
 * @y: down from its top
 *
 * Returns: the page at @y or, between two, the one below; the last beyond the end
 */
guint
mandate_pdf_stack_find (const MandatePdfStack *self,
                        double                 y)
{
  guint first = 0;
  guint last = self->n_sheets > 0 ? self->n_sheets - 1 : 0;

  while (first < last)
    {
      const guint            middle = first + (last - first) / 2;
      const MandatePdfSheet *sheet = &self->sheets[middle];

      if (sheet->y + sheet->height < y)
        first = middle + 1;
      else
        last = middle;
    }

  return first;
}

/* Paper is white and its shadow dark, in dark surroundings too. */
static void
draw_paper (GtkSnapshot           *snapshot,
            const graphene_rect_t *bounds)
{
  const GdkRGBA  near = { 0, 0, 0, 0.16f };
  const GdkRGBA  far = { 0, 0, 0, 0.14f };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, 2);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &near, 0, 0, 1, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &far, 0, 2, 1, 6);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, bounds);
}

static void
draw_lines (GtkSnapshot *snapshot,
            GtkWidget   *widget,
            const char  *text,
            double       width,
            const char  *weight,
            double      *y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  g_autofree char *markup = g_markup_printf_escaped ("<span weight=\"%s\">%s</span>", weight, text);
  int              height;

  pango_layout_set_markup (layout, markup, -1);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_get_pixel_size (layout, NULL, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) *y));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA){ 0.2f, 0.2f, 0.2f, 1 });
  gtk_snapshot_restore (snapshot);
  *y += height + 6;
}

/* What stands on a page that can't be shown. */
static void
draw_problem (GtkSnapshot           *snapshot,
              GtkWidget             *widget,
              const MandatePdfSheet *sheet,
              const char            *problem)
{
  const double margin = MIN (40, sheet->width / 8);
  double       y = sheet->height / 4;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (sheet->x + margin), (float) sheet->y));
  draw_lines (snapshot, widget, _ ("This page can’t be shown"), sheet->width - 2 * margin, "bold", &y);
  draw_lines (snapshot, widget, problem, sheet->width - 2 * margin, "normal", &y);
  gtk_snapshot_restore (snapshot);
}

/* A text marker's yellow, under which black words stay black; the place one looks at has a frame as well. */
static void
draw_matches (GtkSnapshot           *snapshot,
              const MandatePdfSheet *sheet,
              GArray                *matches,
              guint                  page,
              int                    current)
{
  const GdkRGBA yellow = { 0.976f, 0.941f, 0.15f, 0.45f };
  const GdkRGBA frame = { 0.776f, 0.275f, 0, 1 };

  for (guint i = 0; matches != NULL && i < matches->len; i++)
    {
      const MandatePdfMatch *match = &g_array_index (matches, MandatePdfMatch, i);
      graphene_rect_t        bounds;
      GskRoundedRect         outline;

      if (match->page != page)
        continue;

      graphene_rect_init (&bounds, (float) (sheet->x + match->x * sheet->scale) - 1, (float) (sheet->y + match->y * sheet->scale) - 1,
                          (float) (match->width * sheet->scale) + 2, (float) (match->height * sheet->scale) + 2);
      gtk_snapshot_append_color (snapshot, &yellow, &bounds);

      if ((int) i == current)
        {
          gsk_rounded_rect_init_from_rect (&outline, &bounds, 2);
          gtk_snapshot_append_border (snapshot, &outline, (float[]){ 2, 2, 2, 2 }, (GdkRGBA[]){ frame, frame, frame, frame });
        }
    }
}

/* On the paper, whose colour is the same in dark surroundings. */
static void
draw_number (GtkSnapshot           *snapshot,
             GtkWidget             *widget,
             const MandatePdfSheet *sheet,
             guint                  page)
{
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, number);
  graphene_rect_t ground;
  int             width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  graphene_rect_init (&ground, (float) (sheet->x + (sheet->width - width) / 2 - 6), (float) (sheet->y + sheet->height - height - 6), (float) width + 12, (float) height + 4);

  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &ground);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (ground.origin.x + 6, ground.origin.y + 2));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA){ 0.2f, 0.2f, 0.2f, 1 });
  gtk_snapshot_restore (snapshot);
}

static void
draw_mark (GtkSnapshot           *snapshot,
           const graphene_rect_t *bounds)
{
  const GdkRGBA         blue = { 0.208f, 0.518f, 0.894f, 1 };
  const graphene_rect_t around = GRAPHENE_RECT_INIT (bounds->origin.x - 2 * MARK_WIDTH, bounds->origin.y - 2 * MARK_WIDTH,
                                                     bounds->size.width + 4 * MARK_WIDTH, bounds->size.height + 4 * MARK_WIDTH);
  GskRoundedRect        outline;

  gsk_rounded_rect_init_from_rect (&outline, &around, 5);
  gtk_snapshot_append_border (snapshot, &outline, (float[]){ MARK_WIDTH, MARK_WIDTH, MARK_WIDTH, MARK_WIDTH }, (GdkRGBA[]){ blue, blue, blue, blue });
}

/**
 * mandate_pdf_stack_draw:
 * @self: a stack
 * @snapshot: where to draw, with the stack's corner at its own
 * @widget: whose fonts are used
 * @pages: what the stack is made of
 * @layer: what it is for
 * @page: which page is drawn
 * @page_read: which one is marked among thumbnails
 * @match: the place among the pages' matches that has a frame, or -1
 */
void
mandate_pdf_stack_draw (const MandatePdfStack *self,
                        GtkSnapshot           *snapshot,
                        GtkWidget             *widget,
                        MandatePdfPages       *pages,
                        MandatePdfLayer        layer,
                        guint                  page,
                        guint                  page_read,
                        int                    match)
{
  const MandatePdfSheet *sheet = &self->sheets[page];
  const graphene_rect_t  bounds = GRAPHENE_RECT_INIT ((float) sheet->x, (float) sheet->y, (float) sheet->width, (float) sheet->height);
  GdkTexture            *texture = mandate_pdf_pages_get_texture (pages, layer, page);

  draw_paper (snapshot, &bounds);

  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, &bounds);
  else if (mandate_pdf_pages_get_problem (pages, page) != NULL && layer == MANDATE_PDF_SHEETS)
    draw_problem (snapshot, widget, sheet, mandate_pdf_pages_get_problem (pages, page));

  if (layer == MANDATE_PDF_SHEETS)
    {
      draw_matches (snapshot, sheet, mandate_pdf_pages_get_matches (pages), page, match);
      return;
    }

  draw_number (snapshot, widget, sheet, page);
  if (page == page_read)
    draw_mark (snapshot, &bounds);
}

/**
 * mandate_pdf_step_zoom:
 * @zoom: how large pages are
 * @direction: 1 for larger, -1 for smaller
 *
 * Returns: the next step from @zoom, which may lie between two, or the last one
 */
double
mandate_pdf_step_zoom (double zoom,
                       int    direction)
{
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      const double step = direction > 0 ? zooms[i] : zooms[G_N_ELEMENTS (zooms) - 1 - i];

      if (direction * (step - zoom) > 0.01)
        return step;
    }

  return direction > 0 ? MANDATE_PDF_MAX_ZOOM : MANDATE_PDF_MIN_ZOOM;
}
