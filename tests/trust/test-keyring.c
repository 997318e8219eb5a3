/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with the answers of a keyring, with one that can be told what to answer. */

#include "mandate-memory-keyring.h"
#include "mandate-seal-key.h"
#include "mandate-test-trust.h"

#define WORKSPACE "0193abcd-0000-7000-8000-000000000001"
#define LABEL     "Mandate: Example"

typedef struct
{
  MandateMemoryKeyring *memory;
  MandateKeyring       *keyring; /* the same */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->memory = mandate_memory_keyring_new ();
  fixture->keyring = MANDATE_KEYRING (fixture->memory);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->memory);
}

static MandateKeyringState
look (Fixture        *fixture,
      const char     *public_key,
      MandateSecret **key,
      GError        **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mandate_seal_key_lookup_async (fixture->keyring, WORKSPACE, public_key, FALSE, NULL, mandate_test_take_result_cb, &result);

  return mandate_seal_key_lookup_finish (mandate_test_await (&result), key, error);
}

static MandateSecret *
enroll (Fixture    *fixture,
        const char *public_key,
        GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mandate_seal_key_enroll_async (fixture->keyring, WORKSPACE, public_key, LABEL, NULL, mandate_test_take_result_cb, &result);

  return mandate_seal_key_enroll_finish (mandate_test_await (&result), error);
}

static char *
enroll_public (Fixture    *fixture,
               const char *public_key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) key = enroll (fixture, public_key, &error);

  g_assert_no_error (error);

  return mandate_seal_key_dup_public (key, NULL);
}

static void
test_rule (void)
{
  for (guint i = MANDATE_KEYRING_FOUND; i <= MANDATE_KEYRING_ERROR; i++)
    for (guint is_requested = 0; is_requested < 2; is_requested++)
      {
        const MandateSealKeyStep step = mandate_seal_key_next (i, (gboolean) is_requested);

        g_assert_cmpint (step == MANDATE_SEAL_KEY_MAKE, ==, i == MANDATE_KEYRING_MISSING && is_requested);
        g_assert_cmpint (step == MANDATE_SEAL_KEY_OFFER, ==, i == MANDATE_KEYRING_MISSING && !is_requested);
        g_assert_cmpint (step == MANDATE_SEAL_KEY_USE, ==, i == MANDATE_KEYRING_FOUND);
      }
}

static void
test_no_key_in_doubt (Fixture      *fixture,
                      gconstpointer data)
{
  const MandateTrustError expected[] = {
    [MANDATE_KEYRING_LOCKED] = MANDATE_TRUST_ERROR_LOCKED,
    [MANDATE_KEYRING_NO_SERVICE] = MANDATE_TRUST_ERROR_NO_SERVICE,
    [MANDATE_KEYRING_ERROR] = MANDATE_TRUST_ERROR_KEYRING,
  };
  g_autofree char *public_key = enroll_public (fixture, NULL);

  for (guint state = MANDATE_KEYRING_LOCKED; state <= MANDATE_KEYRING_ERROR; state++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MandateSecret) key = NULL;

      mandate_memory_keyring_set_state (fixture->memory, state);
      g_assert_cmpint (look (fixture, public_key, &key, &error), ==, state);
      g_assert_null (key);
      g_assert_error (error, MANDATE_TRUST_ERROR, (int) expected[state]);
      g_clear_error (&error);

      g_assert_null (enroll (fixture, public_key, &error));
      g_assert_error (error, MANDATE_TRUST_ERROR, (int) expected[state]);
      g_assert_cmpuint (mandate_memory_keyring_get_n_secrets (fixture->memory), ==, 1);
    }
}

static void
test_key_is_kept (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) before = NULL;
  g_autoptr (MandateSecret) key = NULL;
  g_autofree char *public_key = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpint (look (fixture, NULL, &before, &error), ==, MANDATE_KEYRING_MISSING);
  g_assert_no_error (error);
  g_assert_null (before);

  public_key = enroll_public (fixture, NULL);
  g_assert_cmpint (look (fixture, public_key, &key, &error), ==, MANDATE_KEYRING_FOUND);
  g_assert_no_error (error);
  g_assert_true (mandate_seal_prove_key (key, public_key, NULL));

  again = enroll_public (fixture, public_key);
  g_assert_cmpstr (again, ==, public_key);
  g_assert_cmpuint (mandate_memory_keyring_get_n_secrets (fixture->memory), ==, 1);
}

/* The keyring has it, and the workspace does not say so: the program ended in between. */
static void
test_key_is_adopted (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) key = NULL;
  g_autofree char *public_key = enroll_public (fixture, NULL);
  g_autofree char *again = enroll_public (fixture, NULL);

  g_assert_cmpstr (again, ==, public_key);
  g_assert_cmpint (look (fixture, NULL, &key, &error), ==, MANDATE_KEYRING_FOUND);
  g_assert_no_error (error);
}

static void
test_lost_key_is_replaced (Fixture      *fixture,
                           gconstpointer data)
{
  const MandateKeyringItem all = { MANDATE_KEYRING_SEAL_KEY, WORKSPACE, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) key = NULL;
  g_autofree char *public_key = enroll_public (fixture, NULL);
  g_autofree char *another = NULL;

  g_assert_cmpint (mandate_keyring_clear (fixture->keyring, &all, &error), ==, MANDATE_KEYRING_MISSING);
  g_assert_no_error (error);
  g_assert_cmpint (look (fixture, public_key, &key, &error), ==, MANDATE_KEYRING_MISSING);

  another = enroll_public (fixture, public_key);
  g_assert_cmpstr (another, !=, public_key);
}

static void
test_wrong_key_is_refused (Fixture      *fixture,
                           gconstpointer data)
{
  g_autofree char         *public_key = enroll_public (fixture, NULL);
  g_autofree char         *fingerprint = mandate_seal_fingerprint (public_key, NULL);
  const MandateKeyringItem item = { MANDATE_KEYRING_SEAL_KEY, WORKSPACE, fingerprint };
  g_autoptr (MandateSecret) wrong = mandate_seal_key_new ();
  g_autoptr (MandateSecret) key = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mandate_keyring_store (fixture->keyring, &item, LABEL, wrong, &error), ==, MANDATE_KEYRING_FOUND);
  g_assert_cmpint (look (fixture, public_key, &key, &error), ==, MANDATE_KEYRING_ERROR);
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY);
  g_assert_null (key);
  g_clear_error (&error);

  g_assert_null (enroll (fixture, public_key, &error));
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY);
  g_assert_cmpuint (mandate_memory_keyring_get_n_secrets (fixture->memory), ==, 1);
}

/* A keyring that says yes and keeps nothing. */
static void
test_key_must_be_read_back (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  mandate_memory_keyring_set_state (fixture->memory, MANDATE_KEYRING_MISSING);
  g_assert_null (enroll (fixture, NULL, &error));
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY);
}

static void
test_damaged_public_key (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) key = NULL;

  g_assert_cmpint (look (fixture, "damaged", &key, &error), ==, MANDATE_KEYRING_ERROR);
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY);
  g_clear_error (&error);
  g_assert_null (enroll (fixture, "damaged", &error));
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY);
  g_assert_cmpuint (mandate_memory_keyring_get_n_secrets (fixture->memory), ==, 0);
}

/* Kinds, workspaces and keys are told apart. */
static void
test_items (Fixture      *fixture,
            gconstpointer data)
{
  const MandateKeyringItem items[] = {
    { MANDATE_KEYRING_PASSPHRASE, "a", "1" },
    { MANDATE_KEYRING_SEAL_KEY, "a", "1" },
    { MANDATE_KEYRING_PASSPHRASE, "b", "1" },
    { MANDATE_KEYRING_PASSPHRASE, "a", "2" },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *text = g_strdup_printf ("secret %u", i);
      g_autoptr (MandateSecret) secret = mandate_secret_new_text (text);

      mandate_keyring_store (fixture->keyring, &items[i], LABEL, secret, &error);
      g_assert_no_error (error);
    }

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *text = g_strdup_printf ("secret %u", i);
      g_autoptr (MandateSecret) secret = NULL;

      g_assert_cmpint (mandate_keyring_lookup (fixture->keyring, &items[i], FALSE, &secret, &error), ==, MANDATE_KEYRING_FOUND);
      g_assert_cmpstr (mandate_secret_get_text (secret), ==, text);
    }

  mandate_keyring_clear (fixture->keyring, &items[0], &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mandate_memory_keyring_get_n_secrets (fixture->memory), ==, 3);
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) key = NULL;

  g_cancellable_cancel (cancellable);
  mandate_seal_key_lookup_async (fixture->keyring, WORKSPACE, NULL, FALSE, cancellable, mandate_test_take_result_cb, &result);
  g_assert_cmpint (mandate_seal_key_lookup_finish (mandate_test_await (&result), &key, &error), ==, MANDATE_KEYRING_ERROR);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  g_test_add_func ("/seal-key/is-made-only-on-request-and-where-an-open-keyring-has-none", test_rule);
  ADD ("/seal-key/is-not-made-while-the-keyring-is-locked-absent-or-failing", test_no_key_in_doubt);
  ADD ("/seal-key/is-made-once-and-found-again", test_key_is_kept);
  ADD ("/seal-key/is-adopted-where-the-workspace-names-none", test_key_is_adopted);
  ADD ("/seal-key/is-replaced-on-request-when-it-is-lost", test_lost_key_is_replaced);
  ADD ("/seal-key/is-refused-where-the-workspace-names-another", test_wrong_key_is_refused);
  ADD ("/seal-key/is-not-used-before-it-was-read-back", test_key_must_be_read_back);
  ADD ("/seal-key/is-not-looked-for-by-a-damaged-name", test_damaged_public_key);
  ADD ("/seal-key/answers-who-cancels-at-once", test_cancelled);
  ADD ("/memory-keyring/tells-kinds-workspaces-and-keys-apart", test_items);

  return g_test_run ();
}
