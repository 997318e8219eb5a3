/* SPDX-License-Identifier: GPL-3.0-or-later */

/* German words are long: what fits in German on the narrowest window fits. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-record-row.h"
#include "mandate-test-tour.h"

#define WIDTH 360
/* Where nothing composes windows, each draws a frame around itself. */
#define FRAME 5

/*
 * Titles in lists and bars may end in dots, and so may what people wrote
 * themselves: the whole of it is a click away. Nothing of the program's own may.
 */
static gboolean
may_be_cut (GtkWidget *label)
{
  static const char *const types[] = { "AdwWindowTitle", "AdwActionRow", "MandateDutyCard", "MandateFactRow", "MandatePdfView", "MandateRaciProblem", "MandateRecordLookUp", "MandateRecordRow", "MandateSidebarRow", "GtkDropDown" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GType type = g_type_from_name (types[i]);

      if (type != G_TYPE_INVALID && gtk_widget_get_ancestor (label, type) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
list_cut (GtkWidget  *widget,
          const char *place,
          GString    *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))) && !may_be_cut (widget))
    g_string_append_printf (found, "\n%s: “%s”", place, gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_cut (child, place, found);
}

static void
look (GtkWidget  *window,
      const char *name,
      gpointer    found)
{
  int width = gtk_widget_get_width (gtk_widget_get_first_child (window));
  int minimum;

  mandate_test_screenshot (window, name);

  /* Not the window itself: it has its frame. */
  gtk_widget_measure (gtk_widget_get_first_child (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > WIDTH)
    g_string_append_printf (found, "\n%s: needs %d pixels", name, minimum);

  /* What does not fit widens the window, and then much else fits. */
  if (width > WIDTH)
    g_string_append_printf (found, "\n%s: widened the window to %d pixels", name, width);

  list_cut (window, name, found);
}

static void
test_german_fits (void)
{
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_cmpstr (_ ("Policy"), ==, "Leitlinie");
  mandate_test_tour (WIDTH + 2 * FRAME, 720, look, found);

  if (found->len > 0)
    g_error ("Cut off:%s", found->str);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "de", TRUE);
  mandate_test_ui_init (&argc, &argv);
  mandate_test_speak ();

  g_test_add_func ("/german/nothing-is-cut-off-on-a-narrow-window", test_german_fits);

  return g_test_run ();
}
