/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-live-form.h"

#include <glib/gi18n-lib.h>

/* How long a person pauses before what was typed is recorded. */
#define SAVE_DELAY_MS 400

/**
 * MandateLiveForm:
 *
 * A form on a record of the register, without a button to save: what is typed
 * is recorded when the person pauses, goes on to another field or away.
 */
struct _MandateLiveForm
{
  AdwBin parent_instance;

  MandateSession *session;
  MandateForm    *form;
  MandateRecord  *record;  /* (nullable) of the register */
  const char     *pending; /* (nullable) the field that was edited last and is not recorded yet */
  guint           save_source;
};

G_DEFINE_FINAL_TYPE (MandateLiveForm, mandate_live_form, ADW_TYPE_BIN)

static gboolean
is_removed (MandateLiveForm *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);

  return mandate_register_find (reg, G_OBJECT_TYPE (self->record), mandate_record_get_id (self->record)) != self->record;
}

static char *
make_label (MandateLiveForm *self)
{
  const MandateField *field = mandate_record_type_find_field (G_OBJECT_TYPE (self->record), self->pending, NULL);
  g_autofree char    *name = mandate_register_describe (mandate_session_get_register (self->session), self->record);

  /* Translators: a field and the record that it belongs to: Job title of “Ana Pérez” changed. */
  return g_strdup_printf (_ ("%1$s of “%2$s” changed"), _ (field->label), name);
}

/**
 * mandate_live_form_flush:
 * @self: a live form
 *
 * Records what was typed last, now.
 *
 * Returns: whether nothing is left to record; if not, the form shows why
 */
gboolean
mandate_live_form_flush (MandateLiveForm *self)
{
  g_autofree char *label = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->save_source, g_source_remove);

  if (self->pending == NULL || self->record == NULL || is_removed (self))
    return TRUE;

  /* What is half typed stands in the entry, not in the record. */
  if (mandate_form_has_problem (self->form, self->pending))
    return FALSE;

  label = make_label (self);
  change = mandate_change_new (mandate_session_get_register (self->session), label);
  mandate_record_assign (mandate_change_edit (change, G_OBJECT_TYPE (self->record), mandate_record_get_id (self->record)),
                         mandate_form_get_record (self->form));

  if (!mandate_session_commit (self->session, change, &error))
    {
      mandate_form_show_error (self->form, error);
      return FALSE;
    }

  self->pending = NULL;

  return TRUE;
}

static gboolean
save_cb (gpointer data)
{
  MandateLiveForm *self = data;

  self->save_source = 0;
  mandate_live_form_flush (self);

  return G_SOURCE_REMOVE;
}

static void
edited_cb (MandateLiveForm *self,
           const char      *field)
{
  const char *name = mandate_record_type_find_field (G_OBJECT_TYPE (self->record), field, NULL)->name;

  if (self->pending != NULL && self->pending != name)
    mandate_live_form_flush (self);

  self->pending = name;
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (SAVE_DELAY_MS, save_cb, self);
}

static void
focused_field_cb (MandateLiveForm *self)
{
  mandate_live_form_flush (self);
}

static void
show_record (MandateLiveForm *self)
{
  g_autoptr (MandateRecord) copy = mandate_record_copy (self->record);

  mandate_form_set_record (self->form, copy);
}

/* Undone, or changed elsewhere: what is not being typed follows. */
static void
session_changed_cb (MandateLiveForm *self)
{
  if (self->record == NULL || self->pending != NULL || is_removed (self) ||
      mandate_record_equal (self->record, mandate_form_get_record (self->form)))
    return;

  show_record (self);
}

static void
mandate_live_form_unmap (GtkWidget *widget)
{
  mandate_live_form_flush (MANDATE_LIVE_FORM (widget));

  GTK_WIDGET_CLASS (mandate_live_form_parent_class)->unmap (widget);
}

static void
mandate_live_form_dispose (GObject *object)
{
  MandateLiveForm *self = MANDATE_LIVE_FORM (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_live_form_parent_class)->dispose (object);
}

static void
mandate_live_form_class_init (MandateLiveFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_live_form_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = mandate_live_form_unmap;
}

static void
mandate_live_form_init (MandateLiveForm *self)
{
}

/**
 * mandate_live_form_new:
 * @session: an open workspace
 * @type: a record type
 * @fields: (nullable): as for mandate_form_new()
 *
 * Returns: (transfer floating): a live form, empty until it is given a record
 */
MandateLiveForm *
mandate_live_form_new (MandateSession    *session,
                       GType              type,
                       const char *const *fields)
{
  MandateLiveForm *self = g_object_new (MANDATE_TYPE_LIVE_FORM, NULL);

  self->session = g_object_ref (session);
  self->form = mandate_form_new (session, type, fields);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "notify::focused-field", G_CALLBACK (focused_field_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * mandate_live_form_set_record:
 * @self: a live form
 * @record: a record of the register
 *
 * Records what was typed for the record before, and shows @record.
 */
void
mandate_live_form_set_record (MandateLiveForm *self,
                              MandateRecord   *record)
{
  mandate_live_form_flush (self);
  self->pending = NULL;
  g_set_object (&self->record, record);
  show_record (self);
}

/**
 * mandate_live_form_get_form:
 * @self: a live form
 *
 * Returns: (transfer none): the form in it
 */
MandateForm *
mandate_live_form_get_form (MandateLiveForm *self)
{
  return self->form;
}
