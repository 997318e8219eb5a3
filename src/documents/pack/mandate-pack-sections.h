/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

/**
 * MandatePackSection:
 *
 * The parts of a pack that must not be empty.
 */
typedef enum
{
  MANDATE_SECTION_TOP_MANAGEMENT,
  MANDATE_SECTION_POLICY,
  MANDATE_SECTION_CONFORMANCE,
  MANDATE_SECTION_REPORTING,
  MANDATE_SECTION_ROLES,
  MANDATE_SECTION_RACI,
  MANDATE_SECTION_OBJECTIVES,
  MANDATE_SECTION_RESOURCES,
  MANDATE_SECTION_COMMUNICATIONS,
  MANDATE_SECTION_EVIDENCE,
  MANDATE_SECTION_REVIEW_PLAN,
  MANDATE_SECTION_MANAGEMENT_REVIEW,
  MANDATE_N_SECTIONS,
} MandatePackSection;

gboolean    mandate_pack_is_section_empty (const MandatePackContext *self,
                                           MandatePackSection        section);
const char *mandate_pack_get_section_clause (MandatePackSection section);
const char *mandate_pack_say_section_missing (const MandatePackContext *self,
                                              MandatePackSection        section);
guint       mandate_pack_find_section_gap (const MandatePackContext *self,
                                           MandatePackSection        section);
GPtrArray  *mandate_pack_list_empty_sections (const MandatePackContext *self);

G_END_DECLS
