/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-reminders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-records.h"
#include "mandate-reminder.h"

#define SECONDS_BETWEEN 3600

/**
 * MandateReminders:
 *
 * Tells the desktop what there is to remind of: at the start, then once an
 * hour, so that a computer that is never switched off hears of a new day, too.
 * What is done meanwhile is taken back.
 */
struct _MandateReminders
{
  GObject parent_instance;

  GApplication    *application; /* (unowned) owns this */
  MandateSettings *settings;
  MandateSession  *session;   /* (nullable) */
  GHashTable      *shown;     /* (owned) (element-type utf8 utf8) ids that may be on the screen, by this run or one before */
  GHashTable      *later;     /* (owned) (element-type utf8 utf8) ids to the day on which they are said again */
  char            *looked_on; /* (nullable) the day of the last look of this run */
  gboolean         is_kept;   /* whether the application is, to the end of the process */
  guint            source;
};

G_DEFINE_FINAL_TYPE (MandateReminders, mandate_reminders, G_TYPE_OBJECT)

/* All that there is to remind of on that day, whether it was said or not. */
static GPtrArray *
list_due (MandateReminders *self,
          const char       *today)
{
  return mandate_reminder_list (mandate_session_get_register (self->session), mandate_settings_get_string (self->settings, "reminders"), today, NULL);
}

static gboolean
has_id (GPtrArray  *reminders,
        const char *id)
{
  for (guint i = 0; i < reminders->len; i++)
    if (g_str_equal (((MandateReminder *) g_ptr_array_index (reminders, i))->id, id))
      return TRUE;

  return FALSE;
}

static void
withdraw_done (MandateReminders *self,
               const char       *today)
{
  g_autoptr (GPtrArray) due = list_due (self, today);
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, self->shown);

  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!has_id (due, id))
      {
        g_application_withdraw_notification (self->application, id);
        g_hash_table_iter_remove (&iter);
      }
}

/*
 * GLib 2.74 recurses without end when a program is taken apart whose
 * notifications are still on a desktop of the freedesktop kind. They are meant
 * to outlive the program, so the program's object stays until the process ends.
 */
static void
keep_application (MandateReminders *self)
{
  if (self->is_kept)
    return;

  g_object_ref (self->application);
  self->is_kept = TRUE;
}

static void
send_one (MandateReminders      *self,
          const MandateReminder *reminder)
{
  g_autoptr (GNotification) notification = g_notification_new (reminder->title);

  g_notification_set_body (notification, reminder->body);
  g_notification_set_default_action_and_target (notification, "app.open-item", "s", reminder->target != NULL ? reminder->target : "");
  g_notification_add_button_with_target (notification, _ ("Later"), "app.remind-later", "s", reminder->id);

  keep_application (self);
  g_application_send_notification (self->application, reminder->id, notification);
  g_hash_table_add (self->shown, g_strdup (reminder->id));
}

static gboolean
is_over (gpointer id,
         gpointer day,
         gpointer today)
{
  return strcmp (day, today) <= 0;
}

/* What was put off until today is said again, if it is still due. */
static void
send_postponed (MandateReminders *self,
                const char       *today)
{
  g_autoptr (GPtrArray) due = list_due (self, today);

  for (guint i = 0; i < due->len; i++)
    {
      const MandateReminder *reminder = g_ptr_array_index (due, i);
      const char            *day = g_hash_table_lookup (self->later, reminder->id);

      if (day != NULL && strcmp (day, today) <= 0)
        send_one (self, reminder);
    }

  g_hash_table_foreach_remove (self->later, is_over, (gpointer) today);
}

/* The next start looks as if no look had been while something is put off. */
static void
remember_look (MandateReminders *self,
               const char       *today)
{
  g_free (self->looked_on);
  self->looked_on = g_strdup (today);
  mandate_settings_set_string (self->settings, "reminded-on", g_hash_table_size (self->later) > 0 ? "" : today);
}

/**
 * mandate_reminders_look_on:
 * @self: reminders
 * @today: today
 *
 * Shows what came since the last look. Does nothing for a sample, where
 * nothing is anybody's.
 */
void
mandate_reminders_look_on (MandateReminders *self,
                           const char       *today)
{
  g_autoptr (GPtrArray) reminders = NULL;

  if (self->session == NULL || mandate_workspace_get_is_sample (mandate_session_get_workspace (self->session)))
    return;

  withdraw_done (self, today);
  reminders = mandate_reminder_list (mandate_session_get_register (self->session), mandate_settings_get_string (self->settings, "reminders"), today,
                                     self->looked_on != NULL ? self->looked_on : mandate_settings_get_string (self->settings, "reminded-on"));

  for (guint i = 0; i < reminders->len; i++)
    if (!g_hash_table_contains (self->later, ((const MandateReminder *) g_ptr_array_index (reminders, i))->id))
      send_one (self, g_ptr_array_index (reminders, i));

  send_postponed (self, today);
  remember_look (self, today);
}

/**
 * mandate_reminders_look:
 * @self: reminders
 *
 * Looks what there is to remind of today.
 */
void
mandate_reminders_look (MandateReminders *self)
{
  g_autofree char *today = mandate_date_today ();

  mandate_reminders_look_on (self, today);
}

/**
 * mandate_reminders_postpone:
 * @self: reminders
 * @id: a reminder's
 *
 * Takes that reminder back until tomorrow, or until the program is started
 * again; others come when they come. What is due is looked for then as if no
 * look had been.
 */
void
mandate_reminders_postpone (MandateReminders *self,
                            const char       *id)
{
  g_autofree char *today = mandate_date_today ();

  g_application_withdraw_notification (self->application, id);
  g_hash_table_insert (self->later, g_strdup (id), mandate_date_add_days (today, 1));
  mandate_settings_set_string (self->settings, "reminded-on", "");
}

static gboolean
look_cb (gpointer data)
{
  mandate_reminders_look (data);

  return G_SOURCE_CONTINUE;
}

static void
add_shown (MandateReminders *self,
           GType             type)
{
  MandateRecordList *records = mandate_register_get_list (mandate_session_get_register (self->session), type);

  for (guint i = 0; i < mandate_record_list_get_length (records); i++)
    g_hash_table_add (self->shown, g_strdup_printf ("review-%s", mandate_record_get_id (mandate_record_list_get (records, i))));
}

static void
mandate_reminders_finalize (GObject *object)
{
  MandateReminders *self = MANDATE_REMINDERS (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_hash_table_unref (self->shown);
  g_hash_table_unref (self->later);
  g_free (self->looked_on);

  G_OBJECT_CLASS (mandate_reminders_parent_class)->finalize (object);
}

static void
mandate_reminders_class_init (MandateRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_reminders_finalize;
}

static void
mandate_reminders_init (MandateReminders *self)
{
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->later = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->source = g_timeout_add_seconds (SECONDS_BETWEEN, look_cb, self);
}

/**
 * mandate_reminders_new:
 * @application: (transfer none): who shows the notifications; must outlive the reminders
 * @settings: (transfer none): what a person wants to be reminded of
 *
 * Returns: (transfer full): reminders, of nothing until they have a session
 */
MandateReminders *
mandate_reminders_new (GApplication    *application,
                       MandateSettings *settings)
{
  MandateReminders *self = g_object_new (MANDATE_TYPE_REMINDERS, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "notify::reminders", G_CALLBACK (mandate_reminders_look), self, G_CONNECT_SWAPPED);

  return self;
}

/* Done is done, whether the desktop still shows it or not. */
static void
changed_cb (MandateReminders *self)
{
  g_autofree char *today = mandate_date_today ();

  if (g_hash_table_size (self->shown) > 0)
    withdraw_done (self, today);
}

/**
 * mandate_reminders_set_session:
 * @self: reminders
 * @session: (nullable): the open workspace
 *
 * Reminds of what is due in @session from now on.
 */
void
mandate_reminders_set_session (MandateReminders *self,
                               MandateSession   *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);

  g_set_object (&self->session, session);
  g_hash_table_remove_all (self->shown);
  g_hash_table_remove_all (self->later);
  g_clear_pointer (&self->looked_on, g_free);

  if (session == NULL)
    return;

  g_hash_table_add (self->shown, g_strdup ("digest"));
  add_shown (self, MANDATE_TYPE_REVIEW);
  add_shown (self, MANDATE_TYPE_REVIEW_PLAN);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  mandate_reminders_look (self);
}
