/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-bodies-list.h"

#include <glib/gi18n-lib.h>

#include "mandate-bodies.h"
#include "mandate-chip.h"
#include "mandate-editing.h"
#include "mandate-follow.h"
#include "mandate-holders.h"
#include "mandate-label.h"
#include "mandate-organisation.h"
#include "mandate-person.h"
#include "mandate-raci-edits.h"

/**
 * MandateBodiesList:
 *
 * The bodies and groups there are, and those that an organisation of this size
 * may want. What it opens is for “people.body” to show.
 */
struct _MandateBodiesList
{
  AdwBin parent_instance;

  MandateSession *session;
  GtkListBox     *list;
  AdwEntryRow    *entry;
  guint           n_rows; /* before the entry */
};

G_DEFINE_FINAL_TYPE (MandateBodiesList, mandate_bodies_list, ADW_TYPE_BIN)

static void
add_proposed_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  MandateBodiesList *self = MANDATE_BODIES_LIST (widget);
  MandateRegister   *reg = mandate_session_get_register (self->session);
  g_autoptr (MandateTranslation) translation = mandate_organisation_new_translation (mandate_session_get_register (self->session));
  g_autoptr (GPtrArray) proposals = mandate_bodies_list_proposals (reg, translation, mandate_session_get_today (self->session));
  guint                      position = g_variant_get_uint32 (parameter);
  const MandateBodyProposal *proposal = position < proposals->len ? g_ptr_array_index (proposals, position) : NULL;
  g_autofree char           *label = NULL;
  g_autoptr (MandateChange) change = NULL;

  if (proposal == NULL)
    return;

  /* Translators: %s is a body, such as a board, or a group. */
  label = g_strdup_printf (_ ("“%s” added"), mandate_translate (translation, proposal->name));
  change = mandate_change_new (reg, label);
  mandate_bodies_add_proposed (change, proposal, translation);
  if (mandate_roles_commit (self->session, change))
    mandate_session_tell_undoable (self->session, label);
}

static void
entry_apply_cb (MandateBodiesList *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *label = g_strdup_printf (_ ("“%s” added"), name);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);
  g_autofree char *id = NULL;
  MandateRecord   *body;

  if (*name == '\0')
    return;

  body = mandate_change_create (change, MANDATE_TYPE_BODY, NULL);
  id = g_strdup (mandate_record_get_id (body));
  mandate_record_set (body, "name", name, NULL);
  if (!mandate_roles_commit (self->session, change))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_activate_action (GTK_WIDGET (self), "people.body", "s", id);
}

/* What kind it is, who has the chair, and how many there are. */
static char *
describe (MandateBodiesList *self,
          MandateBody       *body)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  const char      *today = mandate_session_get_today (self->session);
  const char      *id = mandate_record_get_id (MANDATE_RECORD (body));
  g_autoptr (GPtrArray) members = mandate_holders_list_members (reg, id, today);
  MandateBodyMember *chair = mandate_bodies_find_chair (reg, id, today);
  MandatePerson     *person = chair != NULL ? mandate_register_find (reg, MANDATE_TYPE_PERSON, chair->person) : NULL;
  GString           *text = g_string_new (mandate_field_get_choice_label (mandate_record_type_find_field (MANDATE_TYPE_BODY, "kind", NULL), body->kind));
  /* Translators: %s is a name. */
  g_autofree char *leads = g_strdup_printf (_ ("chaired by %s"), person != NULL ? person->name : "");
  g_autofree char *count = g_strdup_printf (ngettext ("%u member", "%u members", members->len), members->len);

  if (person != NULL)
    g_string_append_printf (text, " · %s", leads);
  if (members->len > 0)
    g_string_append_printf (text, " · %s", count);

  return g_string_free (text, FALSE);
}

static GtkWidget *
create_chip (MandateBodiesList *self,
             MandateBody       *body)
{
  const gboolean lacks_chair = mandate_bodies_lacks_chair (mandate_session_get_register (self->session), body, mandate_session_get_today (self->session));
  GtkWidget     *chip;

  if (!lacks_chair && !body->is_top_management)
    return NULL;

  chip = lacks_chair ? mandate_chip_new (MANDATE_CHIP_TO_DO, _ ("No chair")) : mandate_chip_new (MANDATE_CHIP_PLANNED, _ ("Top management"));
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);

  return chip;
}

static void
add_row (MandateBodiesList *self,
         MandateBody       *body)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *chip = create_chip (self, body);
  g_autofree char *title = g_markup_escape_text (body->name, -1);
  g_autofree char *description = describe (self, body);
  g_autofree char *subtitle = g_markup_escape_text (description, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (chip != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", mandate_record_get_id (MANDATE_RECORD (body)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "people.body");
  gtk_list_box_insert (self->list, row, (int) self->n_rows++);
}

static void
add_proposal (MandateBodiesList         *self,
              const MandateBodyProposal *proposal,
              guint                      position,
              const MandateTranslation  *translation)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_with_label (_ ("Add"));
  g_autofree char *title = g_markup_escape_text (mandate_translate (translation, proposal->name), -1);
  g_autofree char *subtitle = g_markup_escape_text (_ (proposal->reason), -1);
  /* Translators: %s is a body, such as a board, or a group. */
  g_autofree char *label = g_strdup_printf (_ ("Add “%s”"), mandate_translate (translation, proposal->name));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", position);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "bodies.add-proposed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  mandate_editing_offer (self->session, row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_insert (self->list, row, (int) self->n_rows++);
}

static void
update (MandateBodiesList *self)
{
  MandateRegister   *reg = mandate_session_get_register (self->session);
  MandateRecordList *bodies = mandate_register_get_list (reg, MANDATE_TYPE_BODY);
  g_autoptr (MandateTranslation) translation = mandate_organisation_new_translation (mandate_session_get_register (self->session));
  g_autoptr (GPtrArray) proposals = mandate_bodies_list_proposals (reg, translation, mandate_session_get_today (self->session));
  GtkWidget *focus = gtk_widget_get_root (GTK_WIDGET (self)) != NULL ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) : NULL;
  gboolean   had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->entry));
  GtkWidget *child;

  /* All but the entry for a new one, which stays last: somebody may be typing there. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != GTK_WIDGET (self->entry))
    gtk_list_box_remove (self->list, child);

  self->n_rows = 0;
  for (guint i = 0; i < mandate_record_list_get_length (bodies); i++)
    add_row (self, mandate_record_list_get (bodies, i));
  for (guint i = 0; i < proposals->len; i++)
    add_proposal (self, g_ptr_array_index (proposals, i), i, translation);

  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
mandate_bodies_list_dispose (GObject *object)
{
  MandateBodiesList *self = MANDATE_BODIES_LIST (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_bodies_list_parent_class)->dispose (object);
}

static void
mandate_bodies_list_class_init (MandateBodiesListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_bodies_list_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "bodies.add-proposed", "u", add_proposed_action);
}

static void
mandate_bodies_list_init (MandateBodiesList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Bodies and groups"), -1);

  self->entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Add a body or a group by name"), "show-apply-button", TRUE, NULL);
  gtk_list_box_append (self->list, GTK_WIDGET (self->entry));
  g_signal_connect_object (self->entry, "apply", G_CALLBACK (entry_apply_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), mandate_label_new (_ ("Bodies and Groups"), "heading"));
  gtk_box_append (GTK_BOX (box), mandate_label_new (_ ("Who decides together, such as a board, and who is meant together, such as all staff. They can hold roles."), "quiet"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_bodies_list_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): the bodies and groups, up to date
 */
GtkWidget *
mandate_bodies_list_new (MandateSession *session)
{
  MandateBodiesList *self = g_object_new (MANDATE_TYPE_BODIES_LIST, NULL);

  self->session = g_object_ref (session);
  mandate_editing_offer (session, self->entry);
  mandate_editing_allow_actions (session, self, "bodies.add-proposed", NULL);
  mandate_follow (self, session, "settled", G_CALLBACK (update));
  update (self);

  return GTK_WIDGET (self);
}

void
mandate_bodies_list_add_body (MandateBodiesList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
