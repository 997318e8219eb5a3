/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The draft of a report on performance, as CommonMark: what is on record, in
 * sentences. What it means, a person has to say.
 */

#include "config.h"

#include "mandate-report-papers.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "mandate-date-words.h"
#include "mandate-figures.h"
#include "mandate-fiscal-year.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

/* Signs that CommonMark would take for more than they are. */
#define MEANINGFUL "\\`*_[]<>#&"

typedef struct
{
  const MandatePackContext *context;
  const MandatePerformance *figures;
  GString                  *text;
} Draft;

static void
append_escaped (GString    *out,
                const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr (MEANINGFUL, *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p == '\n' ? ' ' : *p);
    }
}

static void
add_heading (Draft      *self,
             const char *title)
{
  g_string_append_printf (self->text, "%s## %s\n\n", self->text->len > 0 ? "\n" : "", title);
}

static void
add_sentence (Draft      *self,
              const char *sentence)
{
  g_string_append_printf (self->text, "%s\n", sentence);
}

/* “- **Title**: detail”; takes @detail. */
static void
add_item (Draft      *self,
          const char *title,
          char       *detail)
{
  g_string_append (self->text, "- **");
  append_escaped (self->text, title);
  g_string_append (self->text, "**");

  if (detail != NULL && *detail != '\0')
    {
      g_string_append (self->text, ": ");
      append_escaped (self->text, detail);
    }

  g_string_append_c (self->text, '\n');
  g_free (detail);
}

static void
append_part (GString    *detail,
             const char *part)
{
  if (part == NULL)
    return;

  g_string_append_printf (detail, "%s%s", detail->len > 0 ? "; " : "", part);
}

/* @format has one “%s”; of what is not known nothing is said. */
static void
append_named (GString    *detail,
              const char *format,
              const char *value)
{
  g_auto (GStrv) around = g_strsplit (format, "%s", 2);

  if (value != NULL)
    g_string_append_printf (detail, "%s%s%s%s", detail->len > 0 ? "; " : "", around[0], value, around[1] != NULL ? around[1] : "");
}

static void
append_day (Draft      *self,
            GString    *detail,
            const char *format,
            const char *date)
{
  g_autofree char *day = mandate_date_to_words (date, self->context->translation);

  append_named (detail, format, day);
}

/* (transfer full): a number with the objective's unit. */
static char *
say_value (Draft            *self,
           MandateObjective *objective,
           double            value)
{
  g_autofree char *figure = mandate_figure_number (value, mandate_pack_get_language (self->context));

  return objective->unit != NULL ? g_strdup_printf ("%s %s", figure, objective->unit) : g_steal_pointer (&figure);
}

static char *
describe_objective (Draft                          *self,
                    const MandateObjectiveProgress *progress)
{
  MandateObjective *objective = progress->objective;
  GString          *detail = g_string_new (mandate_progress_get_word (progress->progress, self->context->translation));
  g_autofree char  *target = isnan (objective->target) ? NULL : say_value (self, objective, objective->target);
  g_autofree char  *reading = progress->reading != NULL ? say_value (self, objective, progress->reading->value) : NULL;
  g_autofree char  *before = progress->before != NULL ? say_value (self, objective, progress->before->value) : NULL;

  append_part (detail, objective->measure);
  /* Translators: %s is a figure with its unit. */
  append_named (detail, mandate_pack_say (self->context, N_ ("now %s")), reading);
  /* Translators: %s is a figure with its unit. */
  append_named (detail, mandate_pack_say (self->context, N_ ("before %s")), before);
  /* Translators: %s is a figure with its unit. */
  append_named (detail, mandate_pack_say (self->context, N_ ("target %s")), target);
  /* Translators: %s is a day. */
  append_day (self, detail, mandate_pack_say (self->context, N_ ("by %s")), objective->due_on);

  return g_string_free (detail, FALSE);
}

static void
write_objectives (Draft *self)
{
  const MandatePerformance *figures = self->figures;
  g_autofree char          *sentence = NULL;

  add_heading (self, mandate_pack_say (self->context, N_ ("Objectives")));

  if (figures->objectives->len == 0)
    {
      add_sentence (self, mandate_pack_say (self->context, N_ ("No objectives are on record.")));
      return;
    }

  /* Translators: %1$u of all %2$u objectives. */
  sentence = g_strdup_printf (mandate_pack_say (self->context, N_ ("%1$u of %2$u objectives are reached or on track.")), figures->n_on_track, figures->objectives->len);
  add_sentence (self, sentence);
  add_sentence (self, "");

  for (guint i = 0; i < figures->objectives->len; i++)
    {
      const MandateObjectiveProgress *progress = g_ptr_array_index (figures->objectives, i);

      add_item (self, progress->objective->title, describe_objective (self, progress));
    }
}

static void
add_actions (Draft     *self,
             GPtrArray *actions)
{
  for (guint i = 0; i < actions->len; i++)
    {
      MandateAction *action = g_ptr_array_index (actions, i);
      GString       *detail = g_string_new (NULL);

      append_part (detail, mandate_pack_get_person_name (self->context, action->owner));
      if (g_strcmp0 (action->state, "done") == 0)
        /* Translators: %s is a day. */
        append_day (self, detail, mandate_pack_say (self->context, N_ ("done on %s")), action->done_on);
      else
        /* Translators: %s is a day. */
        append_day (self, detail, mandate_pack_say (self->context, N_ ("due on %s")), action->due_on);
      /* Translators: %s is a day. */
      append_day (self, detail, mandate_pack_say (self->context, N_ ("escalated on %s")), action->escalated_on);
      append_part (detail, action->outcome);
      add_item (self, action->title, g_string_free (detail, FALSE));
    }
}

static void
write_actions (Draft *self)
{
  const MandatePerformance *figures = self->figures;
  g_autofree char          *sentence = NULL;

  add_heading (self, mandate_pack_say (self->context, N_ ("Actions")));
  /* Translators: three numbers of actions. */
  sentence = g_strdup_printf (mandate_pack_say (self->context, N_ ("%1$u done in this time, %2$u open and in time, %3$u overdue.")),
                              figures->done->len, figures->open->len, figures->overdue->len);
  add_sentence (self, sentence);

  if (figures->overdue->len > 0)
    {
      g_string_append_printf (self->text, "\n### %s\n\n", mandate_pack_say (self->context, N_ ("Overdue")));
      add_actions (self, figures->overdue);
    }

  if (figures->done->len > 0)
    {
      g_string_append_printf (self->text, "\n### %s\n\n", mandate_pack_say (self->context, N_ ("Done")));
      add_actions (self, figures->done);
    }
}

static char *
describe_observation (Draft              *self,
                      MandateObservation *observation)
{
  GString *detail = g_string_new (mandate_pack_get_choice (self->context, observation, "kind"));

  /* Translators: %s is a day. */
  append_day (self, detail, mandate_pack_say (self->context, N_ ("seen on %s")), observation->seen_on);
  /* Translators: %s is what was done at once. */
  append_named (detail, mandate_pack_say (self->context, N_ ("correction: %s")), observation->correction);
  /* Translators: %s is why something happened. */
  append_named (detail, mandate_pack_say (self->context, N_ ("cause: %s")), observation->cause);

  if (observation->closed_on != NULL && strcmp (observation->closed_on, self->figures->until) <= 0)
    /* Translators: %s is a day. */
    append_day (self, detail, mandate_pack_say (self->context, N_ ("closed on %s")), observation->closed_on);
  else
    append_part (detail, mandate_pack_say (self->context, N_ ("open")));

  return g_string_free (detail, FALSE);
}

/* Incidents and audits have headings of their own; the third takes the rest. */
static gboolean
belongs (MandateObservation *observation,
         const char         *source)
{
  if (source != NULL)
    return g_strcmp0 (observation->source, source) == 0;

  return g_strcmp0 (observation->source, "incident") != 0 && g_strcmp0 (observation->source, "audit") != 0;
}

static guint
add_observations (Draft      *self,
                  const char *source)
{
  guint n = 0;

  for (guint i = 0; i < self->figures->observations->len; i++)
    {
      MandateObservation *observation = g_ptr_array_index (self->figures->observations, i);

      if (!belongs (observation, source))
        continue;

      n++;
      add_item (self, observation->title, describe_observation (self, observation));
    }

  return n;
}

static void
write_incidents (Draft *self)
{
  add_heading (self, mandate_pack_say (self->context, N_ ("Incidents")));

  if (add_observations (self, "incident") == 0)
    add_sentence (self, mandate_pack_say (self->context, N_ ("No incident is on record that is open or came up in this time.")));
}

static guint
add_reviews (Draft   *self,
             gboolean wants_audits)
{
  guint n = 0;

  for (guint i = 0; i < self->figures->reviews->len; i++)
    {
      MandateReview   *review = g_ptr_array_index (self->figures->reviews, i);
      const gboolean   is_audit = g_str_has_suffix (review->kind, "-audit");
      g_autofree char *day = mandate_date_to_words (review->held_on, self->context->translation);
      g_autofree char *held = NULL;

      if (is_audit != wants_audits)
        continue;

      n++;
      /* Translators: %s is a day. */
      held = g_strdup_printf (mandate_pack_say (self->context, N_ ("held on %s")), day);
      add_item (self, review->title, g_steal_pointer (&held));
    }

  return n;
}

static void
write_audits (Draft *self)
{
  guint n;

  add_heading (self, mandate_pack_say (self->context, N_ ("Audits")));
  n = add_reviews (self, TRUE);
  n += add_observations (self, "audit");

  if (n == 0)
    add_sentence (self, mandate_pack_say (self->context, N_ ("No audit was held in this time, and nothing is open from an earlier one.")));
}

static void
write_meetings (Draft *self)
{
  add_heading (self, mandate_pack_say (self->context, N_ ("Reviews and other observations")));

  if (add_reviews (self, FALSE) + add_observations (self, NULL) == 0)
    add_sentence (self, mandate_pack_say (self->context, N_ ("No review was held in this time.")));
}

static char *
say_figure (Draft      *self,
            gint64      value,
            const char *currency)
{
  const char      *language = mandate_pack_get_language (self->context);
  g_autofree char *hours = NULL;

  if (value == MANDATE_UNSET)
    return g_strdup (mandate_pack_say (self->context, N_ ("nothing")));

  if (currency != NULL)
    return mandate_figure_money (value, currency, language);

  hours = mandate_figure_integer (value, language);

  /* Translators: %s is a number of hours. */
  return g_strdup_printf (mandate_pack_say (self->context, N_ ("%s h")), hours);
}

static void
write_sum (Draft      *self,
           const char *currency)
{
  const MandateResourceFigures sum = mandate_resource_ledger_sum (self->figures->ledger, currency);
  g_autofree char             *requested = say_figure (self, sum.requested, currency);
  g_autofree char             *approved = say_figure (self, sum.approved, currency);
  g_autofree char             *used = say_figure (self, sum.used, currency);
  g_autofree char             *sentence = NULL;

  if (sum.requested == MANDATE_UNSET && sum.approved == MANDATE_UNSET && sum.used == MANDATE_UNSET)
    return;

  /* Translators: three amounts of money, or of hours. */
  sentence = g_strdup_printf (mandate_pack_say (self->context, N_ ("Asked for %1$s, approved %2$s, used %3$s.")), requested, approved, used);
  g_string_append (self->text, "- ");
  add_sentence (self, sentence);
}

static void
write_resources (Draft *self)
{
  const MandateResourceLedger *ledger = self->figures->ledger;
  g_autoptr (GPtrArray) currencies = mandate_resource_ledger_list_currencies (ledger);
  g_autofree char *year = mandate_fiscal_year_describe (self->context->reg, ledger->year);
  /* Translators: %s is a year, “2026” or “2026/27”. */
  g_autofree char *title = g_strdup_printf (mandate_pack_say (self->context, N_ ("Resources in %s")), year);

  add_heading (self, title);

  if (ledger->resources->len == 0)
    {
      add_sentence (self, mandate_pack_say (self->context, N_ ("Nothing was asked for in this year.")));
      return;
    }

  for (guint i = 0; i < currencies->len; i++)
    write_sum (self, g_ptr_array_index (currencies, i));
  write_sum (self, NULL);
}

static void
write_policies (Draft *self)
{
  add_heading (self, mandate_pack_say (self->context, N_ ("Policies")));

  if (self->figures->policies->len == 0)
    add_sentence (self, mandate_pack_say (self->context, N_ ("No policy is in force.")));

  for (guint i = 0; i < self->figures->policies->len; i++)
    {
      const MandatePolicyStanding *standing = g_ptr_array_index (self->figures->policies, i);
      g_autofree char             *name = g_strdup_printf ("%s %s", standing->policy->title, standing->in_force->number != NULL ? standing->in_force->number : "");

      add_item (self, g_strchomp (name), mandate_policy_reach_describe (standing->reach, self->context->translation));
    }
}

static guint
add_undecided (Draft *self)
{
  const GPtrArray *undecided = self->figures->ledger->undecided;

  for (guint i = 0; i < undecided->len; i++)
    {
      const MandateLedgerRow *row = g_ptr_array_index (undecided, i);

      add_item (self, row->resource->title, say_figure (self, row->figures.requested, row->currency));
    }

  return undecided->len;
}

static guint
add_escalated (Draft *self)
{
  guint n = 0;

  for (guint i = 0; i < self->figures->overdue->len; i++)
    {
      const MandateAction *action = g_ptr_array_index (self->figures->overdue, i);

      if (action->escalated_on == NULL)
        continue;

      n++;
      add_item (self, action->title, g_strdup (action->comment));
    }

  return n;
}

/* Bad news that waits for somebody at the top is what the report is for. */
static void
write_questions (Draft *self)
{
  guint n;

  add_heading (self, mandate_pack_say (self->context, N_ ("What top management is asked to decide")));
  n = add_undecided (self);
  n += add_escalated (self);

  if (n == 0)
    add_sentence (self, mandate_pack_say (self->context, N_ ("Nothing on record waits for a decision.")));
}

/**
 * mandate_report_write_draft:
 * @context: a context
 * @from: the first day that it tells of
 * @until: the last one
 *
 * Writes what is on record of objectives, actions, incidents, audits, reviews,
 * resources and policies: the draft of a report that a person goes on with.
 *
 * Returns: (transfer full): CommonMark
 */
char *
mandate_report_write_draft (const MandatePackContext *context,
                            const char               *from,
                            const char               *until)
{
  g_autoptr (MandatePerformance) figures = mandate_performance_new (context->reg, from, until);
  g_autofree char *first = mandate_date_to_words (from, context->translation);
  g_autofree char *last = mandate_date_to_words (until, context->translation);
  /* Translators: %1$s and %2$s are days. */
  g_autofree char *opening = g_strdup_printf (mandate_pack_say (context, N_ ("This report tells how information security did from %1$s to %2$s, by what is on record.")), first, last);
  Draft            draft = { context, figures, g_string_new (NULL) };

  add_sentence (&draft, opening);
  write_objectives (&draft);
  write_actions (&draft);
  write_incidents (&draft);
  write_audits (&draft);
  write_meetings (&draft);
  write_resources (&draft);
  write_policies (&draft);
  write_questions (&draft);

  return g_string_free (draft.text, FALSE);
}
