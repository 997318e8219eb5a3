/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-look-back.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-day-chooser.h"
#include "mandate-errands.h"

/* Most of the time the day is there before anybody wonders. */
#define BUSY_AFTER_MS 200

/**
 * MandateLookBack:
 *
 * The window's way to an earlier day and back to today: its actions, and the
 * day that is on its way.
 */
struct _MandateLookBack
{
  GObject parent_instance;

  AdwApplicationWindow *window;      /* (unowned) */
  MandateSession       *session;     /* (nullable) what the window shows */
  GCancellable         *cancellable; /* (nullable) of the day that is on its way */
  guint                 busy_source;
};

G_DEFINE_FINAL_TYPE (MandateLookBack, mandate_look_back, G_TYPE_OBJECT)

enum
{
  SIGNAL_ARRIVED,
  SIGNAL_STAYED,
  SIGNAL_WAITING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_enabled (MandateLookBack *self,
             const char      *name,
             gboolean         enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
arrive (MandateLookBack *self,
        MandateSession  *session)
{
  g_signal_emit (self, signals[SIGNAL_ARRIVED], 0, session);
}

static void
stay (MandateLookBack *self,
      const GError    *error)
{
  const gboolean was_stopped = error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_signal_emit (self, signals[SIGNAL_STAYED], 0, was_stopped ? NULL : error->message);
}

/* What the callback needs, which may come when something else is wanted. */
typedef struct
{
  MandateLookBack *self;
  GCancellable    *cancellable;
} Journey;

static void
journey_free (Journey *journey)
{
  g_object_unref (journey->self);
  g_object_unref (journey->cancellable);
  g_free (journey);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Journey, journey_free)

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Journey) journey = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePast) past = mandate_look_back_finish (result, &error);
  g_autoptr (MandateSession) session = NULL;
  MandateLookBack *self = journey->self;

  if (self->cancellable != journey->cancellable)
    return;

  g_clear_handle_id (&self->busy_source, g_source_remove);
  g_clear_object (&self->cancellable);

  if (past == NULL)
    {
      stay (self, error);
      return;
    }

  session = mandate_session_new_as_of (mandate_session_get_present (self->session), g_steal_pointer (&past));
  arrive (self, session);
}

static gboolean
busy_cb (gpointer data)
{
  MandateLookBack *self = data;

  self->busy_source = 0;
  g_signal_emit (self, signals[SIGNAL_WAITING], 0, self->cancellable);

  return G_SOURCE_REMOVE;
}

/* A newer choice drops an older one. */
static void
go_to (MandateLookBack *self,
       const char      *date)
{
  g_autofree char *today = mandate_date_today ();
  Journey         *journey;

  if (self->session == NULL)
    return;

  mandate_look_back_stop (self);

  if (g_str_equal (date, today))
    {
      arrive (self, mandate_session_get_present (self->session));
      return;
    }

  self->cancellable = g_cancellable_new ();
  self->busy_source = g_timeout_add (BUSY_AFTER_MS, busy_cb, self);
  journey = g_new0 (Journey, 1);
  journey->self = g_object_ref (self);
  journey->cancellable = g_object_ref (self->cancellable);
  mandate_look_back_async (mandate_session_get_workspace (self->session), date, self->cancellable, found_cb, journey);
}

static void
chosen_cb (MandateLookBack *self,
           const char      *date,
           GtkWidget       *chooser)
{
  g_autofree char *chosen = g_strdup (date);

  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (chooser)));
  go_to (self, chosen);
}

static void
close_on_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

static void
ask (MandateLookBack   *self,
     const MandatePast *today)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "title", _ ("Look at an Earlier Day"), "modal", TRUE, "transient-for", self->window, "resizable", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *chooser = mandate_day_chooser_new (today->first, today->date);

  mandate_day_chooser_set_date (MANDATE_DAY_CHOOSER (chooser), today->previous != NULL ? today->previous : today->date);
  gtk_widget_add_css_class (chooser, "past-chooser");
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), chooser);
  close_on_escape (window);
  adw_window_set_content (ADW_WINDOW (window), box);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (chooser);
}

static void
look_back (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  MandateLookBack *self = data;
  g_autofree char *date = mandate_date_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePast) today = mandate_workspace_find_day (mandate_session_get_workspace (self->session), date, &error);

  if (today == NULL)
    stay (self, error);
  else if (today->previous == NULL)
    g_signal_emit (self, signals[SIGNAL_STAYED], 0, _ ("There is no earlier day: everything was recorded today."));
  else
    ask (self, today);
}

static void
show_as_of (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  go_to (data, g_variant_get_string (parameter, NULL));
}

static void
back_to_today (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  MandateLookBack *self = data;

  mandate_look_back_stop (self);
  arrive (self, mandate_session_get_present (self->session));
}

static void
earlier_day (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  MandateLookBack *self = data;

  go_to (self, mandate_session_get_past (self->session)->previous);
}

/* After the last day on which something was recorded comes today. */
static void
later_day (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  MandateLookBack *self = data;
  const char      *next = mandate_session_get_past (self->session)->next;

  if (next != NULL)
    go_to (self, next);
  else
    back_to_today (action, NULL, self);
}

static const GActionEntry actions[] = {
  { .name = "look-back", .activate = look_back },
  { .name = "show-as-of", .activate = show_as_of, .parameter_type = "s" },
  { .name = "back-to-today", .activate = back_to_today },
  { .name = "earlier-day", .activate = earlier_day },
  { .name = "later-day", .activate = later_day },
};

static void
mandate_look_back_dispose (GObject *object)
{
  MandateLookBack *self = MANDATE_LOOK_BACK (object);

  mandate_look_back_stop (self);
  g_clear_object (&self->session);

  for (guint i = 0; i < G_N_ELEMENTS (actions) && self->window != NULL; i++)
    g_action_map_remove_action (G_ACTION_MAP (self->window), actions[i].name);
  self->window = NULL;

  G_OBJECT_CLASS (mandate_look_back_parent_class)->dispose (object);
}

static void
mandate_look_back_class_init (MandateLookBackClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_look_back_dispose;

  /**
   * MandateLookBack::arrived:
   * @session: the session of the day
   *
   * That day can be shown.
   */
  signals[SIGNAL_ARRIVED] = g_signal_new ("arrived", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, MANDATE_TYPE_SESSION);

  /**
   * MandateLookBack::stayed:
   * @message: (nullable): why the day can't be shown, %NULL if the person stopped it
   *
   * What is shown stays.
   */
  signals[SIGNAL_STAYED] = g_signal_new ("stayed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * MandateLookBack::waiting:
   * @cancellable: stops it
   *
   * It takes so long that one would wonder.
   */
  signals[SIGNAL_WAITING] = g_signal_new ("waiting", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_CANCELLABLE);
}

static void
mandate_look_back_init (MandateLookBack *self)
{
}

/**
 * mandate_look_back_new:
 * @window: the window, which outlives it
 *
 * Returns: (transfer full): what leads @window to an earlier day and back
 */
MandateLookBack *
mandate_look_back_new (AdwApplicationWindow *window)
{
  MandateLookBack *self = g_object_new (MANDATE_TYPE_LOOK_BACK, NULL);

  self->window = window;
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  mandate_look_back_follow (self, NULL, FALSE);

  return self;
}

/**
 * mandate_look_back_follow:
 * @self: a window's way to an earlier day
 * @session: (nullable): what the window shows
 * @shows_pages: whether it shows a page, and no wizard
 *
 * Offers what can be done from there.
 */
void
mandate_look_back_follow (MandateLookBack *self,
                          MandateSession  *session,
                          gboolean         shows_pages)
{
  const MandatePast *past = session != NULL ? mandate_session_get_past (session) : NULL;

  g_set_object (&self->session, session);
  set_enabled (self, "look-back", session != NULL && shows_pages);
  set_enabled (self, "show-as-of", session != NULL && shows_pages);
  set_enabled (self, "back-to-today", past != NULL);
  set_enabled (self, "earlier-day", past != NULL && past->previous != NULL);
  set_enabled (self, "later-day", past != NULL);
}

/**
 * mandate_look_back_stop:
 * @self: a window's way to an earlier day
 *
 * What is on its way is not wanted any more.
 */
void
mandate_look_back_stop (MandateLookBack *self)
{
  g_clear_handle_id (&self->busy_source, g_source_remove);

  if (self->cancellable != NULL)
    {
      g_autoptr (GCancellable) cancellable = g_steal_pointer (&self->cancellable);

      g_cancellable_cancel (cancellable);
    }
}
