/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long a frame takes while somebody scrolls through a long list: row by
 * row, page by page, and from anywhere to anywhere. Measured by the frame
 * clock, from before it lays out to after it has painted, for the rows of the
 * program and for a GtkColumnView of labels that shows the same.
 *
 *     bench-list rows|labels N
 */

#include "config.h"

#include <adwaita.h>
#include <time.h>

#include "mandate-bench.h"
#include "mandate-field-text.h"
#include "mandate-list-specs.h"
#include "mandate-migrator.h"
#include "mandate-record-row.h"
#include "mandate-record-view.h"
#include "mandate-records.h"
#include "mandate-ui-resources.h"
#include "mandate-workspace.h"

#define N_FRAMES 200
#define N_WAYS   3
#define ROW_STEP 75

typedef struct
{
  MandateSession *session;
  GtkAdjustment  *adjustment;
  double          times[N_WAYS][N_FRAMES];
  guint           n_frames;
  gint64          before;
  gboolean        is_over;
} Bench;

static const char *const ways[N_WAYS] = { "row", "page", "random" };

static MandateSession *
make_session (guint n_records)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("mandate-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "workspace.mandate", NULL);
  g_autoptr (MandateWorkspace) workspace = mandate_workspace_create (path, "Bench", FALSE, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_no_error (error);

  for (guint i = 0; i < n_records; i++)
    {
      g_autofree char *id = g_strdup_printf ("01890000-0000-7000-8000-%012u", i);
      g_autofree char *title = g_strdup_printf ("Look after what was decided, number %u", i);
      g_autofree char *day = g_strdup_printf ("20%02u-%02u-%02u", 20 + i % 9, 1 + i % 12, 1 + i % 28);
      MandateAction   *action = mandate_record_load (MANDATE_TYPE_ACTION, id);

      action->title = g_steal_pointer (&title);
      action->due_on = g_steal_pointer (&day);
      action->state = g_strdup (i % 3 == 0 ? "done" : "open");
      g_ptr_array_add (records, action);
    }

  mandate_register_take_all (mandate_workspace_get_register (workspace), MANDATE_TYPE_ACTION, records);

  return mandate_session_new (workspace);
}

static void
row_set_up_cb (Bench       *bench,
               GtkListItem *item)
{
  gtk_list_item_set_child (item, mandate_record_row_new (bench->session, &mandate_action_list_spec));
}

static void
row_bound_cb (Bench       *bench,
              GtkListItem *item)
{
  mandate_record_row_set_record (MANDATE_RECORD_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
label_set_up_cb (const char  *field,
                 GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
label_bound_cb (const char  *field,
                GtkListItem *item)
{
  g_autofree char *text = mandate_field_text_new (NULL, gtk_list_item_get_item (item), mandate_record_type_find_field (MANDATE_TYPE_ACTION, field, NULL));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static GtkWidget *
make_rows (Bench             *bench,
           GtkSelectionModel *model)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *view;

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (row_set_up_cb), bench);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (row_bound_cb), bench);
  view = gtk_list_view_new (model, factory);
  gtk_widget_add_css_class (view, "records");

  return view;
}

static GtkWidget *
make_labels (GtkSelectionModel *model)
{
  static const char *const fields[] = { "title", "state", "due_on" };
  GtkWidget               *view = gtk_column_view_new (model);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (fields[i], factory);

      g_signal_connect_swapped (factory, "setup", G_CALLBACK (label_set_up_cb), (gpointer) fields[i]);
      g_signal_connect_swapped (factory, "bind", G_CALLBACK (label_bound_cb), (gpointer) fields[i]);
      gtk_column_view_column_set_expand (column, i == 0);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }

  return view;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Bench *bench = data;
  guint  way = MIN (bench->n_frames / N_FRAMES, N_WAYS - 1);
  double page = gtk_adjustment_get_page_size (bench->adjustment);
  double end = gtk_adjustment_get_upper (bench->adjustment) - page;
  double value = gtk_adjustment_get_value (bench->adjustment);

  if (way == 0)
    value += ROW_STEP;
  else if (way == 1)
    value += page;
  else
    value = end * (bench->n_frames * 7919 % 1000) / 1000;

  gtk_adjustment_set_value (bench->adjustment, value > end ? 0 : value);

  return G_SOURCE_CONTINUE;
}

static gint64
get_time_of_processor (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
before_paint_cb (Bench *bench)
{
  bench->before = get_time_of_processor ();
}

static void
after_paint_cb (Bench *bench)
{
  guint frame = bench->n_frames++;

  if (frame < N_WAYS * N_FRAMES)
    bench->times[frame / N_FRAMES][frame % N_FRAMES] = (get_time_of_processor () - bench->before) / 1000.0;

  bench->is_over = bench->n_frames >= N_WAYS * N_FRAMES;
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  mandate_ui_get_resource ();
  gtk_css_provider_load_from_resource (provider, "/io/github/mandate_isms/Mandate/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
run (Bench      *bench,
     const char *kind,
     GListModel *records)
{
  GtkWidget         *window = adw_window_new ();
  GtkWidget         *scroller = gtk_scrolled_window_new ();
  GtkSelectionModel *model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (records)));
  GdkFrameClock     *clock;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), g_str_equal (kind, "rows") ? make_rows (bench, model) : make_labels (model));
  bench->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  adw_window_set_content (ADW_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

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
  g_autoptr (MandateRecordView) view = NULL;
  Bench bench = { 0 };

  if (argc != 3 || !gtk_init_check ())
    return 77;

  adw_init ();
  load_style ();
  bench.session = make_session (atoi (argv[2]));
  view = mandate_record_view_new (mandate_session_get_register (bench.session), MANDATE_TYPE_ACTION);
  while (mandate_record_view_get_is_busy (view))
    g_main_context_iteration (NULL, TRUE);

  run (&bench, argv[1], G_LIST_MODEL (view));

  for (guint way = 0; way < N_WAYS; way++)
    {
      double median = mandate_bench_median (bench.times[way], N_FRAMES);

      g_print ("%s median=%.2f p95=%.2f\n", ways[way], median, bench.times[way][N_FRAMES * 95 / 100]);
    }

  return 0;
}
