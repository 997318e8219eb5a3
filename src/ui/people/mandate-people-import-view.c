/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-people-import-view.h"

#include <glib/gi18n-lib.h>

#include "mandate-people-import.h"

/* A box to tick, and what it decides. */
typedef struct
{
  GtkCheckButton *button; /* (unowned) */
  gboolean       *value;  /* (unowned) in the import */
  gboolean        ticked; /* what the value is while the box is ticked */
} Tick;

/**
 * MandatePeopleImportView:
 *
 * Bringing in people: who is new, who is here already, and field by field what
 * differs. What differs is written only where it is ticked.
 */
struct _MandatePeopleImportView
{
  MandateImportView parent_instance;

  MandatePeopleImport *import; /* (nullable) (owned) */
  GArray              *ticks;  /* (owned) (element-type Tick) */
  gboolean             is_updating;
};

G_DEFINE_FINAL_TYPE (MandatePeopleImportView, mandate_people_import_view, MANDATE_TYPE_IMPORT_VIEW)

static void
update_verb (MandatePeopleImportView *self)
{
  guint            n = mandate_people_import_count_changes (self->import);
  g_autofree char *verb = n > 0 ? g_strdup_printf (ngettext ("Take Over %u Person", "Take Over %u People", n), n) : g_strdup (_ ("Nothing to Take Over"));

  mandate_import_view_set_verb (MANDATE_IMPORT_VIEW (self), verb, n > 0);
}

static void
toggled_cb (MandatePeopleImportView *self)
{
  if (self->is_updating)
    return;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      const Tick *tick = &g_array_index (self->ticks, Tick, i);

      *tick->value = gtk_check_button_get_active (tick->button) == tick->ticked;
    }

  update_verb (self);
}

static void
add_tick (MandatePeopleImportView *self,
          GtkWidget               *group,
          GtkWidget               *row,
          gboolean                *value,
          gboolean                 ticked)
{
  GtkWidget *button = gtk_check_button_new ();
  Tick       tick = { GTK_CHECK_BUTTON (button), value, ticked };

  gtk_check_button_set_active (tick.button, *value == ticked);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, row, NULL, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_array_append_val (self->ticks, tick);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

/* “Baker · jo@example.com” */
static char *
describe_person (const MandateImportedPerson *imported)
{
  const MandatePerson *person = imported->person;
  const char *const    parts[] = { person->job_title, person->department, person->email };
  GString             *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);

  return g_string_free (text, FALSE);
}

static void
show_new (MandatePeopleImportView *self)
{
  guint            n = mandate_people_import_count (self->import, MANDATE_IMPORT_NEW);
  g_autofree char *title = g_strdup_printf (ngettext ("%u New Person", "%u New People", n), n);
  GtkWidget       *group = n > 0 ? mandate_import_view_add_group (MANDATE_IMPORT_VIEW (self), title, NULL) : NULL;

  for (guint i = 0; i < self->import->people->len; i++)
    {
      MandateImportedPerson *person = g_ptr_array_index (self->import->people, i);
      g_autofree char       *text = describe_person (person);

      if (person->state == MANDATE_IMPORT_NEW)
        add_tick (self, group, mandate_import_view_new_row (person->person->name, text), &person->is_left_out, FALSE);
    }
}

/* The name is all that says so: it may be somebody else. */
static void
add_namesake_button (GtkWidget *group,
                     guint      position)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("It Is Somebody Else"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "import.make-new");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", position);
  gtk_widget_add_css_class (button, "flat");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
}

static void
show_different (MandatePeopleImportView *self)
{
  for (guint i = 0; i < self->import->people->len; i++)
    {
      MandateImportedPerson *person = g_ptr_array_index (self->import->people, i);
      GtkWidget             *group;

      if (person->state != MANDATE_IMPORT_DIFFERENT)
        continue;

      group = mandate_import_view_add_group (MANDATE_IMPORT_VIEW (self), person->person->name,
                                             person->is_matched_by_name ? _ ("Is here already, by the name. Tick what is to be written over.") : _ ("Is here already. Tick what is to be written over."));
      if (person->is_matched_by_name)
        add_namesake_button (group, i);

      for (guint j = 0; j < person->differences->len; j++)
        {
          MandatePersonDifference *difference = g_ptr_array_index (person->differences, j);
          /* Translators: what stands here, and what would be written in its place. */
          g_autofree char *text = g_strdup_printf (_ ("%1$s → %2$s"), difference->here != NULL ? difference->here : C_ ("a value", "empty"), difference->there);

          add_tick (self, group, mandate_import_view_new_row (mandate_field_get_label (difference->field), text), &difference->is_taken, TRUE);
        }
    }
}

static void
show_take_all (MandatePeopleImportView *self)
{
  guint            n = mandate_people_import_count (self->import, MANDATE_IMPORT_DIFFERENT);
  GtkWidget       *group;
  GtkWidget       *button;
  g_autofree char *title = g_strdup_printf (ngettext ("%u Person Differs", "%u People Differ", n), n);

  if (n < 2)
    return;

  group = mandate_import_view_add_group (MANDATE_IMPORT_VIEW (self), title, _ ("What is here stays, unless you tick what the list says."));
  button = gtk_button_new_with_label (_ ("Tick All"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "import.take-all");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
}

static void
show_same (MandatePeopleImportView *self)
{
  guint            n = mandate_people_import_count (self->import, MANDATE_IMPORT_SAME);
  g_autofree char *title = g_strdup_printf (ngettext ("%u Person Is Here Already", "%u People Are Here Already", n), n);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->import->people->len; i++)
    {
      const MandateImportedPerson *person = g_ptr_array_index (self->import->people, i);

      if (person->state == MANDATE_IMPORT_SAME)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", person->person->name);
    }

  if (n > 0)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (mandate_import_view_add_group (MANDATE_IMPORT_VIEW (self), title, NULL)),
                               mandate_import_view_new_row (_ ("Nothing differs"), names->str));
}

static void
show_remarks (MandatePeopleImportView *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < self->import->remarks->len; i++)
    g_ptr_array_add (lines, ((MandatePeopleRemark *) g_ptr_array_index (self->import->remarks, i))->message);

  mandate_import_view_add_rows (MANDATE_IMPORT_VIEW (self), _ ("Left Out"), lines);
}

static void
show_unread (MandatePeopleImportView *self)
{
  g_autofree char *heads = mandate_people_import_list_unread (self->import);

  if (self->import->unread->len > 0)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (mandate_import_view_add_group (MANDATE_IMPORT_VIEW (self), _ ("Columns Left Out"), NULL)),
                               mandate_import_view_new_row (_ ("A person has no field for what stands there"), heads));
}

static gboolean
mandate_people_import_view_read (MandateImportView *view,
                                 GBytes            *data,
                                 GError           **error)
{
  MandatePeopleImportView *self = MANDATE_PEOPLE_IMPORT_VIEW (view);
  gsize                    size;
  const char              *text = g_bytes_get_data (data, &size);
  MandatePeopleImport     *import = mandate_people_import_read (text != NULL ? text : "", (gssize) size, mandate_session_get_register (mandate_import_view_get_session (view)), error);

  if (import == NULL)
    return FALSE;

  if (import->people->len == 0 && import->remarks->len == 0)
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("Nobody stands in this file. Choose another one."));
      mandate_people_import_free (import);
      return FALSE;
    }

  g_array_set_size (self->ticks, 0);
  g_clear_pointer (&self->import, mandate_people_import_free);
  self->import = import;

  return TRUE;
}

static void
mandate_people_import_view_show (MandateImportView *view)
{
  MandatePeopleImportView *self = MANDATE_PEOPLE_IMPORT_VIEW (view);

  g_array_set_size (self->ticks, 0);
  show_remarks (self);
  show_take_all (self);
  show_different (self);
  show_new (self);
  show_same (self);
  show_unread (self);
  update_verb (self);
}

static char *
mandate_people_import_view_describe (MandateImportView *view)
{
  return mandate_people_import_describe (MANDATE_PEOPLE_IMPORT_VIEW (view)->import);
}

static void
mandate_people_import_view_apply (MandateImportView *view,
                                  MandateChange     *change)
{
  mandate_people_import_apply (MANDATE_PEOPLE_IMPORT_VIEW (view)->import, change);
}

static void
take_all_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  MandatePeopleImportView *self = MANDATE_PEOPLE_IMPORT_VIEW (widget);

  self->is_updating = TRUE;
  mandate_people_import_take_all (self->import, TRUE);
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const Tick *tick = &g_array_index (self->ticks, Tick, i);

      gtk_check_button_set_active (tick->button, *tick->value == tick->ticked);
    }
  self->is_updating = FALSE;
  update_verb (self);
}

static void
make_new_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  MandatePeopleImportView *self = MANDATE_PEOPLE_IMPORT_VIEW (widget);

  mandate_people_import_make_new (g_ptr_array_index (self->import->people, g_variant_get_uint32 (parameter)));
  mandate_import_view_show (MANDATE_IMPORT_VIEW (self));
}

static void
mandate_people_import_view_finalize (GObject *object)
{
  MandatePeopleImportView *self = MANDATE_PEOPLE_IMPORT_VIEW (object);

  g_clear_pointer (&self->import, mandate_people_import_free);
  g_array_unref (self->ticks);

  G_OBJECT_CLASS (mandate_people_import_view_parent_class)->finalize (object);
}

static void
mandate_people_import_view_class_init (MandatePeopleImportViewClass *klass)
{
  GtkWidgetClass         *widget_class = GTK_WIDGET_CLASS (klass);
  MandateImportViewClass *view_class = MANDATE_IMPORT_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mandate_people_import_view_finalize;
  view_class->kind = MANDATE_FILE_KIND_PEOPLE;
  view_class->title = N_ ("Import People");
  view_class->explanation = N_ ("A table saved as CSV, with the names of the columns in its first line, or an address book saved as vCard (.vcf).");
  view_class->read = mandate_people_import_view_read;
  view_class->show = mandate_people_import_view_show;
  view_class->describe = mandate_people_import_view_describe;
  view_class->apply = mandate_people_import_view_apply;

  gtk_widget_class_install_action (widget_class, "import.take-all", NULL, take_all_action);
  gtk_widget_class_install_action (widget_class, "import.make-new", "u", make_new_action);
}

static void
mandate_people_import_view_init (MandatePeopleImportView *self)
{
  self->ticks = g_array_new (FALSE, FALSE, sizeof (Tick));
}

/**
 * mandate_people_import_view_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): a way to bring in people
 */
GtkWidget *
mandate_people_import_view_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_PEOPLE_IMPORT_VIEW, "session", session, NULL);
}
