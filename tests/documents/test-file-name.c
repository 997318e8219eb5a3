/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-file-name.h"

#include <string.h>

static void
assert_name (const char *organisation,
             const char *title,
             const char *version,
             const char *kind,
             const char *date,
             const char *expected)
{
  g_autofree char *name = mandate_document_make_file_name (organisation, title, version, kind, date);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_carries_organisation_document_version_and_date (void)
{
  assert_name ("Kornwinkel", "Information security policy", "2.0", NULL, "2026-11-22", "Kornwinkel – Information security policy 2.0 – 2026-11-22.pdf");
  assert_name ("Kornwinkel", "Information security policy", "2.0", "Approval page", "2026-11-22",
               "Kornwinkel – Information security policy 2.0 – Approval page – 2026-11-22.pdf");
  assert_name (NULL, "Policy", NULL, NULL, "2026-11-22", "Policy – 2026-11-22.pdf");
  assert_name (NULL, NULL, NULL, NULL, NULL, "Mandate.pdf");
}

static void
test_stays_in_its_folder (void)
{
  assert_name ("../../etc", "passwd", NULL, NULL, NULL, "-..-etc – passwd.pdf");
  assert_name ("A/B: C\\D*?", " ..hidden ", "1.0.", NULL, NULL, "A-B- C-D-- – hidden 1.0.pdf");
  assert_name ("line\nbreak\ttab", "bell\a", NULL, NULL, NULL, "line break tab – bell.pdf");
}

/* A mark that turns the direction would make “fdp.exe” out of a name. */
static void
test_holds_no_sign_that_nobody_sees (void)
{
  assert_name ("Korn\u202ewinkel", "Po\u200blicy", NULL, NULL, NULL, "Kornwinkel – Policy.pdf");
  assert_name ("\xff\xfe", "Policy", NULL, NULL, NULL, "\uFFFD\uFFFD – Policy.pdf");
}

static void
test_is_short_enough_for_any_file_system (void)
{
  g_autofree char *long_name = g_strnfill (5000, 'x');
  GString         *umlauts = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (umlauts, "ü");

  name = mandate_document_make_file_name (long_name, umlauts->str, "2.0", long_name, "2026-11-22");

  g_assert_cmpuint (strlen (name), <=, 220);
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_nonnull (strstr (name, "2026-11-22.pdf"));
  g_string_free (umlauts, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-name/carries-organisation-document-version-and-date", test_carries_organisation_document_version_and_date);
  g_test_add_func ("/file-name/stays-in-its-folder", test_stays_in_its_folder);
  g_test_add_func ("/file-name/holds-no-sign-that-nobody-sees", test_holds_no_sign_that_nobody_sees);
  g_test_add_func ("/file-name/is-short-enough-for-any-file-system", test_is_short_enough_for_any_file_system);

  return g_test_run ();
}
