/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"
#include "mandate-workspace-merge.h"

G_BEGIN_DECLS

GtkWidget *mandate_merge_summary_new (MandateSession   *session,
                                      MandateMergePlan *plan);

G_END_DECLS
