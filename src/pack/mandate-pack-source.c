/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of one moment, and what only the workspace knows beside them. */

#include "config.h"

#include "mandate-pack-source.h"

#include <glib/gi18n-lib.h>

#include "mandate-audit-pack.h"
#include "mandate-check.h"
#include "mandate-choices.h"
#include "mandate-date.h"
#include "mandate-evidence-use.h"
#include "mandate-logo-picture.h"
#include "mandate-netstring.h"
#include "mandate-organisation.h"
#include "mandate-pack-annexes.h"
#include "mandate-pack-document.h"
#include "mandate-pack-history.h"
#include "mandate-pack-log.h"
#include "mandate-pack-parts.h"
#include "mandate-pack-records.h"
#include "mandate-pack-redaction.h"
#include "mandate-past.h"
#include "mandate-policy.h"
#include "mandate-role.h"
#include "mandate-saved-pack.h"
#include "mandate-seal.h"

void
mandate_pack_source_free (MandatePackSource *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->seal, mandate_kept_seal_free);
  g_clear_pointer (&self->translation, mandate_translation_free);
  g_clear_object (&self->reg);
  g_free (self->audit);
  g_free (self->as_of);
  g_free (self->paper);
  g_free (self->sealed_with);
  g_free (self->seal_key);
  g_free (self->version);
  g_free (self);
}

/* The records of the moment; without a date, those that are there now. */
static gboolean
choose_moment (MandatePackSource *self,
               const char        *as_of,
               GError           **error)
{
  g_autofree char *today = mandate_date_today ();
  g_autofree char *hash = NULL;
  g_autoptr (MandatePast) past = NULL;

  self->as_of = g_strdup (as_of != NULL ? as_of : today);

  if (as_of == NULL || g_str_equal (as_of, today))
    {
      self->reg = g_object_ref (mandate_workspace_get_register (self->workspace));
      return mandate_workspace_get_head (self->workspace, &self->seq, &hash, error);
    }

  past = mandate_workspace_look_back (self->workspace, as_of, error);
  if (past == NULL || !mandate_past_check_begun (past, error))
    return FALSE;

  self->seq = past->seq;
  self->reg = g_object_ref (past->reg);

  return TRUE;
}

/* What is not asked for is as the organisation has all its documents. */
static void
choose_look (MandatePackSource *self,
             const char        *language,
             const char        *paper)
{
  MandateOrganisation *organisation = mandate_register_find_only (self->reg, MANDATE_TYPE_ORGANISATION);

  if (language == NULL)
    language = mandate_organisation_get_language (organisation);
  if (paper == NULL)
    paper = organisation != NULL && organisation->paper != NULL ? organisation->paper : "a4";

  self->translation = mandate_translation_new (language);
  self->paper = g_strdup (paper);
}

static gboolean
has_seal (GPtrArray          *seals,
          const MandateEntry *entry)
{
  for (guint i = 0; i < seals->len; i++)
    {
      const MandateKeptSeal *seal = g_ptr_array_index (seals, i);

      if (seal->seq == entry->seq && g_strcmp0 (seal->entry_hash, entry->hash) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_of_log (MandatePackSource  *self,
           const MandateEntry *entry,
           gboolean           *is_it,
           GError            **error)
{
  g_autoptr (GPtrArray) changes = entry->kind != MANDATE_ENTRY_SEAL ? mandate_workspace_list_changes (self->workspace, entry->seq, error) : g_ptr_array_new ();

  *is_it = changes != NULL && changes->len > 0;
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    *is_it = *is_it && mandate_pack_log_has_type (((const MandateRecordChange *) g_ptr_array_index (changes, i))->type);

  return changes != NULL;
}

/*
 * The last entry that says more than that a pack was saved or copied, and was
 * sealed itself or says more than that the one before was. A key that was
 * enrolled, too, is an entry that may be sealed.
 */
static gboolean
step_back (MandatePackSource *self,
           GError           **error)
{
  g_autoptr (GPtrArray) seals = mandate_workspace_list_seals (self->workspace, error);

  while (seals != NULL && self->seq > 0)
    {
      g_autoptr (MandateEntry) entry = mandate_workspace_read_entry (self->workspace, self->seq, error);
      gboolean is_log;

      if (entry == NULL || !is_of_log (self, entry, &is_log, error))
        return FALSE;

      if (!is_log && (entry->kind != MANDATE_ENTRY_SEAL || has_seal (seals, entry)))
        return TRUE;

      self->seq--;
    }

  return seals != NULL;
}

static MandateKeptSeal *
copy_seal (const MandateKeptSeal *seal)
{
  MandateKeptSeal *copy = g_new0 (MandateKeptSeal, 1);

  copy->id = g_strdup (seal->id);
  copy->fingerprint = g_strdup (seal->fingerprint);
  copy->workspace = g_strdup (seal->workspace);
  copy->seq = seal->seq;
  copy->entry_hash = g_strdup (seal->entry_hash);
  copy->purpose = g_strdup (seal->purpose);
  copy->about = g_strdup (seal->about);
  copy->made_at = g_strdup (seal->made_at);
  copy->signature = g_strdup (seal->signature);

  return copy;
}

/* The newest seal over the pack's last entry, and the key that it was made with. */
static gboolean
find_seal (MandatePackSource *self,
           GError           **error)
{
  g_autoptr (GPtrArray) seals = mandate_workspace_list_seals (self->workspace, error);
  g_autoptr (GPtrArray) keys = seals != NULL ? mandate_workspace_list_seal_keys (self->workspace, error) : NULL;
  g_autoptr (MandateEntry) entry = keys != NULL && self->seq > 0 ? mandate_workspace_read_entry (self->workspace, self->seq, error) : NULL;

  if (keys == NULL || (entry == NULL && self->seq > 0))
    return FALSE;

  for (guint i = 0; i < seals->len; i++)
    {
      const MandateKeptSeal *seal = g_ptr_array_index (seals, i);

      if (seal->seq != self->seq || g_strcmp0 (seal->entry_hash, entry->hash) != 0)
        continue;

      g_clear_pointer (&self->seal, mandate_kept_seal_free);
      self->seal = copy_seal (seal);
    }

  for (guint i = 0; self->seal != NULL && i < keys->len; i++)
    {
      const MandateSealKey *key = g_ptr_array_index (keys, i);

      if (g_strcmp0 (key->fingerprint, self->seal->fingerprint) == 0)
        self->seal_key = g_strdup (key->public_key);
    }

  return TRUE;
}

static gboolean
prepare_files (MandatePackSource   *self,
               MandatePackFilesFunc progress,
               gpointer             data,
               GCancellable        *cancellable,
               GError             **error)
{
  self->n_inbox = mandate_evidence_count_inbox (self->reg);
  self->files = mandate_pack_files_prepare (self->workspace, self->reg, self->paper, self->redactions != 0, progress, data, cancellable, error);

  return self->files != NULL;
}

/**
 * mandate_pack_source_new:
 * @workspace: a workspace, opened in this thread
 * @options: what is wanted
 * @progress: (nullable) (scope call): told after each file of evidence
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what such a pack is made of, now
 */
MandatePackSource *
mandate_pack_source_new (MandateWorkspace         *workspace,
                         const MandatePackOptions *options,
                         MandatePackFilesFunc      progress,
                         gpointer                  data,
                         GCancellable             *cancellable,
                         GError                  **error)
{
  g_autoptr (MandatePackSource) self = g_new0 (MandatePackSource, 1);

  self->workspace = workspace;
  self->version = g_strdup (VERSION);
  self->audit = g_strdup (options->audit);
  self->redactions = options->redactions;

  if (options->key != NULL)
    self->sealed_with = mandate_seal_key_dup_public (options->key, error);
  if (options->key != NULL && self->sealed_with == NULL)
    return NULL;

  if (!choose_moment (self, options->as_of, error) || !step_back (self, error) || !find_seal (self, error))
    return NULL;

  choose_look (self, options->language, options->paper);

  return prepare_files (self, progress, data, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

static void
take_seal (MandatePackSource     *self,
           const MandateManifest *manifest)
{
  if (manifest->seal == NULL)
    return;

  self->seal = g_new0 (MandateKeptSeal, 1);
  self->seal->signature = g_strdup (manifest->seal);
  self->seal->made_at = g_strdup (manifest->seal_at);
  self->seal->fingerprint = manifest->seal_key != NULL ? mandate_seal_fingerprint (manifest->seal_key, NULL) : NULL;
  self->seal_key = g_strdup (manifest->seal_key);
}

/**
 * mandate_pack_source_new_from_manifest:
 * @workspace: a workspace, opened in this thread, in whose journal the manifest's entry is
 * @manifest: of a pack
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * What seals and versions of the program the pack had does not follow from
 * records, and is taken from the manifest.
 *
 * Returns: (transfer full) (nullable): what that pack was made of, if it was
 *   made of this workspace
 */
MandatePackSource *
mandate_pack_source_new_from_manifest (MandateWorkspace      *workspace,
                                       const MandateManifest *manifest,
                                       GCancellable          *cancellable,
                                       GError               **error)
{
  g_autoptr (MandatePackSource) self = g_new0 (MandatePackSource, 1);

  self->workspace = workspace;
  self->version = g_strdup (manifest->version);
  self->audit = g_strdup (manifest->audit);
  self->as_of = g_strdup (manifest->as_of);
  self->sealed_with = g_strdup (manifest->sealed_with);
  self->seq = manifest->entry;
  if (!mandate_pack_redactions_parse (manifest->redacted, &self->redactions, error))
    return NULL;

  self->reg = mandate_workspace_rewind (workspace, manifest->entry, error);
  if (self->reg == NULL)
    return NULL;

  take_seal (self, manifest);
  choose_look (self, manifest->language, manifest->paper);

  return prepare_files (self, NULL, NULL, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
fill_journal_head (MandatePackSource  *self,
                   MandatePackContext *context,
                   GError            **error)
{
  g_autoptr (MandateEntry) head = NULL;

  context->journal_seq = self->seq;
  if (self->seq == 0)
    return TRUE;

  head = mandate_workspace_read_entry (self->workspace, self->seq, error);
  if (head == NULL)
    return FALSE;

  context->journal_sha256 = g_strdup (head->hash);
  context->journal_at = g_strdup (head->recorded_at);
  if (self->seal != NULL)
    {
      context->seal = g_strdup (self->seal->signature);
      context->sealed_at = g_strdup (self->seal->made_at);
      context->key = g_strdup (self->seal->fingerprint);
      context->public_key = g_strdup (self->seal_key);
    }

  return TRUE;
}

/* The file's own key is printed, even where the journal has no seal: who has the pack compares it. */
static void
fill_file_key (MandatePackSource  *self,
               MandatePackContext *context)
{
  context->sealed_with = self->sealed_with != NULL ? mandate_seal_fingerprint (self->sealed_with, NULL) : NULL;
}

/* “Stage 1 audit, 44 pages, SHA-256 3e58e42f…” */
static char *
describe_release (MandatePackSource      *self,
                  const MandateSavedPack *saved)
{
  const char *audit = saved->audit != NULL ? mandate_audit_kind_get_title (saved->audit, self->translation) : NULL;

  return g_strdup_printf ("%s%s%s%sSHA-256 %.8s…", audit != NULL ? audit : "", audit != NULL ? ", " : "", saved->pack, ", ", saved->sha256);
}

/* (nullable): who has a copy of it, and since when, one a line (7.5.3). A customer has no business with whom else it was given to. */
static char *
list_recipients (MandatePackSource  *self,
                 MandatePackContext *context,
                 const char         *saved_pack)
{
  g_autoptr (GPtrArray) copies = mandate_pack_list (context, MANDATE_TYPE_PACK_COPY, "saved_pack", saved_pack, "given_on,recipient");
  GString *names = NULL;

  if (g_strcmp0 (self->audit, "customer") == 0)
    return g_strdup_printf ("[%s]", mandate_translate (self->translation, N_ ("left out")));

  names = g_string_new (NULL);
  for (guint i = 0; i < copies->len; i++)
    {
      const MandatePackCopy *copy = g_ptr_array_index (copies, i);

      g_string_append_printf (names, "%s%s, %s", names->len > 0 ? "\n" : "", copy->recipient, copy->given_on);
      if (copy->returned_on != NULL)
        {
          g_string_append (names, "; ");
          /* Translators: of a copy of a pack; %s is a day. */
          g_string_append_printf (names, mandate_translate (self->translation, N_ ("given back or destroyed on %s")), copy->returned_on);
        }
    }

  return g_string_free (names, names->len == 0);
}

/* Those that were saved before the last that this one knows of was recorded. */
static void
fill_revisions (MandatePackSource  *self,
                MandatePackContext *context)
{
  MandateRecordList *list = mandate_register_get_list (self->reg, MANDATE_TYPE_SAVED_PACK);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateSavedPack *saved = mandate_record_list_get (list, i);
      g_autofree char  *number = g_strdup_printf ("%u", context->revisions->len + 1);
      g_autofree char  *summary = describe_release (self, saved);
      g_autofree char  *link = g_strdup_printf ("saved-pack/%s", mandate_record_get_id (MANDATE_RECORD (saved)));
      g_autofree char  *given_to = list_recipients (self, context, mandate_record_get_id (MANDATE_RECORD (saved)));

      if (mandate_pack_find_recorded (context, link) != NULL)
        mandate_pack_context_add_revision (context, number, saved->saved_on, given_to, summary);
    }
}

/* (nullable): who answers for conformance has the pack prepared (5.3 a). */
static char *
find_preparer (const MandatePackContext *context)
{
  MandateRole *role = mandate_pack_find_mandated_role (context, "conformance");
  g_autoptr (GPtrArray) holdings = role != NULL ? mandate_pack_list_holdings (context, mandate_record_get_id (MANDATE_RECORD (role))) : NULL;

  return holdings != NULL && holdings->len > 0 ? mandate_pack_describe_holders (context, mandate_record_get_id (MANDATE_RECORD (role))) : NULL;
}

/* (nullable): as the policy that is kept closest, for it is in the pack; and with people and records beside it never public. */
static const char *
find_classification (const MandatePackContext *context)
{
  g_autoptr (GPtrArray) policies = mandate_pack_list_policies (context);
  const char *classification = NULL;

  for (guint i = 0; i < policies->len; i++)
    {
      const MandatePolicy *policy = g_ptr_array_index (policies, i);

      if (policy->classification == NULL || g_strcmp0 (classification, "confidential") == 0)
        continue;
      classification = g_str_equal (policy->classification, "public") ? "internal" : policy->classification;
    }

  return classification;
}

/* What stands on each page of it, or says who it is from. */
static void
fill_identity (MandatePackContext *context)
{
  const char *classification = find_classification (context);

  context->pack_version = g_strdup_printf ("%u", context->revisions->len + 1);
  context->prepared_by = find_preparer (context);
  if (classification != NULL)
    context->classification = g_strdup (mandate_translate (context->translation, mandate_choices_find_label (mandate_classifications, classification)));
}

/* Who sat at the computer may be on no record, and a login is a word like any other: so not by what it says, but by where it stands. */
static void
hide_actors (MandatePackContext *context)
{
  for (guint i = 0; i < context->entries->len; i++)
    {
      MandatePackEntry *entry = g_ptr_array_index (context->entries, i);
      g_autofree char  *name = g_steal_pointer (&entry->actor);

      entry->actor = mandate_pack_make_initials (name);
    }
}

/**
 * mandate_pack_source_new_context:
 * @self: a source
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): all that the builders of the pack read
 */
MandatePackContext *
mandate_pack_source_new_context (MandatePackSource *self,
                                 GCancellable      *cancellable,
                                 GError           **error)
{
  const MandateAuditKind *kind = mandate_audit_kind_find (self->audit);
  g_autoptr (MandatePackContext) context = mandate_pack_context_new (self->reg, self->as_of, self->translation);

  context->records_sha256 = mandate_manifest_hash_records (self->reg);
  context->pack_id = g_strdup_printf ("MP-%s-%.6s", self->as_of, context->records_sha256);
  context->program_version = g_strdup (self->version);
  context->file_id = g_strdup (mandate_workspace_get_id (self->workspace));
  context->prepared_for = kind != NULL ? g_strdup (mandate_translate (self->translation, kind->title)) : NULL;
  context->question = kind != NULL ? g_strdup (mandate_translate (self->translation, kind->question)) : NULL;
  context->hides_history = kind != NULL && !kind->has_history;
  context->redacted = mandate_pack_redactions_describe (self->redactions, self->translation);
  context->hides_amounts = (self->redactions & MANDATE_PACK_REDACT_AMOUNTS) != 0;
  context->is_sample = mandate_workspace_get_is_sample (self->workspace);
  context->logo = mandate_logo_read (self->workspace, self->reg);
  fill_file_key (self, context);

  mandate_pack_context_take_findings (context, mandate_check_run_all (self->reg, self->as_of, self->translation));

  g_clear_pointer (&self->names, g_ptr_array_unref);
  self->names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->files->len; i++)
    {
      MandatePackFile *file = g_ptr_array_index (self->files, i);

      mandate_pack_context_add_annex (context, file->evidence, file->n_pages, file->reason != NULL ? mandate_translate (self->translation, file->reason) : NULL);
    }

  if (!fill_journal_head (self, context, error) ||
      !mandate_pack_history_fill (context, self->workspace, self->seq, self->names, cancellable, error))
    return NULL;

  if (self->redactions & MANDATE_PACK_REDACT_PEOPLE)
    hide_actors (context);
  fill_revisions (self, context);
  fill_identity (context);
  mandate_pack_context_number_gaps (context);

  return g_steal_pointer (&context);
}

/**
 * mandate_pack_source_new_document:
 * @self: a source
 * @context: its context
 *
 * Returns: (transfer full): the pack, without what is to be left out of it
 */
MandateDocument *
mandate_pack_source_new_document (MandatePackSource  *self,
                                  MandatePackContext *context)
{
  MandateDocument *document = mandate_audit_pack_new_document (context);

  mandate_document_set_paper (document, g_str_equal (self->paper, "letter") ? MANDATE_PAPER_LETTER : MANDATE_PAPER_A4);
  mandate_pack_redact (document, self->reg, self->names, self->redactions, self->translation);

  return document;
}

static void
hash_words (char   **text,
            gpointer data)
{
  mandate_netstring_hash_text (data, *text);
}

static void
hash_number (gint64   number,
             gpointer data)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number);
  mandate_netstring_hash_text (data, text);
}

static void
end_part (MandateManifestPart *part,
          GChecksum           *checksum)
{
  if (part != NULL)
    part->sha256 = g_strdup (g_checksum_get_string (checksum));
  g_checksum_reset (checksum);
}

static MandateManifestPart *
begin_part (MandateManifest    *manifest,
            const MandateBlock *block)
{
  MandateManifestPart *part = mandate_manifest_add_part (manifest);

  part->id = g_strdup (block->id != NULL ? block->id : "cover");
  if (block->kind == MANDATE_BLOCK_PART)
    part->title = g_strdup (block->part.title);
  else if (block->kind == MANDATE_BLOCK_ANNEX)
    part->title = g_strdup (block->annex.title);
  else
    part->title = g_strdup (block->cover.title);

  return part;
}

static gboolean
is_beginning (const MandateBlock *block)
{
  return block->kind == MANDATE_BLOCK_COVER || (block->kind == MANDATE_BLOCK_PART && block->id != NULL) || block->kind == MANDATE_BLOCK_ANNEX;
}

/* Of each part one sum over all that it says, in the order of reading, as netstrings. */
static void
add_parts (MandateManifest *manifest,
           MandateDocument *document)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const MandateBlockVisitor visitor = { .words = hash_words, .number = hash_number, .data = checksum };
  MandateManifestPart      *part = NULL;

  for (guint i = 0; i < mandate_document_get_n_chapters (document); i++)
    {
      g_autoptr (GPtrArray) blocks = mandate_document_build_chapter (document, i);

      for (guint j = 0; j < blocks->len; j++)
        {
          MandateBlock *block = g_ptr_array_index (blocks, j);

          if (part == NULL || is_beginning (block))
            {
              end_part (part, checksum);
              part = begin_part (manifest, block);
            }
          mandate_block_visit (block, &visitor);
        }
    }

  end_part (part, checksum);
}

static void
add_files (MandatePackSource *self,
           MandateManifest   *manifest)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      const MandatePackFile *file = g_ptr_array_index (self->files, i);
      MandateManifestFile   *listed = mandate_manifest_add_file (manifest);

      listed->number = mandate_evidence_format_number (file->evidence);
      listed->id = g_strdup (mandate_record_get_id (MANDATE_RECORD (file->evidence)));
      listed->title = mandate_pack_redact_text (file->evidence->title, self->reg, self->names, self->redactions, self->translation);
      listed->media_type = g_strdup (file->evidence->media_type);
      listed->sha256 = g_strdup (file->evidence->sha256);
      listed->size = MAX (file->evidence->size, 0);
      listed->n_pages = file->n_pages;
    }
}

static void
add_seal (MandatePackSource *self,
          MandateManifest   *manifest)
{
  if (self->seal == NULL)
    return;

  manifest->seal = g_strdup (self->seal->signature);
  manifest->seal_at = g_strdup (self->seal->made_at);
  manifest->seal_purpose = g_strdup (self->seal->purpose);
  manifest->seal_about = g_strdup (self->seal->about);
  manifest->seal_key = g_strdup (self->seal_key);
}

/**
 * mandate_pack_source_new_manifest:
 * @self: a source
 * @context: its context
 * @document: its document
 *
 * Returns: (transfer full): what the pack is made of; the pages on which things
 *   stand, and what is attached, only who writes it knows
 */
MandateManifest *
mandate_pack_source_new_manifest (MandatePackSource        *self,
                                  const MandatePackContext *context,
                                  MandateDocument          *document)
{
  MandateManifest *manifest = mandate_manifest_new ();

  manifest->pack = g_strdup (context->pack_id);
  manifest->workspace = g_strdup (mandate_workspace_get_id (self->workspace));
  manifest->organisation = g_strdup (mandate_pack_get_organisation_name (context));
  manifest->as_of = g_strdup (self->as_of);
  manifest->audit = g_strdup (self->audit);
  manifest->language = g_strdup (mandate_translation_get_language (self->translation));
  manifest->paper = g_strdup (self->paper);
  manifest->redacted = mandate_pack_redactions_format (self->redactions);
  manifest->version = g_strdup (self->version);
  manifest->records_sha256 = g_strdup (context->records_sha256);
  manifest->entry = context->journal_seq;
  manifest->entry_sha256 = g_strdup (context->journal_sha256);
  manifest->entry_at = g_strdup (context->journal_at);
  manifest->sealed_with = g_strdup (self->sealed_with);
  manifest->n_gaps = mandate_pack_count_findings (context, MANDATE_FINDING_GAP);
  add_seal (self, manifest);
  add_parts (manifest, document);
  add_files (self, manifest);

  return manifest;
}
