/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pdf-store.h"

#include <math.h>

/* What all pictures together may have: 96 MiB. */
#define MAX_PIXELS (24.0 * 1024 * 1024)

/* What one page may have; the helper refuses what has more pixels a side. */
#define MAX_PAGE_PIXELS (12.0 * 1024 * 1024)
#define MAX_SIDE        8000.0

/* An A4 page that a program made is not always the same fraction of a point wide. */
#define SAME_SIZE 2.0

static void
page_clear (gpointer data)
{
  MandatePdfStored *page = data;

  g_free (page->problem);
  for (guint i = 0; i < MANDATE_N_PDF_LAYERS; i++)
    g_clear_object (&page->pictures[i].texture);
}

MandatePdfStore *
mandate_pdf_store_new (void)
{
  MandatePdfStore *self = g_new0 (MandatePdfStore, 1);

  self->pages = g_array_new (FALSE, TRUE, sizeof (MandatePdfStored));
  g_array_set_clear_func (self->pages, page_clear);
  for (guint i = 0; i < MANDATE_N_PDF_LAYERS; i++)
    self->wishes[i] = g_array_new (FALSE, FALSE, sizeof (MandatePdfWish));

  return self;
}

void
mandate_pdf_store_free (MandatePdfStore *self)
{
  for (guint i = 0; i < MANDATE_N_PDF_LAYERS; i++)
    g_array_unref (self->wishes[i]);
  g_array_unref (self->pages);
  g_free (self);
}

MandatePdfStored *
mandate_pdf_store_get (MandatePdfStore *self,
                       guint            page)
{
  return &g_array_index (self->pages, MandatePdfStored, page);
}

/**
 * mandate_pdf_store_get_size:
 * @self: a store
 * @page: one of its pages
 * @width: (out): in points
 * @height: (out): in points
 *
 * Until a page was drawn it is taken to be as large as the first.
 */
void
mandate_pdf_store_get_size (MandatePdfStore *self,
                            guint            page,
                            double          *width,
                            double          *height)
{
  const MandatePdfStored *known = mandate_pdf_store_get (self, page);

  *width = known->width > 0 ? known->width : self->width;
  *height = known->width > 0 ? known->height : self->height;
}

/* What can be drawn: the helper refuses pictures beyond its bounds, and memory has its own. */
double
mandate_pdf_store_limit_scale (MandatePdfStore *self,
                               guint            page,
                               double           scale)
{
  const double max_scale = mandate_pdf_store_get (self, page)->max_scale;
  double       width, height;

  mandate_pdf_store_get_size (self, page, &width, &height);
  scale = MIN (scale, MAX_SIDE / MAX (width, height));
  scale = MIN (scale, sqrt (MAX_PAGE_PIXELS / (width * height)));

  return max_scale > 0 ? MIN (scale, max_scale) : scale;
}

gboolean
mandate_pdf_is_same_scale (double one,
                           double other)
{
  return fabs (one / other - 1) < 0.002;
}

gboolean
mandate_pdf_store_has (MandatePdfStore      *self,
                       MandatePdfLayer       layer,
                       const MandatePdfWish *wish)
{
  const MandatePdfStored *page = mandate_pdf_store_get (self, wish->page);
  const MandatePdfShown  *picture = &page->pictures[layer];

  return page->problem != NULL || (picture->texture != NULL && mandate_pdf_is_same_scale (picture->scale, wish->scale));
}

static double
count_pixels (GdkTexture *texture)
{
  return texture != NULL ? (double) gdk_texture_get_width (texture) * gdk_texture_get_height (texture) : 0;
}

static gboolean
is_wished_for (MandatePdfStore *self,
               MandatePdfLayer  layer,
               guint            page)
{
  for (guint i = 0; i < self->wishes[layer]->len; i++)
    if (g_array_index (self->wishes[layer], MandatePdfWish, i).page == page)
      return TRUE;

  return FALSE;
}

/* Of those that nobody looks at, the one furthest from where one looks. */
static MandatePdfShown *
find_furthest (MandatePdfStore *self,
               MandatePdfLayer  layer)
{
  GArray          *wishes = self->wishes[layer];
  guint            near = wishes->len > 0 ? g_array_index (wishes, MandatePdfWish, 0).page : 0;
  MandatePdfShown *furthest = NULL;
  guint            distance = 0;

  for (guint i = 0; i < self->pages->len; i++)
    {
      MandatePdfShown *picture = &mandate_pdf_store_get (self, i)->pictures[layer];
      guint            d = i > near ? i - near : near - i;

      if (picture->texture == NULL || is_wished_for (self, layer, i) || (furthest != NULL && d < distance))
        continue;

      furthest = picture;
      distance = d;
    }

  return furthest;
}

static double
count_all_pixels (MandatePdfStore *self)
{
  double n = 0;

  for (guint i = 0; i < self->pages->len; i++)
    for (guint layer = 0; layer < MANDATE_N_PDF_LAYERS; layer++)
      n += count_pixels (mandate_pdf_store_get (self, i)->pictures[layer].texture);

  return n;
}

static void
keep_within_budget (MandatePdfStore *self)
{
  double n_pixels = count_all_pixels (self);

  while (n_pixels > MAX_PIXELS)
    {
      MandatePdfShown *picture = find_furthest (self, MANDATE_PDF_SHEETS);

      if (picture == NULL)
        picture = find_furthest (self, MANDATE_PDF_THUMBNAILS);
      if (picture == NULL)
        return;

      n_pixels -= count_pixels (picture->texture);
      g_clear_object (&picture->texture);
    }
}

/* Only the first page's size is known before a page is drawn. */
static void
learn_size (MandatePdfStore  *self,
            MandatePdfStored *page,
            GdkTexture       *texture,
            double            scale)
{
  const double width = gdk_texture_get_width (texture) / scale;
  const double height = gdk_texture_get_height (texture) / scale;

  if (page->width > 0 || (fabs (width - self->width) < SAME_SIZE && fabs (height - self->height) < SAME_SIZE))
    return;

  page->width = width;
  page->height = height;
}

/**
 * mandate_pdf_store_take:
 * @self: a store
 * @layer: in which size
 * @page: one of its pages
 * @texture: (transfer none): its picture
 * @scale: in pixels a point
 *
 * Keeps @texture, and gives up others that nobody looks at if memory is short.
 */
void
mandate_pdf_store_take (MandatePdfStore *self,
                        MandatePdfLayer  layer,
                        guint            page,
                        GdkTexture      *texture,
                        double           scale)
{
  MandatePdfStored *stored = mandate_pdf_store_get (self, page);

  g_set_object (&stored->pictures[layer].texture, texture);
  stored->pictures[layer].scale = scale;
  if (layer == MANDATE_PDF_SHEETS)
    learn_size (self, stored, texture, scale);

  keep_within_budget (self);
}
