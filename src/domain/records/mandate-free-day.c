/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-free-day.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"
#include "mandate-date.h"

/* Nobody closes for longer. */
#define MAX_DAYS 62

static const MandateField fields[] = {
  MANDATE_FIELD (MandateFreeDay, title, TEXT, N_ ("Title"), .is_required = TRUE),
  MANDATE_FIELD (MandateFreeDay, starts_on, DATE, N_ ("First day"), .is_required = TRUE),
  MANDATE_FIELD (MandateFreeDay, ends_on, DATE, N_ ("Last day"), .not_before = "starts_on"),
  MANDATE_FIELD (MandateFreeDay, is_yearly, BOOLEAN, N_ ("Every year"), .help = N_ ("The same day each year.")),
};

G_DEFINE_FINAL_TYPE (MandateFreeDay, mandate_free_day, MANDATE_TYPE_RECORD)

/* A typing error in the year would leave no working day at all. */
static void
mandate_free_day_check (MandateRecord *record,
                        MandateChange *change)
{
  MandateFreeDay *self = MANDATE_FREE_DAY (record);

  if (self->starts_on != NULL && self->ends_on != NULL && mandate_date_count_days (self->starts_on, self->ends_on) >= MAX_DAYS)
    mandate_change_refuse (change, record, "ends_on",
                           "%s", _ ("more than two months of free days leave no day for a review. Give each holiday by itself."));
}

static void
mandate_free_day_class_init (MandateFreeDayClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "free-day",
                                 N_ ("Free day"), N_ ("Free days"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_free_day_check;
}

static void
mandate_free_day_init (MandateFreeDay *self)
{
}
