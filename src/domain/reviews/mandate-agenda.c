/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is due, and what is getting old: one answer for all who ask. */

#include "config.h"

#include "mandate-agenda-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-evidence-use.h"
#include "mandate-policy-reach.h"
#include "mandate-policy-standing.h"
#include "mandate-records.h"
#include "mandate-rhythm.h"

/* A list of names that is longer is not read. */
#define MAX_NAMES 3

/* How often somebody looks whether what is published is what is in force. */
#define MONTHS_TO_CHECK 12

/* One look at what is due. */
typedef struct
{
  MandateRegister *reg;   /* (unowned) */
  const char      *today; /* (unowned) */
  GPtrArray       *items; /* (unowned) (element-type MandateAgendaItem) */
} Look;

void
mandate_agenda_item_free (MandateAgendaItem *self)
{
  if (self == NULL)
    return;

  g_free (self->date);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->link);
  g_free (self);
}

/* Takes @detail. */
void
_mandate_agenda_add (MandateRegister *reg,
                     const char      *today,
                     GPtrArray       *items,
                     gpointer         record,
                     const char      *date,
                     char            *detail)
{
  MandateAgendaItem *item = g_new0 (MandateAgendaItem, 1);

  item->date = g_strdup (date);
  item->title = MANDATE_IS_POLICY_VERSION (record) ? mandate_policy_version_get_title (record, reg) : mandate_register_describe (reg, record);
  item->detail = detail;
  item->link = g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (record)), mandate_record_get_id (record));
  item->record = record;
  item->is_overdue = strcmp (date, today) < 0;
  g_ptr_array_add (items, item);
}

/* Takes @detail. */
static void
add_item (const Look *look,
          gpointer    record,
          const char *date,
          char       *detail)
{
  _mandate_agenda_add (look->reg, look->today, look->items, record, date, detail);
}

/* Of the same day the older record comes first, so that the order is the same each time. */
static int
compare_items (gconstpointer first,
               gconstpointer second)
{
  const MandateAgendaItem *a = *(const MandateAgendaItem *const *) first;
  const MandateAgendaItem *b = *(const MandateAgendaItem *const *) second;
  int                      order = strcmp (a->date, b->date);

  return order != 0 ? order : strcmp (mandate_record_get_id (a->record), mandate_record_get_id (b->record));
}

static gboolean
has_day_set (MandateReview *review)
{
  return g_strcmp0 (review->state, "planned") == 0 && review->planned_on != NULL;
}

static void
add_reviews (const Look *look)
{
  MandateRecordList *reviews = mandate_register_get_list (look->reg, MANDATE_TYPE_REVIEW);

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *review = mandate_record_list_get (reviews, i);

      if (has_day_set (review))
        add_item (look, review, review->planned_on, g_strdup (_ ("The day is set")));
    }
}

/* A plan's own next day, unless a review of it has a day already. */
static void
add_plans (const Look *look)
{
  MandateRecordList *plans = mandate_register_get_list (look->reg, MANDATE_TYPE_REVIEW_PLAN);

  for (guint i = 0; i < mandate_record_list_get_length (plans); i++)
    {
      MandateReviewPlan *plan = mandate_record_list_get (plans, i);
      g_autofree char   *day = mandate_agenda_find_set (look->reg, plan) == NULL ? mandate_agenda_get_next_day (look->reg, plan, look->today) : NULL;

      if (day != NULL)
        add_item (look, plan, day, g_strdup (_ ("By your plan; no day is set")));
    }
}

static char *
describe_owner (const Look *look,
                const char *person)
{
  MandatePerson *owner = mandate_register_find (look->reg, MANDATE_TYPE_PERSON, person);

  return g_strdup (owner != NULL ? owner->name : _ ("Nobody is named for it"));
}

static void
add_actions (const Look *look)
{
  MandateRecordList *actions = mandate_register_get_list (look->reg, MANDATE_TYPE_ACTION);

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    {
      MandateAction *action = mandate_record_list_get (actions, i);

      if (g_strcmp0 (action->state, "open") == 0 && action->due_on != NULL)
        add_item (look, action, mandate_action_get_day (action, look->today), describe_owner (look, action->owner));
    }
}

static void
add_objectives (const Look *look)
{
  MandateRecordList *objectives = mandate_register_get_list (look->reg, MANDATE_TYPE_OBJECTIVE);

  for (guint i = 0; i < mandate_record_list_get_length (objectives); i++)
    {
      MandateObjective *objective = mandate_record_list_get (objectives, i);

      if (g_strcmp0 (objective->state, "open") == 0 && objective->due_on != NULL)
        add_item (look, objective, objective->due_on, g_strdup (_ ("To be reached by then")));
    }
}

/* What applies is looked at again on its day (5.2 c). */
static void
add_obligations (const Look *look)
{
  MandateRecordList *obligations = mandate_register_get_list (look->reg, MANDATE_TYPE_OBLIGATION);

  for (guint i = 0; i < mandate_record_list_get_length (obligations); i++)
    {
      MandateObligation *obligation = mandate_record_list_get (obligations, i);

      if (obligation->review_on != NULL)
        add_item (look, obligation, obligation->review_on, g_strdup (_ ("Look whether it is fulfilled")));
    }
}

static gboolean
has_rhythm (const Look *look,
            const char *kind)
{
  MandateRecordList *plans = mandate_register_get_list (look->reg, MANDATE_TYPE_REVIEW_PLAN);
  MandateRecordList *reviews = mandate_register_get_list (look->reg, MANDATE_TYPE_REVIEW);

  for (guint i = 0; i < mandate_record_list_get_length (plans); i++)
    {
      MandateReviewPlan *plan = mandate_record_list_get (plans, i);

      if (g_strcmp0 (plan->kind, kind) == 0 && mandate_review_plan_is_active (plan, look->today))
        return TRUE;
    }

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *review = mandate_record_list_get (reviews, i);

      if (g_strcmp0 (review->kind, kind) == 0 && has_day_set (review))
        return TRUE;
    }

  return FALSE;
}

/* The day that a policy itself names; where policies have a review plan, the plan says it already. */
static void
add_policies (const Look *look)
{
  MandateRecordList *versions = mandate_register_get_list (look->reg, MANDATE_TYPE_POLICY_VERSION);

  if (has_rhythm (look, "policy-review"))
    return;

  for (guint i = 0; i < mandate_record_list_get_length (versions); i++)
    {
      MandatePolicyVersion *version = mandate_record_list_get (versions, i);

      if (g_strcmp0 (version->state, "in-force") == 0 && version->next_review_on != NULL)
        add_item (look, version, version->next_review_on, g_strdup (_ ("To be looked at again")));
    }
}

/* What waits for a decision or for a day has the days in which people are asked to answer. */
static void
add_waiting (const Look           *look,
             MandatePolicyVersion *version)
{
  MandateApproval *approval = mandate_policy_find_approval (look->reg, mandate_record_get_id (MANDATE_RECORD (version)));
  g_autofree char *day = NULL;

  if (g_strcmp0 (version->state, "in-review") == 0)
    {
      day = mandate_date_add_days (version->written_on != NULL ? version->written_on : look->today, MANDATE_POLICY_ACKNOWLEDGE_DAYS);
      add_item (look, version, day, g_strdup (_ ("Waits for approval")));
    }
  else if (g_strcmp0 (version->state, "approved") == 0)
    {
      add_item (look, version, version->effective_on != NULL ? version->effective_on : look->today, g_strdup (_ ("Approved, to be published")));
    }
  else if (g_strcmp0 (version->state, "in-force") == 0 && version->published_on == NULL && approval != NULL && approval->method != NULL)
    {
      add_item (look, version, approval->decided_on, g_strdup (_ ("Approved, to be published")));
    }
}

/* (transfer full): how many people are late, and the first names. */
static char *
describe_late (const MandatePolicyReach *reach)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < reach->readers->len && n < MAX_NAMES; i++)
    {
      const MandatePolicyReader *reader = g_ptr_array_index (reach->readers, i);

      if (reader->is_overdue)
        g_string_append_printf (names, "%s%s", n++ > 0 ? ", " : "", reader->person->name);
    }

  if (n < reach->n_overdue)
    g_string_append (names, ", …");

  /* Translators: %1$u is a number of people, %2$s are their names. */
  return g_strdup_printf (ngettext ("%1$u person has not acknowledged it: %2$s", "%1$u people have not acknowledged it: %2$s", reach->n_overdue), reach->n_overdue, names->str);
}

/* The next day that somebody still has. */
static const char *
find_next_due (const MandatePolicyReach *reach)
{
  const char *next = NULL;

  for (guint i = 0; i < reach->readers->len; i++)
    {
      const MandatePolicyReader *reader = g_ptr_array_index (reach->readers, i);

      if (reader->acknowledgement == NULL && !reader->is_on_leave && (next == NULL || strcmp (reader->due_on, next) < 0))
        next = reader->due_on;
    }

  return next;
}

/* Whom the version in force did not reach yet. */
static void
add_reach (const Look           *look,
           MandatePolicyVersion *version)
{
  g_autoptr (MandatePolicyReach) reach = mandate_policy_reach_new (look->reg, version, look->today);
  g_autofree char *day = NULL;

  if (reach->n_missing == 0)
    return;

  if (reach->told == NULL)
    {
      day = mandate_date_add_days (version->effective_on != NULL ? version->effective_on : look->today, MANDATE_POLICY_ACKNOWLEDGE_DAYS);
      add_item (look, version, day, g_strdup (_ ("People are to be told")));
    }
  else if (reach->n_overdue > 0)
    {
      add_item (look, version, reach->overdue_since, describe_late (reach));
    }
  else
    {
      add_item (look, version, find_next_due (reach), g_strdup (_ ("To be acknowledged by then")));
    }
}

/* Somebody looks once a year whether what people find is what is in force. */
static void
add_place (const Look           *look,
           MandatePolicyVersion *version)
{
  MandatePolicy   *policy = mandate_register_find (look->reg, MANDATE_TYPE_POLICY, version->policy);
  const char      *last = version->published_on;
  g_autofree char *day = NULL;
  g_autofree char *soon = mandate_date_add_days (look->today, MANDATE_AGENDA_AGEING_DAYS);

  if (policy == NULL || policy->published_at == NULL)
    return;

  if (g_strcmp0 (policy->published_checked_on, last) > 0)
    last = policy->published_checked_on;

  day = last != NULL ? mandate_date_add_months (last, MONTHS_TO_CHECK) : NULL;
  if (day != NULL && strcmp (day, soon) <= 0)
    add_item (look, policy, day, g_strdup (_ ("Look whether what is published is in force")));
}

static void
add_policy_life (const Look *look)
{
  MandateRecordList *versions = mandate_register_get_list (look->reg, MANDATE_TYPE_POLICY_VERSION);

  for (guint i = 0; i < mandate_record_list_get_length (versions); i++)
    {
      MandatePolicyVersion *version = mandate_record_list_get (versions, i);

      add_waiting (look, version);

      if (g_strcmp0 (version->state, "in-force") != 0 || g_strcmp0 (version->effective_on, look->today) > 0)
        continue;

      add_reach (look, version);
      add_place (look, version);
    }
}

/* Who comes back soon is to be told what changed. */
static void
add_leaves (const Look *look)
{
  MandateRecordList *people = mandate_register_get_list (look->reg, MANDATE_TYPE_PERSON);
  g_autofree char   *soon = mandate_date_add_days (look->today, MANDATE_AGENDA_AGEING_DAYS);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (person->leave_until != NULL && mandate_person_is_on_leave (person, look->today) && strcmp (person->leave_until, soon) <= 0)
        add_item (look, person, person->leave_until, g_strdup (_ ("The leave ends")));
    }
}

/* What is still good on @today, or what is not any more, until and without @until; what was replaced needs nobody. */
static void
add_evidence (const Look *look,
              const char *from,
              const char *until)
{
  MandateRecordList *evidence = mandate_register_get_list (look->reg, MANDATE_TYPE_EVIDENCE);

  for (guint i = 0; i < mandate_record_list_get_length (evidence); i++)
    {
      MandateEvidence *proof = mandate_record_list_get (evidence, i);

      if (proof->valid_until != NULL && g_strcmp0 (proof->valid_until, from) >= 0 && (until == NULL || strcmp (proof->valid_until, until) <= 0) &&
          mandate_evidence_find_successor (look->reg, proof) == NULL)
        add_item (look, proof, proof->valid_until,
                  g_strdup (strcmp (proof->valid_until, look->today) < 0 ? _ ("Past its shelf life") : _ ("Its shelf life ends")));
    }
}

static Look
begin (MandateRegister *reg,
       const char      *today)
{
  return (Look){ reg, today, g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_agenda_item_free) };
}

static GPtrArray *
end (const Look *look)
{
  g_ptr_array_sort (look->items, compare_items);

  return look->items;
}

/**
 * mandate_agenda_list_coming:
 * @reg: the records
 * @today: today
 *
 * Lists all that has a day on which somebody has to see to it: reviews, plans
 * that want one, open actions and objectives, what a policy waits for, the next
 * look at it, messages, trainings, feedback without an answer, leaves that end,
 * and evidence whose shelf life will end. What is overdue stays until it is done;
 * evidence that is too old is in mandate_agenda_list_ageing().
 *
 * Returns: (transfer full) (element-type MandateAgendaItem): the soonest first
 */
GPtrArray *
mandate_agenda_list_coming (MandateRegister *reg,
                            const char      *today)
{
  Look look = begin (reg, today);

  add_reviews (&look);
  add_plans (&look);
  add_actions (&look);
  add_objectives (&look);
  add_obligations (&look);
  add_policies (&look);
  add_policy_life (&look);
  _mandate_agenda_add_telling (reg, today, look.items);
  add_leaves (&look);
  add_evidence (&look, today, NULL);

  return end (&look);
}

/**
 * mandate_agenda_list_policy:
 * @reg: the records
 * @today: today
 *
 * Returns: (transfer full) (element-type MandateAgendaItem): what the policies
 *   wait for (5.2): to be approved, published, told, acknowledged, or looked for
 *   where they are published; the soonest first
 */
GPtrArray *
mandate_agenda_list_policy (MandateRegister *reg,
                            const char      *today)
{
  Look look = begin (reg, today);

  add_policy_life (&look);

  return end (&look);
}

/**
 * mandate_agenda_list_telling:
 * @reg: the records
 * @today: today
 *
 * Returns: (transfer full) (element-type MandateAgendaItem): messages and
 *   trainings that have a day or that a plan wants, and feedback that waits for
 *   an answer (7.2 to 7.4); the soonest first
 */
GPtrArray *
mandate_agenda_list_telling (MandateRegister *reg,
                             const char      *today)
{
  Look look = begin (reg, today);

  _mandate_agenda_add_telling (reg, today, look.items);

  return end (&look);
}

/**
 * mandate_agenda_list_ageing:
 * @reg: the records
 * @today: today
 *
 * Returns: (transfer full) (element-type MandateAgendaItem): the evidence that
 *   is past its shelf life or will be in %MANDATE_AGENDA_AGEING_DAYS days, the
 *   oldest first
 */
GPtrArray *
mandate_agenda_list_ageing (MandateRegister *reg,
                            const char      *today)
{
  Look             look = begin (reg, today);
  g_autofree char *until = mandate_date_add_days (today, MANDATE_AGENDA_AGEING_DAYS);

  add_evidence (&look, NULL, until);

  return end (&look);
}

/**
 * mandate_agenda_list_reviews:
 * @reg: the records
 * @today: today
 *
 * Returns: (transfer full) (element-type MandateAgendaItem): the reviews that
 *   are planned, and the plans that want one that has no day yet (9.3.1); the
 *   soonest first
 */
GPtrArray *
mandate_agenda_list_reviews (MandateRegister *reg,
                             const char      *today)
{
  Look look = begin (reg, today);

  add_reviews (&look);
  add_plans (&look);

  return end (&look);
}

/**
 * mandate_agenda_is_of_plan:
 * @review: a review
 * @plan: a plan
 *
 * Returns: whether @review counts for @plan; one that names no plan counts for
 *   each plan of its kind
 */
gboolean
mandate_agenda_is_of_plan (MandateReview     *review,
                           MandateReviewPlan *plan)
{
  return g_strcmp0 (review->kind, plan->kind) == 0 &&
         (review->plan == NULL || g_str_equal (review->plan, mandate_record_get_id (MANDATE_RECORD (plan))));
}

/* Of that plan, or without one of that kind. */
static MandateReview *
find_last_held (MandateRegister   *reg,
                MandateReviewPlan *plan,
                const char        *kind,
                const char        *until)
{
  MandateRecordList *reviews = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW);
  MandateReview     *last = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *review = mandate_record_list_get (reviews, i);

      if ((plan != NULL ? mandate_agenda_is_of_plan (review, plan) : g_strcmp0 (review->kind, kind) == 0) && mandate_review_was_held (review) &&
          review->held_on != NULL && strcmp (review->held_on, until) <= 0 &&
          (last == NULL || strcmp (review->held_on, last->held_on) > 0))
        last = review;
    }

  return last;
}

/**
 * mandate_agenda_find_last_of_kind:
 * @reg: the records
 * @kind: a kind of reviews
 * @until: the last day that is looked at
 *
 * Returns: (transfer none) (nullable): the last review of that kind that was held
 */
MandateReview *
mandate_agenda_find_last_of_kind (MandateRegister *reg,
                                  const char      *kind,
                                  const char      *until)
{
  return find_last_held (reg, NULL, kind, until);
}

/**
 * mandate_agenda_find_last:
 * @reg: the records
 * @plan: a plan
 * @today: today
 *
 * Returns: (transfer none) (nullable): the last review of @plan that was held
 */
MandateReview *
mandate_agenda_find_last (MandateRegister   *reg,
                          MandateReviewPlan *plan,
                          const char        *today)
{
  return find_last_held (reg, plan, NULL, today);
}

/**
 * mandate_agenda_find_last_done:
 * @reg: the records
 * @plan: a plan
 * @today: today
 *
 * Returns: (transfer none) (nullable): the last review of @plan that is over:
 *   held, or missed, which is a fact as well; the plan goes on after it
 */
MandateReview *
mandate_agenda_find_last_done (MandateRegister   *reg,
                               MandateReviewPlan *plan,
                               const char        *today)
{
  MandateRecordList *reviews = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW);
  MandateReview     *last = mandate_agenda_find_last (reg, plan, today);

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *review = mandate_record_list_get (reviews, i);

      if (mandate_agenda_is_of_plan (review, plan) && g_strcmp0 (review->state, "missed") == 0 && review->planned_on != NULL &&
          strcmp (review->planned_on, today) <= 0 && (last == NULL || g_strcmp0 (review->planned_on, mandate_review_get_day (last)) > 0))
        last = review;
    }

  return last;
}

/**
 * mandate_agenda_find_set:
 * @reg: the records
 * @plan: a plan
 *
 * Returns: (transfer none) (nullable): the review of @plan that has a day and
 *   comes first
 */
MandateReview *
mandate_agenda_find_set (MandateRegister   *reg,
                         MandateReviewPlan *plan)
{
  MandateRecordList *reviews = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW);
  MandateReview     *next = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *review = mandate_record_list_get (reviews, i);

      if (mandate_agenda_is_of_plan (review, plan) && has_day_set (review) &&
          (next == NULL || strcmp (review->planned_on, next->planned_on) < 0))
        next = review;
    }

  return next;
}

/**
 * mandate_agenda_get_next_day:
 * @reg: the records
 * @plan: a plan
 * @today: today
 *
 * Returns: (transfer full) (nullable): the day by which @plan wants the next
 *   review, whether or not one has a day; %NULL if it has no first day or ended
 */
char *
mandate_agenda_get_next_day (MandateRegister   *reg,
                             MandateReviewPlan *plan,
                             const char        *today)
{
  g_autoptr (GPtrArray) free_days = NULL;

  if (!mandate_review_plan_is_active (plan, today))
    return NULL;

  free_days = mandate_rhythm_list_free_days (reg);

  return mandate_rhythm_get_due_day (plan, mandate_agenda_find_last_done (reg, plan, today), free_days);
}
