/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-next-step.h"

#include <glib/gi18n-lib.h>

#include "mandate-holders.h"
#include "mandate-organisation.h"
#include "mandate-policy-standing.h"
#include "mandate-resource.h"
#include "mandate-review-plan.h"
#include "mandate-role.h"
#include "mandate-standing.h"
#include "mandate-wizard-draft.h"

/* A piece of work that a wizard leads through, in the order in which it is done. */
typedef struct
{
  const char *wizard;
  const char *title;
  const char *reason;
  guint       minutes;
  gboolean (*is_done) (MandateRegister *reg,
                       const char      *today);
} Work;

static gboolean
is_set_up (MandateRegister *reg,
           const char      *today)
{
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);

  return organisation != NULL && organisation->scope != NULL;
}

static gboolean
has_policy (MandateRegister *reg,
            const char      *today)
{
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_standing_new (reg, today);

  return standing->in_force != NULL;
}

static gboolean
has_mandated_roles (MandateRegister *reg,
                    const char      *today)
{
  return mandate_holders_is_held (reg, MANDATE_ROLE_CONFORMANCE_ID, today) && mandate_holders_is_held (reg, MANDATE_ROLE_REPORTING_ID, today);
}

static gboolean
has_review_plan (MandateRegister *reg,
                 const char      *today)
{
  return mandate_record_list_get_length (mandate_register_get_list (reg, MANDATE_TYPE_REVIEW_PLAN)) > 0;
}

static gboolean
has_resource (MandateRegister *reg,
              const char      *today)
{
  return mandate_record_list_get_length (mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE)) > 0;
}

static const Work works[] = {
  { "set-up", N_ ("set up your organisation"), N_ ("Everything else builds on it."), 6, is_set_up },
  { "policy", N_ ("draft the policy"), N_ ("Seven questions; you can stop at any time."), 15, has_policy },
  { "roles", N_ ("name people and roles"), N_ ("Start with the two people every auditor asks for."), 10, has_mandated_roles },
  { "reviews", N_ ("plan reviews"), N_ ("Choose a rhythm once; dates follow."), 4, has_review_plan },
  { "resource", N_ ("write down what security needs"), N_ ("Money, and hours too: what was asked for, approved, used."), 4, has_resource },
};

void
mandate_next_step_free (MandateNextStep *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->reason);
  g_free (self->link);
  g_free (self);
}

static MandateNextStep *
step_from_work (const Work *work,
                const char *title,
                const char *reason)
{
  MandateNextStep *step = g_new0 (MandateNextStep, 1);

  step->title = g_strdup (title);
  step->reason = g_strdup (reason);
  step->minutes = work->minutes;
  step->wizard = work->wizard;

  return step;
}

/* What was begun comes before what was not. */
static MandateNextStep *
find_begun (MandateRegister *reg)
{
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    {
      g_autofree char *title = NULL;

      if (mandate_wizard_draft_find (reg, works[i].wizard, NULL) == NULL)
        continue;

      /* Translators: %s is a piece of work, such as draft the policy. */
      title = g_strdup_printf (_ ("continue to %s"), _ (works[i].title));

      return step_from_work (&works[i], title, _ ("Your answers so far are kept."));
    }

  return NULL;
}

static MandateNextStep *
find_not_done (MandateRegister *reg,
               const char      *today)
{
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    if (!works[i].is_done (reg, today))
      return step_from_work (&works[i], _ (works[i].title), _ (works[i].reason));

  return NULL;
}

static MandateNextStep *
find_gap (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (findings, i);
      MandateNextStep      *step;
      g_autofree char      *group = NULL;

      if (finding->state != MANDATE_FINDING_GAP)
        continue;

      group = mandate_clause_get_group (finding->clause);
      step = g_new0 (MandateNextStep, 1);
      /* Translators: %s is what a clause is about, such as Leadership and commitment. */
      step->title = g_strdup_printf (_ ("close a gap in “%s”"), _ (mandate_clause_get_group_title (group)));
      step->reason = g_strdup (finding->found);
      step->link = g_strdup (finding->where);

      return step;
    }

  return NULL;
}

/**
 * mandate_next_step_find:
 * @reg: a register
 * @findings: (element-type MandateFinding): what the checks found in it
 * @today: in ISO 8601
 *
 * The one thing to do next: what was begun, then the main pieces of work in
 * their order, then the gaps in the order of the clauses, and the pack once
 * nothing is left.
 *
 * Returns: (transfer full): what to do next
 */
MandateNextStep *
mandate_next_step_find (MandateRegister *reg,
                        GPtrArray       *findings,
                        const char      *today)
{
  static const Work pack = { "pack", NULL, NULL, 3, NULL };
  MandateNextStep  *step = find_begun (reg);

  if (step == NULL)
    step = find_not_done (reg, today);
  if (step == NULL)
    step = find_gap (findings);

  return step != NULL ? step : step_from_work (&pack, _ ("make the audit pack"), _ ("Nothing is missing. Hand it over."));
}
