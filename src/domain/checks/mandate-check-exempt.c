/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has nothing to apply to, by a decision with a reason, is no gap until it is looked at again. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-explanation.h"

/* What is there is told, decision or not. */
static gboolean
shows_something (MandateInquiry *inquiry)
{
  for (guint i = 0; i < inquiry->findings->len; i++)
    if (((MandateFinding *) g_ptr_array_index (inquiry->findings, i))->state == MANDATE_FINDING_SHOWN)
      return TRUE;

  return FALSE;
}

/*
 * _mandate_exempt:
 * @inquiry: a run that is through
 *
 * Where the catalogue lets a requirement have nothing to apply to, and that was
 * decided with a reason, that is the finding; a decision whose day has passed is
 * the gap.
 */
void
_mandate_exempt (MandateInquiry *inquiry)
{
  MandateDecision *decision = mandate_exemption_find (inquiry->reg, inquiry->check->requirement, inquiry->as_of);
  MandateFinding  *finding;

  if (decision == NULL || shows_something (inquiry))
    return;

  g_ptr_array_set_size (inquiry->findings, 0);

  if (!mandate_exemption_is_current (decision, inquiry->as_of))
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, decision,
                       N_ ("That this does not apply was decided on %1$s and was to be looked at again on %2$s."), _mandate_say_day (inquiry, decision->decided_on), _mandate_say_day (inquiry, decision->due_on));
      return;
    }

  if (decision->due_on != NULL)
    /* Translators: 1 and 3 are days, 2 is a sentence. */
    finding = _mandate_report (inquiry, MANDATE_FINDING_NOT_APPLICABLE, decision, N_ ("Does not apply, as decided on %1$s: %2$s To be looked at again on %3$s."),
                               _mandate_say_day (inquiry, decision->decided_on), decision->reason, _mandate_say_day (inquiry, decision->due_on));
  else
    finding = _mandate_report (inquiry, MANDATE_FINDING_NOT_APPLICABLE, decision, N_ ("Does not apply, as decided on %1$s: %2$s"), _mandate_say_day (inquiry, decision->decided_on), decision->reason);

  _mandate_prove (inquiry, finding, decision, decision->decided_on);
}
