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
  MandateRecord  *record; /* (nullable) of the register */
  GPtrArray      *edited; /* (owned) (element-type MandateField) what is not recorded yet */
  guint           save_source;
};

G_DEFINE_FINAL_TYPE (MandateLiveForm, mandate_live_form, ADW_TYPE_BIN)

/* Gone and brought back, a record is another object with the same id. */
static gboolean
find_record (MandateLiveForm *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  MandateRecord   *found = self->record != NULL ? mandate_register_find (reg, G_OBJECT_TYPE (self->record), mandate_record_get_id (self->record)) : NULL;

  if (found != NULL)
    g_set_object (&self->record, found);

  return found != NULL;
}

static char *
make_label (MandateLiveForm *self)
{
  const MandateField *field = g_ptr_array_index (self->edited, 0);
  g_autofree char    *name = mandate_register_describe (mandate_session_get_register (self->session), self->record);

  if (self->edited->len > 1)
    /* Translators: %s is what a record is called. */
    return g_strdup_printf (_ ("“%s” changed"), name);

  /* Translators: a field and the record that it belongs to: Job title of “Ana Pérez” changed. */
  return g_strdup_printf (_ ("%1$s of “%2$s” changed"), mandate_field_get_label (field), name);
}

/* What was typed and then taken back is nothing to record. */
static void
forget_unchanged (MandateLiveForm *self)
{
  for (guint i = self->edited->len; i > 0; i--)
    if (mandate_record_equal_in (self->record, mandate_form_get_record (self->form), g_ptr_array_index (self->edited, i - 1)))
      g_ptr_array_remove_index (self->edited, i - 1);
}

/* Only what was edited here: the rest may have been changed elsewhere meanwhile. */
static gboolean
commit (MandateLiveForm *self,
        GError         **error)
{
  g_autofree char *label = make_label (self);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);
  g_autoptr (GPtrArray) edited = g_steal_pointer (&self->edited);
  MandateRecord *copy = mandate_change_edit (change, G_OBJECT_TYPE (self->record), mandate_record_get_id (self->record));

  for (guint i = 0; i < edited->len; i++)
    mandate_record_assign_in (copy, mandate_form_get_record (self->form), g_ptr_array_index (edited, i));

  /* Listeners hear of it within the commit, and then nothing waits any more. */
  self->edited = g_ptr_array_new ();
  if (mandate_session_commit (self->session, change, error))
    return TRUE;

  g_ptr_array_unref (self->edited);
  self->edited = g_steal_pointer (&edited);

  return FALSE;
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
  g_autofree char *refusal = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->save_source, g_source_remove);

  if (!find_record (self))
    return TRUE;

  forget_unchanged (self);
  if (self->edited->len > 0)
    {
      if (!commit (self, &error))
        {
          mandate_form_show_error (self->form, error);
          return FALSE;
        }

      mandate_form_clear_problems (self->form);
    }

  refusal = mandate_form_dup_refusal (self->form);

  return refusal == NULL;
}

/* Before the form is out of sight: what could not be recorded is not lost without a word. */
static void
flush_and_tell (MandateLiveForm *self)
{
  g_autofree char *name = NULL;
  g_autofree char *refusal = NULL;
  g_autofree char *message = NULL;

  if (mandate_live_form_flush (self))
    return;

  name = mandate_register_describe (mandate_session_get_register (self->session), self->record);
  refusal = mandate_form_dup_refusal (self->form);
  if (refusal != NULL)
    /* Translators: %s is a field and what is wrong with it. */
    message = g_strdup_printf (_ ("Not saved. %s"), refusal);
  else
    /* Translators: %s is what a record is called. */
    message = g_strdup_printf (_ ("The last change of “%s” is not saved: something else does not fit to it."), name);

  mandate_session_tell (self->session, message);
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
           const char      *name)
{
  const MandateField *field = mandate_record_type_find_field (G_OBJECT_TYPE (self->record), name, NULL);

  if (self->edited->len > 0 && !g_ptr_array_find (self->edited, field, NULL))
    mandate_live_form_flush (self);

  if (!g_ptr_array_find (self->edited, field, NULL))
    g_ptr_array_add (self->edited, (gpointer) field);

  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (SAVE_DELAY_MS, save_cb, self);
}

static void
focused_field_cb (MandateLiveForm *self)
{
  mandate_live_form_flush (self);
}

static void
follow_field (MandateLiveForm    *self,
              const MandateField *field)
{
  MandateRecord *copy = mandate_form_get_record (self->form);
  gboolean       names_record = field->kind == MANDATE_FIELD_REFERENCE || field->kind == MANDATE_FIELD_LINK;

  if (g_ptr_array_find (self->edited, field, NULL))
    return;

  /* What another record is called may have changed, too. */
  if (mandate_record_equal_in (self->record, copy, field) && !names_record)
    return;

  mandate_record_assign_in (copy, self->record, field);
  mandate_form_refresh_field (self->form, field->name);
}

/* Undone, or changed elsewhere: what is not being edited follows. */
static void
session_changed_cb (MandateLiveForm *self)
{
  const MandateField *fields;
  guint               n_fields;

  if (!find_record (self))
    return;

  fields = mandate_record_type_get_fields (G_OBJECT_TYPE (self->record), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    follow_field (self, &fields[i]);
}

static void
mandate_live_form_unmap (GtkWidget *widget)
{
  flush_and_tell (MANDATE_LIVE_FORM (widget));

  GTK_WIDGET_CLASS (mandate_live_form_parent_class)->unmap (widget);
}

static void
mandate_live_form_dispose (GObject *object)
{
  MandateLiveForm *self = MANDATE_LIVE_FORM (object);

  if (self->session != NULL)
    mandate_live_form_flush (self);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_live_form_parent_class)->dispose (object);
}

static void
mandate_live_form_finalize (GObject *object)
{
  g_ptr_array_unref (MANDATE_LIVE_FORM (object)->edited);

  G_OBJECT_CLASS (mandate_live_form_parent_class)->finalize (object);
}

static void
mandate_live_form_class_init (MandateLiveFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_live_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_live_form_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = mandate_live_form_unmap;
}

static void
mandate_live_form_init (MandateLiveForm *self)
{
  self->edited = g_ptr_array_new ();
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
  g_autoptr (MandateRecord) copy = mandate_record_copy (record);

  if (self->record != NULL)
    flush_and_tell (self);

  g_ptr_array_set_size (self->edited, 0);
  g_set_object (&self->record, record);
  mandate_form_set_record (self->form, copy);
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
