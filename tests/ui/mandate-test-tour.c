/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-test-tour.h"

#include <libintl.h>

#include "mandate-copy-page.h"
#include "mandate-merge-page.h"
#include "mandate-migrator.h"
#include "mandate-organisation.h"
#include "mandate-places.h"
#include "mandate-preferences.h"
#include "mandate-review-topic.h"
#include "mandate-review-view.h"
#include "mandate-review.h"
#include "mandate-role-holding.h"
#include "mandate-welcome.h"
#include "mandate-wizard.h"

/* By the name that actions call them. */
static const char *const wizards[] = { "set-up", "policy", "roles", "change", "resource", "reviews" };

typedef struct
{
  MandateWindow   *window;
  MandateTestVisit visit;
  gpointer         data;
} Tour;

/**
 * mandate_test_speak:
 *
 * Has the program speak the language that LANGUAGE names, from the
 * translations that were just built, rather than those that are installed.
 */
void
mandate_test_speak (void)
{
  const char *folder = g_getenv ("MANDATE_TEST_TRANSLATIONS");

  g_assert_nonnull (folder);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
stop_at (Tour       *tour,
         const char *format,
         ...) G_GNUC_PRINTF (2, 3);

static void
stop_at (Tour       *tour,
         const char *format,
         ...)
{
  g_autofree char *name = NULL;
  va_list          arguments;

  va_start (arguments, format);
  name = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (tour->window));
  mandate_test_settle ();
  tour->visit (GTK_WIDGET (tour->window), name, tour->data);
}

static char *
find_first (MandateSession *session,
            const char     *type_name)
{
  GType              type = mandate_schema_find_type (mandate_schema_get (), type_name, NULL);
  MandateRecordList *records = mandate_register_get_list (mandate_session_get_register (session), type);

  if (mandate_record_list_get_length (records) == 0)
    return NULL;

  return g_strdup_printf ("%s/%s", type_name, mandate_record_get_id (mandate_record_list_get (records, 0)));
}

static void
visit_pages (Tour *tour)
{
  MandateSession     *session = mandate_window_get_session (tour->window);
  guint               n_places;
  const MandatePlace *places = mandate_places_get (&n_places);

  for (guint i = 0; i < n_places; i++)
    {
      g_auto (GStrv) types = g_strsplit (places[i].types != NULL ? places[i].types : "", " ", -1);

      g_assert_nonnull (mandate_window_show_page (tour->window, places[i].id));
      stop_at (tour, "page-%02u-%s", i, places[i].id);

      for (guint t = 0; types[t] != NULL; t++)
        {
          g_autofree char *link = *types[t] != '\0' ? find_first (session, types[t]) : NULL;

          if (link == NULL)
            continue;

          mandate_window_show_link (tour->window, link);
          stop_at (tour, "page-%02u-%s-%s", i, places[i].id, types[t]);
        }
    }
}

/* Somebody leaves: what the later steps of that wizard ask follows from it. */
static void
answer_change (Tour          *tour,
               MandateWizard *wizard)
{
  MandateDraft    *draft = mandate_wizard_get_draft (wizard);
  g_autofree char *person = find_first (mandate_window_get_session (tour->window), "person");

  mandate_draft_set_note (draft, "what", "leaves");
  g_assert_true (mandate_record_set (mandate_draft_get (draft, "who", MANDATE_TYPE_ROLE_HOLDING), "person", strchr (person, '/') + 1, NULL));
}

static void
visit_wizard (Tour       *tour,
              const char *name)
{
  MandateWizard *wizard;

  mandate_window_open_wizard (tour->window, name);
  mandate_test_settle ();
  wizard = MANDATE_WIZARD (mandate_test_get (GTK_WIDGET (tour->window), MANDATE_TYPE_WIZARD, NULL));

  if (g_str_equal (name, "change"))
    answer_change (tour, wizard);

  for (guint step = 0; step < MANDATE_WIZARD_GET_CLASS (wizard)->n_steps; step++)
    {
      mandate_wizard_show_step (wizard, step);
      stop_at (tour, "wizard-%s-%u", name, step + 1);
    }

  gtk_widget_activate_action (GTK_WIDGET (wizard), "wizard.leave", NULL);
  mandate_test_settle ();
}

static MandateReview *
find_review_to_hold (MandateSession *session)
{
  MandateRecordList *reviews = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_REVIEW);

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *review = MANDATE_REVIEW (mandate_record_list_get (reviews, i));

      if (review->held_on == NULL && g_strcmp0 (review->kind, "management-review") == 0)
        return review;
    }

  g_assert_not_reached ();
}

/* Who is there, a question, what else, and whether everything is said: the other questions look the same. */
static void
visit_held_review (Tour *tour)
{
  MandateReview   *review = find_review_to_hold (mandate_window_get_session (tour->window));
  g_autofree char *target = g_strdup_printf ("review:review/%s", mandate_record_get_id (MANDATE_RECORD (review)));
  g_autoptr (GPtrArray) topics = mandate_topics_list (review, mandate_session_get_register (mandate_window_get_session (tour->window)));
  GtkWidget *view;

  mandate_window_open_wizard (tour->window, target);
  mandate_test_settle ();
  view = mandate_test_get (GTK_WIDGET (tour->window), MANDATE_TYPE_REVIEW_VIEW, NULL);

  for (guint i = 0; i < 4; i++)
    {
      guint topic = i < 2 ? i : topics->len - 4 + i;

      mandate_review_view_show_topic (MANDATE_REVIEW_VIEW (view), topic);
      stop_at (tour, "held-review-%02u", topic + 1);
    }

  mandate_window_show_page (tour->window, "reviews");
  mandate_test_settle ();
}

static void
visit_preferences (Tour *tour)
{
  g_autoptr (MandateSettings) settings = mandate_settings_new ();
  GtkWidget      *window = adw_preferences_window_new ();
  MandateSession *session = mandate_window_get_session (tour->window);

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (mandate_preferences_new (settings, session)));
  mandate_test_show (window, gtk_widget_get_width (GTK_WIDGET (tour->window)), 620);
  tour->visit (window, "preferences", tour->data);
  mandate_test_close (window);
}

static void
change_organisation (MandateWorkspace *workspace,
                     const char       *field,
                     const char       *value)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), "Organisation");
  g_autoptr (GError) error = NULL;

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID), field, value, &error);
  g_assert_no_error (error);
  mandate_workspace_commit (workspace, change, &error);
  g_assert_no_error (error);
}

/* Luis went on with a copy: what he did, and what was done here, beside each other. */
static void
visit_copy (Tour *tour)
{
  MandateSession   *session = mandate_window_get_session (tour->window);
  MandateWorkspace *here = mandate_session_get_workspace (session);
  g_autofree char  *path = g_build_filename (g_get_user_data_dir (), "tour.mandate", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) there = NULL;
  MandateReceivedCopy *received = g_new0 (MandateReceivedCopy, 1);

  mandate_workspace_export_copy (here, path, TRUE, &error);
  g_assert_no_error (error);
  there = mandate_workspace_open (path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);
  mandate_workspace_set_actor (there, "Luis Romero", NULL);
  change_organisation (there, "scope", "The shop, the kitchen and the deliveries");
  change_organisation (there, "larger_organisation", "Mills of the Valley");
  g_clear_object (&there);
  change_organisation (here, "scope", "The shop, the kitchen and the orders");

  received->opened = mandate_opened_copy_new (path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  received->found = mandate_library_look_at_copy (path, NULL, &error);
  g_assert_no_error (error);
  mandate_window_show_view (tour->window, mandate_copy_page_new (received, mandate_session_get_today (session), NULL));
  stop_at (tour, "copy");

  mandate_window_show_view (tour->window, mandate_merge_page_new (session, mandate_workspace_compare_copy (here, path, NULL, &error)));
  g_assert_no_error (error);
  stop_at (tour, "merge");

  mandate_window_show_page (tour->window, "overview");
  mandate_test_settle ();
}

/**
 * mandate_test_tour:
 * @width: of the window
 * @height: of the window
 * @visit: called at each stop
 * @data: what goes with @visit
 *
 * Leads through everything that there is to see of the sample company.
 */
void
mandate_test_tour (int              width,
                   int              height,
                   MandateTestVisit visit,
                   gpointer         data)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  Tour tour = { g_object_new (MANDATE_TYPE_WINDOW, NULL), visit, data };

  mandate_window_set_session (tour.window, session);
  mandate_test_show (GTK_WIDGET (tour.window), width, height);

  stop_at (&tour, "first");
  visit_pages (&tour);
  for (guint i = 0; i < G_N_ELEMENTS (wizards); i++)
    visit_wizard (&tour, wizards[i]);
  visit_held_review (&tour);
  visit_copy (&tour);
  visit_preferences (&tour);

  mandate_window_show_view (tour.window, mandate_welcome_new (FALSE));
  stop_at (&tour, "welcome");

  mandate_test_close (GTK_WIDGET (tour.window));
}
