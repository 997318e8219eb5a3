/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-changeset-check.h"
#include "mandate-changeset.h"
#include "mandate-migrator.h"
#include "mandate-test-storage.h"

#define N_MUTATIONS 20000

typedef MandateTestWorkspace Fixture;

static MandateRegister *
get_register (Fixture *fixture)
{
  return mandate_workspace_get_register (fixture->workspace);
}

static GBytes *
read_changeset (Fixture *fixture,
                gint64   seq)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) database = mandate_database_open (fixture->path, MANDATE_DATABASE_READ_ONLY, &error);
  GBytes *changeset;

  g_assert_no_error (error);
  changeset = mandate_journal_read_changeset (database, seq, &error);
  g_assert_no_error (error);

  return changeset;
}

/* Two tables; a row added, one edited and one removed: all that a changeset can hold. */
static GBytes *
make_changeset (Fixture *fixture)
{
  g_autofree char *edited = mandate_test_add_person (fixture, "Ana");
  g_autofree char *removed = mandate_test_add_person (fixture, "Bo");
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Much");
  MandateRecord *added = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  MandateRecord *objective = mandate_change_create (change, MANDATE_TYPE_OBJECTIVE, NULL);

  mandate_record_set (added, "name", "Cy", NULL);
  mandate_record_set (objective, "title", "Fewer incidents", NULL);
  mandate_record_set (objective, "baseline", "97.5", NULL);
  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, edited), "job_title", "Baker", NULL);
  mandate_change_remove (change, mandate_register_find (get_register (fixture), MANDATE_TYPE_PERSON, removed));
  mandate_test_commit (fixture, change);

  return read_changeset (fixture, mandate_test_get_head (fixture));
}

static gboolean
is_sound (gconstpointer bytes,
          gsize         size)
{
  g_autoptr (GBytes) changeset = g_bytes_new (bytes, size);
  g_autoptr (GError) error = NULL;

  if (mandate_changeset_check (changeset, &error))
    return TRUE;

  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);

  return FALSE;
}

static void
test_recorded_changes_are_sound (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (GBytes) changeset = make_changeset (fixture);
  g_autoptr (GBytes) inverse = mandate_changeset_invert (changeset, NULL);

  g_assert_true (is_sound (NULL, 0));
  g_assert_true (is_sound (g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset)));
  g_assert_true (is_sound (g_bytes_get_data (inverse, NULL), g_bytes_get_size (inverse)));
}

/* Where it ends between two changes it is one all the same, with fewer changes. */
static void
test_cut_off_changes_are_not_sound (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (GBytes) changeset = make_changeset (fixture);
  gconstpointer bytes = g_bytes_get_data (changeset, NULL);
  guint         n_sound = 0;

  for (gsize size = 0; size <= g_bytes_get_size (changeset); size++)
    n_sound += is_sound (bytes, size);

  /* After nothing, two table headers and four changes. */
  g_assert_cmpuint (n_sound, ==, 7);
}

static void
test_nonsense_is_not_sound (void)
{
  static const struct
  {
    const char *bytes;
    gsize       size;
  } cases[] = {
    { "\0", 1 },
    { "P\1\1t", 5 },
    { "T", 1 },
    { "T\0t", 4 },
    { "T\1\0t", 5 },
    { "T\1\1", 4 },
    { "T\1\1t", 4 },
    { "T\xff\xff\xff\xff\x7f\1t", 8 },
    { "T\1\1t\0\x12\0", 7 },
    { "T\1\1t\0\x12\0\0", 8 },
    { "T\1\1t\0\x12\0\5", 8 },
    { "T\1\1t\0\x12\0\6", 8 },
    { "T\1\1t\0\x12\0\3\5abcd", 13 },
    { "T\1\1t\0\x12\0\3\xff\xff\xff\x7f", 12 },
    { "T\1\1t\0\x12\0\3\xff\xff\xff\xff\x7f", 13 },
    { "T\1\1t\0\x12\0\1abcdefg", 15 },
    { "T\1\1t\0\x17\0\3\1a\0x", 12 },
    { "T\1\1t\0\x55\0\3\1a", 10 },
    { "\x12\0\3\1a", 5 },
  };

  g_assert_true (is_sound ("T\1\1t\0\x12\0\3\1a", 10));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u", i);
      g_assert_false (is_sound (cases[i].bytes, cases[i].size));
    }
}

static GBytes *
mutate (GBytes *original)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const int n_mutations = g_test_rand_int_range (1, 4);

  g_byte_array_append (bytes, g_bytes_get_data (original, NULL), g_bytes_get_size (original));

  for (int i = 0; i < n_mutations && bytes->len > 2; i++)
    {
      const guint place = g_test_rand_int_range (0, bytes->len - 1);

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          bytes->data[place] ^= 1 << g_test_rand_int_range (0, 8);
          break;
        case 1:
          bytes->data[place] = g_test_rand_int_range (0, 256);
          break;
        case 2:
          g_byte_array_remove_range (bytes, place, g_test_rand_int_range (1, bytes->len - place));
          break;
        default:
          g_byte_array_append (bytes, g_bytes_get_data (original, NULL), g_test_rand_int_range (1, g_bytes_get_size (original)));
          break;
        }
    }

  return g_bytes_new (bytes->data, bytes->len);
}

/* Whatever the bytes are: an error or something that can be read, never a crash. */
static void
test_mutations_are_survived (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (GBytes) changeset = make_changeset (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) scratch = mandate_database_open (":memory:", MANDATE_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  mandate_migrate (scratch, MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (GBytes) mutated = mutate (changeset);
      g_autoptr (GBytes) inverse = mandate_changeset_invert (mutated, NULL);
      g_autoptr (GPtrArray) changes = mandate_changeset_list (mutated, get_register (fixture), NULL);
      g_autoptr (MandateTransaction) transaction = mandate_database_begin (scratch, &error);

      g_assert_no_error (error);
      mandate_changeset_apply (scratch, mutated, NULL);
      if (inverse != NULL)
        mandate_changeset_apply (scratch, inverse, NULL);
    }
}

/* As a file might hold that somebody made. */
static void
test_workspace_survives_mutations (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (GBytes) changeset = make_changeset (fixture);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GBytes) mutated = mutate (changeset);
      g_autoptr (GPtrArray) changes = NULL;
      g_autoptr (MandateRegister) then = NULL;
      g_autoptr (GString) sql = g_string_new ("UPDATE journal SET changeset = x'");
      const guint8 *bytes = g_bytes_get_data (mutated, NULL);

      for (gsize n = 0; n < g_bytes_get_size (mutated); n++)
        g_string_append_printf (sql, "%02x", bytes[n]);
      g_string_append (sql, "' WHERE seq = 3");
      mandate_test_execute (fixture->path, sql->str);

      changes = mandate_workspace_list_changes (fixture->workspace, 3, NULL);
      then = mandate_workspace_rewind (fixture->workspace, 0, NULL);
      g_assert_true (g_bytes_equal (mutated, changeset) || !mandate_workspace_verify (fixture->workspace, NULL, NULL));
    }
}

#define ADD(path, function) g_test_add ("/changeset/" path, Fixture, NULL, mandate_test_set_up, function, mandate_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("check/recorded-changes-are-sound", test_recorded_changes_are_sound);
  ADD ("check/cut-off-changes-are-not", test_cut_off_changes_are_not_sound);
  g_test_add_func ("/changeset/check/nonsense-is-not", test_nonsense_is_not_sound);
  ADD ("mutations/are-survived", test_mutations_are_survived);
  ADD ("mutations/are-survived-by-the-workspace", test_workspace_survives_mutations);

  return g_test_run ();
}
