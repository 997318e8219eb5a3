/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People to choose from. */

#include "config.h"

#include "mandate-people.h"

#include "mandate-person.h"

static int
compare_deciders (gconstpointer first,
                  gconstpointer second)
{
  const MandatePerson *a = *(MandatePerson *const *) first;
  const MandatePerson *b = *(MandatePerson *const *) second;

  if (a->is_top_management != b->is_top_management)
    return b->is_top_management - a->is_top_management;

  return g_utf8_collate (a->name != NULL ? a->name : "", b->name != NULL ? b->name : "");
}

/**
 * mandate_people_list_deciders:
 * @reg: a register
 * @today: in ISO 8601
 *
 * Returns: (transfer full) (element-type MandatePerson): who is here today, top
 *   management first, as it decides (5.1)
 */
GPtrArray *
mandate_people_list_deciders (MandateRegister *reg,
                              const char      *today)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);
  GPtrArray         *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandatePerson *person = mandate_record_list_get (list, i);

      if (mandate_person_is_active (person, today))
        g_ptr_array_add (people, g_object_ref (person));
    }

  g_ptr_array_sort (people, compare_deciders);

  return people;
}
