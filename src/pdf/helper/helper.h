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

/* helper-attach.c */
MandatePdfStatus helper_attach (qpdf_data pdf, const HelperFile *attached, qpdf_data *source);

/* The jobs, each in a file of its name. */
MandatePdfStatus helper_attachments (char **arguments, GBytes **answer);
MandatePdfStatus helper_codes (char **arguments, GBytes **answer);
MandatePdfStatus helper_find (char **arguments, GBytes **answer);
MandatePdfStatus helper_inspect (char **arguments, GBytes **answer);
MandatePdfStatus helper_text (char **arguments, GBytes **answer);
MandatePdfStatus helper_render (char **arguments, GBytes **answer);
MandatePdfStatus helper_image (char **arguments, GBytes **answer);
MandatePdfStatus helper_assemble (char **arguments, GBytes **answer);

G_END_DECLS
