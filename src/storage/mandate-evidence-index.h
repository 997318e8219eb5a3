/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-database.h"
#include "mandate-happened-on.h"

G_BEGIN_DECLS

/* What follows the name of the workspace's file. */
#define MANDATE_EVIDENCE_INDEX_SUFFIX ".index"

/**
 * MandateFileCondition:
 * @MANDATE_FILE_READABLE: its pages can be shown
 * @MANDATE_FILE_OTHER: it is of a kind that has no pages here, such as a letter of an office program
 * @MANDATE_FILE_LOCKED: a password is needed to read it
 * @MANDATE_FILE_DAMAGED: it can't be read
 * @MANDATE_FILE_EMPTY: it has no pages
 * @MANDATE_FILE_NOT_PDF: it calls itself a PDF and is none
 * @MANDATE_FILE_TOO_LARGE: it needs more memory than it may have
 * @MANDATE_FILE_UNSUPPORTED: it is of a kind whose pages are not read
 * @MANDATE_FILE_BROKE: it broke off, or held up, the program that reads it
 *
 * What was found when a file was read.
 */
typedef enum
{
  MANDATE_FILE_READABLE,
  MANDATE_FILE_OTHER,
  MANDATE_FILE_LOCKED,
  MANDATE_FILE_DAMAGED,
  MANDATE_FILE_EMPTY,
  MANDATE_FILE_NOT_PDF,
  MANDATE_FILE_TOO_LARGE,
  MANDATE_FILE_UNSUPPORTED,
  MANDATE_FILE_BROKE,
} MandateFileCondition;

/**
 * MandateFileFacts:
 * @sha256: (nullable): which file
 * @condition: what was found
 * @n_pages: how many pages it has, 0 if that is not known
 * @is_signed: it was signed electronically
 * @is_restricted: its owner asked readers to forbid copying or printing
 * @has_form: it has fields to fill in
 * @has_text: there is text in it
 * @code: (nullable): the code of a paper that was printed here, if one stands on it
 * @thumbnail: (nullable): its first page as a small PNG picture
 * @title: (nullable): what an e-mail is about
 * @day: (nullable): the day that it says of itself
 * @day_origin: where it says so
 *
 * What is known of the bytes of a piece of evidence.
 */
typedef struct
{
  char                *sha256;
  MandateFileCondition condition;
  guint                n_pages;
  gboolean             is_signed;
  gboolean             is_restricted;
  gboolean             has_form;
  gboolean             has_text;
  char                *code;
  GBytes              *thumbnail;
  char                *title;
  char                *day;
  MandateDayOrigin     day_origin;
} MandateFileFacts;

MandateFileFacts *mandate_file_facts_new (const char          *sha256,
                                          MandateFileCondition condition);
void              mandate_file_facts_free (MandateFileFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateFileFacts, mandate_file_facts_free)

/**
 * MandateEvidenceIndex:
 *
 * What was read in the files of evidence: their words, their first pages and
 * what is wrong with them. It lies beside the workspace on this computer, is in
 * no copy and no history, and can be made again from the files at any time.
 */
typedef struct _MandateEvidenceIndex MandateEvidenceIndex;

MandateEvidenceIndex *mandate_evidence_index_open (const char *workspace_path,
                                                   GError    **error);
void                  mandate_evidence_index_free (MandateEvidenceIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateEvidenceIndex, mandate_evidence_index_free)

MandateFileFacts *mandate_evidence_index_find (MandateEvidenceIndex *self,
                                               const char           *sha256);
gboolean          mandate_evidence_index_put (MandateEvidenceIndex   *self,
                                              const MandateFileFacts *facts,
                                              const char             *text,
                                              GError                **error);
gboolean          mandate_evidence_index_forget (MandateEvidenceIndex *self,
                                                 const char           *sha256,
                                                 GError              **error);
GHashTable       *mandate_evidence_index_search (MandateEvidenceIndex *self,
                                                 const char           *words);

gboolean mandate_evidence_index_put_file_day (MandateEvidenceIndex *self,
                                              const char           *sha256,
                                              const char           *day,
                                              GError              **error);
char    *mandate_evidence_index_find_file_day (MandateEvidenceIndex *self,
                                               const char           *sha256);

gboolean mandate_evidence_index_knows_arrival (MandateEvidenceIndex *self,
                                               const char           *uri,
                                               gint64                size,
                                               gint64                modified);
gboolean mandate_evidence_index_add_arrival (MandateEvidenceIndex *self,
                                             const char           *uri,
                                             gint64                size,
                                             gint64                modified,
                                             GError              **error);

G_END_DECLS
