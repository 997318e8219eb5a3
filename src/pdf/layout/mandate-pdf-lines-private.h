/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pdf-places-private.h"
#include "mandate-pdf-sheet-private.h"

G_BEGIN_DECLS

/* What setting text needs to know of the document. */
typedef struct
{
  MandatePdfType   *type;
  MandatePdfPlaces *places;
  const char       *page_reference; /* the label, with its placeholder */
  gboolean          is_rtl;
} MandatePdfSetting;

/*
 * MandatePdfLines:
 *
 * Text broken into lines of one width. An atom is what is shaped in one piece:
 * a word, a space, or a part of a word that changes face or direction. Each line
 * keeps the space that it breaks at, or the tagged text would not read back.
 */
typedef struct
{
  GString *text;
  GArray  *pieces; /* one a span */
  GArray  *atoms;
  GArray  *lines;
  double   width;   /* that the lines were broken at */
  double   natural; /* of the widest line */
  double   leading;
  double   baseline; /* from the upper edge of a line */
  gboolean is_rtl;
  gboolean has_bidi;
  gboolean has_links;
  gboolean was_split; /* whether a word was too long for its line */
} MandatePdfLines;

/* Where lines are drawn: y is the upper edge of the first. */
typedef struct
{
  guint        first;
  guint        n;
  double       x;
  double       y;
  double       width;
  MandateAlign align;
  gboolean     is_part;     /* an element around it is open: not the only part of it */
  gboolean     is_repeated; /* it was read before: drawn once more, outside the tags */
} MandatePdfSlice;

MandatePdfLines *_mandate_pdf_lines_new (const MandatePdfSetting *setting,
                                         const MandateText       *text,
                                         const MandatePdfLook    *look,
                                         double                   width);
MandatePdfLines *_mandate_pdf_lines_new_plain (const MandatePdfSetting *setting,
                                               const char              *text,
                                               const MandatePdfLook    *look,
                                               double                   width);
void             _mandate_pdf_lines_free (MandatePdfLines *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePdfLines, _mandate_pdf_lines_free)

guint  _mandate_pdf_lines_get_n (const MandatePdfLines *self);
double _mandate_pdf_lines_get_height (const MandatePdfLines *self);
double _mandate_pdf_lines_get_least (const MandatePdfLines *self,
                                     double                 below);
void   _mandate_pdf_lines_narrow (MandatePdfLines *self);
void   _mandate_pdf_lines_draw (const MandatePdfLines *self,
                                MandatePdfSheet       *sheet,
                                const MandatePdfSlice *slice);
void   _mandate_pdf_lines_draw_all (const MandatePdfLines *self,
                                    MandatePdfSheet       *sheet,
                                    double                 x,
                                    double                 y,
                                    MandateAlign           align);

/* Shared between setting and drawing lines. */

typedef enum
{
  MANDATE_PDF_ATOM_WORD,
  MANDATE_PDF_ATOM_SPACE,
  MANDATE_PDF_ATOM_BREAK,
  MANDATE_PDF_ATOM_MARK,
} MandatePdfAtomKind;

typedef struct
{
  MandatePdfFace  *face;
  MandatePdfInk    ink;
  MandateSpanStyle style;
  MandateMark      mark;
  double           size;
  guint            start; /* in bytes of the text */
  guint            end;
  char            *target; /* (owned) (nullable) */
} MandatePdfPiece;

typedef struct
{
  MandatePdfWord    *word; /* (owned) (nullable) */
  guint              start;
  guint              n_bytes;
  guint              piece;
  MandatePdfAtomKind kind;
  guint8             level;
  double             width;
  double             x;
} MandatePdfAtom;

typedef struct
{
  guint  first;
  guint  n;
  double width; /* without the space at its end */
} MandatePdfLine;

#define MANDATE_PDF_CHIP_PADDING 2.25

void _mandate_pdf_lines_read (MandatePdfLines         *self,
                              const MandatePdfSetting *setting,
                              const MandateText       *text,
                              const MandatePdfLook    *look);
void _mandate_pdf_lines_break (MandatePdfLines *self,
                               PangoLanguage   *language,
                               double           width);

G_END_DECLS
