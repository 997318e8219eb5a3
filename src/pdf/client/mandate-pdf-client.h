/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Reads PDF files and pictures that came from outside, and puts them into a
 * pack, without ever parsing them in this process: each call starts the
 * program mandate-pdf-helper, which gives up the system before it looks at
 * the file, waits for its answer, and checks it. A hostile file costs its
 * own call and nothing else.
 *
 * All functions but those that say async block, may be called in any thread, and end at once when
 * their cancellable is cancelled. The messages of their errors are sentences
 * for the user, saying what to do.
 */

#define MANDATE_PDF_ERROR (mandate_pdf_error_quark ())

/**
 * MandatePdfError:
 * @MANDATE_PDF_ERROR_NOT_PDF: the file is something else
 * @MANDATE_PDF_ERROR_ENCRYPTED: a password is needed to read it
 * @MANDATE_PDF_ERROR_DAMAGED: it can't be read
 * @MANDATE_PDF_ERROR_EMPTY: it has no pages
 * @MANDATE_PDF_ERROR_TOO_LARGE: it needs more memory than it may have
 * @MANDATE_PDF_ERROR_UNSUPPORTED: it is of a kind that is not read
 * @MANDATE_PDF_ERROR_CRASHED: reading it ended the helper
 * @MANDATE_PDF_ERROR_TIMED_OUT: reading it took too long
 * @MANDATE_PDF_ERROR_FAILED: the fault is ours or the system's, not the file's
 */
typedef enum
{
  MANDATE_PDF_ERROR_NOT_PDF,
  MANDATE_PDF_ERROR_ENCRYPTED,
  MANDATE_PDF_ERROR_DAMAGED,
  MANDATE_PDF_ERROR_EMPTY,
  MANDATE_PDF_ERROR_TOO_LARGE,
  MANDATE_PDF_ERROR_UNSUPPORTED,
  MANDATE_PDF_ERROR_CRASHED,
  MANDATE_PDF_ERROR_TIMED_OUT,
  MANDATE_PDF_ERROR_FAILED,
} MandatePdfError;

GQuark mandate_pdf_error_quark (void);

/**
 * MandatePdfInfo:
 * @n_pages: at least 1
 * @width: of the first page as it is seen, in points
 * @height: likewise
 * @title: may be empty
 * @is_restricted: its owner asked readers to forbid copying or printing
 * @has_text: there is text in one of its first pages; a scan has none
 * @has_form: it has fields to fill in
 * @has_signature: it was signed electronically, which a pack's copy cannot show
 * @moment: when it was made, as the file says; may be empty, or anything
 */
typedef struct
{
  guint    n_pages;
  double   width;
  double   height;
  char    *title;
  gboolean is_restricted;
  gboolean has_text;
  gboolean has_form;
  gboolean has_signature;
  char    *moment;
} MandatePdfInfo;

/**
 * MandatePdfMatch:
 * @page: where it is found, from 0
 * @x: from the left of the page as it is seen, in points
 * @y: from its top
 * @width: in points
 * @height: likewise
 *
 * A place where words stand.
 */
typedef struct
{
  guint  page;
  double x;
  double y;
  double width;
  double height;
} MandatePdfMatch;

/**
 * MandatePdfAnnex:
 * @pdf: the file
 * @after_page: how many of the body's pages stand before it
 * @stamp: (nullable): the line above each of its pages; {page} and {pages} are
 *   replaced by figures
 */
typedef struct
{
  GBytes *pdf;
  guint   after_page;
  char   *stamp;
} MandatePdfAnnex;

/**
 * MandatePdfFailure:
 * @index: which annex was left out
 * @code: why
 * @reason: why, in words for the user
 */
typedef struct
{
  guint           index;
  MandatePdfError code;
  char           *reason;
} MandatePdfFailure;

/**
 * MandatePdfMetadata:
 * @title: what the pack is called
 * @author: whose it is
 * @language: as in BCP 47: "en-GB"
 * @date: when it was made, as in ISO 8601; the same date gives the same bytes
 * @is_rtl: whether its pages run from right to left
 * @figures: (element-type utf8): what each figure of our own pages says in words, in their order
 * @password: what opens it (AES-256); with one, no two files are the same
 *
 * Any member may be %NULL.
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *language;
  const char *date;
  GPtrArray  *figures;
  const char *password;
  gboolean    is_rtl;
} MandatePdfMetadata;

/* How long a password may be, in bytes of UTF-8. */
#define MANDATE_PDF_MAX_PASSWORD_BYTES 127

/**
 * MandatePdfAttachment:
 * @name: what readers save it as; no two of a pack are the same
 * @media_type: such as `application/json`
 * @description: (nullable): what readers say of it
 * @content: its bytes
 *
 * A file that hangs on a pack.
 */
typedef struct
{
  char   *name;
  char   *media_type;
  char   *description;
  GBytes *content;
} MandatePdfAttachment;

/* A file that hangs on one. */
typedef struct
{
  char   *name;
  guint64 size;
  char   *sha256; /* in hexadecimal */
} MandatePdfAttachedFile;

/**
 * MandatePdfAttached:
 * @n_pages: pages of the file
 * @is_encrypted: whether it is encrypted
 * @wanted: the bytes of the attachment that was asked for; none if it is not there
 * @files: (element-type MandatePdfAttachedFile): all of them
 *
 * What hangs on a file.
 */
typedef struct
{
  guint      n_pages;
  gboolean   is_encrypted;
  GBytes    *wanted;
  GPtrArray *files;
} MandatePdfAttached;

/* Called in the calling thread; @fraction goes from 0 to 1. */
typedef void (*MandatePdfProgress) (double fraction, gpointer data);

/* What a file without pages is. */
typedef enum
{
  MANDATE_PDF_WORDS_OF_MAIL,
  MANDATE_PDF_WORDS_OF_OFFICE,
  MANDATE_PDF_WORDS_OF_PHOTO,
} MandatePdfWordsKind;

/**
 * MandatePdfWords:
 * @title: what it calls itself: the subject of an e-mail
 * @moment: when it was written or taken, as it says
 * @from: who wrote an e-mail
 * @to: to whom
 * @text: its words
 *
 * What stands in a file that has no pages here. Each may be empty, or anything.
 */
typedef struct
{
  char *title;
  char *moment;
  char *from;
  char *to;
  char *text;
} MandatePdfWords;

void mandate_pdf_words_free (MandatePdfWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePdfWords, mandate_pdf_words_free)

void mandate_pdf_info_free (MandatePdfInfo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePdfInfo, mandate_pdf_info_free)

MandatePdfAnnex *mandate_pdf_annex_new (GBytes *pdf, guint after_page, const char *stamp);
void             mandate_pdf_annex_free (MandatePdfAnnex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePdfAnnex, mandate_pdf_annex_free)

MandatePdfAttachment *mandate_pdf_attachment_new (const char *name, const char *media_type, const char *description, GBytes *content);
void                  mandate_pdf_attachment_free (MandatePdfAttachment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePdfAttachment, mandate_pdf_attachment_free)

void mandate_pdf_attached_free (MandatePdfAttached *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePdfAttached, mandate_pdf_attached_free)

MandatePdfAttached *mandate_pdf_read_attached (int fd, const char *password, const char *wanted, GCancellable *cancellable, GError **error);

MandatePdfInfo  *mandate_pdf_inspect (GBytes *pdf, GCancellable *cancellable, GError **error);
char            *mandate_pdf_read_text (GBytes *pdf, GCancellable *cancellable, GError **error);
MandatePdfWords *mandate_pdf_read_words (GBytes *file, MandatePdfWordsKind kind, GCancellable *cancellable, GError **error);
char            *mandate_pdf_read_codes (GBytes *file, GCancellable *cancellable, GError **error);
void             mandate_pdf_read_codes_async (GBytes *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
char            *mandate_pdf_read_codes_finish (GAsyncResult *result, GError **error);
GArray          *mandate_pdf_find_words (GBytes *pdf, const char *words, GCancellable *cancellable, GError **error);
cairo_surface_t *mandate_pdf_render_page (GBytes *pdf, guint page, double scale, GCancellable *cancellable, GError **error);
GBytes          *mandate_pdf_from_image (GBytes *image, const char *paper, GCancellable *cancellable, GError **error);

gboolean mandate_pdf_assemble (int                       body_fd,
                               GPtrArray                *annexes,
                               GPtrArray                *attachments,
                               const MandatePdfMetadata *metadata,
                               int                       output_fd,
                               MandatePdfProgress        progress,
                               gpointer                  progress_data,
                               GCancellable             *cancellable,
                               GPtrArray               **failed,
                               GError                  **error);

G_END_DECLS
