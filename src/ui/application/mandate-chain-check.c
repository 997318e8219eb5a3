/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-chain-check.h"

#include "mandate-journal.h"

/* After the window has settled; nobody waits for this. */
#define DELAY_SECONDS 1

/**
 * MandateChainCheck:
 *
 * Recomputes the journal's hashes beside the work that goes on, in a thread
 * with a connection of its own, and tells how far it is and what came of it.
 */
struct _MandateChainCheck
{
  GObject parent_instance;

  char             *path;
  MandateChainState state;
  char             *message; /* (nullable) */
  int               n_done;
  int               n_total;
  GCancellable     *cancellable; /* (nullable) of the check under way */
  guint             start_source;
};

G_DEFINE_ENUM_TYPE (MandateChainState, mandate_chain_state, G_DEFINE_ENUM_VALUE (MANDATE_CHAIN_UNKNOWN, "unknown"), G_DEFINE_ENUM_VALUE (MANDATE_CHAIN_CHECKING, "checking"), G_DEFINE_ENUM_VALUE (MANDATE_CHAIN_WHOLE, "whole"), G_DEFINE_ENUM_VALUE (MANDATE_CHAIN_BROKEN, "broken"))

G_DEFINE_FINAL_TYPE (MandateChainCheck, mandate_chain_check, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  PROP_MESSAGE,
  PROP_FRACTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What the thread and the main loop share. */
typedef struct
{
  char    *path;
  GWeakRef check;
  int      n_done;
  int      n_total;
  int      is_told; /* whether a word of it is under way */
} Errand;

static void
errand_clear (gpointer data)
{
  Errand *errand = data;

  g_free (errand->path);
  g_weak_ref_clear (&errand->check);
}

static void
errand_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, errand_clear);
}

static void
set_state (MandateChainCheck *self,
           MandateChainState  state,
           const char        *message)
{
  g_object_freeze_notify (G_OBJECT (self));

  if (g_strcmp0 (self->message, message) != 0)
    {
      g_free (self->message);
      self->message = g_strdup (message);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
    }

  if (self->state != state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }

  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
told_cb (gpointer data)
{
  Errand *errand = data;
  g_autoptr (MandateChainCheck) self = g_weak_ref_get (&errand->check);

  g_atomic_int_set (&errand->is_told, FALSE);

  if (self == NULL || self->state != MANDATE_CHAIN_CHECKING)
    return G_SOURCE_REMOVE;

  self->n_done = g_atomic_int_get (&errand->n_done);
  self->n_total = g_atomic_int_get (&errand->n_total);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);

  return G_SOURCE_REMOVE;
}

/* In the thread: a word at a time, however fast it is. */
static void
progress_cb (gint64   n_done,
             gint64   n_total,
             gpointer data)
{
  Errand *errand = data;

  g_atomic_int_set (&errand->n_done, (int) n_done);
  g_atomic_int_set (&errand->n_total, (int) n_total);

  if (g_atomic_int_compare_and_exchange (&errand->is_told, FALSE, TRUE))
    g_idle_add_full (G_PRIORITY_LOW, told_cb, g_atomic_rc_box_acquire (errand), errand_unref);
}

static void
check_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Errand *errand = task_data;
  GError *error = NULL;

  if (mandate_journal_check_file (errand->path, progress_cb, errand, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Errand *errand = g_task_get_task_data (G_TASK (result));
  g_autoptr (MandateChainCheck) self = g_weak_ref_get (&errand->check);
  g_autoptr (GError) error = NULL;
  gboolean is_whole = g_task_propagate_boolean (G_TASK (result), &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);

  if (is_whole)
    set_state (self, MANDATE_CHAIN_WHOLE, NULL);
  else if (g_error_matches (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED))
    set_state (self, MANDATE_CHAIN_BROKEN, error->message);
  else
    set_state (self, MANDATE_CHAIN_UNKNOWN, error->message);
}

static void
mandate_chain_check_dispose (GObject *object)
{
  MandateChainCheck *self = MANDATE_CHAIN_CHECK (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->start_source, g_source_remove);

  G_OBJECT_CLASS (mandate_chain_check_parent_class)->dispose (object);
}

static void
mandate_chain_check_finalize (GObject *object)
{
  MandateChainCheck *self = MANDATE_CHAIN_CHECK (object);

  g_free (self->path);
  g_free (self->message);

  G_OBJECT_CLASS (mandate_chain_check_parent_class)->finalize (object);
}

static void
mandate_chain_check_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  MandateChainCheck *self = MANDATE_CHAIN_CHECK (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->n_total > 0 ? (double) self->n_done / self->n_total : 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_chain_check_class_init (MandateChainCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mandate_chain_check_dispose;
  object_class->finalize = mandate_chain_check_finalize;
  object_class->get_property = mandate_chain_check_get_property;

  /**
   * MandateChainCheck:state:
   *
   * What is known of the chain.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, MANDATE_TYPE_CHAIN_STATE, MANDATE_CHAIN_UNKNOWN, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * MandateChainCheck:message:
   *
   * What is wrong, in words, or %NULL.
   */
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * MandateChainCheck:fraction:
   *
   * How much of the journal is checked.
   */
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mandate_chain_check_init (MandateChainCheck *self)
{
}

/**
 * mandate_chain_check_new:
 * @path: (type filename): a workspace's file
 *
 * Returns: (transfer full): a check of its journal that has not begun
 */
MandateChainCheck *
mandate_chain_check_new (const char *path)
{
  MandateChainCheck *self = g_object_new (MANDATE_TYPE_CHAIN_CHECK, NULL);

  self->path = g_strdup (path);

  return self;
}

/**
 * mandate_chain_check_start:
 * @self: a check
 *
 * Checks the journal as it is now, unless that is under way.
 */
void
mandate_chain_check_start (MandateChainCheck *self)
{
  g_autoptr (GTask) task = NULL;
  Errand *errand;

  g_clear_handle_id (&self->start_source, g_source_remove);
  if (self->cancellable != NULL)
    return;

  errand = g_atomic_rc_box_new0 (Errand);
  errand->path = g_strdup (self->path);
  g_weak_ref_init (&errand->check, self);

  self->n_done = self->n_total = 0;
  self->cancellable = g_cancellable_new ();
  set_state (self, MANDATE_CHAIN_CHECKING, NULL);

  task = g_task_new (NULL, self->cancellable, checked_cb, NULL);
  g_task_set_task_data (task, errand, errand_unref);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_run_in_thread (task, check_thread);
}

static gboolean
start_cb (gpointer data)
{
  MandateChainCheck *self = data;

  self->start_source = 0;
  mandate_chain_check_start (self);

  return G_SOURCE_REMOVE;
}

/**
 * mandate_chain_check_start_soon:
 * @self: a check
 *
 * Checks the journal when there is nothing better to do.
 */
void
mandate_chain_check_start_soon (MandateChainCheck *self)
{
  if (self->start_source == 0)
    self->start_source = g_timeout_add_seconds_full (G_PRIORITY_LOW, DELAY_SECONDS, start_cb, self, NULL);
}

MandateChainState
mandate_chain_check_get_state (MandateChainCheck *self)
{
  return self->state;
}

const char *
mandate_chain_check_get_message (MandateChainCheck *self)
{
  return self->message;
}

/**
 * mandate_chain_check_get_progress:
 * @self: a check
 * @n_done: (out): how many entries are checked
 * @n_total: (out): of how many, 0 while that is not known
 */
void
mandate_chain_check_get_progress (MandateChainCheck *self,
                                  int               *n_done,
                                  int               *n_total)
{
  *n_done = self->n_done;
  *n_total = self->n_total;
}
