/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-readers.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-screen-text.h"

/**
 * MandatePolicyReaders:
 *
 * Who read and understood the version in force (5.2 f, 7.3): a tick a person,
 * and a change a tick.
 */
struct _MandatePolicyReaders
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *version; /* id of the version in force */
  GPtrArray      *rows;    /* (owned) (element-type GtkWidget) */
  gboolean        is_filling;

  /* Template children */
  GtkLabel   *count;
  GtkWidget  *mark_all;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MandatePolicyReaders, mandate_policy_readers, ADW_TYPE_BIN)

static void
commit (MandatePolicyReaders *self,
        MandateChange        *change)
{
  g_autoptr (MandateSession) session = g_object_ref (self->session);
  g_autofree char *label = g_strdup (mandate_change_get_label (change));
  g_autoptr (GError) error = NULL;

  if (mandate_session_commit (session, change, &error))
    mandate_session_tell_undoable (session, label);
  else
    mandate_session_tell_error (session, error);
}

static void
acknowledge (MandatePolicyReaders *self,
             MandateChange        *change,
             const char           *person)
{
  MandateRecord *record = mandate_change_create (change, MANDATE_TYPE_ACKNOWLEDGEMENT, NULL);

  mandate_record_set (record, "policy_version", self->version, NULL);
  mandate_record_set (record, "person", person, NULL);
  mandate_record_set (record, "acknowledged_on", mandate_session_get_today (self->session), NULL);
}

static const MandatePolicyReader *
find_reader (const MandatePolicyStanding *standing,
             const char                  *person)
{
  for (guint i = 0; i < standing->readers->len; i++)
    {
      const MandatePolicyReader *reader = g_ptr_array_index (standing->readers, i);

      if (g_strcmp0 (mandate_record_get_id (MANDATE_RECORD (reader->person)), person) == 0)
        return reader;
    }

  return NULL;
}

/* The name of the check is the id of the person, so that it outlives what it was made from. */
static void
toggled_cb (MandatePolicyReaders *self,
            GtkCheckButton       *check)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autoptr (MandatePolicyStanding) standing = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autofree char           *label = NULL;
  const MandatePolicyReader *reader;

  if (self->is_filling)
    return;

  standing = mandate_policy_standing_new (reg, mandate_session_get_today (self->session));
  reader = find_reader (standing, gtk_widget_get_name (GTK_WIDGET (check)));
  if (reader == NULL || gtk_check_button_get_active (check) == (reader->acknowledgement != NULL))
    return;

  if (reader->acknowledgement == NULL)
    /* Translators: %s is a person, who read the policy. */
    label = g_strdup_printf (_ ("%s knows the policy"), reader->person->name);
  else
    /* Translators: %s is a person, who did not read the policy after all. */
    label = g_strdup_printf (_ ("Acknowledgement of %s taken back"), reader->person->name);

  change = mandate_change_new (reg, label);
  if (reader->acknowledgement == NULL)
    acknowledge (self, change, mandate_record_get_id (MANDATE_RECORD (reader->person)));
  else
    mandate_change_remove (change, MANDATE_RECORD (reader->acknowledgement));

  commit (self, change);
}

static void
mark_all_cb (MandatePolicyReaders *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_standing_new (reg, mandate_session_get_today (self->session));
  g_autoptr (MandateChange) change = mandate_change_new (reg, _ ("Everyone knows the policy"));

  for (guint i = 0; i < standing->readers->len; i++)
    {
      const MandatePolicyReader *reader = g_ptr_array_index (standing->readers, i);

      if (reader->acknowledgement == NULL)
        acknowledge (self, change, mandate_record_get_id (MANDATE_RECORD (reader->person)));
    }

  commit (self, change);
}

static void
mandate_policy_readers_dispose (GObject *object)
{
  MandatePolicyReaders *self = MANDATE_POLICY_READERS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MANDATE_TYPE_POLICY_READERS);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->version, g_free);

  G_OBJECT_CLASS (mandate_policy_readers_parent_class)->dispose (object);
}

static void
mandate_policy_readers_class_init (MandatePolicyReadersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_policy_readers_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/policy-readers.ui");
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyReaders, count);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyReaders, mark_all);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyReaders, list);
  gtk_widget_class_bind_template_callback (widget_class, mark_all_cb);
}

static void
mandate_policy_readers_init (MandatePolicyReaders *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

GtkWidget *
mandate_policy_readers_new (MandateSession *session)
{
  MandatePolicyReaders *self = g_object_new (MANDATE_TYPE_POLICY_READERS, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

static GtkWidget *
create_row (MandatePolicyReaders *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  mandate_editing_allow (self->session, check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
fill_row (GtkWidget                 *row,
          const MandatePolicyReader *reader)
{
  GtkWidget       *check = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));
  const char      *name = reader->person->name != NULL ? reader->person->name : "";
  g_autofree char *markup = g_markup_escape_text (name, -1);
  g_autofree char *date = reader->acknowledgement != NULL ? mandate_screen_format_date (reader->acknowledgement->acknowledged_on) : NULL;
  /* Translators: %s is a date. */
  g_autofree char *read = date != NULL ? g_strdup_printf (_ ("Read and understood on %s"), date) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), read != NULL ? read : _ ("Not yet"));
  gtk_widget_set_name (check, mandate_record_get_id (MANDATE_RECORD (reader->person)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), reader->acknowledgement != NULL);
}

/**
 * mandate_policy_readers_show:
 * @self: a list
 * @standing: how the policy stands
 *
 * Rows stay the same widgets, so that a tick leaves the keyboard where it was.
 */
void
mandate_policy_readers_show (MandatePolicyReaders        *self,
                             const MandatePolicyStanding *standing)
{
  const guint      n = standing->readers->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%1$u of %2$u person", "%1$u of %2$u people", n), standing->n_read, n);

  g_free (self->version);
  self->version = standing->in_force != NULL ? g_strdup (mandate_record_get_id (MANDATE_RECORD (standing->in_force))) : NULL;

  while (self->rows->len > n)
    gtk_list_box_remove (self->list, g_ptr_array_steal_index (self->rows, self->rows->len - 1));

  self->is_filling = TRUE;
  for (guint i = 0; i < n; i++)
    {
      if (i == self->rows->len)
        {
          g_ptr_array_add (self->rows, create_row (self));
          gtk_list_box_append (self->list, g_ptr_array_index (self->rows, i));
        }

      fill_row (g_ptr_array_index (self->rows, i), g_ptr_array_index (standing->readers, i));
    }
  self->is_filling = FALSE;

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->mark_all, standing->n_read < n);
  mandate_editing_offer (self->session, self->mark_all);
}
