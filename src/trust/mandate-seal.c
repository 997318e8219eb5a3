/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-seal.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define FORMAT            "mandate-seal-1"
#define FINGERPRINT_BYTES 10
#define NONCE_BYTES       32

/**
 * mandate_seal_key_new:
 *
 * Makes a key to seal with. There must be a reason that a person knows of: see
 * mandate_seal_key_next().
 *
 * Returns: (transfer full): the seed of an Ed25519 key (RFC 8032)
 */
MandateSecret *
mandate_seal_key_new (void)
{
  return mandate_secret_new_random (crypto_sign_SEEDBYTES);
}

/* The key as libsodium wants it: the seed and the public key, as a secret. */
static MandateSecret *
expand (const MandateSecret *key,
        guint8               public_key[crypto_sign_PUBLICKEYBYTES],
        GError             **error)
{
  guint8         bytes[crypto_sign_SECRETKEYBYTES];
  MandateSecret *expanded;

  if (mandate_secret_get_size (key) != crypto_sign_SEEDBYTES)
    {
      g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY,
                           _ ("What the keyring keeps as this workspace’s key is no key: something else has written to it. Remove it from the keyring, then make a new key."));
      return NULL;
    }

  crypto_sign_seed_keypair (public_key, bytes, mandate_secret_get_bytes (key));
  expanded = mandate_secret_new (bytes, sizeof bytes);
  sodium_memzero (bytes, sizeof bytes);

  return expanded;
}

static char *
to_base64 (const guint8 *bytes,
           gsize         size)
{
  return g_base64_encode (bytes, size);
}

/*
 * Whether text is exactly so many bytes in base64, in the one way to write
 * them: libsodium also reads signs above 127 as if they were others.
 */
static gboolean
from_base64 (const char *text,
             guint8     *bytes,
             gsize       size)
{
  g_autofree char *canonical = NULL;
  gsize            length;
  const char      *end;

  if (sodium_base642bin (bytes, size, text, strlen (text), NULL, &length, &end, sodium_base64_VARIANT_ORIGINAL) != 0 || length != size)
    return FALSE;

  canonical = to_base64 (bytes, size);

  return g_str_equal (canonical, text);
}

static gboolean
parse_public_key (const char *text,
                  guint8      bytes[crypto_sign_PUBLICKEYBYTES],
                  GError    **error)
{
  if (text != NULL && from_base64 (text, bytes, crypto_sign_PUBLICKEYBYTES))
    return TRUE;

  g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY,
                       _ ("The public key is damaged: it is not 32 bytes in base64. Take it from the workspace or from a pack again."));

  return FALSE;
}

/**
 * mandate_seal_key_dup_public:
 * @key: a key
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the public key in base64, for everybody to verify seals with
 */
char *
mandate_seal_key_dup_public (const MandateSecret *key,
                             GError             **error)
{
  guint8 public_key[crypto_sign_PUBLICKEYBYTES];
  g_autoptr (MandateSecret) expanded = expand (key, public_key, error);

  return expanded != NULL ? to_base64 (public_key, sizeof public_key) : NULL;
}

/**
 * mandate_seal_fingerprint:
 * @public_key: a public key in base64
 * @error: return location for an error
 *
 * What people compare and what names the key: the first ten bytes of the
 * SHA-256 of the 32 bytes of the public key, in hexadecimal, in groups of
 * four. With other tools: base64 -d | sha256sum | cut -c -20.
 *
 * Returns: (transfer full) (nullable): such as “21fe-31df-a154-a261-626b”
 */
char *
mandate_seal_fingerprint (const char *public_key,
                          GError    **error)
{
  guint8 bytes[crypto_sign_PUBLICKEYBYTES];
  guint8 hash[crypto_hash_sha256_BYTES];
  g_autoptr (GString) text = g_string_new (NULL);

  if (!parse_public_key (public_key, bytes, error))
    return NULL;

  crypto_hash_sha256 (hash, bytes, sizeof bytes);

  for (guint i = 0; i < FINGERPRINT_BYTES; i++)
    g_string_append_printf (text, "%s%02x", i > 0 && i % 2 == 0 ? "-" : "", hash[i]);

  return g_strdup (text->str);
}

static void
append_netstring (GString    *text,
                  const char *part)
{
  if (part == NULL)
    part = "";

  g_string_append_printf (text, "%" G_GSIZE_FORMAT ":%s,", strlen (part), part);
}

/**
 * mandate_seal_statement_to_text:
 * @statement: a statement
 *
 * The bytes that are signed: the netstrings (length in bytes, colon, bytes,
 * comma) of “mandate-seal-1”, the workspace, the entry’s number in decimal,
 * its hash, the purpose, what it is about, and the moment; nothing else, with
 * no line end. No two statements have the same text.
 *
 * Returns: (transfer full): the text
 */
char *
mandate_seal_statement_to_text (const MandateSealStatement *statement)
{
  g_autofree char *entry = g_strdup_printf ("%" G_GINT64_FORMAT, statement->entry);
  GString         *text = g_string_new (NULL);

  append_netstring (text, FORMAT);
  append_netstring (text, statement->workspace);
  append_netstring (text, entry);
  append_netstring (text, statement->hash);
  append_netstring (text, statement->purpose);
  append_netstring (text, statement->about);
  append_netstring (text, statement->made_on);

  return g_string_free (text, FALSE);
}

static char *
sign (const MandateSecret *key,
      gconstpointer        bytes,
      gsize                size,
      GError             **error)
{
  guint8 public_key[crypto_sign_PUBLICKEYBYTES];
  guint8 signature[crypto_sign_BYTES];
  g_autoptr (MandateSecret) expanded = expand (key, public_key, error);

  if (expanded == NULL)
    return NULL;

  crypto_sign_detached (signature, NULL, bytes, size, mandate_secret_get_bytes (expanded));

  return to_base64 (signature, sizeof signature);
}

static gboolean
verify (const char   *public_key,
        gconstpointer bytes,
        gsize         size,
        const char   *signature,
        GError      **error)
{
  guint8 key_bytes[crypto_sign_PUBLICKEYBYTES];
  guint8 signature_bytes[crypto_sign_BYTES];

  if (!parse_public_key (public_key, key_bytes, error))
    return FALSE;

  if (from_base64 (signature, signature_bytes, sizeof signature_bytes) &&
      crypto_sign_verify_detached (signature_bytes, bytes, size, key_bytes) == 0)
    return TRUE;

  g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_BROKEN_SEAL,
                       _ ("The seal does not hold: it was made with another key, or what it says was altered afterwards."));

  return FALSE;
}

/**
 * mandate_seal_sign:
 * @key: a key
 * @text: what to sign, usually from mandate_seal_statement_to_text()
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the Ed25519 signature in base64
 */
char *
mandate_seal_sign (const MandateSecret *key,
                   const char          *text,
                   GError             **error)
{
  return sign (key, text, strlen (text), error);
}

/**
 * mandate_seal_verify:
 * @public_key: a public key in base64
 * @text: what was signed
 * @signature: the signature in base64
 * @error: return location for an error
 *
 * Returns: whether who has the key signed just this text
 */
gboolean
mandate_seal_verify (const char *public_key,
                     const char *text,
                     const char *signature,
                     GError    **error)
{
  return verify (public_key, text, strlen (text), signature, error);
}

/**
 * mandate_seal_prove_key:
 * @key: what a keyring has given back
 * @public_key: the public key that the workspace names
 * @error: return location for an error
 *
 * Signs something that nobody has seen before, and verifies it: only a key
 * that passes is used, or recorded as the workspace’s.
 *
 * Returns: whether they belong together
 */
gboolean
mandate_seal_prove_key (const MandateSecret *key,
                        const char          *public_key,
                        GError             **error)
{
  guint8           nonce[NONCE_BYTES];
  g_autofree char *signature = NULL;

  randombytes_buf (nonce, sizeof nonce);
  signature = sign (key, nonce, sizeof nonce, error);

  if (signature == NULL)
    return FALSE;

  if (verify (public_key, nonce, sizeof nonce, signature, NULL))
    return TRUE;

  g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY,
                       _ ("The key in the keyring is not the one that this workspace names. Old seals still hold; remove the key from the keyring to make a new one."));

  return FALSE;
}
