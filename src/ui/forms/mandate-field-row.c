/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field-row.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-field-rows.h"
#include "mandate-problem-text.h"

/**
 * MandateFieldRow:
 *
 * One field of a record: its label, an editor that suits its kind, a sentence
 * of help, and what is wrong with what was typed. What is typed goes into the
 * record at once, if the record can take it.
 */
typedef struct
{
  MandateSession     *session;
  MandateRecord      *record; /* (nullable) */
  const MandateField *field;
  GtkWidget          *editor;
  char               *asked;      /* (nullable) the help */
  char               *said_value; /* (nullable) what the editor does not say by itself */
  char               *refusal;    /* (nullable) why what the editor holds is not in the record */
  gboolean            is_showing;

  /* Template children */
  GtkBox    *pair;
  GtkLabel  *label;
  GtkBox    *suffixes;
  GtkWidget *problem_box;
  GtkLabel  *problem;
  GtkLabel  *help;
  AdwBin    *extra;
} MandateFieldRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MandateFieldRow, mandate_field_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  SIGNAL_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static MandateFieldRowPrivate *
get_private (MandateFieldRow *self)
{
  return mandate_field_row_get_instance_private (self);
}

static void
mandate_field_row_dispose (GObject *object)
{
  MandateFieldRowPrivate *priv = get_private (MANDATE_FIELD_ROW (object));

  g_clear_object (&priv->record);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (mandate_field_row_parent_class)->dispose (object);
}

static void
mandate_field_row_finalize (GObject *object)
{
  MandateFieldRowPrivate *priv = get_private (MANDATE_FIELD_ROW (object));

  g_free (priv->asked);
  g_free (priv->said_value);
  g_free (priv->refusal);

  G_OBJECT_CLASS (mandate_field_row_parent_class)->finalize (object);
}

/* The row itself is no stop: whoever goes back by Shift+Tab would come to the editor for ever. */
static gboolean
mandate_field_row_focus_content (GtkWidget       *widget,
                                 GtkDirectionType direction)
{
  GtkWidget *content = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));

  return content != NULL && gtk_widget_child_focus (content, direction);
}

static gboolean
mandate_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_private (MANDATE_FIELD_ROW (widget))->editor);
}

static void
mandate_field_row_activate_row (MandateFieldRow *self)
{
  mandate_field_row_focus (self);
}

static void
mandate_field_row_class_init (MandateFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_field_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_field_row_finalize;
  widget_class->focus = mandate_field_row_focus_content;
  widget_class->grab_focus = mandate_field_row_grab_focus;
  GTK_LIST_BOX_ROW_CLASS (klass)->activate = (void (*) (GtkListBoxRow *)) mandate_field_row_activate_row;

  /**
   * MandateFieldRow::edited:
   *
   * The record holds a new value.
   */
  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/field-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, MandateFieldRow, pair);
  gtk_widget_class_bind_template_child_private (widget_class, MandateFieldRow, label);
  gtk_widget_class_bind_template_child_private (widget_class, MandateFieldRow, suffixes);
  gtk_widget_class_bind_template_child_private (widget_class, MandateFieldRow, problem_box);
  gtk_widget_class_bind_template_child_private (widget_class, MandateFieldRow, problem);
  gtk_widget_class_bind_template_child_private (widget_class, MandateFieldRow, help);
  gtk_widget_class_bind_template_child_private (widget_class, MandateFieldRow, extra);
}

static void
mandate_field_row_init (MandateFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GType
get_row_type (const MandateField *field)
{
  switch (field->kind)
    {
    case MANDATE_FIELD_LONG_TEXT:
      return MANDATE_TYPE_TEXT_ROW;
    case MANDATE_FIELD_CHOICE:
      return MANDATE_TYPE_CHOICE_ROW;
    case MANDATE_FIELD_DATE:
      return MANDATE_TYPE_DATE_ROW;
    case MANDATE_FIELD_BOOLEAN:
      return MANDATE_TYPE_SWITCH_ROW;
    case MANDATE_FIELD_SHA256:
    case MANDATE_FIELD_LINK:
      return MANDATE_TYPE_LINK_ROW;
    case MANDATE_FIELD_INTEGER:
      return field->choices != NULL ? MANDATE_TYPE_CHOICE_ROW : MANDATE_TYPE_NUMBER_ROW;
    case MANDATE_FIELD_MONEY:
    case MANDATE_FIELD_NUMBER:
      return MANDATE_TYPE_NUMBER_ROW;
    case MANDATE_FIELD_REFERENCE:
    case MANDATE_FIELD_COUNTRY:
    case MANDATE_FIELD_CURRENCY:
      return MANDATE_TYPE_LOOK_UP_ROW;
    case MANDATE_FIELD_TEXT:
      return MANDATE_TYPE_ENTRY_ROW;
    default:
      g_return_val_if_reached (MANDATE_TYPE_ENTRY_ROW);
    }
}

/**
 * mandate_field_row_new:
 * @session: an open workspace
 * @type: a record type
 * @field: one of its fields
 *
 * Returns: (transfer floating): the row that edits such a field
 */
GtkWidget *
mandate_field_row_new (MandateSession     *session,
                       GType               type,
                       const MandateField *field)
{
  MandateFieldRow        *self = g_object_new (get_row_type (field), NULL);
  MandateFieldRowPrivate *priv = get_private (self);

  priv->session = g_object_ref (session);
  priv->field = field;
  MANDATE_FIELD_ROW_GET_CLASS (self)->build (self);
  mandate_field_row_set_label (self, _ (field->label));
  mandate_field_row_set_help (self, field->help != NULL ? _ (field->help) : NULL);

  return GTK_WIDGET (self);
}

const MandateField *
mandate_field_row_get_field (MandateFieldRow *self)
{
  return get_private (self)->field;
}

MandateSession *
mandate_field_row_get_session (MandateFieldRow *self)
{
  return get_private (self)->session;
}

MandateRecord *
mandate_field_row_get_record (MandateFieldRow *self)
{
  return get_private (self)->record;
}

/**
 * mandate_field_row_set_record:
 * @self: a row
 * @record: a record that is no one else's
 *
 * Shows @record's value and edits it from now on.
 */
void
mandate_field_row_set_record (MandateFieldRow *self,
                              MandateRecord   *record)
{
  MandateFieldRowPrivate *priv = get_private (self);

  g_set_object (&priv->record, record);
  g_clear_pointer (&priv->refusal, g_free);
  mandate_field_row_set_problem (self, NULL);
  mandate_field_row_refresh (self);
}

/**
 * mandate_field_row_refresh:
 * @self: a row
 *
 * Shows the record's value, unless there is something that it could not take.
 */
void
mandate_field_row_refresh (MandateFieldRow *self)
{
  MandateFieldRowPrivate *priv = get_private (self);

  if (priv->record == NULL || priv->refusal != NULL)
    return;

  priv->is_showing = TRUE;
  MANDATE_FIELD_ROW_GET_CLASS (self)->show (self);
  priv->is_showing = FALSE;
}

/**
 * mandate_field_row_settle:
 * @self: a row that is not being typed into any more
 *
 * Shows what was typed as it was understood, or why it was not.
 */
void
mandate_field_row_settle (MandateFieldRow *self)
{
  MandateFieldRowPrivate *priv = get_private (self);

  if (priv->refusal != NULL)
    mandate_field_row_set_problem (self, priv->refusal);
  else
    mandate_field_row_refresh (self);
}

/* What a screen reader lands on: some editors are but a frame round a button. */
static GtkAccessible *
get_accessible (MandateFieldRow *self)
{
  GtkWidget *editor = get_private (self)->editor;

  if (GTK_IS_MENU_BUTTON (editor) || GTK_IS_DROP_DOWN (editor))
    return GTK_ACCESSIBLE (gtk_widget_get_first_child (editor));

  return GTK_ACCESSIBLE (editor);
}

static void
update_name (MandateFieldRow *self)
{
  MandateFieldRowPrivate *priv = get_private (self);
  const char             *label = gtk_label_get_label (priv->label);
  /* Translators: a field and what it holds, as a screen reader says it: Owner: Ana Pérez */
  g_autofree char *name = priv->said_value != NULL ? g_strdup_printf (_ ("%1$s: %2$s"), label, priv->said_value) : g_strdup (label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (get_accessible (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Only what is wrong is said, or else what is asked for. */
static void
update_description (MandateFieldRow *self)
{
  MandateFieldRowPrivate *priv = get_private (self);
  const char             *problem = mandate_field_row_get_problem (self);
  const char             *help = priv->asked != NULL ? priv->asked : "";
  const char             *needed = priv->field->is_required ? _ ("Required.") : "";
  g_autofree char        *text = g_strdup_printf ("%s%s%s", needed, *needed != '\0' && *help != '\0' ? " " : "", help);

  gtk_accessible_update_property (get_accessible (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem != NULL ? problem : text, -1);
  gtk_accessible_update_state (get_accessible (self),
                               GTK_ACCESSIBLE_STATE_INVALID, problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
mandate_field_row_set_label (MandateFieldRow *self,
                             const char      *label)
{
  MandateFieldRowPrivate *priv = get_private (self);

  gtk_label_set_label (priv->label, label);
  update_name (self);
}

const char *
mandate_field_row_get_label (MandateFieldRow *self)
{
  return gtk_label_get_label (get_private (self)->label);
}

void
mandate_field_row_set_help (MandateFieldRow *self,
                            const char      *help)
{
  MandateFieldRowPrivate *priv = get_private (self);
  MandateFieldRowClass   *klass = MANDATE_FIELD_ROW_GET_CLASS (self);

  g_free (priv->asked);
  priv->asked = g_strdup (help);
  if (klass->set_hint != NULL)
    klass->set_hint (self, help != NULL ? help : "");

  gtk_label_set_label (priv->help, help != NULL && klass->set_hint == NULL ? help : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->help), *gtk_label_get_label (priv->help) != '\0' && mandate_field_row_get_problem (self) == NULL);
  update_description (self);
}

/**
 * mandate_field_row_set_note:
 * @self: a row
 * @note: (nullable): what is to be known of the value that is there
 *
 * Shows @note below the value, in place of the help.
 */
void
mandate_field_row_set_note (MandateFieldRow *self,
                            const char      *note)
{
  MandateFieldRowPrivate *priv = get_private (self);

  gtk_label_set_label (priv->help, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->help), note != NULL);
}

/**
 * mandate_field_row_set_problem:
 * @self: a row
 * @sentence: (nullable): what is wrong and what to do; %NULL if nothing is
 *
 * Shows what is wrong where it was typed.
 */
void
mandate_field_row_set_problem (MandateFieldRow *self,
                               const char      *sentence)
{
  MandateFieldRowPrivate *priv = get_private (self);
  const char             *help = gtk_label_get_label (priv->help);

  gtk_label_set_label (priv->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (priv->problem_box, sentence != NULL);
  gtk_widget_set_visible (GTK_WIDGET (priv->help), sentence == NULL && *help != '\0');
  update_description (self);

  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "problem");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "problem");
}

const char *
mandate_field_row_get_problem (MandateFieldRow *self)
{
  MandateFieldRowPrivate *priv = get_private (self);

  return gtk_widget_get_visible (priv->problem_box) ? gtk_label_get_label (priv->problem) : NULL;
}

/**
 * mandate_field_row_get_refusal:
 * @self: a row
 *
 * Returns: (nullable): why the record could not take what was typed last
 */
const char *
mandate_field_row_get_refusal (MandateFieldRow *self)
{
  return get_private (self)->refusal;
}

/**
 * mandate_field_row_check:
 * @self: a row with a record
 *
 * Shows what is wrong if the record could not take what was typed, or if the
 * field is needed and empty. What somebody else found wrong before is gone:
 * it may be mended in another field.
 *
 * Returns: whether nothing is wrong
 */
gboolean
mandate_field_row_check (MandateFieldRow *self)
{
  MandateFieldRowPrivate *priv = get_private (self);

  mandate_field_row_set_problem (self, priv->refusal);
  if (priv->refusal == NULL && priv->field->is_required && mandate_record_is_empty (priv->record, priv->field))
    mandate_field_row_set_problem (self, _ ("This is needed."));

  return mandate_field_row_get_problem (self) == NULL;
}

void
mandate_field_row_focus (MandateFieldRow *self)
{
  gtk_widget_grab_focus (get_private (self)->editor);
}

/**
 * mandate_field_row_set_editor:
 * @self: a row
 * @editor: (transfer floating): what edits the value
 * @container: (transfer floating) (nullable): what @editor stands in
 *
 * Puts @editor below the label, which names it.
 */
void
mandate_field_row_set_editor (MandateFieldRow *self,
                              GtkWidget       *editor,
                              GtkWidget       *container)
{
  MandateFieldRowPrivate *priv = get_private (self);

  priv->editor = editor;
  if (!MANDATE_IS_LINK_ROW (self))
    mandate_editing_allow (priv->session, editor);
  gtk_box_append (priv->pair, container != NULL ? container : editor);
}

void
mandate_field_row_add_suffix (MandateFieldRow *self,
                              GtkWidget       *suffix)
{
  gtk_box_append (get_private (self)->suffixes, suffix);
  mandate_editing_allow (get_private (self)->session, suffix);
  gtk_widget_set_visible (GTK_WIDGET (get_private (self)->suffixes), TRUE);
}

/* What belongs to the field and stands below it, such as values to choose from. */
void
mandate_field_row_set_extra (MandateFieldRow *self,
                             GtkWidget       *extra)
{
  adw_bin_set_child (get_private (self)->extra, extra);
  gtk_widget_set_visible (GTK_WIDGET (get_private (self)->extra), extra != NULL);
}

/* Label at the start, editor at the end: for what is short. */
void
mandate_field_row_show_beside (MandateFieldRow *self)
{
  MandateFieldRowPrivate *priv = get_private (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (priv->pair), GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (priv->pair, 12);
  gtk_widget_set_vexpand (GTK_WIDGET (priv->pair), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (priv->label), TRUE);
  gtk_widget_remove_css_class (GTK_WIDGET (priv->label), "field-label");
}

/* Whether the editor is being told a value, rather than telling one. */
gboolean
mandate_field_row_is_showing (MandateFieldRow *self)
{
  return get_private (self)->is_showing || get_private (self)->record == NULL;
}

/**
 * mandate_field_row_set_said_value:
 * @self: a row
 * @value: what the editor holds
 *
 * Says @value after the label, for an editor that screen readers can't read.
 */
void
mandate_field_row_set_said_value (MandateFieldRow *self,
                                  const char      *value)
{
  MandateFieldRowPrivate *priv = get_private (self);

  g_free (priv->said_value);
  priv->said_value = g_strdup (value);
  update_name (self);
}

static gboolean
is_being_typed_into (MandateFieldRow *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/**
 * mandate_field_row_take:
 * @self: a row
 * @text: what was typed or chosen, as mandate_record_parse() reads it
 *
 * Gives the record the value. If it can't take it, that is not said before the
 * person has gone on: half a date is not a mistake.
 */
void
mandate_field_row_take (MandateFieldRow *self,
                        const char      *text)
{
  MandateFieldRowPrivate *priv = get_private (self);
  g_autoptr (GError) error = NULL;

  if (mandate_field_row_is_showing (self))
    return;

  g_clear_pointer (&priv->refusal, g_free);

  if (mandate_record_parse (priv->record, priv->field, text, &error))
    {
      mandate_field_row_set_problem (self, NULL);
      g_signal_emit (self, signals[SIGNAL_EDITED], 0);
      return;
    }

  priv->refusal = mandate_problem_dup_sentence (error, mandate_record_get_id (priv->record), priv->field->name);
  mandate_field_row_set_problem (self, is_being_typed_into (self) ? NULL : priv->refusal);
}
