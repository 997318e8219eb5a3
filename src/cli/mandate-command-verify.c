/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One command that recognises what it is given: a workspace, a copy, an audit pack. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-command.h"
#include "mandate-pack-proof.h"
#include "mandate-sealing.h"

static void
print_unbroken (gint64      n_entries,
                const char *hash,
                guint       n_seals)
{
  /* Translators: %1$u counts the entries of the journal, %2$s is the hash of the last one. */
  g_print (ngettext ("Unbroken: %1$u entry, %2$s\n", "Unbroken: %1$u entries, the last one %2$s\n", n_entries), (guint) n_entries, hash);

  if (n_seals > 0)
    g_print (ngettext ("%u seal holds.\n", "%u seals hold.\n", n_seals), n_seals);
}

/* Of the file itself, which is not taken in. */
static int
verify_file (const char *path,
             const char *passphrase_file)
{
  GError *error = NULL;
  g_autoptr (MandateOpenedCopy) opened = mandate_command_open_copy (path, passphrase_file, &error);
  g_autoptr (MandateLibraryCopy) copy = opened != NULL ? mandate_library_look_at_copy (mandate_opened_copy_get_path (opened), NULL, &error) : NULL;
  guint n_seals;

  if (copy == NULL || !mandate_opened_copy_verify_seals (opened, &n_seals, NULL, &error))
    return mandate_command_fail (error);

  print_unbroken (copy->contents->seq, copy->contents->hash != NULL ? copy->contents->hash : "", n_seals);

  return MANDATE_EXIT_OK;
}

static int
verify_workspace (const char *name)
{
  GError *error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_library_open_for_reading (name, &error);
  g_autofree char *hash = NULL;
  gint64           head;
  guint            n_seals;

  if (workspace == NULL || !mandate_workspace_verify (workspace, NULL, &error) ||
      !mandate_sealing_verify (workspace, &n_seals, &error) || !mandate_workspace_get_head (workspace, &head, &hash, &error))
    return mandate_command_fail (error);

  print_unbroken (head, hash, n_seals);

  return MANDATE_EXIT_OK;
}

static const char *
get_word (MandateProofState state)
{
  switch (state)
    {
    case MANDATE_PROOF_HOLDS:
      return C_ ("state", "Holds");
    case MANDATE_PROOF_BROKEN:
      return C_ ("state", "Broken");
    case MANDATE_PROOF_NOTE:
    default:
      return C_ ("state", "Note");
    }
}

static void
print_proof (const MandatePackProof *proof)
{
  for (guint i = 0; i < proof->points->len; i++)
    {
      const MandateProofPoint *point = g_ptr_array_index (proof->points, i);

      /* Translators: %1$s is how it stands, %2$s what was looked at, %3$s what was found. */
      g_print (_ ("%1$s · %2$s: %3$s\n"), get_word (point->state), point->title, point->text);
    }
}

/* Of an audit pack, by itself or beside the records that it was made of. */
static int
verify_pack (const char *path,
             const char *password_file,
             const char *name)
{
  GError  *error = NULL;
  gboolean is_there = mandate_command_check_file (path, &error);
  g_autoptr (MandateSecret) password = is_there && password_file != NULL ? mandate_command_read_passphrase (password_file, &error) : NULL;
  g_autoptr (MandateWorkspace) workspace = error == NULL && name != NULL ? mandate_library_open_for_reading (name, &error) : NULL;
  g_autoptr (MandatePackProof) proof = NULL;

  if (error == NULL)
    proof = mandate_pack_prove (path, password != NULL ? mandate_secret_get_text (password) : NULL, workspace, NULL, &error);

  if (proof == NULL)
    return mandate_command_fail (error);

  print_proof (proof);
  if (proof->holds)
    return MANDATE_EXIT_OK;

  g_printerr ("%s\n", _ ("This pack is not what it was, or not what the records said."));

  return MANDATE_EXIT_DATA;
}

static gboolean
is_pack (const char *argument)
{
  return g_str_has_suffix (argument, ".pdf") || g_str_has_suffix (argument, ".PDF");
}

/* A name has no slash and no such ending, unless there is no file of that name. */
static gboolean
is_file (const char *argument)
{
  g_autoptr (MandateLibraryItem) item = NULL;

  if (strchr (argument, '/') == NULL && !is_pack (argument) && !g_str_has_suffix (argument, ".mandate") && !g_str_has_suffix (argument, ".mandate-sealed"))
    return FALSE;

  if (g_file_test (argument, G_FILE_TEST_EXISTS))
    return TRUE;

  item = mandate_library_find (argument, NULL);

  return item == NULL;
}

int
mandate_command_verify (int   argc,
                        char *argv[])
{
  g_autofree char   *passphrase_file = NULL;
  g_autofree char   *password_file = NULL;
  g_autofree char   *against = NULL;
  const GOptionEntry options[] = {
    { "against", 0, 0, G_OPTION_ARG_STRING, &against, N_ ("Hold a pack against the workspace that it was made of"), N_ ("NAME") },
    { "password-file", 0, 0, G_OPTION_ARG_FILENAME, &password_file, N_ ("File whose first line is the password of a pack"), N_ ("FILE") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_file, N_ ("File whose first line is the passphrase of a sealed copy"), N_ ("FILE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  int code;

  if (!mandate_command_parse ("verify", options, 1, 1, &argc, &argv, &code))
    return code;

  if (is_file (argv[1]) && is_pack (argv[1]))
    return verify_pack (argv[1], password_file, against);

  if (against != NULL || password_file != NULL)
    return mandate_command_fail_usage ("verify", _ ("--against and --password-file go with the file of an audit pack."));

  return is_file (argv[1]) ? verify_file (argv[1], passphrase_file) : verify_workspace (argv[1]);
}
