/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <poppler.h>

#include "helper.h"

G_BEGIN_DECLS

/* Names of our own to hang the cleanup on: later versions of poppler have one for theirs. */
typedef PopplerDocument HelperDocument;
typedef PopplerPage     HelperPage;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HelperDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HelperPage, g_object_unref)

MandatePdfStatus helper_poppler_open (const HelperFile *file, PopplerDocument **opened);
char            *helper_poppler_dup_page_text (PopplerDocument *document, int index);

G_END_DECLS
