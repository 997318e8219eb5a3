/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds in a text what its author forgot to fill in, or what a reader looks for. */

#include "config.h"

#include "mandate-text-lint.h"

#include <string.h>

/* How fast people read a text that they have to act on, aloud in the head. */
#define WORDS_A_MINUTE 180

/* A longer sentence is often read twice. */
#define MAX_SENTENCE 25

/* In bytes, of the longest answer that says nothing. */
#define MAX_NOTHING 14

static const struct
{
  const char *language;
  guint       n_words;
} max_sentences[] = {
  { "en", MAX_SENTENCE },
  { "de", 22 },
  { "fr", 28 },
  { "es", 30 },
};

/*
 * Square brackets are a place to fill in unless they are Markdown: a link, a
 * footnote, a box to tick, the number of a source. Angle brackets likewise
 * unless they are HTML or an address, curly ones unless they name a heading.
 * The English “to do” counts in capitals only, and not in a Spanish heading in
 * capitals, where it is the word “all”. “Your organisation” is a template where
 * an organisation writes about itself; in Spanish it may also be somebody
 * else’s, and so it takes what a template goes on to say.
 */
static const char *const placeholder_patterns[] = {
  "(?<![\\]!\\\\])\\[(?!\\^)(?![ xX]?\\])(?!\\d+\\])[^\\[\\]\\n]{1,80}\\](?![(\\[:])",
  "(?i)(?<!\\\\)<(?!/|(?:br|em|hr|img|sub|sup|div|span|strong|code|pre|table|small)\\b)[\\p{L}][\\p{L} _-]{2,40}>",
  "<<[^<>\\n]{1,80}>>",
  "\\{\\{[^{}\\n]{0,80}\\}\\}",
  "\\$\\{[^{}\\n]{0,80}\\}",
  "(?<![\\\\{$])\\{(?![#.{])[^{}\\n]{1,80}\\}(?!\\})",
  "\\bTODO\\b(?! +\\p{Lu}{2,}\\b)",
  "\\b(?:TBD|TBC|FIXME)\\b",
  "(?i)\\blorem ipsum\\b",
  "(?i)(?<![\\p{L}\\d])x{3,}(?![\\p{L}\\d])",
  "\\bXX[./-]XX[./-](?:XXXX|20XX|\\d{4})|\\b20XX\\b",
  "(?<!_)_{4,}(?!_)|(?<!\\.)\\.{5,}|…{2,}",
  "\\b(?:DD[./-]MM[./-]YYYY|MM[./-]DD[./-]YYYY|YYYY-MM-DD|TT\\.MM\\.JJJJ|JJ/MM/AAAA|DD/MM/AAAA)\\b",
  "(?i)\\b(?:insert|enter|add) (?:the |your )?(?:company|organi[sz]ation|name|date|address)[\\p{L} ]{0,40} here\\b",
  "(?i)\\byour (?:company|organi[sz]ation)(?:'s|’s)? name\\b|(?i)\\byour (?:company|organi[sz]ation) (?:is committed|commits|protects|shall|will)\\b",
  "\\b(?:Your (?:Company|Organi[sz]ation|Business)|(?:Company|Organi[sz]ation) Name|(?:John|Jane) Doe|ACME)\\b",
  "(?i)\\b(?:Mustermann|Musterfrau|Musterfirma|Muster GmbH|Beispiel GmbH|Beispielfirma|Platzhalter|hier einfügen|bitte (?:ergänzen|ausfüllen|anpassen))\\b",
  "(?<!\\p{L})(?:Ihr(?:e[mnrs]?)? (?:Unternehmen|Firma|Organisation|Betrieb)s?|Firmenname|(?<![dD]e[rnm] )Name (?:des|Ihres) Unternehmens|(?<![dD]e[rnm] )Name (?:der|Ihrer) (?:Firma|Organisation)|N\\. ?N\\.)(?!\\p{L})",
  "(?i)(?<!\\p{L})(?:à compléter|à renseigner)(?!\\p{L})|(?i)(?<!\\p{L})à définir(?=\\s*(?:[.;,)\\]]|$))",
  "(?i)(?<!\\p{L})(?<!\\bau )(?<!\\ble )(?<!\\bdu )nom de (?:l['’](?:entreprise|organisation|organisme)|la société)(?!\\p{L})",
  "(?i)(?<!\\p{L})(?:votre (?:entreprise|organisation|société)|insérer (?:ici|le nom|la date|votre nom))(?!\\p{L})",
  "(?i)(?<!\\p{L})(?:por completar|a completar|pendiente de completar|rellenar aquí|insert(?:e|ar) (?:aquí|el nombre|la fecha)|nombre de (?:la|su) (?:empresa|organización))(?!\\p{L})",
  "(?<!\\p{L})Su (?:Empresa|Organización)(?!\\p{L})|(?i)(?<!\\p{L})su (?:empresa|organización) (?:se compromete|protege|cumple|establece|define)(?!\\p{L})",
  NULL,
};

/* In small letters. “None” and its like are left out: they may well be the answer. */
static const char *const nothings[] = {
  "-", "--", "---", "–", "—", ".", "..", "...", "…", "?", "??", "???", "/", "x",
  "n/a", "n.a.", "n. a.", "n/a.", "tbd", "tbc", "todo", "to do", "test", "asdf", "bla", "blabla",
  "k. a.", "k.a.", "keine angabe", "s/o", "sans objet", "no aplica", "n/d",
  NULL
};

static void
add_matches (GArray     *found,
             const char *text,
             const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_return_if_fail (regex != NULL);

  g_regex_match (regex, text, 0, &match);

  while (g_match_info_matches (match))
    {
      MandateTextSpan span;
      int             start, end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      span.start = start;
      span.end = end;
      g_array_append_val (found, span);
      g_match_info_next (match, NULL);
    }
}

static int
compare_spans (gconstpointer first,
               gconstpointer second)
{
  const MandateTextSpan *a = first;
  const MandateTextSpan *b = second;

  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;

  return (a->end < b->end) - (a->end > b->end);
}

/**
 * mandate_text_find_placeholders:
 * @text: (nullable): a text in CommonMark
 *
 * Finds what looks like a template that was not filled in. It knows the usual
 * signs, in the languages that policies are written in here; it can't know
 * whether what was filled in is true.
 *
 * Returns: (transfer full) (element-type MandateTextSpan): where, in the order
 *   of the text; none is within another
 */
GArray *
mandate_text_find_placeholders (const char *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (MandateTextSpan));
  guint   n_kept = 0;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return found;

  for (guint i = 0; placeholder_patterns[i] != NULL; i++)
    add_matches (found, text, placeholder_patterns[i]);

  g_array_sort (found, compare_spans);

  for (guint i = 0; i < found->len; i++)
    {
      const MandateTextSpan span = g_array_index (found, MandateTextSpan, i);

      if (n_kept == 0 || span.start >= g_array_index (found, MandateTextSpan, n_kept - 1).end)
        g_array_index (found, MandateTextSpan, n_kept++) = span;
    }

  g_array_set_size (found, n_kept);

  return found;
}

/**
 * mandate_text_may_have_placeholders:
 * @text: a text
 *
 * A quick look, for texts by the thousand: what it says no to has no signs of a
 * template such as brackets, “TBD”, rows of dots or names of nobody.
 *
 * Returns: whether it is worth while to look for placeholders
 */
gboolean
mandate_text_may_have_placeholders (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    switch (*c)
      {
      case '[':
      case '<':
      case '{':
        return TRUE;
      case '_':
      case '.':
        if (c[1] == *c && c[2] == *c)
          return TRUE;
        break;
      case 'x':
      case 'X':
        if (g_ascii_tolower (c[1]) == 'x')
          return TRUE;
        break;
      case 'T':
      case 'F':
        if (g_str_has_prefix (c, "TBD") || g_str_has_prefix (c, "TBC") || g_str_has_prefix (c, "TODO") || g_str_has_prefix (c, "FIXME"))
          return TRUE;
        break;
      case 'D':
      case 'L':
      case 'l':
      case 'M':
        if (g_str_has_prefix (c, "Doe") || g_str_has_prefix (c + 1, "orem ipsum") || g_str_has_prefix (c, "Muster"))
          return TRUE;
        break;
      default:
        break;
      }

  return FALSE;
}

/**
 * mandate_text_says_nothing:
 * @text: an answer
 *
 * Returns: whether it is what people type to get on, such as “n/a” or “-”
 */
gboolean
mandate_text_says_nothing (const char *text)
{
  const char *start = text + strspn (text, " \t\n");
  gsize       length = strnlen (start, MAX_NOTHING + 1);

  while (length > 0 && g_ascii_isspace (start[length - 1]))
    length--;

  if (length == 0 || length > MAX_NOTHING)
    return FALSE;

  for (guint i = 0; nothings[i] != NULL; i++)
    if (g_ascii_tolower (*start) == nothings[i][0] && strlen (nothings[i]) == length && g_ascii_strncasecmp (start, nothings[i], length) == 0)
      return TRUE;

  return FALSE;
}

/**
 * mandate_text_list_placeholders:
 * @text: (nullable): a text in CommonMark
 *
 * Returns: (transfer full) (element-type utf8): the places of
 *   mandate_text_find_placeholders() as they stand in the text, each once
 */
GPtrArray *
mandate_text_list_placeholders (const char *text)
{
  g_autoptr (GArray) spans = mandate_text_find_placeholders (text);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < spans->len; i++)
    {
      const MandateTextSpan *span = &g_array_index (spans, MandateTextSpan, i);
      g_autofree char       *place = g_strndup (text + span->start, span->end - span->start);

      if (g_hash_table_add (known, place))
        g_ptr_array_add (found, g_steal_pointer (&place));
    }

  return found;
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
  g_autoptr (GArray) sentences = mandate_text_read_sentences (text);
  guint64 n_words = 0;

  for (guint i = 0; i < sentences->len; i++)
    n_words += g_array_index (sentences, MandateSentence, i).n_words;

  return (n_words * 60 + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
}

/**
 * mandate_text_get_max_sentence:
 * @language: (nullable): the language of a text
 *
 * Returns: of how many words a sentence may be before it is hard to read:
 *   fewer where words are put together, more where they are many and short
 */
guint
mandate_text_get_max_sentence (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (max_sentences); i++)
    if (g_strcmp0 (language, max_sentences[i].language) == 0)
      return max_sentences[i].n_words;

  return MAX_SENTENCE;
}

/**
 * mandate_text_list_hard_sentences:
 * @text: (nullable): a text in CommonMark
 * @language: (nullable): its language
 *
 * Returns: (transfer full) (element-type MandateSentence): the sentences of
 *   more words than mandate_text_get_max_sentence(), in their order
 */
GArray *
mandate_text_list_hard_sentences (const char *text,
                                  const char *language)
{
  g_autoptr (GArray) sentences = mandate_text_read_sentences (text);
  GArray     *hard = g_array_new (FALSE, FALSE, sizeof (MandateSentence));
  const guint maximum = mandate_text_get_max_sentence (language);

  for (guint i = 0; i < sentences->len; i++)
    {
      const MandateSentence sentence = g_array_index (sentences, MandateSentence, i);

      if (sentence.n_words > maximum && sentence.kind != MANDATE_TEXT_BLOCK_CODE)
        g_array_append_val (hard, sentence);
    }

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
