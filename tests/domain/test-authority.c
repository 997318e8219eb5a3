/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-authority.h"

static MandateAuthority *
new_authority (void)
{
  return mandate_record_new (MANDATE_TYPE_AUTHORITY, NULL);
}

static MandateAuthority *
new_written (void)
{
  MandateAuthority *written = new_authority ();

  mandate_record_set (MANDATE_RECORD (written), "can_stop", "yes", NULL);
  mandate_record_set (MANDATE_RECORD (written), "can_report", "yes", NULL);
  mandate_record_set (MANDATE_RECORD (written), "spends", "500 EUR", NULL);
  mandate_record_set (MANDATE_RECORD (written), "more", "Sign contracts\nHire help", NULL);
  mandate_record_set (MANDATE_RECORD (written), "hours_a_month", "12", NULL);
  mandate_record_set (MANDATE_RECORD (written), "reporting_line", "One page\nEvery three months", NULL);

  return written;
}

static void
assert_is_as_written (MandateAuthority *read)
{
  g_assert_true (read->can_stop);
  g_assert_false (read->can_ask);
  g_assert_true (read->can_report);
  g_assert_cmpstr (read->spends, ==, "500 EUR");
  g_assert_cmpstr (read->more, ==, "Sign contracts\nHire help");
}

static void
test_authority_is_read_as_it_was_written (void)
{
  g_autoptr (MandateTranslation) german = mandate_translation_new ("de");
  g_autoptr (MandateAuthority) written = new_written ();
  g_autofree char *text = mandate_authority_write (written, german);
  g_autoptr (MandateAuthority) read = new_authority ();

  mandate_authority_read (read, text, german);
  assert_is_as_written (read);

  /* What was read before is no part of it. */
  mandate_authority_read (read, "Hire help", german);
  g_assert_false (read->can_stop);
  g_assert_null (read->spends);
  g_assert_cmpstr (read->more, ==, "Hire help");
}

static void
test_authority_of_nothing_is_no_text (void)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (MandateAuthority) read = new_authority ();

  mandate_authority_read (read, NULL, english);

  g_assert_null (read->more);
  g_assert_null (mandate_authority_write (read, english));
}

static void
test_authority_is_taken_over_as_it_was_put_into_the_role (void)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (MandateAuthority) written = new_written ();
  g_autoptr (MandateAuthority) read = new_authority ();
  g_autoptr (MandateRole) role = mandate_record_new (MANDATE_TYPE_ROLE, NULL);

  mandate_authority_put (written, role, english);
  g_assert_cmpstr (role->authority, ==, "Stop unsafe work\nSpend up to 500 EUR\nReport straight to top management\nSign contracts\nHire help");
  g_assert_cmpint (role->hours_a_month, ==, 12);
  g_assert_null (role->required_competence);

  mandate_authority_take_over (read, role, english);
  assert_is_as_written (read);
  g_assert_cmpint (read->hours_a_month, ==, 12);
  g_assert_cmpstr (read->reporting_line, ==, "One page\nEvery three months");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/authority/is-read-as-it-was-written", test_authority_is_read_as_it_was_written);
  g_test_add_func ("/authority/of-nothing-is-no-text", test_authority_of_nothing_is_no_text);
  g_test_add_func ("/authority/is-taken-over-as-it-was-put-into-the-role", test_authority_is_taken_over_as_it_was_put_into_the_role);

  return g_test_run ();
}
