/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-person.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PEOPLE_FILTER (mandate_people_filter_get_type ())
G_DECLARE_FINAL_TYPE (MandatePeopleFilter, mandate_people_filter, MANDATE, PEOPLE_FILTER, AdwBin)

GtkWidget *mandate_people_filter_new (MandateSession *session);

gboolean mandate_people_filter_matches (MandatePeopleFilter *self,
                                        MandatePerson       *person);
void     mandate_people_filter_clear (MandatePeopleFilter *self);

G_END_DECLS
