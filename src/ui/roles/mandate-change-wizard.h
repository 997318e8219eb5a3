/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-wizard.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_CHANGE_WIZARD (mandate_change_wizard_get_type ())
G_DECLARE_FINAL_TYPE (MandateChangeWizard, mandate_change_wizard, MANDATE, CHANGE_WIZARD, MandateWizard)

G_END_DECLS
