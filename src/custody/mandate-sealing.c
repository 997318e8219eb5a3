/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-sealing.h"

#include <glib/gi18n-lib.h>

#include "mandate-seal-key.h"
#include "mandate-uuid.h"

/**
 * MandateSealing:
 *
 * The key of a workspace, between its journal and the keyring: whether there
 * is one, how one is made, and what is signed with it. A seal over the last
 * entry is one over all before it, since each is chained to the one before.
 */
struct _MandateSealing
{
  GObject parent_instance;

  MandateWorkspace   *workspace;
  MandateKeyring     *keyring;
  MandateSecret      *key;         /* (owned) (nullable) */
  char               *fingerprint; /* (owned) (nullable) of @key */
  MandateSealingState state;
};

G_DEFINE_FINAL_TYPE (MandateSealing, mandate_sealing, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
mandate_sealing_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  g_return_if_fail (property_id == PROP_STATE);

  g_value_set_uint (value, MANDATE_SEALING (object)->state);
}

static void
mandate_sealing_finalize (GObject *object)
{
  MandateSealing *self = MANDATE_SEALING (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->keyring);
  g_clear_pointer (&self->key, mandate_secret_unref);
  g_free (self->fingerprint);

  G_OBJECT_CLASS (mandate_sealing_parent_class)->finalize (object);
}

static void
mandate_sealing_class_init (MandateSealingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mandate_sealing_get_property;
  object_class->finalize = mandate_sealing_finalize;

  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, MANDATE_SEALING_FAILED, MANDATE_SEALING_UNKNOWN,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mandate_sealing_init (MandateSealing *self)
{
}

/**
 * mandate_sealing_new:
 * @workspace: a workspace
 * @keyring: where its key is, or would be
 *
 * Returns: (transfer full): its sealing; nothing is looked up yet
 */
MandateSealing *
mandate_sealing_new (MandateWorkspace *workspace,
                     MandateKeyring   *keyring)
{
  MandateSealing *self = g_object_new (MANDATE_TYPE_SEALING, NULL);

  self->workspace = g_object_ref (workspace);
  self->keyring = g_object_ref (keyring);

  return self;
}

static void
set_state (MandateSealing     *self,
           MandateSealingState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

MandateSealingState
mandate_sealing_get_state (MandateSealing *self)
{
  g_return_val_if_fail (MANDATE_IS_SEALING (self), MANDATE_SEALING_UNKNOWN);

  return self->state;
}

/**
 * mandate_sealing_get_fingerprint:
 * @self: a sealing
 *
 * Returns: (transfer none) (nullable): what people compare of the workspace's key
 */
const char *
mandate_sealing_get_fingerprint (MandateSealing *self)
{
  g_return_val_if_fail (MANDATE_IS_SEALING (self), NULL);

  return self->fingerprint;
}

/**
 * mandate_sealing_describe:
 * @self: a sealing
 *
 * Returns: (transfer none): how things stand, in a sentence
 */
const char *
mandate_sealing_describe (MandateSealing *self)
{
  static const char *const sentences[] = {
    [MANDATE_SEALING_UNKNOWN] = N_ ("The keyring has not been asked yet."),
    [MANDATE_SEALING_READY] = N_ ("Packs and approvals are sealed with the key of this workspace."),
    [MANDATE_SEALING_OFFERED] = N_ ("Packs and approvals are not sealed yet. A key in the keyring of this computer would do it."),
    [MANDATE_SEALING_LOST] = N_ ("The key of this workspace is not in the keyring of this computer. Earlier seals stay valid; a new key can be made for later ones."),
    [MANDATE_SEALING_LOCKED] = N_ ("The keyring is locked. Unlock it to seal packs and approvals."),
    [MANDATE_SEALING_NO_SERVICE] = N_ ("This computer has no keyring. Everything works; packs and approvals are just not sealed here."),
    [MANDATE_SEALING_FAILED] = N_ ("The keyring does not answer. Everything works; seals have to wait."),
  };

  g_return_val_if_fail (MANDATE_IS_SEALING (self), NULL);

  return _ (sentences[self->state]);
}

static const char *
find_public_key (GPtrArray  *keys,
                 const char *fingerprint)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const MandateSealKey *key = g_ptr_array_index (keys, i);

      if (g_strcmp0 (key->fingerprint, fingerprint) == 0)
        return key->public_key;
    }

  return NULL;
}

/* Of two machines that share a workspace each has a key of its own: the one counts that is in this keyring. */
static gboolean
is_enrolled (MandateSealing *self,
             const char     *fingerprint,
             gboolean       *is_first,
             GError        **error)
{
  g_autoptr (GPtrArray) keys = mandate_workspace_list_seal_keys (self->workspace, error);

  *is_first = keys != NULL && keys->len == 0;

  return keys != NULL && find_public_key (keys, fingerprint) != NULL;
}

static MandateSealingState
interpret (MandateSealing     *self,
           MandateKeyringState state)
{
  g_autoptr (GPtrArray) keys = NULL;

  switch (state)
    {
    case MANDATE_KEYRING_FOUND:
      return MANDATE_SEALING_READY;
    case MANDATE_KEYRING_MISSING:
      keys = mandate_workspace_list_seal_keys (self->workspace, NULL);
      return keys != NULL && keys->len > 0 ? MANDATE_SEALING_LOST : MANDATE_SEALING_OFFERED;
    case MANDATE_KEYRING_LOCKED:
      return MANDATE_SEALING_LOCKED;
    case MANDATE_KEYRING_NO_SERVICE:
      return MANDATE_SEALING_NO_SERVICE;
    case MANDATE_KEYRING_ERROR:
    default:
      return MANDATE_SEALING_FAILED;
    }
}

static gboolean
add_key (MandateSealing *self,
         const char     *public_key,
         const char     *fingerprint,
         gboolean        is_first,
         GError        **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *moment = mandate_journal_format_moment (now);
  g_autofree char *label = NULL;
  MandateSealKey   key = { .fingerprint = (char *) fingerprint, .public_key = (char *) public_key, .enrolled_at = moment };

  /* Translators: %s is what people compare of a key: groups of letters and digits. */
  label = g_strdup_printf (is_first ? _ ("Key for seals: %s") : _ ("New key for seals, since the keyring here has none of the earlier ones: %s"), fingerprint);

  return mandate_workspace_add_seal_key (self->workspace, &key, label, error);
}

/* A key of the keyring is used once the workspace names it, and the journal says since when. */
static gboolean
use_key (MandateSealing *self,
         MandateSecret  *key,
         GError        **error)
{
  g_autofree char *public_key = mandate_seal_key_dup_public (key, error);
  g_autofree char *fingerprint = public_key != NULL ? mandate_seal_fingerprint (public_key, error) : NULL;
  g_autoptr (GError) reason = NULL;
  gboolean is_first;

  if (fingerprint == NULL)
    return FALSE;

  if (!is_enrolled (self, fingerprint, &is_first, &reason) && (reason != NULL || !add_key (self, public_key, fingerprint, is_first, &reason)))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  g_clear_pointer (&self->key, mandate_secret_unref);
  self->key = mandate_secret_ref (key);
  g_free (self->fingerprint);
  self->fingerprint = g_steal_pointer (&fingerprint);
  set_state (self, MANDATE_SEALING_READY);

  return TRUE;
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  MandateSealing *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) key = NULL;
  MandateKeyringState state = mandate_seal_key_lookup_finish (result, &key, &error);

  g_clear_pointer (&self->key, mandate_secret_unref);

  if (key == NULL)
    set_state (self, interpret (self, state));
  else if (!use_key (self, key, &error))
    set_state (self, MANDATE_SEALING_FAILED);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * mandate_sealing_look_async:
 * @self: a sealing
 * @may_ask: whether the keyring may ask the person to unlock it
 * @cancellable: (nullable): drops the answer
 * @callback: called when the state is known
 * @data: for @callback
 *
 * Looks for the key of the workspace.
 */
void
mandate_sealing_look_async (MandateSealing     *self,
                            gboolean            may_ask,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  mandate_seal_key_lookup_async (self->keyring, mandate_workspace_get_id (self->workspace), NULL, may_ask, cancellable, looked_cb, task);
}

/**
 * mandate_sealing_look_finish:
 * @self: a sealing
 * @result: what came
 * @error: return location for an error; the state tells the rest
 *
 * Returns: whether the keyring could be asked
 */
gboolean
mandate_sealing_look_finish (MandateSealing *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
enrolled_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  MandateSealing *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) key = mandate_seal_key_enroll_finish (result, &error);

  if (key != NULL && use_key (self, key, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * mandate_sealing_enroll_async:
 * @self: a sealing
 * @cancellable: (nullable): drops the answer
 * @callback: called when it is done
 * @data: for @callback
 *
 * Makes a key, because a person wants one: keeps it in the keyring, reads it
 * back, proves it, and enrols its public half in the workspace. The journal
 * says so. Only an open keyring that has no key of the workspace gets one.
 */
void
mandate_sealing_enroll_async (MandateSealing     *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            data)
{
  GTask           *task = g_task_new (self, cancellable, callback, data);
  g_autofree char *label = NULL;

  /* Translators: shown in the list of a keyring. %s is the name of a workspace. */
  label = g_strdup_printf (_ ("Mandate: key that seals “%s”"), mandate_workspace_get_name (self->workspace));
  mandate_seal_key_enroll_async (self->keyring, mandate_workspace_get_id (self->workspace), NULL, label, cancellable, enrolled_cb, task);
}

gboolean
mandate_sealing_enroll_finish (MandateSealing *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * mandate_sealing_dup_key:
 * @self: a sealing
 *
 * For what is sealed elsewhere: a pack, in a thread of its own.
 *
 * Returns: (transfer full) (nullable): the key, or %NULL where none is ready
 */
MandateSecret *
mandate_sealing_dup_key (MandateSealing *self)
{
  g_return_val_if_fail (MANDATE_IS_SEALING (self), NULL);

  return self->key != NULL ? mandate_secret_ref (self->key) : NULL;
}

static char *
format_statement (const MandateKeptSeal *seal)
{
  const MandateSealStatement statement = {
    .workspace = seal->workspace,
    .entry = seal->seq,
    .hash = seal->entry_hash,
    .purpose = seal->purpose,
    .about = seal->about,
    .made_on = seal->made_at,
  };

  return mandate_seal_statement_to_text (&statement);
}

static const char *
get_label (const char *purpose)
{
  if (g_str_equal (purpose, "pack"))
    return _ ("Sealed for an audit pack");

  return g_str_equal (purpose, "approval") ? _ ("Sealed with an approval") : _ ("Sealed by hand");
}

/* A UUID of version 8, which follows from the signature: so nothing of a seal can be another without being seen. */
static char *
make_id (const MandateKeptSeal *seal)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seal->signature, -1);

  return g_strdup_printf ("%.8s-%.4s-8%.3s-8%.3s-%.12s", sum, sum + 8, sum + 12, sum + 15, sum + 18);
}

/* Seals of before that are known by a random id, of version 7; no single bit makes a 7 of an 8. */
static gboolean
has_its_id (const MandateKeptSeal *seal)
{
  g_autofree char *id = make_id (seal);

  return mandate_uuid_is_valid (seal->id) && (seal->id[14] == '7' || g_str_equal (seal->id, id));
}

/**
 * mandate_sealing_seal:
 * @self: a sealing that is ready
 * @purpose: `pack`, `approval` or `hand`
 * @about: (nullable): what it is for: the id of an approval
 * @error: return location for an error
 *
 * Signs the last entry of the journal, and with it all before.
 *
 * Returns: whether the seal is made and kept
 */
gboolean
mandate_sealing_seal (MandateSealing *self,
                      const char     *purpose,
                      const char     *about,
                      GError        **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (MandateKeptSeal) seal = g_new0 (MandateKeptSeal, 1);
  g_autofree char *text = NULL;

  g_return_val_if_fail (MANDATE_IS_SEALING (self), FALSE);

  if (self->key == NULL)
    {
      g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY, mandate_sealing_describe (self));
      return FALSE;
    }

  if (!mandate_workspace_get_head (self->workspace, &seal->seq, &seal->entry_hash, error))
    return FALSE;

  seal->fingerprint = g_strdup (self->fingerprint);
  seal->workspace = g_strdup (mandate_workspace_get_id (self->workspace));
  seal->purpose = g_strdup (purpose);
  seal->about = g_strdup (about != NULL ? about : "");
  seal->made_at = mandate_journal_format_moment (now);
  text = format_statement (seal);
  seal->signature = mandate_seal_sign (self->key, text, error);

  if (seal->signature == NULL)
    return FALSE;

  seal->id = make_id (seal);

  return mandate_workspace_add_seal (self->workspace, seal, get_label (purpose), error);
}

/* A key must be the one that its fingerprint says, or any key could stand in for it. */
static gboolean
is_genuine (const char            *public_key,
            const MandateKeptSeal *seal,
            GError               **error)
{
  g_autofree char *fingerprint = mandate_seal_fingerprint (public_key, error);
  g_autofree char *text = format_statement (seal);

  return g_strcmp0 (fingerprint, seal->fingerprint) == 0 && mandate_seal_verify (public_key, text, seal->signature, error);
}

static gboolean
verify_seal (MandateWorkspace      *workspace,
             GPtrArray             *keys,
             const MandateKeptSeal *seal,
             GError               **error)
{
  const char *public_key = find_public_key (keys, seal->fingerprint);
  gboolean    is_known;

  if (!mandate_workspace_knows_entry (workspace, seal->seq, seal->entry_hash, &is_known, error))
    return FALSE;

  if (is_known && public_key != NULL && has_its_id (seal) && is_genuine (public_key, seal, NULL))
    return TRUE;

  g_set_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_BROKEN_SEAL,
               is_known
                 /* Translators: %s is a moment. */
                 ? _ ("The seal of %s is not genuine: it was changed outside this program.")
                 : _ ("What was sealed on %s is not in the journal any more: entries were taken out or exchanged."),
               seal->made_at);

  return FALSE;
}

/**
 * mandate_sealing_verify:
 * @workspace: a workspace whose journal is whole
 * @n_seals: (out) (optional): how many seals it has
 * @error: return location for an error that names the first bad one
 *
 * Checks every seal against its key and against the entry that it seals. Needs
 * no keyring: the public keys are in the workspace.
 *
 * Returns: whether all seals hold
 */
gboolean
mandate_sealing_verify (MandateWorkspace *workspace,
                        guint            *n_seals,
                        GError          **error)
{
  g_autoptr (GPtrArray) keys = mandate_workspace_list_seal_keys (workspace, error);
  g_autoptr (GPtrArray) seals = keys != NULL ? mandate_workspace_list_seals (workspace, error) : NULL;

  if (seals == NULL)
    return FALSE;

  for (guint i = 0; i < seals->len; i++)
    if (!verify_seal (workspace, keys, g_ptr_array_index (seals, i), error))
      return FALSE;

  if (n_seals != NULL)
    *n_seals = seals->len;

  return TRUE;
}
