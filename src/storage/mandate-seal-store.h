/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-database.h"

G_BEGIN_DECLS

/**
 * MandateSealKey:
 * @fingerprint: what people compare
 * @public_key: Ed25519, base64
 * @enrolled_at: the moment since which it may seal, UTC
 *
 * The public half of a key that seals the journal.
 */
typedef struct
{
  char *fingerprint;
  char *public_key;
  char *enrolled_at;
} MandateSealKey;

void mandate_seal_key_free (MandateSealKey *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateSealKey, mandate_seal_key_free)

/**
 * MandateKeptSeal:
 * @id: its id
 * @fingerprint: of the key that made it
 * @workspace: id of the workspace
 * @seq: place of the entry that it seals
 * @entry_hash: hash of that entry, and so of all before it
 * @purpose: `pack`, `approval` or `hand`
 * @about: what it was made for: an id, or ""
 * @made_at: the moment, UTC
 * @signature: Ed25519, base64
 *
 * A signature over an entry of the journal.
 */
typedef struct
{
  char  *id;
  char  *fingerprint;
  char  *workspace;
  gint64 seq;
  char  *entry_hash;
  char  *purpose;
  char  *about;
  char  *made_at;
  char  *signature;
} MandateKeptSeal;

void mandate_kept_seal_free (MandateKeptSeal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateKeptSeal, mandate_kept_seal_free)

gboolean   mandate_seal_store_add_key (MandateDatabase      *database,
                                       const MandateSealKey *key,
                                       GError              **error);
GPtrArray *mandate_seal_store_list_keys (MandateDatabase *database,
                                         GError         **error);
gboolean   mandate_seal_store_add (MandateDatabase       *database,
                                   const MandateKeptSeal *seal,
                                   GError               **error);
GPtrArray *mandate_seal_store_list (MandateDatabase *database,
                                    GError         **error);
gboolean   mandate_seal_store_copy (MandateDatabase *from,
                                    MandateDatabase *to,
                                    GError         **error);

G_END_DECLS
