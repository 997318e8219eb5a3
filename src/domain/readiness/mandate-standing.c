/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings counted by clause: screen and pack count in one place, and so alike. */

#include "config.h"

#include "mandate-standing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *clause;
  const char *title;
} groups[] = {
  { "4.1", N_ ("The organisation and its surroundings") },
  { "4.2", N_ ("Interested parties and requirements") },
  { "4.3", N_ ("Scope") },
  { "5.1", N_ ("Leadership and commitment") },
  { "5.2", N_ ("Information security policy") },
  { "5.3", N_ ("Roles, responsibilities, authorities") },
  { "6.2", N_ ("Objectives") },
  { "7.1", N_ ("Resources") },
  { "7.2", N_ ("Competence") },
  { "7.3", N_ ("Awareness") },
  { "7.4", N_ ("Communication") },
  { "7.5", N_ ("Documented information") },
  { "9.1", N_ ("Measuring") },
  { "9.2", N_ ("Internal audit") },
  { "9.3", N_ ("Management review") },
  { "10.1", N_ ("Improvement") },
  { "10.2", N_ ("Nonconformities and corrective actions") },
};

/**
 * mandate_clause_get_group:
 * @clause: such as “9.3.2 d”
 *
 * Returns: (transfer full): the two levels that it belongs to, such as “9.3”
 */
char *
mandate_clause_get_group (const char *clause)
{
  const char *end = clause + strspn (clause, "0123456789");

  if (*end == '.')
    end += 1 + strspn (end + 1, "0123456789");

  return g_strndup (clause, end - clause);
}

/**
 * mandate_clause_get_group_title:
 * @group: such as “9.3”
 *
 * Returns: what the group is about, to be translated; empty for one that is not known
 */
const char *
mandate_clause_get_group_title (const char *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (strcmp (groups[i].clause, group) == 0)
      return groups[i].title;

  return "";
}

void
mandate_standing_free (MandateStanding *self)
{
  if (self == NULL)
    return;

  g_free (self->clause);
  g_ptr_array_unref (self->gaps);
  g_free (self);
}

/**
 * mandate_standing_count:
 * @self: how a group stands
 *
 * Returns: how many findings it has
 */
guint
mandate_standing_count (const MandateStanding *self)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->n); i++)
    n += self->n[i];

  return n;
}

static MandateStanding *
find_or_add (GPtrArray  *standings,
             const char *clause)
{
  g_autofree char *group = mandate_clause_get_group (clause);
  MandateStanding *standing;

  for (guint i = 0; i < standings->len; i++)
    {
      standing = g_ptr_array_index (standings, i);
      if (strcmp (standing->clause, group) == 0)
        return standing;
    }

  standing = g_new0 (MandateStanding, 1);
  standing->title = mandate_clause_get_group_title (group);
  standing->clause = g_steal_pointer (&group);
  standing->gaps = g_ptr_array_new ();
  g_ptr_array_add (standings, standing);

  return standing;
}

/**
 * mandate_standing_list:
 * @findings: (element-type MandateFinding): what the checks found; must outlive the result
 *
 * Returns: (transfer full) (element-type MandateStanding): how each group of clauses stands, in the order of the findings
 */
GPtrArray *
mandate_standing_list (GPtrArray *findings)
{
  GPtrArray *standings = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_standing_free);

  for (guint i = 0; i < findings->len; i++)
    {
      MandateFinding  *finding = g_ptr_array_index (findings, i);
      MandateStanding *standing = find_or_add (standings, finding->clause);

      standing->n[finding->state]++;
      if (finding->state == MANDATE_FINDING_GAP)
        g_ptr_array_add (standing->gaps, finding);
    }

  return standings;
}

/**
 * mandate_findings_count:
 * @findings: (element-type MandateFinding): what the checks found
 * @state: how a check can end
 *
 * Returns: how many ended so
 */
guint
mandate_findings_count (GPtrArray          *findings,
                        MandateFindingState state)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += ((MandateFinding *) g_ptr_array_index (findings, i))->state == state;

  return n;
}
