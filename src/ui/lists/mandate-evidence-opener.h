/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-evidence.h"
#include "mandate-session.h"

G_BEGIN_DECLS

char  *mandate_evidence_make_file_name (MandateEvidence *evidence);
GFile *mandate_evidence_write_copy_to_look (MandateWorkspace *workspace,
                                            MandateEvidence  *evidence,
                                            GError          **error);
GFile *mandate_evidence_write_copy (MandateWorkspace *workspace,
                                    MandateEvidence  *evidence,
                                    const char       *folder,
                                    GError          **error);
void   mandate_evidence_open (MandateSession  *session,
                              MandateEvidence *evidence,
                              GtkWidget       *widget);

G_END_DECLS
