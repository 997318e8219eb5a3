/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-coverage.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_LEADERSHIP_LOG (mandate_leadership_log_get_type ())
G_DECLARE_FINAL_TYPE (MandateLeadershipLog, mandate_leadership_log, MANDATE, LEADERSHIP_LOG, AdwBin)

GtkWidget *mandate_leadership_log_new (MandateSession *session);
void       mandate_leadership_log_update (MandateLeadershipLog  *self,
                                          const MandateCoverage *coverage);
void       mandate_leadership_log_show_field (MandateLeadershipLog *self,
                                              guint                 commitment,
                                              guint                 quarter);
void       mandate_leadership_log_show_act (MandateLeadershipLog *self,
                                            MandateRecord        *act);
void       mandate_leadership_log_add_act (MandateLeadershipLog *self);

G_END_DECLS
