/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was handed over for a time, and for how long it can be (5.1, 5.3). */

#include "config.h"

#include "mandate-delegations.h"

#include <string.h>

#include "mandate-body-member.h"
#include "mandate-role-holding.h"

/* Whether the person holds it, alone or as a member of the body that does. */
static gboolean
is_of (MandateChange      *change,
       MandateRoleHolding *holding,
       const char         *person,
       const char         *date)
{
  g_autoptr (GPtrArray) memberships = NULL;

  if (holding->body == NULL)
    return g_strcmp0 (holding->person, person) == 0;

  memberships = mandate_change_list (change, MANDATE_TYPE_BODY_MEMBER);
  for (guint i = 0; i < memberships->len; i++)
    {
      MandateBodyMember *membership = g_ptr_array_index (memberships, i);

      if (g_strcmp0 (membership->body, holding->body) == 0 && g_strcmp0 (membership->person, person) == 0 &&
          mandate_body_member_is_current (membership, date))
        return TRUE;
    }

  return FALSE;
}

/* (transfer none) (nullable): of the holdings of the role that are the delegator's on that day, the one that lasts longest. */
static MandateRoleHolding *
find_longest (MandateChange     *change,
              MandateDelegation *delegation,
              const char        *date)
{
  g_autoptr (GPtrArray) holdings = mandate_change_list (change, MANDATE_TYPE_ROLE_HOLDING);
  MandateRoleHolding *longest = NULL;

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);

      if (g_strcmp0 (holding->role, delegation->role) != 0 || !mandate_role_holding_is_current (holding, date) ||
          !is_of (change, holding, delegation->delegator, date))
        continue;

      if (longest == NULL || (longest->held_until != NULL && (holding->held_until == NULL || strcmp (holding->held_until, longest->held_until) > 0)))
        longest = holding;
    }

  return longest;
}

/**
 * mandate_delegations_find_end:
 * @change: a change
 * @delegation: part of a role, from a day
 * @end: (out) (nullable): the day from which whoever delegates holds the role
 *   no longer, if there is one
 *
 * Nobody hands over what they don't hold (5.3). Who is appointed again on the
 * day on which a holding ends, or takes the lead then, goes on holding the role.
 *
 * Returns: whether whoever delegates holds the role on the first day
 */
gboolean
mandate_delegations_find_end (MandateChange     *change,
                              MandateDelegation *delegation,
                              char             **end)
{
  MandateRoleHolding *first = find_longest (change, delegation, delegation->held_from);
  MandateRoleHolding *holding = first;
  const char         *last = NULL;

  while (holding != NULL && holding->held_until != NULL)
    {
      last = holding->held_until;
      holding = find_longest (change, delegation, last);
    }

  *end = holding == NULL ? g_strdup (last) : NULL;

  return first != NULL;
}

/**
 * mandate_delegations_list_current:
 * @reg: a register
 * @person: (nullable): id of who delegates, or %NULL for anybody
 * @date: a day
 *
 * Returns: (transfer container) (element-type MandateDelegation): what was
 *   handed over on that day
 */
GPtrArray *
mandate_delegations_list_current (MandateRegister *reg,
                                  const char      *person,
                                  const char      *date)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_DELEGATION);
  GPtrArray         *current = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateDelegation *delegation = mandate_record_list_get (list, i);

      if (mandate_delegation_is_current (delegation, date) && (person == NULL || g_strcmp0 (delegation->delegator, person) == 0))
        g_ptr_array_add (current, delegation);
    }

  return current;
}
