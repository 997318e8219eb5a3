/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Records that are each in order and deny one another: what an auditor finds by
 * holding two pages side by side. Each rule reports where it is mended.
 */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-fiscal-year.h"
#include "mandate-holders.h"
#include "mandate-resource-span.h"

#define MONTHS 12

static gboolean
is_here (MandateInquiry *inquiry,
         MandatePerson  *person)
{
  return person != NULL && mandate_person_is_active (person, inquiry->as_of);
}

static gboolean
has_left (MandateInquiry *inquiry,
          MandatePerson  *person)
{
  return person != NULL && _mandate_has_happened (inquiry, person->left_on);
}

/* Whether the words stand in the text, not as a part of longer ones. Both are in small letters. */
static gboolean
names (const char *text,
       const char *words)
{
  g_autofree char *pattern = g_regex_escape_string (words, -1);
  g_autofree char *whole = g_strconcat ("(?<![\\p{L}\\p{N}])", pattern, "(?![\\p{L}\\p{N}])", NULL);

  return g_regex_match_simple (whole, text, 0, 0);
}

/* A title of one word, such as “Backups”, is no name in a text: it may be anything. */
static gboolean
is_named (const char *text,
          const char *title)
{
  g_autofree char *lower = title != NULL ? g_utf8_strdown (title, -1) : NULL;

  return lower != NULL && strchr (lower, ' ') != NULL && names (text, lower);
}

/* 5.2 with 5.3: the policy counts on a role that nobody holds, or on somebody who has left. */
static void
compare_policy_with_people (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_in_force (inquiry);
  g_autoptr (GPtrArray) roles = _mandate_list (inquiry, MANDATE_TYPE_ROLE);
  g_autoptr (GPtrArray) people = _mandate_list (inquiry, MANDATE_TYPE_PERSON);
  g_autofree char *text = version != NULL && version->text != NULL ? g_utf8_strdown (version->text, -1) : NULL;

  for (guint i = 0; text != NULL && i < roles->len; i++)
    {
      MandateRole *role = g_ptr_array_index (roles, i);

      if (is_named (text, role->title) && !_mandate_is_held (inquiry, role))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, role, N_ ("The policy in force names “%s”, a role that nobody who is here holds."), role->title);
    }

  for (guint i = 0; text != NULL && i < people->len; i++)
    {
      MandatePerson *person = g_ptr_array_index (people, i);

      if (has_left (inquiry, person) && is_named (text, person->name))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, version, N_ ("The policy in force names %1$s, who left on %2$s."), person->name, _mandate_say_day (inquiry, person->left_on));
    }
}

/* 5.2: whoever stands behind the policy is still here. */
static void
compare_policy_with_approver (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_in_force (inquiry);
  MandatePolicy        *policy = version != NULL ? mandate_register_find (inquiry->reg, MANDATE_TYPE_POLICY, version->policy) : NULL;
  MandatePerson        *owner = policy != NULL ? _mandate_find_person (inquiry, policy->owner) : NULL;
  g_autoptr (GPtrArray) approvals = version != NULL ? _mandate_list_with (inquiry, MANDATE_TYPE_APPROVAL, "policy_version", mandate_record_get_id (MANDATE_RECORD (version))) : NULL;

  for (guint i = 0; approvals != NULL && i < approvals->len; i++)
    {
      MandateApproval *approval = g_ptr_array_index (approvals, i);
      MandatePerson   *approver = _mandate_find_person (inquiry, approval->person);

      if (has_left (inquiry, approver))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, policy,
                         N_ ("The policy in force was approved by %1$s, who left on %2$s: nobody at the top now has said that it still holds."), approver->name, _mandate_say_day (inquiry, approver->left_on));
    }

  if (has_left (inquiry, owner))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, policy, N_ ("The policy is owned by %1$s, who left on %2$s."), owner->name, _mandate_say_day (inquiry, owner->left_on));
}

static gboolean
has_stand_in (MandateInquiry     *inquiry,
              MandateRoleHolding *holding)
{
  MandatePerson *deputy = _mandate_find_active_person (inquiry, holding->deputy);

  return deputy != NULL && !mandate_person_is_on_leave (deputy, inquiry->as_of);
}

static void
look_at_deputy (MandateInquiry     *inquiry,
                MandateRole        *role,
                MandateRoleHolding *holding)
{
  MandatePerson *holder = _mandate_find_person (inquiry, holding->person);
  MandatePerson *deputy = _mandate_find_person (inquiry, holding->deputy);
  g_autoptr (GPtrArray) holders = _mandate_list_holders (inquiry, role);

  if (has_left (inquiry, deputy))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, holding, N_ ("The deputy for “%1$s” is %2$s, who left on %3$s."), role->title, deputy->name, _mandate_say_day (inquiry, deputy->left_on));
  else if (deputy != NULL && g_ptr_array_find (holders, deputy, NULL))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, holding, N_ ("%2$s is deputy for “%1$s” and holds it as well: then nobody stands in."), role->title, deputy->name);

  if (is_here (inquiry, holder) && mandate_person_is_on_leave (holder, inquiry->as_of) && !has_stand_in (inquiry, holding))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, holding, N_ ("%2$s, who holds “%1$s”, is on leave since %3$s, and nobody stands in."), role->title, holder->name, _mandate_say_day (inquiry, holder->leave_from));
}

/* Named, so that it is read with the role: a group is its own members. */
static void
look_at_body (MandateInquiry     *inquiry,
              MandateRole        *role,
              MandateRoleHolding *holding)
{
  MandateBody *body = mandate_register_find (inquiry->reg, MANDATE_TYPE_BODY, holding->body);
  g_autoptr (GPtrArray) members = _mandate_list_members (inquiry, holding->body, inquiry->as_of);

  if (body != NULL && members->len == 0 && g_strcmp0 (body->kind, "group") != 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, body, N_ ("“%1$s” is held by %2$s, a body without members."), role->title, body->name);
}

/* 5.3: who holds a role, and who would if they were away. */
static void
compare_holders (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) roles = _mandate_list (inquiry, MANDATE_TYPE_ROLE);

  for (guint i = 0; i < roles->len; i++)
    {
      MandateRole *role = g_ptr_array_index (roles, i);
      g_autoptr (GPtrArray) holdings = _mandate_list_current_holdings (inquiry, role);

      for (guint j = 0; j < holdings->len; j++)
        {
          look_at_deputy (inquiry, role, g_ptr_array_index (holdings, j));
          look_at_body (inquiry, role, g_ptr_array_index (holdings, j));
        }
    }
}

/* 10.1: what somebody who left was to do is done by nobody. */
static void
compare_actions_with_people (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) actions = _mandate_list (inquiry, MANDATE_TYPE_ACTION);

  for (guint i = 0; i < actions->len; i++)
    {
      MandateAction *action = g_ptr_array_index (actions, i);
      MandatePerson *owner = _mandate_find_person (inquiry, action->owner);

      if (mandate_action_is_open (action) && has_left (inquiry, owner))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, action, N_ ("“%1$s” is to be done by %2$s, who left on %3$s."), action->title, owner->name, _mandate_say_day (inquiry, owner->left_on));
    }
}

/* A body that meets needs somebody in the chair who belongs to it. */
static void
look_at_chair (MandateInquiry *inquiry,
               MandateBody    *body)
{
  g_autoptr (GPtrArray) memberships = _mandate_list_with (inquiry, MANDATE_TYPE_BODY_MEMBER, "body", mandate_record_get_id (MANDATE_RECORD (body)));
  MandateBodyMember *former = NULL;

  for (guint i = 0; i < memberships->len; i++)
    {
      MandateBodyMember *membership = g_ptr_array_index (memberships, i);

      if (!membership->is_chair)
        continue;

      if (mandate_body_member_is_current (membership, inquiry->as_of) && _mandate_find_active_person (inquiry, membership->person) != NULL)
        return;

      if (mandate_body_member_is_current (membership, inquiry->as_of) || _mandate_has_happened (inquiry, membership->left_on))
        former = membership;
    }

  if (former != NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, body, N_ ("%2$s is named as chair of %1$s and does not belong to it any more; nobody else has the chair."),
                     body->name, _mandate_name_person (inquiry, former->person));
}

static void
compare_chairs_with_members (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) bodies = _mandate_list (inquiry, MANDATE_TYPE_BODY);

  for (guint i = 0; i < bodies->len; i++)
    look_at_chair (inquiry, g_ptr_array_index (bodies, i));
}

/* 5.1: the top is inside; who works on contract answers for nothing in the end. */
static void
look_for_externals_at_the_top (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) people = _mandate_list (inquiry, MANDATE_TYPE_PERSON);

  for (guint i = 0; i < people->len; i++)
    {
      MandatePerson *person = g_ptr_array_index (people, i);

      if (person->is_external && person->is_top_management && is_here (inquiry, person))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, person, N_ ("%s is marked as external and as top management; who works on contract can’t be accountable for the organisation."), person->name);
    }
}

/* (nullable): the role that somebody holds and that takes the most time. */
static MandateRole *
find_largest (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) roles = _mandate_list (inquiry, MANDATE_TYPE_ROLE);
  MandateRole *largest = NULL;

  for (guint i = 0; i < roles->len; i++)
    {
      MandateRole *role = g_ptr_array_index (roles, i);

      if (role->hours_a_month != MANDATE_UNSET && _mandate_is_held (inquiry, role) &&
          (largest == NULL || role->hours_a_month > largest->hours_a_month))
        largest = role;
    }

  return largest;
}

/*
 * 7.1: hours of this year, where hours are approved at all. One role alone is
 * held against them: small roles are done within other work, and nobody asks
 * for their hours.
 */
static void
compare_hours_with_resources (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) resources = _mandate_list (inquiry, MANDATE_TYPE_RESOURCE);
  const gint64     year = mandate_fiscal_year_find (inquiry->reg, inquiry->as_of);
  MandateRole     *role = find_largest (inquiry);
  MandateResource *first = NULL;
  gint64           approved = 0;

  for (guint i = 0; i < resources->len; i++)
    {
      MandateResource *resource = g_ptr_array_index (resources, i);
      const gint64     hours = mandate_resource_get_share (inquiry->reg, resource, NULL, year).approved;

      if (hours == MANDATE_UNSET || !mandate_resource_is_approved (resource, inquiry->as_of))
        continue;

      approved += hours;
      if (first == NULL)
        first = resource;
    }

  if (first != NULL && role != NULL && role->hours_a_month * MONTHS > approved)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, first,
                     N_ ("“%1$s” takes %2$d hours a year by its own figures, and only %3$d hours are approved in all for %4$s."),
                     role->title, (int) role->hours_a_month * MONTHS, (int) approved, _mandate_say_year (inquiry, year));
}

static void (*const rules[]) (MandateInquiry *inquiry) = {
  compare_policy_with_people,
  compare_policy_with_approver,
  compare_holders,
  compare_actions_with_people,
  compare_chairs_with_members,
  look_for_externals_at_the_top,
  compare_hours_with_resources,
  _mandate_compare_policy_with_plan,
  _mandate_compare_attendance_with_people,
  _mandate_compare_decisions_with_people,
  _mandate_compare_objectives_with_resources,
};

/**
 * _mandate_check_contradictions:
 * @inquiry: a run
 *
 * 5.3 with 5.1, 5.2, 7.1 and 10.1: records do not deny one another. That a role
 * is held by somebody who left, or by nobody, is told by the checks of roles.
 */
void
_mandate_check_contradictions (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) holdings = _mandate_list (inquiry, MANDATE_TYPE_ROLE_HOLDING);

  if (holdings->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No role was ever given to anybody, so there is nothing that could agree."));
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    rules[i](inquiry);

  if (!_mandate_has_findings (inquiry))
    _mandate_prove_by_all (inquiry, _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL, N_ ("Policy, roles, people, bodies, reviews, actions and resources agree with each other on who is here, who holds what and who may decide.")), holdings);
}
