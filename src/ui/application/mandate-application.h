/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-keyring.h"
#include "mandate-settings.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_APPLICATION (mandate_application_get_type ())
G_DECLARE_FINAL_TYPE (MandateApplication, mandate_application, MANDATE, APPLICATION, AdwApplication)

MandateApplication *mandate_application_new (void);

MandateSettings *mandate_application_get_settings (MandateApplication *self);
void             mandate_application_set_keyring (MandateApplication *self,
                                                  MandateKeyring     *keyring);

G_END_DECLS
