/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who holds a role on a day, read from the register. */

#include "config.h"

#include "mandate-holders.h"

#include <string.h>

#include "mandate-body-member.h"
#include "mandate-body.h"
#include "mandate-person.h"

/**
 * mandate_holders_list_members:
 * @reg: a register
 * @body: (nullable): id of a body
 * @date: a day
 *
 * Returns: (transfer container) (element-type MandatePerson): who belonged to
 *   @body on that day and was here
 */
GPtrArray *
mandate_holders_list_members (MandateRegister *reg,
                              const char      *body,
                              const char      *date)
{
  MandateRecordList *memberships = mandate_register_get_list (reg, MANDATE_TYPE_BODY_MEMBER);
  GPtrArray         *members = g_ptr_array_new ();

  if (body == NULL)
    return members;

  for (guint i = 0; i < mandate_record_list_get_length (memberships); i++)
    {
      MandateBodyMember *membership = mandate_record_list_get (memberships, i);
      MandatePerson     *person = NULL;

      if (g_strcmp0 (membership->body, body) == 0 && mandate_body_member_is_current (membership, date))
        person = mandate_register_find (reg, MANDATE_TYPE_PERSON, membership->person);

      if (person != NULL && mandate_person_is_active (person, date))
        g_ptr_array_add (members, person);
    }

  return members;
}

/**
 * mandate_holders_keep_current:
 * @holdings: (element-type MandateRoleHolding): holdings of a role
 * @date: a day
 *
 * Returns: (transfer container) (element-type MandateRoleHolding): those of that
 *   day, whether or not the holder is still here; the lead comes first
 */
GPtrArray *
mandate_holders_keep_current (GPtrArray  *holdings,
                              const char *date)
{
  GPtrArray *current = g_ptr_array_new ();

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);

      if (mandate_role_holding_is_current (holding, date))
        g_ptr_array_insert (current, holding->is_lead ? 0 : -1, holding);
    }

  return current;
}

/**
 * mandate_holders_list_current:
 * @reg: a register
 * @role: id of a role
 * @date: a day
 *
 * Returns: (transfer container) (element-type MandateRoleHolding): the holdings
 *   of that day, whether or not the holder is still here; the lead comes first
 */
GPtrArray *
mandate_holders_list_current (MandateRegister *reg,
                              const char      *role,
                              const char      *date)
{
  MandateRecordList *holdings = mandate_register_get_list (reg, MANDATE_TYPE_ROLE_HOLDING);
  g_autoptr (GPtrArray) of_role = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);

      if (g_strcmp0 (holding->role, role) == 0)
        g_ptr_array_add (of_role, holding);
    }

  return mandate_holders_keep_current (of_role, date);
}

static void
add_once (GPtrArray     *people,
          MandatePerson *person)
{
  if (!g_ptr_array_find (people, person, NULL))
    g_ptr_array_add (people, person);
}

/**
 * mandate_holders_list_people_of:
 * @reg: a register
 * @holdings: (element-type MandateRoleHolding): holdings of that day
 * @date: a day
 *
 * Returns: (transfer container) (element-type MandatePerson): who of the
 *   holders is here on that day, members of bodies included; each once
 */
GPtrArray *
mandate_holders_list_people_of (MandateRegister *reg,
                                GPtrArray       *holdings,
                                const char      *date)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);
      MandatePerson      *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, holding->person);
      g_autoptr (GPtrArray) members = mandate_holders_list_members (reg, holding->body, date);

      if (person != NULL && mandate_person_is_active (person, date))
        add_once (people, person);

      for (guint j = 0; j < members->len; j++)
        add_once (people, g_ptr_array_index (members, j));
    }

  return people;
}

/**
 * mandate_holders_list_people:
 * @reg: a register
 * @role: id of a role
 * @date: a day
 *
 * Returns: (transfer container) (element-type MandatePerson): who is here and
 *   holds the role on that day, members of bodies included
 */
GPtrArray *
mandate_holders_list_people (MandateRegister *reg,
                             const char      *role,
                             const char      *date)
{
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (reg, role, date);

  return mandate_holders_list_people_of (reg, holdings, date);
}

/**
 * mandate_holders_is_held_by:
 * @reg: a register
 * @holdings: (element-type MandateRoleHolding): holdings of that day
 * @date: a day
 *
 * Returns: whether somebody who is here holds the role. A group, such as all
 *   staff, holds it without naming its members.
 */
gboolean
mandate_holders_is_held_by (MandateRegister *reg,
                            GPtrArray       *holdings,
                            const char      *date)
{
  g_autoptr (GPtrArray) people = mandate_holders_list_people_of (reg, holdings, date);

  for (guint i = 0; people->len == 0 && i < holdings->len; i++)
    {
      MandateBody *body = mandate_register_find (reg, MANDATE_TYPE_BODY, ((MandateRoleHolding *) g_ptr_array_index (holdings, i))->body);

      if (body != NULL && g_strcmp0 (body->kind, "group") == 0)
        return TRUE;
    }

  return people->len > 0;
}

/**
 * mandate_holders_is_held:
 * @reg: a register
 * @role: id of a role
 * @date: a day
 *
 * Returns: whether somebody who is here, or a group, holds the role on that day
 */
gboolean
mandate_holders_is_held (MandateRegister *reg,
                         const char      *role,
                         const char      *date)
{
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (reg, role, date);

  return mandate_holders_is_held_by (reg, holdings, date);
}

/**
 * mandate_holders_was_top_management:
 * @reg: a register
 * @person: (nullable): id of a person
 * @body: (nullable): id of a body, looked at where there is no such person
 * @date: a day
 *
 * Returns: whether the person, or else the body, was top management on that day
 */
gboolean
mandate_holders_was_top_management (MandateRegister *reg,
                                    const char      *person,
                                    const char      *body,
                                    const char      *date)
{
  MandatePerson *found_person = mandate_register_find (reg, MANDATE_TYPE_PERSON, person);
  MandateBody   *found_body = mandate_register_find (reg, MANDATE_TYPE_BODY, body);

  if (found_person != NULL)
    return found_person->is_top_management && mandate_person_is_active (found_person, date);

  return found_body != NULL && found_body->is_top_management;
}

static int
compare_holdings (gconstpointer first,
                  gconstpointer second)
{
  const MandateRoleHolding *a = *(MandateRoleHolding *const *) first;
  const MandateRoleHolding *b = *(MandateRoleHolding *const *) second;
  int                       by_begin = g_strcmp0 (b->held_from, a->held_from);

  return by_begin != 0 ? by_begin : b->is_lead - a->is_lead;
}

/**
 * mandate_holders_list_all:
 * @reg: a register
 * @role: id of a role
 *
 * Returns: (transfer container) (element-type MandateRoleHolding): who ever held
 *   the role or is going to; who began last comes first
 */
GPtrArray *
mandate_holders_list_all (MandateRegister *reg,
                          const char      *role)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_ROLE_HOLDING);
  GPtrArray         *holdings = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (g_strcmp0 (((MandateRoleHolding *) mandate_record_list_get (list, i))->role, role) == 0)
      g_ptr_array_add (holdings, mandate_record_list_get (list, i));

  g_ptr_array_sort (holdings, compare_holdings);

  return holdings;
}

/**
 * mandate_holders_end:
 * @change: a change
 * @holding: id of a holding
 * @date: the first day on which the role is not held by this one
 *
 * Ends it on the day on which the next may begin, but not before it began.
 */
void
mandate_holders_end (MandateChange *change,
                     const char    *holding,
                     const char    *date)
{
  MandateRoleHolding *edited = mandate_change_edit (change, MANDATE_TYPE_ROLE_HOLDING, holding);

  g_return_if_fail (edited != NULL);

  mandate_record_set (MANDATE_RECORD (edited), "held_until", g_strcmp0 (edited->held_from, date) > 0 ? edited->held_from : date, NULL);
}

/**
 * mandate_holders_add:
 * @change: a change
 * @role: id of a role
 * @person: (nullable): id of a person, who may be new in @change
 * @body: (nullable): id of a body, if it is not a person
 * @held_from: the day from which they hold it
 *
 * Gives a role to somebody beside those who hold it. Where they hold it on that
 * day already, that holding stays.
 *
 * Returns: (transfer none): the holding, to be filled in further
 */
MandateRoleHolding *
mandate_holders_add (MandateChange *change,
                     const char    *role,
                     const char    *person,
                     const char    *body,
                     const char    *held_from)
{
  g_autoptr (GPtrArray) current = mandate_holders_list_current (mandate_change_get_register (change), role, held_from);
  MandateRecord *added;

  for (guint i = 0; i < current->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (current, i);

      if (g_strcmp0 (holding->person, person) == 0 && g_strcmp0 (holding->body, body) == 0)
        return mandate_change_edit (change, MANDATE_TYPE_ROLE_HOLDING, mandate_record_get_id (MANDATE_RECORD (holding)));
    }

  added = mandate_change_create (change, MANDATE_TYPE_ROLE_HOLDING, NULL);
  mandate_record_set (added, "role", role, NULL);
  mandate_record_set (added, "person", person != NULL ? person : "", NULL);
  mandate_record_set (added, "body", body != NULL ? body : "", NULL);
  mandate_record_set (added, "held_from", held_from, NULL);

  return MANDATE_ROLE_HOLDING (added);
}

/**
 * mandate_holders_replace:
 * @change: a change
 * @holding: a holding of the register
 * @person: (nullable): id of a person, who may be new in @change
 * @body: (nullable): id of a body, if it is not a person
 * @held_from: the day from which they hold it
 *
 * Gives to another what one of those who hold a role holds; the others go on
 * holding it, and who led hands over the lead, too. Where it is the same, the
 * holding stays and begins on that day.
 *
 * Returns: (transfer none): the holding, to be filled in further
 */
MandateRoleHolding *
mandate_holders_replace (MandateChange      *change,
                         MandateRoleHolding *holding,
                         const char         *person,
                         const char         *body,
                         const char         *held_from)
{
  const char         *id = mandate_record_get_id (MANDATE_RECORD (holding));
  MandateRoleHolding *next;

  if (g_strcmp0 (holding->person, person) == 0 && g_strcmp0 (holding->body, body) == 0)
    {
      next = mandate_change_edit (change, MANDATE_TYPE_ROLE_HOLDING, id);
      mandate_record_set (MANDATE_RECORD (next), "held_from", held_from, NULL);
      return next;
    }

  mandate_holders_end (change, id, held_from);
  next = mandate_holders_add (change, holding->role, person, body, held_from);
  if (holding->is_lead)
    mandate_holders_lead (change, mandate_record_get_id (MANDATE_RECORD (next)));

  return next;
}

static gboolean
lasts_beyond (MandateRoleHolding *holding,
              const char         *date)
{
  return holding->held_until == NULL || g_strcmp0 (holding->held_until, date) > 0;
}

/**
 * mandate_holders_lead:
 * @change: a change
 * @holding: id of a holding
 *
 * 5.3: where several hold a role, one of them leads. Who else holds it and
 * leads does so no longer; of a holding that is over,
 * or is when the new one begins, it stays recorded.
 */
void
mandate_holders_lead (MandateChange *change,
                      const char    *holding)
{
  const char         *today = mandate_change_get_today (change);
  MandateRoleHolding *lead = mandate_change_edit (change, MANDATE_TYPE_ROLE_HOLDING, holding);
  g_autoptr (GPtrArray) holdings = mandate_change_list (change, MANDATE_TYPE_ROLE_HOLDING);

  g_return_if_fail (lead != NULL);

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *other = g_ptr_array_index (holdings, i);
      const char         *id = mandate_record_get_id (MANDATE_RECORD (other));

      if (other->is_lead && !g_str_equal (id, holding) && g_strcmp0 (other->role, lead->role) == 0 && lasts_beyond (other, today) && lasts_beyond (other, lead->held_from))
        mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_ROLE_HOLDING, id), "is_lead", "no", NULL);
    }

  lead->is_lead = TRUE;
}

/**
 * mandate_holders_give:
 * @change: a change
 * @role: id of a role
 * @person: id of a person, who may be new in @change
 * @held_from: the day from which the person holds it
 *
 * Gives a role to one person. Whoever else holds it on that day holds it no
 * longer; where the person holds it already, that holding stays.
 *
 * Returns: (transfer none): the holding, to be filled in further
 */
MandateRoleHolding *
mandate_holders_give (MandateChange *change,
                      const char    *role,
                      const char    *person,
                      const char    *held_from)
{
  g_autoptr (GPtrArray) current = mandate_holders_list_current (mandate_change_get_register (change), role, held_from);
  MandateRoleHolding *kept = NULL;

  for (guint i = 0; i < current->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (current, i);

      if (kept == NULL && g_strcmp0 (holding->person, person) == 0)
        kept = mandate_change_edit (change, MANDATE_TYPE_ROLE_HOLDING, mandate_record_get_id (MANDATE_RECORD (holding)));
      else
        mandate_holders_end (change, mandate_record_get_id (MANDATE_RECORD (holding)), held_from);
    }

  return kept != NULL ? kept : mandate_holders_add (change, role, person, NULL, held_from);
}
