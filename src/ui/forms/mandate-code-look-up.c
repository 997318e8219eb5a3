/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-code-look-up.h"

#include <string.h>

#include "mandate-codes.h"

/**
 * MandateCodeLookUp:
 *
 * A country or a currency, found by its name or its code.
 */
struct _MandateCodeLookUp
{
  MandateLookUp parent_instance;

  MandateFieldKind kind;
  GPtrArray       *codes; /* (owned) (nullable) (element-type MandateCode) from the first use on */
};

G_DEFINE_FINAL_TYPE (MandateCodeLookUp, mandate_code_look_up, MANDATE_TYPE_LOOK_UP)

static GPtrArray *
get_codes (MandateCodeLookUp *self)
{
  if (self->codes == NULL)
    self->codes = mandate_codes_list (self->kind);

  return self->codes;
}

/* A currency is known by its code, a country by its name. */
static char *
describe (MandateCodeLookUp *self,
          const char        *code,
          const char        *name)
{
  if (name == NULL)
    return g_strdup (code);

  return self->kind == MANDATE_FIELD_COUNTRY ? g_strdup (name) : g_strdup_printf ("%s – %s", code, name);
}

/* The system knows no such code, but it may be one: two or three letters. */
static void
offer_typed (MandateCodeLookUp *self,
             const char        *typed)
{
  gsize            length = self->kind == MANDATE_FIELD_COUNTRY ? 2 : 3;
  g_autofree char *code = g_ascii_strup (typed, -1);

  if (strlen (typed) == length && mandate_codes_find_name (get_codes (self), code) == NULL)
    mandate_look_up_add_match (MANDATE_LOOK_UP (self), code, code);
}

static void
mandate_code_look_up_find (MandateLookUp *look_up,
                           const char    *typed)
{
  MandateCodeLookUp *self = MANDATE_CODE_LOOK_UP (look_up);
  GPtrArray         *codes = get_codes (self);

  /* Whole codes first: “DE” is Germany before it is Denmark. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < codes->len; i++)
      {
        const MandateCode *code = g_ptr_array_index (codes, i);
        g_autofree char   *label = NULL;

        if ((g_ascii_strcasecmp (code->code, typed) == 0) != (pass == 0) || !mandate_code_is_meant (code, typed))
          continue;

        label = describe (self, code->code, code->name);
        mandate_look_up_add_match (look_up, label, code->code);
      }

  offer_typed (self, typed);
}

static char *
mandate_code_look_up_dup_name (MandateLookUp *look_up,
                               const char    *value)
{
  MandateCodeLookUp *self = MANDATE_CODE_LOOK_UP (look_up);

  return describe (self, value, mandate_codes_find_name (get_codes (self), value));
}

static void
mandate_code_look_up_finalize (GObject *object)
{
  g_clear_pointer (&MANDATE_CODE_LOOK_UP (object)->codes, g_ptr_array_unref);

  G_OBJECT_CLASS (mandate_code_look_up_parent_class)->finalize (object);
}

static void
mandate_code_look_up_class_init (MandateCodeLookUpClass *klass)
{
  MandateLookUpClass *look_up_class = MANDATE_LOOK_UP_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mandate_code_look_up_finalize;
  look_up_class->find = mandate_code_look_up_find;
  look_up_class->dup_name = mandate_code_look_up_dup_name;
}

static void
mandate_code_look_up_init (MandateCodeLookUp *self)
{
}

/**
 * mandate_code_look_up_new:
 * @kind: %MANDATE_FIELD_COUNTRY or %MANDATE_FIELD_CURRENCY
 *
 * Returns: (transfer floating): a look-up among the codes of that kind
 */
GtkWidget *
mandate_code_look_up_new (MandateFieldKind kind)
{
  MandateCodeLookUp *self = g_object_new (MANDATE_TYPE_CODE_LOOK_UP, NULL);

  self->kind = kind;

  return GTK_WIDGET (self);
}
