/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-field.h"

G_BEGIN_DECLS

extern const MandateChoice mandate_classifications[];
extern const MandateChoice mandate_document_languages[];
extern const MandateChoice mandate_review_kinds[];
extern const MandateChoice mandate_review_inputs[];
extern const MandateChoice mandate_sources[];
extern const MandateChoice mandate_priorities[];
extern const MandateChoice mandate_commitments[];
extern const MandateChoice mandate_message_templates[];
extern const MandateChoice mandate_communication_subjects[];
extern const MandateChoice mandate_interval_units[];
extern const MandateChoice mandate_months[];
extern const MandateChoice mandate_resource_kinds[];
extern const MandateChoice mandate_adequacies[];

const char *mandate_choices_find_label (const MandateChoice *choices,
                                        const char          *value);

G_END_DECLS
