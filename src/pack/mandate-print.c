/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Documents of their own, as PDF files. What they say is gathered at once, from
 * records that may change a moment later; the pages are drawn in a thread, into
 * memory: a passphrase or a draft is in no file before somebody chooses one.
 */

#define _GNU_SOURCE /* memfd_create */

#include "config.h"

#include "mandate-print.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mandate-audit-pack.h"
#include "mandate-file-name.h"
#include "mandate-fiscal-year.h"
#include "mandate-leadership-papers.h"
#include "mandate-logo-picture.h"
#include "mandate-meeting-papers.h"
#include "mandate-organisation.h"
#include "mandate-output-file.h"
#include "mandate-pdf-client.h"
#include "mandate-pdf-writer.h"
#include "mandate-policy-papers.h"
#include "mandate-records.h"
#include "mandate-report-papers.h"
#include "mandate-role-papers.h"
#include "mandate-training-sheet.h"

/* How a kind of document is made, and what its file is called besides. */
typedef struct
{
  MandateDocument *(*create) (MandatePackContext      *context,
                              const MandatePrintOrder *order);
  const char *label; /* (translatable) (nullable) */
  const char *title; /* (translatable) (nullable): of what it is, where it is of no record */
} Maker;

static MandateDocument *
create_policy (MandatePackContext      *context,
               const MandatePrintOrder *order)
{
  return mandate_policy_new_document (context, order->record);
}

static MandateDocument *
create_header (MandatePackContext      *context,
               const MandatePrintOrder *order)
{
  return mandate_policy_new_header_page (context, order->record);
}

static MandateDocument *
create_approval (MandatePackContext      *context,
                 const MandatePrintOrder *order)
{
  return mandate_policy_new_approval_page (context, order->record, order->approver);
}

static MandateDocument *
create_acknowledgement (MandatePackContext      *context,
                        const MandatePrintOrder *order)
{
  return mandate_policy_new_acknowledgement_sheet (context, order->record);
}

static MandateDocument *
create_memo (MandatePackContext      *context,
             const MandatePrintOrder *order)
{
  return mandate_policy_new_memo (context, order->record);
}

static MandateDocument *
create_extract (MandatePackContext      *context,
                const MandatePrintOrder *order)
{
  return mandate_policy_new_extract (context, order->record);
}

static MandateDocument *
create_comparison (MandatePackContext      *context,
                   const MandatePrintOrder *order)
{
  g_return_val_if_fail (order->before != NULL, NULL);

  return mandate_policy_new_comparison (context, order->record, order->before);
}

static MandateDocument *
create_minutes (MandatePackContext      *context,
                const MandatePrintOrder *order)
{
  MandateReview *review = order->record;

  context->is_draft = g_strcmp0 (review->state, "closed") != 0;
  mandate_pack_context_number_gaps (context);

  return mandate_minutes_new_document (context, review);
}

static MandateDocument *
create_attendance (MandatePackContext      *context,
                   const MandatePrintOrder *order)
{
  if (MANDATE_IS_TRAINING (order->record))
    return mandate_training_new_sheet (context, order->record);

  return mandate_attendance_new_sheet (context, order->record);
}

static MandateDocument *
create_roles (MandatePackContext      *context,
              const MandatePrintOrder *order)
{
  return mandate_roles_new_document (context);
}

static MandateDocument *
create_lines (MandatePackContext      *context,
              const MandatePrintOrder *order)
{
  return mandate_lines_new_document (context);
}

static MandateDocument *
create_appointment (MandatePackContext      *context,
                    const MandatePrintOrder *order)
{
  return mandate_role_new_appointment (context, order->record);
}

static MandateDocument *
create_insert (MandatePackContext      *context,
               const MandatePrintOrder *order)
{
  return mandate_role_new_insert (context, order->record);
}

static MandateDocument *
create_handover (MandatePackContext      *context,
                 const MandatePrintOrder *order)
{
  return mandate_role_new_handover (context, order->record);
}

static MandateDocument *
create_briefing (MandatePackContext      *context,
                 const MandatePrintOrder *order)
{
  return mandate_role_new_briefing (context, order->record);
}

static MandateDocument *
create_tell_sheet (MandatePackContext      *context,
                   const MandatePrintOrder *order)
{
  return mandate_role_new_tell_sheet (context);
}

static MandateDocument *
create_delegation (MandatePackContext      *context,
                   const MandatePrintOrder *order)
{
  return mandate_delegation_new_record (context, order->record);
}

static MandateDocument *
create_competence (MandatePackContext      *context,
                   const MandatePrintOrder *order)
{
  return mandate_competence_new_table (context);
}

static MandateDocument *
create_report (MandatePackContext      *context,
               const MandatePrintOrder *order)
{
  MandatePerformanceReport *report = order->record;

  context->is_draft = report->delivered_on == NULL;

  return mandate_report_new_document (context, report);
}

static MandateDocument *
create_summary (MandatePackContext      *context,
                const MandatePrintOrder *order)
{
  return mandate_leadership_new_summary (context);
}

static MandateDocument *
create_receipt (MandatePackContext      *context,
                const MandatePrintOrder *order)
{
  g_return_val_if_fail (order->since != NULL, NULL);

  return mandate_leadership_new_receipt (context, order->since);
}

static MandateDocument *
create_resources (MandatePackContext      *context,
                  const MandatePrintOrder *order)
{
  mandate_pack_context_number_gaps (context);

  return mandate_resources_new_document (context, order->year > 0 ? order->year : mandate_fiscal_year_find (context->reg, context->as_of));
}

static MandateDocument *
create_documents (MandatePackContext      *context,
                  const MandatePrintOrder *order)
{
  return mandate_documents_new_document (context);
}

static MandateDocument *
create_objectives (MandatePackContext      *context,
                   const MandatePrintOrder *order)
{
  return mandate_objectives_new_document (context);
}

static MandateDocument *
create_brief (MandatePackContext      *context,
              const MandatePrintOrder *order)
{
  return mandate_interview_new_brief (context);
}

static MandateDocument *
create_shown (MandatePackContext      *context,
              const MandatePrintOrder *order)
{
  g_return_val_if_fail (order->since != NULL, NULL);

  return mandate_showings_new_document (context, order->since);
}

static const Maker makers[] = {
  [MANDATE_PRINT_POLICY] = { create_policy, NULL, NULL },
  [MANDATE_PRINT_HEADER] = { create_header, N_ ("Header page"), NULL },
  [MANDATE_PRINT_APPROVAL] = { create_approval, N_ ("Approval page"), NULL },
  [MANDATE_PRINT_ACKNOWLEDGEMENT] = { create_acknowledgement, N_ ("Acknowledgement sheet"), NULL },
  [MANDATE_PRINT_MEMO] = { create_memo, N_ ("What changed"), NULL },
  [MANDATE_PRINT_EXTRACT] = { create_extract, N_ ("Extract"), NULL },
  [MANDATE_PRINT_COMPARISON] = { create_comparison, N_ ("Comparison"), NULL },
  [MANDATE_PRINT_MINUTES] = { create_minutes, N_ ("Minutes"), NULL },
  [MANDATE_PRINT_ATTENDANCE] = { create_attendance, N_ ("Attendance sheet"), NULL },
  [MANDATE_PRINT_ROLES] = { create_roles, NULL, N_ ("Roles, responsibilities, authorities") },
  [MANDATE_PRINT_LINES] = { create_lines, NULL, N_ ("Reporting lines") },
  [MANDATE_PRINT_APPOINTMENT] = { create_appointment, N_ ("Letter of appointment"), NULL },
  [MANDATE_PRINT_INSERT] = { create_insert, N_ ("Insert to the job description"), NULL },
  [MANDATE_PRINT_HANDOVER] = { create_handover, N_ ("Handover envelope"), NULL },
  [MANDATE_PRINT_BRIEFING] = { create_briefing, N_ ("Role briefing"), NULL },
  [MANDATE_PRINT_TELL_SHEET] = { create_tell_sheet, NULL, N_ ("Whom do I tell?") },
  [MANDATE_PRINT_DELEGATION] = { create_delegation, N_ ("Delegation record"), NULL },
  [MANDATE_PRINT_COMPETENCE] = { create_competence, NULL, N_ ("Competence table") },
  [MANDATE_PRINT_REPORT] = { create_report, N_ ("Performance report"), NULL },
  [MANDATE_PRINT_SUMMARY] = { create_summary, NULL, N_ ("Leadership summary") },
  [MANDATE_PRINT_RECEIPT] = { create_receipt, NULL, N_ ("Leadership receipt") },
  [MANDATE_PRINT_RESOURCES] = { create_resources, NULL, N_ ("Resources") },
  [MANDATE_PRINT_DOCUMENTS] = { create_documents, NULL, N_ ("Register of documents") },
  [MANDATE_PRINT_OBJECTIVES] = { create_objectives, NULL, N_ ("Objectives") },
  [MANDATE_PRINT_BRIEF] = { create_brief, NULL, N_ ("Interview brief") },
  [MANDATE_PRINT_SHOWN] = { create_shown, NULL, N_ ("Shown to the auditor") },
};

/* The language of a document is its own: neither the screen's nor always the organisation's. */
static MandateTranslation *
create_translation (MandateRegister         *reg,
                    const MandatePrintOrder *order)
{
  MandateOrganisation  *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);
  MandatePolicyVersion *version = order->record != NULL && MANDATE_IS_POLICY_VERSION (order->record) ? order->record : NULL;
  const char           *language = order->language;

  if (language == NULL && version != NULL)
    language = version->language;

  return mandate_translation_new (language != NULL ? language : mandate_organisation_get_language (organisation));
}

/**
 * mandate_print_new_document:
 * @workspace: a workspace
 * @order: what is to be printed
 *
 * Returns: (transfer full): the document, with all that it says
 */
MandateDocument *
mandate_print_new_document (MandateWorkspace        *workspace,
                            const MandatePrintOrder *order)
{
  MandateRegister *reg = mandate_workspace_get_register (workspace);
  g_autoptr (MandateTranslation) translation = create_translation (reg, order);
  g_autoptr (MandatePackContext) context = mandate_pack_context_new (reg, order->today, translation);

  g_return_val_if_fail (order->kind < G_N_ELEMENTS (makers), NULL);

  context->is_sample = mandate_workspace_get_is_sample (workspace);
  context->program_version = g_strdup (VERSION);
  context->logo = mandate_logo_read (workspace, reg);

  return makers[order->kind].create (context, order);
}

/* The holder first: the titles of roles are long, and what is too long is cut off. */
static char *
find_holding_title (MandateRegister    *reg,
                    MandateRoleHolding *holding)
{
  MandateRole   *role = mandate_register_find (reg, MANDATE_TYPE_ROLE, holding->role);
  MandateRecord *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, holding->person);
  MandateRecord *body = mandate_register_find (reg, MANDATE_TYPE_BODY, holding->body);
  const char    *holder = "";

  if (person != NULL)
    holder = MANDATE_PERSON (person)->name;
  else if (body != NULL)
    holder = MANDATE_BODY (body)->name;

  return g_strdup_printf ("%s, %s", holder, role != NULL ? role->title : "");
}

static char *
find_title (MandateRegister         *reg,
            const MandatePrintOrder *order,
            MandatePolicyVersion    *version)
{
  MandatePolicy *policy = version != NULL ? mandate_register_find (reg, MANDATE_TYPE_POLICY, version->policy) : NULL;

  if (policy != NULL)
    return g_strdup (policy->title);

  if (order->record != NULL && MANDATE_IS_ROLE_HOLDING (order->record))
    return find_holding_title (reg, order->record);

  return order->record != NULL ? mandate_register_describe (reg, order->record) : NULL;
}

/**
 * mandate_print_make_file_name:
 * @workspace: a workspace
 * @order: what is to be printed
 *
 * Returns: (transfer full): a name for the file, which holds organisation,
 *   document, version and day
 */
char *
mandate_print_make_file_name (MandateWorkspace        *workspace,
                              const MandatePrintOrder *order)
{
  MandateRegister      *reg = mandate_workspace_get_register (workspace);
  MandateOrganisation  *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);
  MandatePolicyVersion *version = order->record != NULL && MANDATE_IS_POLICY_VERSION (order->record) ? order->record : NULL;
  g_autoptr (MandateTranslation) translation = create_translation (reg, order);
  g_autofree char *title = find_title (reg, order, version);
  const char      *name = NULL;
  const char      *label = makers[order->kind].label;

  if (organisation != NULL)
    name = organisation->short_name != NULL ? organisation->short_name : organisation->legal_name;
  if (title == NULL)
    title = g_strdup (mandate_translate (translation, makers[order->kind].title));

  return mandate_document_make_file_name (name, title,
                                          version != NULL ? version->number : NULL,
                                          label != NULL ? mandate_translate (translation, label) : NULL,
                                          order->today);
}

/**
 * mandate_print_write_draft:
 * @workspace: a workspace
 * @today: today
 * @from: the first day that it tells of
 * @until: the last one
 *
 * Returns: (transfer full): the draft of a performance report in the
 *   organisation's language, as CommonMark
 */
char *
mandate_print_write_draft (MandateWorkspace *workspace,
                           const char       *today,
                           const char       *from,
                           const char       *until)
{
  MandateRegister        *reg = mandate_workspace_get_register (workspace);
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_REPORT, .today = today };
  g_autoptr (MandateTranslation) translation = create_translation (reg, &order);
  g_autoptr (MandatePackContext) context = mandate_pack_context_new (reg, today, translation);

  return mandate_report_write_draft (context, from, until);
}

static GBytes *
read_all (int      fd,
          GError **error)
{
  struct stat        status;
  g_autofree guint8 *content = NULL;
  gsize              have = 0;

  if (fstat (fd, &status) != 0 || lseek (fd, 0, SEEK_SET) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return NULL;
    }

  content = g_malloc (status.st_size + 1);
  while (have < (gsize) status.st_size)
    {
      const gssize n = read (fd, content + have, status.st_size - have);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The pages could not be written. Try again."));
          return NULL;
        }
      have += (gsize) n;
    }

  return g_bytes_new_take (g_steal_pointer (&content), have);
}

static int
create_memory (GError **error)
{
  const int fd = memfd_create ("mandate-print", MFD_CLOEXEC);

  if (fd < 0)
    g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));

  return fd;
}

/* The pages are drawn, and then completed with what cairo can't say: the language, the words for figures. */
static gboolean
draw (MandateDocument *document,
      int              body,
      int              output,
      GCancellable    *cancellable,
      GError         **error)
{
  g_autoptr (MandatePdfResult) result = NULL;
  g_autoptr (GPtrArray) annexes = g_ptr_array_new ();
  MandatePdfMetadata metadata = {
    .title = mandate_document_get_title (document),
    .author = mandate_document_get_author (document),
    .language = mandate_document_get_language (document),
    .date = mandate_document_get_date (document),
  };

  if (!mandate_logo_prepare (document, cancellable, error))
    return FALSE;

  if (!mandate_pdf_write_document (document, body, NULL, NULL, cancellable, &result, error) || lseek (body, 0, SEEK_SET) != 0)
    return FALSE;

  metadata.figures = result->figures;
  metadata.is_rtl = result->is_rtl;

  return mandate_pdf_assemble (body, annexes, NULL, &metadata, output, NULL, NULL, cancellable, NULL, error);
}

/**
 * mandate_print_draw:
 * @document: a document whose chapters read no record that may change
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Draws the pages of @document, and waits for them; in any thread.
 *
 * Returns: (transfer full) (nullable): the PDF file
 */
GBytes *
mandate_print_draw (MandateDocument *document,
                    GCancellable    *cancellable,
                    GError         **error)
{
  const int body = create_memory (error);
  const int output = body >= 0 ? create_memory (error) : -1;
  GBytes   *pdf = NULL;

  if (output >= 0 && draw (document, body, output, cancellable, error))
    pdf = read_all (output, error);

  if (body >= 0)
    close (body);
  if (output >= 0)
    close (output);

  return pdf;
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *pdf = mandate_print_draw (data, cancellable, &error);

  if (pdf != NULL)
    g_task_return_pointer (task, pdf, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/* What was issued as a file is given out as that file, byte for byte. */
static MandateEvidence *
find_issued_file (MandateWorkspace        *workspace,
                  const MandatePrintOrder *order)
{
  MandatePolicyVersion *version = order->kind == MANDATE_PRINT_POLICY ? order->record : NULL;
  MandateEvidence      *issued = NULL;

  if (version != NULL && version->issued_as != NULL)
    issued = mandate_register_find (mandate_workspace_get_register (workspace), MANDATE_TYPE_EVIDENCE, version->issued_as);

  return issued != NULL && issued->sha256 != NULL && g_strcmp0 (issued->media_type, "application/pdf") == 0 ? issued : NULL;
}

/**
 * mandate_print_write:
 * @workspace: a workspace
 * @order: what is to be printed
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Makes the document, and waits for it.
 *
 * Returns: (transfer full) (nullable): the PDF file
 */
GBytes *
mandate_print_write (MandateWorkspace        *workspace,
                     const MandatePrintOrder *order,
                     GCancellable            *cancellable,
                     GError                 **error)
{
  MandateEvidence *issued = find_issued_file (workspace, order);
  g_autoptr (MandateDocument) document = NULL;

  if (issued != NULL)
    return mandate_workspace_read_file (workspace, issued->sha256, error);

  document = mandate_print_new_document (workspace, order);

  return mandate_print_draw (document, cancellable, error);
}

/**
 * mandate_print_write_async:
 * @workspace: a workspace
 * @order: what is to be printed; read before this returns
 * @cancellable: (nullable): to give up
 * @callback: called with the answer; ends with mandate_print_finish()
 * @data: what goes with @callback
 *
 * Makes the document of what is on record now.
 */
void
mandate_print_write_async (MandateWorkspace        *workspace,
                           const MandatePrintOrder *order,
                           GCancellable            *cancellable,
                           GAsyncReadyCallback      callback,
                           gpointer                 data)
{
  MandateEvidence *issued = find_issued_file (workspace, order);
  g_autoptr (MandateDocument) document = NULL;
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  GBytes *file;

  if (issued == NULL)
    {
      document = mandate_print_new_document (workspace, order);
      mandate_print_document_async (document, cancellable, callback, data);
      return;
    }

  task = g_task_new (NULL, cancellable, callback, data);
  file = mandate_workspace_read_file (workspace, issued->sha256, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * mandate_print_document_async:
 * @document: a document whose chapters read no record that may change
 * @cancellable: (nullable): to give up
 * @callback: called with the answer; ends with mandate_print_finish()
 * @data: what goes with @callback
 *
 * Draws the pages of @document in a thread. Nobody else uses it meanwhile.
 */
void
mandate_print_document_async (MandateDocument    *document,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, g_object_ref (document), g_object_unref);
  g_task_run_in_thread (task, write_thread);
}

/**
 * mandate_print_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the PDF file
 */
GBytes *
mandate_print_finish (GAsyncResult *result,
                      GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mandate_print_write_to:
 * @pdf: a PDF file
 * @fd: an open file
 * @error: return location for an error
 *
 * Returns: whether all of it is written there
 */
gboolean
mandate_print_write_to (GBytes  *pdf,
                        int      fd,
                        GError **error)
{
  gsize         size = 0;
  const guint8 *content = g_bytes_get_data (pdf, &size);
  gsize         done = 0;

  while (done < size)
    {
      const gssize n = write (fd, content + done, size - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("Could not write the file: %s"), g_strerror (errno));
          return FALSE;
        }
      done += (gsize) n;
    }

  return TRUE;
}

/**
 * mandate_print_save:
 * @pdf: a PDF file
 * @path: where it goes
 * @may_replace: whether a file that is there already is replaced
 * @error: return location for an error
 *
 * Writes the file whole or not at all: what was there before stays until then.
 *
 * Returns: %TRUE if it is there
 */
gboolean
mandate_print_save (GBytes     *pdf,
                    const char *path,
                    gboolean    may_replace,
                    GError    **error)
{
  g_autoptr (MandateOutputFile) output = mandate_output_file_new (path, may_replace, error);

  return output != NULL && mandate_print_write_to (pdf, mandate_output_file_get_fd (output), error) && mandate_output_file_finish (output, error);
}
