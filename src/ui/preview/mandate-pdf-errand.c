/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pdf-errand.h"

#include <string.h>

static void
errand_free (gpointer data)
{
  MandatePdfErrand *errand = data;

  g_bytes_unref (errand->pdf);
  g_object_unref (errand->cancellable);
  g_clear_pointer (&errand->info, mandate_pdf_info_free);
  g_clear_object (&errand->texture);
  g_clear_pointer (&errand->matches, g_array_unref);
  g_free (errand->words);
  g_free (errand->text);
  g_free (errand);
}

/* The fourth byte of a pixel is undefined in what cairo drew, and opacity in a texture. */
static GdkTexture *
create_texture (cairo_surface_t *surface)
{
  const gsize   stride = (gsize) cairo_image_surface_get_stride (surface);
  const int     width = cairo_image_surface_get_width (surface);
  const int     height = cairo_image_surface_get_height (surface);
  const guchar *pixels = cairo_image_surface_get_data (surface);
  guint32      *copy = g_malloc (stride * (gsize) height);
  g_autoptr (GBytes) bytes = g_bytes_new_take (copy, stride * (gsize) height);

  memcpy (copy, pixels, stride * (gsize) height);
  for (gsize i = 0; i < stride * (gsize) height / sizeof *copy; i++)
    copy[i] |= 0xff000000u;

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static GdkTexture *
render (const MandatePdfErrand *errand,
        GError                **error)
{
  cairo_surface_t *surface = mandate_pdf_render_page (errand->pdf, errand->page, errand->scale, errand->cancellable, error);
  GdkTexture      *texture = surface != NULL ? create_texture (surface) : NULL;

  g_clear_pointer (&surface, cairo_surface_destroy);

  return texture;
}

static void
errand_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  MandatePdfErrand *errand = data;
  GError           *error = NULL;

  switch (errand->kind)
    {
    case MANDATE_PDF_ERRAND_INSPECT:
      errand->info = mandate_pdf_inspect (errand->pdf, errand->cancellable, &error);
      break;
    case MANDATE_PDF_ERRAND_RENDER:
      errand->texture = render (errand, &error);
      break;
    case MANDATE_PDF_ERRAND_FIND:
      errand->matches = mandate_pdf_find_words (errand->pdf, errand->words, errand->cancellable, &error);
      break;
    case MANDATE_PDF_ERRAND_TEXT:
      errand->text = mandate_pdf_read_text (errand->pdf, errand->cancellable, &error);
      break;
    default:
      g_assert_not_reached ();
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * mandate_pdf_errand_new:
 * @kind: what is asked of the helper
 * @pdf: of which file
 *
 * Returns: (transfer full): an errand, to be filled and sent
 */
MandatePdfErrand *
mandate_pdf_errand_new (MandatePdfErrandKind kind,
                        GBytes              *pdf)
{
  MandatePdfErrand *self = g_new0 (MandatePdfErrand, 1);

  self->kind = kind;
  self->pdf = g_bytes_ref (pdf);
  self->cancellable = g_cancellable_new ();

  return self;
}

/**
 * mandate_pdf_errand_run_async:
 * @self: (transfer full): an errand; it is there until @callback returns
 * @source: (type GObject): who sends it; it lives until then
 * @callback: called with the answer; ends with mandate_pdf_errand_finish()
 *
 * Runs the helper in a thread.
 */
void
mandate_pdf_errand_run_async (MandatePdfErrand   *self,
                              gpointer            source,
                              GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, NULL);

  g_task_set_task_data (task, self, errand_free);
  g_task_run_in_thread (task, errand_thread);
}

/**
 * mandate_pdf_errand_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer none): the errand, with its answer if there is no error
 */
MandatePdfErrand *
mandate_pdf_errand_finish (GAsyncResult *result,
                           GError      **error)
{
  g_task_propagate_boolean (G_TASK (result), error);

  return g_task_get_task_data (G_TASK (result));
}
