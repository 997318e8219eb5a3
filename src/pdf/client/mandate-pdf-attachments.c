/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Files that hang on a pack. To be attached, they are put into a PDF of their
 * own, without pages, which the helper then hangs onto the pack: so it needs
 * no second way to be told of files, and never holds one in memory.
 */

#include "mandate-pdf-job-private.h"

#include <string.h>
#include <unistd.h>

/* What is packed already gets no smaller; deflate then only carries it. */
#define LEVEL_CARRY 0
#define LEVEL_PACK  6

/* The catalogue's three objects come first, then two for each file. */
#define FIRST_FILE 4

#define MILLISECONDS 120000u

typedef struct
{
  int     fd;
  guint64 length;
  GArray *places; /* (owned) (element-type guint64) where object i + 1 starts */
} Writing;

MandatePdfAttachment *
mandate_pdf_attachment_new (const char *name,
                            const char *media_type,
                            const char *description,
                            GBytes     *content)
{
  MandatePdfAttachment *self = g_new0 (MandatePdfAttachment, 1);

  self->name = g_strdup (name);
  self->media_type = g_strdup (media_type != NULL ? media_type : "application/octet-stream");
  self->description = g_strdup (description);
  self->content = g_bytes_ref (content);

  return self;
}

void
mandate_pdf_attachment_free (MandatePdfAttachment *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->media_type);
  g_free (self->description);
  g_bytes_unref (self->content);
  g_free (self);
}

static gboolean
put (Writing *writing,
     GBytes  *bytes,
     GError **error)
{
  writing->length += g_bytes_get_size (bytes);

  return _mandate_pdf_memory_append (writing->fd, bytes, error);
}

static gboolean
put_text (Writing *writing,
          GString *text,
          GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);

  return put (writing, bytes, error);
}

static void
begin_object (Writing *writing,
              GString *text)
{
  const guint64 place = writing->length + text->len;

  g_array_append_val (writing->places, place);
  g_string_append_printf (text, "%u 0 obj\n", writing->places->len);
}

/* UTF-16 with its mark, in hexadecimal: every name in every script, and nothing to escape. */
static void
append_string (GString    *text,
               const char *string)
{
  glong                 n_units = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (string, -1, NULL, &n_units, NULL);

  g_string_append (text, "<feff");
  for (glong i = 0; i < n_units; i++)
    g_string_append_printf (text, "%04x", units[i]);
  g_string_append_c (text, '>');
}

static void
append_name (GString    *text,
             const char *name)
{
  g_string_append_c (text, '/');
  for (const char *p = name; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p) || *p == '-' || *p == '.' || *p == '+')
        g_string_append_c (text, *p);
      else
        g_string_append_printf (text, "#%02x", (guchar) *p);
    }
}

static gboolean
is_packed (const char *media_type)
{
  return g_str_equal (media_type, "application/pdf") || g_str_has_prefix (media_type, "image/") || g_str_has_prefix (media_type, "video/") ||
         strstr (media_type, "zip") != NULL || strstr (media_type, "opendocument") != NULL || strstr (media_type, "openxmlformats") != NULL;
}

static GBytes *
pack (const MandatePdfAttachment *attachment,
      GError                    **error)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, is_packed (attachment->media_type) ? LEVEL_CARRY : LEVEL_PACK);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));
  gsize         length;
  gconstpointer data = g_bytes_get_data (attachment->content, &length);

  if (!g_output_stream_write_all (stream, data, length, NULL, NULL, error) || !g_output_stream_close (stream, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static gboolean
write_file (Writing                    *writing,
            const MandatePdfAttachment *attachment,
            GError                    **error)
{
  g_autoptr (GBytes) packed = pack (attachment, error);
  g_autoptr (GString) head = g_string_new (NULL);
  g_autoptr (GString) tail = g_string_new ("\nendstream\nendobj\n");

  if (packed == NULL)
    return FALSE;

  begin_object (writing, head);
  g_string_append (head, "<</Type/EmbeddedFile/Subtype");
  append_name (head, attachment->media_type);
  g_string_append_printf (head, "/Filter/FlateDecode/Length %" G_GSIZE_FORMAT "/Params<</Size %" G_GSIZE_FORMAT ">>>>stream\n", g_bytes_get_size (packed), g_bytes_get_size (attachment->content));
  if (!put_text (writing, head, error) || !put (writing, packed, error))
    return FALSE;

  begin_object (writing, tail);
  g_string_append (tail, "<</Type/Filespec/AFRelationship/Source/F");
  append_string (tail, attachment->name);
  g_string_append (tail, "/UF");
  append_string (tail, attachment->name);
  if (attachment->description != NULL)
    {
      g_string_append (tail, "/Desc");
      append_string (tail, attachment->description);
    }
  g_string_append_printf (tail, "/EF<</F %u 0 R/UF %u 0 R>>>>\nendobj\n", writing->places->len - 1, writing->places->len - 1);

  return put_text (writing, tail, error);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(MandatePdfAttachment *const *) a)->name, (*(MandatePdfAttachment *const *) b)->name);
}

static gboolean
write_head (Writing   *writing,
            GPtrArray *sorted,
            GError   **error)
{
  g_autoptr (GString) text = g_string_new ("%PDF-1.7\n");

  begin_object (writing, text);
  g_string_append (text, "<</Type/Catalog/Pages<</Type/Pages/Kids[]/Count 0>>/Names<</EmbeddedFiles 2 0 R>>/AF 3 0 R>>\nendobj\n");
  begin_object (writing, text);
  g_string_append (text, "<</Names[");
  for (guint i = 0; i < sorted->len; i++)
    {
      append_string (text, ((MandatePdfAttachment *) g_ptr_array_index (sorted, i))->name);
      g_string_append_printf (text, "%u 0 R ", FIRST_FILE + 2 * i + 1);
    }
  g_string_append (text, "]>>\nendobj\n");
  begin_object (writing, text);
  g_string_append_c (text, '[');
  for (guint i = 0; i < sorted->len; i++)
    g_string_append_printf (text, "%u 0 R ", FIRST_FILE + 2 * i + 1);
  g_string_append (text, "]\nendobj\n");

  return put_text (writing, text, error);
}

static gboolean
write_end (Writing *writing,
           GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "xref\n0 %u\n0000000000 65535 f \n", writing->places->len + 1);
  for (guint i = 0; i < writing->places->len; i++)
    g_string_append_printf (text, "%010" G_GUINT64_FORMAT " 00000 n \n", g_array_index (writing->places, guint64, i));
  g_string_append_printf (text, "trailer<</Size %u/Root 1 0 R>>\nstartxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n", writing->places->len + 1, writing->length);

  return put_text (writing, text, error);
}

/**
 * _mandate_pdf_attachments_write:
 * @fd: a file in memory
 * @attachments: (element-type MandatePdfAttachment): files
 * @error: return location
 *
 * Writes a PDF that has the files and no page; nothing where there are none.
 *
 * Returns: whether it worked
 */
gboolean
_mandate_pdf_attachments_write (int        fd,
                                GPtrArray *attachments,
                                GError   **error)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint64));
  Writing writing = { .fd = fd, .places = places };

  if (attachments == NULL || attachments->len == 0)
    return TRUE;

  for (guint i = 0; i < attachments->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (attachments, i));
  g_ptr_array_sort (sorted, compare_names);

  if (!write_head (&writing, sorted, error))
    return FALSE;

  for (guint i = 0; i < sorted->len; i++)
    if (!write_file (&writing, g_ptr_array_index (sorted, i), error))
      return FALSE;

  return write_end (&writing, error);
}

static void
attached_file_free (gpointer data)
{
  MandatePdfAttachedFile *file = data;

  g_free (file->name);
  g_free (file->sha256);
  g_free (file);
}

void
mandate_pdf_attached_free (MandatePdfAttached *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->wanted, g_bytes_unref);
  g_ptr_array_unref (self->files);
  g_free (self);
}

static MandatePdfAttached *
parse (GBytes *answer)
{
  g_autoptr (GVariant) result = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MANDATE_PDF_ATTACHED_TYPE), answer, FALSE));
  g_autoptr (GVariant) wanted = NULL;
  g_autoptr (GVariantIter) files = NULL;
  MandatePdfAttached *self;
  char               *name;
  char               *sha256;
  guint64             size;

  if (!g_variant_is_normal_form (result))
    return NULL;

  self = g_new0 (MandatePdfAttached, 1);
  self->files = g_ptr_array_new_with_free_func (attached_file_free);
  g_variant_get (result, "(ub@aya(sts))", &self->n_pages, &self->is_encrypted, &wanted, &files);
  self->wanted = g_variant_get_data_as_bytes (wanted);

  while (g_variant_iter_next (files, "(sts)", &name, &size, &sha256))
    {
      MandatePdfAttachedFile *file = g_new0 (MandatePdfAttachedFile, 1);

      file->name = name;
      file->size = size;
      file->sha256 = sha256;
      g_ptr_array_add (self->files, file);
    }

  return self;
}

static int
open_password (const char *password,
               GError    **error)
{
  int fd = _mandate_pdf_memory_new (error);
  g_autoptr (GBytes) bytes = g_bytes_new_static (password, strlen (password));

  if (fd < 0)
    return -1;
  if (_mandate_pdf_memory_append (fd, bytes, error) && _mandate_pdf_memory_seal (fd, error))
    return fd;

  close (fd);

  return -1;
}

/**
 * mandate_pdf_read_attached:
 * @fd: a PDF file of any size, open for reading
 * @password: (nullable): what opens it
 * @wanted: name of the attachment whose bytes are wanted
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Reads what is attached to a file. Nothing but its own attachments is looked
 * at: the pages may be as damaged as they like.
 *
 * Returns: (transfer full) (nullable): its attachments
 */
MandatePdfAttached *
mandate_pdf_read_attached (int           fd,
                           const char   *password,
                           const char   *wanted,
                           GCancellable *cancellable,
                           GError      **error)
{
  MandatePdfJob job = { .arguments = { "attachments", wanted }, .milliseconds = MILLISECONDS, .n_fds = 2 };
  g_autoptr (GBytes) answer = NULL;
  MandatePdfAttached *attached = NULL;
  int                 password_fd;

  g_return_val_if_fail (fd >= 0 && wanted != NULL, NULL);

  password_fd = open_password (password != NULL ? password : "", error);
  if (password_fd < 0)
    return NULL;

  job.fds[MANDATE_PDF_INPUT_FD - MANDATE_PDF_INPUT_FD] = fd;
  job.fds[MANDATE_PDF_JOB_FD - MANDATE_PDF_INPUT_FD] = password_fd;
  job.max_answer = MANDATE_PDF_MAX_WANTED + MANDATE_PDF_MAX_ATTACHED * 256u;
  answer = _mandate_pdf_job_run (&job, cancellable, error);
  close (password_fd);
  if (answer == NULL)
    return NULL;

  attached = parse (answer);
  if (attached == NULL)
    _mandate_pdf_error_set (error, MANDATE_PDF_ERROR_CRASHED);

  return attached;
}
