/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who does what as a table: an activity a row, a role a column, a letter a cell. */

#include "config.h"

#include "mandate-raci-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-csv.h"
#include "mandate-role.h"
#include "mandate-suggestion.h"

static const struct
{
  char        letter;
  const char *value;
} letters[] = {
  { 'R', "responsible" },
  { 'A', "accountable" },
  { 'C', "consulted" },
  { 'I', "informed" },
};

static void
cell_change_free (MandateRaciCellChange *self)
{
  g_free (self->title);
  g_free (self->activity);
  g_free (self->role);
  g_free (self->role_title);
  g_free (self);
}

void
mandate_raci_import_free (MandateRaciImport *self)
{
  g_ptr_array_unref (self->new_activities);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->remarks);
  g_ptr_array_unref (self->breaches);
  g_free (self);
}

/* “R” for “responsible”, “” for %NULL. */
static const char *
get_letter (const char *value)
{
  static const char *const texts[] = { "R", "A", "C", "I" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_strcmp0 (letters[i].value, value) == 0)
      return texts[i];

  return "";
}

/* The same text as @value, for as long as the program runs. */
static const char *
find_value (const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_strcmp0 (letters[i].value, value) == 0)
      return letters[i].value;

  return NULL;
}

/**
 * mandate_raci_csv_write:
 * @reg: a register
 *
 * Returns: (transfer full): the chart as CSV: activities from the top, all roles
 */
char *
mandate_raci_csv_write (MandateRegister *reg)
{
  g_autoptr (GPtrArray) activities = mandate_raci_list_activities (reg);
  MandateRecordList *roles = mandate_register_get_list (reg, MANDATE_TYPE_ROLE);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  GString *csv = g_string_new (NULL);

  g_ptr_array_add (cells, (gpointer) _ ("Activity"));
  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    g_ptr_array_add (cells, ((MandateRole *) mandate_record_list_get (roles, i))->title);
  mandate_csv_append (csv, (const char *const *) cells->pdata, cells->len);

  for (guint i = 0; i < activities->len; i++)
    {
      MandateRaciActivity *activity = g_ptr_array_index (activities, i);

      g_ptr_array_set_size (cells, 0);
      g_ptr_array_add (cells, activity->title);
      for (guint j = 0; j < mandate_record_list_get_length (roles); j++)
        g_ptr_array_add (cells, (gpointer) get_letter (mandate_raci_find_letter (reg, mandate_record_get_id (MANDATE_RECORD (activity)),
                                                                                 mandate_record_get_id (mandate_record_list_get (roles, j)))));
      mandate_csv_append (csv, (const char *const *) cells->pdata, cells->len);
    }

  return g_string_free (csv, FALSE);
}

/* One reading of a table. */
typedef struct
{
  MandateRaciImport *import; /* (unowned) */
  MandateRegister   *reg;    /* (unowned) */
  GPtrArray         *roles;  /* (unowned) (element-type MandateRole) of the columns, %NULL for one that is left out */
  GHashTable        *seen;   /* (unowned) (element-type utf8 guint) activities, and their lines */
} Reading;

static char *
fold (const char *title)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title));

  return g_utf8_casefold (stripped, -1);
}

/* (nullable): the record of @type whose title it is, in small letters or capital ones. */
static gpointer
find_by_title (MandateRegister *reg,
               GType            type,
               const char      *title)
{
  MandateRecordList *list = mandate_register_get_list (reg, type);
  g_autofree char   *folded = fold (title);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRecord   *record = mandate_record_list_get (list, i);
      g_autofree char *name = mandate_record_describe (record);
      g_autofree char *other = fold (name);

      if (g_str_equal (folded, other))
        return record;
    }

  return NULL;
}

static void
remark_unknown_role (const Reading *reading,
                     const char    *title)
{
  MandateRecordList *roles = mandate_register_get_list (reading->reg, MANDATE_TYPE_ROLE);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  const char *nearest;

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    g_ptr_array_add (titles, ((MandateRole *) mandate_record_list_get (roles, i))->title);

  nearest = mandate_find_nearest (title, titles);
  g_ptr_array_add (reading->import->remarks,
                   nearest != NULL ? g_strdup_printf (_ ("“%1$s” is no role here, so its column is left out. Did you mean “%2$s”?"), title, nearest)
                                   : g_strdup_printf (_ ("“%s” is no role here, so its column is left out. Add the role first, and import again."), title));
}

static void
read_head (const Reading       *reading,
           const MandateCsvRow *head)
{
  for (guint i = 1; i < head->cells->len; i++)
    {
      const char  *title = mandate_csv_row_get (head, i);
      MandateRole *role = find_by_title (reading->reg, MANDATE_TYPE_ROLE, title);

      if (role != NULL && g_ptr_array_find (reading->roles, role, NULL))
        {
          /* Translators: %s is a role. */
          g_ptr_array_add (reading->import->remarks, g_strdup_printf (_ ("Two columns are headed “%s”. The second one is left out."), role->title));
          role = NULL;
        }
      else if (role == NULL && *title != '\0')
        remark_unknown_role (reading, title);

      g_ptr_array_add (reading->roles, role);
    }
}

/* Returns: whether @cell is a letter, its name, or nothing. */
static gboolean
read_letter (const char  *cell,
             const char **value)
{
  g_autofree char *stripped = g_strstrip (g_ascii_strdown (cell, -1));

  *value = NULL;
  if (*stripped == '\0')
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (letters) && *value == NULL; i++)
    if (g_str_equal (stripped, letters[i].value) || (stripped[0] == g_ascii_tolower (letters[i].letter) && stripped[1] == '\0'))
      *value = letters[i].value;

  return *value != NULL;
}

static void
add_change (const Reading       *reading,
            const MandateCsvRow *row,
            MandateRaciActivity *activity,
            MandateRole         *role,
            const char          *after)
{
  const char            *id = activity != NULL ? mandate_record_get_id (MANDATE_RECORD (activity)) : NULL;
  const char            *before = id != NULL ? mandate_raci_find_letter (reading->reg, id, mandate_record_get_id (MANDATE_RECORD (role))) : NULL;
  MandateRaciCellChange *change;

  if (g_strcmp0 (before, after) == 0)
    return;

  change = g_new0 (MandateRaciCellChange, 1);
  change->line = row->line;
  change->title = activity != NULL ? g_strdup (activity->title) : g_strstrip (g_strdup (mandate_csv_row_get (row, 0)));
  change->activity = g_strdup (id);
  change->role = g_strdup (mandate_record_get_id (MANDATE_RECORD (role)));
  change->role_title = g_strdup (role->title);
  change->before = find_value (before);
  change->after = after;
  g_ptr_array_add (reading->import->changes, change);
}

static void
read_cells (const Reading       *reading,
            const MandateCsvRow *row,
            MandateRaciActivity *activity)
{
  for (guint i = 0; i < reading->roles->len; i++)
    {
      MandateRole *role = g_ptr_array_index (reading->roles, i);
      const char  *cell = mandate_csv_row_get (row, i + 1);
      const char  *letter;

      if (role == NULL)
        continue;

      if (read_letter (cell, &letter))
        add_change (reading, row, activity, role, letter);
      else
        g_ptr_array_add (reading->import->remarks,
                         /* Translators: %1$u is the number of a line, %2$s what stands in a cell, %3$s a role. */
                         g_strdup_printf (_ ("Line %1$u: “%2$s” for “%3$s” is none of R, A, C and I. One letter a cell; what is here stays."), row->line, cell, role->title));
    }
}

/* Counts the letters that the row would have: those of the table, and those of roles that are not in it. */
static guint
count_letters (const Reading       *reading,
               MandateRaciActivity *activity,
               guint                first_change,
               const char          *letter)
{
  GPtrArray *changes = reading->import->changes;
  g_autoptr (GPtrArray) roles = activity != NULL ? mandate_raci_list_roles (reading->reg, mandate_record_get_id (MANDATE_RECORD (activity)), letter) : g_ptr_array_new ();
  guint n = roles->len;

  for (guint i = first_change; i < changes->len; i++)
    {
      const MandateRaciCellChange *change = g_ptr_array_index (changes, i);

      n += g_strcmp0 (change->after, letter) == 0;
      n -= g_strcmp0 (change->before, letter) == 0;
    }

  return n;
}

static void
find_breaches (const Reading       *reading,
               const MandateCsvRow *row,
               MandateRaciActivity *activity,
               const char          *title,
               guint                first_change)
{
  MandateRaciProblems problems = mandate_raci_count_problems (count_letters (reading, activity, first_change, "accountable"),
                                                              count_letters (reading, activity, first_change, "responsible"));
  GPtrArray          *breaches = reading->import->breaches;

  if (problems & MANDATE_RACI_NO_ACCOUNTABLE)
    /* Translators: %1$u is the number of a line, %2$s an activity. */
    g_ptr_array_add (breaches, g_strdup_printf (_ ("Line %1$u: nobody is accountable for “%2$s”. Give one role an A."), row->line, title));
  if (problems & MANDATE_RACI_MANY_ACCOUNTABLE)
    /* Translators: %1$u is the number of a line, %2$s an activity. */
    g_ptr_array_add (breaches, g_strdup_printf (_ ("Line %1$u: several roles are accountable for “%2$s”. Leave one A."), row->line, title));
  if (problems & MANDATE_RACI_NO_RESPONSIBLE)
    /* Translators: %1$u is the number of a line, %2$s an activity. */
    g_ptr_array_add (breaches, g_strdup_printf (_ ("Line %1$u: nobody does “%2$s”. Give a role an R."), row->line, title));
}

static void
read_row (const Reading       *reading,
          const MandateCsvRow *row)
{
  g_autofree char     *title = g_strstrip (g_strdup (mandate_csv_row_get (row, 0)));
  g_autofree char     *folded = fold (title);
  MandateRaciActivity *activity = find_by_title (reading->reg, MANDATE_TYPE_RACI_ACTIVITY, title);
  guint                earlier = GPOINTER_TO_UINT (g_hash_table_lookup (reading->seen, folded));
  guint                first_change = reading->import->changes->len;

  if (*title == '\0' || earlier > 0)
    {
      g_ptr_array_add (reading->import->remarks,
                       *title == '\0' ? g_strdup_printf (_ ("Line %u: no activity stands in the first column. The line is left out."), row->line)
                                      : g_strdup_printf (_ ("Line %1$u: “%2$s” stands in line %3$u already. This line is left out."), row->line, title, earlier));
      return;
    }

  g_hash_table_insert (reading->seen, g_steal_pointer (&folded), GUINT_TO_POINTER (row->line));
  if (activity != NULL)
    reading->import->n_kept--;
  else
    g_ptr_array_add (reading->import->new_activities, g_strdup (title));

  read_cells (reading, row, activity);
  find_breaches (reading, row, activity, title, first_change);
}

/**
 * mandate_raci_import_read:
 * @data: the bytes of a CSV file, or text
 * @length: how many, or -1 where a NUL ends them
 * @reg: the chart here
 * @error: return location for an error, that names the line where it can
 *
 * Compares a table with the chart here. Activities and roles are known by
 * their titles; what the table doesn't name stays as it is, an empty cell
 * takes a letter away.
 *
 * Returns: (transfer full): what would happen, or %NULL on an error
 */
MandateRaciImport *
mandate_raci_import_read (const char      *data,
                          gssize           length,
                          MandateRegister *reg,
                          GError         **error)
{
  g_autoptr (GPtrArray) rows = mandate_csv_read (data, length, error);
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MandateRaciImport *self;
  Reading            reading = { NULL, reg, roles, seen };

  if (rows == NULL)
    return NULL;

  if (rows->len == 0 || ((MandateCsvRow *) g_ptr_array_index (rows, 0))->cells->len < 2)
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                           _ ("This is no chart of who does what. Its first line names the roles, and each line below begins with an activity."));
      return NULL;
    }

  self = g_new0 (MandateRaciImport, 1);
  self->new_activities = g_ptr_array_new_with_free_func (g_free);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_change_free);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  self->breaches = g_ptr_array_new_with_free_func (g_free);
  self->n_kept = mandate_record_list_get_length (mandate_register_get_list (reg, MANDATE_TYPE_RACI_ACTIVITY));
  reading.import = self;

  read_head (&reading, g_ptr_array_index (rows, 0));
  for (guint i = 1; i < rows->len; i++)
    read_row (&reading, g_ptr_array_index (rows, i));

  return self;
}

gboolean
mandate_raci_import_is_empty (MandateRaciImport *self)
{
  return self->new_activities->len == 0 && self->changes->len == 0;
}

/**
 * mandate_raci_import_describe:
 * @self: an import
 *
 * Returns: (transfer full): what the history will call it
 */
char *
mandate_raci_import_describe (MandateRaciImport *self)
{
  g_autofree char *added = g_strdup_printf (ngettext ("%u activity added", "%u activities added", self->new_activities->len), self->new_activities->len);
  g_autofree char *changed = g_strdup_printf (ngettext ("%u letter changed", "%u letters changed", self->changes->len), self->changes->len);

  /* Translators: “3 activities added” and “12 letters changed”. */
  return g_strdup_printf (_ ("Who does what: %1$s, %2$s"), added, changed);
}

/**
 * mandate_raci_import_describe_change:
 * @change: a cell
 *
 * Returns: (transfer full): the cell in a line: “Backups, IT: A → R”
 */
char *
mandate_raci_import_describe_change (const MandateRaciCellChange *change)
{
  const char *before = *get_letter (change->before) != '\0' ? get_letter (change->before) : C_ ("a letter", "none");
  const char *after = *get_letter (change->after) != '\0' ? get_letter (change->after) : C_ ("a letter", "none");

  /* Translators: an activity, a role, a letter of R, A, C and I before, and one after. */
  return g_strdup_printf (_ ("%1$s, %2$s: %3$s → %4$s"), change->title, change->role_title, before, after);
}

/**
 * mandate_raci_import_apply:
 * @self: an import
 * @change: a change
 *
 * Puts the new activities and the letters that differ.
 */
void
mandate_raci_import_apply (MandateRaciImport *self,
                           MandateChange     *change)
{
  g_autoptr (GHashTable) added = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->new_activities->len; i++)
    {
      char *title = g_ptr_array_index (self->new_activities, i);

      g_hash_table_insert (added, title, (gpointer) mandate_record_get_id (MANDATE_RECORD (mandate_raci_add_activity (change, title))));
    }

  for (guint i = 0; i < self->changes->len; i++)
    {
      const MandateRaciCellChange *cell = g_ptr_array_index (self->changes, i);

      mandate_raci_set_letter (change, cell->activity != NULL ? cell->activity : g_hash_table_lookup (added, cell->title), cell->role, cell->after);
    }
}
