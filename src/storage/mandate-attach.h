/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-evidence.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

/* From here on a file makes a workspace slow to copy; above the second it is not taken. */
#define MANDATE_ATTACH_WARN_SIZE (25 * 1024 * 1024)
#define MANDATE_ATTACH_MAX_SIZE  (500 * 1024 * 1024)

MandateEvidence *mandate_attach_bytes (MandateWorkspace *workspace,
                                       MandateChange    *change,
                                       GBytes           *content,
                                       const char       *file_name,
                                       const char       *target,
                                       GError          **error);
MandateEvidence *mandate_attach_file (MandateWorkspace *workspace,
                                      MandateChange    *change,
                                      GFile            *file,
                                      const char       *target,
                                      GError          **error);

char    *mandate_attach_read_day (GFile *file);
char    *mandate_attach_guess_media_type (const char *file_name,
                                          GBytes     *content);
gboolean mandate_attach_link (MandateChange   *change,
                              MandateEvidence *evidence,
                              const char      *target,
                              GError         **error);

G_END_DECLS
