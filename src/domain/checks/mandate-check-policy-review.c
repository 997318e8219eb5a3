/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.2: the policy is looked at again, as planned and when something changed. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"

/* Within a year is what certifiers expect, and more than two is none. */
#define USUAL_MONTHS   12
#define LONGEST_MONTHS 24

static MandatePolicy *
get_policy (MandateInquiry       *inquiry,
            MandatePolicyVersion *version)
{
  return mandate_register_find (inquiry->reg, MANDATE_TYPE_POLICY, version->policy);
}

/*
 * (transfer full) (nullable): when the text has to be looked at again: on the
 * day that stands on the version, else by the policy's own rhythm. After a
 * review the rhythm may lead beyond that day.
 */
static char *
get_next_review (MandatePolicy        *policy,
                 MandatePolicyVersion *version,
                 MandateReview        *review)
{
  const char      *last_look = review != NULL ? review->held_on : version->effective_on;
  g_autofree char *next = NULL;

  if (review == NULL && version->next_review_on != NULL)
    return g_strdup (version->next_review_on);

  if (last_look != NULL && policy->review_every_months != MANDATE_UNSET)
    next = mandate_date_add_months (last_look, policy->review_every_months);

  return g_strdup (g_strcmp0 (version->next_review_on, next) > 0 ? version->next_review_on : next);
}

static gboolean
is_beyond (const char *from,
           const char *day,
           int         months)
{
  g_autofree char *end = from != NULL ? mandate_date_add_months (from, months) : NULL;

  return end != NULL && day != NULL && strcmp (day, end) > 0;
}

/* (transfer full): what is worth adding to a review that is no gap: why nothing changed, and a long rhythm. */
static char *
describe_remarks (MandateInquiry *inquiry,
                  MandateReview  *review,
                  gboolean        is_long)
{
  GString *remarks = g_string_new (NULL);

  if (review != NULL && g_strcmp0 (review->outcome, "no-change") == 0 && review->outcome_reason != NULL)
    {
      g_string_append_c (remarks, ' ');
      /* Translators: %s is a reason. */
      g_string_append_printf (remarks, _mandate_say (inquiry, N_ ("Nothing had to change: %s")), review->outcome_reason);
    }

  if (is_long)
    g_string_append_printf (remarks, " %s", _mandate_say (inquiry, N_ ("That is more than the usual twelve months; be ready to say why.")));

  return g_string_free (remarks, FALSE);
}

static void
report_review_to_come (MandateInquiry       *inquiry,
                       MandatePolicyVersion *version,
                       MandateReview        *review,
                       const char           *next)
{
  g_autofree char *remarks = describe_remarks (inquiry, review, is_beyond (review != NULL ? review->held_on : version->effective_on, next, USUAL_MONTHS));
  MandateFinding  *finding;
  char            *found;

  if (review == NULL)
    finding = _mandate_report (inquiry, MANDATE_FINDING_NOT_DUE, version,
                               N_ ("Version %1$s is to be looked at again on %2$s."), version->number, _mandate_say_day (inquiry, next));
  else
    finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, review,
                               N_ ("Version %1$s was looked at again on %2$s; the next time is due on %3$s."),
                               version->number, _mandate_say_day (inquiry, review->held_on), _mandate_say_day (inquiry, next));

  found = g_strconcat (finding->found, remarks, NULL);
  g_free (finding->found);
  finding->found = found;

  if (review != NULL)
    _mandate_prove (inquiry, finding, review, review->held_on);
  _mandate_prove (inquiry, finding, version, NULL);
}

/* The words for an occasion, in the language of the sentences. */
static const char *
name_occasion (MandateInquiry *inquiry,
               MandateReview  *review)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_REVIEW, "occasion", NULL);

  for (const MandateChoice *choice = field->choices; choice->value != NULL; choice++)
    if (g_str_equal (choice->value, review->occasion))
      return mandate_translate (inquiry->translation, choice->label);

  return review->occasion;
}

/* What made the policy be looked at again is seen to in time. */
static void
report_open_occasions (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) reviews = _mandate_list_with (inquiry, MANDATE_TYPE_REVIEW, "kind", "policy-review");

  for (guint i = 0; i < reviews->len; i++)
    {
      MandateReview *review = g_ptr_array_index (reviews, i);

      if (review->occasion == NULL || g_str_equal (review->occasion, "planned") || mandate_review_was_held (review) || !_mandate_is_past (inquiry, review->planned_on))
        continue;

      _mandate_report (inquiry, MANDATE_FINDING_GAP, review,
                       /* Translators: 1 is what happened, such as “The scope changed”, 2 a date. */
                       N_ ("%1$s: the policy was to be looked at by %2$s, and nothing says that it was."),
                       name_occasion (inquiry, review), _mandate_say_day (inquiry, review->planned_on));
    }
}

/* A review that asks for a new text is followed by one, which may be approved in the same meeting. */
static void
report_open_revision (MandateInquiry       *inquiry,
                      MandatePolicyVersion *version,
                      MandateReview        *review)
{
  if (g_strcmp0 (review->outcome, "revise") == 0 && g_strcmp0 (version->effective_on, review->held_on) < 0)
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, review,
                     N_ ("The review of %1$s asked for a new version; version %2$s is still the one in force."), _mandate_say_day (inquiry, review->held_on), version->number);
  else if (review->outcome == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, review,
                     N_ ("Version %1$s was looked at again on %2$s; whether it stays or is revised is not written down."), version->number, _mandate_say_day (inquiry, review->held_on));
}

/**
 * _mandate_check_policy_review:
 * @inquiry: a run
 *
 * 5.2 with 5.1 and 7.5, typical finding 3: the policy is looked at again within
 * the organisation's own plan and when something changed, and it is known what
 * came of it. A policy review that was held counts, as does the day the version
 * came into force.
 */
void
_mandate_check_policy_review (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  MandateReview        *review = _mandate_find_last_review (inquiry, "policy-review");
  g_autofree char      *next = NULL;

  if (version == NULL)
    return;

  if (review != NULL && g_strcmp0 (review->held_on, version->effective_on) < 0)
    review = NULL; /* was about an earlier version */

  next = get_next_review (get_policy (inquiry, version), version, review);
  report_open_occasions (inquiry);

  if (review != NULL)
    report_open_revision (inquiry, version, review);

  if (is_beyond (review != NULL ? review->held_on : version->effective_on, next, LONGEST_MONTHS))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     N_ ("Version %1$s is to be looked at again only on %2$s, later than two years after the last look."), version->number, _mandate_say_day (inquiry, next));

  if (next == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     N_ ("No date is set on which version %s is to be looked at again."), version->number);
  else if (_mandate_is_past (inquiry, next))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     mandate_translate_count (inquiry->translation,
                                              "Version %1$s was to be looked at again on %2$s; that is %3$d day ago, and no review since then is on record.",
                                              "Version %1$s was to be looked at again on %2$s; that is %3$d days ago, and no review since then is on record.",
                                              mandate_date_count_days (next, inquiry->as_of)),
                     version->number, _mandate_say_day (inquiry, next), mandate_date_count_days (next, inquiry->as_of));
  else if (!_mandate_has_findings (inquiry))
    report_review_to_come (inquiry, version, review, next);
}
