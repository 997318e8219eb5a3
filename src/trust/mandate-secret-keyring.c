/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-secret-keyring.h"

#include <glib/gi18n-lib.h>
#include <libsecret/secret.h>
#include <string.h>

#include "mandate-keyring-private.h"

#define TIMEOUT 10000 /* milliseconds */

/**
 * MandateSecretKeyring:
 *
 * The person's keyring, by the Secret Service of freedesktop.org.
 *
 * libsecret answers a locked keyring as if the secret were not there, and
 * waits for a prompt for ever. So items are searched, not looked up, and each
 * call has a timer of its own. When it fires, the call is abandoned: it goes
 * on, but its answer is dropped. It is never cancelled, for that stops
 * GNOME Keyring 42 with a failed assertion while a prompt is shown.
 */
struct _MandateSecretKeyring
{
  GObject parent_instance;

  guint timeout; /* milliseconds */
};

typedef struct _Call Call;

/* One question, from the bus to the answer. */
struct _Call
{
  grefcount      references;
  GTask         *task;      /* (owned) (nullable) %NULL when it is answered */
  GSource       *timer;     /* (owned) (nullable) until it is answered */
  GSource       *cancelled; /* (owned) (nullable) until it is answered */
  SecretService *service;   /* (owned) (nullable) until there is one */
  void (*work) (Call *);    /* what to do once there is a service */

  MandateKeyringKind kind;
  GHashTable        *attributes; /* (owned) */
  gboolean           may_ask;
  char              *label; /* (owned) (nullable) */
  SecretValue       *value; /* (owned) (nullable) what is to be stored; wiped when it goes */
};

static void mandate_secret_keyring_keyring_init (MandateKeyringInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MandateSecretKeyring, mandate_secret_keyring, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (MANDATE_TYPE_KEYRING, mandate_secret_keyring_keyring_init))

/* What an item is found by; its name is not, for other programs may have moved it. */
static const SecretSchema schema = {
  .name = APPLICATION_ID,
  .flags = SECRET_SCHEMA_DONT_MATCH_NAME,
  .attributes = {
    { "application", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "kind", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "workspace", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "key", SECRET_SCHEMA_ATTRIBUTE_STRING },
  },
};

static void
call_unref (Call *call)
{
  if (!g_ref_count_dec (&call->references))
    return;

  g_clear_object (&call->task);
  g_clear_object (&call->service);
  g_hash_table_unref (call->attributes);
  g_clear_pointer (&call->value, secret_value_unref);
  g_free (call->label);
  g_free (call);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Call, call_unref)

static Call *
call_ref (Call *call)
{
  g_ref_count_inc (&call->references);

  return call;
}

static void
clear_source (GSource **source)
{
  if (*source == NULL)
    return;

  g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

/* The first answer counts; what comes later is dropped. */
static void
answer (Call               *call,
        MandateKeyringState state,
        MandateSecret      *secret,
        GError             *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&call->task);

  if (task != NULL)
    {
      _mandate_keyring_return (task, state, secret, error);
    }
  else
    {
      g_clear_pointer (&secret, mandate_secret_unref);
      g_clear_error (&error);
    }

  clear_source (&call->timer);
  clear_source (&call->cancelled);
}

static gboolean
is_absence (const GError *error)
{
  return g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_EXEC_FAILED) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

static void
answer_failure (Call         *call,
                const GError *error)
{
  MandateKeyringState state = MANDATE_KEYRING_ERROR;
  g_autofree char    *reason = NULL;

  if (is_absence (error))
    state = MANDATE_KEYRING_NO_SERVICE;
  else if (g_error_matches (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED))
    state = MANDATE_KEYRING_LOCKED;

  reason = g_strdup (error->message);

  answer (call, state, NULL, _mandate_keyring_error_new (state, reason));
}

/* The secret as the keyring keeps it: some keyrings know nothing but text. */
static SecretValue *
encode (MandateKeyringKind kind,
        MandateSecret     *secret)
{
  g_autoptr (MandateSecret) text = kind == MANDATE_KEYRING_PASSPHRASE ? mandate_secret_ref (secret) : mandate_secret_dup_base64 (secret);

  return secret_value_new (mandate_secret_get_text (text), (gssize) mandate_secret_get_size (text), "text/plain");
}

static MandateSecret *
decode (MandateKeyringKind kind,
        SecretValue       *value)
{
  gsize       length;
  const char *text = secret_value_get (value, &length);

  return kind == MANDATE_KEYRING_PASSPHRASE ? mandate_secret_new (text, length) : mandate_secret_new_base64 (text, (gssize) length);
}

static void
answer_secret (Call        *call,
               SecretValue *value)
{
  MandateSecret *secret = decode (call->kind, value);

  if (secret != NULL)
    answer (call, MANDATE_KEYRING_FOUND, secret, NULL);
  else
    answer (call, MANDATE_KEYRING_ERROR, NULL,
            g_error_new_literal (MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY,
                                 _ ("What the keyring keeps as this workspace’s key is no key: something else has written to it. Remove it from the keyring, then make a new key.")));
}

/* That nothing was found means that nothing is there only if the keyring is open. */
static void
collection_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (Call) call = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SecretCollection) collection = secret_collection_for_alias_finish (result, &error);

  if (error != NULL)
    answer_failure (call, error);
  else if (collection != NULL && secret_collection_get_locked (collection))
    answer (call, MANDATE_KEYRING_LOCKED, NULL, _mandate_keyring_error_new (MANDATE_KEYRING_LOCKED, NULL));
  else
    answer (call, MANDATE_KEYRING_MISSING, NULL, NULL);
}

static void
search_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Call) call = data;
  g_autoptr (GError) error = NULL;
  g_autolist (SecretItem) items = secret_service_search_finish (SECRET_SERVICE (source), result, &error);

  if (error != NULL)
    {
      answer_failure (call, error);
      return;
    }

  for (GList *l = items; l != NULL; l = l->next)
    {
      g_autoptr (SecretValue) value = secret_item_get_locked (l->data) ? NULL : secret_item_get_secret (l->data);

      if (value != NULL)
        {
          answer_secret (call, value);
          return;
        }
    }

  if (items != NULL)
    answer (call, MANDATE_KEYRING_LOCKED, NULL, _mandate_keyring_error_new (MANDATE_KEYRING_LOCKED, NULL));
  else if (call->task != NULL)
    secret_collection_for_alias (call->service, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE, NULL,
                                 collection_cb, call_ref (call));
}

static void
search (Call *call)
{
  const SecretSearchFlags asking = call->may_ask ? SECRET_SEARCH_UNLOCK : SECRET_SEARCH_NONE;

  secret_service_search (call->service, &schema, call->attributes,
                         SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS | asking, NULL,
                         search_cb, call_ref (call));
}

static void
store_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Call) call = data;
  g_autoptr (GError) error = NULL;

  if (secret_service_store_finish (SECRET_SERVICE (source), result, &error))
    answer (call, MANDATE_KEYRING_FOUND, NULL, NULL);
  else if (error != NULL)
    answer_failure (call, error);
  else /* the person closed the prompt */
    answer (call, MANDATE_KEYRING_LOCKED, NULL, _mandate_keyring_error_new (MANDATE_KEYRING_LOCKED, NULL));
}

static void
store (Call *call)
{
  secret_service_store (call->service, &schema, call->attributes, SECRET_COLLECTION_DEFAULT, call->label, call->value, NULL,
                        store_cb, call_ref (call));
}

static void
clear_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Call) call = data;
  g_autoptr (GError) error = NULL;

  /* It says nothing about items that are locked; a search does. */
  if (!secret_service_clear_finish (SECRET_SERVICE (source), result, &error) && error != NULL)
    answer_failure (call, error);
  else if (call->task != NULL)
    search (call);
}

static void
clear (Call *call)
{
  secret_service_clear (call->service, &schema, call->attributes, NULL, clear_cb, call_ref (call));
}

static void
service_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Call) call = data;
  g_autoptr (GError) error = NULL;

  call->service = secret_service_get_finish (result, &error);

  if (call->service == NULL)
    answer_failure (call, error);
  else if (call->task != NULL)
    call->work (call);
}

static void
bus_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr (Call) call = data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    {
      answer (call, MANDATE_KEYRING_NO_SERVICE, NULL, _mandate_keyring_error_new (MANDATE_KEYRING_NO_SERVICE, NULL));
      return;
    }

  /* A bus that goes is one more way to have no keyring, no reason to stop a program at its work. */
  g_dbus_connection_set_exit_on_close (bus, FALSE);

  if (call->task != NULL)
    secret_service_get (SECRET_SERVICE_OPEN_SESSION, NULL, service_cb, call_ref (call));
}

static gboolean
timeout_cb (gpointer data)
{
  Call *call = data;

  answer (call, MANDATE_KEYRING_ERROR, NULL,
          g_error_new_literal (MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_SILENT,
                               _ ("The keyring does not answer. If it asks for a password, type it there; then try again. Your work goes on meanwhile.")));

  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable,
              gpointer      data)
{
  Call *call = data;

  answer (call, MANDATE_KEYRING_ERROR, NULL, NULL); /* the task says that it was cancelled */

  return G_SOURCE_REMOVE;
}

static GSource *
watch (GSource    *source,
       GSourceFunc callback,
       Call       *call)
{
  g_source_set_callback (source, callback, call_ref (call), (GDestroyNotify) call_unref);
  g_source_attach (source, g_main_context_get_thread_default ());

  return source;
}

static GHashTable *
item_to_attributes (const MandateKeyringItem *item)
{
  static const char *const kinds[] = {
    [MANDATE_KEYRING_SEAL_KEY] = "seal-key",
    [MANDATE_KEYRING_PASSPHRASE] = "passphrase",
  };
  GHashTable *attributes = secret_attributes_build (&schema,
                                                    "application", APPLICATION_ID,
                                                    "kind", kinds[item->kind],
                                                    "workspace", item->workspace,
                                                    NULL);

  if (item->key != NULL)
    g_hash_table_insert (attributes, g_strdup ("key"), g_strdup (item->key));

  return attributes;
}

static Call *
call_new (MandateKeyring           *keyring,
          const MandateKeyringItem *item,
          void (*work) (Call *),
          GCancellable       *cancellable,
          GAsyncReadyCallback callback,
          gpointer            data)
{
  MandateSecretKeyring *self = MANDATE_SECRET_KEYRING (keyring);
  Call                 *call = g_new0 (Call, 1);

  g_ref_count_init (&call->references);
  call->task = g_task_new (self, cancellable, callback, data);
  call->work = work;
  call->kind = item->kind;
  call->attributes = item_to_attributes (item);
  call->timer = watch (g_timeout_source_new (self->timeout), timeout_cb, call);

  if (cancellable != NULL)
    call->cancelled = watch (g_cancellable_source_new (cancellable), G_SOURCE_FUNC (cancelled_cb), call);

  return call;
}

static void
begin (Call *call)
{
  g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_cb, call_ref (call));
}

static void
mandate_secret_keyring_lookup_async (MandateKeyring           *keyring,
                                     const MandateKeyringItem *item,
                                     gboolean                  may_ask,
                                     GCancellable             *cancellable,
                                     GAsyncReadyCallback       callback,
                                     gpointer                  data)
{
  g_autoptr (Call) call = call_new (keyring, item, search, cancellable, callback, data);

  call->may_ask = may_ask;
  begin (call);
}

static void
mandate_secret_keyring_store_async (MandateKeyring           *keyring,
                                    const MandateKeyringItem *item,
                                    const char               *label,
                                    MandateSecret            *secret,
                                    GCancellable             *cancellable,
                                    GAsyncReadyCallback       callback,
                                    gpointer                  data)
{
  g_autoptr (Call) call = call_new (keyring, item, store, cancellable, callback, data);

  call->label = g_strdup (label);
  call->value = encode (item->kind, secret);
  begin (call);
}

static void
mandate_secret_keyring_clear_async (MandateKeyring           *keyring,
                                    const MandateKeyringItem *item,
                                    GCancellable             *cancellable,
                                    GAsyncReadyCallback       callback,
                                    gpointer                  data)
{
  g_autoptr (Call) call = call_new (keyring, item, clear, cancellable, callback, data);

  begin (call);
}

static void
mandate_secret_keyring_keyring_init (MandateKeyringInterface *iface)
{
  iface->lookup_async = mandate_secret_keyring_lookup_async;
  iface->store_async = mandate_secret_keyring_store_async;
  iface->clear_async = mandate_secret_keyring_clear_async;
}

static void
mandate_secret_keyring_class_init (MandateSecretKeyringClass *klass)
{
}

static void
mandate_secret_keyring_init (MandateSecretKeyring *self)
{
  self->timeout = TIMEOUT;
}

MandateSecretKeyring *
mandate_secret_keyring_new (void)
{
  return g_object_new (MANDATE_TYPE_SECRET_KEYRING, NULL);
}

/**
 * mandate_secret_keyring_set_timeout:
 * @self: a keyring
 * @milliseconds: how long the keyring may take for one answer, prompts included; ten seconds unless set
 */
void
mandate_secret_keyring_set_timeout (MandateSecretKeyring *self,
                                    guint                 milliseconds)
{
  self->timeout = milliseconds;
}
