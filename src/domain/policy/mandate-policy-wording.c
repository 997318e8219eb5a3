/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * By which words the required elements of a policy are recognized (5.2), in
 * English, German, French and Spanish. Whatever asks for them asks here, so that
 * a text is told the same while it is written and after. Each sentence is looked
 * at on its own, and so long texts take no longer than they are long.
 */

#include "config.h"

#include "mandate-policy-wording.h"

#include <string.h>

#include "mandate-policy-outline.h"

#define N_LANGUAGES 4

/* Fewer common words say nothing about a language. */
#define MIN_COMMON_WORDS 3

/* So much of a text tells in which language the rest of it is. */
#define MAX_GUESSED_BYTES 3000

static const char *const languages[N_LANGUAGES] = { "en", "de", "fr", "es" };

/* Words that are in nearly every text of a language and mean nothing, or hardly ever stand, in the others. */
static const char *const common_words[N_LANGUAGES] = {
  "\\b(?:the|and|of|to|is|are|we|our|for|with|that|this|it|by)\\b",
  "\\b(?:der|die|das|und|ist|sind|wir|unsere?|für|mit|dass|diese|nicht|wird|werden|eine?)\\b",
  "\\b(?:les?|la|et|est|sont|nous|nos|notre|pour|avec|que|cette|une?|des|du|aux?)\\b",
  "\\b(?:el|los|las|y|es|son|nuestr[ao]s?|para|con|que|esta|una?|del|nos|se|al)\\b",
};

/*
 * What is to be in one and the same sentence: both expressions, or the first
 * where there is no second.
 */
typedef struct
{
  const char *one;
  const char *two;
} Wording;

static const Wording wordings[][N_LANGUAGES] = {
  [MANDATE_POLICY_REQUIREMENTS] = {
    { "\\b(?:requirement|obligation|dut(?:y|ies)\\b|laws?\\b|legal|legislat|regulat|statut|contract)", "\\b(?:meet|compl(?:y|ies|ian)|fulfil|satisf|observe|abide|adhere)" },
    { "anforderung|pflicht|gesetz|vertr[aä]g|vorschrift|vorgabe", "erfüll|einhalt|einzuhalten|eingehalten|befolg|halten|hält|nachkomm" },
    { "exigence|obligation|\\blois?\\b|légal|contrat|r[éè]glement", "respect|satisf|conform|rempli" },
    { "requisito|exigencia|obligaci|\\bley(?:es)?\\b|legal|contrat|normativa|reglament", "cumpl|respet|satisf|observ" },
  },
  [MANDATE_POLICY_IMPROVEMENT] = {
    { "\\bimprov|\\b(?:get|gets|make|makes|making|become|grow)\\b.{0,120}\\bbetter\\b", NULL },
    { "verbesser|weiterentwick|\\bbesser (?:werden|machen)|\\bwerden\\b.{0,120}\\bbesser\\b", NULL },
    { "amélior", NULL },
    { "\\bmejor(?:a|e|em)", NULL },
  },
  [MANDATE_POLICY_OBJECTIVES] = {
    { "\\b(?:objectives?(?! evidence)|goals?|targets?)\\b", NULL },
    { "(?:\\b|sicherheits)ziel(?:e|en|s|es)?\\b|zielsetzung", NULL },
    { "\\bobjectifs?\\b", NULL },
    { "\\bobjetivos?\\b|\\bmetas\\b", NULL },
  },
};

/* What the sections are called that the program writes itself. */
static const char *const anchors[] = {
  [MANDATE_POLICY_REQUIREMENTS] = "requirements",
  [MANDATE_POLICY_IMPROVEMENT] = "improvement",
  [MANDATE_POLICY_OBJECTIVES] = "objectives",
};

static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_DOTALL, 0, &error);

  if (regex == NULL)
    g_error ("%s", error->message);

  return regex;
}

static guint
count_matches (const char *text,
               const char *pattern)
{
  g_autoptr (GRegex) regex = compile (pattern);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    n++;

  return n;
}

/**
 * mandate_policy_guess_language:
 * @text: (nullable): a text
 *
 * Returns: (nullable): its language by its commonest words, “en”, “de”, “fr” or
 *   “es”; %NULL where it is none of them or too short to say
 */
const char *
mandate_policy_guess_language (const char *text)
{
  g_autofree char *beginning = NULL;
  const char      *end;
  guint            best = MIN_COMMON_WORDS - 1;
  int              guess = -1;

  if (text == NULL)
    return NULL;

  /* Up to the last whole character, where the cut goes through one. */
  g_utf8_validate (text, strnlen (text, MAX_GUESSED_BYTES), &end);
  beginning = g_strndup (text, end - text);

  for (int i = 0; i < N_LANGUAGES; i++)
    {
      const guint n = count_matches (beginning, common_words[i]);

      if (n == best)
        guess = -1;
      else if (n > best)
        guess = i;
      best = MAX (best, n);
    }

  return guess >= 0 ? languages[guess] : NULL;
}

static char *
find_sentence (const char    *text,
               GArray        *sentences,
               const Wording *wording)
{
  g_autoptr (GRegex) one = compile (wording->one);
  g_autoptr (GRegex) two = wording->two != NULL ? compile (wording->two) : NULL;

  for (guint i = 0; i < sentences->len; i++)
    {
      const MandateSentence *sentence = &g_array_index (sentences, MandateSentence, i);
      g_autofree char       *words = NULL;

      if (sentence->kind == MANDATE_TEXT_BLOCK_HEADING)
        continue;

      words = mandate_text_dup_sentence (text, sentence);
      if (g_regex_match (one, words, 0, NULL) && (two == NULL || g_regex_match (two, words, 0, NULL)))
        return g_steal_pointer (&words);
    }

  return NULL;
}

static char *
find_first_sentence (const char *text)
{
  g_autoptr (GArray) sentences = mandate_text_read_sentences (text);

  for (guint i = 0; i < sentences->len; i++)
    {
      const MandateSentence *sentence = &g_array_index (sentences, MandateSentence, i);

      if (sentence->kind != MANDATE_TEXT_BLOCK_HEADING)
        return mandate_text_dup_sentence (text, sentence);
    }

  return NULL;
}

static char *
find_element (const char          *text,
              MandatePolicyElement element)
{
  g_autoptr (GArray) sentences = mandate_text_read_sentences (text);
  char *sentence = NULL;

  for (guint i = 0; i < N_LANGUAGES && sentence == NULL; i++)
    sentence = find_sentence (text, sentences, &wordings[element][i]);

  return sentence;
}

/**
 * mandate_policy_find_element:
 * @text: (nullable): the text of a policy in CommonMark
 * @element: what it has to say
 *
 * Looks below the anchor of the element first and then everywhere, so that
 * texts of other programs are understood, too. A promise has to be made in
 * words; objectives are what stands below their anchor, whatever they are called.
 *
 * Returns: (transfer full) (nullable): a sentence that says it
 */
char *
mandate_policy_find_element (const char          *text,
                             MandatePolicyElement element)
{
  g_autofree char *body = NULL;
  char            *sentence;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;

  body = mandate_policy_outline_get_body (text, anchors[element]);
  sentence = find_element (body, element);
  if (sentence == NULL && element == MANDATE_POLICY_OBJECTIVES)
    sentence = find_first_sentence (body);

  return sentence != NULL ? sentence : find_element (text, element);
}

#define NUMBERS                                                                                           \
  "(\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty-four|thirty-six"  \
  "|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|achtzehn|vierundzwanzig|sechsunddreißig" \
  "|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|dix-huit|vingt-quatre|trente-six"                \
  "|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|dieciocho|veinticuatro|treinta y seis)"

static const struct
{
  const char *word;
  guint       number;
} number_words[] = {
  /* clang-format off */
  { "two", 2 }, { "three", 3 }, { "four", 4 }, { "five", 5 }, { "six", 6 }, { "seven", 7 }, { "eight", 8 }, { "nine", 9 }, { "ten", 10 },
  { "eleven", 11 }, { "twelve", 12 }, { "eighteen", 18 }, { "twenty-four", 24 }, { "thirty-six", 36 },
  { "zwei", 2 }, { "drei", 3 }, { "vier", 4 }, { "fünf", 5 }, { "sechs", 6 }, { "sieben", 7 }, { "acht", 8 }, { "neun", 9 }, { "zehn", 10 },
  { "elf", 11 }, { "zwölf", 12 }, { "achtzehn", 18 }, { "vierundzwanzig", 24 }, { "sechsunddreißig", 36 },
  { "deux", 2 }, { "trois", 3 }, { "quatre", 4 }, { "cinq", 5 }, { "sept", 7 }, { "huit", 8 }, { "neuf", 9 }, { "dix", 10 },
  { "onze", 11 }, { "douze", 12 }, { "dix-huit", 18 }, { "vingt-quatre", 24 }, { "trente-six", 36 },
  { "dos", 2 }, { "tres", 3 }, { "cuatro", 4 }, { "cinco", 5 }, { "seis", 6 }, { "siete", 7 }, { "ocho", 8 }, { "nueve", 9 }, { "diez", 10 },
  { "once", 11 }, { "doce", 12 }, { "dieciocho", 18 }, { "veinticuatro", 24 }, { "treinta y seis", 36 },
  /* clang-format on */
};

/* How a rhythm is put into words, and how many months it is, or one of what is counted. */
static const struct
{
  const char *pattern;
  guint       months;
} intervals[] = {
  { "\\b(?:every|intervals of(?: at most| no more than| up to)?) (?:" NUMBERS " )?months?\\b", 1 },
  { "\\b(?:every|intervals of(?: at most| no more than| up to)?) (?:" NUMBERS " )?years?\\b", 12 },
  { "\\bevery (?:other|second) year\\b|\\bbiennial", 24 },
  { "\\b(?:once (?:a|per|each) year|each year|annual(?:ly)?|yearly)\\b", 12 },
  { "\\b(?:twice (?:a|per|each) year|half-yearly|semi-?annual(?:ly)?)\\b", 6 },
  { "\\b(?:every quarter|each quarter|once a quarter|quarterly)\\b", 3 },
  { "\\b(?:each month|once a month|monthly)\\b", 1 },
  { "\\b(?:alle|spätestens nach|nach spätestens) (?:" NUMBERS " )?monaten?\\b", 1 },
  { "\\b(?:alle|spätestens nach|nach spätestens) (?:" NUMBERS " )?jahren?\\b", 12 },
  { "\\b(?:jährlich|alljährlich|einmal (?:im|pro) (?:kalender)?jahr|jedes (?:kalender)?jahr)", 12 },
  { "\\bzweijährlich|\\balle zwei jahre|\\bjedes zweite jahr", 24 },
  { "\\bdreijährlich", 36 },
  { "\\bhalbjährlich|\\bzweimal (?:im|pro) jahr|\\bjedes halbjahr|\\bjedes halbe jahr", 6 },
  { "\\bvierteljährlich|\\bquartalsweise|\\bjedes quartal|\\beinmal im quartal", 3 },
  { "\\b(?:monatlich|jeden monat|einmal im monat)", 1 },
  { "\\btous les (?:" NUMBERS " )?mois\\b", 1 },
  { "\\btous les (?:" NUMBERS " )?ans\\b", 12 },
  { "\\b(?:chaque année|une fois (?:par an|l['’]an)|annuel(?:le|les|s|lement)?)\\b", 12 },
  { "\\b(?:une année sur deux|un an sur deux|bisannuel)", 24 },
  { "\\b(?:deux fois par an|chaque semestre|semestriel)", 6 },
  { "\\b(?:chaque trimestre|trimestriel)", 3 },
  { "\\b(?:chaque mois|mensuel)", 1 },
  { "\\bcada (?:" NUMBERS " )?mes(?:es)?\\b", 1 },
  { "\\bcada (?:" NUMBERS " )?años?\\b", 12 },
  { "\\b(?:una vez al año|todos los años|anual(?:es|mente)?)\\b", 12 },
  { "\\bbienal", 24 },
  { "\\b(?:dos veces al año|semestral)", 6 },
  { "\\b(?:cada trimestre|trimestral)", 3 },
  { "\\b(?:todos los meses|una vez al mes|mensual)", 1 },
};

/* A sentence outside the section on the review is about it if it names the policy and what is done with it. */
#define POLICY_WORDS "\\bpolic(?:y|ies)\\b|\\bthis document\\b|richtlinie|leitlinie|sicherheitspolitik|\\bdieses dokument|\\bpolitique|\\bce document|\\bpolítica|\\beste documento"
#define REVIEW_WORDS "\\breview|\\brevis|\\blooks? at\\b|\\bgo(?:es)? through\\b|\\bcheck|re-?assess|\\bexamin|prüf|durchgesehen|durchseh|gehen .{0,120}durch|überarbeit|\\brevu|\\brevoi|\\brevoy|réexamin|\\brévis|\\breli[st]|passons|\\brepas|actualiz"

static guint
read_number (const char *word)
{
  g_autofree char *lower = word != NULL ? g_utf8_strdown (word, -1) : NULL;

  if (lower == NULL || *lower == '\0')
    return 1;

  for (guint i = 0; i < G_N_ELEMENTS (number_words); i++)
    if (g_str_equal (number_words[i].word, lower))
      return number_words[i].number;

  return g_ascii_strtoull (lower, NULL, 10);
}

static guint
read_months (const char *sentence,
             GRegex     *regex,
             guint       months)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint shortest = 0;

  for (g_regex_match (regex, sentence, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *number = NULL;
      guint            n;

      for (int i = 1; i < g_match_info_get_match_count (match) && (number == NULL || *number == '\0'); i++)
        {
          g_free (number);
          number = g_match_info_fetch (match, i);
        }

      n = read_number (number) * months;
      if (n > 0 && (shortest == 0 || n < shortest))
        shortest = n;
    }

  return shortest;
}

static gboolean
is_about_review (const char            *text,
                 const MandateSentence *sentence,
                 GPtrArray             *sections,
                 GRegex *const          words[2])
{
  g_autofree char *line = NULL;

  for (guint i = 0; i < sections->len; i++)
    {
      const MandatePolicySection *section = g_ptr_array_index (sections, i);

      if (g_strcmp0 (section->anchor, "review") == 0 && sentence->start >= section->start && sentence->end <= section->end)
        return TRUE;
    }

  line = mandate_text_dup_sentence (text, sentence);

  return g_regex_match (words[0], line, 0, NULL) && g_regex_match (words[1], line, 0, NULL);
}

/* Only the section that is asked for, so that each sentence has one or two to look at. */
static GPtrArray *
list_review_sections (const char *text)
{
  GPtrArray *sections = mandate_policy_outline_read (text);

  for (guint i = sections->len; i-- > 0;)
    if (g_strcmp0 (((MandatePolicySection *) g_ptr_array_index (sections, i))->anchor, "review") != 0)
      g_ptr_array_remove_index_fast (sections, i);

  /* One is the rule; a text of thousands is none. */
  if (sections->len > 8)
    g_ptr_array_set_size (sections, 8);

  return sections;
}

/**
 * mandate_policy_find_interval:
 * @text: (nullable): the text of a policy in CommonMark
 * @months: (out): the number of months
 * @place: (out): the sentence that says it
 *
 * Looks for what the text says on how often the policy is reviewed; of several
 * rhythms the shortest counts.
 *
 * Returns: whether it says anything
 */
gboolean
mandate_policy_find_interval (const char      *text,
                              guint           *months,
                              MandateTextSpan *place)
{
  g_autoptr (GArray) sentences = NULL;
  g_autoptr (GPtrArray) sections = NULL;
  g_autoptr (GRegex) policy_words = compile (POLICY_WORDS);
  g_autoptr (GRegex) review_words = compile (REVIEW_WORDS);
  g_autoptr (GPtrArray) regexes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_regex_unref);
  guint shortest = 0;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    g_ptr_array_add (regexes, compile (intervals[i].pattern));

  sentences = mandate_text_read_sentences (text);
  sections = list_review_sections (text);

  for (guint i = 0; i < sentences->len; i++)
    {
      const MandateSentence *sentence = &g_array_index (sentences, MandateSentence, i);
      g_autofree char       *line = NULL;

      if (!is_about_review (text, sentence, sections, (GRegex *[]){ policy_words, review_words }))
        continue;

      line = mandate_text_dup_sentence (text, sentence);
      for (guint j = 0; j < regexes->len; j++)
        {
          const guint n = read_months (line, g_ptr_array_index (regexes, j), intervals[j].months);

          if (n > 0 && (shortest == 0 || n < shortest))
            {
              shortest = n;
              *place = (MandateTextSpan){ sentence->start, sentence->end };
            }
        }
    }

  *months = shortest;

  return shortest > 0;
}
