/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_ERRAND_HEAD (mandate_errand_head_get_type ())
G_DECLARE_FINAL_TYPE (MandateErrandHead, mandate_errand_head, MANDATE, ERRAND_HEAD, AdwBin)

GtkWidget *mandate_errand_head_new (const char *back_action);

void mandate_errand_head_set_title (MandateErrandHead *self,
                                    const char        *title);
void mandate_errand_head_set_summary (MandateErrandHead *self,
                                      const char        *summary);
void mandate_errand_head_set_leads_back (MandateErrandHead *self,
                                         gboolean           leads_back);

G_END_DECLS
