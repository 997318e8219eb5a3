/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-block.h"

G_BEGIN_DECLS

void mandate_markdown_append (GPtrArray   *blocks,
                              const char  *text,
                              MandateVoice voice);

G_END_DECLS
