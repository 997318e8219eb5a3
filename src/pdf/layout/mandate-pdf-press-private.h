/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pdf-lines-private.h"
#include "mandate-pdf-writer.h"

G_BEGIN_DECLS

typedef enum
{
  MANDATE_PDF_LOOK_COVER_TITLE,
  MANDATE_PDF_LOOK_COVER_LINE,
  MANDATE_PDF_LOOK_COVER_LINE_BOLD,
  MANDATE_PDF_LOOK_ANNEX_NUMBER,
  MANDATE_PDF_LOOK_H1,
  MANDATE_PDF_LOOK_H2,
  MANDATE_PDF_LOOK_H3,
  MANDATE_PDF_LOOK_BODY,
  MANDATE_PDF_LOOK_QUESTION,
  MANDATE_PDF_LOOK_LARGE,
  MANDATE_PDF_LOOK_NOTE,
  MANDATE_PDF_LOOK_ISSUED,
  MANDATE_PDF_LOOK_ISSUED_BOLD,
  MANDATE_PDF_LOOK_ISSUED_TITLE,
  MANDATE_PDF_LOOK_CODE,
  MANDATE_PDF_LOOK_CODE_LARGE,
  MANDATE_PDF_LOOK_WATERMARK,
  MANDATE_PDF_LOOK_TABLE,
  MANDATE_PDF_LOOK_TABLE_BOLD,
  MANDATE_PDF_LOOK_LABEL,
  MANDATE_PDF_LOOK_HEAD,
  MANDATE_PDF_LOOK_SMALL,
  MANDATE_PDF_LOOK_FLAG,
  MANDATE_PDF_LOOK_BAND,
  MANDATE_PDF_LOOK_TAG,
  MANDATE_PDF_LOOK_EDGE,
} MandatePdfLookKind;

/*
 * MandatePdfPress:
 *
 * One document being printed. Each pass lays out all of it, at the same places
 * whether it draws or not, because nothing below knows the difference.
 */
typedef struct
{
  MandateDocument  *document; /* (unowned) */
  MandatePdfSetting setting;
  MandatePdfSheet   sheet;
  MandatePdfType   *type;        /* (owned) */
  MandatePdfPlaces *places;      /* (owned) */
  GPtrArray        *annexes;     /* (owned) (element-type MandateAnnexPlace) of this pass */
  GArray           *chapters;    /* (owned) what the writer knows of each */
  GCancellable     *cancellable; /* (unowned) (nullable) */
  GError *const    *failure;     /* (unowned) what the stream met */

  double   y;           /* where the next block starts */
  double   space;       /* that the last block wants below it */
  double   margin_y;    /* lowest baseline of the tags in the margin */
  gboolean is_at_top;   /* nothing on the page yet */
  gboolean is_fresh;    /* nothing below the title yet */
  guint    n_pages;     /* written in this pass */
  guint    n_inserted;  /* annex pages that will stand before this one */
  guint    n_total;     /* of the pass before, with all annex pages */
  guint    n_anonymous; /* entries without an id */
  int      outline[4];  /* the last bookmark of each level */
  guint    depth;       /* level of the last heading, as it is tagged */

  char    *running_head; /* (owned) (nullable) */
  char    *edge_label;   /* (owned) (nullable) */
  guint    edge_slot;
  gboolean has_frame;  /* header, footer and edge mark: not on the cover */
  gboolean is_stopped; /* cancelled, or the file cannot be written */
} MandatePdfPress;

const MandatePdfLook *_mandate_pdf_look (MandatePdfLookKind kind);

/* Pages. */
void     _mandate_pdf_press_new_page (MandatePdfPress *self);
void     _mandate_pdf_press_continue (MandatePdfPress *self);
void     _mandate_pdf_press_end_page (MandatePdfPress *self);
void     _mandate_pdf_press_set_landscape (MandatePdfPress *self,
                                           gboolean         is_landscape);
void     _mandate_pdf_press_begin_block (MandatePdfPress *self,
                                         double           before,
                                         double           need);
gboolean _mandate_pdf_press_has_room (const MandatePdfPress *self,
                                      double                 need);
double   _mandate_pdf_press_get_room (const MandatePdfPress *self);
guint    _mandate_pdf_press_get_page (const MandatePdfPress *self);
void     _mandate_pdf_press_draw_page_number (MandatePdfPress *self);

/* mandate-pdf-logo.c */
double _mandate_pdf_get_logo_room (MandatePdfPress *self);
void   _mandate_pdf_draw_logo (MandatePdfPress *self);

/* Short texts. */
MandatePdfLines *_mandate_pdf_press_set (MandatePdfPress   *self,
                                         const MandateText *text,
                                         MandatePdfLookKind look,
                                         double             width);
MandatePdfLines *_mandate_pdf_press_set_plain (MandatePdfPress   *self,
                                               const char        *text,
                                               MandatePdfLookKind look,
                                               double             width);
double           _mandate_pdf_press_print (MandatePdfPress   *self,
                                           const char        *text,
                                           MandatePdfLookKind look,
                                           double             x,
                                           double             baseline,
                                           double             width,
                                           MandateAlign       align);
double           _mandate_pdf_press_print_lines (MandatePdfPress   *self,
                                                 const char        *text,
                                                 MandatePdfLookKind look,
                                                 const char        *tag,
                                                 double             x,
                                                 double             y,
                                                 double             width);

/* Margin, destinations, bookmarks. */
void _mandate_pdf_press_flag (MandatePdfPress *self,
                              GStrv            tags,
                              guint            gap,
                              double           baseline);
void _mandate_pdf_press_place (MandatePdfPress *self,
                               const char      *id,
                               double           y);
void _mandate_pdf_press_enter (MandatePdfPress *self,
                               const char      *id,
                               guint            level,
                               const char      *text,
                               const char      *clause,
                               GStrv            tags,
                               double           y);

/* Blocks. */
void   _mandate_pdf_press_blocks (MandatePdfPress *self,
                                  GPtrArray       *blocks);
double _mandate_pdf_press_get_lead (MandatePdfPress *self,
                                    GPtrArray       *blocks,
                                    guint            index,
                                    double           x,
                                    double           width);
void   _mandate_pdf_print_part (MandatePdfPress    *self,
                                const MandateBlock *block);
void   _mandate_pdf_print_heading (MandatePdfPress    *self,
                                   const MandateBlock *block,
                                   double              lead);
void   _mandate_pdf_print_paragraph (MandatePdfPress    *self,
                                     const MandateBlock *block,
                                     double              x,
                                     double              width);
void   _mandate_pdf_print_list (MandatePdfPress    *self,
                                const MandateBlock *block,
                                double              x,
                                double              width);
void   _mandate_pdf_print_band (MandatePdfPress    *self,
                                const MandateBlock *block,
                                double              lead);
void   _mandate_pdf_print_table (MandatePdfPress    *self,
                                 const MandateBlock *block);
double _mandate_pdf_get_table_lead (MandatePdfPress    *self,
                                    const MandateBlock *block);
void   _mandate_pdf_print_facts (MandatePdfPress    *self,
                                 const MandateBlock *block);
double _mandate_pdf_print_facts_at (MandatePdfPress *self,
                                    GPtrArray       *facts,
                                    double           label_width,
                                    double           y);
double _mandate_pdf_find_label_width (MandatePdfPress *self,
                                      GPtrArray       *facts,
                                      double           width);
double _mandate_pdf_get_facts_lead (MandatePdfPress    *self,
                                    const MandateBlock *block);
double _mandate_pdf_get_facts_height (MandatePdfPress *self,
                                      GPtrArray       *facts,
                                      double           label_width,
                                      guint            n);
void   _mandate_pdf_print_chart (MandatePdfPress    *self,
                                 const MandateBlock *block);
double _mandate_pdf_get_chart_height (const MandateBlock *block);
void   _mandate_pdf_print_shares (MandatePdfPress    *self,
                                  const MandateBlock *block);
double _mandate_pdf_get_shares_height (MandatePdfPress    *self,
                                       const MandateBlock *block);
void   _mandate_pdf_print_trend (MandatePdfPress    *self,
                                 const MandateBlock *block);
double _mandate_pdf_get_trend_height (MandatePdfPress    *self,
                                      const MandateBlock *block);
double _mandate_pdf_get_signature_height (MandatePdfPress        *self,
                                          const MandateSignature *signature);
void   _mandate_pdf_print_signature (MandatePdfPress    *self,
                                     const MandateBlock *block);
double _mandate_pdf_get_code_height (void);
void   _mandate_pdf_print_code (MandatePdfPress    *self,
                                const MandateBlock *block);
double _mandate_pdf_get_tree_lead (MandatePdfPress    *self,
                                   const MandateBlock *block);
void   _mandate_pdf_print_tree (MandatePdfPress    *self,
                                const MandateBlock *block);
void   _mandate_pdf_draw_running_code (MandatePdfPress *self);
void   _mandate_pdf_draw_watermark (MandatePdfPress *self);
void   _mandate_pdf_print_cover (MandatePdfPress    *self,
                                 const MandateBlock *block);
void   _mandate_pdf_print_annex (MandatePdfPress    *self,
                                 const MandateBlock *block);
void   _mandate_pdf_print_contents (MandatePdfPress    *self,
                                    const MandateBlock *block);

G_END_DECLS
