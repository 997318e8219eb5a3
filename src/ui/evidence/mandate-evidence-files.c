/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-evidence-files.h"

#include <string.h>

#include "mandate-evidence-reader.h"
#include "mandate-evidence.h"

/* Small pictures that are held ready: some screens full of them. */
#define MAX_THUMBNAILS 256

/* A file that is to be read. */
typedef struct
{
  char *path; /* of the workspace */
  char *sha256;
  char *media_type;
} Errand;

/**
 * MandateEvidenceFiles:
 *
 * What is known of the files of evidence. They are read one after the other, on
 * another thread and by the helper, once somebody looks at evidence; what was
 * read is kept in the index beside the workspace, so that each is read once. A
 * file that broke its reader is remembered, too, and left alone until a person
 * asks for it.
 */
struct _MandateEvidenceFiles
{
  GObject parent_instance;

  char                 *path; /* of the workspace */
  MandateRegister      *reg;
  MandateEvidenceIndex *index;      /* (owned) (nullable) opened when first needed */
  GHashTable           *facts;      /* (owned) sum to MandateFileFacts */
  GHashTable           *queued;     /* (owned) sums that were in the queue, whatever became of it */
  GHashTable           *thumbnails; /* (owned) sum to GdkTexture, or to nothing where there is none */
  GQueue                shown;      /* (element-type utf8) sums of @thumbnails, the longest unused first; unowned */
  GQueue                waiting;    /* (element-type Errand) */
  GCancellable         *cancellable;
  gboolean              has_index;
  gboolean              has_begun;
  gboolean              is_reading;
};

G_DEFINE_FINAL_TYPE (MandateEvidenceFiles, mandate_evidence_files, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void read_next (MandateEvidenceFiles *self);

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_free (errand->path);
  g_free (errand->sha256);
  g_free (errand->media_type);
  g_free (errand);
}

/**
 * mandate_evidence_files_get_index:
 * @self: files
 *
 * Returns: (transfer none) (nullable): what was read of them; %NULL where nothing
 *   can be written beside the workspace
 */
MandateEvidenceIndex *
mandate_evidence_files_get_index (MandateEvidenceFiles *self)
{
  if (!self->has_index)
    self->index = mandate_evidence_index_open (self->path, NULL);

  self->has_index = TRUE;

  return self->index;
}

/* Takes @picture. */
static void
take_thumbnail (MandateEvidenceFiles *self,
                const char           *sha256,
                GdkTexture           *picture)
{
  char *key;

  if (g_hash_table_contains (self->thumbnails, sha256))
    {
      g_hash_table_insert (self->thumbnails, g_strdup (sha256), picture);
      return;
    }

  key = g_strdup (sha256);
  g_hash_table_insert (self->thumbnails, key, picture);
  g_queue_push_tail (&self->shown, key);
  if (self->shown.length > MAX_THUMBNAILS)
    g_hash_table_remove (self->thumbnails, g_queue_pop_head (&self->shown));
}

static void
forget_thumbnail (MandateEvidenceFiles *self,
                  const char           *sha256)
{
  GList *found = g_queue_find_custom (&self->shown, sha256, (GCompareFunc) strcmp);

  if (found != NULL)
    g_queue_delete_link (&self->shown, found);
  g_hash_table_remove (self->thumbnails, sha256);
}

/* Takes @facts. Pictures are held in a number that is bounded; the index has them all. */
static void
take_facts (MandateEvidenceFiles *self,
            MandateFileFacts     *facts)
{
  if (facts->thumbnail != NULL)
    take_thumbnail (self, facts->sha256, gdk_texture_new_from_bytes (facts->thumbnail, NULL));
  if (self->index != NULL)
    g_clear_pointer (&facts->thumbnail, g_bytes_unref);

  g_hash_table_replace (self->facts, facts->sha256, facts);
}

/* What somebody asks about is read before the others. */
static void
read_soon (MandateEvidenceFiles *self,
           const char           *sha256)
{
  for (GList *l = self->waiting.head; l != NULL; l = l->next)
    if (strcmp (((Errand *) l->data)->sha256, sha256) == 0)
      {
        g_queue_unlink (&self->waiting, l);
        g_queue_push_head_link (&self->waiting, l);
        return;
      }
}

/**
 * mandate_evidence_files_find:
 * @self: files
 * @sha256: sum of one of them
 *
 * Who asks for what was not read yet has it read next.
 *
 * Returns: (transfer none) (nullable): what is known of it until it changes; %NULL
 *   as long as it was not read
 */
const MandateFileFacts *
mandate_evidence_files_find (MandateEvidenceFiles *self,
                             const char           *sha256)
{
  MandateFileFacts     *facts = g_hash_table_lookup (self->facts, sha256);
  MandateEvidenceIndex *index;

  if (facts != NULL)
    return facts;

  index = mandate_evidence_files_get_index (self);
  facts = index != NULL ? mandate_evidence_index_find (index, sha256) : NULL;
  if (facts != NULL)
    take_facts (self, facts);
  else
    read_soon (self, sha256);

  return facts;
}

/**
 * mandate_evidence_files_get_thumbnail:
 * @self: files
 * @sha256: sum of one of them
 *
 * Returns: (transfer full) (nullable): its first page, small, if that is known
 */
GdkTexture *
mandate_evidence_files_get_thumbnail (MandateEvidenceFiles *self,
                                      const char           *sha256)
{
  GdkTexture           *picture = NULL;
  MandateEvidenceIndex *index;
  g_autoptr (MandateFileFacts) kept = NULL;

  if (g_hash_table_lookup_extended (self->thumbnails, sha256, NULL, (gpointer *) &picture))
    return picture != NULL ? g_object_ref (picture) : NULL;

  if (mandate_evidence_files_find (self, sha256) == NULL)
    return NULL;

  /* What was not known before left its picture just now. */
  if (!g_hash_table_contains (self->thumbnails, sha256))
    {
      index = mandate_evidence_files_get_index (self);
      kept = index != NULL ? mandate_evidence_index_find (index, sha256) : NULL;
      take_thumbnail (self, sha256, kept != NULL && kept->thumbnail != NULL ? gdk_texture_new_from_bytes (kept->thumbnail, NULL) : NULL);
    }

  picture = g_hash_table_lookup (self->thumbnails, sha256);

  return picture != NULL ? g_object_ref (picture) : NULL;
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Errand       *errand = data;
  GError             *error = NULL;
  MandateFileReading *reading = mandate_evidence_read_kept (errand->path, errand->sha256, errand->media_type, cancellable, &error);

  if (reading != NULL)
    g_task_return_pointer (task, reading, (GDestroyNotify) mandate_file_reading_free);
  else
    g_task_return_error (task, error);
}

/* Where it could not be read for a reason that is not its own, it is tried again in the next sitting. */
static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  MandateEvidenceFiles *self = MANDATE_EVIDENCE_FILES (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateFileReading) reading = g_task_propagate_pointer (G_TASK (result), &error);

  self->is_reading = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (reading == NULL)
    g_debug ("A file was not read: %s", error->message);
  else if (mandate_evidence_files_get_index (self) != NULL && !mandate_evidence_index_put (self->index, reading->facts, reading->text, &error))
    g_debug ("What was read was not kept: %s", error->message);

  if (reading != NULL)
    take_facts (self, g_steal_pointer (&reading->facts));

  read_next (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
read_next (MandateEvidenceFiles *self)
{
  Errand *errand = self->is_reading ? NULL : g_queue_pop_head (&self->waiting);
  g_autoptr (GTask) task = NULL;

  if (errand == NULL)
    return;

  self->is_reading = TRUE;
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_task_data (task, errand, errand_free);
  g_task_run_in_thread (task, read_thread);
}

static void
queue (MandateEvidenceFiles *self,
       MandateEvidence      *evidence)
{
  Errand *errand;

  if (evidence->sha256 == NULL || g_hash_table_contains (self->queued, evidence->sha256))
    return;

  g_hash_table_add (self->queued, g_strdup (evidence->sha256));
  if (mandate_evidence_files_find (self, evidence->sha256) != NULL)
    return;

  errand = g_new0 (Errand, 1);
  errand->path = g_strdup (self->path);
  errand->sha256 = g_strdup (evidence->sha256);
  errand->media_type = g_strdup (evidence->media_type);
  g_queue_push_tail (&self->waiting, errand);
}

static void
mandate_evidence_files_dispose (GObject *object)
{
  mandate_evidence_files_stop (MANDATE_EVIDENCE_FILES (object));

  G_OBJECT_CLASS (mandate_evidence_files_parent_class)->dispose (object);
}

static void
mandate_evidence_files_finalize (GObject *object)
{
  MandateEvidenceFiles *self = MANDATE_EVIDENCE_FILES (object);

  g_hash_table_unref (self->facts);
  g_hash_table_unref (self->queued);
  g_queue_clear (&self->shown);
  g_hash_table_unref (self->thumbnails);
  g_object_unref (self->cancellable);
  g_free (self->path);

  G_OBJECT_CLASS (mandate_evidence_files_parent_class)->finalize (object);
}

static void
mandate_evidence_files_class_init (MandateEvidenceFilesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_evidence_files_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_evidence_files_finalize;

  /**
   * MandateEvidenceFiles::changed:
   *
   * More is known of a file, or less.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
clear_picture (gpointer picture)
{
  g_clear_object ((GdkTexture **) &picture);
}

static void
mandate_evidence_files_init (MandateEvidenceFiles *self)
{
  self->facts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) mandate_file_facts_free);
  self->queued = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->thumbnails = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, clear_picture);
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->shown);
  g_queue_init (&self->waiting);
}

/**
 * mandate_evidence_files_new:
 * @workspace_path: (type filename): the file of a workspace
 * @reg: its records
 *
 * Returns: (transfer full): the files of its evidence, of which none is read yet
 */
MandateEvidenceFiles *
mandate_evidence_files_new (const char      *workspace_path,
                            MandateRegister *reg)
{
  MandateEvidenceFiles *self = g_object_new (MANDATE_TYPE_EVIDENCE_FILES, NULL);

  self->path = g_strdup (workspace_path);
  self->reg = g_object_ref (reg);

  return self;
}

/**
 * mandate_evidence_files_stop:
 * @self: files
 *
 * The workspace is closed: nothing is read or known any more.
 */
void
mandate_evidence_files_stop (MandateEvidenceFiles *self)
{
  g_cancellable_cancel (self->cancellable);
  g_queue_clear_full (&self->waiting, errand_free);
  g_clear_pointer (&self->index, mandate_evidence_index_free);
  self->has_index = TRUE;
  self->has_begun = FALSE;
  g_clear_object (&self->reg);
}

/**
 * mandate_evidence_files_begin:
 * @self: files
 *
 * Somebody looks at evidence: from now on what was not read yet is.
 */
void
mandate_evidence_files_begin (MandateEvidenceFiles *self)
{
  if (self->reg == NULL || self->has_begun)
    return;

  self->has_begun = TRUE;
  mandate_evidence_files_follow (self);
}

/**
 * mandate_evidence_files_follow:
 * @self: files
 *
 * The records changed: there may be files that were not read yet.
 */
void
mandate_evidence_files_follow (MandateEvidenceFiles *self)
{
  MandateRecordList *all = self->has_begun ? mandate_register_get_list (self->reg, MANDATE_TYPE_EVIDENCE) : NULL;

  for (guint i = all != NULL ? mandate_record_list_get_length (all) : 0; i > 0; i--)
    queue (self, mandate_record_list_get (all, i - 1));

  read_next (self);
}

gboolean
mandate_evidence_files_is_reading (MandateEvidenceFiles *self)
{
  return self->is_reading;
}

/**
 * mandate_evidence_files_search:
 * @self: files
 * @words: what to look for
 *
 * Returns: (transfer full) (element-type utf8 utf8): the sums of those in which
 *   @words stand, as far as they were read
 */
GHashTable *
mandate_evidence_files_search (MandateEvidenceFiles *self,
                               const char           *words)
{
  MandateEvidenceIndex *index = mandate_evidence_files_get_index (self);

  return index != NULL ? mandate_evidence_index_search (index, words) : g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * mandate_evidence_files_note_day:
 * @self: files
 * @sha256: sum of one of them
 * @day: the day on which it was written last, before it came in
 *
 * Remembers @day, to propose it as the day that the file is about.
 */
void
mandate_evidence_files_note_day (MandateEvidenceFiles *self,
                                 const char           *sha256,
                                 const char           *day)
{
  MandateEvidenceIndex *index = mandate_evidence_files_get_index (self);
  g_autoptr (GError) error = NULL;

  if (index != NULL && !mandate_evidence_index_put_file_day (index, sha256, day, &error))
    g_debug ("The day of a file was not kept: %s", error->message);
}

/**
 * mandate_evidence_files_note_broken:
 * @self: files
 * @sha256: sum of one of them
 *
 * Remembers that it broke, or held up, the program that reads files: it is not
 * tried again until a person asks for it.
 */
void
mandate_evidence_files_note_broken (MandateEvidenceFiles *self,
                                    const char           *sha256)
{
  MandateFileFacts     *facts = mandate_file_facts_new (sha256, MANDATE_FILE_BROKE);
  MandateEvidenceIndex *index = mandate_evidence_files_get_index (self);

  if (index != NULL)
    mandate_evidence_index_put (index, facts, NULL, NULL);

  take_facts (self, facts);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * mandate_evidence_files_forgive:
 * @self: files
 * @sha256: sum of one of them
 *
 * A person wants it to be tried again: nothing is held against it, and it is
 * read anew.
 */
void
mandate_evidence_files_forgive (MandateEvidenceFiles *self,
                                const char           *sha256)
{
  MandateEvidenceIndex *index = mandate_evidence_files_get_index (self);

  if (index != NULL)
    mandate_evidence_index_forget (index, sha256, NULL);

  g_hash_table_remove (self->facts, sha256);
  g_hash_table_remove (self->queued, sha256);
  forget_thumbnail (self, sha256);
  mandate_evidence_files_follow (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
