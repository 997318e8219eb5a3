/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-form.h"

#include <glib/gi18n-lib.h>

#include "mandate-field-rows.h"
#include "mandate-problem-text.h"

/**
 * MandateForm:
 *
 * The one way to edit anything: rows made from a record type's field table. It
 * edits the object that it is given, which is a copy or a record in the making;
 * what becomes of it is the business of whoever made the form.
 */
struct _MandateForm
{
  AdwBin parent_instance;

  GtkListBox    *list;
  GPtrArray     *rows; /* (element-type MandateFieldRow) (unowned) in the list */
  MandateRecord *record;
  const char    *focused; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (MandateForm, mandate_form, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_FOCUSED_FIELD,
  N_PROPS,
};

enum
{
  SIGNAL_EDITED,
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* Filled in by the program: nobody types them. */
static const char *const automatic_fields[] = { "sha256", "text_sha256", "size", "media_type", "file_name", "number", NULL };

static MandateFieldRow *
find_row (MandateForm *self,
          const char  *field)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MandateFieldRow *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (mandate_field_row_get_field (row)->name, field))
        return row;
    }

  return NULL;
}

static void
set_focused (MandateForm *self,
             const char  *field)
{
  if (self->focused == field)
    return;

  self->focused = field;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUSED_FIELD]);
}

static void
focus_entered_cb (MandateForm             *self,
                  GtkEventControllerFocus *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  set_focused (self, mandate_field_row_get_field (MANDATE_FIELD_ROW (row))->name);
}

static void
focus_left_cb (MandateForm             *self,
               GtkEventControllerFocus *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  mandate_field_row_settle (MANDATE_FIELD_ROW (row));
  set_focused (self, NULL);
}

static void
row_edited_cb (MandateForm     *self,
               MandateFieldRow *row)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, mandate_field_row_get_field (row)->name);
}

static void
row_activated_cb (MandateForm   *self,
                  GtkListBoxRow *row)
{
  g_signal_emit_by_name (row, "activate");
}

/* The last one in which Enter is not part of the text. */
static MandateFieldRow *
find_last_entry (MandateForm *self)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i - 1);

      if (MANDATE_IS_ENTRY_ROW (row) && gtk_widget_get_visible (row))
        return MANDATE_FIELD_ROW (row);
    }

  return NULL;
}

/* Enter goes on to the next field, and after the last one to whatever comes then. */
static void
done_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateForm     *self = MANDATE_FORM (widget);
  MandateFieldRow *last = find_last_entry (self);

  if (last != NULL && self->focused == mandate_field_row_get_field (last)->name)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
mandate_form_dispose (GObject *object)
{
  MandateForm *self = MANDATE_FORM (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (mandate_form_parent_class)->dispose (object);
}

static void
mandate_form_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOCUSED_FIELD:
      g_value_set_string (value, MANDATE_FORM (object)->focused);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_form_class_init (MandateFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mandate_form_dispose;
  object_class->get_property = mandate_form_get_property;

  /**
   * MandateForm:focused-field:
   *
   * Name of the field that is being edited.
   */
  properties[PROP_FOCUSED_FIELD] = g_param_spec_string ("focused-field", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * MandateForm::edited:
   * @field: name of a field
   *
   * The record holds a new value of @field.
   */
  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * MandateForm::activated:
   *
   * Enter was pressed in the last field of one line.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "form.done", NULL, done_action);
}

static void
mandate_form_init (MandateForm *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  self->rows = g_ptr_array_new ();
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "form");
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), list);
}

static void
add_row (MandateForm        *self,
         MandateSession     *session,
         GType               type,
         const MandateField *field)
{
  GtkWidget          *row = mandate_field_row_new (session, type, field);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "edited", G_CALLBACK (row_edited_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
}

/**
 * mandate_form_new:
 * @session: an open workspace
 * @type: a record type
 * @fields: (nullable) (array zero-terminated=1): names of fields in the order
 *   in which they are asked, or %NULL for all that a person fills in
 *
 * Returns: (transfer floating): a form, empty until it is given a record
 */
MandateForm *
mandate_form_new (MandateSession    *session,
                  GType              type,
                  const char *const *fields)
{
  MandateForm        *self = g_object_new (MANDATE_TYPE_FORM, NULL);
  guint               n_fields;
  const MandateField *all = mandate_record_type_get_fields (type, &n_fields);

  if (fields == NULL)
    {
      for (guint i = 0; i < n_fields; i++)
        if (!g_strv_contains (automatic_fields, all[i].name))
          add_row (self, session, type, &all[i]);
      return self;
    }

  for (guint i = 0; fields[i] != NULL; i++)
    {
      const MandateField *field = mandate_record_type_find_field (type, fields[i], NULL);

      g_return_val_if_fail (field != NULL, self);
      add_row (self, session, type, field);
    }

  return self;
}

/**
 * mandate_form_set_record:
 * @self: a form
 * @record: a copy, or a record in the making; never one of the register
 *
 * Shows @record and edits it from now on.
 */
void
mandate_form_set_record (MandateForm   *self,
                         MandateRecord *record)
{
  g_set_object (&self->record, record);

  for (guint i = 0; i < self->rows->len; i++)
    mandate_field_row_set_record (g_ptr_array_index (self->rows, i), record);
}

MandateRecord *
mandate_form_get_record (MandateForm *self)
{
  return self->record;
}

/* The functions below pass by a field that the form does not ask for. */

void
mandate_form_set_label (MandateForm *self,
                        const char  *field,
                        const char  *label)
{
  MandateFieldRow *row = find_row (self, field);

  if (row != NULL)
    mandate_field_row_set_label (row, label);
}

void
mandate_form_set_help (MandateForm *self,
                       const char  *field,
                       const char  *help)
{
  MandateFieldRow *row = find_row (self, field);

  if (row != NULL)
    mandate_field_row_set_help (row, help);
}

void
mandate_form_set_note (MandateForm *self,
                       const char  *field,
                       const char  *note)
{
  MandateFieldRow *row = find_row (self, field);

  if (row != NULL)
    mandate_field_row_set_note (row, note);
}

void
mandate_form_set_extra (MandateForm *self,
                        const char  *field,
                        GtkWidget   *extra)
{
  MandateFieldRow *row = find_row (self, field);

  if (row != NULL)
    mandate_field_row_set_extra (row, extra);
}

void
mandate_form_set_field_visible (MandateForm *self,
                                const char  *field,
                                gboolean     is_visible)
{
  MandateFieldRow *row = find_row (self, field);

  if (row != NULL)
    gtk_widget_set_visible (GTK_WIDGET (row), is_visible);
}

void
mandate_form_set_problem (MandateForm *self,
                          const char  *field,
                          const char  *sentence)
{
  MandateFieldRow *row = find_row (self, field);

  if (row != NULL)
    mandate_field_row_set_problem (row, sentence);
}

/**
 * mandate_form_clear_problems:
 * @self: a form
 *
 * Takes back what others found wrong; what the record could not take stays.
 */
void
mandate_form_clear_problems (MandateForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MandateFieldRow *row = g_ptr_array_index (self->rows, i);

      mandate_field_row_set_problem (row, mandate_field_row_get_refusal (row));
    }
}

/**
 * mandate_form_show_error:
 * @self: a form
 * @error: why the record could not be stored
 *
 * Shows what is wrong beside the fields that it is about. Where something is
 * about none of them, all of it stands beside the field that is being edited,
 * or else the first.
 */
void
mandate_form_show_error (MandateForm  *self,
                         const GError *error)
{
  GPtrArray       *problems = mandate_record_error_get_problems (error);
  MandateFieldRow *fallback = self->focused != NULL ? find_row (self, self->focused) : NULL;
  guint            n_shown = 0;

  for (guint i = 0; i < self->rows->len && self->record != NULL; i++)
    {
      MandateFieldRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *sentence = mandate_problem_dup_sentence (error, mandate_record_get_id (self->record), mandate_field_row_get_field (row)->name);

      if (sentence == NULL || !gtk_widget_get_visible (GTK_WIDGET (row)))
        continue;

      mandate_field_row_set_problem (row, sentence);
      n_shown++;
    }

  if (fallback == NULL && self->rows->len > 0)
    fallback = g_ptr_array_index (self->rows, 0);

  if (fallback != NULL && (problems == NULL || n_shown < problems->len))
    mandate_field_row_set_problem (fallback, error->message);
}

/**
 * mandate_form_refresh_field:
 * @self: a form with a record
 * @field: name of a field that somebody else gave a value in the record
 *
 * Shows the value, unless there is something typed that the record could not take.
 */
void
mandate_form_refresh_field (MandateForm *self,
                            const char  *field)
{
  MandateFieldRow *row = find_row (self, field);

  if (row != NULL)
    mandate_field_row_refresh (row);
}

/**
 * mandate_form_to_text:
 * @self: a form with a record
 *
 * Returns: (transfer full): what its fields hold, to be kept until later
 */
char *
mandate_form_to_text (MandateForm *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (GVariant) state = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const MandateField *field = mandate_field_row_get_field (g_ptr_array_index (self->rows, i));
      g_autofree char    *text = mandate_record_format (self->record, field);

      g_variant_builder_add (&builder, "{ss}", field->name, text != NULL ? text : "");
    }
  state = g_variant_ref_sink (g_variant_builder_end (&builder));

  return g_variant_print (state, FALSE);
}

/**
 * mandate_form_load_text:
 * @self: a form with a record
 * @text: (nullable): what mandate_form_to_text() returned; anything else changes nothing
 *
 * Gives the record what the fields held.
 */
void
mandate_form_load_text (MandateForm *self,
                        const char  *text)
{
  g_autoptr (GVariant) state = text != NULL ? g_variant_parse (G_VARIANT_TYPE ("a{ss}"), text, NULL, NULL, NULL) : NULL;
  const char *value;

  for (guint i = 0; state != NULL && i < self->rows->len; i++)
    {
      MandateFieldRow    *row = g_ptr_array_index (self->rows, i);
      const MandateField *field = mandate_field_row_get_field (row);

      if (g_variant_lookup (state, field->name, "&s", &value) && mandate_record_parse (self->record, field, value, NULL))
        mandate_field_row_refresh (row);
    }
}

/**
 * mandate_form_dup_refusal:
 * @self: a form
 *
 * Returns: (transfer full) (nullable): the first field that holds what the
 *   record could not take, and why; %NULL if all that was typed is in the record
 */
char *
mandate_form_dup_refusal (MandateForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MandateFieldRow *row = g_ptr_array_index (self->rows, i);

      if (mandate_field_row_get_refusal (row) != NULL)
        /* Translators: a field and what is wrong with it. */
        return g_strdup_printf (_ ("%1$s: %2$s"), mandate_field_row_get_label (row), mandate_field_row_get_refusal (row));
    }

  return NULL;
}

/**
 * mandate_form_check:
 * @self: a form with a record
 *
 * Shows what is missing, and moves to the first field with which something is
 * wrong.
 *
 * Returns: whether everything typed is in the record, and all of it that is needed
 */
gboolean
mandate_form_check (MandateForm *self)
{
  MandateFieldRow *first = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      MandateFieldRow *row = g_ptr_array_index (self->rows, i);

      if (gtk_widget_get_visible (GTK_WIDGET (row)) && !mandate_field_row_check (row) && first == NULL)
        first = row;
    }

  if (first != NULL)
    mandate_field_row_focus (first);

  return first == NULL;
}

/**
 * mandate_form_focus_field:
 * @self: a form
 * @field: name of a field
 *
 * Returns: whether the form asks for it, and so moved there
 */
gboolean
mandate_form_focus_field (MandateForm *self,
                          const char  *field)
{
  MandateFieldRow *row = find_row (self, field);

  if (row != NULL)
    mandate_field_row_focus (row);

  return row != NULL;
}

/**
 * mandate_form_get_focused_field:
 * @self: a form
 *
 * Returns: (nullable): name of the field that is being edited
 */
const char *
mandate_form_get_focused_field (MandateForm *self)
{
  return self->focused;
}
