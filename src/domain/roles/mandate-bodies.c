/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who decides together: the members of a body and who has the chair, and which bodies there might be. */

#include "config.h"

#include "mandate-bodies.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-holders.h"
#include "mandate-organisation.h"
#include "mandate-person.h"
#include "mandate-role.h"

/* From as many people on nobody sees everybody every day, and security is settled at a table. */
#define MANY_PEOPLE 50

static const MandateBodyProposal proposals[] = {
  { .kind = "group", .name = N_ ("All staff"), .reason = N_ ("For what everybody does: follow the policy, and report what is odd. A group names no members."), .min_people = 2 },
  { .kind = "board", .name = N_ ("Management board"), .reason = N_ ("Several people are top management: here they decide together, and one of them has the chair."), .charter = N_ ("Decides on the policy, on objectives, and on money and time for security.\nMeets four times a year, and whenever something serious happens. The chair calls it together."), .is_top_management = TRUE, .min_leading = 2 },
  { .kind = "steering-committee", .name = N_ ("Information security committee"), .reason = N_ ("With 50 people or more, departments settle at one table what security needs of each of them."), .charter = N_ ("Settles between departments what security needs of each.\nMeets every three months. Whoever answers for information security has the chair, and tells top management what was decided."), .min_people = MANY_PEOPLE },
};

static int
get_rank (MandateBodyMember *membership,
          const char        *date)
{
  if (!mandate_body_member_is_current (membership, date))
    return 2;

  return membership->is_chair ? 0 : 1;
}

static int
compare_members (gconstpointer first,
                 gconstpointer second,
                 gpointer      date)
{
  MandateBodyMember *a = *(MandateBodyMember *const *) first;
  MandateBodyMember *b = *(MandateBodyMember *const *) second;
  int                by_rank = get_rank (a, date) - get_rank (b, date);

  if (by_rank != 0)
    return by_rank;

  /* Who left last comes first of those who have left. */
  return get_rank (a, date) == 2 ? g_strcmp0 (b->left_on, a->left_on) : g_strcmp0 (a->joined_on, b->joined_on);
}

/**
 * mandate_bodies_list_members:
 * @reg: a register
 * @body: id of a body
 * @date: a day
 *
 * Returns: (transfer container) (element-type MandateBodyMember): all
 *   memberships there are: who has the chair on that day comes first, then who
 *   else belongs to the body, the longest first, and then who does not
 */
GPtrArray *
mandate_bodies_list_members (MandateRegister *reg,
                             const char      *body,
                             const char      *date)
{
  MandateRecordList *memberships = mandate_register_get_list (reg, MANDATE_TYPE_BODY_MEMBER);
  GPtrArray         *members = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (memberships); i++)
    if (g_strcmp0 (((MandateBodyMember *) mandate_record_list_get (memberships, i))->body, body) == 0)
      g_ptr_array_add (members, mandate_record_list_get (memberships, i));

  g_ptr_array_sort_with_data (members, compare_members, (gpointer) date);

  return members;
}

/* Whoever has left the organisation has no chair any more. */
static gboolean
is_here (MandateRegister   *reg,
         MandateBodyMember *membership,
         const char        *date)
{
  MandatePerson *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, membership->person);

  return mandate_body_member_is_current (membership, date) && person != NULL && mandate_person_is_active (person, date);
}

/**
 * mandate_bodies_find_chair:
 * @reg: a register
 * @body: id of a body
 * @date: a day
 *
 * Returns: (transfer none) (nullable): who has the chair on that day and is here
 */
MandateBodyMember *
mandate_bodies_find_chair (MandateRegister *reg,
                           const char      *body,
                           const char      *date)
{
  g_autoptr (GPtrArray) members = mandate_bodies_list_members (reg, body, date);

  for (guint i = 0; i < members->len; i++)
    {
      MandateBodyMember *membership = g_ptr_array_index (members, i);

      if (membership->is_chair && is_here (reg, membership, date))
        return membership;
    }

  return NULL;
}

/**
 * mandate_bodies_lacks_chair:
 * @reg: a register
 * @body: a body
 * @date: a day
 *
 * 5.3: several people who decide together have one who leads. A group decides
 * nothing, and who is alone leads.
 *
 * Returns: whether the body has several members on that day and none has the chair
 */
gboolean
mandate_bodies_lacks_chair (MandateRegister *reg,
                            MandateBody     *body,
                            const char      *date)
{
  const char *id = mandate_record_get_id (MANDATE_RECORD (body));
  g_autoptr (GPtrArray) members = mandate_holders_list_members (reg, id, date);

  return g_strcmp0 (body->kind, "group") != 0 && members->len > 1 && mandate_bodies_find_chair (reg, id, date) == NULL;
}

/**
 * mandate_bodies_list_roles:
 * @reg: a register
 * @body: id of a body
 * @date: a day
 *
 * Returns: (transfer container) (element-type MandateRole): the roles that the
 *   body holds on that day
 */
GPtrArray *
mandate_bodies_list_roles (MandateRegister *reg,
                           const char      *body,
                           const char      *date)
{
  MandateRecordList *holdings = mandate_register_get_list (reg, MANDATE_TYPE_ROLE_HOLDING);
  GPtrArray         *roles = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);
      MandateRole        *role = mandate_register_find (reg, MANDATE_TYPE_ROLE, holding->role);

      if (role != NULL && g_strcmp0 (holding->body, body) == 0 && mandate_role_holding_is_current (holding, date))
        g_ptr_array_add (roles, role);
    }

  return roles;
}

/**
 * mandate_bodies_find_by_name:
 * @reg: a register
 * @kind: of the body
 * @name: what it is called
 *
 * Returns: (transfer none) (nullable): the body of that kind and name
 */
MandateBody *
mandate_bodies_find_by_name (MandateRegister *reg,
                             const char      *kind,
                             const char      *name)
{
  MandateRecordList *bodies = mandate_register_get_list (reg, MANDATE_TYPE_BODY);

  for (guint i = 0; i < mandate_record_list_get_length (bodies); i++)
    {
      MandateBody *body = mandate_record_list_get (bodies, i);

      if (g_strcmp0 (body->kind, kind) == 0 && g_strcmp0 (body->name, name) == 0)
        return body;
    }

  return NULL;
}

/**
 * mandate_bodies_add_member:
 * @change: a change
 * @body: id of a body, which may be new in @change
 * @person: id of a person
 * @since: (nullable): the day from which the person belongs to it, or %NULL if it is not known
 *
 * Who belongs to it already goes on doing so.
 *
 * Returns: (transfer none): the membership
 */
MandateBodyMember *
mandate_bodies_add_member (MandateChange *change,
                           const char    *body,
                           const char    *person,
                           const char    *since)
{
  const char *date = since != NULL ? since : mandate_change_get_today (change);
  g_autoptr (GPtrArray) memberships = mandate_change_list (change, MANDATE_TYPE_BODY_MEMBER);
  MandateRecord *added;

  for (guint i = 0; i < memberships->len; i++)
    {
      MandateBodyMember *other = g_ptr_array_index (memberships, i);

      if (g_strcmp0 (other->body, body) == 0 && g_strcmp0 (other->person, person) == 0 && (other->left_on == NULL || strcmp (other->left_on, date) > 0))
        return other;
    }

  added = mandate_change_create (change, MANDATE_TYPE_BODY_MEMBER, NULL);
  mandate_record_set (added, "body", body, NULL);
  mandate_record_set (added, "person", person, NULL);
  mandate_record_set (added, "joined_on", since != NULL ? since : "", NULL);

  return MANDATE_BODY_MEMBER (added);
}

/**
 * mandate_bodies_make_chair:
 * @change: a change
 * @membership: id of a membership
 *
 * Gives the chair to one member. Who else belongs to the body and has it has it
 * no longer; whose membership is over stays recorded as who had it then.
 */
void
mandate_bodies_make_chair (MandateChange *change,
                           const char    *membership)
{
  const char        *today = mandate_change_get_today (change);
  MandateBodyMember *chair = mandate_change_edit (change, MANDATE_TYPE_BODY_MEMBER, membership);
  g_autoptr (GPtrArray) memberships = mandate_change_list (change, MANDATE_TYPE_BODY_MEMBER);

  g_return_if_fail (chair != NULL);

  for (guint i = 0; i < memberships->len; i++)
    {
      MandateBodyMember *other = g_ptr_array_index (memberships, i);
      const char        *id = mandate_record_get_id (MANDATE_RECORD (other));

      if (other->is_chair && !g_str_equal (id, membership) && g_strcmp0 (other->body, chair->body) == 0 && (other->left_on == NULL || strcmp (other->left_on, today) > 0))
        mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_BODY_MEMBER, id), "is_chair", "no", NULL);
    }

  chair->is_chair = TRUE;
}

/**
 * mandate_bodies_end_membership:
 * @change: a change
 * @membership: id of a membership
 * @date: the first day on which the person does not belong to the body
 *
 * Ends it, but not before it began.
 */
void
mandate_bodies_end_membership (MandateChange *change,
                               const char    *membership,
                               const char    *date)
{
  MandateBodyMember *edited = mandate_change_edit (change, MANDATE_TYPE_BODY_MEMBER, membership);

  g_return_if_fail (edited != NULL);

  mandate_record_set (MANDATE_RECORD (edited), "left_on", edited->joined_on != NULL && strcmp (edited->joined_on, date) > 0 ? edited->joined_on : date, NULL);
}

static guint
count_people (MandateRegister *reg,
              const char      *date,
              gboolean         only_leading)
{
  MandateRecordList *people = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);
  guint              n = 0;

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      n += mandate_person_is_active (person, date) && (person->is_top_management || !only_leading);
    }

  return n;
}

/* All who work here, even where the list names but a few of them. */
static guint
count_staff (MandateRegister *reg,
             const char      *date)
{
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);
  guint                n_listed = count_people (reg, date, FALSE);

  return organisation != NULL && organisation->people_count != MANDATE_UNSET ? MAX (n_listed, (guint) organisation->people_count) : n_listed;
}

static gboolean
has_body (MandateRegister           *reg,
          const MandateBodyProposal *proposal,
          const MandateTranslation  *translation)
{
  MandateRecordList *bodies = mandate_register_get_list (reg, MANDATE_TYPE_BODY);

  /* There are many groups; one knows this one by its name. */
  if (g_str_equal (proposal->kind, "group"))
    return mandate_bodies_find_by_name (reg, proposal->kind, mandate_translate (translation, proposal->name)) != NULL;

  for (guint i = 0; i < mandate_record_list_get_length (bodies); i++)
    {
      MandateBody *body = mandate_record_list_get (bodies, i);

      if (g_strcmp0 (body->kind, proposal->kind) == 0 || (proposal->is_top_management && body->is_top_management))
        return TRUE;
    }

  return FALSE;
}

/**
 * mandate_bodies_list_proposals:
 * @reg: a register
 * @translation: the language of the documents, in which bodies are named
 * @date: a day
 *
 * What is not there and would fit the number of people (5.3). Nothing is added
 * before somebody wants it.
 *
 * Returns: (transfer container) (element-type MandateBodyProposal): what to propose
 */
GPtrArray *
mandate_bodies_list_proposals (MandateRegister          *reg,
                               const MandateTranslation *translation,
                               const char               *date)
{
  GPtrArray *list = g_ptr_array_new ();
  guint      n_people = count_staff (reg, date);
  guint      n_leading = count_people (reg, date, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (proposals); i++)
    if (n_people >= proposals[i].min_people && n_leading >= proposals[i].min_leading && !has_body (reg, &proposals[i], translation))
      g_ptr_array_add (list, (gpointer) &proposals[i]);

  return list;
}

static void
add_leading (MandateChange *change,
             MandateBody   *body)
{
  const char *today = mandate_change_get_today (change);
  g_autoptr (GPtrArray) people = mandate_change_list (change, MANDATE_TYPE_PERSON);

  for (guint i = 0; i < people->len; i++)
    {
      MandatePerson *person = g_ptr_array_index (people, i);

      if (person->is_top_management && mandate_person_is_active (person, today))
        mandate_bodies_add_member (change, mandate_record_get_id (MANDATE_RECORD (body)), mandate_record_get_id (MANDATE_RECORD (person)), mandate_change_get_day (change));
    }
}

/**
 * mandate_bodies_add_proposed:
 * @change: a change
 * @proposal: what is wanted
 * @translation: the language of the documents
 *
 * Adds the body with its charter; who is top management belongs to the one in
 * which it decides, from the day of the change. Who has the chair is for them
 * to say.
 *
 * Returns: (transfer none): the new body
 */
MandateBody *
mandate_bodies_add_proposed (MandateChange             *change,
                             const MandateBodyProposal *proposal,
                             const MandateTranslation  *translation)
{
  MandateBody *body = mandate_change_create (change, MANDATE_TYPE_BODY, NULL);

  mandate_record_set (MANDATE_RECORD (body), "kind", proposal->kind, NULL);
  mandate_record_set (MANDATE_RECORD (body), "name", mandate_translate (translation, proposal->name), NULL);
  mandate_record_set (MANDATE_RECORD (body), "charter", proposal->charter != NULL ? mandate_translate (translation, proposal->charter) : "", NULL);
  body->is_top_management = proposal->is_top_management;
  if (proposal->is_top_management)
    add_leading (change, body);

  return body;
}
