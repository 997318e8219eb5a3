/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-secret.h"

#include <sodium.h>
#include <string.h>
#include <sys/resource.h>

struct _MandateSecret
{
  gatomicrefcount references;
  guint8         *bytes; /* (owned) size bytes and a zero, in memory of sodium_malloc() */
  gsize           size;
};

G_DEFINE_BOXED_TYPE (MandateSecret, mandate_secret, mandate_secret_ref, mandate_secret_unref)

G_DEFINE_QUARK (MandateTrustError, mandate_trust_error)

/* Empty, and to be filled before anybody else sees it. */
static MandateSecret *
make_room (gsize size)
{
  MandateSecret *self = g_new0 (MandateSecret, 1);

  /* It may be called again and again, from any thread. */
  if (sodium_init () < 0)
    g_error ("libsodium found no source of random numbers");

  g_atomic_ref_count_init (&self->references);
  self->size = size;
  self->bytes = sodium_malloc (size + 1);

  if (self->bytes == NULL)
    g_error ("no memory for a secret of %" G_GSIZE_FORMAT " bytes", size);

  self->bytes[size] = 0;

  return self;
}

/**
 * mandate_secret_new:
 * @bytes: the secret; wiping what stands there is up to the caller
 * @size: how many bytes
 *
 * Returns: (transfer full): a copy
 */
MandateSecret *
mandate_secret_new (gconstpointer bytes,
                    gsize         size)
{
  MandateSecret *self = make_room (size);

  if (size > 0)
    memcpy (self->bytes, bytes, size);

  return self;
}

/**
 * mandate_secret_new_text:
 * @text: the secret as text; wiping what stands there is up to the caller
 *
 * Returns: (transfer full): a copy
 */
MandateSecret *
mandate_secret_new_text (const char *text)
{
  return mandate_secret_new (text, strlen (text));
}

/**
 * mandate_secret_new_base64:
 * @text: base64
 * @length: its length, or -1 if a zero ends it
 *
 * Returns: (transfer full) (nullable): what it stands for, %NULL if it is not base64
 */
MandateSecret *
mandate_secret_new_base64 (const char *text,
                           gssize      length)
{
  const gsize size = length < 0 ? strlen (text) : (gsize) length;
  g_autoptr (MandateSecret) self = make_room (size / 4 * 3);

  if (sodium_base642bin (self->bytes, self->size, text, size, NULL, &self->size, NULL, sodium_base64_VARIANT_ORIGINAL) != 0)
    return NULL;

  self->bytes[self->size] = 0;

  return g_steal_pointer (&self);
}

/**
 * mandate_secret_new_random:
 * @size: how many bytes
 *
 * Returns: (transfer full): bytes that nobody can guess
 */
MandateSecret *
mandate_secret_new_random (gsize size)
{
  MandateSecret *self = make_room (size);

  randombytes_buf (self->bytes, size);

  return self;
}

MandateSecret *
mandate_secret_ref (MandateSecret *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
mandate_secret_unref (MandateSecret *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  sodium_free (self->bytes); /* wipes it */
  g_free (self);
}

gconstpointer
mandate_secret_get_bytes (const MandateSecret *self)
{
  return self->bytes;
}

/* A zero stands behind the bytes, so that a text can be read as one. */
const char *
mandate_secret_get_text (const MandateSecret *self)
{
  return (const char *) self->bytes;
}

gsize
mandate_secret_get_size (const MandateSecret *self)
{
  return self->size;
}

/* It takes as long whatever the difference is. */
gboolean
mandate_secret_is_equal (const MandateSecret *a,
                         const MandateSecret *b)
{
  return a->size == b->size && sodium_memcmp (a->bytes, b->bytes, a->size) == 0;
}

/**
 * mandate_secret_dup_base64:
 * @self: a secret
 *
 * Returns: (transfer full): a secret that is the text of this one in base64
 */
MandateSecret *
mandate_secret_dup_base64 (const MandateSecret *self)
{
  const gsize    length = sodium_base64_ENCODED_LEN (self->size, sodium_base64_VARIANT_ORIGINAL);
  MandateSecret *text = make_room (length - 1);

  sodium_bin2base64 ((char *) text->bytes, length, self->bytes, self->size, sodium_base64_VARIANT_ORIGINAL);

  return text;
}

/**
 * mandate_secret_forbid_core_dumps:
 *
 * If the program should ever crash, what it had in memory is not written to a
 * file that nobody thinks of. To be called first thing.
 */
void
mandate_secret_forbid_core_dumps (void)
{
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
}
