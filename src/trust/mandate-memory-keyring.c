/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-memory-keyring.h"

#include "mandate-keyring-private.h"

/**
 * MandateMemoryKeyring:
 *
 * A keyring that forgets everything when it goes, and that can be told what
 * state to be in: whoever asks a keyring is tested with it in all five.
 */
struct _MandateMemoryKeyring
{
  GObject parent_instance;

  GHashTable         *secrets; /* (owned) a name to a MandateSecret */
  MandateKeyringState state;
};

static void mandate_memory_keyring_keyring_init (MandateKeyringInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MandateMemoryKeyring, mandate_memory_keyring, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (MANDATE_TYPE_KEYRING, mandate_memory_keyring_keyring_init))

static char *
item_to_name (const MandateKeyringItem *item)
{
  return g_strdup_printf ("%d/%s/%s", item->kind, item->workspace, item->key != NULL ? item->key : "");
}

/* With a key, names are the same; without, they begin alike. */
static gboolean
is_meant (const char *name,
          const char *wanted,
          gboolean    has_key)
{
  return has_key ? g_str_equal (name, wanted) : g_str_has_prefix (name, wanted);
}

/* Whether it is in a state in which nothing can be done, and said so. */
static gboolean
refuse (MandateMemoryKeyring *self,
        GTask                *task)
{
  if (self->state == MANDATE_KEYRING_FOUND || self->state == MANDATE_KEYRING_MISSING)
    return FALSE;

  _mandate_keyring_return (task, self->state, NULL, _mandate_keyring_error_new (self->state, "set so"));

  return TRUE;
}

static void
mandate_memory_keyring_lookup_async (MandateKeyring           *keyring,
                                     const MandateKeyringItem *item,
                                     gboolean                  may_ask,
                                     GCancellable             *cancellable,
                                     GAsyncReadyCallback       callback,
                                     gpointer                  data)
{
  MandateMemoryKeyring *self = MANDATE_MEMORY_KEYRING (keyring);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  g_autofree char *wanted = item_to_name (item);
  GHashTableIter   iter;
  gpointer         name;
  gpointer         secret;

  if (refuse (self, task))
    return;

  g_hash_table_iter_init (&iter, self->secrets);

  while (self->state == MANDATE_KEYRING_FOUND && g_hash_table_iter_next (&iter, &name, &secret))
    if (is_meant (name, wanted, item->key != NULL))
      {
        _mandate_keyring_return (task, MANDATE_KEYRING_FOUND, mandate_secret_ref (secret), NULL);
        return;
      }

  _mandate_keyring_return (task, MANDATE_KEYRING_MISSING, NULL, NULL);
}

static void
mandate_memory_keyring_store_async (MandateKeyring           *keyring,
                                    const MandateKeyringItem *item,
                                    const char               *label,
                                    MandateSecret            *secret,
                                    GCancellable             *cancellable,
                                    GAsyncReadyCallback       callback,
                                    gpointer                  data)
{
  MandateMemoryKeyring *self = MANDATE_MEMORY_KEYRING (keyring);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  if (refuse (self, task))
    return;

  g_hash_table_replace (self->secrets, item_to_name (item), mandate_secret_ref (secret));
  _mandate_keyring_return (task, MANDATE_KEYRING_FOUND, NULL, NULL);
}

static void
mandate_memory_keyring_clear_async (MandateKeyring           *keyring,
                                    const MandateKeyringItem *item,
                                    GCancellable             *cancellable,
                                    GAsyncReadyCallback       callback,
                                    gpointer                  data)
{
  MandateMemoryKeyring *self = MANDATE_MEMORY_KEYRING (keyring);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  g_autofree char *wanted = item_to_name (item);
  GHashTableIter   iter;
  gpointer         name;

  if (refuse (self, task))
    return;

  g_hash_table_iter_init (&iter, self->secrets);

  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (is_meant (name, wanted, item->key != NULL))
      g_hash_table_iter_remove (&iter);

  _mandate_keyring_return (task, MANDATE_KEYRING_MISSING, NULL, NULL);
}

static void
mandate_memory_keyring_keyring_init (MandateKeyringInterface *iface)
{
  iface->lookup_async = mandate_memory_keyring_lookup_async;
  iface->store_async = mandate_memory_keyring_store_async;
  iface->clear_async = mandate_memory_keyring_clear_async;
}

static void
mandate_memory_keyring_finalize (GObject *object)
{
  MandateMemoryKeyring *self = MANDATE_MEMORY_KEYRING (object);

  g_hash_table_unref (self->secrets);

  G_OBJECT_CLASS (mandate_memory_keyring_parent_class)->finalize (object);
}

static void
mandate_memory_keyring_class_init (MandateMemoryKeyringClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_memory_keyring_finalize;
}

static void
mandate_memory_keyring_init (MandateMemoryKeyring *self)
{
  self->secrets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) mandate_secret_unref);
  self->state = MANDATE_KEYRING_FOUND;
}

MandateMemoryKeyring *
mandate_memory_keyring_new (void)
{
  return g_object_new (MANDATE_TYPE_MEMORY_KEYRING, NULL);
}

/**
 * mandate_memory_keyring_set_state:
 * @self: a keyring
 * @state: %MANDATE_KEYRING_FOUND works as keyrings do, %MANDATE_KEYRING_MISSING never has what is looked for,
 *   the others refuse everything
 */
void
mandate_memory_keyring_set_state (MandateMemoryKeyring *self,
                                  MandateKeyringState   state)
{
  self->state = state;
}

guint
mandate_memory_keyring_get_n_secrets (MandateMemoryKeyring *self)
{
  return g_hash_table_size (self->secrets);
}
