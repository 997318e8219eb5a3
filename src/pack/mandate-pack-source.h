/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-manifest.h"
#include "mandate-pack-annexes.h"
#include "mandate-pack-context.h"
#include "mandate-pack.h"

G_BEGIN_DECLS

/**
 * MandatePackSource:
 * @workspace: (unowned): whose pack it is
 * @reg: all records of the moment
 * @translation: the pack's language
 * @audit: (nullable): id of the kind of audit
 * @as_of: the day whose end is shown
 * @paper: `a4` or `letter`
 * @redactions: what is left out
 * @seq: the last entry that the pack knows of
 * @sealed_with: (nullable): the public key that the file is to be sealed with
 * @seal: (nullable): the newest seal over the last entry
 * @seal_key: (nullable): the public key that made it
 * @version: of the program
 * @files: (element-type MandatePackFile): all evidence that is shown or named
 * @n_inbox: how much waits in the inbox, and is neither
 * @names: (element-type utf8): what the journal calls people, or called them once;
 *   there when the context is
 *
 * What a pack is made of: the same source says the same words, whenever and
 * wherever it is asked.
 */
typedef struct
{
  MandateWorkspace     *workspace;
  MandateRegister      *reg;
  MandateTranslation   *translation;
  char                 *audit;
  char                 *as_of;
  char                 *paper;
  MandatePackRedactions redactions;
  gint64                seq;
  char                 *sealed_with;
  MandateKeptSeal      *seal;
  char                 *seal_key;
  char                 *version;
  GPtrArray            *files;
  guint                 n_inbox;
  GPtrArray            *names;
} MandatePackSource;

MandatePackSource *mandate_pack_source_new (MandateWorkspace         *workspace,
                                            const MandatePackOptions *options,
                                            MandatePackFilesFunc      progress,
                                            gpointer                  data,
                                            GCancellable             *cancellable,
                                            GError                  **error);
MandatePackSource *mandate_pack_source_new_from_manifest (MandateWorkspace      *workspace,
                                                          const MandateManifest *manifest,
                                                          GCancellable          *cancellable,
                                                          GError               **error);
void               mandate_pack_source_free (MandatePackSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePackSource, mandate_pack_source_free)

MandatePackContext *mandate_pack_source_new_context (MandatePackSource *self,
                                                     GCancellable      *cancellable,
                                                     GError           **error);
MandateDocument    *mandate_pack_source_new_document (MandatePackSource  *self,
                                                      MandatePackContext *context);
MandateManifest    *mandate_pack_source_new_manifest (MandatePackSource        *self,
                                                      const MandatePackContext *context,
                                                      MandateDocument          *document);

G_END_DECLS
