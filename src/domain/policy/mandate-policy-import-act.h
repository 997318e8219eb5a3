/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-policy-version.h"

G_BEGIN_DECLS

MandatePolicyVersion *mandate_policy_import_put (MandateChange        *change,
                                                 MandatePolicyVersion *answers,
                                                 const char           *title,
                                                 GError              **error);

G_END_DECLS
