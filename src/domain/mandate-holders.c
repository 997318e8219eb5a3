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

/**
 * mandate_holders_list_people_of:
 * @reg: a register
 * @holdings: (element-type MandateRoleHolding): holdings of that day
 * @date: a day
 *
 * Returns: (transfer container) (element-type MandatePerson): who of the
 *   holders is here on that day, members of bodies included
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

      if (person != NULL && mandate_person_is_active (person, date) && !g_ptr_array_find (people, person, NULL))
        g_ptr_array_add (people, person);

      g_ptr_array_extend_and_steal (people, mandate_holders_list_members (reg, holding->body, date));
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

/* Ends on the day that the next begins, but not before it began. */
static void
end_holding (MandateChange      *change,
             MandateRoleHolding *holding,
             const char         *date)
{
  const char         *end = strcmp (holding->held_from, date) > 0 ? holding->held_from : date;
  MandateRoleHolding *edited = mandate_change_edit (change, MANDATE_TYPE_ROLE_HOLDING, mandate_record_get_id (MANDATE_RECORD (holding)));

  mandate_record_set (MANDATE_RECORD (edited), "held_until", end, NULL);
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
        end_holding (change, holding, held_from);
    }

  if (kept != NULL)
    return kept;

  kept = mandate_change_create (change, MANDATE_TYPE_ROLE_HOLDING, NULL);
  mandate_record_set (MANDATE_RECORD (kept), "role", role, NULL);
  mandate_record_set (MANDATE_RECORD (kept), "person", person, NULL);
  mandate_record_set (MANDATE_RECORD (kept), "held_from", held_from, NULL);

  return kept;
}
