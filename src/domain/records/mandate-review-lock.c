/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-lock.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"

/* What is known only after the minutes were written. */
static const char *const later_fields[] = { "confirmed_on", "confirmed_by", "confirmation", NULL };

/**
 * _mandate_review_was_closed:
 * @change: a change
 * @review: (nullable): id of a review
 *
 * Returns: whether it is closed already, before @change
 */
gboolean
_mandate_review_was_closed (MandateChange *change,
                            const char    *review)
{
  MandateReview *found = mandate_register_find (mandate_change_get_register (change), MANDATE_TYPE_REVIEW, review);

  return found != NULL && g_strcmp0 (found->state, "closed") == 0;
}

static const char *
get_review (MandateRecord *part)
{
  return mandate_record_get_text (part, mandate_record_type_find_field (G_OBJECT_TYPE (part), "review", NULL));
}

static void
refuse (MandateChange *change,
        MandateRecord *record,
        const char    *field)
{
  mandate_change_refuse (change, record, field, _ ("the review is closed, and its minutes say it like this. Write an addendum that puts it right."));
}

/* @is_listed: whether the fields in @names are looked at, or all others. */
static void
compare (MandateRecord     *record,
         MandateRecord     *old,
         MandateChange     *change,
         const char *const *names,
         gboolean           is_listed)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if ((names == NULL || g_strv_contains (names, fields[i].name) == is_listed) && !mandate_record_equal_in (old, record, &fields[i]))
      refuse (change, record, fields[i].name);
}

/**
 * _mandate_review_lock:
 * @self: a review that is put
 * @change: a change that is being checked
 *
 * Refuses what a closed review does not say any more; that its minutes were
 * confirmed is still to be said.
 */
void
_mandate_review_lock (MandateReview *self,
                      MandateChange *change)
{
  MandateRecord *old = mandate_change_find_old (change, MANDATE_RECORD (self));

  if (_mandate_review_was_closed (change, mandate_record_get_id (MANDATE_RECORD (self))))
    compare (MANDATE_RECORD (self), old, change, later_fields, FALSE);
}

void
_mandate_review_lock_removal (MandateReview *self,
                              MandateChange *change)
{
  if (_mandate_review_was_closed (change, mandate_record_get_id (MANDATE_RECORD (self))))
    mandate_change_refuse (change, MANDATE_RECORD (self), NULL, _ ("a closed review is kept. If it is wrong, write an addendum that says so."));
}

/**
 * _mandate_review_lock_part:
 * @part: a record with a field “review” that is put
 * @change: a change that is being checked
 * @kept: (nullable): the fields that the minutes say; %NULL for all
 *
 * Refuses what is written into a closed review, or into its parts.
 */
void
_mandate_review_lock_part (MandateRecord     *part,
                           MandateChange     *change,
                           const char *const *kept)
{
  MandateRecord *old = mandate_change_find_old (change, part);

  if (old != NULL && _mandate_review_was_closed (change, get_review (old)))
    compare (part, old, change, kept, TRUE);
  else if (_mandate_review_was_closed (change, get_review (part)))
    mandate_change_refuse (change, part, "review", _ ("the review is closed, so nothing is added to it. Write an addendum that says what is missing."));
}

/**
 * _mandate_review_lock_part_removal:
 * @part: a record with a field “review” that is removed
 * @change: a change that is being checked
 *
 * Refuses to take away what the minutes of a closed review say. Where the
 * review itself goes, that is refused already.
 */
void
_mandate_review_lock_part_removal (MandateRecord *part,
                                   MandateChange *change)
{
  if (_mandate_review_was_closed (change, get_review (part)) && mandate_change_find (change, MANDATE_TYPE_REVIEW, get_review (part)) != NULL)
    refuse (change, part, NULL);
}
