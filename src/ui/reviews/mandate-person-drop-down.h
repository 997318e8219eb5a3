/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PERSON_DROP_DOWN (mandate_person_drop_down_get_type ())
G_DECLARE_FINAL_TYPE (MandatePersonDropDown, mandate_person_drop_down, MANDATE, PERSON_DROP_DOWN, AdwBin)

GtkWidget  *mandate_person_drop_down_new (MandateSession *session,
                                          const char     *label);
const char *mandate_person_drop_down_get_person (MandatePersonDropDown *self);
void        mandate_person_drop_down_set_person (MandatePersonDropDown *self,
                                                 const char            *person);

G_END_DECLS
