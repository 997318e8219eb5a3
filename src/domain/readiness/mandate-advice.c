/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is no gap, but worth a thought. Nothing of it is counted, and nothing of it stands in a pack. */

#include "config.h"

#include "mandate-advice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-records.h"

/* Departments and job titles are words of the organisation; these tell that it is about computers, in four languages. */
static const char *const it_words[] = { "ict", "edv", "tic", "dsi", "informatik", "informatique", "informática", "informatica", "sysadmin", NULL };

static const char *const it_phrases[] = { "information technology", "system administrat", "systemadministrat", "network engineer" };

/* Two letters that are a word of English as well count only as capitals. */
static gboolean
is_it_word (const char *word)
{
  g_autofree char *folded = g_utf8_strdown (word, -1);

  if (strlen (word) == 2)
    return g_str_equal (word, "IT") || g_str_equal (word, "TI");

  return g_strv_contains (it_words, folded);
}

static gboolean
names_it (const char *text)
{
  g_auto (GStrv) words = g_regex_split_simple ("[^\\p{L}]+", text, 0, 0);
  g_autofree char *folded = g_utf8_strdown (text, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (is_it_word (words[i]))
      return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (it_phrases); i++)
    if (strstr (folded, it_phrases[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* The department says it; without one, the job title may. */
static gboolean
is_in_it (const MandatePerson *person)
{
  const char *text = person->department != NULL ? person->department : person->job_title;

  return text != NULL && names_it (text);
}

static MandatePerson *
find_active (MandateRegister *reg,
             const char      *as_of,
             const char      *id)
{
  MandatePerson *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, id);

  return person != NULL && mandate_person_is_active (person, as_of) ? person : NULL;
}

static void
add_person (GPtrArray     *people,
            MandatePerson *person)
{
  if (person != NULL && !g_ptr_array_find (people, person, NULL))
    g_ptr_array_add (people, person);
}

/* Top management holds roles and sits in reviews because it has to: that says nothing about the others. */
static void
add_other (GPtrArray     *people,
           MandatePerson *person)
{
  if (person != NULL && !person->is_top_management)
    add_person (people, person);
}

static void
add_holders (GPtrArray       *people,
             MandateRegister *reg,
             const char      *as_of)
{
  MandateRecordList *holdings = mandate_register_get_list (reg, MANDATE_TYPE_ROLE_HOLDING);

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);

      if (mandate_role_holding_is_current (holding, as_of))
        add_other (people, find_active (reg, as_of, holding->person));
    }
}

static void
add_owners (GPtrArray       *people,
            MandateRegister *reg,
            const char      *as_of)
{
  MandateRecordList *objectives = mandate_register_get_list (reg, MANDATE_TYPE_OBJECTIVE);
  MandateRecordList *actions = mandate_register_get_list (reg, MANDATE_TYPE_ACTION);

  for (guint i = 0; i < mandate_record_list_get_length (objectives); i++)
    add_person (people, find_active (reg, as_of, ((MandateObjective *) mandate_record_list_get (objectives, i))->owner));

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    {
      MandateAction *action = mandate_record_list_get (actions, i);

      if (mandate_action_is_open (action))
        add_person (people, find_active (reg, as_of, action->owner));
    }
}

static void
add_reviewers (GPtrArray       *people,
               MandateRegister *reg,
               const char      *as_of)
{
  MandateRecordList *seats = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW_ATTENDANCE);
  g_autofree char   *since = mandate_date_add_months (as_of, -12);

  for (guint i = 0; i < mandate_record_list_get_length (seats); i++)
    {
      MandateReviewAttendance *seat = mandate_record_list_get (seats, i);
      MandateReview           *review = mandate_register_find (reg, MANDATE_TYPE_REVIEW, seat->review);

      if (review != NULL && mandate_review_was_held (review) && g_strcmp0 (review->held_on, since) >= 0 && mandate_review_attendance_was_there (seat))
        add_other (people, find_active (reg, as_of, seat->person));
    }
}

/* Whether there is anybody else whom one could ask. */
static gboolean
has_others (MandateRegister *reg,
            const char      *as_of)
{
  MandateRecordList *people = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (mandate_person_is_active (person, as_of) && !person->is_top_management && !person->is_external && !is_in_it (person))
        return TRUE;
    }

  return FALSE;
}

static MandateAdvice *
new_advice (GPtrArray                *people,
            const MandateTranslation *translation)
{
  MandateAdvice *advice = g_new0 (MandateAdvice, 1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < people->len; i++)
    g_strv_builder_add (builder, ((MandatePerson *) g_ptr_array_index (people, i))->name);
  names = g_strv_builder_end (builder);
  joined = g_strjoinv (", ", names);

  advice->id = "all-in-it";
  advice->clause = "5.1 h";
  advice->where = "role";
  advice->found = people->len == 1
                    /* Translators: %s is the name of a person; IT is the department that looks after computers. */
                    ? g_strdup_printf (mandate_translate (translation, N_ ("Besides top management, all work on security rests on one person in IT: %s.")), joined)
                    /* Translators: %s is a list of names; IT is the department that looks after computers. */
                    : g_strdup_printf (mandate_translate (translation, N_ ("Besides top management, all who work on security are in IT: %s.")), joined);
  advice->advice = mandate_translate (translation, N_ ("Give a role, an objective or a seat in the review to somebody who knows the daily work elsewhere. Security is a matter of the business, not of computers alone."));

  return advice;
}

static int
compare_by_name (gconstpointer a,
                 gconstpointer b)
{
  return strcmp ((*(MandatePerson *const *) a)->name, (*(MandatePerson *const *) b)->name);
}

/**
 * mandate_advice_free:
 * @self: (transfer full): an advice
 */
void
mandate_advice_free (MandateAdvice *self)
{
  g_free (self->found);
  g_free (self);
}

/**
 * mandate_advice_list:
 * @reg: the records
 * @as_of: a day
 * @translation: into which language
 *
 * A pure function. At present it gives one advice (5.1 b and h): where
 * everybody besides top management who holds a role, owns an objective or an
 * open action, or took part in a review of the last twelve months is in IT,
 * although there are others who could. Where nobody does anything yet there is
 * nothing to say: that is a gap, and others find it.
 *
 * Returns: (transfer full) (element-type MandateAdvice): what is worth a thought
 */
GPtrArray *
mandate_advice_list (MandateRegister          *reg,
                     const char               *as_of,
                     const MandateTranslation *translation)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_advice_free);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  add_holders (people, reg, as_of);
  add_owners (people, reg, as_of);
  add_reviewers (people, reg, as_of);

  for (guint i = 0; i < people->len; i++)
    if (!is_in_it (g_ptr_array_index (people, i)))
      return list;

  if (people->len == 0 || !has_others (reg, as_of))
    return list;

  g_ptr_array_sort (people, compare_by_name);
  g_ptr_array_add (list, new_advice (people, translation));

  return list;
}
