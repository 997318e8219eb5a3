/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who could take what somebody leaves behind: deputies first, then holders of like roles, then top management. */

#include "config.h"

#include "mandate-successor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-holders.h"
#include "mandate-role.h"

/* One search. */
typedef struct
{
  MandateRegister *reg;        /* (unowned) */
  const char      *person;     /* (unowned) who leaves */
  const char      *date;       /* (unowned) */
  GPtrArray       *successors; /* (unowned) (element-type MandateSuccessor) */
} Search;

static void
successor_free (MandateSuccessor *self)
{
  g_object_unref (self->person);
  g_free (self->reason);
  g_free (self);
}

/* Takes @reason. Whoever is not here, or is away, can take nothing; the first reason counts. */
static void
add (const Search  *search,
     MandatePerson *person,
     char          *reason)
{
  g_autofree char  *owned = reason;
  MandateSuccessor *successor;

  if (person == NULL || g_strcmp0 (mandate_record_get_id (MANDATE_RECORD (person)), search->person) == 0 ||
      !mandate_person_is_active (person, search->date) || mandate_person_is_on_leave (person, search->date))
    return;

  for (guint i = 0; i < search->successors->len; i++)
    if (((MandateSuccessor *) g_ptr_array_index (search->successors, i))->person == person)
      return;

  successor = g_new0 (MandateSuccessor, 1);
  successor->person = g_object_ref (person);
  successor->reason = g_steal_pointer (&owned);
  g_ptr_array_add (search->successors, successor);
}

/* The holding lasts on that day, or ended on it with the leaving. */
static gboolean
is_left_behind (const Search       *search,
                MandateRoleHolding *holding)
{
  return g_strcmp0 (holding->person, search->person) == 0 &&
         (holding->held_until == NULL || strcmp (holding->held_until, search->date) >= 0);
}

/* @role is one role, or %NULL for all that the person leaves behind. */
static void
add_deputies (const Search *search,
              const char   *role)
{
  MandateRecordList *holdings = mandate_register_get_list (search->reg, MANDATE_TYPE_ROLE_HOLDING);

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);
      MandateRole        *held = mandate_register_find (search->reg, MANDATE_TYPE_ROLE, holding->role);

      if (holding->deputy != NULL && held != NULL && is_left_behind (search, holding) && (role == NULL || g_str_equal (holding->role, role)))
        add (search, mandate_register_find (search->reg, MANDATE_TYPE_PERSON, holding->deputy),
             /* Translators: %s is a role. */
             role != NULL ? g_strdup (_ ("deputy")) : g_strdup_printf (_ ("deputy as “%s”"), held->title));
    }
}

/* Both mandated, one reports to the other, or both report to the same. */
static gboolean
is_like (MandateRole *role,
         MandateRole *other)
{
  const char *id = mandate_record_get_id (MANDATE_RECORD (role));
  const char *other_id = mandate_record_get_id (MANDATE_RECORD (other));

  if (g_strcmp0 (role->mandate, "none") != 0 && g_strcmp0 (other->mandate, "none") != 0)
    return TRUE;

  return g_strcmp0 (role->reports_to, other_id) == 0 || g_strcmp0 (other->reports_to, id) == 0 ||
         (role->reports_to != NULL && g_strcmp0 (role->reports_to, other->reports_to) == 0);
}

static void
add_holders (const Search *search,
             MandateRole  *role)
{
  g_autoptr (GPtrArray) people = mandate_holders_list_people (search->reg, mandate_record_get_id (MANDATE_RECORD (role)), search->date);

  for (guint i = 0; i < people->len; i++)
    /* Translators: %s is a role. */
    add (search, g_ptr_array_index (people, i), g_strdup_printf (_ ("holds “%s”"), role->title));
}

static void
add_like_holders (const Search *search,
                  const char   *id)
{
  MandateRecordList *roles = mandate_register_get_list (search->reg, MANDATE_TYPE_ROLE);
  MandateRole       *role = mandate_register_find (search->reg, MANDATE_TYPE_ROLE, id);

  if (role == NULL)
    return;

  /* Who holds the same role knows it best. */
  add_holders (search, role);

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    {
      MandateRole *other = mandate_record_list_get (roles, i);

      if (other != role && is_like (role, other))
        add_holders (search, other);
    }
}

static void
add_top_management (const Search *search)
{
  MandateRecordList *people = mandate_register_get_list (search->reg, MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (person->is_top_management)
        add (search, person, g_strdup (_ ("top management")));
    }
}

/**
 * mandate_successor_list_for_role:
 * @reg: a register
 * @role: id of a role
 * @person: id of who leaves it
 * @date: from which day on
 *
 * Returns: (transfer full) (element-type MandateSuccessor): who could hold the
 *   role: deputies, holders of it and of like roles, top management
 */
GPtrArray *
mandate_successor_list_for_role (MandateRegister *reg,
                                 const char      *role,
                                 const char      *person,
                                 const char      *date)
{
  GPtrArray   *successors = g_ptr_array_new_with_free_func ((GDestroyNotify) successor_free);
  const Search search = { reg, person, date, successors };

  add_deputies (&search, role);
  add_like_holders (&search, role);
  add_top_management (&search);

  return successors;
}

/**
 * mandate_successor_list_for_person:
 * @reg: a register
 * @person: id of who leaves
 * @date: from which day on
 *
 * Returns: (transfer full) (element-type MandateSuccessor): who could take what
 *   hangs on no role: the deputies in all roles, holders of like roles, top management
 */
GPtrArray *
mandate_successor_list_for_person (MandateRegister *reg,
                                   const char      *person,
                                   const char      *date)
{
  GPtrArray         *successors = g_ptr_array_new_with_free_func ((GDestroyNotify) successor_free);
  const Search       search = { reg, person, date, successors };
  MandateRecordList *holdings = mandate_register_get_list (reg, MANDATE_TYPE_ROLE_HOLDING);

  add_deputies (&search, NULL);

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);

      if (is_left_behind (&search, holding))
        add_like_holders (&search, holding->role);
    }

  add_top_management (&search);

  return successors;
}

/**
 * mandate_successor_list_top_management:
 * @reg: a register
 * @person: id of who leaves
 * @date: from which day on
 *
 * Returns: (transfer full) (element-type MandateSuccessor): who else is top management
 */
GPtrArray *
mandate_successor_list_top_management (MandateRegister *reg,
                                       const char      *person,
                                       const char      *date)
{
  GPtrArray   *successors = g_ptr_array_new_with_free_func ((GDestroyNotify) successor_free);
  const Search search = { reg, person, date, successors };

  add_top_management (&search);

  return successors;
}
