/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-lines-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mandate-adaptive-bin.h"
#include "mandate-editing.h"
#include "mandate-follow.h"
#include "mandate-line-chart.h"
#include "mandate-line-words.h"
#include "mandate-lines-editor.h"
#include "mandate-reporting-lines.h"
#include "mandate-role-print.h"

#define ZOOM_STEP 1.2

/* An indented row keeps room for its words, however long the line above it is. */
#define INDENT     14
#define MAX_INDENT 6

/**
 * MandateLinesView:
 *
 * Who reports to whom: a chart, or an indented list where there is no room for one.
 */
struct _MandateLinesView
{
  AdwBin parent_instance;

  MandateSession   *session;
  MandateLineChart *chart;
  guint             place_source;
  double            pinched;   /* zoom at which a pinch began */
  gboolean          has_begun; /* whether the chart was shown from its top on */
  gboolean          was_zoomed;
  double            middle_x; /* what was in the middle before, as a share of the chart */
  double            middle_y;

  /* Template children */
  MandateAdaptiveBin *adaptive;
  GtkStack           *stack;
  GtkLabel           *summary;
  GtkWidget          *zoom_box;
  GtkButton          *zoom_button;
  GtkScrolledWindow  *chart_window;
  GtkWidget          *list_window;
  GtkListBox         *list;
  GtkWidget          *edit_button;
  GtkWidget          *begin_button;
};

G_DEFINE_FINAL_TYPE (MandateLinesView, mandate_lines_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update_zoom (MandateLinesView *self)
{
  const double     zoom = mandate_line_chart_get_zoom (self->chart);
  g_autofree char *label = NULL;

  if (zoom == MANDATE_LINE_CHART_FIT)
    label = g_strdup (_ ("All"));
  else
    /* Translators: how large the chart is shown. */
    label = g_strdup_printf (_ ("%d %%"), (int) round (zoom * 100));

  gtk_button_set_label (self->zoom_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lines.zoom-in", zoom < MANDATE_LINE_CHART_MAX_ZOOM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lines.zoom-out", zoom == MANDATE_LINE_CHART_FIT || zoom > MANDATE_LINE_CHART_MIN_ZOOM);
}

static void
move_middle (GtkAdjustment *adjustment,
             double         middle)
{
  gtk_adjustment_set_value (adjustment, middle * gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) / 2);
}

static double
find_middle (GtkAdjustment *adjustment)
{
  return (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2) / MAX (1, gtk_adjustment_get_upper (adjustment));
}

static gboolean
place_cb (gpointer data)
{
  MandateLinesView *self = data;
  GtkAdjustment    *adjustment = gtk_scrolled_window_get_hadjustment (self->chart_window);

  self->place_source = 0;

  if (self->was_zoomed)
    {
      move_middle (adjustment, self->middle_x);
      move_middle (gtk_scrolled_window_get_vadjustment (self->chart_window), self->middle_y);
    }
  else
    move_middle (adjustment, mandate_line_chart_find_top (self->chart) / MAX (1, gtk_adjustment_get_upper (adjustment)));

  self->was_zoomed = FALSE;

  return G_SOURCE_REMOVE;
}

/*
 * A wide chart begins in the middle, where its top is, and what one looks at
 * stays where it is while it grows; not while sizes are given out.
 */
static void
size_changed_cb (MandateLinesView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->chart_window);
  const double   page = gtk_adjustment_get_page_size (adjustment);
  const gboolean begins = !self->has_begun && page > 0 && gtk_adjustment_get_upper (adjustment) > page;

  if (!begins && !self->was_zoomed)
    return;

  self->has_begun = TRUE;
  if (self->place_source == 0)
    self->place_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, place_cb, self, NULL);
}

static void
set_zoom (MandateLinesView *self,
          double            zoom)
{
  self->middle_x = find_middle (gtk_scrolled_window_get_hadjustment (self->chart_window));
  self->middle_y = find_middle (gtk_scrolled_window_get_vadjustment (self->chart_window));
  self->was_zoomed = TRUE;
  mandate_line_chart_set_zoom (self->chart, zoom);
  update_zoom (self);
}

/* The size that texts have elsewhere is always one of the steps. */
static void
step_zoom (MandateLinesView *self,
           int               direction)
{
  const double zoom = mandate_line_chart_get_actual_zoom (self->chart);
  const double steps = log (zoom) / log (ZOOM_STEP);

  set_zoom (self, pow (ZOOM_STEP, direction > 0 ? floor (steps + 1.01) : ceil (steps - 1.01)));
}

static void
zoom_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  MandateLinesView *self = MANDATE_LINES_VIEW (widget);

  if (g_str_equal (action, "lines.zoom-fit"))
    set_zoom (self, mandate_line_chart_get_zoom (self->chart) == MANDATE_LINE_CHART_FIT ? 1 : MANDATE_LINE_CHART_FIT);
  else
    step_zoom (self, g_str_equal (action, "lines.zoom-in") ? 1 : -1);
}

static gboolean
scroll_cb (MandateLinesView         *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;

  if (dy != 0)
    step_zoom (self, dy < 0 ? 1 : -1);

  return TRUE;
}

static void
pinch_begin_cb (MandateLinesView *self)
{
  self->pinched = mandate_line_chart_get_actual_zoom (self->chart);
}

static void
pinch_cb (MandateLinesView *self,
          double            scale)
{
  set_zoom (self, self->pinched * scale);
}

static void
add_controllers (MandateLinesView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkGesture         *pinch = gtk_gesture_zoom_new ();

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->chart_window), scroll);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->chart_window), GTK_EVENT_CONTROLLER (pinch));
}

static GtkWidget *
create_problem (const char *text)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, "problem-icon");
  gtk_widget_set_tooltip_text (icon, text);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return icon;
}

/* Who holds it, whom it reports to, and what is wrong: all that the chart shows. */
static char *
describe_row (MandateLinesView            *self,
              GPtrArray                   *places,
              const MandateReportingPlace *place)
{
  g_autofree char *holders = mandate_line_words_list_holders (self->session, place);
  g_autofree char *deputies = mandate_line_words_list_deputies (self->session, place);
  g_autofree char *problems = mandate_line_words_list_problems (place);
  GString         *text = g_string_new (holders);

  if (place->above >= 0)
    {
      g_string_append_c (text, '\n');
      /* Translators: %s is a role. */
      g_string_append_printf (text, _ ("Reports to %s"), ((MandateReportingPlace *) g_ptr_array_index (places, place->above))->role->title);
    }
  if (deputies != NULL)
    g_string_append_printf (text, "\n%s", deputies);
  if (problems != NULL)
    g_string_append_printf (text, "\n%s", problems);

  return g_string_free (text, FALSE);
}

static GtkWidget *
create_row (MandateLinesView            *self,
            GPtrArray                   *places,
            const MandateReportingPlace *place)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *name = mandate_line_words_name (self->session, places, place);
  g_autofree char *description = mandate_line_words_describe (self->session, place);
  g_autofree char *problems = mandate_line_words_list_problems (place);
  g_autofree char *text = describe_row (self, places, place);
  g_autofree char *title = g_markup_escape_text (place->role->title, -1);
  g_autofree char *subtitle = g_markup_escape_text (text, -1);
  g_autofree char *link = g_strdup_printf ("role/%s", mandate_record_get_id (MANDATE_RECORD (place->role)));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", link);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) place->level + 1,
                                  -1);

  if (place->level > 0)
    {
      GtkWidget *indent = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_size_request (indent, INDENT * (int) MIN (place->level, MAX_INDENT), -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), indent);
    }
  if (problems != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_problem (problems));

  return row;
}

static void
update_list (MandateLinesView *self,
             GPtrArray        *places)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  for (guint i = 0; i < places->len; i++)
    gtk_list_box_append (self->list, create_row (self, places, g_ptr_array_index (places, i)));
}

static void
update (MandateLinesView *self)
{
  g_autoptr (GPtrArray) places = mandate_reporting_lines_read (mandate_session_get_register (self->session), mandate_session_get_today (self->session));
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const gboolean   is_narrow = mandate_adaptive_bin_get_is_narrow (self->adaptive);
  g_autofree char *summary = mandate_line_words_sum_up (places);

  gtk_stack_set_visible_child_name (self->stack, mandate_reporting_lines_has_any (places) ? "lines" : "empty");
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (self->zoom_box, !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->chart_window), !is_narrow);
  gtk_widget_set_visible (self->list_window, is_narrow);

  if (is_narrow)
    {
      self->has_begun = FALSE;
      g_clear_handle_id (&self->place_source, g_source_remove);
    }
  mandate_line_chart_show (self->chart, self->session, is_narrow ? none : places);
  update_list (self, is_narrow ? places : none);
}

static void
print_clicked_cb (MandateLinesView *self)
{
  mandate_role_print_open (GTK_WIDGET (self), self->session, MANDATE_PRINT_LINES, NULL);
}

static void
edit_clicked_cb (MandateLinesView *self)
{
  mandate_lines_editor_open (GTK_WIDGET (self), self->session);
}

static void
mandate_lines_view_constructed (GObject *object)
{
  MandateLinesView *self = MANDATE_LINES_VIEW (object);

  G_OBJECT_CLASS (mandate_lines_view_parent_class)->constructed (object);

  mandate_follow (self, self->session, "settled", G_CALLBACK (update));
  mandate_editing_offer (self->session, self->edit_button);
  mandate_editing_offer (self->session, self->begin_button);
  update (self);
}

static void
mandate_lines_view_dispose (GObject *object)
{
  MandateLinesView *self = MANDATE_LINES_VIEW (object);

  g_clear_handle_id (&self->place_source, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_lines_view_parent_class)->dispose (object);
}

static void
mandate_lines_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  MandateLinesView *self = MANDATE_LINES_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_zoom (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *action;
    guint       keys[3];
  } zooms[] = {
    { "lines.zoom-in", { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add } },
    { "lines.zoom-out", { GDK_KEY_minus, GDK_KEY_KP_Subtract } },
    { "lines.zoom-fit", { GDK_KEY_0, GDK_KEY_KP_0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gtk_widget_class_install_action (widget_class, zooms[i].action, NULL, zoom_action_cb);
      for (guint j = 0; j < G_N_ELEMENTS (zooms[i].keys) && zooms[i].keys[j] != 0; j++)
        gtk_widget_class_add_binding_action (widget_class, zooms[i].keys[j], GDK_CONTROL_MASK, zooms[i].action, NULL);
    }
}

static void
mandate_lines_view_class_init (MandateLinesViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_lines_view_constructed;
  object_class->dispose = mandate_lines_view_dispose;
  object_class->set_property = mandate_lines_view_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MANDATE_TYPE_SESSION, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_zoom (widget_class);
  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/lines-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateLinesView, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandateLinesView, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateLinesView, summary);
  gtk_widget_class_bind_template_child (widget_class, MandateLinesView, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, MandateLinesView, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, MandateLinesView, chart_window);
  gtk_widget_class_bind_template_child (widget_class, MandateLinesView, list_window);
  gtk_widget_class_bind_template_child (widget_class, MandateLinesView, list);
  gtk_widget_class_bind_template_child (widget_class, MandateLinesView, edit_button);
  gtk_widget_class_bind_template_child (widget_class, MandateLinesView, begin_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked_cb);
}

static void
mandate_lines_view_init (MandateLinesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->chart = MANDATE_LINE_CHART (mandate_line_chart_new ());
  gtk_scrolled_window_set_child (self->chart_window, GTK_WIDGET (self->chart));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->chart_window), "changed", G_CALLBACK (size_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->chart_window), "changed", G_CALLBACK (size_changed_cb), self, G_CONNECT_SWAPPED);
  add_controllers (self);
  update_zoom (self);
}

/**
 * mandate_lines_view_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): who reports to whom
 */
GtkWidget *
mandate_lines_view_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_LINES_VIEW, "session", session, NULL);
}
