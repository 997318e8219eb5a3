/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pdf-client.h"
#include "mandate-pdf-protocol.h"

G_BEGIN_DECLS

#define MANDATE_PDF_MAX_FDS 5

/**
 * MandatePdfJob:
 * @arguments: of the helper, without its name; %NULL at the end
 * @fds: what it is handed, from MANDATE_PDF_INPUT_FD on; borrowed
 * @milliseconds: how long it may take
 * @max_answer: how long its answer may be
 *
 * One call of the helper.
 */
typedef struct
{
  const char        *arguments[4];
  int                fds[MANDATE_PDF_MAX_FDS];
  gsize              n_fds;
  guint              milliseconds;
  gsize              max_answer;
  MandatePdfProgress progress;
  gpointer           progress_data;
} MandatePdfJob;

GBytes *_mandate_pdf_job_run (const MandatePdfJob *job, GCancellable *cancellable, GError **error);

/* mandate-pdf-memory.c */
int      _mandate_pdf_memory_new (GError **error);
gboolean _mandate_pdf_memory_append (int fd, GBytes *bytes, GError **error);
gboolean _mandate_pdf_memory_seal (int fd, GError **error);

/* mandate-pdf-attachments.c */
gboolean _mandate_pdf_attachments_write (int fd, GPtrArray *attachments, GError **error);

/* mandate-pdf-error.c */
const char *_mandate_pdf_error_message (MandatePdfError code);
void        _mandate_pdf_error_set (GError **error, MandatePdfError code);
gboolean    _mandate_pdf_error_from_status (guint32 status, MandatePdfError *code);
gboolean    _mandate_pdf_check_file (GBytes *pdf, gsize max_size, MandatePdfError *code);

G_END_DECLS
