/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-session.h"

G_BEGIN_DECLS

/**
 * MandateDelivery:
 * @session: where it comes in
 * @file: (nullable): where it lies
 * @content: (nullable): what is in it, once it was read
 * @facts: (nullable): what was found in it
 * @target: (nullable): link to the record that it proves, as for
 *   mandate_commitment_settle_link()
 * @replaced: (nullable): id of the evidence whose place it takes
 * @name: what people call it
 * @day: (nullable): the day on which the file was written last
 * @is_by_itself: nobody dropped it: it came into a folder that is watched
 *
 * A file on its way in.
 */
typedef struct
{
  MandateSession   *session;
  GFile            *file;
  GBytes           *content;
  MandateFileFacts *facts;
  char             *target;
  char             *replaced;
  char             *name;
  char             *day;
  gboolean          is_by_itself;
} MandateDelivery;

MandateDelivery *mandate_delivery_new (MandateSession *session,
                                       const char     *target);
void             mandate_delivery_free (MandateDelivery *self);

gboolean mandate_delivery_record (const MandateDelivery *delivery,
                                  GError               **error);
gboolean mandate_delivery_is_address (const char *uri);
gboolean mandate_delivery_record_address (MandateSession *session,
                                          const char     *address,
                                          const char     *target,
                                          GError        **error);

G_END_DECLS
