/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-calendar.h"

#include <libical/ical.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-ical.h"
#include "mandate-records.h"
#include "mandate-rhythm.h"
#include "mandate-sample.h"

/* Calendar files as another program reads them: libical, on which many calendars rest. */

#define TODAY "2024-01-01"
#define YEARS 10

typedef struct
{
  MandateRegister *reg;
  gint64           sequence;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->sequence = 7;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->reg);
}

static void
stamp (MandateRecord        *record,
       MandateCalendarStamp *result,
       gpointer              data)
{
  Fixture *fixture = data;

  result->sequence = fixture->sequence;
  result->moment = g_strdup ("2024-01-01T08:09:10.123Z");
}

static MandateCalendarOrder
order (Fixture *fixture)
{
  return (MandateCalendarOrder){ fixture->reg, TODAY, stamp, fixture };
}

/* (transfer full): what libical makes of it, which has nothing to complain of. */
static icalcomponent *
parse (const char *file)
{
  icalcomponent *calendar = icalparser_parse_string (file);

  g_assert_nonnull (calendar);
  icalrestriction_check (calendar);
  if (icalcomponent_count_errors (calendar) > 0)
    g_error ("libical complains: %s", icalcomponent_as_ical_string (calendar));
  g_assert_cmpint (icalerrno, ==, ICAL_NO_ERROR);

  return calendar;
}

static char *
format_time (struct icaltimetype time)
{
  g_assert_true (time.is_date);

  return g_strdup_printf ("%04d-%02d-%02d", time.year, time.month, time.day);
}

static int
compare_days (gconstpointer first,
              gconstpointer second)
{
  return strcmp (*(const char *const *) first, *(const char *const *) second);
}

/* When events of a calendar are, by libical: the rules without their exceptions, and what was moved on its new day. */
static GPtrArray *
expand (icalcomponent *calendar,
        const char    *until)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  icalcomponent *event;

  for (event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL; event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    {
      if (icalcomponent_get_first_property (event, ICAL_RECURRENCEID_PROPERTY) != NULL)
        g_hash_table_add (gone, format_time (icalcomponent_get_recurrenceid (event)));
      for (icalproperty *p = icalcomponent_get_first_property (event, ICAL_EXDATE_PROPERTY); p != NULL; p = icalcomponent_get_next_property (event, ICAL_EXDATE_PROPERTY))
        g_hash_table_add (gone, format_time (icalproperty_get_exdate (p)));
    }

  for (event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL; event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    {
      icalproperty       *rule = icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY);
      icalrecur_iterator *dates;
      struct icaltimetype time;

      if (rule == NULL)
        {
          g_ptr_array_add (days, format_time (icalcomponent_get_dtstart (event)));
          continue;
        }

      dates = icalrecur_iterator_new (icalproperty_get_rrule (rule), icalcomponent_get_dtstart (event));
      g_assert_nonnull (dates);
      for (time = icalrecur_iterator_next (dates); !icaltime_is_null_time (time); time = icalrecur_iterator_next (dates))
        {
          g_autofree char *day = format_time (time);

          if (strcmp (day, until) > 0)
            break;
          if (!g_hash_table_contains (gone, day))
            g_ptr_array_add (days, g_steal_pointer (&day));
        }
      icalrecur_iterator_free (dates);
    }

  g_ptr_array_sort (days, compare_days);

  return days;
}

/* 200 rhythms: each rule from each day, ends of months and leap days among them. */

typedef struct
{
  const char *every;
  const char *unit;
  const char *nth;
  const char *weekday;
} RuleRow;

static const RuleRow rules[] = {
  { "1", "weeks", "", "" },
  { "2", "weeks", "", "" },
  { "6", "weeks", "", "" },
  { "13", "weeks", "", "" },
  { "1", "months", "", "" },
  { "2", "months", "", "" },
  { "3", "months", "", "" },
  { "6", "months", "", "" },
  { "12", "months", "", "" },
  { "18", "months", "", "" },
  { "1", "years", "", "" },
  { "2", "years", "", "" },
  { "4", "years", "", "" },
  { "1", "months", "first", "monday" },
  { "3", "months", "second", "tuesday" },
  { "2", "months", "third", "wednesday" },
  { "6", "months", "fourth", "thursday" },
  { "1", "months", "last", "friday" },
  { "12", "months", "last", "sunday" },
  { "1", "years", "first", "" },
};

static const char *const starts[] = {
  "2024-01-31",
  "2024-02-29",
  "2024-05-31",
  "2024-08-30",
  "2024-10-01",
  "2024-12-31",
  "2025-01-29",
  "2025-02-28",
  "2025-06-15",
  "2025-11-30",
};

static MandateReviewPlan *
add_plan (Fixture       *fixture,
          const RuleRow *rule,
          const char    *first_on,
          const char    *moves)
{
  return mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN, ID_E, "title", "Management review", "every", rule->every, "unit", rule->unit,
                           "nth", rule->nth, "weekday", rule->weekday, "first_on", first_on, "moves", moves, NULL);
}

static void
assert_same_days (GPtrArray  *ours,
                  GPtrArray  *theirs,
                  const char *file)
{
  for (guint i = 0; i < MIN (ours->len, theirs->len); i++)
    if (g_strcmp0 (g_ptr_array_index (ours, i), g_ptr_array_index (theirs, i)) != 0)
      g_error ("day %u is %s for us and %s for libical in:\n%s", i, (char *) g_ptr_array_index (ours, i), (char *) g_ptr_array_index (theirs, i), file);

  if (ours->len != theirs->len)
    g_error ("%u days for us and %u for libical in:\n%s", ours->len, theirs->len, file);
}

/* Rules as they are, over ten years. */
static void
test_rule_names_our_days (Fixture      *fixture,
                          gconstpointer start)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      MandateReviewPlan *plan = add_plan (fixture, &rules[i], start, "");
      g_autoptr (GPtrArray) ours = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) theirs = NULL;
      g_autofree char           *until = mandate_date_add_months (start, 12 * YEARS);
      const MandateCalendarOrder at = order (fixture);
      g_autofree char           *file = mandate_calendar_write_plan (&at, plan);
      icalcomponent             *calendar = parse (file);

      for (guint position = 0;; position++)
        {
          g_autofree char *day = mandate_rhythm_get_nominal (plan, position);

          if (strcmp (day, until) > 0)
            break;
          g_ptr_array_add (ours, g_steal_pointer (&day));
        }

      theirs = expand (calendar, until);
      g_assert_cmpuint (ours->len, >, 2);
      assert_same_days (ours, theirs, file);
      icalcomponent_free (calendar);
      mandate_register_remove (fixture->reg, MANDATE_RECORD (plan));
    }
}

static void
assert_file_has_wanted_days (Fixture           *fixture,
                             MandateReviewPlan *plan)
{
  g_autoptr (GPtrArray) wanted = mandate_rhythm_list_wanted (fixture->reg, plan, TODAY, "2029-12-31");
  g_autoptr (GPtrArray) ours = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) theirs = NULL;
  const MandateCalendarOrder at = order (fixture);
  g_autofree char           *file = mandate_calendar_write_plan (&at, plan);
  icalcomponent             *calendar = parse (file);

  for (guint i = 0; i < wanted->len; i++)
    if (!((MandateRhythmDay *) g_ptr_array_index (wanted, i))->is_taken)
      g_ptr_array_add (ours, g_strdup (((MandateRhythmDay *) g_ptr_array_index (wanted, i))->day));

  g_ptr_array_sort (ours, compare_days);
  theirs = expand (calendar, "2029-12-31");
  assert_same_days (ours, theirs, file);
  icalcomponent_free (calendar);
}

/* The same rules where each day off is left, in both directions, and two reviews have a day. */
static void
test_days_off_are_left (Fixture      *fixture,
                        gconstpointer start)
{
  static const char *const moves[] = { "next", "previous" };

  mandate_test_add (fixture->reg, MANDATE_TYPE_FREE_DAY, ID_C, "title", "Between the years", "starts_on", "2024-12-24", "ends_on", "2025-01-02", "is_yearly", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_FREE_DAY, ID_D, "title", "Works outing", "starts_on", "2024-05-31", NULL);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (rules); i++)
    {
      MandateReviewPlan *plan = add_plan (fixture, &rules[i / 2], start, moves[i % 2]);
      g_autofree char   *second = mandate_rhythm_get_day (plan, 1, NULL);
      MandateRecord     *review;

      assert_file_has_wanted_days (fixture, plan);

      review = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Set", "plan", ID_E, "planned_on", second, NULL);
      assert_file_has_wanted_days (fixture, plan);
      mandate_test_set (review, "state", "closed");
      mandate_test_set (review, "held_on", TODAY);
      assert_file_has_wanted_days (fixture, plan);
      mandate_register_remove (fixture->reg, review);
      mandate_register_remove (fixture->reg, MANDATE_RECORD (plan));
    }
}

static void
test_rhythm_from_the_day_held_has_one_date (Fixture      *fixture,
                                            gconstpointer data)
{
  MandateReviewPlan         *plan = add_plan (fixture, &rules[7], "2024-01-31", "next");
  const MandateCalendarOrder at = order (fixture);
  g_autofree char           *file = NULL;

  mandate_test_set (plan, "counts_from", "held");
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Last", "plan", ID_E, "state", "closed", "planned_on", "2023-06-01", "held_on", "2023-09-02", NULL);
  file = mandate_calendar_write_plan (&at, plan);

  g_assert_null (strstr (file, "RRULE"));
  mandate_test_assert_contains (file, "\r\nDTSTART;VALUE=DATE:20240304\r\n");
}

static void
test_ended_plan_has_no_events (Fixture      *fixture,
                               gconstpointer data)
{
  MandateReviewPlan         *plan = add_plan (fixture, &rules[7], "2023-01-31", "");
  const MandateCalendarOrder at = order (fixture);
  g_autofree char           *file = NULL;

  mandate_test_set (plan, "ended_on", "2023-12-31");
  file = mandate_calendar_write (&at);

  g_assert_null (strstr (file, "VEVENT"));
}

static void
test_rule_stops_where_the_plan_ends (Fixture      *fixture,
                                     gconstpointer data)
{
  MandateReviewPlan         *plan = add_plan (fixture, &rules[4], "2024-01-31", "");
  const MandateCalendarOrder at = order (fixture);
  g_autofree char           *file = NULL;

  mandate_test_set (plan, "ended_on", "2024-06-30");
  file = mandate_calendar_write_plan (&at, plan);

  mandate_test_assert_contains (file, "RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;UNTIL=20240630\r\n");
  assert_file_has_wanted_days (fixture, plan);
}

static icalcomponent *
find_event (icalcomponent *calendar,
            const char    *uid)
{
  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL; event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    if (g_strcmp0 (icalcomponent_get_uid (event), uid) == 0)
      return event;

  g_error ("There is no event %s", uid);
}

/* A title with all that has a meaning of its own in the format, and longer than a line. */
#define TITLE "Bäckerei; Brot, Brötchen\\Kuchen \"heute\" — 管理評審管理評審管理評審管理評審管理評審管理評審管理評審"

static void
test_review_is_read_as_it_was_written (Fixture      *fixture,
                                       gconstpointer data)
{
  const MandateCalendarOrder at = order (fixture);
  g_autofree char           *file = NULL;
  g_auto (GStrv) lines = NULL;
  icalcomponent *calendar, *event;
  guint          n_alarms = 0;

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", TITLE, "planned_on", "2024-02-29", "first_planned_on", "2024-02-01", "place", "Backstube", NULL);
  file = mandate_calendar_write (&at);
  calendar = parse (file);
  event = find_event (calendar, "review-" ID_A "@mandate");

  g_assert_cmpstr (icalcomponent_get_summary (event), ==, TITLE);
  g_assert_cmpstr (icalcomponent_get_location (event), ==, "Backstube");
  g_assert_cmpstr (icalcomponent_get_description (event), ==, "First planned for 2024-02-01.");
  g_assert_cmpint (icalcomponent_get_sequence (event), ==, 7);
  mandate_test_assert_contains (file, "\r\nDTSTAMP:20240101T080910Z\r\n");
  mandate_test_assert_contains (file, "\r\nDTSTART;VALUE=DATE:20240229\r\nDTEND;VALUE=DATE:20240301\r\n");
  for (icalcomponent *alarm = icalcomponent_get_first_component (event, ICAL_VALARM_COMPONENT); alarm != NULL; alarm = icalcomponent_get_next_component (event, ICAL_VALARM_COMPONENT))
    n_alarms++;
  g_assert_cmpuint (n_alarms, ==, 2);
  mandate_test_assert_contains (file, "TRIGGER:-P14D\r\n");
  mandate_test_assert_contains (file, "TRIGGER:-P1D\r\n");

  lines = g_strsplit (file, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
    }
  g_assert_true (g_str_has_suffix (file, "END:VCALENDAR\r\n"));
  icalcomponent_free (calendar);
}

static void
test_missed_is_cancelled_and_held_is_kept (Fixture      *fixture,
                                           gconstpointer data)
{
  const MandateCalendarOrder at = order (fixture);
  g_autofree char           *file = NULL;
  icalcomponent             *calendar;

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Missed", "state", "missed", "planned_on", "2023-02-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_B, "title", "Held", "state", "closed", "planned_on", "2023-03-01", "held_on", "2023-03-08", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_C, "title", "Some day", NULL);
  file = mandate_calendar_write (&at);
  calendar = parse (file);

  g_assert_cmpint (icalcomponent_get_status (find_event (calendar, "review-" ID_A "@mandate")), ==, ICAL_STATUS_CANCELLED);
  g_assert_cmpint (icalcomponent_get_dtstart (find_event (calendar, "review-" ID_B "@mandate")).day, ==, 8);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 2);
  g_assert_null (strstr (file, "VALARM"));
  icalcomponent_free (calendar);
}

static void
add_people (Fixture    *fixture,
            const char *mail_of_chair)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_C, "name", "Ana \"Chief\" Pérez", "email", mail_of_chair, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_D, "name", "Jonas Weber", "email", "jonas@example.org", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_E, "name", "Olga Ofen", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Review", "planned_on", "2024-02-29", "chair", ID_C, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_ATTENDANCE, NULL, "review", ID_A, "person", ID_D, "presence", "invited", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_ATTENDANCE, NULL, "review", ID_A, "person", ID_E, "presence", "invited", NULL);
}

static void
test_invitation_goes_to_who_is_invited (Fixture      *fixture,
                                        gconstpointer data)
{
  const MandateCalendarOrder at = order (fixture);
  g_autofree char           *file = NULL;
  icalcomponent             *calendar, *event;
  icalproperty              *attendee, *organizer;

  add_people (fixture, "ana@example.org");
  file = mandate_calendar_write_invitation (&at, mandate_register_find (fixture->reg, MANDATE_TYPE_REVIEW, ID_A));
  calendar = parse (file);
  event = find_event (calendar, "review-" ID_A "@mandate");
  attendee = icalcomponent_get_first_property (event, ICAL_ATTENDEE_PROPERTY);
  organizer = icalcomponent_get_first_property (event, ICAL_ORGANIZER_PROPERTY);

  g_assert_cmpint (icalcomponent_get_method (calendar), ==, ICAL_METHOD_REQUEST);
  g_assert_cmpstr (icalproperty_get_organizer (organizer), ==, "mailto:ana@example.org");
  g_assert_cmpstr (icalproperty_get_attendee (attendee), ==, "mailto:jonas@example.org");
  g_assert_cmpint (icalcomponent_count_properties (event, ICAL_ATTENDEE_PROPERTY), ==, 1);
  g_assert_cmpstr (icalcomponent_get_description (event), ==, "Invited: Olga Ofen");
  icalcomponent_free (calendar);
}

static void
test_invitation_without_a_sender_is_a_plain_date (Fixture      *fixture,
                                                  gconstpointer data)
{
  const MandateCalendarOrder at = order (fixture);
  g_autofree char           *file = NULL;
  icalcomponent             *calendar;

  add_people (fixture, "");
  file = mandate_calendar_write_invitation (&at, mandate_register_find (fixture->reg, MANDATE_TYPE_REVIEW, ID_A));
  calendar = parse (file);

  g_assert_cmpint (icalcomponent_get_method (calendar), ==, ICAL_METHOD_NONE);
  g_assert_null (strstr (file, "mailto"));
  mandate_test_assert_contains (file, "Invited: Jonas Weber\\, Olga Ofen");
  icalcomponent_free (calendar);
}

static void
test_messages_and_trainings_to_come_are_in_it (Fixture      *fixture,
                                               gconstpointer data)
{
  const MandateCalendarOrder at = order (fixture);
  g_autofree char           *file = NULL;
  icalcomponent             *calendar;

  mandate_test_add (fixture->reg, MANDATE_TYPE_TRAINING, ID_A, "title", "Passwords at the till", "planned_on", "2024-03-05", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, ID_B, "title", "Why we lock the screen", "planned_on", "2024-03-06", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, ID_C, "title", "Told already", "planned_on", "2024-02-01", "sent_on", "2024-02-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_FEEDBACK, ID_D, "title", "The door does not close.", "received_on", "2024-01-01", NULL);
  file = mandate_calendar_write (&at);
  calendar = parse (file);

  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 2);
  g_assert_cmpstr (icalcomponent_get_summary (find_event (calendar, "training-" ID_A "@mandate")), ==, "Passwords at the till");
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtstart (find_event (calendar, "communication-" ID_B "@mandate"))), ==, "20240306");
  icalcomponent_free (calendar);
}

static void
test_a_plan_to_tell_is_in_it_until_its_message_is_set (Fixture      *fixture,
                                                       gconstpointer data)
{
  const MandateCalendarOrder at = order (fixture);
  g_autofree char           *wanted = NULL;
  g_autofree char           *set = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION_PLAN, ID_A, "title", "Monthly word", "audience", "Everyone", "first_on", "2024-02-01", "every", "1", "unit", "months", NULL);
  wanted = mandate_calendar_write (&at);
  mandate_test_assert_contains (wanted, "communication-plan-" ID_A "@mandate");
  mandate_test_assert_contains (wanted, "STATUS:TENTATIVE");

  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, ID_B, "title", "Monthly word", "plan", ID_A, "planned_on", "2024-02-01", NULL);
  set = mandate_calendar_write (&at);
  g_assert_null (strstr (set, "communication-plan-"));
  mandate_test_assert_contains (set, "communication-" ID_B "@mandate");
}

static void
test_same_records_give_the_same_file (Fixture      *fixture,
                                      gconstpointer data)
{
  const MandateCalendarOrder at = order (fixture);
  g_autofree char           *first = NULL;
  g_autofree char           *second = NULL;

  add_plan (fixture, &rules[0], "2024-02-29", "next");
  first = mandate_calendar_write (&at);
  second = mandate_calendar_write (&at);

  g_assert_cmpstr (first, ==, second);
}

#define ADD(path, function) g_test_add ("/calendar/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  icalerror_set_errors_are_fatal (FALSE);

  G_STATIC_ASSERT (G_N_ELEMENTS (rules) * G_N_ELEMENTS (starts) == 200);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *path = g_strconcat ("/calendar/rule-names-our-days/from-", starts[i], NULL);
      g_autofree char *other = g_strconcat ("/calendar/days-off-are-left/from-", starts[i], NULL);

      g_test_add (path, Fixture, starts[i], set_up, test_rule_names_our_days, tear_down);
      g_test_add (other, Fixture, starts[i], set_up, test_days_off_are_left, tear_down);
    }

  ADD ("rhythm-from-the-day-held-has-one-date", test_rhythm_from_the_day_held_has_one_date);
  ADD ("ended-plan-has-no-events", test_ended_plan_has_no_events);
  ADD ("rule-stops-where-the-plan-ends", test_rule_stops_where_the_plan_ends);
  ADD ("review-is-read-as-it-was-written", test_review_is_read_as_it_was_written);
  ADD ("missed-is-cancelled-and-held-is-kept", test_missed_is_cancelled_and_held_is_kept);
  ADD ("invitation-goes-to-who-is-invited", test_invitation_goes_to_who_is_invited);
  ADD ("invitation-without-a-sender-is-a-plain-date", test_invitation_without_a_sender_is_a_plain_date);
  ADD ("messages-and-trainings-to-come-are-in-it", test_messages_and_trainings_to_come_are_in_it);
  ADD ("plan-to-tell-is-in-it-until-its-message-is-set", test_a_plan_to_tell_is_in_it_until_its_message_is_set);
  ADD ("same-records-give-the-same-file", test_same_records_give_the_same_file);

  return g_test_run ();
}
