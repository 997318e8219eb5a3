/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-lines-private.h"

#include <math.h>
#include <string.h>

/* Of Noto's faces, per point of size; asked of the table rather than of the
 * font, so that a fallback never moves a baseline. */
#define ASCENT  1.069
#define DESCENT .293

/* A hair, so that widths that are equal on paper are equal here. */
#define HAIR .01

static void
piece_clear (gpointer data)
{
  g_free (((MandatePdfPiece *) data)->target);
}

static void
atom_clear (gpointer data)
{
  MandatePdfAtom *atom = data;

  if (atom->word != NULL)
    _mandate_pdf_word_unref (atom->word);
}

static MandatePdfAtom *
get_atom (const MandatePdfLines *self,
          guint                  index)
{
  return &g_array_index (self->atoms, MandatePdfAtom, index);
}

static gboolean
is_space (const MandatePdfAtom *atom)
{
  return atom->kind == MANDATE_PDF_ATOM_SPACE || atom->kind == MANDATE_PDF_ATOM_BREAK;
}

/* Returns: the atom after the word that starts at @index, and how wide that word is */
static guint
find_token_end (const MandatePdfLines *self,
                guint                  index,
                double                *width)
{
  *width = 0;

  for (; index < self->atoms->len && !is_space (get_atom (self, index)); index++)
    *width += get_atom (self, index)->width;

  return index;
}

/* Returns: how many bytes of @atom fit, up to a place where a line may break, or 0 */
static guint
find_split (const MandatePdfLines *self,
            const MandatePdfAtom  *atom,
            PangoLanguage         *language,
            double                 room,
            gboolean               is_forced)
{
  const char              *text = self->text->str + atom->start;
  const glong              n = g_utf8_strlen (text, atom->n_bytes);
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, n + 1);
  const MandatePdfWord    *word = atom->word;
  guint                    at = 0;
  guint                    found = 0;
  glong                    character = 0;

  pango_get_log_attrs (text, (int) atom->n_bytes, -1, language, attrs, (int) n + 1);

  for (guint i = 0; i < word->n_clusters; i++)
    {
      const guint end = at + (guint) word->clusters[i].num_bytes;

      room -= (double) word->advances[i];

      if (room < 0 && (found > 0 || !is_forced))
        break;

      for (; at < end; at += (guint) g_utf8_skip[(guchar) text[at]])
        character++;

      if (at < atom->n_bytes && (attrs[character].is_line_break || (is_forced && attrs[character].is_cursor_position)))
        found = at;

      if (room < 0)
        break;
    }

  return found;
}

/* Letters of joined scripts are wider at the end of a word than inside it: what
 * seems to fit is shaped, and tried shorter if it does not. */
static guint
find_fitting_split (MandatePdfLines *self,
                    guint            index,
                    PangoLanguage   *language,
                    double           room,
                    gboolean         is_forced)
{
  const MandatePdfAtom  *atom = get_atom (self, index);
  const MandatePdfPiece *piece = &g_array_index (self->pieces, MandatePdfPiece, atom->piece);
  guint                  n_bytes = find_split (self, atom, language, room, is_forced);

  for (double tried = room; n_bytes > 0;)
    {
      MandatePdfWord *word = _mandate_pdf_face_shape (piece->face, self->text->str + atom->start, n_bytes, (atom->level & 1) != 0);
      const double    excess = word->width - room;
      guint           shorter;

      _mandate_pdf_word_unref (word);

      if (excess <= HAIR)
        break;

      tried -= MAX (excess, 1);
      shorter = find_split (self, atom, language, tried, is_forced);

      if (shorter == 0 || tried <= 0)
        break;

      n_bytes = shorter;
    }

  return n_bytes;
}

/* Parts the atom at @index after @n_bytes. */
static void
split_atom (MandatePdfLines *self,
            guint            index,
            guint            n_bytes)
{
  MandatePdfAtom         first = *get_atom (self, index);
  MandatePdfAtom         second = first;
  const MandatePdfPiece *piece = &g_array_index (self->pieces, MandatePdfPiece, first.piece);
  const gboolean         is_rtl = (first.level & 1) != 0;

  second.start += n_bytes;
  second.n_bytes -= n_bytes;
  second.word = _mandate_pdf_face_shape (piece->face, self->text->str + second.start, second.n_bytes, is_rtl);
  second.width = second.word->width;

  _mandate_pdf_word_unref (first.word);
  first.n_bytes = n_bytes;
  first.word = _mandate_pdf_face_shape (piece->face, self->text->str + first.start, n_bytes, is_rtl);
  first.width = first.word->width;

  *get_atom (self, index) = first;
  g_array_insert_val (self->atoms, index + 1, second);
  self->was_split = TRUE;
}

/* Chinese or Thai needs no spaces to break at; a hyphen will do as well. */
static gboolean
may_break_inside (const MandatePdfLines *self,
                  const MandatePdfAtom  *atom)
{
  const char *text = self->text->str + atom->start;

  for (guint i = 0; i < atom->n_bytes; i++)
    if (text[i] == '-' || (guchar) text[i] >= 0xe0)
      return TRUE;

  return FALSE;
}

/* Returns: the atom that the next line starts with, or @first if the word was left whole */
static guint
split_token (MandatePdfLines *self,
             PangoLanguage   *language,
             guint            first,
             guint            end,
             double           room,
             gboolean         is_forced)
{
  for (guint i = first; i < end; i++)
    {
      const MandatePdfAtom *atom = get_atom (self, i);
      guint                 n_bytes = 0;

      if (atom->width <= room + HAIR)
        {
          room -= atom->width;
          continue;
        }

      if (atom->kind == MANDATE_PDF_ATOM_WORD && (is_forced || may_break_inside (self, atom)))
        n_bytes = find_fitting_split (self, i, language, room, is_forced && i == first);

      if (n_bytes > 0)
        {
          split_atom (self, i, n_bytes);
          return i + 1;
        }

      return is_forced && i > first ? i : first;
    }

  return first;
}

static void
end_line (MandatePdfLines *self,
          MandatePdfLine  *line,
          guint            next)
{
  line->n = next - line->first;
  g_array_append_val (self->lines, *line);
  self->natural = MAX (self->natural, line->width);
  *line = (MandatePdfLine){ .first = next };
}

/* Returns: the atom to go on with */
static guint
add_token (MandatePdfLines *self,
           PangoLanguage   *language,
           MandatePdfLine  *line,
           double          *x,
           guint            index)
{
  double         width;
  const guint    end = find_token_end (self, index, &width);
  const gboolean is_first = line->width <= 0;
  guint          next;

  if (*x + width <= self->width + HAIR)
    {
      *x += width;
      line->width = *x;
      return end;
    }

  next = split_token (self, language, index, end, self->width - *x, is_first);

  if (next == index && !is_first)
    {
      end_line (self, line, index);
      *x = 0;
      return index;
    }

  /* One sign that is wider than its line stands out of it, rather than hang here. */
  if (next == index)
    next = MIN (index + 1, end);

  for (guint i = index; i < next; i++)
    *x += get_atom (self, i)->width;

  line->width = *x;

  if (next < end)
    {
      end_line (self, line, next);
      *x = 0;
    }

  return next;
}

/* Numbers in right-to-left text run left to right: each stretch of a level or
 * more is turned round, from the highest level down. */
static void
reorder (MandatePdfAtom **atoms,
         guint            n)
{
  guint8 highest = 0;

  for (guint i = 0; i < n; i++)
    highest = MAX (highest, atoms[i]->level);

  for (guint8 level = highest; level > 0; level--)
    for (guint i = 0; i < n; i++)
      {
        guint end = i;

        while (end < n && atoms[end]->level >= level)
          end++;

        for (guint a = i, b = end; a + 1 < b; a++, b--)
          {
            MandatePdfAtom *swapped = atoms[a];

            atoms[a] = atoms[b - 1];
            atoms[b - 1] = swapped;
          }

        i = MAX (i, end);
      }
}

static void
place_atoms (MandatePdfLines *self)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < self->lines->len; i++)
    {
      const MandatePdfLine *line = &g_array_index (self->lines, MandatePdfLine, i);
      double                x = 0;
      double                hanging = 0;
      guint                 n = line->n;

      g_ptr_array_set_size (order, 0);

      while (self->is_rtl && n > 0 && is_space (get_atom (self, line->first + n - 1)))
        {
          n--;
          hanging += get_atom (self, line->first + n)->width;
          get_atom (self, line->first + n)->x = -hanging;
        }

      for (guint j = 0; j < n; j++)
        g_ptr_array_add (order, get_atom (self, line->first + j));

      if (self->has_bidi)
        reorder ((MandatePdfAtom **) (gpointer) order->pdata, n);

      for (guint j = 0; j < n; j++)
        {
          MandatePdfAtom *atom = g_ptr_array_index (order, j);

          atom->x = x;
          x += atom->width;
        }
    }
}

/*
 * _mandate_pdf_lines_break:
 *
 * Breaks the atoms into lines, each as long as fits. The space that a line
 * breaks at hangs over its end.
 */
void
_mandate_pdf_lines_break (MandatePdfLines *self,
                          PangoLanguage   *language,
                          double           width)
{
  MandatePdfLine line = { 0 };
  double         x = 0;
  guint          i = 0;

  self->width = MAX (width, 1);
  self->natural = 0;
  g_array_set_size (self->lines, 0);

  while (i < self->atoms->len)
    {
      const MandatePdfAtom *atom = get_atom (self, i);

      if (atom->kind == MANDATE_PDF_ATOM_BREAK)
        {
          end_line (self, &line, ++i);
          x = 0;
        }
      else if (atom->kind == MANDATE_PDF_ATOM_SPACE)
        {
          x += atom->width;
          i++;
        }
      else
        {
          i = add_token (self, language, &line, &x, i);
        }
    }

  if (line.first < self->atoms->len || self->lines->len == 0)
    end_line (self, &line, self->atoms->len);

  place_atoms (self);
}

MandatePdfLines *
_mandate_pdf_lines_new (const MandatePdfSetting *setting,
                        const MandateText       *text,
                        const MandatePdfLook    *look,
                        double                   width)
{
  MandatePdfLines *self = g_new0 (MandatePdfLines, 1);

  self->text = g_string_new (NULL);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (MandatePdfPiece));
  self->atoms = g_array_new (FALSE, FALSE, sizeof (MandatePdfAtom));
  self->lines = g_array_new (FALSE, FALSE, sizeof (MandatePdfLine));
  g_array_set_clear_func (self->pieces, piece_clear);
  g_array_set_clear_func (self->atoms, atom_clear);

  self->leading = look->leading;
  self->baseline = (look->leading - (ASCENT + DESCENT) * look->size) / 2 + ASCENT * look->size;

  _mandate_pdf_lines_read (self, setting, text, look);
  _mandate_pdf_lines_break (self, _mandate_pdf_type_get_language (setting->type), width);

  return self;
}

MandatePdfLines *
_mandate_pdf_lines_new_plain (const MandatePdfSetting *setting,
                              const char              *text,
                              const MandatePdfLook    *look,
                              double                   width)
{
  g_autoptr (MandateText) wrapped = mandate_text_new (text);

  return _mandate_pdf_lines_new (setting, wrapped, look, width);
}

void
_mandate_pdf_lines_free (MandatePdfLines *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_array_unref (self->pieces);
  g_array_unref (self->atoms);
  g_array_unref (self->lines);
  g_free (self);
}

guint
_mandate_pdf_lines_get_n (const MandatePdfLines *self)
{
  return self->lines->len;
}

/**
 * _mandate_pdf_lines_get_least:
 * @self: lines
 * @below: how wide no word may be
 *
 * Returns: the width of the widest word that is narrower than @below, or 0
 */
double
_mandate_pdf_lines_get_least (const MandatePdfLines *self,
                              double                 below)
{
  double least = 0;

  for (guint i = 0; i < self->atoms->len; i++)
    {
      double width;

      i = find_token_end (self, i, &width);
      if (width < below)
        least = MAX (least, width);
    }

  return least;
}

double
_mandate_pdf_lines_get_height (const MandatePdfLines *self)
{
  return self->lines->len * self->leading;
}

/*
 * _mandate_pdf_lines_narrow:
 *
 * Narrows a paragraph whose last line holds but a word or two, while it takes
 * no more lines.
 */
void
_mandate_pdf_lines_narrow (MandatePdfLines *self)
{
  const guint  n = self->lines->len;
  const double width = self->width;
  double       accepted = width;

  if (n < 2 || self->was_split)
    return;

  for (guint step = 1; step <= 4; step++)
    {
      const MandatePdfLine *last = &g_array_index (self->lines, MandatePdfLine, n - 1);

      if (last->width >= .16 * width)
        return;

      _mandate_pdf_lines_break (self, pango_language_get_default (), width * (1 - .04 * step));

      if (self->lines->len > n || self->was_split)
        break;

      accepted = self->width;
    }

  if (self->lines->len > n || self->was_split)
    _mandate_pdf_lines_break (self, pango_language_get_default (), accepted);
}
