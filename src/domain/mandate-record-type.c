/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of a record type without a record of it. */

#include "config.h"

#include "mandate-record.h"

#include <glib/gi18n-lib.h>

#include "mandate-suggestion.h"

/* Record classes are static and never unloaded, so a class may be looked into without holding it. */
static MandateRecordClass *
peek_class (GType type)
{
  gpointer klass = g_type_class_peek (type);

  if (klass == NULL)
    klass = g_type_class_ref (type);

  return klass;
}

const char *
mandate_record_type_get_name (GType type)
{
  return peek_class (type)->name;
}

const char *
mandate_record_type_get_table (GType type)
{
  return peek_class (type)->table;
}

const char *
mandate_record_type_get_label (GType type)
{
  return _ (peek_class (type)->label);
}

/**
 * mandate_record_type_get_source_label:
 * @type: a record type
 *
 * Returns: what a person calls one such record, untranslated, for documents
 *   that are in another language than the screen
 */
const char *
mandate_record_type_get_source_label (GType type)
{
  return peek_class (type)->label;
}

const char *
mandate_record_type_get_plural (GType type)
{
  return _ (peek_class (type)->plural);
}

/**
 * mandate_record_type_get_only_id:
 * @type: a record type
 *
 * Returns: (nullable): the id of the type's one record, where there is but one
 */
const char *
mandate_record_type_get_only_id (GType type)
{
  return peek_class (type)->only_id;
}

const MandateField *
mandate_record_type_get_fields (GType  type,
                                guint *n_fields)
{
  MandateRecordClass *klass = peek_class (type);

  *n_fields = klass->n_fields;

  return klass->fields;
}

static gboolean
names_match (const char *known,
             const char *typed)
{
  for (; *known != '\0' && *typed != '\0'; known++, typed++)
    if (*known != *typed && !(*known == '_' && *typed == '-'))
      return FALSE;

  return *known == *typed;
}

/**
 * mandate_record_type_find_field:
 * @type: a record type
 * @name: a field's name; dashes may stand for underscores
 * @error: return location for an error, which suggests the nearest name
 *
 * Returns: (nullable): the field
 */
const MandateField *
mandate_record_type_find_field (GType       type,
                                const char *name,
                                GError    **error)
{
  MandateRecordClass *klass = peek_class (type);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *nearest;

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (names_match (klass->fields[i].name, name))
        return &klass->fields[i];

      g_ptr_array_add (names, (gpointer) klass->fields[i].name);
    }

  nearest = mandate_find_nearest (name, names);
  if (nearest != NULL)
    /* Translators: %1$s is a record type, %2$s what was typed, %3$s the nearest field name. */
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NO_FIELD,
                 _ ("“%1$s” has no field “%2$s”. Did you mean “%3$s”?"), klass->name, name, nearest);
  else
    /* Translators: %1$s is a record type, %2$s what was typed. */
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NO_FIELD,
                 _ ("“%1$s” has no field “%2$s”. “mandatectl types %1$s” lists them."), klass->name, name);

  return NULL;
}
