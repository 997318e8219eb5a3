/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-keyring.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_SECRET_KEYRING (mandate_secret_keyring_get_type ())
G_DECLARE_FINAL_TYPE (MandateSecretKeyring, mandate_secret_keyring, MANDATE, SECRET_KEYRING, GObject)

MandateSecretKeyring *mandate_secret_keyring_new (void);
void                  mandate_secret_keyring_set_timeout (MandateSecretKeyring *self,
                                                          guint                 milliseconds);

G_END_DECLS
