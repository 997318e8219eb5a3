/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a chart must not say even where each row has its letters: that the top
 * has given its accountability away, or that somebody audits their own work.
 * And what was accepted all the same, by whom, for how long.
 */

#include "config.h"

#include "mandate-raci-rules.h"

#include "mandate-body.h"
#include "mandate-holders.h"
#include "mandate-person.h"
#include "mandate-role-holding.h"
#include "mandate-role.h"

/*
 * Activities go by their titles, in English, German, French and Spanish: the
 * policy, objectives, resources, the management review, residual risk.
 */
#define OF_THE_TOP                                                                \
  "\\bpolic(y|ies)\\b|leitlinie|richtlinie|\\bpolitik|politique|pol[ií]tica|"    \
  "\\bobjectives?\\b|\\bziele?n?\\b|sicherheitsziel|\\bobjecti(f|fs)\\b|"         \
  "\\bobjetivos?\\b|\\bresources?\\b|\\bbudgets?\\b|\\bmoney\\b|ressource|"       \
  "\\bgeld\\b|\\bmittel\\b|\\bargent\\b|\\brecursos?\\b|\\bdinero\\b|"            \
  "presupuesto|management review|managementbewertung|management-?review|"         \
  "revue de direction|revisi[oó]n por la direcci[oó]n|residual risk|restrisik|" \
  "risques? r[ée]siduel|riesgos? residual"

/* The word for auditing; German also says “Revision”. */
#define ABOUT_AUDIT "audit|\\brevisor|interne revision|innenrevision"

/* The problems that an exception can be made for, and what records call them. */
static const struct
{
  MandateRaciProblems problem;
  const char         *rule;
} rules[] = {
  { MANDATE_RACI_NO_ACCOUNTABLE, "no-accountable" },
  { MANDATE_RACI_MANY_ACCOUNTABLE, "many-accountable" },
  { MANDATE_RACI_NO_RESPONSIBLE, "no-responsible" },
  { MANDATE_RACI_NOT_HELD, "not-held" },
  { MANDATE_RACI_NOT_TOP_MANAGEMENT, "not-top-management" },
  { MANDATE_RACI_OWN_WORK, "own-work" },
};

static gboolean
matches (const GRegex *pattern,
         const char   *title)
{
  return title != NULL && g_regex_match (pattern, title, 0, NULL);
}

/* Once for all titles: to read the pattern takes longer than to look for it. */
static const GRegex *
get_pattern (gsize      *pattern,
             const char *text)
{
  if (g_once_init_enter (pattern))
    {
      /* cppcheck-suppress leakNoVarFunctionCall ; it is kept for as long as the program runs */
      g_once_init_leave (pattern, (gsize) g_regex_new (text, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));
    }

  return (const GRegex *) *pattern;
}

/**
 * mandate_raci_is_of_top_management:
 * @title: (nullable): that of an activity
 *
 * 5.1, 5.2, 9.3: what stays with top management whoever does it. Known by the
 * title: an activity under a wholly different one is not recognised.
 *
 * Returns: whether top management answers for such an activity
 */
gboolean
mandate_raci_is_of_top_management (const char *title)
{
  static gsize pattern;

  return matches (get_pattern (&pattern, OF_THE_TOP), title);
}

/**
 * mandate_raci_is_about_audit:
 * @title: (nullable): that of an activity or a role
 *
 * Returns: whether it is about auditing (9.2)
 */
gboolean
mandate_raci_is_about_audit (const char *title)
{
  static gsize pattern;

  return matches (get_pattern (&pattern, ABOUT_AUDIT), title);
}

/**
 * mandate_raci_is_held_by_the_top:
 * @reg: a register
 * @role: a role
 * @date: a day
 *
 * Returns: whether top management holds it: as a person, as a body, or with a
 *   seat in a body
 */
gboolean
mandate_raci_is_held_by_the_top (MandateRegister *reg,
                                 MandateRole     *role,
                                 const char      *date)
{
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (reg, mandate_record_get_id (MANDATE_RECORD (role)), date);
  g_autoptr (GPtrArray) people = mandate_holders_list_people_of (reg, holdings, date);

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);

      if (mandate_holders_was_top_management (reg, NULL, holding->body, date))
        return TRUE;
    }

  for (guint i = 0; i < people->len; i++)
    if (((MandatePerson *) g_ptr_array_index (people, i))->is_top_management)
      return TRUE;

  return FALSE;
}

/* That nobody holds the role, or that several answer, are other problems. */
static gboolean
has_left_the_top (MandateRaciChart *chart,
                  GPtrArray        *accountable)
{
  gboolean is_held = FALSE;

  for (guint i = 0; i < accountable->len; i++)
    {
      MandateRole *role = g_ptr_array_index (accountable, i);

      if (mandate_raci_is_held_by_the_top (mandate_raci_chart_get_register (chart), role, mandate_raci_chart_get_date (chart)))
        return FALSE;

      is_held |= mandate_raci_chart_is_held (chart, mandate_record_get_id (MANDATE_RECORD (role)));
    }

  return is_held;
}

static void
add_holders (MandateRaciChart *chart,
             GPtrArray        *people,
             MandateRole      *role)
{
  GPtrArray *holders = mandate_raci_chart_get_people (chart, mandate_record_get_id (MANDATE_RECORD (role)));

  for (guint i = 0; i < holders->len; i++)
    if (!g_ptr_array_find (people, g_ptr_array_index (holders, i), NULL))
      g_ptr_array_add (people, g_ptr_array_index (holders, i));
}

/* (transfer container): whose work an audit of the management system looks at. */
static GPtrArray *
list_audited (MandateRaciChart *chart)
{
  MandateRecordList *roles = mandate_register_get_list (mandate_raci_chart_get_register (chart), MANDATE_TYPE_ROLE);
  GPtrArray         *people = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    {
      MandateRole *role = mandate_record_list_get (roles, i);

      if (g_strcmp0 (role->mandate, "conformance") == 0)
        add_holders (chart, people, role);
    }

  return people;
}

/**
 * mandate_raci_list_own_auditors:
 * @chart: who does what
 * @activity: id of an activity
 *
 * 9.2.2, typical finding 12: who does an audit, and is responsible for what is audited.
 *
 * Returns: (transfer container) (element-type MandatePerson): them
 */
GPtrArray *
mandate_raci_list_own_auditors (MandateRaciChart *chart,
                                const char       *activity)
{
  MandateRaciActivity *row = mandate_register_find (mandate_raci_chart_get_register (chart), MANDATE_TYPE_RACI_ACTIVITY, activity);
  GPtrArray           *people = g_ptr_array_new ();
  g_autoptr (GPtrArray) responsible = NULL;
  g_autoptr (GPtrArray) audited = NULL;

  if (row == NULL || !mandate_raci_is_about_audit (row->title))
    return people;

  responsible = mandate_raci_chart_list_roles (chart, activity, "responsible");
  audited = list_audited (chart);

  for (guint i = 0; i < responsible->len; i++)
    add_holders (chart, people, g_ptr_array_index (responsible, i));

  for (guint i = people->len; i > 0; i--)
    if (!g_ptr_array_find (audited, g_ptr_array_index (people, i - 1), NULL))
      g_ptr_array_remove_index (people, i - 1);

  return people;
}

static MandateRaciProblems
check_breaches (MandateRaciChart *chart,
                const char       *activity,
                GPtrArray        *accountable)
{
  MandateRaciActivity *row = mandate_register_find (mandate_raci_chart_get_register (chart), MANDATE_TYPE_RACI_ACTIVITY, activity);
  g_autoptr (GPtrArray) own = mandate_raci_list_own_auditors (chart, activity);
  MandateRaciProblems problems = 0;

  if (row != NULL && mandate_raci_is_of_top_management (row->title) && has_left_the_top (chart, accountable))
    problems |= MANDATE_RACI_NOT_TOP_MANAGEMENT;

  if (own->len > 0)
    problems |= MANDATE_RACI_OWN_WORK;

  return problems;
}

static gboolean
are_held (MandateRaciChart *chart,
          GPtrArray        *roles)
{
  for (guint i = 0; i < roles->len; i++)
    if (!mandate_raci_chart_is_held (chart, mandate_record_get_id (g_ptr_array_index (roles, i))))
      return FALSE;

  return TRUE;
}

/**
 * mandate_raci_chart_find_problems:
 * @chart: who does what
 * @activity: id of an activity
 *
 * What mandate_raci_count_problems() asks, that somebody who is here holds
 * those roles, that accountability for the management system never leaves the
 * top (5.1, 5.3), and that nobody audits their own work (9.2.2). What was
 * accepted as an exception is among them.
 *
 * Returns: what of this doesn't hold
 */
MandateRaciProblems
mandate_raci_chart_find_problems (MandateRaciChart *chart,
                                  const char       *activity)
{
  g_autoptr (GPtrArray) accountable = NULL;
  g_autoptr (GPtrArray) responsible = NULL;
  MandateRaciProblems problems;

  if (mandate_raci_chart_recall (chart, activity, &problems))
    return problems;

  accountable = mandate_raci_chart_list_roles (chart, activity, "accountable");
  responsible = mandate_raci_chart_list_roles (chart, activity, "responsible");
  problems = mandate_raci_count_problems (accountable->len, responsible->len) | check_breaches (chart, activity, accountable);

  if (!are_held (chart, accountable) || !are_held (chart, responsible))
    problems |= MANDATE_RACI_NOT_HELD;

  mandate_raci_chart_remember (chart, activity, problems);

  return problems;
}

/**
 * mandate_raci_chart_find_open_problems:
 * @chart: who does what
 * @activity: id of an activity
 *
 * Returns: the problems of the row that nobody has accepted
 */
MandateRaciProblems
mandate_raci_chart_find_open_problems (MandateRaciChart *chart,
                                       const char       *activity)
{
  return mandate_raci_chart_find_problems (chart, activity) &
         ~mandate_raci_find_accepted (mandate_raci_chart_get_register (chart), activity, mandate_raci_chart_get_date (chart));
}

/**
 * mandate_raci_find_problems:
 * @reg: a register
 * @activity: id of an activity
 * @date: the day on which the roles are to be held
 *
 * mandate_raci_chart_find_problems() for whoever asks about one activity.
 *
 * Returns: what doesn't hold
 */
MandateRaciProblems
mandate_raci_find_problems (MandateRegister *reg,
                            const char      *activity,
                            const char      *date)
{
  g_autoptr (MandateRaciChart) chart = mandate_raci_chart_new (reg, date);

  return mandate_raci_chart_find_problems (chart, activity);
}

/**
 * mandate_raci_problem_get_rule:
 * @problem: one problem
 *
 * Returns: (nullable): the value of the rule in a #MandateRaciException
 */
const char *
mandate_raci_problem_get_rule (MandateRaciProblems problem)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].problem == problem)
      return rules[i].rule;

  return NULL;
}

/**
 * mandate_raci_find_exception:
 * @reg: a register
 * @activity: (nullable): id of an activity; of auditing one's own work, an
 *   exception without activity holds for all
 * @problem: one problem
 * @date: a day
 *
 * Returns: (transfer none) (nullable): the exception that was accepted by then,
 *   whether or not it is to be looked at again by now:
 *   see mandate_raci_exception_is_in_force()
 */
MandateRaciException *
mandate_raci_find_exception (MandateRegister    *reg,
                             const char         *activity,
                             MandateRaciProblems problem,
                             const char         *date)
{
  MandateRecordList    *list = mandate_register_get_list (reg, MANDATE_TYPE_RACI_EXCEPTION);
  const char           *rule = mandate_raci_problem_get_rule (problem);
  MandateRaciException *found = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRaciException *exception = mandate_record_list_get (list, i);

      if (g_strcmp0 (exception->rule, rule) != 0 || exception->accepted_on == NULL || g_strcmp0 (exception->accepted_on, date) > 0 ||
          (exception->activity != NULL && activity != NULL && !g_str_equal (exception->activity, activity)) ||
          !mandate_holders_was_top_management (reg, exception->accepted_by, NULL, exception->accepted_on))
        continue;

      if (mandate_raci_exception_is_in_force (exception, date))
        return exception;
      found = exception;
    }

  return found;
}

/**
 * mandate_raci_find_accepted:
 * @reg: a register
 * @activity: id of an activity
 * @date: a day
 *
 * Returns: those problems for which an exception is in force
 */
MandateRaciProblems
mandate_raci_find_accepted (MandateRegister *reg,
                            const char      *activity,
                            const char      *date)
{
  MandateRaciProblems accepted = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      MandateRaciException *exception = mandate_raci_find_exception (reg, activity, rules[i].problem, date);

      if (exception != NULL && mandate_raci_exception_is_in_force (exception, date))
        accepted |= rules[i].problem;
    }

  return accepted;
}
