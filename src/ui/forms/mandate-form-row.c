/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-form-row.h"

#include "mandate-editing.h"
#include "mandate-wrap-layout.h"

typedef struct
{
  MandateSession    *session;
  MandateRecord     *record;  /* of the register when the row was made */
  const char *const *fields;  /* static */
  GtkWidget         *buttons; /* (owned) below the form */
  GtkWidget         *below;   /* (nullable) */
  GtkWidget         *form;    /* (nullable) (unowned) once it was opened */
} MandateFormRowPrivate;

/**
 * MandateFormRow:
 *
 * A record in one row; opened, a form on it that records what is typed, and
 * what else can be done with it. The form is made when it is wanted: most of
 * many rows are never opened.
 */
G_DEFINE_TYPE_WITH_PRIVATE (MandateFormRow, mandate_form_row, ADW_TYPE_EXPANDER_ROW)

static MandateFormRowPrivate *
get_private (MandateFormRow *self)
{
  return mandate_form_row_get_instance_private (self);
}

static void
expanded_cb (MandateFormRow *self)
{
  MandateFormRowPrivate *priv = get_private (self);
  MandateRecord         *record = priv->session != NULL ? mandate_form_row_find_record (self) : NULL;
  GtkWidget             *row, *box;

  if (priv->form != NULL || record == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  priv->form = GTK_WIDGET (mandate_live_form_new (priv->session, G_OBJECT_TYPE (record), priv->fields));
  mandate_live_form_set_record (MANDATE_LIVE_FORM (priv->form), record);
  gtk_widget_add_css_class (priv->form, "form-in-row");

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), priv->form);
  if (priv->below != NULL)
    gtk_box_append (GTK_BOX (box), priv->below);
  if (gtk_widget_get_first_child (priv->buttons) != NULL)
    gtk_box_append (GTK_BOX (box), priv->buttons);
  mandate_editing_offer (priv->session, priv->buttons);
  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "activatable", FALSE, "focusable", FALSE, NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
mandate_form_row_dispose (GObject *object)
{
  MandateFormRowPrivate *priv = get_private (MANDATE_FORM_ROW (object));

  g_clear_object (&priv->below);
  g_clear_object (&priv->buttons);
  g_clear_object (&priv->record);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (mandate_form_row_parent_class)->dispose (object);
}

static void
mandate_form_row_class_init (MandateFormRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_form_row_dispose;
}

static void
mandate_form_row_init (MandateFormRow *self)
{
  MandateFormRowPrivate *priv = get_private (self);

  priv->buttons = g_object_ref_sink (g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (8), NULL));
  gtk_widget_add_css_class (priv->buttons, "row-buttons");
  g_signal_connect_object (self, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mandate_form_row_set_up:
 * @self: a row that is about nothing yet
 * @session: an open workspace
 * @record: a record of its register
 * @fields: (array zero-terminated=1): static; as for mandate_form_new()
 */
void
mandate_form_row_set_up (MandateFormRow    *self,
                         MandateSession    *session,
                         MandateRecord     *record,
                         const char *const *fields)
{
  MandateFormRowPrivate *priv = get_private (self);

  priv->session = g_object_ref (session);
  priv->record = g_object_ref (record);
  priv->fields = fields;
}

MandateSession *
mandate_form_row_get_session (MandateFormRow *self)
{
  return get_private (self)->session;
}

const char *
mandate_form_row_get_id (MandateFormRow *self)
{
  return mandate_record_get_id (get_private (self)->record);
}

/**
 * mandate_form_row_find_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the record as it is now, or %NULL if it is gone
 */
gpointer
mandate_form_row_find_record (MandateFormRow *self)
{
  MandateFormRowPrivate *priv = get_private (self);

  return mandate_register_find (mandate_session_get_register (priv->session), G_OBJECT_TYPE (priv->record), mandate_record_get_id (priv->record));
}

/**
 * mandate_form_row_show:
 * @self: a row
 * @title: what the record is called
 * @subtitle: (nullable): what else is said of it
 */
void
mandate_form_row_show (MandateFormRow *self,
                       const char     *title,
                       const char     *subtitle)
{
  g_autofree char *escaped = g_markup_escape_text (title != NULL ? title : "", -1);
  g_autofree char *below = g_markup_escape_text (subtitle != NULL ? subtitle : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), escaped);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), below);
}

/**
 * mandate_form_row_set_below:
 * @self: a row that was not opened yet
 * @below: (transfer floating): what else is known of the record, below the form
 */
void
mandate_form_row_set_below (MandateFormRow *self,
                            GtkWidget      *below)
{
  g_set_object (&get_private (self)->below, g_object_ref_sink (below));
  g_object_unref (below);
}

/**
 * mandate_form_row_add_button:
 * @self: a row
 * @label: what it says
 * @clicked: (nullable): called with the row
 *
 * Returns: (transfer none): a button below the form
 */
GtkWidget *
mandate_form_row_add_button (MandateFormRow *self,
                             const char     *label,
                             GCallback       clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (clicked != NULL)
    g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (get_private (self)->buttons), button);

  return button;
}

/**
 * mandate_form_row_open:
 * @self: a row
 *
 * Opens it, with the focus on its first field.
 */
void
mandate_form_row_open (MandateFormRow *self)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_child_focus (get_private (self)->form != NULL ? get_private (self)->form : GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
