/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "mandate-date.h"
#include "mandate-record-list.h"
#include "mandate-reminder.h"
#include "mandate-reminders.h"
#include "mandate-review.h"
#include "mandate-test-ui.h"

/* A desktop that shows nothing and remembers what it was told. */
typedef struct
{
  GApplication     *application;
  MandateSettings  *settings;
  MandateSession   *session;
  MandateReminders *reminders;
  GDBusConnection  *bus;
  guint             object;
  guint             name;
  GPtrArray        *titles; /* of what is shown, by number from 1; NULL where it was taken back */
  gboolean          is_there;
} Desk;

static const char interface_xml[] =
  "<node><interface name='org.freedesktop.Notifications'>"
  "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
  "<arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
  "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
  "</interface></node>";

static void
notify (Desk                  *desk,
        GVariant              *parameters,
        GDBusMethodInvocation *invocation)
{
  const char *title;

  g_variant_get_child (parameters, 3, "&s", &title);
  g_ptr_array_add (desk->titles, g_strdup (title));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", desk->titles->len));
}

static void
call_cb (GDBusConnection       *connection,
         const char            *sender,
         const char            *path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               data)
{
  Desk *desk = data;
  guint number;

  if (g_str_equal (method, "Notify"))
    {
      notify (desk, parameters, invocation);
      return;
    }

  g_variant_get (parameters, "(u)", &number);
  g_clear_pointer (&g_ptr_array_index (desk->titles, number - 1), g_free);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
name_acquired_cb (GDBusConnection *connection,
                  const char      *name,
                  gpointer         data)
{
  ((Desk *) data)->is_there = TRUE;
}

static gboolean
is_there (gpointer data)
{
  return ((Desk *) data)->is_there;
}

static void
take_the_place_of_the_desktop (Desk *desk)
{
  static const GDBusInterfaceVTable vtable = { .method_call = call_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, NULL);

  desk->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_assert_nonnull (desk->bus);
  desk->object = g_dbus_connection_register_object (desk->bus, "/org/freedesktop/Notifications", node->interfaces[0], &vtable, desk, NULL, NULL);
  desk->name = g_bus_own_name_on_connection (desk->bus, "org.freedesktop.Notifications", G_BUS_NAME_OWNER_FLAGS_NONE, name_acquired_cb, NULL, desk, NULL);
  mandate_test_wait (is_there, desk);
}

static void
set_up (Desk         *desk,
        gconstpointer data)
{
  desk->titles = g_ptr_array_new_with_free_func (g_free);
  take_the_place_of_the_desktop (desk);

  desk->application = (GApplication *) data;
  desk->settings = mandate_settings_new ();
  mandate_settings_set_string (desk->settings, "reminders", "weekly-and-reviews");
  mandate_settings_set_string (desk->settings, "reminded-on", "");
  desk->session = mandate_test_new_session ();
  desk->reminders = mandate_reminders_new (desk->application, desk->settings);
}

static void
tear_down (Desk         *desk,
           gconstpointer data)
{
  g_assert_finalize_object (desk->reminders);
  g_object_unref (desk->session);
  g_object_unref (desk->settings);
  g_bus_unown_name (desk->name);
  g_dbus_connection_unregister_object (desk->bus, desk->object);
  g_object_unref (desk->bus);
  g_ptr_array_unref (desk->titles);
}

static MandateRecord *
plan_review (Desk *desk,
             int   days)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (desk->session), "Plan");
  MandateRecord   *review = mandate_change_create (change, MANDATE_TYPE_REVIEW, NULL);
  g_autofree char *id = g_strdup (mandate_record_get_id (review));
  g_autofree char *today = mandate_date_today ();
  g_autofree char *day = mandate_date_add_days (today, days);
  g_autoptr (GError) error = NULL;

  mandate_record_set (review, "kind", "management-review", &error);
  g_assert_no_error (error);
  mandate_record_set (review, "title", "Ana’s review", NULL);
  mandate_record_set (review, "state", "planned", &error);
  g_assert_no_error (error);
  mandate_record_set (review, "planned_on", day, &error);
  g_assert_no_error (error);
  mandate_session_commit (desk->session, change, &error);
  g_assert_no_error (error);

  return mandate_register_find (mandate_session_get_register (desk->session), MANDATE_TYPE_REVIEW, id);
}

static guint
count_shown (Desk *desk)
{
  guint n = 0;

  for (guint i = 0; i < desk->titles->len; i++)
    n += g_ptr_array_index (desk->titles, i) != NULL;

  return n;
}

static gboolean
shows_one (gpointer data)
{
  return count_shown (data) == 1;
}

static gboolean
shows_none (gpointer data)
{
  return count_shown (data) == 0;
}

/* What was sent to the bus has gone there and come back. */
static void
hear_out (Desk *desk)
{
  g_autoptr (GVariant) answer = NULL;

  mandate_test_settle ();
  answer = g_dbus_connection_call_sync (desk->bus, "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetId", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (answer);
  mandate_test_settle ();
}

static void
test_review_is_announced (Desk         *desk,
                          gconstpointer data)
{
  plan_review (desk, 10);
  mandate_reminders_set_session (desk->reminders, desk->session);
  mandate_test_wait (shows_one, desk);
  g_assert_cmpstr (g_ptr_array_index (desk->titles, 0), ==, "A review is due in 10 days");

  /* And only once. */
  mandate_reminders_look (desk->reminders);
  hear_out (desk);
  g_assert_cmpuint (desk->titles->len, ==, 1);
}

static void
test_what_is_done_is_taken_back (Desk         *desk,
                                 gconstpointer data)
{
  MandateRecord *review = plan_review (desk, 10);

  mandate_reminders_set_session (desk->reminders, desk->session);
  mandate_test_wait (shows_one, desk);
  hear_out (desk);

  g_assert_true (mandate_session_remove (desk->session, review));
  mandate_test_wait (shows_none, desk);
}

static void
test_later_takes_back_until_tomorrow (Desk         *desk,
                                      gconstpointer data)
{
  MandateRecord   *review = plan_review (desk, 10);
  g_autofree char *id = g_strdup_printf ("review-%s", mandate_record_get_id (review));
  g_autofree char *today = mandate_date_today ();
  g_autofree char *tomorrow = mandate_date_add_days (today, 1);

  mandate_reminders_set_session (desk->reminders, desk->session);
  mandate_test_wait (shows_one, desk);
  hear_out (desk);

  mandate_reminders_postpone (desk->reminders, id);
  mandate_test_wait (shows_none, desk);
  mandate_reminders_look (desk->reminders);
  hear_out (desk);
  g_assert_cmpuint (count_shown (desk), ==, 0);

  mandate_reminders_look_on (desk->reminders, tomorrow);
  mandate_test_wait (shows_one, desk);
  hear_out (desk);
  g_assert_cmpstr (g_ptr_array_index (desk->titles, desk->titles->len - 1), ==, "A review is due in 9 days");
}

/* One that was put off does not silence another. */
static void
test_later_is_for_one_alone (Desk         *desk,
                             gconstpointer data)
{
  MandateRecord   *review = plan_review (desk, 10);
  g_autofree char *id = g_strdup_printf ("review-%s", mandate_record_get_id (review));
  g_autofree char *today = mandate_date_today ();
  g_autofree char *tomorrow = mandate_date_add_days (today, 1);

  plan_review (desk, 15);
  mandate_reminders_set_session (desk->reminders, desk->session);
  mandate_test_wait (shows_one, desk);
  hear_out (desk);
  mandate_reminders_postpone (desk->reminders, id);
  mandate_test_wait (shows_none, desk);

  mandate_reminders_look_on (desk->reminders, tomorrow);
  hear_out (desk);
  g_assert_cmpuint (count_shown (desk), ==, 2);
}

/* What is said on a lock screen has no names. */
static void
test_no_name_is_said (Desk         *desk,
                      gconstpointer data)
{
  g_autofree char *today = mandate_date_today ();
  g_autoptr (GPtrArray) reminders = NULL;

  plan_review (desk, 1);
  reminders = mandate_reminder_list (mandate_session_get_register (desk->session), "weekly-and-reviews", today, NULL);
  g_assert_cmpuint (reminders->len, >, 0);
  for (guint i = 0; i < reminders->len; i++)
    {
      const MandateReminder *reminder = g_ptr_array_index (reminders, i);

      g_assert_null (strstr (reminder->title, "Ana’s"));
      g_assert_null (strstr (reminder->body, "Ana’s"));
    }
}

static void
test_who_wants_none_hears_nothing (Desk         *desk,
                                   gconstpointer data)
{
  plan_review (desk, 10);
  mandate_settings_set_string (desk->settings, "reminders", "none");
  mandate_reminders_set_session (desk->reminders, desk->session);
  hear_out (desk);
  g_assert_cmpuint (desk->titles->len, ==, 0);
}

#define ADD(path, function) g_test_add ("/reminders/" path, Desk, application, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GApplication) application = NULL;

  g_setenv ("GNOTIFICATION_BACKEND", "freedesktop", TRUE);
  mandate_test_ui_init (&argc, &argv);

  /* Closed between two tests, it would end the program. */
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_dbus_connection_set_exit_on_close (bus, FALSE);

  application = g_application_new ("io.github.mandate_isms.Test", G_APPLICATION_DEFAULT_FLAGS | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (application, NULL, NULL));

  ADD ("announce-a-review-once", test_review_is_announced);
  ADD ("take-back-what-is-done", test_what_is_done_is_taken_back);
  ADD ("wait-until-tomorrow-if-told-so", test_later_takes_back_until_tomorrow);
  ADD ("put-off-one-alone", test_later_is_for_one_alone);
  ADD ("say-no-name", test_no_name_is_said);
  ADD ("say-nothing-where-none-are-wanted", test_who_wants_none_hears_nothing);

  return g_test_run ();
}
