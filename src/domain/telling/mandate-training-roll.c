/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 7.2 and 7.3: who was taught, of all who should be, and who still has to be. */

#include "config.h"

#include "mandate-training-roll.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-training-attendance.h"

/* Time to find a day for those who missed it. */
#define DAYS_TO_REPEAT 14

static const char *
get_id (gpointer record)
{
  return mandate_record_get_id (MANDATE_RECORD (record));
}

static void
set (gpointer    record,
     const char *field,
     const char *text)
{
  mandate_record_set (MANDATE_RECORD (record), field, text != NULL ? text : "", NULL);
}

static void
free_seat (gpointer data)
{
  MandateTrainingSeat *self = data;

  g_object_unref (self->person);
  g_free (self);
}

static MandateTrainingAttendance *
find_attendance (MandateRegister *reg,
                 const char      *training,
                 const char      *person)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_TRAINING_ATTENDANCE);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateTrainingAttendance *attendance = mandate_record_list_get (list, i);

      if (g_strcmp0 (attendance->training, training) == 0 && g_strcmp0 (attendance->person, person) == 0)
        return attendance;
    }

  return NULL;
}

/* Whether a training that makes up for this one reached the person by then. */
static gboolean
made_up (MandateRegister *reg,
         MandateTraining *training,
         const char      *person,
         const char      *as_of)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_TRAINING);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateTraining           *other = mandate_record_list_get (list, i);
      MandateTrainingAttendance *attendance = NULL;

      if (g_strcmp0 (other->repeats, get_id (training)) == 0 && other->held_on != NULL && strcmp (other->held_on, as_of) <= 0)
        attendance = find_attendance (reg, get_id (other), person);

      if (attendance != NULL && attendance->is_present)
        return TRUE;
    }

  return FALSE;
}

/* Who is on leave is counted apart, as long as the person was not taught all the same; as with acknowledgements. */
static MandatePresence
judge (MandateRegister           *reg,
       MandateTraining           *training,
       MandatePerson             *person,
       MandateTrainingAttendance *attendance,
       const char                *as_of)
{
  if (attendance != NULL && attendance->is_present)
    return MANDATE_PRESENCE_THERE;
  if (made_up (reg, training, get_id (person), as_of))
    return MANDATE_PRESENCE_MADE_UP;
  if (mandate_person_is_on_leave (person, as_of))
    return MANDATE_PRESENCE_ON_LEAVE;

  /* Before it is held, those on the list are asked to come. */
  return attendance != NULL && training->held_on != NULL ? MANDATE_PRESENCE_MISSED : MANDATE_PRESENCE_UNKNOWN;
}

static int
compare_seats (gconstpointer first,
               gconstpointer second)
{
  const MandateTrainingSeat *a = *(MandateTrainingSeat *const *) first;
  const MandateTrainingSeat *b = *(MandateTrainingSeat *const *) second;

  return g_utf8_collate (a->person->name != NULL ? a->person->name : "", b->person->name != NULL ? b->person->name : "");
}

/**
 * mandate_training_roll_new:
 * @reg: a register
 * @training: a training
 * @as_of: the day that is looked at
 *
 * Counts who took part. The whole is everyone whom @training is for and who was
 * with the organisation on its day; those who left since need not be taught any more.
 *
 * Returns: (transfer full): the roll
 */
MandateTrainingRoll *
mandate_training_roll_new (MandateRegister *reg,
                           MandateTraining *training,
                           const char      *as_of)
{
  MandateTrainingRoll *self = g_new0 (MandateTrainingRoll, 1);
  MandateRecordList   *people = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);
  const char          *day = training->held_on != NULL ? training->held_on : as_of;

  self->seats = g_ptr_array_new_with_free_func (free_seat);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson             *person = mandate_record_list_get (people, i);
      MandateTrainingAttendance *attendance = find_attendance (reg, get_id (training), get_id (person));
      MandateTrainingSeat       *seat;

      if (!mandate_person_is_active (person, day) || !mandate_person_is_of_audience (person, training->audience, attendance != NULL))
        continue;

      seat = g_new0 (MandateTrainingSeat, 1);
      seat->person = g_object_ref (person);
      seat->presence = judge (reg, training, person, attendance, as_of);

      /* Who left before somebody could teach them is nobody's task any more. */
      if (!mandate_person_is_active (person, as_of) && seat->presence != MANDATE_PRESENCE_THERE && seat->presence != MANDATE_PRESENCE_MADE_UP)
        {
          free_seat (seat);
          continue;
        }

      self->n[seat->presence]++;
      g_ptr_array_add (self->seats, seat);
    }

  g_ptr_array_sort (self->seats, compare_seats);

  return self;
}

void
mandate_training_roll_free (MandateTrainingRoll *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->seats);
  g_free (self);
}

/**
 * mandate_training_roll_count_taught:
 * @self: a roll
 *
 * Returns: how many took part, then or where it was repeated
 */
guint
mandate_training_roll_count_taught (const MandateTrainingRoll *self)
{
  return self->n[MANDATE_PRESENCE_THERE] + self->n[MANDATE_PRESENCE_MADE_UP];
}

/**
 * mandate_training_roll_count_missing:
 * @self: a roll
 *
 * Returns: how many are here and have not taken part, as far as anybody noted
 */
guint
mandate_training_roll_count_missing (const MandateTrainingRoll *self)
{
  return self->n[MANDATE_PRESENCE_MISSED] + self->n[MANDATE_PRESENCE_UNKNOWN];
}

/**
 * mandate_training_roll_describe:
 * @self: a roll
 * @translation: the language of the sentence
 *
 * Says the count with its whole, and who is counted apart.
 *
 * Returns: (transfer full): “9 of 11 people took part; 1 of them later; 2 on leave”
 */
char *
mandate_training_roll_describe (const MandateTrainingRoll *self,
                                const MandateTranslation  *translation)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, mandate_translate_count (translation, "%1$u of %2$u person took part", "%1$u of %2$u people took part", self->seats->len),
                          mandate_training_roll_count_taught (self), self->seats->len);

  if (self->n[MANDATE_PRESENCE_MADE_UP] > 0)
    /* Translators: follows “9 of 11 people took part”: they came when it was repeated. */
    g_string_append_printf (text, mandate_translate_count (translation, "; %u of them later", "; %u of them later", self->n[MANDATE_PRESENCE_MADE_UP]), self->n[MANDATE_PRESENCE_MADE_UP]);

  if (self->n[MANDATE_PRESENCE_ON_LEAVE] > 0)
    /* Translators: follows “9 of 11 people took part”. */
    g_string_append_printf (text, mandate_translate_count (translation, "; %u on leave", "; %u on leave", self->n[MANDATE_PRESENCE_ON_LEAVE]), self->n[MANDATE_PRESENCE_ON_LEAVE]);

  return g_string_free (text, FALSE);
}

/**
 * mandate_training_put_presence:
 * @change: a change
 * @training: a training
 * @person: id of a person
 * @is_present: whether that person took part
 *
 * Notes who took part, or did not.
 */
void
mandate_training_put_presence (MandateChange   *change,
                               MandateTraining *training,
                               const char      *person,
                               gboolean         is_present)
{
  MandateTrainingAttendance *known = find_attendance (mandate_change_get_register (change), get_id (training), person);
  MandateTrainingAttendance *attendance;

  if (known != NULL)
    {
      attendance = mandate_change_edit (change, MANDATE_TYPE_TRAINING_ATTENDANCE, get_id (known));
    }
  else
    {
      attendance = mandate_change_create (change, MANDATE_TYPE_TRAINING_ATTENDANCE, NULL);
      set (attendance, "training", get_id (training));
      set (attendance, "person", person);
    }

  attendance->is_present = is_present;
}

/**
 * mandate_training_put_all_present:
 * @change: a change
 * @training: a training
 *
 * Notes of everybody that they took part, but of those on leave.
 */
void
mandate_training_put_all_present (MandateChange   *change,
                                  MandateTraining *training)
{
  g_autoptr (MandateTrainingRoll) roll = mandate_training_roll_new (mandate_change_get_register (change), training, mandate_change_get_today (change));

  for (guint i = 0; i < roll->seats->len; i++)
    {
      const MandateTrainingSeat *seat = g_ptr_array_index (roll->seats, i);

      if (seat->presence != MANDATE_PRESENCE_THERE && seat->presence != MANDATE_PRESENCE_ON_LEAVE)
        mandate_training_put_presence (change, training, get_id (seat->person), TRUE);
    }
}

/**
 * mandate_training_put_repeat:
 * @change: a change
 * @training: a training that was held
 *
 * Plans the training once more for those who missed it; who comes then has made
 * up for it.
 *
 * Returns: (transfer none): the repetition, part of @change
 */
MandateTraining *
mandate_training_put_repeat (MandateChange   *change,
                             MandateTraining *training)
{
  const char      *today = mandate_change_get_today (change);
  g_autofree char *day = mandate_date_add_days (today, DAYS_TO_REPEAT);
  g_autoptr (MandateTrainingRoll) roll = mandate_training_roll_new (mandate_change_get_register (change), training, today);
  MandateTraining *repeat = mandate_change_create (change, MANDATE_TYPE_TRAINING, NULL);

  set (repeat, "title", training->title);
  set (repeat, "kind", training->kind);
  set (repeat, "person", training->person);
  set (repeat, "content", training->content);
  set (repeat, "audience", "chosen");
  set (repeat, "planned_on", day);
  set (repeat, "repeats", get_id (training));

  for (guint i = 0; i < roll->seats->len; i++)
    {
      const MandateTrainingSeat *seat = g_ptr_array_index (roll->seats, i);

      if (seat->presence == MANDATE_PRESENCE_MISSED || seat->presence == MANDATE_PRESENCE_UNKNOWN)
        mandate_training_put_presence (change, repeat, get_id (seat->person), FALSE);
    }

  return repeat;
}
