/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-passage.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PASSAGE_VIEW (mandate_passage_view_get_type ())
G_DECLARE_FINAL_TYPE (MandatePassageView, mandate_passage_view, MANDATE, PASSAGE_VIEW, GtkWidget)

GtkWidget            *mandate_passage_view_new (void);
const MandatePassage *mandate_passage_view_get_passage (MandatePassageView *self);
void                  mandate_passage_view_set_passage (MandatePassageView   *self,
                                                        const MandatePassage *passage);
void                  mandate_passage_view_set_is_marked (MandatePassageView *self,
                                                          gboolean            is_marked);

G_END_DECLS
