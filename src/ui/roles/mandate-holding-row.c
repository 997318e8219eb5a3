/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-holding-row.h"

#include <glib/gi18n-lib.h>

#include "mandate-chip.h"
#include "mandate-holders.h"
#include "mandate-raci-edits.h"
#include "mandate-role-words.h"

static const char *const field_names[] = { "held_from", "held_until", "deputy", "appointed_by", "accepted_on", "communicated_on", "communicated_to", NULL };

/**
 * MandateHoldingRow:
 *
 * Somebody who holds a role, held it or is going to: from when until when, and
 * all that is recorded of it.
 */
struct _MandateHoldingRow
{
  MandateFormRow parent_instance;

  GtkWidget   *avatar;
  MandateChip *chip;
  GtkWidget   *lead_button;
  GtkWidget   *end_button;
};

G_DEFINE_FINAL_TYPE (MandateHoldingRow, mandate_holding_row, MANDATE_TYPE_FORM_ROW)

static MandateRoleHolding *
find_holding (MandateHoldingRow *self)
{
  return mandate_form_row_find_record (MANDATE_FORM_ROW (self));
}

static MandateSession *
get_session (MandateHoldingRow *self)
{
  return mandate_form_row_get_session (MANDATE_FORM_ROW (self));
}

static void
commit (MandateHoldingRow *self,
        MandateChange     *change)
{
  if (mandate_roles_commit (get_session (self), change))
    mandate_session_tell_undoable (get_session (self), mandate_change_get_label (change));
}

static void
lead_clicked_cb (MandateHoldingRow *self)
{
  /* Translators: %s is a name: that person leads where several hold a role. */
  g_autofree char *label = g_strdup_printf (_ ("%s leads"), mandate_role_words_name_holder (get_session (self), find_holding (self)));
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (get_session (self)), label);

  mandate_holders_lead (change, mandate_form_row_get_id (MANDATE_FORM_ROW (self)));
  commit (self, change);
}

static void
end_clicked_cb (MandateHoldingRow *self)
{
  /* Translators: %s is a name: that person gives up a role. */
  g_autofree char *label = g_strdup_printf (_ ("%s gave up the role"), mandate_role_words_name_holder (get_session (self), find_holding (self)));
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (get_session (self)), label);

  mandate_holders_end (change, mandate_form_row_get_id (MANDATE_FORM_ROW (self)), mandate_session_get_today (get_session (self)));
  commit (self, change);
}

static void
remove_clicked_cb (MandateHoldingRow *self)
{
  mandate_session_remove (get_session (self), MANDATE_RECORD (find_holding (self)));
}

static void
mandate_holding_row_class_init (MandateHoldingRowClass *klass)
{
}

static void
mandate_holding_row_init (MandateHoldingRow *self)
{
  self->avatar = adw_avatar_new (28, NULL, TRUE);
  self->chip = MANDATE_CHIP (mandate_chip_new (MANDATE_CHIP_NOTHING, ""));
  gtk_widget_set_valign (self->avatar, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->chip), GTK_ALIGN_CENTER);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), self->avatar);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->chip));
}

/**
 * mandate_holding_row_new:
 * @session: an open workspace
 * @holding: of its register
 *
 * Returns: (transfer floating): a row, up to date
 */
GtkWidget *
mandate_holding_row_new (MandateSession *session,
                         MandateRecord  *holding)
{
  MandateHoldingRow *self = g_object_new (MANDATE_TYPE_HOLDING_ROW, NULL);
  MandateFormRow    *row = MANDATE_FORM_ROW (self);

  mandate_form_row_set_up (row, session, holding, field_names);
  self->lead_button = mandate_form_row_add_button (row, _ ("Leads"), G_CALLBACK (lead_clicked_cb));
  self->end_button = mandate_form_row_add_button (row, _ ("Gives It Up Today"), G_CALLBACK (end_clicked_cb));
  gtk_widget_add_css_class (mandate_form_row_add_button (row, _ ("Remove Entry"), G_CALLBACK (remove_clicked_cb)), "flat");
  mandate_holding_row_update (self);

  return GTK_WIDGET (self);
}

static void
update_chip (MandateHoldingRow  *self,
             MandateRoleHolding *holding,
             gboolean            is_current)
{
  const char *today = mandate_session_get_today (get_session (self));

  if (!is_current)
    mandate_chip_set (self->chip, MANDATE_CHIP_NOTHING, g_strcmp0 (holding->held_from, today) > 0 ? _ ("From then on") : C_ ("holder of a role", "Former"));
  else if (holding->is_lead)
    mandate_chip_set (self->chip, MANDATE_CHIP_READY, _ ("Leads"));
  else
    mandate_chip_set (self->chip, MANDATE_CHIP_NOTHING, _ ("Today"));
}

/**
 * mandate_holding_row_update:
 * @self: a row
 *
 * Brings it up to date.
 */
void
mandate_holding_row_update (MandateHoldingRow *self)
{
  MandateRoleHolding *holding = find_holding (self);
  const char         *today = mandate_session_get_today (get_session (self));
  const char         *name;
  g_autofree char    *days = NULL;
  g_autofree char    *subtitle = NULL;
  const char         *deputy;
  gboolean            is_current;

  if (holding == NULL)
    return;

  name = mandate_role_words_name_holder (get_session (self), holding);
  deputy = mandate_role_words_name_person (get_session (self), holding->deputy);
  days = mandate_role_words_describe_time (holding->held_from, holding->held_until);
  is_current = mandate_role_holding_is_current (holding, today);
  /* Translators: a stretch of time, and who stands in. */
  subtitle = deputy != NULL ? g_strdup_printf (_ ("%1$s · deputy %2$s"), days, deputy) : g_strdup (days);
  mandate_form_row_show (MANDATE_FORM_ROW (self), name, subtitle);
  adw_avatar_set_text (ADW_AVATAR (self->avatar), name);
  update_chip (self, holding, is_current);
  gtk_widget_set_visible (self->lead_button, is_current && !holding->is_lead);
  gtk_widget_set_visible (self->end_button, is_current);
}
