/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Seals with a key that the test knows, out of the real keyring, and keeps a
 * passphrase there that the test knows, too. Then it waits to be looked at.
 *
 *     canary WORKSPACE SEED-FILE PASSPHRASE-FILE SEALED-COPY
 */

#include <stdio.h>

#include "mandate-migrator.h"
#include "mandate-passphrase.h"
#include "mandate-sealed-copy.h"
#include "mandate-sealing.h"
#include "mandate-secret-keyring.h"

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  gboolean *is_done = data;
  g_autoptr (GError) error = NULL;

  mandate_sealing_look_finish (MANDATE_SEALING (source), result, &error);
  g_assert_no_error (error);
  *is_done = TRUE;
}

static void
keep (MandateKeyring    *keyring,
      MandateWorkspace  *workspace,
      MandateKeyringKind kind,
      MandateSecret     *secret)
{
  const MandateKeyringItem item = { kind, mandate_workspace_get_id (workspace), "canary" };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mandate_keyring_store (keyring, &item, "Canary", secret, &error), ==, MANDATE_KEYRING_FOUND);
  g_assert_no_error (error);
}

static void
seal (MandateKeyring   *keyring,
      MandateWorkspace *workspace)
{
  g_autoptr (MandateSealing) sealing = mandate_sealing_new (workspace, keyring);
  g_autoptr (GError) error = NULL;
  gboolean is_done = FALSE;

  mandate_sealing_look_async (sealing, FALSE, NULL, looked_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (mandate_sealing_get_state (sealing), ==, MANDATE_SEALING_READY);
  g_assert_true (mandate_sealing_seal (sealing, "hand", NULL, &error));
  g_assert_no_error (error);
}

static void
write_sealed_copy (MandateKeyring   *keyring,
                   MandateWorkspace *workspace,
                   const char       *path)
{
  const MandateKeyringItem item = { MANDATE_KEYRING_PASSPHRASE, mandate_workspace_get_id (workspace), NULL };
  g_autoptr (MandateSecret) passphrase = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mandate_keyring_lookup (keyring, &item, FALSE, &passphrase, &error), ==, MANDATE_KEYRING_FOUND);
  g_assert_no_error (error);
  mandate_sealed_copy_write (workspace, path, FALSE, passphrase, MANDATE_SEALED_COST_LEAST, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (MandateSecretKeyring) keyring = mandate_secret_keyring_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateSecret) key = NULL;
  g_autoptr (MandateSecret) passphrase = NULL;
  g_autofree char *seed = NULL;
  gsize            size;

  g_assert_cmpint (argc, ==, 5);
  mandate_secret_forbid_core_dumps ();

  workspace = mandate_workspace_open (argv[1], mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (argv[2], &seed, &size, NULL));
  key = mandate_secret_new (seed, size);
  passphrase = mandate_passphrase_read (argv[3], &error);
  g_assert_no_error (error);

  keep (MANDATE_KEYRING (keyring), workspace, MANDATE_KEYRING_SEAL_KEY, key);
  keep (MANDATE_KEYRING (keyring), workspace, MANDATE_KEYRING_PASSPHRASE, passphrase);
  seal (MANDATE_KEYRING (keyring), workspace);
  write_sealed_copy (MANDATE_KEYRING (keyring), workspace, argv[4]);
  mandate_sealing_verify (workspace, NULL, &error);
  g_assert_no_error (error);

  g_print ("sealed\n");
  fflush (stdout);
  getchar ();

  return 0;
}
