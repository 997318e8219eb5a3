/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A backup of 50 MB, made, proven and sealed, against writing, hashing and
 * encrypting the same bytes. What a try of the passphrase costs is the same for
 * any size, on purpose, and left out of both.
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "mandate-attach.h"
#include "mandate-backup.h"
#include "mandate-bench.h"
#include "mandate-sealed-copy.h"
#include "mandate-test-library.h"

#define N_FILES   10
#define FILE_SIZE (5 * 1024 * 1024)
#define CHUNK     (64 * 1024)
#define N_ROUNDS  5
#define GOAL      3.0

typedef struct
{
  MandateTestWorkspace fixture;
  MandateSecret       *passphrase;
  char                *sealed;
} Bench;

static void
die (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
back_up_and_seal (gpointer data)
{
  Bench           *bench = data;
  GError          *error = NULL;
  g_autofree char *path = NULL;
  MandateBackup   *backup;
  static gint64    n_days;
  g_autoptr (GDateTime) start = g_date_time_new_utc (2024, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) day = g_date_time_add_days (start, n_days++);

  backup = mandate_backup_make (bench->fixture.path, MANDATE_BACKUP_HAND, day, NULL, &error);
  die (error);
  path = g_strdup (backup->path);
  mandate_sealed_copy_write_file (path, bench->sealed, TRUE, bench->passphrase, MANDATE_SEALED_COST_LEAST, NULL, NULL, NULL, &error);
  die (error);
  mandate_backup_free (backup);
  g_unlink (path);
}

static void
write_all (int           file,
           gconstpointer bytes,
           gsize         size)
{
  if (write (file, bytes, size) != (gssize) size)
    g_error ("The floor could not be written.");
}

/* The bytes once as they are and once encrypted, each made to last. */
static void
write_bare (gpointer data)
{
  Bench           *bench = data;
  g_autofree char *plain_path = g_strconcat (bench->sealed, ".plain", NULL);
  int              from = g_open (bench->fixture.path, O_RDONLY, 0);
  int              plain = g_open (plain_path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  int              sealed = g_open (bench->sealed, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  static guint8                               chunk[CHUNK], out[CHUNK + crypto_secretstream_xchacha20poly1305_ABYTES];
  guint8                                      key[crypto_secretstream_xchacha20poly1305_KEYBYTES] = { 1 };
  guint8                                      header[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
  crypto_secretstream_xchacha20poly1305_state state;
  gssize                                      n;

  crypto_secretstream_xchacha20poly1305_init_push (&state, header, key);
  while ((n = read (from, chunk, sizeof chunk)) > 0)
    {
      write_all (plain, chunk, n);
      g_checksum_update (checksum, chunk, n);
      crypto_secretstream_xchacha20poly1305_push (&state, out, NULL, chunk, n, NULL, 0, 0);
      write_all (sealed, out, n + crypto_secretstream_xchacha20poly1305_ABYTES);
    }

  g_checksum_get_string (checksum);
  if (fsync (plain) != 0 || fsync (sealed) != 0)
    g_error ("The floor could not be written.");
  close (from);
  close (plain);
  close (sealed);
  g_unlink (plain_path);
}

/* Bytes that don't repeat, as of scans. */
static void
attach (Bench *bench)
{
  for (guint i = 0; i < N_FILES; i++)
    {
      MandateRegister *reg = mandate_workspace_get_register (bench->fixture.workspace);
      g_autoptr (MandateChange) change = mandate_change_new (reg, "Attach a scan");
      g_autofree char *name = g_strdup_printf ("scan-%u.pdf", i);
      guint8          *content = g_malloc (FILE_SIZE);
      g_autoptr (GBytes) bytes = g_bytes_new_take (content, FILE_SIZE);
      GError *error = NULL;

      randombytes_buf (content, FILE_SIZE);
      mandate_attach_bytes (bench->fixture.workspace, change, bytes, name, NULL, &error);
      die (error);
      mandate_workspace_commit (bench->fixture.workspace, change, &error);
      die (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  Bench              bench = { 0 };
  MandateTestLibrary library;
  gboolean           is_met;

  if (sodium_init () < 0)
    return EXIT_FAILURE;

  mandate_test_library_begin (&library);
  mandate_test_library_set_up (&bench.fixture, NULL);
  attach (&bench);
  bench.passphrase = mandate_secret_new_text ("correct horse battery staple");
  bench.sealed = g_build_filename (library.data, "copy.mandate-sealed", NULL);

  is_met = mandate_bench_report ("backup, sealed", mandate_bench_interleave (N_ROUNDS, back_up_and_seal, write_bare, &bench), GOAL);

  g_unlink (bench.sealed);
  g_free (bench.sealed);
  mandate_secret_unref (bench.passphrase);
  mandate_test_library_tear_down (&bench.fixture, NULL);
  mandate_test_library_end (&library);

  return is_met ? EXIT_SUCCESS : EXIT_FAILURE;
}
