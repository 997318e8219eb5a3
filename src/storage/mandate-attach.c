/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-attach.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-evidence-link.h"
#include "mandate-happened-on.h"

/* How files begin that a pack shows as pages; these are told by what is in them, whatever their name. */
static const struct
{
  const char *start;
  gsize       size;
  const char *media_type;
} known_starts[] = {
  { "%PDF-", 5, "application/pdf" },
  { "\x89PNG\r\n\x1a\n", 8, "image/png" },
  { "\xff\xd8\xff", 3, "image/jpeg" },
};

/**
 * mandate_attach_guess_media_type:
 * @file_name: what a file is called
 * @content: what is in it
 *
 * Returns: (transfer full): of what kind it is
 */
char *
mandate_attach_guess_media_type (const char *file_name,
                                 GBytes     *content)
{
  gsize            size;
  const guchar    *data = g_bytes_get_data (content, &size);
  g_autofree char *type = NULL;
  char            *media_type;

  for (guint i = 0; i < G_N_ELEMENTS (known_starts); i++)
    if (size >= known_starts[i].size && memcmp (data, known_starts[i].start, known_starts[i].size) == 0)
      return g_strdup (known_starts[i].media_type);

  type = g_content_type_guess (file_name, data, MIN (size, 4096), NULL);
  media_type = g_content_type_get_mime_type (type);

  return media_type != NULL ? media_type : g_strdup ("application/octet-stream");
}

/**
 * mandate_attach_read_day:
 * @file: a file
 *
 * Returns: (transfer full) (nullable): the day on which it was written last, as
 *   far as that is known
 */
char *
mandate_attach_read_day (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? mandate_happened_on_read_moment ((gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED)) : NULL;
}

/* “Minutes 2024-03.pdf” is about “Minutes 2024-03”. */
static char *
make_title (const char *file_name)
{
  const char *dot = strrchr (file_name, '.');

  return dot != NULL && dot > file_name ? g_strndup (file_name, dot - file_name) : g_strdup (file_name);
}

static gboolean
fill (MandateRecord *evidence,
      GBytes        *content,
      const char    *file_name,
      const char    *sha256,
      GError       **error)
{
  g_autofree char *title = make_title (file_name);
  g_autofree char *media_type = mandate_attach_guess_media_type (file_name, content);
  g_autofree char *size = g_strdup_printf ("%" G_GSIZE_FORMAT, g_bytes_get_size (content));

  return mandate_record_set (evidence, "title", title, error) &&
         mandate_record_set (evidence, "file_name", file_name, error) &&
         mandate_record_set (evidence, "media_type", media_type, error) &&
         mandate_record_set (evidence, "size", size, error) &&
         mandate_record_set (evidence, "sha256", sha256, error);
}

/* The same file is one piece of evidence, whatever it is called this time. */
static MandateRecord *
find_same (MandateChange *change,
           const char    *sha256)
{
  g_autoptr (GPtrArray) all = mandate_change_list (change, MANDATE_TYPE_EVIDENCE);

  for (guint i = 0; i < all->len; i++)
    {
      MandateEvidence *evidence = g_ptr_array_index (all, i);

      if (g_strcmp0 (evidence->sha256, sha256) == 0)
        return mandate_change_edit (change, MANDATE_TYPE_EVIDENCE, mandate_record_get_id (MANDATE_RECORD (evidence)));
    }

  return NULL;
}

static gboolean
is_linked (MandateChange *change,
           MandateRecord *evidence,
           const char    *target)
{
  g_autoptr (GPtrArray) links = mandate_change_list (change, MANDATE_TYPE_EVIDENCE_LINK);

  for (guint i = 0; i < links->len; i++)
    {
      MandateEvidenceLink *link = g_ptr_array_index (links, i);

      if (g_strcmp0 (link->evidence, mandate_record_get_id (evidence)) == 0 && g_strcmp0 (link->target, target) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * mandate_attach_link:
 * @change: a change
 * @evidence: a piece of evidence, as it will be
 * @target: link to a record that it proves
 * @error: return location for an error
 *
 * Adds to the change that @evidence proves @target, unless that is on record.
 *
 * Returns: whether that could be done
 */
gboolean
mandate_attach_link (MandateChange   *change,
                     MandateEvidence *evidence,
                     const char      *target,
                     GError         **error)
{
  MandateRecord *link;

  if (is_linked (change, MANDATE_RECORD (evidence), target))
    return TRUE;

  link = mandate_change_create (change, MANDATE_TYPE_EVIDENCE_LINK, NULL);

  return mandate_record_set (link, "evidence", mandate_record_get_id (MANDATE_RECORD (evidence)), error) &&
         mandate_record_set (link, "target", target, error);
}

/**
 * mandate_attach_bytes:
 * @workspace: a workspace
 * @change: a change of its register
 * @content: what is in the file
 * @file_name: what the file is called
 * @target: (nullable): link to the record that it proves
 * @error: return location for an error
 *
 * Keeps the bytes and adds to the change a piece of evidence that names them.
 * Where one names them already, that one is linked, and stays what it was.
 *
 * Returns: (transfer none): the evidence, to be filled in further, or %NULL on error
 */
MandateEvidence *
mandate_attach_bytes (MandateWorkspace *workspace,
                      MandateChange    *change,
                      GBytes           *content,
                      const char       *file_name,
                      const char       *target,
                      GError          **error)
{
  g_autofree char *sha256 = NULL;
  MandateRecord   *evidence;

  if (g_bytes_get_size (content) == 0)
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                   /* Translators: %s is a file name. */
                   _ ("“%s” is empty: there is nothing in it. Look at the original."), file_name);
      return NULL;
    }

  if (g_bytes_get_size (content) > MANDATE_ATTACH_MAX_SIZE)
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                   /* Translators: %s is a file name. */
                   _ ("“%s” is larger than 500 MB. Keep it elsewhere and record a link to it."), file_name);
      return NULL;
    }

  sha256 = mandate_workspace_keep_file (workspace, content, error);
  if (sha256 == NULL)
    return NULL;

  evidence = find_same (change, sha256);
  if (evidence == NULL)
    {
      evidence = mandate_change_create (change, MANDATE_TYPE_EVIDENCE, NULL);
      if (!fill (evidence, content, file_name, sha256, error))
        return NULL;
    }

  if (target != NULL && !mandate_attach_link (change, MANDATE_EVIDENCE (evidence), target, error))
    return NULL;

  return MANDATE_EVIDENCE (evidence);
}

static GBytes *
load_file (GFile   *file,
           GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return NULL;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || g_file_info_get_size (info) > MANDATE_ATTACH_MAX_SIZE)
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                           _ ("It is not a file of at most 500 MB. Keep it elsewhere and record a link to it."));
      return NULL;
    }

  return g_file_load_bytes (file, NULL, NULL, error);
}

/**
 * mandate_attach_file:
 * @workspace: a workspace
 * @change: a change of its register
 * @file: a file
 * @target: (nullable): link to the record that it proves
 * @error: return location for an error that names the file
 *
 * Keeps a copy of a file and adds to the change a piece of evidence that names it.
 *
 * Returns: (transfer none): the evidence, or %NULL on error
 */
MandateEvidence *
mandate_attach_file (MandateWorkspace *workspace,
                     MandateChange    *change,
                     GFile            *file,
                     const char       *target,
                     GError          **error)
{
  g_autoptr (GBytes) content = load_file (file, error);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  MandateEvidence *evidence = NULL;

  if (content != NULL)
    evidence = mandate_attach_bytes (workspace, change, content, shown, target, error);

  if (evidence == NULL)
    /* Translators: %s is a file name. */
    g_prefix_error (error, _ ("Could not attach “%s”: "), shown);

  return evidence;
}
