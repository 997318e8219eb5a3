/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 5.1 a and e, 5.2 b and 6.2: objectives that serve the business, are planned and measured. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "mandate-figures.h"
#include "mandate-objective-progress.h"

/* (transfer container) (element-type MandateObjective): those that somebody still works for. */
static GPtrArray *
list_live (MandateInquiry *inquiry)
{
  return _mandate_list_with (inquiry, MANDATE_TYPE_OBJECTIVE, "state", "open");
}

/* The live objectives; where there are none, that is the finding. */
static GPtrArray *
list_live_or_report (MandateInquiry *inquiry)
{
  GPtrArray *live = list_live (inquiry);

  if (live->len == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No live objective is on record."));

  return live;
}

/**
 * _mandate_check_objectives_set:
 * @inquiry: a run
 *
 * 5.2 b: beside the policy there is at least one live objective.
 */
void
_mandate_check_objectives_set (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) live = list_live_or_report (inquiry);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *list = NULL;
  MandateFinding  *finding;

  if (live->len == 0)
    return;

  for (guint i = 0; i < live->len; i++)
    g_ptr_array_add (titles, ((MandateObjective *) g_ptr_array_index (live, i))->title);

  list = _mandate_join (inquiry, titles);
  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation, "%1$u live objective: %2$s.", "%1$u live objectives: %2$s.", live->len),
                             live->len, list);
  _mandate_prove_by_all (inquiry, finding, live);
}

/* What pulls against another goal is no harm where somebody thought about it. */
static void
check_compatible (MandateInquiry   *inquiry,
                  MandateObjective *objective)
{
  MandateBusinessGoal *other = mandate_register_find (inquiry->reg, MANDATE_TYPE_BUSINESS_GOAL, objective->pulls_against);

  if (other != NULL && objective->compatibility == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, objective,
                     /* Translators: 1 is an objective, 2 a business goal. */
                     N_ ("The objective “%1$s” pulls against the goal “%2$s”, and it is not said how both are reached."), objective->title, other->title);
}

/* Words that stand in several objectives were thought of for none of them. */
static void
check_own_words (MandateInquiry *inquiry,
                 GPtrArray      *live)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < live->len; i++)
    {
      MandateObjective *objective = g_ptr_array_index (live, i);
      MandateObjective *other = objective->compatibility != NULL ? g_hash_table_lookup (said, objective->compatibility) : NULL;

      if (other != NULL)
        _mandate_report (inquiry, MANDATE_FINDING_IN_PART, objective,
                         /* Translators: both are objectives. */
                         N_ ("The objectives “%1$s” and “%2$s” say in the same words how they go with other goals."), other->title, objective->title);
      else if (objective->compatibility != NULL)
        g_hash_table_insert (said, objective->compatibility, objective);
    }
}

/**
 * _mandate_check_objectives_linked:
 * @inquiry: a run
 *
 * 5.1 a: each live objective names the business goal that it serves, and where
 * it pulls against another, how both are reached.
 */
void
_mandate_check_objectives_linked (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) live = list_live_or_report (inquiry);
  MandateFinding *finding;

  for (guint i = 0; i < live->len; i++)
    {
      MandateObjective *objective = g_ptr_array_index (live, i);

      if (mandate_register_find (inquiry->reg, MANDATE_TYPE_BUSINESS_GOAL, objective->business_goal) == NULL)
        _mandate_report (inquiry, MANDATE_FINDING_GAP, objective,
                         N_ ("The objective “%s” names no business goal that it serves."), objective->title);
      check_compatible (inquiry, objective);
    }

  check_own_words (inquiry, live);
  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%u live objective names the business goal that it serves.",
                                                      "All %u live objectives name the business goals that they serve.",
                                                      live->len),
                             live->len);
  _mandate_prove_by_all (inquiry, finding, live);
}

/* Said in words, or in the ledger. */
static gboolean
has_resources (MandateInquiry   *inquiry,
               MandateObjective *objective)
{
  g_autoptr (GPtrArray) requests = NULL;

  if (objective->resources_needed != NULL)
    return TRUE;

  requests = _mandate_list_with (inquiry, MANDATE_TYPE_RESOURCE, "objective", mandate_record_get_id (MANDATE_RECORD (objective)));

  return requests->len > 0;
}

static void
check_plan (MandateInquiry   *inquiry,
            MandateObjective *objective)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (objective->measure == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("a measure")));
  if (isnan (objective->target))
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("a target")));
  if (_mandate_find_active_person (inquiry, objective->owner) == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("an owner who is still here")));
  if (objective->due_on == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("a date")));
  if (!has_resources (inquiry, objective))
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("the resources it takes")));
  if (objective->evaluation == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("how it is evaluated")));

  list = _mandate_join (inquiry, missing);

  if (missing->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, objective,
                     /* Translators: 2 is a list, such as “a measure, a date”. */
                     N_ ("The objective “%1$s” lacks: %2$s."), objective->title, list);

  if (_mandate_is_past (inquiry, objective->due_on))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, objective,
                     N_ ("The objective “%1$s” was to be reached by %2$s, and it is not recorded whether it was."), objective->title, _mandate_say_day (inquiry, objective->due_on));
}

/**
 * _mandate_check_objectives_planned:
 * @inquiry: a run
 *
 * 6.2, typical finding 10: each live objective has measure, target, owner, a
 * date that is still to come, resources and a way to be evaluated.
 */
void
_mandate_check_objectives_planned (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) live = list_live_or_report (inquiry);
  MandateFinding *finding;

  for (guint i = 0; i < live->len; i++)
    check_plan (inquiry, g_ptr_array_index (live, i));

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%u live objective has a whole plan: measure, target, owner, date, resources and how it is evaluated.",
                                                      "All %u live objectives have a whole plan: measure, target, owner, date, resources and how they are evaluated.",
                                                      live->len),
                             live->len);
  _mandate_prove_by_all (inquiry, finding, live);
}

/* (transfer full): “Staff trained: 85 % on 2026-03-01 (target 95)” */
static char *
describe_reading (MandateInquiry          *inquiry,
                  MandateObjective        *objective,
                  MandateObjectiveReading *reading)
{
  const char      *language = mandate_translation_get_language (inquiry->translation);
  g_autofree char *value = mandate_figure_number (reading->value, language);
  g_autofree char *target = isnan (objective->target) ? NULL : mandate_figure_number (objective->target, language);
  g_autofree char *with_unit = objective->unit != NULL ? g_strdup_printf ("%s %s", value, objective->unit) : g_strdup (value);

  if (target == NULL)
    /* Translators: objective, value, date */
    return g_strdup_printf (_mandate_say (inquiry, N_ ("“%1$s”: %2$s on %3$s")), objective->title, with_unit, _mandate_say_day (inquiry, reading->read_on));

  /* Translators: objective, value, date, target */
  return g_strdup_printf (_mandate_say (inquiry, N_ ("“%1$s”: %2$s on %3$s (target %4$s)")), objective->title, with_unit, _mandate_say_day (inquiry, reading->read_on), target);
}

static void
check_reading (MandateInquiry   *inquiry,
               MandateObjective *objective,
               GPtrArray        *texts,
               GPtrArray        *readings)
{
  MandateObjectiveReading *last = mandate_objective_find_last_reading (inquiry->reg, objective, inquiry->as_of);

  if (last == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, objective, N_ ("The objective “%s” was never measured."), objective->title);
      return;
    }

  if (!_mandate_is_of_last_year (inquiry, last->read_on))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, objective,
                     N_ ("The objective “%1$s” was last measured on %2$s, more than twelve months ago."), objective->title, _mandate_say_day (inquiry, last->read_on));

  g_ptr_array_add (texts, describe_reading (inquiry, objective, last));
  g_ptr_array_add (readings, last);
}

/**
 * _mandate_check_objectives_read:
 * @inquiry: a run
 *
 * 5.1 e and 6.2, typical finding 10: each live objective was measured in the
 * last twelve months.
 */
void
_mandate_check_objectives_read (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) live = list_live_or_report (inquiry);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) readings = g_ptr_array_new ();
  g_autofree char *list = NULL;
  MandateFinding  *finding;

  for (guint i = 0; i < live->len; i++)
    check_reading (inquiry, g_ptr_array_index (live, i), texts, readings);

  if (_mandate_has_findings (inquiry))
    return;

  list = _mandate_join (inquiry, texts);
  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             /* Translators: %s is a list of objectives with their readings. */
                             N_ ("Last readings: %s."), list);
  for (guint i = 0; i < readings->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (readings, i), ((MandateObjectiveReading *) g_ptr_array_index (readings, i))->read_on);
}
