/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reviews with their rhythm, messages and trainings, for the calendar that people already use (RFC 5545). */

#include "config.h"

#include "mandate-calendar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-agenda.h"
#include "mandate-communication-plan.h"
#include "mandate-date.h"
#include "mandate-feedback.h"
#include "mandate-ical.h"
#include "mandate-organisation.h"
#include "mandate-person.h"
#include "mandate-review-attendance.h"
#include "mandate-rhythm.h"

/* Days off are known, or guessed, no further ahead; then the rule of a plan that leaves them ends. */
#define YEARS_OF_MOVES 5

/* Time to prepare and to invite; time to print. */
static const char *const alarms[] = { "-P14D", "-P1D" };

static const char *const weekdays[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

static int
get_place (MandateReviewPlan *plan)
{
  static const char *const places[] = { "first", "second", "third", "fourth" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (plan->nth, places[i]) == 0)
      return i + 1;

  return -1;
}

/* From the 29th on, shorter months have their last day: the last of those days that a month has. */
static void
add_month_day (GString *rule,
               int      day)
{
  g_string_append (rule, ";BYMONTHDAY=");
  for (int other = MIN (day, 28); other <= day; other++)
    g_string_append_printf (rule, "%s%d", other == MIN (day, 28) ? "" : ",", other);

  if (day > 28)
    g_string_append (rule, ";BYSETPOS=-1");
}

/**
 * mandate_calendar_format_rule:
 * @plan: a plan with a first day
 * @until: (nullable): the last day of the rule
 *
 * Returns: (transfer full): the recurrence rule that names the days of @plan,
 *   before days off are left
 */
char *
mandate_calendar_format_rule (MandateReviewPlan *plan,
                              const char        *until)
{
  g_autofree char *first = mandate_rhythm_get_nominal (plan, 0);
  gboolean         is_weekly = g_strcmp0 (plan->unit, "weeks") == 0;
  gboolean         is_yearly = g_strcmp0 (plan->unit, "years") == 0;
  GString         *rule = g_string_new (is_weekly ? "FREQ=WEEKLY" : is_yearly ? "FREQ=YEARLY"
                                                                              : "FREQ=MONTHLY");

  if (plan->every != 1)
    g_string_append_printf (rule, ";INTERVAL=%d", (int) plan->every);

  if (is_yearly)
    g_string_append_printf (rule, ";BYMONTH=%d", atoi (first + 5));

  if (is_weekly)
    g_string_append_printf (rule, ";BYDAY=%s", weekdays[mandate_rhythm_get_weekday (first)]);
  else if (plan->nth != NULL)
    g_string_append_printf (rule, ";BYDAY=%d%s", get_place (plan), weekdays[mandate_rhythm_get_plan_weekday (plan)]);
  else
    add_month_day (rule, atoi (plan->first_on + 8));

  if (until != NULL)
    {
      g_autofree char *day = mandate_ical_format_day (until);

      g_string_append_printf (rule, ";UNTIL=%s", day);
    }

  return g_string_free (rule, FALSE);
}

static void
add_alarms (GString    *file,
            const char *summary)
{
  for (guint i = 0; i < G_N_ELEMENTS (alarms); i++)
    {
      mandate_ical_add (file, "BEGIN", "VALARM");
      mandate_ical_add (file, "ACTION", "DISPLAY");
      mandate_ical_add_text (file, "DESCRIPTION", summary);
      mandate_ical_add (file, "TRIGGER", alarms[i]);
      mandate_ical_add (file, "END", "VALARM");
    }
}

static void
begin_event (const MandateCalendarOrder *order,
             GString                    *file,
             gpointer                    record,
             const char                 *day)
{
  MandateCalendarStamp stamp = { 0, NULL };
  g_autofree char     *uid = g_strdup_printf ("%s-%s@mandate", mandate_record_type_get_name (G_OBJECT_TYPE (record)), mandate_record_get_id (record));
  g_autofree char     *moment = NULL;
  g_autofree char     *sequence = NULL;
  g_autofree char     *day_after = mandate_date_add_days (day, 1);

  order->stamp (record, &stamp, order->data);
  moment = mandate_ical_format_moment (stamp.moment);
  sequence = g_strdup_printf ("%" G_GINT64_FORMAT, stamp.sequence);
  g_free (stamp.moment);

  mandate_ical_add (file, "BEGIN", "VEVENT");
  mandate_ical_add (file, "UID", uid);
  mandate_ical_add (file, "DTSTAMP", moment);
  mandate_ical_add (file, "SEQUENCE", sequence);
  mandate_ical_add_day (file, "DTSTART", day);
  mandate_ical_add_day (file, "DTEND", day_after);
}

/* A whole day on which other things can be done as well. */
static void
end_event (GString    *file,
           const char *status,
           const char *summary)
{
  mandate_ical_add (file, "STATUS", status);
  mandate_ical_add (file, "TRANSP", "TRANSPARENT");
  if (summary != NULL)
    add_alarms (file, summary);
  mandate_ical_add (file, "END", "VEVENT");
}

static void
add_review (const MandateCalendarOrder *order,
            GString                    *file,
            MandateReview              *review)
{
  gboolean is_planned = g_strcmp0 (review->state, "planned") == 0;
  gboolean is_moved = is_planned && review->first_planned_on != NULL && g_strcmp0 (review->first_planned_on, review->planned_on) != 0;
  /* Translators: %s is a day in ISO 8601. */
  g_autofree char *moved = is_moved ? g_strdup_printf (_ ("First planned for %s."), review->first_planned_on) : NULL;

  begin_event (order, file, review, mandate_review_get_day (review));
  mandate_ical_add_text (file, "SUMMARY", review->title);
  mandate_ical_add_text (file, "LOCATION", review->place);
  mandate_ical_add_text (file, "DESCRIPTION", mandate_review_was_held (review) ? _ ("It was held.") : moved);
  end_event (file, g_strcmp0 (review->state, "missed") == 0 ? "CANCELLED" : "CONFIRMED", is_planned ? review->title : NULL);
}

static void
describe_wanted (GString           *file,
                 MandateReviewPlan *plan)
{
  mandate_ical_add_text (file, "SUMMARY", plan->title);
  mandate_ical_add_text (file, "DESCRIPTION", _ ("Your plan wants it on this day; it is not set yet."));
}

/* Of the days of a rule, those that moved off days off. */
static void
add_moved (const MandateCalendarOrder *order,
           GString                    *file,
           MandateReviewPlan          *plan,
           GPtrArray                  *wanted,
           guint                       begin)
{
  for (guint i = begin; i < wanted->len; i++)
    {
      const MandateRhythmDay *day = g_ptr_array_index (wanted, i);

      if (day->is_taken || g_str_equal (day->nominal, day->day))
        continue;

      begin_event (order, file, plan, day->day);
      mandate_ical_add_day (file, "RECURRENCE-ID", day->nominal);
      describe_wanted (file, plan);
      end_event (file, "TENTATIVE", plan->title);
    }
}

/* What a review stands for is that review. */
static void
add_exceptions (GString   *file,
                GPtrArray *wanted,
                guint      begin)
{
  for (guint i = begin; i < wanted->len; i++)
    if (((const MandateRhythmDay *) g_ptr_array_index (wanted, i))->is_taken)
      mandate_ical_add_day (file, "EXDATE", ((const MandateRhythmDay *) g_ptr_array_index (wanted, i))->nominal);
}

static void
add_series (const MandateCalendarOrder *order,
            GString                    *file,
            MandateReviewPlan          *plan,
            GPtrArray                  *wanted,
            guint                       begin)
{
  const MandateRhythmDay *first = g_ptr_array_index (wanted, begin);
  const MandateRhythmDay *last = g_ptr_array_index (wanted, wanted->len - 1);
  g_autoptr (GPtrArray) free_days = mandate_rhythm_list_free_days (order->reg);
  g_autoptr (MandateReviewPlan) counted = mandate_rhythm_begin_at (plan, first->nominal, free_days);
  gboolean         leaves_days_off = g_strcmp0 (plan->moves, "next") == 0 || g_strcmp0 (plan->moves, "previous") == 0;
  g_autofree char *rule = mandate_calendar_format_rule (counted, leaves_days_off ? last->nominal : plan->ended_on);

  begin_event (order, file, plan, first->nominal);
  mandate_ical_add (file, "RRULE", rule);
  add_exceptions (file, wanted, begin);
  describe_wanted (file, plan);
  end_event (file, "TENTATIVE", plan->title);
  add_moved (order, file, plan, wanted, begin);
}

static void
add_plan (const MandateCalendarOrder *order,
          GString                    *file,
          MandateReviewPlan          *plan)
{
  g_autofree char *until = g_strdup_printf ("%04d-12-31", MIN (atoi (order->today) + YEARS_OF_MOVES, 9999));
  g_autoptr (GPtrArray) wanted = mandate_rhythm_list_wanted (order->reg, plan, order->today, until);
  guint begin = 0;

  while (begin < wanted->len && ((const MandateRhythmDay *) g_ptr_array_index (wanted, begin))->is_taken)
    begin++;

  if (begin == wanted->len)
    return;

  if (mandate_rhythm_is_countable (plan))
    {
      add_series (order, file, plan, wanted, begin);
      return;
    }

  begin_event (order, file, plan, ((const MandateRhythmDay *) g_ptr_array_index (wanted, begin))->day);
  describe_wanted (file, plan);
  end_event (file, "TENTATIVE", plan->title);
}

/* Messages and trainings that are to come. Who waits for an answer is for the list of what is to be done. */
static void
add_telling (const MandateCalendarOrder *order,
             GString                    *file)
{
  g_autoptr (GPtrArray) items = mandate_agenda_list_telling (order->reg, order->today);

  for (guint i = 0; i < items->len; i++)
    {
      const MandateAgendaItem *item = g_ptr_array_index (items, i);

      if (MANDATE_IS_FEEDBACK (item->record))
        continue;

      begin_event (order, file, item->record, item->date);
      mandate_ical_add_text (file, "SUMMARY", item->title);
      mandate_ical_add_text (file, "DESCRIPTION", item->detail);
      end_event (file, MANDATE_IS_COMMUNICATION_PLAN (item->record) ? "TENTATIVE" : "CONFIRMED", item->title);
    }
}

/* Only what asks for answers has a method: any other would want a sender as well (RFC 5546, 3.2). */
static GString *
begin_file (const MandateCalendarOrder *order,
            gboolean                    is_request)
{
  MandateOrganisation *organisation = mandate_register_find_only (order->reg, MANDATE_TYPE_ORGANISATION);
  GString             *file = g_string_new (NULL);
  /* Translators: the name of a calendar; %s is the organisation. */
  g_autofree char *name = organisation != NULL && organisation->legal_name != NULL ? g_strdup_printf (_ ("Security at %s"), organisation->legal_name) : NULL;

  mandate_ical_add (file, "BEGIN", "VCALENDAR");
  mandate_ical_add (file, "VERSION", "2.0");
  mandate_ical_add (file, "PRODID", "-//Mandate//Mandate " VERSION "//EN");
  mandate_ical_add (file, "CALSCALE", "GREGORIAN");
  if (is_request)
    {
      mandate_ical_add (file, "METHOD", "REQUEST");
    }
  else
    {
      mandate_ical_add_text (file, "X-WR-CALNAME", name != NULL ? name : _ ("Security"));
      mandate_ical_add (file, "X-PUBLISHED-TTL", "PT12H");
    }

  return file;
}

static char *
end_file (GString *file)
{
  mandate_ical_add (file, "END", "VCALENDAR");

  return g_string_free (file, FALSE);
}

/**
 * mandate_calendar_write:
 * @order: what to make it from
 *
 * Writes a calendar of all reviews that have a day, of the days on which plans
 * want one that has no day yet, and of the messages and trainings to come.
 *
 * Returns: (transfer full): the file
 */
char *
mandate_calendar_write (const MandateCalendarOrder *order)
{
  MandateRecordList *reviews = mandate_register_get_list (order->reg, MANDATE_TYPE_REVIEW);
  MandateRecordList *plans = mandate_register_get_list (order->reg, MANDATE_TYPE_REVIEW_PLAN);
  GString           *file = begin_file (order, FALSE);

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    if (mandate_review_get_day (mandate_record_list_get (reviews, i)) != NULL)
      add_review (order, file, mandate_record_list_get (reviews, i));

  for (guint i = 0; i < mandate_record_list_get_length (plans); i++)
    add_plan (order, file, mandate_record_list_get (plans, i));

  add_telling (order, file);

  return end_file (file);
}

/**
 * mandate_calendar_write_plan:
 * @order: what to make it from
 * @plan: a plan
 *
 * Returns: (transfer full): a calendar of the days on which @plan wants reviews
 *   that have no day yet
 */
char *
mandate_calendar_write_plan (const MandateCalendarOrder *order,
                             MandateReviewPlan          *plan)
{
  GString *file = begin_file (order, FALSE);

  add_plan (order, file, plan);

  return end_file (file);
}

static gboolean
has_address (MandatePerson *person)
{
  return person != NULL && person->email != NULL && strchr (person->email, '@') != NULL && strpbrk (person->email, " <>\r\n\t") == NULL;
}

static void
add_address (GString       *file,
             const char    *property,
             const char    *parameters,
             MandatePerson *person)
{
  g_autofree char *name = mandate_ical_quote (person->name);
  g_autofree char *whole = g_strconcat (property, ";CN=", name, parameters, NULL);
  g_autofree char *address = g_strconcat ("mailto:", person->email, NULL);

  mandate_ical_add (file, whole, address);
}

/* Returns: (transfer full): who is invited and has no address that a calendar could use. */
static char *
add_invited (const MandateCalendarOrder *order,
             GString                    *file,
             MandateReview              *review,
             gboolean                    is_request)
{
  MandateRecordList *list = mandate_register_get_list (order->reg, MANDATE_TYPE_REVIEW_ATTENDANCE);
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateReviewAttendance *attendance = mandate_record_list_get (list, i);
      MandatePerson           *person = mandate_register_find (order->reg, MANDATE_TYPE_PERSON, attendance->person);

      if (g_strcmp0 (attendance->review, mandate_record_get_id (MANDATE_RECORD (review))) != 0 || person == NULL || g_strcmp0 (attendance->presence, "apologies") == 0)
        continue;

      if (is_request && has_address (person))
        add_address (file, "ATTENDEE", ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE", person);
      else
        g_string_append_printf (others, "%s%s", others->len > 0 ? ", " : "", person->name);
    }

  /* Translators: %s are names. */
  return others->len > 0 ? g_strdup_printf (_ ("Invited: %s"), others->str) : NULL;
}

/**
 * mandate_calendar_write_invitation:
 * @order: what to make it from
 * @review: a review with a day
 *
 * Writes an invitation to @review, to be sent by mail: from its chair to those
 * who are invited. Whoever has no mail address is named in the text; where the
 * chair has none, there is nobody to answer to, and it is a plain date.
 *
 * Returns: (transfer full) (nullable): the file; %NULL if @review has no day
 */
char *
mandate_calendar_write_invitation (const MandateCalendarOrder *order,
                                   MandateReview              *review)
{
  MandatePerson   *chair = mandate_register_find (order->reg, MANDATE_TYPE_PERSON, review->chair);
  gboolean         is_request = has_address (chair);
  g_autofree char *others = NULL;
  GString         *file;

  if (review->planned_on == NULL)
    return NULL;

  file = begin_file (order, is_request);
  begin_event (order, file, review, review->planned_on);
  mandate_ical_add_text (file, "SUMMARY", review->title);
  mandate_ical_add_text (file, "LOCATION", review->place);
  if (is_request)
    add_address (file, "ORGANIZER", "", chair);
  others = add_invited (order, file, review, is_request);
  mandate_ical_add_text (file, "DESCRIPTION", others);
  end_event (file, "CONFIRMED", review->title);

  return end_file (file);
}
