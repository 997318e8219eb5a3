/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-scan-folder.h"

#include <glib/gi18n-lib.h>

#include "mandate-file-intake.h"

/* A scanner writes a page after the other; what was written to just now may not be whole. */
#define SETTLED_SECONDS 2

/* Several files that come together are looked at together. */
#define PAUSE_MS 300

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE \
                                                  "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN "," G_FILE_ATTRIBUTE_TIME_MODIFIED

/* A file of the folder, as it is now. */
typedef struct
{
  GFile *file;
  char  *uri;
  gint64 size;
  gint64 modified;
} Arrival;

/**
 * MandateScanFolder:
 *
 * The folder into which a scanner, a telephone or a mail program puts what is
 * to be kept, of the open workspace: what is new in it lands in the inbox of
 * evidence, when it comes and when somebody asks for it. The folder's own files
 * stay where and what they are; each is taken once.
 */
struct _MandateScanFolder
{
  GObject parent_instance;

  MandateSettings   *settings;
  MandateSession    *session; /* (nullable) */
  MandateFileIntake *intake;  /* (nullable) */
  GFile             *folder;  /* (nullable) */
  GFileMonitor      *monitor; /* (nullable) */
  GHashTable        *waiting; /* (owned) URI to Arrival: on their way in */
  GCancellable      *cancellable;
  gboolean           was_asked; /* whether somebody waits for an answer */
  gboolean           is_reading;
  guint              source;
};

G_DEFINE_FINAL_TYPE (MandateScanFolder, mandate_scan_folder, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_IS_CHOSEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void queue_reading (MandateScanFolder *self,
                           guint              pause);

static void
arrival_free (gpointer data)
{
  Arrival *arrival = data;

  if (arrival == NULL)
    return;

  g_object_unref (arrival->file);
  g_free (arrival->uri);
  g_free (arrival);
}

static const char *
get_workspace_id (MandateScanFolder *self)
{
  return mandate_workspace_get_id (mandate_session_get_workspace (self->session));
}

static MandateEvidenceIndex *
get_index (MandateScanFolder *self)
{
  return mandate_evidence_files_get_index (mandate_session_get_files (self->session));
}

/* What a program has not finished writing is called so. */
static gboolean
is_finished (const char *name)
{
  static const char *const endings[] = { ".part", ".crdownload", ".download", ".tmp", ".lock", "~" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return FALSE;

  return TRUE;
}

static void
add_arrival (GPtrArray *arrivals,
             GFile     *folder,
             GFileInfo *info)
{
  Arrival *arrival;
  g_autoptr (GDateTime) modified = g_file_info_get_modification_date_time (info);

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || g_file_info_get_is_hidden (info) || g_file_info_get_size (info) == 0 ||
      !is_finished (g_file_info_get_name (info)))
    return;

  arrival = g_new0 (Arrival, 1);
  arrival->file = g_file_get_child (folder, g_file_info_get_name (info));
  arrival->uri = g_file_get_uri (arrival->file);
  arrival->size = g_file_info_get_size (info);
  arrival->modified = modified != NULL ? g_date_time_to_unix (modified) : 0;
  g_ptr_array_add (arrivals, arrival);
}

static void
list_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_autoptr (GPtrArray) arrivals = g_ptr_array_new_with_free_func (arrival_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (data, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &error);
  GFileInfo *info = NULL;

  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, cancellable, &error) && info != NULL)
    add_arrival (arrivals, data, info);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&arrivals), (GDestroyNotify) g_ptr_array_unref);
}

static gboolean
is_new (MandateScanFolder *self,
        const Arrival     *arrival)
{
  MandateEvidenceIndex *index = get_index (self);

  return !g_hash_table_contains (self->waiting, arrival->uri) &&
         (index == NULL || !mandate_evidence_index_knows_arrival (index, arrival->uri, arrival->size, arrival->modified));
}

/* Returns: how many are on their way in, or will be in a moment */
static guint
take_new (MandateScanFolder *self,
          GPtrArray         *arrivals)
{
  const gint64 latest = g_get_real_time () / G_USEC_PER_SEC - SETTLED_SECONDS;
  guint        n_new = 0;

  for (guint i = 0; i < arrivals->len; i++)
    {
      Arrival *arrival = g_ptr_array_index (arrivals, i);

      if (!is_new (self, arrival))
        continue;

      n_new++;
      if (arrival->modified > latest)
        {
          queue_reading (self, SETTLED_SECONDS * 1000);
          continue;
        }

      g_ptr_array_index (arrivals, i) = NULL;
      g_hash_table_insert (self->waiting, arrival->uri, arrival);
      mandate_file_intake_take_arrival (self->intake, arrival->file);
    }

  return n_new;
}

static void
tell_problem (MandateScanFolder *self,
              const GError      *error)
{
  g_autofree char *name = g_file_get_parse_name (self->folder);
  /* Translators: %1$s is a folder, %2$s says what went wrong. */
  g_autofree char *message = g_strdup_printf (_ ("The scan folder “%1$s” could not be read: %2$s"), name, error->message);

  mandate_session_tell (self->session, message);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  MandateScanFolder *self = MANDATE_SCAN_FOLDER (source);
  const gboolean     was_asked = self->was_asked;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) arrivals = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  self->is_reading = FALSE;
  self->was_asked = FALSE;

  if (arrivals == NULL)
    tell_problem (self, error);
  else if (take_new (self, arrivals) == 0 && was_asked)
    mandate_session_tell (self->session, _ ("There is nothing new in the scan folder"));
}

static void
read_folder (MandateScanFolder *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->is_reading || self->folder == NULL)
    return;

  self->is_reading = TRUE;
  task = g_task_new (self, self->cancellable, listed_cb, NULL);
  g_task_set_task_data (task, g_object_ref (self->folder), g_object_unref);
  g_task_run_in_thread (task, list_thread);
}

static gboolean
read_cb (gpointer data)
{
  MandateScanFolder *self = data;

  self->source = 0;
  read_folder (self);

  return G_SOURCE_REMOVE;
}

static void
queue_reading (MandateScanFolder *self,
               guint              pause)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (pause, read_cb, self);
}

static void
folder_changed_cb (MandateScanFolder *self,
                   GFile             *file,
                   GFile             *other,
                   GFileMonitorEvent  event)
{
  if (event == G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT || event == G_FILE_MONITOR_EVENT_MOVED_IN || event == G_FILE_MONITOR_EVENT_RENAMED)
    queue_reading (self, PAUSE_MS);
}

/* What could not be taken is not tried again as long as it stays what it is: it was said why. */
static void
settled_cb (MandateScanFolder *self,
            GFile             *file)
{
  g_autofree char      *uri = file != NULL ? g_file_get_uri (file) : NULL;
  Arrival              *arrival = uri != NULL ? g_hash_table_lookup (self->waiting, uri) : NULL;
  MandateEvidenceIndex *index = get_index (self);

  if (arrival == NULL)
    return;

  if (index != NULL)
    mandate_evidence_index_add_arrival (index, arrival->uri, arrival->size, arrival->modified, NULL);

  g_hash_table_remove (self->waiting, uri);
}

/* Where a folder can't be watched, as on some networks, it is read when the workspace opens and on demand. */
static void
watch (MandateScanFolder *self)
{
  g_autofree char *uri = self->session != NULL ? mandate_settings_find_scan_folder (self->settings, get_workspace_id (self)) : NULL;

  if (uri == NULL || mandate_session_is_read_only (self->session))
    return;

  self->folder = g_file_new_for_uri (uri);
  self->intake = mandate_file_intake_new (self->session);
  g_signal_connect_object (self->intake, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  self->monitor = g_file_monitor_directory (self->folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (folder_changed_cb), self, G_CONNECT_SWAPPED);

  read_folder (self);
}

static void
stop (MandateScanFolder *self)
{
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->intake != NULL)
    g_signal_handlers_disconnect_by_data (self->intake, self);
  g_clear_object (&self->intake);
  g_clear_object (&self->monitor);
  g_clear_object (&self->folder);
  g_hash_table_remove_all (self->waiting);
  self->is_reading = FALSE;
  self->was_asked = FALSE;
}

static void
mandate_scan_folder_dispose (GObject *object)
{
  MandateScanFolder *self = MANDATE_SCAN_FOLDER (object);

  stop (self);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mandate_scan_folder_parent_class)->dispose (object);
}

static void
mandate_scan_folder_finalize (GObject *object)
{
  MandateScanFolder *self = MANDATE_SCAN_FOLDER (object);

  g_object_unref (self->cancellable);
  g_hash_table_unref (self->waiting);

  G_OBJECT_CLASS (mandate_scan_folder_parent_class)->finalize (object);
}

static void
mandate_scan_folder_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_IS_CHOSEN:
      g_value_set_boolean (value, mandate_scan_folder_is_chosen (MANDATE_SCAN_FOLDER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_scan_folder_class_init (MandateScanFolderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mandate_scan_folder_dispose;
  object_class->finalize = mandate_scan_folder_finalize;
  object_class->get_property = mandate_scan_folder_get_property;

  /**
   * MandateScanFolder:is-chosen:
   *
   * Whether the open workspace has such a folder.
   */
  properties[PROP_IS_CHOSEN] = g_param_spec_boolean ("is-chosen", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mandate_scan_folder_init (MandateScanFolder *self)
{
  self->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, arrival_free);
  self->cancellable = g_cancellable_new ();
}

/**
 * mandate_scan_folder_new:
 * @settings: (transfer none): which folder it is
 *
 * Returns: (transfer full): a folder, of nothing until it has a session
 */
MandateScanFolder *
mandate_scan_folder_new (MandateSettings *settings)
{
  MandateScanFolder *self = g_object_new (MANDATE_TYPE_SCAN_FOLDER, NULL);

  self->settings = g_object_ref (settings);

  return self;
}

/**
 * mandate_scan_folder_set_session:
 * @self: a folder
 * @session: (nullable): the open workspace
 *
 * Reads the folder of that workspace now, and whenever something comes into it.
 */
void
mandate_scan_folder_set_session (MandateScanFolder *self,
                                 MandateSession    *session)
{
  stop (self);
  g_set_object (&self->session, session);
  watch (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_CHOSEN]);
}

/**
 * mandate_scan_folder_choose:
 * @self: a folder
 * @folder: (nullable): which it is from now on, or %NULL for none
 */
void
mandate_scan_folder_choose (MandateScanFolder *self,
                            GFile             *folder)
{
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (self->session == NULL)
    return;

  mandate_settings_set_scan_folder (self->settings, get_workspace_id (self), uri);
  stop (self);
  watch (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_CHOSEN]);
}

/**
 * mandate_scan_folder_read:
 * @self: a folder
 *
 * Reads it because a person asks for it, who is told if there is nothing new.
 */
void
mandate_scan_folder_read (MandateScanFolder *self)
{
  self->was_asked = TRUE;
  read_folder (self);
}

gboolean
mandate_scan_folder_is_chosen (MandateScanFolder *self)
{
  return self->folder != NULL;
}
