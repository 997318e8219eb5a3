/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-catalogue.h"

#include <string.h>

#define TEXTS "<asked>A</asked><question>Q</question><proof>P</proof>" \
              "<hint size='starting'>1</hint><hint size='growing'>2</hint><hint size='established'>3</hint>"
#define START "<catalogue><requirement id='x' clause='5.1 x' group='5.1' clause-2013='5.1 y'>"
#define END   "</requirement></catalogue>"

static MandateCatalogue *
read_catalogue (const char *xml,
                GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));

  return mandate_catalogue_new (bytes, error);
}

static void
test_lists_all_in_order (void)
{
  static const char *const ids[] = {
    "5.1-a", "5.1-b", "5.1-c", "5.1-d", "5.1-e", "5.1-f", "5.1-g", "5.1-h", "5.1-acc",
    "5.2-a", "5.2-b", "5.2-c", "5.2-d", "5.2-e", "5.2-f", "5.2-g", "5.2-appr", "5.2-rev",
    "5.3-a", "5.3-b", "5.3-all", "5.3-comp", "5.3-indep",
    "4.1", "4.2", "4.3", "6.2", "7.1", "7.2", "7.3", "7.4", "7.5", "9.3.1", "9.3.2", "9.3.3", "10.1", "10.2"
  };
  const MandateCatalogue *catalogue = mandate_catalogue_get ();

  g_assert_cmpuint (mandate_catalogue_get_n_requirements (catalogue), ==, G_N_ELEMENTS (ids));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const MandateRequirement *requirement = mandate_catalogue_get_requirement (catalogue, i);

      g_assert_cmpstr (mandate_requirement_get_id (requirement), ==, ids[i]);
      g_assert_cmpuint (mandate_requirement_get_position (requirement), ==, i);
      g_assert_true (mandate_catalogue_find (catalogue, ids[i]) == requirement);
      g_assert_true (g_str_has_prefix (ids[i], mandate_requirement_get_group (requirement)));
      g_assert_true (g_str_has_prefix (mandate_requirement_get_clause (requirement), mandate_requirement_get_group (requirement)));
    }
}

/* A text that is broken over lines would not be found among the translations. */
static void
assert_is_clean (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  g_assert_cmpstr (text, !=, "");
  g_assert_cmpstr (text, ==, stripped);
  g_assert_null (strchr (text, '\n'));
  g_assert_null (strchr (text, '%'));
}

static void
test_texts_are_whole_lines (void)
{
  const MandateCatalogue *catalogue = mandate_catalogue_get ();
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");

  for (guint i = 0; i < mandate_catalogue_get_n_requirements (catalogue); i++)
    {
      const MandateRequirement *requirement = mandate_catalogue_get_requirement (catalogue, i);

      assert_is_clean (mandate_requirement_get_asked (requirement, english));
      assert_is_clean (mandate_requirement_get_question (requirement, english));
      assert_is_clean (mandate_requirement_get_proof (requirement, english));
      assert_is_clean (mandate_requirement_get_hint (requirement, "starting", english));
      assert_is_clean (mandate_requirement_get_hint (requirement, "growing", english));
      assert_is_clean (mandate_requirement_get_hint (requirement, "established", english));
    }
}

static void
test_reads_all_parts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateCatalogue) catalogue = read_catalogue (START TEXTS END, &error);
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  const MandateRequirement *requirement;

  g_assert_no_error (error);
  requirement = mandate_catalogue_find (catalogue, "x");

  g_assert_cmpstr (mandate_requirement_get_clause (requirement), ==, "5.1 x");
  g_assert_cmpstr (mandate_requirement_get_clause_2013 (requirement), ==, "5.1 y");
  g_assert_cmpstr (mandate_requirement_get_group (requirement), ==, "5.1");
  g_assert_cmpstr (mandate_requirement_get_asked (requirement, english), ==, "A");
  g_assert_cmpstr (mandate_requirement_get_question (requirement, english), ==, "Q");
  g_assert_cmpstr (mandate_requirement_get_proof (requirement, english), ==, "P");
  g_assert_cmpstr (mandate_requirement_get_hint (requirement, NULL, english), ==, "1");
  g_assert_cmpstr (mandate_requirement_get_hint (requirement, "starting", english), ==, "1");
  g_assert_cmpstr (mandate_requirement_get_hint (requirement, "growing", english), ==, "2");
  g_assert_cmpstr (mandate_requirement_get_hint (requirement, "established", english), ==, "3");
  g_assert_null (mandate_catalogue_find (catalogue, "y"));
}

static void
test_refuses (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateCatalogue) catalogue = read_catalogue (data, &error);

  g_assert_null (catalogue);
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, G_MARKUP_ERROR);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/lists-all-requirements-in-order", test_lists_all_in_order);
  g_test_add_func ("/catalogue/has-texts-that-are-whole-lines", test_texts_are_whole_lines);
  g_test_add_func ("/catalogue/reads-all-parts-of-a-requirement", test_reads_all_parts);
  g_test_add_data_func ("/catalogue/refuses-an-unknown-element", START TEXTS "<note>N</note>" END, test_refuses);
  g_test_add_data_func ("/catalogue/refuses-an-unknown-element-beside-requirements", "<catalogue><chapter/></catalogue>", test_refuses);
  g_test_add_data_func ("/catalogue/refuses-another-root", "<requirements/>", test_refuses);
  g_test_add_data_func ("/catalogue/refuses-an-element-inside-a-text", START TEXTS "<asked><b>A</b></asked>" END, test_refuses);
  g_test_add_data_func ("/catalogue/refuses-an-unknown-size", START TEXTS "<hint size='huge'>4</hint>" END, test_refuses);
  g_test_add_data_func ("/catalogue/refuses-an-unknown-attribute", "<catalogue><requirement id='x' clause='1' group='1' clause-2013='1' y='z'>" TEXTS END, test_refuses);
  g_test_add_data_func ("/catalogue/refuses-a-missing-attribute", "<catalogue><requirement id='x'>" TEXTS END, test_refuses);
  g_test_add_data_func ("/catalogue/refuses-a-missing-text", START "<asked>A</asked>" END, test_refuses);
  g_test_add_data_func ("/catalogue/refuses-what-ends-too-soon", START TEXTS, test_refuses);

  return g_test_run ();
}
