/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-seal.h"
#include "mandate-test-trust.h"

/* RFC 8032, section 7.1, test 1: the empty message, and test 2: one byte, 0x72. */
#define SEED_1      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
#define PUBLIC_1    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
#define SIGNATURE_1 "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
#define SEED_2      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"
#define PUBLIC_2    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
#define SIGNATURE_2 "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"

static const MandateSealStatement example = {
  "0193abcd-0000-7000-8000-000000000001", 42, "00ff", "pack", "größer\n,3:", "2026-11-22T09:14:00Z"
};

static guint8 *
from_hex (const char *hex,
          gsize      *size)
{
  guint8 *bytes = g_malloc (strlen (hex) / 2);

  *size = strlen (hex) / 2;

  for (gsize i = 0; i < *size; i++)
    bytes[i] = (guint8) (g_ascii_xdigit_value (hex[2 * i]) << 4 | g_ascii_xdigit_value (hex[2 * i + 1]));

  return bytes;
}

static MandateSecret *
key_from_hex (const char *hex)
{
  gsize              size;
  g_autofree guint8 *bytes = from_hex (hex, &size);

  return mandate_secret_new (bytes, size);
}

static char *
hex_to_base64 (const char *hex)
{
  gsize              size;
  g_autofree guint8 *bytes = from_hex (hex, &size);

  return g_base64_encode (bytes, size);
}

static void
assert_vector (const char *seed,
               const char *text,
               const char *public_hex,
               const char *signature_hex)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) key = key_from_hex (seed);
  g_autofree char *public_key = mandate_seal_key_dup_public (key, &error);
  g_autofree char *signature = mandate_seal_sign (key, text, &error);
  g_autofree char *expected_key = hex_to_base64 (public_hex);
  g_autofree char *expected_signature = hex_to_base64 (signature_hex);

  g_assert_no_error (error);
  g_assert_cmpstr (public_key, ==, expected_key);
  g_assert_cmpstr (signature, ==, expected_signature);
  g_assert_true (mandate_seal_verify (public_key, text, signature, &error));
  g_assert_no_error (error);
}

static void
test_vectors (void)
{
  assert_vector (SEED_1, "", PUBLIC_1, SIGNATURE_1);
  assert_vector (SEED_2, "\x72", PUBLIC_2, SIGNATURE_2);
}

static void
test_statement (void)
{
  g_autofree char     *text = mandate_seal_statement_to_text (&example);
  MandateSealStatement other = example;
  g_autofree char     *without = NULL;

  g_assert_cmpstr (text, ==,
                   "14:mandate-seal-1,36:0193abcd-0000-7000-8000-000000000001,2:42,4:00ff,4:pack,12:größer\n,3:,20:2026-11-22T09:14:00Z,");

  other.about = NULL;
  without = mandate_seal_statement_to_text (&other);
  g_assert_nonnull (strstr (without, "4:pack,0:,20:"));
}

/* Each part says something else, so each must break the seal. */
static void
test_every_part_is_sealed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) key = mandate_seal_key_new ();
  g_autofree char           *public_key = mandate_seal_key_dup_public (key, &error);
  g_autofree char           *text = mandate_seal_statement_to_text (&example);
  g_autofree char           *signature = mandate_seal_sign (key, text, &error);
  const MandateSealStatement others[] = {
    { "0193abcd-0000-7000-8000-000000000002", 42, "00ff", "pack", "größer\n,3:", "2026-11-22T09:14:00Z" },
    { "0193abcd-0000-7000-8000-000000000001", 43, "00ff", "pack", "größer\n,3:", "2026-11-22T09:14:00Z" },
    { "0193abcd-0000-7000-8000-000000000001", 42, "00fe", "pack", "größer\n,3:", "2026-11-22T09:14:00Z" },
    { "0193abcd-0000-7000-8000-000000000001", 42, "00ff", "packg", "rößer\n,3:", "2026-11-22T09:14:00Z" },
    { "0193abcd-0000-7000-8000-000000000001", 42, "00ff", "pack", NULL, "2026-11-22T09:14:00Z" },
    { "0193abcd-0000-7000-8000-000000000001", 42, "00ff", "pack", "größer\n,3:", "2026-11-22T09:14:01Z" },
  };

  g_assert_true (mandate_seal_verify (public_key, text, signature, &error));
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *other = mandate_seal_statement_to_text (&others[i]);

      g_assert_false (mandate_seal_verify (public_key, other, signature, &error));
      g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_BROKEN_SEAL);
      g_clear_error (&error);
    }
}

static void
test_another_key (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) key = mandate_seal_key_new ();
  g_autoptr (MandateSecret) other = mandate_seal_key_new ();
  g_autofree char *public_key = mandate_seal_key_dup_public (key, &error);
  g_autofree char *signature = mandate_seal_sign (other, "text", &error);

  g_assert_no_error (error);
  g_assert_false (mandate_secret_is_equal (key, other));
  g_assert_false (mandate_seal_verify (public_key, "text", signature, &error));
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_BROKEN_SEAL);
}

static void
test_signatures_that_are_none (void)
{
  const char *const signatures[] = {
    "", "A", "====", "not base64 at all", "AAAA",
    "5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc+bRr0lv18Flbvi RlUUFDjnoQCw==",
    "5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc+bRr0lv18FlbviRlUUFDjnoQCw==AAAA",
    "5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc+bRr0lv18FlbviRlUUFDjnoQCx=="
  };
  g_autofree char *public_key = hex_to_base64 (PUBLIC_1);

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (mandate_seal_verify (public_key, "", signatures[i], &error));
      g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_BROKEN_SEAL);
    }
}

static void
test_keys_that_are_none (void)
{
  g_autoptr (MandateSecret) short_key = mandate_secret_new_text ("short");
  const char *const keys[] = { "", "AAAA", "?", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURp=", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (mandate_seal_fingerprint (keys[i], &error));
      g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY);
    }

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = i == 0 ? mandate_seal_key_dup_public (short_key, &error) : mandate_seal_sign (short_key, "", &error);

      g_assert_null (text);
      g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY);
    }
}

/* printf … | base64 -d | sha256sum | cut -c -20 */
static void
test_fingerprint (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *public_key = hex_to_base64 (PUBLIC_1);
  g_autofree char   *fingerprint = mandate_seal_fingerprint (public_key, &error);
  gsize              size;
  g_autofree guint8 *bytes = from_hex (PUBLIC_1, &size);
  g_autofree char   *hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, size);
  g_auto (GStrv) groups = g_strsplit (fingerprint, "-", -1);
  g_autofree char *joined = g_strjoinv ("", groups);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (groups), ==, 5);
  g_assert_cmpuint (strlen (joined), ==, 20);
  g_assert_true (g_str_has_prefix (hash, joined));
}

static void
test_proof (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) key = mandate_seal_key_new ();
  g_autoptr (MandateSecret) other = mandate_seal_key_new ();
  g_autofree char *public_key = mandate_seal_key_dup_public (key, &error);

  g_assert_true (mandate_seal_prove_key (key, public_key, &error));
  g_assert_no_error (error);
  g_assert_false (mandate_seal_prove_key (other, public_key, &error));
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY);
}

static void
test_secrets_as_text (void)
{
  g_autoptr (MandateSecret) key = mandate_seal_key_new ();
  g_autoptr (MandateSecret) text = mandate_secret_dup_base64 (key);
  g_autoptr (MandateSecret) back = mandate_secret_new_base64 (mandate_secret_get_text (text), -1);
  g_autoptr (MandateSecret) none = mandate_secret_new_base64 ("no key, but prose", -1);

  g_assert_nonnull (back);
  g_assert_cmpuint (mandate_secret_get_size (back), ==, 32);
  g_assert_true (mandate_secret_is_equal (key, back));
  g_assert_null (none);
}

static char *
write_bytes (MandateTestFolder *folder,
             const char        *name,
             const char        *prefix_hex,
             const char        *base64)
{
  gsize              n_prefix;
  gsize              n_bytes;
  g_autofree guint8 *prefix = from_hex (prefix_hex, &n_prefix);
  g_autofree guchar *bytes = g_base64_decode (base64, &n_bytes);
  g_autoptr (GByteArray) all = g_byte_array_new ();

  g_byte_array_append (all, prefix, (guint) n_prefix);
  g_byte_array_append (all, bytes, (guint) n_bytes);

  return mandate_test_folder_write (folder, name, all->data, all->len);
}

/* Anybody can verify a seal: OpenSSL does, with the public key as RFC 8410 writes it. */
static void
test_openssl (MandateTestFolder *folder,
              gconstpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) key = mandate_seal_key_new ();
  g_autofree char *openssl = g_find_program_in_path ("openssl");
  g_autofree char *public_key = mandate_seal_key_dup_public (key, &error);
  g_autofree char *text = mandate_seal_statement_to_text (&example);
  g_autofree char *signature = mandate_seal_sign (key, text, &error);
  g_autofree char *key_path = write_bytes (folder, "key", "302a300506032b6570032100", public_key);
  g_autofree char *signature_path = write_bytes (folder, "signature", "", signature);

  if (openssl == NULL)
    {
      g_test_skip ("openssl is not installed");
      return;
    }

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text_path = mandate_test_folder_write (folder, "text", text, strlen (text) - i);
      g_autoptr (GSubprocess) process =
        g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                          openssl, "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", key_path, "-keyform", "DER",
                          "-sigfile", signature_path, "-in", text_path, NULL);

      g_assert_no_error (error);
      g_assert_true (g_subprocess_wait (process, NULL, &error));
      g_assert_cmpint (g_subprocess_get_successful (process), ==, i == 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seal/makes-the-signatures-of-rfc-8032", test_vectors);
  g_test_add_func ("/seal/statement-is-netstrings", test_statement);
  g_test_add_func ("/seal/breaks-when-any-part-of-the-statement-changes", test_every_part_is_sealed);
  g_test_add_func ("/seal/breaks-with-another-key", test_another_key);
  g_test_add_func ("/seal/refuses-signatures-that-are-none", test_signatures_that_are_none);
  g_test_add_func ("/seal/refuses-keys-that-are-none", test_keys_that_are_none);
  g_test_add_func ("/seal/fingerprint-is-the-beginning-of-the-sha-256", test_fingerprint);
  g_test_add_func ("/seal/only-its-own-key-is-proved", test_proof);
  g_test_add_func ("/seal/keys-survive-being-kept-as-text", test_secrets_as_text);
  g_test_add ("/seal/openssl-verifies-it", MandateTestFolder, NULL,
              mandate_test_folder_set_up, test_openssl, mandate_test_folder_tear_down);

  return g_test_run ();
}
