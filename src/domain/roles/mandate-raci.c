/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who does what: reading the chart, its one rule, and the few ways of changing it. */

#include "config.h"

#include "mandate-raci.h"

#include "mandate-role.h"

static int
compare_by_position (gconstpointer first,
                     gconstpointer second)
{
  const MandateRaciActivity *a = *(MandateRaciActivity *const *) first;
  const MandateRaciActivity *b = *(MandateRaciActivity *const *) second;

  return (a->position > b->position) - (a->position < b->position);
}

/**
 * mandate_raci_list_activities:
 * @reg: a register
 *
 * Returns: (transfer container) (element-type MandateRaciActivity): all
 *   activities, from the top; those of the same position as they came
 */
GPtrArray *
mandate_raci_list_activities (MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RACI_ACTIVITY);
  GPtrArray         *activities = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    g_ptr_array_add (activities, mandate_record_list_get (list, i));

  g_ptr_array_sort (activities, compare_by_position);

  return activities;
}

/**
 * mandate_raci_list_roles:
 * @reg: a register
 * @activity: id of an activity
 * @letter: value of a letter, such as “accountable”
 *
 * Returns: (transfer container) (element-type MandateRole): those that have
 *   the letter for the activity
 */
GPtrArray *
mandate_raci_list_roles (MandateRegister *reg,
                         const char      *activity,
                         const char      *letter)
{
  MandateRecordList *cells = mandate_register_get_list (reg, MANDATE_TYPE_RACI_CELL);
  GPtrArray         *roles = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (cells); i++)
    {
      MandateRaciCell *cell = mandate_record_list_get (cells, i);
      MandateRole     *role = NULL;

      if (g_strcmp0 (cell->letter, letter) == 0 && g_strcmp0 (cell->activity, activity) == 0)
        role = mandate_register_find (reg, MANDATE_TYPE_ROLE, cell->role);

      if (role != NULL)
        g_ptr_array_add (roles, role);
    }

  return roles;
}

/**
 * mandate_raci_find_letter:
 * @reg: a register
 * @activity: id of an activity
 * @role: id of a role
 *
 * Returns: (transfer none) (nullable): value of the letter, if there is one
 */
const char *
mandate_raci_find_letter (MandateRegister *reg,
                          const char      *activity,
                          const char      *role)
{
  MandateRecordList *cells = mandate_register_get_list (reg, MANDATE_TYPE_RACI_CELL);

  for (guint i = 0; i < mandate_record_list_get_length (cells); i++)
    {
      MandateRaciCell *cell = mandate_record_list_get (cells, i);

      if (g_strcmp0 (cell->activity, activity) == 0 && g_strcmp0 (cell->role, role) == 0)
        return cell->letter;
    }

  return NULL;
}

/**
 * mandate_raci_count_problems:
 * @n_accountable: how many roles are accountable for an activity
 * @n_responsible: how many do it
 *
 * 5.3, typical finding 6: exactly one role is accountable, at least one does it.
 *
 * Returns: what of this doesn't hold
 */
MandateRaciProblems
mandate_raci_count_problems (guint n_accountable,
                             guint n_responsible)
{
  MandateRaciProblems problems = 0;

  if (n_accountable == 0)
    problems |= MANDATE_RACI_NO_ACCOUNTABLE;
  else if (n_accountable > 1)
    problems |= MANDATE_RACI_MANY_ACCOUNTABLE;

  if (n_responsible == 0)
    problems |= MANDATE_RACI_NO_RESPONSIBLE;

  return problems;
}

static MandateRaciCell *
find_cell (MandateChange *change,
           const char    *activity,
           const char    *role)
{
  g_autoptr (GPtrArray) cells = mandate_change_list (change, MANDATE_TYPE_RACI_CELL);

  for (guint i = 0; i < cells->len; i++)
    {
      MandateRaciCell *cell = g_ptr_array_index (cells, i);

      if (g_strcmp0 (cell->activity, activity) == 0 && g_strcmp0 (cell->role, role) == 0)
        return cell;
    }

  return NULL;
}

/**
 * mandate_raci_set_letter:
 * @change: a change
 * @activity: id of an activity
 * @role: id of a role
 * @letter: (nullable): value of a letter, or %NULL for none
 *
 * Gives @role that letter in place of the one it has.
 */
void
mandate_raci_set_letter (MandateChange *change,
                         const char    *activity,
                         const char    *role,
                         const char    *letter)
{
  MandateRaciCell *cell = find_cell (change, activity, role);
  MandateRecord   *edited;

  if (letter == NULL)
    {
      if (cell != NULL)
        mandate_change_remove (change, MANDATE_RECORD (cell));
      return;
    }

  if (cell != NULL)
    edited = mandate_change_edit (change, MANDATE_TYPE_RACI_CELL, mandate_record_get_id (MANDATE_RECORD (cell)));
  else
    edited = mandate_change_create (change, MANDATE_TYPE_RACI_CELL, NULL);

  mandate_record_set (edited, "activity", activity, NULL);
  mandate_record_set (edited, "role", role, NULL);
  mandate_record_set (edited, "letter", letter, NULL);
}

/**
 * mandate_raci_keep_accountable:
 * @change: a change
 * @activity: id of an activity
 * @role: id of the role that is to answer for it
 *
 * Leaves @role alone to answer for @activity. Who gives it up does it, where
 * nobody else does, and is asked before it otherwise: they thought it theirs.
 */
void
mandate_raci_keep_accountable (MandateChange *change,
                               const char    *activity,
                               const char    *role)
{
  MandateRegister *reg = mandate_change_get_register (change);
  g_autoptr (GPtrArray) accountable = mandate_raci_list_roles (reg, activity, "accountable");
  g_autoptr (GPtrArray) responsible = mandate_raci_list_roles (reg, activity, "responsible");
  gboolean is_done = FALSE;

  for (guint i = 0; i < responsible->len; i++)
    is_done |= !g_str_equal (mandate_record_get_id (g_ptr_array_index (responsible, i)), role);

  for (guint i = 0; i < accountable->len; i++)
    {
      const char *other = mandate_record_get_id (g_ptr_array_index (accountable, i));

      if (g_str_equal (other, role))
        continue;

      mandate_raci_set_letter (change, activity, other, is_done ? "consulted" : "responsible");
      is_done = TRUE;
    }

  mandate_raci_set_letter (change, activity, role, "accountable");
}

/**
 * mandate_raci_add_activity:
 * @change: a change
 * @title: what is to be done
 *
 * Returns: (transfer none): a new activity, below the others
 */
MandateRaciActivity *
mandate_raci_add_activity (MandateChange *change,
                           const char    *title)
{
  g_autoptr (GPtrArray) activities = mandate_change_list (change, MANDATE_TYPE_RACI_ACTIVITY);
  MandateRecord   *activity;
  gint64           last = 0;
  g_autofree char *position = NULL;

  for (guint i = 0; i < activities->len; i++)
    last = MAX (last, ((MandateRaciActivity *) g_ptr_array_index (activities, i))->position);

  position = g_strdup_printf ("%" G_GINT64_FORMAT, last + 1);
  activity = mandate_change_create (change, MANDATE_TYPE_RACI_ACTIVITY, NULL);
  mandate_record_set (activity, "title", title, NULL);
  mandate_record_set (activity, "position", position, NULL);

  return MANDATE_RACI_ACTIVITY (activity);
}

/* (transfer full): the positions there are, for other rows to take; counted anew where they don't tell rows apart. */
static GArray *
list_positions (GPtrArray *activities)
{
  GArray  *positions = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean is_clear = TRUE;

  for (guint i = 0; i < activities->len; i++)
    {
      gint64 position = ((MandateRaciActivity *) g_ptr_array_index (activities, i))->position;

      is_clear = is_clear && position >= 0 && (i == 0 || position > g_array_index (positions, gint64, i - 1));
      g_array_append_val (positions, position);
    }

  for (guint i = 0; !is_clear && i < positions->len; i++)
    g_array_index (positions, gint64, i) = i + 1;

  return positions;
}

/**
 * mandate_raci_move_activity:
 * @change: a change
 * @activity: id of an activity
 * @places: how many rows down; up if negative
 *
 * Moves @activity; it and those that it passes trade their positions.
 *
 * Returns: whether there was room to move
 */
gboolean
mandate_raci_move_activity (MandateChange *change,
                            const char    *activity,
                            int            places)
{
  g_autoptr (GPtrArray) activities = mandate_raci_list_activities (mandate_change_get_register (change));
  g_autoptr (GArray) positions = list_positions (activities);
  MandateRecord *moved = mandate_register_find (mandate_change_get_register (change), MANDATE_TYPE_RACI_ACTIVITY, activity);
  guint          from;
  gint64         to;

  if (moved == NULL || !g_ptr_array_find (activities, moved, &from))
    return FALSE;

  to = CLAMP ((gint64) from + places, 0, (gint64) activities->len - 1);
  if (to == from)
    return FALSE;

  g_ptr_array_remove_index (activities, from);
  g_ptr_array_insert (activities, (int) to, moved);

  for (guint i = 0; i < activities->len; i++)
    {
      MandateRaciActivity *row = g_ptr_array_index (activities, i);
      gint64               position = g_array_index (positions, gint64, i);

      if (row->position == position)
        continue;

      row = mandate_change_edit (change, MANDATE_TYPE_RACI_ACTIVITY, mandate_record_get_id (MANDATE_RECORD (row)));
      row->position = position;
    }

  return TRUE;
}
