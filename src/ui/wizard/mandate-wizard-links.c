/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-wizard-links.h"

#include <glib/gi18n-lib.h>

/**
 * MandateWizardLinks:
 *
 * The questions of a wizard as rows that lead back to each of them, with what
 * is still open there. It stands on the last step.
 */
struct _MandateWizardLinks
{
  AdwBin parent_instance;

  MandateWizard *wizard; /* (unowned) its ancestor */
  GPtrArray     *rows;   /* (element-type AdwActionRow) (unowned) in the list */
};

G_DEFINE_FINAL_TYPE (MandateWizardLinks, mandate_wizard_links, ADW_TYPE_BIN)

static void
mandate_wizard_links_finalize (GObject *object)
{
  g_ptr_array_unref (MANDATE_WIZARD_LINKS (object)->rows);

  G_OBJECT_CLASS (mandate_wizard_links_parent_class)->finalize (object);
}

static void
mandate_wizard_links_class_init (MandateWizardLinksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_wizard_links_finalize;
}

static void
mandate_wizard_links_init (MandateWizardLinks *self)
{
  self->rows = g_ptr_array_new ();
}

static void
activated_cb (MandateWizardLinks *self,
              GtkListBoxRow      *row)
{
  mandate_wizard_show_step (self->wizard, gtk_list_box_row_get_index (row));
}

static GtkWidget *
create_row (MandateWizardLinks *self,
            guint               step)
{
  /* Translators: %1$u is the number of a step, %2$s what it asks. */
  g_autofree char *title = g_strdup_printf (_ ("%1$u. %2$s"), step + 1, _ (MANDATE_WIZARD_GET_CLASS (self->wizard)->steps[step].question));
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "use-markup", FALSE, "activatable", TRUE, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return row;
}

/**
 * mandate_wizard_links_new:
 * @wizard: a wizard
 * @n_steps: to how many of its first steps the links lead
 *
 * Returns: the links
 */
GtkWidget *
mandate_wizard_links_new (MandateWizard *wizard,
                          guint          n_steps)
{
  MandateWizardLinks *self = g_object_new (MANDATE_TYPE_WIZARD_LINKS, NULL);
  GtkWidget          *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  self->wizard = wizard;
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Back to any step"), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  for (guint i = 0; i < n_steps; i++)
    {
      GtkWidget *row = create_row (self, i);

      gtk_list_box_append (GTK_LIST_BOX (list), row);
      g_ptr_array_add (self->rows, row);
    }

  adw_bin_set_child (ADW_BIN (self), list);

  return GTK_WIDGET (self);
}

/**
 * mandate_wizard_links_set_problem:
 * @self: links
 * @step: one of the steps that they lead to, from 0
 * @sentence: (nullable): what is still open there
 *
 * Says so below the question.
 */
void
mandate_wizard_links_set_problem (MandateWizardLinks *self,
                                  guint               step,
                                  const char         *sentence)
{
  GtkWidget *row = g_ptr_array_index (self->rows, step);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence != NULL ? sentence : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence != NULL ? sentence : "", -1);

  if (sentence != NULL)
    gtk_widget_add_css_class (row, "problem");
  else
    gtk_widget_remove_css_class (row, "problem");
}
