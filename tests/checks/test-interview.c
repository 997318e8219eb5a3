/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What top management is asked, and what it can answer from what is on record. */

#include "mandate-check-cases.h"

#include <string.h>

#include "mandate-interview.h"

static GPtrArray *
list_cards (MandateRegister *reg)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");

  return mandate_interview_list (reg, AS_OF, english);
}

static const MandateInterviewCard *
find_card (GPtrArray  *cards,
           const char *id)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const MandateInterviewCard *card = g_ptr_array_index (cards, i);

      if (g_str_equal (card->id, id))
        return card;
    }

  return NULL;
}

static gboolean
says (const MandateInterviewCard *card,
      const char                 *words)
{
  for (guint i = 0; i < card->facts->len; i++)
    {
      const MandateInterviewFact *fact = g_ptr_array_index (card->facts, i);

      g_test_message ("%s", fact->text);
      if (strstr (fact->text, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_nothing_on_record_answers_nothing (void)
{
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  g_autoptr (GPtrArray) cards = list_cards (reg);

  g_assert_cmpuint (cards->len, ==, 10);

  for (guint i = 0; i < cards->len; i++)
    {
      const MandateInterviewCard *card = g_ptr_array_index (cards, i);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (card->facts->len, ==, 0);
      g_assert_true (g_str_has_suffix (card->question, "?"));
      g_assert_cmpstr (card->listens_for, !=, "");
      mandate_schema_find_type (mandate_schema_get (), card->where, &error);
      g_assert_no_error (error);
    }
}

static void
test_facts_lead_to_their_records (void)
{
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) cards = list_cards (reg);

  for (guint i = 0; i < cards->len; i++)
    {
      const MandateInterviewCard *card = g_ptr_array_index (cards, i);

      for (guint j = 0; j < card->facts->len; j++)
        {
          const MandateInterviewFact *fact = g_ptr_array_index (card->facts, j);

          g_assert_true (fact->link == NULL || mandate_register_find_link (reg, fact->link) != NULL);
          g_assert_cmpuint (g_utf8_strlen (fact->text, -1), <=, 201);
        }
    }
}

static void
test_answers_are_the_organisations_own (void)
{
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) cards = list_cards (reg);

  g_assert_true (says (find_card (cards, "purpose"), "What is covered: The office in Freiberg and the mine plan service."));
  g_assert_true (says (find_card (cards, "objectives"), "“Everyone is trained”: 85 % of 95, read on 1 April 2026; to be reached by 31 December 2026."));
  g_assert_true (says (find_card (cards, "resources"), "In 2026 so far €\302\240\061,200 were approved"));
  g_assert_true (says (find_card (cards, "people"), "Sees to it that the standard is followed: Ben Bauer."));
  g_assert_true (says (find_card (cards, "people"), "Reports to top management: Ben Bauer."));
  g_assert_true (says (find_card (cards, "review"), "The last one was “Review of 2026” on 10 March 2026."));
  g_assert_true (says (find_card (cards, "deputies"), "Security lead: Ben Bauer; Dan Diaz steps in."));
}

/* The pack shows it with the year, and so does whoever is asked. */
static void
test_what_goes_on_counts_in_the_year (void)
{
  static const Edit edits[] = {
    { "resource/tool", "year", "2025" },
    { "resource/tool", "recurs", "yearly" },
    { "resource/tool", "requested_on", "2025-02-01" },
    { "resource/tool", "decided_on", "2025-03-10" },
  };
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) cards = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    apply_edit (reg, &edits[i]);
  cards = list_cards (reg);

  g_assert_true (says (find_card (cards, "resources"), "In 2026 so far €\302\240\061,200 were approved"));
}

static void
test_what_is_to_come_is_no_answer (void)
{
  const Edit later = { "review/last", "held_on", "2026-07-01" };
  const Edit gone = { "person/dan", "left_on", "2026-06-01" };
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) cards = NULL;

  apply_edit (reg, &later);
  apply_edit (reg, &gone);
  cards = list_cards (reg);
  g_assert_cmpuint (find_card (cards, "review")->facts->len, ==, 0);
  g_assert_false (says (find_card (cards, "deputies"), "Dan Diaz"));
}

static void
test_long_answers_are_cut_at_a_word (void)
{
  g_autoptr (GString) scope = g_string_new (NULL);
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) cards = NULL;
  Edit edit = { "organisation/", "scope", NULL };

  for (guint i = 0; i < 100; i++)
    g_string_append (scope, "Werkstätten ");
  edit.value = scope->str;
  apply_edit (reg, &edit);
  cards = list_cards (reg);
  g_assert_true (says (find_card (cards, "purpose"), "Werkstätten…"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interview/nothing-on-record-answers-nothing", test_nothing_on_record_answers_nothing);
  g_test_add_func ("/interview/facts-lead-to-their-records", test_facts_lead_to_their_records);
  g_test_add_func ("/interview/answers-are-the-organisations-own", test_answers_are_the_organisations_own);
  g_test_add_func ("/interview/what-goes-on-counts-in-the-year", test_what_goes_on_counts_in_the_year);
  g_test_add_func ("/interview/what-is-to-come-is-no-answer", test_what_is_to_come_is_no_answer);
  g_test_add_func ("/interview/long-answers-are-cut-at-a-word", test_long_answers_are_cut_at_a_word);

  return g_test_run ();
}
