/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the minutes of a review are, and how somebody stands in for them (9.3.3, 7.5). */

#include "config.h"

#include "mandate-minutes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-action.h"
#include "mandate-decision.h"
#include "mandate-meeting-topic.h"
#include "mandate-netstring.h"
#include "mandate-review-attendance.h"
#include "mandate-review-input.h"

static void
hash_fields (GChecksum         *sum,
             gpointer           record,
             const char *const *fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    {
      const MandateField *field = mandate_record_type_find_field (G_OBJECT_TYPE (record), fields[i], NULL);
      const char         *text = mandate_record_get_text (record, field);

      mandate_netstring_hash_text (sum, text != NULL ? text : "");
    }
}

/* What belongs to the review, in the order in which it was written down. */
static void
hash_parts (GChecksum         *sum,
            MandateRegister   *reg,
            MandateReview     *review,
            GType              type,
            const char *const *fields)
{
  MandateRecordList  *list = mandate_register_get_list (reg, type);
  const MandateField *part_of = mandate_record_type_find_field (type, "review", NULL);

  mandate_netstring_hash_text (sum, mandate_record_type_get_name (type));

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRecord *record = mandate_record_list_get (list, i);

      if (g_strcmp0 (mandate_record_get_text (record, part_of), mandate_record_get_id (MANDATE_RECORD (review))) == 0)
        hash_fields (sum, record, fields);
    }
}

/**
 * mandate_minutes_hash:
 * @reg: the records
 * @review: a review
 *
 * What somebody stands in for with a signature below the minutes: the day, who
 * was there, what was said and concluded, what was decided. What becomes of it
 * afterwards, and what was corrected since, is no part of it.
 *
 * Returns: (transfer full): the SHA-256 of it
 */
char *
mandate_minutes_hash (MandateRegister *reg,
                      MandateReview   *review)
{
  static const char *const own[] = { "title", "kind", "held_on", "place", "chair", "absence_reason", "notes", "scenario", "lessons",
                                     "suitable", "suitability", "adequate", "adequacy", "effective", "effectiveness",
                                     "outcome", "outcome_reason", NULL };
  static const char *const attendance[] = { "person", "presence", "stands_for", NULL };
  static const char *const inputs[] = { "input", "prepared", "content", "nothing_because", NULL };
  static const char *const topics[] = { "title", "prepared", "content", NULL };
  static const char *const decisions[] = { "title", "kind", "reason", NULL };
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  g_return_val_if_fail (MANDATE_IS_REVIEW (review), NULL);

  hash_fields (sum, review, own);
  hash_parts (sum, reg, review, MANDATE_TYPE_REVIEW_ATTENDANCE, attendance);
  hash_parts (sum, reg, review, MANDATE_TYPE_REVIEW_INPUT, inputs);
  hash_parts (sum, reg, review, MANDATE_TYPE_MEETING_TOPIC, topics);
  hash_parts (sum, reg, review, MANDATE_TYPE_DECISION, decisions);

  return g_strdup (g_checksum_get_string (sum));
}

/**
 * mandate_minutes_hash_invitation:
 * @review: a review
 *
 * What an attendance sheet says of the meeting. It is printed before it, so
 * that neither the day nor who comes is settled yet.
 *
 * Returns: (transfer full): the SHA-256 of it
 */
char *
mandate_minutes_hash_invitation (MandateReview *review)
{
  static const char *const fields[] = { "title", "kind", NULL };
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  g_return_val_if_fail (MANDATE_IS_REVIEW (review), NULL);

  hash_fields (sum, review, fields);

  return g_strdup (g_checksum_get_string (sum));
}

/**
 * mandate_minutes_are_final:
 * @review: a review
 *
 * Returns: whether nothing of the minutes changes any more, so that somebody
 *   can stand in for them
 */
gboolean
mandate_minutes_are_final (MandateReview *review)
{
  g_return_val_if_fail (MANDATE_IS_REVIEW (review), FALSE);

  return g_strcmp0 (review->state, "closed") == 0;
}

static gboolean
is_of_one_series (MandateReview *one,
                  MandateReview *other)
{
  if (one->plan != NULL || other->plan != NULL)
    return g_strcmp0 (one->plan, other->plan) == 0;

  return g_strcmp0 (one->kind, other->kind) == 0;
}

/**
 * mandate_minutes_find_next:
 * @reg: the records
 * @review: a review
 *
 * Minutes of the past name the meeting that came after them, not the one that
 * comes next today.
 *
 * Returns: (transfer none) (nullable): the one after it of its plan, or of its
 *   kind where neither has a plan, that was held or has a day
 */
MandateReview *
mandate_minutes_find_next (MandateRegister *reg,
                           MandateReview   *review)
{
  MandateRecordList *reviews = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW);
  MandateReview     *next = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *other = mandate_record_list_get (reviews, i);
      const char    *day = mandate_review_get_day (other);

      if (other != review && is_of_one_series (review, other) && g_strcmp0 (other->state, "missed") != 0 &&
          day != NULL && g_strcmp0 (day, mandate_review_get_day (review)) > 0 && (next == NULL || strcmp (day, mandate_review_get_day (next)) < 0))
        next = other;
    }

  return next;
}

static gboolean
follows_from (MandateRegister *reg,
              MandateAction   *action,
              const char      *review)
{
  MandateDecision *decision = mandate_register_find (reg, MANDATE_TYPE_DECISION, action->decision);

  return g_strcmp0 (action->review, review) == 0 || (decision != NULL && g_strcmp0 (decision->review, review) == 0);
}

/**
 * mandate_minutes_list_actions:
 * @reg: the records
 * @review: a review
 *
 * Returns: (transfer container) (element-type MandateAction): what is to be done
 *   after it, whether it follows from a decision or not
 */
GPtrArray *
mandate_minutes_list_actions (MandateRegister *reg,
                              MandateReview   *review)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_ACTION);
  GPtrArray         *actions = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (follows_from (reg, mandate_record_list_get (list, i), mandate_record_get_id (MANDATE_RECORD (review))))
      g_ptr_array_add (actions, mandate_record_list_get (list, i));

  return actions;
}

/**
 * mandate_minutes_put_confirmed:
 * @change: a change
 * @review: a review of the register
 * @person: (nullable): id of the person who stands in for the minutes
 * @confirmation: “in-program” or “paper”
 * @error: return location for an error, which says what to do
 *
 * Writes down that the minutes are right, in the words of somebody who was in
 * charge; today, unless the change says on which day it happened.
 *
 * Returns: (transfer none) (nullable): the review, part of @change
 */
MandateReview *
mandate_minutes_put_confirmed (MandateChange *change,
                               MandateReview *review,
                               const char    *person,
                               const char    *confirmation,
                               GError       **error)
{
  MandateRecord *edited;

  if (!mandate_minutes_are_final (review))
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                   /* Translators: %s is a review. */
                   _ ("“%s” is not closed, so its minutes may still change. Close the review first."), review->title);
      return NULL;
    }

  edited = mandate_change_edit (change, MANDATE_TYPE_REVIEW, mandate_record_get_id (MANDATE_RECORD (review)));

  if (!mandate_record_set (edited, "confirmed_on", mandate_change_get_day (change), error) ||
      !mandate_record_set (edited, "confirmed_by", person != NULL ? person : "", error) ||
      !mandate_record_set (edited, "confirmation", confirmation, error))
    return NULL;

  return MANDATE_REVIEW (edited);
}
