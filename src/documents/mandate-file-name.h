/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mandate_document_make_file_name (const char *organisation,
                                       const char *title,
                                       const char *version,
                                       const char *kind,
                                       const char *date);

G_END_DECLS
