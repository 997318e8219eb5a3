/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-evidence-index.h"
#include "mandate-evidence.h"
#include "mandate-register.h"

G_BEGIN_DECLS

/**
 * MandateFileReading:
 * @facts: what was found
 * @text: (nullable): the words in the file
 *
 * What came of reading a file.
 */
typedef struct
{
  MandateFileFacts *facts;
  char             *text;
} MandateFileReading;

void mandate_file_reading_free (MandateFileReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateFileReading, mandate_file_reading_free)

MandateFileFacts   *mandate_evidence_look (GBytes       *content,
                                           const char   *media_type,
                                           GCancellable *cancellable,
                                           GError      **error);
MandateFileReading *mandate_evidence_read (GBytes       *content,
                                           const char   *media_type,
                                           GCancellable *cancellable,
                                           GError      **error);
MandateFileReading *mandate_evidence_read_kept (const char   *workspace_path,
                                                const char   *sha256,
                                                const char   *media_type,
                                                GCancellable *cancellable,
                                                GError      **error);

gboolean mandate_evidence_read_all (MandateEvidenceIndex *index,
                                    const char           *workspace_path,
                                    MandateRegister      *reg,
                                    GCancellable         *cancellable,
                                    GError              **error);

gboolean mandate_evidence_has_words (const char *media_type);

char       *mandate_evidence_propose_day (MandateEvidenceIndex *index,
                                          MandateEvidence      *evidence,
                                          const char           *today,
                                          MandateDayOrigin     *origin);
const char *mandate_evidence_propose_title (const MandateFileFacts *facts,
                                            MandateEvidence        *evidence);

char *mandate_file_facts_describe_problem (const MandateFileFacts *self);
char *mandate_file_facts_describe (const MandateFileFacts *self);

const char *mandate_file_condition_get_name (MandateFileCondition condition);

G_END_DECLS
