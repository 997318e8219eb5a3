/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "mandate-evidence-index.h"
#include "mandate-register.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_EVIDENCE_FILES (mandate_evidence_files_get_type ())
G_DECLARE_FINAL_TYPE (MandateEvidenceFiles, mandate_evidence_files, MANDATE, EVIDENCE_FILES, GObject)

MandateEvidenceFiles *mandate_evidence_files_new (const char      *workspace_path,
                                                  MandateRegister *reg);

void mandate_evidence_files_stop (MandateEvidenceFiles *self);
void mandate_evidence_files_begin (MandateEvidenceFiles *self);
void mandate_evidence_files_follow (MandateEvidenceFiles *self);

gboolean                mandate_evidence_files_is_reading (MandateEvidenceFiles *self);
const MandateFileFacts *mandate_evidence_files_find (MandateEvidenceFiles *self,
                                                     const char           *sha256);
GdkTexture             *mandate_evidence_files_get_thumbnail (MandateEvidenceFiles *self,
                                                              const char           *sha256);
GHashTable             *mandate_evidence_files_search (MandateEvidenceFiles *self,
                                                       const char           *words);
void                    mandate_evidence_files_note_day (MandateEvidenceFiles *self,
                                                         const char           *sha256,
                                                         const char           *day);
void                    mandate_evidence_files_note_broken (MandateEvidenceFiles *self,
                                                            const char           *sha256);
void                    mandate_evidence_files_forgive (MandateEvidenceFiles *self,
                                                        const char           *sha256);

MandateEvidenceIndex *mandate_evidence_files_get_index (MandateEvidenceFiles *self);

G_END_DECLS
