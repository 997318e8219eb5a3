/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which evidence can be shown as pages, and what to say of the rest. */

#include "config.h"

#include "mandate-pack-annexes.h"

#include <glib/gi18n-lib.h>

#include "mandate-evidence-use.h"
#include "mandate-pdf-client.h"

/* A file that somebody looks into. */
typedef struct
{
  MandatePackFile *file;    /* (owned) until it is taken over */
  GBytes          *content; /* (owned) (nullable) */
  GError          *error;   /* (owned) (nullable) */
  gboolean         is_waited_for;
} Look;

typedef struct
{
  const char   *paper;
  GCancellable *cancellable; /* (nullable) (unowned) */
  GThreadPool  *pool;
  GMutex        mutex; /* of what is waited for */
  GCond         cond;
  GPtrArray    *looks; /* (owned) (element-type Look) */
} Looking;

/*
 * How many pages files have that were looked into, by the SHA-256 of their bytes:
 * a pack that is made anew for each choice need not start the helper for the
 * same bytes each time. What could not be read is tried again.
 */
static GMutex      known_mutex;
static GHashTable *known_pages;

static void
file_free (gpointer data)
{
  MandatePackFile *file = data;

  g_clear_pointer (&file->pdf, g_bytes_unref);
  g_free (file);
}

static void
look_free (gpointer data)
{
  Look *look = data;

  g_clear_pointer (&look->file, file_free);
  g_clear_pointer (&look->content, g_bytes_unref);
  g_clear_error (&look->error);
  g_free (look);
}

/* The client's own messages are in the screen's language; a pack has its own. */
static const char *
explain (const GError *error)
{
  static const char *const reasons[] = {
    [MANDATE_PDF_ERROR_NOT_PDF] = N_ ("The file calls itself a PDF and is none."),
    [MANDATE_PDF_ERROR_ENCRYPTED] = N_ ("The file is locked with a password, so its pages can't be shown."),
    [MANDATE_PDF_ERROR_DAMAGED] = N_ ("The file is damaged, so its pages can't be shown."),
    [MANDATE_PDF_ERROR_EMPTY] = N_ ("The file has no pages."),
    [MANDATE_PDF_ERROR_TOO_LARGE] = N_ ("The file needs more memory than a page may, so it can't be shown."),
    [MANDATE_PDF_ERROR_UNSUPPORTED] = N_ ("The file is of a kind whose pages can't be shown."),
    [MANDATE_PDF_ERROR_CRASHED] = N_ ("The file broke off the program that reads PDFs, so it can't be shown."),
    [MANDATE_PDF_ERROR_TIMED_OUT] = N_ ("The file took too long to read, so it can't be shown."),
    [MANDATE_PDF_ERROR_FAILED] = N_ ("The file could not be read."),
  };

  if (error->domain == MANDATE_PDF_ERROR && (guint) error->code < G_N_ELEMENTS (reasons))
    return reasons[error->code];

  return reasons[MANDATE_PDF_ERROR_FAILED];
}

static gboolean
is_picture (MandateEvidence *evidence)
{
  return g_strcmp0 (evidence->media_type, "image/png") == 0 || g_strcmp0 (evidence->media_type, "image/jpeg") == 0;
}

static guint
find_known_pages (const char *sha256)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&known_mutex);

  return known_pages != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (known_pages, sha256)) : 0;
}

static void
note_known_pages (const char *sha256,
                  guint       n_pages)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&known_mutex);

  if (known_pages == NULL)
    known_pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_insert (known_pages, g_strdup (sha256), GUINT_TO_POINTER (n_pages));
}

static guint
count_pages (GBytes       *pdf,
             const char   *sha256,
             GCancellable *cancellable,
             GError      **error)
{
  guint n_pages = find_known_pages (sha256);
  g_autoptr (MandatePdfInfo) info = NULL;

  if (n_pages > 0)
    return n_pages;

  info = mandate_pdf_inspect (pdf, cancellable, error);
  if (info == NULL)
    return 0;

  note_known_pages (sha256, info->n_pages);

  return info->n_pages;
}

static gboolean
read_pages (MandatePackFile *file,
            GBytes          *content,
            const char      *paper,
            GCancellable    *cancellable,
            GError         **error)
{
  if (is_picture (file->evidence))
    {
      file->pdf = mandate_pdf_from_image (content, paper, cancellable, error);
      file->n_pages = file->pdf != NULL ? 1 : 0;
    }
  else
    {
      file->n_pages = count_pages (content, file->evidence->sha256, cancellable, error);
      file->pdf = file->n_pages > 0 ? g_bytes_ref (content) : NULL;
    }

  return file->pdf != NULL;
}

/* In a thread of its own. */
static void
look_into (gpointer data,
           gpointer user_data)
{
  Look    *look = data;
  Looking *self = user_data;

  read_pages (look->file, look->content, self->paper, self->cancellable, &look->error);

  g_mutex_lock (&self->mutex);
  look->is_waited_for = FALSE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

static void
looking_init (Looking *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->looks = g_ptr_array_new_with_free_func (look_free);
  self->pool = g_thread_pool_new (look_into, self, (int) g_get_num_processors (), FALSE, NULL);
}

/* What nobody has begun with is left; what somebody looks into is waited for. */
static void
looking_clear (Looking *self)
{
  g_thread_pool_free (self->pool, TRUE, TRUE);
  g_ptr_array_unref (self->looks);
  g_cond_clear (&self->cond);
  g_mutex_clear (&self->mutex);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Looking, looking_clear)

/* Sets either what is to be looked into or the reason why nothing is. */
static gboolean
read_content (Look             *look,
              MandateWorkspace *workspace,
              gboolean          is_redacted,
              GError          **error)
{
  MandatePackFile *file = look->file;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) reason = NULL;

  if (file->evidence->sha256 == NULL)
    {
      file->reason = N_ ("Not kept with the records; see where it is kept.");
      return TRUE;
    }

  if (is_redacted)
    {
      file->reason = N_ ("Not shown, because this pack leaves something out; it can be seen at the organisation.");
      return TRUE;
    }

  content = mandate_workspace_read_file (workspace, file->evidence->sha256, &reason);
  if (content != NULL)
    {
      if (is_picture (file->evidence) || g_strcmp0 (file->evidence->media_type, "application/pdf") == 0)
        look->content = g_steal_pointer (&content);
      else
        file->reason = N_ ("The file is kept with the records; it is of a kind that has no pages to show.");
      return TRUE;
    }

  if (g_error_matches (reason, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND))
    file->reason = N_ ("The file is named, but it is not with the records.");
  else if (g_error_matches (reason, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED))
    file->reason = N_ ("The kept file is not what it was when it was attached.");

  file->is_fault = file->reason != NULL;
  if (!file->is_fault)
    g_propagate_error (error, g_steal_pointer (&reason));

  return file->is_fault;
}

static gboolean
begin_look (Looking          *self,
            MandateWorkspace *workspace,
            MandateEvidence  *evidence,
            gboolean          is_redacted,
            GError          **error)
{
  Look *look = g_new0 (Look, 1);

  look->file = g_new0 (MandatePackFile, 1);
  look->file->evidence = evidence;
  g_ptr_array_add (self->looks, look);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) || !read_content (look, workspace, is_redacted, error))
    return FALSE;

  look->is_waited_for = look->content != NULL;
  if (look->is_waited_for)
    g_thread_pool_push (self->pool, look, NULL);

  return TRUE;
}

/* Waits for it, and takes the file over. */
static gboolean
end_look (Looking   *self,
          Look      *look,
          GPtrArray *files,
          GError   **error)
{
  g_mutex_lock (&self->mutex);
  while (look->is_waited_for)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);

  if (g_error_matches (look->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&look->error));
      return FALSE;
    }

  if (look->error != NULL)
    {
      look->file->reason = explain (look->error);
      look->file->is_fault = TRUE;
    }

  g_clear_pointer (&look->content, g_bytes_unref);
  g_ptr_array_add (files, g_steal_pointer (&look->file));

  return TRUE;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const MandateEvidence *first = *(MandateEvidence *const *) a;
  const MandateEvidence *second = *(MandateEvidence *const *) b;

  return (first->number > second->number) - (first->number < second->number);
}

/**
 * mandate_pack_files_list_evidence:
 * @reg: the records that a pack shows
 *
 * What waits in the inbox proves nothing yet, so no pack shows or names it.
 *
 * Returns: (transfer container) (element-type MandateEvidence): the evidence of
 *   a pack by number
 */
GPtrArray *
mandate_pack_files_list_evidence (MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE);
  GPtrArray         *evidence = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (!mandate_evidence_is_in_inbox (reg, mandate_record_list_get (list, i)))
      g_ptr_array_add (evidence, mandate_record_list_get (list, i));

  g_ptr_array_sort (evidence, compare_numbers);

  return evidence;
}

/**
 * mandate_pack_files_prepare:
 * @workspace: where the bytes are kept
 * @reg: the records that the pack shows
 * @paper: (nullable): `a4` or `letter`
 * @is_redacted: whether something is left out of the pack, and so all pages of evidence
 * @progress: (nullable) (scope call): told after each file
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location for an error; a file that can't be read is none
 *
 * Looks into every attached file but those in the inbox, in the helper: into as
 * many at once as there are processors, since most of the time goes into
 * starting it. They are told of in their order all the same.
 *
 * Returns: (transfer full) (element-type MandatePackFile): that evidence by number
 */
GPtrArray *
mandate_pack_files_prepare (MandateWorkspace    *workspace,
                            MandateRegister     *reg,
                            const char          *paper,
                            gboolean             is_redacted,
                            MandatePackFilesFunc progress,
                            gpointer             data,
                            GCancellable        *cancellable,
                            GError             **error)
{
  g_autoptr (GPtrArray) evidence = mandate_pack_files_list_evidence (reg);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (file_free);
  g_auto (Looking) looking = { .paper = paper, .cancellable = cancellable };
  const guint n_ahead = 2 * g_get_num_processors ();

  looking_init (&looking);

  for (guint i = 0; i < evidence->len + n_ahead; i++)
    {
      if (i < evidence->len && !begin_look (&looking, workspace, g_ptr_array_index (evidence, i), is_redacted, error))
        return NULL;

      if (i < n_ahead)
        continue;

      if (!end_look (&looking, g_ptr_array_index (looking.looks, i - n_ahead), files, error))
        return NULL;

      if (progress != NULL)
        progress (files, evidence->len, data);
    }

  return g_steal_pointer (&files);
}

/**
 * mandate_pack_file_give_up:
 * @self: a file
 * @reason: (translatable) why its pages can't be shown after all; a constant
 *
 * Lets the pack name the file instead of showing it.
 */
void
mandate_pack_file_give_up (MandatePackFile *self,
                           const char      *reason)
{
  g_clear_pointer (&self->pdf, g_bytes_unref);
  self->reason = reason;
  self->is_fault = TRUE;
  self->n_pages = 0;
}
