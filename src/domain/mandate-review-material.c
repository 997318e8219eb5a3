/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the records say about each input of a management review (9.3.2). */

#include "config.h"

#include "mandate-review-material.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-date.h"
#include "mandate-fiscal-year.h"
#include "mandate-money.h"
#include "mandate-records.h"
#include "mandate-resource-ledger.h"

/* How far one looks back where no review was held before. */
#define MONTHS_BACK 12

/* One look for one input. */
typedef struct
{
  MandateRegister  *reg;    /* (unowned) */
  MandateReview    *review; /* (unowned) */
  const char       *today;  /* (unowned) */
  char             *since;  /* (owned): the day of the review before */
  MandateDateFormat format_date;
  GPtrArray        *rows; /* (unowned) (element-type MandateMaterial) */
} Look;

static void
look_clear (Look *look)
{
  g_free (look->since);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, look_clear)

void
mandate_material_free (MandateMaterial *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->detail);
  g_free (self->word);
  g_free (self->link);
  g_free (self);
}

/* Takes @title and @detail. */
static void
add_row (const Look          *look,
         gpointer             record,
         char                *title,
         char                *detail,
         MandateMaterialState state,
         const char          *word)
{
  MandateMaterial *row = g_new0 (MandateMaterial, 1);

  row->title = title;
  row->detail = detail;
  row->word = g_strdup (word);
  row->state = state;
  row->link = g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (record)), mandate_record_get_id (record));
  g_ptr_array_add (look->rows, row);
}

/* (transfer full): both, with a dot in between; of one that is missing nothing is said. Takes both. */
static char *
join (char *first,
      char *second)
{
  g_autofree char *a = first;
  g_autofree char *b = second;

  if (a == NULL)
    return g_steal_pointer (&b);

  if (b == NULL)
    return g_steal_pointer (&a);

  return g_strdup_printf ("%s · %s", a, b);
}

/* Takes nothing; NULL where there is no day. */
static char *
say_day (const Look *look,
         const char *format,
         const char *date) G_GNUC_FORMAT (2);

static char *
say_day (const Look *look,
         const char *format,
         const char *date)
{
  g_autofree char *day = date != NULL ? look->format_date (date) : NULL;
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return day != NULL ? g_strconcat (parts[0], day, parts[1], NULL) : NULL;
}

static const char *
get_name (const Look *look,
          const char *person)
{
  MandatePerson *found = mandate_register_find (look->reg, MANDATE_TYPE_PERSON, person);

  return found != NULL ? found->name : NULL;
}

static MandateRecordList *
get_list (const Look *look,
          GType       type)
{
  return mandate_register_get_list (look->reg, type);
}

/* Since the review before, up to today. */
static gboolean
is_new (const Look *look,
        const char *date)
{
  return date != NULL && strcmp (date, look->since) > 0 && strcmp (date, look->today) <= 0;
}

static gboolean
is_this_review (const Look *look,
                const char *review)
{
  return g_strcmp0 (review, mandate_record_get_id (MANDATE_RECORD (look->review))) == 0;
}

static void
add_action (const Look    *look,
            MandateAction *action)
{
  char *owner = g_strdup (get_name (look, action->owner));

  if (g_strcmp0 (action->state, "done") == 0)
    add_row (look, action, g_strdup (action->title), join (g_strdup (action->outcome), say_day (look, _ ("done on %s"), action->done_on)),
             MANDATE_MATERIAL_GOOD, _ ("Done"));
  else if (g_strcmp0 (action->state, "open") != 0)
    add_row (look, action, g_strdup (action->title), g_strdup (action->outcome), MANDATE_MATERIAL_FACT, _ ("Canceled"));
  else if (action->due_on != NULL && strcmp (action->due_on, look->today) < 0)
    add_row (look, action, g_strdup (action->title), join (g_steal_pointer (&owner), say_day (look, _ ("was due on %s"), action->due_on)),
             MANDATE_MATERIAL_OVERDUE, _ ("Overdue"));
  else
    add_row (look, action, g_strdup (action->title), join (g_steal_pointer (&owner), say_day (look, _ ("by %s"), action->due_on)),
             MANDATE_MATERIAL_ON_THE_WAY, _ ("Open"));

  g_free (owner);
}

/* Whether somebody still has to hear of it: it is open, or was finished since the review before. */
static gboolean
is_current_action (const Look    *look,
                   MandateAction *action)
{
  return g_strcmp0 (action->state, "open") == 0 || is_new (look, action->done_on) ||
         (g_strcmp0 (action->state, "done") == 0 && action->done_on == NULL);
}

/* What mends something that went wrong: it follows from an audit, or from no review at all. */
static gboolean
is_corrective (const Look    *look,
               MandateAction *action)
{
  MandateDecision *decision = mandate_register_find (look->reg, MANDATE_TYPE_DECISION, action->decision);
  MandateReview   *review = decision != NULL ? mandate_register_find (look->reg, MANDATE_TYPE_REVIEW, decision->review) : NULL;

  return review == NULL || g_strcmp0 (review->kind, "internal-audit") == 0;
}

static void
add_actions (const Look *look,
             gboolean    wants_corrective)
{
  MandateRecordList *actions = get_list (look, MANDATE_TYPE_ACTION);

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    {
      MandateAction   *action = mandate_record_list_get (actions, i);
      MandateDecision *decision = mandate_register_find (look->reg, MANDATE_TYPE_DECISION, action->decision);

      if (is_current_action (look, action) && is_corrective (look, action) == wants_corrective &&
          (decision == NULL || !is_this_review (look, decision->review)))
        add_action (look, action);
    }
}

static void
add_earlier_actions (const Look *look)
{
  add_actions (look, FALSE);
}

static void
add_nonconformities (const Look *look)
{
  add_actions (look, TRUE);
}

static void
add_role_changes (const Look *look)
{
  MandateRecordList *holdings = get_list (look, MANDATE_TYPE_ROLE_HOLDING);

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);
      MandateRole        *role = mandate_register_find (look->reg, MANDATE_TYPE_ROLE, holding->role);

      if (role == NULL)
        continue;

      if (is_new (look, holding->held_from))
        add_row (look, holding, g_strdup (role->title), join (g_strdup (get_name (look, holding->person)), say_day (look, _ ("since %s"), holding->held_from)),
                 MANDATE_MATERIAL_FACT, _ ("Taken up"));
      if (is_new (look, holding->held_until))
        add_row (look, holding, g_strdup (role->title), join (g_strdup (get_name (look, holding->person)), say_day (look, _ ("until %s"), holding->held_until)),
                 MANDATE_MATERIAL_FACT, _ ("Given back"));
    }
}

static void
add_people_changes (const Look *look)
{
  MandateRecordList *people = get_list (look, MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (is_new (look, person->joined_on))
        add_row (look, person, g_strdup (person->name), join (g_strdup (person->job_title), say_day (look, _ ("since %s"), person->joined_on)),
                 MANDATE_MATERIAL_FACT, _ ("Joined"));
      if (is_new (look, person->left_on))
        add_row (look, person, g_strdup (person->name), join (g_strdup (person->job_title), say_day (look, _ ("until %s"), person->left_on)),
                 MANDATE_MATERIAL_FACT, _ ("Left"));
    }
}

static void
add_policy_changes (const Look *look)
{
  MandateRecordList *versions = get_list (look, MANDATE_TYPE_POLICY_VERSION);

  for (guint i = 0; i < mandate_record_list_get_length (versions); i++)
    {
      MandatePolicyVersion *version = mandate_record_list_get (versions, i);

      if (is_new (look, version->effective_on))
        add_row (look, version, mandate_policy_version_get_title (version, look->reg),
                 join (g_strdup (version->change_summary), say_day (look, _ ("since %s"), version->effective_on)),
                 MANDATE_MATERIAL_FACT, _ ("In force"));
    }
}

static void
add_decisions (const Look          *look,
               const char          *kind,
               MandateMaterialState state,
               const char          *word)
{
  MandateRecordList *decisions = get_list (look, MANDATE_TYPE_DECISION);

  for (guint i = 0; i < mandate_record_list_get_length (decisions); i++)
    {
      MandateDecision *decision = mandate_record_list_get (decisions, i);

      /* The day of the review before counts as well: there it was decided. */
      if (g_strcmp0 (decision->kind, kind) == 0 && !is_this_review (look, decision->review) &&
          g_strcmp0 (decision->decided_on, look->since) >= 0)
        add_row (look, decision, g_strdup (decision->title), join (g_strdup (decision->reason), say_day (look, _ ("decided on %s"), decision->decided_on)), state, word);
    }
}

/* Changes inside, and what was found out about climate change (the 2024 amendment to 4.1). */
static void
add_context_changes (const Look *look)
{
  MandateOrganisation *organisation = mandate_register_find_only (look->reg, MANDATE_TYPE_ORGANISATION);

  add_role_changes (look);
  add_people_changes (look);
  add_policy_changes (look);
  add_decisions (look, "isms-change", MANDATE_MATERIAL_FACT, _ ("Decided"));

  if (organisation != NULL && organisation->climate_conclusion != NULL)
    add_row (look, organisation, g_strdup (_ ("Climate change")), g_strdup (organisation->climate_conclusion), MANDATE_MATERIAL_FACT, _ ("Considered"));
}

/* (transfer none) (nullable): the last reading of the objective. */
static MandateObjectiveReading *
find_last_reading (const Look       *look,
                   MandateObjective *objective)
{
  MandateRecordList       *readings = get_list (look, MANDATE_TYPE_OBJECTIVE_READING);
  MandateObjectiveReading *last = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (readings); i++)
    {
      MandateObjectiveReading *reading = mandate_record_list_get (readings, i);

      if (g_strcmp0 (reading->objective, mandate_record_get_id (MANDATE_RECORD (objective))) == 0 &&
          g_strcmp0 (reading->read_on, look->today) <= 0 &&
          (last == NULL || g_strcmp0 (reading->read_on, last->read_on) > 0))
        last = reading;
    }

  return last;
}

/* (transfer full) (nullable): a number with its unit; NULL for none. */
static char *
say_number (double      number,
            const char *unit)
{
  if (isnan (number))
    return NULL;

  return unit != NULL ? g_strdup_printf ("%.10g %s", number, unit) : g_strdup_printf ("%.10g", number);
}

static void
add_readings (const Look *look)
{
  MandateRecordList *objectives = get_list (look, MANDATE_TYPE_OBJECTIVE);

  for (guint i = 0; i < mandate_record_list_get_length (objectives); i++)
    {
      MandateObjective        *objective = mandate_record_list_get (objectives, i);
      MandateObjectiveReading *reading = find_last_reading (look, objective);

      if (g_strcmp0 (objective->state, "dropped") == 0)
        continue;

      if (reading == NULL)
        add_row (look, objective, g_strdup (objective->measure != NULL ? objective->measure : objective->title), NULL,
                 MANDATE_MATERIAL_SHORT, _ ("Not measured"));
      else
        add_row (look, objective, g_strdup (objective->measure != NULL ? objective->measure : objective->title),
                 join (say_number (reading->value, objective->unit), say_day (look, _ ("on %s"), reading->read_on)),
                 is_new (look, reading->read_on) ? MANDATE_MATERIAL_GOOD : MANDATE_MATERIAL_SHORT,
                 is_new (look, reading->read_on) ? _ ("Measured") : _ ("Not since last time"));
    }
}

static void
add_communications (const Look *look,
                    gboolean    wants_reports)
{
  MandateRecordList *communications = get_list (look, MANDATE_TYPE_COMMUNICATION);

  for (guint i = 0; i < mandate_record_list_get_length (communications); i++)
    {
      MandateCommunication *communication = mandate_record_list_get (communications, i);
      gboolean              is_report = g_strcmp0 (communication->kind, "report") == 0;

      if (is_report == wants_reports && is_new (look, communication->sent_on))
        add_row (look, communication, g_strdup (communication->title),
                 join (g_strdup (is_report ? get_name (look, communication->sent_by) : communication->audience), say_day (look, _ ("on %s"), communication->sent_on)),
                 MANDATE_MATERIAL_FACT, is_report ? _ ("Reported") : _ ("Told"));
    }
}

static void
add_measurements (const Look *look)
{
  add_readings (look);
  add_communications (look, TRUE);
}

static guint
count_evidence (const Look *look,
                gpointer    record)
{
  MandateRecordList *links = get_list (look, MANDATE_TYPE_EVIDENCE_LINK);
  g_autofree char   *target = g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (record)), mandate_record_get_id (record));
  guint              n = 0;

  for (guint i = 0; i < mandate_record_list_get_length (links); i++)
    n += g_strcmp0 (((MandateEvidenceLink *) mandate_record_list_get (links, i))->target, target) == 0;

  return n;
}

static char *
say_evidence (guint n)
{
  return n > 0 ? g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", n), n) : NULL;
}

static void
add_audits (const Look *look)
{
  MandateRecordList *reviews = get_list (look, MANDATE_TYPE_REVIEW);

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *audit = mandate_record_list_get (reviews, i);

      if (g_strcmp0 (audit->kind, "internal-audit") != 0)
        continue;

      if (mandate_review_was_held (audit) && is_new (look, audit->held_on))
        add_row (look, audit, g_strdup (audit->title),
                 join (join (g_strdup (audit->notes), say_day (look, _ ("held on %s"), audit->held_on)), say_evidence (count_evidence (look, audit))),
                 MANDATE_MATERIAL_GOOD, _ ("Held"));
      else if (g_strcmp0 (audit->state, "planned") == 0 && audit->planned_on != NULL)
        add_row (look, audit, g_strdup (audit->title), say_day (look, _ ("planned for %s"), audit->planned_on),
                 strcmp (audit->planned_on, look->today) < 0 ? MANDATE_MATERIAL_OVERDUE : MANDATE_MATERIAL_ON_THE_WAY,
                 strcmp (audit->planned_on, look->today) < 0 ? _ ("Overdue") : _ ("Planned"));
    }
}

/* Whether the last reading got as far as the target, seen from where one began. */
static gboolean
is_reached (MandateObjective        *objective,
            MandateObjectiveReading *reading)
{
  if (reading == NULL || isnan (objective->target))
    return FALSE;

  return !isnan (objective->baseline) && objective->baseline > objective->target ? reading->value <= objective->target : reading->value >= objective->target;
}

static MandateMaterialState
judge_objective (const Look              *look,
                 MandateObjective        *objective,
                 MandateObjectiveReading *reading)
{
  if (g_strcmp0 (objective->state, "met") == 0 || (g_strcmp0 (objective->state, "open") == 0 && is_reached (objective, reading)))
    return MANDATE_MATERIAL_GOOD;

  if (g_strcmp0 (objective->state, "missed") == 0)
    return MANDATE_MATERIAL_SHORT;

  return objective->due_on != NULL && strcmp (objective->due_on, look->today) < 0 ? MANDATE_MATERIAL_OVERDUE : MANDATE_MATERIAL_ON_THE_WAY;
}

static const char *
say_fulfilment (MandateMaterialState state)
{
  switch (state)
    {
    case MANDATE_MATERIAL_GOOD:
      return _ ("Reached");
    case MANDATE_MATERIAL_SHORT:
      return _ ("Missed");
    case MANDATE_MATERIAL_OVERDUE:
      return _ ("Not yet");
    case MANDATE_MATERIAL_FACT:
    case MANDATE_MATERIAL_ON_THE_WAY:
    default:
      return _ ("On the way");
    }
}

static char *
say_goal (const Look              *look,
          MandateObjective        *objective,
          MandateObjectiveReading *reading)
{
  g_autofree char *target = say_number (objective->target, objective->unit);
  g_autofree char *now = reading != NULL ? say_number (reading->value, objective->unit) : NULL;

  return join (join (target != NULL ? g_strdup_printf (_ ("goal: %s"), target) : NULL, say_day (look, _ ("by %s"), objective->due_on)),
               now != NULL ? g_strdup_printf (_ ("now %s"), now) : g_strdup (_ ("not measured yet")));
}

/* Open ones, and those whose end falls between the two reviews. */
static void
add_objectives (const Look *look)
{
  MandateRecordList *objectives = get_list (look, MANDATE_TYPE_OBJECTIVE);

  for (guint i = 0; i < mandate_record_list_get_length (objectives); i++)
    {
      MandateObjective        *objective = mandate_record_list_get (objectives, i);
      MandateObjectiveReading *reading = find_last_reading (look, objective);
      MandateMaterialState     state = judge_objective (look, objective, reading);

      if (g_strcmp0 (objective->state, "dropped") != 0)
        add_row (look, objective, g_strdup (objective->title), say_goal (look, objective, reading), state, say_fulfilment (state));
    }
}

/* Who confirmed the policy in force: the only answer of people that is on record. */
static void
add_acknowledgements (const Look *look)
{
  MandateRecordList *versions = get_list (look, MANDATE_TYPE_POLICY_VERSION);
  MandateRecordList *acknowledgements = get_list (look, MANDATE_TYPE_ACKNOWLEDGEMENT);

  for (guint i = 0; i < mandate_record_list_get_length (versions); i++)
    {
      MandatePolicyVersion *version = mandate_record_list_get (versions, i);
      guint                 n = 0;

      for (guint j = 0; j < mandate_record_list_get_length (acknowledgements); j++)
        n += g_strcmp0 (((MandateAcknowledgement *) mandate_record_list_get (acknowledgements, j))->policy_version, mandate_record_get_id (MANDATE_RECORD (version))) == 0;

      if (g_strcmp0 (version->state, "in-force") == 0 && n > 0)
        add_row (look, version, mandate_policy_version_get_title (version, look->reg),
                 g_strdup_printf (ngettext ("%u person has confirmed that they know it", "%u people have confirmed that they know it", n), n),
                 MANDATE_MATERIAL_FACT, _ ("Confirmed"));
    }
}

static void
add_feedback (const Look *look)
{
  add_acknowledgements (look);
  add_communications (look, FALSE);
}

static void
add_risks (const Look *look)
{
  add_decisions (look, "risk-acceptance", MANDATE_MATERIAL_FACT, _ ("Accepted"));
}

/* What was done to get better, and whether it helped (10.1). */
static void
add_improvements (const Look *look)
{
  MandateRecordList *actions = get_list (look, MANDATE_TYPE_ACTION);

  add_decisions (look, "improvement", MANDATE_MATERIAL_FACT, _ ("Decided"));

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    {
      MandateAction *action = mandate_record_list_get (actions, i);

      if (action->effect != NULL && is_new (look, action->effect_checked_on))
        add_row (look, action, g_strdup (action->title), join (g_strdup (action->effect), say_day (look, _ ("looked at on %s"), action->effect_checked_on)),
                 MANDATE_MATERIAL_FACT, _ ("Effect"));
    }
}

static char *
say_amount (gint64      amount,
            gint64      hours,
            const char *currency)
{
  if (amount != MANDATE_UNSET)
    {
      g_autofree char *number = mandate_money_format (amount, currency);

      return g_strdup_printf ("%s %s", number, currency != NULL ? currency : "");
    }

  return hours != MANDATE_UNSET ? g_strdup_printf (ngettext ("%d hour", "%d hours", (int) hours), (int) hours) : NULL;
}

static char *
say_resource (MandateResource *resource)
{
  g_autofree char *requested = say_amount (resource->requested_amount, resource->requested_hours, resource->currency);
  g_autofree char *approved = say_amount (resource->approved_amount, resource->approved_hours, resource->currency);

  return join (join (requested != NULL ? g_strdup_printf (_ ("asked for %s"), requested) : NULL,
                     approved != NULL ? g_strdup_printf (_ ("approved %s"), approved) : NULL),
               g_strdup (resource->shortfall != NULL ? resource->shortfall : resource->adequacy_reason));
}

static void
add_resource (const Look      *look,
              MandateResource *resource,
              gboolean         is_left)
{
  const gboolean is_undecided = g_strcmp0 (resource->decision, "undecided") == 0;
  const gboolean is_enough = g_strcmp0 (resource->adequacy, "adequate") == 0;
  const gboolean is_short = g_strcmp0 (resource->adequacy, "short") == 0 || (resource->shortfall != NULL && !is_enough);
  const char    *word = is_left ? _ ("Left open") : is_undecided ? _ ("Undecided")
                                                                 : _ ("Too little");

  if (!is_left && !is_undecided && !is_short)
    word = is_enough ? _ ("Enough") : _ ("Not judged");
  add_row (look, resource, g_strdup (resource->title), say_resource (resource),
           is_left || is_undecided || is_short ? MANDATE_MATERIAL_SHORT : (is_enough ? MANDATE_MATERIAL_GOOD : MANDATE_MATERIAL_FACT), word);
}

static void
add_conclusions (const Look *look,
                 gint64      year)
{
  for (const MandateChoice *kind = mandate_resource_kinds; kind->value != NULL; kind++)
    {
      MandateResourceConclusion *conclusion = mandate_resources_find_conclusion (look->reg, year, kind->value);
      const gboolean             is_short = conclusion != NULL && g_strcmp0 (conclusion->adequacy, "short") == 0;

      if (conclusion != NULL)
        add_row (look, conclusion, g_strdup (_ (kind->label)), g_strdup (conclusion->reason),
                 is_short ? MANDATE_MATERIAL_SHORT : MANDATE_MATERIAL_GOOD, is_short ? _ ("Too little") : _ ("Enough"));
    }
}

/* What fell short last year and nobody asked for again comes last: a review decides what becomes of it. */
static void
add_resources (const Look *look)
{
  MandateRecordList *resources = get_list (look, MANDATE_TYPE_RESOURCE);
  const gint64       year = mandate_fiscal_year_find (look->reg, look->today);
  g_autoptr (GPtrArray) open = mandate_resources_list_to_carry (look->reg, year - 1, look->today);

  add_conclusions (look, year);
  for (guint i = 0; i < mandate_record_list_get_length (resources); i++)
    {
      MandateResource *resource = mandate_record_list_get (resources, i);

      if (resource->year == MANDATE_UNSET || resource->year >= year)
        add_resource (look, resource, FALSE);
    }

  for (guint i = 0; i < open->len; i++)
    add_resource (look, g_ptr_array_index (open, i), TRUE);
}

/* What people outside expect has no records of its own; so there is no row for it. */
static const struct
{
  const char *input;
  void (*add) (const Look *look);
} sources[] = {
  { "earlier-actions", add_earlier_actions },
  { "context-changes", add_context_changes },
  { "nonconformities", add_nonconformities },
  { "measurements", add_measurements },
  { "audit-results", add_audits },
  { "objectives", add_objectives },
  { "feedback", add_feedback },
  { "risks", add_risks },
  { "improvements", add_improvements },
  { MANDATE_REVIEW_RECOMMENDED_INPUT, add_resources },
};

/* (transfer full): the day of the management review before this one. */
static char *
find_since (MandateRegister *reg,
            MandateReview   *review,
            const char      *today)
{
  MandateRecordList *reviews = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW);
  const char        *since = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *other = mandate_record_list_get (reviews, i);

      if (!g_str_equal (mandate_record_get_id (MANDATE_RECORD (other)), mandate_record_get_id (MANDATE_RECORD (review))) &&
          g_strcmp0 (other->kind, review->kind) == 0 && mandate_review_was_held (other) &&
          other->held_on != NULL && strcmp (other->held_on, today) <= 0 && g_strcmp0 (other->held_on, since) > 0)
        since = other->held_on;
    }

  return since != NULL ? g_strdup (since) : mandate_date_add_months (today, -MONTHS_BACK);
}

/**
 * mandate_review_list_material:
 * @self: a management review
 * @reg: the records
 * @input: an input of 9.3.2, of mandate_review_inputs
 * @today: today, or the day on which the review was held
 * @format_date: how dates read
 *
 * Lists what the records can say about @input: what is open, and what happened
 * since the review before, or within a year if there was none. What the review
 * itself decided is not part of what it is told.
 *
 * Returns: (transfer full) (element-type MandateMaterial): the material; empty
 *   where nothing is on record
 */
GPtrArray *
mandate_review_list_material (MandateReview    *self,
                              MandateRegister  *reg,
                              const char       *input,
                              const char       *today,
                              MandateDateFormat format_date)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_material_free);
  g_auto (Look) look = { reg, self, today, find_since (reg, self, today), format_date, rows };

  g_return_val_if_fail (MANDATE_IS_REVIEW (self), rows);
  g_return_val_if_fail (input != NULL, rows);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].input, input))
      sources[i].add (&look);

  return rows;
}
