/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-choices.h"
#include "mandate-decision.h"
#include "mandate-meeting-topic.h"
#include "mandate-person.h"
#include "mandate-review-attendance.h"
#include "mandate-review-input.h"
#include "mandate-review-lock.h"
#include "mandate-review-material.h"

static const MandateChoice state_choices[] = {
  { "planned", N_ ("Planned") },
  { "held", N_ ("Held") },
  { "closed", N_ ("Closed") },
  { "missed", N_ ("Missed") },
  { NULL, NULL },
};

/* What made a policy be looked at again (5.2, 7.5). */
static const MandateChoice occasion_choices[] = {
  { "planned", N_ ("It was planned") },
  { "scope", N_ ("The scope changed") },
  { "size-profile", N_ ("The size profile changed") },
  { "top-management", N_ ("Top management changed") },
  { "incident", N_ ("A serious incident") },
  { "other", N_ ("Something else changed") },
  { NULL, NULL },
};

static const MandateChoice outcome_choices[] = {
  { "no-change", N_ ("No change") },
  { "revise", N_ ("Revise it") },
  { NULL, NULL },
};

static const MandateChoice verdict_choices[] = {
  { "yes", N_ ("Yes") },
  { "partly", N_ ("In part") },
  { "no", N_ ("No") },
  { NULL, NULL },
};

static const MandateChoice confirmation_choices[] = {
  { "in-program", N_ ("In the program") },
  { "paper", N_ ("On paper") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateReview, title, TEXT, N_ ("Title"), .is_required = TRUE),
  MANDATE_FIELD (MandateReview, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = mandate_review_kinds, .initial = "management-review"),
  MANDATE_FIELD (MandateReview, plan, REFERENCE, N_ ("Plan"), .references = "review-plan"),
  MANDATE_FIELD (MandateReview, state, CHOICE, N_ ("State"), .is_required = TRUE, .choices = state_choices, .initial = "planned"),
  MANDATE_FIELD (MandateReview, planned_on, DATE, N_ ("Planned on")),
  MANDATE_FIELD (MandateReview, held_on, DATE, N_ ("Held on")),
  MANDATE_FIELD (MandateReview, place, TEXT, N_ ("Place")),
  MANDATE_FIELD (MandateReview, chair, REFERENCE, N_ ("Chair"), .references = "person"),
  MANDATE_FIELD (MandateReview, suitability, LONG_TEXT, N_ ("Suitability"), .help = N_ ("Does the management system still fit? And why.")),
  MANDATE_FIELD (MandateReview, adequacy, LONG_TEXT, N_ ("Adequacy"), .help = N_ ("Does it cover what is needed? And why.")),
  MANDATE_FIELD (MandateReview, effectiveness, LONG_TEXT, N_ ("Effectiveness"), .help = N_ ("Does it achieve what it should? And why.")),
  MANDATE_FIELD (MandateReview, absence_reason, LONG_TEXT, N_ ("Why top management was absent")),
  MANDATE_FIELD (MandateReview, notes, LONG_TEXT, N_ ("Notes")),
  MANDATE_FIELD (MandateReview, occasion, CHOICE, N_ ("Occasion"), .choices = occasion_choices, .since_schema = 5),
  MANDATE_FIELD (MandateReview, policy_version, REFERENCE, N_ ("Policy version"), .references = "policy-version", .since_schema = 5),
  MANDATE_FIELD (MandateReview, outcome, CHOICE, N_ ("Outcome"), .choices = outcome_choices, .help = N_ ("Of a policy review: does the text stay as it is?"), .since_schema = 5),
  MANDATE_FIELD (MandateReview, outcome_reason, LONG_TEXT, N_ ("Why"), .help = N_ ("What was looked at, and what speaks for it."), .since_schema = 5),
  MANDATE_FIELD (MandateReview, first_planned_on, DATE, N_ ("First planned on"), .since_schema = 6),
  MANDATE_FIELD (MandateReview, moved_reason, LONG_TEXT, N_ ("Why it was moved"), .since_schema = 6),
  MANDATE_FIELD (MandateReview, missed_reason, LONG_TEXT, N_ ("Why it was missed"), .since_schema = 6),
  MANDATE_FIELD (MandateReview, body, REFERENCE, N_ ("Who meets"), .references = "body", .since_schema = 6),
  MANDATE_FIELD (MandateReview, scenario, LONG_TEXT, N_ ("Scenario"), .help = N_ ("Of an exercise: what was played."), .since_schema = 6),
  MANDATE_FIELD (MandateReview, lessons, LONG_TEXT, N_ ("Lessons"), .since_schema = 6),
  MANDATE_FIELD (MandateReview, suitable, CHOICE, N_ ("Still fits"), .choices = verdict_choices, .since_schema = 6),
  MANDATE_FIELD (MandateReview, adequate, CHOICE, N_ ("Covers what is needed"), .choices = verdict_choices, .since_schema = 6),
  MANDATE_FIELD (MandateReview, effective, CHOICE, N_ ("Achieves what it should"), .choices = verdict_choices, .since_schema = 6),
  MANDATE_FIELD (MandateReview, confirmed_on, DATE, N_ ("Minutes confirmed on"), .since_schema = 6),
  MANDATE_FIELD (MandateReview, confirmed_by, REFERENCE, N_ ("Minutes confirmed by"), .references = "person", .since_schema = 6),
  MANDATE_FIELD (MandateReview, confirmation, CHOICE, N_ ("How confirmed"), .choices = confirmation_choices, .since_schema = 6),
};

typedef struct
{
  const char *field;
  const char *reason;
  const char *without_reason;
  const char *without_word;
} Verdict;

/* 9.3.1: suitability, adequacy and effectiveness, each with its reason. */
static const Verdict verdicts[] = {
  { "suitable", "suitability", N_ ("it is not said whether the management system still fits, and why."), N_ ("it is not said whether the management system still fits: yes, in part or no.") },
  { "adequate", "adequacy", N_ ("it is not said whether it covers what is needed, and why."), N_ ("it is not said whether it covers what is needed: yes, in part or no.") },
  { "effective", "effectiveness", N_ ("it is not said whether it achieves what it should, and why."), N_ ("it is not said whether it achieves what it should: yes, in part or no.") },
};

G_DEFINE_FINAL_TYPE (MandateReview, mandate_review, MANDATE_TYPE_RECORD)

static gboolean
is_held (MandateReview *self)
{
  return g_strcmp0 (self->state, "held") == 0 || g_strcmp0 (self->state, "closed") == 0;
}

void
mandate_review_gap_free (MandateReviewGap *self)
{
  if (self == NULL)
    return;

  g_free (self->place);
  g_free (self->message);
  g_free (self);
}

/* Takes @place and @message. */
static void
add_gap (GPtrArray  *gaps,
         const char *field,
         char       *place,
         char       *message)
{
  MandateReviewGap *gap = g_new0 (MandateReviewGap, 1);

  gap->field = field;
  gap->place = place;
  gap->message = message;
  gap->is_in_the_way = field != NULL;
  g_ptr_array_add (gaps, gap);
}

static gboolean
is_dealt_with (MandateReview *self,
               GPtrArray     *inputs,
               const char    *wanted)
{
  for (guint i = 0; i < inputs->len; i++)
    {
      MandateReviewInput *input = g_ptr_array_index (inputs, i);

      if (g_strcmp0 (input->review, mandate_record_get_id (MANDATE_RECORD (self))) == 0 && g_strcmp0 (input->input, wanted) == 0 &&
          (input->content != NULL || input->nothing_because != NULL))
        return TRUE;
    }

  return FALSE;
}

static void
look_for_inputs (MandateReview *self,
                 MandateChange *change,
                 GPtrArray     *gaps)
{
  g_autoptr (GPtrArray) inputs = mandate_change_list (change, MANDATE_TYPE_REVIEW_INPUT);

  for (const MandateChoice *wanted = mandate_review_inputs; wanted->value != NULL; wanted++)
    if (!g_str_equal (wanted->value, MANDATE_REVIEW_RECOMMENDED_INPUT) && !is_dealt_with (self, inputs, wanted->value))
      add_gap (gaps, "state", g_strdup_printf ("input/%s", wanted->value),
               /* Translators: %s is an input of a management review. */
               g_strdup_printf (_ ("the input “%s” is still blank. Write what was said, or why there was nothing to report."), _ (wanted->label)));
}

static void
look_for_top_management (MandateReview *self,
                         MandateChange *change,
                         GPtrArray     *gaps)
{
  g_autoptr (GPtrArray) attendance = mandate_change_list (change, MANDATE_TYPE_REVIEW_ATTENDANCE);

  for (guint i = 0; i < attendance->len; i++)
    {
      MandateReviewAttendance *attended = g_ptr_array_index (attendance, i);
      MandatePerson           *person = mandate_change_find (change, MANDATE_TYPE_PERSON, attended->person);

      if (g_strcmp0 (attended->review, mandate_record_get_id (MANDATE_RECORD (self))) == 0 &&
          mandate_review_attendance_was_there (attended) && person != NULL && person->is_top_management)
        return;
    }

  if (self->absence_reason == NULL)
    add_gap (gaps, "absence_reason", g_strdup ("attendance"), g_strdup (_ ("nobody of top management was there. Say why, or add who was.")));
}

/* A meeting sets its own agenda; a point that nobody came to is worth a word, and no more. */
static void
look_for_topics (MandateReview *self,
                 MandateChange *change,
                 GPtrArray     *gaps)
{
  g_autoptr (GPtrArray) topics = mandate_change_list (change, MANDATE_TYPE_MEETING_TOPIC);

  for (guint i = 0; i < topics->len; i++)
    {
      MandateMeetingTopic *topic = g_ptr_array_index (topics, i);

      if (g_strcmp0 (topic->review, mandate_record_get_id (MANDATE_RECORD (self))) == 0 && topic->content == NULL)
        add_gap (gaps, NULL, g_strdup_printf ("topic/%s", mandate_record_get_id (MANDATE_RECORD (topic))),
                 /* Translators: %s is a point of the agenda of a meeting. */
                 g_strdup_printf (_ ("nothing is written on “%s”."), topic->title));
    }
}

static void
look_for_decisions (MandateReview *self,
                    MandateChange *change,
                    GPtrArray     *gaps)
{
  g_autoptr (GPtrArray) decisions = mandate_change_list (change, MANDATE_TYPE_DECISION);
  guint n = 0;

  for (guint i = 0; i < decisions->len; i++)
    {
      MandateDecision *decision = g_ptr_array_index (decisions, i);

      if (g_strcmp0 (decision->review, mandate_record_get_id (MANDATE_RECORD (self))) != 0)
        continue;

      n++;
      if (g_strcmp0 (decision->kind, "none") != 0 && (decision->owner == NULL || decision->due_on == NULL))
        add_gap (gaps, "state", g_strdup_printf ("decision/%s", mandate_record_get_id (MANDATE_RECORD (decision))),
                 /* Translators: %s is a decision. */
                 g_strdup_printf (_ ("the decision “%s” has no owner or no date. Give both before the review is closed."), decision->title));
    }

  if (n == 0)
    add_gap (gaps, NULL, g_strdup ("decisions"), g_strdup (_ ("nothing was decided. A certifier looks for at least one decision.")));
}

/* Reviews that were closed before there were verdicts, or were recorded as closed, are not measured by them. */
static void
look_for_verdict (MandateReview *self,
                  MandateChange *change,
                  GPtrArray     *gaps,
                  const Verdict *verdict)
{
  MandateReview      *old = (MandateReview *) mandate_change_find_old (change, MANDATE_RECORD (self));
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_REVIEW, verdict->field, NULL);
  const MandateField *reason = mandate_record_type_find_field (MANDATE_TYPE_REVIEW, verdict->reason, NULL);
  gboolean            is_closing = old != NULL && g_strcmp0 (old->state, "closed") != 0;
  const char         *message = NULL;

  if (mandate_record_get_text (MANDATE_RECORD (self), reason) == NULL)
    message = verdict->without_reason;
  else if (is_closing && mandate_record_get_text (MANDATE_RECORD (self), field) == NULL)
    message = verdict->without_word;

  if (message != NULL)
    add_gap (gaps, is_closing ? verdict->field : NULL, g_strdup_printf ("conclusion/%s", verdict->reason), g_strdup (_ (message)));
}

/**
 * mandate_review_list_gaps:
 * @self: a review, of @change
 * @change: a change that says in @self's state that it was held or closed
 *
 * Lists what @self still lacks for that. A management review is held when all
 * inputs of 9.3.2 were dealt with and it has a day; it is closed when top
 * management was there, or why not is said (9.3.1), and its decisions can be
 * followed up. What a certifier will look for beyond that is listed as well and
 * is not in the way.
 *
 * Returns: (transfer full) (element-type MandateReviewGap): the gaps
 */
GPtrArray *
mandate_review_list_gaps (MandateReview *self,
                          MandateChange *change)
{
  GPtrArray *gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_review_gap_free);

  g_return_val_if_fail (MANDATE_IS_REVIEW (self), gaps);

  if (!is_held (self))
    return gaps;

  if (self->held_on == NULL)
    add_gap (gaps, "held_on", g_strdup ("held_on"), g_strdup (_ ("the review was held, so it has a day. Give it.")));

  if (g_strcmp0 (self->outcome, "no-change") == 0 && self->outcome_reason == NULL)
    add_gap (gaps, "outcome_reason", g_strdup ("outcome"), g_strdup (_ ("that nothing has to change is a result with a reason. Say what was looked at.")));

  if (g_strcmp0 (self->kind, "management-review") != 0)
    {
      look_for_topics (self, change, gaps);
      return gaps;
    }

  look_for_inputs (self, change, gaps);

  if (g_str_equal (self->state, "closed"))
    {
      look_for_top_management (self, change, gaps);
      look_for_decisions (self, change, gaps);
      for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
        look_for_verdict (self, change, gaps, &verdicts[i]);
    }

  return gaps;
}

static gboolean
is_moved (MandateReview *self)
{
  return self->first_planned_on != NULL && g_strcmp0 (self->planned_on, self->first_planned_on) != 0;
}

/*
 * The day that was planned first stays known, however often it is moved; and what
 * the records said is kept at the moment when the review is said to have been held.
 */
static void
mandate_review_complete (MandateRecord *record,
                         MandateChange *change)
{
  MandateReview *self = MANDATE_REVIEW (record);
  MandateReview *old = (MandateReview *) mandate_change_find_old (change, record);

  if (old == NULL)
    return;

  if (self->first_planned_on == NULL && self->planned_on != NULL && old->planned_on != NULL && !g_str_equal (self->planned_on, old->planned_on))
    self->first_planned_on = g_strdup (old->planned_on);

  if (is_held (self) && g_strcmp0 (old->state, self->state) != 0 && g_strcmp0 (self->kind, "management-review") == 0)
    mandate_review_freeze (self, change);
}

/* Asked when it happens: what was written before there was the question stays as it is. */
static void
look_for_reasons (MandateReview *self,
                  MandateChange *change)
{
  MandateRecord *record = MANDATE_RECORD (self);
  MandateReview *old = (MandateReview *) mandate_change_find_old (change, record);

  if (old == NULL)
    return;

  if (is_moved (self) && self->moved_reason == NULL && g_strcmp0 (self->planned_on, old->planned_on) != 0)
    mandate_change_refuse (change, record, "moved_reason", "%s", _ ("the review is moved to another day. Say why, once; the first day stays known."));

  if (g_strcmp0 (self->state, "missed") == 0 && g_strcmp0 (old->state, "missed") != 0 && self->missed_reason == NULL)
    mandate_change_refuse (change, record, "missed_reason", "%s", _ ("that a review was missed is a fact with a reason. Say why."));
}

/* Whoever stands in for minutes stands in for a meeting that took place. */
static void
check_confirmation (MandateReview *self,
                    MandateChange *change)
{
  if (self->confirmed_on == NULL)
    return;

  if (self->held_on == NULL || strcmp (self->confirmed_on, self->held_on) < 0)
    mandate_change_refuse (change, MANDATE_RECORD (self), "confirmed_on", "%s", _ ("minutes are confirmed when the review was held, or later. Correct one of the two days."));

  if (self->confirmation == NULL)
    mandate_change_refuse (change, MANDATE_RECORD (self), "confirmation", "%s", _ ("say whether the minutes were confirmed on paper or in the program."));
}

static void
mandate_review_check (MandateRecord *record,
                      MandateChange *change)
{
  g_autoptr (GPtrArray) gaps = NULL;

  check_confirmation (MANDATE_REVIEW (record), change);

  /* Closed is closed: what it lacked by later rules is not to be mended any more. */
  if (_mandate_review_was_closed (change, mandate_record_get_id (record)))
    {
      _mandate_review_lock (MANDATE_REVIEW (record), change);
      return;
    }

  look_for_reasons (MANDATE_REVIEW (record), change);

  gaps = mandate_review_list_gaps (MANDATE_REVIEW (record), change);
  for (guint i = 0; i < gaps->len; i++)
    {
      const MandateReviewGap *gap = g_ptr_array_index (gaps, i);

      if (gap->is_in_the_way)
        mandate_change_refuse (change, record, gap->field, "%s", gap->message);
    }
}

static void
mandate_review_check_removal (MandateRecord *record,
                              MandateChange *change)
{
  _mandate_review_lock_removal (MANDATE_REVIEW (record), change);
}

static void
mandate_review_class_init (MandateReviewClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "review",
                                 N_ ("Review"), N_ ("Reviews"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->complete = mandate_review_complete;
  record_class->check = mandate_review_check;
  record_class->check_removal = mandate_review_check_removal;
}

static void
mandate_review_init (MandateReview *self)
{
}

/**
 * mandate_review_was_held:
 * @self: a review
 *
 * Returns: whether it took place
 */
gboolean
mandate_review_was_held (MandateReview *self)
{
  g_return_val_if_fail (MANDATE_IS_REVIEW (self), FALSE);

  return is_held (self);
}

/**
 * mandate_review_get_day:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): the day on which it took place, or is to
 */
const char *
mandate_review_get_day (const MandateReview *self)
{
  return self->held_on != NULL ? self->held_on : self->planned_on;
}
