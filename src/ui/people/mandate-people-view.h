/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PEOPLE_VIEW (mandate_people_view_get_type ())
G_DECLARE_FINAL_TYPE (MandatePeopleView, mandate_people_view, MANDATE, PEOPLE_VIEW, AdwBin)

GtkWidget *mandate_people_view_new (MandateSession *session);
void       mandate_people_view_set_is_plain (MandatePeopleView *self,
                                             gboolean           is_plain);
void       mandate_people_view_show_record (MandatePeopleView *self,
                                            MandateRecord     *record);
void       mandate_people_view_add_person (MandatePeopleView *self);
void       mandate_people_view_add_body (MandatePeopleView *self);
void       mandate_people_view_find (MandatePeopleView *self);

G_END_DECLS
