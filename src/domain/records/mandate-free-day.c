/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-free-day.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateFreeDay, title, TEXT, N_ ("Title"), .is_required = TRUE),
  MANDATE_FIELD (MandateFreeDay, starts_on, DATE, N_ ("First day"), .is_required = TRUE),
  MANDATE_FIELD (MandateFreeDay, ends_on, DATE, N_ ("Last day"), .not_before = "starts_on"),
  MANDATE_FIELD (MandateFreeDay, is_yearly, BOOLEAN, N_ ("Every year"), .help = N_ ("The same day each year.")),
};

G_DEFINE_FINAL_TYPE (MandateFreeDay, mandate_free_day, MANDATE_TYPE_RECORD)

static void
mandate_free_day_class_init (MandateFreeDayClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "free-day",
                                 N_ ("Free day"), N_ ("Free days"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_free_day_init (MandateFreeDay *self)
{
}
