/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MandateChipState:
 * @MANDATE_CHIP_NOTHING: there is nothing yet
 * @MANDATE_CHIP_READY: as it should be
 * @MANDATE_CHIP_TO_DO: something is missing
 * @MANDATE_CHIP_PLANNED: it has a date
 * @MANDATE_CHIP_OVERDUE: its date has passed
 */
typedef enum
{
  MANDATE_CHIP_NOTHING,
  MANDATE_CHIP_READY,
  MANDATE_CHIP_TO_DO,
  MANDATE_CHIP_PLANNED,
  MANDATE_CHIP_OVERDUE,
} MandateChipState;

#define MANDATE_TYPE_CHIP (mandate_chip_get_type ())
G_DECLARE_FINAL_TYPE (MandateChip, mandate_chip, MANDATE, CHIP, GtkWidget)

GtkWidget  *mandate_chip_new (MandateChipState state,
                              const char      *word);
void        mandate_chip_set (MandateChip     *self,
                              MandateChipState state,
                              const char      *word);
const char *mandate_chip_get_word (MandateChip *self);

G_END_DECLS
