/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-meter.h"

#include <glib/gi18n-lib.h>

#include "mandate-policy-passage.h"
#include "mandate-text-lint.h"

/* Longer than this, hardly anyone reads to the end. */
#define MAX_MINUTES 10

/**
 * MandatePolicyMeter:
 *
 * How long the policy takes to read and how many of its sentences are hard.
 */
struct _MandatePolicyMeter
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkWidget *icon;
  GtkLabel  *label;
};

G_DEFINE_FINAL_TYPE (MandatePolicyMeter, mandate_policy_meter, ADW_TYPE_BIN)

static void
mandate_policy_meter_class_init (MandatePolicyMeterClass *klass)
{
}

static void
mandate_policy_meter_init (MandatePolicyMeter *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  self->icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "valign", GTK_ALIGN_START, "visible", FALSE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->label = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "hexpand", TRUE, NULL));

  gtk_widget_add_css_class (self->box, "policy-meter");
  gtk_widget_add_css_class (self->icon, "problem-icon");
  gtk_box_append (GTK_BOX (self->box), self->icon);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->label));
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
mandate_policy_meter_new (void)
{
  return g_object_new (MANDATE_TYPE_POLICY_METER, NULL);
}

static char *
describe (guint minutes,
          guint n_hard)
{
  g_autofree char *time = g_strdup_printf (ngettext ("The policy takes about %u minute to read.", "The policy takes about %u minutes to read.", minutes), minutes);
  g_autofree char *hard = n_hard > 0 ? g_strdup_printf (ngettext ("%u sentence is long; most people read it twice.", "%u sentences are long; most people read them twice.", n_hard), n_hard)
                                     : g_strdup (_ ("No sentence is too long."));

  if (minutes > MAX_MINUTES)
    /* Translators: %1$s and %2$s are whole sentences. */
    return g_strdup_printf (_ ("%1$s Hardly anyone reads that to the end: leave out what nobody here needs. %2$s"), time, hard);

  return g_strdup_printf ("%s %s", time, hard);
}

/**
 * mandate_policy_meter_show:
 * @self: a meter
 * @answers: what was answered so far
 * @reg: the records
 *
 * Measures the text that follows from @answers.
 */
void
mandate_policy_meter_show (MandatePolicyMeter   *self,
                           MandatePolicyAnswers *answers,
                           MandateRegister      *reg)
{
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);
  const char          *language = mandate_policy_texts_get_language (mandate_policy_answers_get_texts (answers, organisation));
  g_autoptr (GPtrArray) passages = mandate_policy_answers_write (answers, organisation, reg);
  g_autofree char *text = mandate_policy_passages_join (passages);
  g_autoptr (GArray) hard = mandate_text_list_hard_sentences (text, language);
  guint            minutes = (mandate_text_count_reading_seconds (text) + 59) / 60;
  g_autofree char *sentence = describe (minutes, hard->len);

  gtk_label_set_label (self->label, sentence);
  gtk_widget_set_visible (self->icon, minutes > MAX_MINUTES);

  if (minutes > MAX_MINUTES)
    gtk_widget_add_css_class (self->box, "problem");
  else
    gtk_widget_remove_css_class (self->box, "problem");
}
