/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-list-spec.h"
#include "mandate-page.h"
#include "mandate-record-view.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_LIST_PAGE (mandate_list_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateListPage, mandate_list_page, MANDATE, LIST_PAGE, MandatePage)

MandatePage *mandate_list_page_new (MandateSession        *session,
                                    const MandateListSpec *spec);

MandateRecordView *mandate_list_page_get_view (MandateListPage *self);

G_END_DECLS
