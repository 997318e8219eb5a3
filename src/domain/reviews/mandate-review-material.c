/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the records say about each input of a management review (9.3.2). */

#include "config.h"

#include "mandate-review-material-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-date-words.h"
#include "mandate-date.h"
#include "mandate-figures.h"
#include "mandate-fiscal-year.h"
#include "mandate-objective-progress.h"
#include "mandate-policy-standing.h"
#include "mandate-records.h"
#include "mandate-resource-ledger.h"

/* How far one looks back where no review was held before. */
#define MONTHS_BACK 12

static void
look_clear (MandateLook *look)
{
  g_free (look->since);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MandateLook, look_clear)

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
void
_mandate_look_add (const MandateLook   *look,
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
char *
_mandate_look_join (char *first,
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

/* In the language of the look, which need not be the screen's. */
const char *
_mandate_look_say (const MandateLook *look,
                   const char        *text)
{
  return mandate_translate (look->translation, text);
}

/* (nullable) */
const char *
_mandate_look_say_choice (const MandateLook *look,
                          gpointer           record,
                          const char        *field)
{
  const MandateField *found = mandate_record_type_find_field (G_OBJECT_TYPE (record), field, NULL);
  const char         *value = mandate_record_get_text (record, found);

  for (const MandateChoice *choice = found->choices; choice->value != NULL; choice++)
    if (g_strcmp0 (choice->value, value) == 0)
      return mandate_translate (look->translation, choice->label);

  return value;
}

/* Takes nothing; NULL where there is no day. */
char *
_mandate_look_say_day (const MandateLook *look,
                       const char        *format,
                       const char        *date)
{
  g_autofree char *day = look->format_date == NULL ? mandate_date_to_words (date, look->translation)
                         : date != NULL            ? look->format_date (date)
                                                   : NULL;
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return day != NULL ? g_strconcat (parts[0], day, parts[1], NULL) : NULL;
}

const char *
_mandate_look_get_name (const MandateLook *look,
                        const char        *person)
{
  MandatePerson *found = mandate_register_find (look->reg, MANDATE_TYPE_PERSON, person);

  return found != NULL ? found->name : NULL;
}

MandateRecordList *
_mandate_look_get_list (const MandateLook *look,
                        GType              type)
{
  return mandate_register_get_list (look->reg, type);
}

/* Since the review before, up to today. */
gboolean
_mandate_look_is_new (const MandateLook *look,
                      const char        *date)
{
  return date != NULL && strcmp (date, look->since) > 0 && strcmp (date, look->today) <= 0;
}

gboolean
_mandate_look_is_this_review (const MandateLook *look,
                              const char        *review)
{
  return g_strcmp0 (review, mandate_record_get_id (MANDATE_RECORD (look->review))) == 0;
}

/* (transfer full) (nullable): the person or the body. */
static char *
dup_holder (const MandateLook  *look,
            MandateRoleHolding *holding)
{
  MandateRecord *holder = mandate_register_find_any (look->reg, holding->person != NULL ? holding->person : holding->body);

  return holder != NULL ? mandate_record_describe (holder) : NULL;
}

static void
add_role_changes (const MandateLook *look)
{
  MandateRecordList *holdings = _mandate_look_get_list (look, MANDATE_TYPE_ROLE_HOLDING);

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);
      MandateRole        *role = mandate_register_find (look->reg, MANDATE_TYPE_ROLE, holding->role);

      if (role == NULL)
        continue;

      if (_mandate_look_is_new (look, holding->held_from))
        _mandate_look_add (look, holding, g_strdup (role->title), _mandate_look_join (dup_holder (look, holding), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("since %s")), holding->held_from)),
                           MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Taken up")));

      if (_mandate_look_is_new (look, holding->held_until))
        _mandate_look_add (look, holding, g_strdup (role->title), _mandate_look_join (dup_holder (look, holding), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("until %s")), holding->held_until)),
                           MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Given back")));
    }
}

static void
add_people_changes (const MandateLook *look)
{
  MandateRecordList *people = _mandate_look_get_list (look, MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (_mandate_look_is_new (look, person->joined_on))
        _mandate_look_add (look, person, g_strdup (person->name), _mandate_look_join (g_strdup (person->job_title), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("since %s")), person->joined_on)),
                           MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Joined")));
      if (_mandate_look_is_new (look, person->left_on))
        _mandate_look_add (look, person, g_strdup (person->name), _mandate_look_join (g_strdup (person->job_title), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("until %s")), person->left_on)),
                           MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Left")));
    }
}

/* What is being written, or waits to be published, has a day for it as well. */
static gboolean
came_into_force (const MandateLook    *look,
                 MandatePolicyVersion *version)
{
  if (g_strcmp0 (version->state, "withdrawn") == 0)
    return mandate_policy_find_approval (look->reg, mandate_record_get_id (MANDATE_RECORD (version))) != NULL;

  return g_strcmp0 (version->state, "in-force") == 0 || g_strcmp0 (version->state, "superseded") == 0;
}

static void
add_policy_changes (const MandateLook *look)
{
  MandateRecordList *versions = _mandate_look_get_list (look, MANDATE_TYPE_POLICY_VERSION);

  for (guint i = 0; i < mandate_record_list_get_length (versions); i++)
    {
      MandatePolicyVersion *version = mandate_record_list_get (versions, i);

      if (came_into_force (look, version) && _mandate_look_is_new (look, version->effective_on))
        _mandate_look_add (look, version, mandate_policy_version_get_title (version, look->reg),
                           _mandate_look_join (g_strdup (version->change_summary), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("since %s")), version->effective_on)),
                           MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("In force")));
    }
}

/* Who and what changed inside, and which issues did (9.3.2 b). */
static void
add_context_changes (const MandateLook *look)
{
  add_role_changes (look);
  add_people_changes (look);
  add_policy_changes (look);
  _mandate_look_add_decisions (look, "isms-change", MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Decided")));
  _mandate_look_add_issues (look);
}

/* (transfer full) (nullable): a number with its unit; NULL for none. */
static char *
say_number (const MandateLook *look,
            double             number,
            const char        *unit)
{
  g_autofree char *figure = isnan (number) ? NULL : mandate_figure_number (number, mandate_translation_get_language (look->translation));

  return figure != NULL && unit != NULL ? g_strdup_printf ("%s %s", figure, unit) : g_steal_pointer (&figure);
}

static void
add_readings (const MandateLook *look)
{
  MandateRecordList *objectives = _mandate_look_get_list (look, MANDATE_TYPE_OBJECTIVE);

  for (guint i = 0; i < mandate_record_list_get_length (objectives); i++)
    {
      MandateObjective        *objective = mandate_record_list_get (objectives, i);
      MandateObjectiveReading *reading = mandate_objective_find_last_reading (look->reg, objective, look->today);

      if (g_strcmp0 (objective->state, "dropped") == 0)
        continue;

      if (reading == NULL)
        _mandate_look_add (look, objective, g_strdup (objective->measure != NULL ? objective->measure : objective->title), NULL,
                           MANDATE_MATERIAL_SHORT, _mandate_look_say (look, N_ ("Not measured")));
      else
        _mandate_look_add (look, objective, g_strdup (objective->measure != NULL ? objective->measure : objective->title),
                           _mandate_look_join (say_number (look, reading->value, objective->unit), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("on %s")), reading->read_on)),
                           _mandate_look_is_new (look, reading->read_on) ? MANDATE_MATERIAL_GOOD : MANDATE_MATERIAL_SHORT,
                           _mandate_look_is_new (look, reading->read_on) ? _mandate_look_say (look, N_ ("Measured")) : _mandate_look_say (look, N_ ("Not since last time")));
    }
}

static void
add_communications (const MandateLook *look,
                    gboolean           wants_reports)
{
  MandateRecordList *communications = _mandate_look_get_list (look, MANDATE_TYPE_COMMUNICATION);

  for (guint i = 0; i < mandate_record_list_get_length (communications); i++)
    {
      MandateCommunication *communication = mandate_record_list_get (communications, i);
      gboolean              is_report = g_strcmp0 (communication->kind, "report") == 0;

      if (is_report == wants_reports && _mandate_look_is_new (look, communication->sent_on))
        _mandate_look_add (look, communication, g_strdup (communication->title),
                           _mandate_look_join (g_strdup (is_report ? _mandate_look_get_name (look, communication->sent_by) : communication->audience), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("on %s")), communication->sent_on)),
                           MANDATE_MATERIAL_FACT, is_report ? _mandate_look_say (look, N_ ("Reported")) : _mandate_look_say (look, N_ ("Told")));
    }
}

static void
add_measurements (const MandateLook *look)
{
  add_readings (look);
  add_communications (look, TRUE);
  _mandate_look_add_reports (look);
}

static guint
count_evidence (const MandateLook *look,
                gpointer           record)
{
  MandateRecordList *links = _mandate_look_get_list (look, MANDATE_TYPE_EVIDENCE_LINK);
  g_autofree char   *target = g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (record)), mandate_record_get_id (record));
  guint              n = 0;

  for (guint i = 0; i < mandate_record_list_get_length (links); i++)
    n += g_strcmp0 (((MandateEvidenceLink *) mandate_record_list_get (links, i))->target, target) == 0;

  return n;
}

static char *
say_evidence (const MandateLook *look,
              guint              n)
{
  return n > 0 ? g_strdup_printf (mandate_translate_count (look->translation, "%u piece of evidence", "%u pieces of evidence", n), n) : NULL;
}

/* Audits are told as they went; what they found follows, also where it was found before and is open. */
static void
add_audits (const MandateLook *look)
{
  MandateRecordList *reviews = _mandate_look_get_list (look, MANDATE_TYPE_REVIEW);

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *audit = mandate_record_list_get (reviews, i);

      if (g_strcmp0 (audit->kind, "internal-audit") != 0)
        continue;

      if (mandate_review_was_held (audit) && _mandate_look_is_new (look, audit->held_on))
        _mandate_look_add (look, audit, g_strdup (audit->title),
                           _mandate_look_join (_mandate_look_join (g_strdup (audit->notes), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("held on %s")), audit->held_on)), say_evidence (look, count_evidence (look, audit))),
                           MANDATE_MATERIAL_GOOD, _mandate_look_say (look, N_ ("Held")));
      else if (g_strcmp0 (audit->state, "planned") == 0 && audit->planned_on != NULL)
        _mandate_look_add (look, audit, g_strdup (audit->title), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("planned for %s")), audit->planned_on),
                           strcmp (audit->planned_on, look->today) < 0 ? MANDATE_MATERIAL_OVERDUE : MANDATE_MATERIAL_ON_THE_WAY,
                           strcmp (audit->planned_on, look->today) < 0 ? _mandate_look_say (look, N_ ("Overdue")) : _mandate_look_say (look, N_ ("Planned")));
    }

  _mandate_look_add_observations (look, "audit");
}

static MandateMaterialState
find_material_state (MandateProgress progress)
{
  switch (progress)
    {
    case MANDATE_PROGRESS_REACHED:
      return MANDATE_MATERIAL_GOOD;
    case MANDATE_PROGRESS_BEHIND:
    case MANDATE_PROGRESS_MISSED:
      return MANDATE_MATERIAL_SHORT;
    case MANDATE_PROGRESS_PAST:
      return MANDATE_MATERIAL_OVERDUE;
    case MANDATE_PROGRESS_ON_TRACK:
    case MANDATE_PROGRESS_NOT_MEASURED:
    case MANDATE_PROGRESS_NEVER_MEASURED:
    case MANDATE_PROGRESS_DROPPED:
    default:
      return MANDATE_MATERIAL_ON_THE_WAY;
    }
}

static const char *
say_fulfilment (const MandateLook *look,
                MandateProgress    progress)
{
  switch (progress)
    {
    case MANDATE_PROGRESS_REACHED:
      return _mandate_look_say (look, N_ ("Reached"));
    case MANDATE_PROGRESS_MISSED:
      return _mandate_look_say (look, N_ ("Missed"));
    case MANDATE_PROGRESS_BEHIND:
      return _mandate_look_say (look, N_ ("Behind"));
    case MANDATE_PROGRESS_PAST:
      return _mandate_look_say (look, N_ ("Not yet"));
    case MANDATE_PROGRESS_ON_TRACK:
    case MANDATE_PROGRESS_NOT_MEASURED:
    case MANDATE_PROGRESS_NEVER_MEASURED:
    case MANDATE_PROGRESS_DROPPED:
    default:
      return _mandate_look_say (look, N_ ("On the way"));
    }
}

static char *
say_goal (const MandateLook       *look,
          MandateObjective        *objective,
          MandateObjectiveReading *reading)
{
  g_autofree char *target = say_number (look, objective->target, objective->unit);
  g_autofree char *now = reading != NULL ? say_number (look, reading->value, objective->unit) : NULL;

  return _mandate_look_join (_mandate_look_join (target != NULL ? g_strdup_printf (_mandate_look_say (look, N_ ("goal: %s")), target) : NULL, _mandate_look_say_day (look, _mandate_look_say (look, N_ ("by %s")), objective->due_on)),
                             now != NULL ? g_strdup_printf (_mandate_look_say (look, N_ ("now %s")), now) : g_strdup (_mandate_look_say (look, N_ ("not measured yet"))));
}

/* Open ones, and those whose end falls between the two reviews. */
static void
add_objectives (const MandateLook *look)
{
  MandateRecordList *objectives = _mandate_look_get_list (look, MANDATE_TYPE_OBJECTIVE);

  for (guint i = 0; i < mandate_record_list_get_length (objectives); i++)
    {
      MandateObjective *objective = mandate_record_list_get (objectives, i);
      g_autoptr (MandateObjectiveProgress) progress = mandate_objective_progress_new (look->reg, objective, look->today);

      if (progress->progress != MANDATE_PROGRESS_DROPPED)
        _mandate_look_add (look, objective, g_strdup (objective->title), say_goal (look, objective, progress->reading),
                           find_material_state (progress->progress), say_fulfilment (look, progress->progress));
    }
}

/* Who confirmed the policy in force: the only answer of people that is on record. */
static void
add_acknowledgements (const MandateLook *look)
{
  MandateRecordList *versions = _mandate_look_get_list (look, MANDATE_TYPE_POLICY_VERSION);
  MandateRecordList *acknowledgements = _mandate_look_get_list (look, MANDATE_TYPE_ACKNOWLEDGEMENT);

  for (guint i = 0; i < mandate_record_list_get_length (versions); i++)
    {
      MandatePolicyVersion *version = mandate_record_list_get (versions, i);
      guint                 n = 0;

      for (guint j = 0; j < mandate_record_list_get_length (acknowledgements); j++)
        n += g_strcmp0 (((MandateAcknowledgement *) mandate_record_list_get (acknowledgements, j))->policy_version, mandate_record_get_id (MANDATE_RECORD (version))) == 0;

      if (g_strcmp0 (version->state, "in-force") == 0 && n > 0)
        _mandate_look_add (look, version, mandate_policy_version_get_title (version, look->reg),
                           g_strdup_printf (mandate_translate_count (look->translation, "%u person has confirmed that they know it", "%u people have confirmed that they know it", n), n),
                           MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Confirmed")));
    }
}

static void
add_feedback (const MandateLook *look)
{
  add_acknowledgements (look);
  _mandate_look_add_feedback (look);
  add_communications (look, FALSE);
  _mandate_look_add_trainings (look);
  _mandate_look_add_observations (look, "feedback");
}

static char *
say_amount (const MandateLook *look,
            gint64             amount,
            gint64             hours,
            const char        *currency)
{
  if (amount != MANDATE_UNSET)
    return mandate_figure_money (amount, currency, mandate_translation_get_language (look->translation));

  return hours != MANDATE_UNSET ? g_strdup_printf (mandate_translate_count (look->translation, "%d hour", "%d hours", (int) hours), (int) hours) : NULL;
}

static char *
say_resource (const MandateLook *look,
              MandateResource   *resource)
{
  g_autofree char *requested = say_amount (look, resource->requested_amount, resource->requested_hours, resource->currency);
  g_autofree char *approved = say_amount (look, resource->approved_amount, resource->approved_hours, resource->currency);

  return _mandate_look_join (_mandate_look_join (requested != NULL ? g_strdup_printf (_mandate_look_say (look, N_ ("asked for %s")), requested) : NULL,
                                                 approved != NULL ? g_strdup_printf (_mandate_look_say (look, N_ ("approved %s")), approved) : NULL),
                             g_strdup (resource->shortfall != NULL ? resource->shortfall : resource->adequacy_reason));
}

static void
add_resource (const MandateLook *look,
              MandateResource   *resource,
              gboolean           is_left)
{
  const gboolean is_undecided = g_strcmp0 (resource->decision, "undecided") == 0;
  const gboolean is_enough = g_strcmp0 (resource->adequacy, "adequate") == 0;
  const gboolean is_short = g_strcmp0 (resource->adequacy, "short") == 0 || (resource->shortfall != NULL && !is_enough);
  const char    *word = is_left ? _mandate_look_say (look, N_ ("Left open")) : is_undecided ? _mandate_look_say (look, N_ ("Undecided"))
                                                                                            : _mandate_look_say (look, N_ ("Too little"));

  if (!is_left && !is_undecided && !is_short)
    word = is_enough ? _mandate_look_say (look, N_ ("Enough")) : _mandate_look_say (look, N_ ("Not judged"));
  _mandate_look_add (look, resource, g_strdup (resource->title), say_resource (look, resource),
                     is_left || is_undecided || is_short ? MANDATE_MATERIAL_SHORT : (is_enough ? MANDATE_MATERIAL_GOOD : MANDATE_MATERIAL_FACT), word);
}

static void
add_conclusions (const MandateLook *look,
                 gint64             year)
{
  for (const MandateChoice *kind = mandate_resource_kinds; kind->value != NULL; kind++)
    {
      MandateResourceConclusion *conclusion = mandate_resources_find_conclusion (look->reg, year, kind->value);
      const gboolean             is_short = conclusion != NULL && g_strcmp0 (conclusion->adequacy, "short") == 0;

      if (conclusion != NULL)
        _mandate_look_add (look, conclusion, g_strdup (_mandate_look_say (look, kind->label)), g_strdup (conclusion->reason),
                           is_short ? MANDATE_MATERIAL_SHORT : MANDATE_MATERIAL_GOOD, is_short ? _mandate_look_say (look, N_ ("Too little")) : _mandate_look_say (look, N_ ("Enough")));
    }
}

/* What fell short last year and nobody asked for again comes last: a review decides what becomes of it. */
static void
add_resources (const MandateLook *look)
{
  MandateRecordList *resources = _mandate_look_get_list (look, MANDATE_TYPE_RESOURCE);
  const gint64       year = mandate_fiscal_year_find (look->reg, look->today);
  g_autoptr (GPtrArray) open = mandate_resources_list_to_carry (look->reg, year - 1, look->today);

  add_conclusions (look, year);
  for (guint i = 0; i < mandate_record_list_get_length (resources); i++)
    {
      MandateResource *resource = mandate_record_list_get (resources, i);

      if (!mandate_resource_is_of_earlier_year (look->reg, resource, year))
        add_resource (look, resource, FALSE);
    }

  for (guint i = 0; i < open->len; i++)
    add_resource (look, g_ptr_array_index (open, i), TRUE);
}

/* What people outside expect: who asked for the policy, whose needs were looked at, and what is owed to them (9.3.2 c). */
static void
add_interested_parties (const MandateLook *look)
{
  MandateRecordList *disclosures = _mandate_look_get_list (look, MANDATE_TYPE_DISCLOSURE);

  for (guint i = 0; i < mandate_record_list_get_length (disclosures); i++)
    {
      MandateDisclosure *disclosure = mandate_record_list_get (disclosures, i);

      if (_mandate_look_is_new (look, disclosure->given_on))
        _mandate_look_add (look, disclosure, g_strdup (disclosure->recipient),
                           _mandate_look_join (g_strdup (disclosure->reason), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("on %s")), disclosure->given_on)),
                           MANDATE_MATERIAL_FACT, _mandate_look_say_choice (look, disclosure, "party"));
    }

  _mandate_look_add_parties (look);
}

/* In the order of 9.3.2; the last is the recommended one. */
static const struct
{
  const char *input;
  void (*add) (const MandateLook *look);
} sources[] = {
  { "earlier-actions", _mandate_look_add_earlier_actions },
  { "context-changes", add_context_changes },
  { "interested-parties", add_interested_parties },
  { "nonconformities", _mandate_look_add_nonconformities },
  { "measurements", add_measurements },
  { "audit-results", add_audits },
  { "objectives", add_objectives },
  { "feedback", add_feedback },
  { "risks", _mandate_look_add_risks },
  { "improvements", _mandate_look_add_improvements },
  { MANDATE_REVIEW_RECOMMENDED_INPUT, add_resources },
};

/* (nullable): the day on which such a review was held before. */
static const char *
find_before (MandateRegister *reg,
             MandateReview   *review,
             const char      *today)
{
  MandateRecordList *reviews = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW);
  const char        *before = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *other = mandate_record_list_get (reviews, i);

      if (!g_str_equal (mandate_record_get_id (MANDATE_RECORD (other)), mandate_record_get_id (MANDATE_RECORD (review))) &&
          g_strcmp0 (other->kind, review->kind) == 0 && mandate_review_was_held (other) &&
          other->held_on != NULL && strcmp (other->held_on, today) <= 0 && g_strcmp0 (other->held_on, before) > 0)
        before = other->held_on;
    }

  return before;
}

/* (transfer full): the day from which on the review looks back. */
static char *
find_since (MandateRegister *reg,
            MandateReview   *review,
            const char      *today)
{
  const char *before = find_before (reg, review, today);

  return before != NULL ? g_strdup (before) : mandate_date_add_months (today, -MONTHS_BACK);
}

/**
 * mandate_review_propose_nothing:
 * @self: a management review
 * @reg: the records
 * @input: an input of 9.3.2
 * @today: today
 * @translation: the words of documents
 *
 * Returns: (transfer full) (nullable): why there is nothing to report on @input, where that is
 *   plain: nothing was decided before the first review
 */
char *
mandate_review_propose_nothing (MandateReview            *self,
                                MandateRegister          *reg,
                                const char               *input,
                                const char               *today,
                                const MandateTranslation *translation)
{
  if (!g_str_equal (input, "earlier-actions") || find_before (reg, self, today) != NULL)
    return NULL;

  return g_strdup (mandate_translate (translation, N_ ("This is the first management review.")));
}

/**
 * mandate_review_list_material:
 * @self: a management review
 * @reg: the records
 * @input: an input of 9.3.2, of mandate_review_inputs
 * @today: today, or the day on which the review was held
 * @translation: the words
 * @format_date: (nullable): how dates read, or %NULL for words in @translation
 *
 * Lists what the records can say about @input: what is open, and what happened
 * since the review before, or within a year if there was none. What the review
 * itself decided is not part of what it is told.
 *
 * Returns: (transfer full) (element-type MandateMaterial): the material; empty
 *   where nothing is on record
 */
GPtrArray *
mandate_review_list_material (MandateReview            *self,
                              MandateRegister          *reg,
                              const char               *input,
                              const char               *today,
                              const MandateTranslation *translation,
                              MandateDateFormat         format_date)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_material_free);
  g_auto (MandateLook) look = { reg, self, today, translation, find_since (reg, self, today), format_date, rows };

  g_return_val_if_fail (MANDATE_IS_REVIEW (self), rows);
  g_return_val_if_fail (input != NULL, rows);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].input, input))
      sources[i].add (&look);

  return rows;
}
