/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-end.h"

#include <glib/gi18n-lib.h>

#include "mandate-policy-passage.h"
#include "mandate-wizard-links.h"

/**
 * MandatePolicyEnd:
 *
 * The last step of the policy wizard, beside the text: what changed since the
 * last version, what is asked about the change and its approval, and the way
 * back to each question.
 */
struct _MandatePolicyEnd
{
  AdwBin parent_instance;

  MandateForm        *revision; /* (unowned) a child */
  MandateForm        *approval; /* (unowned) a child */
  MandateWizardLinks *links;
  GtkWidget          *changes;
  GtkLabel           *changes_heading;
  GtkLabel           *changes_list;
  char               *proposed; /* (nullable) what was put down as the change */
};

G_DEFINE_FINAL_TYPE (MandatePolicyEnd, mandate_policy_end, ADW_TYPE_BIN)

static void
mandate_policy_end_finalize (GObject *object)
{
  g_free (MANDATE_POLICY_END (object)->proposed);

  G_OBJECT_CLASS (mandate_policy_end_parent_class)->finalize (object);
}

static void
mandate_policy_end_class_init (MandatePolicyEndClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_policy_end_finalize;
}

static void
mandate_policy_end_init (MandatePolicyEnd *self)
{
}

static GtkLabel *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, css_class);

  return GTK_LABEL (label);
}

static GtkWidget *
create_changes (MandatePolicyEnd *self)
{
  self->changes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->changes_heading = create_label ("", "heading");
  self->changes_list = create_label ("", "quiet");
  gtk_widget_add_css_class (self->changes, "policy-changes");
  gtk_box_append (GTK_BOX (self->changes), GTK_WIDGET (self->changes_heading));
  gtk_box_append (GTK_BOX (self->changes), GTK_WIDGET (self->changes_list));

  return self->changes;
}

static void
append_part (GtkBox     *box,
             const char *heading,
             GtkWidget  *part)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (group), GTK_WIDGET (create_label (heading, "heading")));
  gtk_box_append (GTK_BOX (group), part);
  gtk_box_append (box, group);
}

/* For who has it approved later, by somebody else or on paper. */
static GtkWidget *
create_draft_button (void)
{
  GtkLabel  *label = create_label (_ ("Save as Draft for Approval"), "text-button");
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", label, "action-name", "wizard.second-end", "halign", GTK_ALIGN_START, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (label), -1);

  return button;
}

/**
 * mandate_policy_end_new:
 * @wizard: the policy wizard
 * @revision: (transfer floating): the form that asks about the change
 * @approval: (transfer floating): the form that asks about the approval
 *
 * Returns: the last step's content
 */
GtkWidget *
mandate_policy_end_new (MandateWizard *wizard,
                        MandateForm   *revision,
                        MandateForm   *approval)
{
  MandatePolicyEnd *self = g_object_new (MANDATE_TYPE_POLICY_END, NULL);
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->revision = revision;
  self->approval = approval;
  self->links = MANDATE_WIZARD_LINKS (mandate_wizard_links_new (wizard, MANDATE_POLICY_N_STEPS));

  gtk_box_append (GTK_BOX (box), create_changes (self));
  append_part (GTK_BOX (box), _ ("This version"), GTK_WIDGET (revision));
  append_part (GTK_BOX (box), _ ("The approval"), GTK_WIDGET (approval));
  append_part (GTK_BOX (box), _ ("Or have it approved later"), create_draft_button ());
  append_part (GTK_BOX (box), _ ("Back to any step"), GTK_WIDGET (self->links));
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

/* In words, and where. */
static void
show_changes (MandatePolicyEnd     *self,
              GPtrArray            *passages,
              MandatePolicyVersion *base)
{
  g_autoptr (GPtrArray) titles = base != NULL ? mandate_policy_passages_list_changes (passages, base->text) : NULL;
  g_autofree char *heading = NULL;
  g_autofree char *list = NULL;

  gtk_widget_set_visible (self->changes, base != NULL);
  if (base == NULL)
    return;

  if (titles->len == 0)
    /* Translators: %s is the number of a version, such as 1.0. */
    heading = g_strdup_printf (_ ("Nothing changed since version %s"), base->number);
  else
    /* Translators: %1$u is how many, %2$s the number of a version, such as 1.0. */
    heading = g_strdup_printf (ngettext ("%1$u passage changed since version %2$s", "%1$u passages changed since version %2$s", titles->len), titles->len, base->number);

  g_ptr_array_add (titles, NULL);
  list = g_strjoinv ("\n", (char **) titles->pdata);
  gtk_label_set_label (self->changes_heading, heading);
  gtk_label_set_label (self->changes_list, list);
  gtk_widget_set_visible (GTK_WIDGET (self->changes_list), *list != '\0');
}

/* Puts down what changed, unless somebody has said it in words of their own. */
static void
propose_change (MandatePolicyEnd     *self,
                MandatePolicyAnswers *answers,
                GPtrArray            *passages,
                MandatePolicyVersion *base,
                MandateSession       *session)
{
  MandateOrganisation *organisation = mandate_register_find_only (mandate_session_get_register (session), MANDATE_TYPE_ORGANISATION);
  g_autofree char     *proposal = NULL;

  if (base == NULL || (answers->change_summary != NULL && g_strcmp0 (answers->change_summary, self->proposed) != 0))
    return;

  proposal = mandate_policy_passages_describe_changes (passages, base->text, mandate_policy_answers_get_texts (answers, organisation));
  if (g_strcmp0 (proposal, self->proposed) == 0)
    return;

  mandate_record_set (MANDATE_RECORD (answers), "change_summary", proposal != NULL ? proposal : "", NULL);
  mandate_record_set (MANDATE_RECORD (answers), "is_material", mandate_policy_passages_is_material (passages, base->text) ? "true" : "false", NULL);
  g_free (self->proposed);
  self->proposed = g_steal_pointer (&proposal);
}

static void
show_problems (MandatePolicyEnd     *self,
               MandatePolicyAnswers *answers,
               MandateSession       *session)
{
  for (guint step = 1; step <= MANDATE_POLICY_N_STEPS; step++)
    {
      g_autoptr (GPtrArray) problems = mandate_policy_answers_check_step (answers, step, mandate_session_get_register (session), mandate_session_get_today (session));
      g_autoptr (GPtrArray) fields = mandate_policy_answers_list_fields (step);
      const MandateProblem *first = problems->len > 0 ? g_ptr_array_index (problems, 0) : NULL;
      gboolean              has_example = FALSE;

      for (guint i = 0; i < fields->len; i++)
        has_example |= mandate_policy_answers_has_example (answers, g_ptr_array_index (fields, i));

      mandate_wizard_links_set_problem (self->links, step - 1, first != NULL ? first->text : has_example ? _ ("Here is still an example, word for word.")
                                                                                                         : NULL);
    }
}

/**
 * mandate_policy_end_show:
 * @self: the last step's content
 * @answers: what was answered
 * @session: an open workspace
 *
 * Brings it up to date with the answers to the other questions.
 */
void
mandate_policy_end_show (MandatePolicyEnd     *self,
                         MandatePolicyAnswers *answers,
                         MandateSession       *session)
{
  MandateRegister      *reg = mandate_session_get_register (session);
  MandatePolicyVersion *base = mandate_policy_find_base (reg);
  g_autoptr (GPtrArray) passages = mandate_policy_answers_write (answers, mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION), reg);
  const gboolean is_by_body = answers->approving_body != NULL;

  show_changes (self, passages, base);
  propose_change (self, answers, passages, base, session);
  show_problems (self, answers, session);

  mandate_form_set_record (self->revision, MANDATE_RECORD (answers));
  mandate_form_set_field_visible (self->revision, "meeting", is_by_body);
  mandate_form_set_field_visible (self->revision, "is_material", base != NULL);
  mandate_form_set_field_visible (self->revision, "change_summary", base != NULL);
  mandate_form_set_field_visible (self->approval, "capacity", !is_by_body);
  mandate_form_set_field_visible (self->approval, "decided_on", !is_by_body);
}
