/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who does what as it is on the screen: the chart, its columns, and what stands above them. */

#include "config.h"

#include "mandate-raci-sheet.h"

#include <glib/gi18n-lib.h>

#include "mandate-raci-edits.h"

typedef struct
{
  char    *title;
  char    *second_line;
  gboolean is_vacant;
} Head;

struct _MandateRaciSheet
{
  gatomicrefcount    n_references;
  MandateRaciChart  *chart;
  MandateRaciColumns kind;
  GPtrArray         *columns; /* (owned) (element-type MandateRaciColumn) */
  GArray            *heads;   /* (owned) (element-type Head) of the columns */
};

static void
head_clear (gpointer data)
{
  Head *head = data;

  g_free (head->title);
  g_free (head->second_line);
}

static char *
join_titles (GPtrArray *roles)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", ((MandateRole *) g_ptr_array_index (roles, i))->title);

  return g_string_free (titles, FALSE);
}

static void
fill_head (MandateRaciSheet        *self,
           MandateSession          *session,
           const MandateRaciColumn *column,
           Head                    *head)
{
  g_autofree char *holders = NULL;

  if (self->kind == MANDATE_RACI_PEOPLE)
    {
      head->title = column->record != NULL ? mandate_record_describe (column->record) : g_strdup (_ ("Nobody yet"));
      head->second_line = join_titles (column->roles);
      head->is_vacant = column->record == NULL;
      return;
    }

  holders = mandate_roles_name_holders (session, column->id);
  head->title = mandate_record_describe (column->record);
  head->is_vacant = holders == NULL;
  head->second_line = g_strdup (holders != NULL ? holders : _ ("Nobody yet"));
}

/**
 * mandate_raci_sheet_new:
 * @session: an open workspace
 * @kind: what the columns are
 *
 * Returns: (transfer full): who does what, as it is on record now
 */
MandateRaciSheet *
mandate_raci_sheet_new (MandateSession    *session,
                        MandateRaciColumns kind)
{
  MandateRaciSheet *self = g_new0 (MandateRaciSheet, 1);

  g_atomic_ref_count_init (&self->n_references);
  self->chart = mandate_raci_chart_new (mandate_session_get_register (session), mandate_session_get_today (session));
  self->kind = kind;
  self->columns = mandate_raci_chart_list_columns (self->chart, kind);
  self->heads = g_array_new (FALSE, TRUE, sizeof (Head));
  g_array_set_clear_func (self->heads, head_clear);
  g_array_set_size (self->heads, self->columns->len);

  for (guint i = 0; i < self->columns->len; i++)
    fill_head (self, session, g_ptr_array_index (self->columns, i), &g_array_index (self->heads, Head, i));

  return self;
}

MandateRaciSheet *
mandate_raci_sheet_ref (MandateRaciSheet *self)
{
  g_atomic_ref_count_inc (&self->n_references);

  return self;
}

void
mandate_raci_sheet_unref (MandateRaciSheet *self)
{
  if (!g_atomic_ref_count_dec (&self->n_references))
    return;

  g_array_unref (self->heads);
  g_ptr_array_unref (self->columns);
  mandate_raci_chart_free (self->chart);
  g_free (self);
}

MandateRaciChart *
mandate_raci_sheet_get_chart (MandateRaciSheet *self)
{
  return self->chart;
}

MandateRaciColumns
mandate_raci_sheet_get_kind (MandateRaciSheet *self)
{
  return self->kind;
}

guint
mandate_raci_sheet_get_n_columns (MandateRaciSheet *self)
{
  return self->columns->len;
}

const MandateRaciColumn *
mandate_raci_sheet_get_column (MandateRaciSheet *self,
                               guint             column)
{
  return g_ptr_array_index (self->columns, column);
}

static gboolean
has_role (const MandateRaciColumn *column,
          const char              *role)
{
  for (guint i = 0; i < column->roles->len; i++)
    if (g_str_equal (mandate_record_get_id (g_ptr_array_index (column->roles, i)), role))
      return TRUE;

  return FALSE;
}

/**
 * mandate_raci_sheet_find_column:
 * @self: a sheet
 * @id: id of a column, or of a role
 * @column: (out): the column of it, or else the first that has the role
 *
 * Returns: whether there is one
 */
gboolean
mandate_raci_sheet_find_column (MandateRaciSheet *self,
                                const char       *id,
                                guint            *column)
{
  for (*column = 0; *column < self->columns->len; (*column)++)
    if (g_str_equal (mandate_raci_sheet_get_column (self, *column)->id, id))
      return TRUE;

  for (*column = 0; *column < self->columns->len; (*column)++)
    if (has_role (mandate_raci_sheet_get_column (self, *column), id))
      return TRUE;

  return FALSE;
}

/* The role, or the person. */
const char *
mandate_raci_sheet_get_title (MandateRaciSheet *self,
                              guint             column)
{
  return g_array_index (self->heads, Head, column).title;
}

/* Who holds the role, or the roles of the person. */
const char *
mandate_raci_sheet_get_second_line (MandateRaciSheet *self,
                                    guint             column)
{
  return g_array_index (self->heads, Head, column).second_line;
}

gboolean
mandate_raci_sheet_is_vacant (MandateRaciSheet *self,
                              guint             column)
{
  return g_array_index (self->heads, Head, column).is_vacant;
}
