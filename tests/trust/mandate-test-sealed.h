/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-sealed-header-private.h"
#include "mandate-test-trust.h"

#define PASSPHRASE "correct horse battery staple"

GBytes  *mandate_test_seal (gconstpointer plain,
                            gsize         size);
gboolean mandate_test_open (const guint8 *sealed,
                            gsize         size,
                            const char   *passphrase,
                            GBytes      **plain,
                            GError      **error);
void     mandate_test_assert_flips_are_refused (gsize size,
                                                gsize step);
void     mandate_test_assert_truncations_are_refused (gsize size);
