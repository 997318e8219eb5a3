/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-test-form.h"

static MandateFieldRow *
find_row (GtkWidget  *root,
          const char *field)
{
  if (MANDATE_IS_FIELD_ROW (root) && g_str_equal (mandate_field_row_get_field (MANDATE_FIELD_ROW (root))->name, field))
    return MANDATE_FIELD_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      MandateFieldRow *found = find_row (child, field);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The row of a field; there must be one. */
MandateFieldRow *
mandate_test_get_row (GtkWidget  *root,
                      const char *field)
{
  MandateFieldRow *row = find_row (root, field);

  if (row == NULL)
    g_error ("There is no row for “%s”.", field);

  return row;
}

/**
 * mandate_test_get_field:
 * @root: a form, or what it is in
 * @field: name of a field
 *
 * Returns: (transfer none): what the keyboard lands on in the field's row
 */
GtkWidget *
mandate_test_get_field (GtkWidget  *root,
                        const char *field)
{
  const GType types[] = { GTK_TYPE_ENTRY, GTK_TYPE_TEXT_VIEW, GTK_TYPE_SWITCH, GTK_TYPE_DROP_DOWN, GTK_TYPE_MENU_BUTTON };
  GtkWidget  *row = GTK_WIDGET (mandate_test_get_row (root, field));

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *editor = mandate_test_find (row, types[i], NULL);

      if (editor != NULL)
        return editor;
    }

  return mandate_test_get (row, GTK_TYPE_LABEL, NULL);
}

/**
 * mandate_test_choose:
 * @root: a form, or what it is in
 * @field: name of a field in which another record is chosen
 * @typed: some letters of what that is called
 *
 * Types them, and takes the first that fits: with what nobody is called, that adds it.
 */
void
mandate_test_choose (GtkWidget  *root,
                     const char *field,
                     const char *typed)
{
  GtkWidget *button = mandate_test_get_field (root, field);
  GtkWidget *search;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  mandate_test_settle ();
  search = mandate_test_get (button, GTK_TYPE_SEARCH_ENTRY, NULL);
  mandate_test_type (search, typed);
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
  mandate_test_settle ();
}

/* Nothing has the focus any more, as if the person went on. */
void
mandate_test_leave (GtkWidget *window)
{
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  mandate_test_settle ();
}
