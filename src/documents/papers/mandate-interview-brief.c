/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The interview brief: what top management is asked in an audit, and its own answers, on one page. */

#include "config.h"

#include "mandate-leadership-papers.h"

#include <glib/gi18n-lib.h>

#include "mandate-interview.h"
#include "mandate-pack-document.h"
#include "mandate-pack-writer.h"
#include "mandate-role-parts.h"

/* All ten questions are to fit on the page; on the screen there is more. */
#define MAX_FACTS   3
#define MAX_LENGTH  130
#define PAGE_LINES  52
#define LINE_ASKED  48
#define LINE_ANSWER 58

static const MandateColumnSpec columns[] = {
  { N_ ("What you may be asked"), 3.2, MANDATE_ALIGN_START },
  { N_ ("What you can answer"), 3.8, MANDATE_ALIGN_START },
};

/* (transfer full): as much of it as fits on the page, in whole words. */
static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;
  char            *space;

  if (g_utf8_strlen (text, -1) <= MAX_LENGTH)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, MAX_LENGTH);
  space = g_strrstr (start, " ");
  if (space != NULL)
    *space = '\0';

  return g_str_has_suffix (start, "…") ? g_strdup (start) : g_strconcat (start, "…", NULL);
}

static MandateText *
make_question (guint                       number,
               const MandateInterviewCard *card)
{
  g_autofree char *numbered = g_strdup_printf ("%u  %s", number, card->question);
  MandateText     *text = mandate_text_new_styled (MANDATE_SPAN_BOLD, numbered);

  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
  mandate_text_append (text, MANDATE_SPAN_SECONDARY, card->listens_for);

  return text;
}

static MandateText *
make_answer (const MandatePackContext   *self,
             const MandateInterviewCard *card,
             guint                       max_facts)
{
  MandateText *text = mandate_text_new (NULL);

  if (card->facts->len == 0)
    mandate_text_append (text, MANDATE_SPAN_ITALIC, mandate_pack_say (self, N_ ("Nothing on record: say it in your own words, and write it down.")));

  for (guint i = 0; i < card->facts->len && i < max_facts; i++)
    {
      const MandateInterviewFact *fact = g_ptr_array_index (card->facts, i);
      g_autofree char            *line = shorten (fact->text);

      if (i > 0)
        mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, line);
    }

  return text;
}

static guint
count_lines (const char *text,
             guint       line)
{
  return ((guint) g_utf8_strlen (text, -1) + line - 1) / line;
}

/* About how many lines the table takes with so many facts a question. */
static guint
estimate_lines (GPtrArray *cards,
                guint      max_facts)
{
  guint n_lines = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      const MandateInterviewCard *card = g_ptr_array_index (cards, i);
      const guint                 n_asked = count_lines (card->question, LINE_ASKED) + count_lines (card->listens_for, LINE_ASKED);
      guint                       n_answered = 0;

      for (guint f = 0; f < card->facts->len && f < max_facts; f++)
        {
          g_autofree char *line = shorten (((const MandateInterviewFact *) g_ptr_array_index (card->facts, f))->text);

          n_answered += count_lines (line, LINE_ANSWER);
        }

      n_lines += MAX (n_asked, n_answered);
    }

  return n_lines;
}

/* Other languages need more room for the same facts: better fewer of them than a second page. */
static guint
find_max_facts (GPtrArray *cards)
{
  guint max_facts = MAX_FACTS;

  while (max_facts > 1 && estimate_lines (cards, max_facts) > PAGE_LINES)
    max_facts--;

  return max_facts;
}

/**
 * mandate_interview_new_brief:
 * @context: a context
 *
 * Returns: (transfer full): the questions of an interview with the answers that
 *   are on record
 */
MandateDocument *
mandate_interview_new_brief (MandatePackContext *context)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  GPtrArray         *blocks = mandate_blocks_new ();
  MandateDocument   *document = mandate_role_part_new_document (&alone, blocks, mandate_pack_say (&alone, N_ ("Interview brief")),
                                                                mandate_pack_get_organisation_name (&alone));
  g_autoptr (GPtrArray) cards = mandate_interview_list (alone.reg, alone.as_of, alone.translation);
  const guint   max_facts = find_max_facts (cards);
  MandateBlock *table = mandate_pack_add_table (&alone, blocks, MANDATE_DENSITY_TIGHT, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < cards->len; i++)
    {
      const MandateInterviewCard *card = g_ptr_array_index (cards, i);
      MandateRow                 *row = mandate_block_add_row (table);

      mandate_row_add_cell (row, make_question (i + 1, card));
      mandate_row_add_cell (row, make_answer (&alone, card, max_facts));
    }

  mandate_document_add_blocks (document, blocks);

  return document;
}
