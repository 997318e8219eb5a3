/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 5.1 d, 5.2 f, 5.3 b and 7.4: who was told what, and whether they heard. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-leading.h"
#include "mandate-performance-acts.h"
#include "mandate-policy-reach.h"

static void
prove_reach (MandateInquiry           *inquiry,
             MandateFinding           *finding,
             const MandatePolicyReach *reach)
{
  _mandate_prove (inquiry, finding, reach->told, reach->told->sent_on);

  for (guint i = 0; i < reach->readers->len; i++)
    {
      const MandatePolicyReader *reader = g_ptr_array_index (reach->readers, i);

      if (reader->acknowledgement != NULL)
        _mandate_prove (inquiry, finding, reader->acknowledgement, reader->acknowledgement->acknowledged_on);
    }
}

/* Who is late, those who joined later each by themselves: nobody may have told them. */
static void
report_late (MandateInquiry           *inquiry,
             MandatePolicyVersion     *version,
             const MandatePolicyReach *reach,
             const char               *counted)
{
  g_autoptr (GPtrArray) late = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (guint i = 0; i < reach->readers->len; i++)
    {
      const MandatePolicyReader *reader = g_ptr_array_index (reach->readers, i);

      if (reader->acknowledgement != NULL || reader->is_on_leave || (reach->told != NULL && !reader->is_overdue))
        continue;

      if (reader->is_newcomer)
        _mandate_report (inquiry, MANDATE_FINDING_GAP, reader->person,
                         N_ ("%1$s joined on %2$s and never acknowledged version %3$s."),
                         reader->person->name, _mandate_say_day (inquiry, reader->person->joined_on), version->number);
      else
        g_ptr_array_add (late, reader->person->name);
    }

  names = _mandate_join (inquiry, late);
  if (late->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     /* Translators: 2 is “9 of 11 people in scope; 2 on leave”, 3 a list of names. */
                     N_ ("Version %1$s is acknowledged by %2$s. Missing: %3$s."), version->number, counted, names);
}

static void
report_reached (MandateInquiry           *inquiry,
                MandatePolicyVersion     *version,
                const MandatePolicyReach *reach,
                const char               *counted)
{
  MandateFinding *finding;

  if (reach->n_missing > 0)
    finding = _mandate_report (inquiry, MANDATE_FINDING_IN_PART, version,
                               /* Translators: 2 is “9 of 11 people in scope; 2 on leave”. */
                               N_ ("Version %1$s is acknowledged by %2$s so far; the day by which the others are to has not passed."), version->number, counted);
  else
    finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, version,
                               /* Translators: 2 is “9 of 11 people in scope; 2 on leave”. */
                               N_ ("Version %1$s is acknowledged by %2$s."), version->number, counted);

  prove_reach (inquiry, finding, reach);
}

/**
 * _mandate_check_policy_made_known:
 * @inquiry: a run
 *
 * 5.2 f and 7.3, typical finding 4: people were told about the version in force,
 * and everyone whom it is for acknowledged it, those who joined since included.
 * People on leave are counted apart, those whom it is not for are named.
 */
void
_mandate_check_policy_made_known (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  g_autoptr (MandatePolicyReach) reach = version != NULL ? mandate_policy_reach_new (inquiry->reg, version, inquiry->as_of) : NULL;
  g_autofree char *counted = NULL;

  if (version == NULL)
    return;

  if (reach->readers->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                       N_ ("Nobody is on record who could have acknowledged version %s."), version->number);
      return;
    }

  counted = mandate_policy_reach_describe (reach, inquiry->translation);

  if (reach->told == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     N_ ("Nothing on record says that people were told about version %s."), version->number);

  report_late (inquiry, version, reach, counted);

  if (!_mandate_has_findings (inquiry))
    report_reached (inquiry, version, reach, counted);
}

/* (nullable): the latest message that @is_wanted, of any time up to the day that is looked at. */
static MandateCommunication *
find_last_message (MandateInquiry *inquiry,
                   gboolean (*is_wanted) (MandateInquiry *, MandateCommunication *))
{
  g_autoptr (GPtrArray) all = _mandate_list (inquiry, MANDATE_TYPE_COMMUNICATION);
  MandateCommunication *last = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      MandateCommunication *communication = g_ptr_array_index (all, i);

      if (_mandate_has_happened (inquiry, communication->sent_on) && is_wanted (inquiry, communication) &&
          (last == NULL || strcmp (communication->sent_on, last->sent_on) > 0))
        last = communication;
    }

  return last;
}

static gboolean
is_report (MandateInquiry       *inquiry,
           MandateCommunication *communication)
{
  return g_strcmp0 (communication->kind, "report") == 0;
}

/* (nullable): the last of @acts, the latest first, in which top management spoke. */
static const MandateLeadershipEntry *
find_last_word (GPtrArray *acts)
{
  for (guint i = 0; i < acts->len; i++)
    {
      const MandateLeadershipEntry *act = g_ptr_array_index (acts, i);

      if ((act->letters & MANDATE_COMMITMENT_BIT ('d')) != 0 && act->is_of_the_top && !act->is_approval)
        return act;
    }

  return NULL;
}

/**
 * _mandate_check_leaders_spoke:
 * @inquiry: a run
 *
 * 5.1 d, typical finding 11: somebody of top management spoke about security
 * in the last twelve months: sent a message, held a training, or did something
 * else of which the log says so.
 */
void
_mandate_check_leaders_spoke (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) acts = mandate_leading_list (inquiry->reg, inquiry->as_of);
  const MandateLeadershipEntry *last = find_last_word (acts);
  MandateFinding               *finding;

  if (last == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                       N_ ("No message about security from top management is on record."));
      return;
    }

  if (!_mandate_is_of_last_year (inquiry, last->day))
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                       N_ ("Top management last spoke about security on %1$s (“%2$s”), more than twelve months ago."),
                       _mandate_say_day (inquiry, last->day), last->title);
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, last->record,
                             N_ ("%1$s spoke about security on %2$s: “%3$s”."),
                             mandate_leadership_entry_get_leader (last), _mandate_say_day (inquiry, last->day), last->title);
  _mandate_prove (inquiry, finding, last->record, last->day);
}

/* A report counts when somebody of top management got it. */
static MandatePerformanceReport *
find_last_report (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) all = _mandate_list (inquiry, MANDATE_TYPE_PERFORMANCE_REPORT);
  MandatePerformanceReport *last = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      MandatePerformanceReport *report = g_ptr_array_index (all, i);

      if (_mandate_has_happened (inquiry, report->delivered_on) &&
          _mandate_was_top_management (inquiry, report->delivered_to, NULL, report->delivered_on) &&
          (last == NULL || strcmp (report->delivered_on, last->delivered_on) > 0))
        last = report;
    }

  return last;
}

static void
report_overdue (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) all = _mandate_list (inquiry, MANDATE_TYPE_PERFORMANCE_REPORT);

  for (guint i = 0; i < all->len; i++)
    {
      MandatePerformanceReport *report = g_ptr_array_index (all, i);

      if (mandate_performance_report_is_overdue (report, inquiry->as_of))
        _mandate_report (inquiry, MANDATE_FINDING_IN_PART, report,
                         N_ ("The report “%1$s” was due on %2$s and is not delivered."), report->title, _mandate_say_day (inquiry, report->due_on));
    }
}

static void
report_told (MandateInquiry           *inquiry,
             MandatePerformanceReport *report)
{
  MandateReview  *review = mandate_register_find (inquiry->reg, MANDATE_TYPE_REVIEW, report->review);
  MandateFinding *finding;

  if (review != NULL)
    finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, report,
                               N_ ("The report “%1$s” was delivered to %2$s on %3$s, and presented in “%4$s”."),
                               report->title, _mandate_name_person (inquiry, report->delivered_to), _mandate_say_day (inquiry, report->delivered_on), review->title);
  else
    finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, report,
                               N_ ("The report “%1$s” was delivered to %2$s on %3$s."),
                               report->title, _mandate_name_person (inquiry, report->delivered_to), _mandate_say_day (inquiry, report->delivered_on));

  _mandate_prove (inquiry, finding, report, report->delivered_on);
}

/* Not every report is a document of its own; some are told in a message. */
static void
report_message (MandateInquiry       *inquiry,
                MandateCommunication *message)
{
  MandateFinding *finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, message,
                                             N_ ("%1$s reported to top management on %2$s: “%3$s”."),
                                             _mandate_name_person (inquiry, message->sent_by), _mandate_say_day (inquiry, message->sent_on), message->title);

  _mandate_prove (inquiry, finding, message, message->sent_on);
}

/**
 * _mandate_check_performance_reported:
 * @inquiry: a run
 *
 * 5.3 b: whoever has to report to top management did so in the last twelve
 * months, and no report that was asked for is late.
 */
void
_mandate_check_performance_reported (MandateInquiry *inquiry)
{
  MandateCommunication     *message = find_last_message (inquiry, is_report);
  MandatePerformanceReport *report = find_last_report (inquiry);
  const gboolean            is_message = report == NULL || (message != NULL && strcmp (message->sent_on, report->delivered_on) > 0);
  const char               *day;

  report_overdue (inquiry);

  if (message == NULL && report == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                       N_ ("No report on performance to top management is on record."));
      return;
    }

  day = is_message ? message->sent_on : report->delivered_on;

  if (!_mandate_is_of_last_year (inquiry, day))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                     N_ ("The last report to top management, “%1$s”, is of %2$s, more than twelve months ago."),
                     is_message ? message->title : report->title, _mandate_say_day (inquiry, day));
  else if (is_message)
    report_message (inquiry, message);
  else
    report_told (inquiry, report);
}

static void
check_message (MandateInquiry       *inquiry,
               MandateCommunication *communication)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (communication->sent_on == NULL && _mandate_is_past (inquiry, communication->planned_on))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, communication,
                     N_ ("“%1$s” was planned for %2$s, and nothing says that it was sent."), communication->title, _mandate_say_day (inquiry, communication->planned_on));

  if (communication->audience == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("to whom")));
  if (communication->channel == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("by which way")));
  if (communication->sent_by == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("from whom")));
  if (communication->sent_on == NULL && communication->planned_on == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("when")));

  list = _mandate_join (inquiry, missing);

  if (missing->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, communication,
                     /* Translators: 2 is a list, such as “to whom, when”. */
                     N_ ("For the message “%1$s” it is not said: %2$s."), communication->title, list);
}

/**
 * _mandate_check_communications:
 * @inquiry: a run
 *
 * 7.4: of each message it is known what, when, to whom and how, and those that
 * were planned were sent.
 */
void
_mandate_check_communications (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) all = _mandate_list (inquiry, MANDATE_TYPE_COMMUNICATION);
  MandateFinding *finding;
  guint           n_sent = 0;

  for (guint i = 0; i < all->len; i++)
    {
      MandateCommunication *communication = g_ptr_array_index (all, i);

      check_message (inquiry, communication);
      n_sent += _mandate_has_happened (inquiry, communication->sent_on);
    }

  if (_mandate_has_findings (inquiry))
    return;

  if (all->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No message about security is on record or planned."));
      return;
    }

  finding = _mandate_report (inquiry, n_sent > 0 ? MANDATE_FINDING_SHOWN : MANDATE_FINDING_NOT_DUE, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%1$u message was sent and %2$u is still to come, with audience, way and sender.",
                                                      "%1$u messages were sent and %2$u are still to come, with audience, way and sender.",
                                                      n_sent),
                             n_sent, all->len - n_sent);
  for (guint i = 0; i < all->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (all, i), ((MandateCommunication *) g_ptr_array_index (all, i))->sent_on);
}
