/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-file-intake.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-attach.h"
#include "mandate-compat.h"
#include "mandate-delivery.h"
#include "mandate-evidence-reader.h"

#define CHUNK_SIZE (1024 * 1024)

/**
 * MandateFileIntake:
 *
 * Takes files as evidence, one after the other. Files are read on another
 * thread, so that the window stays alive while a big one comes from a slow
 * disk; what was read is recorded on the thread of the workspace.
 */
struct _MandateFileIntake
{
  GObject parent_instance;

  MandateSession *session;
  GQueue          waiting; /* (element-type MandateDelivery) */
  gboolean        is_reading;
  int             percent; /* atomic */
  guint           progress_source;
};

G_DEFINE_FINAL_TYPE (MandateFileIntake, mandate_file_intake, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_IS_BUSY,
  PROP_PROGRESS,
  N_PROPS,
};

enum
{
  SIGNAL_SETTLED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void read_next (MandateFileIntake *self);

static gboolean
check_file (const MandateDelivery *delivery,
            GFileInfo             *info,
            GError               **error)
{
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      /* Translators: %s is a file name. */
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("“%s” is not a file. Drop the files in it instead."), delivery->name);
      return FALSE;
    }

  if (g_file_info_get_size (info) <= MANDATE_ATTACH_MAX_SIZE)
    return TRUE;

  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
               /* Translators: %s is a file name. */
               _ ("“%s” is larger than 500 MB. Keep it elsewhere and record a link to it."), delivery->name);

  return FALSE;
}

/* A file may grow while it is read, so the limit holds for what was read too. */
static gboolean
read_all (MandateFileIntake *self,
          GInputStream      *stream,
          goffset            size,
          GByteArray        *content,
          GCancellable      *cancellable,
          GError           **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK_SIZE);
  gssize             n_read;

  while ((n_read = g_input_stream_read (stream, chunk, CHUNK_SIZE, cancellable, error)) > 0 &&
         content->len <= MANDATE_ATTACH_MAX_SIZE)
    {
      g_byte_array_append (content, chunk, n_read);
      g_atomic_int_set (&self->percent, size > 0 ? MIN (100, (int) (content->len * 100.0 / size)) : 100);
    }

  return n_read >= 0;
}

static GBytes *
read_file (MandateFileIntake     *self,
           const MandateDelivery *delivery,
           GCancellable          *cancellable,
           GError               **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (delivery->file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autoptr (GFileInputStream) stream = NULL;

  if (info == NULL || !check_file (delivery, info, error))
    return NULL;

  stream = g_file_read (delivery->file, cancellable, error);
  if (stream == NULL || !read_all (self, G_INPUT_STREAM (stream), g_file_info_get_size (info), content, cancellable, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/* What is wrong with a file is said when it comes in; where nobody could look, it comes in all the same. */
static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  MandateDelivery *delivery = data;
  g_autofree char *media_type = NULL;
  g_autoptr (GError) error = NULL;

  if (delivery->file != NULL)
    delivery->day = mandate_attach_read_day (delivery->file);
  if (delivery->content == NULL)
    delivery->content = read_file (source, delivery, cancellable, &error);

  if (delivery->content == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  media_type = mandate_attach_guess_media_type (delivery->name, delivery->content);
  delivery->facts = mandate_evidence_look (delivery->content, media_type, cancellable, NULL);
  g_task_return_boolean (task, TRUE);
}

static void
end_reading (MandateFileIntake *self)
{
  self->is_reading = FALSE;
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  MandateFileIntake     *self = MANDATE_FILE_INTAKE (source);
  const MandateDelivery *delivery = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  /* The page, and its workspace, may be gone. */
  if (self->session == NULL)
    return;

  if (!g_task_propagate_boolean (G_TASK (result), &error) || !mandate_delivery_record (delivery, &error))
    {
      /* Translators: %s is a file name. */
      g_prefix_error (&error, _ ("Could not add “%s”: "), delivery->name);
      mandate_session_tell_error (self->session, error);
    }

  end_reading (self);
  g_signal_emit (self, signals[SIGNAL_SETTLED], 0, delivery->file, error == NULL);
  read_next (self);
}

static gboolean
progress_cb (gpointer data)
{
  g_object_notify_by_pspec (G_OBJECT (data), properties[PROP_PROGRESS]);

  return G_SOURCE_CONTINUE;
}

static void
read_next (MandateFileIntake *self)
{
  MandateDelivery *delivery = self->is_reading ? NULL : g_queue_pop_head (&self->waiting);
  g_autoptr (GTask) task = NULL;

  if (delivery == NULL)
    return;

  self->is_reading = TRUE;
  g_atomic_int_set (&self->percent, 0);
  self->progress_source = g_timeout_add (100, progress_cb, self);

  task = g_task_new (self, NULL, read_cb, NULL);
  g_task_set_task_data (task, delivery, (GDestroyNotify) mandate_delivery_free);
  g_task_run_in_thread (task, read_thread);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
}

static void
mandate_file_intake_dispose (GObject *object)
{
  MandateFileIntake *self = MANDATE_FILE_INTAKE (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) mandate_delivery_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_file_intake_parent_class)->dispose (object);
}

static void
mandate_file_intake_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  MandateFileIntake *self = MANDATE_FILE_INTAKE (object);

  switch (prop_id)
    {
    case PROP_IS_BUSY:
      g_value_set_boolean (value, mandate_file_intake_get_is_busy (self));
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, g_atomic_int_get (&self->percent) / 100.0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_file_intake_class_init (MandateFileIntakeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mandate_file_intake_dispose;
  object_class->get_property = mandate_file_intake_get_property;

  /**
   * MandateFileIntake:is-busy:
   *
   * Whether a file is being read.
   */
  properties[PROP_IS_BUSY] = g_param_spec_boolean ("is-busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * MandateFileIntake:progress:
   *
   * How much of the file has been read, from 0 to 1.
   */
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * MandateFileIntake::settled:
   * @file: (nullable): a file that was to be taken
   * @is_taken: whether it was, or was here already
   *
   * Nothing more will come of @file.
   */
  signals[SIGNAL_SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_BOOLEAN);
}

static void
mandate_file_intake_init (MandateFileIntake *self)
{
  g_queue_init (&self->waiting);
}

/**
 * mandate_file_intake_new:
 * @session: an open workspace
 *
 * Returns: (transfer full): an intake for its evidence
 */
MandateFileIntake *
mandate_file_intake_new (MandateSession *session)
{
  MandateFileIntake *self = g_object_new (MANDATE_TYPE_FILE_INTAKE, NULL);

  self->session = g_object_ref (session);

  return self;
}

static void
take (MandateFileIntake *self,
      MandateDelivery   *delivery)
{
  g_queue_push_tail (&self->waiting, delivery);
  read_next (self);
}

/**
 * mandate_file_intake_take_address:
 * @self: an intake
 * @address: of something that is kept elsewhere
 * @target: (nullable): link to the record that it proves
 *
 * Records @address as evidence that is not kept here; or tells why not.
 *
 * Returns: whether @address is one of the web
 */
gboolean
mandate_file_intake_take_address (MandateFileIntake *self,
                                  const char        *address,
                                  const char        *target)
{
  g_autofree char *plain = g_strstrip (g_strdup (address));
  g_autoptr (GError) error = NULL;

  if (!mandate_delivery_is_address (plain))
    return FALSE;

  if (!mandate_delivery_record_address (self->session, plain, target, &error))
    mandate_session_tell_error (self->session, error);

  return TRUE;
}

/**
 * mandate_file_intake_take:
 * @self: an intake
 * @file: a file, or an address of the web
 * @target: (nullable): link to the record that it proves
 *
 * Keeps a copy of @file as evidence, and tells so with “Undo”; or tells why not.
 * What proves nothing yet waits in the inbox. A file that is here already is
 * linked to @target, and it is told where else it is used.
 */
void
mandate_file_intake_take (MandateFileIntake *self,
                          GFile             *file,
                          const char        *target)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_file_get_basename (file);
  MandateDelivery *delivery;

  if (mandate_file_intake_take_address (self, uri, target))
    return;

  delivery = mandate_delivery_new (self->session, target);
  delivery->file = g_object_ref (file);
  delivery->name = g_filename_display_name (name != NULL ? name : "");
  take (self, delivery);
}

/**
 * mandate_file_intake_take_arrival:
 * @self: an intake
 * @file: a file that came into a folder that is watched
 *
 * Does what mandate_file_intake_take() does for a file that nobody dropped: it
 * lands in the inbox, and is passed over in silence if it is here already.
 */
void
mandate_file_intake_take_arrival (MandateFileIntake *self,
                                  GFile             *file)
{
  g_autofree char *name = g_file_get_basename (file);
  MandateDelivery *delivery = mandate_delivery_new (self->session, NULL);

  delivery->file = g_object_ref (file);
  delivery->name = g_filename_display_name (name != NULL ? name : "");
  delivery->is_by_itself = TRUE;
  take (self, delivery);
}

/**
 * mandate_file_intake_take_bytes:
 * @self: an intake
 * @content: what was pasted
 * @name: what it is called
 * @target: (nullable): link to the record that it proves
 *
 * Does what mandate_file_intake_take() does, with what is in no file.
 */
void
mandate_file_intake_take_bytes (MandateFileIntake *self,
                                GBytes            *content,
                                const char        *name,
                                const char        *target)
{
  MandateDelivery *delivery = mandate_delivery_new (self->session, target);

  delivery->content = g_bytes_ref (content);
  delivery->name = g_strdup (name);
  take (self, delivery);
}

/**
 * mandate_file_intake_replace:
 * @self: an intake
 * @file: a file
 * @evidence: what it replaces
 *
 * Keeps a copy of @file as new evidence of the same, and leaves the old on
 * record: what was shown once stays what it was (7.5).
 */
void
mandate_file_intake_replace (MandateFileIntake *self,
                             GFile             *file,
                             MandateEvidence   *evidence)
{
  g_autofree char *name = g_file_get_basename (file);
  MandateDelivery *delivery = mandate_delivery_new (self->session, NULL);

  delivery->file = g_object_ref (file);
  delivery->replaced = g_strdup (mandate_record_get_id (MANDATE_RECORD (evidence)));
  delivery->name = g_filename_display_name (name != NULL ? name : "");
  take (self, delivery);
}

MandateSession *
mandate_file_intake_get_session (MandateFileIntake *self)
{
  return self->session;
}

gboolean
mandate_file_intake_get_is_busy (MandateFileIntake *self)
{
  return self->is_reading;
}

/* A file that is asked for, and what it proves. */
typedef struct
{
  MandateFileIntake *intake;
  char              *target;
} Question;

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  Question *question = data;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, NULL);

  if (file != NULL)
    mandate_file_intake_take (question->intake, file, question->target);

  g_object_unref (question->intake);
  g_free (question->target);
  g_free (question);
}

/**
 * mandate_file_intake_ask:
 * @self: an intake
 * @widget: where it is asked
 * @target: (nullable): link to the record that it proves
 *
 * Asks for a file, and takes it.
 */
void
mandate_file_intake_ask (MandateFileIntake *self,
                         GtkWidget         *widget,
                         const char        *target)
{
  Question *question = g_new0 (Question, 1);

  question->intake = g_object_ref (self);
  question->target = g_strdup (target);
  mandate_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Add Evidence"), MANDATE_FILE_KIND_ANY, file_chosen_cb, question);
}
