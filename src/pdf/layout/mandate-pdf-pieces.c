/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-lines-private.h"

#include <string.h>

#define NO_BREAK_SPACE "\302\240"

/* Words are shaped in stretches of at most this many bytes, or a file name of
 * ten thousand signs would be shaped anew for each line it takes. */
#define MAX_WORD_BYTES 256

#define MARK_SIZE 7.0
#define MARK_GAP  3.5

#define BOLD_STYLES (MANDATE_SPAN_BOLD | MANDATE_SPAN_INSERTED | MANDATE_SPAN_BOXED | MANDATE_SPAN_INVERSE)

static MandatePdfInk
find_ink (const MandateSpan    *span,
          const MandatePdfLook *look)
{
  if (span->mark == MANDATE_MARK_GAP || span->mark == MANDATE_MARK_IN_PART)
    return _mandate_pdf_mark_get_ink (span->mark);

  if ((span->style & MANDATE_SPAN_INVERSE) != 0)
    return MANDATE_PDF_WHITE;

  return (span->style & MANDATE_SPAN_SECONDARY) != 0 ? MANDATE_PDF_SECOND : look->ink;
}

static gboolean
is_rtl_sign (gunichar sign)
{
  static const GUnicodeScript scripts[] = {
    G_UNICODE_SCRIPT_ARABIC,
    G_UNICODE_SCRIPT_HEBREW,
    G_UNICODE_SCRIPT_SYRIAC,
    G_UNICODE_SCRIPT_THAANA,
    G_UNICODE_SCRIPT_NKO,
  };
  const GUnicodeScript script = g_unichar_get_script (sign);

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (script == scripts[i])
      return TRUE;

  /* The marks, embeddings and isolates that ask for it. */
  return sign == 0x200f || sign == 0x202b || sign == 0x202e || sign == 0x2067 || sign == 0x2068;
}

static gboolean
holds_rtl (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_find_next_char (p, NULL))
    if ((guchar) *p >= 0xd6 && is_rtl_sign (g_utf8_get_char_validated (p, -1)))
      return TRUE;

  return FALSE;
}

/* Code is set smaller in running text: its letters are wider. Arabic and Hebrew
 * have no italics: what is emphasised there is bold. */
static MandatePdfFace *
find_face (const MandatePdfSetting *setting,
           const MandateSpan       *span,
           const MandatePdfLook    *look,
           double                  *size)
{
  const gboolean   is_mono = (span->style & MANDATE_SPAN_MONO) != 0;
  const gboolean   is_emphasised = (span->style & MANDATE_SPAN_ITALIC) != 0;
  const gboolean   has_italic = !(look->is_italic || is_emphasised) || !holds_rtl (span->text);
  const gboolean   is_bold = look->is_bold || span->is_page_reference || (span->style & BOLD_STYLES) != 0 || (is_emphasised && !has_italic);
  const gboolean   is_italic = ((look->is_italic && !setting->is_rtl) || is_emphasised) && has_italic;
  MandatePdfFamily family = look->family;

  *size = look->size;

  if (is_mono && family != MANDATE_PDF_MONO)
    {
      family = MANDATE_PDF_MONO;
      *size = MAX (7.5, look->size - .75);
    }

  return _mandate_pdf_type_get_face (setting->type, family, *size, is_bold, is_italic);
}

static void
append_reference (GString                 *text,
                  const MandatePdfSetting *setting,
                  const char              *target)
{
  const guint      page = _mandate_pdf_places_refer (setting->places, target);
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autoptr (GString) label = g_string_new (setting->page_reference);

  g_string_replace (label, "{page}", number, 0);
  g_string_replace (label, " ", NO_BREAK_SPACE, 0);
  g_string_append_printf (text, "%s" NO_BREAK_SPACE "%s", setting->is_rtl ? "←" : "→", label->str);
}

static void
read_piece (MandatePdfLines         *self,
            const MandatePdfSetting *setting,
            const MandateSpan       *span,
            const MandatePdfLook    *look)
{
  const gsize     length = strlen (span->text);
  MandatePdfPiece piece = {
    .ink = find_ink (span, look),
    .style = span->style,
    .mark = span->mark,
    .start = (guint) self->text->len,
    .target = g_strdup (span->target),
  };

  piece.face = find_face (setting, span, look, &piece.size);

  if (span->is_page_reference)
    {
      append_reference (self->text, setting, span->target);
    }
  else if (span->is_arrow && setting->is_rtl)
    {
      g_string_append (self->text, " ← ");
    }
  else if (g_utf8_validate_len (span->text, length, NULL))
    {
      g_string_append_len (self->text, span->text, (gssize) length);
    }
  else
    {
      g_autofree char *valid = g_utf8_make_valid (span->text, (gssize) length);

      g_string_append (self->text, valid);
    }

  if (span->target != NULL)
    {
      self->has_links = TRUE;
      _mandate_pdf_places_link (setting->places, span->target);
    }

  piece.end = (guint) self->text->len;
  g_array_append_val (self->pieces, piece);
}

/* Whether @text may hold signs that run from right to left: quick, and wrong
 * only by saying yes. */
static gboolean
may_have_rtl (const GString *text)
{
  for (gsize i = 0; i < text->len; i++)
    {
      const guchar byte = (guchar) text->str[i];

      if (byte < 0xd6)
        continue;

      if (byte <= 0xe0 || byte >= 0xef)
        return TRUE;

      /* Punctuation; the marks and overrides of direction are among it. */
      if (byte == 0xe2 && is_rtl_sign (g_utf8_get_char (text->str + i)))
        return TRUE;
    }

  return FALSE;
}

/* “5.2 c”: a clause stays together, whatever is written around it. Returns: its bytes, or 0 */
static gsize
find_clause (const char *text)
{
  gsize n = strspn (text, "0123456789.");

  if (n < 3 || memchr (text, '.', n) == NULL || text[n] != ' ' || text[n + 1] < 'a' || text[n + 1] > 'h')
    return 0;

  return g_ascii_isalnum (text[n + 2]) ? 0 : n + 2;
}

static gboolean
is_code (const MandatePdfLines *self,
         gsize                  place,
         guint                 *piece)
{
  while (place >= g_array_index (self->pieces, MandatePdfPiece, *piece).end)
    *piece += 1;

  return (g_array_index (self->pieces, MandatePdfPiece, *piece).style & MANDATE_SPAN_MONO) != 0;
}

/*
 * What the algorithm of directions is asked about, sign by sign. A number after
 * an Arabic letter counts as Arabic to it, and its hyphens part it: a date or a
 * telephone number would stand back to front. After Hebrew it stays whole, so
 * Arabic is asked about as if it were Hebrew. Code and clauses run from left to
 * right in any text.
 */
static GString *
write_as_asked (const MandatePdfLines *self)
{
  const char *text = self->text->str;
  GString    *asked = g_string_sized_new (self->text->len);
  gsize       clause_end = 0;
  guint       piece = 0;

  for (gsize i = 0; i < self->text->len; i += g_utf8_skip[(guchar) text[i]])
    {
      const gunichar sign = g_utf8_get_char (text + i);

      if (i >= clause_end && g_ascii_isdigit (text[i]) && (i == 0 || !g_ascii_isalnum (text[i - 1])))
        clause_end = i + find_clause (text + i);

      if (i < clause_end || (sign > ' ' && !is_rtl_sign (sign) && is_code (self, i, &piece)))
        g_string_append_c (asked, 'a');
      else if (g_unichar_isalpha (sign) && is_rtl_sign (sign))
        g_string_append (asked, "א");
      else
        g_string_append_unichar (asked, sign);
    }

  return asked;
}

/*
 * Text runs in the document's direction unless all of it belongs to the other:
 * a first word in another script must not turn a sentence round.
 */
static guint8 *
find_levels (MandatePdfLines *self,
             gboolean         is_rtl)
{
  g_autoptr (GString) asked = write_as_asked (self);
  gboolean       has_own = FALSE;
  gboolean       has_other = FALSE;
  PangoDirection base;

  for (const char *p = asked->str; *p != '\0' && !has_own; p = g_utf8_next_char (p))
    {
      const gunichar sign = g_utf8_get_char (p);

      if (is_rtl_sign (sign) == is_rtl)
        has_own = is_rtl || g_unichar_isalpha (sign);
      else
        has_other = has_other || g_unichar_isalpha (sign);
    }

  self->is_rtl = has_other && !has_own ? !is_rtl : is_rtl;
  self->has_bidi = TRUE;
  base = self->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;

  /* A forced line end keeps both sides apart, and what follows it in the same direction. */
  g_string_replace (asked, "\n", self->is_rtl ? "א" : "a", 0);

  return pango_log2vis_get_embedding_levels (asked->str, (int) asked->len, &base);
}

static void
append_mark (MandatePdfLines *self,
             guint            index,
             guint            start)
{
  const MandatePdfPiece *piece = &g_array_index (self->pieces, MandatePdfPiece, index);
  const MandatePdfAtom   atom = {
      .kind = MANDATE_PDF_ATOM_MARK,
      .start = start,
      .piece = index,
      .level = self->is_rtl ? 1 : 0,
      .width = MARK_SIZE + MARK_GAP,
  };

  if (piece->mark != MANDATE_MARK_NONE)
    g_array_append_val (self->atoms, atom);
}

static void
append_atom (MandatePdfLines   *self,
             guint              index,
             guint              start,
             guint              end,
             MandatePdfAtomKind kind,
             guint8             level)
{
  const MandatePdfPiece *piece = &g_array_index (self->pieces, MandatePdfPiece, index);
  const gboolean         is_space = kind != MANDATE_PDF_ATOM_WORD;
  MandatePdfAtom         atom = {
            .kind = kind,
            .start = start,
            .n_bytes = end - start,
            .piece = index,
            .level = level,
  };

  /* Line ends and tabs are drawn as the spaces that they stand for. */
  atom.word = is_space ? _mandate_pdf_face_shape (piece->face, " ", 1, FALSE)
                       : _mandate_pdf_face_shape (piece->face, self->text->str + start, end - start, (level & 1) != 0);
  atom.width = atom.word->width;

  if (!is_space && (piece->style & (MANDATE_SPAN_BOXED | MANDATE_SPAN_INVERSE)) != 0)
    atom.width = MAX (atom.width + 2 * MANDATE_PDF_CHIP_PADDING, piece->size + 3);

  g_array_append_val (self->atoms, atom);
}

static gboolean
is_space (char c)
{
  return (guchar) c <= ' ' || c == 0x7f;
}

/* Returns: the end of the word that starts at @start */
static guint
find_word_end (const MandatePdfLines *self,
               guint                  start,
               guint                  end,
               const guint8          *levels,
               guint                 *character)
{
  const char *text = self->text->str;
  const guint limit = MIN (end, start + MAX_WORD_BYTES);
  guint       i = start;

  if (levels == NULL)
    {
      while (i < limit && !is_space (text[i]))
        i++;

      /* Not inside a sign, nor between it and what combines with it. */
      if (i == limit && i < end && !is_space (text[i]))
        while (i > start + 1 && ((text[i] & 0xc0) == 0x80 || g_unichar_ismark (g_utf8_get_char (text + i))))
          i--;

      return i;
    }

  do
    {
      i += (guint) g_utf8_skip[(guchar) text[i]];
      (*character)++;
    }
  while (i < limit && !is_space (text[i]) && levels[*character] == levels[*character - 1]);

  return MIN (i, end);
}

static void
read_atoms (MandatePdfLines *self,
            guint            index,
            const guint8    *levels,
            guint           *character)
{
  const MandatePdfPiece *piece = &g_array_index (self->pieces, MandatePdfPiece, index);
  const char            *text = self->text->str;
  guint                  start = piece->start;

  append_mark (self, index, start);

  while (start < piece->end)
    {
      const guint8 level = levels != NULL ? levels[*character] : 0;
      guint        end = start + 1;

      if (is_space (text[start]))
        {
          append_atom (self, index, start, end, text[start] == '\n' ? MANDATE_PDF_ATOM_BREAK : MANDATE_PDF_ATOM_SPACE, level);
          self->text->str[start] = ' ';
          *character += 1;
        }
      else
        {
          end = find_word_end (self, start, piece->end, levels, character);
          append_atom (self, index, start, end, MANDATE_PDF_ATOM_WORD, level);
        }

      start = end;
    }
}

/*
 * _mandate_pdf_lines_read:
 *
 * Reads @text into pieces, which look alike, and atoms, which are shaped.
 */
void
_mandate_pdf_lines_read (MandatePdfLines         *self,
                         const MandatePdfSetting *setting,
                         const MandateText       *text,
                         const MandatePdfLook    *look)
{
  const guint        n_spans = mandate_text_get_n_spans (text);
  g_autofree guint8 *levels = NULL;
  guint              character = 0;

  for (guint i = 0; i < n_spans; i++)
    read_piece (self, setting, mandate_text_get_span (text, i), look);

  self->is_rtl = setting->is_rtl;

  if (setting->is_rtl || may_have_rtl (self->text))
    levels = find_levels (self, setting->is_rtl);

  for (guint i = 0; i < self->pieces->len; i++)
    read_atoms (self, i, levels, &character);
}
