/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource-conclusion.h"

#include <glib/gi18n-lib.h>

#include "mandate-choices.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateResourceConclusion, year, INTEGER, N_ ("Year"), .is_required = TRUE, .minimum = 1900, .maximum = 2999),
  MANDATE_FIELD (MandateResourceConclusion, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = mandate_resource_kinds),
  MANDATE_FIELD (MandateResourceConclusion, adequacy, CHOICE, N_ ("Adequacy"), .is_required = TRUE, .choices = mandate_adequacies, .initial = "unknown"),
  MANDATE_FIELD (MandateResourceConclusion, reason, LONG_TEXT, N_ ("Reason")),
  MANDATE_FIELD (MandateResourceConclusion, concluded_on, DATE, N_ ("Concluded on")),
  MANDATE_FIELD (MandateResourceConclusion, concluded_by, REFERENCE, N_ ("Concluded by"), .references = "person"),
  MANDATE_FIELD (MandateResourceConclusion, review, REFERENCE, N_ ("Review"), .references = "review"),
};

G_DEFINE_FINAL_TYPE (MandateResourceConclusion, mandate_resource_conclusion, MANDATE_TYPE_RECORD)

static void
mandate_resource_conclusion_class_init (MandateResourceConclusionClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "resource-conclusion",
                                 N_ ("Conclusion on resources"), N_ ("Conclusions on resources"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_resource_conclusion_init (MandateResourceConclusion *self)
{
}
