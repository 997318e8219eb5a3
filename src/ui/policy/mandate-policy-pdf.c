/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The policy as a file: what it says is gathered at once, the pages are drawn in a thread. */

#include "config.h"

#include "mandate-policy-pdf.h"

#include "mandate-audit-pack.h"
#include "mandate-organisation.h"
#include "mandate-output-file.h"
#include "mandate-pdf-writer.h"

typedef struct
{
  MandateDocument *document; /* (owned) */
  char            *path;
} Errand;

static void
free_errand (gpointer data)
{
  Errand *self = data;

  g_object_unref (self->document);
  g_free (self->path);
  g_free (self);
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Errand *errand = data;
  GError *error = NULL;
  g_autoptr (MandateOutputFile) output = mandate_output_file_new (errand->path, TRUE, &error);

  if (output != NULL &&
      mandate_pdf_write_document (errand->document, mandate_output_file_get_fd (output), NULL, NULL, cancellable, NULL, &error) &&
      mandate_output_file_finish (output, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static MandateDocument *
create_document (MandateSession       *session,
                 MandatePolicyVersion *version)
{
  MandateRegister     *reg = mandate_session_get_register (session);
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);
  g_autoptr (MandateTranslation) translation = mandate_translation_new (organisation != NULL && organisation->language != NULL ? organisation->language : "en");
  g_autoptr (MandatePackContext) context = mandate_pack_context_new (reg, mandate_session_get_today (session), translation);

  context->is_sample = mandate_workspace_get_is_sample (mandate_session_get_workspace (session));
  context->program_version = g_strdup (VERSION);

  return mandate_policy_new_document (context, version);
}

/**
 * mandate_policy_save_pdf_async:
 * @session: an open workspace
 * @version: a policy version with its policy
 * @path: the file that is written, or replaced
 * @callback: called when it is there
 * @data: what goes with @callback
 *
 * Saves the text and its approval as a document of its own, in the language of
 * the organisation.
 */
void
mandate_policy_save_pdf_async (MandateSession       *session,
                               MandatePolicyVersion *version,
                               const char           *path,
                               GAsyncReadyCallback   callback,
                               gpointer              data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);
  Errand *errand = g_new0 (Errand, 1);

  errand->document = create_document (session, version);
  errand->path = g_strdup (path);
  g_task_set_task_data (task, errand, free_errand);
  g_task_run_in_thread (task, write_thread);
}

gboolean
mandate_policy_save_pdf_finish (GAsyncResult *result,
                                GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
