/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>

#include "mandate-figures.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static const MandatePartSpec annexes_part = {
  .id = "annexes",
  .title = N_ ("Annexes"),
  .question = N_ ("Which files and links are the evidence, and which can be read here?"),
  .clause = "A",
  .tags = "7.5",
  .edge = MANDATE_EDGE_ANNEX,
  .level = 1,
};

static const MandateColumnSpec annex_columns[] = {
  { N_ ("Number"), 1, MANDATE_ALIGN_START },
  { N_ ("Title, and SHA-256 of the file"), 5.2, MANDATE_ALIGN_START },
  { N_ ("Point"), 1.2, MANDATE_ALIGN_START },
  { N_ ("Happened on"), 1.4, MANDATE_ALIGN_START },
  { N_ ("Pages"), 0.8, MANDATE_ALIGN_END },
  { N_ ("Page"), 1, MANDATE_ALIGN_START },
};

static MandateText *
make_uses (const MandatePackContext *self,
           MandateEvidence          *evidence)
{
  g_autoptr (GPtrArray) uses = mandate_pack_list (self, MANDATE_TYPE_EVIDENCE_LINK, "evidence", mandate_record_get_id (MANDATE_RECORD (evidence)), "clause,target");
  MandateText *text = mandate_text_new (NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      MandateEvidenceLink *use = g_ptr_array_index (uses, i);
      g_autofree char     *name = mandate_pack_describe_proof (self, use->target);
      g_autofree char     *id = mandate_pack_find_target (self, use->target);

      if (mandate_text_get_n_spans (text) > 0)
        mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");

      if (use->clause != NULL)
        {
          mandate_text_append (text, MANDATE_SPAN_BOLD, use->clause);
          mandate_text_append (text, MANDATE_SPAN_PLAIN, " ");
        }

      mandate_text_append (text, MANDATE_SPAN_PLAIN, name != NULL ? name : mandate_pack_say (self, N_ ("a record that is gone")));
      mandate_pack_append_reference (self, text, id);
    }

  if (mandate_text_get_n_spans (text) == 0)
    mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("no record yet")));

  return text;
}

/* The clauses that it serves, each once, for the outer margin. */
static GStrv
list_clauses (const MandatePackContext *self,
              MandateEvidence          *evidence)
{
  g_autoptr (GPtrArray) uses = mandate_pack_list (self, MANDATE_TYPE_EVIDENCE_LINK, "evidence", mandate_record_get_id (MANDATE_RECORD (evidence)), "clause");
  g_autoptr (GStrvBuilder) clauses = g_strv_builder_new ();
  const char *last = NULL;

  for (guint i = 0; i < uses->len; i++)
    {
      const MandateEvidenceLink *use = g_ptr_array_index (uses, i);

      if (use->clause == NULL || g_strcmp0 (use->clause, last) == 0)
        continue;

      last = use->clause;
      g_strv_builder_add (clauses, last);
    }

  return last != NULL ? g_strv_builder_end (clauses) : NULL;
}

static void
add_fact (MandateBlock *annex,
          const char   *label,
          MandateText  *value)
{
  g_ptr_array_add (annex->annex.facts, mandate_fact_new (label, value));
}

static void
add_file_facts (const MandatePackContext *self,
                MandateBlock             *annex,
                MandateEvidence          *evidence)
{
  if (evidence->link != NULL)
    add_fact (annex, mandate_pack_say (self, N_ ("Link")), mandate_text_new (evidence->link));

  if (evidence->sha256 == NULL)
    return;

  add_fact (annex, mandate_pack_say (self, N_ ("File name")), mandate_pack_text_or (self, evidence->file_name, mandate_pack_say (self, N_ ("not stated"))));
  if (evidence->media_type != NULL)
    add_fact (annex, mandate_pack_say (self, N_ ("Media type")), mandate_text_new (evidence->media_type));
  if (evidence->size != MANDATE_UNSET)
    {
      g_autofree char *figure = mandate_figure_integer (evidence->size, mandate_pack_get_language (self));
      g_autofree char *size = g_strdup_printf (mandate_pack_say_count (self, "%s byte", "%s bytes", evidence->size), figure);

      add_fact (annex, mandate_pack_say (self, N_ ("Size")), mandate_text_new (size));
    }
  add_fact (annex, mandate_pack_say (self, N_ ("File, SHA-256")), mandate_pack_text_hash (self, evidence->sha256));
}

static void
add_facts (const MandatePackContext *self,
           MandateBlock             *block,
           const MandatePackAnnex   *annex)
{
  MandateEvidence *evidence = annex->evidence;
  g_autofree char *link = mandate_pack_make_link (evidence);
  g_autofree char *pages = g_strdup_printf ("%u", annex->n_pages);
  MandateText     *recorded = mandate_pack_text_recorded (self, link);
  const char      *not_stated = mandate_pack_say (self, N_ ("not stated"));

  add_fact (block, mandate_pack_say (self, N_ ("Serves")), make_uses (self, evidence));
  add_fact (block, mandate_pack_say (self, N_ ("Happened on")), mandate_pack_text_or (self, evidence->happened_on, mandate_pack_say (self, N_ ("no date"))));
  if (recorded != NULL)
    add_fact (block, mandate_pack_say (self, N_ ("Recorded on")), recorded);
  add_fact (block, mandate_pack_say (self, N_ ("Source")), mandate_pack_text_or (self, evidence->source, not_stated));
  add_fact (block, mandate_pack_say (self, N_ ("Owner")), mandate_pack_text_or (self, mandate_pack_get_person_name (self, evidence->owner), mandate_pack_say (self, N_ ("nobody"))));
  if (evidence->valid_until != NULL)
    add_fact (block, mandate_pack_say (self, N_ ("Good until")), mandate_text_new (evidence->valid_until));
  add_file_facts (self, block, evidence);
  add_fact (block, mandate_pack_say (self, N_ ("Pages")), mandate_text_new (pages));
  if (annex->reason != NULL)
    add_fact (block, mandate_pack_say (self, N_ ("Why no page follows")), mandate_text_new_styled (MANDATE_SPAN_BOLD, annex->reason));
  if (evidence->notes != NULL)
    add_fact (block, mandate_pack_say (self, N_ ("Notes")), mandate_text_new (evidence->notes));
}

static char *
make_notice (const MandatePackContext *self,
             const MandatePackAnnex   *annex)
{
  if (annex->n_pages > 0)
    return g_strdup_printf (mandate_pack_say_count (self, "%u page of it follows", "%u pages of it follow", annex->n_pages), annex->n_pages);

  if (annex->evidence->sha256 == NULL)
    return g_strdup (mandate_pack_say (self, N_ ("A link; nothing follows")));

  return g_strdup (mandate_pack_say (self, N_ ("A file; no page follows")));
}

/**
 * mandate_build_annex:
 * @self: a context whose gaps are numbered
 * @annex: one of its annexes
 *
 * Returns: (transfer full) (element-type MandateBlock): the sheet before the evidence
 */
GPtrArray *
mandate_build_annex (const MandatePackContext *self,
                     const MandatePackAnnex   *annex)
{
  GPtrArray       *blocks = mandate_blocks_new ();
  g_autofree char *number = mandate_evidence_format_number (annex->evidence);
  g_autofree char *link = mandate_pack_make_link (annex->evidence);
  MandateBlock    *block = mandate_block_new_annex (number, annex->evidence->title, annex->n_pages);

  block->annex.band = g_strdup (mandate_pack_say (self, N_ ("Annex")));
  block->annex.notice = make_notice (self, annex);
  block->tags = list_clauses (self, annex->evidence);
  block->gap = mandate_pack_find_gap (self, link);
  add_facts (self, block, annex);
  g_ptr_array_add (blocks, block);

  return blocks;
}

/* With the number that tells the file from all others: the list alone says what was seen. */
static MandateText *
make_title (const MandatePackContext *self,
            MandateEvidence          *evidence)
{
  MandateText *text = mandate_text_new (evidence->title);

  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
  if (evidence->sha256 != NULL)
    {
      g_autoptr (MandateText) hash = mandate_pack_text_hash (self, evidence->sha256);

      mandate_text_append_text (text, hash);
    }
  else
    {
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, evidence->link != NULL ? evidence->link : mandate_pack_say (self, N_ ("no file")));
    }

  return text;
}

static MandateText *
make_points (const MandatePackContext *self,
             MandateEvidence          *evidence)
{
  g_auto (GStrv) clauses = list_clauses (self, evidence);
  g_autofree char *joined = clauses != NULL ? g_strjoinv ("\n", clauses) : NULL;

  return mandate_pack_text_or_none (self, joined);
}

/**
 * mandate_build_annexes:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the list of the annexes
 */
GPtrArray *
mandate_build_annexes (const MandatePackContext *self)
{
  GPtrArray    *blocks = mandate_blocks_new ();
  MandateBlock *table;

  mandate_pack_add_part (self, blocks, &annexes_part);

  if (self->annexes->len == 0)
    {
      mandate_pack_add_missing_section (self, blocks, MANDATE_SECTION_EVIDENCE);
      return blocks;
    }

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, annex_columns, G_N_ELEMENTS (annex_columns));
  for (guint i = 0; i < self->annexes->len; i++)
    {
      const MandatePackAnnex *annex = g_ptr_array_index (self->annexes, i);
      MandateRow             *row = mandate_block_add_row (table);
      g_autofree char        *number = mandate_evidence_format_number (annex->evidence);
      g_autofree char        *pages = g_strdup_printf ("%u", annex->n_pages);
      MandateText            *page = mandate_text_new (NULL);

      mandate_pack_append_reference (self, page, number);
      mandate_pack_add_bold_cell (self, row, number);
      mandate_row_add_cell (row, make_title (self, annex->evidence));
      mandate_row_add_cell (row, make_points (self, annex->evidence));
      mandate_row_add_cell (row, mandate_pack_text_or (self, annex->evidence->happened_on, mandate_pack_say (self, N_ ("no date"))));
      mandate_row_add_cell (row, mandate_text_new (pages));
      mandate_row_add_cell (row, page);
    }

  return blocks;
}
