/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes down what happens in a review, act by act, and tells if that failed. */

#include "config.h"

#include "mandate-review-clerk.h"

#include <glib/gi18n-lib.h>

#include "mandate-meeting-acts.h"
#include "mandate-organisation.h"
#include "mandate-review-acts.h"
#include "mandate-review-material.h"

/**
 * mandate_review_clerk_commit:
 * @session: an open workspace
 * @change: an act
 * @is_filled: whether the act could be put into @change
 * @error: (transfer full) (nullable): why not
 *
 * Records @change. What stands in the way is told to the person.
 *
 * Returns: whether it was recorded, or nothing had changed
 */
gboolean
mandate_review_clerk_commit (MandateSession *session,
                             MandateChange  *change,
                             gboolean        is_filled,
                             GError         *error)
{
  g_autoptr (GError) problem = error;

  if (is_filled && mandate_change_get_puts (change)->len + mandate_change_get_removals (change)->len == 0)
    return TRUE;

  if (is_filled && mandate_session_commit (session, change, &problem))
    return TRUE;

  mandate_session_tell_error (session, problem);

  return FALSE;
}

static MandateChange *
begin (MandateSession *session,
       MandateReview  *review)
{
  /* Translators: %s is a review: what the history says of each thing that was written down in it. */
  g_autofree char *label = g_strdup_printf (_ ("“%s”: what was said"), review->title);

  return mandate_change_new (mandate_session_get_register (session), label);
}

/**
 * mandate_review_clerk_note:
 * @session: an open workspace
 * @review: a review of its register
 * @topic: a point of the agenda
 * @text: what was said on it
 *
 * Returns: whether it was written down
 */
gboolean
mandate_review_clerk_note (MandateSession     *session,
                           MandateReview      *review,
                           const MandateTopic *topic,
                           const char         *text)
{
  g_autoptr (MandateChange) change = NULL;
  GError  *error = NULL;
  gboolean is_filled;

  if (topic->kind == MANDATE_TOPIC_MEETING)
    return mandate_review_clerk_note_topic (session, review, topic->id, "content", text);

  if (topic->kind != MANDATE_TOPIC_INPUT)
    return mandate_review_clerk_note_field (session, review, topic->id, text);

  change = begin (session, review);
  is_filled = mandate_review_put_input (change, review, topic->id, "content", text, &error);

  return mandate_review_clerk_commit (session, change, is_filled, error);
}

/**
 * mandate_review_clerk_note_topic:
 * @session: an open workspace
 * @review: a review of its register
 * @topic: id of a topic of its own
 * @field: “title”, “prepared” or “content”
 * @text: what it is to say
 *
 * Returns: whether it was written down
 */
gboolean
mandate_review_clerk_note_topic (MandateSession *session,
                                 MandateReview  *review,
                                 const char     *topic,
                                 const char     *field,
                                 const char     *text)
{
  g_autoptr (MandateChange) change = NULL;
  GError  *error = NULL;
  gboolean is_filled;

  /* Undone meanwhile, or removed with its text still open. */
  if (mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_MEETING_TOPIC, topic) == NULL)
    return FALSE;

  change = begin (session, review);
  is_filled = mandate_meeting_set_topic (change, topic, field, text, &error);

  return mandate_review_clerk_commit (session, change, is_filled, error);
}

/**
 * mandate_review_clerk_begin:
 * @session: an open workspace
 * @review: a review of its register
 *
 * Prepares the review, when it is opened first: its agenda, and who is invited.
 */
void
mandate_review_clerk_begin (MandateSession *session,
                            MandateReview  *review)
{
  MandateRegister *reg = mandate_session_get_register (session);
  g_autoptr (MandateTranslation) translation = mandate_organisation_new_translation (mandate_session_get_register (session));
  /* Translators: %s is a review. */
  g_autofree char *label = g_strdup_printf (_ ("“%s”: agenda and invitations"), review->title);
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);

  mandate_meeting_begin (change, review, translation, mandate_session_get_today (session));
  mandate_review_clerk_commit (session, change, TRUE, NULL);
}

/**
 * mandate_review_clerk_propose_nothing:
 * @session: an open workspace
 * @review: a review of its register
 * @topic: an input
 *
 * Returns: (transfer full) (nullable): why there is nothing to report on it, where that is plain
 */
char *
mandate_review_clerk_propose_nothing (MandateSession     *session,
                                      MandateReview      *review,
                                      const MandateTopic *topic)
{
  g_autoptr (MandateTranslation) translation = mandate_organisation_new_translation (mandate_session_get_register (session));

  return mandate_review_propose_nothing (review, mandate_session_get_register (session), topic->id, mandate_session_get_today (session), translation);
}

/**
 * mandate_review_clerk_note_nothing:
 * @session: an open workspace
 * @review: a review of its register
 * @topic: an input
 * @reason: why there was nothing to report on it
 *
 * Returns: whether it was written down
 */
gboolean
mandate_review_clerk_note_nothing (MandateSession     *session,
                                   MandateReview      *review,
                                   const MandateTopic *topic,
                                   const char         *reason)
{
  g_autoptr (MandateChange) change = begin (session, review);
  GError  *error = NULL;
  gboolean is_filled = mandate_review_put_input (change, review, topic->id, "nothing_because", reason, &error);

  return mandate_review_clerk_commit (session, change, is_filled, error);
}

/**
 * mandate_review_clerk_note_field:
 * @session: an open workspace
 * @review: a review of its register
 * @field: a text field of reviews
 * @text: what it is to say
 *
 * Returns: whether it was written down
 */
gboolean
mandate_review_clerk_note_field (MandateSession *session,
                                 MandateReview  *review,
                                 const char     *field,
                                 const char     *text)
{
  g_autoptr (MandateChange) change = begin (session, review);
  GError  *error = NULL;
  gboolean is_filled = mandate_review_put_text (change, review, field, text, &error);

  return mandate_review_clerk_commit (session, change, is_filled, error);
}

static MandateChange *
begin_attendance (MandateSession *session,
                  MandateReview  *review)
{
  /* Translators: %s is a review. */
  g_autofree char *label = g_strdup_printf (_ ("“%s”: who is there"), review->title);

  return mandate_change_new (mandate_session_get_register (session), label);
}

/**
 * mandate_review_clerk_note_presence:
 * @session: an open workspace
 * @review: a review of its register
 * @person: id of a person
 * @presence: (nullable): whether that person is there; %NULL to forget it
 *
 * Returns: whether it was written down
 */
gboolean
mandate_review_clerk_note_presence (MandateSession *session,
                                    MandateReview  *review,
                                    const char     *person,
                                    const char     *presence)
{
  g_autoptr (MandateChange) change = begin_attendance (session, review);

  mandate_review_put_presence (change, review, person, presence);

  return mandate_review_clerk_commit (session, change, TRUE, NULL);
}

/**
 * mandate_review_clerk_note_substitute:
 * @session: an open workspace
 * @review: a review of its register
 * @person: id of the person who came
 * @stands_for: id of the person in whose place
 *
 * Returns: whether it was written down
 */
gboolean
mandate_review_clerk_note_substitute (MandateSession *session,
                                      MandateReview  *review,
                                      const char     *person,
                                      const char     *stands_for)
{
  g_autoptr (MandateChange) change = begin_attendance (session, review);

  mandate_meeting_put_substitute (change, review, person, stands_for);

  return mandate_review_clerk_commit (session, change, TRUE, NULL);
}

/**
 * mandate_review_clerk_note_guest:
 * @session: an open workspace
 * @review: a review of its register
 * @name: who came
 * @comes_from: (nullable): from where
 *
 * Writes it down, or tells why not.
 */
void
mandate_review_clerk_note_guest (MandateSession *session,
                                 MandateReview  *review,
                                 const char     *name,
                                 const char     *comes_from)
{
  g_autoptr (MandateChange) change = begin_attendance (session, review);
  GError  *error = NULL;
  gboolean is_filled = mandate_meeting_put_guest (change, review, name, comes_from, &error) != NULL;

  mandate_review_clerk_commit (session, change, is_filled, error);
}
