/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sodium.h>

#include "mandate-sealed-file.h"

G_BEGIN_DECLS

#define MANDATE_SEALED_MAGIC       "MNDTSEAL"
#define MANDATE_SEALED_MAGIC_SIZE  8
#define MANDATE_SEALED_VERSION     1
#define MANDATE_SEALED_HEADER_SIZE 65
#define MANDATE_SEALED_CHUNK_SIZE  65536

/* The beginning of a sealed file; CONTRIBUTING.md has it as a table. */
typedef struct
{
  MandateSealedCost cost;
  guint8            salt[crypto_pwhash_SALTBYTES];
  guint8            stream[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
  guint64           size; /* of what is sealed */
} MandateSealedHeader;

void     _mandate_sealed_header_write (const MandateSealedHeader *header,
                                       guint8                     bytes[MANDATE_SEALED_HEADER_SIZE]);
gboolean _mandate_sealed_header_parse (const guint8        *bytes,
                                       gsize                n_bytes,
                                       MandateSealedHeader *header,
                                       GError             **error);
guint64  _mandate_sealed_header_get_sealed_size (const MandateSealedHeader *header);
gboolean _mandate_sealed_file_open_fd (int                   sealed,
                                       int                   fd,
                                       const MandateSecret  *passphrase,
                                       MandateSealedProgress progress,
                                       gpointer              data,
                                       GCancellable         *cancellable,
                                       GError              **error);

G_END_DECLS
