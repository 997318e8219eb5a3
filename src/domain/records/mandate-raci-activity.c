/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-activity.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateRaciActivity, title, TEXT, N_ ("Activity"), .is_required = TRUE),
  MANDATE_FIELD (MandateRaciActivity, position, INTEGER, N_ ("Position"), .minimum = 0, .maximum = 10000, .help = N_ ("Where it stands in the grid, from the top.")),
};

G_DEFINE_FINAL_TYPE (MandateRaciActivity, mandate_raci_activity, MANDATE_TYPE_RECORD)

static void
mandate_raci_activity_class_init (MandateRaciActivityClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "raci-activity",
                                 N_ ("Activity"), N_ ("Activities"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_raci_activity_init (MandateRaciActivity *self)
{
}
