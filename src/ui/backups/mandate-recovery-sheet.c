/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the recovery sheet of a workspace says. */

#include "config.h"

#include "mandate-recovery-sheet.h"

#include "mandate-organisation.h"
#include "mandate-recovery.h"

/**
 * mandate_recovery_sheet_new:
 * @session: an open workspace
 * @passphrase: (nullable): what is to be printed, or %NULL for a line to write it on
 *
 * Returns: (transfer full): the sheet, in the language of the documents
 */
MandateDocument *
mandate_recovery_sheet_new (MandateSession      *session,
                            const MandateSecret *passphrase)
{
  const char     *path = mandate_workspace_get_path (mandate_session_get_workspace (session));
  MandateSealing *sealing = mandate_keeper_get_sealing (mandate_session_get_keeper (session));
  g_autoptr (MandateExtraFolder) folder = mandate_extra_folder_find (path);
  g_autofree char  *place = folder != NULL ? g_filename_display_name (folder->folder) : NULL;
  const char *const places[] = { place, NULL };
  g_autoptr (MandateTranslation) translation = mandate_organisation_new_translation (mandate_session_get_register (session));
  g_autoptr (MandatePackContext) context = mandate_pack_context_new (mandate_session_get_register (session), mandate_session_get_today (session), translation);
  const MandateRecoverySheet sheet = {
    .workspace = mandate_session_get_name (session),
    .places = places,
    .passphrase = passphrase != NULL ? mandate_secret_get_text (passphrase) : NULL,
    .fingerprint = sealing != NULL ? mandate_sealing_get_fingerprint (sealing) : NULL,
  };

  context->is_sample = mandate_workspace_get_is_sample (mandate_session_get_workspace (session));

  return mandate_recovery_new_document (context, &sheet);
}
