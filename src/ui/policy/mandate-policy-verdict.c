/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-verdict.h"

#include <glib/gi18n-lib.h>

#include "mandate-body.h"
#include "mandate-chip.h"
#include "mandate-label.h"
#include "mandate-person.h"
#include "mandate-screen-text.h"

/**
 * MandatePolicyVerdict:
 *
 * How the policy stands, as the head of a controlled document says it (7.5.2).
 */
struct _MandatePolicyVerdict
{
  AdwBin parent_instance;

  GtkLabel    *title;
  MandateChip *chip;
  GtkFlowBox  *facts;
};

G_DEFINE_FINAL_TYPE (MandatePolicyVerdict, mandate_policy_verdict, ADW_TYPE_BIN)

static void
mandate_policy_verdict_class_init (MandatePolicyVerdictClass *klass)
{
}

static void
mandate_policy_verdict_init (MandatePolicyVerdict *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = GTK_LABEL (mandate_label_new (NULL, "title-3"));
  self->chip = MANDATE_CHIP (mandate_chip_new (MANDATE_CHIP_NOTHING, ""));
  self->facts = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "column-spacing", 12, "row-spacing", 8, "min-children-per-line", 2, "max-children-per-line", 4, NULL);

  /* Without this it keeps the focus, though nothing in it can have it. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->facts), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->facts), "facts");
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->chip), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->chip));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->facts));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "verdict");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
mandate_policy_verdict_new (void)
{
  return g_object_new (MANDATE_TYPE_POLICY_VERDICT, NULL);
}

static void
add_fact (MandatePolicyVerdict *self,
          const char           *label,
          const char           *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *caption = mandate_label_new (label, "caption");
  GtkWidget *text = mandate_label_new (value != NULL ? value : _ ("not said"), NULL);

  g_object_set (text, "max-width-chars", 18, "natural-wrap-mode", GTK_NATURAL_WRAP_WORD, NULL);
  gtk_widget_add_css_class (caption, "quiet");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption, NULL, -1);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_flow_box_append (self->facts, child);
}

static void
add_day (MandatePolicyVerdict *self,
         const char           *label,
         const char           *day)
{
  g_autofree char *text = day != NULL ? mandate_screen_format_date (day) : NULL;

  add_fact (self, label, text);
}

static const char *
name_person (MandateRegister *reg,
             const char      *id)
{
  MandatePerson *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, id);

  return person != NULL ? person->name : NULL;
}

static const char *
name_approver (MandateRegister *reg,
               MandateApproval *approval)
{
  MandateBody *body = approval != NULL ? mandate_register_find (reg, MANDATE_TYPE_BODY, approval->body) : NULL;

  if (body != NULL)
    return body->name;

  return approval != NULL ? name_person (reg, approval->person) : NULL;
}

static void
add_document_facts (MandatePolicyVerdict *self,
                    MandateRegister      *reg,
                    MandatePolicy        *policy)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_POLICY, "classification", NULL);

  add_fact (self, _ ("Document id"), policy->identifier);
  add_fact (self, _ ("Owner"), name_person (reg, policy->owner));
  add_fact (self, _ ("Classification"), policy->classification != NULL ? mandate_field_get_choice_label (field, policy->classification) : NULL);
}

static void
show_state (MandatePolicyVerdict        *self,
            const MandatePolicyStanding *standing)
{
  if (standing->in_force != NULL)
    mandate_chip_set (self->chip, MANDATE_CHIP_READY, _ ("In force"));
  else if (standing->draft != NULL)
    mandate_chip_set (self->chip, MANDATE_CHIP_TO_DO, _ ("Not in force yet"));
  else
    mandate_chip_set (self->chip, MANDATE_CHIP_OVERDUE, _ ("Nothing in force"));
}

/**
 * mandate_policy_verdict_show:
 * @self: a card
 * @reg: the records
 * @standing: how the policy stands
 *
 * Shows what holds.
 */
void
mandate_policy_verdict_show (MandatePolicyVerdict        *self,
                             MandateRegister             *reg,
                             const MandatePolicyStanding *standing)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_flow_box_remove (self->facts, child);

  gtk_label_set_label (self->title, standing->policy->title != NULL ? standing->policy->title : "");
  show_state (self, standing);
  if (standing->in_force != NULL)
    {
      add_fact (self, _ ("Version"), standing->in_force->number);
      add_day (self, _ ("In force from"), standing->in_force->effective_on);
      add_fact (self, _ ("Approved by"), name_approver (reg, standing->approval));
      add_day (self, _ ("Approved on"), standing->approval != NULL ? standing->approval->decided_on : NULL);
      add_day (self, _ ("Next review"), standing->in_force->next_review_on);
    }

  add_document_facts (self, reg, standing->policy);
}

void
mandate_policy_verdict_set_narrow (MandatePolicyVerdict *self,
                                   gboolean              is_narrow)
{
  gtk_flow_box_set_max_children_per_line (self->facts, is_narrow ? 2 : 4);
}
