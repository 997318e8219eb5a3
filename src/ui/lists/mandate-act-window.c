/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-act-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-compat.h"
#include "mandate-file-intake.h"
#include "mandate-form.h"

/**
 * MandateActWindow:
 *
 * Asks what has to be known before something is done with a record: until when
 * it is put off and why, whom it is told; or what a new part of a record says,
 * with the file that proves it. What the record refuses is said beside the field.
 */
struct _MandateActWindow
{
  AdwWindow parent_instance;

  MandateSession *session;
  MandateChange  *change; /* (owned) (nullable) until it is recorded */
  MandateForm    *form;
  char           *label;
  GFile          *file; /* (owned) (nullable) that proves it */

  /* Template children */
  AdwWindowTitle *title;
  GtkButton      *do_button;
  AdwBin         *form_bin;
  GtkButton      *file_button;
};

G_DEFINE_FINAL_TYPE (MandateActWindow, mandate_act_window, ADW_TYPE_WINDOW)

/* What could not be recorded stays to be mended: the copy is put into a change of its own again. */
static void
begin_again (MandateActWindow *self,
             MandateRecord    *record)
{
  g_autoptr (MandateRecord) copy = mandate_record_copy (record);

  g_clear_pointer (&self->change, mandate_change_free);
  self->change = mandate_change_new (mandate_session_get_register (self->session), self->label);
  mandate_change_put (self->change, copy);
  mandate_form_set_record (self->form, copy);
}

/* The file is read in its own time; what takes it in lives as long as it does. */
static void
take_file (MandateActWindow *self,
           MandateRecord    *record)
{
  g_autoptr (MandateFileIntake) intake = mandate_file_intake_new (self->session);
  g_autofree char *target = g_strconcat (mandate_record_type_get_name (G_OBJECT_TYPE (record)), "/", mandate_record_get_id (record), NULL);

  mandate_file_intake_take (intake, self->file, target);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (MandateActWindow) self = data;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, NULL);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : NULL;
  g_autofree char *label = NULL;

  if (shown == NULL || self->session == NULL)
    return;

  /* Translators: %s is a file name. */
  label = g_strdup_printf (_ ("Evidence: %s"), shown);
  g_set_object (&self->file, file);
  gtk_button_set_label (self->file_button, label);
}

static void
file_clicked_cb (MandateActWindow *self)
{
  mandate_open_file_async (GTK_WINDOW (self), _ ("Add Evidence"), MANDATE_FILE_KIND_ANY, file_chosen_cb, g_object_ref (self));
}

static void
do_clicked_cb (MandateActWindow *self)
{
  g_autoptr (MandateRecord) record = g_object_ref (mandate_form_get_record (self->form));
  g_autoptr (GError) error = NULL;

  mandate_form_clear_problems (self->form);
  if (!mandate_form_check (self->form))
    return;

  if (mandate_session_commit (self->session, self->change, &error))
    {
      mandate_session_tell_undoable (self->session, self->label);
      if (self->file != NULL)
        take_file (self, record);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  begin_again (self, record);
  mandate_form_show_error (self->form, error);
}

static void
mandate_act_window_dispose (GObject *object)
{
  MandateActWindow *self = MANDATE_ACT_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_ACT_WINDOW);
  g_clear_pointer (&self->change, mandate_change_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_object (&self->file);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_act_window_parent_class)->dispose (object);
}

static void
mandate_act_window_class_init (MandateActWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_act_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/act-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateActWindow, title);
  gtk_widget_class_bind_template_child (widget_class, MandateActWindow, do_button);
  gtk_widget_class_bind_template_child (widget_class, MandateActWindow, form_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateActWindow, file_button);
  gtk_widget_class_bind_template_callback (widget_class, do_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, file_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mandate_act_window_init (MandateActWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* (transfer full): what a button says, without the dots that announce a question. */
static char *
name_act (const MandateListAct *act)
{
  const char *label = _ (act->label);

  return g_str_has_suffix (label, "…") ? g_strndup (label, strlen (label) - strlen ("…")) : g_strdup (label);
}

/* (transfer full): what the history says. */
static char *
make_label (const char *name,
            const char *what)
{
  /* Translators: %1$s is what a record is called, %2$s what is done with it, such as Put Off. */
  return g_strdup_printf (_ ("“%1$s”: %2$s"), name, what);
}

/* @record: the copy, or the record in the making, that is in the change. */
static void
fill (MandateActWindow  *self,
      MandateRecord     *record,
      const char        *what,
      const char        *name,
      const char *const *fields,
      const char        *focus)
{
  self->form = mandate_form_new (self->session, G_OBJECT_TYPE (record), fields);
  mandate_form_set_record (self->form, record);
  g_signal_connect_object (self->form, "activated", G_CALLBACK (do_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->form_bin, GTK_WIDGET (self->form));
  adw_window_title_set_title (self->title, what);
  adw_window_title_set_subtitle (self->title, name);
  gtk_window_set_title (GTK_WINDOW (self), what);
  mandate_form_focus_field (self->form, focus);
}

static MandateActWindow *
create (GtkWidget      *parent,
        MandateSession *session,
        char           *label)
{
  MandateActWindow *self = g_object_new (MANDATE_TYPE_ACT_WINDOW, "transient-for", gtk_widget_get_root (parent), NULL);

  self->session = g_object_ref (session);
  self->label = label;
  self->change = mandate_change_new (mandate_session_get_register (session), label);

  return self;
}

/**
 * mandate_act_can_begin:
 * @act: something that is done with records
 * @session: an open workspace
 * @record: a record of it
 *
 * Returns: whether it can be done with @record as it is
 */
gboolean
mandate_act_can_begin (const MandateListAct *act,
                       MandateSession       *session,
                       MandateRecord        *record)
{
  g_autoptr (MandateRecord) copy = mandate_record_copy (record);

  return act->begin (copy, mandate_session_get_register (session), mandate_session_get_today (session));
}

/**
 * mandate_act_do:
 * @parent: a widget of the window
 * @session: an open workspace
 * @record: a record of it with which @act can be done
 * @act: what is done, without being asked anything
 *
 * Does it at once, and shows what came of it.
 */
void
mandate_act_do (GtkWidget            *parent,
                MandateSession       *session,
                MandateRecord        *record,
                const MandateListAct *act)
{
  MandateRegister *reg = mandate_session_get_register (session);
  g_autofree char *name = mandate_register_describe (reg, record);
  g_autofree char *what = name_act (act);
  g_autofree char *label = make_label (name, what);
  g_autofree char *link = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);
  g_autoptr (GError) error = NULL;
  MandateRecord *copy = mandate_change_edit (change, G_OBJECT_TYPE (record), mandate_record_get_id (record));
  MandateRecord *made = NULL;

  mandate_change_set_today (change, mandate_session_get_today (session));
  if (!act->begin (copy, reg, mandate_session_get_today (session)))
    return;

  if (act->put != NULL)
    made = act->put (change, copy);
  if (made != NULL)
    link = g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (made)), mandate_record_get_id (made));

  if (!mandate_session_commit (session, change, &error))
    {
      mandate_session_tell_error (session, error);
      return;
    }

  mandate_session_tell_undoable (session, label);
  if (link != NULL)
    gtk_widget_activate_action (parent, "win.show-link", "s", link);
}

/**
 * mandate_act_window_present:
 * @parent: a widget of the window that it stands before
 * @session: an open workspace
 * @record: a record of it with which @act can be done
 * @act: (transfer none): what is done
 *
 * Asks what has to be known, and then records it.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
mandate_act_window_present (GtkWidget            *parent,
                            MandateSession       *session,
                            MandateRecord        *record,
                            const MandateListAct *act)
{
  MandateRegister  *reg = mandate_session_get_register (session);
  g_autofree char  *name = mandate_register_describe (reg, record);
  g_autofree char  *what = name_act (act);
  MandateActWindow *self = create (parent, session, make_label (name, what));
  gpointer          copy = mandate_change_edit (self->change, G_OBJECT_TYPE (record), mandate_record_get_id (record));

  act->begin (copy, reg, mandate_session_get_today (session));
  fill (self, copy, what, name, act->fields, act->fields[0]);
  gtk_button_set_label (self->do_button, what);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}

/**
 * mandate_act_window_present_new:
 * @parent: a widget of the window that it stands before
 * @session: an open workspace
 * @record: a record in the making that is part of another
 * @title: what is done
 * @name: with what
 * @label: what the history says of it
 * @fields: (array zero-terminated=1): what is asked
 * @focus: the field that is asked first
 *
 * Asks what the record says, and then adds it, and the file that proves it.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
mandate_act_window_present_new (GtkWidget         *parent,
                                MandateSession    *session,
                                MandateRecord     *record,
                                const char        *title,
                                const char        *name,
                                const char        *label,
                                const char *const *fields,
                                const char        *focus)
{
  MandateActWindow *self = create (parent, session, g_strdup (label));

  mandate_change_put (self->change, record);
  fill (self, record, title, name, fields, focus);
  gtk_button_set_label (self->do_button, _ ("Add"));
  gtk_widget_set_visible (GTK_WIDGET (self->file_button), TRUE);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
