/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper-poppler.h"

#include <math.h>

static MandatePdfStatus
read_words (char **words)
{
  HelperFile file = { NULL, 0 };

  if (helper_file_map (MANDATE_PDF_JOB_FD, &file) != MANDATE_PDF_STATUS_OK ||
      file.length > MANDATE_PDF_MAX_WORDS || !g_utf8_validate_len (file.data, file.length, NULL))
    return MANDATE_PDF_STATUS_FAILED;

  *words = g_strndup (file.data, file.length);

  return MANDATE_PDF_STATUS_OK;
}

/* Poppler counts from the bottom of the page, a screen from the top. */
static void
add_match (GVariantBuilder        *found,
           guint                   page,
           double                  page_height,
           const PopplerRectangle *place)
{
  const double left = MIN (place->x1, place->x2);
  const double top = page_height - MAX (place->y1, place->y2);
  const double width = fabs (place->x2 - place->x1);
  const double height = fabs (place->y2 - place->y1);

  /* What is not a number is no place. */
  if (isfinite (left) && isfinite (top) && isfinite (width) && isfinite (height))
    g_variant_builder_add (found, "(udddd)", page, left, top, width, height);
}

static guint
find_on_page (PopplerDocument *document,
              guint            index,
              const char      *words,
              guint            room,
              GVariantBuilder *found)
{
  g_autoptr (HelperPage) page = poppler_document_get_page (document, (int) index);
  GList *places = page != NULL ? poppler_page_find_text (page, words) : NULL;
  double height = 0;
  guint  n_found = 0;

  if (page != NULL)
    poppler_page_get_size (page, NULL, &height);

  for (GList *l = places; l != NULL && n_found < room; l = l->next, n_found++)
    add_match (found, index, height, l->data);

  g_list_free_full (places, (GDestroyNotify) poppler_rectangle_free);

  return n_found;
}

/**
 * helper_find:
 * @arguments: none; the words are a file of their own
 * @answer: (out): a MANDATE_PDF_FOUND_TYPE, page by page
 *
 * Returns: OK or what is wrong with the file
 */
MandatePdfStatus
helper_find (char   **arguments,
             GBytes **answer)
{
  g_autoptr (HelperDocument) document = NULL;
  g_autoptr (GVariant) list = NULL;
  g_autofree char *words = NULL;
  HelperFile       file = { NULL, 0 };
  GVariantBuilder  found;
  guint            n_found = 0;
  guint            n_pages;
  MandatePdfStatus status = read_words (&words);

  if (status == MANDATE_PDF_STATUS_OK)
    status = helper_file_map (MANDATE_PDF_INPUT_FD, &file);
  if (status == MANDATE_PDF_STATUS_OK)
    status = helper_poppler_open (&file, &document);
  if (status != MANDATE_PDF_STATUS_OK)
    return status;

  g_variant_builder_init (&found, G_VARIANT_TYPE (MANDATE_PDF_FOUND_TYPE));
  n_pages = (guint) poppler_document_get_n_pages (document);

  for (guint i = 0; i < n_pages && n_found < MANDATE_PDF_MAX_FOUND; i++)
    n_found += find_on_page (document, i, words, MANDATE_PDF_MAX_FOUND - n_found, &found);

  list = g_variant_ref_sink (g_variant_builder_end (&found));
  *answer = g_variant_get_data_as_bytes (list);

  return MANDATE_PDF_STATUS_OK;
}
