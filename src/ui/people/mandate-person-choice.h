/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-person.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PERSON_CHOICE (mandate_person_choice_get_type ())
G_DECLARE_FINAL_TYPE (MandatePersonChoice, mandate_person_choice, MANDATE, PERSON_CHOICE, AdwComboRow)

GtkWidget  *mandate_person_choice_new (MandateSession *session,
                                       const char     *title,
                                       const char     *nobody,
                                       gboolean        only_top_management);
void        mandate_person_choice_offer_bodies (MandatePersonChoice *self);
gboolean    mandate_person_choice_is_body (MandatePersonChoice *self);
void        mandate_person_choice_update (MandatePersonChoice *self);
const char *mandate_person_choice_get_id (MandatePersonChoice *self);
void        mandate_person_choice_set_id (MandatePersonChoice *self,
                                          const char          *id);

G_END_DECLS
