/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-authority.h"

static void
test_authority_is_read_as_it_was_written (void)
{
  g_autoptr (MandateTranslation) german = mandate_translation_new ("de");
  g_auto (MandateAuthority) written = { .can_stop = TRUE, .can_report = TRUE, .spends = g_strdup ("500 EUR"), .more = g_strdup ("Sign contracts\nHire help") };
  g_autofree char *text = mandate_authority_write (&written, german);
  g_auto (MandateAuthority) read = { 0 };

  mandate_authority_read (&read, text, german);

  g_assert_true (read.can_stop);
  g_assert_false (read.can_ask);
  g_assert_true (read.can_report);
  g_assert_cmpstr (read.spends, ==, "500 EUR");
  g_assert_cmpstr (read.more, ==, "Sign contracts\nHire help");
}

static void
test_authority_of_nothing_is_no_text (void)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_auto (MandateAuthority) read = { 0 };

  mandate_authority_read (&read, NULL, english);

  g_assert_null (read.more);
  g_assert_null (mandate_authority_write (&read, english));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/authority/is-read-as-it-was-written", test_authority_is_read_as_it_was_written);
  g_test_add_func ("/authority/of-nothing-is-no-text", test_authority_of_nothing_is_no_text);

  return g_test_run ();
}
