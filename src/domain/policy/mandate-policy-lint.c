/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Looks through the text of a policy while it is written (5.2). What a certifier
 * would have to refuse blocks the approval; for the rest the author is asked to
 * look again. Text may be in any of four languages, remarks are in the language
 * of the screen.
 */

#include "config.h"

#include "mandate-policy-lint-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-policy-outline.h"
#include "mandate-policy-texts.h"
#include "mandate-policy-wording.h"
#include "mandate-text-lint.h"

/* Nobody reads longer than that and remembers what it was. */
#define MAX_READING_SECONDS (10 * 60)

/* Longer quotations hide what is to be done; and so many bytes are enough for one. */
#define MAX_QUOTE       120
#define MAX_QUOTE_BYTES 1000

static const char *const kind_nicks[] = {
  [MANDATE_POLICY_REMARK_NO_TEXT] = "no-text",
  [MANDATE_POLICY_REMARK_PLACEHOLDER] = "placeholder",
  [MANDATE_POLICY_REMARK_EXAMPLE] = "example",
  [MANDATE_POLICY_REMARK_REQUIREMENTS] = "requirements",
  [MANDATE_POLICY_REMARK_IMPROVEMENT] = "improvement",
  [MANDATE_POLICY_REMARK_OBJECTIVES] = "objectives",
  [MANDATE_POLICY_REMARK_EMPTY_SECTION] = "empty-section",
  [MANDATE_POLICY_REMARK_REVIEW_INTERVAL] = "review-interval",
  [MANDATE_POLICY_REMARK_PERSON_LEFT] = "person-left",
  [MANDATE_POLICY_REMARK_UNKNOWN_NAME] = "unknown-name",
  [MANDATE_POLICY_REMARK_VERSION_NUMBER] = "version-number",
  [MANDATE_POLICY_REMARK_DATE] = "date",
  [MANDATE_POLICY_REMARK_PLATITUDE] = "platitude",
  [MANDATE_POLICY_REMARK_READING_TIME] = "reading-time",
  [MANDATE_POLICY_REMARK_HARD_SENTENCE] = "hard-sentence",
};

static const char *const severity_nicks[] = {
  [MANDATE_POLICY_REMARK_BLOCKS] = "blocks",
  [MANDATE_POLICY_REMARK_WARNS] = "warns",
  [MANDATE_POLICY_REMARK_HINTS] = "hints",
};

/* What the text has to say something about, as far as it is there at all. */
static const char *const required_anchors[] = { "purpose", "scope", "requirements", "improvement", "objectives", "responsibility", "review" };

const char *
mandate_policy_remark_kind_get_nick (MandatePolicyRemarkKind kind)
{
  return kind_nicks[kind];
}

const char *
mandate_policy_remark_severity_get_nick (MandatePolicyRemarkSeverity severity)
{
  return severity_nicks[severity];
}

void
mandate_policy_remark_free (MandatePolicyRemark *self)
{
  if (self == NULL)
    return;

  g_free (self->where);
  g_free (self->quote);
  g_free (self->message);
  g_free (self->remedy);
  g_free (self);
}

/* On one line, and not too long. */
static char *
dup_quote (const char *text,
           gsize       start,
           gsize       end)
{
  g_autofree char *line = NULL;
  gboolean         is_cut = end - start > MAX_QUOTE_BYTES;

  if (is_cut)
    end = g_utf8_find_prev_char (text, text + start + MAX_QUOTE_BYTES) - text;

  line = mandate_text_dup_sentence (text, &(MandateSentence){ .start = start, .end = end });
  is_cut = is_cut || g_utf8_strlen (line, -1) > MAX_QUOTE;

  if (g_utf8_strlen (line, -1) > MAX_QUOTE)
    *g_utf8_offset_to_pointer (line, MAX_QUOTE - 1) = '\0';

  return is_cut ? g_strconcat (g_strchomp (line), "…", NULL) : g_steal_pointer (&line);
}

/**
 * _mandate_policy_lint_add:
 * @self: a text that is looked through
 * @kind: what the remark is about
 * @severity: how much it weighs
 * @start: where it is, in bytes
 * @end: where that ends, 0 where it is about the whole text
 * @message: (transfer full): what is the matter
 * @remedy: what to do about it
 *
 * Returns: (transfer none): the remark, which has no place in words yet
 */
MandatePolicyRemark *
_mandate_policy_lint_add (MandatePolicyLinter        *self,
                          MandatePolicyRemarkKind     kind,
                          MandatePolicyRemarkSeverity severity,
                          gsize                       start,
                          gsize                       end,
                          char                       *message,
                          const char                 *remedy)
{
  MandatePolicyRemark *remark = g_new0 (MandatePolicyRemark, 1);

  remark->kind = kind;
  remark->severity = severity;
  remark->start = start;
  remark->end = end;
  remark->quote = end > 0 ? dup_quote (self->text, start, end) : NULL;
  remark->message = message;
  remark->remedy = g_strdup (remedy);
  g_ptr_array_add (self->remarks, remark);

  return remark;
}

GRegex *
_mandate_policy_lint_compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, 0, 0, &error);

  if (regex == NULL)
    g_error ("%s", error->message);

  return regex;
}

const MandateSentence *
_mandate_policy_lint_get_sentence (MandatePolicyLinter *self,
                                   guint                index)
{
  return &g_array_index (self->sentences, MandateSentence, index);
}

static MandateTextBlock *
get_block (MandatePolicyLinter *self,
           guint                index)
{
  return &g_array_index (self->blocks, MandateTextBlock, index);
}

static void
lint_placeholders (MandatePolicyLinter *self)
{
  g_autoptr (GArray) spans = mandate_text_find_placeholders (self->text);

  for (guint i = 0; i < spans->len; i++)
    {
      const MandateTextSpan *span = &g_array_index (spans, MandateTextSpan, i);
      g_autofree char       *quote = dup_quote (self->text, span->start, span->end);

      _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_PLACEHOLDER, MANDATE_POLICY_REMARK_BLOCKS, span->start, span->end,
                                /* Translators: %s is a piece of a text, such as “[name]”. */
                                g_strdup_printf (_ ("“%s” is left from a template."), quote),
                                _ ("Write what is true for your organisation instead, or take it out."));
    }
}

static void
lint_examples (MandatePolicyLinter *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const MandateTextBlock *block = get_block (self, i);
      g_autofree char        *paragraph = NULL;

      if (block->kind != MANDATE_TEXT_BLOCK_PARAGRAPH && block->kind != MANDATE_TEXT_BLOCK_ITEM)
        continue;

      paragraph = g_strndup (self->text + block->content, block->content_end - block->content);
      if (mandate_policy_texts_is_example (paragraph))
        _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_EXAMPLE, MANDATE_POLICY_REMARK_BLOCKS, block->content, block->content_end,
                                  g_strdup (_ ("This is an example, word for word.")),
                                  _ ("Write how it is in your organisation; change it until it is true."));
    }
}

static void
lint_promise (MandatePolicyLinter        *self,
              MandatePolicyElement        element,
              MandatePolicyRemarkKind     kind,
              MandatePolicyRemarkSeverity severity,
              const char                 *message,
              const char                 *remedy)
{
  g_autofree char *sentence = mandate_policy_find_element (self->text, element);

  if (sentence == NULL)
    _mandate_policy_lint_add (self, kind, severity, 0, 0, g_strdup (message), remedy);
}

static void
lint_promises (MandatePolicyLinter *self)
{
  lint_promise (self, MANDATE_POLICY_REQUIREMENTS, MANDATE_POLICY_REMARK_REQUIREMENTS, MANDATE_POLICY_REMARK_BLOCKS,
                _ ("No sentence promises to meet the requirements that apply (5.2 c)."),
                _ ("Add one, such as: “We meet all requirements for information security that apply to us.” Then name the most important ones."));
  lint_promise (self, MANDATE_POLICY_IMPROVEMENT, MANDATE_POLICY_REMARK_IMPROVEMENT, MANDATE_POLICY_REMARK_BLOCKS,
                _ ("No sentence promises to keep improving (5.2 d)."),
                _ ("Add one, such as: “We keep improving how we protect information.” Then say how you do it."));
  lint_promise (self, MANDATE_POLICY_OBJECTIVES, MANDATE_POLICY_REMARK_OBJECTIVES, MANDATE_POLICY_REMARK_WARNS,
                _ ("The text names no objectives, and does not say how they are set (5.2 b)."),
                _ ("List your objectives for information security, or say who sets them, how often and from what."));
}

static void
lint_empty_headings (MandatePolicyLinter *self)
{
  const MandateTextBlock *empty = NULL;

  for (guint i = 0; i <= self->blocks->len; i++)
    {
      const MandateTextBlock *block = i < self->blocks->len ? get_block (self, i) : NULL;

      if (block != NULL && block->kind == MANDATE_TEXT_BLOCK_COMMENT)
        continue;

      if (empty != NULL && (block == NULL || (block->kind == MANDATE_TEXT_BLOCK_HEADING && block->level <= empty->level)))
        {
          g_autofree char *heading = mandate_text_strip_marks (self->text + empty->content, empty->content_end - empty->content);

          _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_EMPTY_SECTION, MANDATE_POLICY_REMARK_WARNS, empty->start, empty->end,
                                    /* Translators: %s is a heading. */
                                    g_strdup_printf (_ ("Nothing stands below the heading “%s”."), heading),
                                    _ ("Write what belongs there, or take the heading out."));
        }

      empty = block != NULL && block->kind == MANDATE_TEXT_BLOCK_HEADING ? block : NULL;
    }
}

/* An anchor without a heading whose words were taken out: nobody sees that something is missing. */
static void
lint_empty_elements (MandatePolicyLinter *self)
{
  g_autoptr (GPtrArray) sections = mandate_policy_outline_read (self->text);

  for (guint i = 0; i < sections->len; i++)
    {
      const MandatePolicySection *section = g_ptr_array_index (sections, i);
      const char                 *body = self->text + section->body;

      if (section->anchor == NULL || section->heading != NULL || section->body + strspn (body, " \t\r\n") < section->end)
        continue;

      for (guint j = 0; j < G_N_ELEMENTS (required_anchors); j++)
        if (g_str_equal (section->anchor, required_anchors[j]))
          _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_EMPTY_SECTION, MANDATE_POLICY_REMARK_WARNS, section->start, section->body,
                                    /* Translators: %s is a keyword, such as “improvement”. */
                                    g_strdup_printf (_ ("The place for “%s” is empty."), section->anchor),
                                    _ ("Write what belongs there."));
    }
}

static void
lint_reading_time (MandatePolicyLinter *self)
{
  const guint seconds = mandate_text_count_reading_seconds (self->text);
  const guint minutes = (seconds + 59) / 60;

  if (seconds > MAX_READING_SECONDS)
    _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_READING_TIME, MANDATE_POLICY_REMARK_WARNS, 0, 0,
                              g_strdup_printf (ngettext ("It takes about %u minute to read the policy.", "It takes about %u minutes to read the policy.", minutes), minutes),
                              _ ("Keep what everybody must know, ten minutes at most. Move the details to instructions for those who need them."));
}

static void
lint_hard_sentences (MandatePolicyLinter *self)
{
  g_autoptr (GArray) hard = mandate_text_list_hard_sentences (self->text, self->language);

  for (guint i = 0; i < hard->len; i++)
    {
      const MandateSentence *sentence = &g_array_index (hard, MandateSentence, i);

      _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_HARD_SENTENCE, MANDATE_POLICY_REMARK_HINTS, sentence->start, sentence->end,
                                g_strdup_printf (ngettext ("This sentence has %u word.", "This sentence has %u words.", sentence->n_words), sentence->n_words),
                                _ ("Make two sentences of it, or a list."));
    }
}

static int
compare_places (gconstpointer first,
                gconstpointer second)
{
  const MandatePolicyRemark *a = *(MandatePolicyRemark *const *) first;
  const MandatePolicyRemark *b = *(MandatePolicyRemark *const *) second;

  return (a->start > b->start) - (a->start < b->start);
}

static int
compare_weights (gconstpointer first,
                 gconstpointer second)
{
  const MandatePolicyRemark *a = *(MandatePolicyRemark *const *) first;
  const MandatePolicyRemark *b = *(MandatePolicyRemark *const *) second;
  const int                  order = (a->severity > b->severity) - (a->severity < b->severity);

  return order != 0 ? order : compare_places (first, second);
}

static guint
count_lines (const char *from,
             const char *to)
{
  guint n = 0;

  for (; from < to; from++)
    n += *from == '\n';

  return n;
}

/* In one walk through text and remarks, however many there are. */
static void
name_places (MandatePolicyLinter *self)
{
  const MandateTextBlock *heading = NULL;
  guint                   next = 0, line = 1;
  gsize                   counted = 0;

  g_ptr_array_sort (self->remarks, compare_places);

  for (guint i = 0; i < self->remarks->len; i++)
    {
      MandatePolicyRemark *remark = g_ptr_array_index (self->remarks, i);

      for (; next < self->blocks->len && get_block (self, next)->start <= remark->start; next++)
        if (get_block (self, next)->kind == MANDATE_TEXT_BLOCK_HEADING)
          heading = get_block (self, next);

      line += count_lines (self->text + counted, self->text + remark->start);
      counted = remark->start;

      if (remark->where != NULL)
        continue;

      if (remark->end == 0)
        remark->where = g_strdup (_ ("The whole text"));
      else if (heading != NULL && heading->content_end > heading->content)
        remark->where = mandate_text_strip_marks (self->text + heading->content, heading->content_end - heading->content);
      else
        /* Translators: where something stands in a text. */
        remark->where = g_strdup_printf (_ ("line %u"), line);
    }

  g_ptr_array_sort (self->remarks, compare_weights);
}

static void
lint_text (MandatePolicyLinter *self)
{
  lint_placeholders (self);
  lint_examples (self);
  lint_promises (self);
  lint_empty_headings (self);
  lint_empty_elements (self);
  _mandate_policy_lint_people (self);
  _mandate_policy_lint_numbers (self);
  _mandate_policy_lint_platitudes (self);
  lint_reading_time (self);
  lint_hard_sentences (self);
}

/**
 * mandate_policy_lint:
 * @version: a version with its text, of the register or a copy that is written on
 * @policy: (nullable): the policy that it is of
 * @reg: where people, approvals and names are
 * @as_of: the day that is looked at
 *
 * Looks through the text of a version. Never looks at what is not there yet: an
 * empty text is one remark.
 *
 * Returns: (transfer full) (element-type MandatePolicyRemark): what was found,
 *   the weightiest first, then in the order of the text
 */
GPtrArray *
mandate_policy_lint (MandatePolicyVersion *version,
                     MandatePolicy        *policy,
                     MandateRegister      *reg,
                     const char           *as_of)
{
  g_autofree char    *text = version->text != NULL ? g_utf8_make_valid (version->text, -1) : g_strdup ("");
  MandatePolicyLinter self = { .text = text, .version = version, .policy = policy, .reg = reg, .as_of = as_of };

  self.remarks = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_policy_remark_free);
  self.language = version->language != NULL ? version->language : mandate_policy_guess_language (text);
  self.blocks = mandate_text_blocks_read (text);
  self.sentences = mandate_text_read_sentences (text);

  _mandate_policy_lint_interval (&self);

  if (self.sentences->len == 0)
    _mandate_policy_lint_add (&self, MANDATE_POLICY_REMARK_NO_TEXT, MANDATE_POLICY_REMARK_BLOCKS, 0, 0,
                              g_strdup (_ ("There is no text yet.")), _ ("Write it, answer the questions of the wizard, or import a text."));
  else
    lint_text (&self);

  name_places (&self);
  g_array_unref (self.sentences);
  g_array_unref (self.blocks);

  return self.remarks;
}

/**
 * mandate_policy_lint_blocks:
 * @remarks: (element-type MandatePolicyRemark): what was found in a text
 *
 * Returns: whether one of them keeps the text from being approved
 */
gboolean
mandate_policy_lint_blocks (GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    if (((MandatePolicyRemark *) g_ptr_array_index (remarks, i))->severity == MANDATE_POLICY_REMARK_BLOCKS)
      return TRUE;

  return FALSE;
}

/**
 * mandate_policy_lint_check:
 * @version: a version with its text
 * @policy: (nullable): the policy that it is of
 * @reg: where people, approvals and names are
 * @as_of: the day that is looked at
 * @error: return location for an error that names what has to be mended
 *
 * Returns: whether the text may be approved
 */
gboolean
mandate_policy_lint_check (MandatePolicyVersion *version,
                           MandatePolicy        *policy,
                           MandateRegister      *reg,
                           const char           *as_of,
                           GError              **error)
{
  g_autoptr (GPtrArray) remarks = mandate_policy_lint (version, policy, reg, as_of);
  g_autoptr (GString) list = g_string_new (NULL);

  if (!mandate_policy_lint_blocks (remarks))
    return TRUE;

  for (guint i = 0; i < remarks->len; i++)
    {
      const MandatePolicyRemark *remark = g_ptr_array_index (remarks, i);

      if (remark->severity == MANDATE_POLICY_REMARK_BLOCKS)
        g_string_append_printf (list, "\n%s: %s %s", remark->where, remark->message, remark->remedy);
    }

  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
               /* Translators: %1$s is a number such as 1.0, %2$s a list, a sentence a line. */
               _ ("The text of version %1$s can’t be approved as it is. Mend this first:%2$s"), version->number, list->str);

  return FALSE;
}
