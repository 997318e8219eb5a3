/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-panel.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_READERS (mandate_policy_readers_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyReaders, mandate_policy_readers, MANDATE, POLICY_READERS, MandatePolicyPanel)

void mandate_policy_readers_import (MandatePolicyReaders *self,
                                    GFile                *file);
void mandate_policy_readers_take_sheet (MandatePolicyReaders *self,
                                        GBytes               *content,
                                        const char           *name,
                                        const char           *version);

G_END_DECLS
