/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists and messages from elsewhere: what they say, and what would be recorded. */

#include "mandate-acknowledgement-list.h"
#include "mandate-message.h"
#include "mandate-records.h"
#include "mandate-sample.h"
#include "mandate-sign-off.h"

#define TODAY   "2026-06-30"
#define ANNA    ID_A
#define BEN     ID_B
#define POLICY  ID_C
#define VERSION ID_D

#define MESSAGE(subject)                      \
  "Received: from x\r\n"                      \
  "From: \"Anna A.\" <Anna@firm.example>\r\n" \
  "Date: Mon, 1 Jun 2026 10:04:00 +0200\r\n"  \
  "Subject: " subject "\r\n"                  \
  "\r\n"                                      \
  "From: nobody@else.example\r\n"             \
  "I read it.\r\n"

static MandateRegister *
make_register (void)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  mandate_test_add (reg, MANDATE_TYPE_PERSON, ANNA, "name", "Anna Adler", "email", "anna@firm.example", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, BEN, "name", "Ben Bauer", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, NULL, "name", "Cara Cohn", "is_external", "yes", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, NULL, "name", "Dan Diaz", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, NULL, "name", "Dan Diaz", NULL);
  mandate_test_add (reg, MANDATE_TYPE_POLICY, POLICY, "title", "Security policy", "identifier", "ISP-01", "audience", "staff", NULL);
  mandate_test_add (reg, MANDATE_TYPE_POLICY_VERSION, VERSION, "policy", POLICY, "number", "2.0", "state", "in-force", "text", "We care.", NULL);

  return reg;
}

static GPtrArray *
read_list (MandateRegister *reg,
           const char      *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lines = mandate_acknowledgements_read_csv (text, reg, mandate_register_find_any (reg, VERSION), TODAY, &error);

  g_assert_no_error (error);

  return lines;
}

static void
assert_line (GPtrArray                  *lines,
             guint                       i,
             MandateAcknowledgementState state,
             const char                 *date,
             const char                 *method)
{
  const MandateAcknowledgementLine *line = g_ptr_array_index (lines, i);

  g_assert_cmpint (line->state, ==, state);
  g_assert_cmpstr (line->date, ==, date);
  g_assert_cmpstr (line->method, ==, method);
}

static void
test_list_is_judged_line_by_line (void)
{
  g_autoptr (MandateRegister) reg = make_register ();
  g_autoptr (GPtrArray) lines = NULL;

  mandate_test_add (reg, MANDATE_TYPE_ACKNOWLEDGEMENT, NULL, "policy_version", VERSION, "person", BEN, "acknowledged_on", "2026-05-01", NULL);
  lines = read_list (reg, "\xef\xbb\xbf"
                          "Datum;E-Mail;Methode\n"
                          "1.6.2026;ANNA@firm.example ;paper\n"
                          "2026-06-01;Ben Bauer;\n"
                          "2026-06-01;Cara Cohn;email\n"
                          "2026-06-01;Dan Diaz;By email\n"
                          "2026-06-01;Eve;by carrier pigeon\n"
                          "06/01/2026;Anna Adler;paper\n"
                          "2026-07-01;Anna Adler;paper\n");

  g_assert_cmpuint (lines->len, ==, 7);
  assert_line (lines, 0, MANDATE_ACKNOWLEDGEMENT_NEW, "2026-06-01", "paper");
  assert_line (lines, 1, MANDATE_ACKNOWLEDGEMENT_THERE, "2026-06-01", NULL);
  assert_line (lines, 2, MANDATE_ACKNOWLEDGEMENT_NOT_IN_SCOPE, "2026-06-01", "email");
  assert_line (lines, 3, MANDATE_ACKNOWLEDGEMENT_AMBIGUOUS, "2026-06-01", "email");
  assert_line (lines, 4, MANDATE_ACKNOWLEDGEMENT_UNKNOWN, "2026-06-01", NULL);
  assert_line (lines, 5, MANDATE_ACKNOWLEDGEMENT_NO_DAY, NULL, "paper");
  assert_line (lines, 6, MANDATE_ACKNOWLEDGEMENT_NO_DAY, "2026-07-01", "paper");
  g_assert_cmpuint (mandate_acknowledgements_count (lines, MANDATE_ACKNOWLEDGEMENT_NO_DAY), ==, 2);
}

static void
test_list_needs_no_heading (void)
{
  g_autoptr (MandateRegister) reg = make_register ();
  g_autoptr (GPtrArray) lines = read_list (reg, "Anna Adler,2026-06-01,briefing\r\nanna@firm.example,2026-06-02\r\n");
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Import");
  g_autoptr (GError) error = NULL;

  assert_line (lines, 0, MANDATE_ACKNOWLEDGEMENT_NEW, "2026-06-01", "briefing");
  assert_line (lines, 1, MANDATE_ACKNOWLEDGEMENT_NEW, "2026-06-02", NULL);

  g_assert_true (mandate_acknowledgements_put (lines, change, mandate_register_find_any (reg, VERSION), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (mandate_change_get_puts (change)->len, ==, 1);
}

static void
test_message_names_version_and_sender (gconstpointer data)
{
  g_autoptr (MandateRegister) reg = make_register ();
  g_autoptr (GError) error = NULL;
  MandatePolicyVersion *version = NULL;
  g_autoptr (MandateAcknowledgementLine) line = mandate_acknowledgements_read_email (data, reg, TODAY, &version, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (mandate_record_get_id (MANDATE_RECORD (version)), ==, VERSION);
  g_assert_cmpstr (mandate_record_get_id (MANDATE_RECORD (line->person)), ==, ANNA);
  g_assert_cmpint (line->state, ==, MANDATE_ACKNOWLEDGEMENT_NEW);
  g_assert_cmpstr (line->date, ==, "2026-06-01");
  g_assert_cmpstr (line->method, ==, "email");
}

static void
test_message_names_version_by_code (void)
{
  g_autoptr (MandateRegister) reg = make_register ();
  g_autofree char *code = mandate_sign_off_code_make_for (MANDATE_SIGN_OFF_ACKNOWLEDGEMENT, mandate_register_find_any (reg, VERSION));
  g_autofree char *message = g_strdup_printf (MESSAGE ("Re: please confirm %s"), code);

  test_message_names_version_and_sender (message);
}

static void
test_message_about_something_else_is_refused (gconstpointer data)
{
  g_autoptr (MandateRegister) reg = make_register ();
  g_autoptr (GError) error = NULL;
  MandatePolicyVersion *version = NULL;

  g_assert_null (mandate_acknowledgements_read_email (data, reg, TODAY, &version, &error));
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
}

static void
test_message_header_is_unfolded_and_decoded (void)
{
  g_autofree char *folded = mandate_message_get_header ("Subject: one\r\n two\r\nX: y\r\n\r\n", "subject");
  g_autofree char *encoded = mandate_message_get_subject ("Subject: =?UTF-8?Q?f=C3=BCr_alle?= =?utf-8?B?IDIuMA==?=\n\n");
  g_autofree char *absent = mandate_message_get_subject ("X: y\n\nSubject: in the words\n");

  g_assert_cmpstr (folded, ==, "one two");
  g_assert_cmpstr (encoded, ==, "für alle 2.0");
  g_assert_null (absent);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/acknowledgement-list/list/is-judged-line-by-line", test_list_is_judged_line_by_line);
  g_test_add_func ("/acknowledgement-list/list/needs-no-heading", test_list_needs_no_heading);
  g_test_add_data_func ("/acknowledgement-list/message/names-the-version-by-title", MESSAGE ("Re: Security Policy 2.0, read"), test_message_names_version_and_sender);
  g_test_add_data_func ("/acknowledgement-list/message/names-the-version-by-identifier", MESSAGE ("Re: ISP-01 (2.0)"), test_message_names_version_and_sender);
  g_test_add_func ("/acknowledgement-list/message/names-the-version-by-code", test_message_names_version_by_code);
  g_test_add_data_func ("/acknowledgement-list/message/is-refused-of-another-version", MESSAGE ("Security policy 12.0"), test_message_about_something_else_is_refused);
  g_test_add_data_func ("/acknowledgement-list/message/is-refused-without-a-head", "Hello", test_message_about_something_else_is_refused);
  g_test_add_func ("/acknowledgement-list/message/header-is-unfolded-and-decoded", test_message_header_is_unfolded_and_decoded);

  return g_test_run ();
}
