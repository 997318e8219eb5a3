/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The few lists among which a person chooses most: views of one list, or lists beside each other. */

#include "config.h"

#include "mandate-list-strip.h"

#include <glib/gi18n-lib.h>

#include "mandate-list-menu.h"

/* More of them are narrow where the window is. */
#define MAX_ROOMY 4

static guint
count_children (GtkWidget *strip)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (strip); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

static void
append (GtkWidget  *strip,
        const char *label,
        const char *action,
        const char *target)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  GtkWidget *text = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_box_append (GTK_BOX (strip), button);
}

static gboolean
has_views (const MandateListSpec *spec)
{
  for (const MandateListFilter *filter = spec->filters; filter != NULL && filter->name != NULL; filter++)
    if ((filter->flags & MANDATE_LIST_VIEW) != 0)
      return TRUE;

  return FALSE;
}

/**
 * mandate_list_strip_new:
 * @spec: a page of records
 *
 * Returns: (transfer floating) (nullable): what chooses among the views of
 *   @spec, or among the lists beside it; %NULL where there is nothing to choose
 */
GtkWidget *
mandate_list_strip_new (const MandateListSpec *spec)
{
  GtkWidget *strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  if (has_views (spec) && spec->initial_filter == NULL)
    append (strip, C_ ("records", "All"), "records.filter", MANDATE_LIST_EVERYTHING);

  for (const MandateListFilter *filter = spec->filters; filter != NULL && filter->name != NULL; filter++)
    if ((filter->flags & MANDATE_LIST_VIEW) != 0)
      append (strip, _ (filter->label), "records.filter", filter->name);

  for (const MandateListSibling *sibling = spec->siblings; sibling != NULL && sibling->place != NULL; sibling++)
    append (strip, _ (sibling->label), "records.sibling", sibling->place);

  if (gtk_widget_get_first_child (strip) == NULL)
    {
      g_object_ref_sink (strip);
      g_object_unref (strip);
      return NULL;
    }

  if (count_children (strip) > MAX_ROOMY)
    gtk_widget_add_css_class (strip, "crowded");
  gtk_widget_add_css_class (strip, "linked");
  gtk_widget_add_css_class (strip, "list-strip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Show"), -1);

  return strip;
}

/**
 * mandate_list_strip_set_is_narrow:
 * @strip: (nullable): what chooses
 * @is_narrow: whether the window is narrow
 *
 * Keeps the words of many choices whole where there is little room.
 */
void
mandate_list_strip_set_is_narrow (GtkWidget *strip,
                                  gboolean   is_narrow)
{
  if (strip == NULL)
    return;

  if (is_narrow)
    gtk_widget_add_css_class (strip, "narrow");
  else
    gtk_widget_remove_css_class (strip, "narrow");
}
