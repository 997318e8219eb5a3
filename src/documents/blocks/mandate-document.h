/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-block-words.h"
#include "mandate-picture.h"

G_BEGIN_DECLS

typedef enum
{
  MANDATE_PAPER_A4,
  MANDATE_PAPER_LETTER,
} MandatePaperSize;

/**
 * MandateDocumentLabels:
 * @page_of: foot of each page; `{page}` and `{pages}` stand for the numbers
 * @page_reference: after the arrow of a reference; `{page}` stands for the number
 * @gap: the flag in the margin; `{number}` stands for the gap's number
 * @draft: the box in the header of a draft
 *
 * The few words that the page layout itself puts on paper.
 */
typedef struct
{
  const char *page_of;
  const char *page_reference;
  const char *gap;
  const char *draft;
} MandateDocumentLabels;

/**
 * MandateChapterFunc:
 * @data: what was given to mandate_document_add_chapter()
 *
 * Returns: (transfer full) (element-type MandateBlock): a chapter's blocks,
 *   the same at every call
 */
typedef GPtrArray *(*MandateChapterFunc) (gpointer data);

#define MANDATE_TYPE_DOCUMENT (mandate_document_get_type ())
G_DECLARE_FINAL_TYPE (MandateDocument, mandate_document, MANDATE, DOCUMENT, GObject)

MandateDocument *mandate_document_new (const char *title,
                                       const char *language);

const char *mandate_document_get_title (MandateDocument *self);
const char *mandate_document_get_language (MandateDocument *self);

const char *mandate_document_get_author (MandateDocument *self);
void        mandate_document_set_author (MandateDocument *self,
                                         const char      *author);
const char *mandate_document_get_subject (MandateDocument *self);
void        mandate_document_set_subject (MandateDocument *self,
                                          const char      *subject);
const char *mandate_document_get_date (MandateDocument *self);
void        mandate_document_set_date (MandateDocument *self,
                                       const char      *date);

MandatePaperSize mandate_document_get_paper (MandateDocument *self);
void             mandate_document_set_paper (MandateDocument *self,
                                             MandatePaperSize paper);
gboolean         mandate_document_get_is_draft (MandateDocument *self);
void             mandate_document_set_is_draft (MandateDocument *self,
                                                gboolean         is_draft);

const char          *mandate_document_get_watermark (MandateDocument *self);
void                 mandate_document_set_watermark (MandateDocument *self,
                                                     const char      *watermark);
const MandateMatrix *mandate_document_get_code (MandateDocument *self);
void                 mandate_document_take_code (MandateDocument *self,
                                                 MandateMatrix   *code);

GBytes               *mandate_document_get_logo_file (MandateDocument *self);
void                  mandate_document_set_logo_file (MandateDocument *self,
                                                      GBytes          *file,
                                                      const char      *words);
const char           *mandate_document_get_logo_words (MandateDocument *self);
const MandatePicture *mandate_document_get_logo (MandateDocument *self);
void                  mandate_document_take_logo (MandateDocument *self,
                                                  MandatePicture  *logo);

const MandateText *mandate_document_get_header (MandateDocument *self);
void               mandate_document_set_header (MandateDocument *self,
                                                MandateText     *header);
const char        *mandate_document_get_footer (MandateDocument *self);
void               mandate_document_set_footer (MandateDocument *self,
                                                const char      *footer);

const MandateDocumentLabels *mandate_document_get_labels (MandateDocument *self);
void                         mandate_document_set_labels (MandateDocument             *self,
                                                          const MandateDocumentLabels *labels);

void       mandate_document_add_chapter (MandateDocument   *self,
                                         MandateChapterFunc func,
                                         gpointer           data,
                                         GDestroyNotify     destroy);
void       mandate_document_add_blocks (MandateDocument *self,
                                        GPtrArray       *blocks);
guint      mandate_document_get_n_chapters (MandateDocument *self);
GPtrArray *mandate_document_build_chapter (MandateDocument *self,
                                           guint            chapter);
void       mandate_document_set_visitor (MandateDocument           *self,
                                         const MandateBlockVisitor *visitor,
                                         GDestroyNotify             destroy);

G_END_DECLS
