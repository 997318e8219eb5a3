/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-wizard.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_SET_UP_WIZARD (mandate_set_up_wizard_get_type ())
G_DECLARE_FINAL_TYPE (MandateSetUpWizard, mandate_set_up_wizard, MANDATE, SET_UP_WIZARD, MandateWizard)

G_END_DECLS
