/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds of every check. */

#include "mandate-check-cases.h"

#include "mandate-catalogue.h"

static const char *
get_type_name (const char *where,
               char      **name)
{
  *name = g_strndup (where, strcspn (where, "/"));

  return *name;
}

static void
test_empty_is_a_gap (gconstpointer data)
{
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  g_autoptr (GPtrArray) findings = run_check (reg, data);

  g_assert_cmpuint (findings->len, >, 0);

  for (guint i = 0; i < findings->len; i++)
    {
      MandateFinding  *finding = g_ptr_array_index (findings, i);
      g_autofree char *type = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (finding->state, ==, MANDATE_FINDING_GAP);
      g_assert_null (finding->happened_on);
      g_assert_cmpuint (finding->proofs->len, ==, 0);

      mandate_schema_find_type (mandate_schema_get (), get_type_name (finding->where, &type), &error);
      g_assert_no_error (error);
    }
}

static void
test_good_is_shown_with_proof (gconstpointer data)
{
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) findings = run_check (reg, data);

  g_assert_cmpuint (findings->len, >, 0);

  for (guint i = 0; i < findings->len; i++)
    {
      MandateFinding *finding = g_ptr_array_index (findings, i);

      g_test_message ("%s", finding->found);
      g_assert_true (finding->state == MANDATE_FINDING_SHOWN || finding->state == MANDATE_FINDING_NOT_DUE);
      g_assert_cmpuint (finding->proofs->len, >, 0);
      g_assert_true (finding->happened_on == NULL || g_strcmp0 (finding->happened_on, AS_OF) <= 0);

      for (guint j = 0; j < finding->proofs->len; j++)
        g_assert_nonnull (mandate_register_find_link (reg, g_ptr_array_index (finding->proofs, j)));
    }
}

static void
test_finding_names_its_requirement (gconstpointer data)
{
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (GPtrArray) findings = run_check (reg, data);

  for (guint i = 0; i < findings->len; i++)
    {
      MandateFinding           *finding = g_ptr_array_index (findings, i);
      const MandateRequirement *requirement = mandate_catalogue_find (mandate_catalogue_get (), finding->requirement);

      g_assert_nonnull (requirement);
      g_assert_cmpstr (finding->check, ==, data);
      g_assert_cmpstr (finding->clause, ==, mandate_requirement_get_clause (requirement));
      g_assert_cmpstr (finding->asked, ==, mandate_requirement_get_asked (requirement, english));
      g_assert_cmpstr (finding->looked_for, !=, NULL);
    }
}

static void
test_ids_are_unique (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < mandate_check_get_n_checks (); i++)
    g_assert_true (g_hash_table_add (ids, (gpointer) mandate_check_get_id (i)));
}

/* So that a pack can go through the findings once and have each clause in one piece. */
static void
test_all_come_in_the_order_of_the_catalogue (void)
{
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (GPtrArray) findings = mandate_check_run_all (reg, AS_OF, english);
  guint last = 0;

  g_assert_cmpuint (findings->len, >=, mandate_check_get_n_checks ());

  for (guint i = 0; i < findings->len; i++)
    {
      MandateFinding *finding = g_ptr_array_index (findings, i);
      guint           position = mandate_requirement_get_position (mandate_catalogue_find (mandate_catalogue_get (), finding->requirement));

      g_assert_cmpuint (position, >=, last);
      last = position;
    }
}

static void
test_same_records_give_same_findings (void)
{
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (GPtrArray) first = mandate_check_run_all (reg, AS_OF, english);
  g_autoptr (GPtrArray) second = mandate_check_run_all (reg, AS_OF, english);

  g_assert_cmpuint (first->len, ==, second->len);

  for (guint i = 0; i < first->len; i++)
    g_assert_cmpstr (((MandateFinding *) g_ptr_array_index (first, i))->found, ==,
                     ((MandateFinding *) g_ptr_array_index (second, i))->found);
}

/* Seen from before anything happened, what happened later proves nothing. */
static void
test_nothing_is_shown_before_it_happened (void)
{
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (GPtrArray) findings = mandate_check_run_all (reg, "2020-01-01", english);

  for (guint i = 0; i < findings->len; i++)
    {
      MandateFinding *finding = g_ptr_array_index (findings, i);

      g_test_message ("%s: %s", finding->check, finding->found);
      g_assert_true (finding->happened_on == NULL || g_strcmp0 (finding->happened_on, "2020-01-01") <= 0);
    }
}

static void
test_sentences_name_days_in_words (void)
{
  static const char *const languages[] = { "en", "de", "fr", "es" };
  g_autoptr (MandateRegister) reg = make_good_register ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (MandateTranslation) translation = mandate_translation_new (languages[i]);
      g_autoptr (GPtrArray) findings = mandate_check_run_all (reg, AS_OF, translation);

      assert_days_in_words (findings);
    }
}

/* What the check of the last management review says of one on the tenth of March. */
static void
test_sentence_is_in_its_language (gconstpointer data)
{
  const char *const *expected = data;
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (MandateTranslation) translation = mandate_translation_new (expected[0]);
  g_autoptr (GPtrArray) findings = mandate_check_run (find_check ("review-held"), reg, AS_OF, translation);

  g_assert_cmpstr (((MandateFinding *) g_ptr_array_index (findings, 0))->found, ==, expected[1]);
}

int
main (int    argc,
      char **argv)
{
  static const char *const german[] = { "de", "Eine Managementbewertung fand am 10. März 2026 statt; nach dem eigenen Plan der Organisation ist die nächste am 10. März 2027 fällig." };
  static const char *const french[] = { "fr", "Une revue de direction a eu lieu le 10 mars 2026\u202f; selon le plan de l’organisation, la suivante est due le 10 mars 2027." };
  static const char *const spanish[] = { "es", "Se celebró una revisión por la dirección el 10 de marzo de 2026; según el propio plan de la organización, la próxima corresponde el 10 de marzo de 2027." };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < mandate_check_get_n_checks (); i++)
    {
      const char      *id = mandate_check_get_id (i);
      g_autofree char *empty = g_strdup_printf ("/checks/%s/is-a-gap-when-nothing-is-there", id);
      g_autofree char *shown = g_strdup_printf ("/checks/%s/is-shown-with-proof-when-all-is-there", id);
      g_autofree char *named = g_strdup_printf ("/checks/%s/names-a-requirement-of-the-catalogue", id);

      g_test_add_data_func (empty, id, test_empty_is_a_gap);
      g_test_add_data_func (shown, id, test_good_is_shown_with_proof);
      g_test_add_data_func (named, id, test_finding_names_its_requirement);
    }

  g_test_add_func ("/checks/all/have-ids-of-their-own", test_ids_are_unique);
  g_test_add_func ("/checks/all/come-in-the-order-of-the-catalogue", test_all_come_in_the_order_of_the_catalogue);
  g_test_add_func ("/checks/all/say-the-same-of-the-same-records", test_same_records_give_same_findings);
  g_test_add_func ("/checks/all/prove-nothing-by-what-is-still-to-come", test_nothing_is_shown_before_it_happened);
  g_test_add_func ("/checks/all/sentences-name-days-in-words", test_sentences_name_days_in_words);
  g_test_add_data_func ("/checks/all/sentences-name-days-in-german-words", german, test_sentence_is_in_its_language);
  g_test_add_data_func ("/checks/all/sentences-name-days-in-french-words", french, test_sentence_is_in_its_language);
  g_test_add_data_func ("/checks/all/sentences-name-days-in-spanish-words", spanish, test_sentence_is_in_its_language);

  return g_test_run ();
}
