/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-pack-redaction.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PACK_CHOICES (mandate_pack_choices_get_type ())
G_DECLARE_FINAL_TYPE (MandatePackChoices, mandate_pack_choices, MANDATE, PACK_CHOICES, AdwBin)

GtkWidget *mandate_pack_choices_new (MandateSession *session);

const char           *mandate_pack_choices_get_audit (MandatePackChoices *self);
const char           *mandate_pack_choices_get_as_of (MandatePackChoices *self);
const char           *mandate_pack_choices_get_language (MandatePackChoices *self);
const char           *mandate_pack_choices_get_paper (MandatePackChoices *self);
MandatePackRedactions mandate_pack_choices_get_redactions (MandatePackChoices *self);
gboolean              mandate_pack_choices_get_embeds (MandatePackChoices *self);
const char           *mandate_pack_choices_get_password (MandatePackChoices *self);

char *mandate_pack_choices_describe (MandatePackChoices *self,
                                     const char         *field);
char *mandate_pack_choices_format (MandatePackChoices *self);
void  mandate_pack_choices_restore (MandatePackChoices *self,
                                    const char         *choices);

G_END_DECLS
