/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-versions.h"

#include <glib/gi18n-lib.h>

#include "mandate-chip.h"
#include "mandate-person.h"
#include "mandate-policy-acts.h"
#include "mandate-policy-comparison.h"
#include "mandate-screen-text.h"

/**
 * MandatePolicyVersions:
 *
 * All versions of the policy: what each changed, who wrote it, when it held.
 */
struct _MandatePolicyVersions
{
  MandatePolicyPanel parent_instance;

  GtkListBox *list;
  GtkWidget  *new_button;
  GtkWidget  *compare_button;
  GtkWidget  *withdraw_button;
};

G_DEFINE_FINAL_TYPE (MandatePolicyVersions, mandate_policy_versions, MANDATE_TYPE_POLICY_PANEL)

static const struct
{
  const char      *state;
  MandateChipState chip;
} chips[] = {
  { "draft", MANDATE_CHIP_TO_DO },
  { "in-review", MANDATE_CHIP_TO_DO },
  { "approved", MANDATE_CHIP_PLANNED },
  { "in-force", MANDATE_CHIP_READY },
};

static GtkWidget *
create_chip (MandatePolicyVersion *version)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_POLICY_VERSION, "state", NULL);
  MandateChipState    state = MANDATE_CHIP_NOTHING;

  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    if (g_strcmp0 (chips[i].state, version->state) == 0)
      state = chips[i].chip;

  return mandate_chip_new (state, mandate_field_get_choice_label (field, version->state));
}

static const char *
get_day (MandatePolicyVersion *version)
{
  if (version->withdrawn_on != NULL)
    return version->withdrawn_on;

  return version->effective_on != NULL ? version->effective_on : version->written_on;
}

static char *
describe (MandateRegister      *reg,
          MandatePolicyVersion *version)
{
  MandatePerson   *author = mandate_register_find (reg, MANDATE_TYPE_PERSON, version->author);
  g_autofree char *day = get_day (version) != NULL ? mandate_screen_format_date (get_day (version)) : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (day != NULL)
    g_ptr_array_add (parts, day);
  if (author != NULL)
    g_ptr_array_add (parts, author->name);
  if (version->change_summary != NULL)
    g_ptr_array_add (parts, version->change_summary);
  if (version->withdrawal_reason != NULL)
    g_ptr_array_add (parts, version->withdrawal_reason);

  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static GtkWidget *
create_row (MandatePolicyVersions *self,
            MandatePolicyVersion  *version)
{
  /* Translators: %s is the number of a version. */
  g_autofree char *title = g_strdup_printf (_ ("Version %s"), version->number);
  g_autofree char *subtitle = describe (mandate_policy_panel_get_register (MANDATE_POLICY_PANEL (self)), version);
  GtkWidget       *row = mandate_policy_panel_new_row (title, subtitle);
  GtkWidget       *chip = create_chip (version);

  gtk_widget_set_name (row, mandate_record_get_id (MANDATE_RECORD (version)));
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static void
add_row (MandatePolicyVersions *self,
         MandatePolicyVersion  *version)
{
  if (version != NULL)
    gtk_list_box_append (self->list, create_row (self, version));
}

static void
show (MandatePolicyPanel          *panel,
      const MandatePolicyStanding *standing)
{
  MandatePolicyVersions *self = MANDATE_POLICY_VERSIONS (panel);
  const guint            n_versions = standing->past->len + (standing->draft != NULL) + (standing->in_force != NULL);

  mandate_policy_panel_clear (self->list);
  add_row (self, standing->draft);
  add_row (self, standing->in_force);
  for (guint i = 0; i < standing->past->len; i++)
    add_row (self, g_ptr_array_index (standing->past, i));

  gtk_widget_set_visible (self->new_button, standing->draft == NULL && n_versions > 0);
  gtk_widget_set_visible (self->compare_button, n_versions > 1);
  gtk_widget_set_visible (self->withdraw_button, standing->draft != NULL || standing->in_force != NULL);
}

static void
row_activated_cb (MandatePolicyVersions *self,
                  GtkWidget             *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "policy.show-version", "s", gtk_widget_get_name (row));
}

static MandatePolicyVersion *
get_latest (const MandatePolicyStanding *standing)
{
  if (standing->draft != NULL)
    return standing->draft;

  if (standing->in_force != NULL)
    return standing->in_force;

  return standing->past->len > 0 ? g_ptr_array_index (standing->past, 0) : NULL;
}

static void
compare_cb (MandatePolicyPanel *self)
{
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (self);
  MandatePolicyVersion *version = get_latest (standing);

  if (version != NULL)
    mandate_policy_comparison_open (GTK_WIDGET (self), mandate_policy_panel_get_session (self), version);
}

static void
begun_cb (MandatePolicyPanel *self,
          MandateFormCard    *card)
{
  MandatePolicyVersion *answer = mandate_form_card_get_record (card);
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (self);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_policy_panel_get_register (self), _ ("New version of the policy begun"));
  g_autoptr (GError) error = NULL;
  g_autofree char      *target = NULL;
  MandatePolicyVersion *draft = mandate_policy_begin_version (change, get_latest (standing), answer->is_material, answer->author, &error);

  if (draft != NULL)
    {
      mandate_record_set (MANDATE_RECORD (draft), "change_summary", answer->change_summary != NULL ? answer->change_summary : "", NULL);
      target = g_strconcat ("policy-editor:policy-version/", mandate_record_get_id (MANDATE_RECORD (draft)), NULL);
    }

  if (mandate_policy_panel_commit (self, change, draft != NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-wizard", "s", target);
}

static void
new_version_cb (MandatePolicyPanel *self)
{
  static const char *const fields[] = { "change_summary", "is_material", "author", NULL };
  MandateRecord           *record = mandate_record_new (MANDATE_TYPE_POLICY_VERSION, NULL);
  MandateFormCard         *card;

  mandate_record_set (record, "is_material", "true", NULL);
  card = mandate_form_card_new (mandate_policy_panel_get_session (self), _ ("A new version"), _ ("It begins with the words of the one before; until it is approved, that one holds."),
                                _ ("_Begin"), record, fields);
  mandate_policy_panel_ask (self, card, G_CALLBACK (begun_cb));
}

static void
withdrawn_cb (MandatePolicyPanel *self,
              MandateFormCard    *card)
{
  MandatePolicyVersion *answer = mandate_form_card_get_record (card);
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (self);
  MandatePolicyVersion *version = standing->draft != NULL ? standing->draft : standing->in_force;
  g_autoptr (MandateChange) change = mandate_change_new (mandate_policy_panel_get_register (self), _ ("Policy withdrawn"));
  g_autoptr (GError) error = NULL;
  const gboolean is_right = mandate_policy_withdraw (change, version, answer->withdrawal_reason, answer->withdrawn_on, &error);

  mandate_policy_panel_commit (self, change, is_right, &error);
}

static void
withdraw_cb (MandatePolicyPanel *self)
{
  static const char *const fields[] = { "withdrawal_reason", "withdrawn_on", NULL };
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (self);
  MandatePolicyVersion *version = standing->draft != NULL ? standing->draft : standing->in_force;
  MandateRecord        *copy = mandate_record_copy (MANDATE_RECORD (version));
  /* Translators: %s is the number of a version. */
  g_autofree char *heading = g_strdup_printf (_ ("Withdraw version %s"), version->number);
  const char      *text = version == standing->in_force ? _ ("Afterwards no policy is in force.") : NULL;

  mandate_record_set (copy, "withdrawn_on", mandate_policy_panel_get_today (self), NULL);
  mandate_policy_panel_ask (self, mandate_form_card_new (mandate_policy_panel_get_session (self), heading, text, _ ("_Withdraw"), copy, fields), G_CALLBACK (withdrawn_cb));
}

static void
begin (MandatePolicyPanel *self)
{
  new_version_cb (self);
}

static void
mandate_policy_versions_constructed (GObject *object)
{
  MandatePolicyVersions *self = MANDATE_POLICY_VERSIONS (object);
  MandatePolicyPanel    *panel = MANDATE_POLICY_PANEL (object);

  G_OBJECT_CLASS (mandate_policy_versions_parent_class)->constructed (object);

  mandate_policy_panel_set_heading (panel, _ ("Versions"));
  self->compare_button = mandate_policy_panel_add_reader (panel, _ ("_Compare"), G_CALLBACK (compare_cb));
  self->new_button = mandate_policy_panel_add_button (panel, _ ("_New Version…"), G_CALLBACK (new_version_cb));
  self->withdraw_button = mandate_policy_panel_add_button (panel, _ ("_Withdraw…"), G_CALLBACK (withdraw_cb));
  self->list = mandate_policy_panel_add_list (panel, _ ("Versions"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
mandate_policy_versions_class_init (MandatePolicyVersionsClass *klass)
{
  MandatePolicyPanelClass *panel_class = MANDATE_POLICY_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mandate_policy_versions_constructed;
  panel_class->show = show;
  panel_class->begin = begin;
}

static void
mandate_policy_versions_init (MandatePolicyVersions *self)
{
}
