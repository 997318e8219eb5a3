/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_WORKSPACE_LIST (mandate_workspace_list_get_type ())
G_DECLARE_FINAL_TYPE (MandateWorkspaceList, mandate_workspace_list, MANDATE, WORKSPACE_LIST, AdwBin)

void mandate_workspace_list_set_current (MandateWorkspaceList *self,
                                         const char           *path);

G_END_DECLS
