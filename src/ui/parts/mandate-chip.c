/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-chip.h"

/**
 * MandateChip:
 *
 * A state, in a word: the icon and the tint only help.
 */
struct _MandateChip
{
  GtkWidget parent_instance;

  GtkWidget       *icon;
  GtkWidget       *word;
  MandateChipState state;
};

G_DEFINE_FINAL_TYPE (MandateChip, mandate_chip, GTK_TYPE_WIDGET)

static const struct
{
  const char *css_class;
  const char *icon;
} looks[] = {
  [MANDATE_CHIP_NOTHING] = { "nothing", NULL },
  [MANDATE_CHIP_READY] = { "ready", "object-select-symbolic" },
  [MANDATE_CHIP_TO_DO] = { "to-do", "dialog-warning-symbolic" },
  [MANDATE_CHIP_PLANNED] = { "planned", "x-office-calendar-symbolic" },
  [MANDATE_CHIP_OVERDUE] = { "overdue", "appointment-missed-symbolic" },
};

static void
mandate_chip_dispose (GObject *object)
{
  MandateChip *self = MANDATE_CHIP (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->word, gtk_widget_unparent);

  G_OBJECT_CLASS (mandate_chip_parent_class)->dispose (object);
}

static void
mandate_chip_class_init (MandateChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_chip_dispose;

  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
mandate_chip_init (MandateChip *self)
{
  self->icon = g_object_new (GTK_TYPE_IMAGE, "pixel-size", 14, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->word = gtk_label_new (NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->word, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * mandate_chip_new:
 * @state: how it stands
 * @word: the same, in a word or two
 *
 * Returns: a chip
 */
GtkWidget *
mandate_chip_new (MandateChipState state,
                  const char      *word)
{
  MandateChip *self = g_object_new (MANDATE_TYPE_CHIP, NULL);

  mandate_chip_set (self, state, word);

  return GTK_WIDGET (self);
}

void
mandate_chip_set (MandateChip     *self,
                  MandateChipState state,
                  const char      *word)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), looks[self->state].css_class);
  self->state = state;
  gtk_widget_add_css_class (GTK_WIDGET (self), looks[state].css_class);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), looks[state].icon);
  gtk_widget_set_visible (self->icon, looks[state].icon != NULL);
  gtk_label_set_label (GTK_LABEL (self->word), word);
}

const char *
mandate_chip_get_word (MandateChip *self)
{
  return gtk_label_get_label (GTK_LABEL (self->word));
}
