/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-delegation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-date-words.h"
#include "mandate-delegations.h"
#include "mandate-organisation.h"
#include "mandate-person.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateDelegation, delegator, REFERENCE, N_ ("Delegated by"), .is_required = TRUE, .references = "person"),
  MANDATE_FIELD (MandateDelegation, person, REFERENCE, N_ ("Delegated to"), .is_required = TRUE, .references = "person"),
  MANDATE_FIELD (MandateDelegation, role, REFERENCE, N_ ("Part of the role"), .references = "role"),
  MANDATE_FIELD (MandateDelegation, subject, TEXT, N_ ("What is delegated"), .is_required = TRUE),
  MANDATE_FIELD (MandateDelegation, held_from, DATE, N_ ("From"), .is_required = TRUE),
  MANDATE_FIELD (MandateDelegation, held_until, DATE, N_ ("Until"), .not_before = "held_from"),
  MANDATE_FIELD (MandateDelegation, limits, LONG_TEXT, N_ ("Limits"), .help = N_ ("Up to how much, and what needs a question first.")),
  MANDATE_FIELD (MandateDelegation, stays, LONG_TEXT, N_ ("What stays with the delegator"), .help = N_ ("Who delegates goes on answering for it.")),
  MANDATE_FIELD (MandateDelegation, accepted_on, DATE, N_ ("Accepted on")),
};

G_DEFINE_FINAL_TYPE (MandateDelegation, mandate_delegation, MANDATE_TYPE_RECORD)

/* 5.1, 5.3: accountability is never delegated; who writes nothing about it gets told so. */
static void
mandate_delegation_complete (MandateRecord *record,
                             MandateChange *change)
{
  MandateDelegation   *self = MANDATE_DELEGATION (record);
  MandateOrganisation *organisation = mandate_change_find (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);
  const char          *language = mandate_organisation_get_language (organisation);
  g_autoptr (MandateTranslation) translation = NULL;
  g_autofree char *proposed = NULL;

  if (self->stays != NULL)
    return;

  translation = mandate_translation_new (language);
  proposed = mandate_delegation_propose_stays (translation);
  mandate_record_set (record, "stays", proposed, NULL);
}

static void
check_active (MandateDelegation *self,
              MandateChange     *change,
              const char        *field,
              const char        *id)
{
  MandatePerson   *person = id != NULL ? mandate_change_find (change, MANDATE_TYPE_PERSON, id) : NULL;
  g_autofree char *day = mandate_date_to_words (self->held_from, NULL);

  if (person != NULL && self->held_from != NULL && !mandate_person_is_active (person, self->held_from))
    /* Translators: %1$s is a person, %2$s a day. */
    mandate_change_refuse (change, MANDATE_RECORD (self), field, _ ("%1$s is not with you on %2$s. Choose somebody who is, or another day."), person->name, day);
}

/* Nobody hands over what they don't hold, nor for longer than they hold it. */
static void
check_holding (MandateDelegation *self,
               MandateChange     *change)
{
  g_autofree char *end = NULL;
  g_autofree char *first_day = mandate_date_to_words (self->held_from, NULL);
  g_autofree char *last_day = NULL;
  gboolean         is_held;

  if (self->role == NULL || self->held_from == NULL)
    return;

  is_held = mandate_delegations_find_end (change, self, &end);
  last_day = mandate_date_to_words (end, NULL);

  if (!is_held)
    mandate_change_refuse (change, MANDATE_RECORD (self), "role", _ ("who delegates does not hold this role on %s. Choose a role that they hold, or another day."), first_day);
  else if (end != NULL && (self->held_until == NULL || strcmp (self->held_until, end) > 0))
    mandate_change_refuse (change, MANDATE_RECORD (self), "held_until", _ ("who delegates holds the role only until %s. The delegation can’t last longer."), last_day);
}

static void
mandate_delegation_check (MandateRecord *record,
                          MandateChange *change)
{
  MandateDelegation *self = MANDATE_DELEGATION (record);

  if (self->person != NULL && g_strcmp0 (self->person, self->delegator) == 0)
    mandate_change_refuse (change, record, "person", _ ("nobody delegates to themselves. Choose another person."));

  check_active (self, change, "delegator", self->delegator);
  check_active (self, change, "person", self->person);
  check_holding (self, change);
}

static void
mandate_delegation_class_init (MandateDelegationClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "delegation",
                                 N_ ("Delegation"), N_ ("Delegations"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->complete = mandate_delegation_complete;
  record_class->check = mandate_delegation_check;
}

static void
mandate_delegation_init (MandateDelegation *self)
{
}

/**
 * mandate_delegation_is_current:
 * @self: a delegation
 * @date: a day
 *
 * Returns: whether it held on that day
 */
gboolean
mandate_delegation_is_current (MandateDelegation *self,
                               const char        *date)
{
  g_return_val_if_fail (MANDATE_IS_DELEGATION (self), FALSE);

  return self->held_from != NULL && strcmp (self->held_from, date) <= 0 && (self->held_until == NULL || strcmp (self->held_until, date) > 0);
}

/**
 * mandate_delegation_propose_stays:
 * @translation: the language of the documents
 *
 * Returns: (transfer full): what stays with whoever delegates, whatever it is
 */
char *
mandate_delegation_propose_stays (const MandateTranslation *translation)
{
  return g_strdup (mandate_translate (translation, N_ ("Accountability stays: who delegates goes on answering for the result, is kept informed, and can take the task back at any time.")));
}
