/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What another size of the organisation would add, drop or do differently, and doing what somebody wants of it (5.1 a to h, 9.3.1). */

#include "config.h"

#include "mandate-size-change.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-business-proposals.h"
#include "mandate-catalogue.h"
#include "mandate-choices.h"
#include "mandate-fiscal-year.h"
#include "mandate-records.h"
#include "mandate-rhythm-proposal.h"
#include "mandate-starter.h"

/* From one size to another. */
typedef struct
{
  MandateRegister          *reg;         /* (unowned) */
  const char               *from;        /* (nullable) (unowned) */
  const char               *to;          /* (unowned) */
  const char               *today;       /* (unowned) */
  const MandateTranslation *translation; /* (unowned) */
  gint64                    people;
  GPtrArray                *steps; /* (unowned) (element-type MandateSizeStep) */
} Look;

void
mandate_size_step_free (MandateSizeStep *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->detail);
  g_clear_object (&self->record);
  g_free (self);
}

/* Takes @title and @detail. */
static MandateSizeStep *
add_step (const Look      *look,
          MandateSizeGroup group,
          char            *title,
          char            *detail)
{
  MandateSizeStep *step = g_new0 (MandateSizeStep, 1);

  step->group = group;
  step->title = title;
  step->detail = detail;
  g_ptr_array_add (look->steps, step);

  return step;
}

/* (transfer none) (nullable): the plan of a kind that is being kept. */
static MandateReviewPlan *
find_plan (const Look *look,
           const char *kind)
{
  MandateRecordList *plans = mandate_register_get_list (look->reg, MANDATE_TYPE_REVIEW_PLAN);

  for (guint i = 0; i < mandate_record_list_get_length (plans); i++)
    {
      MandateReviewPlan *plan = mandate_record_list_get (plans, i);

      if (g_strcmp0 (plan->kind, kind) == 0 && mandate_review_plan_is_active (plan, look->today))
        return plan;
    }

  return NULL;
}

static char *
say_kind (const char *kind)
{
  for (const MandateChoice *choice = mandate_review_kinds; choice->value != NULL; choice++)
    if (g_str_equal (choice->value, kind))
      return g_strdup (_ (choice->label));

  return g_strdup (kind);
}

/* 0 where it is kept in weeks or days. */
static guint
count_months (MandateReviewPlan *plan)
{
  if (g_strcmp0 (plan->unit, "months") == 0)
    return plan->every;

  return g_strcmp0 (plan->unit, "years") == 0 ? 12 * plan->every : 0;
}

/* What was never agreed to is not changed behind somebody’s back: their own number stays unless they say so. */
static void
look_at_plan (const Look                  *look,
              const MandateRhythmProposal *proposal,
              MandateReviewPlan           *plan,
              guint                        months,
              gboolean                     is_dropped)
{
  MandateSizeStep *step;
  const guint      now = count_months (plan);

  if (!is_dropped && (now == months || now == 0))
    return;

  if (is_dropped)
    step = add_step (look, MANDATE_SIZE_RHYTHM, g_strdup (plan->title), g_strdup (_ ("No longer proposed. Tick it to end the plan; what was held stays on record.")));
  else
    step = add_step (look, MANDATE_SIZE_RHYTHM, g_strdup (plan->title),
                     /* Translators: how many months lie between two reviews, now and then. */
                     g_strdup_printf (_ ("Every %1$u months in place of every %2$u months."), months, now));

  step->is_choice = TRUE;
  step->is_end = is_dropped;
  step->example = proposal;
  step->record = mandate_record_copy (MANDATE_RECORD (plan));
}

static void
add_rhythm (const Look *look)
{
  MandateRhythmSize            before = mandate_rhythm_get_size_for (look->from, look->people);
  MandateRhythmSize            after = mandate_rhythm_get_size_for (look->to, look->people);
  guint                        n;
  const MandateRhythmProposal *proposals = mandate_rhythm_list_proposals (&n);

  for (guint i = 0; i < n; i++)
    {
      const MandateRhythmProposal *proposal = &proposals[i];
      MandateReviewPlan           *plan = find_plan (look, proposal->kind);
      gboolean                     is_proposed = mandate_rhythm_is_proposed (proposal, after);

      if (plan != NULL)
        look_at_plan (look, proposal, plan, proposal->months[after], !is_proposed && mandate_rhythm_is_proposed (proposal, before));
      else if (is_proposed)
        {
          MandateSizeStep *step = add_step (look, MANDATE_SIZE_RHYTHM, say_kind (proposal->kind),
                                            /* Translators: 1 is how many months lie between two reviews, 2 what they are for. */
                                            g_strdup_printf (ngettext ("New, every %1$u month: %2$s", "New, every %1$u months: %2$s", proposal->months[after]), proposal->months[after], _ (proposal->why)));

          step->is_choice = TRUE;
          step->example = proposal;
        }
    }
}

static gboolean
contains_role (GPtrArray                *roles,
               const MandateStarterRole *role)
{
  return g_ptr_array_find (roles, role, NULL);
}

static char *
get_first_line (const char *text)
{
  const char *end = strchr (text, '\n');

  return end != NULL ? g_strndup (text, end - text) : g_strdup (text);
}

static void
add_roles (const Look *look)
{
  g_autoptr (GPtrArray) before = mandate_starter_list_roles (look->from);
  g_autoptr (GPtrArray) after = mandate_starter_list_roles (look->to);

  for (guint i = 0; i < after->len; i++)
    {
      const MandateStarterRole *role = g_ptr_array_index (after, i);
      MandateSizeStep          *step;

      if (contains_role (before, role) || mandate_starter_find_role (look->reg, role, look->translation) != NULL)
        continue;

      step = add_step (look, MANDATE_SIZE_ROLES, g_strdup (mandate_translate (look->translation, role->title)), get_first_line (mandate_translate (look->translation, role->responsibilities)));
      step->is_choice = TRUE;
      step->example = role;
    }

  for (guint i = 0; i < before->len; i++)
    {
      const MandateStarterRole *role = g_ptr_array_index (before, i);

      if (!contains_role (after, role) && mandate_starter_find_role (look->reg, role, look->translation) != NULL)
        add_step (look, MANDATE_SIZE_ROLES, g_strdup (mandate_translate (look->translation, role->title)), g_strdup (_ ("No longer expected. The role stays until you remove it.")));
    }
}

static gboolean
is_among (GPtrArray  *proposals,
          const char *title)
{
  for (guint i = 0; i < proposals->len; i++)
    if (g_str_equal (((MandateProposal *) g_ptr_array_index (proposals, i))->title, title))
      return TRUE;

  return FALSE;
}

/* What the other size adds to the examples; what it drops stays, for it is somebody’s own by now. */
static void
add_examples (const Look      *look,
              MandateSizeGroup group,
              GType            type,
              const char      *field)
{
  g_autoptr (GPtrArray) before = mandate_business_propose (type, look->from, look->translation);
  g_autoptr (GPtrArray) after = mandate_business_propose (type, look->to, look->translation);

  mandate_proposals_keep_new (after, look->reg, field);

  for (guint i = 0; i < after->len; i++)
    {
      MandateProposal *proposal = g_ptr_array_index (after, i);
      MandateSizeStep *step;

      if (is_among (before, proposal->title))
        continue;

      step = add_step (look, group, g_strdup (proposal->title), g_strdup (proposal->detail));
      step->is_choice = TRUE;
      step->record = g_object_ref (proposal->record);
    }
}

static void
add_process_count (const Look *look)
{
  const guint before = mandate_business_get_n_processes (look->from);
  const guint after = mandate_business_get_n_processes (look->to);

  if (before != after)
    add_step (look, MANDATE_SIZE_PROOF, g_strdup (_ ("Clause 5.1 b")),
              /* Translators: how many processes, then and now. */
              g_strdup_printf (_ ("The check looks for %1$u processes with a security step in place of %2$u."), after, before));
}

/* What an auditor expects to see differs by size; the requirement itself never does. */
static void
add_proof (const Look *look)
{
  const MandateCatalogue *catalogue = mandate_catalogue_get ();

  add_process_count (look);

  for (guint i = 0; i < mandate_catalogue_get_n_requirements (catalogue); i++)
    {
      const MandateRequirement *requirement = mandate_catalogue_get_requirement (catalogue, i);
      const char               *before = mandate_requirement_get_hint (requirement, look->from != NULL ? look->from : "starting", look->translation);
      const char               *after = mandate_requirement_get_hint (requirement, look->to, look->translation);

      if (after != NULL && g_strcmp0 (before, after) != 0)
        add_step (look, MANDATE_SIZE_PROOF,
                  /* Translators: %s is a clause, such as 5.1 d. */
                  g_strdup_printf (_ ("Clause %s"), mandate_requirement_get_clause (requirement)), g_strdup (after));
    }
}

/**
 * mandate_size_change_list:
 * @reg: the records
 * @size_profile: another size
 * @today: the day
 * @translation: the language of the documents
 *
 * Lists what @size_profile would add, drop or do differently. Nothing is done,
 * and nothing is lost by it: what was recorded stays in any size.
 *
 * Returns: (transfer full) (element-type MandateSizeStep): the steps, by group;
 *   none for the size that the organisation has
 */
GPtrArray *
mandate_size_change_list (MandateRegister          *reg,
                          const char               *size_profile,
                          const char               *today,
                          const MandateTranslation *translation)
{
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);
  GPtrArray           *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_size_step_free);
  const Look           look = {
              reg, organisation != NULL ? organisation->size_profile : NULL, size_profile, today, translation,
    organisation != NULL ? organisation->people_count : MANDATE_UNSET, steps
  };

  if (g_strcmp0 (look.from, size_profile) == 0)
    return steps;

  add_rhythm (&look);
  add_roles (&look);
  add_examples (&look, MANDATE_SIZE_PROCESSES, MANDATE_TYPE_PROCESS, "title");
  add_examples (&look, MANDATE_SIZE_RESOURCES, MANDATE_TYPE_RESOURCE, "title");
  add_proof (&look);

  return steps;
}

static void
put_rhythm (MandateChange         *change,
            const MandateSizeStep *step,
            MandateRhythmSize      size)
{
  const MandateRhythmProposal *proposal = step->example;
  const char                  *today = mandate_change_get_today (change);

  if (step->record == NULL)
    {
      MandateReviewPlan *plan = mandate_change_create (change, MANDATE_TYPE_REVIEW_PLAN, NULL);

      mandate_rhythm_propose (proposal, size, today, plan);
      mandate_rhythm_plan_first (change, plan);
    }
  else
    {
      MandateRecord   *plan = mandate_change_edit (change, MANDATE_TYPE_REVIEW_PLAN, mandate_record_get_id (step->record));
      g_autofree char *every = g_strdup_printf ("%u", proposal->months[size]);

      if (step->is_end)
        {
          mandate_record_set (plan, "ended_on", today, NULL);
          return;
        }

      mandate_record_set (plan, "every", every, NULL);
      mandate_record_set (plan, "unit", "months", NULL);
    }
}

/* A resource is for a year; what is to begin with is for this one. */
static void
put_example (MandateChange *change,
             MandateRecord *example)
{
  g_autoptr (MandateRecord) record = mandate_record_copy (example);
  const gint64 year = mandate_fiscal_year_find (mandate_change_get_register (change), mandate_change_get_today (change));

  if (MANDATE_IS_RESOURCE (record))
    MANDATE_RESOURCE (record)->year = year;

  mandate_change_put (change, record);
}

/**
 * mandate_size_change_put:
 * @change: a change
 * @size_profile: the other size
 * @steps: (element-type MandateSizeStep): what mandate_size_change_list() listed
 * @translation: the language of the documents
 *
 * Gives the organisation another size, and does of @steps what is taken, and
 * only that. Another size opens a look at the policy, as any change does that
 * it has to fit (7.5, 5.2 a).
 */
void
mandate_size_change_put (MandateChange            *change,
                         const char               *size_profile,
                         GPtrArray                *steps,
                         const MandateTranslation *translation)
{
  MandateOrganisation *organisation = mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);
  MandateRhythmSize    size = mandate_rhythm_get_size_for (size_profile, organisation->people_count);

  mandate_record_set (MANDATE_RECORD (organisation), "size_profile", size_profile, NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const MandateSizeStep *step = g_ptr_array_index (steps, i);

      if (!step->is_choice || !step->is_taken)
        continue;

      if (step->group == MANDATE_SIZE_RHYTHM)
        put_rhythm (change, step, size);
      else if (step->group == MANDATE_SIZE_ROLES)
        mandate_starter_add_role (change, step->example, translation);
      else
        put_example (change, step->record);
    }
}

/**
 * mandate_size_group_get_label:
 * @group: what depends on the size
 *
 * Returns: (transfer none): what it is called on the screen
 */
const char *
mandate_size_group_get_label (MandateSizeGroup group)
{
  static const char *const labels[] = {
    [MANDATE_SIZE_RHYTHM] = N_ ("Rhythm of Reviews"),
    [MANDATE_SIZE_ROLES] = N_ ("Roles"),
    [MANDATE_SIZE_PROCESSES] = N_ ("Processes"),
    [MANDATE_SIZE_RESOURCES] = N_ ("Resources"),
    [MANDATE_SIZE_PROOF] = N_ ("Proof That Is Expected"),
  };

  g_return_val_if_fail (group < MANDATE_SIZE_N_GROUPS, NULL);

  return _ (labels[group]);
}
