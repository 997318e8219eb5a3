/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands above a column of the chart: a role with who holds it, or a person with their roles. */

#include "config.h"

#include "mandate-raci-head.h"

static GtkWidget *
create_head_label (const char *text,
                   const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 5);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 5);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_column_head (void)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *title = create_head_label (NULL, "caption-heading");

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), create_head_label (NULL, "caption"));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

/* Leads to the role, or the person. */
static void
link_head (GtkWidget               *button,
           const MandateRaciColumn *column)
{
  g_autofree char *link = column->record != NULL ? g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (column->record)), column->id) : NULL;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", link != NULL ? link : "role");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-link");
}

/**
 * mandate_raci_head_fill:
 * @sheet: who does what
 * @cell: (nullable): a head of another column so far, or %NULL for a new one
 * @column: a column
 *
 * Returns: (transfer floating): @cell, or a new one, that names the column and
 *   leads to its role or its person
 */
GtkWidget *
mandate_raci_head_fill (MandateRaciSheet *sheet,
                        GtkWidget        *cell,
                        guint             column)
{
  GtkWidget       *button = cell != NULL ? cell : create_column_head ();
  GtkWidget       *box = gtk_button_get_child (GTK_BUTTON (button));
  GtkWidget       *second = gtk_widget_get_last_child (box);
  const char      *title = mandate_raci_sheet_get_title (sheet, column);
  const char      *second_line = mandate_raci_sheet_get_second_line (sheet, column);
  g_autofree char *tooltip = g_strdup_printf ("%s\n%s", title, second_line);
  gboolean         is_vacant = mandate_raci_sheet_is_vacant (sheet, column);

  link_head (button, mandate_raci_sheet_get_column (sheet, column));
  if (g_strcmp0 (gtk_widget_get_tooltip_text (button), tooltip) == 0)
    return button;

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  gtk_label_set_label (GTK_LABEL (second), second_line);
  gtk_widget_remove_css_class (second, is_vacant ? "quiet" : "vacant");
  gtk_widget_add_css_class (second, is_vacant ? "vacant" : "quiet");
  gtk_widget_set_tooltip_text (button, tooltip);

  return button;
}
