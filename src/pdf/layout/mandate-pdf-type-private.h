/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  MANDATE_PDF_SANS,
  MANDATE_PDF_SERIF,
  MANDATE_PDF_MONO,
} MandatePdfFamily;

typedef enum
{
  MANDATE_PDF_INK,
  MANDATE_PDF_SECOND,
  MANDATE_PDF_ROW,
  MANDATE_PDF_GRID,
  MANDATE_PDF_FILL,
  MANDATE_PDF_TINT,
  MANDATE_PDF_WHITE,
  MANDATE_PDF_BLUE,
  MANDATE_PDF_RED,
  MANDATE_PDF_OCHRE,
  MANDATE_PDF_GREEN,
} MandatePdfInk;

/* How a kind of text looks where its spans say nothing else. */
typedef struct
{
  MandatePdfFamily family;
  double           size;
  double           leading;
  gboolean         is_bold;
  gboolean         is_italic;
  MandatePdfInk    ink;
} MandatePdfLook;

/* Glyphs of one font, in the order in which cairo wants them. */
typedef struct
{
  cairo_scaled_font_t *font;  /* (owned) */
  guint                start; /* in bytes of the word */
  guint                n_bytes;
  guint                first_glyph;
  guint                n_glyphs;
  guint                first_cluster;
  guint                n_clusters;
} MandatePdfRun;

/* A word shaped in one face: what all its occurrences share. */
typedef struct
{
  guint                 n_refs;
  guint                 n_bytes;
  gboolean              is_rtl;
  double                width;
  guint                 n_runs;
  guint                 n_clusters;
  MandatePdfRun        *runs;     /* (owned) */
  cairo_glyph_t        *glyphs;   /* (owned) */
  cairo_text_cluster_t *clusters; /* (owned) */
  float                *advances; /* (owned) one a cluster */
  gunichar             *forms;    /* (owned) (nullable) one a cluster: the sign that its glyph is known by, or 0 */
  char                 *text;     /* (owned) */
} MandatePdfWord;

typedef struct _MandatePdfType MandatePdfType;
typedef struct _MandatePdfFace MandatePdfFace;

MandatePdfType *_mandate_pdf_type_new (const char *language);
void            _mandate_pdf_type_free (MandatePdfType *self);
PangoLanguage  *_mandate_pdf_type_get_language (MandatePdfType *self);
const char     *_mandate_pdf_type_get_missing (MandatePdfType *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePdfType, _mandate_pdf_type_free)

MandatePdfFace *_mandate_pdf_type_get_face (MandatePdfType  *self,
                                            MandatePdfFamily family,
                                            double           size,
                                            gboolean         is_bold,
                                            gboolean         is_italic);
MandatePdfWord *_mandate_pdf_face_shape (MandatePdfFace *self,
                                         const char     *text,
                                         guint           n_bytes,
                                         gboolean        is_rtl);
void            _mandate_pdf_word_unref (MandatePdfWord *self);

G_END_DECLS
