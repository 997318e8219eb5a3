/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-copy-errands.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_COPY_PAGE (mandate_copy_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateCopyPage, mandate_copy_page, MANDATE, COPY_PAGE, AdwBin)

GtkWidget *mandate_copy_page_new (MandateReceivedCopy *received,
                                  const char          *today,
                                  const char          *refusal);

const MandateLibraryCopy *mandate_copy_page_get_found (MandateCopyPage *self);
const char               *mandate_copy_page_get_path (MandateCopyPage *self);
char                     *mandate_copy_page_dup_name (MandateCopyPage *self);

G_END_DECLS
