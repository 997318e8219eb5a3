/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-meeting-acts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-holders.h"
#include "mandate-meeting-template.h"
#include "mandate-review-acts.h"
#include "mandate-review-material.h"
#include "mandate-review-plan.h"
#include "mandate-rhythm-proposal.h"

static const char *
get_id (gpointer record)
{
  return mandate_record_get_id (MANDATE_RECORD (record));
}

/* (transfer container): the records of a type whose field “review” names @self, in the order they came. */
static GPtrArray *
list_parts (MandateRegister *reg,
            MandateReview   *self,
            GType            type)
{
  MandateRecordList  *list = mandate_register_get_list (reg, type);
  const MandateField *field = mandate_record_type_find_field (type, "review", NULL);
  GPtrArray          *parts = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (g_strcmp0 (mandate_record_get_text (mandate_record_list_get (list, i), field), get_id (self)) == 0)
      g_ptr_array_add (parts, mandate_record_list_get (list, i));

  return parts;
}

/* Two copies may both have added a topic; then the older one comes first. */
static int
compare_topics (gconstpointer first,
                gconstpointer second)
{
  MandateMeetingTopic *a = *(MandateMeetingTopic *const *) first;
  MandateMeetingTopic *b = *(MandateMeetingTopic *const *) second;

  if (a->position != b->position)
    return a->position < b->position ? -1 : 1;

  return strcmp (get_id (a), get_id (b));
}

/**
 * mandate_meeting_list_topics:
 * @reg: the records
 * @self: a review
 *
 * Returns: (transfer container) (element-type MandateMeetingTopic): its agenda
 */
GPtrArray *
mandate_meeting_list_topics (MandateRegister *reg,
                             MandateReview   *self)
{
  GPtrArray *topics = list_parts (reg, self, MANDATE_TYPE_MEETING_TOPIC);

  g_ptr_array_sort (topics, compare_topics);

  return topics;
}

/**
 * mandate_meeting_list_guests:
 * @reg: the records
 * @self: a review
 *
 * Returns: (transfer container) (element-type MandateReviewGuest): who came from outside
 */
GPtrArray *
mandate_meeting_list_guests (MandateRegister *reg,
                             MandateReview   *self)
{
  return list_parts (reg, self, MANDATE_TYPE_REVIEW_GUEST);
}

/**
 * mandate_meeting_list_addenda:
 * @reg: the records
 * @self: a review
 *
 * Returns: (transfer container) (element-type MandateReviewAddendum): what was
 *   added after it was closed, the first first
 */
GPtrArray *
mandate_meeting_list_addenda (MandateRegister *reg,
                              MandateReview   *self)
{
  return list_parts (reg, self, MANDATE_TYPE_REVIEW_ADDENDUM);
}

static MandateRecord *
create_topic (MandateChange *change,
              MandateReview *self,
              gint64         position)
{
  MandateRecord   *topic = mandate_change_create (change, MANDATE_TYPE_MEETING_TOPIC, NULL);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, position);

  mandate_record_set (topic, "review", get_id (self), NULL);
  mandate_record_set (topic, "position", number, NULL);

  return topic;
}

static void
begin_topics (MandateChange            *change,
              MandateReview            *self,
              const MandateTranslation *translation,
              const char               *today)
{
  MandateOrganisation *organisation = mandate_change_find (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);
  g_autoptr (GArray) topics = mandate_meeting_template_list_topics (self->kind, organisation, translation);

  for (guint i = 0; i < topics->len; i++)
    {
      const MandateTemplateTopic *proposed = &g_array_index (topics, MandateTemplateTopic, i);
      MandateRecord              *topic = create_topic (change, self, i + 1);

      mandate_record_set (topic, "title", proposed->title, NULL);

      if (proposed->input != NULL)
        {
          g_autoptr (GPtrArray) rows = mandate_review_list_material (self, mandate_change_get_register (change), proposed->input, today, translation, NULL);
          g_autofree char *text = mandate_material_to_text (rows);

          mandate_record_set (topic, "prepared", text, NULL);
        }
    }
}

/* Whom the plan names; and the members of the body that meets. */
static void
begin_invitations (MandateChange *change,
                   MandateReview *self,
                   const char    *today)
{
  MandateRegister   *reg = mandate_change_get_register (change);
  MandateReviewPlan *plan = mandate_register_find (reg, MANDATE_TYPE_REVIEW_PLAN, self->plan);
  const char        *body = self->body != NULL || plan == NULL ? self->body : plan->body;
  g_autoptr (GPtrArray) members = mandate_holders_list_members (reg, body, today);

  if (plan != NULL)
    mandate_rhythm_invite (change, plan, self, today);

  for (guint i = 0; i < members->len; i++)
    if (mandate_review_attendance_find (change, get_id (self), get_id (g_ptr_array_index (members, i))) == NULL)
      mandate_review_put_presence (change, self, get_id (g_ptr_array_index (members, i)), "invited");
}

static gboolean
has_any (MandateRegister *reg,
         MandateReview   *self,
         GType            type)
{
  g_autoptr (GPtrArray) parts = list_parts (reg, self, type);

  return parts->len > 0;
}

/**
 * mandate_meeting_begin:
 * @change: a change
 * @self: a review of the register
 * @translation: the words of the documents
 * @today: the day
 *
 * Prepares a planned review, when it is opened first: its agenda is proposed
 * from the template of its kind, with what the records know; and who is named by
 * its plan, or sits in the body that meets, is invited. What is there already
 * stays as it is.
 */
void
mandate_meeting_begin (MandateChange            *change,
                       MandateReview            *self,
                       const MandateTranslation *translation,
                       const char               *today)
{
  MandateRegister *reg = mandate_change_get_register (change);

  if (g_strcmp0 (self->state, "planned") != 0)
    return;

  if (self->notes == NULL && !has_any (reg, self, MANDATE_TYPE_MEETING_TOPIC))
    begin_topics (change, self, translation, today);

  if (!has_any (reg, self, MANDATE_TYPE_REVIEW_ATTENDANCE))
    begin_invitations (change, self, today);
}

/**
 * mandate_meeting_put_topic:
 * @change: a change
 * @self: a review of the register
 * @title: what is to be talked about
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): a topic at the end of the agenda, part of @change
 */
MandateMeetingTopic *
mandate_meeting_put_topic (MandateChange *change,
                           MandateReview *self,
                           const char    *title,
                           GError       **error)
{
  g_autoptr (GPtrArray) topics = mandate_meeting_list_topics (mandate_change_get_register (change), self);
  gint64         last = topics->len > 0 ? ((MandateMeetingTopic *) g_ptr_array_index (topics, topics->len - 1))->position : 0;
  MandateRecord *topic = create_topic (change, self, last + 1);

  return mandate_record_set (topic, "title", title, error) ? MANDATE_MEETING_TOPIC (topic) : NULL;
}

/**
 * mandate_meeting_set_topic:
 * @change: a change
 * @topic: id of a topic
 * @field: “title”, “prepared” or “content”
 * @text: what was written
 * @error: return location for an error
 *
 * Returns: whether @text can be written down
 */
gboolean
mandate_meeting_set_topic (MandateChange *change,
                           const char    *topic,
                           const char    *field,
                           const char    *text,
                           GError       **error)
{
  MandateRecord *record = mandate_change_edit (change, MANDATE_TYPE_MEETING_TOPIC, topic);

  if (record == NULL)
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("The topic was removed meanwhile. Add it again."));
      return FALSE;
    }

  return mandate_record_set (record, field, text, error);
}

/**
 * mandate_meeting_move_topic:
 * @change: a change
 * @self: a review of the register
 * @topic: id of one of its topics
 * @by: how far: -1 is one up, 1 one down
 *
 * Moves a topic on the agenda. All are numbered anew, so that two of the same
 * number are set right as well.
 *
 * Returns: whether there was room to move
 */
gboolean
mandate_meeting_move_topic (MandateChange *change,
                            MandateReview *self,
                            const char    *topic,
                            int            by)
{
  g_autoptr (GPtrArray) topics = mandate_meeting_list_topics (mandate_change_get_register (change), self);
  gpointer moved = NULL;
  int      at = -1;

  for (guint i = 0; i < topics->len; i++)
    if (g_strcmp0 (get_id (g_ptr_array_index (topics, i)), topic) == 0)
      at = i;

  if (at < 0 || at + by < 0 || at + by >= (int) topics->len)
    return FALSE;

  moved = g_ptr_array_steal_index (topics, at);
  g_ptr_array_insert (topics, at + by, moved);

  for (guint i = 0; i < topics->len; i++)
    {
      MandateMeetingTopic *known = g_ptr_array_index (topics, i);
      g_autofree char     *number = g_strdup_printf ("%u", i + 1);

      if (known->position != i + 1)
        mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_MEETING_TOPIC, get_id (known)), "position", number, NULL);
    }

  return TRUE;
}

/**
 * mandate_meeting_put_substitute:
 * @change: a change
 * @self: a review of the register
 * @person: id of the person who came
 * @stands_for: id of the person whose place that was
 *
 * Writes down who came for whom. Who was stood in for sent apologies.
 */
void
mandate_meeting_put_substitute (MandateChange *change,
                                MandateReview *self,
                                const char    *person,
                                const char    *stands_for)
{
  MandateReviewAttendance *seat;

  mandate_review_put_presence (change, self, person, "substitute");
  mandate_review_put_presence (change, self, stands_for, "apologies");

  seat = mandate_review_attendance_find (change, get_id (self), person);
  mandate_record_set (MANDATE_RECORD (seat), "stands_for", stands_for, NULL);
}

/**
 * mandate_meeting_put_guest:
 * @change: a change
 * @self: a review of the register
 * @name: who came
 * @comes_from: (nullable): from where
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the guest, part of @change
 */
MandateReviewGuest *
mandate_meeting_put_guest (MandateChange *change,
                           MandateReview *self,
                           const char    *name,
                           const char    *comes_from,
                           GError       **error)
{
  MandateRecord *guest = mandate_change_create (change, MANDATE_TYPE_REVIEW_GUEST, NULL);

  mandate_record_set (guest, "review", get_id (self), NULL);
  if (!mandate_record_set (guest, "name", name, error) || !mandate_record_set (guest, "comes_from", comes_from != NULL ? comes_from : "", error))
    return NULL;

  return MANDATE_REVIEW_GUEST (guest);
}

/**
 * mandate_meeting_put_addendum:
 * @change: a change
 * @self: a closed review
 * @person: (nullable): id of the person who writes it
 * @content: what was wrong or is missing, and what is right
 * @today: the day
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the addendum, part of @change
 */
MandateReviewAddendum *
mandate_meeting_put_addendum (MandateChange *change,
                              MandateReview *self,
                              const char    *person,
                              const char    *content,
                              const char    *today,
                              GError       **error)
{
  MandateRecord *addendum = mandate_change_create (change, MANDATE_TYPE_REVIEW_ADDENDUM, NULL);

  mandate_record_set (addendum, "review", get_id (self), NULL);
  mandate_record_set (addendum, "written_on", today, NULL);
  mandate_record_set (addendum, "person", person != NULL ? person : "", NULL);

  return mandate_record_set (addendum, "content", content, error) ? MANDATE_REVIEW_ADDENDUM (addendum) : NULL;
}
