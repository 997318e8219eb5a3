/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-sign-off.h"

#include <string.h>

#include "mandate-records.h"
#include "mandate-sample.h"

/* The codes on papers that are signed, and how they are recognised. */

#define SYMBOLS "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#define ROLE    "01900000-0000-7000-8000-00000000000e"
#define SHA     "4539e4b4889079c2a00afeae0bfc1439840ef2379a1fb81c8ba27361ad476d6b"

typedef struct
{
  MandateRegister      *reg;
  MandatePolicyVersion *version;
  char                 *code;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, ID_A, "title", "Information security policy", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, ID_B, "policy", ID_A, "number", "1.0", "text", "# Policy\n\nOld.\n", NULL);
  fixture->version = mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, ID_C, "policy", ID_A, "number", "2.0", "text", "# Policy\n\nNew.\n", NULL);
  fixture->code = mandate_sign_off_code_make_for (MANDATE_SIGN_OFF_APPROVAL, fixture->version);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_free (fixture->code);
  g_assert_finalize_object (fixture->reg);
}

static void
test_code_is_short_and_always_the_same (void)
{
  g_autofree char *approval = mandate_sign_off_code_make ("approval", ID_A, SHA);
  g_autofree char *again = mandate_sign_off_code_make ("approval", ID_A, SHA);
  g_autofree char *sheet = mandate_sign_off_code_make ("acknowledgement", ID_A, SHA);
  g_autofree char *other = mandate_sign_off_code_make ("approval", ID_B, SHA);

  g_assert_true (g_regex_match_simple ("^MA-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$", approval, 0, 0));
  g_assert_true (g_str_has_prefix (sheet, "MR-"));
  g_assert_cmpstr (approval, ==, again);
  g_assert_cmpstr (approval, !=, other);
  g_assert_cmpstr (approval + 2, !=, sheet + 2);
}

/* Papers are in drawers: what was printed years ago must still be found. */
static void
test_code_never_changes (void)
{
  g_autofree char *approval = mandate_sign_off_code_make ("approval", "0194a000-0000-7000-8000-000000000001", SHA);
  g_autofree char *sheet = mandate_sign_off_code_make ("acknowledgement", "0194a000-0000-7000-8000-000000000001", SHA);

  g_assert_cmpstr (approval, ==, "MA-XVCN-47XQ-Y");
  g_assert_cmpstr (sheet, ==, "MR-PBN4-VHAQ-B");
}

static char *
make_random_code (void)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);

  return mandate_sign_off_code_make (g_test_rand_bit () ? "approval" : "acknowledgement", id, sum);
}

static void
assert_refused (const char *code)
{
  g_autofree char *found = mandate_sign_off_code_find (code);

  g_assert_cmpstr (found, ==, NULL);
}

/* Every place of the code, every sign that could stand there instead. */
static void
test_one_wrong_sign_is_refused (void)
{
  for (guint n = 0; n < 50; n++)
    {
      g_autofree char *code = make_random_code ();

      for (gsize i = 1; code[i] != '\0'; i++)
        {
          const char right = code[i];

          for (const char *wrong = SYMBOLS; right != '-' && *wrong != '\0'; wrong++)
            {
              code[i] = *wrong;
              if (*wrong != right)
                assert_refused (code);
            }
          code[i] = right;
        }
    }
}

static void
test_two_signs_that_were_exchanged_are_refused (void)
{
  for (guint n = 0; n < 200; n++)
    {
      g_autofree char *code = make_random_code ();

      for (gsize i = 3; code[i + 1] != '\0'; i++)
        for (gsize j = i + 1; code[j] != '\0'; j++)
          {
            g_autofree char *wrong = g_strdup (code);

            wrong[i] = code[j];
            wrong[j] = code[i];
            if (code[i] != code[j] && code[i] != '-' && code[j] != '-')
              assert_refused (wrong);
          }
    }
}

static void
test_a_code_is_read_as_people_write_it (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *small = g_ascii_strdown (fixture->code, -1);
  g_auto (GStrv) parts = g_strsplit (fixture->code, "-", -1);
  g_autofree char *blanks = g_strjoinv ("  ", parts);
  g_autofree char *joined = g_strjoinv ("", parts);
  g_autofree char *lines = g_strjoinv ("-\n", parts);
  g_autofree char *dashes = g_strjoinv (" – ", parts);
  const char      *ways[] = { fixture->code, small, blanks, joined, lines, dashes };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *text = g_strdup_printf ("MALT, Märchen und Mittel.\n\nPlease sign (%s), M. Ray", ways[i]);
      g_autofree char *found = mandate_sign_off_code_find (text);

      g_assert_cmpstr (found, ==, fixture->code);
    }
}

static void
test_letters_that_look_like_figures_are_forgiven (void)
{
  g_autofree char *code = NULL;
  g_autofree char *found = NULL;

  /* Until there is one with both of them. */
  do
    {
      g_free (code);
      code = make_random_code ();
    }
  while (strchr (code, '0') == NULL || strchr (code, '1') == NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *written = g_strdup (code);

      g_strdelimit (written, "0", i == 0 ? 'O' : 'o');
      g_strdelimit (written, "1", i == 0 ? 'I' : 'l');
      g_free (found);
      found = mandate_sign_off_code_find (written);
      g_assert_cmpstr (found, ==, code);
    }
}

static void
test_text_without_a_code_has_none (void)
{
  const char *texts[] = { "", "M", "MA", "MA-7K3F", "MA-7K3F-9QWX-", "MAMAMAMAMAMAMAMA", "\xff\xfe M\xc3", "The board approves this policy. MA", "MA-7K3F-9QWX-CX" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i]);
}

static void
test_finds_the_version_and_what_was_signed (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autofree char      *sheet = mandate_sign_off_code_make_for (MANDATE_SIGN_OFF_ACKNOWLEDGEMENT, fixture->version);
  g_autofree char      *stranger = make_random_code ();
  g_autofree char      *two = g_strdup_printf ("%s and %s", stranger, sheet);
  MandateSignOffPurpose purpose = MANDATE_SIGN_OFF_ACKNOWLEDGEMENT;

  g_assert_true (mandate_sign_off_find (fixture->reg, fixture->code, &purpose) == fixture->version);
  g_assert_cmpint (purpose, ==, MANDATE_SIGN_OFF_APPROVAL);
  g_assert_true (mandate_sign_off_find (fixture->reg, two, &purpose) == fixture->version);
  g_assert_cmpint (purpose, ==, MANDATE_SIGN_OFF_ACKNOWLEDGEMENT);
  g_assert_null (mandate_sign_off_find (fixture->reg, stranger, NULL));
}

static void
test_paper_of_a_text_that_was_changed_finds_nothing (Fixture      *fixture,
                                                     gconstpointer data)
{
  mandate_test_set (fixture->version, "text", "# Policy\n\nNew, and changed after printing.\n");

  g_assert_null (mandate_sign_off_find (fixture->reg, fixture->code, NULL));
}

static void
test_says_why_nothing_is_found (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *stranger = make_random_code ();
  g_autoptr (GError) error = NULL;

  g_assert_true ((gpointer) mandate_sign_off_match_record (fixture->reg, fixture->code, NULL, &error) == fixture->version);
  g_assert_no_error (error);

  g_assert_null (mandate_sign_off_match_record (fixture->reg, "a photograph of a cat", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (mandate_sign_off_match_record (fixture->reg, stranger, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, stranger));
}

/* The letter of a role finds the holding again, until role or holder are other ones. */
static void
test_finds_the_holding_of_a_letter (Fixture      *fixture,
                                    gconstpointer data)
{
  MandateRoleHolding   *holding;
  MandateSignOffPurpose purpose = MANDATE_SIGN_OFF_APPROVAL;
  g_autofree char      *code = NULL;
  g_autofree char      *scan = NULL;
  g_autoptr (GError) error = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE, "title", "Security lead", "authority", "Stop unsafe work", NULL);
  holding = mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", ROLE, "person", ID_A, "held_from", "2026-01-01", NULL);
  code = mandate_sign_off_code_make_for_appointment (fixture->reg, holding);
  g_assert_true (g_str_has_prefix (code, "MH-"));

  scan = g_strdup_printf ("Letter of appointment\n%s\nSigned", code);
  g_assert_true ((gpointer) mandate_sign_off_match_record (fixture->reg, scan, &purpose, &error) == holding);
  g_assert_no_error (error);
  g_assert_cmpint (purpose, ==, MANDATE_SIGN_OFF_APPOINTMENT);

  /* What is recorded when the paper comes back is no part of what was signed. */
  mandate_test_set (holding, "accepted_on", "2026-01-03");
  mandate_test_set (holding, "communicated_on", "2026-01-05");
  g_assert_nonnull (mandate_sign_off_find_record (fixture->reg, scan, NULL));

  mandate_test_set (holding, "person", ID_B);
  g_assert_null (mandate_sign_off_match_record (fixture->reg, scan, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_a_delegation_is_found_until_it_is_changed (Fixture      *fixture,
                                                gconstpointer data)
{
  gpointer              delegation = mandate_test_add (fixture->reg, MANDATE_TYPE_DELEGATION, NULL, "delegator", ID_A, "person", ID_B, "subject", "Look through access", "held_from", "2026-01-01", NULL);
  g_autofree char      *code = mandate_sign_off_code_make_for_delegation (delegation);
  MandateSignOffPurpose purpose;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_str_has_prefix (code, "MD-"));
  g_assert_true ((gpointer) mandate_sign_off_match_record (fixture->reg, code, &purpose, &error) == delegation);
  g_assert_no_error (error);
  g_assert_cmpint (purpose, ==, MANDATE_SIGN_OFF_DELEGATION);

  /* That it came back signed is no part of it; until when it lasts is. */
  mandate_test_set (delegation, "accepted_on", "2026-01-03");
  g_assert_nonnull (mandate_sign_off_find_record (fixture->reg, code, NULL));
  mandate_test_set (delegation, "held_until", "2026-12-31");
  g_assert_null (mandate_sign_off_match_record (fixture->reg, code, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_hash_is_eight_words_from_a_list_of_256 (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *words = mandate_sign_off_hash_to_words (SHA);
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  g_assert_cmpuint (g_strv_length (parts), ==, 8);
  g_assert_null (mandate_sign_off_hash_to_words ("not a hash"));
  g_assert_null (mandate_sign_off_hash_to_words (""));

  for (guint i = 0; i < 256; i++)
    {
      g_autofree char *hash = g_strdup_printf ("%02x%s", i, SHA);
      g_autofree char *spoken = mandate_sign_off_hash_to_words (hash);

      g_hash_table_add (seen, g_strndup (spoken, strcspn (spoken, " ")));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 256);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sign-off/code/is-short-and-always-the-same", test_code_is_short_and_always_the_same);
  g_test_add_func ("/sign-off/code/never-changes", test_code_never_changes);
  g_test_add_func ("/sign-off/code/with-one-wrong-sign-is-refused", test_one_wrong_sign_is_refused);
  g_test_add_func ("/sign-off/code/with-two-signs-exchanged-is-refused", test_two_signs_that_were_exchanged_are_refused);
  ADD ("/sign-off/code/is-read-as-people-write-it", test_a_code_is_read_as_people_write_it);
  g_test_add_func ("/sign-off/code/forgives-letters-that-look-like-figures", test_letters_that_look_like_figures_are_forgiven);
  g_test_add_func ("/sign-off/code/is-not-in-every-text", test_text_without_a_code_has_none);
  ADD ("/sign-off/find/finds-the-version-and-what-was-signed", test_finds_the_version_and_what_was_signed);
  ADD ("/sign-off/find/paper-of-a-text-that-was-changed-finds-nothing", test_paper_of_a_text_that_was_changed_finds_nothing);
  ADD ("/sign-off/find/says-why-nothing-is-found", test_says_why_nothing_is_found);
  ADD ("/sign-off/find/finds-the-holding-of-a-letter", test_finds_the_holding_of_a_letter);
  ADD ("/sign-off/find/a-delegation-is-found-until-it-is-changed", test_a_delegation_is_found_until_it_is_changed);
  g_test_add_func ("/sign-off/words/are-eight-from-a-list-of-256", test_hash_is_eight_words_from_a_list_of_256);

  return g_test_run ();
}
