/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A rhythm in words. */

#include "config.h"

#include "mandate-review-words.h"

#include <glib/gi18n-lib.h>

#include "mandate-rhythm.h"

/* (transfer full) */
static char *
say_interval (MandateReviewPlan *plan)
{
  int every = (int) plan->every;

  if (g_strcmp0 (plan->unit, "weeks") == 0)
    return g_strdup_printf (ngettext ("Every week", "Every %d weeks", every), every);

  if (g_strcmp0 (plan->unit, "years") == 0)
    return g_strdup_printf (ngettext ("Every year", "Every %d years", every), every);

  return g_strdup_printf (ngettext ("Every month", "Every %d months", every), every);
}

static const char *
get_label (const char *name,
           const char *value)
{
  return mandate_field_get_choice_label (mandate_record_type_find_field (MANDATE_TYPE_REVIEW_PLAN, name, NULL), value);
}

/**
 * mandate_review_words_say_rhythm:
 * @plan: a plan
 *
 * Returns: (transfer full): such as “Every 6 months” or “Every 3 months, second
 *   Tuesday”
 */
char *
mandate_review_words_say_rhythm (MandateReviewPlan *plan)
{
  static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
  g_autofree char         *interval = say_interval (plan);

  if (plan->nth == NULL || (plan->weekday == NULL && plan->first_on == NULL))
    return g_steal_pointer (&interval);

  /* Translators: %1$s is “Every 3 months”, %2$s is “Second”, %3$s is “Tuesday”. */
  return g_strdup_printf (_ ("%1$s: %2$s %3$s"), interval, get_label ("nth", plan->nth), get_label ("weekday", plan->weekday != NULL ? plan->weekday : days[mandate_rhythm_get_plan_weekday (plan)]));
}
