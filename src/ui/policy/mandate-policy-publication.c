/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-publication.h"

#include <glib/gi18n-lib.h>

#include "mandate-policy-acts.h"
#include "mandate-screen-text.h"

/**
 * MandatePolicyPublication:
 *
 * Where everybody finds the policy, and when somebody last looked (5.2 e, 7.5.3).
 */
struct _MandatePolicyPublication
{
  MandatePolicyPanel parent_instance;

  GtkListBox *list;
  GtkWidget  *looked_button;
  GtkWidget  *publish_button;
};

G_DEFINE_FINAL_TYPE (MandatePolicyPublication, mandate_policy_publication, MANDATE_TYPE_POLICY_PANEL)

/* What waits to be put where people find it goes before what is there. */
static MandatePolicyVersion *
get_version (const MandatePolicyStanding *standing)
{
  if (standing->draft != NULL && g_strcmp0 (standing->draft->state, "approved") == 0)
    return standing->draft;

  return standing->in_force;
}

static void
add_row (MandatePolicyPublication *self,
         const char               *title,
         const char               *value)
{
  gtk_list_box_append (self->list, mandate_policy_panel_new_row (title, value));
}

static void
add_day (MandatePolicyPublication *self,
         const char               *title,
         const char               *day,
         const char               *otherwise)
{
  g_autofree char *text = day != NULL ? mandate_screen_format_day (day, mandate_policy_panel_get_today (MANDATE_POLICY_PANEL (self))) : NULL;

  add_row (self, title, text != NULL ? text : otherwise);
}

static void
show (MandatePolicyPanel          *panel,
      const MandatePolicyStanding *standing)
{
  MandatePolicyPublication *self = MANDATE_POLICY_PUBLICATION (panel);
  MandatePolicyVersion     *version = get_version (standing);
  const gboolean            has_place = standing->policy->published_at != NULL;

  mandate_policy_panel_clear (self->list);
  add_row (self, _ ("Where everybody finds it"), has_place ? standing->policy->published_at : _ ("nowhere yet"));
  if (version != NULL)
    add_day (self, _ ("Published on"), version->published_on, _ ("not recorded"));
  if (has_place)
    add_day (self, _ ("Last looked whether it is there"), standing->policy->published_checked_on, _ ("not yet"));

  gtk_widget_set_visible (self->looked_button, standing->in_force != NULL && has_place);
  gtk_widget_set_visible (self->publish_button, version != NULL);
}

static void
looked_cb (MandatePolicyPanel *self)
{
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (self);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_policy_panel_get_register (self), _ ("The policy is where it should be"));
  g_autoptr (GError) error = NULL;
  const gboolean is_right = mandate_policy_check_place (change, standing->policy, mandate_policy_panel_get_today (self), &error);

  mandate_policy_panel_commit (self, change, is_right, &error);
}

/* The place belongs to the policy and the day to the version: both are asked for at once. */
static void
published_cb (MandatePolicyPanel *self,
              MandateFormCard    *card)
{
  MandatePolicy *answer = mandate_form_card_get_record (card);
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (self);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_policy_panel_get_register (self), _ ("Policy published"));
  g_autoptr (GError) error = NULL;
  const gboolean is_right = mandate_policy_publish (change, get_version (standing), answer->published_at, answer->published_checked_on, &error);

  mandate_policy_panel_commit (self, change, is_right, &error);
}

static void
publish_cb (MandatePolicyPanel *self)
{
  static const char *const fields[] = { "published_at", "published_checked_on", NULL };
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (self);
  MandatePolicyVersion *version = get_version (standing);
  MandateRecord        *copy = mandate_record_copy (MANDATE_RECORD (standing->policy));
  g_autofree char      *heading = NULL;
  MandateFormCard      *card;

  /* Translators: %s is the number of a version. */
  heading = g_strdup_printf (_ ("Publish version %s"), version->number);
  mandate_record_set (copy, "published_checked_on", mandate_policy_panel_get_today (self), NULL);
  card = mandate_form_card_new (mandate_policy_panel_get_session (self), heading, _ ("Put it where everybody finds it, then say here where that is."),
                                _ ("It Is There"), copy, fields);
  mandate_form_set_label (mandate_form_card_get_form (card), "published_checked_on", _ ("Published on"));
  mandate_form_set_help (mandate_form_card_get_form (card), "published_checked_on", NULL);
  mandate_policy_panel_ask (self, card, G_CALLBACK (published_cb));
}

/* From the page's next step. */
static void
begin (MandatePolicyPanel *self)
{
  publish_cb (self);
}

static void
mandate_policy_publication_constructed (GObject *object)
{
  MandatePolicyPublication *self = MANDATE_POLICY_PUBLICATION (object);
  MandatePolicyPanel       *panel = MANDATE_POLICY_PANEL (object);

  G_OBJECT_CLASS (mandate_policy_publication_parent_class)->constructed (object);

  mandate_policy_panel_set_heading (panel, _ ("Publication"));
  self->looked_button = mandate_policy_panel_add_button (panel, _ ("I _Looked: It Is There"), G_CALLBACK (looked_cb));
  self->publish_button = mandate_policy_panel_add_button (panel, _ ("_Publish…"), G_CALLBACK (publish_cb));
  self->list = mandate_policy_panel_add_list (panel, _ ("Publication"));
}

static void
mandate_policy_publication_class_init (MandatePolicyPublicationClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = mandate_policy_publication_constructed;
  MANDATE_POLICY_PANEL_CLASS (klass)->show = show;
  MANDATE_POLICY_PANEL_CLASS (klass)->begin = begin;
}

static void
mandate_policy_publication_init (MandatePolicyPublication *self)
{
}
