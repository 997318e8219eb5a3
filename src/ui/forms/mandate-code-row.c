/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-codes.h"

/**
 * MandateCodeRow:
 *
 * A country or a currency, found by its name or its code.
 */
struct _MandateCodeRow
{
  MandateLookUpRow parent_instance;

  GPtrArray *codes; /* (owned) (nullable) (element-type MandateCode) from the first use on */
};

G_DEFINE_FINAL_TYPE (MandateCodeRow, mandate_code_row, MANDATE_TYPE_LOOK_UP_ROW)

static GPtrArray *
get_codes (MandateCodeRow *self)
{
  if (self->codes == NULL)
    self->codes = mandate_codes_list (mandate_field_row_get_field (MANDATE_FIELD_ROW (self))->kind);

  return self->codes;
}

/* A currency is known by its code, a country by its name. */
static char *
describe (MandateCodeRow *self,
          const char     *code,
          const char     *name)
{
  if (name == NULL)
    return g_strdup (code);

  return mandate_field_row_get_field (MANDATE_FIELD_ROW (self))->kind == MANDATE_FIELD_COUNTRY ? g_strdup (name) : g_strdup_printf ("%s – %s", code, name);
}

/* The system knows no such code, but it may be one: two or three letters. */
static void
offer_typed (MandateCodeRow *self,
             const char     *typed)
{
  gsize            length = mandate_field_row_get_field (MANDATE_FIELD_ROW (self))->kind == MANDATE_FIELD_COUNTRY ? 2 : 3;
  g_autofree char *code = g_ascii_strup (typed, -1);

  if (strlen (typed) == length && mandate_codes_find_name (get_codes (self), code) == NULL)
    mandate_look_up_row_add_match (MANDATE_LOOK_UP_ROW (self), code, code);
}

static void
mandate_code_row_find (MandateLookUpRow *row,
                       const char       *typed)
{
  MandateCodeRow *self = MANDATE_CODE_ROW (row);
  GPtrArray      *codes = get_codes (self);

  /* Whole codes first: “DE” is Germany before it is Denmark. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < codes->len; i++)
      {
        const MandateCode *code = g_ptr_array_index (codes, i);
        g_autofree char   *label = NULL;

        if ((g_ascii_strcasecmp (code->code, typed) == 0) != (pass == 0) || !mandate_code_is_meant (code, typed))
          continue;

        label = describe (self, code->code, code->name);
        mandate_look_up_row_add_match (row, label, code->code);
      }

  offer_typed (self, typed);
}

static char *
mandate_code_row_dup_name (MandateLookUpRow *row)
{
  const char *code = mandate_record_get_text (mandate_field_row_get_record (MANDATE_FIELD_ROW (row)), mandate_field_row_get_field (MANDATE_FIELD_ROW (row)));

  return code != NULL ? describe (MANDATE_CODE_ROW (row), code, mandate_codes_find_name (get_codes (MANDATE_CODE_ROW (row)), code)) : NULL;
}

static const char *
mandate_code_row_get_empty (MandateLookUpRow *row)
{
  return _ ("Nothing chosen");
}

static void
mandate_code_row_finalize (GObject *object)
{
  g_clear_pointer (&MANDATE_CODE_ROW (object)->codes, g_ptr_array_unref);

  G_OBJECT_CLASS (mandate_code_row_parent_class)->finalize (object);
}

static void
mandate_code_row_class_init (MandateCodeRowClass *klass)
{
  MandateLookUpRowClass *row_class = MANDATE_LOOK_UP_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mandate_code_row_finalize;
  row_class->find = mandate_code_row_find;
  row_class->dup_name = mandate_code_row_dup_name;
  row_class->get_empty = mandate_code_row_get_empty;
}

static void
mandate_code_row_init (MandateCodeRow *self)
{
}
