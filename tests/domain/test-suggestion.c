/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-suggestion.h"

static const char *const words[] = {
  "person",
  "policy",
  "policy-version",
  "review",
  "review-plan",
  "role",
  "naïve",
};

static const struct
{
  const char *path;
  const char *typed;
  const char *meant;
} rows[] = {
  { "the-word-itself", "person", "person" },
  { "a-letter-left-out", "persn", "person" },
  { "a-letter-too-many", "persoon", "person" },
  { "a-wrong-letter", "petson", "person" },
  { "two-letters-swapped", "reveiw", "review" },
  { "a-capital-letter", "Role", "role" },
  { "an-underscore-for-a-dash", "policy_version", "policy-version" },
  { "the-nearest-of-several", "reviewplan", "review-plan" },
  { "a-letter-past-ascii", "naive", "naïve" },
  { "nothing-for-a-word-that-is-far-off", "zeppelin", NULL },
  { "nothing-for-what-is-no-slip", "a very long text that nobody has typed by accident, and of more than 64 letters", NULL },
  { "nothing-for-an-empty-text", "", NULL },
};

typedef struct
{
  GPtrArray *known;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->known = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_ptr_array_add (fixture->known, (gpointer) words[i]);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_ptr_array_unref (fixture->known);
}

static void
test_find_nearest (Fixture      *fixture,
                   gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);

  g_assert_cmpstr (mandate_find_nearest (rows[index].typed, fixture->known), ==, rows[index].meant);
}

static void
test_find_nearest_finds_nothing_among_nothing (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_assert_null (mandate_find_nearest ("role", none));
}

static void
test_find_nearest_passes_over_words_that_are_too_long (Fixture      *fixture,
                                                       gconstpointer data)
{
  g_autofree char *giant = g_strnfill (1000, 'x');

  g_ptr_array_insert (fixture->known, 0, giant);

  g_assert_cmpstr (mandate_find_nearest ("role", fixture->known), ==, "role");
}

static void
test_find_nearest_takes_words_of_64_letters (void)
{
  g_autofree char *known = g_strnfill (64, 'x');
  g_autofree char *typed = g_strnfill (63, 'x');
  g_autoptr (GPtrArray) only = g_ptr_array_new ();

  g_ptr_array_add (only, known);

  g_assert_cmpstr (mandate_find_nearest (typed, only), ==, known);
  g_assert_cmpstr (mandate_find_nearest (known, only), ==, known);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/suggestion/find-nearest/finds-%s", rows[i].path);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_find_nearest, tear_down);
    }

  g_test_add_func ("/suggestion/find-nearest/finds-nothing-among-nothing", test_find_nearest_finds_nothing_among_nothing);
  g_test_add ("/suggestion/find-nearest/passes-over-words-that-are-too-long", Fixture, NULL, set_up, test_find_nearest_passes_over_words_that_are_too_long, tear_down);
  g_test_add_func ("/suggestion/find-nearest/takes-words-of-64-letters", test_find_nearest_takes_words_of_64_letters);

  return g_test_run ();
}
