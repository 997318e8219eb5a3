/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-spot.h"

#include "mandate-letter.h"

/**
 * MandateRaciSpot:
 *
 * Where an activity and a role meet: a letter or none. The grid that it stands
 * in handles keys and presses.
 */
struct _MandateRaciSpot
{
  GtkWidget parent_instance;

  char      *activity;
  char      *role;
  char      *letter; /* (nullable) */
  GtkWidget *square;
};

G_DEFINE_FINAL_TYPE (MandateRaciSpot, mandate_raci_spot, GTK_TYPE_WIDGET)

static void
mandate_raci_spot_dispose (GObject *object)
{
  MandateRaciSpot *self = MANDATE_RACI_SPOT (object);

  g_clear_pointer (&self->square, gtk_widget_unparent);

  G_OBJECT_CLASS (mandate_raci_spot_parent_class)->dispose (object);
}

static void
mandate_raci_spot_finalize (GObject *object)
{
  MandateRaciSpot *self = MANDATE_RACI_SPOT (object);

  g_free (self->activity);
  g_free (self->role);
  g_free (self->letter);

  G_OBJECT_CLASS (mandate_raci_spot_parent_class)->finalize (object);
}

static void
mandate_raci_spot_class_init (MandateRaciSpotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_raci_spot_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_raci_spot_finalize;

  gtk_widget_class_set_css_name (widget_class, "raci-spot");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
mandate_raci_spot_init (MandateRaciSpot *self)
{
  self->square = mandate_letter_new (NULL);
  gtk_widget_set_parent (self->square, GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * mandate_raci_spot_new:
 * @activity: id of an activity
 * @role: id of a role
 *
 * Returns: (transfer floating): a spot without a letter
 */
GtkWidget *
mandate_raci_spot_new (const char *activity,
                       const char *role)
{
  MandateRaciSpot *self = g_object_new (MANDATE_TYPE_RACI_SPOT, NULL);

  self->activity = g_strdup (activity);
  self->role = g_strdup (role);

  return GTK_WIDGET (self);
}

/**
 * mandate_raci_spot_set:
 * @self: a spot
 * @letter: (nullable): value of its letter
 * @is_clash: whether another role has it too, and must not
 * @name: the whole in words, for those who listen
 */
void
mandate_raci_spot_set (MandateRaciSpot *self,
                       const char      *letter,
                       gboolean         is_clash,
                       const char      *name)
{
  const char      *meaning = mandate_letter_get_meaning (letter);
  g_autofree char *tooltip = meaning != NULL ? g_strdup_printf ("%s: %s", mandate_letter_get_word (letter), meaning) : NULL;
  char            *copy = g_strdup (letter);

  g_free (self->letter);
  self->letter = copy;
  mandate_letter_set (self->square, letter, is_clash);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

const char *
mandate_raci_spot_get_activity (MandateRaciSpot *self)
{
  return self->activity;
}

const char *
mandate_raci_spot_get_role (MandateRaciSpot *self)
{
  return self->role;
}

const char *
mandate_raci_spot_get_letter (MandateRaciSpot *self)
{
  return self->letter;
}
