/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-problem.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-person.h"
#include "mandate-raci-edits.h"
#include "mandate-raci-exception-card.h"
#include "mandate-screen-text.h"

/* More answers than these are no help. */
#define MAX_ANSWERS 3

/**
 * MandateRaciProblem:
 *
 * What is wrong with an activity, in a sentence, and the buttons that end it or
 * have it accepted; and what was accepted already, in the words of the
 * exception. It is invisible where there is neither.
 */
struct _MandateRaciProblem
{
  GtkWidget parent_instance;

  MandateSession *session;
  char           *activity;
  const char     *word; /* (nullable) the problem as a chip has it */
  gboolean        is_narrow;

  MandateRaciChart   *chart;   /* (unowned) (nullable) only while it is updated */
  MandateRaciProblems problem; /* the one that is shown */
  char               *shown;   /* (nullable) what the widgets were made from */

  GtkWidget *line;
  GtkWidget *sentence;
  GtkWidget *answers;
  GtkWidget *question; /* where it is asked why the rule stays broken */
  GtkWidget *accepted;
};

G_DEFINE_FINAL_TYPE (MandateRaciProblem, mandate_raci_problem, GTK_TYPE_WIDGET)

static void
keep_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateRaciProblem *self = MANDATE_RACI_PROBLEM (widget);

  mandate_raci_edit_keep (self->session, self->activity, g_variant_get_string (parameter, NULL));
}

static void
give_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateRaciProblem *self = MANDATE_RACI_PROBLEM (widget);

  mandate_raci_edit_letter (self->session, self->activity, g_variant_get_string (parameter, NULL), "responsible");
}

static void
stop_asking (MandateRaciProblem *self)
{
  adw_bin_set_child (ADW_BIN (self->question), NULL);
  gtk_widget_set_visible (self->question, FALSE);
}

static void
confirmed_cb (MandateRaciProblem *self,
              MandateFormCard    *card)
{
  if (mandate_raci_exception_card_commit (card, self->session))
    stop_asking (self);
}

static void
except_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MandateRaciProblem *self = MANDATE_RACI_PROBLEM (widget);
  MandateFormCard    *card = mandate_raci_exception_card_new (self->session, self->activity, self->problem);

  g_signal_connect_object (card, "confirmed", G_CALLBACK (confirmed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "cancelled", G_CALLBACK (stop_asking), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self->question), GTK_WIDGET (card));
  gtk_widget_set_visible (self->question, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (card));
}

static void
mandate_raci_problem_dispose (GObject *object)
{
  MandateRaciProblem *self = MANDATE_RACI_PROBLEM (object);

  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_pointer (&self->question, gtk_widget_unparent);
  g_clear_pointer (&self->accepted, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_raci_problem_parent_class)->dispose (object);
}

static void
mandate_raci_problem_finalize (GObject *object)
{
  g_free (MANDATE_RACI_PROBLEM (object)->activity);
  g_free (MANDATE_RACI_PROBLEM (object)->shown);

  G_OBJECT_CLASS (mandate_raci_problem_parent_class)->finalize (object);
}

static void
mandate_raci_problem_class_init (MandateRaciProblemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_raci_problem_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_raci_problem_finalize;

  gtk_widget_class_set_css_name (widget_class, "raci-problem");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "problem.keep", "s", keep_action);
  gtk_widget_class_install_action (widget_class, "problem.give", "s", give_action);
  gtk_widget_class_install_action (widget_class, "problem.except", NULL, except_action);
}

static void
mandate_raci_problem_init (MandateRaciProblem *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 8);

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
  self->sentence = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_widget_set_hexpand (self->sentence, TRUE);
  gtk_box_append (GTK_BOX (self->line), self->sentence);

  self->answers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_valign (self->answers, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->line), self->answers);

  self->question = adw_bin_new ();
  gtk_widget_add_css_class (self->question, "raci-question");
  gtk_widget_set_visible (self->question, FALSE);
  gtk_widget_set_parent (self->question, GTK_WIDGET (self));

  self->accepted = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->accepted, GTK_WIDGET (self));
}

/**
 * mandate_raci_problem_new:
 * @session: an open workspace
 * @activity: id of an activity
 * @is_narrow: whether there is no room for the answers beside the sentence
 *
 * Returns: (transfer floating): what is wrong with it, once it is updated
 */
GtkWidget *
mandate_raci_problem_new (MandateSession *session,
                          const char     *activity,
                          gboolean        is_narrow)
{
  MandateRaciProblem *self = g_object_new (MANDATE_TYPE_RACI_PROBLEM, NULL);

  self->session = g_object_ref (session);
  self->activity = g_strdup (activity);
  self->is_narrow = is_narrow;
  if (is_narrow)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->line), GTK_ORIENTATION_VERTICAL);
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->answers), GTK_ORIENTATION_VERTICAL);
      gtk_widget_add_css_class (self->line, "problem");
    }
  mandate_editing_offer (session, self->answers);
  mandate_editing_allow_actions (session, self, "problem.keep", "problem.give", "problem.except", NULL);

  return GTK_WIDGET (self);
}

static void
empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
add_button (MandateRaciProblem *self,
            GtkWidget          *box,
            const char         *label,
            const char         *action,
            const char         *target)
{
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", label, NULL);
  GtkWidget *button = gtk_button_new ();

  /* Below the sentence there may be too little room; beside it there is enough. */
  if (self->is_narrow)
    gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), text);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
add_answer (MandateRaciProblem *self,
            const char         *label,
            const char         *action,
            const char         *target)
{
  add_button (self, self->answers, label, action, target);
}

/* One button a role, with the name of who holds it. */
static void
add_answers (MandateRaciProblem *self,
             GPtrArray          *roles,
             const char         *action,
             gboolean            is_kept)
{
  for (guint i = 0; i < MIN (roles->len, MAX_ANSWERS); i++)
    {
      const char      *role = mandate_record_get_id (g_ptr_array_index (roles, i));
      g_autofree char *name = mandate_roles_name_shortly (self->session, role);
      /* Translators: %s is a person's given name, or a role. */
      g_autofree char *keep = g_strdup_printf (_ ("Keep %s"), name);

      add_answer (self, is_kept ? keep : name, action, role);
    }
}

/* (transfer container): roles that somebody holds and that have not the letter @not_letter; those without any come last. */
static GPtrArray *
list_candidates (MandateRaciProblem *self,
                 const char         *not_letter)
{
  MandateRecordList *roles = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE);
  GPtrArray         *candidates = g_ptr_array_new ();
  guint              n_with_letter = 0;

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    {
      MandateRecord *role = mandate_record_list_get (roles, i);
      const char    *letter = mandate_raci_chart_find_letter (self->chart, self->activity, mandate_record_get_id (role));

      if (g_strcmp0 (letter, not_letter) == 0 || !mandate_raci_chart_is_held (self->chart, mandate_record_get_id (role)))
        continue;

      g_ptr_array_insert (candidates, letter != NULL ? (int) n_with_letter++ : -1, role);
    }

  return candidates;
}

static void
show_clash (MandateRaciProblem *self)
{
  g_autoptr (GPtrArray) roles = mandate_raci_chart_list_roles (self->chart, self->activity, "accountable");
  g_autofree char *sentence =
    g_strdup_printf (ngettext ("%u answers for this. Keep one, so that nobody waits for the other.",
                               "%u answer for this. Keep one, so that nobody waits for the other.", roles->len),
                     roles->len);

  gtk_label_set_label (GTK_LABEL (self->sentence), roles->len == 2 ? _ ("Two people answer for this. Keep one, so that nobody waits for the other.") : sentence);
  add_answers (self, roles, "problem.keep", TRUE);
  self->word = roles->len == 2 ? _ ("Two A") : _ ("Too many A");
}

static void
show_nobody_accountable (MandateRaciProblem *self)
{
  g_autoptr (GPtrArray) roles = list_candidates (self, "responsible");

  gtk_label_set_label (GTK_LABEL (self->sentence), roles->len > 0 ? _ ("Nobody answers for this. Choose one.") : _ ("Nobody answers for this. Give a role to somebody first."));
  add_answers (self, roles, "problem.keep", FALSE);
  self->word = _ ("No A");
}

static void
show_nobody_responsible (MandateRaciProblem *self)
{
  g_autoptr (GPtrArray) roles = list_candidates (self, "accountable");

  gtk_label_set_label (GTK_LABEL (self->sentence), _ ("Nobody does this. Choose who does."));
  add_answers (self, roles, "problem.give", FALSE);
  self->word = _ ("No R");
}

/* The first role of the letter that nobody who is here holds. */
static MandateRole *
find_vacant (MandateRaciProblem *self,
             const char         *letter)
{
  g_autoptr (GPtrArray) roles = mandate_raci_chart_list_roles (self->chart, self->activity, letter);

  for (guint i = 0; i < roles->len; i++)
    if (!mandate_raci_chart_is_held (self->chart, mandate_record_get_id (g_ptr_array_index (roles, i))))
      return g_ptr_array_index (roles, i);

  return NULL;
}

static void
show_vacant (MandateRaciProblem *self)
{
  MandateRole     *accountable = find_vacant (self, "accountable");
  MandateRole     *role = accountable != NULL ? accountable : find_vacant (self, "responsible");
  g_autofree char *link = g_strdup_printf ("role/%s", mandate_record_get_id (MANDATE_RECORD (role)));
  /* Translators: %s is a role. */
  g_autofree char *sentence = g_strdup_printf (_ ("Nobody who is here holds “%s”, so nobody acts."), role->title);

  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  add_answer (self, _ ("Name Someone…"), "win.show-link", link);
  self->word = _ ("Nobody named");
}

/* Those who are to answer for it are few: nobody else is proposed. */
static void
show_not_top (MandateRaciProblem *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autoptr (GPtrArray) roles = list_candidates (self, "accountable");

  for (guint i = roles->len; i > 0; i--)
    if (!mandate_raci_is_held_by_the_top (reg, g_ptr_array_index (roles, i - 1), mandate_session_get_today (self->session)))
      g_ptr_array_remove_index (roles, i - 1);

  gtk_label_set_label (GTK_LABEL (self->sentence), _ ("Top management answers for this, and nobody of it holds the role that has the A."));
  add_answers (self, roles, "problem.keep", FALSE);
  self->word = _ ("Not at the top");
}

static void
show_own_work (MandateRaciProblem *self)
{
  gtk_label_set_label (GTK_LABEL (self->sentence), _ ("Whoever is responsible for conformance would audit their own work. Give the R to another role."));
  self->word = _ ("Own work");
}

static const struct
{
  MandateRaciProblems problem;
  void (*show) (MandateRaciProblem *self);
} sentences[] = {
  { MANDATE_RACI_MANY_ACCOUNTABLE, show_clash },
  { MANDATE_RACI_NO_ACCOUNTABLE, show_nobody_accountable },
  { MANDATE_RACI_NO_RESPONSIBLE, show_nobody_responsible },
  { MANDATE_RACI_NOT_HELD, show_vacant },
  { MANDATE_RACI_NOT_TOP_MANAGEMENT, show_not_top },
  { MANDATE_RACI_OWN_WORK, show_own_work },
};

static void
show_open (MandateRaciProblem *self,
           MandateRaciProblems problems)
{
  empty (self->answers);
  self->word = NULL;
  self->problem = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sentences) && self->problem == 0; i++)
    if (problems & sentences[i].problem)
      {
        self->problem = sentences[i].problem;
        sentences[i].show (self);
      }

  if (self->problem != 0)
    gtk_widget_add_css_class (add_button (self, self->answers, _ ("Record an Exception…"), "problem.except", NULL), "flat");
  else
    stop_asking (self);

  gtk_widget_set_visible (self->line, self->problem != 0);
}

/* What was accepted, in the words of the exception, and the way to it. */
static void
add_accepted (MandateRaciProblem   *self,
              MandateRaciException *exception)
{
  GtkWidget       *box = gtk_box_new (self->is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *label = gtk_label_new (NULL);
  GtkWidget       *button;
  g_autofree char *rule = mandate_record_describe (MANDATE_RECORD (exception));
  g_autofree char *until = mandate_screen_format_day (exception->review_on, mandate_session_get_today (self->session));
  g_autofree char *link = g_strdup_printf ("raci-exception/%s", mandate_record_get_id (MANDATE_RECORD (exception)));
  /* Translators: %1$s is a rule that is broken, such as “Nobody does it”, %2$s a day; %3$s and %4$s are sentences. */
  g_autofree char *text = g_strdup_printf (_ ("%1$s: accepted as an exception until %2$s. %3$s What makes up for it: %4$s"), rule, until, exception->reason, exception->measure);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "quiet");
  gtk_box_append (GTK_BOX (box), label);

  button = add_button (self, box, _ ("Show Exception"), "win.show-link", link);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->accepted), box);
}

static void
show_accepted (MandateRaciProblem *self,
               MandateRaciProblems problems)
{
  MandateRegister *reg = mandate_session_get_register (self->session);

  empty (self->accepted);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (problems & sentences[i].problem)
      add_accepted (self, mandate_raci_find_exception (reg, self->activity, sentences[i].problem, mandate_session_get_today (self->session)));

  gtk_widget_set_visible (self->accepted, problems != 0);
}

/* All that the widgets depend on: most changes of a chart touch one row of many. */
static char *
describe_state (MandateRaciProblem *self,
                MandateRaciProblems open,
                MandateRaciProblems accepted)
{
  MandateRegister   *reg = mandate_session_get_register (self->session);
  MandateRecordList *roles = mandate_register_get_list (reg, MANDATE_TYPE_ROLE);
  GString           *state = g_string_new (NULL);

  g_string_printf (state, "%u %u", open, accepted);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (accepted & sentences[i].problem)
      {
        MandateRaciException *exception = mandate_raci_find_exception (reg, self->activity, sentences[i].problem, mandate_session_get_today (self->session));

        g_string_append_printf (state, "\n%s %s %s %s", mandate_record_get_id (MANDATE_RECORD (exception)), exception->reason, exception->measure, exception->review_on);
      }

  for (guint i = 0; open != 0 && i < mandate_record_list_get_length (roles); i++)
    {
      MandateRole *role = mandate_record_list_get (roles, i);
      const char  *id = mandate_record_get_id (MANDATE_RECORD (role));
      const char  *letter = mandate_raci_chart_find_letter (self->chart, self->activity, id);
      GPtrArray   *people = mandate_raci_chart_get_people (self->chart, id);
      const char  *name = people->len > 0 ? ((MandatePerson *) g_ptr_array_index (people, 0))->name : "";

      g_string_append_printf (state, "\n%s %s %u %s", role->title, letter != NULL ? letter : "", people->len, name);
    }

  return g_string_free (state, FALSE);
}

/**
 * mandate_raci_problem_update:
 * @self: a problem
 * @chart: who does what
 *
 * Says what is wrong now: the first problem, where there are several.
 *
 * Returns: whether anything is that nobody has accepted
 */
gboolean
mandate_raci_problem_update (MandateRaciProblem *self,
                             MandateRaciChart   *chart)
{
  MandateRaciProblems problems = mandate_raci_chart_find_problems (chart, self->activity);
  MandateRaciProblems accepted = problems & mandate_raci_find_accepted (mandate_session_get_register (self->session), self->activity, mandate_session_get_today (self->session));
  g_autofree char    *state = NULL;

  self->chart = chart;
  state = describe_state (self, problems & ~accepted, accepted);

  if (g_strcmp0 (state, self->shown) != 0)
    {
      show_open (self, problems & ~accepted);
      show_accepted (self, accepted);
      gtk_widget_set_visible (GTK_WIDGET (self), problems != 0);
      g_free (self->shown);
      self->shown = g_steal_pointer (&state);
    }

  self->chart = NULL;

  return (problems & ~accepted) != 0;
}

const char *
mandate_raci_problem_get_word (MandateRaciProblem *self)
{
  return self->word;
}
