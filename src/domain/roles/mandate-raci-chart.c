/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who does what on a day, read once: what stands in which cell, and who holds
 * which role. The records know it too, but each only of itself, and a chart of
 * eighty activities asks for thousands of cells.
 */

#include "config.h"

#include "mandate-raci-chart.h"

#include "mandate-body.h"
#include "mandate-holders.h"
#include "mandate-person.h"

struct _MandateRaciChart
{
  MandateRegister *reg; /* (owned) */
  char            *date;
  GHashTable      *letters;  /* (owned) activity to a table of role to letter, in the register's own words */
  GHashTable      *people;   /* (owned) role to those who hold it, as far as they were asked for */
  GHashTable      *problems; /* (owned) activity to what is wrong with it, as far as somebody asked */
};

static void
read_cells (MandateRaciChart *self)
{
  MandateRecordList *cells = mandate_register_get_list (self->reg, MANDATE_TYPE_RACI_CELL);

  for (guint i = 0; i < mandate_record_list_get_length (cells); i++)
    {
      MandateRaciCell *cell = mandate_record_list_get (cells, i);
      GHashTable      *row;

      if (cell->activity == NULL || cell->role == NULL || cell->letter == NULL)
        continue;

      row = g_hash_table_lookup (self->letters, cell->activity);
      if (row == NULL)
        {
          row = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
          g_hash_table_insert (self->letters, g_strdup (cell->activity), row);
        }

      g_hash_table_insert (row, g_strdup (cell->role), g_strdup (cell->letter));
    }
}

/**
 * mandate_raci_chart_new:
 * @reg: a register
 * @date: the day on which roles are held
 *
 * Returns: (transfer full): who does what on that day, as it is on record now
 */
MandateRaciChart *
mandate_raci_chart_new (MandateRegister *reg,
                        const char      *date)
{
  MandateRaciChart *self = g_new0 (MandateRaciChart, 1);

  self->reg = g_object_ref (reg);
  self->date = g_strdup (date);
  self->letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->problems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_cells (self);

  return self;
}

void
mandate_raci_chart_free (MandateRaciChart *self)
{
  g_hash_table_unref (self->problems);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->letters);
  g_object_unref (self->reg);
  g_free (self->date);
  g_free (self);
}

MandateRegister *
mandate_raci_chart_get_register (MandateRaciChart *self)
{
  return self->reg;
}

const char *
mandate_raci_chart_get_date (MandateRaciChart *self)
{
  return self->date;
}

/**
 * mandate_raci_chart_find_letter:
 * @self: a chart
 * @activity: id of an activity
 * @role: id of a role
 *
 * Returns: (transfer none) (nullable): value of the letter where they meet
 */
const char *
mandate_raci_chart_find_letter (MandateRaciChart *self,
                                const char       *activity,
                                const char       *role)
{
  GHashTable *row = g_hash_table_lookup (self->letters, activity);

  return row != NULL ? g_hash_table_lookup (row, role) : NULL;
}

/**
 * mandate_raci_chart_list_roles:
 * @self: a chart
 * @activity: id of an activity
 * @letter: value of a letter
 *
 * Returns: (transfer container) (element-type MandateRole): those that have
 *   the letter for the activity, in the order of the register
 */
GPtrArray *
mandate_raci_chart_list_roles (MandateRaciChart *self,
                               const char       *activity,
                               const char       *letter)
{
  MandateRecordList *all = mandate_register_get_list (self->reg, MANDATE_TYPE_ROLE);
  GHashTable        *row = g_hash_table_lookup (self->letters, activity);
  GPtrArray         *roles = g_ptr_array_new ();

  for (guint i = 0; row != NULL && i < mandate_record_list_get_length (all); i++)
    {
      MandateRecord *role = mandate_record_list_get (all, i);

      if (g_strcmp0 (g_hash_table_lookup (row, mandate_record_get_id (role)), letter) == 0)
        g_ptr_array_add (roles, role);
    }

  return roles;
}

/**
 * mandate_raci_chart_get_people:
 * @self: a chart
 * @role: id of a role
 *
 * Returns: (transfer none) (element-type MandatePerson): who is here and holds
 *   the role on the day, members of bodies included
 */
GPtrArray *
mandate_raci_chart_get_people (MandateRaciChart *self,
                               const char       *role)
{
  GPtrArray *people = g_hash_table_lookup (self->people, role);

  if (people == NULL)
    {
      people = mandate_holders_list_people (self->reg, role, self->date);
      g_hash_table_insert (self->people, g_strdup (role), people);
    }

  return people;
}

/* Returns: whether somebody who is here, or a group, holds the role on the day. */
gboolean
mandate_raci_chart_is_held (MandateRaciChart *self,
                            const char       *role)
{
  return mandate_raci_chart_get_people (self, role)->len > 0 || mandate_holders_is_held (self->reg, role, self->date);
}

/**
 * mandate_raci_chart_recall:
 * @self: a chart
 * @activity: id of an activity
 * @problems: (out): what was found wrong with it
 *
 * Returns: whether it was looked at already; see mandate_raci_chart_find_problems()
 */
gboolean
mandate_raci_chart_recall (MandateRaciChart    *self,
                           const char          *activity,
                           MandateRaciProblems *problems)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (self->problems, activity, NULL, &found))
    return FALSE;

  *problems = GPOINTER_TO_UINT (found);

  return TRUE;
}

void
mandate_raci_chart_remember (MandateRaciChart   *self,
                             const char         *activity,
                             MandateRaciProblems problems)
{
  g_hash_table_insert (self->problems, g_strdup (activity), GUINT_TO_POINTER (problems));
}

static void
column_free (gpointer data)
{
  MandateRaciColumn *self = data;

  g_clear_object (&self->record);
  g_ptr_array_unref (self->roles);
  g_free (self);
}

static MandateRaciColumn *
add_column (GPtrArray *columns,
            gpointer   record)
{
  MandateRaciColumn *column = g_new0 (MandateRaciColumn, 1);

  column->id = record != NULL ? mandate_record_get_id (record) : "";
  column->record = record != NULL ? g_object_ref (record) : NULL;
  column->roles = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (columns, column);

  return column;
}

static void
add_role (GHashTable  *found,
          GPtrArray   *columns,
          gpointer     holder,
          MandateRole *role)
{
  MandateRaciColumn *column = g_hash_table_lookup (found, holder);

  if (column == NULL)
    {
      column = add_column (columns, holder);
      g_hash_table_insert (found, holder, column);
    }

  if (!g_ptr_array_find (column->roles, role, NULL))
    g_ptr_array_add (column->roles, g_object_ref (role));
}

/* Groups hold a role without naming their members, so they stand for themselves. */
static gboolean
add_groups (MandateRaciChart *self,
            GHashTable       *found,
            GPtrArray        *columns,
            MandateRole      *role)
{
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (self->reg, mandate_record_get_id (MANDATE_RECORD (role)), self->date);
  gboolean is_held = FALSE;

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);
      MandateBody        *body = mandate_register_find (self->reg, MANDATE_TYPE_BODY, holding->body);

      if (body == NULL || g_strcmp0 (body->kind, "group") != 0)
        continue;

      add_role (found, columns, body, role);
      is_held = TRUE;
    }

  return is_held;
}

static int
compare_names (gconstpointer first,
               gconstpointer second)
{
  const MandateRaciColumn *a = *(MandateRaciColumn *const *) first;
  const MandateRaciColumn *b = *(MandateRaciColumn *const *) second;
  g_autofree char         *name_a = a->record != NULL ? mandate_record_describe (a->record) : NULL;
  g_autofree char         *name_b = b->record != NULL ? mandate_record_describe (b->record) : NULL;

  /* Nobody comes last. */
  if (name_a == NULL || name_b == NULL)
    return (name_a == NULL) - (name_b == NULL);

  return g_utf8_collate (name_a, name_b);
}

static void
list_holders (MandateRaciChart *self,
              GPtrArray        *columns)
{
  MandateRecordList *roles = mandate_register_get_list (self->reg, MANDATE_TYPE_ROLE);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    {
      MandateRole *role = mandate_record_list_get (roles, i);
      GPtrArray   *people = mandate_raci_chart_get_people (self, mandate_record_get_id (MANDATE_RECORD (role)));
      gboolean     is_held = add_groups (self, found, columns, role);

      for (guint j = 0; j < people->len; j++)
        add_role (found, columns, g_ptr_array_index (people, j), role);

      if (people->len == 0 && !is_held)
        add_role (found, columns, NULL, role);
    }

  g_ptr_array_sort (columns, compare_names);
}

/**
 * mandate_raci_chart_list_columns:
 * @self: a chart
 * @kind: roles or people
 *
 * People without a role have no column: a letter is given to a role, so there
 * is nothing that they could have. Roles that nobody holds share the last one,
 * so that no letter is lost.
 *
 * Returns: (transfer full) (element-type MandateRaciColumn): the columns; roles
 *   in the order of the register, people by name
 */
GPtrArray *
mandate_raci_chart_list_columns (MandateRaciChart  *self,
                                 MandateRaciColumns kind)
{
  MandateRecordList *roles = mandate_register_get_list (self->reg, MANDATE_TYPE_ROLE);
  GPtrArray         *columns = g_ptr_array_new_with_free_func (column_free);

  if (kind == MANDATE_RACI_PEOPLE)
    {
      list_holders (self, columns);
      return columns;
    }

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    {
      MandateRole *role = mandate_record_list_get (roles, i);

      g_ptr_array_add (add_column (columns, role)->roles, g_object_ref (role));
    }

  return columns;
}

/* Returns: whether one of the roles has the letter for the activity. */
gboolean
mandate_raci_column_has_letter (const MandateRaciColumn *self,
                                MandateRaciChart        *chart,
                                const char              *activity,
                                const char              *letter)
{
  for (guint i = 0; i < self->roles->len; i++)
    if (g_strcmp0 (mandate_raci_chart_find_letter (chart, activity, mandate_record_get_id (g_ptr_array_index (self->roles, i))), letter) == 0)
      return TRUE;

  return FALSE;
}
