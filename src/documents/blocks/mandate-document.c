/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-document.h"

/**
 * MandateDocument:
 *
 * A document to be laid out: what stands on every page, and its chapters.
 *
 * A chapter is built when the layout comes to it and dropped when it is past,
 * once in each pass, so that a pack of a thousand pages needs the memory of
 * one chapter.
 */
struct _MandateDocument
{
  GObject parent_instance;

  char           *title;
  char           *language;
  char           *author;
  char           *subject;
  char           *date;
  char           *footer;
  char           *watermark;  /* (owned) (nullable) */
  MandateText    *header;     /* (owned) */
  MandateMatrix  *code;       /* (owned) (nullable) */
  GBytes         *logo_file;  /* (owned) (nullable) */
  char           *logo_words; /* (owned) (nullable) */
  MandatePicture *logo;       /* (owned) (nullable) */
  GPtrArray      *chapters;

  char                 *label_texts[4];
  MandateDocumentLabels labels;

  MandateBlockVisitor visitor; /* its functions are NULL where all is shown as it is */
  GDestroyNotify      destroy_visitor;

  MandatePaperSize paper;
  guint            is_draft : 1;
};

typedef struct
{
  MandateChapterFunc func;
  gpointer           data;
  GDestroyNotify     destroy;
} Chapter;

G_DEFINE_FINAL_TYPE (MandateDocument, mandate_document, G_TYPE_OBJECT)

static void
chapter_free (gpointer data)
{
  Chapter *chapter = data;

  if (chapter->destroy != NULL)
    chapter->destroy (chapter->data);

  g_free (chapter);
}

static void
replace_string (char      **member,
                const char *value)
{
  char *old = *member;

  *member = g_strdup (value);
  g_free (old);
}

static void
mandate_document_finalize (GObject *object)
{
  MandateDocument *self = MANDATE_DOCUMENT (object);

  g_free (self->title);
  g_free (self->language);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->date);
  g_free (self->footer);
  g_free (self->watermark);
  mandate_text_free (self->header);
  mandate_matrix_free (self->code);
  g_clear_pointer (&self->logo_file, g_bytes_unref);
  mandate_picture_free (self->logo);
  g_free (self->logo_words);
  g_ptr_array_unref (self->chapters);
  if (self->destroy_visitor != NULL)
    self->destroy_visitor (self->visitor.data);

  for (guint i = 0; i < G_N_ELEMENTS (self->label_texts); i++)
    g_free (self->label_texts[i]);

  G_OBJECT_CLASS (mandate_document_parent_class)->finalize (object);
}

static void
mandate_document_class_init (MandateDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_document_finalize;
}

static void
mandate_document_init (MandateDocument *self)
{
  self->chapters = g_ptr_array_new_with_free_func (chapter_free);
  self->header = mandate_text_new (NULL);
  mandate_document_set_labels (self, &(MandateDocumentLabels){
                                       .page_of = "Page {page} of {pages}",
                                       .page_reference = "p. {page}",
                                       .gap = "GAP {number}",
                                       .draft = "DRAFT",
                                     });
}

/**
 * mandate_document_new:
 * @title: its title, shown by viewers in their window
 * @language: the language of its words, as in BCP 47
 *
 * Returns: (transfer full): an A4 document without chapters
 */
MandateDocument *
mandate_document_new (const char *title,
                      const char *language)
{
  MandateDocument *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (MANDATE_TYPE_DOCUMENT, NULL);
  self->title = g_strdup (title);
  self->language = g_strdup (language);

  return self;
}

const char *
mandate_document_get_title (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);

  return self->title;
}

const char *
mandate_document_get_language (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);

  return self->language;
}

const char *
mandate_document_get_author (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);

  return self->author;
}

void
mandate_document_set_author (MandateDocument *self,
                             const char      *author)
{
  g_return_if_fail (MANDATE_IS_DOCUMENT (self));

  replace_string (&self->author, author);
}

const char *
mandate_document_get_subject (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);

  return self->subject;
}

void
mandate_document_set_subject (MandateDocument *self,
                              const char      *subject)
{
  g_return_if_fail (MANDATE_IS_DOCUMENT (self));

  replace_string (&self->subject, subject);
}

/**
 * mandate_document_get_date:
 * @self: a document
 *
 * Returns: (nullable): the day that the file bears as its creation date, ISO 8601
 */
const char *
mandate_document_get_date (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);

  return self->date;
}

void
mandate_document_set_date (MandateDocument *self,
                           const char      *date)
{
  g_return_if_fail (MANDATE_IS_DOCUMENT (self));

  replace_string (&self->date, date);
}

MandatePaperSize
mandate_document_get_paper (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), MANDATE_PAPER_A4);

  return self->paper;
}

void
mandate_document_set_paper (MandateDocument *self,
                            MandatePaperSize paper)
{
  g_return_if_fail (MANDATE_IS_DOCUMENT (self));

  self->paper = paper;
}

gboolean
mandate_document_get_is_draft (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), FALSE);

  return self->is_draft;
}

void
mandate_document_set_is_draft (MandateDocument *self,
                               gboolean         is_draft)
{
  g_return_if_fail (MANDATE_IS_DOCUMENT (self));

  self->is_draft = !!is_draft;
}

const char *
mandate_document_get_watermark (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);

  return self->watermark;
}

/**
 * mandate_document_set_watermark:
 * @self: a document
 * @watermark: (nullable): a word that stands large and pale behind the text of
 *   each page. It is a picture of the word and not read: say it in words, too.
 */
void
mandate_document_set_watermark (MandateDocument *self,
                                const char      *watermark)
{
  g_return_if_fail (MANDATE_IS_DOCUMENT (self));

  replace_string (&self->watermark, watermark);
}

const MandateMatrix *
mandate_document_get_code (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);

  return self->code;
}

/**
 * mandate_document_take_code:
 * @self: a document
 * @code: (transfer full) (nullable): what stands in the outer margin of each
 *   page but the first, whose blocks show it larger
 */
void
mandate_document_take_code (MandateDocument *self,
                            MandateMatrix   *code)
{
  g_return_if_fail (MANDATE_IS_DOCUMENT (self));

  mandate_matrix_free (self->code);
  self->code = code;
}

/**
 * mandate_document_get_logo_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the logo as a file, which is not decoded
 *   here: whoever lets the document be drawn does that, and gives it back with
 *   mandate_document_take_logo()
 */
GBytes *
mandate_document_get_logo_file (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);

  return self->logo_file;
}

/**
 * mandate_document_set_logo_file:
 * @self: a document
 * @file: (nullable): a PNG or JPEG file
 * @words: (nullable): what stands in for it where it can't be seen
 */
void
mandate_document_set_logo_file (MandateDocument *self,
                                GBytes          *file,
                                const char      *words)
{
  g_return_if_fail (MANDATE_IS_DOCUMENT (self));

  g_clear_pointer (&self->logo_file, g_bytes_unref);
  self->logo_file = file != NULL ? g_bytes_ref (file) : NULL;
  replace_string (&self->logo_words, words);
}

const char *
mandate_document_get_logo_words (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);

  return self->logo_words;
}

/**
 * mandate_document_get_logo:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what stands at the head of the first page
 */
const MandatePicture *
mandate_document_get_logo (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);

  return self->logo;
}

/**
 * mandate_document_take_logo:
 * @self: a document
 * @logo: (transfer full) (nullable): what stands at the head of the first page
 */
void
mandate_document_take_logo (MandateDocument *self,
                            MandatePicture  *logo)
{
  g_return_if_fail (MANDATE_IS_DOCUMENT (self));

  mandate_picture_free (self->logo);
  self->logo = logo;
}

const MandateText *
mandate_document_get_header (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);

  return self->header;
}

/**
 * mandate_document_set_header:
 * @self: a document
 * @header: (transfer full): what stands at the start of each page's header
 */
void
mandate_document_set_header (MandateDocument *self,
                             MandateText     *header)
{
  g_return_if_fail (MANDATE_IS_DOCUMENT (self));
  g_return_if_fail (header != NULL);

  mandate_text_free (self->header);
  self->header = header;
}

const char *
mandate_document_get_footer (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);

  return self->footer;
}

/**
 * mandate_document_set_footer:
 * @self: a document
 * @footer: (nullable): what stands at the start of each page's footer
 */
void
mandate_document_set_footer (MandateDocument *self,
                             const char      *footer)
{
  g_return_if_fail (MANDATE_IS_DOCUMENT (self));

  replace_string (&self->footer, footer);
}

const MandateDocumentLabels *
mandate_document_get_labels (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);

  return &self->labels;
}

void
mandate_document_set_labels (MandateDocument             *self,
                             const MandateDocumentLabels *labels)
{
  g_return_if_fail (MANDATE_IS_DOCUMENT (self));
  g_return_if_fail (labels != NULL);

  replace_string (&self->label_texts[0], labels->page_of);
  replace_string (&self->label_texts[1], labels->page_reference);
  replace_string (&self->label_texts[2], labels->gap);
  replace_string (&self->label_texts[3], labels->draft);

  self->labels = (MandateDocumentLabels){
    .page_of = self->label_texts[0],
    .page_reference = self->label_texts[1],
    .gap = self->label_texts[2],
    .draft = self->label_texts[3],
  };
}

/**
 * mandate_document_add_chapter:
 * @self: a document
 * @func: builds the chapter's blocks, the same at every call
 * @data: for @func
 * @destroy: (nullable): frees @data
 */
void
mandate_document_add_chapter (MandateDocument   *self,
                              MandateChapterFunc func,
                              gpointer           data,
                              GDestroyNotify     destroy)
{
  Chapter *chapter;

  g_return_if_fail (MANDATE_IS_DOCUMENT (self));
  g_return_if_fail (func != NULL);

  chapter = g_new0 (Chapter, 1);
  chapter->func = func;
  chapter->data = data;
  chapter->destroy = destroy;
  g_ptr_array_add (self->chapters, chapter);
}

static GPtrArray *
ref_blocks (gpointer data)
{
  return g_ptr_array_ref (data);
}

/**
 * mandate_document_add_blocks:
 * @self: a document
 * @blocks: (transfer full) (element-type MandateBlock): a chapter that is small enough to be kept
 */
void
mandate_document_add_blocks (MandateDocument *self,
                             GPtrArray       *blocks)
{
  g_return_if_fail (blocks != NULL);

  mandate_document_add_chapter (self, ref_blocks, blocks, (GDestroyNotify) g_ptr_array_unref);
}

guint
mandate_document_get_n_chapters (MandateDocument *self)
{
  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), 0);

  return self->chapters->len;
}

/**
 * mandate_document_build_chapter:
 * @self: a document
 * @chapter: number of a chapter, from 0
 *
 * Returns: (transfer full) (element-type MandateBlock): its blocks
 */
GPtrArray *
mandate_document_build_chapter (MandateDocument *self,
                                guint            chapter)
{
  const Chapter *found;
  GPtrArray     *blocks;

  g_return_val_if_fail (MANDATE_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (chapter < self->chapters->len, NULL);

  found = g_ptr_array_index (self->chapters, chapter);
  blocks = found->func (found->data);

  for (guint i = 0; self->visitor.words != NULL && i < blocks->len; i++)
    mandate_block_visit (g_ptr_array_index (blocks, i), &self->visitor);

  return blocks;
}

/**
 * mandate_document_set_visitor:
 * @self: a document whose chapters are built anew at each call
 * @visitor: who may exchange what its blocks say; copied
 * @destroy: (nullable): for the visitor's data
 *
 * Lets somebody see each block before it is handed out, to leave something
 * out of all of the document, wherever it stands.
 */
void
mandate_document_set_visitor (MandateDocument           *self,
                              const MandateBlockVisitor *visitor,
                              GDestroyNotify             destroy)
{
  g_return_if_fail (MANDATE_IS_DOCUMENT (self));

  if (self->destroy_visitor != NULL)
    self->destroy_visitor (self->visitor.data);

  self->visitor = *visitor;
  self->destroy_visitor = destroy;
}
