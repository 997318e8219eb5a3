/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource-cell.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-resource-csv.h"

/**
 * MandateResourceCell:
 *
 * A field of a resource within the table: shown, and edited in its place.
 */
struct _MandateResourceCell
{
  AdwBin parent_instance;

  MandateSession     *session;
  const MandateField *field;
  MandateResource    *resource; /* (nullable) */
  GtkEditable        *text;
  char               *shown; /* (nullable) (owned) what it said before anybody typed */
  gboolean            is_finishing;
};

G_DEFINE_FINAL_TYPE (MandateResourceCell, mandate_resource_cell, ADW_TYPE_BIN)

enum
{
  SIGNAL_REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* (transfer full): what stands in the cell: choices in the words of the screen. */
static char *
make_text (MandateResourceCell *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autofree char *text = mandate_resource_csv_say (reg, MANDATE_RECORD (self->resource), self->field);

  for (const MandateChoice *choice = self->field->choices; choice != NULL && choice->value != NULL; choice++)
    if (g_str_equal (choice->value, text))
      return g_strdup (_ (choice->label));

  return g_steal_pointer (&text);
}

static void
show_text (MandateResourceCell *self)
{
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  if (self->resource == NULL)
    return;

  text = make_text (self);
  /* Translators: a field, and what was asked for. */
  label = g_strdup_printf (_ ("%1$s of “%2$s”"), _ (self->field->label), self->resource->title);
  if (!g_str_equal (gtk_editable_get_text (self->text), text))
    gtk_editable_set_text (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
}

static gboolean
commit (MandateResourceCell *self,
        const char          *text,
        GError             **error)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  /* Translators: a field, and what was asked for. */
  g_autofree char *label = g_strdup_printf (_ ("%1$s of “%2$s”"), _ (self->field->label), self->resource->title);
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);
  MandateRecord *resource = mandate_change_edit (change, MANDATE_TYPE_RESOURCE, mandate_record_get_id (MANDATE_RECORD (self->resource)));

  return mandate_resource_csv_parse (reg, resource, self->field, text, error) && mandate_session_commit (self->session, change, error);
}

/* What is refused does not stay: the cell says again what is on record, and the table why. */
static void
finish_cb (MandateResourceCell *self)
{
  g_autoptr (MandateResourceCell) alive = g_object_ref (self);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->text)));
  g_autoptr (GError) error = NULL;

  if (self->resource == NULL || self->is_finishing || g_strcmp0 (self->shown, text) == 0)
    return;

  self->is_finishing = TRUE;
  if (commit (self, text, &error))
    g_signal_emit (self, signals[SIGNAL_REFUSED], 0, NULL);
  else
    g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error->message);
  self->is_finishing = FALSE;
  show_text (self);
}

static gboolean
key_pressed_cb (MandateResourceCell *self,
                guint                key)
{
  if (key != GDK_KEY_Escape || self->resource == NULL || g_strcmp0 (self->shown, gtk_editable_get_text (self->text)) == 0)
    return FALSE;

  show_text (self);

  return TRUE;
}

static void
mandate_resource_cell_dispose (GObject *object)
{
  MandateResourceCell *self = MANDATE_RESOURCE_CELL (object);

  g_clear_object (&self->resource);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (mandate_resource_cell_parent_class)->dispose (object);
}

static void
mandate_resource_cell_class_init (MandateResourceCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_resource_cell_dispose;

  /**
   * MandateResourceCell::refused:
   * @why: (nullable): what was wrong with what was typed, %NULL where it was taken
   */
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mandate_resource_cell_init (MandateResourceCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->text = GTK_EDITABLE (gtk_text_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), TRUE);
  g_signal_connect_object (self->text, "activate", G_CALLBACK (finish_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (finish_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->text));
}

/**
 * mandate_resource_cell_new:
 * @session: an open workspace
 * @field: what it shows
 *
 * Returns: a cell without a resource
 */
GtkWidget *
mandate_resource_cell_new (MandateSession     *session,
                           const MandateField *field)
{
  MandateResourceCell *self = g_object_new (MANDATE_TYPE_RESOURCE_CELL, NULL);
  const gboolean       is_number = field->kind == MANDATE_FIELD_MONEY || field->kind == MANDATE_FIELD_INTEGER;

  self->session = g_object_ref (session);
  self->field = field;
  gtk_editable_set_alignment (self->text, is_number ? 1 : 0);
  gtk_editable_set_width_chars (self->text, is_number ? 10 : 18);
  if (is_number)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "numeric");
  mandate_editing_allow (session, self->text);

  return GTK_WIDGET (self);
}

/**
 * mandate_resource_cell_set_resource:
 * @self: a cell
 * @resource: (nullable): of whom to show the field
 */
void
mandate_resource_cell_set_resource (MandateResourceCell *self,
                                    MandateResource     *resource)
{
  g_set_object (&self->resource, resource);
  show_text (self);
}

/**
 * mandate_resource_cell_refresh:
 * @self: a cell
 *
 * Shows what is on record now, unless somebody types there.
 */
void
mandate_resource_cell_refresh (MandateResourceCell *self)
{
  if (g_strcmp0 (self->shown, gtk_editable_get_text (self->text)) == 0)
    show_text (self);
}
