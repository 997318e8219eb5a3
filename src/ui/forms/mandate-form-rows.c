/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of records that begin a list: made anew only when there are other records. */

#include "config.h"

#include "mandate-form-rows.h"

static gboolean
is_same (GPtrArray *rows,
         GPtrArray *records)
{
  if (records->len != rows->len)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    if (!g_str_equal (mandate_record_get_id (g_ptr_array_index (records, i)), mandate_form_row_get_id (g_ptr_array_index (rows, i))))
      return FALSE;

  return TRUE;
}

static gboolean
have_focus (GPtrArray  *rows,
            GtkListBox *list)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; i < rows->len && focus != NULL; i++)
    if (focus == g_ptr_array_index (rows, i) || gtk_widget_is_ancestor (focus, g_ptr_array_index (rows, i)))
      return TRUE;

  return FALSE;
}

/**
 * mandate_form_rows_follow:
 * @rows: (element-type MandateFormRow): the rows that @list begins with, unowned
 * @list: where they stand
 * @session: an open workspace
 * @records: (element-type MandateRecord): what is to stand there, in this order
 * @new_row: makes a row
 *
 * Makes the rows anew if they aren't of @records. A row that stays open while
 * it is written in is so left alone; what it says is for the caller to update.
 */
void
mandate_form_rows_follow (GPtrArray        *rows,
                          GtkListBox       *list,
                          MandateSession   *session,
                          GPtrArray        *records,
                          MandateFormRowNew new_row)
{
  const gboolean had_focus = have_focus (rows, list);

  if (is_same (rows, records))
    return;

  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_remove (list, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);

  for (guint i = 0; i < records->len; i++)
    {
      GtkWidget *row = new_row (session, g_ptr_array_index (records, i));

      gtk_list_box_insert (list, row, (int) i);
      g_ptr_array_add (rows, row);
    }

  /* What had the focus is gone. */
  if (had_focus && rows->len > 0)
    gtk_widget_child_focus (GTK_WIDGET (list), GTK_DIR_TAB_FORWARD);
}

/**
 * mandate_form_rows_open:
 * @rows: (element-type MandateFormRow): rows
 * @id: of a record
 *
 * Opens its row, with the focus on its first field, if it is among them.
 */
void
mandate_form_rows_open (GPtrArray  *rows,
                        const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (mandate_form_row_get_id (g_ptr_array_index (rows, i)), id) == 0)
      mandate_form_row_open (g_ptr_array_index (rows, i));
}
