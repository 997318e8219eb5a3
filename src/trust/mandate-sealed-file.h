/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "mandate-secret.h"

G_BEGIN_DECLS

/**
 * MandateSealedCost:
 * @work: how many passes Argon2id makes: 1 to 10
 * @memory: how many KiB it fills: 8 to 1024 × 1024
 *
 * What each try of a passphrase costs, those of an attacker too.
 */
typedef struct
{
  guint32 work;
  guint32 memory;
} MandateSealedCost;

/* libsodium’s MODERATE: 0.4 s and 256 MiB. */
#define MANDATE_SEALED_COST_DEFAULT ((const MandateSealedCost){ 3, 256 * 1024 })
/* For tests: it withstands nobody. */
#define MANDATE_SEALED_COST_LEAST ((const MandateSealedCost){ 1, 8 })

/**
 * MandateSealedProgress:
 * @done: how many bytes of the plain file are done
 * @total: how many there are
 * @data: as it was given
 *
 * Called now and then, in the thread of the work.
 */
typedef void (*MandateSealedProgress) (guint64  done,
                                       guint64  total,
                                       gpointer data);

gboolean mandate_sealed_file_is_sealed (const char *path);
gboolean mandate_sealed_file_seal (const char           *path,
                                   int                   fd,
                                   const MandateSecret  *passphrase,
                                   MandateSealedCost     cost,
                                   MandateSealedProgress progress,
                                   gpointer              data,
                                   GCancellable         *cancellable,
                                   GError              **error);
gboolean mandate_sealed_file_open (const char           *path,
                                   int                   fd,
                                   const MandateSecret  *passphrase,
                                   MandateSealedProgress progress,
                                   gpointer              data,
                                   GCancellable         *cancellable,
                                   GError              **error);
gboolean mandate_sealed_file_check (const char           *path,
                                    const MandateSecret  *passphrase,
                                    MandateSealedProgress progress,
                                    gpointer              data,
                                    GCancellable         *cancellable,
                                    GError              **error);

G_END_DECLS
