/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-cell.h"

#include <glib/gi18n-lib.h>

static const MandateChoice letter_choices[] = {
  { "responsible", N_ ("Responsible") },
  { "accountable", N_ ("Accountable") },
  { "consulted", N_ ("Consulted") },
  { "informed", N_ ("Informed") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateRaciCell, activity, REFERENCE, N_ ("Activity"), .is_required = TRUE, .is_part_of = TRUE, .references = "raci-activity"),
  MANDATE_FIELD (MandateRaciCell, role, REFERENCE, N_ ("Role"), .is_required = TRUE, .is_part_of = TRUE, .references = "role"),
  MANDATE_FIELD (MandateRaciCell, letter, CHOICE, N_ ("Letter"), .is_required = TRUE, .choices = letter_choices),
};

G_DEFINE_FINAL_TYPE (MandateRaciCell, mandate_raci_cell, MANDATE_TYPE_RECORD)

static void
mandate_raci_cell_class_init (MandateRaciCellClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "raci-cell",
                                 N_ ("RACI letter"), N_ ("RACI letters"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_raci_cell_init (MandateRaciCell *self)
{
}
