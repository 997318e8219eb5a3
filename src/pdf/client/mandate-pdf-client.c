/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-job-private.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#define MAX_SIZE   (100u * 1024 * 1024)
#define MAX_ANSWER (200u * 1024 * 1024)

/* A person waits for these; what isn't read by then is not worth the wait. */
#define MILLISECONDS_LOOK 3000u
#define MILLISECONDS_TEXT 10000u
#define MILLISECONDS_SCAN 20000u

#define DEFAULT_PAPER "a4"

void
mandate_pdf_info_free (MandatePdfInfo *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->moment);
  g_free (self);
}

/* A file in memory that nobody can change any more, or -1. */
static int
open_sealed (GBytes  *bytes,
             GError **error)
{
  int fd = _mandate_pdf_memory_new (error);

  if (fd < 0)
    return -1;
  if (_mandate_pdf_memory_append (fd, bytes, error) && _mandate_pdf_memory_seal (fd, error))
    return fd;

  close (fd);

  return -1;
}

static GBytes *
run_with_bytes (MandatePdfJob *job,
                GBytes        *bytes,
                GCancellable  *cancellable,
                GError       **error)
{
  int     fd = open_sealed (bytes, error);
  GBytes *answer;

  if (fd < 0)
    return NULL;

  job->fds[0] = fd;
  job->n_fds = MAX (job->n_fds, 1);
  answer = _mandate_pdf_job_run (job, cancellable, error);
  close (fd);

  return answer;
}

static GBytes *
run_with_pdf (MandatePdfJob *job,
              GBytes        *pdf,
              GCancellable  *cancellable,
              GError       **error)
{
  MandatePdfError code;

  if (!_mandate_pdf_check_file (pdf, MAX_SIZE, &code))
    {
      _mandate_pdf_error_set (error, code);
      return NULL;
    }

  return run_with_bytes (job, pdf, cancellable, error);
}

static MandatePdfInfo *
parse_info (GBytes *answer)
{
  g_autoptr (GVariant) result = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MANDATE_PDF_INSPECT_TYPE), answer, FALSE));
  g_autoptr (MandatePdfInfo) info = NULL;

  if (!g_variant_is_normal_form (result))
    return NULL;

  info = g_new0 (MandatePdfInfo, 1);
  g_variant_get (result,
                 MANDATE_PDF_INSPECT_TYPE,
                 &info->n_pages,
                 &info->width,
                 &info->height,
                 &info->title,
                 &info->is_restricted,
                 &info->has_text,
                 &info->has_form,
                 &info->has_signature,
                 &info->moment);

  if (info->n_pages == 0 || info->n_pages > MANDATE_PDF_MAX_PAGES ||
      !isfinite (info->width) || !isfinite (info->height) || info->width <= 0 || info->height <= 0)
    return NULL;

  return g_steal_pointer (&info);
}

/**
 * mandate_pdf_inspect:
 * @pdf: a file
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Looks a file over, as an assembly will: what passes here can be put into a
 * pack. It takes at most three seconds.
 *
 * Returns: (transfer full) (nullable): what is known of it
 */
MandatePdfInfo *
mandate_pdf_inspect (GBytes       *pdf,
                     GCancellable *cancellable,
                     GError      **error)
{
  MandatePdfJob job = { .arguments = { "inspect" }, .milliseconds = MILLISECONDS_LOOK, .max_answer = MANDATE_PDF_MAX_INFO };
  g_autoptr (GBytes) answer = NULL;
  MandatePdfInfo *info;

  g_return_val_if_fail (pdf != NULL, NULL);

  answer = run_with_pdf (&job, pdf, cancellable, error);
  if (answer == NULL)
    return NULL;

  info = parse_info (answer);
  if (info == NULL)
    _mandate_pdf_error_set (error, MANDATE_PDF_ERROR_CRASHED);

  return info;
}

static char *
parse_text (GBytes  *answer,
            GError **error)
{
  gsize       length;
  const char *text = g_bytes_get_data (answer, &length);

  if (length > 0 && !g_utf8_validate_len (text, length, NULL))
    {
      _mandate_pdf_error_set (error, MANDATE_PDF_ERROR_CRASHED);
      return NULL;
    }

  return g_strndup (text != NULL ? text : "", length);
}

/**
 * mandate_pdf_read_text:
 * @pdf: a file
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the text of its pages, a form feed
 *   between two, cut after 4 MiB; empty if it is a scan
 */
char *
mandate_pdf_read_text (GBytes       *pdf,
                       GCancellable *cancellable,
                       GError      **error)
{
  MandatePdfJob job = { .arguments = { "text" }, .milliseconds = MILLISECONDS_TEXT, .max_answer = MANDATE_PDF_MAX_TEXT };
  g_autoptr (GBytes) answer = NULL;

  g_return_val_if_fail (pdf != NULL, NULL);

  answer = run_with_pdf (&job, pdf, cancellable, error);

  return answer != NULL ? parse_text (answer, error) : NULL;
}

static gboolean
is_picture (GBytes *file)
{
  gsize         length;
  const guchar *data = g_bytes_get_data (file, &length);

  return length >= 4 && (memcmp (data, "\x89PNG", 4) == 0 || memcmp (data, "\xff\xd8\xff", 3) == 0);
}

/**
 * mandate_pdf_read_codes:
 * @file: a PDF, PNG or JPEG file: a scan, a photograph, or what was printed
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Reads what a signed paper may be known by. QR codes are looked for on the
 * first sixty pages, however they lie on them.
 *
 * Returns: (transfer full) (nullable): what the QR codes say, a line each, then
 *   the text of the pages; empty if there is none of either
 */
char *
mandate_pdf_read_codes (GBytes       *file,
                        GCancellable *cancellable,
                        GError      **error)
{
  MandatePdfJob job = { .arguments = { "codes" }, .milliseconds = MILLISECONDS_SCAN, .max_answer = MANDATE_PDF_MAX_TEXT };
  g_autoptr (GBytes) answer = NULL;

  g_return_val_if_fail (file != NULL, NULL);

  if (g_bytes_get_size (file) > MAX_SIZE)
    _mandate_pdf_error_set (error, MANDATE_PDF_ERROR_TOO_LARGE);
  else if (is_picture (file))
    answer = run_with_bytes (&job, file, cancellable, error);
  else
    answer = run_with_pdf (&job, file, cancellable, error);

  return answer != NULL ? parse_text (answer, error) : NULL;
}

static void
read_codes_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  GError *error = NULL;
  char   *text = mandate_pdf_read_codes (data, cancellable, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * mandate_pdf_read_codes_async:
 * @file: a PDF, PNG or JPEG file
 * @cancellable: (nullable): to stop it
 * @callback: called with the answer; ends with mandate_pdf_read_codes_finish()
 * @data: what goes with @callback
 *
 * Does what mandate_pdf_read_codes() does, in a thread.
 */
void
mandate_pdf_read_codes_async (GBytes             *file,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, g_bytes_ref (file), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, read_codes_thread);
}

/**
 * mandate_pdf_read_codes_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (nullable): as for mandate_pdf_read_codes()
 */
char *
mandate_pdf_read_codes_finish (GAsyncResult *result,
                               GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Only places on pages, in the order of the pages. */
static GArray *
parse_matches (GBytes *answer)
{
  g_autoptr (GVariant) list = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MANDATE_PDF_FOUND_TYPE), answer, FALSE));
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (MandatePdfMatch));
  MandatePdfMatch match = { 0 };
  GVariantIter    iter;
  guint           page = 0;

  if (!g_variant_is_normal_form (list))
    return NULL;

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(udddd)", &match.page, &match.x, &match.y, &match.width, &match.height))
    {
      if (match.page < page || match.page >= MANDATE_PDF_MAX_PAGES || matches->len >= MANDATE_PDF_MAX_FOUND ||
          !isfinite (match.x) || !isfinite (match.y) || !isfinite (match.width) || !isfinite (match.height) ||
          match.width < 0 || match.height < 0)
        return NULL;

      page = match.page;
      g_array_append_val (matches, match);
    }

  return g_steal_pointer (&matches);
}

/* The words go by a file of their own: a command line can be read by everyone on the machine. */
static GBytes *
run_with_words (MandatePdfJob *job,
                GBytes        *pdf,
                const char    *words,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (words, strlen (words));
  int     fd = open_sealed (bytes, error);
  GBytes *answer;

  if (fd < 0)
    return NULL;

  job->fds[MANDATE_PDF_JOB_FD - MANDATE_PDF_INPUT_FD] = fd;
  job->n_fds = 2;
  answer = run_with_pdf (job, pdf, cancellable, error);
  close (fd);

  return answer;
}

/**
 * mandate_pdf_find_words:
 * @pdf: a file
 * @words: what to look for; upper and lower case are the same
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type MandatePdfMatch): where
 *   @words stand, page by page; the first ten thousand places
 */
GArray *
mandate_pdf_find_words (GBytes       *pdf,
                        const char   *words,
                        GCancellable *cancellable,
                        GError      **error)
{
  MandatePdfJob job = { .arguments = { "find" }, .milliseconds = MILLISECONDS_TEXT };
  g_autoptr (GBytes) answer = NULL;
  GArray *matches;

  g_return_val_if_fail (pdf != NULL, NULL);
  g_return_val_if_fail (words != NULL && g_utf8_validate (words, -1, NULL), NULL);

  if (words[0] == '\0' || strlen (words) > MANDATE_PDF_MAX_WORDS)
    return g_array_new (FALSE, FALSE, sizeof (MandatePdfMatch));

  job.max_answer = sizeof (MandatePdfMatch) * MANDATE_PDF_MAX_FOUND;
  answer = run_with_words (&job, pdf, words, cancellable, error);
  if (answer == NULL)
    return NULL;

  matches = parse_matches (answer);
  if (matches == NULL)
    _mandate_pdf_error_set (error, MANDATE_PDF_ERROR_CRASHED);

  return matches;
}

void
mandate_pdf_words_free (MandatePdfWords *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->moment);
  g_free (self->from);
  g_free (self->to);
  g_free (self->text);
  g_free (self);
}

static MandatePdfWords *
parse_words (GBytes *answer)
{
  g_autoptr (GVariant) result = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MANDATE_PDF_WORDS_TYPE), answer, FALSE));
  MandatePdfWords *words;

  if (!g_variant_is_normal_form (result))
    return NULL;

  words = g_new0 (MandatePdfWords, 1);
  g_variant_get (result, MANDATE_PDF_WORDS_TYPE, &words->title, &words->moment, &words->from, &words->to, &words->text);

  return words;
}

/**
 * mandate_pdf_read_words:
 * @file: an e-mail, a file of an office program or a photo
 * @kind: which of them
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Reads what stands in a file that has no pages here, and what it says of
 * itself. It takes at most three seconds.
 *
 * Returns: (transfer full) (nullable): what was read; its text is cut after 4 MiB
 */
MandatePdfWords *
mandate_pdf_read_words (GBytes             *file,
                        MandatePdfWordsKind kind,
                        GCancellable       *cancellable,
                        GError            **error)
{
  static const char *const names[] = {
    [MANDATE_PDF_WORDS_OF_MAIL] = "mail",
    [MANDATE_PDF_WORDS_OF_OFFICE] = "office",
    [MANDATE_PDF_WORDS_OF_PHOTO] = "photo",
  };
  MandatePdfJob job = { .arguments = { "words", names[kind] }, .milliseconds = MILLISECONDS_LOOK, .max_answer = MANDATE_PDF_MAX_TEXT + MANDATE_PDF_MAX_INFO };
  g_autoptr (GBytes) answer = NULL;
  MandatePdfWords *words;

  g_return_val_if_fail (file != NULL, NULL);

  if (g_bytes_get_size (file) > MAX_SIZE)
    _mandate_pdf_error_set (error, MANDATE_PDF_ERROR_TOO_LARGE);
  else
    answer = run_with_bytes (&job, file, cancellable, error);
  if (answer == NULL)
    return NULL;

  words = parse_words (answer);
  if (words == NULL)
    _mandate_pdf_error_set (error, MANDATE_PDF_ERROR_CRASHED);

  return words;
}

static cairo_surface_t *
parse_picture (GBytes *answer)
{
  MandatePdfPicture picture;
  gsize             length;
  const guchar     *data = g_bytes_get_data (answer, &length);
  cairo_surface_t  *surface;
  guchar           *pixels;
  int               stride;

  if (length < sizeof picture)
    return NULL;

  memcpy (&picture, data, sizeof picture);
  if (picture.width == 0 || picture.height == 0 ||
      picture.width > MANDATE_PDF_MAX_SIDE || picture.height > MANDATE_PDF_MAX_SIDE ||
      length != sizeof picture + (gsize) picture.width * picture.height * 4)
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) picture.width, (int) picture.height);
  pixels = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  if (pixels == NULL)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  data += sizeof picture;
  for (guint y = 0; y < picture.height; y++)
    memcpy (pixels + (gsize) y * (gsize) stride, data + (gsize) y * picture.width * 4, (gsize) picture.width * 4);
  cairo_surface_mark_dirty (surface);

  return surface;
}

/**
 * mandate_pdf_render_page:
 * @pdf: a file
 * @page: which of its pages, from 0
 * @scale: pixels a point
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Draws a page on white. It takes at most three seconds. A page that would
 * have more than 8192 pixels a side is refused as too large.
 *
 * Returns: (transfer full) (nullable): an image surface
 */
cairo_surface_t *
mandate_pdf_render_page (GBytes       *pdf,
                         guint         page,
                         double        scale,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autofree char *page_text = g_strdup_printf ("%u", page);
  char             scale_text[G_ASCII_DTOSTR_BUF_SIZE];
  MandatePdfJob    job = { .arguments = { "render", page_text, scale_text }, .milliseconds = MILLISECONDS_LOOK };
  g_autoptr (GBytes) answer = NULL;
  cairo_surface_t *surface;

  g_return_val_if_fail (pdf != NULL, NULL);
  g_return_val_if_fail (scale > 0, NULL);

  g_ascii_dtostr (scale_text, sizeof scale_text, scale);
  job.max_answer = sizeof (MandatePdfPicture) + (gsize) MANDATE_PDF_MAX_PIXELS * 4;

  answer = run_with_pdf (&job, pdf, cancellable, error);
  if (answer == NULL)
    return NULL;

  surface = parse_picture (answer);
  if (surface == NULL)
    _mandate_pdf_error_set (error, MANDATE_PDF_ERROR_CRASHED);

  return surface;
}

/**
 * mandate_pdf_from_image:
 * @image: a PNG or JPEG file
 * @paper: (nullable): "a4", which is what %NULL means, "letter", or "logo" for a
 *   page without margins that is not larger than a logo has dots
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Puts a picture in the middle of a page, upright or lengthwise as it is
 * itself. A JPEG is kept byte by byte, and turned as the camera says that it
 * was held. What a file says about its resolution or colours is not looked at.
 *
 * Returns: (transfer full) (nullable): a PDF of one page, the same for the same picture
 */
GBytes *
mandate_pdf_from_image (GBytes       *image,
                        const char   *paper,
                        GCancellable *cancellable,
                        GError      **error)
{
  MandatePdfJob job = { .milliseconds = MILLISECONDS_TEXT, .max_answer = MAX_ANSWER };
  g_autoptr (GBytes) answer = NULL;
  MandatePdfError code;

  g_return_val_if_fail (image != NULL, NULL);

  if (g_bytes_get_size (image) == 0 || g_bytes_get_size (image) > MAX_SIZE)
    {
      _mandate_pdf_error_set (error, g_bytes_get_size (image) == 0 ? MANDATE_PDF_ERROR_UNSUPPORTED : MANDATE_PDF_ERROR_TOO_LARGE);
      return NULL;
    }

  job.arguments[0] = "image";
  job.arguments[1] = paper != NULL ? paper : DEFAULT_PAPER;

  answer = run_with_bytes (&job, image, cancellable, error);
  if (answer != NULL && !_mandate_pdf_check_file (answer, MAX_ANSWER, &code))
    {
      _mandate_pdf_error_set (error, MANDATE_PDF_ERROR_CRASHED);
      return NULL;
    }

  return g_steal_pointer (&answer);
}
