/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

/* What the documents of roles share, and the pack's section with them. */

MandateDocument *mandate_role_part_new_document (MandatePackContext *context,
                                                 GPtrArray          *blocks,
                                                 const char         *title,
                                                 const char         *subtitle);
MandateRole     *mandate_role_part_find_role (const MandatePackContext *self,
                                              MandateRoleHolding       *holding);
char            *mandate_role_part_describe_holder (const MandatePackContext *self,
                                                    MandateRoleHolding       *holding);

void mandate_role_part_add_lines (GPtrArray  *blocks,
                                  const char *text);
void mandate_role_part_add_section (const MandatePackContext *self,
                                    GPtrArray                *blocks,
                                    const char               *title,
                                    const char               *text);
void mandate_role_part_add_content (const MandatePackContext *self,
                                    GPtrArray                *blocks,
                                    MandateRole              *role);
void mandate_role_part_add_line (const MandatePackContext *self,
                                 MandateBlock             *facts,
                                 MandateRole              *role);
void mandate_role_part_add_activities (const MandatePackContext *self,
                                       GPtrArray                *blocks,
                                       MandateRole              *role);
void mandate_role_part_add_signature (const MandatePackContext *self,
                                      GPtrArray                *blocks,
                                      const char               *capacity,
                                      const char               *name,
                                      const char               *sentence);
void mandate_role_part_add_code (MandateDocument *document,
                                 GPtrArray       *blocks,
                                 const char      *code,
                                 const char      *title,
                                 const char      *sentence);
void mandate_role_part_add_blank (GPtrArray *blocks);

void mandate_role_part_add_competences (const MandatePackContext *self,
                                        GPtrArray                *blocks);
void mandate_role_part_add_delegations (const MandatePackContext *self,
                                        GPtrArray                *blocks);
void mandate_role_part_add_watches (const MandatePackContext *self,
                                    GPtrArray                *blocks);
void mandate_role_part_add_exceptions (const MandatePackContext *self,
                                       GPtrArray                *blocks);

G_END_DECLS
