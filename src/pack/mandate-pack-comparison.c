/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a pack says what the records of a workspace said when it was made. */

#include "config.h"

#include "mandate-pack-proof.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-pack-source.h"
#include "mandate-saved-pack.h"

/* More names than this nobody reads. */
#define MAX_NAMED 5

static gboolean
compare_origin (MandatePackProof *proof,
                MandateWorkspace *workspace)
{
  const gboolean is_same = g_str_equal (proof->manifest->workspace, mandate_workspace_get_id (workspace));

  mandate_pack_proof_add (proof, is_same ? MANDATE_PROOF_HOLDS : MANDATE_PROOF_BROKEN, _ ("Origin"),
                          /* Translators: %s is the name of a workspace. */
                          g_strdup_printf (is_same ? _ ("It was made of “%s”.") : _ ("It was not made of “%s”, but of another workspace."), mandate_workspace_get_name (workspace)));

  return is_same;
}

/* One entry chains all before it: if it is there, all that the pack knew of is. */
static gboolean
compare_journal (MandatePackProof *proof,
                 MandateWorkspace *workspace,
                 gboolean         *is_known,
                 GError          **error)
{
  const MandateManifest *manifest = proof->manifest;

  *is_known = manifest->entry == 0 && manifest->entry_sha256 == NULL;
  if (!*is_known && manifest->entry_sha256 != NULL && !mandate_workspace_knows_entry (workspace, manifest->entry, manifest->entry_sha256, is_known, error))
    return FALSE;

  mandate_pack_proof_add (proof, *is_known ? MANDATE_PROOF_HOLDS : MANDATE_PROOF_BROKEN, _ ("Journal"),
                          /* Translators: %u is the number of an entry. */
                          g_strdup_printf (*is_known ? _ ("Entry %u, the last that it knew of, is in the journal with the same hash.") : _ ("Entry %u, the last that it knew of, is not in the journal with that hash."), (guint) manifest->entry));

  return TRUE;
}

static gboolean
knows_key (MandateWorkspace *workspace,
           const char       *public_key,
           gboolean         *is_known,
           GError          **error)
{
  g_autoptr (GPtrArray) keys = mandate_workspace_list_seal_keys (workspace, error);

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    *is_known = *is_known || g_str_equal (((const MandateSealKey *) g_ptr_array_index (keys, i))->public_key, public_key);

  return keys != NULL;
}

static gboolean
compare_key (MandatePackProof *proof,
             MandateWorkspace *workspace,
             GError          **error)
{
  gboolean is_known = FALSE;

  if (proof->manifest->sealed_with == NULL)
    return TRUE;

  if (!knows_key (workspace, proof->manifest->sealed_with, &is_known, error))
    return FALSE;

  mandate_pack_proof_add (proof, is_known ? MANDATE_PROOF_HOLDS : MANDATE_PROOF_BROKEN, _ ("Key"),
                          g_strdup (is_known ? _ ("The key that sealed it is one of the workspace’s.") : _ ("The key that sealed it is none of the workspace’s.")));

  return TRUE;
}

static void
compare_records (MandatePackProof         *proof,
                 const MandatePackContext *context)
{
  const gboolean is_same = g_str_equal (context->records_sha256, proof->manifest->records_sha256);

  mandate_pack_proof_add (proof, is_same ? MANDATE_PROOF_HOLDS : MANDATE_PROOF_BROKEN, _ ("Records"),
                          g_strdup (is_same ? _ ("The records of that moment have the same sum.") : _ ("The records of that moment have another sum: the pack was made of others.")));
}

static const MandateManifestPart *
find_part (const MandateManifest *manifest,
           const char            *id)
{
  for (guint i = 0; i < manifest->parts->len; i++)
    {
      const MandateManifestPart *part = g_ptr_array_index (manifest->parts, i);

      if (g_str_equal (part->id, id))
        return part;
    }

  return NULL;
}

static void
name_difference (GString    *names,
                 guint      *n_named,
                 const char *title)
{
  (*n_named)++;
  if (*n_named <= MAX_NAMED)
    g_string_append_printf (names, "%s“%s”", names->len > 0 ? ", " : "", title);
  else if (*n_named == MAX_NAMED + 1)
    g_string_append (names, ", …");
}

/* The names of the parts that say something else, are missing or are too many. */
static char *
list_differences (const MandateManifest *pack,
                  const MandateManifest *anew)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_named = 0;

  for (guint i = 0; i < anew->parts->len; i++)
    {
      const MandateManifestPart *part = g_ptr_array_index (anew->parts, i);
      const MandateManifestPart *other = find_part (pack, part->id);

      if (other == NULL || !g_str_equal (other->sha256, part->sha256))
        name_difference (names, &n_named, part->title);
    }

  for (guint i = 0; i < pack->parts->len; i++)
    {
      const MandateManifestPart *part = g_ptr_array_index (pack->parts, i);

      if (find_part (anew, part->id) == NULL)
        name_difference (names, &n_named, part->title != NULL ? part->title : part->id);
    }

  return n_named > 0 ? g_strdup (names->str) : NULL;
}

static void
compare_parts (MandatePackProof      *proof,
               const MandateManifest *anew)
{
  const MandateManifest *pack = proof->manifest;
  g_autofree char       *differences = list_differences (pack, anew);
  const gboolean         is_other_version = g_strcmp0 (pack->version, VERSION) != 0;

  if (differences == NULL)
    mandate_pack_proof_add (proof, MANDATE_PROOF_HOLDS, _ ("Parts"),
                            g_strdup_printf (ngettext ("Its %u part says what the records said.", "All %u parts say what the records said.", anew->parts->len), anew->parts->len));
  else if (is_other_version)
    mandate_pack_proof_add (proof, MANDATE_PROOF_NOTE, _ ("Parts"),
                            /* Translators: %1$s is a version such as 0.1.0, %2$s a list of titles. */
                            g_strdup_printf (_ ("It was made with version %1$s of this program, which may have said some things in other words. These parts say other words than this version would: %2$s."), pack->version, differences));
  else
    mandate_pack_proof_add (proof, MANDATE_PROOF_BROKEN, _ ("Parts"),
                            /* Translators: %s is a list of titles. */
                            g_strdup_printf (_ ("These parts do not say what the records said: %s."), differences));
}

static const char *
find_sum (const MandateManifest *manifest,
          const char            *id)
{
  for (guint i = 0; i < manifest->files->len; i++)
    {
      const MandateManifestFile *file = g_ptr_array_index (manifest->files, i);

      if (g_str_equal (file->id, id))
        return file->sha256 != NULL ? file->sha256 : "";
    }

  return NULL;
}

static void
compare_evidence (MandatePackProof      *proof,
                  const MandateManifest *anew)
{
  const MandateManifest *pack = proof->manifest;
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_named = 0;

  for (guint i = 0; i < anew->files->len; i++)
    {
      const MandateManifestFile *file = g_ptr_array_index (anew->files, i);

      if (g_strcmp0 (find_sum (pack, file->id), file->sha256 != NULL ? file->sha256 : "") != 0)
        name_difference (names, &n_named, file->number);
    }
  for (guint i = 0; i < pack->files->len; i++)
    {
      const MandateManifestFile *file = g_ptr_array_index (pack->files, i);

      if (find_sum (anew, file->id) == NULL)
        name_difference (names, &n_named, file->number);
    }

  if (n_named > 0)
    mandate_pack_proof_add (proof, MANDATE_PROOF_BROKEN, _ ("Evidence"),
                            /* Translators: %s is a list of numbers such as E-012. */
                            g_strdup_printf (_ ("This evidence is not what is on record: %s."), names->str));
  else
    mandate_pack_proof_add (proof, MANDATE_PROOF_HOLDS, _ ("Evidence"),
                            g_strdup_printf (ngettext ("%u piece of evidence is the one on record.", "All %u pieces of evidence are those on record.", anew->files->len), anew->files->len));
}

/* A pack that was saved by this program is in the log; one that was made anew of the same records is not. */
static void
compare_log (MandatePackProof *proof,
             MandateWorkspace *workspace)
{
  MandateRecordList *list = mandate_register_get_list (mandate_workspace_get_register (workspace), MANDATE_TYPE_SAVED_PACK);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      const MandateSavedPack *saved = mandate_record_list_get (list, i);
      g_autofree char        *day = NULL;

      if (g_strcmp0 (saved->sha256, proof->sha256) != 0)
        continue;

      day = mandate_date_to_words (saved->saved_on, NULL);
      mandate_pack_proof_add (proof, MANDATE_PROOF_HOLDS, _ ("Log of Packs"),
                              /* Translators: %1$s is a day, %2$s a file name. */
                              g_strdup_printf (_ ("It was saved on %1$s as “%2$s”."), day, saved->file_name));
      return;
    }

  mandate_pack_proof_add (proof, MANDATE_PROOF_NOTE, _ ("Log of Packs"), g_strdup (_ ("No pack with this sum is in the log.")));
}

/**
 * mandate_pack_proof_compare:
 * @self: of a pack whose manifest was read
 * @workspace: opened in this thread
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Makes the pack's words once more of the records as they were after the entry
 * that it names, and adds to @self what is the same and what is not. Words
 * are compared, not pages: they do not depend on fonts.
 *
 * Returns: whether it could be looked at
 */
gboolean
mandate_pack_proof_compare (MandatePackProof *self,
                            MandateWorkspace *workspace,
                            GCancellable     *cancellable,
                            GError          **error)
{
  g_autoptr (MandatePackSource) source = NULL;
  g_autoptr (MandatePackContext) context = NULL;
  g_autoptr (MandateDocument) document = NULL;
  g_autoptr (MandateManifest) anew = NULL;
  gboolean is_known;

  if (!compare_origin (self, workspace))
    return TRUE;

  if (!compare_journal (self, workspace, &is_known, error) || !compare_key (self, workspace, error))
    return FALSE;

  if (!is_known)
    return TRUE;

  source = mandate_pack_source_new_from_manifest (workspace, self->manifest, cancellable, error);
  context = source != NULL ? mandate_pack_source_new_context (source, cancellable, error) : NULL;
  if (context == NULL)
    return FALSE;

  document = mandate_pack_source_new_document (source, context);
  anew = mandate_pack_source_new_manifest (source, context, document);
  compare_records (self, context);
  compare_parts (self, anew);
  compare_evidence (self, anew);
  compare_log (self, workspace);

  return TRUE;
}
