/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-meeting-template.h"
#include "mandate-policy-texts.h"

G_BEGIN_DECLS

/* What the files of sets are called. */
#define MANDATE_TEMPLATE_SET_SUFFIX ".mandate-templates"

/* Larger than all texts of the program in ten languages. */
#define MANDATE_TEMPLATE_SET_MAX_SIZE (4 * 1024 * 1024)

/**
 * MandateTemplateSet:
 *
 * The texts of a house, in place of the program's own: passages of policies,
 * letters, messages, agendas, each in the languages that it has them in; and
 * its logo. A set is read whole and never changes.
 */
typedef struct _MandateTemplateSet MandateTemplateSet;

MandateTemplateSet *mandate_template_set_new_from_json (GBytes  *json,
                                                        GError **error);
void                mandate_template_set_free (MandateTemplateSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateTemplateSet, mandate_template_set_free)

const char *mandate_template_set_get_name (const MandateTemplateSet *self);
const char *mandate_template_set_get_version (const MandateTemplateSet *self);
const char *mandate_template_set_get_author (const MandateTemplateSet *self);
GBytes     *mandate_template_set_get_logo (const MandateTemplateSet *self);
char       *mandate_template_set_describe (const MandateTemplateSet *self);
char       *mandate_template_set_tell_rest (const MandateTemplateSet *self,
                                            const char               *language);

const char                 *mandate_template_set_find (const MandateTemplateSet *self,
                                                       const char               *language,
                                                       const char               *path);
const MandatePolicyTexts   *mandate_template_set_get_policy_texts (const MandateTemplateSet *self,
                                                                   const char               *language);
const MandateTemplateTopic *mandate_template_set_get_agenda (const MandateTemplateSet *self,
                                                             const char               *language,
                                                             const char               *kind,
                                                             guint                    *n_topics);
gboolean                    mandate_template_set_is_example (const MandateTemplateSet *self,
                                                             const char               *hash);

G_END_DECLS
