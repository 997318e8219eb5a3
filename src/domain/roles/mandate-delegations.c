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

/**
 * mandate_delegations_find_end:
 * @change: a change
 * @delegation: part of a role, from a day
 * @end: (out) (nullable): the day from which whoever delegates holds the role
 *   no longer, if there is one
 *
 * Nobody hands over what they don't hold (5.3).
 *
 * Returns: whether whoever delegates holds the role on the first day
 */
gboolean
mandate_delegations_find_end (MandateChange     *change,
                              MandateDelegation *delegation,
                              char             **end)
{
  g_autoptr (GPtrArray) holdings = mandate_change_list (change, MANDATE_TYPE_ROLE_HOLDING);
  gboolean is_held = FALSE;

  *end = NULL;

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);

      if (g_strcmp0 (holding->role, delegation->role) != 0 || !mandate_role_holding_is_current (holding, delegation->held_from) ||
          !is_of (change, holding, delegation->delegator, delegation->held_from))
        continue;

      if (holding->held_until == NULL)
        {
          g_clear_pointer (end, g_free);
          return TRUE;
        }

      is_held = TRUE;
      if (*end == NULL || strcmp (holding->held_until, *end) > 0)
        {
          g_free (*end);
          *end = g_strdup (holding->held_until);
        }
    }

  return is_held;
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
