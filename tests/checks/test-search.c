/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found on the day of the audit, and the list of what was shown. */

#include "mandate-check-cases.h"

#include <string.h>

#include "mandate-search.h"
#include "mandate-showings.h"

static GPtrArray *
find (MandateRegister *reg,
      const char      *typed)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");

  return mandate_search_find (reg, typed, english, 40);
}

static const MandateSearchHit *
get_first (GPtrArray *hits)
{
  g_assert_cmpuint (hits->len, >, 0);

  return g_ptr_array_index (hits, 0);
}

static gboolean
has_title (GPtrArray  *hits,
           const char *title)
{
  for (guint i = 0; i < hits->len; i++)
    if (g_str_equal (((MandateSearchHit *) g_ptr_array_index (hits, i))->title, title))
      return TRUE;

  return FALSE;
}

typedef struct
{
  const char *path;
  const char *typed;
  const char *kind;  /* of the first hit */
  const char *title; /* starts so */
} Case;

static const Case cases[] = {
  { "a-person", "cohn", "Person", "Cara Cohn" },
  { "a-part-of-a-name", "ann", "Person", "Anna Adler" },
  { "a-role", "security lead", "Role", "Security lead" },
  { "words-in-any-order", "lead security", "Role", "Security lead" },
  { "a-clause", "5.2 c", "Clause 5.2 c", "The policy promises" },
  { "a-clause-without-a-blank", "5.2c", "Clause 5.2 c", "The policy promises" },
  { "a-number-of-evidence", "e-1", "Evidence E-001", "Certificate of Ben" },
  { "a-number-of-evidence-in-full", "E-001", "Evidence E-001", "Certificate of Ben" },
  { "words-of-what-is-asked", "keep making better", "Clause 5.2 d", "The policy promises to keep" },
  { "a-document", "ISP-01", "Policy", "Security policy" },
  { "a-version-by-its-policy", "security policy 1.0", "Policy version", "Security policy 1.0" },
};

static void
test_finds (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) hits = find (reg, expected->typed);
  const MandateSearchHit *first = get_first (hits);

  g_test_message ("%s: %s", first->kind, first->title);
  g_assert_cmpstr (first->kind, ==, expected->kind);
  g_assert_true (g_str_has_prefix (first->title, expected->title));
  g_assert_true ((first->record != NULL) != (first->requirement != NULL));
}

static void
test_a_clause_finds_all_below_it (void)
{
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) hits = find (reg, "9.3");

  g_assert_cmpstr (((MandateSearchHit *) g_ptr_array_index (hits, 0))->kind, ==, "Clause 9.3.1");
  g_assert_cmpstr (((MandateSearchHit *) g_ptr_array_index (hits, 1))->kind, ==, "Clause 9.3.2");
  g_assert_cmpstr (((MandateSearchHit *) g_ptr_array_index (hits, 2))->kind, ==, "Clause 9.3.3");
}

static void
test_nothing_finds_nothing (void)
{
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) nothing = find (reg, "");
  g_autoptr (GPtrArray) blanks = find (reg, "  \t ");
  g_autoptr (GPtrArray) unknown = find (reg, "zebra crossing");

  g_assert_cmpuint (nothing->len + blanks->len + unknown->len, ==, 0);
}

static void
test_titles_come_before_texts (void)
{
  const Edit edit = { "role/reporting", "purpose", "Asks Cara Cohn." };
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) hits = NULL;

  apply_edit (reg, &edit);
  hits = find (reg, "cara cohn");
  g_assert_cmpstr (get_first (hits)->title, ==, "Cara Cohn");
  g_assert_true (has_title (hits, "Reporter"));
}

/* What is still being written is nobody else's business. */
static void
test_drafts_are_hidden (void)
{
  const Edit edits[] = {
    { "policy-version/v2", "policy", "policy/isp" },
    { "policy-version/v2", "number", "2.0" },
    { "policy-version/v2", "text", "Zebras are kept." },
    { "performance-report/r", "title", "Zebra report" },
  };
  const Edit approved = { "policy-version/v2", "state", "approved" };
  const Edit delivered = { "performance-report/r", "delivered_on", "2026-05-05" };
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    apply_edit (reg, &edits[i]);
  before = find (reg, "zebra");
  g_assert_cmpuint (before->len, ==, 0);

  apply_edit (reg, &approved);
  apply_edit (reg, &delivered);
  after = find (reg, "zebra");
  g_assert_cmpuint (after->len, ==, 2);
}

static void
test_words_of_files (void)
{
  static const char *const sum = "f3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (GHashTable) sums = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) hits = NULL;
  const MandateSearchHit *hit;

  const Edit evidence[] = {
    { "evidence/letter", "title", "Letter" },
    { "evidence/letter", "number", "77" },
    { "evidence/letter", "sha256", sum },
  };

  for (guint i = 0; i < G_N_ELEMENTS (evidence); i++)
    apply_edit (reg, &evidence[i]);

  hits = find (reg, "zebra");
  g_assert_cmpuint (hits->len, ==, 0);
  g_hash_table_add (sums, (gpointer) sum);
  mandate_search_add_files (hits, reg, sums, english, 40);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpstr (hit->kind, ==, "Evidence, in the words of the file");
  g_assert_true (MANDATE_IS_EVIDENCE (hit->record));

  /* Found twice, it is listed once; and never more than anybody looks at. */
  mandate_search_add_files (hits, reg, sums, english, 40);
  g_assert_cmpuint (hits->len, ==, 1);
  g_ptr_array_set_size (hits, 0);
  mandate_search_add_files (hits, reg, sums, english, 0);
  g_assert_cmpuint (hits->len, ==, 0);
}

static void
test_no_more_than_anybody_reads (void)
{
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (GPtrArray) hits = mandate_search_find (reg, "e", english, 3);

  g_assert_cmpuint (hits->len, ==, 3);
}

static void
show (MandateRegister *reg,
      const char      *title,
      const char      *time,
      gboolean         is_new)
{
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Show");
  g_autofree char     *link = make_link ("person/anna");
  MandateAuditShowing *showing = mandate_showings_put (change, title, link, AS_OF, time);

  g_assert_true ((showing != NULL) == is_new);
  if (showing != NULL)
    mandate_register_add (reg, MANDATE_RECORD (showing));
}

static void
test_what_was_shown_is_listed_in_order (void)
{
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) today = NULL;
  g_autoptr (GPtrArray) other = NULL;
  g_autofree char *none = mandate_showings_find_last_day (reg);
  g_autofree char *last = NULL;

  g_assert_null (none);
  show (reg, "Anna Adler", "10:42", TRUE);
  show (reg, "Anna Adler", "10:43", FALSE);
  show (reg, "Security policy", "10:50", TRUE);
  show (reg, "Anna Adler", "11:00", TRUE);

  today = mandate_showings_list (reg, AS_OF);
  other = mandate_showings_list (reg, "2026-06-29");
  last = mandate_showings_find_last_day (reg);
  g_assert_cmpuint (today->len, ==, 3);
  g_assert_cmpuint (other->len, ==, 0);
  g_assert_cmpstr (last, ==, AS_OF);
  g_assert_cmpstr (((MandateAuditShowing *) g_ptr_array_index (today, 0))->shown_at, ==, "10:42");
  g_assert_cmpstr (((MandateAuditShowing *) g_ptr_array_index (today, 2))->shown_at, ==, "11:00");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/search/finds-", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_finds);
    }

  g_test_add_func ("/search/a-clause-finds-all-below-it", test_a_clause_finds_all_below_it);
  g_test_add_func ("/search/nothing-finds-nothing", test_nothing_finds_nothing);
  g_test_add_func ("/search/titles-come-before-texts", test_titles_come_before_texts);
  g_test_add_func ("/search/drafts-are-hidden", test_drafts_are_hidden);
  g_test_add_func ("/search/finds-no-more-than-anybody-reads", test_no_more_than_anybody_reads);
  g_test_add_func ("/search/words-in-files-of-evidence-are-found", test_words_of_files);
  g_test_add_func ("/showings/are-listed-in-order-and-not-twice-in-a-row", test_what_was_shown_is_listed_in_order);

  return g_test_run ();
}
