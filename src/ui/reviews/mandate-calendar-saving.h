/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-review.h"
#include "mandate-session.h"

G_BEGIN_DECLS

void     mandate_calendar_saving_start (GtkWindow      *parent,
                                        MandateSession *session,
                                        MandateReview  *invitation);
gboolean mandate_calendar_saving_write (MandateSession *session,
                                        MandateReview  *invitation,
                                        const char     *path);

G_END_DECLS
