/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

char            *mandate_audit_pack_format_title (const MandatePackContext *context);
MandateDocument *mandate_audit_pack_new_document (MandatePackContext *context);
MandateDocument *mandate_roles_new_document (MandatePackContext *context);
MandateDocument *mandate_lines_new_document (MandatePackContext *context);
MandateDocument *mandate_documents_new_document (MandatePackContext *context);
MandateDocument *mandate_objectives_new_document (MandatePackContext *context);
MandateDocument *mandate_resources_new_document (MandatePackContext *context,
                                                 gint64              year);

G_END_DECLS
