/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hours of people, planned against spent (7.1). */

#include "config.h"

#include "mandate-resource-people.h"

#include "mandate-resource-hours.h"
#include "mandate-resource-span.h"

static void
person_hours_free (gpointer data)
{
  MandatePersonHours *self = data;

  g_object_unref (self->person);
  g_free (self);
}

static MandatePersonHours *
find_or_add (GPtrArray     *list,
             MandatePerson *person)
{
  MandatePersonHours *hours;

  for (guint i = 0; i < list->len; i++)
    {
      hours = g_ptr_array_index (list, i);
      if (hours->person == person)
        return hours;
    }

  hours = g_new0 (MandatePersonHours, 1);
  hours->person = g_object_ref (person);
  hours->planned = MANDATE_UNSET;
  hours->used = MANDATE_UNSET;
  g_ptr_array_add (list, hours);

  return hours;
}

static void
add (gint64 *sum,
     gint64  value)
{
  if (value != MANDATE_UNSET)
    *sum = *sum == MANDATE_UNSET ? value : *sum + value;
}

static int
compare_people (gconstpointer first,
                gconstpointer second)
{
  const MandatePersonHours *a = *(MandatePersonHours *const *) first;
  const MandatePersonHours *b = *(MandatePersonHours *const *) second;

  return g_utf8_collate (a->person->name, b->person->name);
}

/**
 * mandate_resources_list_hours:
 * @reg: a register
 * @year: a fiscal year
 *
 * Returns: (transfer full) (element-type MandatePersonHours): hours of people,
 *   summed over the resources of that year, by name
 */
GPtrArray *
mandate_resources_list_hours (MandateRegister *reg,
                              gint64           year)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE_HOURS);
  GPtrArray         *people = g_ptr_array_new_with_free_func (person_hours_free);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateResourceHours *hours = mandate_record_list_get (list, i);
      MandateResource      *resource = mandate_register_find (reg, MANDATE_TYPE_RESOURCE, hours->resource);
      MandatePerson        *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, hours->person);
      MandatePersonHours   *sum;

      if (resource == NULL || person == NULL || mandate_resource_find_year (reg, resource) != year)
        continue;

      sum = find_or_add (people, person);
      add (&sum->planned, hours->planned_hours);
      add (&sum->used, hours->used_hours);
    }

  g_ptr_array_sort (people, compare_people);

  return people;
}
