/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_EDITOR (mandate_policy_editor_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyEditor, mandate_policy_editor, MANDATE, POLICY_EDITOR, AdwBin)

G_END_DECLS
