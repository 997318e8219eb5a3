/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answers of an interview, each from the records that an auditor would look at next. */

#include "config.h"

#include "mandate-interview-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "mandate-coverage.h"
#include "mandate-date.h"
#include "mandate-figures.h"
#include "mandate-fiscal-year.h"
#include "mandate-holders.h"
#include "mandate-performance.h"
#include "mandate-records.h"

/* What one can keep in mind. */
#define MAX_FACTS 3

static const char *
say (const MandateInterview *self,
     const char             *text)
{
  return mandate_translate (self->translation, text);
}

static gboolean
has_happened (const MandateInterview *self,
              const char             *date)
{
  return date != NULL && strcmp (date, self->as_of) <= 0;
}

static const char *
name_person (const MandateInterview *self,
             const char             *id)
{
  MandatePerson *person = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, id);

  return person != NULL ? person->name : "–";
}

static const char *
get_date (gpointer            record,
          const MandateField *field)
{
  return mandate_record_get_text (record, field);
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b,
                      gpointer      field)
{
  return g_strcmp0 (get_date (*(gpointer const *) b, field), get_date (*(gpointer const *) a, field));
}

/* (transfer container): what happened by then, the latest first. */
static GPtrArray *
list_latest (const MandateInterview *self,
             GType                   type,
             const char             *date)
{
  const MandateField *field = mandate_record_type_find_field (type, date, NULL);
  MandateRecordList  *list = mandate_register_get_list (self->reg, type);
  GPtrArray          *records = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (has_happened (self, get_date (mandate_record_list_get (list, i), field)))
      g_ptr_array_add (records, mandate_record_list_get (list, i));

  g_ptr_array_sort_with_data (records, compare_latest_first, (gpointer) field);

  return records;
}

static const char *
get_choice (const MandateInterview *self,
            gpointer                record,
            const char             *name)
{
  const MandateField *field = mandate_record_type_find_field (G_OBJECT_TYPE (record), name, NULL);
  const char         *label = mandate_field_get_choice_label (field, mandate_record_get_text (record, field));

  return label != NULL ? say (self, label) : "–";
}

void
_mandate_answer_purpose (MandateInterview *self)
{
  MandateOrganisation *organisation = mandate_register_find_only (self->reg, MANDATE_TYPE_ORGANISATION);
  MandateCommitment   *commitment = mandate_commitment_find (self->reg, 0);
  MandateRecordList   *goals = mandate_register_get_list (self->reg, MANDATE_TYPE_BUSINESS_GOAL);

  if (commitment != NULL && commitment->answer != NULL)
    _mandate_interview_say (self, commitment, "%s", commitment->answer);
  if (organisation != NULL && organisation->what_it_does != NULL)
    _mandate_interview_say (self, organisation, "%s", organisation->what_it_does);
  if (organisation != NULL && organisation->scope != NULL)
    /* Translators: %s is what the management system covers. */
    _mandate_interview_say (self, organisation, N_ ("What is covered: %s"), organisation->scope);

  for (guint i = 0; i < mandate_record_list_get_length (goals) && i < MAX_FACTS; i++)
    /* Translators: %s is a goal of the business. */
    _mandate_interview_say (self, mandate_record_list_get (goals, i), N_ ("A goal of the business: %s"), ((MandateBusinessGoal *) mandate_record_list_get (goals, i))->title);
}

static void
say_progress (MandateInterview               *self,
              const MandateObjectiveProgress *progress)
{
  const MandateObjective *objective = progress->objective;
  const char             *unit = objective->unit != NULL ? objective->unit : "";
  const char             *due_on = objective->due_on != NULL ? _mandate_interview_say_day (self, objective->due_on) : "–";
  const char             *language = mandate_translation_get_language (self->translation);
  g_autofree char        *value = NULL;
  g_autofree char        *target = NULL;

  if (progress->reading == NULL || isnan (objective->target))
    {
      /* Translators: 1 is an objective, 2 a day. */
      _mandate_interview_say (self, progress->objective, N_ ("“%1$s”, by %2$s: not measured yet."), objective->title, due_on);
      return;
    }

  value = mandate_figure_number (progress->reading->value, language);
  target = mandate_figure_number (objective->target, language);
  _mandate_interview_say (self, progress->objective,
                          /* Translators: 1 is an objective, 2 what was measured, 3 its unit, 4 the target, 5 and 6 are days. */
                          N_ ("“%1$s”: %2$s %3$s of %4$s, read on %6$s; to be reached by %5$s."),
                          objective->title, value, unit, target, due_on, _mandate_interview_say_day (self, progress->reading->read_on));
}

void
_mandate_answer_objectives (MandateInterview *self)
{
  g_autofree char *from = mandate_date_add_months (self->as_of, -12);
  g_autoptr (MandatePerformance) performance = mandate_performance_new (self->reg, from, self->as_of);
  guint n = 0;

  for (guint i = 0; i < performance->objectives->len && n < MAX_FACTS; i++)
    {
      const MandateObjectiveProgress *progress = g_ptr_array_index (performance->objectives, i);

      if (g_strcmp0 (progress->objective->state, "open") != 0)
        continue;

      say_progress (self, progress);
      n++;
    }
}

void
_mandate_answer_risks (MandateInterview *self)
{
  g_autoptr (GPtrArray) risks = list_latest (self, MANDATE_TYPE_RISK_DECISION, "decided_on");

  for (guint i = 0; i < risks->len && i < MAX_FACTS; i++)
    {
      MandateRiskDecision *risk = g_ptr_array_index (risks, i);
      const char          *until = mandate_risk_decision_is_accepted (risk) ? risk->review_on : risk->due_on;

      if (until != NULL)
        /* Translators: 1 is a risk, 2 what was decided, such as “Accept it”, 3 and 4 are days. */
        _mandate_interview_say (self, risk, N_ ("“%1$s”: %2$s, decided on %3$s, until %4$s."), risk->title, get_choice (self, risk, "decision"), _mandate_interview_say_day (self, risk->decided_on), _mandate_interview_say_day (self, until));
      else
        _mandate_interview_say (self, risk, N_ ("“%1$s”: %2$s, decided on %3$s."), risk->title, get_choice (self, risk, "decision"), _mandate_interview_say_day (self, risk->decided_on));
    }
}

static void
say_conclusion (MandateInterview            *self,
                const MandateResourceLedger *ledger,
                gint64                       year)
{
  MandateRecordList *conclusions = mandate_register_get_list (self->reg, MANDATE_TYPE_RESOURCE_CONCLUSION);

  if (ledger->conclusion != NULL && ledger->conclusion->content != NULL)
    /* Translators: %s is what the management review concluded. */
    _mandate_interview_say (self, ledger->conclusion, N_ ("The review concluded: %s"), ledger->conclusion->content);

  for (guint i = 0; i < mandate_record_list_get_length (conclusions); i++)
    {
      MandateResourceConclusion *conclusion = mandate_record_list_get (conclusions, i);

      if (conclusion->year == year && conclusion->reason != NULL && has_happened (self, conclusion->concluded_on))
        /* Translators: 1 is a kind of resource, such as money, 2 whether it is enough, 3 why. */
        _mandate_interview_say (self, conclusion, N_ ("%1$s: %2$s. %3$s"), get_choice (self, conclusion, "kind"), get_choice (self, conclusion, "adequacy"), conclusion->reason);
    }
}

/* The figures that the pack shows of the year: whoever asks has it open at that page. */
void
_mandate_answer_resources (MandateInterview *self)
{
  const gint64     year = mandate_fiscal_year_find (self->reg, self->as_of);
  const char      *language = mandate_translation_get_language (self->translation);
  g_autofree char *name = mandate_fiscal_year_describe (self->reg, year);
  g_autoptr (MandateResourceLedger) ledger = mandate_resource_ledger_new (self->reg, year, self->as_of);
  g_autoptr (GPtrArray) currencies = mandate_resource_ledger_list_currencies (ledger);
  const MandateResourceFigures hours = mandate_resource_ledger_sum (ledger, NULL);

  for (guint i = 0; i < currencies->len; i++)
    {
      const char                  *currency = g_ptr_array_index (currencies, i);
      const MandateResourceFigures total = mandate_resource_ledger_sum (ledger, currency);
      g_autofree char             *approved = mandate_figure_money (total.approved, currency, language);
      g_autofree char             *used = mandate_figure_money (total.used, currency, language);

      /* Translators: 1 is a year, 2 and 3 are amounts of money. */
      if (total.approved > 0)
        _mandate_interview_say (self, NULL, N_ ("In %1$s so far %2$s were approved, of which %3$s was used."), name, approved, used);
    }

  if (hours.approved > 0)
    /* Translators: 1 is a year, 2 and 3 are numbers of hours. */
    _mandate_interview_say (self, NULL, N_ ("In %1$s so far %2$d working hours were approved, of which %3$d were spent."), name, (int) hours.approved, (int) hours.used);

  say_conclusion (self, ledger, year);
}

/* (transfer full) (nullable): who holds the roles of that mandate, with commas. */
static char *
list_holders (const MandateInterview *self,
              MandateRole            *role)
{
  g_autoptr (GPtrArray) people = mandate_holders_list_people (self->reg, mandate_record_get_id (MANDATE_RECORD (role)), self->as_of);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (names, ((MandatePerson *) g_ptr_array_index (people, i))->name);
  g_ptr_array_add (names, NULL);

  return people->len > 0 ? g_strjoinv (", ", (char **) names->pdata) : NULL;
}

static void
say_holders (MandateInterview *self)
{
  MandateRecordList *roles = mandate_register_get_list (self->reg, MANDATE_TYPE_ROLE);

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    {
      MandateRole     *role = mandate_record_list_get (roles, i);
      g_autofree char *names = list_holders (self, role);

      if (names != NULL && g_strcmp0 (role->mandate, "conformance") == 0)
        /* Translators: %s is a list of names. */
        _mandate_interview_say (self, role, N_ ("Sees to it that the standard is followed: %s."), names);
      else if (names != NULL && g_strcmp0 (role->mandate, "performance-reporting") == 0)
        /* Translators: %s is a list of names. */
        _mandate_interview_say (self, role, N_ ("Reports to top management: %s."), names);
    }
}

void
_mandate_answer_people (MandateInterview *self)
{
  g_autoptr (GPtrArray) reports = list_latest (self, MANDATE_TYPE_PERFORMANCE_REPORT, "delivered_on");
  MandatePerformanceReport *last = reports->len > 0 ? g_ptr_array_index (reports, 0) : NULL;

  say_holders (self);

  if (last != NULL)
    /* Translators: 1 is a report, 2 a day. */
    _mandate_interview_say (self, last, N_ ("The last report: “%1$s”, on %2$s."), last->title, _mandate_interview_say_day (self, last->delivered_on));
}

static MandateReview *
find_last_review (const MandateInterview *self)
{
  g_autoptr (GPtrArray) reviews = list_latest (self, MANDATE_TYPE_REVIEW, "held_on");

  for (guint i = 0; i < reviews->len; i++)
    if (g_strcmp0 (((MandateReview *) g_ptr_array_index (reviews, i))->kind, "management-review") == 0)
      return g_ptr_array_index (reviews, i);

  return NULL;
}

void
_mandate_answer_review (MandateInterview *self)
{
  MandateReview     *review = find_last_review (self);
  MandateRecordList *decisions = mandate_register_get_list (self->reg, MANDATE_TYPE_DECISION);
  guint              n = 0;

  if (review == NULL)
    return;

  /* Translators: 1 is a review, 2 a day. */
  _mandate_interview_say (self, review, N_ ("The last one was “%1$s” on %2$s."), review->title, _mandate_interview_say_day (self, review->held_on));

  for (guint i = 0; i < mandate_record_list_get_length (decisions) && n < MAX_FACTS; i++)
    {
      MandateDecision *decision = mandate_record_list_get (decisions, i);

      if (g_strcmp0 (decision->review, mandate_record_get_id (MANDATE_RECORD (review))) != 0 || g_strcmp0 (decision->kind, "none") == 0)
        continue;

      /* Translators: %s is a decision. */
      _mandate_interview_say (self, decision, N_ ("Decided: %s"), decision->title);
      n++;
    }
}

void
_mandate_answer_messages (MandateInterview *self)
{
  g_autofree char *from = mandate_date_add_months (self->as_of, -12);
  g_autoptr (GPtrArray) messages = list_latest (self, MANDATE_TYPE_COMMUNICATION, "sent_on");
  g_autoptr (GPtrArray) answers = list_latest (self, MANDATE_TYPE_FEEDBACK, "received_on");
  g_autoptr (MandatePerformance) performance = mandate_performance_new (self->reg, from, self->as_of);
  guint n = 0, n_read, n_readers;

  for (guint i = 0; i < messages->len && n < MAX_FACTS - 1; i++)
    {
      MandateCommunication *message = g_ptr_array_index (messages, i);

      if (!mandate_holders_was_top_management (self->reg, message->sent_by, NULL, message->sent_on))
        continue;

      /* Translators: 1 is a subject, 2 a person, 3 a day. */
      _mandate_interview_say (self, message, N_ ("“%1$s”, by %2$s on %3$s."), message->title, name_person (self, message->sent_by), _mandate_interview_say_day (self, message->sent_on));
      n++;
    }

  mandate_performance_count_reach (performance, &n_read, &n_readers);
  if (n_readers > 0)
    /* Translators: 1 and 2 are numbers of people. */
    _mandate_interview_say (self, NULL, N_ ("%1$u of %2$u people have acknowledged the policy."), n_read, n_readers);

  if (answers->len > 0)
    /* Translators: %s is what somebody said. */
    _mandate_interview_say (self, g_ptr_array_index (answers, 0), N_ ("What came back: %s"), ((MandateFeedback *) g_ptr_array_index (answers, 0))->title);
}

void
_mandate_answer_mishaps (MandateInterview *self)
{
  g_autoptr (GPtrArray) observations = list_latest (self, MANDATE_TYPE_OBSERVATION, "seen_on");
  guint n = 0;

  for (guint i = 0; i < observations->len && n < MAX_FACTS - 1; i++)
    {
      MandateObservation *observation = g_ptr_array_index (observations, i);

      if (!mandate_observation_is_nonconformity (observation))
        continue;

      /* Translators: 1 is what was observed, 2 a day. */
      _mandate_interview_say (self, observation, N_ ("“%1$s”, seen on %2$s."), observation->title, _mandate_interview_say_day (self, observation->seen_on));
      if (observation->cause != NULL)
        _mandate_interview_say (self, observation, N_ ("Why: %s"), observation->cause);
      if (observation->correction != NULL)
        _mandate_interview_say (self, observation, N_ ("What was done: %s"), observation->correction);
      n++;
    }
}

void
_mandate_answer_projects (MandateInterview *self)
{
  g_autoptr (GPtrArray) initiatives = list_latest (self, MANDATE_TYPE_INITIATIVE, "reviewed_on");
  MandateRecordList *processes = mandate_register_get_list (self->reg, MANDATE_TYPE_PROCESS);
  guint              n = 0;

  for (guint i = 0; i < initiatives->len && i < MAX_FACTS - 1; i++)
    {
      MandateInitiative *initiative = g_ptr_array_index (initiatives, i);

      /* Translators: 1 is an initiative, 2 a person, 3 a day, 4 what was found. */
      _mandate_interview_say (self, initiative, N_ ("“%1$s”: security was looked at by %2$s on %3$s. %4$s"), initiative->title,
                              name_person (self, initiative->reviewed_by), _mandate_interview_say_day (self, initiative->reviewed_on), initiative->result != NULL ? initiative->result : "");
    }

  for (guint i = 0; i < mandate_record_list_get_length (processes) && n < MAX_FACTS - 1; i++)
    {
      MandateProcess *process = mandate_record_list_get (processes, i);

      if (process->security_step == NULL)
        continue;

      /* Translators: 1 is a process, 2 what is checked in it. */
      _mandate_interview_say (self, process, N_ ("%1$s: %2$s"), process->title, process->security_step);
      n++;
    }
}

static void
say_deputy (MandateInterview   *self,
            MandateRole        *role,
            MandateRoleHolding *holding)
{
  MandatePerson *deputy = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, holding->deputy);

  if (deputy != NULL && mandate_person_is_active (deputy, self->as_of))
    /* Translators: 1 is a role, 2 and 3 are people. */
    _mandate_interview_say (self, holding, N_ ("%1$s: %2$s; %3$s steps in."), role->title, name_person (self, holding->person), deputy->name);
}

void
_mandate_answer_deputies (MandateInterview *self)
{
  MandateRecordList *roles = mandate_register_get_list (self->reg, MANDATE_TYPE_ROLE);

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    {
      MandateRole *role = mandate_record_list_get (roles, i);
      g_autoptr (GPtrArray) holdings = NULL;

      if (role->mandate == NULL || g_str_equal (role->mandate, "none"))
        continue;

      holdings = mandate_holders_list_current (self->reg, mandate_record_get_id (MANDATE_RECORD (role)), self->as_of);
      for (guint j = 0; j < holdings->len; j++)
        say_deputy (self, role, g_ptr_array_index (holdings, j));
    }
}
