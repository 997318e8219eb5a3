/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-organisation.h"

G_BEGIN_DECLS

/**
 * MandatePolicyTexts:
 *
 * The sentences that policies are made of, in one language: headings, fixed
 * sentences, house rules, and what differs by size and sector. They are data
 * of the document's language and have nothing to do with the screen's.
 */
typedef struct _MandatePolicyTexts MandatePolicyTexts;

const MandatePolicyTexts *mandate_policy_texts_get (const char *language);
const char               *mandate_policy_texts_get_language (const MandatePolicyTexts *self);
const char               *mandate_policy_texts_find (const MandatePolicyTexts *self,
                                                     const char               *path);
char                     *mandate_policy_texts_fill (const char *text,
                                                     ...) G_GNUC_NULL_TERMINATED;
GPtrArray                *mandate_policy_texts_list_paths (void);

const char *mandate_policy_texts_choose_sector (MandateOrganisation *organisation);
const char *mandate_policy_texts_choose_profile (MandateOrganisation *organisation);

const char *mandate_policy_texts_get_rule_title (const MandatePolicyTexts *self,
                                                 const char               *field,
                                                 MandateOrganisation      *organisation);
char       *mandate_policy_texts_write_rule (const MandatePolicyTexts *self,
                                             const char               *field,
                                             MandateOrganisation      *organisation);

const char *mandate_policy_texts_get_example (const MandatePolicyTexts *self,
                                              const char               *field,
                                              const char               *size);
const char *mandate_policy_texts_get_sector_text (const MandatePolicyTexts *self,
                                                  const char               *field,
                                                  MandateOrganisation      *organisation);
gboolean    mandate_policy_texts_is_example (const char *paragraph);

G_END_DECLS
