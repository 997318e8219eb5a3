/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"
#include "mandate-resource-ledger.h"

G_BEGIN_DECLS

/*
 * One function a chapter of the audit pack, in the order in which they are
 * printed. Each returns new blocks, (transfer full) (element-type
 * MandateBlock), the same at every call for the same context.
 */
GPtrArray *mandate_build_cover (const MandatePackContext *self);
GPtrArray *mandate_build_document_control (const MandatePackContext *self);
GPtrArray *mandate_build_contents (const MandatePackContext *self);
GPtrArray *mandate_build_summary (const MandatePackContext *self);
GPtrArray *mandate_build_evidence_index (const MandatePackContext *self);
GPtrArray *mandate_build_profile (const MandatePackContext *self);
GPtrArray *mandate_build_leadership (const MandatePackContext *self);
GPtrArray *mandate_build_missing_policy (const MandatePackContext *self);
GPtrArray *mandate_build_policy (const MandatePackContext *self,
                                 MandatePolicy            *policy,
                                 gboolean                  is_first);
void       mandate_pack_add_acknowledgements (const MandatePackContext *self,
                                              GPtrArray                *blocks,
                                              MandatePolicy            *policy,
                                              MandatePolicyVersion     *version,
                                              guint                     contents_level);
void       mandate_pack_add_approval (const MandatePackContext *self,
                                      GPtrArray                *blocks,
                                      MandatePolicy            *policy,
                                      MandatePolicyVersion     *version,
                                      guint                     contents_level);
void       mandate_pack_add_policy_telling (const MandatePackContext *self,
                                            GPtrArray                *blocks,
                                            MandatePolicy            *policy,
                                            MandatePolicyVersion     *shown);
void       mandate_pack_add_disclosures (const MandatePackContext *self,
                                         GPtrArray                *blocks,
                                         MandatePolicy            *policy);
void       mandate_pack_add_policy_looks (const MandatePackContext *self,
                                          GPtrArray                *blocks,
                                          MandatePolicy            *policy);
GPtrArray *mandate_build_mandated_responsibilities (const MandatePackContext *self);
GPtrArray *mandate_build_roles (const MandatePackContext *self);
GPtrArray *mandate_build_reporting_lines (const MandatePackContext *self);
GPtrArray *mandate_build_reporting_lines_alone (const MandatePackContext *self);
GPtrArray *mandate_build_raci (const MandatePackContext *self);
GPtrArray *mandate_build_objectives (const MandatePackContext *self);
GPtrArray *mandate_build_documents (const MandatePackContext *self);
GPtrArray *mandate_build_reviews (const MandatePackContext *self);
GPtrArray *mandate_build_minutes (const MandatePackContext *self,
                                  MandateReview            *review);
GPtrArray *mandate_build_missing_resources (const MandatePackContext *self);
GPtrArray *mandate_build_resources (const MandatePackContext *self,
                                    gint64                    year,
                                    gboolean                  is_first);
void       mandate_resources_add_totals (const MandatePackContext    *self,
                                         GPtrArray                   *blocks,
                                         const MandateResourceLedger *ledger,
                                         guint                        n_currencies);
GPtrArray *mandate_build_communications (const MandatePackContext *self);
GPtrArray *mandate_build_obligations (const MandatePackContext *self);
GPtrArray *mandate_build_history (const MandatePackContext *self);
GPtrArray *mandate_build_gaps (const MandatePackContext *self);
GPtrArray *mandate_build_signatures (const MandatePackContext *self);
GPtrArray *mandate_build_annexes (const MandatePackContext *self);
GPtrArray *mandate_build_annex (const MandatePackContext *self,
                                const MandatePackAnnex   *annex);
GPtrArray *mandate_build_words (const MandatePackContext *self);

G_END_DECLS
