/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-initiative.h"

#include <glib/gi18n-lib.h>

static const MandateChoice state_choices[] = {
  { "planned", N_ ("Planned") },
  { "under-way", N_ ("Under way") },
  { "done", N_ ("Done") },
  { "stopped", N_ ("Stopped") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateInitiative, title, TEXT, N_ ("Initiative"), .is_required = TRUE),
  MANDATE_FIELD (MandateInitiative, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandateInitiative, starts_on, DATE, N_ ("Starts on")),
  MANDATE_FIELD (MandateInitiative, ends_on, DATE, N_ ("Ends on"), .not_before = "starts_on"),
  MANDATE_FIELD (MandateInitiative, state, CHOICE, N_ ("State"), .is_required = TRUE, .choices = state_choices, .initial = "planned"),
  MANDATE_FIELD (MandateInitiative, reviewed_on, DATE, N_ ("Security looked at on")),
  MANDATE_FIELD (MandateInitiative, reviewed_by, REFERENCE, N_ ("By"), .references = "person"),
  MANDATE_FIELD (MandateInitiative, result, LONG_TEXT, N_ ("Result"), .help = N_ ("What was found, and what has to be done.")),
};

G_DEFINE_FINAL_TYPE (MandateInitiative, mandate_initiative, MANDATE_TYPE_RECORD)

static void
mandate_initiative_class_init (MandateInitiativeClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "initiative",
                                 N_ ("Initiative"), N_ ("Initiatives"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_initiative_init (MandateInitiative *self)
{
}
