/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-readiness.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REQUIREMENTS_VIEW (mandate_requirements_view_get_type ())
G_DECLARE_FINAL_TYPE (MandateRequirementsView, mandate_requirements_view, MANDATE, REQUIREMENTS_VIEW, AdwBin)

GtkWidget *mandate_requirements_view_new (MandateSession *session);

G_END_DECLS
