/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-test-ui.h"

#include <glib/gstdio.h>
#include <string.h>

#include "mandate-calendar-follower.h"
#include "mandate-review.h"

/* A folder in which a calendar file is kept up to date. */

typedef struct
{
  MandateSettings         *settings;
  MandateSession          *session;
  MandateCalendarFollower *follower;
  char                    *folder;
  char                    *told; /* (nullable) */
} Desk;

static void
tell_cb (Desk       *desk,
         const char *message)
{
  g_free (desk->told);
  desk->told = g_strdup (message);
}

static void
set_up (Desk         *desk,
        gconstpointer data)
{
  desk->settings = mandate_settings_new ();
  desk->session = mandate_test_new_session ();
  desk->folder = g_dir_make_tmp ("mandate-follow-XXXXXX", NULL);
  desk->follower = mandate_calendar_follower_new (desk->settings);
  g_signal_connect_swapped (desk->session, "told", G_CALLBACK (tell_cb), desk);
}

/* (transfer full) (nullable): what the only file in the folder says. */
static char *
read_file (Desk *desk)
{
  g_autoptr (GDir) dir = g_dir_open (desk->folder, 0, NULL);
  const char      *name = dir != NULL ? g_dir_read_name (dir) : NULL;
  g_autofree char *path = name != NULL ? g_build_filename (desk->folder, name, NULL) : NULL;
  char            *text = NULL;

  if (path == NULL)
    return NULL;

  g_assert_null (g_dir_read_name (dir));
  g_assert_true (g_str_has_suffix (path, ".ics"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static void
tear_down (Desk         *desk,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (desk->folder, 0, NULL);
  const char *name;

  mandate_settings_set_string (desk->settings, "calendar-folder", "");
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (desk->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_rmdir (desk->folder);
  g_signal_handlers_disconnect_by_data (desk->session, desk);
  g_assert_finalize_object (desk->follower);
  g_object_unref (desk->session);
  g_object_unref (desk->settings);
  g_free (desk->folder);
  g_free (desk->told);
}

static void
plan_review (Desk       *desk,
             const char *title)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (desk->session), "Plan");
  MandateRecord *review = mandate_change_create (change, MANDATE_TYPE_REVIEW, NULL);
  g_autoptr (GError) error = NULL;

  mandate_record_set (review, "title", title, NULL);
  mandate_record_set (review, "planned_on", "2031-05-05", NULL);
  mandate_session_commit (desk->session, change, &error);
  g_assert_no_error (error);
  mandate_test_settle ();
}

static void
test_each_change_is_followed (Desk         *desk,
                              gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  mandate_calendar_follower_set_session (desk->follower, desk->session);
  plan_review (desk, "Before there was a folder");
  g_assert_null (read_file (desk));

  mandate_settings_set_string (desk->settings, "calendar-folder", desk->folder);
  mandate_test_settle ();
  first = read_file (desk);
  g_assert_nonnull (strstr (first, "Before there was a folder"));

  plan_review (desk, "After");
  second = read_file (desk);
  g_assert_nonnull (strstr (second, "SUMMARY:After"));
}

static void
test_change_before_the_end_is_followed (Desk         *desk,
                                        gconstpointer data)
{
  g_autofree char *text = NULL;

  mandate_settings_set_string (desk->settings, "calendar-folder", desk->folder);
  mandate_calendar_follower_set_session (desk->follower, desk->session);
  mandate_calendar_follower_set_session (desk->follower, NULL);
  text = read_file (desk);
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR"));
}

static void
test_what_is_in_the_way_is_said (Desk         *desk,
                                 gconstpointer data)
{
  g_autofree char *gone = g_build_filename (desk->folder, "gone", NULL);

  mandate_settings_set_string (desk->settings, "calendar-folder", gone);
  mandate_calendar_follower_set_session (desk->follower, desk->session);
  mandate_test_settle ();
  g_assert_nonnull (desk->told);
  g_assert_true (g_str_has_prefix (desk->told, "The calendar file is not up to date: "));
}

#define ADD(path, function) g_test_add ("/calendar-follower/" path, Desk, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  ADD ("each-change-is-followed", test_each_change_is_followed);
  ADD ("change-before-the-end-is-followed", test_change_before_the_end_is_followed);
  ADD ("what-is-in-the-way-is-said", test_what_is_in_the_way_is_said);

  return g_test_run ();
}
