/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-field-row.h"

G_BEGIN_DECLS

/* One row class for each way in which a value is given. */

#define MANDATE_TYPE_ENTRY_ROW (mandate_entry_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (MandateEntryRow, mandate_entry_row, MANDATE, ENTRY_ROW, MandateFieldRow)

/**
 * MandateEntryRowClass:
 * @read: (nullable) (transfer full): what was typed, as mandate_record_parse() reads it
 * @write: (nullable) (transfer full): the record's value, as it is shown to be typed over
 */
struct _MandateEntryRowClass
{
  MandateFieldRowClass parent_class;

  char *(*read) (MandateEntryRow *self,
                 const char      *typed);
  char *(*write) (MandateEntryRow *self);
};

void mandate_entry_row_set_text (MandateEntryRow *self,
                                 const char      *text);
void mandate_entry_row_set_purpose (MandateEntryRow *self,
                                    GtkInputPurpose  purpose);

#define MANDATE_TYPE_NUMBER_ROW (mandate_number_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateNumberRow, mandate_number_row, MANDATE, NUMBER_ROW, MandateEntryRow)

#define MANDATE_TYPE_DATE_ROW (mandate_date_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateDateRow, mandate_date_row, MANDATE, DATE_ROW, MandateEntryRow)

#define MANDATE_TYPE_TEXT_ROW (mandate_text_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateTextRow, mandate_text_row, MANDATE, TEXT_ROW, MandateFieldRow)

#define MANDATE_TYPE_CHOICE_ROW (mandate_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateChoiceRow, mandate_choice_row, MANDATE, CHOICE_ROW, MandateFieldRow)

#define MANDATE_TYPE_LOOK_UP_ROW (mandate_look_up_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateLookUpRow, mandate_look_up_row, MANDATE, LOOK_UP_ROW, MandateFieldRow)

#define MANDATE_TYPE_SWITCH_ROW (mandate_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateSwitchRow, mandate_switch_row, MANDATE, SWITCH_ROW, MandateFieldRow)

#define MANDATE_TYPE_LINK_ROW (mandate_link_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateLinkRow, mandate_link_row, MANDATE, LINK_ROW, MandateFieldRow)

G_END_DECLS
