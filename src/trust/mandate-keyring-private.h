/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-keyring.h"

G_BEGIN_DECLS

void    _mandate_keyring_return (GTask              *task,
                                 MandateKeyringState state,
                                 MandateSecret      *secret,
                                 GError             *error);
GError *_mandate_keyring_error_new (MandateKeyringState state,
                                    const char         *reason);

G_END_DECLS
