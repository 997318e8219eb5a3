/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-wizard.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_WIZARD_HELP (mandate_wizard_help_get_type ())
G_DECLARE_FINAL_TYPE (MandateWizardHelp, mandate_wizard_help, MANDATE, WIZARD_HELP, AdwBin)

GtkWidget *mandate_wizard_help_new (MandateWizard *wizard,
                                    guint          step);
void       mandate_wizard_help_refresh (MandateWizardHelp *self);
void       mandate_wizard_help_toggle (MandateWizardHelp *self);

G_END_DECLS
