/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pdf-writer.h"

G_BEGIN_DECLS

/* A document that was written to a file of its own, to be read by other programs. */
typedef struct
{
  char             *path;   /* (owned) */
  MandatePdfResult *result; /* (owned) */
} WrittenPdf;

WrittenPdf *written_pdf_new (MandateDocument *document);
WrittenPdf *written_pdf_new_from_blocks (GPtrArray *blocks);
void        written_pdf_free (WrittenPdf *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WrittenPdf, written_pdf_free)

MandateDocument *document_from_blocks (GPtrArray *blocks);

char *written_pdf_read (WrittenPdf *self,
                        const char *program,
                        ...) G_GNUC_NULL_TERMINATED;
char *written_pdf_read_page (WrittenPdf *self,
                             guint       page);
char *written_pdf_read_structure (WrittenPdf *self);
guint count_in (const char *text,
                const char *part);

#define assert_contains(text, part)                \
  G_STMT_START                                     \
  {                                                \
    if (strstr (text, part) == NULL)               \
      g_error ("“%s” is not in:\n%s", part, text); \
  }                                                \
  G_STMT_END

#define assert_lacks(text, part)               \
  G_STMT_START                                 \
  {                                            \
    if (strstr (text, part) != NULL)           \
      g_error ("“%s” is in:\n%s", part, text); \
  }                                            \
  G_STMT_END

G_END_DECLS
