/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MandateSpanStyle:
 *
 * How a span stands out from the text around it.
 *
 * Colour never carries meaning alone: each style differs in weight, slant,
 * face or outline too, so that it survives a grey copy.
 */
typedef enum
{
  MANDATE_SPAN_PLAIN = 0,
  MANDATE_SPAN_BOLD = 1 << 0,
  MANDATE_SPAN_ITALIC = 1 << 1,
  MANDATE_SPAN_MONO = 1 << 2,      /* hashes, commands */
  MANDATE_SPAN_SECONDARY = 1 << 3, /* dark grey: labels, recorded-on */
  MANDATE_SPAN_REMOVED = 1 << 4,   /* struck through */
  MANDATE_SPAN_INSERTED = 1 << 5,  /* bold and underlined */
  MANDATE_SPAN_BOXED = 1 << 6,     /* outlined: R of a RACI row */
  MANDATE_SPAN_INVERSE = 1 << 7,   /* white on ink: A of a RACI row */
} MandateSpanStyle;

/**
 * MandateMark:
 *
 * The state marks: five silhouettes that differ without colour, always drawn
 * before the word that the span holds.
 */
typedef enum
{
  MANDATE_MARK_NONE,
  MANDATE_MARK_SHOWN,    /* proof is in this pack and current */
  MANDATE_MARK_IN_PART,  /* some of it; the rest has a date */
  MANDATE_MARK_GAP,      /* looked for, not found */
  MANDATE_MARK_NOT_DUE,  /* planned, date not reached */
  MANDATE_MARK_ACCEPTED, /* exception with reason */
} MandateMark;

/**
 * MandateSpan:
 * @text: what it says; `\n` forces a new line
 * @style: how it stands out
 * @mark: the state mark drawn before it
 * @target: (nullable): id of the block that it leads to
 * @is_page_reference: whether “→ p. N” of @target is drawn in place of @text
 * @is_arrow: whether @text is an arrow, which points the way that one reads
 *
 * A piece of text of one look.
 */
typedef struct
{
  char            *text;
  MandateSpanStyle style;
  MandateMark      mark;
  char            *target;
  gboolean         is_page_reference;
  gboolean         is_arrow;
} MandateSpan;

/**
 * MandateText:
 *
 * Running text: spans, one after the other.
 */
typedef struct _MandateText MandateText;

MandateText *mandate_text_new (const char *text);
MandateText *mandate_text_new_styled (MandateSpanStyle style,
                                      const char      *text);
void         mandate_text_free (MandateText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateText, mandate_text_free)

void mandate_text_append (MandateText     *self,
                          MandateSpanStyle style,
                          const char      *text);
void mandate_text_append_line (MandateText     *self,
                               MandateSpanStyle style,
                               const char      *line);
void mandate_text_append_mark (MandateText *self,
                               MandateMark  mark,
                               const char  *word);
void mandate_text_append_link (MandateText     *self,
                               MandateSpanStyle style,
                               const char      *text,
                               const char      *target);
void mandate_text_append_reference (MandateText *self,
                                    const char  *target);
void mandate_text_append_arrow (MandateText *self);
void mandate_text_append_text (MandateText       *self,
                               const MandateText *other);

guint              mandate_text_get_n_spans (const MandateText *self);
const MandateSpan *mandate_text_get_span (const MandateText *self,
                                          guint              index);
char              *mandate_text_to_string (const MandateText *self);
void               mandate_text_each_span (MandateText *self,
                                           void (*func) (MandateSpan *span,
                                           gpointer     data),
                                           gpointer data);

G_END_DECLS
