/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What an integer or an amount holds where nothing was given; NULL in SQL. */
#define MANDATE_UNSET G_MININT64

/**
 * MandateFieldKind:
 *
 * What a field holds, and so its member's C type: `char *` for all kinds of
 * text, `gint64`, `double` (NAN where nothing was given) or `gboolean`.
 */
typedef enum
{
  MANDATE_FIELD_TEXT,      /* one line */
  MANDATE_FIELD_LONG_TEXT, /* any number of lines */
  MANDATE_FIELD_CHOICE,    /* one of @choices */
  MANDATE_FIELD_DATE,      /* ISO 8601, without time */
  MANDATE_FIELD_COUNTRY,   /* ISO 3166-1, two letters */
  MANDATE_FIELD_CURRENCY,  /* ISO 4217, three letters */
  MANDATE_FIELD_SHA256,    /* 64 hexadecimal digits */
  MANDATE_FIELD_REFERENCE, /* id of a record of the type @references */
  MANDATE_FIELD_LINK,      /* “type/id” of any record */
  MANDATE_FIELD_INTEGER,   /* gint64 */
  MANDATE_FIELD_MONEY,     /* gint64: minor units of the record's currency field */
  MANDATE_FIELD_NUMBER,    /* double */
  MANDATE_FIELD_BOOLEAN,   /* gboolean */
} MandateFieldKind;

/* One answer to choose; the value is stored, the label is shown. */
typedef struct
{
  const char *value;
  const char *label; /* translatable */
} MandateChoice;

/**
 * MandateField:
 * @name: name of member, SQL column, GObject property, CSV and JSON column
 * @kind: what it holds
 * @offset: where the member lies
 * @label: (translatable): what a person calls it
 * @help: (translatable) (nullable): what to write there
 * @choices: (nullable) (array zero-terminated): the answers of a choice, or what
 *   the numbers from @minimum to @maximum are called
 * @references: (nullable): the type that a reference names
 * @initial: (nullable): what a new record holds, as text
 * @not_before: (nullable): the date field that this one must not precede
 * @minimum: least value of a number, of an amount in minor units
 * @maximum: greatest value; both 0 for no limit but an amount's sign
 * @is_required: whether it must not be empty
 * @is_part_of: whether the record goes where the referenced one goes
 * @since_schema: first `user_version` that has the column, 0 for the first of all
 *
 * What one field of a record is called, what it holds and where it lies.
 */
typedef struct
{
  const char          *name;
  MandateFieldKind     kind;
  gsize                offset;
  const char          *label;
  const char          *help;
  const MandateChoice *choices;
  const char          *references;
  const char          *initial;
  const char          *not_before;
  gint64               minimum;
  gint64               maximum;
  gboolean             is_required;
  gboolean             is_part_of;
  guint                since_schema;
} MandateField;

#define MANDATE_FIELD(Type, member, kind_, label_, ...) \
  {                                                     \
    .name = #member,                                    \
    .kind = MANDATE_FIELD_##kind_,                      \
    .offset = G_STRUCT_OFFSET (Type, member),           \
    .label = label_,                                    \
    __VA_ARGS__                                         \
  }

gboolean    mandate_field_is_textual (const MandateField *self);
const char *mandate_field_get_label (const MandateField *self);
const char *mandate_field_get_help (const MandateField *self);
const char *mandate_field_get_choice_label (const MandateField *self,
                                            const char         *value);
char       *mandate_field_list_choices (const MandateField *self);

G_END_DECLS
