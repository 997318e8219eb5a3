/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the builders of all documents have in common: the words around the records. */

#include "config.h"

#include "mandate-pack-writer.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-figures.h"
#include "mandate-pack-records.h"
#include "mandate-readiness.h"
#include "mandate-template-texts.h"

/* Height and label of each edge mark; clause numbers need no translation. */
static const struct
{
  guint       slot;
  const char *label;
} edges[] = {
  [MANDATE_EDGE_NONE] = { 0, NULL },
  [MANDATE_EDGE_SUMMARY] = { 0, N_ ("Summary") },
  [MANDATE_EDGE_INDEX] = { 0, N_ ("Index") },
  [MANDATE_EDGE_LEADERSHIP] = { 1, "5.1" },
  [MANDATE_EDGE_POLICY] = { 2, "5.2" },
  [MANDATE_EDGE_ROLES] = { 3, "5.3" },
  [MANDATE_EDGE_OBJECTIVES] = { 4, "6.2" },
  [MANDATE_EDGE_REVIEWS] = { 5, "9.3" },
  [MANDATE_EDGE_RESOURCES] = { 6, "7.1" },
  [MANDATE_EDGE_CHANGES] = { 7, "10" },
  [MANDATE_EDGE_ANNEX] = { 8, "A" },
};

/**
 * mandate_pack_say:
 * @self: a context
 * @text: an English text, marked with N_()
 *
 * Returns: it in the document's language
 */
const char *
mandate_pack_say (const MandatePackContext *self,
                  const char               *text)
{
  return mandate_translate (self->translation, text);
}

/**
 * mandate_pack_say_count:
 * @self: a context
 * @singular: an English text about one
 * @plural: the text about @n
 * @n: how many
 *
 * Returns: the right form in the document's language
 */
const char *
mandate_pack_say_count (const MandatePackContext *self,
                        const char               *singular,
                        const char               *plural,
                        guint64                   n)
{
  return mandate_translate_count (self->translation, singular, plural, n);
}

const char *
mandate_pack_get_language (const MandatePackContext *self)
{
  return mandate_translation_get_language (self->translation);
}

const char *
mandate_pack_get_state_word (const MandatePackContext *self,
                             MandateFindingState       state)
{
  return mandate_finding_state_get_word (state, self->translation);
}

MandateMark
mandate_finding_state_to_mark (MandateFindingState state)
{
  switch (state)
    {
    case MANDATE_FINDING_SHOWN:
      return MANDATE_MARK_SHOWN;
    case MANDATE_FINDING_IN_PART:
      return MANDATE_MARK_IN_PART;
    case MANDATE_FINDING_NOT_DUE:
      return MANDATE_MARK_NOT_DUE;
    case MANDATE_FINDING_NOT_APPLICABLE:
      return MANDATE_MARK_ACCEPTED;
    case MANDATE_FINDING_GAP:
    default:
      return MANDATE_MARK_GAP;
    }
}

/**
 * mandate_pack_add_part:
 * @self: a context
 * @blocks: (element-type MandateBlock): where it is added
 * @spec: what it is
 *
 * Returns: (transfer none): the new part
 */
MandateBlock *
mandate_pack_add_part (const MandatePackContext *self,
                       GPtrArray                *blocks,
                       const MandatePartSpec    *spec)
{
  MandateBlock *part = mandate_block_new_part (spec->id, mandate_pack_say (self, spec->title), mandate_pack_say (self, spec->question));

  part->part.running_head = g_strdup (mandate_pack_say (self, spec->running_head != NULL ? spec->running_head : spec->title));
  part->part.clause = g_strdup (spec->clause);
  part->part.contents_level = spec->level;
  part->tags = spec->tags != NULL ? g_strsplit (spec->tags, ",", -1) : NULL;

  if (spec->edge != MANDATE_EDGE_NONE)
    {
      part->part.edge_label = g_strdup (mandate_pack_say (self, edges[spec->edge].label));
      part->part.edge_slot = edges[spec->edge].slot;
    }

  g_ptr_array_add (blocks, part);

  return part;
}

/**
 * mandate_pack_add_heading:
 * @blocks: (element-type MandateBlock): where it is added
 * @level: 2 or 3
 * @text: what it says
 * @id: (nullable): what links name
 * @tag: (nullable): the clause beside it
 *
 * Returns: (transfer none): the new heading
 */
MandateBlock *
mandate_pack_add_heading (GPtrArray  *blocks,
                          guint       level,
                          const char *text,
                          const char *id,
                          const char *tag)
{
  MandateBlock *heading = mandate_block_new_heading (level, mandate_text_new (text));

  heading->id = g_strdup (id);
  heading->tags = tag != NULL ? g_strsplit (tag, ",", -1) : NULL;
  g_ptr_array_add (blocks, heading);

  return heading;
}

MandateBlock *
mandate_pack_add_paragraph (GPtrArray  *blocks,
                            const char *text)
{
  return mandate_pack_add_text (blocks, mandate_text_new (text));
}

/**
 * mandate_pack_add_sentence:
 * @self: a context
 * @blocks: (element-type MandateBlock): where it is added
 * @path: what the sentence is called in sets of templates
 *
 * Adds a sentence that a house may have words of its own for.
 */
void
mandate_pack_add_sentence (const MandatePackContext *self,
                           GPtrArray                *blocks,
                           const char               *path)
{
  g_autofree char *sentence = mandate_template_say (mandate_pack_find_organisation (self), self->translation, path, NULL);

  mandate_pack_add_paragraph (blocks, sentence);
}

/**
 * mandate_pack_add_text:
 * @blocks: (element-type MandateBlock): where it is added
 * @text: (transfer full): what is said
 *
 * Returns: (transfer none): the new paragraph
 */
MandateBlock *
mandate_pack_add_text (GPtrArray   *blocks,
                       MandateText *text)
{
  MandateBlock *paragraph = mandate_block_new_paragraph (MANDATE_VOICE_PACK, text);

  g_ptr_array_add (blocks, paragraph);

  return paragraph;
}

MandateBlock *
mandate_pack_add_note (GPtrArray  *blocks,
                       const char *text)
{
  MandateBlock *note = mandate_block_new_paragraph (MANDATE_VOICE_NOTE, mandate_text_new (text));

  g_ptr_array_add (blocks, note);

  return note;
}

/**
 * mandate_pack_add_missing:
 * @self: a context
 * @blocks: (element-type MandateBlock): where it is added
 * @gap: number of the gap, or 0
 * @sentence: what was looked for and not found
 *
 * Returns: (transfer none): the new paragraph, with the mark of a gap
 */
MandateBlock *
mandate_pack_add_missing (const MandatePackContext *self,
                          GPtrArray                *blocks,
                          guint                     gap,
                          const char               *sentence)
{
  MandateText  *text = mandate_text_new (NULL);
  MandateBlock *paragraph;

  mandate_text_append_mark (text, MANDATE_MARK_GAP, mandate_pack_get_state_word (self, MANDATE_FINDING_GAP));
  mandate_text_append (text, MANDATE_SPAN_PLAIN, "  ");
  mandate_text_append (text, MANDATE_SPAN_BOLD, sentence);

  paragraph = mandate_pack_add_text (blocks, text);
  paragraph->gap = gap;

  return paragraph;
}

/**
 * mandate_pack_add_nothing:
 * @self: a context
 * @blocks: (element-type MandateBlock): where it is added
 * @where: the type of the records that are not there
 * @sentence: that there are none
 *
 * Returns: (transfer none): the new paragraph, with the mark and the number of
 *   a gap where a check missed these records
 */
MandateBlock *
mandate_pack_add_nothing (const MandatePackContext *self,
                          GPtrArray                *blocks,
                          const char               *where,
                          const char               *sentence)
{
  const guint gap = mandate_pack_find_gap (self, where);

  return gap > 0 ? mandate_pack_add_missing (self, blocks, gap, sentence) : mandate_pack_add_paragraph (blocks, sentence);
}

void
mandate_pack_add_missing_section (const MandatePackContext *self,
                                  GPtrArray                *blocks,
                                  MandatePackSection        section)
{
  mandate_pack_add_missing (self, blocks, mandate_pack_find_section_gap (self, section),
                            mandate_pack_say_section_missing (self, section));
}

MandateBlock *
mandate_pack_add_facts (GPtrArray *blocks,
                        gboolean   has_wide_labels)
{
  MandateBlock *facts = mandate_block_new_facts ();

  facts->facts.has_wide_labels = has_wide_labels;
  g_ptr_array_add (blocks, facts);

  return facts;
}

/**
 * mandate_pack_add_table:
 * @self: a context
 * @blocks: (element-type MandateBlock): where it is added
 * @density: how close its rows stand
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 *
 * Returns: (transfer none): the new table
 */
MandateBlock *
mandate_pack_add_table (const MandatePackContext *self,
                        GPtrArray                *blocks,
                        MandateDensity            density,
                        const MandateColumnSpec  *columns,
                        guint                     n_columns)
{
  MandateBlock *table = mandate_block_new_table (density);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *title = *columns[i].title != '\0' ? mandate_pack_say (self, columns[i].title) : "";

      mandate_block_add_column (table, mandate_text_new (title), columns[i].weight, columns[i].align);
    }

  g_ptr_array_add (blocks, table);

  return table;
}

/**
 * mandate_pack_text_or:
 * @self: a context
 * @text: (nullable): what is said
 * @missing: what is said in bold where that is nothing
 *
 * Returns: (transfer full): the text, which is never empty
 */
MandateText *
mandate_pack_text_or (const MandatePackContext *self,
                      const char               *text,
                      const char               *missing)
{
  if (text != NULL && *text != '\0')
    return mandate_text_new (text);

  return mandate_text_new_styled (MANDATE_SPAN_BOLD, missing);
}

MandateText *
mandate_pack_text_or_none (const MandatePackContext *self,
                           const char               *text)
{
  return mandate_pack_text_or (self, text, mandate_pack_say (self, N_ ("none")));
}

void
mandate_pack_add_cell (const MandatePackContext *self,
                       MandateRow               *row,
                       const char               *text)
{
  mandate_row_add_cell (row, mandate_pack_text_or_none (self, text));
}

void
mandate_pack_add_bold_cell (const MandatePackContext *self,
                            MandateRow               *row,
                            const char               *text)
{
  mandate_row_add_cell (row, mandate_text_new_styled (MANDATE_SPAN_BOLD, text != NULL ? text : mandate_pack_say (self, N_ ("none"))));
}

void
mandate_pack_add_mark_cell (MandateRow *row,
                            MandateMark mark,
                            const char *word)
{
  MandateText *text = mandate_text_new (NULL);

  mandate_text_append_mark (text, mark, word);
  mandate_row_add_cell (row, text);
}

/**
 * mandate_pack_add_happened_cell:
 * @self: a context
 * @row: a row
 * @happened_on: (nullable): the day of the event
 * @link: (nullable): “type/id” of the record
 *
 * Adds a cell with the day that something happened on over the day that it was recorded on.
 */
void
mandate_pack_add_happened_cell (const MandatePackContext *self,
                                MandateRow               *row,
                                const char               *happened_on,
                                const char               *link)
{
  const MandatePackRecorded *recorded = mandate_pack_find_recorded (self, link);
  MandateText               *text = mandate_text_new (happened_on != NULL ? happened_on : "\u2013");

  if (recorded != NULL)
    {
      g_autofree char *day = mandate_moment_to_date (recorded->recorded_at);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, day);
    }

  mandate_row_add_cell (row, text);
}

MandateText *
mandate_pack_text_hash (const MandatePackContext *self,
                        const char               *hash)
{
  g_autofree char *grouped = NULL;

  if (hash == NULL)
    return mandate_pack_text_or_none (self, NULL);

  grouped = mandate_figure_hash (hash);

  return mandate_text_new_styled (MANDATE_SPAN_MONO, grouped);
}

/**
 * mandate_pack_text_recorded:
 * @self: a context
 * @link: (nullable): “type/id” of a record
 *
 * Returns: (transfer full) (nullable): when it entered the journal, where that is known
 */
MandateText *
mandate_pack_text_recorded (const MandatePackContext *self,
                            const char               *link)
{
  const MandatePackRecorded *recorded = mandate_pack_find_recorded (self, link);
  g_autofree char           *moment = NULL;
  g_autofree char           *seq = NULL;
  g_autofree char           *text = NULL;

  if (recorded == NULL)
    return NULL;

  moment = mandate_moment_to_text (recorded->recorded_at);
  seq = g_strdup_printf ("%" G_GINT64_FORMAT, recorded->seq);
  /* Translators: %1$s is a moment, %2$s the number of an entry of the journal. */
  text = g_strdup_printf (mandate_pack_say (self, N_ ("%1$s, journal entry %2$s")), moment, seq);

  return mandate_text_new (text);
}
