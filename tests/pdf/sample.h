/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-document.h"

G_BEGIN_DECLS

MandateDocument *sample_document_new (const char *language);

G_END_DECLS
