/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

PangoAttrList *mandate_text_difference_mark (const char *text,
                                             const char *other);

G_END_DECLS
