/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "mandate-test-sealed.h"

static void
test_round_trip (void)
{
  const gsize sizes[] = { 0, 1, 65535, 65536, 65537, 131072, 3 * 1024 * 1024 + 17 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree guint8 *plain = mandate_test_noise (sizes[i]);
      g_autoptr (GBytes) sealed = mandate_test_seal (plain, sizes[i]);
      g_autoptr (GBytes) opened = NULL;
      gsize         n_sealed;
      const guint8 *bytes = g_bytes_get_data (sealed, &n_sealed);

      g_assert_cmpuint (n_sealed, ==, 65 + sizes[i] + 17 * MAX (1, (sizes[i] + 65535) / 65536));
      mandate_test_open (bytes, n_sealed, PASSPHRASE, &opened, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (opened, NULL), g_bytes_get_size (opened), plain, sizes[i]);
    }
}

/* Nothing of the file is in the copy, nor is the passphrase; and no two copies are alike. */
static void
test_secrecy (void)
{
  const char *plain = "a canary that sings";
  g_autoptr (GBytes) sealed = mandate_test_seal (plain, strlen (plain));
  g_autoptr (GBytes) again = mandate_test_seal (plain, strlen (plain));
  gsize       size;
  const char *bytes = g_bytes_get_data (sealed, &size);

  g_assert_null (g_strstr_len (bytes, (gssize) size, "canary"));
  g_assert_null (g_strstr_len (bytes, (gssize) size, "horse"));
  g_assert_false (g_bytes_equal (sealed, again));
}

static void
test_wrong_passphrase (void)
{
  const char *const  others[] = { "", "correct horse battery stapl", "correct horse battery staple ", "Correct horse battery staple" };
  g_autofree guint8 *plain = mandate_test_noise (1000);
  g_autoptr (GBytes) sealed = mandate_test_seal (plain, 1000);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) opened = NULL;

      g_assert_false (mandate_test_open (g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed), others[i], &opened, &error));
      g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_PASSPHRASE);
    }
}

static void
test_truncations (void)
{
  mandate_test_assert_truncations_are_refused (1000);
}

static void
test_flips (void)
{
  mandate_test_assert_flips_are_refused (1000, 1);
}

/* The header says how long it is; here it says what the shorter file has. */
static void
test_cut_at_a_chunk (void)
{
  g_autofree guint8 *plain = mandate_test_noise (3 * 65536);
  g_autoptr (GBytes) sealed = mandate_test_seal (plain, 3 * 65536);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed));
  const gsize        size = 65 + 2 * (65536 + 17);
  g_autoptr (GBytes) opened = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (mandate_test_open (bytes, size, PASSPHRASE, &opened, &error));
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_TRUNCATED);
  g_clear_error (&error);

  bytes[57 + 2] = 2;
  g_assert_false (mandate_test_open (bytes, size, PASSPHRASE, &opened, &error));
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_PASSPHRASE);
}

static void
test_chunks_in_another_order (void)
{
  const gsize        chunk = 65536 + 17;
  g_autofree guint8 *plain = mandate_test_noise (4 * 65536);
  g_autoptr (GBytes) sealed = mandate_test_seal (plain, 4 * 65536);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed));
  g_autofree guint8 *second = g_memdup2 (bytes + 65 + chunk, chunk);
  g_autoptr (GBytes) opened = NULL;
  g_autoptr (GError) error = NULL;

  memcpy (bytes + 65 + chunk, bytes + 65 + 2 * chunk, chunk);
  memcpy (bytes + 65 + 2 * chunk, second, chunk);

  g_assert_false (mandate_test_open (bytes, g_bytes_get_size (sealed), PASSPHRASE, &opened, &error));
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_ALTERED);
}

static void
test_trailing_bytes (void)
{
  const gsize        more[] = { 1, 17, 65536 + 17 };
  g_autofree guint8 *plain = mandate_test_noise (65536);
  g_autoptr (GBytes) sealed = mandate_test_seal (plain, 65536);

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      const gsize        size = g_bytes_get_size (sealed) + more[i];
      g_autofree guint8 *bytes = g_malloc0 (size);
      g_autoptr (GBytes) opened = NULL;
      g_autoptr (GError) error = NULL;

      memcpy (bytes, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed));
      g_assert_false (mandate_test_open (bytes, size, PASSPHRASE, &opened, &error));
      g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_ALTERED);
    }
}

static void
test_bombs (void)
{
  const struct
  {
    gsize             at;
    guint8            bytes[8];
    gsize             size;
    MandateTrustError code;
  } cases[] = {
    { 0, { 'm' }, 1, MANDATE_TRUST_ERROR_NOT_SEALED },
    { 8, { 2 }, 1, MANDATE_TRUST_ERROR_TOO_NEW },
    { 8, { 255 }, 1, MANDATE_TRUST_ERROR_TOO_NEW },
    { 8, { 0 }, 1, MANDATE_TRUST_ERROR_ALTERED },
    { 9, { 11, 0, 0, 0 }, 4, MANDATE_TRUST_ERROR_TOO_DEMANDING },
    { 9, { 0, 0, 0, 0 }, 4, MANDATE_TRUST_ERROR_TOO_DEMANDING },
    { 9, { 255, 255, 255, 255 }, 4, MANDATE_TRUST_ERROR_TOO_DEMANDING },
    { 13, { 1, 0, 16, 0 }, 4, MANDATE_TRUST_ERROR_TOO_DEMANDING },
    { 13, { 7, 0, 0, 0 }, 4, MANDATE_TRUST_ERROR_TOO_DEMANDING },
    { 13, { 255, 255, 255, 255 }, 4, MANDATE_TRUST_ERROR_TOO_DEMANDING },
    { 57, { 255, 255, 255, 255, 255, 255, 255, 255 }, 8, MANDATE_TRUST_ERROR_TOO_DEMANDING },
    { 57, { 0, 0, 0, 0, 0, 0, 0, 128 }, 8, MANDATE_TRUST_ERROR_TOO_DEMANDING },
    { 57, { 0, 0, 0, 0, 0, 0, 1, 0 }, 8, MANDATE_TRUST_ERROR_TRUNCATED },
  };
  g_autofree guint8 *plain = mandate_test_noise (100);
  g_autoptr (GBytes) sealed = mandate_test_seal (plain, 100);
  const gint64 begin = g_get_monotonic_time ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed));
      g_autoptr (GBytes) opened = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      memcpy (bytes + cases[i].at, cases[i].bytes, cases[i].size);
      g_assert_false (mandate_test_open (bytes, g_bytes_get_size (sealed), PASSPHRASE, &opened, &error));
      g_assert_error (error, MANDATE_TRUST_ERROR, (int) cases[i].code);
    }

  /* 10 passes over 4 GiB would take a minute. */
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 2 * G_USEC_PER_SEC);
}

static void
test_weak_passphrase (MandateTestFolder *folder,
                      gconstpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text ("short");
  g_autofree char *path = mandate_test_folder_write (folder, "plain", "plain", 5);
  const int        out = mandate_test_memory_file ("", 0);

  g_assert_false (mandate_sealed_file_seal (path, out, passphrase, MANDATE_SEALED_COST_LEAST, NULL, NULL, NULL, &error));
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WEAK_PASSPHRASE);
  g_assert_cmpint (lseek (out, 0, SEEK_END), ==, 0);
  close (out);
}

static char *
write_sealed (MandateTestFolder *folder,
              gsize              size)
{
  g_autofree guint8 *plain = mandate_test_noise (size);
  g_autoptr (GBytes) sealed = mandate_test_seal (plain, size);

  return mandate_test_folder_write (folder, "sealed", g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed));
}

static void
test_kinds (MandateTestFolder *folder,
            gconstpointer      data)
{
  g_autofree char *sealed = write_sealed (folder, 10);
  g_autofree char *none = mandate_test_folder_path (folder, "none");
  g_autofree char *plain = mandate_test_folder_write (folder, "plain", "SQLite format 3", 16);
  g_autofree char *cut = mandate_test_folder_write (folder, "cut", "MNDTSEA", 7);

  g_assert_true (mandate_sealed_file_is_sealed (sealed));
  g_assert_false (mandate_sealed_file_is_sealed (plain));
  g_assert_false (mandate_sealed_file_is_sealed (cut));
  g_assert_false (mandate_sealed_file_is_sealed (none));
  g_assert_false (mandate_sealed_file_is_sealed (folder->folder));
}

static void
test_unreadable (MandateTestFolder *folder,
                 gconstpointer      data)
{
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text (PASSPHRASE);
  g_autofree char *none = mandate_test_folder_path (folder, "none");
  g_autoptr (GError) error = NULL;

  g_assert_false (mandate_sealed_file_check (none, passphrase, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, none));
  g_clear_error (&error);

  g_assert_false (mandate_sealed_file_check (folder->folder, passphrase, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

typedef struct
{
  guint64       last;
  guint         n_calls;
  GCancellable *cancellable; /* (unowned) */
} Watch;

static void
watch_cb (guint64  done,
          guint64  total,
          gpointer data)
{
  Watch *watch = data;

  g_assert_cmpuint (done, >, watch->last);
  g_assert_cmpuint (done, <=, total);
  watch->last = done;
  watch->n_calls++;

  if (watch->cancellable != NULL && done > total / 2)
    g_cancellable_cancel (watch->cancellable);
}

static void
test_progress (MandateTestFolder *folder,
               gconstpointer      data)
{
  const gsize      size = 10 * 65536 + 5;
  g_autofree char *path = write_sealed (folder, size);
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text (PASSPHRASE);
  g_autoptr (GError) error = NULL;
  Watch watch = { 0 };

  g_assert_true (mandate_sealed_file_check (path, passphrase, watch_cb, &watch, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (watch.last, ==, size);
  g_assert_cmpuint (watch.n_calls, ==, 11);
}

static void
test_cancelled (MandateTestFolder *folder,
                gconstpointer      data)
{
  g_autofree char *path = write_sealed (folder, 10 * 65536);
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text (PASSPHRASE);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Watch     watch = { 0, 0, cancellable };
      const int out = mandate_test_memory_file ("", 0);

      if (i == 0)
        g_assert_false (mandate_sealed_file_open (path, out, passphrase, watch_cb, &watch, cancellable, &error));
      else
        g_assert_false (mandate_sealed_file_seal (path, out, passphrase, MANDATE_SEALED_COST_LEAST, watch_cb, &watch, cancellable, &error));

      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (watch.n_calls, >, 1);
      g_assert_cmpint (lseek (out, 0, SEEK_END), ==, 0);
      close (out);
    }
}

/* /dev/full is a disk without room. */
static void
test_full_disk (MandateTestFolder *folder,
                gconstpointer      data)
{
  g_autofree char *path = write_sealed (folder, 100);
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text (PASSPHRASE);
  g_autoptr (GError) error = NULL;
  const int full = open ("/dev/full", O_WRONLY | O_CLOEXEC);

  g_assert_false (mandate_sealed_file_open (path, full, passphrase, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_false (mandate_sealed_file_seal (path, full, passphrase, MANDATE_SEALED_COST_LEAST, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  close (full);
}

/* As people seal: the cost is in the file, and it is the moderate one. */
static void
test_default_cost (void)
{
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text (PASSPHRASE);
  const int        in = mandate_test_memory_file ("plain", 5);
  const int        out = mandate_test_memory_file ("", 0);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", in);
  g_autofree char *sealed = g_strdup_printf ("/proc/self/fd/%d", out);
  g_autoptr (GError) error = NULL;
  guint8              bytes[MANDATE_SEALED_HEADER_SIZE];
  MandateSealedHeader header;

  mandate_sealed_file_seal (path, out, passphrase, MANDATE_SEALED_COST_DEFAULT, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (pread (out, bytes, sizeof bytes, 0), ==, sizeof bytes);
  g_assert_true (_mandate_sealed_header_parse (bytes, sizeof bytes, &header, &error));
  g_assert_cmpuint (header.cost.work, ==, crypto_pwhash_OPSLIMIT_MODERATE);
  g_assert_cmpuint (header.cost.memory, ==, crypto_pwhash_MEMLIMIT_MODERATE / 1024);
  g_assert_true (mandate_sealed_file_check (sealed, passphrase, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  close (in);
  close (out);
}

/* Another program, with no line of ours, makes the same of it. */
static void
test_from_outside (MandateTestFolder *folder,
                   gconstpointer      data)
{
  const gsize        size = 2 * 65536 + 100;
  g_autofree guint8 *plain = mandate_test_noise (size);
  g_autoptr (GBytes) sealed = mandate_test_seal (plain, size);
  g_autofree char *path = mandate_test_folder_write (folder, "sealed", g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed));
  g_autofree char *opened = mandate_test_folder_path (folder, "opened");
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "trust", "open-sealed.py", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, script, path, PASSPHRASE, opened, NULL);
  g_autofree char *bytes = NULL;
  gsize            n;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (process, NULL, &error));

  if (g_subprocess_get_exit_status (process) == 77)
    {
      g_test_skip ("python3-nacl is not installed");
      return;
    }

  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
  g_file_get_contents (opened, &bytes, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (bytes, n, plain, size);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, MandateTestFolder, NULL, mandate_test_folder_set_up, function, mandate_test_folder_tear_down)

  g_test_add_func ("/sealed-file/opened-is-what-was-sealed", test_round_trip);
  g_test_add_func ("/sealed-file/shows-nothing-of-what-is-in-it", test_secrecy);
  g_test_add_func ("/sealed-file/refuses-another-passphrase", test_wrong_passphrase);
  g_test_add_func ("/sealed-file/refuses-to-be-cut-anywhere", test_truncations);
  g_test_add_func ("/sealed-file/refuses-a-flipped-bit-anywhere", test_flips);
  g_test_add_func ("/sealed-file/refuses-to-be-cut-after-a-chunk", test_cut_at_a_chunk);
  g_test_add_func ("/sealed-file/refuses-chunks-in-another-order", test_chunks_in_another_order);
  g_test_add_func ("/sealed-file/refuses-what-has-more-after-its-end", test_trailing_bytes);
  g_test_add_func ("/sealed-file/refuses-headers-that-ask-for-too-much-at-once", test_bombs);
  g_test_add_func ("/sealed-file/costs-what-libsodium-calls-moderate", test_default_cost);
  ADD ("/sealed-file/is-not-made-with-a-weak-passphrase", test_weak_passphrase);
  ADD ("/sealed-file/is-known-by-its-beginning", test_kinds);
  ADD ("/sealed-file/names-the-file-that-it-cannot-read", test_unreadable);
  ADD ("/sealed-file/tells-how-far-it-is", test_progress);
  ADD ("/sealed-file/leaves-nothing-when-it-is-cancelled", test_cancelled);
  ADD ("/sealed-file/says-that-the-disk-is-full", test_full_disk);
  ADD ("/sealed-file/is-opened-by-a-script-of-others", test_from_outside);

  return g_test_run ();
}
