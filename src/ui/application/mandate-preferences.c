/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-preferences.h"

#include <glib/gi18n-lib.h>

#include "mandate-compat.h"
#include "mandate-organisation.h"
#include "mandate-person.h"

/**
 * MandatePreferences:
 *
 * What can be set: for the person at this computer, in the settings; for the
 * documents, in the record of the organisation, as any other change of it.
 */
struct _MandatePreferences
{
  AdwPreferencesPage parent_instance;

  MandateSettings *settings;
  MandateSession  *session; /* (nullable) */
  gboolean         is_filling;

  /* Template children */
  AdwComboRow         *actor_row;
  AdwEntryRow         *name_row;
  AdwComboRow         *appearance_row;
  AdwComboRow         *reminders_row;
  AdwActionRow        *calendar_row;
  GtkWidget           *calendar_stop;
  AdwPreferencesGroup *documents_group;
  AdwComboRow         *language_row;
  AdwComboRow         *paper_row;
};

G_DEFINE_FINAL_TYPE (MandatePreferences, mandate_preferences, ADW_TYPE_PREFERENCES_PAGE)

/* In the order of the rows' texts. */
static const char *const appearances[] = { "system", "light", "dark", NULL };
static const char *const reminders[] = { "none", "weekly", "weekly-and-reviews", NULL };

static guint
find_text (const char *const *texts,
           const char        *text)
{
  for (guint i = 0; texts[i] != NULL; i++)
    if (g_strcmp0 (texts[i], text) == 0)
      return i;

  return 0;
}

static void
appearance_cb (MandatePreferences *self)
{
  if (!self->is_filling)
    mandate_settings_set_string (self->settings, "color-scheme", appearances[adw_combo_row_get_selected (self->appearance_row)]);
}

static void
reminders_cb (MandatePreferences *self)
{
  if (!self->is_filling)
    mandate_settings_set_string (self->settings, "reminders", reminders[adw_combo_row_get_selected (self->reminders_row)]);
}

static void
show_calendar (MandatePreferences *self)
{
  const char      *folder = mandate_settings_get_string (self->settings, "calendar-folder");
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *markup = g_markup_escape_text (shown, -1);

  adw_action_row_set_subtitle (self->calendar_row, *folder != '\0' ? markup : _ ("Kept up to date in a folder, for calendars that follow a file"));
  gtk_widget_set_visible (self->calendar_stop, *folder != '\0');
}

static void
folder_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandatePreferences) self = data;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && g_utf8_validate (path, -1, NULL) && self->settings != NULL)
    mandate_settings_set_string (self->settings, "calendar-folder", path);
}

static void
calendar_choose_cb (MandatePreferences *self)
{
  mandate_choose_folder_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Keep the Calendar File In"), folder_cb, g_object_ref (self));
}

static void
calendar_stop_cb (MandatePreferences *self)
{
  mandate_settings_set_string (self->settings, "calendar-folder", "");
}

/* The last answer is a name that is typed. */
static gboolean
is_other_name (MandatePreferences *self)
{
  guint n = g_list_model_get_n_items (adw_combo_row_get_model (self->actor_row));

  return adw_combo_row_get_selected (self->actor_row) == n - 1;
}

/* In an open workspace the name is that workspace's. */
static void
set_actor (MandatePreferences *self,
           const char         *name)
{
  if (self->session != NULL)
    mandate_session_set_working_as (self->session, name);
  else
    mandate_settings_set_string (self->settings, "working-as", name);
}

static void
actor_cb (MandatePreferences *self)
{
  GtkStringObject *name = adw_combo_row_get_selected_item (self->actor_row);

  gtk_widget_set_visible (GTK_WIDGET (self->name_row), is_other_name (self));

  if (!self->is_filling && name != NULL && !is_other_name (self))
    set_actor (self, gtk_string_object_get_string (name));
}

static void
name_cb (MandatePreferences *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));

  if (!self->is_filling)
    set_actor (self, name);
}

/* People of the organisation who are still there; without one open, there is but the typed name. */
static void
fill_actors (MandatePreferences *self)
{
  MandateRecordList *people = self->session != NULL ? mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON) : NULL;
  const char        *actor = self->session != NULL ? mandate_session_get_working_as (self->session) : mandate_settings_get_string (self->settings, "working-as");
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; people != NULL && i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (person->left_on != NULL)
        continue;

      if (g_strcmp0 (person->name, actor) == 0)
        selected = g_list_model_get_n_items (G_LIST_MODEL (names));
      gtk_string_list_append (names, person->name);
    }

  gtk_string_list_append (names, _ ("Another Name"));
  adw_combo_row_set_model (self->actor_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->actor_row, MIN (selected, g_list_model_get_n_items (G_LIST_MODEL (names)) - 1));
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), actor);
  actor_cb (self);
}

static const MandateField *
find_field (const char *name)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (MANDATE_TYPE_ORGANISATION, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].name, name))
      return &fields[i];

  g_return_val_if_reached (NULL);
}

static void
fill_choice (AdwComboRow *row,
             const char  *name,
             const char  *value)
{
  const MandateField *field = find_field (name);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; field->choices[i].value != NULL; i++)
    {
      gtk_string_list_append (labels, mandate_field_get_choice_label (field, field->choices[i].value));
      if (g_strcmp0 (field->choices[i].value, value) == 0)
        selected = i;
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mandate_field_get_label (field));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (row, selected);
}

static MandateOrganisation *
find_organisation (MandatePreferences *self)
{
  return self->session != NULL ? mandate_register_find_only (mandate_session_get_register (self->session), MANDATE_TYPE_ORGANISATION) : NULL;
}

static void
change_organisation (MandatePreferences *self,
                     AdwComboRow        *row,
                     const char         *name)
{
  const MandateField *field = find_field (name);
  MandateRecord      *organisation = MANDATE_RECORD (find_organisation (self));
  const char         *value = field->choices[adw_combo_row_get_selected (row)].value;
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), _ ("Change how documents are made"));
  g_autoptr (GError) error = NULL;
  MandateRecord *edited = mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, mandate_record_get_id (organisation));

  if (!mandate_record_set (edited, name, value, &error) || !mandate_session_commit (self->session, change, &error))
    mandate_session_tell_error (self->session, error);
}

static void
language_cb (MandatePreferences *self)
{
  if (!self->is_filling)
    change_organisation (self, self->language_row, "language");
}

static void
paper_cb (MandatePreferences *self)
{
  if (!self->is_filling)
    change_organisation (self, self->paper_row, "paper");
}

/* Also when an undo changes it while the window is open. */
static void
fill (MandatePreferences *self)
{
  MandateOrganisation *organisation = find_organisation (self);

  self->is_filling = TRUE;
  fill_actors (self);
  adw_combo_row_set_selected (self->appearance_row, find_text (appearances, mandate_settings_get_string (self->settings, "color-scheme")));
  adw_combo_row_set_selected (self->reminders_row, find_text (reminders, mandate_settings_get_string (self->settings, "reminders")));

  gtk_widget_set_visible (GTK_WIDGET (self->documents_group), organisation != NULL);
  if (organisation != NULL)
    {
      fill_choice (self->language_row, "language", organisation->language);
      fill_choice (self->paper_row, "paper", organisation->paper);
    }
  self->is_filling = FALSE;
}

static void
mandate_preferences_dispose (GObject *object)
{
  MandatePreferences *self = MANDATE_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_PREFERENCES);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_preferences_parent_class)->dispose (object);
}

static void
mandate_preferences_class_init (MandatePreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, MandatePreferences, actor_row);
  gtk_widget_class_bind_template_child (widget_class, MandatePreferences, name_row);
  gtk_widget_class_bind_template_child (widget_class, MandatePreferences, appearance_row);
  gtk_widget_class_bind_template_child (widget_class, MandatePreferences, reminders_row);
  gtk_widget_class_bind_template_child (widget_class, MandatePreferences, calendar_row);
  gtk_widget_class_bind_template_child (widget_class, MandatePreferences, calendar_stop);
  gtk_widget_class_bind_template_child (widget_class, MandatePreferences, documents_group);
  gtk_widget_class_bind_template_child (widget_class, MandatePreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, MandatePreferences, paper_row);
  gtk_widget_class_bind_template_callback (widget_class, actor_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
  gtk_widget_class_bind_template_callback (widget_class, appearance_cb);
  gtk_widget_class_bind_template_callback (widget_class, reminders_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
}

static void
mandate_preferences_init (MandatePreferences *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_preferences_new:
 * @settings: (transfer none): what is set for this person
 * @session: (transfer none) (nullable): the open workspace
 *
 * Returns: (transfer floating): the page of the preferences
 */
GtkWidget *
mandate_preferences_new (MandateSettings *settings,
                         MandateSession  *session)
{
  MandatePreferences *self = g_object_new (MANDATE_TYPE_PREFERENCES, NULL);

  g_set_object (&self->settings, settings);
  g_signal_connect_object (settings, "notify::calendar-folder", G_CALLBACK (show_calendar), self, G_CONNECT_SWAPPED);
  show_calendar (self);
  g_set_object (&self->session, session);
  fill (self);

  return GTK_WIDGET (self);
}
