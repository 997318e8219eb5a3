/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be said of a pack that somebody hands over: by itself, and beside its records. */

#include "config.h"

#include "mandate-pack-proof.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "mandate-date-words.h"
#include "mandate-pack-tail.h"
#include "mandate-pdf-client.h"
#include "mandate-seal.h"

typedef struct
{
  int              fd;
  MandatePackTail *tail; /* (owned) (nullable) */
  GCancellable    *cancellable;
  gboolean         is_sound;
  char            *sha256; /* (owned) (nullable) */
  GError          *error;  /* (owned) (nullable) */
} Reading;

static void
point_free (gpointer data)
{
  MandateProofPoint *point = data;

  g_free (point->title);
  g_free (point->text);
  g_free (point);
}

void
mandate_pack_proof_free (MandatePackProof *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->manifest, mandate_manifest_free);
  g_ptr_array_unref (self->points);
  g_free (self->sha256);
  g_free (self);
}

/**
 * mandate_pack_proof_add:
 * @self: a proof
 * @state: how something stands
 * @title: what was looked at
 * @text: (transfer full): what was found
 */
void
mandate_pack_proof_add (MandatePackProof *self,
                        MandateProofState state,
                        const char       *title,
                        char             *text)
{
  MandateProofPoint *point = g_new0 (MandateProofPoint, 1);

  point->state = state;
  point->title = g_strdup (title);
  point->text = text;
  g_ptr_array_add (self->points, point);
  self->holds = self->holds && state != MANDATE_PROOF_BROKEN;
}

/* Beside the helper, which sums up what is attached: each takes about as long as the other. */
static gpointer
hash_thread (gpointer data)
{
  Reading *reading = data;

  reading->is_sound = mandate_pack_tail_is_sound (reading->tail, reading->fd, reading->cancellable, &reading->sha256, &reading->error);

  return NULL;
}

static void
tell_of_file (MandatePackProof *self,
              const Reading    *reading)
{
  if (reading->tail == NULL)
    mandate_pack_proof_add (self, MANDATE_PROOF_BROKEN, _ ("File"),
                            g_strdup (_ ("Its last lines are not those of a pack: it was changed, cut off or saved anew by another program, or is no pack of this program.")));
  else if (!reading->is_sound)
    mandate_pack_proof_add (self, MANDATE_PROOF_BROKEN, _ ("File"), g_strdup (_ ("It was changed after it was made: its bytes do not give the sum in its last lines.")));
  else
    mandate_pack_proof_add (self, MANDATE_PROOF_HOLDS, _ ("File"),
                            /* Translators: %1$s is a number of bytes, %2$s a checksum. */
                            g_strdup_printf (_ ("Not one of its bytes was changed. SHA-256: %s"), reading->sha256));
}

/* What the manifest says the file is sealed with, its last lines have to have. */
static gboolean
is_own_key (const MandatePackTail *tail,
            const MandateManifest *manifest)
{
  return manifest == NULL || g_strcmp0 (manifest->sealed_with, tail != NULL ? tail->key : NULL) == 0;
}

static void
tell_of_seal (MandatePackProof      *self,
              const MandatePackTail *tail)
{
  g_autofree char *fingerprint = tail != NULL && tail->key != NULL ? mandate_seal_fingerprint (tail->key, NULL) : NULL;

  if (tail == NULL)
    return;

  if (!is_own_key (tail, self->manifest))
    mandate_pack_proof_add (self, MANDATE_PROOF_BROKEN, _ ("Seal"), g_strdup (_ ("Its seal was taken away or exchanged: the pack itself names another key.")));
  else if (tail->key == NULL)
    mandate_pack_proof_add (self, MANDATE_PROOF_NOTE, _ ("Seal"),
                            g_strdup (_ ("It is not sealed. That nothing was changed is proved against accidents, not against somebody who makes all of it anew; hold it against the records.")));
  else if (fingerprint == NULL || !mandate_pack_tail_is_genuine (tail))
    mandate_pack_proof_add (self, MANDATE_PROOF_BROKEN, _ ("Seal"), g_strdup (_ ("Its seal is not genuine.")));
  else
    mandate_pack_proof_add (self, MANDATE_PROOF_HOLDS, _ ("Seal"),
                            /* Translators: %s names a key: 21fe-31df-a154-a261-626b */
                            g_strdup_printf (_ ("It is sealed with the key %s. Compare this with what the organisation says that its key is."), fingerprint));
}

static void
tell_of_journal_seal (MandatePackProof *self)
{
  const MandateManifest     *manifest = self->manifest;
  const MandateSealStatement statement = {
    .workspace = manifest->workspace,
    .entry = manifest->entry,
    .hash = manifest->entry_sha256,
    .purpose = manifest->seal_purpose,
    .about = manifest->seal_about,
    .made_on = manifest->seal_at,
  };
  g_autofree char *text = manifest->seal != NULL ? mandate_seal_statement_to_text (&statement) : NULL;

  if (text == NULL)
    return;

  if (manifest->seal_key != NULL && mandate_seal_verify (manifest->seal_key, text, manifest->seal, NULL))
    mandate_pack_proof_add (self, MANDATE_PROOF_HOLDS, _ ("Seal of the Journal"),
                            /* Translators: %1$u is the number of an entry, %2$s a moment. */
                            g_strdup_printf (_ ("Entry %1$u was sealed at %2$s."), (guint) manifest->entry, manifest->seal_at));
  else
    mandate_pack_proof_add (self, MANDATE_PROOF_BROKEN, _ ("Seal of the Journal"), g_strdup (_ ("The seal that the pack prints is not genuine.")));
}

static const MandatePdfAttachedFile *
find_attached (const MandatePdfAttached *attached,
               const char               *name)
{
  for (guint i = 0; i < attached->files->len; i++)
    {
      const MandatePdfAttachedFile *file = g_ptr_array_index (attached->files, i);

      if (g_str_equal (file->name, name))
        return file;
    }

  return NULL;
}

static const char *
find_bad_attachment (const MandateManifest    *manifest,
                     const MandatePdfAttached *attached,
                     guint                    *n_files)
{
  *n_files = 0;
  for (guint i = 0; i < manifest->files->len; i++)
    {
      const MandateManifestFile    *listed = g_ptr_array_index (manifest->files, i);
      const MandatePdfAttachedFile *file = listed->attachment != NULL ? find_attached (attached, listed->attachment) : NULL;

      if (listed->attachment == NULL)
        continue;
      if (file == NULL || g_strcmp0 (file->sha256, listed->sha256) != 0)
        return listed->attachment;
      (*n_files)++;
    }

  return NULL;
}

static void
tell_of_attachments (MandatePackProof         *self,
                     const MandatePdfAttached *attached)
{
  guint       n_files;
  const char *bad = find_bad_attachment (self->manifest, attached, &n_files);

  if (bad != NULL)
    mandate_pack_proof_add (self, MANDATE_PROOF_BROKEN, _ ("Attached Files"),
                            /* Translators: %s is a file name. */
                            g_strdup_printf (_ ("“%s” is missing or not the file that the list names."), bad));
  else if (attached->files->len != n_files + 1)
    mandate_pack_proof_add (self, MANDATE_PROOF_BROKEN, _ ("Attached Files"), g_strdup (_ ("There are attached files that the list does not name.")));
  else if (n_files > 0)
    mandate_pack_proof_add (self, MANDATE_PROOF_HOLDS, _ ("Attached Files"),
                            g_strdup_printf (ngettext ("%u attached file is the one that the list names.", "All %u attached files are those that the list names.", n_files), n_files));
}

static void
tell_of_manifest (MandatePackProof         *self,
                  const MandatePdfAttached *attached)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;

  if (g_bytes_get_size (attached->wanted) == 0)
    {
      mandate_pack_proof_add (self, MANDATE_PROOF_BROKEN, _ ("List of Parts"), g_strdup (_ ("The list of what the pack is made of is missing.")));
      return;
    }

  self->manifest = mandate_manifest_new_from_json (attached->wanted, &error);
  day = self->manifest != NULL ? mandate_date_to_words (self->manifest->as_of, NULL) : NULL;

  if (self->manifest == NULL)
    mandate_pack_proof_add (self, MANDATE_PROOF_BROKEN, _ ("List of Parts"), g_strdup (error->message));
  else if (self->manifest->n_pages != attached->n_pages)
    mandate_pack_proof_add (self, MANDATE_PROOF_BROKEN, _ ("List of Parts"),
                            g_strdup_printf (_ ("The list speaks of %1$u pages, but there are %2$u."), self->manifest->n_pages, attached->n_pages));
  else
    mandate_pack_proof_add (self, MANDATE_PROOF_HOLDS, _ ("List of Parts"),
                            /* Translators: %1$s is the id of a pack, %2$s an organisation, %3$s a day. */
                            g_strdup_printf (_ ("%1$s of %2$s, as of %3$s: the list of its parts is whole."), self->manifest->pack, self->manifest->organisation, day));
}

/* What can't be read is a fault of the file; what can't be opened without a password, none. */
static gboolean
read_attached (MandatePackProof *self,
               Reading          *reading,
               const char       *password,
               GError          **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (MandatePdfAttached) attached = mandate_pdf_read_attached (reading->fd, password, MANDATE_MANIFEST_NAME, reading->cancellable, &reason);

  if (attached != NULL)
    {
      tell_of_manifest (self, attached);
      if (self->manifest != NULL)
        {
          tell_of_attachments (self, attached);
          tell_of_journal_seal (self);
        }
      return TRUE;
    }

  if (g_error_matches (reason, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_ENCRYPTED))
    {
      self->needs_password = TRUE;
      mandate_pack_proof_add (self, password != NULL ? MANDATE_PROOF_BROKEN : MANDATE_PROOF_NOTE, _ ("List of Parts"),
                              g_strdup (password != NULL ? _ ("The password does not open it.") : _ ("It is locked with a password; without it, what it is made of can’t be looked at.")));
      return TRUE;
    }

  if (reason->domain == MANDATE_PDF_ERROR && !g_error_matches (reason, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_FAILED))
    {
      mandate_pack_proof_add (self, MANDATE_PROOF_BROKEN, _ ("List of Parts"), g_strdup (_ ("The file is damaged: the list of what it is made of can’t be read.")));
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

static gboolean
prove_file (MandatePackProof *self,
            Reading          *reading,
            const char       *password,
            GError          **error)
{
  GThread *thread = reading->tail != NULL ? g_thread_new ("pack-hash", hash_thread, reading) : NULL;
  gboolean is_read = read_attached (self, reading, password, error);

  if (thread != NULL)
    g_thread_join (thread);

  if (is_read && reading->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reading->error));
      return FALSE;
    }

  return is_read;
}

static MandatePackProof *
proof_new (void)
{
  MandatePackProof *self = g_new0 (MandatePackProof, 1);

  self->holds = TRUE;
  self->points = g_ptr_array_new_with_free_func (point_free);

  return self;
}

/* What is of the file as a whole is read first, whatever was looked at first. */
static void
bring_file_to_front (MandatePackProof *self,
                     const Reading    *reading)
{
  g_autoptr (GPtrArray) points = self->points;

  self->points = g_ptr_array_new_with_free_func (point_free);
  tell_of_file (self, reading);
  tell_of_seal (self, reading->tail);
  g_ptr_array_extend_and_steal (self->points, g_steal_pointer (&points));
}

/**
 * mandate_pack_prove:
 * @path: (type filename): a pack
 * @password: (nullable): what opens it
 * @workspace: (nullable): the workspace that it may have been made of, opened in this thread
 * @cancellable: (nullable): to stop it
 * @error: return location for an error: the file can't be read, or is no PDF at all
 *
 * Looks whether a pack is whole, its seals genuine, its attached list and
 * files what they say; and, beside its workspace, whether it says what the
 * records said. What is not as it has to be is no error, but said in the proof.
 *
 * Returns: (transfer full) (nullable): what was found
 */
MandatePackProof *
mandate_pack_prove (const char       *path,
                    const char       *password,
                    MandateWorkspace *workspace,
                    GCancellable     *cancellable,
                    GError          **error)
{
  g_autoptr (MandatePackProof) self = proof_new ();
  const int fd = open (path, O_RDONLY | O_CLOEXEC);
  Reading   reading = { .fd = fd, .cancellable = cancellable };
  gboolean  is_done;

  if (fd < 0)
    {
      const int number = errno;

      /* Translators: %1$s is a file name, %2$s a reason of the system. */
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), _ ("Could not read “%1$s”: %2$s."), path, g_strerror (number));
      return NULL;
    }

  reading.tail = mandate_pack_tail_read (fd);
  is_done = prove_file (self, &reading, password, error);
  if (is_done)
    bring_file_to_front (self, &reading);
  self->sha256 = g_steal_pointer (&reading.sha256);
  g_clear_pointer (&reading.tail, mandate_pack_tail_free);
  g_clear_error (&reading.error);
  close (fd);

  if (is_done && workspace != NULL && self->manifest != NULL)
    is_done = mandate_pack_proof_compare (self, workspace, cancellable, error);

  return is_done ? g_steal_pointer (&self) : NULL;
}

/**
 * mandate_pack_is_one:
 * @path: (type filename): a file
 *
 * Returns: whether it calls itself a pack; nothing of it is proved by that
 */
gboolean
mandate_pack_is_one (const char *path)
{
  const int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean  is_one = FALSE;

  if (fd >= 0)
    {
      is_one = mandate_pack_tail_is_there (fd);
      close (fd);
    }

  return is_one;
}
