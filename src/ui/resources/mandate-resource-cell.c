/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource-cell.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-people.h"
#include "mandate-person.h"
#include "mandate-resource-csv.h"

/**
 * MandateResourceCell:
 *
 * A field of a resource within the table: shown, and edited in its place. What
 * is one of a few answers can be typed, pasted, or chosen with Alt+Down.
 */
struct _MandateResourceCell
{
  AdwBin parent_instance;

  MandateSession     *session;
  const MandateField *field;
  MandateResource    *resource; /* (nullable) */
  GtkBox             *box;
  GtkEditable        *text;
  GtkMenuButton      *choices; /* (nullable) */
  char               *shown;   /* (nullable) (owned) what it said before anybody typed */
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
                guint                key,
                guint                code,
                GdkModifierType      state)
{
  if (key == GDK_KEY_Down && (state & GDK_ALT_MASK) != 0 && self->choices != NULL)
    {
      gtk_menu_button_popup (self->choices);
      return TRUE;
    }

  if (key != GDK_KEY_Escape || self->resource == NULL || g_strcmp0 (self->shown, gtk_editable_get_text (self->text)) == 0)
    return FALSE;

  show_text (self);

  return TRUE;
}

static void
choose_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MandateResourceCell *self = MANDATE_RESOURCE_CELL (widget);

  gtk_editable_set_text (self->text, g_variant_get_string (parameter, NULL));
  finish_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
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

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "cell.choose", "s", choose_action);
}

static void
mandate_resource_cell_init (MandateResourceCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* An entry, and not the bare text in it, which screen readers are not told of. */
  self->text = GTK_EDITABLE (g_object_new (GTK_TYPE_ENTRY, "has-frame", FALSE, NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), TRUE);
  g_signal_connect_object (self->text, "activate", G_CALLBACK (finish_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (finish_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_box_append (self->box, GTK_WIDGET (self->text));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static void
add_choice (GMenu      *menu,
            const char *text)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (text, NULL);

  g_menu_item_set_action_and_target (item, "cell.choose", "s", text);
  g_menu_append_item (menu, item);
}

/* People come and go, so they are listed when they are asked for. */
static void
list_choices (GtkMenuButton *button,
              gpointer       data)
{
  MandateResourceCell *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (const MandateChoice *choice = self->field->choices; choice != NULL && choice->value != NULL; choice++)
    add_choice (menu, _ (choice->label));

  if (self->field->kind == MANDATE_FIELD_REFERENCE)
    {
      g_autoptr (GPtrArray) people = mandate_people_list_deciders (mandate_session_get_register (self->session), mandate_session_get_today (self->session));

      for (guint i = 0; i < people->len; i++)
        add_choice (menu, ((MandatePerson *) g_ptr_array_index (people, i))->name);
    }

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* One stop of the keyboard for a cell: the text opens the list, too. */
static void
offer_choices (MandateResourceCell *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->choices = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_icon_name (self->choices, "pan-down-symbolic");
  gtk_menu_button_set_create_popup_func (self->choices, list_choices, self, NULL);
  gtk_widget_set_focusable (gtk_widget_get_first_child (button), FALSE);
  gtk_widget_set_focus_on_click (gtk_widget_get_first_child (button), FALSE);
  gtk_widget_set_tooltip_text (button, _ ("Choose (Alt+Down)"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "cell-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ ("Choose (Alt+Down)"), -1);
  mandate_editing_offer (self->session, button);
  gtk_box_append (self->box, button);
}

/* In characters: enough for the longest choice. */
static int
get_width (const MandateField *field)
{
  int width = field->kind == MANDATE_FIELD_MONEY ? 10 : field->kind == MANDATE_FIELD_INTEGER || field->kind == MANDATE_FIELD_CURRENCY ? 6
                                                                                                                                      : 18;

  for (const MandateChoice *choice = field->choices; choice != NULL && choice->value != NULL; choice++)
    width = MAX (width, (int) g_utf8_strlen (_ (choice->label), -1));

  return width;
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
  gtk_editable_set_width_chars (self->text, get_width (field));
  if (is_number)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "numeric");
  mandate_editing_allow (session, self->text);
  if (field->kind == MANDATE_FIELD_CHOICE || field->kind == MANDATE_FIELD_REFERENCE)
    offer_choices (self);

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
