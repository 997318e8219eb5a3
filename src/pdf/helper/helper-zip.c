/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <gio/gio.h>
#include <string.h>

/* APPNOTE.TXT 4.3 and 4.4 */
#define END_SIZE       22u
#define MAX_COMMENT    65535u
#define DIRECTORY_SIZE 46u
#define LOCAL_SIZE     30u
#define STORED         0u
#define DEFLATED       8u

#define CHUNK_SIZE (32u * 1024)

static guint
read_16 (const guchar *data)
{
  return data[0] | (guint) data[1] << 8;
}

static gsize
read_32 (const guchar *data)
{
  return read_16 (data) | (gsize) read_16 (data + 2) << 16;
}

static gboolean
is_end (const HelperZip *self,
        gsize            place)
{
  return memcmp (self->data + place, "PK\5\6", 4) == 0 && place + END_SIZE + read_16 (self->data + place + 20) <= self->length;
}

/**
 * helper_zip_open:
 * @file: a mapped file
 * @self: (out): an archive
 *
 * Finds the list of what is in an archive, which stands at its end.
 *
 * Returns: OK or DAMAGED
 */
MandatePdfStatus
helper_zip_open (const HelperFile *file,
                 HelperZip        *self)
{
  gsize place;
  gsize first;

  *self = (HelperZip){ .data = (const guchar *) file->data, .length = file->length };
  if (file->length < END_SIZE)
    return MANDATE_PDF_STATUS_DAMAGED;

  place = file->length - END_SIZE;
  first = place > MAX_COMMENT ? place - MAX_COMMENT : 0;
  while (place > first && !is_end (self, place))
    place--;

  if (!is_end (self, place))
    return MANDATE_PDF_STATUS_DAMAGED;

  self->place = read_32 (self->data + place + 16);
  self->end = place;

  return self->place <= self->end ? MANDATE_PDF_STATUS_OK : MANDATE_PDF_STATUS_DAMAGED;
}

/**
 * helper_zip_next:
 * @self: an archive; a copy of it begins anew
 * @entry: (out): the next file in it
 *
 * Returns: whether there is another
 */
gboolean
helper_zip_next (HelperZip      *self,
                 HelperZipEntry *entry)
{
  const guchar *row = self->data + self->place;
  gsize         length;

  if (self->end - self->place < DIRECTORY_SIZE || memcmp (row, "PK\1\2", 4) != 0)
    return FALSE;

  length = DIRECTORY_SIZE + read_16 (row + 28) + read_16 (row + 30) + read_16 (row + 32);
  if (length > self->end - self->place)
    return FALSE;

  *entry = (HelperZipEntry){
    .name = (const char *) row + DIRECTORY_SIZE,
    .name_length = read_16 (row + 28),
    .is_encrypted = (read_16 (row + 8) & 1) != 0,
    .method = read_16 (row + 10),
    .packed = read_32 (row + 20),
    .place = read_32 (row + 42),
  };
  self->place += length;

  return TRUE;
}

gboolean
helper_zip_entry_is (const HelperZipEntry *self,
                     const char           *name)
{
  return self->name_length == strlen (name) && memcmp (self->name, name, self->name_length) == 0;
}

static gboolean
find_bytes (const HelperZip      *self,
            const HelperZipEntry *entry,
            const char          **bytes)
{
  gsize place = entry->place;

  if (place > self->length || self->length - place < LOCAL_SIZE || memcmp (self->data + place, "PK\3\4", 4) != 0)
    return FALSE;

  place += LOCAL_SIZE + read_16 (self->data + place + 26) + read_16 (self->data + place + 28);
  if (place > self->length || entry->packed > self->length - place)
    return FALSE;

  *bytes = (const char *) self->data + place;

  return TRUE;
}

/* What is unpacked is passed on piece by piece, and counted. */
static MandatePdfStatus
inflate (const char *bytes,
         gsize       length,
         gsize      *budget,
         HelperSink  sink,
         gpointer    data)
{
  g_autoptr (GZlibDecompressor) inflater = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autofree char *chunk = g_malloc (CHUNK_SIZE);

  while (TRUE)
    {
      gsize                  n_read = 0;
      gsize                  n_written = 0;
      const GConverterResult result =
        g_converter_convert (G_CONVERTER (inflater), bytes, length, chunk, CHUNK_SIZE, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);

      if (result == G_CONVERTER_ERROR)
        return MANDATE_PDF_STATUS_DAMAGED;
      if (n_written > *budget)
        return MANDATE_PDF_STATUS_TOO_LARGE;

      *budget -= n_written;
      bytes += n_read;
      length -= n_read;
      if (!sink (data, chunk, n_written) || result == G_CONVERTER_FINISHED)
        return MANDATE_PDF_STATUS_OK;
    }
}

/**
 * helper_zip_unpack:
 * @self: an archive
 * @entry: a file in it
 * @budget: (inout): how many bytes may still be unpacked of the archive
 * @sink: is given them, until it has enough
 * @data: what goes with @sink
 *
 * An archive of a few kilobytes may unpack to petabytes, also by naming the same
 * bytes many times; so what counts is what comes out.
 *
 * Returns: OK or what is wrong with the archive
 */
MandatePdfStatus
helper_zip_unpack (const HelperZip      *self,
                   const HelperZipEntry *entry,
                   gsize                *budget,
                   HelperSink            sink,
                   gpointer              data)
{
  const char *bytes;

  if (entry->is_encrypted)
    return MANDATE_PDF_STATUS_ENCRYPTED;
  if (!find_bytes (self, entry, &bytes))
    return MANDATE_PDF_STATUS_DAMAGED;
  if (entry->method == DEFLATED)
    return inflate (bytes, entry->packed, budget, sink, data);
  if (entry->method != STORED)
    return MANDATE_PDF_STATUS_UNSUPPORTED;
  if (entry->packed > *budget)
    return MANDATE_PDF_STATUS_TOO_LARGE;

  *budget -= entry->packed;
  sink (data, bytes, entry->packed);

  return MANDATE_PDF_STATUS_OK;
}
