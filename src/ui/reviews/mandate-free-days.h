/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-draft.h"
#include "mandate-session.h"

G_BEGIN_DECLS

/* Keys of the draft: the free days, by number. */
#define MANDATE_FREE_DAYS_PREFIX "free-day-"

#define MANDATE_TYPE_FREE_DAYS (mandate_free_days_get_type ())
G_DECLARE_FINAL_TYPE (MandateFreeDays, mandate_free_days, MANDATE, FREE_DAYS, AdwBin)

GtkWidget *mandate_free_days_new (MandateSession *session,
                                  MandateDraft   *draft);
gboolean   mandate_free_days_check (MandateFreeDays *self);

GPtrArray *mandate_free_days_list (MandateDraft *draft);

G_END_DECLS
