/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pdf-client.h"

G_BEGIN_DECLS

/* For who shows words; who only reads files needs mandate-evidence-reader.h alone. */

MandatePdfWords *mandate_evidence_read_words (GBytes       *content,
                                              const char   *media_type,
                                              GCancellable *cancellable,
                                              GError      **error);

G_END_DECLS
