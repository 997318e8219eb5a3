/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-objective-reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-objective.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateObjectiveReading, objective, REFERENCE, N_ ("Objective"), .is_required = TRUE, .is_part_of = TRUE, .references = "objective"),
  MANDATE_FIELD (MandateObjectiveReading, read_on, DATE, N_ ("Read on"), .is_required = TRUE),
  MANDATE_FIELD (MandateObjectiveReading, value, NUMBER, N_ ("Value"), .is_required = TRUE),
  MANDATE_FIELD (MandateObjectiveReading, note, LONG_TEXT, N_ ("Note")),
  MANDATE_FIELD (MandateObjectiveReading, corrects, REFERENCE, N_ ("Corrects"), .references = "objective-reading", .since_schema = 7),
};

G_DEFINE_FINAL_TYPE (MandateObjectiveReading, mandate_objective_reading, MANDATE_TYPE_RECORD)

/* What was written down stays as it was: what it should say is said by another reading. */
static void
refuse_edits (MandateRecord *record,
              MandateRecord *old,
              MandateChange *change)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!mandate_record_equal_in (old, record, &fields[i]))
      mandate_change_refuse (change, record, fields[i].name, _ ("a reading stays as it was written down. Add one that corrects it."));
}

static gboolean
is_corrected_by_another (MandateObjectiveReading *self,
                         MandateChange           *change)
{
  g_autoptr (GPtrArray) readings = mandate_change_list (change, MANDATE_TYPE_OBJECTIVE_READING);

  for (guint i = 0; i < readings->len; i++)
    {
      MandateObjectiveReading *other = g_ptr_array_index (readings, i);

      if (!g_str_equal (mandate_record_get_id (MANDATE_RECORD (other)), mandate_record_get_id (MANDATE_RECORD (self))) && g_strcmp0 (other->corrects, self->corrects) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_correction (MandateObjectiveReading *self,
                  MandateChange           *change)
{
  MandateObjectiveReading *corrected = mandate_change_find (change, MANDATE_TYPE_OBJECTIVE_READING, self->corrects);

  if (corrected == NULL)
    return;

  if (g_strcmp0 (self->corrects, mandate_record_get_id (MANDATE_RECORD (self))) == 0)
    mandate_change_refuse (change, MANDATE_RECORD (self), "corrects", _ ("a reading can’t correct itself. Choose the one that was wrong."));
  else if (g_strcmp0 (corrected->objective, self->objective) != 0)
    mandate_change_refuse (change, MANDATE_RECORD (self), "corrects", _ ("that is a reading of another objective. Choose one of the same."));
  else if (is_corrected_by_another (self, change))
    mandate_change_refuse (change, MANDATE_RECORD (self), "corrects", _ ("that reading was corrected already. Correct the reading that stands in its place."));
}

static void
mandate_objective_reading_check (MandateRecord *record,
                                 MandateChange *change)
{
  MandateObjectiveReading *self = MANDATE_OBJECTIVE_READING (record);
  MandateRecord           *old = mandate_change_find_old (change, record);

  if (old != NULL)
    {
      refuse_edits (record, old, change);
      return;
    }

  if (self->read_on != NULL && strcmp (self->read_on, mandate_change_get_today (change)) > 0)
    mandate_change_refuse (change, record, "read_on", _ ("that day has not come. A reading is written down once it was taken."));

  if (self->corrects != NULL)
    check_correction (self, change);
}

/* It goes with its objective only. */
static void
mandate_objective_reading_check_removal (MandateRecord *record,
                                         MandateChange *change)
{
  if (mandate_change_find (change, MANDATE_TYPE_OBJECTIVE, MANDATE_OBJECTIVE_READING (record)->objective) != NULL)
    mandate_change_refuse (change, record, NULL, _ ("a reading is kept. If it is wrong, add one that corrects it."));
}

static void
mandate_objective_reading_class_init (MandateObjectiveReadingClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "objective-reading",
                                 N_ ("Reading"), N_ ("Readings"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_objective_reading_check;
  record_class->check_removal = mandate_objective_reading_check_removal;
}

static void
mandate_objective_reading_init (MandateObjectiveReading *self)
{
}
