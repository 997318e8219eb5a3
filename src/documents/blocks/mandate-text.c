/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-text.h"

struct _MandateText
{
  GArray *spans; /* (owned) (element-type MandateSpan) */
};

static void
span_clear (gpointer data)
{
  MandateSpan *span = data;

  g_clear_pointer (&span->text, g_free);
  g_clear_pointer (&span->target, g_free);
}

static void
append_span (MandateText      *self,
             const MandateSpan span)
{
  g_array_append_val (self->spans, span);
}

/**
 * mandate_text_new:
 * @text: (nullable): what it says
 *
 * Returns: (transfer full): text of one plain span, or of none for %NULL
 */
MandateText *
mandate_text_new (const char *text)
{
  return mandate_text_new_styled (MANDATE_SPAN_PLAIN, text);
}

/**
 * mandate_text_new_styled:
 * @style: how it looks
 * @text: (nullable): what it says
 *
 * Returns: (transfer full): text of one span, or of none for %NULL
 */
MandateText *
mandate_text_new_styled (MandateSpanStyle style,
                         const char      *text)
{
  MandateText *self = g_new0 (MandateText, 1);

  self->spans = g_array_sized_new (FALSE, TRUE, sizeof (MandateSpan), 1);
  g_array_set_clear_func (self->spans, span_clear);

  if (text != NULL)
    mandate_text_append (self, style, text);

  return self;
}

void
mandate_text_free (MandateText *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->spans);
  g_free (self);
}

/**
 * mandate_text_append:
 * @self: a text
 * @style: how the addition looks
 * @text: what it says
 */
void
mandate_text_append (MandateText     *self,
                     MandateSpanStyle style,
                     const char      *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  append_span (self, (MandateSpan){ .text = g_strdup (text), .style = style });
}

/**
 * mandate_text_append_line:
 * @self: a text
 * @style: how the addition looks
 * @line: (nullable): what it says; %NULL adds nothing
 *
 * Like mandate_text_append(), on a line of its own.
 */
void
mandate_text_append_line (MandateText     *self,
                          MandateSpanStyle style,
                          const char      *line)
{
  if (line == NULL)
    return;

  if (mandate_text_get_n_spans (self) > 0)
    mandate_text_append (self, MANDATE_SPAN_PLAIN, "\n");
  mandate_text_append (self, style, line);
}

/**
 * mandate_text_append_mark:
 * @self: a text
 * @mark: a state mark
 * @word: the word that goes with it, never empty: a mark does not stand alone
 */
void
mandate_text_append_mark (MandateText *self,
                          MandateMark  mark,
                          const char  *word)
{
  const gboolean is_loud = mark == MANDATE_MARK_GAP || mark == MANDATE_MARK_IN_PART || mark == MANDATE_MARK_ACCEPTED;

  g_return_if_fail (self != NULL);
  g_return_if_fail (word != NULL && *word != '\0');

  append_span (self, (MandateSpan){
                       .text = g_strdup (word),
                       .style = is_loud ? MANDATE_SPAN_BOLD : MANDATE_SPAN_PLAIN,
                       .mark = mark,
                     });
}

/**
 * mandate_text_append_link:
 * @self: a text
 * @style: how the link looks
 * @text: what it says
 * @target: id of a block of the same document
 */
void
mandate_text_append_link (MandateText     *self,
                          MandateSpanStyle style,
                          const char      *text,
                          const char      *target)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (target != NULL);

  append_span (self, (MandateSpan){ .text = g_strdup (text), .style = style, .target = g_strdup (target) });
}

/**
 * mandate_text_append_reference:
 * @self: a text
 * @target: id of a block of the same document
 *
 * Adds “→ p. N”, where N is the page that @target is found on. Laying out a
 * document fails where no block has that id.
 */
void
mandate_text_append_reference (MandateText *self,
                               const char  *target)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (target != NULL);

  append_span (self, (MandateSpan){
                       .text = g_strdup (""),
                       .target = g_strdup (target),
                       .is_page_reference = TRUE,
                     });
}

/**
 * mandate_text_append_arrow:
 * @self: a text
 *
 * Adds “ → ”, which points the other way where text runs from right to left.
 */
void
mandate_text_append_arrow (MandateText *self)
{
  g_return_if_fail (self != NULL);

  append_span (self, (MandateSpan){ .text = g_strdup (" → "), .is_arrow = TRUE });
}

/**
 * mandate_text_append_text:
 * @self: a text
 * @other: another text
 *
 * Adds copies of the spans of @other.
 */
void
mandate_text_append_text (MandateText       *self,
                          const MandateText *other)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (other != NULL && other != self);

  for (guint i = 0; i < other->spans->len; i++)
    {
      MandateSpan span = g_array_index (other->spans, MandateSpan, i);

      span.text = g_strdup (span.text);
      span.target = g_strdup (span.target);
      append_span (self, span);
    }
}

guint
mandate_text_get_n_spans (const MandateText *self)
{
  return self == NULL ? 0 : self->spans->len;
}

const MandateSpan *
mandate_text_get_span (const MandateText *self,
                       guint              index)
{
  g_return_val_if_fail (self != NULL && index < self->spans->len, NULL);

  return &g_array_index (self->spans, MandateSpan, index);
}

/**
 * mandate_text_to_string:
 * @self: (nullable): a text
 *
 * Returns: (transfer full): the words alone
 */
char *
mandate_text_to_string (const MandateText *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < mandate_text_get_n_spans (self); i++)
    g_string_append (words, mandate_text_get_span (self, i)->text);

  return g_string_free (words, FALSE);
}

/**
 * mandate_text_each_span:
 * @self: a text
 * @func: (scope call): called for each of its spans, in their order; may give one another text
 * @data: for @func
 */
void
mandate_text_each_span (MandateText *self,
                        void (*func) (MandateSpan *span,
                                      gpointer     data),
                        gpointer data)
{
  for (guint i = 0; i < self->spans->len; i++)
    func (&g_array_index (self->spans, MandateSpan, i), data);
}
