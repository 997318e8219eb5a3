/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-competence.h"

#include <glib/gi18n-lib.h>

static const MandateChoice state_choices[] = {
  { "met", N_ ("There") },
  { "in-part", N_ ("In part") },
  { "missing", N_ ("Missing") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateCompetence, person, REFERENCE, N_ ("Person"), .is_required = TRUE, .references = "person"),
  MANDATE_FIELD (MandateCompetence, role, REFERENCE, N_ ("Needed for"), .references = "role"),
  MANDATE_FIELD (MandateCompetence, need, TEXT, N_ ("What is needed"), .is_required = TRUE, .help = N_ ("Such as “can hold an internal audit”.")),
  MANDATE_FIELD (MandateCompetence, has, LONG_TEXT, N_ ("What there is"), .help = N_ ("Training, certificate, years of doing it. Attach the evidence.")),
  MANDATE_FIELD (MandateCompetence, state, CHOICE, N_ ("State"), .is_required = TRUE, .choices = state_choices, .initial = "missing"),
  MANDATE_FIELD (MandateCompetence, acquired_on, DATE, N_ ("Since")),
  MANDATE_FIELD (MandateCompetence, expires_on, DATE, N_ ("Valid until"), .not_before = "acquired_on", .help = N_ ("Of a certificate that runs out.")),
  MANDATE_FIELD (MandateCompetence, plan, LONG_TEXT, N_ ("What is done about it"), .help = N_ ("A course, a colleague who shows how, help from outside.")),
  MANDATE_FIELD (MandateCompetence, planned_on, DATE, N_ ("Planned for")),
  MANDATE_FIELD (MandateCompetence, effectiveness, LONG_TEXT, N_ ("Did it work?"), .help = N_ ("How you saw afterwards that it helped.")),
};

G_DEFINE_FINAL_TYPE (MandateCompetence, mandate_competence, MANDATE_TYPE_RECORD)

static void
mandate_competence_class_init (MandateCompetenceClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "competence",
                                 N_ ("Competence"), N_ ("Competences"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_competence_init (MandateCompetence *self)
{
}
