/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-problem.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-holders.h"
#include "mandate-raci-edits.h"
#include "mandate-raci-rules.h"
#include "mandate-role.h"

/* More answers than these are no help. */
#define MAX_ANSWERS 3

/**
 * MandateRaciProblem:
 *
 * What is wrong with an activity, in a sentence, and the buttons that end it.
 * It is invisible where nothing is.
 */
struct _MandateRaciProblem
{
  GtkWidget parent_instance;

  MandateSession *session;
  char           *activity;
  const char     *word; /* (nullable) the problem as a chip has it */

  GtkWidget *sentence;
  GtkWidget *answers;
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
mandate_raci_problem_dispose (GObject *object)
{
  MandateRaciProblem *self = MANDATE_RACI_PROBLEM (object);

  g_clear_pointer (&self->sentence, gtk_widget_unparent);
  g_clear_pointer (&self->answers, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_raci_problem_parent_class)->dispose (object);
}

static void
mandate_raci_problem_finalize (GObject *object)
{
  g_free (MANDATE_RACI_PROBLEM (object)->activity);

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
}

static void
mandate_raci_problem_init (MandateRaciProblem *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_spacing (layout, 12);
  self->sentence = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_widget_set_hexpand (self->sentence, TRUE);
  gtk_widget_set_parent (self->sentence, GTK_WIDGET (self));

  self->answers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_valign (self->answers, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->answers, GTK_WIDGET (self));
}

/**
 * mandate_raci_problem_new:
 * @session: an open workspace
 * @activity: id of an activity
 *
 * Returns: (transfer floating): what is wrong with it, once it is updated
 */
GtkWidget *
mandate_raci_problem_new (MandateSession *session,
                          const char     *activity)
{
  MandateRaciProblem *self = g_object_new (MANDATE_TYPE_RACI_PROBLEM, NULL);

  self->session = g_object_ref (session);
  self->activity = g_strdup (activity);
  mandate_editing_offer (session, self->answers);

  return GTK_WIDGET (self);
}

static void
clear (MandateRaciProblem *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->answers)) != NULL)
    gtk_box_remove (GTK_BOX (self->answers), child);
}

static void
add_answer (MandateRaciProblem *self,
            const char         *label,
            const char         *action,
            const char         *role)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  /* Below the sentence there may be too little room; beside it there is enough. */
  if (gtk_orientable_get_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self)))) == GTK_ORIENTATION_VERTICAL)
    gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", role);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->answers), button);
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
  MandateRegister   *reg = mandate_session_get_register (self->session);
  MandateRecordList *roles = mandate_register_get_list (reg, MANDATE_TYPE_ROLE);
  GPtrArray         *candidates = g_ptr_array_new ();
  guint              n_with_letter = 0;

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    {
      MandateRecord *role = mandate_record_list_get (roles, i);
      const char    *letter = mandate_raci_find_letter (reg, self->activity, mandate_record_get_id (role));

      if (g_strcmp0 (letter, not_letter) == 0 || !mandate_holders_is_held (reg, mandate_record_get_id (role), mandate_session_get_today (self->session)))
        continue;

      g_ptr_array_insert (candidates, letter != NULL ? (int) n_with_letter++ : -1, role);
    }

  return candidates;
}

static void
show_clash (MandateRaciProblem *self)
{
  g_autoptr (GPtrArray) roles = mandate_raci_list_roles (mandate_session_get_register (self->session), self->activity, "accountable");
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
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autoptr (GPtrArray) roles = mandate_raci_list_roles (reg, self->activity, letter);

  for (guint i = 0; i < roles->len; i++)
    if (!mandate_holders_is_held (reg, mandate_record_get_id (g_ptr_array_index (roles, i)), mandate_session_get_today (self->session)))
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

/**
 * mandate_raci_problem_update:
 * @self: a problem
 *
 * Says what is wrong now: the first problem, where there are several.
 *
 * Returns: whether anything is
 */
gboolean
mandate_raci_problem_update (MandateRaciProblem *self)
{
  MandateRaciProblems problems = mandate_raci_find_open_problems (mandate_session_get_register (self->session), self->activity,
                                                                  mandate_session_get_today (self->session));

  clear (self);
  self->word = NULL;
  gtk_box_set_homogeneous (GTK_BOX (self->answers), gtk_orientable_get_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self)))) == GTK_ORIENTATION_VERTICAL);

  if (problems & MANDATE_RACI_MANY_ACCOUNTABLE)
    show_clash (self);
  else if (problems & MANDATE_RACI_NO_ACCOUNTABLE)
    show_nobody_accountable (self);
  else if (problems & MANDATE_RACI_NO_RESPONSIBLE)
    show_nobody_responsible (self);
  else if (problems & MANDATE_RACI_NOT_HELD)
    show_vacant (self);
  else if (problems & MANDATE_RACI_NOT_TOP_MANAGEMENT)
    show_not_top (self);
  else if (problems & MANDATE_RACI_OWN_WORK)
    show_own_work (self);

  gtk_widget_set_visible (GTK_WIDGET (self), problems != 0);

  return problems != 0;
}

const char *
mandate_raci_problem_get_word (MandateRaciProblem *self)
{
  return self->word;
}
