/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-press-private.h"

#include <string.h>

typedef struct
{
  MandatePdfType   *type;
  MandatePdfPlaces *places;
  MandatePdfSetting setting;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->type = _mandate_pdf_type_new ("en");
  fixture->places = _mandate_pdf_places_new ();
  fixture->setting = (MandatePdfSetting){
    .type = fixture->type,
    .places = fixture->places,
    .page_reference = "p. {page}",
  };
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  _mandate_pdf_places_free (fixture->places);
  _mandate_pdf_type_free (fixture->type);
}

static MandatePdfLines *
set_text (Fixture    *fixture,
          const char *text,
          double      width)
{
  return _mandate_pdf_lines_new_plain (&fixture->setting, text, _mandate_pdf_look (MANDATE_PDF_LOOK_BODY), width);
}

static void
test_a_line_keeps_the_space_that_it_breaks_at (Fixture      *fixture,
                                               gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = set_text (fixture, "one two three four five six", 60);
  guint n_atoms = 0;

  g_assert_cmpuint (_mandate_pdf_lines_get_n (lines), >, 1);

  for (guint i = 0; i < lines->lines->len; i++)
    {
      const MandatePdfLine *line = &g_array_index (lines->lines, MandatePdfLine, i);
      const MandatePdfAtom *last = &g_array_index (lines->atoms, MandatePdfAtom, line->first + line->n - 1);

      g_assert_cmpfloat (line->width, <=, 60.01);
      g_assert_cmpint (last->kind, ==, i + 1 < lines->lines->len ? MANDATE_PDF_ATOM_SPACE : MANDATE_PDF_ATOM_WORD);
      n_atoms += line->n;
    }

  g_assert_cmpuint (n_atoms, ==, lines->atoms->len);
}

static void
test_no_line_is_wider_than_its_measure (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autoptr (GString) word = g_string_new (NULL);
  static const char *const parts[] = { "x", "王", "é", "א", "ب", "ไทย", "🙂" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (MandatePdfLines) lines = NULL;

      g_string_truncate (word, 0);

      for (guint j = 0; j < 10000; j++)
        g_string_append (word, parts[i]);

      lines = set_text (fixture, word->str, 100);
      g_assert_cmpuint (_mandate_pdf_lines_get_n (lines), >, 100);
      g_assert_cmpfloat (lines->natural, <=, 100.5);
    }
}

static void
test_empty_text_is_one_line (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = set_text (fixture, "", 100);

  g_assert_cmpuint (_mandate_pdf_lines_get_n (lines), ==, 1);
}

static void
test_a_line_end_forces_a_line (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = set_text (fixture, "one\n\ntwo", 100);

  g_assert_cmpuint (_mandate_pdf_lines_get_n (lines), ==, 3);
}

static void
test_invalid_text_becomes_valid (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = set_text (fixture, "a\xff\xfe z", 100);

  g_assert_cmpstr (lines->text->str, ==, "a\357\277\275\357\277\275 z");
}

static void
test_chinese_breaks_between_signs (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = set_text (fixture, "see 信息安全政策由最高管理者批准并传达给所有相关方", 100);
  const MandatePdfLine *first = &g_array_index (lines->lines, MandatePdfLine, 0);

  g_assert_cmpuint (_mandate_pdf_lines_get_n (lines), >, 2);
  g_assert_cmpfloat (first->width, >, 80);
}

static void
test_a_short_last_line_narrows_the_rest (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = NULL;
  double width = 150;

  /* The measure at which just the last word falls onto a line of its own. */
  lines = set_text (fixture, "We keep the law, our contracts and the rules of it", 1000);
  width = lines->natural - 1;
  g_clear_pointer (&lines, _mandate_pdf_lines_free);

  lines = set_text (fixture, "We keep the law, our contracts and the rules of it", width);
  g_assert_cmpuint (_mandate_pdf_lines_get_n (lines), ==, 2);

  _mandate_pdf_lines_narrow (lines);
  g_assert_cmpuint (_mandate_pdf_lines_get_n (lines), ==, 2);
  g_assert_cmpfloat (g_array_index (lines->lines, MandatePdfLine, 1).width, >, .1 * width);
  g_assert_cmpfloat (lines->width, >=, .83 * width);
}

static void
test_right_to_left_words_stand_in_reverse (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = set_text (fixture, "אבי כהן", 200);
  const MandatePdfAtom *first = &g_array_index (lines->atoms, MandatePdfAtom, 0);
  const MandatePdfAtom *last = &g_array_index (lines->atoms, MandatePdfAtom, 2);

  g_assert_true (lines->is_rtl);
  g_assert_cmpfloat (first->x, >, last->x);
}

static void
test_a_foreign_first_word_leaves_the_direction (Fixture      *fixture,
                                                gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = set_text (fixture, "אבי agreed", 200);

  g_assert_false (lines->is_rtl);
  g_assert_cmpfloat (g_array_index (lines->atoms, MandatePdfAtom, 0).x, ==, 0);
}

static MandatePdfLines *
set_text_from_right (Fixture    *fixture,
                     const char *text)
{
  fixture->setting.is_rtl = TRUE;

  return set_text (fixture, text, 400);
}

static const MandatePdfAtom *
find_atom (const MandatePdfLines *lines,
           const char            *word)
{
  for (guint i = 0; i < lines->atoms->len; i++)
    {
      const MandatePdfAtom *atom = &g_array_index (lines->atoms, MandatePdfAtom, i);

      if (strncmp (lines->text->str + atom->start, word, strlen (word)) == 0)
        return atom;
    }

  g_error ("“%s” is not in “%s”", word, lines->text->str);
}

/* To the algorithm, a number after an Arabic letter is parted by its hyphens. */
static void
test_a_date_after_arabic_stays_whole (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = set_text_from_right (fixture, "سارية منذ 2025-12-27 و 06-555-0142");
  const MandatePdfAtom *date = find_atom (lines, "2025-12-27");
  const MandatePdfAtom *telephone = find_atom (lines, "06-555-0142");

  g_assert_cmpuint (date->n_bytes, ==, strlen ("2025-12-27"));
  g_assert_cmpuint (date->level, ==, 2);
  g_assert_cmpuint (telephone->n_bytes, ==, strlen ("06-555-0142"));
  g_assert_cmpfloat (telephone->x, <, date->x);
}

static void
test_a_clause_keeps_its_letter_behind_it (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = set_text_from_right (fixture, "ראו סעיף 5.3 b כאן");

  g_assert_cmpfloat (find_atom (lines, "b")->x, >, find_atom (lines, "5.3")->x);
  g_assert_cmpfloat (find_atom (lines, "כאן")->x, <, find_atom (lines, "5.3")->x);
}

static void
test_a_forced_line_end_keeps_the_direction (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = set_text_from_right (fixture, "פעילות\nA אחראי");

  g_assert_cmpuint (_mandate_pdf_lines_get_n (lines), ==, 2);
  g_assert_cmpfloat (find_atom (lines, "A")->x, >, find_atom (lines, "אחראי")->x);
}

static void
test_thai_breaks_between_words (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = set_text (fixture, "นโยบายความมั่นคงปลอดภัยของข้อมูลได้รับการอนุมัติโดยผู้บริหารระดับสูง", 120);

  g_assert_cmpuint (_mandate_pdf_lines_get_n (lines), >, 2);

  for (guint i = 0; i < lines->lines->len; i++)
    {
      const MandatePdfLine *line = &g_array_index (lines->lines, MandatePdfLine, i);
      const MandatePdfAtom *first = &g_array_index (lines->atoms, MandatePdfAtom, line->first);

      g_assert_cmpfloat (line->width, <=, 120.01);
      /* No line begins with a sign that stands above or below another. */
      g_assert_false (g_unichar_ismark (g_utf8_get_char (lines->text->str + first->start)));
    }
}

/* The vowel stands before its consonant, and two consonants are one sign. */
static void
test_devanagari_is_not_parted_inside_a_sign (Fixture      *fixture,
                                             gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = set_text (fixture, "क्षत्रियप्रतिनिधिसुरक्षानीतिप्रबंधन", 60);

  for (guint i = 0; i < lines->atoms->len; i++)
    {
      const MandatePdfAtom *atom = &g_array_index (lines->atoms, MandatePdfAtom, i);
      const char           *text = lines->text->str + atom->start;

      g_assert_false (g_unichar_ismark (g_utf8_get_char (text)));
      g_assert_true (i == 0 || g_utf8_get_char (g_utf8_prev_char (text)) != 0x94d);
    }

  g_assert_cmpuint (_mandate_pdf_lines_get_n (lines), >, 1);
}

/* Under two letters it would be a span of its own, at which readers stop. */
static void
test_lam_with_alef_is_told_by_its_own_sign (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autoptr (MandatePdfLines) lines = set_text_from_right (fixture, "الإصدار سلام");
  const MandatePdfWord *word = find_atom (lines, "الإ")->word;
  guint                 n_bytes = 0;

  g_assert_nonnull (word->forms);
  g_assert_cmpuint (word->forms[1], ==, 0xfef9);

  for (guint i = 0; i < word->n_clusters; i++)
    n_bytes += (guint) word->clusters[i].num_bytes;

  g_assert_cmpuint (n_bytes, ==, word->n_bytes);
}

static void
test_a_sign_that_no_font_has_is_noted (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autoptr (MandatePdfLines) known = set_text (fixture, "Ελλάδα, Россия, 日本", 400);
  g_autoptr (MandatePdfLines) unknown = NULL;

  g_assert_cmpstr (_mandate_pdf_type_get_missing (fixture->setting.type), ==, "");
  /* Private use: whatever is installed, it means nothing. */
  unknown = set_text (fixture, "a \U0010fff0 b \U0010fff0", 400);
  g_assert_cmpstr (_mandate_pdf_type_get_missing (fixture->setting.type), ==, "\U0010fff0");
}

static void
test_more_words_than_the_cache_holds_are_set (Fixture      *fixture,
                                              gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (MandatePdfLines) lines = NULL;

  for (guint i = 0; i < 25000; i++)
    g_string_append_printf (text, "w%u ", i);

  lines = set_text (fixture, text->str, 300);
  g_assert_cmpuint (lines->atoms->len, ==, 50000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/pdf-lines/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("a-line-keeps-the-space-that-it-breaks-at", test_a_line_keeps_the_space_that_it_breaks_at);
  ADD ("no-line-is-wider-than-its-measure", test_no_line_is_wider_than_its_measure);
  ADD ("empty-text-is-one-line", test_empty_text_is_one_line);
  ADD ("a-line-end-forces-a-line", test_a_line_end_forces_a_line);
  ADD ("invalid-text-becomes-valid", test_invalid_text_becomes_valid);
  ADD ("chinese-breaks-between-signs", test_chinese_breaks_between_signs);
  ADD ("a-short-last-line-narrows-the-rest", test_a_short_last_line_narrows_the_rest);
  ADD ("right-to-left-words-stand-in-reverse", test_right_to_left_words_stand_in_reverse);
  ADD ("a-foreign-first-word-leaves-the-direction", test_a_foreign_first_word_leaves_the_direction);
  ADD ("a-date-after-arabic-stays-whole", test_a_date_after_arabic_stays_whole);
  ADD ("a-clause-keeps-its-letter-behind-it", test_a_clause_keeps_its_letter_behind_it);
  ADD ("a-forced-line-end-keeps-the-direction", test_a_forced_line_end_keeps_the_direction);
  ADD ("thai-breaks-between-words", test_thai_breaks_between_words);
  ADD ("devanagari-is-not-parted-inside-a-sign", test_devanagari_is_not_parted_inside_a_sign);
  ADD ("lam-with-alef-is-told-by-its-own-sign", test_lam_with_alef_is_told_by_its_own_sign);
  ADD ("a-sign-that-no-font-has-is-noted", test_a_sign_that_no_font_has_is_noted);
  ADD ("more-words-than-the-cache-holds-are-set", test_more_words_than_the_cache_holds_are_set);
#undef ADD

  return g_test_run ();
}
