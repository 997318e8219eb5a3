/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Objectives, and how far they have come (6.2). */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-exchange.h"
#include "mandate-objective-trend.h"
#include "mandate-records.h"

static void
add_number (JsonBuilder *builder,
            const char  *name,
            double       number)
{
  json_builder_set_member_name (builder, name);
  if (isfinite (number))
    json_builder_add_double_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

static void
add_readings (JsonBuilder      *builder,
              MandateRegister  *reg,
              MandateObjective *objective)
{
  g_autoptr (GPtrArray) readings = mandate_objective_list_all_readings (reg, objective);
  g_autoptr (GHashTable) corrections = mandate_objective_map_corrections (reg);

  json_builder_set_member_name (builder, "readings");
  json_builder_begin_array (builder);

  for (guint i = 0; i < readings->len; i++)
    {
      const MandateObjectiveReading *reading = g_ptr_array_index (readings, i);
      const char                    *id = mandate_record_get_id (g_ptr_array_index (readings, i));

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "id", id);
      mandate_exchange_add_text (builder, "read_on", reading->read_on);
      add_number (builder, "value", reading->value);
      mandate_exchange_add_text (builder, "note", reading->note);
      mandate_exchange_add_text (builder, "corrects", reading->corrects);
      json_builder_set_member_name (builder, "counts");
      json_builder_add_boolean_value (builder, !g_hash_table_contains (corrections, id));
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static const char *
find_goal (MandateRegister *reg,
           const char      *id)
{
  MandateBusinessGoal *goal = mandate_register_find (reg, MANDATE_TYPE_BUSINESS_GOAL, id);

  return goal != NULL ? goal->title : NULL;
}

static void
add_objective (JsonBuilder                    *builder,
               MandateRegister                *reg,
               const MandateObjectiveProgress *progress)
{
  MandateObjective *objective = progress->objective;
  MandatePerson    *owner = mandate_register_find (reg, MANDATE_TYPE_PERSON, objective->owner);

  json_builder_begin_object (builder);
  mandate_exchange_add_text (builder, "id", mandate_record_get_id (MANDATE_RECORD (objective)));
  mandate_exchange_add_text (builder, "title", objective->title);
  mandate_exchange_add_text (builder, "progress", mandate_progress_get_name (progress->progress));
  mandate_exchange_add_text (builder, "business_goal", find_goal (reg, objective->business_goal));
  mandate_exchange_add_text (builder, "pulls_against", find_goal (reg, objective->pulls_against));
  mandate_exchange_add_text (builder, "owner", owner != NULL ? owner->name : NULL);
  mandate_exchange_add_text (builder, "department", objective->department);
  mandate_exchange_add_text (builder, "measure", objective->measure);
  mandate_exchange_add_text (builder, "unit", objective->unit);
  add_number (builder, "baseline", objective->baseline);
  add_number (builder, "target", objective->target);
  mandate_exchange_add_text (builder, "due_on", objective->due_on);
  add_number (builder, "value", progress->reading != NULL ? progress->reading->value : NAN);
  mandate_exchange_add_text (builder, "read_on", progress->reading != NULL ? progress->reading->read_on : NULL);
  add_readings (builder, reg, objective);
  json_builder_end_object (builder);
}

static void
print_objective (const MandateObjectiveProgress *progress,
                 const MandateTranslation       *screen)
{
  g_autofree char *sentence = mandate_objective_say_progress (progress, NULL, screen);

  g_print ("%s\n    %s\n", progress->objective->title, sentence);
}

/* Business goals that no objective serves are told, too. */
static void
print_unserved (MandateRegister *reg)
{
  MandateRecordList *goals = mandate_register_get_list (reg, MANDATE_TYPE_BUSINESS_GOAL);

  for (guint i = 0; i < mandate_record_list_get_length (goals); i++)
    {
      MandateBusinessGoal *goal = mandate_record_list_get (goals, i);
      g_autoptr (GPtrArray) objectives = mandate_business_goal_list_objectives (reg, mandate_record_get_id (MANDATE_RECORD (goal)));

      if (objectives->len == 0)
        /* Translators: %s is a business goal. */
        g_print (_ ("No objective serves the goal “%s”.\n"), goal->title);
    }
}

/* Whether all is reached or on track. */
static gboolean
print_all (MandateRegister *reg,
           const char      *today,
           gboolean         as_json)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (MandateTranslation) screen = mandate_translation_new_for_screen ();
  MandateRecordList *objectives = mandate_register_get_list (reg, MANDATE_TYPE_OBJECTIVE);
  gboolean           is_good = TRUE;

  json_builder_begin_array (builder);

  for (guint i = 0; i < mandate_record_list_get_length (objectives); i++)
    {
      g_autoptr (MandateObjectiveProgress) progress = mandate_objective_progress_new (reg, mandate_record_list_get (objectives, i), today);

      is_good = is_good && (mandate_progress_is_good (progress->progress) || progress->progress == MANDATE_PROGRESS_DROPPED);
      if (as_json)
        add_objective (builder, reg, progress);
      else
        print_objective (progress, screen);
    }

  json_builder_end_array (builder);

  if (as_json)
    mandate_command_print_json (json_builder_get_root (builder));
  else
    print_unserved (reg);

  return is_good;
}

int
mandate_command_objectives (int   argc,
                            char *argv[])
{
  gboolean           as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autofree char *today = mandate_date_today ();
  g_autoptr (MandateWorkspace) workspace = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("objectives", options, 1, 1, &argc, &argv, &code))
    return code;

  workspace = mandate_library_open_for_reading (argv[1], &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  return print_all (mandate_workspace_get_register (workspace), today, as_json) ? MANDATE_EXIT_OK : MANDATE_EXIT_GAPS;
}
