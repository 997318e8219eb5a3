/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-texts.h"

G_BEGIN_DECLS

MandatePolicyTexts *_mandate_policy_texts_new_for_json (const char *language,
                                                        GBytes     *json,
                                                        GError    **error);
MandatePolicyTexts *_mandate_policy_texts_new_over (const MandatePolicyTexts *base,
                                                    GHashTable               *own);
void                _mandate_policy_texts_free (MandatePolicyTexts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePolicyTexts, _mandate_policy_texts_free)

void        _mandate_policy_texts_add_examples (GHashTable *texts,
                                                GHashTable *hashes);
char       *_mandate_policy_texts_fill_pairs (const char *text,
                                              GPtrArray  *pairs);
const char *_mandate_policy_skip_sign (const char *line);

G_END_DECLS
