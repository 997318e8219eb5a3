/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-wizard.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_WIZARD_LINKS (mandate_wizard_links_get_type ())
G_DECLARE_FINAL_TYPE (MandateWizardLinks, mandate_wizard_links, MANDATE, WIZARD_LINKS, AdwBin)

GtkWidget *mandate_wizard_links_new (MandateWizard *wizard,
                                     guint          n_steps);
void       mandate_wizard_links_set_problem (MandateWizardLinks *self,
                                             guint               step,
                                             const char         *sentence);

G_END_DECLS
