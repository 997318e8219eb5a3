/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper-poppler.h"

#include <string.h>

/* Cut before a letter, never within one. */
static void
append_bounded (GString    *all,
                const char *text)
{
  gsize room = MANDATE_PDF_MAX_TEXT - all->len;
  gsize length = strlen (text);

  while (length > room)
    length = (gsize) (g_utf8_find_prev_char (text, text + length) - text);

  g_string_append_len (all, text, (gssize) length);
}

/**
 * helper_text:
 * @arguments: none
 * @answer: (out): the text of all pages, a form feed between two
 *
 * Returns: OK or what is wrong with the file
 */
MandatePdfStatus
helper_text (char   **arguments,
             GBytes **answer)
{
  g_autoptr (HelperDocument) document = NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  HelperFile       file = { NULL, 0 };
  MandatePdfStatus status = helper_file_map (MANDATE_PDF_INPUT_FD, &file);
  int              n_pages;

  if (status == MANDATE_PDF_STATUS_OK)
    status = helper_poppler_open (&file, &document);
  if (status != MANDATE_PDF_STATUS_OK)
    return status;

  n_pages = poppler_document_get_n_pages (document);

  for (int i = 0; i < n_pages && all->len < MANDATE_PDF_MAX_TEXT; i++)
    {
      g_autofree char *text = helper_poppler_dup_page_text (document, i);

      if (i > 0)
        append_bounded (all, "\f");
      if (text != NULL)
        append_bounded (all, text);
    }

  *answer = g_string_free_to_bytes (g_steal_pointer (&all));

  return MANDATE_PDF_STATUS_OK;
}
