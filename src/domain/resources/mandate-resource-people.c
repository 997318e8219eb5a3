/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hours of people, planned against spent (7.1). */

#include "config.h"

#include "mandate-resource-people.h"

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

static gboolean
is_of (MandateResourceHours *hours,
       const char           *resource)
{
  return g_strcmp0 (hours->resource, resource) == 0;
}

/**
 * mandate_resource_list_hours:
 * @reg: a register
 * @resource: a resource
 *
 * Returns: (transfer container) (element-type MandateResourceHours): whose
 *   hours it is made of, in the order in which they were written down
 */
GPtrArray *
mandate_resource_list_hours (MandateRegister *reg,
                             MandateResource *resource)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE_HOURS);
  GPtrArray         *found = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (is_of (mandate_record_list_get (list, i), mandate_record_get_id (MANDATE_RECORD (resource))))
      g_ptr_array_add (found, mandate_record_list_get (list, i));

  return found;
}

/**
 * mandate_resource_sum_spent:
 * @hours: (element-type MandateResourceHours): hours of people
 *
 * Returns: how many of them were spent; %MANDATE_UNSET where nobody said
 */
gint64
mandate_resource_sum_spent (GPtrArray *hours)
{
  gint64 sum = MANDATE_UNSET;

  for (guint i = 0; i < hours->len; i++)
    add (&sum, ((MandateResourceHours *) g_ptr_array_index (hours, i))->used_hours);

  return sum;
}

static gint64
sum_spent_now (MandateChange *change,
               const char    *resource)
{
  g_autoptr (GPtrArray) all = mandate_change_list (change, MANDATE_TYPE_RESOURCE_HOURS);
  gint64 sum = MANDATE_UNSET;

  for (guint i = 0; i < all->len; i++)
    if (is_of (g_ptr_array_index (all, i), resource))
      add (&sum, ((MandateResourceHours *) g_ptr_array_index (all, i))->used_hours);

  return sum;
}

/* Used hours that were the sum stay the sum; another figure is somebody's own. */
static void
follow (MandateChange *change,
        const char    *id,
        gint64         before)
{
  MandateResource *resource = mandate_change_find (change, MANDATE_TYPE_RESOURCE, id);
  const gint64     now = sum_spent_now (change, id);

  if (resource != NULL && resource->used_hours == before && now != before)
    ((MandateResource *) mandate_change_edit (change, MANDATE_TYPE_RESOURCE, id))->used_hours = now;
}

/**
 * mandate_resource_hours_write:
 * @change: a change
 * @hours: hours of @change
 * @field: planned_hours or used_hours
 * @text: what somebody typed
 * @error: return location for an error
 *
 * Writes how many hours were planned, or spent (7.1). As long as the used
 * hours of the resource are what its people spent, they stay so.
 *
 * Returns: whether it is a number of hours
 */
gboolean
mandate_resource_hours_write (MandateChange        *change,
                              MandateResourceHours *hours,
                              const char           *field,
                              const char           *text,
                              GError              **error)
{
  const gint64 before = sum_spent_now (change, hours->resource);

  if (!mandate_record_set (MANDATE_RECORD (hours), field, text, error))
    return FALSE;

  follow (change, hours->resource, before);

  return TRUE;
}

/**
 * mandate_resource_hours_remove:
 * @change: a change
 * @hours: hours of the register
 *
 * Takes somebody's hours away, and with them what they add to the used hours.
 */
void
mandate_resource_hours_remove (MandateChange        *change,
                               MandateResourceHours *hours)
{
  g_autofree char *resource = g_strdup (hours->resource);
  const gint64     before = sum_spent_now (change, resource);

  mandate_change_remove (change, MANDATE_RECORD (hours));
  follow (change, resource, before);
}
