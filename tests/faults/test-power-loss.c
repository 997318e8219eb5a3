/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The power goes while a program works. Of what was not synced, sectors of 512
 * bytes are on the disk or not, at random; so are files that were made or
 * removed since their folder was synced.
 *
 *     test-power-loss [--cuts=N] [--seed=N]
 */

#include <glib/gstdio.h>
#include <string.h>

#include "mandate-migrator.h"
#include "mandate-old-file.h"
#include "mandate-test-faults.h"
#include "mandate-test-vfs.h"

#define USUAL_CUTS  1000
#define SECTOR_SIZE 512

/* A sector that is on its way to the disk, or a new end of the file. */
typedef struct
{
  gint64   offset;
  gsize    size;
  gboolean is_end;
  guint8   bytes[SECTOR_SIZE];
} Write;

/* What the disk has of a file. */
typedef struct
{
  GByteArray *durable;
  GArray     *pending; /* (element-type Write) */
  GByteArray *ghost;   /* (nullable) what lay there before, and does still where its removal did not reach the disk */
  gboolean    has_durable_entry;
  gboolean    is_deleted;
  gboolean    is_fresh;
} Image;

typedef struct
{
  GHashTable *images; /* (element-type utf8 Image) */
  GRand      *random;
  guint       n_calls;
  guint       cut_at;
  gboolean    is_on; /* whether the disk is watched */
  gboolean    is_dead;
  gboolean    ignores_sync;
} Disk;

typedef struct
{
  guint n_cuts;
  guint n_lost;
  guint n_damaged;
} Outcome;

typedef struct
{
  guint n_cuts;
  guint seed;
} Options;

static Options options; /* of the command line */

static void
image_free (gpointer data)
{
  Image *image = data;

  g_byte_array_unref (image->durable);
  g_array_unref (image->pending);
  g_clear_pointer (&image->ghost, g_byte_array_unref);
  g_free (image);
}

static Image *
image_new (const char *path)
{
  Image *image = g_new0 (Image, 1);
  char  *content;
  gsize  size;

  image->durable = g_byte_array_new ();
  image->pending = g_array_new (FALSE, FALSE, sizeof (Write));

  if (g_file_get_contents (path, &content, &size, NULL))
    {
      g_byte_array_append (image->durable, (guint8 *) content, size);
      image->has_durable_entry = TRUE;
      g_free (content);
    }

  return image;
}

static void
apply (GByteArray  *bytes,
       const Write *pending)
{
  const guint old = bytes->len;

  if (pending->is_end)
    {
      if (pending->offset < bytes->len)
        g_byte_array_set_size (bytes, pending->offset);
      return;
    }

  if (bytes->len < pending->offset + pending->size)
    {
      g_byte_array_set_size (bytes, pending->offset + pending->size);
      memset (bytes->data + old, 0, bytes->len - old);
    }

  memcpy (bytes->data + pending->offset, pending->bytes, pending->size);
}

static void
take_write (Image                 *image,
            const MandateTestCall *call)
{
  for (int done = 0; done < call->size;)
    {
      Write pending = { .offset = call->offset + done };

      pending.size = MIN (call->size - done, SECTOR_SIZE - (int) (pending.offset % SECTOR_SIZE));
      memcpy (pending.bytes, (const guint8 *) call->bytes + done, pending.size);
      g_array_append_val (image->pending, pending);
      done += pending.size;
    }
}

static void
take_truncation (Image                 *image,
                 const MandateTestCall *call)
{
  Write pending = { .offset = call->offset, .is_end = TRUE };

  g_array_append_val (image->pending, pending);
}

static void
sync_folder (Disk *disk)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, disk->images);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Image *image = value;

      image->has_durable_entry = !image->is_deleted;
      g_clear_pointer (&image->ghost, g_byte_array_unref);
    }
}

static void
take_sync (Disk  *disk,
           Image *image)
{
  if (disk->ignores_sync)
    return;

  for (guint i = 0; i < image->pending->len; i++)
    apply (image->durable, &g_array_index (image->pending, Write, i));
  g_array_set_size (image->pending, 0);

  /* SQLite syncs the folder with the first sync of a file that it made. */
  if (image->is_fresh)
    sync_folder (disk);
  image->is_fresh = FALSE;
}

static void
take_opening (Disk                  *disk,
              const MandateTestCall *call)
{
  Image *image = g_hash_table_lookup (disk->images, call->path);

  if (image == NULL)
    {
      image = image_new (call->path);
      g_hash_table_insert (disk->images, g_strdup (call->path), image);
      image->is_fresh = !image->has_durable_entry;
    }
  else if (image->is_deleted)
    {
      image->is_deleted = FALSE;
      image->is_fresh = TRUE;
    }
}

static void
take_deletion (Disk                  *disk,
               Image                 *image,
               const MandateTestCall *call)
{
  if (image->has_durable_entry && image->ghost == NULL)
    image->ghost = g_steal_pointer (&image->durable);
  else
    g_byte_array_unref (image->durable);

  image->durable = g_byte_array_new ();
  g_array_set_size (image->pending, 0);
  image->has_durable_entry = FALSE;
  image->is_deleted = TRUE;

  if (call->flags != 0 && !disk->ignores_sync)
    sync_folder (disk);
}

static int
take (Disk                  *disk,
      const MandateTestCall *call)
{
  Image *image;

  if (call->kind == MANDATE_TEST_CALL_OPEN)
    {
      if ((call->flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL)) != 0)
        take_opening (disk, call);
      return SQLITE_OK;
    }

  image = g_hash_table_lookup (disk->images, call->path);
  if (image == NULL)
    return SQLITE_OK;

  if (call->kind == MANDATE_TEST_CALL_WRITE)
    take_write (image, call);

  /* The last write is on its way; the last of anything else did not happen. */
  disk->n_calls++;
  disk->is_dead = disk->n_calls == disk->cut_at;
  if (disk->is_dead)
    return SQLITE_IOERR;

  if (call->kind == MANDATE_TEST_CALL_TRUNCATE)
    take_truncation (image, call);
  else if (call->kind == MANDATE_TEST_CALL_SYNC)
    take_sync (disk, image);
  else if (call->kind == MANDATE_TEST_CALL_DELETE)
    take_deletion (disk, image, call);

  return SQLITE_OK;
}

static int
answer (const MandateTestCall *call,
        gpointer               data)
{
  Disk *disk = data;

  if (!disk->is_on || call->path == NULL || call->kind == MANDATE_TEST_CALL_READ)
    return SQLITE_OK;

  return disk->is_dead ? SQLITE_IOERR : take (disk, call);
}

static void
put (const char *path,
     GByteArray *content)
{
  g_assert_true (g_file_set_contents (path, (const char *) content->data, content->len, NULL));
}

/* What is found when the power is back. */
static void
leave_behind (Disk *disk)
{
  static const int chances[] = { 0, 100, 50, 50, 90 };
  const int        chance = chances[g_rand_int_range (disk->random, 0, G_N_ELEMENTS (chances))];
  const gboolean   folder_is_written = g_rand_boolean (disk->random);
  GHashTableIter   iter;
  gpointer         key;
  gpointer         value;

  g_hash_table_iter_init (&iter, disk->images);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      Image *image = value;

      if (!image->has_durable_entry && !folder_is_written && image->ghost != NULL)
        put (key, image->ghost);
      else if (image->is_deleted || (!image->has_durable_entry && !folder_is_written))
        g_unlink (key);
      else
        {
          for (guint i = 0; i < image->pending->len; i++)
            if (g_rand_int_range (disk->random, 0, 100) < chance)
              apply (image->durable, &g_array_index (image->pending, Write, i));
          put (key, image->durable);
        }
    }
}

/* Three times opened, three things done each time; the hashes of what was reported as done. */
static GPtrArray *
work (const char *path)
{
  static const guint          plan[3][3] = { { 0, 3, 4 }, { 1, 0, 3 }, { 3, 4, 0 } };
  guint                       n_operations;
  const MandateTestOperation *operations = mandate_test_get_operations (&n_operations);
  GPtrArray                  *done = g_ptr_array_new_with_free_func (g_free);

  for (guint session = 0; session < G_N_ELEMENTS (plan); session++)
    {
      g_autoptr (MandateWorkspace) workspace = mandate_workspace_open (path, mandate_schema_get (), MANDATE_MIGRATIONS, NULL);

      if (workspace == NULL || mandate_workspace_is_read_only (workspace))
        return done;

      for (guint i = 0; i < G_N_ELEMENTS (plan[session]); i++)
        {
          g_autoptr (GError) error = NULL;
          char  *hash;
          gint64 seq;

          if (!operations[plan[session][i]].run (workspace, &error))
            return done;

          mandate_workspace_get_head (workspace, &seq, &hash, NULL);
          g_ptr_array_add (done, hash);
        }
    }

  return done;
}

static gboolean
has_all (MandateWorkspace *workspace,
         GPtrArray        *done,
         gint64            n_before)
{
  for (guint i = 0; i < done->len; i++)
    {
      g_autoptr (MandateEntry) entry = mandate_workspace_read_entry (workspace, n_before + 1 + i, NULL);

      if (entry == NULL || g_strcmp0 (entry->hash, g_ptr_array_index (done, i)) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
judge (const char *path,
       GPtrArray  *done,
       gint64      n_before,
       Outcome    *outcome)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_workspace_open (path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);

  outcome->n_cuts++;

  if (workspace == NULL || !mandate_workspace_verify (workspace, NULL, &error))
    outcome->n_damaged++;
  else if (!has_all (workspace, done, n_before))
    outcome->n_lost++;

  if (error != NULL && outcome->n_damaged == 1)
    g_test_message ("%s", error->message);
}

/* Returns whether the power went before the work was done. */
static gboolean
cut (Disk       *disk,
     const char *path,
     gint64      n_before,
     Outcome    *outcome)
{
  g_autoptr (GPtrArray) done = NULL;
  g_autofree char *shared = g_strconcat (path, "-shm", NULL);

  disk->images = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, image_free);
  disk->n_calls = 0;
  disk->is_dead = FALSE;
  disk->is_on = TRUE;
  done = work (path);
  disk->is_on = FALSE;

  if (disk->is_dead)
    {
      g_unlink (shared);
      leave_behind (disk);
      judge (path, done, n_before, outcome);
    }

  g_hash_table_unref (disk->images);

  return disk->is_dead;
}

static GBytes *
read_file (const char *path)
{
  char *content;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));

  return g_bytes_new_take (content, size);
}

static Outcome
cut_the_power (gboolean ignores_sync,
               guint    n_cuts)
{
  g_autofree char *folder = mandate_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "workspace.db", NULL);
  Outcome          outcome = { 0 };
  Disk             disk = { .random = g_rand_new_with_seed (options.seed), .ignores_sync = ignores_sync };
  MandateTestVfs  *vfs = mandate_test_vfs_install (answer, &disk);
  GBytes          *files[2];
  gint64           n_before[2];

  g_test_message ("seed %u", options.seed);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (MandateWorkspace) workspace = NULL;

      if (i == 0)
        mandate_test_tell_story (path, MANDATE_MIGRATIONS);
      else
        mandate_test_make_old_file (path);

      files[i] = read_file (path);
      workspace = mandate_test_open (path);
      n_before[i] = mandate_test_count_entries (workspace);
      g_clear_object (&workspace);
      mandate_test_clear_folder (folder);
    }

  /* Now and then of an old file, which is migrated first. */
  for (guint round = 0; outcome.n_cuts < n_cuts; round++)
    for (disk.cut_at = 1; outcome.n_cuts < n_cuts; disk.cut_at++)
      {
        const guint which = round % 4 == 3;

        mandate_test_clear_folder (folder);
        mandate_test_put_file (path, files[which]);
        if (!cut (&disk, path, n_before[which], &outcome))
          break;
      }

  mandate_test_vfs_remove (vfs);
  g_rand_free (disk.random);
  g_bytes_unref (files[0]);
  g_bytes_unref (files[1]);
  mandate_test_remove_folder (folder);
  g_test_message ("%u cuts, %u damaged, %u lost what was reported as done", outcome.n_cuts, outcome.n_damaged, outcome.n_lost);

  return outcome;
}

static void
test_what_was_done_is_there_and_nothing_is_damaged (void)
{
  Outcome outcome = cut_the_power (FALSE, options.n_cuts);

  g_assert_cmpuint (outcome.n_cuts, ==, options.n_cuts);
  g_assert_cmpuint (outcome.n_damaged, ==, 0);
  g_assert_cmpuint (outcome.n_lost, ==, 0);
}

/* A test that could not fail would prove nothing. */
static void
test_without_syncing_something_would_be_damaged_or_lost (void)
{
  Outcome outcome = cut_the_power (TRUE, 300);

  g_assert_cmpuint (outcome.n_damaged, >, 0);
  g_assert_cmpuint (outcome.n_damaged + outcome.n_lost, >, 50);
}

int
main (int   argc,
      char *argv[])
{
  options.n_cuts = mandate_test_read_count (argc, argv, "--cuts=", USUAL_CUTS);
  options.seed = mandate_test_read_count (argc, argv, "--seed=", 7);

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/power-loss/what-was-done-is-there-and-nothing-is-damaged", test_what_was_done_is_there_and_nothing_is_damaged);
  g_test_add_func ("/power-loss/without-syncing-something-would-be-damaged-or-lost", test_without_syncing_something_would_be_damaged_or_lost);

  return g_test_run ();
}
