/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-role-list.h"

#include <glib/gi18n-lib.h>

#include "mandate-chip.h"
#include "mandate-editing.h"
#include "mandate-follow.h"
#include "mandate-organisation.h"
#include "mandate-raci-edits.h"
#include "mandate-role-facts.h"
#include "mandate-role-print.h"
#include "mandate-role-records.h"
#include "mandate-role.h"
#include "mandate-starter.h"
#include "mandate-wrap-layout.h"

/**
 * MandateRoleList:
 *
 * The roles beside the two mandated ones, each with its facts, and those that
 * are proposed to an organisation of this size and are not there yet.
 */
struct _MandateRoleList
{
  AdwBin parent_instance;

  MandateSession *session;
  GtkWidget      *list;
  AdwEntryRow    *entry;
  GPtrArray      *ids;       /* (owned) (element-type utf8) of the roles that have rows */
  GPtrArray      *rows;      /* (owned) (element-type AdwExpanderRow) unowned elements */
  GPtrArray      *facts;     /* (owned) (element-type MandateRoleFacts) unowned elements */
  GPtrArray      *chips;     /* (owned) (element-type MandateChip) unowned elements */
  GPtrArray      *proposals; /* (owned) (element-type GtkWidget) unowned elements */
};

G_DEFINE_FINAL_TYPE (MandateRoleList, mandate_role_list, ADW_TYPE_BIN)

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MandateRoleList *self = MANDATE_ROLE_LIST (widget);
  g_autoptr (MandateTranslation) translation = mandate_organisation_new_translation (mandate_session_get_register (self->session));
  g_autoptr (GPtrArray) proposals = mandate_starter_list_roles (mandate_roles_get_size_profile (self->session));
  const MandateStarterRole *proposal = g_ptr_array_index (proposals, MIN (g_variant_get_uint32 (parameter), proposals->len - 1));
  /* Translators: %s is a role. */
  g_autofree char *label = g_strdup_printf (_ ("Role “%s” added"), mandate_translate (translation, proposal->title));
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);

  mandate_starter_add_role (change, proposal, translation);
  if (mandate_roles_commit (self->session, change))
    mandate_session_tell_undoable (self->session, label);
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MandateRoleList *self = MANDATE_ROLE_LIST (widget);
  MandateRecord   *role = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE, g_variant_get_string (parameter, NULL));

  if (role != NULL)
    mandate_session_remove (self->session, role);
}

static void
entry_apply_cb (MandateRoleList *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *label = g_strdup_printf (_ ("Role “%s” added"), title);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);

  if (*title == '\0')
    return;

  mandate_record_set (mandate_change_create (change, MANDATE_TYPE_ROLE, NULL), "title", title, NULL);
  if (mandate_roles_commit (self->session, change))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static GPtrArray *
list_other_roles (MandateRoleList *self)
{
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE);
  GPtrArray         *roles = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (g_strcmp0 (((MandateRole *) mandate_record_list_get (list, i))->mandate, "none") == 0)
      g_ptr_array_add (roles, mandate_record_list_get (list, i));

  return roles;
}

static GtkWidget *
create_plain_row (GtkWidget *child)
{
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, "child", child, NULL);

  gtk_widget_add_css_class (row, "plain-row");

  return row;
}

static GtkWidget *
create_foot (MandateRoleList *self,
             const char      *id)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Remove Role"));
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (4), NULL);
  GtkWidget *row = create_plain_row (box);

  gtk_box_append (GTK_BOX (box), mandate_role_facts_new_holders_button (id));
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), mandate_role_print_new (self->session, id));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (row, "row-foot");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "roles.remove");

  return row;
}

static void
add_row (MandateRoleList *self,
         MandateRole     *role)
{
  const char *id = mandate_record_get_id (MANDATE_RECORD (role));
  GtkWidget  *row = adw_expander_row_new ();
  GtkWidget  *facts = mandate_role_facts_new (self->session, id);
  GtkWidget  *chip = mandate_chip_new (MANDATE_CHIP_NOTHING, "");

  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), chip);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_plain_row (facts));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_plain_row (mandate_role_records_new (self->session, id)));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_foot (self, id));
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_ptr_array_add (self->ids, g_strdup (id));
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->facts, facts);
  g_ptr_array_add (self->chips, chip);
}

static void
update_row (MandateRoleList *self,
            guint            index,
            MandateRole     *role)
{
  g_autofree char *holders = mandate_roles_name_holders (self->session, mandate_record_get_id (MANDATE_RECORD (role)));
  g_autofree char *title = g_markup_escape_text (role->title, -1);
  g_autofree char *subtitle = g_markup_escape_text (holders != NULL ? holders : _ ("Nobody yet"), -1);
  g_autofree char *word = NULL;
  guint            n_gaps;

  mandate_role_facts_update (g_ptr_array_index (self->facts, index));
  n_gaps = mandate_role_facts_count_gaps (g_ptr_array_index (self->facts, index));
  word = g_strdup_printf (ngettext ("%u to do", "%u to do", n_gaps), n_gaps);
  adw_preferences_row_set_title (g_ptr_array_index (self->rows, index), title);
  adw_expander_row_set_subtitle (g_ptr_array_index (self->rows, index), subtitle);
  mandate_chip_set (g_ptr_array_index (self->chips, index), n_gaps > 0 ? MANDATE_CHIP_TO_DO : MANDATE_CHIP_READY, n_gaps > 0 ? word : _ ("Ready"));
}

static void
add_proposal (MandateRoleList          *self,
              const MandateStarterRole *proposal,
              guint                     index,
              const MandateTranslation *translation)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Add"));
  g_auto (GStrv) lines = g_strsplit (mandate_translate (translation, proposal->responsibilities), "\n", 2);
  g_autofree char *title = g_markup_escape_text (mandate_translate (translation, proposal->title), -1);
  g_autofree char *subtitle = g_markup_escape_text (lines[0], -1);
  /* Translators: %s is a role. */
  g_autofree char *label = g_strdup_printf (_ ("Add the role “%s”"), mandate_translate (translation, proposal->title));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "roles.add-proposed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_ptr_array_add (self->proposals, row);
}

static void
update_proposals (MandateRoleList *self)
{
  g_autoptr (MandateTranslation) translation = mandate_organisation_new_translation (mandate_session_get_register (self->session));
  g_autoptr (GPtrArray) proposals = mandate_starter_list_roles (mandate_roles_get_size_profile (self->session));

  for (guint i = 0; i < self->proposals->len; i++)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), g_ptr_array_index (self->proposals, i));
  g_ptr_array_set_size (self->proposals, 0);

  /* Who has roles of their own making needs no proposals. */
  for (guint i = 0; i < proposals->len && self->ids->len < proposals->len; i++)
    if (mandate_starter_find_role (mandate_session_get_register (self->session), g_ptr_array_index (proposals, i), translation) == NULL)
      add_proposal (self, g_ptr_array_index (proposals, i), i, translation);
}

static gboolean
is_same (MandateRoleList *self,
         GPtrArray       *roles)
{
  if (roles->len != self->ids->len)
    return FALSE;

  for (guint i = 0; i < roles->len; i++)
    if (!g_str_equal (mandate_record_get_id (g_ptr_array_index (roles, i)), g_ptr_array_index (self->ids, i)))
      return FALSE;

  return TRUE;
}

static void
rebuild (MandateRoleList *self,
         GPtrArray       *roles)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->facts, 0);
  g_ptr_array_set_size (self->chips, 0);

  for (guint i = 0; i < roles->len; i++)
    add_row (self, g_ptr_array_index (roles, i));
}

static void
update (MandateRoleList *self)
{
  g_autoptr (GPtrArray) roles = list_other_roles (self);

  if (!is_same (self, roles))
    rebuild (self, roles);

  for (guint i = 0; i < roles->len; i++)
    update_row (self, i, g_ptr_array_index (roles, i));

  update_proposals (self);

  /* The entry for a new one stays last. */
  g_object_ref (self->entry);
  gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (self->entry));
  gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (self->entry));
  g_object_unref (self->entry);
}

static void
mandate_role_list_dispose (GObject *object)
{
  MandateRoleList *self = MANDATE_ROLE_LIST (object);

  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_role_list_parent_class)->dispose (object);
}

static void
mandate_role_list_class_init (MandateRoleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_role_list_dispose;

  gtk_widget_class_install_action (widget_class, "roles.add-proposed", "u", add_action);
  gtk_widget_class_install_action (widget_class, "roles.remove", "s", remove_action);
}

static void
mandate_role_list_init (MandateRoleList *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  self->facts = g_ptr_array_new ();
  self->chips = g_ptr_array_new ();
  self->proposals = g_ptr_array_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Other roles"), -1);
  adw_bin_set_child (ADW_BIN (self), self->list);

  self->entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Add another role"), "show-apply-button", TRUE, NULL);
  gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (self->entry));
  g_signal_connect_object (self->entry, "apply", G_CALLBACK (entry_apply_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mandate_role_list_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): the roles beside the two mandated ones
 */
GtkWidget *
mandate_role_list_new (MandateSession *session)
{
  MandateRoleList *self = g_object_new (MANDATE_TYPE_ROLE_LIST, NULL);

  self->session = g_object_ref (session);
  mandate_editing_offer (session, self->entry);
  mandate_editing_allow_actions (session, self, "roles.add-proposed", "roles.remove", NULL);
  mandate_follow (self, session, "settled", G_CALLBACK (update));
  update (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_role_list_show_role:
 * @self: a list
 * @role: id of a role
 *
 * Opens its row.
 *
 * Returns: whether it has one
 */
gboolean
mandate_role_list_show_role (MandateRoleList *self,
                             const char      *role)
{
  guint index;

  update (self);

  if (!g_ptr_array_find_with_equal_func (self->ids, role, g_str_equal, &index))
    return FALSE;

  adw_expander_row_set_expanded (g_ptr_array_index (self->rows, index), TRUE);
  gtk_widget_child_focus (g_ptr_array_index (self->rows, index), GTK_DIR_TAB_FORWARD);

  return TRUE;
}

void
mandate_role_list_add_role (MandateRoleList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
