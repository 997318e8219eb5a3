/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective's readings in words and as a drawing: the same on paper and on screen. */

#include "config.h"

#include "mandate-objective-trend.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "mandate-date-words.h"
#include "mandate-date.h"
#include "mandate-figures.h"

/* Any day that is before all others. */
#define DAY_0 "1900-01-01"

/**
 * mandate_objective_say_value:
 * @objective: an objective
 * @value: a number in its unit
 * @translation: a language
 *
 * Returns: (transfer full) (nullable): it with its unit, %NULL for no number
 */
char *
mandate_objective_say_value (const MandateObjective   *objective,
                             double                    value,
                             const MandateTranslation *translation)
{
  g_autofree char *figure = NULL;

  if (!isfinite (value))
    return NULL;

  figure = mandate_figure_number (value, mandate_translation_get_language (translation));

  return objective->unit != NULL ? g_strconcat (figure, "\u00a0", objective->unit, NULL) : g_steal_pointer (&figure);
}

static char *
say_day (MandateSayDay say,
         const char   *date)
{
  return say != NULL ? say (date) : g_strdup (date);
}

static void
append (GString *text,
        char    *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

/* In running text a day is words where nothing else is wished. */
static char *
say_day_in_text (MandateSayDay             say,
                 const char               *date,
                 const MandateTranslation *translation)
{
  return say != NULL ? say (date) : mandate_date_to_words (date, translation);
}

/**
 * mandate_objective_say_progress:
 * @progress: how far an objective has come
 * @say: (nullable): how days are shown, or %NULL for words in @translation
 * @translation: a language
 *
 * Returns: (transfer full): it in words and numbers, as a chart shows it to
 *   those who see it
 */
char *
mandate_objective_say_progress (const MandateObjectiveProgress *progress,
                                MandateSayDay                   say,
                                const MandateTranslation       *translation)
{
  const MandateObjective *objective = progress->objective;
  GString                *text = g_string_new (NULL);
  g_autofree char        *target = mandate_objective_say_value (objective, objective->target, translation);
  g_autofree char        *baseline = mandate_objective_say_value (objective, objective->baseline, translation);
  g_autofree char        *due_on = objective->due_on != NULL ? say_day_in_text (say, objective->due_on, translation) : NULL;

  /* Translators: %s is how far an objective has come, such as “on track”. */
  append (text, g_strdup_printf (mandate_translate (translation, N_ ("Standing: %s.")), mandate_progress_get_word (progress->progress, translation)));

  if (progress->reading != NULL)
    {
      g_autofree char *value = mandate_objective_say_value (objective, progress->reading->value, translation);
      g_autofree char *read_on = say_day_in_text (say, progress->reading->read_on, translation);

      /* Translators: 1 is a figure with its unit, 2 a day. */
      append (text, g_strdup_printf (mandate_translate (translation, N_ ("Last reading: %1$s on %2$s.")), value != NULL ? value : "–", read_on));
    }

  if (target != NULL && due_on != NULL)
    /* Translators: 1 is a figure with its unit, 2 a day. */
    append (text, g_strdup_printf (mandate_translate (translation, N_ ("Target: %1$s by %2$s.")), target, due_on));
  else if (target != NULL)
    /* Translators: %s is a figure with its unit. */
    append (text, g_strdup_printf (mandate_translate (translation, N_ ("Target: %s.")), target));

  if (baseline != NULL)
    /* Translators: %s is a figure with its unit. */
    append (text, g_strdup_printf (mandate_translate (translation, N_ ("Baseline: %s.")), baseline));

  return g_string_free (text, FALSE);
}

typedef struct
{
  const MandateObjective   *objective;
  GPtrArray                *all;         /* (element-type MandateObjectiveReading) */
  GHashTable               *corrections; /* of all objectives */
  MandateSayDay             say;
  const MandateTranslation *translation;
} Maker;

static MandateObjectiveReading *
find_reading (GPtrArray  *readings,
              const char *id)
{
  for (guint i = 0; i < readings->len; i++)
    if (g_strcmp0 (mandate_record_get_id (g_ptr_array_index (readings, i)), id) == 0)
      return g_ptr_array_index (readings, i);

  return NULL;
}

/* (transfer full) (nullable): what became of a reading, what it corrects, and what was noted. */
static char *
make_note (const Maker             *self,
           MandateObjectiveReading *reading)
{
  MandateObjectiveReading *correction = g_hash_table_lookup (self->corrections, mandate_record_get_id (MANDATE_RECORD (reading)));
  MandateObjectiveReading *corrected = reading->corrects != NULL ? find_reading (self->all, reading->corrects) : NULL;
  g_autofree char         *now = correction != NULL ? mandate_objective_say_value (self->objective, correction->value, self->translation) : NULL;
  g_autofree char         *before = corrected != NULL ? mandate_objective_say_value (self->objective, corrected->value, self->translation) : NULL;
  GString                 *text = g_string_new (NULL);

  if (before != NULL)
    /* Translators: %s is a figure with its unit. */
    append (text, g_strdup_printf (mandate_translate (self->translation, N_ ("Corrects %s.")), before));
  if (now != NULL)
    /* Translators: %s is a figure with its unit. */
    append (text, g_strdup_printf (mandate_translate (self->translation, N_ ("Corrected to %s.")), now));
  if (reading->note != NULL)
    append (text, g_strdup (reading->note));

  return g_string_free (text, text->len == 0);
}

static void
add_point (const Maker             *self,
           MandateTrend            *trend,
           MandateObjectiveReading *reading)
{
  g_autofree char   *on = say_day (self->say, reading->read_on);
  MandateTrendPoint *point = mandate_trend_add (trend, on, mandate_date_count_days (DAY_0, reading->read_on), reading->value);

  point->figure = mandate_figure_number (reading->value, mandate_translation_get_language (self->translation));
  point->text = mandate_objective_say_value (self->objective, reading->value, self->translation);
  point->note = make_note (self, reading);
  point->is_void = g_hash_table_contains (self->corrections, mandate_record_get_id (MANDATE_RECORD (reading)));
}

static void
add_lines (const Maker  *self,
           MandateTrend *trend)
{
  const MandateObjective *objective = self->objective;
  g_autofree char        *baseline = mandate_objective_say_value (objective, objective->baseline, self->translation);
  g_autofree char        *target = mandate_objective_say_value (objective, objective->target, self->translation);

  if (baseline != NULL)
    {
      trend->baseline = objective->baseline;
      /* Translators: beside a line of a chart; %s is a figure with its unit. */
      trend->baseline_text = g_strdup_printf (mandate_translate (self->translation, N_ ("Baseline %s")), baseline);
    }

  if (target != NULL)
    {
      trend->target = objective->target;
      /* Translators: beside a line of a chart; %s is a figure with its unit. */
      trend->target_text = g_strdup_printf (mandate_translate (self->translation, N_ ("Target %s")), target);
    }

  if (objective->due_on != NULL)
    {
      trend->due_on = say_day (self->say, objective->due_on);
      trend->due_day = mandate_date_count_days (DAY_0, objective->due_on);
    }
}

/**
 * mandate_objective_make_trend:
 * @reg: the records
 * @progress: how far an objective of them has come
 * @until: the last day that is looked at
 * @say: (nullable): how days are shown, or %NULL for ISO 8601
 * @translation: a language
 *
 * All readings up to @until: those that count are drawn, those that were
 * corrected are listed with what became of them.
 *
 * Returns: (transfer full): the trend
 */
MandateTrend *
mandate_objective_make_trend (MandateRegister                *reg,
                              const MandateObjectiveProgress *progress,
                              const char                     *until,
                              MandateSayDay                   say,
                              const MandateTranslation       *translation)
{
  g_autofree char *sentence = mandate_objective_say_progress (progress, say, translation);
  g_autoptr (GPtrArray) all = mandate_objective_list_all_readings (reg, progress->objective);
  g_autoptr (GHashTable) corrections = mandate_objective_map_corrections (reg);
  const Maker   maker = { progress->objective, all, corrections, say, translation };
  MandateTrend *trend = mandate_trend_new (sentence);

  trend->day_title = g_strdup (mandate_translate (translation, N_ ("Read on")));
  trend->value_title = g_strdup (mandate_translate (translation, N_ ("Value")));
  trend->note_title = g_strdup (mandate_translate (translation, N_ ("Note")));
  add_lines (&maker, trend);

  for (guint i = 0; i < all->len; i++)
    {
      MandateObjectiveReading *reading = g_ptr_array_index (all, i);

      if (strcmp (reading->read_on, until) <= 0)
        add_point (&maker, trend, reading);
    }

  return trend;
}
