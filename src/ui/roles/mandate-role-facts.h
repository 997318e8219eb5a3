/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ROLE_FACTS (mandate_role_facts_get_type ())
G_DECLARE_FINAL_TYPE (MandateRoleFacts, mandate_role_facts, MANDATE, ROLE_FACTS, GtkWidget)

GtkWidget *mandate_role_facts_new_holders_button (const char *role);
GtkWidget *mandate_role_facts_new (MandateSession *session,
                                   const char     *role);
void       mandate_role_facts_update (MandateRoleFacts *self);
guint      mandate_role_facts_count_gaps (MandateRoleFacts *self);
gboolean   mandate_role_facts_set_is_next (MandateRoleFacts *self,
                                           gboolean          is_next);

G_END_DECLS
