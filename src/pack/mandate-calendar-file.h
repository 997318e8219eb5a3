/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-review.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

char    *mandate_calendar_file_write (MandateWorkspace *workspace,
                                      const char       *today,
                                      MandateReview    *invitation);
char    *mandate_calendar_file_make_name (MandateWorkspace *workspace,
                                          const char       *today,
                                          MandateReview    *invitation);
gboolean mandate_calendar_file_save (const char *file,
                                     const char *path,
                                     gboolean    may_replace,
                                     GError    **error);

G_END_DECLS
