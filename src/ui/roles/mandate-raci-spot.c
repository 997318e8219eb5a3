/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-spot.h"

#include "mandate-letter.h"

/**
 * MandateRaciSpot:
 *
 * Where an activity and a column meet: a letter or none, and several where a
 * person has several roles. The grid that it stands in handles keys and presses.
 */
struct _MandateRaciSpot
{
  GtkWidget parent_instance;

  char      *activity;
  char      *name; /* (nullable) */
  guint      column;
  guint      letters; /* a bit for each letter */
  gboolean   is_clash;
  GtkWidget *squares[MANDATE_N_LETTERS];
};

G_DEFINE_FINAL_TYPE (MandateRaciSpot, mandate_raci_spot, GTK_TYPE_WIDGET)

static void
mandate_raci_spot_dispose (GObject *object)
{
  MandateRaciSpot *self = MANDATE_RACI_SPOT (object);

  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    g_clear_pointer (&self->squares[i], gtk_widget_unparent);

  G_OBJECT_CLASS (mandate_raci_spot_parent_class)->dispose (object);
}

static void
mandate_raci_spot_finalize (GObject *object)
{
  MandateRaciSpot *self = MANDATE_RACI_SPOT (object);

  g_free (self->activity);
  g_free (self->name);

  G_OBJECT_CLASS (mandate_raci_spot_parent_class)->finalize (object);
}

static void
mandate_raci_spot_class_init (MandateRaciSpotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_raci_spot_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_raci_spot_finalize;

  gtk_widget_class_set_css_name (widget_class, "raci-spot");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static GtkWidget *
get_square (MandateRaciSpot *self,
            guint            index)
{
  if (self->squares[index] == NULL)
    {
      self->squares[index] = mandate_letter_new (NULL);
      gtk_widget_set_hexpand (self->squares[index], TRUE);
      gtk_widget_set_parent (self->squares[index], GTK_WIDGET (self));
    }

  return self->squares[index];
}

static void
mandate_raci_spot_init (MandateRaciSpot *self)
{
  get_square (self, 0);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * mandate_raci_spot_new:
 * @activity: id of an activity
 *
 * Returns: (transfer floating): a spot without a letter
 */
GtkWidget *
mandate_raci_spot_new (const char *activity)
{
  MandateRaciSpot *self = g_object_new (MANDATE_TYPE_RACI_SPOT, NULL);

  self->activity = g_strdup (activity);

  return GTK_WIDGET (self);
}

/**
 * mandate_raci_spot_set:
 * @self: a spot
 * @column: which column it is in
 * @letters: its letters, a bit for each in the order of mandate_letter_get_value()
 * @is_clash: whether another role is accountable too, and must not be
 */
void
mandate_raci_spot_set (MandateRaciSpot *self,
                       guint            column,
                       guint            letters,
                       gboolean         is_clash)
{
  guint n_shown = 0;

  self->column = column;
  if (self->letters == letters && self->is_clash == is_clash)
    return;

  self->letters = letters;
  self->is_clash = is_clash;

  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    if (letters & (1u << i))
      mandate_letter_set (get_square (self, n_shown++), mandate_letter_get_value (i), is_clash && i == 0);

  if (n_shown == 0)
    mandate_letter_set (get_square (self, n_shown++), NULL, FALSE);

  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    if (self->squares[i] != NULL)
      gtk_widget_set_visible (self->squares[i], i < n_shown);
}

/**
 * mandate_raci_spot_set_text:
 * @self: a spot
 * @name: the whole in words, for those who listen
 * @tooltip: (nullable): what its letters mean, for those who point
 */
void
mandate_raci_spot_set_text (MandateRaciSpot *self,
                            const char      *name,
                            const char      *tooltip)
{
  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

const char *
mandate_raci_spot_get_activity (MandateRaciSpot *self)
{
  return self->activity;
}

guint
mandate_raci_spot_get_column (MandateRaciSpot *self)
{
  return self->column;
}

/* Returns: (nullable): value of its letter, of several the weightiest. */
const char *
mandate_raci_spot_get_letter (MandateRaciSpot *self)
{
  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    if (self->letters & (1u << i))
      return mandate_letter_get_value (i);

  return NULL;
}
