/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-memory-keyring.h"
#include "mandate-migrator.h"
#include "mandate-sealing.h"
#include "mandate-test-storage.h"
#include "mandate-workspace-merge.h"

typedef struct
{
  MandateTestWorkspace  desk;
  MandateMemoryKeyring *keyring;
  MandateSealing       *sealing;
  GError               *error;
  gboolean              done;
  gboolean              answer;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  mandate_test_set_up (&fixture->desk, data);
  fixture->keyring = mandate_memory_keyring_new ();
  fixture->sealing = mandate_sealing_new (fixture->desk.workspace, MANDATE_KEYRING (fixture->keyring));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_error (&fixture->error);
  g_assert_finalize_object (fixture->sealing);
  g_assert_finalize_object (fixture->keyring);
  mandate_test_tear_down (&fixture->desk, data);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Fixture *fixture = data;

  fixture->answer = mandate_sealing_look_finish (MANDATE_SEALING (source), result, &fixture->error);
  fixture->done = TRUE;
}

static void
enrolled_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Fixture *fixture = data;

  fixture->answer = mandate_sealing_enroll_finish (MANDATE_SEALING (source), result, &fixture->error);
  fixture->done = TRUE;
}

static void
wait (Fixture *fixture)
{
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);

  fixture->done = FALSE;
}

static MandateSealingState
look (Fixture *fixture)
{
  g_clear_error (&fixture->error);
  mandate_sealing_look_async (fixture->sealing, FALSE, NULL, looked_cb, fixture);
  wait (fixture);

  return mandate_sealing_get_state (fixture->sealing);
}

static void
enroll (Fixture *fixture)
{
  g_clear_error (&fixture->error);
  mandate_sealing_enroll_async (fixture->sealing, NULL, enrolled_cb, fixture);
  wait (fixture);
}

static void
enroll_well (Fixture *fixture)
{
  enroll (fixture);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->answer);
}

static void
seal_well (Fixture    *fixture,
           const char *purpose)
{
  g_autoptr (GError) error = NULL;

  mandate_sealing_seal (fixture->sealing, purpose, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_seals_hold (Fixture *fixture,
                   guint    expected)
{
  g_autoptr (GError) error = NULL;
  guint n_seals = 0;

  mandate_sealing_verify (fixture->desk.workspace, &n_seals, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_seals, ==, expected);
  mandate_test_verify (&fixture->desk);
}

static guint
count_keys (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = mandate_workspace_list_seal_keys (fixture->desk.workspace, &error);

  g_assert_no_error (error);

  return keys->len;
}

static void
test_key_is_offered_and_not_made (Fixture      *fixture,
                                  gconstpointer data)
{
  g_assert_cmpint (look (fixture), ==, MANDATE_SEALING_OFFERED);
  g_assert_cmpuint (count_keys (fixture), ==, 0);
  g_assert_cmpuint (mandate_memory_keyring_get_n_secrets (fixture->keyring), ==, 0);
}

static void
test_wanted_key_seals (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (&fixture->desk, "Ana");

  enroll_well (fixture);
  g_assert_cmpint (mandate_sealing_get_state (fixture->sealing), ==, MANDATE_SEALING_READY);
  g_assert_nonnull (mandate_sealing_get_fingerprint (fixture->sealing));
  seal_well (fixture, "pack");
  mandate_test_edit (&fixture->desk, MANDATE_TYPE_PERSON, id, "notes", "one");
  seal_well (fixture, "approval");
  assert_seals_hold (fixture, 2);
}

static void
test_key_is_found_at_the_next_start (Fixture      *fixture,
                                     gconstpointer data)
{
  enroll_well (fixture);
  g_assert_finalize_object (fixture->sealing);
  mandate_test_reopen (&fixture->desk);
  fixture->sealing = mandate_sealing_new (fixture->desk.workspace, MANDATE_KEYRING (fixture->keyring));

  g_assert_cmpint (look (fixture), ==, MANDATE_SEALING_READY);
  g_assert_cmpuint (count_keys (fixture), ==, 1);
  seal_well (fixture, "hand");
  assert_seals_hold (fixture, 1);
}

static void
test_no_key_is_made_while_nobody_knows (Fixture      *fixture,
                                        gconstpointer data)
{
  static const struct
  {
    MandateKeyringState keyring;
    MandateSealingState expected;
  } cases[] = {
    { MANDATE_KEYRING_LOCKED, MANDATE_SEALING_LOCKED },
    { MANDATE_KEYRING_NO_SERVICE, MANDATE_SEALING_NO_SERVICE },
    { MANDATE_KEYRING_ERROR, MANDATE_SEALING_FAILED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      mandate_memory_keyring_set_state (fixture->keyring, cases[i].keyring);
      g_assert_cmpint (look (fixture), ==, cases[i].expected);
      enroll (fixture);
      g_assert_nonnull (fixture->error);
      g_assert_false (mandate_sealing_seal (fixture->sealing, "pack", NULL, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (count_keys (fixture), ==, 0);
    }

  mandate_memory_keyring_set_state (fixture->keyring, MANDATE_KEYRING_MISSING);
  g_assert_cmpuint (mandate_memory_keyring_get_n_secrets (fixture->keyring), ==, 0);
  assert_seals_hold (fixture, 0);
}

static void
test_key_that_is_there_is_not_made_again (Fixture      *fixture,
                                          gconstpointer data)
{
  enroll_well (fixture);
  enroll_well (fixture);
  g_assert_cmpuint (count_keys (fixture), ==, 1);
  g_assert_cmpuint (mandate_memory_keyring_get_n_secrets (fixture->keyring), ==, 1);
}

static void
test_lost_key_is_followed_by_another (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *id = mandate_test_add_person (&fixture->desk, "Ana");
  g_autoptr (MandateEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  enroll_well (fixture);
  seal_well (fixture, "pack");
  first = g_strdup (mandate_sealing_get_fingerprint (fixture->sealing));

  /* Another computer, another keyring. */
  g_assert_finalize_object (fixture->sealing);
  g_assert_finalize_object (fixture->keyring);
  fixture->keyring = mandate_memory_keyring_new ();
  fixture->sealing = mandate_sealing_new (fixture->desk.workspace, MANDATE_KEYRING (fixture->keyring));

  g_assert_cmpint (look (fixture), ==, MANDATE_SEALING_LOST);
  enroll_well (fixture);
  g_assert_cmpstr (mandate_sealing_get_fingerprint (fixture->sealing), !=, first);
  entry = mandate_workspace_read_entry (fixture->desk.workspace, mandate_test_get_head (&fixture->desk), &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (entry->label, "New key"));

  seal_well (fixture, "pack");
  assert_seals_hold (fixture, 2);
}

static void
test_undo_goes_past_a_seal (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (&fixture->desk, "Ana");

  enroll_well (fixture);
  seal_well (fixture, "hand");
  mandate_test_undo (&fixture->desk);
  g_assert_null (mandate_register_find (mandate_workspace_get_register (fixture->desk.workspace), MANDATE_TYPE_PERSON, id));
  assert_seals_hold (fixture, 1);
}

static void
open_copy (Fixture    *other,
           const char *path)
{
  g_autoptr (GError) error = NULL;

  other->desk.workspace = mandate_workspace_open (path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);
  other->keyring = mandate_memory_keyring_new ();
  other->sealing = mandate_sealing_new (other->desk.workspace, MANDATE_KEYRING (other->keyring));
}

/* Two machines, two keyrings, two keys: each goes on sealing with its own. */
static void
test_seals_of_two_machines_meet (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->desk.folder, "other.mandate", NULL);
  g_autofree char *id = mandate_test_add_person (&fixture->desk, "Ana");
  g_autofree char *bo = NULL;
  g_autofree char *own = NULL;
  g_autoptr (MandateMergePlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  Fixture other = { 0 };

  mandate_workspace_export_copy (fixture->desk.workspace, path, FALSE, &error);
  g_assert_no_error (error);
  open_copy (&other, path);

  enroll_well (fixture);
  seal_well (fixture, "pack");
  own = g_strdup (mandate_sealing_get_fingerprint (fixture->sealing));

  bo = mandate_test_add_person (&other.desk, "Bo");
  enroll_well (&other);
  seal_well (&other, "approval");
  g_assert_finalize_object (other.sealing);
  g_assert_finalize_object (other.keyring);
  g_assert_finalize_object (other.desk.workspace);

  plan = mandate_workspace_compare_copy (fixture->desk.workspace, path, NULL, &error);
  g_assert_no_error (error);
  mandate_workspace_merge (fixture->desk.workspace, plan, &error);
  g_assert_no_error (error);
  assert_seals_hold (fixture, 2);
  g_assert_cmpuint (count_keys (fixture), ==, 2);

  g_assert_cmpint (look (fixture), ==, MANDATE_SEALING_READY);
  g_assert_cmpstr (mandate_sealing_get_fingerprint (fixture->sealing), ==, own);
  seal_well (fixture, "pack");
  assert_seals_hold (fixture, 3);
}

/* With the triggers away, as somebody would who has the file and SQLite. */
static void
test_altered_seals_are_found (Fixture      *fixture,
                              gconstpointer data)
{
  static const char *const statements[] = {
    "UPDATE seal SET signature = 'AAAA' || substr (signature, 5)",
    "UPDATE seal SET id = substr (id, 1, 35) || CASE substr (id, 36) WHEN '0' THEN '1' ELSE '0' END",
    "UPDATE seal SET id = substr (id, 1, 14) || '9' || substr (id, 16)",
    "UPDATE seal SET purpose = 'hand'",
    "UPDATE seal SET about = 'x'",
    "UPDATE seal SET made_at = '2020-01-01T00:00:00.000Z'",
    "UPDATE seal SET workspace = 'x'",
    "UPDATE seal SET seq = seq - 1",
    "UPDATE seal SET entry_hash = (SELECT hash FROM journal WHERE seq = 1)",
    "UPDATE seal_key SET public_key = 'AAAA' || substr (public_key, 5)",
    "DELETE FROM seal_key",
  };
  g_autofree char *id = mandate_test_add_person (&fixture->desk, "Ana");
  g_autofree char *pristine = NULL;
  g_autoptr (GError) opening = NULL;
  gsize size;

  enroll_well (fixture);
  seal_well (fixture, "pack");
  g_clear_object (&fixture->sealing);
  mandate_test_execute (fixture->desk.path, "DROP TRIGGER seal_stays; DROP TRIGGER seal_stays_as_it_is; DROP TRIGGER seal_key_stays; DROP TRIGGER seal_key_stays_as_it_is; PRAGMA wal_checkpoint (TRUNCATE)");
  g_assert_finalize_object (fixture->desk.workspace);
  g_assert_true (g_file_get_contents (fixture->desk.path, &pristine, &size, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MandateWorkspace) workspace = NULL;

      g_test_message ("%s", statements[i]);
      g_assert_true (g_file_set_contents (fixture->desk.path, pristine, size, NULL));
      mandate_test_execute (fixture->desk.path, statements[i]);
      workspace = mandate_workspace_open (fixture->desk.path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
      g_assert_no_error (error);
      g_assert_false (mandate_sealing_verify (workspace, NULL, &error));
      g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_BROKEN_SEAL);
    }

  g_assert_true (g_file_set_contents (fixture->desk.path, pristine, size, NULL));
  fixture->desk.workspace = mandate_workspace_open (fixture->desk.path, mandate_schema_get (), MANDATE_MIGRATIONS, &opening);
  g_assert_no_error (opening);
  fixture->sealing = mandate_sealing_new (fixture->desk.workspace, MANDATE_KEYRING (fixture->keyring));
  mandate_sealing_verify (fixture->desk.workspace, NULL, &opening);
  g_assert_no_error (opening);
}

#define ADD(name, function) \
  g_test_add ("/sealing/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("key/is-offered-and-not-made", test_key_is_offered_and_not_made);
  ADD ("key/that-is-wanted-seals", test_wanted_key_seals);
  ADD ("key/is-found-at-the-next-start", test_key_is_found_at_the_next_start);
  ADD ("key/is-not-made-while-nobody-knows", test_no_key_is_made_while_nobody_knows);
  ADD ("key/that-is-there-is-not-made-again", test_key_that_is_there_is_not_made_again);
  ADD ("key/that-is-lost-is-followed-by-another", test_lost_key_is_followed_by_another);
  ADD ("seal/is-nothing-to-undo", test_undo_goes_past_a_seal);
  ADD ("seal/of-two-machines-meet", test_seals_of_two_machines_meet);
  ADD ("seal/that-was-altered-is-found", test_altered_seals_are_found);

  return g_test_run ();
}
