/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-wizard-help.h"

#include <glib/gi18n-lib.h>

#include "mandate-catalogue.h"

/**
 * MandateWizardHelp:
 *
 * What stands below each question: why the auditor asks, an example that one
 * may start from, and what counts as proof.
 */
struct _MandateWizardHelp
{
  AdwBin parent_instance;

  MandateWizard   *wizard; /* (unowned) its parent */
  guint            step;
  guint            example;
  AdwExpanderRow  *first;
  GtkLabel        *example_label;
  GtkToggleButton *size_buttons[MANDATE_WIZARD_N_EXAMPLES];
};

G_DEFINE_FINAL_TYPE (MandateWizardHelp, mandate_wizard_help, ADW_TYPE_BIN)

static void
mandate_wizard_help_class_init (MandateWizardHelpClass *klass)
{
}

static void
mandate_wizard_help_init (MandateWizardHelp *self)
{
}

static GtkWidget *
create_text (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "wrap", TRUE,
                       "xalign", 0.0,
                       "selectable", TRUE,
                       "margin-top", 12, "margin-bottom", 12, "margin-start", 14, "margin-end", 14,
                       NULL);
}

static AdwExpanderRow *
create_expander (MandateWizardHelp *self,
                 const char        *title,
                 GtkWidget         *content)
{
  GtkWidget *expander = adw_expander_row_new ();
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, "child", content, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);

  if (self->first == NULL)
    self->first = ADW_EXPANDER_ROW (expander);

  return ADW_EXPANDER_ROW (expander);
}

static void
show_example (MandateWizardHelp *self)
{
  g_autofree char *text = MANDATE_WIZARD_GET_CLASS (self->wizard)->get_example (self->wizard, self->step, self->example);

  gtk_label_set_label (self->example_label, text != NULL ? text : "");
}

static void
size_toggled_cb (MandateWizardHelp *self)
{
  for (guint i = 0; i < MANDATE_WIZARD_N_EXAMPLES; i++)
    if (gtk_toggle_button_get_active (self->size_buttons[i]))
      self->example = i;

  show_example (self);
}

static void
use_clicked_cb (MandateWizardHelp *self)
{
  MANDATE_WIZARD_GET_CLASS (self->wizard)->use_example (self->wizard, self->step, self->example);
}

/* How many people the company of the example has. */
static GtkWidget *
create_size_switch (MandateWizardHelp *self)
{
  static const char *const sizes[MANDATE_WIZARD_N_EXAMPLES] = { "1", "9", "40" };
  const char              *names[MANDATE_WIZARD_N_EXAMPLES] = { _ ("1 Person"), _ ("9 People"), _ ("40 People") };
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget               *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", _ ("People in the company"), "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, NULL));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (buttons, "linked");

  for (guint i = 0; i < MANDATE_WIZARD_N_EXAMPLES; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (sizes[i]);

      self->size_buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_group (self->size_buttons[i], i > 0 ? self->size_buttons[0] : NULL);
      gtk_toggle_button_set_active (self->size_buttons[i], i == self->example);
      gtk_widget_set_tooltip_text (button, names[i]);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i], -1);
      g_signal_connect_object (button, "toggled", G_CALLBACK (size_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (buttons), button);
    }

  return box;
}

static GtkWidget *
create_example (MandateWizardHelp *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 10,
                                 "margin-top", 12, "margin-bottom", 12, "margin-start", 14, "margin-end", 14, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "selectable", TRUE, NULL);

  self->example_label = GTK_LABEL (label);
  gtk_box_append (GTK_BOX (box), create_size_switch (self));
  gtk_box_append (GTK_BOX (box), label);

  if (MANDATE_WIZARD_GET_CLASS (self->wizard)->use_example != NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Use as Starting Point"));

      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_signal_connect_object (button, "clicked", G_CALLBACK (use_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
    }

  show_example (self);

  return box;
}

static gboolean
has_example (MandateWizardHelp *self)
{
  MandateWizardClass *klass = MANDATE_WIZARD_GET_CLASS (self->wizard);
  g_autofree char    *text = klass->get_example != NULL ? klass->get_example (self->wizard, self->step, self->example) : NULL;

  return text != NULL;
}

static void
fill (MandateWizardHelp *self)
{
  const MandateTranslation *translation = mandate_session_get_translation (mandate_wizard_get_session (self->wizard));
  const MandateWizardStep  *step = &MANDATE_WIZARD_GET_CLASS (self->wizard)->steps[self->step];
  const MandateRequirement *requirement = step->requirement != NULL ? mandate_catalogue_find (mandate_catalogue_get (), step->requirement) : NULL;
  const char               *why = step->why != NULL ? _ (step->why) : requirement != NULL ? mandate_requirement_get_asked (requirement, translation)
                                                                                          : NULL;
  const char               *proof = step->proof != NULL ? _ (step->proof) : requirement != NULL ? mandate_requirement_get_proof (requirement, translation)
                                                                                                : NULL;
  GtkWidget                *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");

  if (why != NULL)
    gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (create_expander (self, _ ("Why the Auditor Asks"), create_text (why))));
  if (has_example (self))
    gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (create_expander (self, _ ("Example"), create_example (self))));
  if (proof != NULL)
    gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (create_expander (self, _ ("What Counts as Proof"), create_text (proof))));

  gtk_widget_set_visible (GTK_WIDGET (self), self->first != NULL);
  adw_bin_set_child (ADW_BIN (self), list);
}

/**
 * mandate_wizard_help_new:
 * @wizard: a wizard
 * @step: one of its steps
 *
 * Returns: the help that belongs to that question
 */
GtkWidget *
mandate_wizard_help_new (MandateWizard *wizard,
                         guint          step)
{
  MandateWizardHelp *self = g_object_new (MANDATE_TYPE_WIZARD_HELP, NULL);

  self->wizard = wizard;
  self->step = step;
  self->example = 1;
  fill (self);

  return GTK_WIDGET (self);
}

/* The example as it is now: other answers may ask for another one. */
void
mandate_wizard_help_refresh (MandateWizardHelp *self)
{
  if (self->example_label != NULL)
    show_example (self);
}

/**
 * mandate_wizard_help_toggle:
 * @self: the help of a question
 *
 * Opens why the auditor asks, or closes it.
 */
void
mandate_wizard_help_toggle (MandateWizardHelp *self)
{
  if (self->first != NULL)
    adw_expander_row_set_expanded (self->first, !adw_expander_row_get_expanded (self->first));
}
