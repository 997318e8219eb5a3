/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <string.h>

#define HEADER 6
#define ENTRY  12

/* Tags of Exif 2.3 */
#define TAG_ORIENTATION 0x0112u
#define TAG_CHANGED     0x0132u
#define TAG_MORE        0x8769u
#define TAG_TAKEN       0x9003u

/* “2024:03:14 12:00:00” */
#define MOMENT_LENGTH 19u

typedef struct
{
  const guchar *data;
  gsize         length;
  gboolean      is_little; /* in either order of bytes, as the camera liked */
} Tiff;

static gsize
read_number (const Tiff *self,
             gsize       place,
             gsize       n_bytes)
{
  gsize value = 0;

  for (gsize i = 0; i < n_bytes; i++)
    value = value << 8 | self->data[place + (self->is_little ? n_bytes - 1 - i : i)];

  return value;
}

/* Returns: the place of the entry in the list, or 0 */
static gsize
find_entry (const Tiff *self,
            gsize       list,
            gsize       tag)
{
  gsize n_entries;

  if (self->length < 2 || list > self->length - 2)
    return 0;

  n_entries = read_number (self, list, 2);
  for (gsize i = 0; i < n_entries && list + 2 + (i + 1) * ENTRY <= self->length; i++)
    {
      const gsize place = list + 2 + i * ENTRY;

      if (read_number (self, place, 2) == tag)
        return place;
    }

  return 0;
}

static void
read_moment (const Tiff *self,
             gsize       entry,
             HelperExif *exif)
{
  const gsize place = entry > 0 ? read_number (self, entry + 8, 4) : self->length;

  if (place >= self->length || self->length - place < MOMENT_LENGTH)
    return;

  memcpy (exif->moment, self->data + place, MOMENT_LENGTH);
  exif->moment[MOMENT_LENGTH] = '\0';
}

/**
 * helper_exif_read:
 * @segment: a part of a picture that may be an Exif block
 * @length: how long it is
 * @exif: (inout): what it says
 *
 * Reads how a telephone was held, and when; whatever else is there is not
 * looked at.
 */
void
helper_exif_read (const guchar *segment,
                  gsize         length,
                  HelperExif   *exif)
{
  const Tiff tiff = { segment + HEADER, length > HEADER ? length - HEADER : 0, length > HEADER && segment[HEADER] == 'I' };
  gsize      list, entry, more;

  if (tiff.length < 8 || memcmp (segment, "Exif\0\0", HEADER) != 0)
    return;

  list = read_number (&tiff, 4, 4);
  entry = find_entry (&tiff, list, TAG_ORIENTATION);
  if (entry > 0)
    exif->orientation = (guint) read_number (&tiff, entry + 8, 2);

  more = find_entry (&tiff, list, TAG_MORE);
  more = more > 0 ? find_entry (&tiff, read_number (&tiff, more + 8, 4), TAG_TAKEN) : 0;
  read_moment (&tiff, more > 0 ? more : find_entry (&tiff, list, TAG_CHANGED), exif);
}
