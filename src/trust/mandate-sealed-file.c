/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-sealed-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mandate-passphrase.h"
#include "mandate-sealed-header-private.h"

#define OVERHEAD     crypto_secretstream_xchacha20poly1305_ABYTES
#define SEALED_CHUNK (MANDATE_SEALED_CHUNK_SIZE + OVERHEAD)

/* A file on its way from one descriptor to another, a chunk at a time. */
typedef struct
{
  crypto_secretstream_xchacha20poly1305_state state;

  int                   in;
  int                   out; /* -1 if nobody wants the result */
  guint8                header_bytes[MANDATE_SEALED_HEADER_SIZE];
  MandateSealedHeader   header;
  guint8                plain[MANDATE_SEALED_CHUNK_SIZE];
  guint8                sealed[SEALED_CHUNK];
  MandateSealedProgress progress;
  gpointer              data;
  GCancellable         *cancellable;
} Passage;

static Passage *
passage_new (int                   in,
             int                   out,
             MandateSealedProgress progress,
             gpointer              data,
             GCancellable         *cancellable)
{
  Passage *self = g_new0 (Passage, 1);

  if (sodium_init () < 0)
    g_error ("libsodium found no source of random numbers");

  self->in = in;
  self->out = out;
  self->progress = progress;
  self->data = data;
  self->cancellable = cancellable;

  return self;
}

/* The state has the key in it, and the chunk what nobody was to see. */
static void
passage_free (Passage *self)
{
  sodium_memzero (self, sizeof *self);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Passage, passage_free)

static gboolean
set_read_error (int      number,
                GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number),
               /* Translators: %s is a reason of the system. */
               _ ("The file could not be read: %s."), g_strerror (number));

  return FALSE;
}

static gboolean
set_write_error (int      number,
                 GError **error)
{
  if (number == ENOSPC || number == EDQUOT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                         _ ("The disk is full; the file was not written. Free some space and try again."));
  else
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number),
                 /* Translators: %s is a reason of the system. */
                 _ ("The file could not be written: %s."), g_strerror (number));

  return FALSE;
}

/* Fewer bytes than asked for are there only at the end. */
static gboolean
read_bytes (int      fd,
            guint8  *bytes,
            gsize    size,
            gsize   *have,
            GError **error)
{
  *have = 0;

  while (*have < size)
    {
      const gssize n = read (fd, bytes + *have, size - *have);

      if (n == 0)
        break;

      if (n < 0 && errno != EINTR)
        return set_read_error (errno, error);

      *have += n > 0 ? (gsize) n : 0;
    }

  return TRUE;
}

static gboolean
write_bytes (int           fd,
             const guint8 *bytes,
             gsize         size,
             GError      **error)
{
  while (size > 0)
    {
      const gssize n = write (fd, bytes, size);

      if (n < 0 && errno != EINTR)
        return set_write_error (errno, error);

      bytes += n > 0 ? n : 0;
      size -= n > 0 ? (gsize) n : 0;
    }

  return TRUE;
}

/* A passphrase becomes a key; that this is slow is its purpose. */
static gboolean
derive (Passage             *self,
        const MandateSecret *passphrase,
        guint8               key[crypto_secretstream_xchacha20poly1305_KEYBYTES],
        GError             **error)
{
  if (crypto_pwhash (key, crypto_secretstream_xchacha20poly1305_KEYBYTES,
                     mandate_secret_get_text (passphrase), mandate_secret_get_size (passphrase),
                     self->header.salt, self->header.cost.work, (gsize) self->header.cost.memory * 1024,
                     crypto_pwhash_ALG_ARGON2ID13) == 0)
    return TRUE;

  g_set_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_NO_MEMORY,
               /* Translators: %u is a number of mebibytes. */
               _ ("There is not enough memory to use the passphrase: %u MiB are needed. Close other programs and try again."),
               (self->header.cost.memory + 1023) / 1024);

  return FALSE;
}

static gboolean
tell (Passage *self,
      guint64  done,
      GError **error)
{
  if (self->progress != NULL)
    self->progress (done, self->header.size, self->data);

  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static gboolean
set_changed_error (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                       _ ("The file changed while it was read. Wait until nothing writes to it any more, then try again."));

  return FALSE;
}

/* What authenticates the header is the first chunk: neither goes without the other. */
static gboolean
push (Passage *self,
      gsize    size,
      gboolean is_first,
      gboolean is_last,
      GError **error)
{
  crypto_secretstream_xchacha20poly1305_push (&self->state, self->sealed, NULL, self->plain, size,
                                              is_first ? self->header_bytes : NULL,
                                              is_first ? sizeof self->header_bytes : 0,
                                              is_last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);

  return write_bytes (self->out, self->sealed, size + OVERHEAD, error);
}

static gboolean
seal_chunks (Passage *self,
             GError **error)
{
  guint64 done = 0;
  gsize   have;

  do
    {
      const gsize    size = (gsize) MIN (self->header.size - done, MANDATE_SEALED_CHUNK_SIZE);
      const gboolean is_last = done + size == self->header.size;

      if (!read_bytes (self->in, self->plain, size, &have, error))
        return FALSE;

      if (have < size)
        return set_changed_error (error);

      if (!push (self, size, done == 0, is_last, error))
        return FALSE;

      done += size;

      if (!tell (self, done, error))
        return FALSE;
    }
  while (done < self->header.size);

  if (!read_bytes (self->in, self->plain, 1, &have, error))
    return FALSE;

  return have == 0 || set_changed_error (error);
}

static gboolean
seal (Passage             *self,
      const MandateSecret *passphrase,
      GError             **error)
{
  guint8   key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  gboolean is_derived;

  randombytes_buf (self->header.salt, sizeof self->header.salt);
  is_derived = derive (self, passphrase, key, error);

  if (is_derived)
    crypto_secretstream_xchacha20poly1305_init_push (&self->state, self->header.stream, key);

  sodium_memzero (key, sizeof key);

  if (!is_derived)
    return FALSE;

  _mandate_sealed_header_write (&self->header, self->header_bytes);

  return write_bytes (self->out, self->header_bytes, sizeof self->header_bytes, error) && seal_chunks (self, error);
}

static gboolean
read_header (Passage *self,
             GError **error)
{
  struct stat status;
  gsize       have;
  guint64     size;

  if (fstat (self->in, &status) != 0)
    return set_read_error (errno, error);

  if (!read_bytes (self->in, self->header_bytes, sizeof self->header_bytes, &have, error) ||
      !_mandate_sealed_header_parse (self->header_bytes, have, &self->header, error))
    return FALSE;

  size = _mandate_sealed_header_get_sealed_size (&self->header);

  if ((guint64) status.st_size == size)
    return TRUE;

  if ((guint64) status.st_size < size)
    g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_TRUNCATED,
                         _ ("The copy is incomplete: its end is missing. Copy it again from where it came from, or use another."));
  else
    g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_ALTERED,
                         _ ("The copy was altered: there is something after its end. Use another copy."));

  return FALSE;
}

static gboolean
set_refusal (gboolean is_first,
             GError **error)
{
  if (is_first)
    g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_PASSPHRASE,
                         _ ("The passphrase does not fit, or the beginning of the copy was altered: nobody can tell the two apart. Type the passphrase again; if you are sure of it, use another copy."));
  else
    g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_ALTERED,
                         _ ("The copy was altered after it was sealed, or is damaged; nothing of it was used. Use another copy."));

  return FALSE;
}

static gboolean
pull (Passage *self,
      gsize    size,
      gboolean is_first,
      gboolean is_last,
      GError **error)
{
  const guint8 expected = is_last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
  guint8       tag;

  if (crypto_secretstream_xchacha20poly1305_pull (&self->state, self->plain, NULL, &tag, self->sealed, size + OVERHEAD,
                                                  is_first ? self->header_bytes : NULL,
                                                  is_first ? sizeof self->header_bytes : 0) != 0)
    return set_refusal (is_first, error);

  if (tag != expected)
    return set_refusal (FALSE, error);

  return self->out < 0 || write_bytes (self->out, self->plain, size, error);
}

static gboolean
open_chunks (Passage *self,
             GError **error)
{
  guint64 done = 0;

  do
    {
      const gsize    size = (gsize) MIN (self->header.size - done, MANDATE_SEALED_CHUNK_SIZE);
      const gboolean is_last = done + size == self->header.size;
      gsize          have;

      if (!read_bytes (self->in, self->sealed, size + OVERHEAD, &have, error))
        return FALSE;

      if (have < size + OVERHEAD)
        return set_changed_error (error);

      if (!pull (self, size, done == 0, is_last, error))
        return FALSE;

      done += size;

      if (!tell (self, done, error))
        return FALSE;
    }
  while (done < self->header.size);

  return TRUE;
}

static gboolean
open_sealed (Passage             *self,
             const MandateSecret *passphrase,
             GError             **error)
{
  guint8   key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  gboolean is_ready;

  if (!read_header (self, error) || !derive (self, passphrase, key, error))
    return FALSE;

  is_ready = crypto_secretstream_xchacha20poly1305_init_pull (&self->state, self->header.stream, key) == 0;
  sodium_memzero (key, sizeof key);

  return is_ready ? open_chunks (self, error) : set_refusal (TRUE, error);
}

/* What was written before the error was authentic, but not all of it: it is of no use to anybody. */
static void
forget (int fd)
{
  if (fd >= 0 && ftruncate (fd, 0) == 0)
    lseek (fd, 0, SEEK_SET);
}

static int
open_for_reading (const char *path,
                  guint64    *size,
                  GError    **error)
{
  struct stat status;
  /* Without waiting: whoever opens a pipe would wait for somebody to write. */
  const int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (fd < 0 || fstat (fd, &status) != 0)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                 /* Translators: %1$s is a file name, %2$s a reason of the system. */
                 _ ("Could not read “%1$s”: %2$s."), path, g_strerror (errno));
  else if (!S_ISREG (status.st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                 /* Translators: %s is a file name. */
                 _ ("“%s” is no ordinary file. Choose a file."), path);
  else
    {
      *size = (guint64) status.st_size;
      return fd;
    }

  if (fd >= 0)
    close (fd);

  return -1;
}

/**
 * _mandate_sealed_file_open_fd:
 * @sealed: a sealed file, open for reading, at its beginning
 * @fd: an empty file, open for writing; -1 if only the authenticity matters
 * @passphrase: its passphrase
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * mandate_sealed_file_open(), when the file is open already.
 *
 * Returns: whether @fd has all of it
 */
gboolean
_mandate_sealed_file_open_fd (int                   sealed,
                              int                   fd,
                              const MandateSecret  *passphrase,
                              MandateSealedProgress progress,
                              gpointer              data,
                              GCancellable         *cancellable,
                              GError              **error)
{
  g_autoptr (Passage) passage = passage_new (sealed, fd, progress, data, cancellable);
  const gboolean is_whole = open_sealed (passage, passphrase, error);

  if (!is_whole)
    forget (fd);

  return is_whole;
}

/**
 * mandate_sealed_file_is_sealed:
 * @path: (type filename): a file
 *
 * Returns: whether it begins as sealed files do; whether it is whole, only opening it tells
 */
gboolean
mandate_sealed_file_is_sealed (const char *path)
{
  guint8    magic[MANDATE_SEALED_MAGIC_SIZE];
  guint64   size;
  gsize     have = 0;
  const int fd = open_for_reading (path, &size, NULL);

  if (fd < 0)
    return FALSE;

  if (!read_bytes (fd, magic, sizeof magic, &have, NULL))
    have = 0;

  close (fd);

  return have == sizeof magic && memcmp (magic, MANDATE_SEALED_MAGIC, sizeof magic) == 0;
}

/**
 * mandate_sealed_file_seal:
 * @path: (type filename): the plain file; nothing may write to it meanwhile
 * @fd: an empty file, open for writing
 * @passphrase: what it is to be opened with; it must pass mandate_passphrase_check()
 * @cost: what a try of the passphrase is to cost: %MANDATE_SEALED_COST_DEFAULT
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Writes the sealed form of a file. It takes a while and is meant for a
 * thread; it needs little memory but what @cost says. On an error @fd is empty.
 *
 * Returns: whether @fd has all of it; syncing and closing it are up to the caller
 */
gboolean
mandate_sealed_file_seal (const char           *path,
                          int                   fd,
                          const MandateSecret  *passphrase,
                          MandateSealedCost     cost,
                          MandateSealedProgress progress,
                          gpointer              data,
                          GCancellable         *cancellable,
                          GError              **error)
{
  g_autoptr (Passage) passage = passage_new (-1, fd, progress, data, cancellable);
  gboolean is_whole;

  passage->header.cost = cost;

  if (!mandate_passphrase_check (passphrase, error))
    return FALSE;

  passage->in = open_for_reading (path, &passage->header.size, error);

  if (passage->in < 0)
    return FALSE;

  is_whole = seal (passage, passphrase, error);
  close (passage->in);

  if (!is_whole)
    forget (fd);

  return is_whole;
}

/**
 * mandate_sealed_file_open:
 * @path: (type filename): a sealed file
 * @fd: an empty file, open for writing, that nobody uses before this function has succeeded
 * @passphrase: its passphrase
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Writes the plain form of a sealed file. It takes a while and is meant for a
 * thread. On an error @fd is empty.
 *
 * Returns: whether @fd has all of it, and it is what was sealed; syncing and closing it are up to the caller
 */
gboolean
mandate_sealed_file_open (const char           *path,
                          int                   fd,
                          const MandateSecret  *passphrase,
                          MandateSealedProgress progress,
                          gpointer              data,
                          GCancellable         *cancellable,
                          GError              **error)
{
  guint64   size;
  gboolean  is_whole;
  const int sealed = open_for_reading (path, &size, error);

  if (sealed < 0)
    return FALSE;

  is_whole = _mandate_sealed_file_open_fd (sealed, fd, passphrase, progress, data, cancellable, error);
  close (sealed);

  return is_whole;
}

/**
 * mandate_sealed_file_check:
 * @path: (type filename): a sealed file
 * @passphrase: its passphrase
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Opens it as mandate_sealed_file_open() does, and writes nothing.
 *
 * Returns: whether it is what was sealed, with this passphrase
 */
gboolean
mandate_sealed_file_check (const char           *path,
                           const MandateSecret  *passphrase,
                           MandateSealedProgress progress,
                           gpointer              data,
                           GCancellable         *cancellable,
                           GError              **error)
{
  return mandate_sealed_file_open (path, -1, passphrase, progress, data, cancellable, error);
}
