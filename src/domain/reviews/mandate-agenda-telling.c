/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When people are told and taught, and who waits for an answer (7.2 to 7.4). */

#include "config.h"

#include "mandate-agenda-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-date.h"
#include "mandate-records.h"
#include "mandate-telling.h"

/* One look at what is due. */
typedef struct
{
  MandateRegister *reg;   /* (unowned) */
  const char      *today; /* (unowned) */
  GPtrArray       *items; /* (unowned) (element-type MandateAgendaItem) */
} Look;

/* Takes @detail. */
static void
add_item (const Look *look,
          gpointer    record,
          const char *date,
          char       *detail)
{
  _mandate_agenda_add (look->reg, look->today, look->items, record, date, detail);
}

static void
add_messages (const Look *look)
{
  MandateRecordList *messages = mandate_register_get_list (look->reg, MANDATE_TYPE_COMMUNICATION);
  MandateRecordList *plans = mandate_register_get_list (look->reg, MANDATE_TYPE_COMMUNICATION_PLAN);

  for (guint i = 0; i < mandate_record_list_get_length (messages); i++)
    {
      MandateCommunication *message = mandate_record_list_get (messages, i);

      if (message->sent_on == NULL && message->planned_on != NULL)
        add_item (look, message, message->planned_on, g_strdup (message->audience != NULL ? message->audience : _ ("To be told")));
    }

  /* What is prepared stands there as the message that it is. */
  for (guint i = 0; i < mandate_record_list_get_length (plans); i++)
    {
      MandateCommunicationPlan *plan = mandate_record_list_get (plans, i);
      g_autofree char          *day = mandate_telling_find_set (look->reg, plan) == NULL ? mandate_telling_get_next_day (look->reg, plan, look->today) : NULL;

      if (day != NULL)
        add_item (look, plan, day, g_strdup (_ ("To be told, by your plan")));
    }
}

/* A later one of the same kind for the same people takes its place. */
static gboolean
is_repeated (const Look      *look,
             MandateTraining *training)
{
  MandateRecordList *list = mandate_register_get_list (look->reg, MANDATE_TYPE_TRAINING);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateTraining *other = mandate_record_list_get (list, i);
      const char      *day = other->held_on != NULL ? other->held_on : other->planned_on;

      if (other != training && g_strcmp0 (other->kind, training->kind) == 0 && g_strcmp0 (day, training->held_on) > 0 &&
          g_strcmp0 (other->audience, training->audience) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_trainings (const Look *look)
{
  MandateRecordList *list = mandate_register_get_list (look->reg, MANDATE_TYPE_TRAINING);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateTraining *training = mandate_record_list_get (list, i);

      if (training->held_on == NULL && training->planned_on != NULL)
        add_item (look, training, training->planned_on, g_strdup (_ ("The training is planned")));
      else if (training->repeat_on != NULL && !is_repeated (look, training))
        add_item (look, training, training->repeat_on, g_strdup (_ ("To be held again; no day is set")));
    }
}

/* Who said something waits for an answer. */
static void
add_feedback (const Look *look)
{
  MandateRecordList *list = mandate_register_get_list (look->reg, MANDATE_TYPE_FEEDBACK);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateFeedback *feedback = mandate_record_list_get (list, i);
      g_autofree char *day = feedback->received_on != NULL ? mandate_date_add_days (feedback->received_on, MANDATE_TELLING_ANSWER_DAYS) : NULL;

      if (feedback->answered_on == NULL && day != NULL)
        add_item (look, feedback, day, g_strdup (_ ("Waits for an answer")));
    }
}

/* Messages and trainings that have a day or that a plan wants, and feedback without an answer. */
void
_mandate_agenda_add_telling (MandateRegister *reg,
                             const char      *today,
                             GPtrArray       *items)
{
  const Look look = { reg, today, items };

  add_messages (&look);
  add_trainings (&look);
  add_feedback (&look);
}
