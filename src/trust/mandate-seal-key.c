/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-seal-key.h"

#include <glib/gi18n-lib.h>

/* What a key is looked for, or made, for. */
typedef struct
{
  char          *workspace;   /* (owned) */
  char          *public_key;  /* (owned) (nullable) what the workspace names, or the new one */
  char          *fingerprint; /* (owned) (nullable) of that */
  char          *label;       /* (owned) (nullable) */
  MandateSecret *key;         /* (owned) (nullable) */

  MandateKeyringState state;
} Request;

static void
request_free (Request *request)
{
  g_free (request->workspace);
  g_free (request->public_key);
  g_free (request->fingerprint);
  g_free (request->label);
  g_clear_pointer (&request->key, mandate_secret_unref);
  g_free (request);
}

static MandateKeyringItem
request_to_item (Request *request)
{
  const MandateKeyringItem item = { MANDATE_KEYRING_SEAL_KEY, request->workspace, request->fingerprint };

  return item;
}

/**
 * mandate_seal_key_next:
 * @state: what the keyring says of the key that the workspace names, or, if it names none, of any key of it
 * @is_requested: whether a person asked for a key just now
 *
 * The one rule of when a key is made: a person asks for it, and an open
 * keyring says that there is none. A locked, absent, silent or failing keyring
 * may have one; a new key made then would make the old one look lost.
 *
 * Returns: what to do
 */
MandateSealKeyStep
mandate_seal_key_next (MandateKeyringState state,
                       gboolean            is_requested)
{
  switch (state)
    {
    case MANDATE_KEYRING_FOUND:
      return MANDATE_SEAL_KEY_USE;
    case MANDATE_KEYRING_MISSING:
      return is_requested ? MANDATE_SEAL_KEY_MAKE : MANDATE_SEAL_KEY_OFFER;
    case MANDATE_KEYRING_LOCKED:
    case MANDATE_KEYRING_NO_SERVICE:
    case MANDATE_KEYRING_ERROR:
    default:
      return MANDATE_SEAL_KEY_WAIT;
    }
}

/* Without a name, any key of the workspace is meant, and there is nothing to prove but that it is one. */
static gboolean
prove (Request *request,
       GError **error)
{
  if (request->public_key == NULL)
    request->public_key = mandate_seal_key_dup_public (request->key, error);

  return request->public_key != NULL && mandate_seal_prove_key (request->key, request->public_key, error);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  request->state = mandate_keyring_lookup_finish (MANDATE_KEYRING (source), result, &request->key, &error);

  if (error == NULL && request->key != NULL && !prove (request, &error))
    request->state = MANDATE_KEYRING_ERROR;

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static GTask *
make_task (MandateKeyring     *keyring,
           const char         *workspace,
           const char         *public_key,
           const char         *label,
           GCancellable       *cancellable,
           GAsyncReadyCallback callback,
           gpointer            data,
           GError            **error)
{
  GTask   *task = g_task_new (keyring, cancellable, callback, data);
  Request *request = g_new0 (Request, 1);

  request->workspace = g_strdup (workspace);
  request->public_key = g_strdup (public_key);
  request->label = g_strdup (label);
  request->state = MANDATE_KEYRING_ERROR;
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);

  if (public_key != NULL)
    request->fingerprint = mandate_seal_fingerprint (public_key, error);

  return task;
}

/**
 * mandate_seal_key_lookup_async:
 * @keyring: where keys are kept
 * @workspace: the id of a workspace
 * @public_key: (nullable): the public key that it names; %NULL if it names none
 * @may_ask: whether the keyring may ask the person to unlock it
 * @cancellable: (nullable): drops the answer
 * @callback: called with the answer
 * @data: for @callback
 *
 * Looks for the key of a workspace and proves it.
 */
void
mandate_seal_key_lookup_async (MandateKeyring     *keyring,
                               const char         *workspace,
                               const char         *public_key,
                               gboolean            may_ask,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = make_task (keyring, workspace, public_key, NULL, cancellable, callback, data, &error);
  const MandateKeyringItem item = request_to_item (g_task_get_task_data (task));

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    mandate_keyring_lookup_async (keyring, &item, may_ask, cancellable, found_cb, g_steal_pointer (&task));
}

/**
 * mandate_seal_key_lookup_finish:
 * @result: what the callback was given
 * @key: (out) (transfer full) (nullable): the key, if there is one
 * @error: return location for an error
 *
 * Returns: the state; %MANDATE_KEYRING_FOUND if the key is proved
 */
MandateKeyringState
mandate_seal_key_lookup_finish (GAsyncResult   *result,
                                MandateSecret **key,
                                GError        **error)
{
  Request *request = g_task_get_task_data (G_TASK (result));

  *key = NULL;

  if (g_task_propagate_boolean (G_TASK (result), error))
    *key = g_steal_pointer (&request->key);

  return request->state;
}

static void
return_key (GTask   *task,
            Request *request)
{
  g_task_return_pointer (task, g_steal_pointer (&request->key), (GDestroyNotify) mandate_secret_unref);
}

static void
read_back_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&request->key, mandate_secret_unref);
  request->state = mandate_keyring_lookup_finish (MANDATE_KEYRING (source), result, &request->key, &error);

  if (error == NULL && request->key == NULL)
    error = g_error_new_literal (MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY,
                                 _ ("The keyring took the new key and does not give it back, so it is not used. Try again, or use another keyring."));

  if (error == NULL && mandate_seal_prove_key (request->key, request->public_key, &error))
    return_key (task, request);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  MandateKeyring *keyring = MANDATE_KEYRING (source);
  g_autoptr (GError) error = NULL;
  const MandateKeyringItem item = request_to_item (g_task_get_task_data (task));

  mandate_keyring_store_finish (keyring, result, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    mandate_keyring_lookup_async (keyring, &item, FALSE, g_task_get_cancellable (task), read_back_cb, g_object_ref (task));
}

static void
make_key (MandateKeyring *keyring,
          GTask          *task)
{
  Request           *request = g_task_get_task_data (task);
  MandateKeyringItem item;

  g_free (request->public_key);
  g_free (request->fingerprint);
  request->key = mandate_seal_key_new ();
  request->public_key = mandate_seal_key_dup_public (request->key, NULL);
  request->fingerprint = mandate_seal_fingerprint (request->public_key, NULL);
  item = request_to_item (request);

  mandate_keyring_store_async (keyring, &item, request->label, request->key, g_task_get_cancellable (task),
                               stored_cb, g_object_ref (task));
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  request->state = mandate_keyring_lookup_finish (MANDATE_KEYRING (source), result, &request->key, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (mandate_seal_key_next (request->state, TRUE) == MANDATE_SEAL_KEY_MAKE)
    make_key (MANDATE_KEYRING (source), task);
  else if (prove (request, &error))
    return_key (task, request);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * mandate_seal_key_enroll_async:
 * @keyring: where keys are kept
 * @workspace: the id of a workspace
 * @public_key: (nullable): the public key that it names now; %NULL if it names none
 * @label: what the person reads in the keyring
 * @cancellable: (nullable): drops the answer
 * @callback: called with the answer
 * @data: for @callback
 *
 * What happens when a person asks for a key: the one that is there, if the
 * keyring has it; a new one if an open keyring has none; an error otherwise. A
 * new key is stored, read back and proved before it is handed over. The keyring
 * may ask the person to unlock it.
 */
void
mandate_seal_key_enroll_async (MandateKeyring     *keyring,
                               const char         *workspace,
                               const char         *public_key,
                               const char         *label,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = make_task (keyring, workspace, public_key, label, cancellable, callback, data, &error);
  const MandateKeyringItem item = request_to_item (g_task_get_task_data (task));

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    mandate_keyring_lookup_async (keyring, &item, TRUE, cancellable, looked_cb, g_steal_pointer (&task));
}

/**
 * mandate_seal_key_enroll_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the key; if its public key is not the one that the workspace names, the
 *   workspace is to name it now
 */
MandateSecret *
mandate_seal_key_enroll_finish (GAsyncResult *result,
                                GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
