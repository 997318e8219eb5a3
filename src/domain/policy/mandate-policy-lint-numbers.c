/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Numbers in the text of a policy that the program knows better: how often it is
 * reviewed, which version it is and from when. They stand in the head of the
 * document, and a second one in the text is soon another one.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-policy-lint-private.h"
#include "mandate-policy-standing.h"
#include "mandate-policy-wording.h"

/* More is unusual, and has to be argued for; much more is no plan. */
#define USUAL_INTERVAL 12
#define MAX_INTERVAL   24

static const char *const month_beginnings[] = {
  "jan|jän|ene",
  "feb|fév|fev",
  "mar|mär|mrz",
  "apr|avr|abr",
  "may|mai",
  "jun|juin",
  "jul|juil",
  "aug|aoû|ago",
  "sep",
  "oct|okt",
  "nov",
  "dec|dez|déc|dic",
};

/* How a date is written: the groups of year, month and day. */
static const struct
{
  const char *pattern;
  int         year;
  int         month;
  int         day;
} date_forms[] = {
  { "(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])", 1, 2, 3 },
  { "(?<![\\d./])(\\d{1,2})[./] ?(\\d{1,2})[./] ?(\\d{4})(?!\\d)", 3, 2, 1 },
  { "(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?\\s(?:of\\s|de\\s)?(\\p{L}{3,10})\\.?\\s(?:de\\s|del\\s)?(\\d{4})(?!\\d)", 3, 2, 1 },
  { "(?<!\\p{L})(\\p{L}{3,10})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)", 3, 1, 2 },
};

/* A date counts where its sentence is about the document, and not where it is about a law, a contract or a version before. */
#define DOCUMENT_WORDS "(?i)(?<!\\p{L})(?:in force|effective|approved|dated?|as of|valid|issued|released|adopted|version|stand|gültig|in kraft|genehmigt|freigegeben|freigabe|datum|beschlossen|verabschiedet|fassung|en vigueur|approuvée?|valable|adoptée?|vigor|vigente|aprobad[ao]|fecha|válid[ao]|versión)(?!\\p{L})"
#define FOREIGN_WORDS  "(?i)(?<!\\p{L})(?:regulations?|directives?|act|law|statute|contracts?|gdpr|iso|replaces|supersedes|verordnung|gesetz|vertrag|dsgvo|bdsg|ersetzt|richtlinie \\(?(?:eu|eg)\\b|règlement|loi|décret|contrat|rgpd|remplace|ley|reglamento|real decreto|contrato|sustituye|reemplaza)(?!\\p{L})"

/* “TLS version 1.2” is about something else: before the number of this text stand small words, or words for this text. */
#define VERSION_NUMBER "(?i)(?<![\\p{L}\\d.-])(?:(?:version|versión|fassung|ausgabe|revision|révision|revisión)(?:\\s?(?:no\\.|nr\\.|n\\.?[º°]))?\\s?:?\\s?|v\\.?\\s?)(\\d{1,3}(?:\\.\\d{1,3}){0,2})(?![\\d%])"
#define OWN_WORDS      "^(?:\\p{Ll}.*|Policy|Richtlinie|Leitlinie|Politik|Politique|Política|Document|Dokument|Documento|This|The|Die|Der|Diese|Dieser|La|Le|Cette|Esta|Este|In|Als|As)$"

static void
lint_months (MandatePolicyLinter *self,
             guint                months,
             gsize                start,
             gsize                end,
             const char          *where)
{
  const gboolean       is_refused = months > MAX_INTERVAL;
  MandatePolicyRemark *remark;

  if (months <= USUAL_INTERVAL)
    return;

  remark = _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_REVIEW_INTERVAL, is_refused ? MANDATE_POLICY_REMARK_BLOCKS : MANDATE_POLICY_REMARK_WARNS, start, end,
                                     g_strdup_printf (ngettext ("The policy is reviewed only every %u month.", "The policy is reviewed only every %u months.", months), months),
                                     is_refused ? _ ("Plan a review every 24 months at least; every 12 months is usual.")
                                                : _ ("Every 12 months is usual. Keep the longer interval only if you can say why it is enough."));
  remark->where = g_strdup (where);
}

/**
 * _mandate_policy_lint_interval:
 * @self: a text that is looked through
 *
 * 5.2 with 5.1 and 7.5: the text is reviewed at planned intervals. The interval
 * of the policy counts, and what the text says of it.
 */
void
_mandate_policy_lint_interval (MandatePolicyLinter *self)
{
  const gint64    planned = self->policy != NULL ? self->policy->review_every_months : MANDATE_UNSET;
  MandateTextSpan place;
  guint           months;

  if (planned != MANDATE_UNSET)
    lint_months (self, planned, 0, 0, _ ("Reviewed every (months)"));

  if (!mandate_policy_find_interval (self->text, &months, &place))
    return;

  lint_months (self, months, place.start, place.end, NULL);

  if (planned != MANDATE_UNSET && planned != months)
    _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_REVIEW_INTERVAL, MANDATE_POLICY_REMARK_WARNS, place.start, place.end,
                              /* Translators: both are numbers of months. */
                              g_strdup_printf (_ ("The text says that it is reviewed every %1$u months, the policy is planned for every %2$u."), months, (guint) planned),
                              _ ("Decide on one of them, and correct the other."));
}

static guint
read_month (const char *text)
{
  const guint64 number = g_ascii_strtoull (text, NULL, 10);

  if (g_ascii_isdigit (*text))
    return number <= 12 ? number : 0;

  for (guint i = 0; i < G_N_ELEMENTS (month_beginnings); i++)
    {
      g_autofree char *lower = g_utf8_strdown (text, -1);
      g_auto (GStrv) beginnings = g_strsplit (month_beginnings[i], "|", -1);

      for (guint j = 0; beginnings[j] != NULL; j++)
        if (g_str_has_prefix (lower, beginnings[j]))
          return i + 1;
    }

  return 0;
}

/* (transfer full) (nullable): the date in the one form, where it is one. */
static char *
read_date (GMatchInfo *match,
           guint       form)
{
  g_autofree char *year = g_match_info_fetch (match, date_forms[form].year);
  g_autofree char *month_text = g_match_info_fetch (match, date_forms[form].month);
  g_autofree char *day_text = g_match_info_fetch (match, date_forms[form].day);
  guint            month = read_month (month_text);
  guint            day = g_ascii_strtoull (day_text, NULL, 10);
  g_autofree char *date = NULL;

  /* The American order, where it can be no other. */
  if (month == 0 && read_month (day_text) > 0 && g_ascii_isdigit (*month_text))
    {
      month = day;
      day = g_ascii_strtoull (month_text, NULL, 10);
    }

  date = g_strdup_printf ("%s-%02u-%02u", year, month, day);

  return mandate_date_is_valid (date) ? g_steal_pointer (&date) : NULL;
}

/* Days that are on record, and so may stand in the text. */
static GHashTable *
list_own_dates (MandatePolicyLinter *self)
{
  GHashTable            *dates = g_hash_table_new (g_str_hash, g_str_equal);
  const char            *id = mandate_record_get_id (MANDATE_RECORD (self->version));
  const MandateApproval *approval = id != NULL ? mandate_policy_find_approval (self->reg, id) : NULL;
  char *const            own[] = { self->version->effective_on, self->version->written_on, self->version->published_on, self->version->next_review_on,
                        approval != NULL ? approval->decided_on : NULL };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (own[i] != NULL)
      g_hash_table_add (dates, own[i]);

  return dates;
}

typedef struct
{
  char *text; /* the date or number in the one form */
  gsize start;
  gsize end;
} Mention;

static void
clear_mention (gpointer data)
{
  g_free (((Mention *) data)->text);
}

static void
add_mention (GArray     *mentions,
             char       *text,
             GMatchInfo *match,
             gsize       offset)
{
  Mention mention = { .text = text };
  int     start, end;

  g_match_info_fetch_pos (match, 0, &start, &end);
  mention.start = offset + start;
  mention.end = offset + end;
  g_array_append_val (mentions, mention);
}

static void
find_dates (GArray     *mentions,
            const char *sentence,
            gsize       offset,
            GPtrArray  *forms)
{
  for (guint i = 0; i < forms->len; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      for (g_regex_match (g_ptr_array_index (forms, i), sentence, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          char *date = read_date (match, i);

          if (date != NULL)
            add_mention (mentions, date, match, offset);
        }
    }
}

/* Whether what stands before the number on its line makes it the number of something else. */
static gboolean
is_of_something_else (const char *sentence,
                      gsize       start,
                      GRegex     *own_words)
{
  const char      *end = sentence + start, *word;
  g_autofree char *before = NULL;

  while (end > sentence && (end[-1] == ' ' || end[-1] == '\t'))
    end--;

  for (word = end; word > sentence && strchr (" \t\n\r([,;:|*", word[-1]) == NULL;)
    word--;

  before = g_strndup (word, end - word);

  return *before != '\0' && !g_regex_match (own_words, before, 0, NULL);
}

static void
find_numbers (GArray     *mentions,
              const char *sentence,
              gsize       offset,
              GRegex     *number,
              GRegex     *own_words)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (number, sentence, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start;

      g_match_info_fetch_pos (match, 0, &start, NULL);
      if (!is_of_something_else (sentence, start, own_words))
        add_mention (mentions, g_match_info_fetch (match, 1), match, offset);
    }
}

/* “2” and “2.0” are one version. */
static gboolean
is_same_number (const char *a,
                const char *b)
{
  const gsize length = strlen (a) < strlen (b) ? strlen (a) : strlen (b);
  const char *rest = strlen (a) < strlen (b) ? b + length : a + length;

  return strncmp (a, b, length) == 0 && (*rest == '\0' || strcmp (rest, ".0") == 0);
}

static void
lint_versions (MandatePolicyLinter *self,
               GArray              *mentions)
{
  const char *number = self->version->number;

  for (guint i = 0; i < mentions->len; i++)
    {
      const Mention *mention = &g_array_index (mentions, Mention, i);
      const char    *first = g_array_index (mentions, Mention, 0).text;

      if (is_same_number (mention->text, number != NULL ? number : first))
        continue;

      _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_VERSION_NUMBER, MANDATE_POLICY_REMARK_WARNS, mention->start, mention->end,
                                number != NULL
                                  /* Translators: both are numbers of versions. */
                                  ? g_strdup_printf (_ ("The text says version %1$s, but this is version %2$s."), mention->text, number)
                                  /* Translators: both are numbers of versions. */
                                  : g_strdup_printf (_ ("The text says version %1$s, and version %2$s elsewhere."), mention->text, first),
                                _ ("Take it out: the number of the version is printed at the head of the document."));
    }
}

static void
lint_dates (MandatePolicyLinter *self,
            GArray              *mentions)
{
  g_autoptr (GHashTable) own = list_own_dates (self);
  const char *first = NULL;

  for (guint i = 0; i < mentions->len; i++)
    {
      const Mention *mention = &g_array_index (mentions, Mention, i);

      if (g_hash_table_contains (own, mention->text))
        continue;

      /* While nothing is on record, one date may be the right one. */
      if (g_hash_table_size (own) == 0 && (first == NULL || g_str_equal (first, mention->text)))
        {
          first = mention->text;
          continue;
        }

      _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_DATE, MANDATE_POLICY_REMARK_WARNS, mention->start, mention->end,
                                first != NULL
                                  /* Translators: both are dates. */
                                  ? g_strdup_printf (_ ("The text gives its own date as %1$s, and as %2$s elsewhere."), mention->text, first)
                                  /* Translators: %s is a date. */
                                  : g_strdup_printf (_ ("The text gives its own date as %s; on record there is another."), mention->text),
                                _ ("Take it out: the dates are printed at the head of the document."));
    }
}

/**
 * _mandate_policy_lint_numbers:
 * @self: a text that is looked through
 *
 * 7.5: which version it is and from when is told once, and not differently in
 * the text.
 */
void
_mandate_policy_lint_numbers (MandatePolicyLinter *self)
{
  g_autoptr (GRegex) about_document = _mandate_policy_lint_compile (DOCUMENT_WORDS);
  g_autoptr (GRegex) about_other = _mandate_policy_lint_compile (FOREIGN_WORDS);
  g_autoptr (GRegex) number = _mandate_policy_lint_compile (VERSION_NUMBER);
  g_autoptr (GRegex) own_words = _mandate_policy_lint_compile (OWN_WORDS);
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_regex_unref);
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (Mention));

  g_array_set_clear_func (dates, clear_mention);
  g_array_set_clear_func (numbers, clear_mention);
  for (guint i = 0; i < G_N_ELEMENTS (date_forms); i++)
    g_ptr_array_add (forms, _mandate_policy_lint_compile (date_forms[i].pattern));

  for (guint i = 0; i < self->sentences->len; i++)
    {
      const MandateSentence *sentence = _mandate_policy_lint_get_sentence (self, i);
      g_autofree char       *words = g_strndup (self->text + sentence->start, sentence->end - sentence->start);

      if (g_regex_match (about_other, words, 0, NULL))
        continue;

      find_numbers (numbers, words, sentence->start, number, own_words);
      if (g_regex_match (about_document, words, 0, NULL))
        find_dates (dates, words, sentence->start, forms);
    }

  lint_versions (self, numbers);
  lint_dates (self, dates);
}
