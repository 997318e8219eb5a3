/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-policy-standing.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_READERS (mandate_policy_readers_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyReaders, mandate_policy_readers, MANDATE, POLICY_READERS, AdwBin)

GtkWidget *mandate_policy_readers_new (MandateSession *session);
void       mandate_policy_readers_show (MandatePolicyReaders        *self,
                                        const MandatePolicyStanding *standing);

G_END_DECLS
