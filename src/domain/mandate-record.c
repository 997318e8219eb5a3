/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-record.h"

#include <math.h>

#include "mandate-uuid.h"

/**
 * MandateRecord:
 *
 * Something that is kept: a row, as an object.
 *
 * A subclass is a plain struct and a table of its fields. From the table come
 * the GObject properties, reading and writing of text, the SQL, the columns of
 * exports, the rows of forms and the labels of the history. Whoever holds a
 * record may read its members; only a copy that is about to be put into a
 * #MandateChange is ever written.
 */
typedef struct
{
  char *id;
} MandateRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MandateRecord, mandate_record, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gpointer
member (MandateRecord      *self,
        const MandateField *field)
{
  return G_STRUCT_MEMBER_P (self, field->offset);
}

static GParamSpec *
create_pspec (const MandateField *field)
{
  /* Not a static name: GObject writes a property with dashes, a column has underscores. */
  const GParamFlags flags = G_PARAM_READABLE;

  switch (field->kind)
    {
    case MANDATE_FIELD_INTEGER:
    case MANDATE_FIELD_MONEY:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, MANDATE_UNSET, flags);
    case MANDATE_FIELD_NUMBER:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case MANDATE_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case MANDATE_FIELD_TEXT:
    case MANDATE_FIELD_LONG_TEXT:
    case MANDATE_FIELD_CHOICE:
    case MANDATE_FIELD_DATE:
    case MANDATE_FIELD_COUNTRY:
    case MANDATE_FIELD_CURRENCY:
    case MANDATE_FIELD_SHA256:
    case MANDATE_FIELD_REFERENCE:
    case MANDATE_FIELD_LINK:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
notify (MandateRecord      *self,
        const MandateField *field)
{
  MandateRecordClass *klass = MANDATE_RECORD_GET_CLASS (self);

  g_object_notify_by_pspec (G_OBJECT (self), klass->pspecs[field - klass->fields + 1]);
}

static char *
describe_by_first_text (MandateRecord *self)
{
  MandateRecordClass *klass = MANDATE_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == MANDATE_FIELD_TEXT && klass->fields[i].is_required)
      return g_strdup (mandate_record_get_text (self, &klass->fields[i]));

  return NULL;
}

/* Here, not in init: while a parent's init runs, the instance is not yet of its class. */
static void
mandate_record_constructed (GObject *object)
{
  MandateRecord      *self = MANDATE_RECORD (object);
  MandateRecordClass *klass = MANDATE_RECORD_GET_CLASS (self);

  G_OBJECT_CLASS (mandate_record_parent_class)->constructed (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const MandateField *field = &klass->fields[i];

      if (field->kind == MANDATE_FIELD_INTEGER || field->kind == MANDATE_FIELD_MONEY)
        *(gint64 *) member (self, field) = MANDATE_UNSET;
      else if (field->kind == MANDATE_FIELD_NUMBER)
        *(double *) member (self, field) = NAN;
    }
}

static void
mandate_record_finalize (GObject *object)
{
  MandateRecord        *self = MANDATE_RECORD (object);
  MandateRecordPrivate *priv = mandate_record_get_instance_private (self);
  MandateRecordClass   *klass = MANDATE_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (mandate_field_is_textual (&klass->fields[i]))
      g_free (*(char **) member (self, &klass->fields[i]));

  g_free (priv->id);

  G_OBJECT_CLASS (mandate_record_parent_class)->finalize (object);
}

static void
mandate_record_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MandateRecord      *self = MANDATE_RECORD (object);
  const MandateField *field;

  if (pspec == properties[PROP_ID])
    {
      g_value_set_string (value, mandate_record_get_id (self));
      return;
    }

  field = &MANDATE_RECORD_GET_CLASS (self)->fields[prop_id - 1];

  if (mandate_field_is_textual (field))
    g_value_set_string (value, mandate_record_get_text (self, field));
  else if (field->kind == MANDATE_FIELD_BOOLEAN)
    g_value_set_boolean (value, mandate_record_get_boolean (self, field));
  else if (field->kind == MANDATE_FIELD_NUMBER)
    g_value_set_double (value, mandate_record_get_number (self, field));
  else
    g_value_set_int64 (value, mandate_record_get_integer (self, field));
}

static void
mandate_record_class_init (MandateRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = mandate_record_constructed;
  object_class->finalize = mandate_record_finalize;
  object_class->get_property = mandate_record_get_property;
  klass->describe = describe_by_first_text;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mandate_record_init (MandateRecord *self)
{
}

/**
 * mandate_record_class_describe:
 * @klass: a subclass, in its class_init
 * @name: (static): the type's name in kebab-case
 * @label: (static) (translatable): what a person calls one such record
 * @plural: (static) (translatable): what a person calls many
 * @fields: (static) (array length=n_fields): the field table
 * @n_fields: its length
 *
 * Says what the records of a type are.
 */
void
mandate_record_class_describe (MandateRecordClass *klass,
                               const char         *name,
                               const char         *label,
                               const char         *plural,
                               const MandateField *fields,
                               guint               n_fields)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  g_autofree char *table = g_strdelimit (g_strdup (name), "-", '_');

  /* GObject does not let a class inherit this one. */
  object_class->get_property = mandate_record_get_property;

  klass->name = name;
  klass->table = g_intern_string (table);
  klass->label = label;
  klass->plural = plural;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->pspecs = g_new0 (GParamSpec *, n_fields + 1);

  for (guint i = 0; i < n_fields; i++)
    klass->pspecs[i + 1] = create_pspec (&fields[i]);

  g_object_class_install_properties (object_class, n_fields + 1, klass->pspecs);
}

/**
 * mandate_record_class_set_only_id:
 * @klass: a subclass, in its class_init
 * @id: (static): the id of the one record that a workspace has of the type
 *
 * Makes the type one of which there is one record, with an id that is the same
 * in every workspace, so that copies and imports meet.
 */
void
mandate_record_class_set_only_id (MandateRecordClass *klass,
                                  const char         *id)
{
  klass->only_id = id;
}

/**
 * mandate_record_load:
 * @type: a record type
 * @id: an id
 *
 * Makes a record that holds nothing yet, to be filled with what was kept.
 *
 * Returns: (transfer full) (type MandateRecord): the record
 */
gpointer
mandate_record_load (GType       type,
                     const char *id)
{
  MandateRecord        *self = g_object_new (type, NULL);
  MandateRecordPrivate *priv = mandate_record_get_instance_private (self);

  priv->id = g_strdup (id);

  return self;
}

/**
 * mandate_record_new:
 * @type: a record type
 * @id: (nullable): its id, or %NULL for a fresh one
 *
 * Makes a record with the initial values of its type.
 *
 * Returns: (transfer full) (type MandateRecord): the record
 */
gpointer
mandate_record_new (GType       type,
                    const char *id)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);
  g_autofree char    *fresh = NULL;
  MandateRecord      *self;

  if (id == NULL)
    id = mandate_record_type_get_only_id (type);

  if (id == NULL)
    id = fresh = mandate_uuid_new ();

  self = mandate_record_load (type, id);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].initial != NULL)
      mandate_record_parse (self, &fields[i], fields[i].initial, NULL);

  return self;
}

/**
 * mandate_record_copy:
 * @self: a record
 *
 * Returns: (transfer full) (type MandateRecord): a copy with the same id
 */
gpointer
mandate_record_copy (MandateRecord *self)
{
  MandateRecord *copy;

  g_return_val_if_fail (MANDATE_IS_RECORD (self), NULL);

  copy = mandate_record_load (G_OBJECT_TYPE (self), mandate_record_get_id (self));
  mandate_record_assign (copy, self);

  return copy;
}

/**
 * mandate_record_equal_in:
 * @self: a record
 * @other: a record of the same type
 * @field: a field of theirs
 *
 * Returns: whether both hold the same there
 */
gboolean
mandate_record_equal_in (MandateRecord      *self,
                         MandateRecord      *other,
                         const MandateField *field)
{
  if (mandate_field_is_textual (field))
    return g_strcmp0 (mandate_record_get_text (self, field), mandate_record_get_text (other, field)) == 0;

  if (field->kind == MANDATE_FIELD_BOOLEAN)
    return mandate_record_get_boolean (self, field) == mandate_record_get_boolean (other, field);

  if (field->kind != MANDATE_FIELD_NUMBER)
    return mandate_record_get_integer (self, field) == mandate_record_get_integer (other, field);

  if (mandate_record_is_empty (self, field) || mandate_record_is_empty (other, field))
    return mandate_record_is_empty (self, field) && mandate_record_is_empty (other, field);

  return mandate_record_get_number (self, field) == mandate_record_get_number (other, field);
}

/**
 * mandate_record_equal:
 * @self: a record
 * @other: a record of the same type
 *
 * Returns: whether all their fields hold the same
 */
gboolean
mandate_record_equal (MandateRecord *self,
                      MandateRecord *other)
{
  MandateRecordClass *klass = MANDATE_RECORD_GET_CLASS (self);

  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other), FALSE);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!mandate_record_equal_in (self, other, &klass->fields[i]))
      return FALSE;

  return TRUE;
}

/**
 * mandate_record_assign_in:
 * @self: a record
 * @other: a record of the same type
 * @field: a field of theirs
 *
 * Gives @self the value that @other holds there.
 */
void
mandate_record_assign_in (MandateRecord      *self,
                          MandateRecord      *other,
                          const MandateField *field)
{
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other));

  if (mandate_field_is_textual (field))
    mandate_record_take_text (self, field, g_strdup (mandate_record_get_text (other, field)));
  else if (field->kind == MANDATE_FIELD_NUMBER)
    mandate_record_set_number (self, field, mandate_record_get_number (other, field));
  else if (field->kind == MANDATE_FIELD_BOOLEAN)
    mandate_record_set_integer (self, field, mandate_record_get_boolean (other, field));
  else
    mandate_record_set_integer (self, field, mandate_record_get_integer (other, field));
}

/**
 * mandate_record_assign:
 * @self: a record
 * @other: a record of the same type
 *
 * Gives @self the values of @other, telling of each that differs.
 */
void
mandate_record_assign (MandateRecord *self,
                       MandateRecord *other)
{
  MandateRecordClass *klass = MANDATE_RECORD_GET_CLASS (self);

  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other));

  for (guint i = 0; i < klass->n_fields; i++)
    mandate_record_assign_in (self, other, &klass->fields[i]);
}

const char *
mandate_record_get_id (MandateRecord *self)
{
  MandateRecordPrivate *priv = mandate_record_get_instance_private (self);

  g_return_val_if_fail (MANDATE_IS_RECORD (self), NULL);

  return priv->id;
}

/**
 * mandate_record_describe:
 * @self: a record
 *
 * Returns: (transfer full): what a list calls it; its id where it has no better name
 */
char *
mandate_record_describe (MandateRecord *self)
{
  char *description;

  g_return_val_if_fail (MANDATE_IS_RECORD (self), NULL);

  description = MANDATE_RECORD_GET_CLASS (self)->describe (self);
  if (description != NULL && *description != '\0')
    return description;

  g_free (description);

  return g_strdup (mandate_record_get_id (self));
}

/**
 * mandate_record_is_empty:
 * @self: a record
 * @field: one of its fields
 *
 * Returns: whether nothing was given; yes and no both count as given
 */
gboolean
mandate_record_is_empty (MandateRecord      *self,
                         const MandateField *field)
{
  g_return_val_if_fail (MANDATE_IS_RECORD (self), TRUE);

  if (mandate_field_is_textual (field))
    return *(char **) member (self, field) == NULL;

  if (field->kind == MANDATE_FIELD_NUMBER)
    return isnan (*(double *) member (self, field));

  return field->kind != MANDATE_FIELD_BOOLEAN && *(gint64 *) member (self, field) == MANDATE_UNSET;
}

const char *
mandate_record_get_text (MandateRecord      *self,
                         const MandateField *field)
{
  g_return_val_if_fail (mandate_field_is_textual (field), NULL);

  return *(char **) member (self, field);
}

gint64
mandate_record_get_integer (MandateRecord      *self,
                            const MandateField *field)
{
  g_return_val_if_fail (field->kind == MANDATE_FIELD_INTEGER || field->kind == MANDATE_FIELD_MONEY, 0);

  return *(gint64 *) member (self, field);
}

double
mandate_record_get_number (MandateRecord      *self,
                           const MandateField *field)
{
  g_return_val_if_fail (field->kind == MANDATE_FIELD_NUMBER, 0);

  return *(double *) member (self, field);
}

gboolean
mandate_record_get_boolean (MandateRecord      *self,
                            const MandateField *field)
{
  g_return_val_if_fail (field->kind == MANDATE_FIELD_BOOLEAN, FALSE);

  return *(gboolean *) member (self, field);
}

/**
 * mandate_record_take_text:
 * @self: a record
 * @field: a textual field of its type
 * @value: (transfer full) (nullable): the new value; the empty text counts as none
 */
void
mandate_record_take_text (MandateRecord      *self,
                          const MandateField *field,
                          char               *value)
{
  char **place = member (self, field);

  if (value != NULL && *value == '\0')
    g_clear_pointer (&value, g_free);

  if (g_strcmp0 (*place, value) == 0)
    {
      g_free (value);
      return;
    }

  g_free (*place);
  *place = value;
  notify (self, field);
}

/**
 * mandate_record_set_integer:
 * @self: a record
 * @field: an integer, amount or yes-or-no field of its type
 * @value: the new value, or %MANDATE_UNSET
 */
void
mandate_record_set_integer (MandateRecord      *self,
                            const MandateField *field,
                            gint64              value)
{
  gpointer place = member (self, field);

  if (field->kind == MANDATE_FIELD_BOOLEAN)
    {
      if (*(gboolean *) place == (value == 1))
        return;

      *(gboolean *) place = value == 1;
    }
  else
    {
      if (*(gint64 *) place == value)
        return;

      *(gint64 *) place = value;
    }

  notify (self, field);
}

/**
 * mandate_record_set_number:
 * @self: a record
 * @field: a number field of its type
 * @value: the new value, or NAN for none
 */
void
mandate_record_set_number (MandateRecord      *self,
                           const MandateField *field,
                           double              value)
{
  double *place = member (self, field);

  if (*place == value || (isnan (*place) && isnan (value)))
    return;

  *place = value;
  notify (self, field);
}

/**
 * mandate_record_get_currency:
 * @self: a record
 *
 * Returns: (nullable): the code in its currency field, which its amounts are in
 */
const char *
mandate_record_get_currency (MandateRecord *self)
{
  MandateRecordClass *klass = MANDATE_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == MANDATE_FIELD_CURRENCY)
      return mandate_record_get_text (self, &klass->fields[i]);

  return NULL;
}

/**
 * mandate_record_set:
 * @self: a record
 * @field: a field's name
 * @text: the new value as text
 * @error: return location for an error
 *
 * Finds the field and parses the text.
 *
 * Returns: whether the value was taken
 */
gboolean
mandate_record_set (MandateRecord *self,
                    const char    *field,
                    const char    *text,
                    GError       **error)
{
  const MandateField *found;

  g_return_val_if_fail (MANDATE_IS_RECORD (self), FALSE);

  found = mandate_record_type_find_field (G_OBJECT_TYPE (self), field, error);

  return found != NULL && mandate_record_parse (self, found, text, error);
}
