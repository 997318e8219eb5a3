/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-lines-private.h"

#include <math.h>
#include <string.h>

#define MARK_SIZE 7.0

/* The finest step that cairo knows. */
#define NUDGE (1.0 / 256)

#define SPAN "Span"

/* Where the pen is, and which leaf of the structure it writes into. */
typedef struct
{
  const MandatePdfLines *lines;
  MandatePdfSheet       *sheet;
  const char            *tag;    /* that is open, or NULL */
  const char            *target; /* of the link that is open, or NULL */
  gboolean               has_tags;
} Pen;

static const MandatePdfPiece *
get_piece (const Pen            *pen,
           const MandatePdfAtom *atom)
{
  return &g_array_index (pen->lines->pieces, MandatePdfPiece, atom->piece);
}

static void
close_tag (Pen *pen)
{
  if (pen->tag != NULL)
    cairo_tag_end (pen->sheet->cr, pen->tag);

  pen->tag = NULL;
  pen->target = NULL;
}

/* Only leaves of the structure hold text, so that text beside a link or on two
 * pages must be in spans. */
static void
open_tag (Pen        *pen,
          const char *target)
{
  g_autofree char *destination = NULL;
  g_autofree char *attributes = NULL;

  if (!pen->has_tags || (pen->tag != NULL && g_strcmp0 (pen->target, target) == 0))
    return;

  close_tag (pen);
  pen->target = target;

  if (target == NULL)
    {
      pen->tag = SPAN;
      cairo_tag_begin (pen->sheet->cr, SPAN, NULL);
      return;
    }

  destination = _mandate_pdf_destination (target);
  attributes = g_strdup_printf ("dest='%s'", destination);
  pen->tag = CAIRO_TAG_LINK;
  cairo_tag_begin (pen->sheet->cr, CAIRO_TAG_LINK, attributes);
}

static gboolean
is_blank (const char *text,
          guint       n_bytes)
{
  for (const char *at = text; at < text + n_bytes; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

static gboolean
is_whole (double place)
{
  return fabs (place - round (place)) < 2 * NUDGE;
}

/*
 * cairo leaves out glyphs without ink that stand on a whole point across or
 * down: words would run together when they are read back. A space that is shown
 * by itself moves by less than anybody sees.
 */
static void
keep_blank (MandatePdfSheet *sheet)
{
  cairo_glyph_t *glyphs = (cairo_glyph_t *) (gpointer) sheet->glyphs->data;

  for (guint i = 0; i < sheet->glyphs->len; i++)
    {
      double x = glyphs[i].x;
      double y = glyphs[i].y;

      cairo_user_to_device (sheet->cr, &x, &y);
      if (!is_whole (x) && !is_whole (y))
        continue;

      glyphs[i].x += 4 * NUDGE;
      glyphs[i].y += 4 * NUDGE;
    }
}

static void
show_run (MandatePdfSheet     *sheet,
          cairo_scaled_font_t *font,
          const char          *text,
          guint                n_bytes,
          gboolean             is_rtl)
{
  if (sheet->clusters->len > 0)
    {
      if (is_blank (text, n_bytes))
        keep_blank (sheet);

      cairo_set_scaled_font (sheet->cr, font);
      cairo_show_text_glyphs (sheet->cr,
                              text,
                              (int) n_bytes,
                              (cairo_glyph_t *) (gpointer) sheet->glyphs->data,
                              (int) sheet->glyphs->len,
                              (cairo_text_cluster_t *) (gpointer) sheet->clusters->data,
                              (int) sheet->clusters->len,
                              is_rtl ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
    }

  g_array_set_size (sheet->glyphs, 0);
  g_array_set_size (sheet->clusters, 0);
}

static void
collect_run (MandatePdfSheet      *sheet,
             const MandatePdfWord *word,
             const MandatePdfRun  *run,
             double                x,
             double                baseline)
{
  const guint    start = sheet->glyphs->len;
  cairo_glyph_t *glyphs;

  g_array_append_vals (sheet->glyphs, word->glyphs + run->first_glyph, run->n_glyphs);
  g_array_append_vals (sheet->clusters, word->clusters + run->first_cluster, run->n_clusters);
  glyphs = (cairo_glyph_t *) (gpointer) sheet->glyphs->data;

  for (guint i = start; i < sheet->glyphs->len; i++)
    {
      glyphs[i].x += x;
      glyphs[i].y += baseline;
    }
}

/* Returns: (transfer full): the letters of the run that was just collected, as its glyphs are known by */
static char *
write_forms (MandatePdfSheet      *sheet,
             const MandatePdfWord *word,
             const MandatePdfRun  *run)
{
  const char *letters = word->text + run->start;
  GString    *written = g_string_sized_new (run->n_bytes);

  for (guint i = 0; i < run->n_clusters; i++)
    {
      cairo_text_cluster_t *cluster = &g_array_index (sheet->clusters, cairo_text_cluster_t, i);
      const int             n_bytes = cluster->num_bytes;
      const gunichar        form = word->forms[run->first_cluster + i];

      if (form != 0)
        {
          cluster->num_bytes = g_unichar_to_utf8 (form, NULL);
          g_string_append_unichar (written, form);
        }
      else
        g_string_append_len (written, letters, n_bytes);

      letters += n_bytes;
    }

  return g_string_free (written, FALSE);
}

/* Shows the atoms from @first to before @end, which are of one piece; words that
 * follow one another in one font are shown at once. */
static void
show_atoms (const Pen *pen,
            guint      first,
            guint      end,
            double     x,
            double     baseline)
{
  const char          *text = pen->lines->text->str;
  cairo_scaled_font_t *font = NULL;
  guint                start = 0;
  guint                stop = 0;

  for (guint i = first; i < end; i++)
    {
      const MandatePdfAtom *atom = &g_array_index (pen->lines->atoms, MandatePdfAtom, i);
      const gboolean        is_rtl = atom->word != NULL && atom->word->is_rtl;

      for (guint j = 0; atom->word != NULL && j < atom->word->n_runs; j++)
        {
          const MandatePdfRun *run = &atom->word->runs[j];
          const gboolean       is_plain = atom->kind == MANDATE_PDF_ATOM_WORD;

          if (run->font != font || pen->lines->has_bidi)
            {
              show_run (pen->sheet, font, text + start, stop - start, FALSE);
              font = run->font;
              start = atom->start + (is_plain ? run->start : 0);
            }

          collect_run (pen->sheet, atom->word, run, x + atom->x, baseline);
          stop = is_plain ? atom->start + run->start + run->n_bytes : atom->start + 1;

          if (is_rtl)
            {
              g_autofree char *forms = atom->word->forms != NULL ? write_forms (pen->sheet, atom->word, run) : NULL;

              show_run (pen->sheet, font, forms != NULL ? forms : text + start, forms != NULL ? (guint) strlen (forms) : stop - start, TRUE);
              start = stop;
            }
        }
    }

  show_run (pen->sheet, font, text + start, stop - start, FALSE);
}

/* R of a RACI row is boxed, A is white on ink; a chip each. */
static void
show_chip (const Pen *pen,
           guint      index,
           double     x,
           double     baseline)
{
  const MandatePdfAtom  *atom = &g_array_index (pen->lines->atoms, MandatePdfAtom, index);
  const MandatePdfPiece *piece = get_piece (pen, atom);
  MandatePdfSheet       *sheet = pen->sheet;
  const double           height = piece->size + 3;
  const double           top = baseline - .36 * piece->size - height / 2;
  const double           start = _mandate_pdf_sheet_flip (sheet, x + atom->x, atom->width);

  /* Where the text stands is settled already: only its box must not be mirrored again. */
  if ((piece->style & MANDATE_SPAN_INVERSE) != 0)
    _mandate_pdf_sheet_fill (sheet, start, top, atom->width, height, MANDATE_PDF_INK);
  else
    _mandate_pdf_sheet_outline (sheet, start, top, atom->width, height, .9, MANDATE_PDF_INK, FALSE);

  _mandate_pdf_sheet_set_ink (sheet, piece->ink);
  show_atoms (pen, index, index + 1, x + (atom->width - atom->word->width) / 2, baseline);
}

static void
strike_atoms (const Pen             *pen,
              const MandatePdfPiece *piece,
              guint                  first,
              guint                  end,
              double                 x,
              double                 baseline)
{
  const gboolean is_removed = (piece->style & MANDATE_SPAN_REMOVED) != 0;
  const double   y = baseline + (is_removed ? -.29 : .12) * piece->size;
  double         start = G_MAXDOUBLE;
  double         stop = 0;

  for (guint i = first; i < end; i++)
    {
      const MandatePdfAtom *atom = &g_array_index (pen->lines->atoms, MandatePdfAtom, i);

      if (atom->kind != MANDATE_PDF_ATOM_WORD)
        continue;

      start = MIN (start, atom->x);
      stop = MAX (stop, atom->x + atom->width);
    }

  if (stop > start)
    _mandate_pdf_sheet_fill (pen->sheet, _mandate_pdf_sheet_flip (pen->sheet, x + start, stop - start), y, stop - start, .75, piece->ink);
}

static void
draw_mark (const Pen *pen,
           guint      index,
           double     x,
           double     baseline)
{
  const MandatePdfAtom *atom = &g_array_index (pen->lines->atoms, MandatePdfAtom, index);
  const double          start = x + atom->x + ((atom->level & 1) != 0 ? atom->width - MARK_SIZE : 0);

  _mandate_pdf_sheet_mark (pen->sheet,
                           get_piece (pen, atom)->mark,
                           _mandate_pdf_sheet_flip (pen->sheet, start, MARK_SIZE),
                           baseline,
                           MARK_SIZE);
}

/* Draws what of a line is of one piece. */
static void
draw_stretch (Pen   *pen,
              guint  first,
              guint  end,
              double x,
              double baseline)
{
  const MandatePdfPiece *piece = get_piece (pen, &g_array_index (pen->lines->atoms, MandatePdfAtom, first));
  const gboolean         is_chip = (piece->style & (MANDATE_SPAN_BOXED | MANDATE_SPAN_INVERSE)) != 0;
  const gboolean         is_struck = (piece->style & (MANDATE_SPAN_REMOVED | MANDATE_SPAN_INSERTED)) != 0;

  open_tag (pen, piece->target);

  if (g_array_index (pen->lines->atoms, MandatePdfAtom, first).kind == MANDATE_PDF_ATOM_MARK)
    draw_mark (pen, first++, x, baseline);

  _mandate_pdf_sheet_set_ink (pen->sheet, piece->ink);

  if (!is_chip)
    show_atoms (pen, first, end, x, baseline);

  if (is_struck)
    strike_atoms (pen, piece, first, end, x, baseline);

  for (guint i = first; is_chip && i < end; i++)
    {
      if (g_array_index (pen->lines->atoms, MandatePdfAtom, i).kind == MANDATE_PDF_ATOM_WORD)
        show_chip (pen, i, x, baseline);
      else
        show_atoms (pen, i, i + 1, x, baseline);
    }
}

static double
find_start (const MandatePdfLines *self,
            const MandatePdfSheet *sheet,
            const MandatePdfSlice *slice,
            double                 width)
{
  const double start = _mandate_pdf_sheet_flip (sheet, slice->x, slice->width);
  const double room = slice->width - width;

  if (slice->align == MANDATE_ALIGN_CENTER)
    return start + room / 2;

  return (slice->align == MANDATE_ALIGN_END) != sheet->is_mirrored ? start + room : start;
}

/*
 * _mandate_pdf_lines_draw:
 *
 * Draws some of the lines. The caller has opened the element that they belong
 * to; here it gets spans and links where it needs them.
 */
void
_mandate_pdf_lines_draw (const MandatePdfLines *self,
                         MandatePdfSheet       *sheet,
                         const MandatePdfSlice *slice)
{
  Pen    pen = { .lines = self, .sheet = sheet, .has_tags = !slice->is_repeated && (self->has_links || slice->is_part) };
  double y = slice->y + self->baseline;

  if (sheet->cr == NULL)
    return;

  for (guint i = slice->first; i < MIN (slice->first + slice->n, self->lines->len); i++, y += self->leading)
    {
      const MandatePdfLine *line = &g_array_index (self->lines, MandatePdfLine, i);
      const double          x = find_start (self, sheet, slice, line->width);
      const guint           end = line->first + line->n;

      for (guint first = line->first; first < end;)
        {
          const guint piece = g_array_index (self->atoms, MandatePdfAtom, first).piece;
          guint       next = first;

          while (next < end && g_array_index (self->atoms, MandatePdfAtom, next).piece == piece)
            next++;

          draw_stretch (&pen, first, next, x, y);
          first = next;
        }

      /* A link's box is around all that it holds: one a line. */
      if (pen.target != NULL)
        close_tag (&pen);
    }

  close_tag (&pen);
}

void
_mandate_pdf_lines_draw_all (const MandatePdfLines *self,
                             MandatePdfSheet       *sheet,
                             double                 x,
                             double                 y,
                             MandateAlign           align)
{
  const MandatePdfSlice slice = {
    .n = self->lines->len,
    .x = x,
    .y = y,
    .width = self->width,
    .align = align,
  };

  _mandate_pdf_lines_draw (self, sheet, &slice);
}
