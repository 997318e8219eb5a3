/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-keyring.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_MEMORY_KEYRING (mandate_memory_keyring_get_type ())
G_DECLARE_FINAL_TYPE (MandateMemoryKeyring, mandate_memory_keyring, MANDATE, MEMORY_KEYRING, GObject)

MandateMemoryKeyring *mandate_memory_keyring_new (void);
void                  mandate_memory_keyring_set_state (MandateMemoryKeyring *self,
                                                        MandateKeyringState   state);
guint                 mandate_memory_keyring_get_n_secrets (MandateMemoryKeyring *self);

G_END_DECLS
