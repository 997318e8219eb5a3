/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds in a text what its author forgot to fill in, or what a reader looks for. */

#include "config.h"

#include "mandate-text-lint.h"

/* How fast people read a text that they have to act on, aloud in the head. */
#define WORDS_A_MINUTE 180

/* A longer sentence is often read twice. */
#define MAX_SENTENCE 25

/*
 * Square brackets are a place to fill in unless they are Markdown: a link, a
 * footnote, a box to tick, the number of a source. Angle brackets likewise
 * unless they are HTML or an address. The English “to do” counts in capitals only, and not
 * in a Spanish heading in capitals, where it is the word “all”.
 */
static const char *const placeholder_patterns[] = {
  "(?<![\\]!\\\\])\\[(?!\\^)(?![ xX]?\\])(?!\\d+\\])[^\\[\\]\\n]{1,80}\\](?![(\\[:])",
  "(?i)<(?!/|(?:br|em|hr|img|sub|sup|div|span|strong|code|pre|table|small)\\b)[\\p{L}][\\p{L} _-]{2,40}>",
  "<<[^<>\\n]{1,80}>>",
  "\\{\\{[^{}\\n]{0,80}\\}\\}",
  "\\$\\{[^{}\\n]{0,80}\\}",
  "\\bTODO\\b(?! +\\p{Lu}{2,}\\b)",
  "\\b(?:TBD|TBC|FIXME)\\b",
  "(?i)\\blorem ipsum\\b",
  "(?i)(?<![\\p{L}\\d])x{3,}(?![\\p{L}\\d])",
  "(?<!_)_{4,}(?!_)|(?<!\\.)\\.{5,}|…{2,}",
  "\\b(?:DD[./-]MM[./-]YYYY|MM[./-]DD[./-]YYYY|YYYY-MM-DD|TT\\.MM\\.JJJJ|JJ/MM/AAAA|DD/MM/AAAA)\\b",
  "(?i)\\b(?:insert|enter|add) (?:the |your )?(?:company|organi[sz]ation|name|date|address)[\\p{L} ]* here\\b",
  "(?i)\\byour (?:company|organi[sz]ation)(?:'s|’s)? name\\b",
  "(?i)\\b(?:Mustermann|Musterfrau|Musterfirma|Muster GmbH|Platzhalter|hier einfügen|bitte ergänzen)\\b",
  "(?i)(?<!\\p{L})(?:à compléter|nom de l['’]entreprise|por completar|nombre de la empresa)(?!\\p{L})",
  NULL,
};

static void
add_matches (GPtrArray  *found,
             const char *text,
             const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_return_if_fail (regex != NULL);

  g_regex_match (regex, text, 0, &match);

  while (g_match_info_matches (match))
    {
      g_autofree char *place = g_match_info_fetch (match, 0);

      if (!g_ptr_array_find_with_equal_func (found, place, g_str_equal, NULL))
        g_ptr_array_add (found, g_steal_pointer (&place));

      g_match_info_next (match, NULL);
    }
}

/**
 * mandate_text_list_placeholders:
 * @text: (nullable): a text in CommonMark
 *
 * Finds what looks like a template that was not filled in. It knows the usual
 * signs, in the languages that policies are written in here; it can't know
 * whether what was filled in is true.
 *
 * Returns: (transfer full) (element-type utf8): the places as they stand in
 *   the text, each once
 */
GPtrArray *
mandate_text_list_placeholders (const char *text)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; text != NULL && placeholder_patterns[i] != NULL; i++)
    add_matches (found, text, placeholder_patterns[i]);

  return found;
}

/*
 * From the end of the sentence before to the end of this one. In the regular
 * expression itself, this would be looked for from each character anew.
 */
static char *
dup_sentence_around (const char *text,
                     int         start,
                     int         end)
{
  const char *const ends = ".!?\n";
  gsize             length;

  while (start > 0 && strchr (ends, text[start - 1]) == NULL)
    start--;

  length = end - start + strcspn (text + end, ends);
  if (text[start + length] != '\0' && text[start + length] != '\n')
    length++;

  return g_strstrip (g_strndup (text + start, length));
}

/**
 * mandate_text_find_sentence:
 * @text: (nullable): a text in CommonMark
 * @pattern: a regular expression that keeps within a sentence
 *
 * Returns: (transfer full) (nullable): the first sentence, or line, in which
 *   the pattern is found
 */
char *
mandate_text_find_sentence (const char *text,
                            const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int start, end;

  g_return_val_if_fail (regex != NULL, NULL);

  if (text == NULL || !g_regex_match (regex, text, 0, &match))
    return NULL;

  g_match_info_fetch_pos (match, 0, &start, &end);

  return dup_sentence_around (text, start, end);
}

/* What has no letter and no digit, such as the signs of CommonMark, is no word. */
static guint
count_words (const char *text)
{
  guint    n = 0;
  gboolean has_letters = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (g_unichar_isspace (character))
        has_letters = FALSE;
      else if (g_unichar_isalnum (character) && !has_letters)
        {
          has_letters = TRUE;
          n++;
        }
    }

  return n;
}

/**
 * mandate_text_count_reading_seconds:
 * @text: (nullable): a text in CommonMark
 *
 * Returns: how many seconds it takes to read, at 180 words a minute
 */
guint
mandate_text_count_reading_seconds (const char *text)
{
  return text != NULL ? (count_words (text) * 60 + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE : 0;
}

/**
 * mandate_text_list_hard_sentences:
 * @text: (nullable): a text in CommonMark
 *
 * Returns: (transfer full) (element-type utf8): the sentences of more than 25
 *   words, in their order; a heading, an item and a line count as a sentence
 */
GPtrArray *
mandate_text_list_hard_sentences (const char *text)
{
  GPtrArray *hard = g_ptr_array_new_with_free_func (g_free);
  /* A full stop within a number or a name ends nothing. */
  g_auto (GStrv) sentences = g_regex_split_simple ("(?<=[.!?…])[\"”“’»)*]*\\s+|\\n+", text != NULL ? text : "", 0, 0);

  for (guint i = 0; sentences[i] != NULL; i++)
    if (count_words (sentences[i]) > MAX_SENTENCE)
      g_ptr_array_add (hard, g_strdup (g_strstrip (sentences[i])));

  return hard;
}

/**
 * mandate_text_quote:
 * @text: any text, such as a name
 *
 * Returns: (transfer full): @text on one line, so that CommonMark takes it as
 *   it is and for no sign of its own
 */
char *
mandate_text_quote (const char *text)
{
  GString *quoted = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (strchr ("\\`*_[]<>#&", *c) != NULL)
        g_string_append_c (quoted, '\\');

      g_string_append_c (quoted, *c == '\n' ? ' ' : *c);
    }

  return g_strstrip (g_string_free (quoted, FALSE));
}
