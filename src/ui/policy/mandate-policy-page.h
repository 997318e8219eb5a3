/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-page.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_PAGE (mandate_policy_page_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyPage, mandate_policy_page, MANDATE, POLICY_PAGE, MandatePage)

MandatePage *mandate_policy_page_new (MandateSession *session);
void         mandate_policy_page_take_file (MandatePolicyPage *self,
                                            GFile             *file);
void         mandate_policy_page_take_signed (MandatePolicyPage *self,
                                              GFile             *file,
                                              const char        *code);

G_END_DECLS
