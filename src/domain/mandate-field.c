/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field.h"

#include <glib/gi18n-lib.h>

/**
 * mandate_field_is_textual:
 * @self: a field
 *
 * Returns: whether its member is a `char *`
 */
gboolean
mandate_field_is_textual (const MandateField *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind < MANDATE_FIELD_INTEGER;
}

const char *
mandate_field_get_label (const MandateField *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _ (self->label);
}

/**
 * mandate_field_get_help:
 * @self: a field
 *
 * Returns: (nullable): what to write there, in the screen's language
 */
const char *
mandate_field_get_help (const MandateField *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->help != NULL ? _ (self->help) : NULL;
}

/**
 * mandate_field_get_choice_label:
 * @self: a field of the kind choice
 * @value: a stored value
 *
 * Returns: (nullable): what the value is called, untranslated
 */
const char *
mandate_field_get_choice_label (const MandateField *self,
                                const char         *value)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (const MandateChoice *choice = self->choices; choice != NULL && choice->value != NULL; choice++)
    if (g_strcmp0 (choice->value, value) == 0)
      return choice->label;

  return NULL;
}

/**
 * mandate_field_list_choices:
 * @self: a field of the kind choice
 *
 * Returns: (transfer full): the stored values, “a, b, c”
 */
char *
mandate_field_list_choices (const MandateField *self)
{
  GString *values = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (const MandateChoice *choice = self->choices; choice != NULL && choice->value != NULL; choice++)
    g_string_append_printf (values, "%s%s", values->len > 0 ? ", " : "", choice->value);

  return g_string_free (values, FALSE);
}
