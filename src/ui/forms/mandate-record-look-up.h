/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-look-up.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RECORD_LOOK_UP (mandate_record_look_up_get_type ())
G_DECLARE_FINAL_TYPE (MandateRecordLookUp, mandate_record_look_up, MANDATE, RECORD_LOOK_UP, MandateLookUp)

GtkWidget *mandate_record_look_up_new (MandateSession *session,
                                       GType           type);
GtkWidget *mandate_record_look_up_new_person (MandateSession *session,
                                              const char     *label,
                                              const char     *style);
void       mandate_record_look_up_add_none (MandateRecordLookUp *self);
void       mandate_record_look_up_propose_person (MandateRecordLookUp *self,
                                                  const char          *person);

G_END_DECLS
