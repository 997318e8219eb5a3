/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-keyring-private.h"

#include <glib/gi18n-lib.h>

/**
 * MandateKeyring:
 *
 * Where secrets are kept: each person's own keyring, not the workspace. All
 * of it is asynchronous, for a keyring may ask a person, who may be away.
 *
 * Each answer is one of five states. An error comes with the last three of
 * them and with no other.
 */
G_DEFINE_INTERFACE (MandateKeyring, mandate_keyring, G_TYPE_OBJECT)

typedef struct
{
  MandateKeyringState state;
  MandateSecret      *secret; /* (owned) (nullable) */
  GError             *error;  /* (owned) (nullable) */
} Answer;

static void
answer_free (Answer *answer)
{
  g_clear_pointer (&answer->secret, mandate_secret_unref);
  g_clear_error (&answer->error);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

/**
 * _mandate_keyring_return:
 * @task: a task of a keyring
 * @state: what it found
 * @secret: (transfer full) (nullable): the secret, if it was looked for and found
 * @error: (transfer full) (nullable): an error, in the states that have one
 *
 * Answers.
 */
void
_mandate_keyring_return (GTask              *task,
                         MandateKeyringState state,
                         MandateSecret      *secret,
                         GError             *error)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->state = state;
  answer->secret = secret;
  answer->error = error;

  g_task_return_pointer (task, answer, (GDestroyNotify) answer_free);
}

/**
 * _mandate_keyring_error_new:
 * @state: a state that keeps people from what they want
 * @reason: (nullable): what the keyring says of it
 *
 * Returns: (transfer full): what the person is told
 */
GError *
_mandate_keyring_error_new (MandateKeyringState state,
                            const char         *reason)
{
  switch (state)
    {
    case MANDATE_KEYRING_LOCKED:
      return g_error_new_literal (MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_LOCKED,
                                  _ ("Your keyring is locked. Unlock it with the password you log in with, then try again."));
    case MANDATE_KEYRING_NO_SERVICE:
      return g_error_new_literal (MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_NO_SERVICE,
                                  _ ("There is no keyring here to keep a key in. Your work goes on without it; to seal it, install a keyring such as “GNOME Keyring” and log in again."));
    case MANDATE_KEYRING_FOUND:
    case MANDATE_KEYRING_MISSING:
    case MANDATE_KEYRING_ERROR:
    default:
      return g_error_new (MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_KEYRING,
                          /* Translators: %s is what the keyring says, in its own words. */
                          _ ("The keyring reports: “%s”. Nothing was changed. Try again; if it happens again, log out and in."),
                          reason != NULL ? reason : "");
    }
}

static MandateKeyringState
finish (MandateKeyring *self,
        GAsyncResult   *result,
        MandateSecret **secret,
        GError        **error)
{
  g_autoptr (Answer) answer = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), MANDATE_KEYRING_ERROR);

  answer = g_task_propagate_pointer (G_TASK (result), error);

  if (answer == NULL) /* cancelled */
    return MANDATE_KEYRING_ERROR;

  if (secret != NULL)
    *secret = g_steal_pointer (&answer->secret);

  if (answer->error != NULL)
    g_propagate_error (error, g_steal_pointer (&answer->error));

  return answer->state;
}

static void
mandate_keyring_default_init (MandateKeyringInterface *iface)
{
}

/**
 * mandate_keyring_lookup_async:
 * @self: a keyring
 * @item: which secret
 * @may_ask: whether the keyring may ask the person to unlock it; never without the person having asked for something
 * @cancellable: (nullable): drops the answer; the keyring itself is not told
 * @callback: called with the answer
 * @data: for @callback
 *
 * Looks for a secret.
 */
void
mandate_keyring_lookup_async (MandateKeyring           *self,
                              const MandateKeyringItem *item,
                              gboolean                  may_ask,
                              GCancellable             *cancellable,
                              GAsyncReadyCallback       callback,
                              gpointer                  data)
{
  MANDATE_KEYRING_GET_IFACE (self)->lookup_async (self, item, may_ask, cancellable, callback, data);
}

/**
 * mandate_keyring_lookup_finish:
 * @self: a keyring
 * @result: what the callback was given
 * @secret: (out) (transfer full) (nullable): the secret, %NULL unless it was found
 * @error: return location for an error
 *
 * Returns: the state; @error is set if it is none of %MANDATE_KEYRING_FOUND and %MANDATE_KEYRING_MISSING
 */
MandateKeyringState
mandate_keyring_lookup_finish (MandateKeyring *self,
                               GAsyncResult   *result,
                               MandateSecret **secret,
                               GError        **error)
{
  *secret = NULL;

  return finish (self, result, secret, error);
}

/**
 * mandate_keyring_store_async:
 * @self: a keyring
 * @item: which secret; it has a key
 * @label: what the person reads in the keyring
 * @secret: the secret
 * @cancellable: (nullable): drops the answer; the secret may be stored all the same
 * @callback: called with the answer
 * @data: for @callback
 *
 * Puts a secret in the place of the one of the same name. The keyring may ask
 * the person to unlock it.
 */
void
mandate_keyring_store_async (MandateKeyring           *self,
                             const MandateKeyringItem *item,
                             const char               *label,
                             MandateSecret            *secret,
                             GCancellable             *cancellable,
                             GAsyncReadyCallback       callback,
                             gpointer                  data)
{
  g_return_if_fail (item->key != NULL);

  MANDATE_KEYRING_GET_IFACE (self)->store_async (self, item, label, secret, cancellable, callback, data);
}

/**
 * mandate_keyring_store_finish:
 * @self: a keyring
 * @result: what the callback was given
 * @error: return location for an error
 *
 * That it is %MANDATE_KEYRING_FOUND is what the keyring says; who depends on
 * it looks it up once more.
 *
 * Returns: %MANDATE_KEYRING_FOUND if it is stored; otherwise @error is set
 */
MandateKeyringState
mandate_keyring_store_finish (MandateKeyring *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  return finish (self, result, NULL, error);
}

/**
 * mandate_keyring_clear_async:
 * @self: a keyring
 * @item: which secret; without a key, all of the kind that the workspace has
 * @cancellable: (nullable): drops the answer; the secret may be removed all the same
 * @callback: called with the answer
 * @data: for @callback
 *
 * Removes a secret.
 */
void
mandate_keyring_clear_async (MandateKeyring           *self,
                             const MandateKeyringItem *item,
                             GCancellable             *cancellable,
                             GAsyncReadyCallback       callback,
                             gpointer                  data)
{
  MANDATE_KEYRING_GET_IFACE (self)->clear_async (self, item, cancellable, callback, data);
}

/**
 * mandate_keyring_clear_finish:
 * @self: a keyring
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %MANDATE_KEYRING_MISSING if it is no longer there; otherwise @error is set
 */
MandateKeyringState
mandate_keyring_clear_finish (MandateKeyring *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  return finish (self, result, NULL, error);
}

static void
take_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* In the context that it was asked in: libsecret has things to clear away there afterwards. */
static GAsyncResult *
wait_for (GAsyncResult **result)
{
  GMainContext *context = g_main_context_get_thread_default ();

  while (*result == NULL)
    g_main_context_iteration (context, TRUE);

  return *result;
}

/**
 * mandate_keyring_lookup:
 * @self: a keyring
 * @item: which secret
 * @may_ask: whether the keyring may ask the person to unlock it
 * @secret: (out) (transfer full) (nullable): the secret, %NULL unless it was found
 * @error: return location for an error
 *
 * mandate_keyring_lookup_async() for programs without a main loop; where there is one, it
 * goes on meanwhile.
 *
 * Returns: the state
 */
MandateKeyringState
mandate_keyring_lookup (MandateKeyring           *self,
                        const MandateKeyringItem *item,
                        gboolean                  may_ask,
                        MandateSecret           **secret,
                        GError                  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mandate_keyring_lookup_async (self, item, may_ask, NULL, take_result_cb, &result);

  return mandate_keyring_lookup_finish (self, wait_for (&result), secret, error);
}

/**
 * mandate_keyring_store:
 * @self: a keyring
 * @item: which secret
 * @label: what the person reads in the keyring
 * @secret: the secret
 * @error: return location for an error
 *
 * mandate_keyring_store_async() for programs without a main loop; where there is one, it
 * goes on meanwhile.
 *
 * Returns: the state
 */
MandateKeyringState
mandate_keyring_store (MandateKeyring           *self,
                       const MandateKeyringItem *item,
                       const char               *label,
                       MandateSecret            *secret,
                       GError                  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mandate_keyring_store_async (self, item, label, secret, NULL, take_result_cb, &result);

  return mandate_keyring_store_finish (self, wait_for (&result), error);
}

/**
 * mandate_keyring_clear:
 * @self: a keyring
 * @item: which secret
 * @error: return location for an error
 *
 * mandate_keyring_clear_async() for programs without a main loop; where there is one, it
 * goes on meanwhile.
 *
 * Returns: the state
 */
MandateKeyringState
mandate_keyring_clear (MandateKeyring           *self,
                       const MandateKeyringItem *item,
                       GError                  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mandate_keyring_clear_async (self, item, NULL, take_result_cb, &result);

  return mandate_keyring_clear_finish (self, wait_for (&result), error);
}
