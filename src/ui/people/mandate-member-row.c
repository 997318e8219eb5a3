/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-member-row.h"

#include <glib/gi18n-lib.h>

#include "mandate-bodies.h"
#include "mandate-chip.h"
#include "mandate-person.h"
#include "mandate-raci-edits.h"
#include "mandate-role-words.h"

static const char *const field_names[] = { "joined_on", "left_on", NULL };

/**
 * MandateMemberRow:
 *
 * Somebody who belongs to a body, or did: since when, until when, and whether
 * they have the chair.
 */
struct _MandateMemberRow
{
  MandateFormRow parent_instance;

  GtkWidget   *avatar;
  MandateChip *chip;
  GtkWidget   *chair_button;
  GtkWidget   *no_chair_button;
  GtkWidget   *end_button;
};

G_DEFINE_FINAL_TYPE (MandateMemberRow, mandate_member_row, MANDATE_TYPE_FORM_ROW)

static MandateBodyMember *
find_membership (MandateMemberRow *self)
{
  return mandate_form_row_find_record (MANDATE_FORM_ROW (self));
}

static MandateRegister *
get_register (MandateMemberRow *self)
{
  return mandate_session_get_register (mandate_form_row_get_session (MANDATE_FORM_ROW (self)));
}

static MandatePerson *
find_person (MandateMemberRow *self)
{
  return mandate_register_find (get_register (self), MANDATE_TYPE_PERSON, find_membership (self)->person);
}

static const char *
name_person (MandateMemberRow *self)
{
  MandatePerson *person = find_person (self);

  return person != NULL && person->name != NULL ? person->name : "";
}

static const char *
name_body (MandateMemberRow *self)
{
  MandateBody *body = mandate_register_find (get_register (self), MANDATE_TYPE_BODY, find_membership (self)->body);

  return body != NULL && body->name != NULL ? body->name : "";
}

static void
commit (MandateMemberRow *self,
        MandateChange    *change)
{
  MandateSession *session = mandate_form_row_get_session (MANDATE_FORM_ROW (self));

  if (mandate_roles_commit (session, change))
    mandate_session_tell_undoable (session, mandate_change_get_label (change));
}

static void
chair_clicked_cb (MandateMemberRow *self)
{
  /* Translators: a body and a person. */
  g_autofree char *label = g_strdup_printf (_ ("%1$s: %2$s has the chair"), name_body (self), name_person (self));
  g_autoptr (MandateChange) change = mandate_change_new (get_register (self), label);

  mandate_bodies_make_chair (change, mandate_form_row_get_id (MANDATE_FORM_ROW (self)));
  commit (self, change);
}

static void
no_chair_clicked_cb (MandateMemberRow *self)
{
  /* Translators: a body and a person. */
  g_autofree char *label = g_strdup_printf (_ ("%1$s: %2$s gave up the chair"), name_body (self), name_person (self));
  g_autoptr (MandateChange) change = mandate_change_new (get_register (self), label);

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_BODY_MEMBER, mandate_form_row_get_id (MANDATE_FORM_ROW (self))), "is_chair", "no", NULL);
  commit (self, change);
}

static void
end_clicked_cb (MandateMemberRow *self)
{
  MandateSession *session = mandate_form_row_get_session (MANDATE_FORM_ROW (self));
  /* Translators: a body and a person. */
  g_autofree char *label = g_strdup_printf (_ ("%1$s: %2$s left"), name_body (self), name_person (self));
  g_autoptr (MandateChange) change = mandate_change_new (get_register (self), label);

  mandate_bodies_end_membership (change, mandate_form_row_get_id (MANDATE_FORM_ROW (self)), mandate_session_get_today (session));
  commit (self, change);
}

static void
remove_clicked_cb (MandateMemberRow *self)
{
  mandate_session_remove (mandate_form_row_get_session (MANDATE_FORM_ROW (self)), MANDATE_RECORD (find_membership (self)));
}

static void
mandate_member_row_class_init (MandateMemberRowClass *klass)
{
}

static void
mandate_member_row_init (MandateMemberRow *self)
{
  self->avatar = adw_avatar_new (28, NULL, TRUE);
  self->chip = MANDATE_CHIP (mandate_chip_new (MANDATE_CHIP_READY, C_ ("body", "Chair")));
  gtk_widget_set_valign (self->avatar, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->chip), GTK_ALIGN_CENTER);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), self->avatar);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->chip));
}

static void
add_buttons (MandateMemberRow *self)
{
  MandateFormRow *row = MANDATE_FORM_ROW (self);

  self->chair_button = mandate_form_row_add_button (row, _ ("Has the Chair"), G_CALLBACK (chair_clicked_cb));
  self->no_chair_button = mandate_form_row_add_button (row, _ ("Gives Up the Chair"), G_CALLBACK (no_chair_clicked_cb));
  self->end_button = mandate_form_row_add_button (row, _ ("Leaves Today"), G_CALLBACK (end_clicked_cb));
  gtk_widget_add_css_class (mandate_form_row_add_button (row, _ ("Remove Entry"), G_CALLBACK (remove_clicked_cb)), "flat");
}

/**
 * mandate_member_row_new:
 * @session: an open workspace
 * @membership: of its register
 *
 * Returns: (transfer floating): a row, up to date
 */
GtkWidget *
mandate_member_row_new (MandateSession *session,
                        MandateRecord  *membership)
{
  MandateMemberRow *self = g_object_new (MANDATE_TYPE_MEMBER_ROW, NULL);

  mandate_form_row_set_up (MANDATE_FORM_ROW (self), session, membership, field_names);
  add_buttons (self);
  mandate_member_row_update (self);

  return GTK_WIDGET (self);
}

static void
update_chip (MandateMemberRow  *self,
             MandateBodyMember *membership,
             gboolean           is_current,
             gboolean           is_here)
{
  if (!is_current)
    mandate_chip_set (self->chip, MANDATE_CHIP_NOTHING, C_ ("member of a body", "Former"));
  else if (!is_here)
    mandate_chip_set (self->chip, MANDATE_CHIP_TO_DO, _ ("Is not here any more"));
  else
    mandate_chip_set (self->chip, MANDATE_CHIP_READY, C_ ("body", "Chair"));

  gtk_widget_set_visible (GTK_WIDGET (self->chip), !is_current || !is_here || membership->is_chair);
}

/**
 * mandate_member_row_update:
 * @self: a row
 *
 * Brings it up to date.
 */
void
mandate_member_row_update (MandateMemberRow *self)
{
  MandateBodyMember *membership = find_membership (self);
  const char        *today = mandate_session_get_today (mandate_form_row_get_session (MANDATE_FORM_ROW (self)));
  MandatePerson     *person;
  g_autofree char   *days = NULL;
  gboolean           is_current, is_here;

  if (membership == NULL)
    return;

  person = find_person (self);
  days = mandate_role_words_describe_time (membership->joined_on, membership->left_on);
  is_current = mandate_body_member_is_current (membership, today);
  is_here = person != NULL && mandate_person_is_active (person, today);
  mandate_form_row_show (MANDATE_FORM_ROW (self), person != NULL ? person->name : NULL, days);
  adw_avatar_set_text (ADW_AVATAR (self->avatar), person != NULL ? person->name : NULL);
  update_chip (self, membership, is_current, is_here);
  gtk_widget_set_visible (self->chair_button, is_current && !membership->is_chair);
  gtk_widget_set_visible (self->no_chair_button, is_current && membership->is_chair);
  gtk_widget_set_visible (self->end_button, is_current);
}
