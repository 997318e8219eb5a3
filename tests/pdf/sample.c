/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

/* A small pack of an invented company that has one of every kind of block. */

static MandateBlock *
set_tags (MandateBlock *block,
          const char   *tags)
{
  block->tags = g_strsplit (tags, ",", -1);

  return block;
}

static void
add_heading (GPtrArray  *blocks,
             guint       level,
             const char *text,
             const char *note,
             const char *tags)
{
  MandateBlock *block = mandate_block_new_heading (level, mandate_text_new (text));

  block->heading.note = g_strdup (note);
  block->heading.contents_level = level == 2 ? 2 : 0;
  g_ptr_array_add (blocks, tags != NULL ? set_tags (block, tags) : block);
}

static void
add_paragraph (GPtrArray   *blocks,
               MandateVoice voice,
               const char  *text)
{
  g_ptr_array_add (blocks, mandate_block_new_paragraph (voice, mandate_text_new (text)));
}

static MandateBlock *
add_part (GPtrArray  *blocks,
          const char *id,
          const char *title,
          const char *question,
          const char *clause,
          guint       slot)
{
  MandateBlock *block = mandate_block_new_part (id, title, question);

  block->part.clause = g_strdup (clause);
  block->part.edge_label = g_strdup (clause);
  block->part.edge_slot = slot;
  g_ptr_array_add (blocks, block);

  return block;
}

static MandateText *
text_with_reference (const char *text,
                     const char *target)
{
  MandateText *self = mandate_text_new (text);

  mandate_text_append (self, MANDATE_SPAN_PLAIN, " ");
  mandate_text_append_reference (self, target);

  return self;
}

static GPtrArray *
build_cover (gpointer data)
{
  GPtrArray    *blocks = mandate_blocks_new ();
  MandateBlock *cover = mandate_block_new_cover ("Meridian Tide Ltd", "Audit pack", "Leadership evidence");
  MandateText  *value = mandate_text_new_styled (MANDATE_SPAN_BOLD, "Stage 1 audit");

  cover->cover.subtitle = g_strdup ("ISO/IEC 27001:2022, clause 5, with the neighbouring clauses the same records serve");
  cover->cover.standing = g_strdup ("Where this pack stands");
  cover->cover.notice = g_strdup ("Requirements are named by clause number and described in our own words.\nThis pack records evidence; it does not certify.");
  mandate_text_append (value, MANDATE_SPAN_PLAIN, ", 17 November 2026");
  g_ptr_array_add (cover->cover.facts, mandate_fact_new ("Prepared for", value));
  g_ptr_array_add (cover->cover.facts, mandate_fact_new ("As of", mandate_text_new ("30 October 2026, end of day")));
  g_ptr_array_add (cover->cover.facts, mandate_fact_new ("Scope", mandate_text_new ("Design, operation and support of the Tidebook booking service from the Cork office and from home")));
  mandate_block_add_count (cover, MANDATE_MARK_SHOWN, 17, "shown with proof in this pack");
  mandate_block_add_count (cover, MANDATE_MARK_IN_PART, 2, "shown in part, rest dated");
  mandate_block_add_count (cover, MANDATE_MARK_GAP, 3, "gaps, each with a plan");
  mandate_block_add_count (cover, MANDATE_MARK_ACCEPTED, 1, "exception accepted, with reason");
  g_ptr_array_add (cover->cover.foot_facts, mandate_fact_new ("Pack", mandate_text_new ("MT-2026-S1-02, version 2, supersedes MT-2026-S1-01 of 12 October 2026")));
  g_ptr_array_add (cover->cover.foot_facts, mandate_fact_new ("Classification", mandate_text_new_styled (MANDATE_SPAN_BOLD, "Confidential – certifier only")));
  g_ptr_array_add (cover->cover.foot_facts, mandate_fact_new ("Prepared by", mandate_text_new ("Tomasz Wieczorek, security lead")));
  g_ptr_array_add (blocks, cover);

  add_part (blocks, "contents", "Contents", "Where is the page for the clause I am looking at?", NULL, 0)->part.contents_level = 0;
  g_ptr_array_add (blocks, mandate_block_new_contents ());
  add_paragraph (blocks, MANDATE_VOICE_NOTE, "Black marks at the outer edge repeat the clause, always at the same height. A flag in the outer margin names an open gap.");

  return blocks;
}

static void
add_point (MandateBlock *table,
           const char   *clause,
           const char   *asked,
           const char   *answer,
           const char   *target,
           MandateMark   mark,
           guint         gap)
{
  static const char *const words[] = { "", "Shown", "In part", "Gap", "Not due", "Accepted" };
  MandateRow              *row = mandate_block_add_row (table);
  MandateText             *dates = mandate_text_new ("2026-10-13\n");
  MandateText             *state = mandate_text_new (NULL);

  mandate_text_append (dates, MANDATE_SPAN_SECONDARY, "2026-10-14");
  mandate_text_append_mark (state, mark, words[mark]);
  row->gap = gap;
  mandate_row_add_cell (row, mandate_text_new_styled (MANDATE_SPAN_BOLD, clause));
  mandate_row_add_cell (row, mandate_text_new_styled (MANDATE_SPAN_SECONDARY, asked));
  mandate_row_add_cell (row, mandate_text_new (answer));
  mandate_row_add_cell (row, text_with_reference ("Policy v3", target));
  mandate_row_add_cell (row, dates);
  mandate_row_add_cell (row, state);
}

static GPtrArray *
build_index (gpointer data)
{
  GPtrArray    *blocks = mandate_blocks_new ();
  MandateBlock *table = mandate_block_new_table (MANDATE_DENSITY_ROOMY);
  MandateBlock *part = add_part (blocks, "index", "Evidence index", "What proves each point, on which page, and what is missing?", NULL, 0);

  part->part.edge_label = g_strdup ("Index");
  mandate_block_add_column (table, mandate_text_new ("Clause"), 33.75, MANDATE_ALIGN_START);
  mandate_block_add_column (table, mandate_text_new ("What is asked, in our words"), 86.25, MANDATE_ALIGN_START);
  mandate_block_add_column (table, mandate_text_new ("Answer"), 127.5, MANDATE_ALIGN_START);
  mandate_block_add_column (table, mandate_text_new ("Proof"), 86.25, MANDATE_ALIGN_START);
  mandate_block_add_column (table, mandate_text_new ("Happened on\nRecorded on"), 60, MANDATE_ALIGN_START);
  mandate_block_add_column (table, mandate_text_new ("State"), 56.25, MANDATE_ALIGN_START);
  mandate_block_add_band_row (table, mandate_text_new ("5.1  Leadership and commitment"), "9 points · 6 shown · 1 in part · 2 gaps");
  add_point (table, "5.1 a", "Policy and objectives fit where the business goes", "Tender with two island operators needs proof of security; O-1 and O-2 serve it", "policy", MANDATE_MARK_SHOWN, 0);
  add_point (table, "5.1 b", "Security is part of daily work", "Security step with an owner in hiring, buying, releasing and offboarding", "review", MANDATE_MARK_SHOWN, 0);
  add_point (table, "5.1 c", "Money, people and time are there", "€ 16,550 and 412 hours approved for 2026. Request R-11 is undecided", "resources", MANDATE_MARK_GAP, 1);
  add_point (table, "5.1 d", "Leaders say why it matters", "Four all-hands with notes in 2026; the last on the new policy", "A-4", MANDATE_MARK_IN_PART, 0);
  add_point (table, "5.1 e", "It reaches what it is meant to reach", "Two of three objectives on target", "policy", MANDATE_MARK_NOT_DUE, 0);
  mandate_block_add_band_row (table, mandate_text_new ("5.2  Policy"), "2 points");
  add_point (table, "5.2 a", "Fits the purpose", "Named in the policy and in the delegations list", "policy", MANDATE_MARK_ACCEPTED, 0);
  add_point (table, "5.2 b", "Sets objectives", "At most four a year", "policy", MANDATE_MARK_SHOWN, 0);
  g_ptr_array_add (blocks, table);
  add_paragraph (blocks, MANDATE_VOICE_NOTE, "Happened on: the day of the event itself. Recorded on: the day it entered the journal, which nobody can set back. Bold words in the proof column say what was looked for and not found.");

  return blocks;
}

static GPtrArray *
build_policy (gpointer data)
{
  GPtrArray    *blocks = mandate_blocks_new ();
  MandateBlock *heading = NULL;
  MandateBlock *list = mandate_block_new_list (FALSE, 1);
  MandateBlock *quote;

  add_part (blocks, "policy", "Information security policy", "Which text did top management issue, exactly?", "5.2", 2);
  g_ptr_array_add (blocks, mandate_block_new_band ("Issued text, word for word", "Policy v3 · 5c935e1c…331f · part 1 of 1"));
  heading = mandate_block_new_heading (1, mandate_text_new ("Information security policy"));
  heading->heading.voice = MANDATE_VOICE_ISSUED;
  g_ptr_array_add (blocks, heading);
  heading = set_tags (mandate_block_new_heading (2, mandate_text_new ("1. Why we have this policy")), "5.2 a");
  heading->heading.voice = MANDATE_VOICE_ISSUED;
  g_ptr_array_add (blocks, heading);
  add_paragraph (blocks, MANDATE_VOICE_ISSUED, "Forty-one ferry operators trust us with their timetables, their takings and the names and telephone numbers of the people on board. If Tidebook stops on an August morning, ferries leave half empty; if a passenger list leaks, someone’s journey is known to people who should not know it. We protect both, because the business lives on being trusted by small islands where everybody knows everybody.");
  heading = mandate_block_new_heading (2, mandate_text_new ("2. What we promise"));
  heading->heading.voice = MANDATE_VOICE_ISSUED;
  g_ptr_array_add (blocks, heading);
  g_ptr_array_add (blocks, set_tags (mandate_block_new_paragraph (MANDATE_VOICE_ISSUED, mandate_text_new ("We keep the law, our contracts and the rules of the card schemes. Eleni Pappa keeps the register of these duties, and no new one is signed before she has read it.")), "5.2 c,5.2 d"));
  add_paragraph (mandate_block_add_item (list), MANDATE_VOICE_ISSUED, "the office in Cork, and the nine of us wherever we work, with our own laptops and telephones;");
  add_paragraph (mandate_block_add_item (list), MANDATE_VOICE_ISSUED, "the four suppliers who hold our data.");
  g_ptr_array_add (blocks, list);
  quote = mandate_block_new_paragraph (MANDATE_VOICE_ISSUED, mandate_text_new ("Nothing is too small to be told. Whoever says something is thanked, not blamed."));
  quote->paragraph.indent = 1;
  g_ptr_array_add (blocks, quote);
  add_paragraph (blocks, MANDATE_VOICE_ISSUED_CODE, "sha256sum policy-v3.md\n16a0eeb0  889079c2  a00afeae  0bfc1439");
  g_ptr_array_add (blocks, mandate_block_new_band ("End of the issued text", NULL));

  return blocks;
}

static GPtrArray *
build_review (gpointer data)
{
  GPtrArray    *blocks = mandate_blocks_new ();
  MandateBlock *facts = mandate_block_new_facts ();
  MandateBlock *table = mandate_block_new_table (MANDATE_DENSITY_NORMAL);
  MandateRow   *row;
  MandateText  *changed = mandate_text_new ("By ");

  add_part (blocks, "review", "The two mandated responsibilities", "Who sees to it that the system conforms, who reports how it does, with which authority, and have they accepted?", "5.3", 3);
  add_heading (blocks, 2, "Conformance: sees that clauses 4 to 10 are met", "Shown", "5.3 a");
  facts->facts.has_wide_labels = TRUE;
  mandate_block_add_name (facts, "Held by", mandate_text_new ("Tomasz Wieczorek, security lead"));
  mandate_block_add_fact (facts, "Appointed by", text_with_reference ("Aoife Brennan, owner (top management), letter of 2026-03-02, recorded 2026-03-04", "A-4"));
  mandate_block_add_fact (facts, "Authority", mandate_text_new ("May stop a release; may spend € 1,000 a case; sees every record of the company except pay"));
  mandate_block_add_fact (facts, "File, SHA-256", mandate_text_new_styled (MANDATE_SPAN_MONO, "4539e4b4  889079c2  a00afeae  0bfc1439\n840ef237  9a1fb81c  8ba27361  ad476d6b"));
  g_ptr_array_add (blocks, facts);
  add_heading (blocks, 3, "Decisions", "2 of 2", "9.3.3");
  mandate_block_add_column (table, mandate_text_new ("No"), 1, MANDATE_ALIGN_START);
  mandate_block_add_column (table, mandate_text_new ("What"), 5, MANDATE_ALIGN_START);
  mandate_block_add_column (table, mandate_text_new ("Amount\n€"), 1, MANDATE_ALIGN_END);
  row = mandate_block_add_row (table);
  row->tags = g_strsplit ("5.1 c,7.1", ",", -1);
  mandate_row_add_cell (row, mandate_text_new_styled (MANDATE_SPAN_BOLD, "D-01"));
  mandate_text_append (changed, MANDATE_SPAN_REMOVED, "2026-11-01");
  mandate_text_append (changed, MANDATE_SPAN_PLAIN, " ");
  mandate_text_append (changed, MANDATE_SPAN_INSERTED, "2026-11-09");
  mandate_text_append_link (changed, MANDATE_SPAN_PLAIN, " (see the policy)", "policy");
  mandate_row_add_cell (row, changed);
  mandate_row_add_cell (row, mandate_text_new ("2,150"));
  row = mandate_block_add_row (table);
  mandate_row_add_cell (row, mandate_text_new_styled (MANDATE_SPAN_BOLD, "D-02"));
  mandate_row_add_cell (row, mandate_text_new ("Ελένη Παππά, Алексей Иванов, אבי כהן, محمد علي, 王小明 agreed"));
  mandate_row_add_cell (row, mandate_text_new ("12,400"));
  g_ptr_array_add (blocks, table);

  return blocks;
}

static GPtrArray *
build_raci (gpointer data)
{
  static const char *const roles[] = { "Owner", "Security lead", "Finance and people", "Head of development", "Operations", "Support", "All staff" };
  static const char *const letters[] = { "AR", "C", "R", "I", "", "I", "A" };
  GPtrArray               *blocks = mandate_blocks_new ();
  MandateBlock            *table = mandate_block_new_table (MANDATE_DENSITY_NORMAL);

  add_part (blocks, "raci", "Who does what", "Does every activity have exactly one person who answers for it, and someone who does it?", "5.3", 3)->part.is_landscape = TRUE;
  mandate_block_add_column (table, mandate_text_new ("Activity"), 2.5, MANDATE_ALIGN_START);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    mandate_block_add_column (table, mandate_text_new (roles[i]), 1, MANDATE_ALIGN_CENTER);

  for (guint i = 0; i < 9; i++)
    {
      MandateRow *row = mandate_block_add_row (table);

      row->gap = i == 4 ? 3 : 0;
      mandate_row_add_cell (row, mandate_text_new ("Write and keep the policy"));

      for (guint j = 0; j < G_N_ELEMENTS (roles); j++)
        {
          MandateText *cell = mandate_text_new (NULL);

          for (const char *p = letters[(i + j) % G_N_ELEMENTS (letters)]; *p != '\0'; p++)
            {
              const char             letter[] = { *p, '\0' };
              const MandateSpanStyle style = *p == 'A' ? MANDATE_SPAN_INVERSE : *p == 'R' ? MANDATE_SPAN_BOXED
                                                                                          : MANDATE_SPAN_PLAIN;

              if (mandate_text_get_n_spans (cell) > 0)
                mandate_text_append (cell, MANDATE_SPAN_PLAIN, " ");

              mandate_text_append (cell, style, letter);
            }

          mandate_row_add_cell (row, cell);
        }
    }

  g_ptr_array_add (blocks, table);

  return blocks;
}

static void
add_bar (MandateBlock *chart,
         const char   *label,
         double        requested,
         double        approved,
         double        used)
{
  MandateBar *bar = mandate_block_add_bar (chart, label);

  bar->requested = requested;
  bar->approved = approved;
  bar->used = used;
  bar->requested_text = g_strdup_printf ("%'.0f", requested);
  bar->approved_text = approved > 0 ? g_strdup_printf ("%'.0f", approved) : g_strdup ("none");
  bar->used_text = used > 0 ? g_strdup_printf ("%'.0f", used) : g_strdup ("–");
  bar->is_undecided = !(approved > 0);
  bar->gap = bar->is_undecided ? 1 : 0;
}

static GPtrArray *
build_resources (gpointer data)
{
  GPtrArray    *blocks = mandate_blocks_new ();
  MandateBlock *chart = mandate_block_new_chart ("Kind", "Requested", "Approved", "Used", "requested, never decided");
  MandateBar   *total;

  set_tags (add_part (blocks, "resources", "Resources, 2026", "What was asked for, what was approved and by whom, what was used, and was it enough?", "7.1", 6), "5.1 c");
  add_heading (blocks, 2, "Money, in euros", "January to October used; whole year approved", "7.1");
  add_bar (chart, "Training and outside help", 6200, 6200, 5140);
  add_bar (chart, "Equipment", 3900, 3900, 3120);
  add_bar (chart, "Hosting and backup", 4850, 4850, 2870);
  add_bar (chart, "Log retention (R-11)", 1900, G_MINDOUBLE / G_MAXDOUBLE, 0);
  total = mandate_block_add_bar (chart, "All kinds");
  total->requested_text = g_strdup ("16850");
  total->approved_text = g_strdup ("14950");
  total->used_text = g_strdup ("11130");
  total->is_total = TRUE;
  g_ptr_array_add (blocks, chart);
  g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_PACK, text_with_reference ("Management review of 13 October 2026: adequate for the year, except log retention, which was found short and is to be decided by 2026-11-09", "review")));

  return blocks;
}

static GPtrArray *
build_signatures (gpointer data)
{
  static const char *const roles[][3] = {
    { "Top management", "Aoife Brennan", "I release this pack. The records in it are those of the company as of 30 October 2026, with the gaps named on page 4." },
    { "Conformance", "Tomasz Wieczorek", "I have checked each proof named in the evidence index against the record behind it." },
  };
  GPtrArray *blocks = mandate_blocks_new ();

  add_part (blocks, "signatures", "Signatures", "Who stands behind this pack, for what, and with what date?", NULL, 0);
  add_paragraph (blocks, MANDATE_VOICE_PACK, "Each person signs for one sentence only. Sign in ink, write the date by hand, then scan or photograph the whole sheet.");

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      MandateBlock *block = set_tags (mandate_block_new_signature (roles[i][0], roles[i][1], roles[i][2]), "5.3");

      block->signature.signature_label = g_strdup ("Signature");
      block->signature.date_label = g_strdup ("Date (year, month, day)");
      block->signature.place_label = g_strdup ("Place");
      g_ptr_array_add (blocks, block);
    }

  return blocks;
}

static GPtrArray *
build_annexes (gpointer data)
{
  static const char *const numbers[] = { "A-1", "A-4" };
  GPtrArray               *blocks = mandate_blocks_new ();

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      MandateBlock *annex = mandate_block_new_annex (numbers[i], "All-hands notes, 12 October 2026", i + 2);

      annex->annex.band = g_strdup ("Annex");
      annex->annex.notice = g_strdup ("Evidence follows on the next pages");
      g_ptr_array_add (annex->annex.facts, mandate_fact_new ("What it is", mandate_text_new ("Notes of a meeting, two pages, signed by the owner")));
      g_ptr_array_add (annex->annex.facts, mandate_fact_new ("Happened on", mandate_text_new_styled (MANDATE_SPAN_BOLD, "2026-10-12")));
      g_ptr_array_add (blocks, set_tags (annex, "5.1 d"));
    }

  add_part (blocks, "words", "Words used in this pack", NULL, NULL, 0);
  add_paragraph (blocks, MANDATE_VOICE_PACK, "Top management: the person or people who direct the company at the highest level.");

  return blocks;
}

MandateDocument *
sample_document_new (const char *language)
{
  MandateDocument *document = mandate_document_new ("Leadership evidence", language);
  MandateText     *header = mandate_text_new ("MT-2026-S1-02 · version 2 · ");

  mandate_text_append (header, MANDATE_SPAN_BOLD, "Confidential – certifier only");
  mandate_document_set_header (document, header);
  mandate_document_set_footer (document, "Meridian Tide Ltd · as of 30 October 2026");
  mandate_document_set_author (document, "Meridian Tide Ltd");
  mandate_document_set_subject (document, "ISO/IEC 27001:2022 clause 5");
  mandate_document_set_date (document, "2026-10-30");
  mandate_document_add_chapter (document, build_cover, NULL, NULL);
  mandate_document_add_chapter (document, build_index, NULL, NULL);
  mandate_document_add_chapter (document, build_policy, NULL, NULL);
  mandate_document_add_chapter (document, build_review, NULL, NULL);
  mandate_document_add_chapter (document, build_raci, NULL, NULL);
  mandate_document_add_chapter (document, build_resources, NULL, NULL);
  mandate_document_add_chapter (document, build_signatures, NULL, NULL);
  mandate_document_add_chapter (document, build_annexes, NULL, NULL);

  return document;
}
