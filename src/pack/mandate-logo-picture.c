/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The logo of an organisation: kept with the records as the file that it came
 * in, decoded in the helper alone, and shrunk there to what paper can show.
 */

#include "config.h"

#include "mandate-logo-picture.h"

#include <glib/gi18n-lib.h>

#include "mandate-logo.h"
#include "mandate-organisation.h"
#include "mandate-pdf-client.h"

/**
 * mandate_logo_read:
 * @workspace: where the bytes are kept
 * @reg: the records
 *
 * Returns: (transfer full) (nullable): the organisation's logo as a file. One
 *   that is named and not there is what verifying tells of, not this.
 */
GBytes *
mandate_logo_read (MandateWorkspace *workspace,
                   MandateRegister  *reg)
{
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);

  return organisation != NULL && organisation->logo != NULL ? mandate_workspace_read_file (workspace, organisation->logo, NULL) : NULL;
}

static MandatePicture *
copy_picture (cairo_surface_t *surface,
              const char      *words)
{
  const int height = cairo_image_surface_get_height (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) pixels = NULL;

  cairo_surface_flush (surface);
  pixels = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * height);

  return mandate_picture_new (words, cairo_image_surface_get_width (surface), height, stride, pixels);
}

/**
 * mandate_logo_decode:
 * @file: a PNG or JPEG file
 * @words: (nullable): what stands in for it where it can't be seen
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Waits for the helper; in any thread.
 *
 * Returns: (transfer full) (nullable): the picture
 */
MandatePicture *
mandate_logo_decode (GBytes       *file,
                     const char   *words,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autoptr (GBytes) page = NULL;
  cairo_surface_t *surface = NULL;
  MandatePicture  *picture = NULL;

  if (mandate_logo_check (file, error))
    page = mandate_pdf_from_image (file, "logo", cancellable, error);
  if (page != NULL)
    surface = mandate_pdf_render_page (page, 0, 1, cancellable, error);

  if (surface != NULL)
    picture = copy_picture (surface, words);
  else
    g_prefix_error (error, "%s ", _ ("The logo can’t be shown."));
  g_clear_pointer (&surface, cairo_surface_destroy);

  return picture;
}

/**
 * mandate_logo_prepare:
 * @document: a document
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Decodes the logo of a document that is about to be drawn, if it has one.
 *
 * Returns: whether it can be drawn
 */
gboolean
mandate_logo_prepare (MandateDocument *document,
                      GCancellable    *cancellable,
                      GError         **error)
{
  GBytes         *file = mandate_document_get_logo_file (document);
  MandatePicture *logo;

  if (file == NULL || mandate_document_get_logo (document) != NULL)
    return TRUE;

  logo = mandate_logo_decode (file, mandate_document_get_logo_words (document), cancellable, error);
  if (logo == NULL)
    return FALSE;

  mandate_document_take_logo (document, logo);

  return TRUE;
}

/**
 * mandate_logo_load_file:
 * @file: a file, anywhere
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads what is to be a logo, and decodes it once, so that what can't be shown
 * never becomes one; in any thread.
 *
 * Returns: (transfer full) (nullable): what is in the file
 */
GBytes *
mandate_logo_load_file (GFile        *file,
                        GCancellable *cancellable,
                        GError      **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autoptr (GBytes) content = NULL;
  g_autoptr (MandatePicture) proof = NULL;

  if (info == NULL)
    return NULL;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || g_file_info_get_size (info) > MANDATE_LOGO_MAX_SIZE)
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("The logo is larger than 512 KiB. Save it smaller: 600 pixels are wide enough."));
      return NULL;
    }

  content = g_file_load_bytes (file, cancellable, NULL, error);
  proof = content != NULL ? mandate_logo_decode (content, NULL, cancellable, error) : NULL;

  return proof != NULL ? g_steal_pointer (&content) : NULL;
}

/**
 * mandate_logo_new_change:
 * @workspace: a workspace
 * @content: (nullable): a PNG or JPEG file that was decoded once; %NULL for no logo
 * @error: return location for an error
 *
 * Keeps the bytes.
 *
 * Returns: (transfer full) (nullable): the change that makes them the logo
 */
MandateChange *
mandate_logo_new_change (MandateWorkspace *workspace,
                         GBytes           *content,
                         GError          **error)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), content != NULL ? _ ("Set the logo") : _ ("Remove the logo"));
  MandateRecord   *organisation = mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);
  g_autofree char *sha256 = NULL;

  if (organisation == NULL)
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("The organisation is not on record yet. Set it up first."));
      return NULL;
    }

  if (content != NULL && (sha256 = mandate_workspace_keep_file (workspace, content, error)) == NULL)
    return NULL;

  return mandate_record_set (organisation, "logo", sha256 != NULL ? sha256 : "", error) ? g_steal_pointer (&change) : NULL;
}
