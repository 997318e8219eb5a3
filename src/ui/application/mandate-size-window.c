/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-size-window.h"

#include <glib/gi18n-lib.h>

#include "mandate-organisation.h"
#include "mandate-size-change.h"

/**
 * MandateSizeWindow:
 *
 * Shows what another size of the organisation adds, drops and expects before it
 * is chosen, and then does what was ticked in one step, which can be undone.
 */
struct _MandateSizeWindow
{
  AdwWindow parent_instance;

  MandateSession     *session;
  MandateTranslation *translation; /* of the documents */
  char               *size_profile;
  GPtrArray          *steps; /* (nullable) (element-type MandateSizeStep) */

  /* Template children */
  GtkButton           *change_button;
  AdwPreferencesGroup *sizes;
  GtkLabel            *hint;
  GtkBox              *groups;
};

G_DEFINE_FINAL_TYPE (MandateSizeWindow, mandate_size_window, ADW_TYPE_WINDOW)

static MandateOrganisation *
get_organisation (MandateSizeWindow *self)
{
  return mandate_register_find_only (mandate_session_get_register (self->session), MANDATE_TYPE_ORGANISATION);
}

static void
change_clicked_cb (MandateSizeWindow *self)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), _ ("Size of the organisation changed"));
  g_autoptr (GError) error = NULL;

  mandate_change_set_today (change, mandate_session_get_today (self->session));
  mandate_size_change_put (change, self->size_profile, self->steps, self->translation);

  if (!mandate_session_commit (self->session, change, &error))
    {
      mandate_session_tell (self->session, error->message);
      return;
    }

  mandate_session_tell_undoable (self->session, _ ("Size of the organisation changed"));
  gtk_window_close (GTK_WINDOW (self));
}

static void
step_toggled_cb (GtkCheckButton *button,
                 gpointer        data)
{
  MandateSizeStep *step = data;

  step->is_taken = gtk_check_button_get_active (button);
}

static GtkWidget *
create_row (const char *title,
            const char *detail)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *detail_markup = g_markup_escape_text (detail != NULL ? detail : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail_markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

/* The steps live longer than their rows: both are made anew together, rows first. */
static GtkWidget *
create_step (MandateSizeStep *step)
{
  GtkWidget *row = create_row (step->title, step->detail);
  GtkWidget *check;

  if (!step->is_choice)
    return row;

  check = gtk_check_button_new ();
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, step->title, -1);
  g_signal_connect_data (check, "toggled", G_CALLBACK (step_toggled_cb), step, NULL, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);

  return row;
}

static guint
count_steps (MandateSizeWindow *self,
             MandateSizeGroup   group)
{
  guint n = 0;

  for (guint i = 0; i < self->steps->len; i++)
    n += ((MandateSizeStep *) g_ptr_array_index (self->steps, i))->group == group;

  return n;
}

/* What is expected of each clause is long to read; it is there for who wants to. */
static void
fill_proof (MandateSizeWindow   *self,
            AdwPreferencesGroup *box)
{
  GtkWidget       *expander = adw_expander_row_new ();
  guint            n = count_steps (self, MANDATE_SIZE_PROOF);
  g_autofree char *title = g_strdup_printf (ngettext ("What is expected for %u point", "What is expected for %u points", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  adw_preferences_group_add (box, expander);

  for (guint i = 0; i < self->steps->len; i++)
    if (((MandateSizeStep *) g_ptr_array_index (self->steps, i))->group == MANDATE_SIZE_PROOF)
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), create_step (g_ptr_array_index (self->steps, i)));
}

static void
fill_group (MandateSizeWindow *self,
            MandateSizeGroup   group)
{
  AdwPreferencesGroup *box;

  if (count_steps (self, group) == 0)
    return;

  box = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (box, mandate_size_group_get_label (group));
  gtk_box_append (self->groups, GTK_WIDGET (box));

  if (group == MANDATE_SIZE_PROOF)
    {
      fill_proof (self, box);
      return;
    }

  for (guint i = 0; i < self->steps->len; i++)
    if (((MandateSizeStep *) g_ptr_array_index (self->steps, i))->group == group)
      adw_preferences_group_add (box, create_step (g_ptr_array_index (self->steps, i)));
}

static void
clear_groups (MandateSizeWindow *self)
{
  GtkWidget *group;

  while ((group = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, group);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
}

static void
choose (MandateSizeWindow *self,
        const char        *size_profile)
{
  gboolean is_other = g_strcmp0 (get_organisation (self)->size_profile, size_profile) != 0;

  clear_groups (self);
  g_free (self->size_profile);
  self->size_profile = g_strdup (size_profile);
  self->steps = mandate_size_change_list (mandate_session_get_register (self->session), size_profile, mandate_session_get_today (self->session), self->translation);

  for (guint group = 0; group < MANDATE_SIZE_N_GROUPS; group++)
    fill_group (self, group);

  gtk_widget_set_visible (GTK_WIDGET (self->hint), is_other);
  gtk_widget_set_sensitive (GTK_WIDGET (self->change_button), is_other && !mandate_session_is_read_only (self->session));
}

static void
size_toggled_cb (MandateSizeWindow *self,
                 GtkCheckButton    *button)
{
  if (gtk_check_button_get_active (button))
    choose (self, gtk_widget_get_name (GTK_WIDGET (button)));
}

static void
mandate_size_window_dispose (GObject *object)
{
  MandateSizeWindow *self = MANDATE_SIZE_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_SIZE_WINDOW);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->translation, mandate_translation_free);
  g_clear_pointer (&self->size_profile, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_size_window_parent_class)->dispose (object);
}

static void
mandate_size_window_class_init (MandateSizeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_size_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/size-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateSizeWindow, change_button);
  gtk_widget_class_bind_template_child (widget_class, MandateSizeWindow, sizes);
  gtk_widget_class_bind_template_child (widget_class, MandateSizeWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, MandateSizeWindow, groups);
  gtk_widget_class_bind_template_callback (widget_class, change_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mandate_size_window_init (MandateSizeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_sizes (MandateSizeWindow *self)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_ORGANISATION, "size_profile", NULL);
  const char         *now = get_organisation (self)->size_profile;
  GtkCheckButton     *first = NULL;

  for (const MandateChoice *choice = field->choices; choice->value != NULL; choice++)
    {
      const char *detail = g_strcmp0 (choice->value, now) == 0 ? _ ("Now") : NULL;
      GtkWidget  *row = create_row (_ (choice->label), detail);
      GtkWidget  *check = gtk_check_button_new ();

      gtk_widget_set_name (check, choice->value);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (choice->label), -1);
      gtk_check_button_set_group (GTK_CHECK_BUTTON (check), first);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), detail != NULL);
      g_signal_connect_object (check, "toggled", G_CALLBACK (size_toggled_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_preferences_group_add (self->sizes, row);
      if (first == NULL)
        first = GTK_CHECK_BUTTON (check);
    }
}

/**
 * mandate_size_window_new:
 * @parent: the window that asks
 * @session: an open workspace with an organisation
 *
 * Returns: (transfer none): the window, to be presented
 */
MandateSizeWindow *
mandate_size_window_new (GtkWindow      *parent,
                         MandateSession *session)
{
  MandateSizeWindow *self = g_object_new (MANDATE_TYPE_SIZE_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->translation = mandate_organisation_new_translation (mandate_session_get_register (session));
  fill_sizes (self);

  return self;
}
