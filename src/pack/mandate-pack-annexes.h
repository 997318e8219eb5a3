/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-evidence.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

/**
 * MandatePackFile:
 * @evidence: what it proves
 * @pdf: (nullable): its pages; %NULL where none can be shown
 * @n_pages: how many
 * @reason: (nullable): why there are none; the pack says it in its language, the screen in its own
 * @is_fault: whether somebody should mend that
 *
 * A piece of evidence on its way into a pack.
 */
typedef struct
{
  MandateEvidence *evidence; /* (unowned) the register's */
  GBytes          *pdf;
  guint            n_pages;
  const char      *reason; /* translatable */
  gboolean         is_fault;
} MandatePackFile;

/**
 * MandatePackFilesFunc:
 * @files: (element-type MandatePackFile): those that were looked into
 * @n_total: how many there are
 * @data: what goes with the function
 *
 * One more was looked into.
 */
typedef void (*MandatePackFilesFunc) (GPtrArray *files,
                                      guint      n_total,
                                      gpointer   data);

GPtrArray *mandate_pack_files_list_evidence (MandateRegister *reg);
GPtrArray *mandate_pack_files_prepare (MandateWorkspace    *workspace,
                                       MandateRegister     *reg,
                                       const char          *paper,
                                       gboolean             is_redacted,
                                       MandatePackFilesFunc progress,
                                       gpointer             data,
                                       GCancellable        *cancellable,
                                       GError             **error);
void       mandate_pack_file_give_up (MandatePackFile *self,
                                      const char      *reason);

G_END_DECLS
