/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-secret.h"

G_BEGIN_DECLS

#define MANDATE_PASSPHRASE_MIN_LENGTH 12

MandateSecret *mandate_passphrase_suggest (void);
gboolean       mandate_passphrase_check (const MandateSecret *passphrase,
                                         GError             **error);
MandateSecret *mandate_passphrase_read (const char *path,
                                        GError    **error);

G_END_DECLS
