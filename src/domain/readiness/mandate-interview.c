/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What top management is asked in an audit, with the organisation's own answers from what is on record. */

#include "config.h"

#include "mandate-interview-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date-words.h"

/* A longer passage is not what one says aloud. */
#define MAX_FACT 200

static const struct
{
  const char *id;
  const char *where;
  const char *question;
  const char *listens_for;
  void (*answer) (MandateInterview *self);
} cards[] = {
  { "purpose", "organisation",
    N_ ("Why do you run all this for information security, and what does it protect?"),
    N_ ("A reason of your own: customers, a promise, a loss that you could not bear. And what is covered."),
    _mandate_answer_purpose },
  { "objectives", "objective",
    N_ ("What do you want to reach this year, and how far are you?"),
    N_ ("Two or three objectives by heart, a figure for each, and what you do where it falls back."),
    _mandate_answer_objectives },
  { "risks", "risk-decision",
    N_ ("What are your three greatest risks, and what did you decide about them?"),
    N_ ("That you know them yourself, and decided: treated until when, or accepted, and why."),
    _mandate_answer_risks },
  { "resources", "resource",
    N_ ("What did you give for it this year, was it enough, and how do you know?"),
    N_ ("Money and hours, and a conclusion. “Not yet enough, and here is the plan” is a good answer."),
    _mandate_answer_resources },
  { "people", "role",
    N_ ("Who sees to it that you do what the standard asks, who reports to you, and when was that the last time?"),
    N_ ("Names without looking them up, and the last report with what you did about it."),
    _mandate_answer_people },
  { "review", "review",
    N_ ("What changed because of your last review?"),
    N_ ("A decision that cost something, and what became of it."),
    _mandate_answer_review },
  { "messages", "communication",
    N_ ("How did you tell your people, and how do you know that they heard?"),
    N_ ("When you last spoke yourself, who has read the policy out of how many, and what came back."),
    _mandate_answer_messages },
  { "mishaps", "observation",
    N_ ("What went wrong lately, and what did you do?"),
    N_ ("An honest example: what happened, why, and how you know that it helped. “Nothing” is the weakest answer."),
    _mandate_answer_mishaps },
  { "projects", "process",
    N_ ("When you start something new, how does security come into it?"),
    N_ ("One example: at which step, who looked, and what was changed."),
    _mandate_answer_projects },
  { "deputies", "role-holding",
    N_ ("What if the person in charge of security is gone tomorrow?"),
    N_ ("Who steps in, that they know it, and where everything is kept."),
    _mandate_answer_deputies },
};

static void
fact_free (gpointer data)
{
  MandateInterviewFact *fact = data;

  g_free (fact->text);
  g_free (fact->link);
  g_free (fact);
}

void
mandate_interview_card_free (MandateInterviewCard *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->facts);
  g_free (self);
}

/* (transfer full): on one line, no longer than one says it, and whole words. */
static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdup (text);
  g_autofree char *start = NULL;
  char            *space;

  g_strdelimit (line, "\n\t", ' ');
  if (g_utf8_strlen (line, -1) <= MAX_FACT)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, MAX_FACT);
  space = strrchr (start, ' ');
  if (space != NULL)
    *space = '\0';

  return g_strconcat (start, "…", NULL);
}

/**
 * _mandate_interview_say:
 * @self: an answer
 * @record: (nullable): what the fact is from
 * @format: a format in English, marked with N_()
 * @...: what it takes
 *
 * Adds a fact.
 */
void
_mandate_interview_say (MandateInterview *self,
                        gpointer          record,
                        const char       *format,
                        ...)
{
  MandateInterviewFact *fact = g_new0 (MandateInterviewFact, 1);
  g_autofree char      *text = NULL;
  va_list               arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (mandate_translate (self->translation, format), arguments);
  va_end (arguments);

  fact->text = shorten (text);
  if (record != NULL)
    fact->link = g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (record)), mandate_record_get_id (record));

  g_ptr_array_add (self->facts, fact);
}

/* (nullable): a day as it stands in a sentence. */
const char *
_mandate_interview_say_day (MandateInterview *self,
                            const char       *date)
{
  return mandate_date_keep_words (self->said, date, self->translation);
}

/**
 * mandate_interview_list:
 * @reg: the records
 * @as_of: the day that is looked at
 * @translation: the language of the sentences
 *
 * Returns: (transfer full) (element-type MandateInterviewCard): the questions in
 *   the order in which they usually come, each with what can be answered from
 *   what is on record
 */
GPtrArray *
mandate_interview_list (MandateRegister          *reg,
                        const char               *as_of,
                        const MandateTranslation *translation)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_interview_card_free);
  g_autoptr (GStringChunk) said = g_string_chunk_new (256);

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      MandateInterviewCard *card = g_new0 (MandateInterviewCard, 1);
      MandateInterview      answer = { reg, as_of, translation, NULL, said };

      card->id = cards[i].id;
      card->where = cards[i].where;
      card->question = mandate_translate (translation, cards[i].question);
      card->listens_for = mandate_translate (translation, cards[i].listens_for);
      card->facts = g_ptr_array_new_with_free_func (fact_free);
      answer.facts = card->facts;
      cards[i].answer (&answer);
      g_ptr_array_add (list, card);
    }

  return list;
}
