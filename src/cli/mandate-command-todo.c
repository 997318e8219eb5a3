/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be done, by whom and until when. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-action-acts.h"
#include "mandate-command-names.h"
#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-exchange.h"
#include "mandate-records.h"

/* How an action stands, for scripts and, translated, for people. */
static const struct
{
  const char *name;
  const char *label;
} standings[] = {
  [MANDATE_ACTION_OPEN] = { "open", N_ ("open") },
  [MANDATE_ACTION_WITHOUT_DATE] = { "no-date", N_ ("no date") },
  [MANDATE_ACTION_PUT_OFF] = { "put-off", N_ ("put off") },
  [MANDATE_ACTION_OVERDUE] = { "overdue", N_ ("overdue") },
  [MANDATE_ACTION_ESCALATED] = { "escalated", N_ ("escalated") },
  [MANDATE_ACTION_DONE] = { "done", N_ ("done") },
  [MANDATE_ACTION_EFFECT_TO_CHECK] = { "effect-to-check", N_ ("effect to check") },
  [MANDATE_ACTION_CLOSED] = { "closed", N_ ("closed") },
  [MANDATE_ACTION_CANCELLED] = { "cancelled", N_ ("cancelled") },
};

/* What is asked for. */
typedef struct
{
  const char *today;  /* (unowned) */
  const char *person; /* (unowned) (nullable): id of whose it is */
  gboolean    is_overdue;
  gboolean    is_all;
} Question;

/* What is put off is not to be done yet, unless all is asked for. */
static gboolean
is_wanted (const Question *question,
           MandateAction  *action)
{
  if (question->person != NULL && g_strcmp0 (action->owner, question->person) != 0)
    return FALSE;

  if (question->is_overdue)
    return mandate_action_is_overdue (action, question->today);

  return question->is_all || (mandate_action_is_open (action) && !mandate_action_is_put_off (action, question->today));
}

/* By day; what has none comes last, and of a day what was there first. */
static int
compare (gconstpointer first,
         gconstpointer second)
{
  const MandateAction *a = *(const MandateAction *const *) first;
  const MandateAction *b = *(const MandateAction *const *) second;

  if ((a->due_on == NULL) != (b->due_on == NULL))
    return a->due_on == NULL ? 1 : -1;

  if (g_strcmp0 (a->due_on, b->due_on) != 0)
    return g_strcmp0 (a->due_on, b->due_on);

  return g_strcmp0 (mandate_record_get_id ((MandateRecord *) a), mandate_record_get_id ((MandateRecord *) b));
}

static GPtrArray *
list_wanted (MandateRegister *reg,
             const Question  *question)
{
  MandateRecordList *actions = mandate_register_get_list (reg, MANDATE_TYPE_ACTION);
  GPtrArray         *wanted = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    if (is_wanted (question, mandate_record_list_get (actions, i)))
      g_ptr_array_add (wanted, mandate_record_list_get (actions, i));

  g_ptr_array_sort (wanted, compare);

  return wanted;
}

static const char *
get_owner (MandateRegister *reg,
           MandateAction   *action)
{
  MandatePerson *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, action->owner);

  return person != NULL ? person->name : NULL;
}

static void
print_action (MandateRegister *reg,
              MandateAction   *action,
              const char      *today)
{
  const char *owner = get_owner (reg, action);

  g_print ("%-10s  %s\n", action->due_on != NULL ? action->due_on : "-", action->title);
  g_print ("            %s · %s\n", _ (standings[mandate_action_get_standing (action, today)].label), owner != NULL ? owner : _ ("nobody is named for it"));

  if (mandate_action_is_put_off (action, today))
    /* Translators: %1$s is a day, %2$s a reason. */
    g_print (_ ("            put off until %1$s: %2$s\n"), action->snoozed_until, action->snooze_reason);
}

static JsonNode *
write_actions (MandateRegister *reg,
               GPtrArray       *actions,
               const char      *today)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);

  for (guint i = 0; i < actions->len; i++)
    {
      MandateAction *action = g_ptr_array_index (actions, i);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "id", mandate_record_get_id (MANDATE_RECORD (action)));
      mandate_exchange_add_text (builder, "title", action->title);
      mandate_exchange_add_text (builder, "owner", get_owner (reg, action));
      mandate_exchange_add_text (builder, "due_on", action->due_on);
      mandate_exchange_add_text (builder, "standing", standings[mandate_action_get_standing (action, today)].name);
      mandate_exchange_add_text (builder, "source", action->source);
      mandate_exchange_add_text (builder, "snoozed_until", action->snoozed_until);
      mandate_exchange_add_text (builder, "snooze_reason", action->snooze_reason);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

/* Ends with 1 where something is overdue. */
static int
answer (MandateRegister *reg,
        const Question  *question,
        gboolean         as_json)
{
  g_autoptr (GPtrArray) actions = list_wanted (reg, question);
  int code = MANDATE_EXIT_OK;

  for (guint i = 0; i < actions->len; i++)
    {
      if (mandate_action_is_overdue (g_ptr_array_index (actions, i), question->today))
        code = MANDATE_EXIT_GAPS;
      if (!as_json)
        print_action (reg, g_ptr_array_index (actions, i), question->today);
    }

  if (as_json)
    mandate_command_print_json (write_actions (reg, actions, question->today));
  else if (actions->len == 0)
    g_print ("%s\n", _ ("Nothing is to be done."));

  return code;
}

int
mandate_command_todo (int   argc,
                      char *argv[])
{
  g_autofree char   *owner = NULL;
  g_autofree char   *day = NULL;
  gboolean           is_overdue = FALSE;
  gboolean           is_all = FALSE;
  gboolean           as_json = FALSE;
  const GOptionEntry options[] = {
    { "owner", 0, 0, G_OPTION_ARG_STRING, &owner, N_ ("What this person is to do, by name or id"), N_ ("PERSON") },
    { "overdue", 0, 0, G_OPTION_ARG_NONE, &is_overdue, N_ ("What should be done by now"), NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &is_all, N_ ("Also what is done, cancelled or put off"), NULL },
    { "on", 0, 0, G_OPTION_ARG_STRING, &day, N_ ("As if it were that day"), N_ ("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  MandateRecord *person = NULL;
  GError        *error = NULL;
  int            code;

  if (!mandate_command_parse ("todo", options, 1, 1, &argc, &argv, &code))
    return code;

  if (day == NULL)
    day = mandate_date_today ();
  else if (!mandate_date_is_valid (day))
    return mandate_command_fail_usage ("todo", _ ("The day is no day of the calendar. Write it as 2026-12-31."));

  workspace = mandate_library_open_for_reading (argv[1], &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  if (owner != NULL && (person = mandate_command_find_person (mandate_workspace_get_register (workspace), owner, &error)) == NULL)
    return mandate_command_fail (error);

  return answer (mandate_workspace_get_register (workspace), &(Question){ day, person != NULL ? mandate_record_get_id (person) : NULL, is_overdue, is_all }, as_json);
}
