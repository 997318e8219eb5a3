/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-catalogue.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PACK_EXPLAIN (mandate_pack_explain_get_type ())
G_DECLARE_FINAL_TYPE (MandatePackExplain, mandate_pack_explain, MANDATE, PACK_EXPLAIN, AdwBin)

GtkWidget *mandate_pack_explain_new (MandateSession       *session,
                                     const MandateFinding *finding);
GtkWidget *mandate_pack_explain_new_exemption (MandateSession           *session,
                                               const MandateRequirement *requirement);

G_END_DECLS
