/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-sidebar.h"

#include <glib/gi18n-lib.h>

#include "mandate-places.h"
#include "mandate-sidebar-row.h"

static void
update_section (GtkListBoxRow *row,
                GtkListBoxRow *before,
                gpointer       data)
{
  const char *section = mandate_sidebar_row_get_place (MANDATE_SIDEBAR_ROW (row))->section;
  const char *section_before = before != NULL ? mandate_sidebar_row_get_place (MANDATE_SIDEBAR_ROW (before))->section : NULL;
  GtkWidget  *heading;

  if (section == NULL || g_strcmp0 (section, section_before) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  heading = gtk_label_new (_ (section));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "section");
  gtk_list_box_row_set_header (row, heading);
}

/**
 * mandate_sidebar_fill:
 * @list: an empty list
 *
 * Puts all pages into the list, below the headings of their sections; those beside
 * another are reached from there.
 */
void
mandate_sidebar_fill (GtkListBox *list)
{
  guint               n_places;
  const MandatePlace *places = mandate_places_get (&n_places);

  gtk_list_box_set_header_func (list, update_section, NULL, NULL);

  for (guint i = 0; i < n_places && places[i].beside == NULL; i++)
    gtk_list_box_append (list, mandate_sidebar_row_new (&places[i]));
}

/**
 * mandate_sidebar_select:
 * @list: a list of the pages
 * @id: of the page that is shown
 *
 * Marks that page.
 */
void
mandate_sidebar_select (GtkListBox *list,
                        const char *id)
{
  const MandatePlace *place = mandate_places_find (id);
  const char         *line = place != NULL && place->beside != NULL ? place->beside : id;
  GtkListBoxRow      *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_str_equal (mandate_sidebar_row_get_place (MANDATE_SIDEBAR_ROW (row))->id, line))
      gtk_list_box_select_row (list, row);
}

/**
 * mandate_sidebar_update_counts:
 * @list: a list of the pages
 * @session: an open workspace
 *
 * Shows beside each page what waits there.
 */
void
mandate_sidebar_update_counts (GtkListBox     *list,
                               MandateSession *session)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      const MandatePlace *place = mandate_sidebar_row_get_place (MANDATE_SIDEBAR_ROW (row));

      if (place->count != NULL)
        mandate_sidebar_row_set_count (MANDATE_SIDEBAR_ROW (row), place->count (session));
    }
}
