/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-outside.h"

#include <glib/gi18n-lib.h>

#include "mandate-policy-print.h"
#include "mandate-policy-telling.h"
#include "mandate-screen-text.h"

/**
 * MandatePolicyOutside:
 *
 * Who outside got which version, when, and why (5.2 g).
 */
struct _MandatePolicyOutside
{
  MandatePolicyPanel parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MandatePolicyOutside, mandate_policy_outside, MANDATE_TYPE_POLICY_PANEL)

static int
compare_disclosures (gconstpointer first,
                     gconstpointer second)
{
  const MandateDisclosure *a = *(MandateDisclosure *const *) first;
  const MandateDisclosure *b = *(MandateDisclosure *const *) second;

  return g_strcmp0 (b->given_on, a->given_on);
}

static GPtrArray *
list_disclosures (MandateRegister *reg,
                  MandatePolicy   *policy)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_DISCLOSURE);
  GPtrArray         *disclosures = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateDisclosure    *disclosure = mandate_record_list_get (list, i);
      MandatePolicyVersion *version = mandate_register_find (reg, MANDATE_TYPE_POLICY_VERSION, disclosure->policy_version);

      if (version != NULL && g_strcmp0 (version->policy, mandate_record_get_id (MANDATE_RECORD (policy))) == 0)
        g_ptr_array_add (disclosures, disclosure);
    }

  g_ptr_array_sort (disclosures, compare_disclosures);

  return disclosures;
}

static GtkWidget *
create_row (MandateRegister   *reg,
            MandateDisclosure *disclosure)
{
  const MandateField   *field = mandate_record_type_find_field (MANDATE_TYPE_DISCLOSURE, "content", NULL);
  MandatePolicyVersion *version = mandate_register_find (reg, MANDATE_TYPE_POLICY_VERSION, disclosure->policy_version);
  g_autofree char      *day = disclosure->given_on != NULL ? mandate_screen_format_date (disclosure->given_on) : NULL;
  /* Translators: %s is the number of a version. */
  g_autofree char *number = g_strdup_printf (_ ("version %s"), version->number);
  g_autofree char *subtitle = g_strjoin (" · ", day != NULL ? day : "", number, mandate_field_get_choice_label (field, disclosure->content), disclosure->method, NULL);

  return mandate_policy_panel_new_row (disclosure->recipient, subtitle);
}

static void
show (MandatePolicyPanel          *panel,
      const MandatePolicyStanding *standing)
{
  MandatePolicyOutside *self = MANDATE_POLICY_OUTSIDE (panel);
  MandateRegister      *reg = mandate_policy_panel_get_register (panel);
  g_autoptr (GPtrArray) disclosures = list_disclosures (reg, standing->policy);

  mandate_policy_panel_clear (self->list);
  for (guint i = 0; i < disclosures->len; i++)
    gtk_list_box_append (self->list, create_row (reg, g_ptr_array_index (disclosures, i)));

  gtk_widget_set_visible (GTK_WIDGET (self->list), disclosures->len > 0);
  mandate_policy_panel_set_note (panel, standing->policy->outsiders != NULL ? standing->policy->outsiders : _ ("It is not decided yet who outside may have it."));
}

static void
given_cb (MandatePolicyPanel *self,
          MandateFormCard    *card)
{
  MandateDisclosure *answer = mandate_form_card_get_record (card);
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (self);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_policy_panel_get_register (self), _ ("Policy given out"));
  g_autoptr (GError) error = NULL;
  const MandatePolicyGift gift = {
    .recipient = answer->recipient,
    .party = answer->party,
    .content = answer->content,
    .given_on = answer->given_on,
    .given_by = answer->given_by,
    .method = answer->method,
    .reason = answer->reason,
  };
  const MandatePrintKind kind = g_strcmp0 (answer->content, "whole") == 0 ? MANDATE_PRINT_POLICY : MANDATE_PRINT_EXTRACT;

  if (mandate_policy_panel_commit (self, change, mandate_policy_give_out (change, standing->in_force, &gift, &error) != NULL, &error))
    mandate_policy_print (GTK_WIDGET (self), mandate_policy_panel_get_session (self), kind, standing->in_force);
}

static void
give_out_cb (MandatePolicyPanel *self)
{
  static const char *const fields[] = { "recipient", "party", "content", "given_on", "given_by", "method", "reason", NULL };
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (self);
  MandateRecord   *disclosure = mandate_record_new (MANDATE_TYPE_DISCLOSURE, NULL);
  g_autofree char *heading = NULL;

  if (standing->in_force == NULL)
    {
      g_object_unref (disclosure);
      return;
    }

  /* Translators: %s is the number of a version. */
  heading = g_strdup_printf (_ ("Give version %s to somebody outside"), standing->in_force->number);
  mandate_record_set (disclosure, "policy_version", mandate_record_get_id (MANDATE_RECORD (standing->in_force)), NULL);
  mandate_record_set (disclosure, "given_on", mandate_policy_panel_get_today (self), NULL);
  mandate_policy_panel_ask (self,
                            mandate_form_card_new (mandate_policy_panel_get_session (self), heading, _ ("Afterwards the file to hand over is shown, to be saved."),
                                                   _ ("Record & Show the File"), disclosure, fields),
                            G_CALLBACK (given_cb));
}

static void
mandate_policy_outside_constructed (GObject *object)
{
  MandatePolicyPanel *panel = MANDATE_POLICY_PANEL (object);

  G_OBJECT_CLASS (mandate_policy_outside_parent_class)->constructed (object);

  mandate_policy_panel_set_heading (panel, _ ("Outside"));
  mandate_policy_panel_add_button (panel, _ ("_Give Out…"), G_CALLBACK (give_out_cb));
  MANDATE_POLICY_OUTSIDE (panel)->list = mandate_policy_panel_add_list (panel, _ ("Who outside got it"));
}

static void
mandate_policy_outside_class_init (MandatePolicyOutsideClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = mandate_policy_outside_constructed;
  MANDATE_POLICY_PANEL_CLASS (klass)->show = show;
}

static void
mandate_policy_outside_init (MandatePolicyOutside *self)
{
}
