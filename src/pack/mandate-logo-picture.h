/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-document.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

GBytes         *mandate_logo_read (MandateWorkspace *workspace,
                                   MandateRegister  *reg);
MandatePicture *mandate_logo_decode (GBytes       *file,
                                     const char   *words,
                                     GCancellable *cancellable,
                                     GError      **error);
gboolean        mandate_logo_prepare (MandateDocument *document,
                                      GCancellable    *cancellable,
                                      GError         **error);
GBytes         *mandate_logo_load_file (GFile        *file,
                                        GCancellable *cancellable,
                                        GError      **error);
MandateChange  *mandate_logo_new_change (MandateWorkspace *workspace,
                                         GBytes           *content,
                                         GError          **error);

G_END_DECLS
