/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-person.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-policy-look.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandatePerson, name, TEXT, N_ ("Name"), .is_required = TRUE, .help = N_ ("Given name and family name.")),
  MANDATE_FIELD (MandatePerson, job_title, TEXT, N_ ("Job title")),
  MANDATE_FIELD (MandatePerson, email, TEXT, N_ ("Email")),
  MANDATE_FIELD (MandatePerson, department, TEXT, N_ ("Department")),
  MANDATE_FIELD (MandatePerson, is_external, BOOLEAN, N_ ("External"), .help = N_ ("Works here on contract, such as a virtual security officer.")),
  MANDATE_FIELD (MandatePerson, is_top_management, BOOLEAN, N_ ("Top management"), .help = N_ ("Directs and controls the organisation at the highest level: owner, director, board member.")),
  MANDATE_FIELD (MandatePerson, joined_on, DATE, N_ ("Joined on")),
  MANDATE_FIELD (MandatePerson, left_on, DATE, N_ ("Left on"), .not_before = "joined_on"),
  MANDATE_FIELD (MandatePerson, notes, LONG_TEXT, N_ ("Notes")),
  MANDATE_FIELD (MandatePerson, leave_from, DATE, N_ ("On leave from"), .help = N_ ("Parental leave, a long illness: away, but still with you."), .since_schema = 5),
  MANDATE_FIELD (MandatePerson, leave_until, DATE, N_ ("On leave until"), .not_before = "leave_from", .help = N_ ("The last day; empty while it is not known."), .since_schema = 5),
};

G_DEFINE_FINAL_TYPE (MandatePerson, mandate_person, MANDATE_TYPE_RECORD)

static gboolean
is_at_the_top (MandatePerson *self,
               const char    *date)
{
  return self != NULL && self->is_top_management && mandate_person_is_active (self, date);
}

/* Who answers for the policy is another: it is looked at again (5.2, 7.5). That somebody will leave is known before the day. */
static void
mandate_person_complete (MandateRecord *record,
                         MandateChange *change)
{
  MandatePerson *self = MANDATE_PERSON (record);
  MandatePerson *old = (MandatePerson *) mandate_change_find_old (change, record);
  const char    *today = mandate_change_get_today (change);
  const gboolean is_leaving = is_at_the_top (self, today) && self->left_on != NULL && (old == NULL || old->left_on == NULL);

  if (is_leaving || is_at_the_top (old, today) != is_at_the_top (self, today))
    mandate_policy_open_review (change, "top-management", today);
}

static void
mandate_person_class_init (MandatePersonClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "person",
                                 N_ ("Person"), N_ ("People"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->complete = mandate_person_complete;
}

static void
mandate_person_init (MandatePerson *self)
{
}

/**
 * mandate_person_is_active:
 * @self: a person
 * @date: a day
 *
 * Returns: whether the person has joined and not left on that day; without
 *   dates, people have always been here
 */
gboolean
mandate_person_is_active (MandatePerson *self,
                          const char    *date)
{
  g_return_val_if_fail (MANDATE_IS_PERSON (self), FALSE);

  return (self->joined_on == NULL || strcmp (self->joined_on, date) <= 0) &&
         (self->left_on == NULL || strcmp (self->left_on, date) > 0);
}

/**
 * mandate_person_is_on_leave:
 * @self: a person
 * @date: a day
 *
 * Returns: whether the person is away for long on that day; without an end the
 *   leave goes on
 */
gboolean
mandate_person_is_on_leave (MandatePerson *self,
                            const char    *date)
{
  g_return_val_if_fail (MANDATE_IS_PERSON (self), FALSE);

  return self->leave_from != NULL && strcmp (self->leave_from, date) <= 0 &&
         (self->leave_until == NULL || strcmp (self->leave_until, date) >= 0);
}

/**
 * mandate_person_is_of_audience:
 * @self: a person
 * @audience: (nullable): “everyone”, “staff” or “chosen”
 * @is_chosen: whether the person is on the list of those who were chosen
 *
 * Policies and trainings are for the same groups of people.
 *
 * Returns: whether what is for @audience is for that person; it is for everyone,
 *   unless it was decided otherwise
 */
gboolean
mandate_person_is_of_audience (MandatePerson *self,
                               const char    *audience,
                               gboolean       is_chosen)
{
  g_return_val_if_fail (MANDATE_IS_PERSON (self), FALSE);

  if (g_strcmp0 (audience, "staff") == 0)
    return !self->is_external;

  return g_strcmp0 (audience, "chosen") != 0 || is_chosen;
}
