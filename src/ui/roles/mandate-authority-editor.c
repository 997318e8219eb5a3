/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-authority-editor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-authority.h"
#include "mandate-organisation.h"
#include "mandate-raci-edits.h"
#include "mandate-role.h"

/**
 * MandateAuthorityEditor:
 *
 * What the holder of a role may do, as ticks and in own words; of the one who
 * reports also how; how much time it takes, and what one has to know for it.
 */
struct _MandateAuthorityEditor
{
  GtkWidget parent_instance;

  MandateSession     *session;
  MandateTranslation *translation; /* of the documents */
  char               *role;

  GtkWidget   *list;
  GtkWidget   *problem;
  GtkWidget   *can_stop;
  GtkWidget   *can_ask;
  GtkWidget   *can_report;
  AdwEntryRow *spends;
  AdwEntryRow *more;
  AdwEntryRow *reporting_line; /* (nullable) */
  AdwEntryRow *hours;
  AdwEntryRow *competence;
};

G_DEFINE_FINAL_TYPE (MandateAuthorityEditor, mandate_authority_editor, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (MandateAuthorityEditor *self)
{
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->hours), "error");
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
mandate_authority_editor_dispose (GObject *object)
{
  MandateAuthorityEditor *self = MANDATE_AUTHORITY_EDITOR (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->problem, gtk_widget_unparent);
  g_clear_pointer (&self->translation, mandate_translation_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_authority_editor_parent_class)->dispose (object);
}

static void
mandate_authority_editor_class_init (MandateAuthorityEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_authority_editor_dispose;

  /**
   * MandateAuthorityEditor::changed:
   *
   * A field holds something else.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_tick (MandateAuthorityEditor *self,
          const char             *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return check;
}

static AdwEntryRow *
add_entry (MandateAuthorityEditor *self,
           const char             *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_ENTRY_ROW (row);
}

static void
mandate_authority_editor_init (MandateAuthorityEditor *self)
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

static MandateRole *
find_role (MandateAuthorityEditor *self)
{
  return mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE, self->role);
}

static void
set_text (AdwEntryRow *row,
          const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/* An entry has one line: what stands in several is written with semicolons between them. */
static char *
fold_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  return g_strjoinv ("; ", lines);
}

static char *
unfold_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, ";", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);

  return g_strjoinv ("\n", lines);
}

static void
set_authority (MandateAuthorityEditor *self,
               const char             *text)
{
  g_auto (MandateAuthority) authority = { 0 };
  g_autofree char *more = NULL;

  mandate_authority_read (&authority, text, self->translation);
  more = fold_lines (authority.more);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->can_stop), authority.can_stop);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->can_ask), authority.can_ask);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->can_report), authority.can_report);
  set_text (self->spends, authority.spends);
  set_text (self->more, more);
}

static void
fill (MandateAuthorityEditor *self)
{
  MandateRole     *role = find_role (self);
  g_autofree char *hours = NULL;
  g_autofree char *line = NULL;
  g_autofree char *competence = NULL;

  if (role == NULL)
    return;

  line = fold_lines (role->reporting_line);
  competence = fold_lines (role->required_competence);
  hours = role->hours_a_month != MANDATE_UNSET ? g_strdup_printf ("%d", (int) role->hours_a_month) : NULL;
  set_authority (self, role->authority);
  set_text (self->hours, hours);
  set_text (self->competence, competence);
  if (self->reporting_line != NULL)
    set_text (self->reporting_line, line);
}

/* In the money that the organisation counts in. */
static char *
dup_spending_title (MandateSession *session)
{
  MandateRecord *organisation = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);
  const char    *currency = organisation != NULL ? mandate_record_get_currency (organisation) : NULL;

  /* Translators: %s is the code of a currency, such as GBP. */
  return g_strdup_printf (_ ("May spend up to (such as 500 %s)"), currency != NULL ? currency : "EUR");
}

/**
 * mandate_authority_editor_new:
 * @session: an open workspace
 * @role: id of a role
 *
 * Returns: (transfer floating): the fields, with what is written down
 */
GtkWidget *
mandate_authority_editor_new (MandateSession *session,
                              const char     *role)
{
  MandateAuthorityEditor *self = g_object_new (MANDATE_TYPE_AUTHORITY_EDITOR, NULL);
  MandateRole            *record;
  g_autofree char        *spending = NULL;

  self->session = g_object_ref (session);
  self->translation = mandate_organisation_new_translation (mandate_session_get_register (session));
  self->role = g_strdup (role);
  record = find_role (self);

  self->can_stop = add_tick (self, _ ("May stop unsafe work"));
  self->can_ask = add_tick (self, _ ("May ask for any record"));
  self->can_report = add_tick (self, _ ("May report straight to top management"));
  spending = dup_spending_title (session);
  self->spends = add_entry (self, spending);
  self->more = add_entry (self, _ ("May also (in your words)"));
  if (record != NULL && g_strcmp0 (record->mandate, "performance-reporting") == 0)
    self->reporting_line = add_entry (self, _ ("Reports how, how often, in what form"));
  self->hours = add_entry (self, _ ("Hours a month"));
  self->competence = add_entry (self, _ ("Has to know or have done"));
  fill (self);

  return GTK_WIDGET (self);
}

static char *
dup_authority (MandateAuthorityEditor *self)
{
  g_auto (MandateAuthority) authority = {
    .can_stop = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->can_stop)),
    .can_ask = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->can_ask)),
    .can_report = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->can_report)),
    .spends = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->spends)))),
    .more = unfold_lines (gtk_editable_get_text (GTK_EDITABLE (self->more))),
  };

  return mandate_authority_write (&authority, self->translation);
}

static gboolean
show_problem (MandateAuthorityEditor *self,
              const char             *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->problem), sentence);
  gtk_widget_set_visible (self->problem, TRUE);

  return FALSE;
}

/**
 * mandate_authority_editor_check:
 * @self: an editor
 *
 * Returns: whether it can be put into a change; if not, it shows why
 */
gboolean
mandate_authority_editor_check (MandateAuthorityEditor *self)
{
  g_autofree char *authority = dup_authority (self);
  g_autoptr (MandateRecord) trial = mandate_record_new (MANDATE_TYPE_ROLE, NULL);
  g_autoptr (GError) error = NULL;

  if (!mandate_record_set (trial, "hours_a_month", gtk_editable_get_text (GTK_EDITABLE (self->hours)), &error))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->hours), "error");
      return show_problem (self, error->message);
    }

  if (authority == NULL)
    return show_problem (self, _ ("A duty without authority is none. Tick what the holder may do, or say it in your words."));

  if (self->reporting_line != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->reporting_line)) == '\0')
    return show_problem (self, _ ("Write how the report reaches top management, such as: one page, every three months."));

  return TRUE;
}

/**
 * mandate_authority_editor_put:
 * @self: an editor that is checked
 * @change: a change
 *
 * Writes it down in the role, in the language of the documents.
 */
void
mandate_authority_editor_put (MandateAuthorityEditor *self,
                              MandateChange          *change)
{
  MandateRecord   *role = mandate_change_edit (change, MANDATE_TYPE_ROLE, self->role);
  g_autofree char *authority = dup_authority (self);
  g_autofree char *competence = unfold_lines (gtk_editable_get_text (GTK_EDITABLE (self->competence)));

  mandate_record_set (role, "required_competence", competence, NULL);
  mandate_record_set (role, "authority", authority != NULL ? authority : "", NULL);
  mandate_record_set (role, "hours_a_month", gtk_editable_get_text (GTK_EDITABLE (self->hours)), NULL);

  if (self->reporting_line != NULL)
    {
      g_autofree char *line = unfold_lines (gtk_editable_get_text (GTK_EDITABLE (self->reporting_line)));

      mandate_record_set (role, "reporting_line", line, NULL);
    }
}

/**
 * mandate_authority_editor_to_text:
 * @self: an editor
 *
 * Returns: (transfer full): what the fields hold, to be kept until later
 */
char *
mandate_authority_editor_to_text (MandateAuthorityEditor *self)
{
  GVariantBuilder  builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autofree char *authority = dup_authority (self);
  g_autoptr (GVariant) state = NULL;

  g_variant_builder_add (&builder, "{ss}", "authority", authority != NULL ? authority : "");
  g_variant_builder_add (&builder, "{ss}", "hours", gtk_editable_get_text (GTK_EDITABLE (self->hours)));
  g_variant_builder_add (&builder, "{ss}", "competence", gtk_editable_get_text (GTK_EDITABLE (self->competence)));
  if (self->reporting_line != NULL)
    g_variant_builder_add (&builder, "{ss}", "line", gtk_editable_get_text (GTK_EDITABLE (self->reporting_line)));
  state = g_variant_ref_sink (g_variant_builder_end (&builder));

  return g_variant_print (state, FALSE);
}

/**
 * mandate_authority_editor_load_text:
 * @self: an editor
 * @text: (nullable): what mandate_authority_editor_to_text() returned; anything else changes nothing
 */
void
mandate_authority_editor_load_text (MandateAuthorityEditor *self,
                                    const char             *text)
{
  g_autoptr (GVariant) state = text != NULL ? g_variant_parse (G_VARIANT_TYPE ("a{ss}"), text, NULL, NULL, NULL) : NULL;
  const char *value;

  if (state == NULL)
    return;

  if (g_variant_lookup (state, "authority", "&s", &value))
    set_authority (self, value);
  if (g_variant_lookup (state, "hours", "&s", &value))
    set_text (self->hours, value);
  if (g_variant_lookup (state, "competence", "&s", &value))
    set_text (self->competence, value);
  if (self->reporting_line != NULL && g_variant_lookup (state, "line", "&s", &value))
    set_text (self->reporting_line, value);
}
