/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recording that somebody leaves, and handing over what they leave behind. */

#include "config.h"

#include "mandate-leaving.h"

#include <string.h>

#include "mandate-date.h"
#include "mandate-holders.h"
#include "mandate-records.h"

/* What lasts beyond @on ends there, but not before it began. */
static gboolean
find_end (const char  *start,
          const char  *end,
          const char  *on,
          const char **found)
{
  *found = start != NULL && strcmp (start, on) > 0 ? start : on;

  return end == NULL || strcmp (end, *found) > 0;
}

static gpointer
edit (MandateChange *change,
      gpointer       record)
{
  return mandate_change_edit (change, G_OBJECT_TYPE (record), mandate_record_get_id (record));
}

static void
set_text (gpointer    record,
          const char *field,
          const char *text)
{
  mandate_record_set (record, field, text != NULL ? text : "", NULL);
}

static void
end_holding (MandateChange      *change,
             MandateRoleHolding *holding,
             const char         *on)
{
  const char *end;

  if (find_end (holding->held_from, holding->held_until, on, &end))
    set_text (edit (change, holding), "held_until", end);
}

static void
end_membership (MandateChange     *change,
                MandateBodyMember *member,
                const char        *on)
{
  const char *end;

  if (find_end (member->joined_on, member->left_on, on, &end))
    set_text (edit (change, member), "left_on", end);
}

/**
 * mandate_leaving_record:
 * @change: a change
 * @person: id of a person
 * @on: the first day without the person
 *
 * The person leaves: roles and memberships end on that day. What they owned
 * stays theirs on paper until it is handed over, so that it is found.
 */
void
mandate_leaving_record (MandateChange *change,
                        const char    *person,
                        const char    *on)
{
  g_autoptr (GPtrArray) holdings = mandate_change_list (change, MANDATE_TYPE_ROLE_HOLDING);
  g_autoptr (GPtrArray) members = mandate_change_list (change, MANDATE_TYPE_BODY_MEMBER);

  set_text (mandate_change_edit (change, MANDATE_TYPE_PERSON, person), "left_on", on);

  for (guint i = 0; i < holdings->len; i++)
    if (g_strcmp0 (((MandateRoleHolding *) g_ptr_array_index (holdings, i))->person, person) == 0)
      end_holding (change, g_ptr_array_index (holdings, i), on);

  for (guint i = 0; i < members->len; i++)
    if (g_strcmp0 (((MandateBodyMember *) g_ptr_array_index (members, i))->person, person) == 0)
      end_membership (change, g_ptr_array_index (members, i), on);
}

/**
 * mandate_leaving_record_leave:
 * @change: a change
 * @person: id of a person
 * @from: the first day away
 * @until: (nullable): the last day away, if it is known
 *
 * The person is away for long, but stays: roles go on, and the deputies stand in.
 */
void
mandate_leaving_record_leave (MandateChange *change,
                              const char    *person,
                              const char    *from,
                              const char    *until)
{
  MandateRecord *edited = mandate_change_edit (change, MANDATE_TYPE_PERSON, person);

  set_text (edited, "leave_from", from);
  set_text (edited, "leave_until", until);
}

/**
 * mandate_leaving_record_return:
 * @change: a change
 * @person: id of a person
 * @on: the first day back
 *
 * Who left is here again, or was entered as leaving by mistake; who is on leave
 * comes back on that day. What was handed over stays handed over.
 */
void
mandate_leaving_record_return (MandateChange *change,
                               const char    *person,
                               const char    *on)
{
  MandatePerson   *edited = mandate_change_edit (change, MANDATE_TYPE_PERSON, person);
  g_autofree char *before = mandate_date_add_days (on, -1);

  if (edited->left_on != NULL)
    set_text ((MandateRecord *) edited, "left_on", "");
  else if (g_strcmp0 (edited->leave_from, before) > 0)
    mandate_leaving_record_leave (change, person, "", "");
  else
    set_text ((MandateRecord *) edited, "leave_until", before);
}

static MandateRoleHolding *
find_holding (MandateChange *change,
              const char    *role,
              const char    *person,
              const char    *on)
{
  g_autoptr (GPtrArray) holdings = mandate_change_list (change, MANDATE_TYPE_ROLE_HOLDING);

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);

      if (g_strcmp0 (holding->role, role) == 0 && g_strcmp0 (holding->person, person) == 0 && mandate_role_holding_is_current (holding, on))
        return holding;
    }

  return NULL;
}

/*
 * Appointment, acceptance and making it known are new for the new holder: the
 * gaps say so. So they are for one who held the role, too, and now leads it.
 */
static void
hand_role_over (MandateChange      *change,
                MandateRoleHolding *holding,
                const char         *to,
                const char         *on)
{
  const char         *from = strcmp (holding->held_from, on) > 0 ? holding->held_from : on;
  MandateRoleHolding *held = find_holding (change, holding->role, to, from);
  const gboolean      takes_lead = held != NULL && holding->is_lead && !held->is_lead && strcmp (held->held_from, from) < 0;
  MandateRoleHolding *next;

  if (takes_lead)
    end_holding (change, held, from);

  if (held != NULL && !takes_lead)
    next = edit (change, held);
  else
    next = mandate_change_create (change, MANDATE_TYPE_ROLE_HOLDING, NULL);

  if (next->held_from == NULL)
    {
      set_text (next, "role", holding->role);
      set_text (next, "person", to);
      set_text (next, "held_from", from);
      set_text (next, "deputy", g_strcmp0 (holding->deputy, to) != 0 ? holding->deputy : NULL);
    }

  next->is_lead |= holding->is_lead;
  end_holding (change, holding, on);
}

static MandateBodyMember *
find_membership (MandateChange *change,
                 const char    *body,
                 const char    *person,
                 const char    *on)
{
  g_autoptr (GPtrArray) members = mandate_change_list (change, MANDATE_TYPE_BODY_MEMBER);

  for (guint i = 0; i < members->len; i++)
    {
      MandateBodyMember *member = g_ptr_array_index (members, i);

      if (g_strcmp0 (member->body, body) == 0 && g_strcmp0 (member->person, person) == 0 && mandate_body_member_is_current (member, on))
        return member;
    }

  return NULL;
}

static void
hand_membership_over (MandateChange     *change,
                      MandateBodyMember *member,
                      const char        *to,
                      const char        *on)
{
  const char        *from = member->joined_on != NULL && strcmp (member->joined_on, on) > 0 ? member->joined_on : on;
  MandateBodyMember *next = find_membership (change, member->body, to, from);

  if (next != NULL)
    {
      next = edit (change, next);
    }
  else
    {
      next = mandate_change_create (change, MANDATE_TYPE_BODY_MEMBER, NULL);
      set_text (next, "body", member->body);
      set_text (next, "person", to);
      set_text (next, "joined_on", from);
    }

  next->is_chair |= member->is_chair;
  end_membership (change, member, on);
}

/* One seat a person: where the successor has one already, that of the leaver goes. */
static void
hand_seat_over (MandateChange           *change,
                MandateReviewAttendance *seat,
                const char              *to)
{
  if (mandate_review_attendance_find (change, seat->review, to) != NULL)
    mandate_change_remove (change, MANDATE_RECORD (seat));
  else
    set_text (edit (change, seat), "person", to);
}

/**
 * mandate_leaving_hand_over:
 * @change: a change
 * @consequence: one that can be handed over
 * @to: id of a person
 * @on: the day from which it is theirs
 *
 * Gives what somebody leaves behind to another person.
 */
void
mandate_leaving_hand_over (MandateChange            *change,
                           const MandateConsequence *consequence,
                           const char               *to,
                           const char               *on)
{
  g_return_if_fail (consequence->can_hand_over);

  switch (consequence->kind)
    {
    case MANDATE_LEAVING_ROLE:
      hand_role_over (change, MANDATE_ROLE_HOLDING (consequence->record), to, on);
      break;
    case MANDATE_LEAVING_DEPUTY:
      set_text (edit (change, consequence->record), "deputy", to);
      break;
    case MANDATE_LEAVING_BODY:
      hand_membership_over (change, MANDATE_BODY_MEMBER (consequence->record), to, on);
      break;
    case MANDATE_LEAVING_REVIEW:
      set_text (edit (change, consequence->record), "chair", to);
      break;
    case MANDATE_LEAVING_SEAT:
      hand_seat_over (change, MANDATE_REVIEW_ATTENDANCE (consequence->record), to);
      break;
    case MANDATE_LEAVING_RESOURCE:
      set_text (edit (change, consequence->record), "requested_by", to);
      break;
    case MANDATE_LEAVING_POLICY:
    case MANDATE_LEAVING_PLAN:
    case MANDATE_LEAVING_ACTION:
    case MANDATE_LEAVING_OBJECTIVE:
    case MANDATE_LEAVING_GOAL:
      set_text (edit (change, consequence->record), "owner", to);
      break;
    case MANDATE_LEAVING_TOP_MANAGEMENT:
    case MANDATE_LEAVING_ACTIVITY:
    case MANDATE_LEAVING_APPROVAL:
    case MANDATE_LEAVING_POLICY_TEXT:
    default:
      g_return_if_reached ();
    }
}
