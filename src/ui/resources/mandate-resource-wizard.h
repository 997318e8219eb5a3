/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-wizard.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RESOURCE_WIZARD (mandate_resource_wizard_get_type ())
G_DECLARE_FINAL_TYPE (MandateResourceWizard, mandate_resource_wizard, MANDATE, RESOURCE_WIZARD, MandateWizard)

void mandate_resource_wizard_take_file (MandateResourceWizard *self,
                                        GFile                 *file);

G_END_DECLS
