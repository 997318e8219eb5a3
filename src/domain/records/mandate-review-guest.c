/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-guest.h"

#include <glib/gi18n-lib.h>

#include "mandate-review-lock.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateReviewGuest, review, REFERENCE, N_ ("Review"), .is_required = TRUE, .is_part_of = TRUE, .references = "review"),
  MANDATE_FIELD (MandateReviewGuest, name, TEXT, N_ ("Name"), .is_required = TRUE),
  MANDATE_FIELD (MandateReviewGuest, comes_from, TEXT, N_ ("Comes from"), .help = N_ ("The firm or authority, or what brought them.")),
};

G_DEFINE_FINAL_TYPE (MandateReviewGuest, mandate_review_guest, MANDATE_TYPE_RECORD)

static void
mandate_review_guest_check (MandateRecord *record,
                            MandateChange *change)
{
  _mandate_review_lock_part (record, change, NULL);
}

static void
mandate_review_guest_check_removal (MandateRecord *record,
                                    MandateChange *change)
{
  _mandate_review_lock_part_removal (record, change);
}

static void
mandate_review_guest_class_init (MandateReviewGuestClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "review-guest",
                                 N_ ("Guest"), N_ ("Guests"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_review_guest_check;
  record_class->check_removal = mandate_review_guest_check_removal;
}

static void
mandate_review_guest_init (MandateReviewGuest *self)
{
}
