/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"
#include "mandate-choices.h"
#include "mandate-decision.h"
#include "mandate-person.h"
#include "mandate-review-attendance.h"
#include "mandate-review-input.h"

static const MandateChoice state_choices[] = {
  { "planned", N_ ("Planned") },
  { "held", N_ ("Held") },
  { "closed", N_ ("Closed") },
  { "missed", N_ ("Missed") },
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
};

G_DEFINE_FINAL_TYPE (MandateReview, mandate_review, MANDATE_TYPE_RECORD)

static gboolean
is_held (MandateReview *self)
{
  return g_strcmp0 (self->state, "held") == 0 || g_strcmp0 (self->state, "closed") == 0;
}

static void
check_inputs (MandateReview *self,
              MandateChange *change)
{
  g_autoptr (GPtrArray) inputs = mandate_change_list (change, MANDATE_TYPE_REVIEW_INPUT);

  for (const MandateChoice *wanted = mandate_review_inputs; wanted->value != NULL; wanted++)
    {
      gboolean found = g_str_equal (wanted->value, MANDATE_REVIEW_RECOMMENDED_INPUT);

      for (guint i = 0; i < inputs->len && !found; i++)
        {
          MandateReviewInput *input = g_ptr_array_index (inputs, i);

          found = g_strcmp0 (input->review, mandate_record_get_id (MANDATE_RECORD (self))) == 0 &&
                  g_strcmp0 (input->input, wanted->value) == 0 &&
                  (input->content != NULL || input->nothing_because != NULL);
        }

      if (!found)
        /* Translators: %s is an input of a management review. */
        mandate_change_refuse (change, MANDATE_RECORD (self), "state",
                               _ ("the input “%s” is still blank. Write what was said, or why there was nothing to report."), _ (wanted->label));
    }
}

static void
check_attendance (MandateReview *self,
                  MandateChange *change)
{
  g_autoptr (GPtrArray) attendance = mandate_change_list (change, MANDATE_TYPE_REVIEW_ATTENDANCE);

  for (guint i = 0; i < attendance->len; i++)
    {
      MandateReviewAttendance *attended = g_ptr_array_index (attendance, i);
      MandatePerson           *person = mandate_change_find (change, MANDATE_TYPE_PERSON, attended->person);

      if (g_strcmp0 (attended->review, mandate_record_get_id (MANDATE_RECORD (self))) == 0 &&
          g_strcmp0 (attended->presence, "apologies") != 0 && person != NULL && person->is_top_management)
        return;
    }

  if (self->absence_reason == NULL)
    mandate_change_refuse (change, MANDATE_RECORD (self), "absence_reason", _ ("nobody of top management was there. Say why, or add who was."));
}

static void
check_decisions (MandateReview *self,
                 MandateChange *change)
{
  g_autoptr (GPtrArray) decisions = mandate_change_list (change, MANDATE_TYPE_DECISION);

  for (guint i = 0; i < decisions->len; i++)
    {
      MandateDecision *decision = g_ptr_array_index (decisions, i);

      if (g_strcmp0 (decision->review, mandate_record_get_id (MANDATE_RECORD (self))) == 0 &&
          (decision->owner == NULL || decision->due_on == NULL))
        /* Translators: %s is a decision. */
        mandate_change_refuse (change, MANDATE_RECORD (self), "state",
                               _ ("the decision “%s” has no owner or no date. Give both before the review is closed."), decision->title);
    }
}

/*
 * A management review is held when all inputs of 9.3.2 were dealt with and top
 * management was there; it is closed when its decisions can be followed up.
 */
static void
mandate_review_check (MandateRecord *record,
                      MandateChange *change)
{
  MandateReview *self = MANDATE_REVIEW (record);

  if (!is_held (self))
    return;

  if (self->held_on == NULL)
    mandate_change_refuse (change, record, "held_on", _ ("the review was held, so it has a day. Give it."));

  if (g_strcmp0 (self->kind, "management-review") != 0)
    return;

  check_inputs (self, change);

  if (g_str_equal (self->state, "closed"))
    {
      check_attendance (self, change);
      check_decisions (self, change);
    }
}

static void
mandate_review_class_init (MandateReviewClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "review",
                                 N_ ("Review"), N_ ("Reviews"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_review_check;
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
