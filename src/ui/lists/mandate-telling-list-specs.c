/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is told what, what people say back, and who is taught (7.2 to 7.4). */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-list-specs.h"
#include "mandate-records.h"
#include "mandate-telling.h"
#include "mandate-training-roll.h"

#define FIELDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

const MandateListSibling mandate_communication_lists[] = {
  { "communication", N_ ("Messages") },
  { "communication-plan", N_ ("Plan") },
  { "communication-map", N_ ("Coverage") },
  { "feedback", N_ ("Feedback") },
  { "trainings", N_ ("Trainings") },
  { NULL, NULL },
};

static const char *
describe_communication_state (MandateRecord    *record,
                              MandateRegister  *reg,
                              const char       *today,
                              MandateChipState *state)
{
  MandateCommunication *communication = MANDATE_COMMUNICATION (record);

  if (communication->sent_on != NULL)
    {
      *state = MANDATE_CHIP_READY;
      return C_ ("state", "Told");
    }

  if (mandate_communication_is_overdue (communication, today))
    {
      *state = MANDATE_CHIP_OVERDUE;
      return C_ ("state", "Overdue");
    }

  *state = communication->planned_on != NULL ? MANDATE_CHIP_PLANNED : MANDATE_CHIP_TO_DO;
  return communication->planned_on != NULL ? C_ ("state", "Planned") : C_ ("state", "No date");
}

static gboolean
communication_has_happened (MandateRecord   *record,
                            MandateRegister *reg,
                            const char      *today)
{
  return MANDATE_COMMUNICATION (record)->sent_on != NULL;
}

static gboolean
communication_is_planned (MandateRecord   *record,
                          MandateRegister *reg,
                          const char      *today)
{
  return MANDATE_COMMUNICATION (record)->sent_on == NULL;
}

static gboolean
communication_is_overdue (MandateRecord   *record,
                          MandateRegister *reg,
                          const char      *today)
{
  return mandate_communication_is_overdue (MANDATE_COMMUNICATION (record), today);
}

static gboolean
finish_communication (MandateRecord *record,
                      const char    *today)
{
  return MANDATE_COMMUNICATION (record)->sent_on == NULL && mandate_record_set (record, "sent_on", today, NULL);
}

static const MandateListFilter communication_filters[] = {
  { "planned", N_ ("Planned"), communication_is_planned, MANDATE_LIST_PLAIN },
  { "overdue", N_ ("Overdue"), communication_is_overdue, MANDATE_LIST_PLAIN },
  { "told", N_ ("Told"), communication_has_happened, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
};

/* 5.1 d: there is a text to begin with, and it asks for an example of one's own. */
static gboolean
begin_text (MandateRecord   *copy,
            MandateRegister *reg,
            const char      *today)
{
  MandateCommunication *message = MANDATE_COMMUNICATION (copy);

  return message->message == NULL && message->sent_on == NULL;
}

static const MandateListAct communication_acts[] = {
  { "text", N_ ("Begin With a Text…"), FIELDS ("template", "example"), begin_text, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};

const MandateListSpec mandate_communication_list_spec = {
  .type = "communication",
  .title = N_ ("Communication"),
  .icon = "chat-message-new-symbolic",
  .add_label = N_ ("Plan a Message"),
  .empty_title = N_ ("Nobody Told Yet"),
  .empty_text = N_ ("Write down who is told what, when and how. A proof shows that it arrived."),
  .empty_action = N_ ("Plan a Message"),
  .details = FIELDS ("kind", "audience", "channel"),
  .trailing = "sent_on",
  .sorts = FIELDS ("sent_on", "planned_on", "title", "kind", "audience"),
  .is_descending = TRUE,
  .filters = communication_filters,
  .filter_field = "kind",
  .form_fields = FIELDS ("title", "kind", "subject", "template", "example", "message", "audience", "channel", "planned_on", "sent_on", "sent_by", "plan", "policy_version"),
  .acts = communication_acts,
  .state = describe_communication_state,
  .done = finish_communication,
  .done_label = N_ ("Happened Today"),
  .siblings = mandate_communication_lists,
};

static gboolean
plan_is_due (MandateRecord   *record,
             MandateRegister *reg,
             const char      *today)
{
  g_autofree char *day = mandate_telling_get_next_day (reg, MANDATE_COMMUNICATION_PLAN (record), today);

  return day != NULL && strcmp (day, today) <= 0;
}

static gboolean
plan_is_active (MandateRecord   *record,
                MandateRegister *reg,
                const char      *today)
{
  return mandate_telling_is_active (MANDATE_COMMUNICATION_PLAN (record), today);
}

static const char *
describe_plan_state (MandateRecord    *record,
                     MandateRegister  *reg,
                     const char       *today,
                     MandateChipState *state)
{
  MandateCommunicationPlan *plan = MANDATE_COMMUNICATION_PLAN (record);

  *state = MANDATE_CHIP_NOTHING;
  if (!mandate_telling_is_active (plan, today))
    return C_ ("state", "Ended");

  if (plan_is_due (record, reg, today))
    {
      *state = MANDATE_CHIP_OVERDUE;
      return C_ ("state", "To be told");
    }

  *state = plan->first_on != NULL || plan->occasion != NULL ? MANDATE_CHIP_READY : MANDATE_CHIP_TO_DO;
  if (plan->first_on == NULL && plan->occasion != NULL)
    return C_ ("state", "As it comes");

  return plan->first_on != NULL ? C_ ("state", "On time") : C_ ("state", "No date");
}

static const MandateListFilter plan_filters[] = {
  { "due", N_ ("To Be Told"), plan_is_due, MANDATE_LIST_PLAIN },
  { "active", N_ ("In Force"), plan_is_active, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
};

/* What is prepared already is told first. */
static gboolean
can_prepare (MandateRecord   *copy,
             MandateRegister *reg,
             const char      *today)
{
  return mandate_telling_is_active (MANDATE_COMMUNICATION_PLAN (copy), today) && mandate_telling_find_set (reg, MANDATE_COMMUNICATION_PLAN (copy)) == NULL;
}

static gpointer
put_message (MandateChange *change,
             MandateRecord *copy)
{
  return mandate_telling_put_message (change, MANDATE_COMMUNICATION_PLAN (copy));
}

static const MandateListAct plan_acts[] = {
  { "message", N_ ("Prepare the Next Message"), NULL, can_prepare, put_message },
  { NULL, NULL, NULL, NULL, NULL },
};

const MandateListSpec mandate_communication_plan_list_spec = {
  .type = "communication-plan",
  .title = N_ ("Communication Plan"),
  .icon = "x-office-calendar-symbolic",
  .add_label = N_ ("Add to the Plan"),
  .empty_title = N_ ("No Plan Yet"),
  .empty_text = N_ ("What is told, how often, to whom, how, and by whom."),
  .empty_action = N_ ("Add to the Plan"),
  .details = FIELDS ("subject", "audience", "channel", "person"),
  .trailing = "first_on",
  .sorts = FIELDS ("title", "first_on", "person"),
  .filters = plan_filters,
  .filter_field = "subject",
  .form_fields = FIELDS ("title", "subject", "audience", "channel", "person", "every", "unit", "first_on", "occasion", "ended_on"),
  .state = describe_plan_state,
  .acts = plan_acts,
  .siblings = mandate_communication_lists,
};

static const char *
describe_feedback_state (MandateRecord    *record,
                         MandateRegister  *reg,
                         const char       *today,
                         MandateChipState *state)
{
  MandateFeedback *feedback = MANDATE_FEEDBACK (record);

  *state = feedback->answered_on != NULL ? MANDATE_CHIP_READY : MANDATE_CHIP_TO_DO;

  return feedback->answered_on != NULL ? C_ ("state", "Answered") : C_ ("state", "To answer");
}

static gboolean
feedback_waits (MandateRecord   *record,
                MandateRegister *reg,
                const char      *today)
{
  return MANDATE_FEEDBACK (record)->answered_on == NULL;
}

static const MandateListFilter feedback_filters[] = {
  { "waiting", N_ ("To Answer"), feedback_waits, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
};

static gboolean
begin_answer (MandateRecord   *copy,
              MandateRegister *reg,
              const char      *today)
{
  return MANDATE_FEEDBACK (copy)->answered_on == NULL && mandate_record_set (copy, "answered_on", today, NULL);
}

static gboolean
can_open_action (MandateRecord   *copy,
                 MandateRegister *reg,
                 const char      *today)
{
  return MANDATE_FEEDBACK (copy)->action == NULL;
}

static gpointer
put_action (MandateChange *change,
            MandateRecord *copy)
{
  return mandate_telling_put_action (change, MANDATE_FEEDBACK (copy));
}

static const MandateListAct feedback_acts[] = {
  { "answer", N_ ("Answer…"), FIELDS ("answer", "answered_on"), begin_answer, NULL },
  { "action", N_ ("Open an Action"), NULL, can_open_action, put_action },
  { NULL, NULL, NULL, NULL, NULL },
};

static void
begin_feedback (MandateRecord *record,
                const char    *today)
{
  mandate_record_set (record, "received_on", today, NULL);
}

const MandateListSpec mandate_feedback_list_spec = {
  .type = "feedback",
  .title = N_ ("Feedback"),
  .icon = "user-available-symbolic",
  .add_label = N_ ("Add Feedback"),
  .empty_title = N_ ("No Feedback Yet"),
  .empty_text = N_ ("What people say back, the answer that they got, and what came of it."),
  .empty_action = N_ ("Add Feedback"),
  .details = FIELDS ("sender", "answer"),
  .trailing = "received_on",
  .sorts = FIELDS ("received_on", "title", "answered_on"),
  .is_descending = TRUE,
  .filters = feedback_filters,
  .form_fields = FIELDS ("title", "received_on", "sender", "communication", "content", "answer", "answered_on", "action"),
  .state = describe_feedback_state,
  .acts = feedback_acts,
  .begin = begin_feedback,
  .siblings = mandate_communication_lists,
};

static const char *
describe_training_state (MandateRecord    *record,
                         MandateRegister  *reg,
                         const char       *today,
                         MandateChipState *state)
{
  MandateTraining *training = MANDATE_TRAINING (record);

  if (training->held_on != NULL)
    {
      *state = training->effect != NULL ? MANDATE_CHIP_READY : MANDATE_CHIP_TO_DO;
      return training->effect != NULL ? C_ ("state", "Held") : C_ ("state", "Effect to check");
    }

  *state = training->planned_on != NULL && strcmp (training->planned_on, today) < 0 ? MANDATE_CHIP_OVERDUE : MANDATE_CHIP_PLANNED;

  return *state == MANDATE_CHIP_OVERDUE ? C_ ("state", "Overdue") : C_ ("state", "Planned");
}

static gboolean
training_is_planned (MandateRecord   *record,
                     MandateRegister *reg,
                     const char      *today)
{
  return MANDATE_TRAINING (record)->held_on == NULL;
}

static gboolean
training_is_to_check (MandateRecord   *record,
                      MandateRegister *reg,
                      const char      *today)
{
  return MANDATE_TRAINING (record)->held_on != NULL && MANDATE_TRAINING (record)->effect == NULL;
}

static const MandateListFilter training_filters[] = {
  { "planned", N_ ("Planned"), training_is_planned, MANDATE_LIST_PLAIN },
  { "effect", N_ ("Effect to Check"), training_is_to_check, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
};

static gboolean
finish_training (MandateRecord *record,
                 const char    *today)
{
  return MANDATE_TRAINING (record)->held_on == NULL && mandate_record_set (record, "held_on", today, NULL);
}

static gboolean
begin_training_effect (MandateRecord   *copy,
                       MandateRegister *reg,
                       const char      *today)
{
  return training_is_to_check (copy, reg, today);
}

static gboolean
has_repeat (MandateRegister *reg,
            MandateRecord   *training)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_TRAINING);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateTraining *other = mandate_record_list_get (list, i);

      if (other->held_on == NULL && g_strcmp0 (other->repeats, mandate_record_get_id (training)) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
can_repeat (MandateRecord   *copy,
            MandateRegister *reg,
            const char      *today)
{
  g_autoptr (MandateTrainingRoll) roll = NULL;

  if (MANDATE_TRAINING (copy)->held_on == NULL || has_repeat (reg, copy))
    return FALSE;

  roll = mandate_training_roll_new (reg, MANDATE_TRAINING (copy), today);

  return mandate_training_roll_count_missing (roll) > 0;
}

static gpointer
put_repeat (MandateChange *change,
            MandateRecord *copy)
{
  return mandate_training_put_repeat (change, MANDATE_TRAINING (copy));
}

static const MandateListAct training_acts[] = {
  { "effect", N_ ("Say Whether It Helped…"), FIELDS ("effect"), begin_training_effect, NULL },
  { "repeat", N_ ("Repeat It for Who Missed It"), NULL, can_repeat, put_repeat },
  { NULL, NULL, NULL, NULL, NULL },
};

const MandateListSpec mandate_training_list_spec = {
  .type = "training",
  .title = N_ ("Trainings"),
  .icon = "emblem-documents-symbolic",
  .add_label = N_ ("Add a Training"),
  .empty_title = N_ ("No Trainings Yet"),
  .empty_text = N_ ("What people learned, who took part, and whether it worked."),
  .empty_action = N_ ("Add a Training"),
  .details = FIELDS ("kind", "person"),
  .trailing = "held_on",
  .sorts = FIELDS ("held_on", "planned_on", "title", "kind"),
  .is_descending = TRUE,
  .filters = training_filters,
  .filter_field = "kind",
  .form_fields = FIELDS ("title", "kind", "audience", "planned_on", "held_on", "person", "content", "effect", "repeat_on", "repeats"),
  .state = describe_training_state,
  .done = finish_training,
  .done_label = N_ ("Held Today"),
  .acts = training_acts,
  .siblings = mandate_communication_lists,
};
