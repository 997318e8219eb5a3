/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-test-faults.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "mandate-attach.h"
#include "mandate-memory-keyring.h"
#include "mandate-migrator.h"
#include "mandate-sealing.h"

static gboolean
run_record (MandateWorkspace *workspace,
            GError          **error)
{
  MandateRegister *reg = mandate_workspace_get_register (workspace);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Hire");
  MandateRecord *person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  MandateRecord *other = mandate_record_list_get (mandate_register_get_list (reg, MANDATE_TYPE_PERSON), 0);

  mandate_record_set (person, "name", "Zoe", NULL);
  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, mandate_record_get_id (other)), "notes", "Shows Zoe around", NULL);

  return mandate_workspace_commit (workspace, change, error);
}

static gboolean
run_remove (MandateWorkspace *workspace,
            GError          **error)
{
  MandateRegister   *reg = mandate_workspace_get_register (workspace);
  MandateRecordList *people = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Let go");

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    if (g_str_has_prefix (MANDATE_PERSON (mandate_record_list_get (people, i))->name, "Person"))
      {
        mandate_change_remove (change, mandate_record_list_get (people, i));
        break;
      }

  return mandate_workspace_commit (workspace, change, error);
}

static gboolean
run_approve (MandateWorkspace *workspace,
             GError          **error)
{
  MandateRegister   *reg = mandate_workspace_get_register (workspace);
  MandateRecordList *versions = mandate_register_get_list (reg, MANDATE_TYPE_POLICY_VERSION);
  MandateRecordList *people = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Approve the policy");
  MandateRecord *approval = mandate_change_create (change, MANDATE_TYPE_APPROVAL, NULL);

  mandate_record_set (approval, "policy_version", mandate_record_get_id (mandate_record_list_get (versions, mandate_record_list_get_length (versions) - 1)), NULL);
  mandate_record_set (approval, "person", mandate_record_get_id (mandate_record_list_get (people, 0)), NULL);
  mandate_record_set (approval, "decided_on", "2024-02-01", NULL);

  return mandate_workspace_commit (workspace, change, error);
}

static gboolean
run_attach (MandateWorkspace *workspace,
            GError          **error)
{
  MandateRegister   *reg = mandate_workspace_get_register (workspace);
  MandateRecordList *kept = mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE);
  g_autofree char   *text = g_strnfill (60000, 'a' + mandate_record_list_get_length (kept) % 26);
  g_autoptr (GBytes) content = g_bytes_new (text, 60000);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Attach the minutes");

  return mandate_attach_bytes (workspace, change, content, "Minutes.txt", NULL, error) != NULL &&
         mandate_workspace_commit (workspace, change, error);
}

static gboolean
run_undo (MandateWorkspace *workspace,
          GError          **error)
{
  g_autofree char *label = mandate_workspace_undo (workspace, error);

  return label != NULL;
}

/* What is waited for. */
typedef struct
{
  gboolean is_done;
  gboolean is_well;
  GError **error;
} Wait;

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Wait *wait = data;

  wait->is_well = mandate_sealing_look_finish (MANDATE_SEALING (source), result, wait->error);
  wait->is_done = TRUE;
}

/* The same key in every program that is started, as a keyring has it. */
static MandateSealing *
find_key (MandateWorkspace *workspace,
          GError          **error)
{
  const guint8             bytes[32] = { 's', 'e', 'e', 'd' };
  const MandateKeyringItem item = { MANDATE_KEYRING_SEAL_KEY, mandate_workspace_get_id (workspace), "own" };
  g_autoptr (MandateMemoryKeyring) keyring = mandate_memory_keyring_new ();
  g_autoptr (MandateSecret) key = mandate_secret_new (bytes, sizeof bytes);
  g_autoptr (MandateSealing) sealing = mandate_sealing_new (workspace, MANDATE_KEYRING (keyring));
  Wait wait = { .error = error };

  g_assert_cmpint (mandate_keyring_store (MANDATE_KEYRING (keyring), &item, "key", key, NULL), ==, MANDATE_KEYRING_FOUND);
  mandate_sealing_look_async (sealing, FALSE, NULL, looked_cb, &wait);
  while (!wait.is_done)
    g_main_context_iteration (NULL, TRUE);

  return wait.is_well ? g_steal_pointer (&sealing) : NULL;
}

static gboolean
run_seal (MandateWorkspace *workspace,
          GError          **error)
{
  g_autoptr (MandateSealing) sealing = find_key (workspace, error);

  return sealing != NULL && mandate_sealing_seal (sealing, "hand", NULL, error);
}

static const MandateTestOperation operations[] = {
  { "record", run_record, 1 },
  { "remove", run_remove, 1 },
  { "approve", run_approve, 1 },
  { "attach", run_attach, 1 },
  { "undo", run_undo, 1 },
  { "seal", run_seal, 1 },
};

/**
 * mandate_test_get_operations:
 * @n_operations: (out): how many
 *
 * Returns: (transfer none) (array length=n_operations): what can be done to
 *   the story that mandate_test_tell_story() tells
 */
const MandateTestOperation *
mandate_test_get_operations (guint *n_operations)
{
  *n_operations = G_N_ELEMENTS (operations);

  return operations;
}

static void
commit (MandateWorkspace *workspace,
        MandateChange    *change)
{
  g_autoptr (GError) error = NULL;

  mandate_workspace_commit (workspace, change, &error);
  g_assert_no_error (error);
}

static void
write_policy (MandateWorkspace *workspace,
              const char       *number,
              const char       *text)
{
  MandateRegister   *reg = mandate_workspace_get_register (workspace);
  MandateRecordList *policies = mandate_register_get_list (reg, MANDATE_TYPE_POLICY);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Write the policy");
  MandateRecord *version = mandate_change_create (change, MANDATE_TYPE_POLICY_VERSION, NULL);
  MandateRecord *policy;

  if (mandate_record_list_get_length (policies) > 0)
    {
      policy = mandate_record_list_get (policies, 0);
    }
  else
    {
      policy = mandate_change_create (change, MANDATE_TYPE_POLICY, NULL);
      mandate_record_set (policy, "title", "Information security policy", NULL);
      mandate_record_set (policy, "kind", "information-security", NULL);
    }

  mandate_record_set (version, "policy", mandate_record_get_id (policy), NULL);
  mandate_record_set (version, "number", number, NULL);
  mandate_record_set (version, "text", text, NULL);
  mandate_record_set (version, "written_on", "2024-01-01", NULL);
  commit (workspace, change);
}

static void
add_people (MandateWorkspace *workspace)
{
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), "Add a person");
      g_autofree char *name = g_strdup_printf (i == 0 ? "Ana" : "Person %u", i);
      g_autofree char *notes = g_strnfill (500 * i, 'n');

      mandate_record_set (mandate_change_create (change, MANDATE_TYPE_PERSON, NULL), "name", name, NULL);
      mandate_record_set (g_ptr_array_index (mandate_change_get_puts (change), 0), "notes", notes, NULL);
      commit (workspace, change);
    }
}

/**
 * mandate_test_tell_story:
 * @path: (type filename): where there is no file yet
 * @migrations: resource folder of the migrations
 *
 * Makes a workspace with people, an approved policy, one that is written,
 * evidence, something removed and something undone, sealed.
 */
void
mandate_test_tell_story (const char *path,
                         const char *migrations)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_workspace_create (path, "Bakery", FALSE, mandate_schema_get (), migrations, &error);
  g_autofree char *text = g_strnfill (9000, 'p');

  g_assert_no_error (error);
  add_people (workspace);
  write_policy (workspace, "1.0", text);
  g_assert_true (run_approve (workspace, NULL));
  g_assert_true (run_remove (workspace, NULL));
  g_assert_true (run_undo (workspace, NULL));
  g_assert_true (run_attach (workspace, NULL));
  g_assert_true (run_seal (workspace, NULL));
  write_policy (workspace, "2.0", text);
  g_assert_true (run_record (workspace, NULL));
}

void
mandate_test_put_file (const char *path,
                       GBytes     *content)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, g_bytes_get_data (content, NULL), g_bytes_get_size (content), G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* Removes what is in a folder, and leaves the folder. */
void
mandate_test_clear_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        mandate_test_clear_folder (path);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

/**
 * mandate_test_find_stray:
 * @folder: (type filename): where a workspace lies
 *
 * Returns: (transfer full) (nullable): the name of a file there that does not
 *   belong to an open or closed workspace, or %NULL
 */
char *
mandate_test_find_stray (const char *folder)
{
  const char *const ours[] = { "workspace.db", "workspace.db-wal", "workspace.db-shm", "workspace.lock", "ballast", NULL };
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_strv_contains (ours, name))
      return g_strdup (name);

  return NULL;
}

MandateWorkspace *
mandate_test_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  MandateWorkspace *workspace = mandate_workspace_open (path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);

  g_assert_no_error (error);
  g_assert_false (mandate_workspace_is_read_only (workspace));

  return workspace;
}

/* Whole in every respect: the file, the chain, the records that it leads to, the evidence, the seals. */
void
mandate_test_assert_sound (MandateWorkspace *workspace,
                           const char       *when)
{
  g_autoptr (GError) error = NULL;

  if (!mandate_workspace_verify (workspace, NULL, &error) || !mandate_sealing_verify (workspace, NULL, &error))
    g_error ("%s: %s", when, error->message);
}

gint64
mandate_test_count_entries (MandateWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;
  gint64           seq;

  mandate_workspace_get_head (workspace, &seq, &hash, &error);
  g_assert_no_error (error);

  return seq;
}

/* In a person's words: not those that SQLite has for it. */
void
mandate_test_assert_told (GError     *error,
                          const char *when)
{
  const char *const internal[] = { "disk I/O error", "SQL", "database", "(null)" };

  if (error == NULL || *error->message == '\0')
    g_error ("%s: nothing was said", when);

  for (guint i = 0; i < G_N_ELEMENTS (internal); i++)
    if (strstr (error->message, internal[i]) != NULL)
      g_error ("%s: “%s” tells a person nothing", when, error->message);
}

/**
 * mandate_test_read_count:
 * @argc: how many words there are
 * @argv: the command line
 * @option: such as “--rounds=”
 * @usual: what holds where it is not given
 *
 * Returns: the number that was given
 */
guint
mandate_test_read_count (int         argc,
                         char       *argv[],
                         const char *option,
                         guint       usual)
{
  for (int i = 1; i < argc; i++)
    if (g_str_has_prefix (argv[i], option))
      return strtoul (argv[i] + strlen (option), NULL, 10);

  return usual;
}
