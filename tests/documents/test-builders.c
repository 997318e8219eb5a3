/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-builders.h"

#include <math.h>
#include <string.h>

#include "documents-fixture.h"
#include "mandate-recovery.h"

typedef GPtrArray *(*BuildFunc) (const MandatePackContext *context);

static char *
build (DocumentsFixture *self,
       BuildFunc         func)
{
  g_autoptr (GPtrArray) blocks = NULL;

  mandate_pack_context_number_gaps (self->context);
  blocks = func (self->context);

  return dump_blocks (blocks);
}

static gpointer
find (DocumentsFixture *self,
      guint             number)
{
  g_autofree char *id = make_test_id (number);

  return mandate_register_find_any (self->reg, id);
}

static char *
build_policy (DocumentsFixture *self)
{
  g_autoptr (GPtrArray) blocks = NULL;

  mandate_pack_context_number_gaps (self->context);
  blocks = mandate_build_policy (self->context, find (self, 40), TRUE);

  return dump_blocks (blocks);
}

static void
test_policy_keeps_every_word (DocumentsFixture *self,
                              gconstpointer     data)
{
  g_autofree char         *text = build_policy (self);
  static const char *const words[] = { "Our policy", "We lock doors.", "Every day", "Every night" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpuint (count_words (text, words[i]), ==, 1);

  g_assert_null (strstr (text, "Old words"));
}

static void
test_policy_names_the_exact_text (DocumentsFixture *self,
                                  gconstpointer     data)
{
  g_autofree char *text = build_policy (self);

  assert_has_words (text, "Issued text, word for word");
  assert_has_words (text, "computed anew for this pack: the same");
  assert_has_words (text, "[Recorded on][2026-04-21, 08:15 UTC, journal entry 41]");
  assert_has_words (text, "E-001 →E-001");
}

static void
test_policy_shows_that_the_text_was_changed (DocumentsFixture *self,
                                             gconstpointer     data)
{
  g_autofree char *text = NULL;

  mandate_record_set (find (self, 41), "text", "Other words", NULL);
  text = build_policy (self);

  assert_has_words (text, "(mark 3)the text above has another sum");
}

static void
test_policy_names_the_exception (DocumentsFixture *self,
                                 gconstpointer     data)
{
  g_autofree char *text = build_policy (self);

  assert_has_words (text, "(mark 5)Exception accepted");
  assert_has_words (text, "Small firm; read by Bo");
}

static void
test_policy_counts_readers_with_their_whole (DocumentsFixture *self,
                                             gconstpointer     data)
{
  g_autofree char *text = build_policy (self);

  assert_has_words (text, "Acknowledged by 1 of 3 people in scope: version 2.0, up to 22 November 2026.");
  assert_has_words (text, "[Ada Quill][–][not yet][–]");
  assert_has_words (text, "[Bo Reyes][–][2026-05-04][On paper]");
  g_assert_null (strstr (text, "Di Gone"));
}

static void
test_policy_calls_a_draft_a_draft (DocumentsFixture *self,
                                   gconstpointer     data)
{
  g_autofree char *text = NULL;

  mandate_record_set (find (self, 41), "state", "draft", NULL);
  mandate_record_set (find (self, 42), "state", "withdrawn", NULL);
  text = build_policy (self);

  assert_has_words (text, "Draft, not issued");
  g_assert_null (strstr (text, "Issued text, word for word"));
}

static void
test_roles_states_five_facts (DocumentsFixture *self,
                              gconstpointer     data)
{
  g_autofree char *text = build (self, mandate_build_mandated_responsibilities);

  assert_has_words (text, "[Held by][Bo Reyes][Appointed by][Ada Quill, Owner, 2026-02-01][Accepted on][2026-02-02][Deputy][Cy Stone][Made known on][not made known]");
  assert_has_words (text, "[Authority][Stops work]");
  assert_has_words (text, "[Accepted on][not accepted]");
  assert_has_words (text, "[2026-10-01][Third quarter][Cy Stone]");
}

static void
test_roles_forgets_who_has_left (DocumentsFixture *self,
                                 gconstpointer     data)
{
  g_autofree char *text = NULL;

  mandate_record_set (find (self, 11), "left_on", "2026-06-30", NULL);
  text = build (self, mandate_build_mandated_responsibilities);

  g_assert_null (strstr (text, "Bo Reyes"));
  assert_has_words (text, "Nobody holds the responsibility for conformance.");
}

/* In a narrow column one can't tell where a line begins anew and where a new one begins. */
static void
test_roles_mark_each_responsibility (DocumentsFixture *self,
                                     gconstpointer     data)
{
  g_autofree char *text = NULL;

  mandate_record_set (find (self, 20), "responsibilities", " Answers for it \n\nDecides", NULL);
  mandate_record_set (find (self, 20), "authority", "Spends", NULL);
  text = build (self, mandate_build_roles);

  assert_has_words (text, "[\u2022\u00a0Answers for it\n\u2022\u00a0Decides][Spends]");
}

static void
test_roles_flags_a_vacant_role (DocumentsFixture *self,
                                gconstpointer     data)
{
  g_autofree char *text = build (self, mandate_build_roles);

  assert_has_words (text, "[Supplier lead][not stated][not stated][(mark 3)vacant][–][–][GAP 2]");
  assert_has_words (text, "[The board]");
}

static void
test_raci_says_whether_each_row_has_one (DocumentsFixture *self,
                                         gconstpointer     data)
{
  g_autofree char *text = build (self, mandate_build_raci);

  assert_has_words (text, "1 of 2 activities have exactly one A.");
  assert_has_words (text, "Manage suppliers: no A, so nobody answers for it");
  assert_has_words (text, "Manage suppliers: no R, so nobody does it");
}

static void
test_raci_marks_a_row_with_two_accountable (DocumentsFixture *self,
                                            gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_RACI_CELL, 90, "activity", "#30", "role", "#3", "letter", "accountable", NULL);
  text = build (self, mandate_build_raci);

  assert_has_words (text, "Approve the policy: 2 A, so it is not clear who answers for it");
  assert_has_words (text, "0 of 2 activities");
}

static void
test_raci_draws_the_letters_apart (DocumentsFixture *self,
                                   gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = mandate_build_raci (self->context);
  const MandateBlock *part = g_ptr_array_index (blocks, 0);
  const MandateBlock *table = g_ptr_array_index (blocks, 1);
  const MandateRow   *row = g_ptr_array_index (table->table.rows, 0);
  /* The roles go by their titles: Keeper, Owner, Supplier lead, Teller. */
  const MandateSpan *keeper = mandate_text_get_span (g_ptr_array_index (row->cells, 1), 0);
  const MandateSpan *owner = mandate_text_get_span (g_ptr_array_index (row->cells, 2), 0);

  g_assert_true (part->part.is_landscape);
  g_assert_cmpstr (keeper->text, ==, "R");
  g_assert_true (keeper->style & MANDATE_SPAN_BOXED);
  g_assert_cmpstr (owner->text, ==, "A");
  g_assert_true (owner->style & MANDATE_SPAN_INVERSE);
}

static void
test_raci_splits_many_roles (DocumentsFixture *self,
                             gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = NULL;
  guint n_tables = 0;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *title = g_strdup_printf ("Role %02u", i);

      put_record (self, MANDATE_TYPE_ROLE, 100 + i, "title", title, NULL);
    }

  blocks = mandate_build_raci (self->context);
  for (guint i = 0; i < blocks->len; i++)
    n_tables += ((MandateBlock *) g_ptr_array_index (blocks, i))->kind == MANDATE_BLOCK_TABLE;

  g_assert_cmpuint (n_tables, ==, 4);
}

static void
test_index_lists_every_gap_once (DocumentsFixture *self,
                                 gconstpointer     data)
{
  g_autofree char *text = build (self, mandate_build_evidence_index);

  g_assert_cmpuint (count_words (text, "[GAP 1]"), ==, 1);
  g_assert_cmpuint (count_words (text, "[GAP 2]"), ==, 1);
  g_assert_cmpuint (count_words (text, "[GAP "), ==, 2);
  assert_has_words (text, "[5.1 c][Asked by 5.1 c][Nobody decided on the safe.]");
  assert_has_words (text, "[5.2  Information security policy][2 points · 1 shown · 1 in part]");
  g_assert_true (strstr (text, "5.1 c") < strstr (text, "5.2 f"));
}

static void
test_index_refers_to_the_page_of_the_proof (DocumentsFixture *self,
                                            gconstpointer     data)
{
  g_autofree char *text = build (self, mandate_build_evidence_index);
  g_autofree char *policy = make_test_id (40);
  g_autofree char *reference = g_strdup_printf ("Approval 2.0 →approval/%s", policy);

  assert_has_words (text, reference);
  assert_has_words (text, "[2026-10-13\n2026-04-21]");
}

static void
test_gaps_says_when_there_is_no_plan (DocumentsFixture *self,
                                      gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *text = NULL;
  MandatePackGap  *gap;

  mandate_pack_context_number_gaps (self->context);
  gap = g_ptr_array_index (self->context->gaps, 0);
  gap->plan = g_strdup ("Ada decides");
  gap->due_on = g_strdup ("2026-12-01");
  mandate_pack_context_number_gaps (self->context);

  blocks = mandate_build_gaps (self->context);
  text = dump_blocks (blocks);
  assert_has_words (text, "[Ada decides][2026-12-01][GAP 1]");
  assert_has_words (text, "[no plan][no date][GAP 2]");
}

static void
test_summary_sends_on_what_does_not_fit (DocumentsFixture *self,
                                         gconstpointer     data)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < 10; i++)
    add_finding (self, "6.2", MANDATE_FINDING_GAP, "Something.", "objective", NULL);

  text = build (self, mandate_build_summary);
  assert_has_words (text, "5 more open points: →gaps");
  g_assert_cmpuint (count_words (text, "[GAP "), ==, 8);
}

static void
test_summary_says_that_a_review_is_overdue (DocumentsFixture *self,
                                            gconstpointer     data)
{
  g_autofree char *text = build (self, mandate_build_summary);
  g_autofree char *late = NULL;

  assert_has_words (text, "[Next one planned for][2027-10-10 →reviews]");
  assert_has_words (text, "[Version 2.0, in force from 1 May 2026 →");

  mandate_record_set (find (self, 52), "planned_on", "2026-11-10", NULL);
  late = build (self, mandate_build_summary);
  assert_has_words (late, "[Next one planned for][2026-11-10  (mark 3)Overdue");
}

static void
test_summary_tells_of_the_resources_of_this_year (DocumentsFixture *self,
                                                  gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_RESOURCE, 91, "title", "Server", "year", "2028", "currency", "EUR", "requested_amount", "9000", NULL);
  text = build (self, mandate_build_summary);
  assert_has_words (text, "[Resources][2026: ");
  g_assert_null (strstr (text, "→resources/2028"));
}

static void
test_profile_says_what_is_not_there (DocumentsFixture *self,
                                     gconstpointer     data)
{
  g_autofree char *text = build (self, mandate_build_profile);

  assert_has_words (text, "No issue is on record.");
  g_assert_null (strstr (text, "Gap"));
}

/* An empty register is a gap where a check looks into it. */
static void
test_profile_flags_what_a_check_missed (DocumentsFixture *self,
                                        gconstpointer     data)
{
  g_autofree char *text = NULL;

  add_finding (self, "4.1", MANDATE_FINDING_GAP, "Nothing is on record.", "context-issue", NULL);
  text = build (self, mandate_build_profile);

  assert_has_words (text, "(mark 3)Gap  No issue is on record.");
}

static void
test_documents_tell_the_next_review_from_the_last_day (DocumentsFixture *self,
                                                       gconstpointer     data)
{
  g_autofree char *text = NULL;

  mandate_record_set (find (self, 41), "next_review_on", "2027-05-01", NULL);
  text = build (self, mandate_build_documents);

  assert_has_words (text, "[2027-05-01\n–]");
}

/* Each day before its words, as there may be two of both. */
static void
test_actions_say_when_they_were_done (DocumentsFixture *self,
                                      gconstpointer     data)
{
  g_autofree char *text = NULL;

  mandate_record_set (find (self, 61), "outcome", "Two pots.", NULL);
  text = build (self, mandate_build_reviews);

  assert_has_words (text, "[2026-07-01: Two pots.\neffect not checked]");
}

static void
test_resources_dashes_an_undecided_request (DocumentsFixture *self,
                                            gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = NULL;
  const MandateBlock *chart = NULL;
  const MandateBar   *bar;

  mandate_pack_context_number_gaps (self->context);
  blocks = mandate_build_resources (self->context, 2026, TRUE);
  for (guint i = 0; i < blocks->len && chart == NULL; i++)
    if (((MandateBlock *) g_ptr_array_index (blocks, i))->kind == MANDATE_BLOCK_CHART)
      chart = g_ptr_array_index (blocks, i);

  if (chart == NULL)
    g_error ("there is no chart");

  bar = g_ptr_array_index (chart->chart.bars, 0);
  g_assert_cmpstr (bar->label, ==, "Training and outside help");
  g_assert_false (bar->is_undecided);
  g_assert_cmpstr (bar->used_text, ==, "1,000.50");

  bar = g_ptr_array_index (chart->chart.bars, 1);
  g_assert_cmpstr (bar->label, ==, "Safe");
  g_assert_true (bar->is_undecided);
  g_assert_cmpfloat (bar->requested, ==, 1900);
  g_assert_true (isnan (bar->approved));
  g_assert_cmpuint (bar->gap, ==, 1);

  bar = g_ptr_array_index (chart->chart.bars, 2);
  g_assert_true (bar->is_total);
  g_assert_cmpstr (bar->requested_text, ==, "4,050.00");
}

static void
test_resources_keeps_currencies_apart (DocumentsFixture *self,
                                       gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_RESOURCE, 91, "title", "Lamp", "year", "2026", "currency", "CHF", "approved_amount", "70", NULL);
  blocks = mandate_build_resources (self->context, 2026, TRUE);
  text = dump_blocks (blocks);

  assert_has_words (text, "[Money, in CHF]");
  assert_has_words (text, "[Money, in EUR]");
  assert_has_words (text, "[1 of 3 decided]");
}

static void
test_reviews_lists_ten_inputs_in_order (DocumentsFixture *self,
                                        gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = mandate_build_minutes (self->context, find (self, 51));
  g_autofree char *text = dump_blocks (blocks);

  assert_has_words (text, "[Inputs][2 of 10 looked at]");
  assert_has_words (text, "[a][Actions from earlier reviews][All done][b]");
  assert_has_words (text, "[Nothing to report: nobody wrote]");
  g_assert_cmpuint (count_words (text, "(mark 3)not looked at"), ==, 8);
  g_assert_null (strstr (text, "Adequacy of resources"));
}

static void
test_reviews_says_who_was_there (DocumentsFixture *self,
                                 gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = mandate_build_minutes (self->context, find (self, 51));
  g_autofree char *text = dump_blocks (blocks);

  assert_has_words (text, "[Present][Ada Quill (top management)]");
  assert_has_words (text, "[Apologies][Cy Stone]");
  assert_has_words (text, "[Improvement][2026-10-13][Buy a safe][Bo Reyes][2026-11-01]");
  assert_has_words (text, "[Order the safe][Bo Reyes][2026-11-01][(mark 3)Overdue][none]");
}

static void
test_reviews_compares_planned_with_held (DocumentsFixture *self,
                                         gconstpointer     data)
{
  g_autofree char *text = build (self, mandate_build_reviews);

  assert_has_words (text, "[Yearly review][Management review][12 months][2025-10-01][Ada Quill][1 of 1]");
  assert_has_words (text, "[Next review][Management review][2027-10-10][–][(mark 4)Not due][–]");
  assert_has_words (text, "[Paint the door]");
  assert_has_words (text, "[Find paint]");
  g_assert_null (strstr (text, "Buy a safe"));
}

static void
test_objectives_shows_the_last_reading (DocumentsFixture *self,
                                        gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_OBJECTIVE_READING, 92, "objective", "#71", "read_on", "2026-12-24", "value", "1", NULL);
  put_record (self, MANDATE_TYPE_OBJECTIVE, 93, "title", "Unmeasured", NULL);
  text = build (self, mandate_build_objectives);

  assert_has_words (text, "[none\n40.5\u00a0min][38.25\u00a0min\n2026-09-30]");
  assert_has_words (text, "[Unmeasured][no measure]");
  assert_has_words (text, "[never measured]");
  assert_has_words (text, "2 set, 0 of them reached, 1 never measured");
}

/* What was corrected stays to be seen, and counts nowhere. */
static void
test_objectives_show_corrections (DocumentsFixture *self,
                                  gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_OBJECTIVE_READING, 92, "objective", "#71", "read_on", "2026-09-30", "value", "39", "corrects", "#72", "note", "From the log.", NULL);
  put_record (self, MANDATE_TYPE_BUSINESS_GOAL, 94, "title", "Sell the van", NULL);
  text = build (self, mandate_build_objectives);

  assert_has_words (text, "[none\n40.5\u00a0min][39\u00a0min\n2026-09-30]");
  assert_has_words (text, "[2026-09-30 (void) 38.25\u00a0min Corrected to 39\u00a0min.]");
  assert_has_words (text, "[2026-09-30 39\u00a0min Corrects 38.25\u00a0min. From the log.]");
  assert_has_words (text, "Last reading: 39\u00a0min on 30 September 2026. Target: 40.5\u00a0min by 31 December 2026.");
  assert_has_words (text, "[Target 40.5\u00a0min]");
  assert_has_words (text, "1 of 1 live objective was measured in the three months up to");
  assert_has_words (text, "[Win the school roofs][not stated][nobody][no date][Faster restore]");
  assert_has_words (text, "[Sell the van][not stated][nobody][no date][none]");
}

static void
test_objectives_say_how_they_go_together (DocumentsFixture *self,
                                          gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_BUSINESS_GOAL, 94, "title", "Sell the van", NULL);
  put_record (self, MANDATE_TYPE_OBJECTIVE, 93, "title", "Lock the van", "pulls_against", "#94", "compatibility", "Whoever buys it gets both keys.", "department", "Yard",
              "approved_on", "2026-02-01", "approved_by", "#10", NULL);
  text = build (self, mandate_build_objectives);

  assert_has_words (text, "[Lock the van][Sell the van][Whoever buys it gets both keys.]");
  assert_has_words (text, "[Lock the van\nYard]");
  assert_has_words (text, "[2026-02-01\nAda");
}

static void
test_history_shows_each_field (DocumentsFixture *self,
                               gconstpointer     data)
{
  MandatePackEntry *entry = mandate_pack_context_add_entry (self->context, 45, "2026-05-02T10:00:00Z", "Bo Reyes", "Wrote a lot");
  g_autofree char  *text = NULL;
  char              lot[2001];

  memset (lot, 'x', sizeof lot);
  lot[2000] = '\0';
  mandate_pack_entry_add_change (entry, "Note", "Text", NULL, lot);
  text = build (self, mandate_build_history);

  assert_has_words (text, "[Policy][1 change]");
  assert_has_words (text, "[Policy 2.0][State: Approved → In force");
  assert_has_words (text, "[Opened the workspace][43]");
  assert_has_words (text, "[Text: nothing → text of 2,000 characters][45]");
  g_assert_null (strstr (text, "[Resources]"));
}

static void
test_history_says_together_what_came_together (DocumentsFixture *self,
                                               gconstpointer     data)
{
  MandatePackEntry *entry = mandate_pack_context_add_entry (self->context, 46, "2026-05-03T10:00:00Z", "Bo Reyes", "Told everyone");
  g_autofree char  *text = NULL;

  for (guint i = 10; i < 13; i++)
    {
      g_autofree char   *id = make_test_id (i);
      g_autofree char   *name = g_strdup_printf ("Person %u", i);
      MandatePackChange *change = mandate_pack_entry_add_change (entry, name, NULL, NULL, "added");

      change->link = g_strconcat ("person/", id, NULL);
    }

  text = build (self, mandate_build_history);
  assert_has_words (text, "[Roles and people][1 change]");
  assert_has_words (text, "[3 records][added: Person 10; Person 11; Person 12 →people][46]");
}

static void
test_index_counts_proofs_of_one_page (DocumentsFixture *self,
                                      gconstpointer     data)
{
  MandateFinding  *finding = add_finding (self, "5.1 d", MANDATE_FINDING_SHOWN, "Said.", NULL, NULL);
  g_autofree char *text = NULL;

  for (guint i = 76; i < 79; i++)
    {
      g_autofree char *id = make_test_id (i);

      g_ptr_array_add (finding->proofs, g_strconcat ("communication/", id, NULL));
    }

  text = build (self, mandate_build_evidence_index);
  assert_has_words (text, "[Why we lock doors and 2 more →communications]");
}

static void
test_annex_says_what_the_file_is (DocumentsFixture *self,
                                  gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *text = NULL;

  mandate_pack_context_number_gaps (self->context);
  blocks = mandate_build_annex (self->context, g_ptr_array_index (self->context->annexes, 0));
  text = dump_blocks (blocks);

  assert_has_words (text, "[Signed policy][3 pages of it follow]");
  assert_has_words (text, "[File name][policy.pdf][Size][214,881 bytes]");
  assert_has_words (text, "4539e4b4  889079c2");
  assert_has_words (text, "5.2 Approval 2.0 →approval/");
}

static void
test_annex_carries_the_reason (DocumentsFixture *self,
                               gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char  *text = NULL;
  MandatePackAnnex *annex = mandate_pack_context_add_annex (self->context, find (self, 80), 0, "The file is locked");

  blocks = mandate_build_annex (self->context, annex);
  text = dump_blocks (blocks);
  assert_has_words (text, "[A file; no page follows]");
  assert_has_words (text, "[Why no page follows][The file is locked]");
}

static void
test_leadership_shows_acts_by_quarter (DocumentsFixture *self,
                                       gconstpointer     data)
{
  g_autofree char *text = build (self, mandate_build_leadership);

  assert_has_words (text, "[2026, quarter 4\nup to 11-22]");
  assert_has_words (text, "[1 act\n10-14 →communications]");
  assert_has_words (text, "[1 approval\n04-20");
  assert_has_words (text, "[nothing on record]");
}

static void
test_leadership_says_how_commitments_are_kept (DocumentsFixture *self,
                                               gconstpointer     data)
{
  g_autofree char *text = build (self, mandate_build_leadership);

  assert_has_words (text, "[d  Leaders say why it matters][Ada says it at each breakfast.][2026-10-14 →communications\nWhy we lock doors]");
  assert_has_words (text, "[e  It achieves what it is meant to][not written down]");
}

static void
test_leadership_lists_each_act_once (DocumentsFixture *self,
                                     gconstpointer     data)
{
  g_autofree char *text = build (self, mandate_build_leadership);

  assert_has_words (text, "[2026-08-03][b, f][Bo cleared the back room][Ada Quill][Obstacle removed]");
  assert_has_words (text, "[2026-04-20][a][Security policy 2.0 →");
}

static void
test_signatures_name_one_sentence_each (DocumentsFixture *self,
                                        gconstpointer     data)
{
  g_autofree char *text = build (self, mandate_build_signatures);

  assert_has_words (text, "[Top management][Ada Quill, Owner][I release this pack. It shows our records as they were on 22 November 2026, with 2 gaps named in it.]");
  assert_has_words (text, "[Conformance][Bo Reyes]");
}

static void
add (const char *path,
     gpointer    func)
{
  g_test_add (path, DocumentsFixture, "en", documents_fixture_set_up_rich, func, documents_fixture_tear_down);
}

static char *
build_recovery (DocumentsFixture *self,
                const char       *passphrase)
{
  const char *const          places[] = { "/media/stick", NULL };
  const MandateRecoverySheet sheet = { "Corner Bakery", places, passphrase, "SHA256:ab12 cd34" };
  g_autoptr (GPtrArray) blocks = mandate_build_recovery (self->context, &sheet);

  return dump_blocks (blocks);
}

static void
test_recovery_says_all_that_is_needed (DocumentsFixture *self,
                                       gconstpointer     data)
{
  g_autofree char         *text = build_recovery (self, "k7wf-a2bc");
  static const char *const words[] = { "Corner Bakery", "k7wf-a2bc", "/media/stick", "SHA256:ab12 cd34", AS_OF, "Open a Copy", "mandatectl open" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (text, words[i]));
}

static void
test_recovery_leaves_a_line_for_the_passphrase (DocumentsFixture *self,
                                                gconstpointer     data)
{
  g_autofree char *text = build_recovery (self, NULL);

  g_assert_nonnull (strstr (text, "______"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/policy/as-issued/keeps-every-word-of-the-text", test_policy_keeps_every_word);
  add ("/policy/approval/names-the-exact-text", test_policy_names_the_exact_text);
  add ("/policy/approval/shows-that-the-text-was-changed", test_policy_shows_that_the_text_was_changed);
  add ("/policy/approval/names-the-exception", test_policy_names_the_exception);
  add ("/policy/acknowledgements/counts-readers-with-their-whole", test_policy_counts_readers_with_their_whole);
  add ("/policy/as-issued/calls-a-draft-a-draft", test_policy_calls_a_draft_a_draft);
  add ("/recovery/says-all-that-is-needed", test_recovery_says_all_that_is_needed);
  add ("/recovery/leaves-a-line-for-the-passphrase", test_recovery_leaves_a_line_for_the_passphrase);
  add ("/roles/mandated/states-five-facts", test_roles_states_five_facts);
  add ("/roles/mandated/forgets-who-has-left", test_roles_forgets_who_has_left);
  add ("/roles/register/marks-each-responsibility", test_roles_mark_each_responsibility);
  add ("/roles/register/flags-a-vacant-role", test_roles_flags_a_vacant_role);
  add ("/raci/says-whether-each-row-has-one", test_raci_says_whether_each_row_has_one);
  add ("/raci/marks-a-row-with-two-accountable", test_raci_marks_a_row_with_two_accountable);
  add ("/raci/draws-the-letters-apart", test_raci_draws_the_letters_apart);
  add ("/raci/splits-many-roles", test_raci_splits_many_roles);
  add ("/evidence-index/lists-every-gap-once-with-its-number", test_index_lists_every_gap_once);
  add ("/evidence-index/refers-to-the-page-of-the-proof", test_index_refers_to_the_page_of_the_proof);
  add ("/gaps/says-when-there-is-no-plan", test_gaps_says_when_there_is_no_plan);
  add ("/summary/sends-on-what-does-not-fit", test_summary_sends_on_what_does_not_fit);
  add ("/summary/says-that-a-review-is-overdue", test_summary_says_that_a_review_is_overdue);
  add ("/summary/tells-of-the-resources-of-this-year", test_summary_tells_of_the_resources_of_this_year);
  add ("/profile/says-what-is-not-there", test_profile_says_what_is_not_there);
  add ("/profile/flags-what-a-check-missed", test_profile_flags_what_a_check_missed);
  add ("/documents/tell-the-next-review-from-the-last-day", test_documents_tell_the_next_review_from_the_last_day);
  add ("/actions/say-when-they-were-done", test_actions_say_when_they_were_done);
  add ("/resources/an-undecided-request-is-dashed", test_resources_dashes_an_undecided_request);
  add ("/resources/keeps-currencies-apart", test_resources_keeps_currencies_apart);
  add ("/reviews/minutes/lists-ten-inputs-in-order", test_reviews_lists_ten_inputs_in_order);
  add ("/reviews/minutes/says-who-was-there", test_reviews_says_who_was_there);
  add ("/reviews/compares-planned-with-held", test_reviews_compares_planned_with_held);
  add ("/objectives/shows-the-last-reading", test_objectives_shows_the_last_reading);
  add ("/objectives/show-what-was-corrected", test_objectives_show_corrections);
  add ("/objectives/say-how-they-go-together", test_objectives_say_how_they_go_together);
  add ("/history/shows-each-field", test_history_shows_each_field);
  add ("/history/says-together-what-came-together", test_history_says_together_what_came_together);
  add ("/evidence-index/counts-proofs-of-one-page", test_index_counts_proofs_of_one_page);
  add ("/annex/says-what-the-file-is", test_annex_says_what_the_file_is);
  add ("/annex/carries-the-reason", test_annex_carries_the_reason);
  add ("/leadership/shows-acts-by-quarter", test_leadership_shows_acts_by_quarter);
  add ("/leadership/says-how-commitments-are-kept", test_leadership_says_how_commitments_are_kept);
  add ("/leadership/lists-each-act-once", test_leadership_lists_each_act_once);
  add ("/signatures/name-one-sentence-each", test_signatures_name_one_sentence_each);

  return g_test_run ();
}
