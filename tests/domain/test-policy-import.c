/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <string.h>

#include "mandate-policy-import.h"

static char *
decode (const char  *data,
        gsize        length,
        const char **encoding)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  char *text = mandate_policy_import_decode (bytes, encoding, &error);

  g_assert_no_error (error);

  return text;
}

static void
assert_refused (const char *data,
                gsize       length,
                const char *hint)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_policy_import_decode (bytes, NULL, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, hint));
}

/* “heading[anchor]” of each part. */
static char *
outline (const char *text)
{
  g_autoptr (GPtrArray) parts = mandate_policy_import_read (text);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const MandateImportedPart *part = g_ptr_array_index (parts, i);

      g_string_append_printf (lines, "%s%s[%s]", i > 0 ? " " : "", part->heading != NULL ? part->heading : "-", part->anchor != NULL ? part->anchor : "");
    }

  return g_string_free (lines, FALSE);
}

static void
assert_outline (const char *text,
                const char *expected)
{
  g_autofree char *read = outline (text);

  g_assert_cmpstr (read, ==, expected);
}

static void
test_letters_of_all_systems (void)
{
  const char      *encoding;
  g_autofree char *plain = decode ("Grün\r\nrot\rblau", strlen ("Grün\r\nrot\rblau"), &encoding);
  g_autofree char *marked = decode ("\xef\xbb\xbfGr\xc3\xbcn", 8, NULL);
  g_autofree char *wide = NULL;
  g_autofree char *wide_unmarked = NULL;
  g_autofree char *western = NULL;

  g_assert_cmpstr (plain, ==, "Grün\nrot\nblau");
  g_assert_cmpstr (encoding, ==, "UTF-8");
  g_assert_cmpstr (marked, ==, "Grün");

  wide = decode ("\xff\xfeG\0r\0\xfc\0n\0", 10, &encoding);
  g_assert_cmpstr (wide, ==, "Grün");
  g_assert_cmpstr (encoding, ==, "UTF-16LE");

  wide_unmarked = decode ("\0G\0r\0\xfc\0n\0 \0i\0s\0t", 16, &encoding);
  g_assert_cmpstr (wide_unmarked, ==, "Grün ist");
  g_assert_cmpstr (encoding, ==, "UTF-16BE");

  western = decode ("Gr\xfcn \x96 5 \x80", 10, &encoding);
  g_assert_cmpstr (western, ==, "Grün – 5 €");
  g_assert_cmpstr (encoding, ==, "WINDOWS-1252");
}

static void
test_page_breaks_part_paragraphs (void)
{
  g_autofree char *text = decode ("One\fTwo\xc2\xad more\xc2\xa0words", 21, NULL);

  g_assert_cmpstr (text, ==, "One\n\nTwo more words");
}

static void
test_other_files_are_refused (void)
{
  assert_refused ("PK\x03\x04\x14\0\x06\0", 8, "save it as plain text or as PDF");
  assert_refused ("\xd0\xcf\x11\xe0\xa1\xb1", 6, "save it as plain text or as PDF");
  assert_refused ("{\\rtf1\\ansi", 11, "Rich Text");
  assert_refused ("\x7f"
                  "ELF\0\0\x01",
                  7, "No text");
  assert_refused ("", 0, "No text");
  assert_refused (" \r\n\t ", 5, "No text");
}

static void
test_markdown_headings (void)
{
  assert_outline ("# Information Security Policy\n\n## Purpose\n\nWe bake.\n\n## Scope\n\nEveryone.\n\n## Cake\n\nNice.",
                  "Information Security Policy[] Purpose[purpose] Scope[scope] Cake[]");
  assert_outline ("Our Policy\n==========\n\nWhy we do this\n--------------\n\nBecause.", "Our Policy[] Why we do this[purpose]");
}

static void
test_numbered_and_plain_headings (void)
{
  assert_outline ("Security Policy\n\n1. Purpose\nWe bake.\n1.1 Who follows it\nAll of us.\n2 Objectives\n- No order lost.\n",
                  "Security Policy[] Purpose[purpose] Who follows it[scope] Objectives[objectives]");
  assert_outline ("Security Policy\n\nPurpose\n\nWe bake bread and we keep it safe.\n\nPasswords\n\nLong ones.",
                  "Security Policy[] Purpose[purpose] Passwords[rule-passwords]");
  assert_outline ("We bake bread. This is a sentence.\n\n1. the first thing, which is no heading.\n", "-[]");
}

static void
test_headings_in_four_languages (void)
{
  assert_outline ("Richtlinie\n\n1. Zweck\nBacken.\n2. Geltungsbereich\nAlle.\n3. Gesetzliche Vorgaben\nAlle.\n4. Ständige Verbesserung\nJa.\n5. Überprüfung\nJährlich.",
                  "Richtlinie[] Zweck[purpose] Geltungsbereich[scope] Gesetzliche Vorgaben[requirements] Ständige Verbesserung[improvement] Überprüfung[review]");
  assert_outline ("Politique\n\n1. Objet\nPain.\n2. Champ d’application\nTous.\n3. Objectifs\nUn.\n4. Amélioration continue\nOui.",
                  "Politique[] Objet[purpose] Champ d’application[scope] Objectifs[objectives] Amélioration continue[improvement]");
  assert_outline ("Política\n\n1. Propósito\nPan.\n2. Alcance\nTodos.\n3. Requisitos\nLeyes.\n4. Revisión\nCada año.",
                  "Política[] Propósito[purpose] Alcance[scope] Requisitos[requirements] Revisión[review]");
}

static void
test_promises_that_share_a_heading (void)
{
  g_autoptr (GPtrArray) parts = mandate_policy_import_read ("# Policy\n\n## Our commitments\n\nWe comply with all laws and contracts that apply to us.\n\nWe continually improve how we do this.\n\nThat is all.");
  g_autofree char *text = NULL;

  g_assert_cmpuint (parts->len, ==, 3);
  g_assert_cmpstr (((MandateImportedPart *) parts->pdata[1])->anchor, ==, "requirements");
  g_assert_cmpstr (((MandateImportedPart *) parts->pdata[2])->anchor, ==, "improvement");
  g_assert_null (((MandateImportedPart *) parts->pdata[2])->heading);

  text = mandate_policy_import_write (parts);
  g_assert_cmpstr (text, ==,
                   "# Policy\n\n"
                   "<!-- mandate:requirements -->\n## Our commitments\n\nWe comply with all laws and contracts that apply to us.\n\n"
                   "<!-- mandate:improvement -->\nWe continually improve how we do this.\n\nThat is all.");
}

static void
test_an_element_is_in_one_place (void)
{
  g_autoptr (GPtrArray) parts = mandate_policy_import_read ("# Policy\n\n## Purpose\n\nBread.\n\n## Purpose of this page\n\nCake.");

  g_assert_cmpstr (((MandateImportedPart *) parts->pdata[1])->anchor, ==, "purpose");
  g_assert_null (((MandateImportedPart *) parts->pdata[2])->anchor);

  mandate_policy_import_assign (parts, 2, "purpose");
  g_assert_null (((MandateImportedPart *) parts->pdata[1])->anchor);
  g_assert_cmpstr (((MandateImportedPart *) parts->pdata[2])->anchor, ==, "purpose");

  mandate_policy_import_assign (parts, 2, NULL);
  g_assert_null (((MandateImportedPart *) parts->pdata[2])->anchor);
}

static void
test_text_that_was_here_before_keeps_its_anchors (void)
{
  static const char text[] = "# Policy\n\n<!-- mandate:scope -->\n## Bread\n\nAll of us.\n\n## Cake\n\n- One\n- Two";
  g_autoptr (GPtrArray) parts = mandate_policy_import_read (text);
  g_autofree char *again = mandate_policy_import_write (parts);

  g_assert_cmpstr (again, ==, text);
}

static void
test_bullets_become_lists (void)
{
  g_autoptr (GPtrArray) parts = mandate_policy_import_read ("Purpose\n\n• Bread\n\t– Cake\n");

  g_assert_cmpstr (((MandateImportedPart *) parts->pdata[0])->body, ==, "- Bread\n- Cake");
}

static void
test_what_it_says_of_itself (void)
{
  g_autofree char *number = mandate_policy_import_find_number ("Policy, Version 2.1 of 2025");
  g_autofree char *german = mandate_policy_import_find_number ("Fassung: 3");
  g_autofree char *none = mandate_policy_import_find_number ("We eat bread.");
  g_autofree char *date = mandate_policy_import_find_date ("Approved on 2025-03-09 by Mara");
  g_autofree char *dotted = mandate_policy_import_find_date ("Freigegeben am 9.3.2025");
  g_autofree char *unclear = mandate_policy_import_find_date ("On 03/04/2025");
  g_autofree char *clear = mandate_policy_import_find_date ("On 23/04/2025");
  g_autofree char *wrong = mandate_policy_import_find_date ("On 2025-02-30");

  g_assert_cmpstr (number, ==, "2.1");
  g_assert_cmpstr (german, ==, "3");
  g_assert_null (none);
  g_assert_cmpstr (date, ==, "2025-03-09");
  g_assert_cmpstr (dotted, ==, "2025-03-09");
  g_assert_null (unclear);
  g_assert_cmpstr (clear, ==, "2025-04-23");
  g_assert_null (wrong);

  g_assert_cmpstr (mandate_policy_import_guess_language ("This is the policy of the bakery and of all who work here."), ==, "en");
  g_assert_cmpstr (mandate_policy_import_guess_language ("Das ist die Richtlinie der Bäckerei und für alle, die hier arbeiten."), ==, "de");
  g_assert_cmpstr (mandate_policy_import_guess_language ("Voici la politique de la boulangerie pour tous les employés et nous."), ==, "fr");
  g_assert_cmpstr (mandate_policy_import_guess_language ("Esta es la política para todos los que trabajan en la panadería con el público."), ==, "es");
}

static void
test_any_text_is_read (void)
{
  g_autoptr (GPtrArray) empty = mandate_policy_import_read ("");
  g_autoptr (GPtrArray) blank = mandate_policy_import_read ("\n\n \n");
  g_autofree char *text = mandate_policy_import_write (empty);

  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpuint (blank->len, ==, 0);
  g_assert_cmpstr (text, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/policy-import/reads-the-letters-of-all-systems", test_letters_of_all_systems);
  g_test_add_func ("/policy-import/page-breaks-part-paragraphs", test_page_breaks_part_paragraphs);
  g_test_add_func ("/policy-import/files-that-are-no-text-are-refused-with-what-to-do", test_other_files_are_refused);
  g_test_add_func ("/policy-import/finds-headings-of-markdown", test_markdown_headings);
  g_test_add_func ("/policy-import/finds-headings-that-are-numbered-or-stand-alone", test_numbered_and_plain_headings);
  g_test_add_func ("/policy-import/recognises-headings-in-four-languages", test_headings_in_four_languages);
  g_test_add_func ("/policy-import/tells-promises-apart-that-share-a-heading", test_promises_that_share_a_heading);
  g_test_add_func ("/policy-import/an-element-is-in-one-place", test_an_element_is_in_one_place);
  g_test_add_func ("/policy-import/a-text-that-was-here-before-keeps-its-anchors", test_text_that_was_here_before_keeps_its_anchors);
  g_test_add_func ("/policy-import/bullets-become-lists", test_bullets_become_lists);
  g_test_add_func ("/policy-import/finds-number-day-and-language", test_what_it_says_of_itself);
  g_test_add_func ("/policy-import/any-text-is-read", test_any_text_is_read);

  return g_test_run ();
}
