/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-cell.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"

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
mandate_raci_cell_check (MandateRecord *record,
                         MandateChange *change)
{
  MandateRaciCell *self = MANDATE_RACI_CELL (record);
  g_autoptr (GPtrArray) cells = mandate_change_list (change, MANDATE_TYPE_RACI_CELL);

  for (guint i = 0; i < cells->len; i++)
    {
      MandateRaciCell *other = g_ptr_array_index (cells, i);

      if (other != self && g_strcmp0 (other->activity, self->activity) == 0 && g_strcmp0 (other->role, self->role) == 0)
        {
          mandate_change_refuse (change, record, "letter", _ ("this role already has a letter for this activity. Change that one."));
          return;
        }
    }
}

static void
mandate_raci_cell_class_init (MandateRaciCellClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "raci-cell",
                                 N_ ("RACI letter"), N_ ("RACI letters"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_raci_cell_check;
}

static void
mandate_raci_cell_init (MandateRaciCell *self)
{
}
