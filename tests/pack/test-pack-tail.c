/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The last lines of a pack: whatever is changed in the file, they tell. */

#define _GNU_SOURCE /* memfd_create */

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "mandate-pack-tail.h"
#include "mandate-seal.h"

#define PLAIN "%PDF-1.7\n\0\1\2\3 some objects, zeros among them\nstartxref\n9\n%%EOF\n"

static void
put (int           fd,
     gconstpointer bytes,
     gsize         length)
{
  g_assert_cmpint (ftruncate (fd, 0), ==, 0);
  g_assert_cmpint (pwrite (fd, bytes, length, 0), ==, (gssize) length);
}

static int
make_file (const MandateSecret *key,
           char               **sum)
{
  g_autoptr (GError) error = NULL;
  int fd = memfd_create ("pack", MFD_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  put (fd, PLAIN, sizeof PLAIN - 1);
  *sum = mandate_pack_tail_append (fd, key, NULL, &error);
  g_assert_no_error (error);

  return fd;
}

static char *
read_file (int    fd,
           gsize *length)
{
  char *bytes;

  *length = (gsize) lseek (fd, 0, SEEK_END);
  bytes = g_malloc (*length + 1);
  g_assert_cmpint (pread (fd, bytes, *length, 0), ==, (gssize) *length);

  return bytes;
}

/* Whether nothing at all is said against the file. */
static gboolean
passes (int         fd,
        const char *key)
{
  g_autoptr (MandatePackTail) tail = mandate_pack_tail_read (fd);
  g_autofree char *sum = NULL;

  return tail != NULL && mandate_pack_tail_is_sound (tail, fd, NULL, &sum, NULL) &&
         g_strcmp0 (tail->key, key) == 0 && (key == NULL || mandate_pack_tail_is_genuine (tail));
}

static void
assert_every_bit_counts (const MandateSecret *key,
                         const char          *public_key)
{
  g_autofree char *sum = NULL;
  int              fd = make_file (key, &sum);
  gsize            length;
  g_autofree char *bytes = read_file (fd, &length);

  g_assert_true (passes (fd, public_key));

  for (gsize i = 0; i < length; i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        bytes[i] ^= (char) (1 << bit);
        put (fd, bytes, length);
        if (passes (fd, public_key))
          g_error ("bit %u of byte %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " does not count", bit, i, length);
        bytes[i] ^= (char) (1 << bit);
      }

  put (fd, bytes, length);
  g_assert_true (passes (fd, public_key));
  close (fd);
}

static void
test_every_bit_counts (void)
{
  assert_every_bit_counts (NULL, NULL);
}

static void
test_every_bit_counts_where_it_is_sealed (void)
{
  g_autoptr (MandateSecret) key = mandate_seal_key_new ();
  g_autofree char *public_key = mandate_seal_key_dup_public (key, NULL);

  assert_every_bit_counts (key, public_key);
}

static void
test_no_byte_may_be_missing (void)
{
  g_autofree char *sum = NULL;
  int              fd = make_file (NULL, &sum);
  gsize            length;
  g_autofree char *bytes = read_file (fd, &length);

  for (gsize n = 0; n < length; n++)
    {
      put (fd, bytes, n);
      g_assert_false (passes (fd, NULL));
      put (fd, bytes + n + 1, length - n - 1);
      g_assert_false (passes (fd, NULL));
    }
  close (fd);
}

static void
test_no_byte_may_be_added (void)
{
  g_autofree char *sum = NULL;
  int              fd = make_file (NULL, &sum);
  gsize            length;
  g_autofree char *bytes = read_file (fd, &length);

  for (gsize n = 0; n <= length; n++)
    {
      g_autofree char *more = g_malloc (length + 1);

      memcpy (more, bytes, n);
      more[n] = '\n';
      memcpy (more + n + 1, bytes + n, length - n);
      put (fd, more, length + 1);
      g_assert_false (passes (fd, NULL));
    }
  close (fd);
}

static void
test_sum_is_the_one_of_the_whole_file (void)
{
  g_autofree char *sum = NULL;
  int              fd = make_file (NULL, &sum);
  gsize            length;
  g_autofree char *bytes = read_file (fd, &length);
  g_autofree char *expected = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
  g_autofree char *found = NULL;
  g_autoptr (MandatePackTail) tail = mandate_pack_tail_read (fd);

  g_assert_cmpstr (sum, ==, expected);
  g_assert_true (mandate_pack_tail_is_sound (tail, fd, NULL, &found, NULL));
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (tail->length, ==, sizeof PLAIN - 1);
  close (fd);
}

static void
test_same_file_and_key_give_the_same_lines (void)
{
  g_autoptr (MandateSecret) key = mandate_seal_key_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  close (make_file (key, &first));
  close (make_file (key, &second));
  g_assert_cmpstr (first, ==, second);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack-tail/every-bit-counts", test_every_bit_counts);
  g_test_add_func ("/pack-tail/every-bit-counts-where-it-is-sealed", test_every_bit_counts_where_it_is_sealed);
  g_test_add_func ("/pack-tail/no-byte-may-be-missing", test_no_byte_may_be_missing);
  g_test_add_func ("/pack-tail/no-byte-may-be-added", test_no_byte_may_be_added);
  g_test_add_func ("/pack-tail/sum-is-the-one-of-the-whole-file", test_sum_is_the_one_of_the_whole_file);
  g_test_add_func ("/pack-tail/same-file-and-key-give-the-same-lines", test_same_file_and_key_give_the_same_lines);

  return g_test_run ();
}
