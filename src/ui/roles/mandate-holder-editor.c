/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-holder-editor.h"

#include <glib/gi18n-lib.h>

#include "mandate-date.h"
#include "mandate-holders.h"
#include "mandate-person-choice.h"
#include "mandate-records.h"

/**
 * MandateHolderEditor:
 *
 * To whom a role is given: somebody who is there or whose name is typed, or a
 * body, a deputy, the day, and who of top management gives it.
 */
struct _MandateHolderEditor
{
  GtkWidget parent_instance;

  MandateSession *session;
  char           *role;

  GtkWidget           *list;
  GtkWidget           *problem;
  MandatePersonChoice *holder;
  AdwEntryRow         *name;
  AdwEntryRow         *from;
  MandatePersonChoice *appointed_by;
  MandatePersonChoice *deputy;
  GtkSwitch           *leads; /* (nullable) of one who holds it beside others */
};

G_DEFINE_FINAL_TYPE (MandateHolderEditor, mandate_holder_editor, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (MandateHolderEditor *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->name), mandate_person_choice_get_id (self->holder) == NULL);
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->from), "error");
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
mandate_holder_editor_dispose (GObject *object)
{
  MandateHolderEditor *self = MANDATE_HOLDER_EDITOR (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->problem, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->role, g_free);

  G_OBJECT_CLASS (mandate_holder_editor_parent_class)->dispose (object);
}

static void
mandate_holder_editor_class_init (MandateHolderEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_holder_editor_dispose;

  /**
   * MandateHolderEditor::changed:
   *
   * A field holds something else.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
mandate_holder_editor_init (MandateHolderEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));

  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "visible", FALSE, "xalign", 0.f, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->problem, "field-problem");
  gtk_widget_set_parent (self->problem, GTK_WIDGET (self));
}

static MandatePersonChoice *
add_choice (MandateHolderEditor *self,
            const char          *title,
            const char          *nobody,
            gboolean             only_top_management)
{
  GtkWidget *choice = mandate_person_choice_new (self->session, title, nobody, only_top_management);

  gtk_list_box_append (GTK_LIST_BOX (self->list), choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return MANDATE_PERSON_CHOICE (choice);
}

static AdwEntryRow *
add_entry (MandateHolderEditor *self,
           const char          *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_ENTRY_ROW (row);
}

/* (nullable): who holds it on that day, and leads where several do. */
static MandateRoleHolding *
find_holding (MandateHolderEditor *self,
              const char          *date)
{
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (mandate_session_get_register (self->session), self->role, date);

  return holdings->len > 0 ? g_ptr_array_index (holdings, 0) : NULL;
}

/* What there is already. */
static void
fill (MandateHolderEditor *self)
{
  MandateRoleHolding *holding = find_holding (self, mandate_session_get_today (self->session));

  if (holding == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->from), holding->held_from);
  mandate_person_choice_set_id (self->holder, holding->person != NULL ? holding->person : holding->body);
  mandate_person_choice_set_id (self->deputy, holding->deputy);
  mandate_person_choice_set_id (self->appointed_by, holding->appointed_by);
}

static GtkSwitch *
add_switch (MandateHolderEditor *self,
            const char          *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_SWITCH (toggle);
}

static MandateHolderEditor *
create (MandateSession *session,
        const char     *role)
{
  MandateHolderEditor *self = g_object_new (MANDATE_TYPE_HOLDER_EDITOR, NULL);

  self->session = g_object_ref (session);
  self->role = g_strdup (role);
  self->holder = add_choice (self, _ ("Who"), _ ("Somebody not on the list"), FALSE);
  mandate_person_choice_offer_bodies (self->holder);
  self->name = add_entry (self, _ ("Name of that person"));
  self->deputy = add_choice (self, _ ("Deputy"), _ ("Nobody"), FALSE);
  self->from = add_entry (self, _ ("From (such as 2026-11-22)"));
  self->appointed_by = add_choice (self, _ ("Given by"), _ ("Not recorded"), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->from), mandate_session_get_today (session));

  return self;
}

/**
 * mandate_holder_editor_new:
 * @session: an open workspace
 * @role: id of a role
 *
 * Returns: (transfer floating): the fields, with what is so today. Where several
 *   hold the role, it is about who leads, and the others go on holding it.
 */
GtkWidget *
mandate_holder_editor_new (MandateSession *session,
                           const char     *role)
{
  MandateHolderEditor *self = create (session, role);

  fill (self);
  changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_holder_editor_new_beside:
 * @session: an open workspace
 * @role: id of a role
 *
 * Returns: (transfer floating): the fields for one who holds the role beside those who do
 */
GtkWidget *
mandate_holder_editor_new_beside (MandateSession *session,
                                  const char     *role)
{
  MandateHolderEditor *self = create (session, role);

  self->leads = add_switch (self, _ ("Leads where several hold it"));
  changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_holder_editor_update:
 * @self: an editor
 *
 * Offers the people there are now.
 */
void
mandate_holder_editor_update (MandateHolderEditor *self)
{
  mandate_person_choice_update (self->holder);
  mandate_person_choice_update (self->deputy);
  mandate_person_choice_update (self->appointed_by);
}

static char *
dup_name (MandateHolderEditor *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

gboolean
mandate_holder_editor_is_empty (MandateHolderEditor *self)
{
  g_autofree char *name = dup_name (self);

  return mandate_person_choice_get_id (self->holder) == NULL && *name == '\0';
}

static gboolean
show_problem (MandateHolderEditor *self,
              const char          *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->problem), sentence);
  gtk_widget_set_visible (self->problem, TRUE);

  return FALSE;
}

/**
 * mandate_holder_editor_check:
 * @self: an editor
 *
 * Returns: whether it can be put into a change; if not, it shows why
 */
gboolean
mandate_holder_editor_check (MandateHolderEditor *self)
{
  if (mandate_holder_editor_is_empty (self))
    return show_problem (self, _ ("Choose somebody, or write the name of a person who is not on the list."));

  if (mandate_date_is_valid (gtk_editable_get_text (GTK_EDITABLE (self->from))))
    return TRUE;

  gtk_widget_add_css_class (GTK_WIDGET (self->from), "error");

  return show_problem (self, _ ("Write the day as year, month and day, such as 2026-11-22."));
}

static void
put_choice (MandateRoleHolding  *holding,
            const char          *field,
            MandatePersonChoice *choice)
{
  const char *id = mandate_person_choice_get_id (choice);

  mandate_record_set (MANDATE_RECORD (holding), field, id != NULL ? id : "", NULL);
}

static const char *
find_or_add_person (MandateHolderEditor *self,
                    MandateChange       *change)
{
  const char    *chosen = mandate_person_choice_get_id (self->holder);
  MandatePerson *added;

  if (chosen != NULL)
    return chosen;

  added = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  added->name = dup_name (self);

  return mandate_record_get_id (MANDATE_RECORD (added));
}

/* (nullable): who hands it over, if it is not given to one more. */
static MandateRoleHolding *
find_predecessor (MandateHolderEditor *self,
                  const char          *from)
{
  MandateRoleHolding *today = self->leads == NULL ? find_holding (self, mandate_session_get_today (self->session)) : NULL;

  return today != NULL || self->leads != NULL ? today : find_holding (self, from);
}

/**
 * mandate_holder_editor_put:
 * @self: an editor that is checked
 * @change: a change
 *
 * Gives the role to the person, who is added where that is somebody new, or to
 * the body.
 */
void
mandate_holder_editor_put (MandateHolderEditor *self,
                           MandateChange       *change)
{
  const char         *body = mandate_person_choice_is_body (self->holder) ? mandate_person_choice_get_id (self->holder) : NULL;
  const char         *person = body == NULL ? find_or_add_person (self, change) : NULL;
  const char         *from = gtk_editable_get_text (GTK_EDITABLE (self->from));
  MandateRoleHolding *old = find_predecessor (self, from);
  MandateRoleHolding *holding = old != NULL ? mandate_holders_replace (change, old, person, body, from) : mandate_holders_add (change, self->role, person, body, from);

  put_choice (holding, "deputy", self->deputy);
  put_choice (holding, "appointed_by", self->appointed_by);
  if (self->leads != NULL && gtk_switch_get_active (self->leads))
    mandate_holders_lead (change, mandate_record_get_id (MANDATE_RECORD (holding)));
}

static void
add_text (GVariantBuilder *builder,
          const char      *key,
          const char      *text)
{
  g_variant_builder_add (builder, "{ss}", key, text != NULL ? text : "");
}

/**
 * mandate_holder_editor_to_text:
 * @self: an editor
 *
 * Returns: (transfer full): what the fields hold, to be kept until later
 */
char *
mandate_holder_editor_to_text (MandateHolderEditor *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (GVariant) state = NULL;

  add_text (&builder, "person", mandate_person_choice_get_id (self->holder));
  add_text (&builder, "name", gtk_editable_get_text (GTK_EDITABLE (self->name)));
  add_text (&builder, "from", gtk_editable_get_text (GTK_EDITABLE (self->from)));
  add_text (&builder, "deputy", mandate_person_choice_get_id (self->deputy));
  add_text (&builder, "appointed-by", mandate_person_choice_get_id (self->appointed_by));
  state = g_variant_ref_sink (g_variant_builder_end (&builder));

  return g_variant_print (state, FALSE);
}

/**
 * mandate_holder_editor_load_text:
 * @self: an editor
 * @text: (nullable): what mandate_holder_editor_to_text() returned; anything else changes nothing
 */
void
mandate_holder_editor_load_text (MandateHolderEditor *self,
                                 const char          *text)
{
  g_autoptr (GVariant) state = text != NULL ? g_variant_parse (G_VARIANT_TYPE ("a{ss}"), text, NULL, NULL, NULL) : NULL;
  const char *value;

  if (state == NULL)
    return;

  if (g_variant_lookup (state, "person", "&s", &value))
    mandate_person_choice_set_id (self->holder, value);
  if (g_variant_lookup (state, "name", "&s", &value))
    gtk_editable_set_text (GTK_EDITABLE (self->name), value);
  if (g_variant_lookup (state, "from", "&s", &value))
    gtk_editable_set_text (GTK_EDITABLE (self->from), value);
  if (g_variant_lookup (state, "deputy", "&s", &value))
    mandate_person_choice_set_id (self->deputy, value);
  if (g_variant_lookup (state, "appointed-by", "&s", &value))
    mandate_person_choice_set_id (self->appointed_by, value);
}
