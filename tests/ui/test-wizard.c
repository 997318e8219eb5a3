/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-action.h"
#include "mandate-business-goal.h"
#include "mandate-test-ui.h"
#include "mandate-wizard-draft.h"
#include "mandate-wizard.h"

/* A wizard of two questions and a page to read, which makes a business goal. */
#define TEST_TYPE_WIZARD (test_wizard_get_type ())
G_DECLARE_FINAL_TYPE (TestWizard, test_wizard, TEST, WIZARD, MandateWizard)

struct _TestWizard
{
  MandateWizard parent_instance;

  GtkWidget *entries[2];
};

G_DEFINE_FINAL_TYPE (TestWizard, test_wizard, MANDATE_TYPE_WIZARD)

static const char *const field_names[] = { "title", "description" };

static const MandateWizardStep test_steps[] = {
  { .question = "What do you want?", .help = "One sentence.", .requirement = "5.1-a" },
  { .question = "Why?", .help = "One more.", .task = "Find out why" },
  { .question = "Is this right?", .help = "Read it." },
};

static MandateRecord *
get_goal (TestWizard *self)
{
  return mandate_draft_get (mandate_wizard_get_draft (MANDATE_WIZARD (self)), "goal", MANDATE_TYPE_BUSINESS_GOAL);
}

static void
changed_cb (TestWizard *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (field_names); i++)
    if (self->entries[i] != NULL)
      mandate_record_set (get_goal (self), field_names[i], gtk_editable_get_text (GTK_EDITABLE (self->entries[i])), NULL);

  mandate_draft_touch (mandate_wizard_get_draft (MANDATE_WIZARD (self)));
}

static GtkWidget *
test_wizard_create_step (MandateWizard *wizard,
                         guint          step)
{
  TestWizard         *self = TEST_WIZARD (wizard);
  const MandateField *field;
  const char         *text;

  if (step == 2)
    return gtk_label_new ("All of it");

  field = mandate_record_type_find_field (MANDATE_TYPE_BUSINESS_GOAL, field_names[step], NULL);
  text = mandate_record_get_text (get_goal (self), field);
  self->entries[step] = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->entries[step]), text != NULL ? text : "");
  g_signal_connect_object (self->entries[step], "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self->entries[step];
}

static gboolean
test_wizard_check_step (MandateWizard *wizard,
                        guint          step)
{
  if (step == 0 && ((MandateBusinessGoal *) get_goal (TEST_WIZARD (wizard)))->title == NULL)
    {
      mandate_wizard_show_problem (wizard, "Say what you want.");
      return FALSE;
    }

  return TRUE;
}

static char *
test_wizard_get_example (MandateWizard *wizard,
                         guint          step,
                         guint          example)
{
  return step == 0 ? g_strdup_printf ("Example %u", example) : NULL;
}

static void
test_wizard_use_example (MandateWizard *wizard,
                         guint          step,
                         guint          example)
{
  g_autofree char *text = test_wizard_get_example (wizard, step, example);

  gtk_editable_set_text (GTK_EDITABLE (TEST_WIZARD (wizard)->entries[step]), text);
}

static gboolean
test_wizard_finish (MandateWizard *wizard,
                    MandateChange *change,
                    GError       **error)
{
  mandate_draft_put_all (mandate_wizard_get_draft (wizard), change);

  return TRUE;
}

static void
test_wizard_class_init (TestWizardClass *klass)
{
  MandateWizardClass *wizard_class = MANDATE_WIZARD_CLASS (klass);

  wizard_class->create_step = test_wizard_create_step;
  wizard_class->check_step = test_wizard_check_step;
  wizard_class->get_example = test_wizard_get_example;
  wizard_class->use_example = test_wizard_use_example;
  wizard_class->finish = test_wizard_finish;
  mandate_wizard_class_describe (wizard_class, "test", "Test", "Done", "overview", test_steps, G_N_ELEMENTS (test_steps));
}

static void
test_wizard_init (TestWizard *self)
{
}

typedef struct
{
  MandateSession *session;
  GtkWidget      *window;
  TestWizard     *wizard;
} Fixture;

static void
open_wizard (Fixture *fixture)
{
  fixture->wizard = g_object_new (TEST_TYPE_WIZARD, "session", fixture->session, NULL);
  mandate_window_show_view (MANDATE_WINDOW (fixture->window), GTK_WIDGET (fixture->wizard));
  mandate_test_settle ();
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = mandate_test_new_session ();
  fixture->window = g_object_new (MANDATE_TYPE_WINDOW, NULL);
  mandate_window_set_session (MANDATE_WINDOW (fixture->window), fixture->session);
  mandate_test_show (fixture->window, data != NULL ? GPOINTER_TO_INT (data) : 1000, 700);
  open_wizard (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static void
press (Fixture    *fixture,
       const char *label)
{
  mandate_test_press (mandate_test_get (fixture->window, GTK_TYPE_BUTTON, label));
}

static guint
count (Fixture *fixture,
       GType    type)
{
  return mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (fixture->session), type));
}

static void
test_continue_asks_the_next_question (Fixture      *fixture,
                                      gconstpointer data)
{
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Step 1 of 3");
  mandate_test_type (fixture->wizard->entries[0], "Open a third shop");
  press (fixture, "Continue");

  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Why?");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Step 2 of 3");
  press (fixture, "Back");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "What do you want?");
}

static void
test_the_foot_of_a_narrow_window_stays_low (Fixture      *fixture,
                                            gconstpointer data)
{
  GtkWidget *skip;

  mandate_test_type (fixture->wizard->entries[0], "Open a third shop");
  press (fixture, "Continue");
  for (guint i = 0; i < 2; i++)
    {
      gtk_test_widget_wait_for_draw (fixture->window);
      mandate_test_settle ();
    }

  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "2/3");
  skip = mandate_test_get (fixture->window, GTK_TYPE_LABEL, "I Don’t Know Yet");
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (skip))), <=, 2);
  g_assert_cmpint (gtk_widget_get_height (mandate_test_get (fixture->window, GTK_TYPE_BUTTON, "Continue")), <, 40);
}

static void
test_an_empty_answer_is_refused_in_words (Fixture      *fixture,
                                          gconstpointer data)
{
  press (fixture, "Continue");

  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Say what you want.");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Step 1 of 3");
}

static void
test_not_knowing_makes_a_task (Fixture      *fixture,
                               gconstpointer data)
{
  g_assert_null (mandate_test_find (fixture->window, GTK_TYPE_BUTTON, "I Don’t Know Yet"));
  mandate_test_type (fixture->wizard->entries[0], "Open a third shop");
  press (fixture, "Continue");
  press (fixture, "I Don’t Know Yet");

  g_assert_cmpuint (count (fixture, MANDATE_TYPE_ACTION), ==, 1);
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Step 3 of 3");
}

static void
test_leaving_keeps_the_answers (Fixture      *fixture,
                                gconstpointer data)
{
  mandate_test_type (fixture->wizard->entries[0], "Open a third shop");
  press (fixture, "Continue");
  mandate_test_type (fixture->wizard->entries[1], "People queue");
  press (fixture, "Leave");
  g_assert_cmpuint (count (fixture, MANDATE_TYPE_BUSINESS_GOAL), ==, 0);
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "What the Auditor Will Ask");

  open_wizard (fixture);
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Step 2 of 3");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->wizard->entries[1])), ==, "People queue");
  press (fixture, "Back");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->wizard->entries[0])), ==, "Open a third shop");
}

static gboolean
has_draft (gpointer data)
{
  return count (data, MANDATE_TYPE_WIZARD_DRAFT) == 1;
}

static void
test_a_pause_writes_the_draft_down (Fixture      *fixture,
                                    gconstpointer data)
{
  g_assert_cmpuint (count (fixture, MANDATE_TYPE_WIZARD_DRAFT), ==, 0);
  mandate_test_type (fixture->wizard->entries[0], "Open a third shop");
  mandate_test_wait (has_draft, fixture);

  mandate_test_get (fixture->window, ADW_TYPE_WINDOW_TITLE, "Test");
  g_assert_cmpstr (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (mandate_test_get (fixture->window, ADW_TYPE_WINDOW_TITLE, "Test"))), ==, "Saved");
}

static void
test_finishing_makes_one_change (Fixture      *fixture,
                                 gconstpointer data)
{
  MandateBusinessGoal *goal;

  mandate_test_type (fixture->wizard->entries[0], "Open a third shop");
  press (fixture, "Continue");
  press (fixture, "Continue");
  press (fixture, "Done");

  g_assert_cmpuint (count (fixture, MANDATE_TYPE_BUSINESS_GOAL), ==, 1);
  g_assert_cmpuint (count (fixture, MANDATE_TYPE_WIZARD_DRAFT), ==, 0);
  goal = mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (fixture->session), MANDATE_TYPE_BUSINESS_GOAL), 0);
  g_assert_cmpstr (goal->title, ==, "Open a third shop");

  mandate_session_undo (fixture->session);
  g_assert_cmpuint (count (fixture, MANDATE_TYPE_BUSINESS_GOAL), ==, 0);
  g_assert_cmpuint (count (fixture, MANDATE_TYPE_WIZARD_DRAFT), ==, 1);
}

static void
test_the_example_can_be_started_from (Fixture      *fixture,
                                      gconstpointer data)
{
  GtkWidget *row = mandate_test_get (fixture->window, ADW_TYPE_EXPANDER_ROW, "Example");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  mandate_test_settle ();
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Example 1");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (mandate_test_get (fixture->window, GTK_TYPE_TOGGLE_BUTTON, "40 People")), TRUE);
  mandate_test_settle ();
  press (fixture, "Use as Starting Point");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->wizard->entries[0])), ==, "Example 2");
}

static void
test_help_comes_from_the_catalogue (Fixture      *fixture,
                                    gconstpointer data)
{
  mandate_test_get (fixture->window, ADW_TYPE_EXPANDER_ROW, "Why the Auditor Asks");
  mandate_test_get (fixture->window, ADW_TYPE_EXPANDER_ROW, "What Counts as Proof");
  mandate_test_screenshot (fixture->window, "wizard-frame");
}

#define ADD(path, function) g_test_add ("/wizard/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  ADD ("continue-asks-the-next-question", test_continue_asks_the_next_question);
  g_test_add ("/wizard/foot-of-a-narrow-window-stays-low", Fixture, GINT_TO_POINTER (360), set_up, test_the_foot_of_a_narrow_window_stays_low, tear_down);
  ADD ("an-empty-answer-is-refused-in-words", test_an_empty_answer_is_refused_in_words);
  ADD ("not-knowing-makes-a-task", test_not_knowing_makes_a_task);
  ADD ("leaving-keeps-the-answers", test_leaving_keeps_the_answers);
  ADD ("a-pause-writes-the-draft-down", test_a_pause_writes_the_draft_down);
  ADD ("finishing-makes-one-change", test_finishing_makes_one_change);
  ADD ("the-example-can-be-started-from", test_the_example_can_be_started_from);
  ADD ("help-comes-from-the-catalogue", test_help_comes_from_the_catalogue);

  return g_test_run ();
}
