/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-field.h"
#include "mandate-problem.h"

G_BEGIN_DECLS

#define MANDATE_RECORD_ERROR (mandate_record_error_quark ())

/**
 * MandateRecordError:
 * @MANDATE_RECORD_ERROR_INVALID: a value or a record breaks a rule
 * @MANDATE_RECORD_ERROR_NO_TYPE: no record type has that name
 * @MANDATE_RECORD_ERROR_NO_FIELD: the type has no such field
 * @MANDATE_RECORD_ERROR_NOT_FOUND: no record has that id
 *
 * Errors whose messages are for the person who typed the input.
 */
typedef enum
{
  MANDATE_RECORD_ERROR_INVALID,
  MANDATE_RECORD_ERROR_NO_TYPE,
  MANDATE_RECORD_ERROR_NO_FIELD,
  MANDATE_RECORD_ERROR_NOT_FOUND,
} MandateRecordError;

GQuark     mandate_record_error_quark (void);
GError    *mandate_record_error_new (GPtrArray  *problems,
                                     const char *message);
GPtrArray *mandate_record_error_get_problems (const GError *error);

typedef struct _MandateChange MandateChange;

#define MANDATE_TYPE_RECORD (mandate_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (MandateRecord, mandate_record, MANDATE, RECORD, GObject)

/**
 * MandateRecordClass:
 * @complete: fills in what follows from the rest, before a change is checked;
 *   may edit further records through the change
 * @complete_removal: takes back what followed from a record that @change removes
 * @check: adds to @change's problems what breaks a rule that the field table
 *   can't express, with the register as it will be after the change
 * @check_removal: the same for a record that @change removes
 * @describe: (transfer full): what a list calls the record; by default the
 *   first field that is required text
 */
struct _MandateRecordClass
{
  GObjectClass parent_class;

  void (*complete) (MandateRecord *self,
                    MandateChange *change);
  void (*complete_removal) (MandateRecord *self,
                            MandateChange *change);
  void (*check) (MandateRecord *self,
                 MandateChange *change);
  void (*check_removal) (MandateRecord *self,
                         MandateChange *change);
  char *(*describe) (MandateRecord *self);

  /*< private >*/
  const char         *name;
  const char         *table;
  const char         *label;
  const char         *plural;
  const char         *only_id;
  const MandateField *fields;
  guint               n_fields;
  GParamSpec        **pspecs;
};

void mandate_record_class_describe (MandateRecordClass *klass,
                                    const char         *name,
                                    const char         *label,
                                    const char         *plural,
                                    const MandateField *fields,
                                    guint               n_fields);
void mandate_record_class_set_only_id (MandateRecordClass *klass,
                                       const char         *id);

const char         *mandate_record_type_get_name (GType type);
const char         *mandate_record_type_get_table (GType type);
const char         *mandate_record_type_get_label (GType type);
const char         *mandate_record_type_get_source_label (GType type);
const char         *mandate_record_type_get_plural (GType type);
const char         *mandate_record_type_get_only_id (GType type);
const MandateField *mandate_record_type_get_fields (GType  type,
                                                    guint *n_fields);
const MandateField *mandate_record_type_find_field (GType       type,
                                                    const char *name,
                                                    GError    **error);

gpointer mandate_record_new (GType       type,
                             const char *id);
gpointer mandate_record_load (GType       type,
                              const char *id);
gpointer mandate_record_copy (MandateRecord *self);
gboolean mandate_record_equal (MandateRecord *self,
                               MandateRecord *other);
void     mandate_record_assign (MandateRecord *self,
                                MandateRecord *other);

gboolean mandate_record_equal_in (MandateRecord      *self,
                                  MandateRecord      *other,
                                  const MandateField *field);
void     mandate_record_assign_in (MandateRecord      *self,
                                   MandateRecord      *other,
                                   const MandateField *field);

const char *mandate_record_get_id (MandateRecord *self);
char       *mandate_record_describe (MandateRecord *self);

gboolean    mandate_record_is_empty (MandateRecord      *self,
                                     const MandateField *field);
const char *mandate_record_get_text (MandateRecord      *self,
                                     const MandateField *field);
gint64      mandate_record_get_integer (MandateRecord      *self,
                                        const MandateField *field);
double      mandate_record_get_number (MandateRecord      *self,
                                       const MandateField *field);
gboolean    mandate_record_get_boolean (MandateRecord      *self,
                                        const MandateField *field);

void mandate_record_take_text (MandateRecord      *self,
                               const MandateField *field,
                               char               *value);
void mandate_record_set_integer (MandateRecord      *self,
                                 const MandateField *field,
                                 gint64              value);
void mandate_record_set_number (MandateRecord      *self,
                                const MandateField *field,
                                double              value);

const char *mandate_record_get_currency (MandateRecord *self);
char       *mandate_record_format (MandateRecord      *self,
                                   const MandateField *field);
gboolean    mandate_record_parse (MandateRecord      *self,
                                  const MandateField *field,
                                  const char         *text,
                                  GError            **error);
gboolean    mandate_record_set (MandateRecord *self,
                                const char    *field,
                                const char    *text,
                                GError       **error);

G_END_DECLS
