/* SPDX-License-Identifier: GPL-3.0-or-later */

/* More of what denies one another: days, and what is promised against what is there for it. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-policy-wording.h"

/* 5.2 with 7.5: how often the text says it is looked at, and how often it is planned to be. */
void
_mandate_compare_policy_with_plan (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_in_force (inquiry);
  MandatePolicy        *policy = version != NULL ? mandate_register_find (inquiry->reg, MANDATE_TYPE_POLICY, version->policy) : NULL;
  MandateTextSpan       place;
  guint                 months;

  if (policy == NULL || version->text == NULL || policy->review_every_months == MANDATE_UNSET ||
      !mandate_policy_find_interval (version->text, &months, &place) || (gint64) months == policy->review_every_months)
    return;

  _mandate_report (inquiry, MANDATE_FINDING_GAP, policy,
                   /* Translators: 1 is a version, 2 and 3 are numbers of months. */
                   N_ ("The text of version %1$s says that it is looked at every %2$u months; it is planned for every %3$d months."),
                   version->number, months, (int) policy->review_every_months);
}

/* Whether somebody had come by then and not left before; of who is not known, it is not said. */
static gboolean
was_here (MandatePerson *person,
          const char    *day)
{
  return person == NULL || day == NULL ||
         ((person->joined_on == NULL || strcmp (person->joined_on, day) <= 0) && (person->left_on == NULL || strcmp (day, person->left_on) <= 0));
}

/* 9.3: nobody sits in a review who was not here on that day. */
void
_mandate_compare_attendance_with_people (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) attendances = _mandate_list (inquiry, MANDATE_TYPE_REVIEW_ATTENDANCE);

  for (guint i = 0; i < attendances->len; i++)
    {
      MandateReviewAttendance *attendance = g_ptr_array_index (attendances, i);
      MandateReview           *review = mandate_register_find (inquiry->reg, MANDATE_TYPE_REVIEW, attendance->review);
      MandatePerson           *person = _mandate_find_person (inquiry, attendance->person);

      if (review != NULL && _mandate_has_happened (inquiry, review->held_on) && mandate_review_attendance_was_there (attendance) && !was_here (person, review->held_on))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, review,
                         N_ ("%1$s is on the list of those present at “%2$s” on %3$s, a day on which they did not work here."), person->name, review->title, _mandate_say_day (inquiry, review->held_on));
    }
}

/* 5.1 with 9.3.3: nobody decides who was not here. */
void
_mandate_compare_decisions_with_people (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) decisions = _mandate_list (inquiry, MANDATE_TYPE_DECISION);
  g_autoptr (GPtrArray) resources = _mandate_list (inquiry, MANDATE_TYPE_RESOURCE);

  for (guint i = 0; i < decisions->len; i++)
    {
      MandateDecision *decision = g_ptr_array_index (decisions, i);
      MandatePerson   *person = _mandate_find_person (inquiry, decision->decided_by);

      if (!was_here (person, decision->decided_on))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, decision,
                         N_ ("“%1$s” was decided by %2$s on %3$s, a day on which they did not work here."), decision->title, person->name, _mandate_say_day (inquiry, decision->decided_on));
    }

  for (guint i = 0; i < resources->len; i++)
    {
      MandateResource *resource = g_ptr_array_index (resources, i);
      MandatePerson   *person = _mandate_find_person (inquiry, resource->decided_by);

      if (!was_here (person, resource->decided_on))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, resource,
                         N_ ("“%1$s” was decided by %2$s on %3$s, a day on which they did not work here."), resource->title, person->name, _mandate_say_day (inquiry, resource->decided_on));
    }
}

/* 6.2 with 7.1: what an objective needs was asked for and refused, and nothing else was approved for it. */
void
_mandate_compare_objectives_with_resources (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) objectives = _mandate_list_with (inquiry, MANDATE_TYPE_OBJECTIVE, "state", "open");

  for (guint i = 0; i < objectives->len; i++)
    {
      MandateObjective *objective = g_ptr_array_index (objectives, i);
      g_autoptr (GPtrArray) resources = _mandate_list_with (inquiry, MANDATE_TYPE_RESOURCE, "objective", mandate_record_get_id (MANDATE_RECORD (objective)));
      MandateResource *refused = NULL;
      gboolean         is_served = FALSE;

      for (guint j = 0; j < resources->len; j++)
        {
          MandateResource *resource = g_ptr_array_index (resources, j);

          if (g_strcmp0 (resource->decision, "refused") == 0 && _mandate_has_happened (inquiry, resource->decided_on))
            refused = resource;
          else
            is_served = TRUE;
        }

      if (refused != NULL && !is_served)
        _mandate_report (inquiry, MANDATE_FINDING_GAP, objective,
                         /* Translators: 1 is an objective, 2 a resource, 3 a day. */
                         N_ ("The objective “%1$s” is still pursued, but what it needs, “%2$s”, was refused on %3$s and nothing else is planned for it."),
                         objective->title, refused->title, _mandate_say_day (inquiry, refused->decided_on));
    }
}
