/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-import-view.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PEOPLE_IMPORT_VIEW (mandate_people_import_view_get_type ())
G_DECLARE_FINAL_TYPE (MandatePeopleImportView, mandate_people_import_view, MANDATE, PEOPLE_IMPORT_VIEW, MandateImportView)

GtkWidget *mandate_people_import_view_new (MandateSession *session);

G_END_DECLS
