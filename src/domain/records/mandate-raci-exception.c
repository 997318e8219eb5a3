/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-exception.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-date-words.h"
#include "mandate-date.h"
#include "mandate-person.h"

/* An exception that is not looked at again becomes the rule. */
#define REVIEW_DAYS 365

static const MandateChoice rule_choices[] = {
  { "many-accountable", N_ ("More than one is accountable") },
  { "no-accountable", N_ ("Nobody is accountable") },
  { "no-responsible", N_ ("Nobody does it") },
  { "not-held", N_ ("Nobody holds the role") },
  { "not-top-management", N_ ("Accountability for the management system is not with top management") },
  { "own-work", N_ ("Somebody audits their own work") },
  { "both-mandated", N_ ("One person holds both mandated roles") },
  { "no-deputy", N_ ("Nobody stands in") },
  { "leads-alone", N_ ("Nobody leads on security besides top management") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateRaciException, activity, REFERENCE, N_ ("Activity"), .references = "raci-activity"),
  MANDATE_FIELD (MandateRaciException, rule, CHOICE, N_ ("Rule that is broken"), .is_required = TRUE, .choices = rule_choices),
  MANDATE_FIELD (MandateRaciException, reason, LONG_TEXT, N_ ("Why it is so"), .is_required = TRUE),
  MANDATE_FIELD (MandateRaciException, measure, LONG_TEXT, N_ ("What makes up for it"), .is_required = TRUE),
  MANDATE_FIELD (MandateRaciException, accepted_by, REFERENCE, N_ ("Accepted by"), .references = "person"),
  MANDATE_FIELD (MandateRaciException, accepted_on, DATE, N_ ("Accepted on"), .is_required = TRUE),
  MANDATE_FIELD (MandateRaciException, review_on, DATE, N_ ("Looked at again on"), .not_before = "accepted_on"),
};

G_DEFINE_FINAL_TYPE (MandateRaciException, mandate_raci_exception, MANDATE_TYPE_RECORD)

static void
mandate_raci_exception_complete (MandateRecord *record,
                                 MandateChange *change)
{
  MandateRaciException *self = MANDATE_RACI_EXCEPTION (record);
  g_autofree char      *day = self->review_on == NULL && self->accepted_on != NULL ? mandate_date_add_days (self->accepted_on, REVIEW_DAYS) : NULL;

  if (day != NULL)
    mandate_record_set (record, "review_on", day, NULL);
}

static void
check_acceptance (MandateRaciException *self,
                  MandateChange        *change)
{
  MandatePerson   *person = self->accepted_by != NULL ? mandate_change_find (change, MANDATE_TYPE_PERSON, self->accepted_by) : NULL;
  g_autofree char *day = mandate_date_to_words (self->accepted_on, NULL);

  if (person == NULL)
    mandate_change_refuse (change, MANDATE_RECORD (self), "accepted_by", _ ("an exception is accepted by somebody. Choose a person of top management."));
  else if (self->accepted_on != NULL && !(person->is_top_management && mandate_person_is_active (person, self->accepted_on)))
    /* Translators: %1$s is a person, %2$s a day. */
    mandate_change_refuse (change, MANDATE_RECORD (self), "accepted_by", _ ("%1$s did not belong to top management on %2$s. Only top management accepts that a rule is broken."), person->name, day);
}

/* Those of the whole organisation are of no activity. */
static gboolean
is_of_activity (MandateRaciException *self)
{
  static const char *const others[] = { "own-work", "both-mandated", "no-deputy", "leads-alone", NULL };

  return self->rule != NULL && !g_strv_contains (others, self->rule);
}

/* 5.3: a rule is broken only with the knowledge of the top, once for an activity. */
static void
mandate_raci_exception_check (MandateRecord *record,
                              MandateChange *change)
{
  MandateRaciException *self = MANDATE_RACI_EXCEPTION (record);
  g_autoptr (GPtrArray) all = mandate_change_list (change, MANDATE_TYPE_RACI_EXCEPTION);

  check_acceptance (self, change);

  if (self->activity == NULL && is_of_activity (self))
    mandate_change_refuse (change, record, "activity", _ ("an exception is made for one activity. Choose it."));

  for (guint i = 0; i < all->len; i++)
    {
      MandateRaciException *other = g_ptr_array_index (all, i);

      if (other == self || g_strcmp0 (other->activity, self->activity) != 0 || g_strcmp0 (other->rule, self->rule) != 0)
        continue;

      mandate_change_refuse (change, record, "rule", _ ("this exception is on record already. Change that one: accept it anew, and say when it is looked at again."));
      return;
    }
}

static char *
mandate_raci_exception_describe (MandateRecord *record)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_RACI_EXCEPTION, "rule", NULL);

  return g_strdup (mandate_field_get_choice_label (field, mandate_record_get_text (record, field)));
}

static void
mandate_raci_exception_class_init (MandateRaciExceptionClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "raci-exception",
                                 N_ ("Exception"), N_ ("Exceptions"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->complete = mandate_raci_exception_complete;
  record_class->check = mandate_raci_exception_check;
  record_class->describe = mandate_raci_exception_describe;
}

static void
mandate_raci_exception_init (MandateRaciException *self)
{
}

/**
 * mandate_raci_exception_is_in_force:
 * @self: an exception
 * @date: a day
 *
 * Returns: whether it was accepted by then, and the day on which it is to be
 *   looked at again has not passed
 */
gboolean
mandate_raci_exception_is_in_force (MandateRaciException *self,
                                    const char           *date)
{
  g_return_val_if_fail (MANDATE_IS_RACI_EXCEPTION (self), FALSE);

  return self->accepted_on != NULL && strcmp (self->accepted_on, date) <= 0 &&
         self->review_on != NULL && strcmp (self->review_on, date) >= 0;
}
