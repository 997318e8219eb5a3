/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-wizard.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ROLES_WIZARD (mandate_roles_wizard_get_type ())
G_DECLARE_FINAL_TYPE (MandateRolesWizard, mandate_roles_wizard, MANDATE, ROLES_WIZARD, MandateWizard)

G_END_DECLS
