/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.1: what is delegated is delegated by and to somebody who is here, and what stays is written down. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-delegations.h"

/* Whether whoever delegated still holds the role that it is part of. */
static gboolean
is_still_theirs (MandateInquiry    *inquiry,
                 MandateDelegation *delegation)
{
  MandateRole   *role = mandate_register_find (inquiry->reg, MANDATE_TYPE_ROLE, delegation->role);
  MandatePerson *delegator = _mandate_find_person (inquiry, delegation->delegator);
  g_autoptr (GPtrArray) holders = role != NULL ? _mandate_list_holders (inquiry, role) : NULL;

  return holders == NULL || g_ptr_array_find (holders, delegator, NULL);
}

static gboolean
check_delegation (MandateInquiry    *inquiry,
                  MandateDelegation *delegation)
{
  const char *by = _mandate_name_person (inquiry, delegation->delegator);
  const char *to = _mandate_name_person (inquiry, delegation->person);
  const guint n = inquiry->findings->len;

  if (_mandate_find_active_person (inquiry, delegation->person) == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, delegation, N_ ("“%1$s” is delegated to %2$s, who is not here."), delegation->subject, to);

  if (_mandate_find_active_person (inquiry, delegation->delegator) == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, delegation, N_ ("“%1$s” was delegated by %2$s, who is not here any more."), delegation->subject, by);
  else if (!is_still_theirs (inquiry, delegation))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, delegation, N_ ("“%1$s” was delegated by %2$s, who no longer holds the role that it is part of."), delegation->subject, by);

  if (delegation->stays == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, delegation, N_ ("What stays with %2$s, who delegated “%1$s”, is not written down."), delegation->subject, by);

  if (!_mandate_has_happened (inquiry, delegation->accepted_on))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, delegation, N_ ("“%1$s” is delegated to %2$s, but accepting it is not recorded."), delegation->subject, to);

  return inquiry->findings->len == n;
}

/**
 * _mandate_report_delegations:
 * @inquiry: a run
 * @sound: (element-type MandateDelegation): those that are in order are added
 *
 * 5.1, 5.3: reports what the delegations of the day lack. Nobody has to delegate.
 *
 * Returns: how many there are
 */
guint
_mandate_report_delegations (MandateInquiry *inquiry,
                             GPtrArray      *sound)
{
  g_autoptr (GPtrArray) current = mandate_delegations_list_current (inquiry->reg, NULL, inquiry->as_of);

  for (guint i = 0; i < current->len; i++)
    if (check_delegation (inquiry, g_ptr_array_index (current, i)))
      g_ptr_array_add (sound, g_ptr_array_index (current, i));

  return current->len;
}
