/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-proposals.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * MandatePolicyProposals:
 *
 * What others of the same sector often answer, below the field that it is for:
 * one press takes it over. What is taken goes; where nothing is left, nothing
 * is shown.
 */
struct _MandatePolicyProposals
{
  AdwBin parent_instance;

  const char           *field; /* (static) */
  MandatePolicyAnswers *answers;
  GPtrArray            *proposals; /* (element-type utf8) in the order of their buttons */
  GtkBox               *box;
};

G_DEFINE_FINAL_TYPE (MandatePolicyProposals, mandate_policy_proposals, ADW_TYPE_BIN)

enum
{
  SIGNAL_TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
mandate_policy_proposals_dispose (GObject *object)
{
  MandatePolicyProposals *self = MANDATE_POLICY_PROPOSALS (object);

  g_clear_object (&self->answers);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);

  G_OBJECT_CLASS (mandate_policy_proposals_parent_class)->dispose (object);
}

static void
mandate_policy_proposals_class_init (MandatePolicyProposalsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_policy_proposals_dispose;

  /**
   * MandatePolicyProposals::taken:
   *
   * The answers hold one proposal more.
   */
  signals[SIGNAL_TAKEN] = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_policy_proposals_init (MandatePolicyProposals *self)
{
  self->proposals = g_ptr_array_new_with_free_func (g_free);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "proposals");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * mandate_policy_proposals_new:
 * @field: (static): name of a field of #MandatePolicyAnswers
 *
 * Returns: its proposals, none until it is shown answers
 */
GtkWidget *
mandate_policy_proposals_new (const char *field)
{
  MandatePolicyProposals *self = g_object_new (MANDATE_TYPE_POLICY_PROPOSALS, NULL);

  self->field = field;

  return GTK_WIDGET (self);
}

const char *
mandate_policy_proposals_get_field (MandatePolicyProposals *self)
{
  return self->field;
}

static void
clicked_cb (MandatePolicyProposals *self,
            GtkWidget              *button)
{
  guint index = 0;

  for (GtkWidget *before = gtk_widget_get_prev_sibling (button); before != NULL; before = gtk_widget_get_prev_sibling (before))
    index++;

  mandate_policy_answers_take_proposal (self->answers, self->field, g_ptr_array_index (self->proposals, index));
  g_signal_emit (self, signals[SIGNAL_TAKEN], 0);
}

/* A story stands on several lines: a button says that there is one, and its tooltip tells it. */
static GtkWidget *
create_button (MandatePolicyProposals *self,
               const char             *proposal)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_POLICY_ANSWERS, self->field, NULL);
  const gboolean      is_story = strstr (proposal, ". ") != NULL;
  const char         *words = is_story ? _ ("Start from an Example of Your Sector") : proposal;
  /* Translators: %1$s is a proposal, such as a law; %2$s is the field that it is for. */
  g_autofree char *said = g_strdup_printf (_ ("Add “%1$s” to “%2$s”"), proposal, _ (field->label));
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *button = g_object_new (GTK_TYPE_BUTTON, "child", box, "halign", GTK_ALIGN_START, NULL);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-add-symbolic", "valign", GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0, NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "proposal");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  if (is_story)
    gtk_widget_set_tooltip_text (button, proposal);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static gboolean
is_same (GPtrArray *proposals,
         GPtrArray *others)
{
  for (guint i = 0; i < MIN (proposals->len, others->len); i++)
    if (!g_str_equal (g_ptr_array_index (proposals, i), g_ptr_array_index (others, i)))
      return FALSE;

  return proposals->len == others->len;
}

/* The keyboard goes on with the next proposal, not somewhere else. */
static void
rebuild (MandatePolicyProposals *self)
{
  const gboolean has_focus = (gtk_widget_get_state_flags (GTK_WIDGET (self->box)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  GtkWidget     *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  for (guint i = 0; i < self->proposals->len; i++)
    gtk_box_append (self->box, create_button (self, g_ptr_array_index (self->proposals, i)));

  if (has_focus && self->proposals->len > 0)
    gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->box)));
}

/**
 * mandate_policy_proposals_show:
 * @self: proposals
 * @answers: what was answered so far
 * @organisation: (nullable): whose policy it is
 *
 * Offers what suits the sector and is not answered yet.
 */
void
mandate_policy_proposals_show (MandatePolicyProposals *self,
                               MandatePolicyAnswers   *answers,
                               MandateOrganisation    *organisation)
{
  g_autoptr (GPtrArray) proposals = mandate_policy_answers_list_proposals (answers, organisation, self->field);

  g_set_object (&self->answers, answers);
  gtk_widget_set_visible (GTK_WIDGET (self), proposals->len > 0);

  if (is_same (self->proposals, proposals))
    return;

  g_ptr_array_unref (self->proposals);
  self->proposals = g_steal_pointer (&proposals);
  rebuild (self);
}
