/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever goes by Tab comes to all that a part of a page has, in the order in which it is read. */

#include "config.h"

#include "mandate-body-view.h"
#include "mandate-body.h"
#include "mandate-day-chooser.h"
#include "mandate-form-card.h"
#include "mandate-leaving-view.h"
#include "mandate-people-filter.h"
#include "mandate-person.h"
#include "mandate-record-look-up.h"
#include "mandate-resource-import-view.h"
#include "mandate-test-ui.h"

static MandateRecord *
add (MandateSession *session,
     GType           type,
     const char     *field,
     const char     *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Begin");

  mandate_record_set (mandate_change_create (change, type, NULL), field, text, &error);
  g_assert_no_error (error);
  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);

  return mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (session), type), 0);
}

static GtkWidget *
get_focus (GtkWidget *window)
{
  return gtk_root_get_focus (GTK_ROOT (window));
}

/* Whether @widget comes before @other where one reads. */
static gboolean
is_read_before (GtkWidget *widget,
                GtkWidget *other,
                GtkWidget *window)
{
  graphene_point_t one, two;

  g_assert_true (gtk_widget_compute_point (widget, window, &GRAPHENE_POINT_INIT (0, 0), &one));
  g_assert_true (gtk_widget_compute_point (other, window, &GRAPHENE_POINT_INIT (0, 0), &two));

  return one.y < two.y - 1 || (one.y < two.y + 1 && one.x < two.x);
}

/* (transfer container): what Tab comes to within @part, from what stands before it to what stands behind. */
static GPtrArray *
walk (GtkWidget       *window,
      GtkWidget       *part,
      GtkWidget       *from,
      GtkDirectionType direction)
{
  GPtrArray *stops = g_ptr_array_new ();

  g_assert_true (gtk_widget_grab_focus (from));
  for (guint i = 0; i < 100 && gtk_widget_child_focus (window, direction) && gtk_widget_is_ancestor (get_focus (window), part); i++)
    g_ptr_array_add (stops, get_focus (window));

  return stops;
}

/* Takes @part, which stands between two buttons. */
static void
assert_is_walked (GtkWidget *part)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("Before");
  GtkWidget *behind = gtk_button_new_with_label ("Behind");
  GtkWidget *window;
  g_autoptr (GPtrArray) forward = NULL;
  g_autoptr (GPtrArray) backward = NULL;

  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), part);
  gtk_box_append (GTK_BOX (box), behind);
  window = mandate_test_show (box, 700, 900);
  forward = walk (window, part, before, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (window) == behind);
  backward = walk (window, part, behind, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (window) == before);

  g_assert_cmpuint (forward->len, >, 0);
  g_assert_cmpuint (backward->len, ==, forward->len);
  for (guint i = 0; i < forward->len; i++)
    {
      g_assert_true (g_ptr_array_index (forward, i) == g_ptr_array_index (backward, forward->len - 1 - i));
      g_assert_true (i == 0 || is_read_before (g_ptr_array_index (forward, i - 1), g_ptr_array_index (forward, i), window));
    }

  mandate_test_close (window);
}

static void
test_body_is_walked_from_the_top (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();

  assert_is_walked (mandate_body_view_new (session, add (session, MANDATE_TYPE_BODY, "name", "The board")));
}

static void
test_leaving_is_walked_from_the_top (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();

  assert_is_walked (mandate_leaving_view_new (session, mandate_record_get_id (add (session, MANDATE_TYPE_PERSON, "name", "Ana"))));
}

static void
test_import_is_walked_from_the_top (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();

  assert_is_walked (mandate_resource_import_view_new (session));
}

static void
test_filter_of_people_is_walked_from_the_start (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();

  assert_is_walked (mandate_people_filter_new (session));
}

static void
test_form_on_a_card_is_walked_from_the_top (void)
{
  static const char *const fields[] = { "name", "job_title", NULL };
  g_autoptr (MandateSession) session = mandate_test_new_session ();

  assert_is_walked (GTK_WIDGET (mandate_form_card_new (session, "Somebody", "Who is it?", "Save", mandate_record_new (MANDATE_TYPE_PERSON, NULL), fields)));
}

static void
test_choice_of_a_day_is_walked_from_the_start (void)
{
  assert_is_walked (mandate_day_chooser_new ("2026-01-01", "2026-12-31"));
}

static void
test_choice_of_a_person_is_one_stop (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();

  assert_is_walked (mandate_record_look_up_new_person (session, "Who", NULL));
}

static gboolean
is_open (gpointer choice)
{
  GtkWidget *popover = mandate_test_find (choice, GTK_TYPE_POPOVER, NULL);

  return popover != NULL && gdk_surface_get_mapped (gtk_native_get_surface (GTK_NATIVE (popover)));
}

/* As long as it counts as visible, it gets all keys and clicks. */
static void
test_choice_that_is_taken_away_while_it_is_open_lets_go_of_the_keys (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *choice = mandate_record_look_up_new_person (session, "Who", NULL);
  g_autoptr (GtkWidget) popover = NULL;
  GtkWidget *window;

  gtk_box_append (GTK_BOX (box), choice);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Save"));
  window = mandate_test_show (box, 400, 400);

  gtk_menu_button_popup (GTK_MENU_BUTTON (mandate_look_up_get_button (MANDATE_LOOK_UP (choice))));
  mandate_test_wait (is_open, choice);

  popover = g_object_ref (mandate_test_get (choice, GTK_TYPE_POPOVER, NULL));

  gtk_box_remove (GTK_BOX (box), choice);
  g_assert_false (gtk_widget_get_visible (popover));

  mandate_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  mandate_test_ui_init (&argc, &argv);
  g_test_add_func ("/focus/body-is-walked-from-the-top", test_body_is_walked_from_the_top);
  g_test_add_func ("/focus/leaving-is-walked-from-the-top", test_leaving_is_walked_from_the_top);
  g_test_add_func ("/focus/import-is-walked-from-the-top", test_import_is_walked_from_the_top);
  g_test_add_func ("/focus/filter-of-people-is-walked-from-the-start", test_filter_of_people_is_walked_from_the_start);
  g_test_add_func ("/focus/form-on-a-card-is-walked-from-the-top", test_form_on_a_card_is_walked_from_the_top);
  g_test_add_func ("/focus/choice-of-a-day-is-walked-from-the-start", test_choice_of_a_day_is_walked_from_the_start);
  g_test_add_func ("/focus/choice-of-a-person-is-one-stop", test_choice_of_a_person_is_one_stop);
  g_test_add_func ("/focus/choice-that-is-taken-away-while-it-is-open-lets-go-of-the-keys", test_choice_that_is_taken_away_while_it_is_open_lets_go_of_the_keys);

  return g_test_run ();
}
