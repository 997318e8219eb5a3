/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pack-copy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandatePackCopy, recipient, TEXT, N_ ("Given to"), .is_required = TRUE, .help = N_ ("The firm, and who received it there.")),
  MANDATE_FIELD (MandatePackCopy, saved_pack, REFERENCE, N_ ("Pack"), .is_required = TRUE, .references = "saved-pack"),
  MANDATE_FIELD (MandatePackCopy, given_on, DATE, N_ ("Given on"), .is_required = TRUE),
  MANDATE_FIELD (MandatePackCopy, given_by, REFERENCE, N_ ("Given by"), .references = "person"),
  MANDATE_FIELD (MandatePackCopy, method, TEXT, N_ ("How"), .help = N_ ("By email, on paper, through a page.")),
  MANDATE_FIELD (MandatePackCopy, returned_on, DATE, N_ ("Given back or destroyed on")),
  MANDATE_FIELD (MandatePackCopy, notes, LONG_TEXT, N_ ("Notes")),
};

G_DEFINE_FINAL_TYPE (MandatePackCopy, mandate_pack_copy, MANDATE_TYPE_RECORD)

static void
mandate_pack_copy_check (MandateRecord *record,
                         MandateChange *change)
{
  MandatePackCopy *self = MANDATE_PACK_COPY (record);

  if (self->returned_on != NULL && self->given_on != NULL && strcmp (self->returned_on, self->given_on) < 0)
    mandate_change_refuse (change, record, "returned_on", "%s", _ ("nothing can be given back before it was given. Check both days."));
}

static void
mandate_pack_copy_class_init (MandatePackCopyClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  record_class->check = mandate_pack_copy_check;
  mandate_record_class_describe (record_class, "pack-copy",
                                 N_ ("Copy of a pack"), N_ ("Copies of packs"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_pack_copy_init (MandatePackCopy *self)
{
}
