/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts that make a mandated responsibility real: what the checks and the cards on the screen both look at. */

#include "config.h"

#include "mandate-duty.h"

#include <string.h>

#include "mandate-bodies.h"
#include "mandate-holders.h"
#include "mandate-person.h"

/* Of a body with several members, whoever has the chair leads. */
static gboolean
has_chair (MandateRegister *reg,
           const char      *body,
           const char      *date)
{
  g_autoptr (GPtrArray) members = mandate_holders_list_members (reg, body, date);

  return members->len < 2 || mandate_bodies_find_chair (reg, body, date) != NULL;
}

static gboolean
has_lead (MandateRegister *reg,
          GPtrArray       *holdings,
          const char      *date)
{
  MandateRoleHolding *first = holdings->len > 0 ? g_ptr_array_index (holdings, 0) : NULL;

  if (first == NULL)
    return TRUE;

  return holdings->len > 1 ? first->is_lead : has_chair (reg, first->body, date);
}

/**
 * mandate_duty_find_role_gaps:
 * @reg: a register
 * @role: one of the two mandated roles
 * @date: the day that is looked at
 *
 * 5.3 a and b: the authority that is written down, somebody who holds it, one
 * who leads where several do, and of the reporting one a line to the top.
 *
 * Returns: what the role itself lacks
 */
MandateDutyGaps
mandate_duty_find_role_gaps (MandateRegister *reg,
                             MandateRole     *role,
                             const char      *date)
{
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (reg, mandate_record_get_id (MANDATE_RECORD (role)), date);
  MandateDutyGaps gaps = 0;

  if (role->authority == NULL)
    gaps |= MANDATE_DUTY_NO_AUTHORITY;

  if (g_strcmp0 (role->mandate, "performance-reporting") == 0 && role->reporting_line == NULL)
    gaps |= MANDATE_DUTY_NO_REPORTING_LINE;

  if (holdings->len == 0)
    gaps |= MANDATE_DUTY_NO_HOLDER;

  if (!has_lead (reg, holdings, date))
    gaps |= MANDATE_DUTY_NO_LEAD;

  return gaps;
}

static gboolean
has_happened (const char *fact,
              const char *date)
{
  return fact != NULL && strcmp (fact, date) <= 0;
}

static gboolean
is_anybody_here (MandateRegister    *reg,
                 MandateRoleHolding *holding,
                 const char         *date)
{
  MandatePerson *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, holding->person);
  g_autoptr (GPtrArray) members = mandate_holders_list_members (reg, holding->body, date);

  return members->len > 0 || (person != NULL && mandate_person_is_active (person, date));
}

/**
 * mandate_duty_find_holding_gaps:
 * @reg: a register
 * @holding: that of a mandated role
 * @date: the day that is looked at
 *
 * 5.3 a and b: the holder is here, appointed from the top, has accepted, and
 * the others were told. What is dated later has not happened.
 *
 * Returns: what the holding lacks
 */
MandateDutyGaps
mandate_duty_find_holding_gaps (MandateRegister    *reg,
                                MandateRoleHolding *holding,
                                const char         *date)
{
  MandateDutyGaps gaps = 0;

  if (!is_anybody_here (reg, holding, date))
    gaps |= MANDATE_DUTY_HOLDER_GONE;

  if (holding->appointed_by == NULL)
    gaps |= MANDATE_DUTY_NOT_APPOINTED;
  else if (!mandate_holders_was_top_management (reg, holding->appointed_by, NULL, holding->held_from))
    gaps |= MANDATE_DUTY_APPOINTED_BELOW;

  if (!has_happened (holding->accepted_on, date))
    gaps |= MANDATE_DUTY_NOT_ACCEPTED;

  if (!has_happened (holding->communicated_on, date))
    gaps |= MANDATE_DUTY_NOT_KNOWN;

  return gaps;
}

/**
 * mandate_duty_has_deputy:
 * @reg: a register
 * @role: id of a role
 * @date: the day that is looked at
 *
 * Returns: whether somebody who is here stands in for the holder
 */
gboolean
mandate_duty_has_deputy (MandateRegister *reg,
                         const char      *role,
                         const char      *date)
{
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (reg, role, date);

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);
      MandatePerson      *deputy = mandate_register_find (reg, MANDATE_TYPE_PERSON, holding->deputy);

      if (deputy != NULL && mandate_person_is_active (deputy, date))
        return TRUE;
    }

  return FALSE;
}
