/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the value of a field reads on the screen. */

#include "config.h"

#include "mandate-field-text.h"

#include <glib/gi18n-lib.h>

#include "mandate-codes.h"
#include "mandate-evidence.h"
#include "mandate-screen-text.h"

/**
 * mandate_field_text_find_other:
 * @reg: a register
 * @record: a record
 * @field: one of its fields
 *
 * Returns: (transfer none) (nullable): the record that the field names
 */
MandateRecord *
mandate_field_text_find_other (MandateRegister    *reg,
                               MandateRecord      *record,
                               const MandateField *field)
{
  if (field->kind == MANDATE_FIELD_REFERENCE)
    return mandate_register_find_any (reg, mandate_record_get_text (record, field));

  if (field->kind == MANDATE_FIELD_LINK)
    return mandate_register_find_link (reg, mandate_record_get_text (record, field));

  return NULL;
}

static char *
describe_other (MandateRegister    *reg,
                MandateRecord      *record,
                const MandateField *field)
{
  MandateRecord *other = mandate_field_text_find_other (reg, record, field);

  return other != NULL ? mandate_register_describe (reg, other) : NULL;
}

static gboolean
is_evidence_number (MandateRecord      *record,
                    const MandateField *field)
{
  return MANDATE_IS_EVIDENCE (record) && g_str_equal (field->name, "number");
}

static char *
name_country (const char *code)
{
  g_autoptr (GPtrArray) countries = mandate_codes_list (MANDATE_FIELD_COUNTRY);
  const char *name = mandate_codes_find_name (countries, code);

  return g_strdup (name != NULL ? name : code);
}

/**
 * mandate_field_text_new:
 * @reg: the register that tells the names of records referred to
 * @record: a record
 * @field: one of its fields
 *
 * Returns: (transfer full) (nullable): the value as people read it, or %NULL
 *   where there is none; of yes and no, yes is the field's name and no is nothing
 */
char *
mandate_field_text_new (MandateRegister    *reg,
                        MandateRecord      *record,
                        const MandateField *field)
{
  if (mandate_record_is_empty (record, field))
    return NULL;

  if (is_evidence_number (record, field))
    return mandate_evidence_format_number (MANDATE_EVIDENCE (record));

  if (field->choices != NULL)
    {
      g_autofree char *value = mandate_record_format (record, field);

      return g_strdup (mandate_field_get_choice_label (field, value));
    }

  switch (field->kind)
    {
    case MANDATE_FIELD_BOOLEAN:
      return mandate_record_get_boolean (record, field) ? g_strdup (mandate_field_get_label (field)) : NULL;
    case MANDATE_FIELD_DATE:
      return mandate_screen_format_date (mandate_record_get_text (record, field));
    case MANDATE_FIELD_MONEY:
      return mandate_screen_format_money (mandate_record_get_integer (record, field), mandate_record_get_currency (record));
    case MANDATE_FIELD_REFERENCE:
    case MANDATE_FIELD_LINK:
      return describe_other (reg, record, field);
    case MANDATE_FIELD_NUMBER:
      return g_strdup_printf ("%'g", mandate_record_get_number (record, field));
    case MANDATE_FIELD_COUNTRY:
      return name_country (mandate_record_get_text (record, field));
    case MANDATE_FIELD_TEXT:
    case MANDATE_FIELD_LONG_TEXT:
    case MANDATE_FIELD_CHOICE:
    case MANDATE_FIELD_CURRENCY:
    case MANDATE_FIELD_SHA256:
    case MANDATE_FIELD_INTEGER:
    default:
      return mandate_record_format (record, field);
    }
}
