/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-form.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_LIVE_FORM (mandate_live_form_get_type ())
G_DECLARE_FINAL_TYPE (MandateLiveForm, mandate_live_form, MANDATE, LIVE_FORM, AdwBin)

MandateLiveForm *mandate_live_form_new (MandateSession    *session,
                                        GType              type,
                                        const char *const *fields);

void         mandate_live_form_set_record (MandateLiveForm *self,
                                           MandateRecord   *record);
MandateForm *mandate_live_form_get_form (MandateLiveForm *self);
gboolean     mandate_live_form_flush (MandateLiveForm *self);

G_END_DECLS
