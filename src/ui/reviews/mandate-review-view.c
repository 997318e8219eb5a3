/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-view.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-attendance-bar.h"
#include "mandate-early-keys.h"
#include "mandate-meeting-acts.h"
#include "mandate-meeting-template.h"
#include "mandate-meeting-timer.h"
#include "mandate-print-window.h"
#include "mandate-review-acts.h"
#include "mandate-review-agenda.h"
#include "mandate-review-clerk.h"
#include "mandate-review-closing.h"
#include "mandate-review-pane.h"
#include "mandate-screen-text.h"

/* Where the person goes on with when they leave. */
#define PAGE "reviews"

/**
 * MandateReviewView:
 *
 * Holding a review: it takes all of the window. The agenda, one point of it at
 * a time, and who is here. Everything is recorded as it is typed; leaving
 * loses nothing.
 */
struct _MandateReviewView
{
  AdwBin parent_instance;

  MandateSession *session;
  MandateReview  *review;
  GPtrArray      *topics; /* (owned) (element-type MandateTopic) */
  guint           topic;
  gboolean        was_saved;

  /* Template children */
  AdwWindowTitle     *title;
  GtkToggleButton    *agenda_button;
  GtkWidget          *minutes_button;
  AdwButtonContent   *minutes_content;
  MandateAdaptiveBin *adaptive;
  AdwBin             *agenda_pane;
  GtkWidget          *separator;
  GtkScrolledWindow  *scroller;
  GtkWidget          *content;
  AdwBin             *attendance;
  AdwBin             *topic_bin;
  GtkWidget          *previous_button;
  GtkLabel           *progress_label;
  GtkButton          *next_button;
  AdwBin             *timer;
};

G_DEFINE_FINAL_TYPE (MandateReviewView, mandate_review_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SUBJECT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const MandateTopic *
get_topic (MandateReviewView *self)
{
  return g_ptr_array_index (self->topics, self->topic);
}

static gboolean
is_closed (MandateReviewView *self)
{
  return g_strcmp0 (self->review->state, "closed") == 0;
}

/* How many points with a number there are, up to and with the one at @last. */
static guint
count_numbers (MandateReviewView *self,
               guint              last)
{
  guint n = 0;

  for (guint i = 0; i < self->topics->len && i <= last; i++)
    n += mandate_topic_is_counted (g_ptr_array_index (self->topics, i));

  return n;
}

/* On a narrow window there is room for a number between the buttons, but for no sentence; the question has its title above. */
static void
arrange_foot (MandateReviewView *self)
{
  const MandateTopic *topic = get_topic (self);
  gboolean            has_number = mandate_topic_is_counted (topic);
  gboolean            is_narrow = mandate_adaptive_bin_get_is_narrow (self->adaptive);
  g_autofree char    *progress = NULL;

  if (has_number)
    /* Translators: such as Input 7 of 10, Topic 2 of 6; the first, where four things stand beside each other in a narrow window, is 7/10. */
    progress = g_strdup_printf (is_narrow ? _ ("%1$u/%2$u") : topic->kind == MANDATE_TOPIC_MEETING ? _ ("Topic %1$u of %2$u")
                                                                                                   : _ ("Input %1$u of %2$u"),
                                count_numbers (self, self->topic), count_numbers (self, G_MAXUINT - 1));

  gtk_label_set_label (self->progress_label, has_number ? progress : topic->title);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_label), has_number || !is_narrow);
}

/* Beside each other where there is room; else the agenda is a page of its own. */
static void
arrange (MandateReviewView *self)
{
  gboolean   is_narrow = mandate_adaptive_bin_get_is_narrow (self->adaptive);
  gboolean   shows_agenda = gtk_toggle_button_get_active (self->agenda_button);
  GtkWidget *child = adw_bin_get_child (self->topic_bin);

  gtk_widget_set_visible (GTK_WIDGET (self->agenda_button), is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->agenda_pane), !is_narrow || shows_agenda);
  gtk_widget_set_hexpand (GTK_WIDGET (self->agenda_pane), is_narrow);
  gtk_widget_set_size_request (GTK_WIDGET (self->agenda_pane), is_narrow ? -1 : 355, -1);
  gtk_widget_set_visible (self->separator, !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), !is_narrow || !shows_agenda);
  gtk_widget_set_margin_start (self->content, is_narrow ? 14 : 32);
  gtk_widget_set_margin_end (self->content, is_narrow ? 14 : 32);
  adw_button_content_set_label (self->minutes_content, is_narrow ? "" : _ ("Minutes"));

  if (MANDATE_IS_REVIEW_PANE (child))
    mandate_review_pane_set_narrow (MANDATE_REVIEW_PANE (child), is_narrow);

  gtk_widget_set_visible (GTK_WIDGET (self->timer), !is_narrow && self->review != NULL && !mandate_review_was_held (self->review));

  if (self->topics != NULL)
    arrange_foot (self);
}

static void
update_title (MandateReviewView *self)
{
  const char      *date = mandate_review_get_day (self->review);
  g_autofree char *day = mandate_screen_format_day (date, mandate_session_get_today (self->session));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  /* Translators: a day, and the time of day at which something was recorded: Thursday 26 November · saved 14:22. */
  g_autofree char *saved = g_strdup_printf (_ ("%1$s · saved %2$s"), day, time);

  adw_window_title_set_title (self->title, self->review->title);
  adw_window_title_set_subtitle (self->title, self->was_saved ? saved : day);
}

static void
update_foot (MandateReviewView *self)
{
  const MandateTopic *topic = get_topic (self);
  GtkWidget          *child = adw_bin_get_child (self->topic_bin);
  const MandateTopic *next = self->topic + 1 < self->topics->len ? g_ptr_array_index (self->topics, self->topic + 1) : NULL;
  gboolean            is_closing = MANDATE_IS_REVIEW_CLOSING (child);
  gboolean            is_meeting = topic->kind == MANDATE_TOPIC_MEETING;

  arrange_foot (self);
  gtk_widget_set_visible (self->previous_button, self->topic > 0);
  gtk_button_set_label (self->next_button, is_closing ? _ ("Close the Review") : topic->kind == MANDATE_TOPIC_INPUT && next->kind == MANDATE_TOPIC_INPUT ? _ ("Next Input")
                                                                                                                                                         : C_ ("button", "Next"));
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), !is_closing || !is_closed (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.next", !is_closing || mandate_review_closing_can_close (MANDATE_REVIEW_CLOSING (child)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.topic-up", is_meeting && !is_closed (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.topic-down", is_meeting && !is_closed (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.remove-topic", is_meeting && !is_closed (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.add-topic", g_strcmp0 (self->review->kind, "management-review") != 0 && !is_closed (self));
}

static void move_to (MandateReviewView *self,
                     guint              topic);

/* The agenda may have changed: the point one is at is followed; where it has gone, one goes to its neighbor. Whether one is still there. */
static gboolean
follow_topics (MandateReviewView *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->topics);
  const char *id = ((MandateTopic *) g_ptr_array_index (before, self->topic))->id;

  self->topics = mandate_topics_list (self->review, mandate_session_get_register (self->session));

  for (guint i = 0; i < self->topics->len; i++)
    if (g_str_equal (((MandateTopic *) g_ptr_array_index (self->topics, i))->id, id))
      {
        self->topic = i;
        return TRUE;
      }

  move_to (self, MIN (self->topic, self->topics->len - 1));

  return FALSE;
}

static void
update (MandateReviewView *self)
{
  GtkWidget *child = adw_bin_get_child (self->topic_bin);

  /* Undone, it is not there any more. */
  if (mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_REVIEW, mandate_record_get_id (MANDATE_RECORD (self->review))) == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.close-view", "s", PAGE);
      return;
    }

  if (!follow_topics (self))
    return;

  child = adw_bin_get_child (self->topic_bin);
  mandate_review_agenda_update (MANDATE_REVIEW_AGENDA (adw_bin_get_child (self->agenda_pane)), self->topic);
  mandate_attendance_bar_update (MANDATE_ATTENDANCE_BAR (adw_bin_get_child (self->attendance)));

  if (MANDATE_IS_REVIEW_PANE (child))
    mandate_review_pane_update (MANDATE_REVIEW_PANE (child));
  else
    mandate_review_closing_update (MANDATE_REVIEW_CLOSING (child));

  update_title (self);
  update_foot (self);
}

static void
changed_cb (MandateReviewView *self)
{
  self->was_saved = TRUE;
  update (self);
}

static gboolean show_topic_of (MandateReviewView *self,
                               const char        *id);

static GtkWidget *
create_topic (MandateReviewView *self)
{
  const MandateTopic *topic = get_topic (self);
  GtkWidget          *closing;

  if (topic->kind != MANDATE_TOPIC_CLOSING)
    return mandate_review_pane_new (self->session, self->review, topic, self->topic + 1);

  closing = mandate_review_closing_new (self->session, self->review);
  g_signal_connect_object (closing, "mend", G_CALLBACK (mandate_review_view_show_place), self, G_CONNECT_SWAPPED);

  return closing;
}

/* The point that was left last is written down as it goes out of sight. */
static void
move_to (MandateReviewView *self,
         guint              topic)
{
  adw_bin_set_child (self->topic_bin, NULL);
  self->topic = topic;
  adw_bin_set_child (self->topic_bin, create_topic (self));
  gtk_toggle_button_set_active (self->agenda_button, FALSE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  arrange (self);
  update (self);
}

static void
previous_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  MandateReviewView *self = MANDATE_REVIEW_VIEW (widget);

  if (self->topic > 0)
    mandate_review_view_show_topic (self, self->topic - 1);
}

static void
next_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateReviewView *self = MANDATE_REVIEW_VIEW (widget);
  GtkWidget         *child = adw_bin_get_child (self->topic_bin);

  if (self->topic + 1 < self->topics->len)
    mandate_review_view_show_topic (self, self->topic + 1);
  else if (mandate_review_closing_close (MANDATE_REVIEW_CLOSING (child)))
    mandate_session_tell_undoable (self->session, _ ("The review is closed. Its minutes are ready."));
}

/* Where nothing is typed, as among the conclusions, the first point that has a line for it is gone to. */
static void
compose (MandateReviewView *self,
         GType              type)
{
  GtkWidget *child = adw_bin_get_child (self->topic_bin);

  if (is_closed (self))
    return;

  if (!MANDATE_IS_REVIEW_PANE (child) || !mandate_review_pane_compose (MANDATE_REVIEW_PANE (child), type))
    {
      if (!show_topic_of (self, "improvements"))
        mandate_review_view_show_topic (self, 0);
      mandate_review_pane_compose (MANDATE_REVIEW_PANE (adw_bin_get_child (self->topic_bin)), type);
    }
}

static void
add_decision_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  compose (MANDATE_REVIEW_VIEW (widget), MANDATE_TYPE_DECISION);
}

static void
add_action_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  compose (MANDATE_REVIEW_VIEW (widget), MANDATE_TYPE_ACTION);
}

static void
add_observation_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  compose (MANDATE_REVIEW_VIEW (widget), MANDATE_TYPE_OBSERVATION);
}

static void
add_topic_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  MandateReviewView *self = MANDATE_REVIEW_VIEW (widget);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), _ ("New topic"));
  GError              *error = NULL;
  MandateMeetingTopic *topic = mandate_meeting_put_topic (change, self->review, _ ("New topic"), &error);
  g_autofree char     *id = topic != NULL ? g_strdup (mandate_record_get_id (MANDATE_RECORD (topic))) : NULL;

  if (mandate_review_clerk_commit (self->session, change, topic != NULL, error) && show_topic_of (self, id))
    mandate_review_pane_edit_title (MANDATE_REVIEW_PANE (adw_bin_get_child (self->topic_bin)));
}

static void
move_topic (MandateReviewView *self,
            int                by)
{
  const char *title = get_topic (self)->title;
  /* Translators: %s is a topic of a meeting. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” moved"), title);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);

  if (get_topic (self)->kind == MANDATE_TOPIC_MEETING && mandate_meeting_move_topic (change, self->review, get_topic (self)->id, by))
    mandate_review_clerk_commit (self->session, change, TRUE, NULL);
}

static void
topic_up_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  move_topic (MANDATE_REVIEW_VIEW (widget), -1);
}

static void
topic_down_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  move_topic (MANDATE_REVIEW_VIEW (widget), 1);
}

static void
remove_topic_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  MandateReviewView *self = MANDATE_REVIEW_VIEW (widget);
  MandateRecord     *topic = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_MEETING_TOPIC, get_topic (self)->id);

  if (topic != NULL)
    mandate_session_remove (self->session, topic);
}

static void
show_agenda_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  MandateReviewView *self = MANDATE_REVIEW_VIEW (widget);

  if (mandate_adaptive_bin_get_is_narrow (self->adaptive))
    gtk_toggle_button_set_active (self->agenda_button, TRUE);
  mandate_review_agenda_focus (MANDATE_REVIEW_AGENDA (adw_bin_get_child (self->agenda_pane)));
}

static void
show_attendance_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  mandate_attendance_bar_focus (MANDATE_ATTENDANCE_BAR (adw_bin_get_child (MANDATE_REVIEW_VIEW (widget)->attendance)));
}

static void
leave_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateReviewView *self = MANDATE_REVIEW_VIEW (widget);

  /* Out of sight, so that what was typed last is written down before the page shows how far one is. */
  g_signal_handlers_disconnect_by_func (self->session, changed_cb, self);
  adw_bin_set_child (self->topic_bin, NULL);
  adw_bin_set_child (self->attendance, NULL);
  gtk_widget_activate_action (widget, "win.close-view", "s", PAGE);
}

static void
show_minutes_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  MandateReviewView      *self = MANDATE_REVIEW_VIEW (widget);
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_MINUTES, .record = self->review, .today = mandate_session_get_today (self->session) };

  mandate_print_window_open (widget, self->session, _ ("Minutes"), &order);
}

/*
 * The first point that has to be dealt with and was not. Where only the end is
 * left of these, as in a meeting whose points are all optional, and nothing was
 * written down, it begins with the first point.
 */
static guint
find_open_topic (MandateReviewView *self)
{
  gboolean has_begun = FALSE;

  if (is_closed (self))
    return self->topics->len - 1;

  for (guint i = 0; i < self->topics->len; i++)
    {
      const MandateTopic *topic = g_ptr_array_index (self->topics, i);
      const gboolean      is_done = mandate_topic_is_done (topic, mandate_session_get_register (self->session), self->review);

      if (!mandate_topic_is_optional (topic) && !is_done)
        return i < self->topics->len - 1 || has_begun ? i : 0;

      has_begun = has_begun || is_done;
    }

  return 0;
}

static void
mandate_review_view_constructed (GObject *object)
{
  MandateReviewView *self = MANDATE_REVIEW_VIEW (object);
  GtkWidget         *agenda;

  G_OBJECT_CLASS (mandate_review_view_parent_class)->constructed (object);

  if (!mandate_session_is_read_only (self->session))
    mandate_review_clerk_begin (self->session, self->review);
  self->topics = mandate_topics_list (self->review, mandate_session_get_register (self->session));
  agenda = mandate_review_agenda_new (self->session, self->review);
  adw_bin_set_child (self->timer, mandate_meeting_timer_new (mandate_meeting_template_find (self->review->kind)->minutes));

  adw_bin_set_child (self->agenda_pane, agenda);
  adw_bin_set_child (self->attendance, mandate_attendance_bar_new (self->session, self->review));
  g_signal_connect_object (agenda, "chosen", G_CALLBACK (mandate_review_view_show_topic), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  move_to (self, find_open_topic (self));
}

static gboolean
focus_cb (gpointer data)
{
  MandateReviewView *self = data;
  GtkRoot           *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget         *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->topic_bin))))
    gtk_widget_grab_focus (adw_bin_get_child (self->topic_bin));

  return G_SOURCE_REMOVE;
}

/* The minutes can be taken at once; the window's stack moves the focus, too, and so has to be done with it. */
static void
mandate_review_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mandate_review_view_parent_class)->map (widget);

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_cb, g_object_ref (widget), g_object_unref);
}

static void
mandate_review_view_dispose (GObject *object)
{
  MandateReviewView *self = MANDATE_REVIEW_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_REVIEW_VIEW);
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (mandate_review_view_parent_class)->dispose (object);
}

static void
mandate_review_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  MandateReviewView *self = MANDATE_REVIEW_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_SUBJECT:
      self->review = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/review-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, title);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, agenda_button);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, minutes_button);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, minutes_content);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, agenda_pane);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, separator);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, scroller);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, content);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, attendance);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, topic_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, previous_button);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, progress_label);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, next_button);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewView, timer);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
}

/* All of it can be done without a mouse; the window of shortcuts says how. */
static void
add_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *action;
    GtkWidgetActionActivateFunc activate;
    guint                       key;
    GdkModifierType             modifiers;
  } actions[] = {
    { "review.leave", leave_action, GDK_KEY_Escape, 0 },
    { "review.previous", previous_action, 0, 0 },
    { "review.next", next_action, 0, 0 },
    { "review.show-minutes", show_minutes_action, GDK_KEY_m, GDK_CONTROL_MASK },
    { "review.add-decision", add_decision_action, GDK_KEY_d, GDK_CONTROL_MASK },
    { "review.add-action", add_action_action, GDK_KEY_t, GDK_CONTROL_MASK },
    { "review.add-observation", add_observation_action, GDK_KEY_b, GDK_CONTROL_MASK },
    { "review.add-topic", add_topic_action, GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "review.topic-up", topic_up_action, GDK_KEY_Up, GDK_ALT_MASK },
    { "review.topic-down", topic_down_action, GDK_KEY_Down, GDK_ALT_MASK },
    { "review.remove-topic", remove_topic_action, 0, 0 },
    { "review.show-agenda", show_agenda_action, GDK_KEY_j, GDK_CONTROL_MASK },
    { "review.show-attendance", show_attendance_action, GDK_KEY_p, GDK_CONTROL_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].action, NULL, actions[i].activate);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].action, NULL);
    }
}

static void
mandate_review_view_class_init (MandateReviewViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_review_view_constructed;
  object_class->dispose = mandate_review_view_dispose;
  object_class->set_property = mandate_review_view_set_property;
  widget_class->map = mandate_review_view_map;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MANDATE_TYPE_SESSION, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBJECT] =
    g_param_spec_object ("subject", NULL, NULL, MANDATE_TYPE_REVIEW, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  add_actions (widget_class);
}

static void
mandate_review_view_init (MandateReviewView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mandate_early_keys_add (GTK_WIDGET (self), GDK_KEY_Page_Up, GDK_CONTROL_MASK, "review.previous");
  mandate_early_keys_add (GTK_WIDGET (self), GDK_KEY_Page_Down, GDK_CONTROL_MASK, "review.next");
  mandate_early_keys_add (GTK_WIDGET (self), GDK_KEY_Return, GDK_CONTROL_MASK, "review.next");
  mandate_early_keys_add (GTK_WIDGET (self), GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "review.next");
}

/**
 * mandate_review_view_show_topic:
 * @self: a review that is being held
 * @topic: position of a point of its agenda
 *
 * Goes there.
 */
void
mandate_review_view_show_topic (MandateReviewView *self,
                                guint              topic)
{
  g_return_if_fail (topic < self->topics->len);

  move_to (self, topic);
  gtk_widget_grab_focus (adw_bin_get_child (self->topic_bin));
}

static gboolean
show_topic_of (MandateReviewView *self,
               const char        *id)
{
  for (guint i = 0; i < self->topics->len; i++)
    if (g_strcmp0 (((MandateTopic *) g_ptr_array_index (self->topics, i))->id, id) == 0)
      {
        mandate_review_view_show_topic (self, i);
        return TRUE;
      }

  return FALSE;
}

/**
 * mandate_review_view_show_place:
 * @self: a review that is being held
 * @place: where something is missing, as #MandateReviewGap has it
 *
 * Goes to where it is mended.
 */
void
mandate_review_view_show_place (MandateReviewView *self,
                                const char        *place)
{
  g_auto (GStrv) parts = g_strsplit (place, "/", 2);
  MandateDecision *decision = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_DECISION, parts[1]);

  if (decision != NULL)
    {
      if (!show_topic_of (self, mandate_decision_get_point (decision)) && !show_topic_of (self, "improvements"))
        mandate_review_view_show_topic (self, 0);
      mandate_review_pane_edit_outcome (MANDATE_REVIEW_PANE (adw_bin_get_child (self->topic_bin)), parts[1]);
    }
  else if (g_str_equal (parts[0], "attendance"))
    {
      mandate_attendance_bar_ask_why (MANDATE_ATTENDANCE_BAR (adw_bin_get_child (self->attendance)));
    }
  else if (g_str_equal (parts[0], "decisions"))
    {
      show_topic_of (self, "improvements");
    }
  else if (parts[1] != NULL)
    {
      show_topic_of (self, parts[1]);
    }
}
