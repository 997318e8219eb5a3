/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How much work it is to go from one step of a wizard to the next, until it is
 * drawn and everything else has followed: checks, drafts, what other pages show.
 * In a window that has just been opened, and in one in which every page was
 * looked at before. It counts the time at work, so that waiting for a frame is none.
 *
 *     bench-wizard fresh|used
 */

#include "config.h"

#include <time.h>

#include "mandate-bench.h"
#include "mandate-places.h"
#include "mandate-test-ui.h"
#include "mandate-window.h"
#include "mandate-wizard.h"

#define N_ROUNDS 5

static double
get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
wait_for_frame (GtkWidget *window)
{
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (window);
  mandate_test_settle ();
}

static void
look_at_all_pages (MandateWindow *window)
{
  guint               n_places;
  const MandatePlace *places = mandate_places_get (&n_places);

  for (guint i = 0; i < n_places; i++)
    {
      mandate_window_show_page (window, places[i].id);
      wait_for_frame (GTK_WIDGET (window));
    }
}

static void
go_through_steps (MandateWindow *window,
                  GArray        *times)
{
  MandateWizard *wizard;

  mandate_window_open_wizard (window, "policy");
  wait_for_frame (GTK_WIDGET (window));
  wizard = MANDATE_WIZARD (mandate_test_get (GTK_WIDGET (window), MANDATE_TYPE_WIZARD, NULL));

  for (guint step = 0; step < MANDATE_WIZARD_GET_CLASS (wizard)->n_steps; step++)
    {
      double before = get_work ();
      double time;

      mandate_wizard_show_step (wizard, step);
      wait_for_frame (GTK_WIDGET (window));
      time = get_work () - before;
      g_array_append_val (times, time);
    }

  gtk_widget_activate_action (GTK_WIDGET (wizard), "wizard.leave", NULL);
  wait_for_frame (GTK_WIDGET (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  MandateWindow *window;
  double         median;

  mandate_test_ui_init (&argc, &argv);
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();

  window = g_object_new (MANDATE_TYPE_WINDOW, NULL);
  mandate_window_set_session (window, session);
  mandate_test_show (GTK_WIDGET (window), 1000, 700);
  if (g_strcmp0 (argv[1], "used") == 0)
    look_at_all_pages (window);

  for (guint i = 0; i < N_ROUNDS; i++)
    go_through_steps (window, times);

  median = mandate_bench_median ((double *) times->data, times->len);
  g_print ("step median=%.2f p95=%.2f\n", median, g_array_index (times, double, times->len * 95 / 100));
  mandate_test_close (GTK_WIDGET (window));

  return 0;
}
