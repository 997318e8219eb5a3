/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandateDayOrigin:
 * @MANDATE_DAY_UNKNOWN: nothing says it
 * @MANDATE_DAY_OF_E_MAIL: the date in the head of an e-mail
 * @MANDATE_DAY_OF_DOCUMENT: the day on which a document was made, as it says itself
 * @MANDATE_DAY_OF_PHOTO: the day on which the camera took a picture
 * @MANDATE_DAY_OF_FILE: the day on which the file was written last
 *
 * What says when something may have happened.
 */
typedef enum
{
  MANDATE_DAY_UNKNOWN,
  MANDATE_DAY_OF_E_MAIL,
  MANDATE_DAY_OF_DOCUMENT,
  MANDATE_DAY_OF_PHOTO,
  MANDATE_DAY_OF_FILE,
} MandateDayOrigin;

char *mandate_happened_on_read (MandateDayOrigin origin,
                                const char      *written);
char *mandate_happened_on_read_moment (gint64 moment);

const char *mandate_happened_on_propose (const char       *day,
                                         MandateDayOrigin  origin,
                                         const char       *file_day,
                                         const char       *today,
                                         MandateDayOrigin *chosen);

const char *mandate_day_origin_get_label (MandateDayOrigin origin);
const char *mandate_day_origin_get_name (MandateDayOrigin origin);

G_END_DECLS
