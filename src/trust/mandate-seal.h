/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "mandate-secret.h"

G_BEGIN_DECLS

/**
 * MandateSealStatement:
 * @workspace: the id of the workspace
 * @entry: the number of the last entry of the journal
 * @hash: its hash, in hexadecimal
 * @purpose: what is sealed: a word, such as “pack” or “approval”
 * @about: (nullable): which one: an id or a hash
 * @made_on: when, in UTC, as ISO 8601
 *
 * What a seal says: that the journal was so, then.
 */
typedef struct
{
  const char *workspace;
  gint64      entry;
  const char *hash;
  const char *purpose;
  const char *about;
  const char *made_on;
} MandateSealStatement;

MandateSecret *mandate_seal_key_new (void);
char          *mandate_seal_key_dup_public (const MandateSecret *key,
                                            GError             **error);
char          *mandate_seal_fingerprint (const char *public_key,
                                         GError    **error);
char          *mandate_seal_statement_to_text (const MandateSealStatement *statement);
char          *mandate_seal_sign (const MandateSecret *key,
                                  const char          *text,
                                  GError             **error);
gboolean       mandate_seal_verify (const char *public_key,
                                    const char *text,
                                    const char *signature,
                                    GError    **error);
gboolean       mandate_seal_prove_key (const MandateSecret *key,
                                       const char          *public_key,
                                       GError             **error);

G_END_DECLS
