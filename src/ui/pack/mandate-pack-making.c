/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pack-making.h"

#include "mandate-migrator.h"

#define POLL_MILLISECONDS 80

/**
 * MandatePackMaking:
 *
 * A pack that is being made, in a thread of its own and on a connection of its
 * own to the workspace. What is recorded meanwhile is not waited for.
 */
struct _MandatePackMaking
{
  GObject parent_instance;

  char               *workspace; /* path of its file */
  MandatePackOptions *options;   /* (owned) */
  char               *path;
  GCancellable       *cancellable;
  GMutex              mutex;    /* over what the thread writes: */
  MandatePackProgress progress; /* (owned) what it holds */
  gint64              begun;
  guint               poll_source;
  MandatePackReport  *report; /* (owned) (nullable) */
  GError             *error;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (MandatePackMaking, mandate_pack_making, G_TYPE_OBJECT)

enum
{
  SIGNAL_PROGRESS,
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GPtrArray *
new_omissions (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_pack_omission_free);
}

static void
mandate_pack_making_finalize (GObject *object)
{
  MandatePackMaking *self = MANDATE_PACK_MAKING (object);

  g_clear_handle_id (&self->poll_source, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->report, mandate_pack_report_free);
  g_clear_error (&self->error);
  g_free (self->workspace);
  mandate_pack_options_free (self->options);
  g_free (self->path);
  g_ptr_array_unref (self->progress.omissions);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (mandate_pack_making_parent_class)->finalize (object);
}

static void
mandate_pack_making_class_init (MandatePackMakingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_pack_making_finalize;

  /**
   * MandatePackMaking::progress:
   *
   * More of it is done.
   */
  signals[SIGNAL_PROGRESS] = g_signal_new ("progress", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MandatePackMaking::done:
   *
   * It has ended: there is a report or an error.
   */
  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_pack_making_init (MandatePackMaking *self)
{
  self->cancellable = g_cancellable_new ();
  self->progress.omissions = new_omissions ();
  g_mutex_init (&self->mutex);
}

/**
 * mandate_pack_making_new:
 * @session: an open workspace
 * @options: what is wanted
 * @path: (type filename): where the file is to be
 *
 * Returns: (transfer full): a pack that is about to be made
 */
MandatePackMaking *
mandate_pack_making_new (MandateSession           *session,
                         const MandatePackOptions *options,
                         const char               *path)
{
  MandatePackMaking *self = g_object_new (MANDATE_TYPE_PACK_MAKING, NULL);

  self->workspace = g_strdup (mandate_workspace_get_path (mandate_session_get_workspace (session)));
  self->options = mandate_pack_options_copy (options);
  self->path = g_strdup (path);

  return self;
}

/* More come in, and none goes. */
static void
take_omissions (MandatePackMaking *self,
                GPtrArray         *omissions)
{
  for (guint i = self->progress.omissions->len; i < omissions->len; i++)
    g_ptr_array_add (self->progress.omissions, mandate_pack_omission_copy (g_ptr_array_index (omissions, i)));
}

static void
progress_cb (const MandatePackProgress *progress,
             gpointer                   data)
{
  MandatePackMaking *self = data;

  g_mutex_lock (&self->mutex);
  take_omissions (self, progress->omissions);
  self->progress.stage = progress->stage;
  self->progress.fraction = progress->fraction;
  self->progress.n_done = progress->n_done;
  self->progress.n_total = progress->n_total;
  g_mutex_unlock (&self->mutex);
}

static void
make_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  MandatePackMaking *self = source;
  GError            *error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_workspace_open_for_reading (self->workspace, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  MandatePackReport *report = NULL;

  if (workspace != NULL)
    report = mandate_pack_write (workspace, self->options, self->path, progress_cb, self, self->cancellable, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) mandate_pack_report_free);
  else
    g_task_return_error (task, error);
}

static gboolean
poll_cb (gpointer data)
{
  g_signal_emit (data, signals[SIGNAL_PROGRESS], 0);

  return G_SOURCE_CONTINUE;
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  MandatePackMaking *self = MANDATE_PACK_MAKING (source);

  g_clear_handle_id (&self->poll_source, g_source_remove);
  self->report = g_task_propagate_pointer (G_TASK (result), &self->error);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

/**
 * mandate_pack_making_start:
 * @self: a pack that is about to be made
 *
 * Makes it; ends with #MandatePackMaking::done. It lives until then.
 */
void
mandate_pack_making_start (MandatePackMaking *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, made_cb, NULL);

  self->begun = g_get_monotonic_time ();
  self->poll_source = g_timeout_add (POLL_MILLISECONDS, poll_cb, self);
  g_task_run_in_thread (task, make_thread);
}

void
mandate_pack_making_cancel (MandatePackMaking *self)
{
  g_cancellable_cancel (self->cancellable);
}

/**
 * mandate_pack_making_get_fraction:
 * @self: a pack that is being made
 *
 * Returns: how much is done, from 0 to 1
 */
double
mandate_pack_making_get_fraction (MandatePackMaking *self)
{
  double fraction;

  g_mutex_lock (&self->mutex);
  fraction = self->progress.fraction;
  g_mutex_unlock (&self->mutex);

  return fraction;
}

/**
 * mandate_pack_making_describe_progress:
 * @self: a pack that is being made
 *
 * Returns: (transfer full): what is being done, and how long it takes once that
 *   can be told; a line for each piece of evidence that will be named and not
 *   shown follows
 */
char *
mandate_pack_making_describe_progress (MandatePackMaking *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *lines = NULL;
  g_autofree char *stage = NULL;
  int              seconds;

  g_mutex_lock (&self->mutex);
  stage = mandate_pack_progress_describe (&self->progress);
  seconds = mandate_pack_progress_estimate_seconds (self->progress.fraction, g_get_monotonic_time () - self->begun);
  g_string_append (text, stage);

  if (seconds >= 0)
    {
      g_autofree char *left = mandate_pack_progress_describe_seconds (seconds);

      g_string_append_printf (text, " · %s", left);
    }

  lines = mandate_pack_omissions_describe_faults (self->progress.omissions, text->str);
  g_mutex_unlock (&self->mutex);

  return g_steal_pointer (&lines);
}

const char *
mandate_pack_making_get_path (MandatePackMaking *self)
{
  return self->path;
}

const MandatePackOptions *
mandate_pack_making_get_options (MandatePackMaking *self)
{
  return self->options;
}

/**
 * mandate_pack_making_get_report:
 * @self: a pack that was being made
 *
 * Returns: (nullable): what became of it, or %NULL if it was not made
 */
const MandatePackReport *
mandate_pack_making_get_report (MandatePackMaking *self)
{
  return self->report;
}

/**
 * mandate_pack_making_get_error:
 * @self: a pack that was being made
 *
 * Returns: (nullable): why it was not made
 */
const GError *
mandate_pack_making_get_error (MandatePackMaking *self)
{
  return self->error;
}
