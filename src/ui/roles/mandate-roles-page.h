/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-views-page.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ROLES_PAGE (mandate_roles_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateRolesPage, mandate_roles_page, MANDATE, ROLES_PAGE, MandateViewsPage)

MandatePage *mandate_roles_page_new (MandateSession *session);

G_END_DECLS
