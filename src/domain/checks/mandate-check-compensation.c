/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What so few people can't keep, said openly by top management, with what makes up for it. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-compensation.h"

/**
 * _mandate_report_compensation:
 * @inquiry: a run
 * @rule: a rule that can't be kept
 *
 * Reports the exception in force for @rule. It stays in part: the reader judges
 * whether what makes up for it does.
 *
 * Returns: whether there is one
 */
gboolean
_mandate_report_compensation (MandateInquiry *inquiry,
                              const char     *rule)
{
  MandateRaciException *exception = mandate_compensation_find (inquiry->reg, rule, inquiry->as_of);
  const MandateField   *field = mandate_record_type_find_field (MANDATE_TYPE_RACI_EXCEPTION, "rule", NULL);
  const char           *label = NULL;
  MandateFinding       *finding;

  if (exception == NULL)
    return FALSE;

  for (const MandateChoice *choice = field->choices; choice->value != NULL; choice++)
    if (g_str_equal (choice->value, rule))
      label = mandate_translate (inquiry->translation, choice->label);

  finding = _mandate_report (inquiry, MANDATE_FINDING_IN_PART, exception,
                             /* Translators: 1 is what can't be kept, 2 a person, 3 and 6 days, 4 and 5 sentences. */
                             N_ ("%1$s. Accepted by %2$s on %3$s, because: %4$s What makes up for it: %5$s To be looked at again on %6$s."),
                             label, _mandate_name_person (inquiry, exception->accepted_by), _mandate_say_day (inquiry, exception->accepted_on),
                             exception->reason, exception->measure, _mandate_say_day (inquiry, exception->review_on));
  _mandate_prove (inquiry, finding, exception, exception->accepted_on);

  return TRUE;
}
