/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-spot.h"

#include "mandate-letter.h"

/**
 * MandateRaciSpot:
 *
 * Where an activity and a column meet, for the focus and for those who listen.
 * The letter itself is drawn by the cells that it stands in; the grid handles
 * keys and presses.
 */
struct _MandateRaciSpot
{
  GtkWidget parent_instance;

  guint letters; /* a bit for each letter */
};

G_DEFINE_FINAL_TYPE (MandateRaciSpot, mandate_raci_spot, GTK_TYPE_WIDGET)

static void
mandate_raci_spot_class_init (MandateRaciSpotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "raci-spot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
mandate_raci_spot_init (MandateRaciSpot *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * mandate_raci_spot_new:
 *
 * Returns: (transfer floating): a spot without a letter
 */
GtkWidget *
mandate_raci_spot_new (void)
{
  return g_object_new (MANDATE_TYPE_RACI_SPOT, NULL);
}

/**
 * mandate_raci_spot_set:
 * @self: a spot
 * @letters: its letters, a bit for each in the order of mandate_letter_get_value()
 * @name: the whole in words, for those who listen
 * @tooltip: (nullable): what its letters mean, for those who point
 */
void
mandate_raci_spot_set (MandateRaciSpot *self,
                       guint            letters,
                       const char      *name,
                       const char      *tooltip)
{
  self->letters = letters;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
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
