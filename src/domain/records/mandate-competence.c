/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-competence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"

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

/* 7.2 d: what is said to be there can be shown. */
static void
mandate_competence_check (MandateRecord *record,
                          MandateChange *change)
{
  MandateCompetence *self = MANDATE_COMPETENCE (record);

  if (g_strcmp0 (self->state, "met") == 0 && self->has == NULL)
    mandate_change_refuse (change, record, "has", _ ("it is said to be there, but not what there is. Write down the training, the certificate or the years of doing it."));
}

static void
mandate_competence_class_init (MandateCompetenceClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "competence",
                                 N_ ("Competence"), N_ ("Competences"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_competence_check;
}

static void
mandate_competence_init (MandateCompetence *self)
{
}

/**
 * mandate_competence_is_expired:
 * @self: a competence
 * @date: a day
 *
 * Returns: whether a certificate had run out by that day
 */
gboolean
mandate_competence_is_expired (MandateCompetence *self,
                               const char        *date)
{
  g_return_val_if_fail (MANDATE_IS_COMPETENCE (self), FALSE);

  return self->expires_on != NULL && strcmp (self->expires_on, date) < 0;
}

/**
 * mandate_competence_is_met:
 * @self: a competence
 * @date: a day
 *
 * Returns: whether it was there on that day: acquired, and not expired
 */
gboolean
mandate_competence_is_met (MandateCompetence *self,
                           const char        *date)
{
  g_return_val_if_fail (MANDATE_IS_COMPETENCE (self), FALSE);

  return g_strcmp0 (self->state, "met") == 0 &&
         (self->acquired_on == NULL || strcmp (self->acquired_on, date) <= 0) &&
         !mandate_competence_is_expired (self, date);
}
