/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-document.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

/**
 * MandatePrintKind:
 * @MANDATE_PRINT_POLICY: a policy version: the file that was issued, where there is one, or else the text with its header
 * @MANDATE_PRINT_HEADER: what is on record of a policy version: header, approval, versions, without the text
 * @MANDATE_PRINT_APPROVAL: the page on which a policy version is approved by hand
 * @MANDATE_PRINT_ACKNOWLEDGEMENT: the sheet on which people sign that they know a policy version
 * @MANDATE_PRINT_MEMO: what changed with a policy version, for the people whom it is for
 * @MANDATE_PRINT_EXTRACT: what an outsider may have of a policy version
 * @MANDATE_PRINT_COMPARISON: a policy version held against an earlier one
 * @MANDATE_PRINT_MINUTES: a review
 * @MANDATE_PRINT_ATTENDANCE: the sheet on which people sign that they were at a review or a training
 * @MANDATE_PRINT_ROLES: responsibilities, roles and RACI; of no record
 * @MANDATE_PRINT_LINES: who reports to whom; of no record
 * @MANDATE_PRINT_APPOINTMENT: the letter by which a role is given: of a role holding
 * @MANDATE_PRINT_INSERT: what goes into a job description: of a role holding
 * @MANDATE_PRINT_HANDOVER: what whoever stands in has to know: of a role holding
 * @MANDATE_PRINT_BRIEFING: a role on a page: of a role
 * @MANDATE_PRINT_TELL_SHEET: whom to tell what, for the wall; of no record
 * @MANDATE_PRINT_DELEGATION: what is delegated, and what stays: of a delegation
 * @MANDATE_PRINT_COMPETENCE: what holders of roles need and have; of no record
 * @MANDATE_PRINT_REPORT: a performance report
 * @MANDATE_PRINT_SUMMARY: how security does, on one page with charts; of no record
 * @MANDATE_PRINT_RECEIPT: what top management gave since a day; of no record
 * @MANDATE_PRINT_RESOURCES: what security was given in a fiscal year; of no record
 * @MANDATE_PRINT_DOCUMENTS: which documents there are; of no record
 * @MANDATE_PRINT_OBJECTIVES: objectives and their readings; of no record
 * @MANDATE_PRINT_BRIEF: what top management is asked in an audit, and what it can answer, on one page; of no record
 * @MANDATE_PRINT_SHOWN: what was shown to an auditor on a day; of no record
 *
 * The documents that are made one by one.
 */
typedef enum
{
  MANDATE_PRINT_POLICY,
  MANDATE_PRINT_HEADER,
  MANDATE_PRINT_APPROVAL,
  MANDATE_PRINT_ACKNOWLEDGEMENT,
  MANDATE_PRINT_MEMO,
  MANDATE_PRINT_EXTRACT,
  MANDATE_PRINT_COMPARISON,
  MANDATE_PRINT_MINUTES,
  MANDATE_PRINT_ATTENDANCE,
  MANDATE_PRINT_ROLES,
  MANDATE_PRINT_LINES,
  MANDATE_PRINT_APPOINTMENT,
  MANDATE_PRINT_INSERT,
  MANDATE_PRINT_HANDOVER,
  MANDATE_PRINT_BRIEFING,
  MANDATE_PRINT_TELL_SHEET,
  MANDATE_PRINT_DELEGATION,
  MANDATE_PRINT_COMPETENCE,
  MANDATE_PRINT_REPORT,
  MANDATE_PRINT_SUMMARY,
  MANDATE_PRINT_RECEIPT,
  MANDATE_PRINT_RESOURCES,
  MANDATE_PRINT_DOCUMENTS,
  MANDATE_PRINT_OBJECTIVES,
  MANDATE_PRINT_BRIEF,
  MANDATE_PRINT_SHOWN,
} MandatePrintKind;

/**
 * MandatePrintOrder:
 * @kind: which document
 * @record: (unowned) (nullable): the policy version, review, role holding, role or delegation that it is of
 * @before: (unowned) (nullable): for a comparison, the policy version that @record is held against
 * @approver: (unowned) (nullable): for an approval page, the person or body that is to sign,
 *   or %NULL for everybody of top management
 * @since: (nullable): for a receipt, its first day; for what was shown, the day
 * @year: for the resources, the fiscal year, or 0 for that of @today
 * @today: the day of the document
 * @language: (nullable): its language, or %NULL for the version's or else the organisation's
 *
 * What is to be printed. It is read at once, and not kept.
 */
typedef struct
{
  MandatePrintKind kind;
  gpointer         record;
  gpointer         before;
  gpointer         approver;
  const char      *since;
  gint64           year;
  const char      *today;
  const char      *language;
} MandatePrintOrder;

MandateDocument *mandate_print_new_document (MandateWorkspace        *workspace,
                                             const MandatePrintOrder *order);
char            *mandate_print_make_file_name (MandateWorkspace        *workspace,
                                               const MandatePrintOrder *order);
char            *mandate_print_write_draft (MandateWorkspace *workspace,
                                            const char       *today,
                                            const char       *from,
                                            const char       *until);

GBytes *mandate_print_write (MandateWorkspace        *workspace,
                             const MandatePrintOrder *order,
                             GCancellable            *cancellable,
                             GError                 **error);
void    mandate_print_write_async (MandateWorkspace        *workspace,
                                   const MandatePrintOrder *order,
                                   GCancellable            *cancellable,
                                   GAsyncReadyCallback      callback,
                                   gpointer                 data);
void    mandate_print_document_async (MandateDocument    *document,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            data);
GBytes *mandate_print_draw (MandateDocument *document,
                            GCancellable    *cancellable,
                            GError         **error);
GBytes *mandate_print_finish (GAsyncResult *result,
                              GError      **error);

gboolean mandate_print_write_to (GBytes  *pdf,
                                 int      fd,
                                 GError **error);
gboolean mandate_print_save (GBytes     *pdf,
                             const char *path,
                             gboolean    may_replace,
                             GError    **error);

G_END_DECLS
