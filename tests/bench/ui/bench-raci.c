/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long a frame takes while somebody scrolls through a large chart of who
 * does what: down, across, and from anywhere to anywhere; and how long it takes
 * from the key to the painted letter. 500 people, 60 roles, 80 activities, for
 * the chart by roles, by people, and for a grid of as many plain labels as the
 * chart by roles has cells. Measured like bench-list.
 *
 *     bench-raci roles|people|labels
 */

#include "config.h"

#include <adwaita.h>
#include <time.h>

#include "mandate-bench.h"
#include "mandate-migrator.h"
#include "mandate-raci-grid.h"
#include "mandate-raci-view.h"
#include "mandate-raci.h"
#include "mandate-records.h"
#include "mandate-ui-resources.h"
#include "mandate-workspace.h"

#define N_PEOPLE     500
#define N_ROLES      60
#define N_ACTIVITIES 80

#define N_FRAMES 200
#define N_WAYS   4
#define STEP     75

typedef struct
{
  MandateSession  *session;
  MandateRaciGrid *grid; /* (nullable) */
  GtkAdjustment   *down;
  GtkAdjustment   *across;
  double           times[N_WAYS][N_FRAMES];
  guint            n_frames;
  gint64           before;
  gboolean         is_over;
} Bench;

static const char *const ways[N_WAYS] = { "down", "across", "random", "letter" };

static char *
make_id (guint kind,
         guint number)
{
  return g_strdup_printf ("01890000-0000-7000-%04u-%012u", 8000 + kind, number);
}

static void
add_people (MandateChange *change)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *id = make_id (0, i);
      g_autofree char *role = make_id (1, i % N_ROLES);
      g_autofree char *name = g_strdup_printf ("Alexandra Person of Number %u", i);
      MandateRecord   *person = mandate_change_create (change, MANDATE_TYPE_PERSON, id);
      MandateRecord   *holding = mandate_change_create (change, MANDATE_TYPE_ROLE_HOLDING, NULL);

      mandate_record_set (person, "name", name, NULL);
      mandate_record_set (holding, "role", role, NULL);
      mandate_record_set (holding, "person", id, NULL);
      mandate_record_set (holding, "held_from", "2026-01-01", NULL);
    }
}

static void
add_chart (MandateChange *change)
{
  static const char *const letters[] = { "responsible", "consulted", "informed" };

  for (guint i = 0; i < N_ROLES; i++)
    {
      g_autofree char *id = make_id (1, i);
      g_autofree char *title = g_strdup_printf ("Coordinator of matter %u", i);

      mandate_record_set (mandate_change_create (change, MANDATE_TYPE_ROLE, id), "title", title, NULL);
    }

  for (guint i = 0; i < N_ACTIVITIES; i++)
    {
      g_autofree char *title = g_strdup_printf ("Look after what has the number %u", i);
      const char      *activity = mandate_record_get_id (MANDATE_RECORD (mandate_raci_add_activity (change, title)));

      for (guint j = 0; j < N_ROLES; j++)
        {
          g_autofree char *role = make_id (1, j);
          MandateRecord   *cell;

          const gboolean is_accountable = j == i % N_ROLES && i % 9 != 0;

          /* Half of the cells have letters; every ninth row breaks a rule. */
          if ((i * 7 + j * 13) % 2 == 0 && !is_accountable)
            continue;

          cell = mandate_change_create (change, MANDATE_TYPE_RACI_CELL, NULL);
          mandate_record_set (cell, "activity", activity, NULL);
          mandate_record_set (cell, "role", role, NULL);
          mandate_record_set (cell, "letter", is_accountable ? "accountable" : letters[(i + j) % G_N_ELEMENTS (letters)], NULL);
        }
    }
}

static MandateSession *
make_session (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("mandate-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "workspace.mandate", NULL);
  g_autoptr (MandateWorkspace) workspace = mandate_workspace_create (path, "Bench", FALSE, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  g_autoptr (MandateChange) change = NULL;

  g_assert_no_error (error);
  change = mandate_change_new (mandate_workspace_get_register (workspace), "Begin");
  add_chart (change);
  add_people (change);
  mandate_workspace_commit (workspace, change, &error);
  g_assert_no_error (error);

  return mandate_session_new (workspace);
}

static GtkWidget *
make_labels (void)
{
  GtkWidget *grid = gtk_grid_new ();

  for (int i = 0; i < N_ACTIVITIES; i++)
    for (int j = 0; j < N_ROLES; j++)
      {
        GtkWidget *label = gtk_label_new ((i * 7 + j * 13) % 2 == 0 ? "A" : "·");

        gtk_widget_set_size_request (label, 84, 50);
        gtk_grid_attach (GTK_GRID (grid), label, j, i, 1, 1);
      }

  return grid;
}

static GtkWidget *
find_child (GtkWidget *root,
            GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (root), type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);

  return found;
}

static void
scroll (GtkAdjustment *adjustment,
        double         step)
{
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment) + step;

  gtk_adjustment_set_value (adjustment, value > end ? 0 : value);
}

static void
jump (Bench         *bench,
      GtkAdjustment *adjustment,
      guint          factor)
{
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  gtk_adjustment_set_value (adjustment, end * (bench->n_frames * factor % 1000) / 1000);
}

static gint64
get_time_of_processor (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* What the program does between the key and the frame belongs to it. */
static void
before_paint_cb (Bench *bench)
{
  static const guint keys[] = { GDK_KEY_i, GDK_KEY_c, GDK_KEY_Delete };
  guint              way = bench->n_frames / N_FRAMES;

  bench->before = get_time_of_processor ();

  if (way == 0)
    scroll (bench->down, STEP);
  else if (way == 1)
    scroll (bench->across, STEP);
  else if (way == 2)
    {
      jump (bench, bench->down, 7919);
      jump (bench, bench->across, 104729);
    }
  else if (way == 3 && bench->grid != NULL)
    {
      mandate_raci_grid_handle_key (bench->grid, keys[bench->n_frames % G_N_ELEMENTS (keys)], 0);
      while (g_main_context_pending (NULL) && g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
after_paint_cb (Bench *bench)
{
  guint frame = bench->n_frames++;

  if (frame < N_WAYS * N_FRAMES)
    bench->times[frame / N_FRAMES][frame % N_FRAMES] = (get_time_of_processor () - bench->before) / 1000.0;

  bench->is_over = bench->n_frames >= N_WAYS * N_FRAMES;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  return G_SOURCE_CONTINUE;
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  mandate_ui_get_resource ();
  gtk_css_provider_load_from_resource (provider, "/io/github/mandate_isms/Mandate/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static GtkWidget *
make_chart (Bench      *bench,
            const char *kind)
{
  GtkWidget *view = mandate_raci_view_new (bench->session);

  g_object_set (view, "columns", kind, NULL);
  bench->grid = MANDATE_RACI_GRID (find_child (view, MANDATE_TYPE_RACI_GRID));

  return view;
}

static void
run (Bench      *bench,
     const char *kind)
{
  GtkWidget     *window = adw_window_new ();
  GtkWidget     *scroller = gtk_scrolled_window_new ();
  GtkWidget     *content = g_str_equal (kind, "labels") ? make_labels () : make_chart (bench, kind);
  GdkFrameClock *clock;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  if (bench->grid != NULL)
    gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  adw_window_set_content (ADW_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  bench->down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  bench->across = bench->grid != NULL ? gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (gtk_widget_get_last_child (find_child (GTK_WIDGET (bench->grid), GTK_TYPE_BOX))))
                                      : gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));

  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  gtk_widget_add_tick_callback (window, tick_cb, bench, NULL);

  while (!bench->is_over)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { 0 };

  if (argc != 2 || !gtk_init_check ())
    return 77;

  adw_init ();
  load_style ();
  bench.session = make_session ();
  run (&bench, argv[1]);

  for (guint way = 0; way < N_WAYS; way++)
    {
      double median = mandate_bench_median (bench.times[way], N_FRAMES);

      g_print ("%s median=%.2f p95=%.2f\n", ways[way], median, bench.times[way][N_FRAMES * 95 / 100]);
    }

  return 0;
}
