/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <qpdf/qpdf-c.h>
#include <sys/resource.h>

#include "mandate-pdf-protocol.h"

G_BEGIN_DECLS

typedef struct
{
  rlim_t memory;
  rlim_t cpu_seconds;
  rlim_t file_size;
} HelperLimits;

/**
 * HelperFile:
 *
 * The bytes of a file that was handed over. They are mapped, not read, so
 * that they count only while they are looked at.
 */
typedef struct
{
  char *data;
  gsize length;
} HelperFile;

/* A job: takes the arguments after its name, gives a status and, with OK, the answer's payload. */
typedef MandatePdfStatus (*HelperJob) (char **arguments, GBytes **answer);

/* helper-sandbox.c */
gboolean helper_sandbox_enter (const HelperLimits *limits, int output_fd);

/* helper-io.c */
MandatePdfStatus helper_file_map (int fd, HelperFile *file);
void             helper_file_forget (const HelperFile *file);
gboolean         helper_write_all (int fd, const void *data, gsize length);
void             helper_send_progress (guint value);
gboolean         helper_send_result (MandatePdfStatus status, GBytes *payload);

/**
 * HelperOutput:
 *
 * A document that pages are imported into, with what all stamps share.
 */
typedef struct
{
  qpdf_data pdf;
  GArray   *page_ids; /* object numbers of the imported pages */
  int       font_id;  /* objects all stamps share; 0 until the first */
  int       epilogue_id;
} HelperOutput;

/* helper-import.c */
qpdf_data        helper_pdf_new (void);
MandatePdfStatus helper_pdf_status (qpdf_data pdf);
MandatePdfStatus helper_pdf_open (const char *data, gsize length, qpdf_data *opened);
MandatePdfStatus helper_pdf_import (HelperOutput *output, qpdf_data source, const char *stamp);

/* helper-stamp.c */
typedef struct
{
  double x0, y0, x1, y1;
} HelperBox;

HelperBox        helper_page_box (qpdf_data pdf, qpdf_oh page);
int              helper_page_rotation (qpdf_data pdf, qpdf_oh page);
double           helper_page_unit (qpdf_data pdf, qpdf_oh page);
MandatePdfStatus helper_stamp_page (HelperOutput *output, qpdf_oh page, const char *text);

/* helper-winansi.c */
char *helper_winansi_literal (const char *text, double size, double *width);

/* helper-metadata.c */
typedef struct
{
  const char *title;
  const char *author;
  const char *language;
  const char *date;
  gboolean    is_rtl;
} HelperMetadata;

void    helper_metadata_set (qpdf_data pdf, const HelperMetadata *metadata);
qpdf_oh helper_pdf_get_dictionary (qpdf_data pdf, qpdf_oh parent, const char *key);

/* helper-structure.c */
void helper_structure_complete (qpdf_data pdf, GVariantIter *figures);

/* helper-image.c */
gboolean         helper_image_is_known (const HelperFile *file);
MandatePdfStatus helper_image_to_pdf (const HelperFile *file, const char *paper_name, GBytes **answer);
MandatePdfStatus helper_image_read_moment (const HelperFile *file, char **moment);

/* helper-exif.c */
typedef struct
{
  guint orientation; /* 1 is upright, 0 is not said */
  char  moment[20];  /* when the picture was taken, empty if that is not said */
} HelperExif;

void helper_exif_read (const guchar *segment, gsize length, HelperExif *exif);

/**
 * HelperWords:
 *
 * What stands in a file that has no pages here; whatever is %NULL is not there.
 */
typedef struct
{
  char    *title;
  char    *moment; /* as it is written there */
  char    *from;
  char    *to;
  GString *text;
} HelperWords;

/* How long a line such as a subject may be. */
#define HELPER_MAX_LINE 4096u

/* helper-mail.c, helper-office.c */
MandatePdfStatus helper_mail_read (const HelperFile *file, HelperWords *words);
MandatePdfStatus helper_office_read (const HelperFile *file, HelperWords *words);

/* helper-markup.c */
typedef enum
{
  HELPER_MARKUP_OFFICE,
  HELPER_MARKUP_HTML,
} HelperMarkupKind;

typedef enum
{
  HELPER_MARKUP_TEXT,
  HELPER_MARKUP_TAG,
  HELPER_MARKUP_ENTITY,
} HelperMarkupState;

typedef struct
{
  HelperMarkupKind   kind;
  const char *const *kept;
  GString           *words; /* (unowned) */
  gsize              most;
  HelperMarkupState  state;
  char               name[32]; /* of the element or character that is being read */
  gsize              n_name;
  gboolean           has_name;
  gboolean           is_end_tag;
  gboolean           is_full;
  char               quote;
  char               last, before_last;
  guint              depth; /* within elements that are kept, or dropped */
} HelperMarkup;

void     helper_markup_begin (HelperMarkup *self, HelperMarkupKind kind, const char *const *kept, GString *words, gsize most);
gboolean helper_markup_feed (HelperMarkup *self, const char *data, gsize length);

/* helper-zip.c */
typedef struct
{
  const guchar *data;
  gsize         length;
  gsize         place; /* of the next row of the list of files */
  gsize         end;   /* of that list */
} HelperZip;

typedef struct
{
  const char *name; /* not ended by a NUL */
  gsize       name_length;
  gboolean    is_encrypted;
  guint       method;
  gsize       packed;
  gsize       place;
} HelperZipEntry;

/* Returns: whether it wants more */
typedef gboolean (*HelperSink) (gpointer data, const char *bytes, gsize length);

MandatePdfStatus helper_zip_open (const HelperFile *file, HelperZip *self);
gboolean         helper_zip_next (HelperZip *self, HelperZipEntry *entry);
gboolean         helper_zip_entry_is (const HelperZipEntry *self, const char *name);
MandatePdfStatus helper_zip_unpack (const HelperZip *self, const HelperZipEntry *entry, gsize *budget, HelperSink sink, gpointer data);

/* helper-attach.c */
MandatePdfStatus helper_attach (qpdf_data pdf, const HelperFile *attached, qpdf_data *source);

/* The jobs, each in a file of its name. */
MandatePdfStatus helper_attachments (char **arguments, GBytes **answer);
MandatePdfStatus helper_codes (char **arguments, GBytes **answer);
MandatePdfStatus helper_find (char **arguments, GBytes **answer);
MandatePdfStatus helper_inspect (char **arguments, GBytes **answer);
MandatePdfStatus helper_text (char **arguments, GBytes **answer);
MandatePdfStatus helper_words (char **arguments, GBytes **answer);
MandatePdfStatus helper_render (char **arguments, GBytes **answer);
MandatePdfStatus helper_image (char **arguments, GBytes **answer);
MandatePdfStatus helper_assemble (char **arguments, GBytes **answer);

G_END_DECLS
