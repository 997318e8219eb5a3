/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The helper reads files from anywhere, and may be in their hands: whatever it answers, it is refused or makes sense. */

/* Its parsers are nobody else's business, and so static. */
#include "../../src/pdf/client/mandate-pdf-client.c"

int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

static void
read_info (GBytes *answer)
{
  g_autoptr (MandatePdfInfo) info = parse_info (answer);

  if (info != NULL && (info->n_pages > MANDATE_PDF_MAX_PAGES || !g_utf8_validate (info->title, -1, NULL)))
    g_error ("information that makes no sense");
}

static void
read_matches (GBytes *answer)
{
  g_autoptr (GArray) matches = parse_matches (answer);

  if (matches != NULL && matches->len > MANDATE_PDF_MAX_FOUND)
    g_error ("more matches than there may be");
}

static void
read_picture (GBytes *answer)
{
  cairo_surface_t *surface = parse_picture (answer);

  if (surface != NULL)
    cairo_surface_destroy (surface);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  g_autoptr (GBytes) answer = NULL;

  if (size == 0)
    return 0;

  answer = g_bytes_new (bytes + 1, size - 1);
  if (bytes[0] % 3 == 0)
    read_info (answer);
  else if (bytes[0] % 3 == 1)
    read_matches (answer);
  else
    read_picture (answer);

  return 0;
}
