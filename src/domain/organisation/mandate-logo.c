/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-logo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-record.h"

/**
 * mandate_logo_check:
 * @content: what is to be a logo
 * @error: return location for an error
 *
 * Looks at size and kind alone. Whether the picture is whole, only the program
 * that decodes it can tell.
 *
 * Returns: whether it is a PNG or JPEG file of at most %MANDATE_LOGO_MAX_SIZE
 */
gboolean
mandate_logo_check (GBytes  *content,
                    GError **error)
{
  gsize       size;
  const char *data = g_bytes_get_data (content, &size);

  if (size > MANDATE_LOGO_MAX_SIZE)
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("The logo is larger than 512 KiB. Save it smaller: 600 pixels are wide enough."));
      return FALSE;
    }

  if (size > 8 && (memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0 || memcmp (data, "\xff\xd8\xff", 3) == 0))
    return TRUE;

  g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("The logo is neither a PNG nor a JPEG picture. Save it as PNG and try again."));

  return FALSE;
}
