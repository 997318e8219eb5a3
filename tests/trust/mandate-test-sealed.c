/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-test-sealed.h"

#include <fcntl.h>
#include <unistd.h>

static GBytes *
read_all (int fd)
{
  const off_t size = lseek (fd, 0, SEEK_END);
  guint8     *bytes = g_malloc ((gsize) size + 1);

  g_assert_cmpint (pread (fd, bytes, (gsize) size, 0), ==, size);

  return g_bytes_new_take (bytes, (gsize) size);
}

/* With the least cost. */
GBytes *
mandate_test_seal (gconstpointer plain,
                   gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text (PASSPHRASE);
  const int        in = mandate_test_memory_file (plain, size);
  const int        out = mandate_test_memory_file ("", 0);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", in);
  GBytes          *sealed;

  mandate_sealed_file_seal (path, out, passphrase, MANDATE_SEALED_COST_LEAST, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  sealed = read_all (out);
  close (in);
  close (out);

  return sealed;
}

/* Whatever happens, an error goes with nothing written, and the other way round. */
gboolean
mandate_test_open (const guint8 *sealed,
                   gsize         size,
                   const char   *passphrase,
                   GBytes      **plain,
                   GError      **error)
{
  g_autoptr (MandateSecret) secret = mandate_secret_new_text (passphrase);
  const int      in = mandate_test_memory_file (sealed, size);
  const int      out = mandate_test_memory_file ("", 0);
  const gboolean is_open = _mandate_sealed_file_open_fd (in, out, secret, NULL, NULL, NULL, error);

  if (is_open)
    *plain = read_all (out);
  else
    g_assert_cmpint (lseek (out, 0, SEEK_END), ==, 0);

  close (in);
  close (out);

  return is_open;
}

/* One bit of every step-th byte in turn; which one differs from byte to byte. */
void
mandate_test_assert_flips_are_refused (gsize size,
                                       gsize step)
{
  g_autofree guint8 *plain = mandate_test_noise (size);
  g_autoptr (GBytes) whole = mandate_test_seal (plain, size);
  const gsize        n = g_bytes_get_size (whole);
  g_autofree guint8 *sealed = g_memdup2 (g_bytes_get_data (whole, NULL), n);
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text (PASSPHRASE);
  const int in = mandate_test_memory_file (sealed, n);
  const int out = mandate_test_memory_file ("", 0);

  for (gsize i = 0; i < n; i += step)
    {
      g_autoptr (GError) error = NULL;
      const guint8 flipped = (guint8) (sealed[i] ^ 1 << (i * 5 + i / 8) % 8);

      g_assert_cmpint (pwrite (in, &flipped, 1, (off_t) i), ==, 1);
      lseek (in, 0, SEEK_SET);

      g_assert_false (_mandate_sealed_file_open_fd (in, out, passphrase, NULL, NULL, NULL, &error));
      g_assert_true (error != NULL && error->domain == MANDATE_TRUST_ERROR);
      g_assert_cmpint (lseek (out, 0, SEEK_END), ==, 0);

      g_assert_cmpint (pwrite (in, sealed + i, 1, (off_t) i), ==, 1);
    }

  /* What was flipped back and forth is whole again: it was the flips. */
  lseek (in, 0, SEEK_SET);
  g_assert_true (_mandate_sealed_file_open_fd (in, out, passphrase, NULL, NULL, NULL, NULL));
  close (in);
  close (out);
}

/* From the last byte to the first: the file is cut shorter and shorter. */
void
mandate_test_assert_truncations_are_refused (gsize size)
{
  g_autofree guint8 *plain = mandate_test_noise (size);
  g_autoptr (GBytes) whole = mandate_test_seal (plain, size);
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text (PASSPHRASE);
  const gsize n = g_bytes_get_size (whole);
  const int   in = mandate_test_memory_file (g_bytes_get_data (whole, NULL), n);
  const int   out = mandate_test_memory_file ("", 0);

  for (gsize i = n; i-- > 0;)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (ftruncate (in, (off_t) i), ==, 0);
      lseek (in, 0, SEEK_SET);

      g_assert_false (_mandate_sealed_file_open_fd (in, out, passphrase, NULL, NULL, NULL, &error));
      g_assert_error (error, MANDATE_TRUST_ERROR,
                      (i < MANDATE_SEALED_MAGIC_SIZE ? (int) MANDATE_TRUST_ERROR_NOT_SEALED : (int) MANDATE_TRUST_ERROR_TRUNCATED));
      g_assert_cmpint (lseek (out, 0, SEEK_END), ==, 0);
    }

  close (in);
  close (out);
}
