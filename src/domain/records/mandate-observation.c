/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-observation.h"

#include <glib/gi18n-lib.h>

#include "mandate-choices.h"

static const MandateChoice kind_choices[] = {
  { "nonconformity", N_ ("Nonconformity") },
  { "weakness", N_ ("Weakness") },
  { "improvement", N_ ("Idea for improvement") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateObservation, title, TEXT, N_ ("Observation"), .is_required = TRUE),
  MANDATE_FIELD (MandateObservation, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = kind_choices, .initial = "nonconformity"),
  MANDATE_FIELD (MandateObservation, source, CHOICE, N_ ("Source"), .is_required = TRUE, .choices = mandate_sources, .initial = "audit"),
  MANDATE_FIELD (MandateObservation, review, REFERENCE, N_ ("Review or audit"), .references = "review", .help = N_ ("Where it came up.")),
  MANDATE_FIELD (MandateObservation, seen_on, DATE, N_ ("Seen on"), .is_required = TRUE),
  MANDATE_FIELD (MandateObservation, description, LONG_TEXT, N_ ("What was seen")),
  MANDATE_FIELD (MandateObservation, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandateObservation, priority, CHOICE, N_ ("Priority"), .choices = mandate_priorities),
  MANDATE_FIELD (MandateObservation, cause, LONG_TEXT, N_ ("Cause"), .help = N_ ("Why it happened, and whether it can happen elsewhere.")),
  MANDATE_FIELD (MandateObservation, correction, LONG_TEXT, N_ ("Correction"), .help = N_ ("What was done at once.")),
  MANDATE_FIELD (MandateObservation, corrected_on, DATE, N_ ("Corrected on"), .not_before = "seen_on"),
  MANDATE_FIELD (MandateObservation, comment, LONG_TEXT, N_ ("Comment of top management")),
  MANDATE_FIELD (MandateObservation, closed_on, DATE, N_ ("Closed on"), .not_before = "seen_on"),
  MANDATE_FIELD (MandateObservation, closing_reason, LONG_TEXT, N_ ("Why it is closed")),
};

G_DEFINE_FINAL_TYPE (MandateObservation, mandate_observation, MANDATE_TYPE_RECORD)

static void
mandate_observation_class_init (MandateObservationClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "observation",
                                 N_ ("Observation"), N_ ("Observations"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_observation_init (MandateObservation *self)
{
}
