/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which countries and currencies there are, as the system's lists of ISO codes say. */

#include "config.h"

#include "mandate-codes.h"

#include <json-glib/json-glib.h>
#include <libintl.h>
#include <string.h>

typedef struct
{
  const char *file;
  const char *list;   /* the member that holds the codes */
  const char *code;   /* the member that holds a code */
  const char *domain; /* of the names' translations */
} Standard;

static const Standard countries = { "iso_3166-1.json", "3166-1", "alpha_2", "iso_3166-1" };
static const Standard currencies = { "iso_4217.json", "4217", "alpha_3", "iso_4217" };

/* ISO 4217 begins metals, units of account and tests with an X; these are money that people are paid with. */
static const char *const currencies_with_x[] = { "XAF", "XCD", "XOF", "XPF", NULL };

static void
mandate_code_free (MandateCode *self)
{
  g_free (self->code);
  g_free (self->name);
  g_free (self->key);
  g_free (self);
}

static gboolean
is_in_use (const Standard *standard,
           const char     *code)
{
  return standard != &currencies || *code != 'X' || g_strv_contains (currencies_with_x, code);
}

/* People know many countries by another name than the full one. */
static const char *
get_name (JsonObject *object)
{
  return json_object_get_string_member_with_default (object, "common_name", json_object_get_string_member_with_default (object, "name", NULL));
}

static void
add_code (GPtrArray      *codes,
          const Standard *standard,
          JsonObject     *object)
{
  const char  *code = json_object_get_string_member_with_default (object, standard->code, NULL);
  const char  *name = get_name (object);
  MandateCode *added;

  if (code == NULL || name == NULL || !is_in_use (standard, code))
    return;

  added = g_new0 (MandateCode, 1);
  added->code = g_strdup (code);
  added->name = g_strdup (g_dgettext (standard->domain, name));
  added->key = g_utf8_collate_key (added->name, -1);
  g_ptr_array_add (codes, added);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const MandateCode *one = *(const MandateCode *const *) a;
  const MandateCode *other = *(const MandateCode *const *) b;

  return strcmp (one->key, other->key);
}

/**
 * mandate_codes_list:
 * @kind: %MANDATE_FIELD_COUNTRY or %MANDATE_FIELD_CURRENCY
 *
 * Lists the codes that may be chosen, by name. A system without such a list has
 * none; then a code has to be typed.
 *
 * Returns: (transfer full) (element-type MandateCode): the codes
 */
GPtrArray *
mandate_codes_list (MandateFieldKind kind)
{
  const Standard  *standard = kind == MANDATE_FIELD_COUNTRY ? &countries : &currencies;
  GPtrArray       *codes = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_code_free);
  g_autofree char *path = g_build_filename (ISO_CODES_DIR, standard->file, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode  *root;
  JsonArray *list;

  g_return_val_if_fail (kind == MANDATE_FIELD_COUNTRY || kind == MANDATE_FIELD_CURRENCY, codes);

  if (!json_parser_load_from_mapped_file (parser, path, NULL))
    return codes;

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root) || !json_object_has_member (json_node_get_object (root), standard->list))
    return codes;

  bind_textdomain_codeset (standard->domain, "UTF-8");
  list = json_object_get_array_member (json_node_get_object (root), standard->list);
  for (guint i = 0; i < json_array_get_length (list); i++)
    add_code (codes, standard, json_array_get_object_element (list, i));

  g_ptr_array_sort (codes, compare_names);

  return codes;
}

static gboolean
begins_a_word (const char *text,
               const char *typed)
{
  for (const char *found = strstr (text, typed); found != NULL; found = strstr (found + 1, typed))
    if (found == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
      return TRUE;

  return FALSE;
}

/**
 * mandate_code_is_meant:
 * @self: a code
 * @typed: what somebody typed, stripped of blanks
 *
 * Returns: whether it begins the code, or a word of the name
 */
gboolean
mandate_code_is_meant (const MandateCode *self,
                       const char        *typed)
{
  g_autofree char *code = g_utf8_casefold (self->code, -1);
  g_autofree char *name = g_utf8_casefold (self->name, -1);
  g_autofree char *wanted = g_utf8_casefold (typed, -1);

  return g_str_has_prefix (code, wanted) || begins_a_word (name, wanted);
}

/**
 * mandate_codes_find_name:
 * @codes: (element-type MandateCode): what mandate_codes_list() gave
 * @code: (nullable): a code
 *
 * Returns: (nullable): its name
 */
const char *
mandate_codes_find_name (GPtrArray  *codes,
                         const char *code)
{
  for (guint i = 0; i < codes->len; i++)
    {
      const MandateCode *known = g_ptr_array_index (codes, i);

      if (g_strcmp0 (known->code, code) == 0)
        return known->name;
    }

  return NULL;
}
