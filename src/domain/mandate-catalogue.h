/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandateCatalogue:
 *
 * What the standard asks of top management, in words of our own, in the order
 * in which it is printed. It is data of the program and the same everywhere.
 */
typedef struct _MandateCatalogue MandateCatalogue;

/**
 * MandateRequirement:
 *
 * One row of the catalogue.
 */
typedef struct _MandateRequirement MandateRequirement;

const MandateCatalogue *mandate_catalogue_get (void);
MandateCatalogue       *mandate_catalogue_new (GBytes  *xml,
                                               GError **error);
void                    mandate_catalogue_free (MandateCatalogue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateCatalogue, mandate_catalogue_free)

guint                     mandate_catalogue_get_n_requirements (const MandateCatalogue *self);
const MandateRequirement *mandate_catalogue_get_requirement (const MandateCatalogue *self,
                                                             guint                   position);
const MandateRequirement *mandate_catalogue_find (const MandateCatalogue *self,
                                                  const char             *id);

const char *mandate_requirement_get_id (const MandateRequirement *self);
const char *mandate_requirement_get_clause (const MandateRequirement *self);
const char *mandate_requirement_get_clause_2013 (const MandateRequirement *self);
const char *mandate_requirement_get_group (const MandateRequirement *self);
guint       mandate_requirement_get_position (const MandateRequirement *self);
const char *mandate_requirement_get_asked (const MandateRequirement *self,
                                           const MandateTranslation *translation);
const char *mandate_requirement_get_question (const MandateRequirement *self,
                                              const MandateTranslation *translation);
const char *mandate_requirement_get_proof (const MandateRequirement *self,
                                           const MandateTranslation *translation);
gboolean    mandate_requirement_may_not_apply (const MandateRequirement *self);
const char *mandate_requirement_get_exempt (const MandateRequirement *self,
                                            const MandateTranslation *translation);
const char *mandate_requirement_get_hint (const MandateRequirement *self,
                                          const char               *size_profile,
                                          const MandateTranslation *translation);

G_END_DECLS
