/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-page.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_DOCUMENTS_PAGE (mandate_documents_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateDocumentsPage, mandate_documents_page, MANDATE, DOCUMENTS_PAGE, MandatePage)

MandatePage *mandate_documents_page_new (MandateSession *session);

G_END_DECLS
