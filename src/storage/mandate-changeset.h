/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-database.h"
#include "mandate-register.h"

G_BEGIN_DECLS

typedef enum
{
  MANDATE_OPERATION_ADDED,
  MANDATE_OPERATION_CHANGED,
  MANDATE_OPERATION_REMOVED,
} MandateOperation;

/**
 * MandateFieldChange:
 * @field: the field
 * @before: (nullable): what it held, as text
 * @after: (nullable): what it holds, as text
 */
typedef struct
{
  const MandateField *field;
  char               *before;
  char               *after;
} MandateFieldChange;

/**
 * MandateRecordChange:
 * @type: the record's type
 * @id: its id
 * @operation: what was done to it
 * @fields: (element-type MandateFieldChange): the fields that are not what they were
 *
 * What one action did to one record.
 */
typedef struct
{
  GType            type;
  char            *id;
  MandateOperation operation;
  GPtrArray       *fields;
} MandateRecordChange;

GBytes    *mandate_changeset_invert (GBytes  *changeset,
                                     GError **error);
gboolean   mandate_changeset_apply (MandateDatabase *database,
                                    GBytes          *changeset,
                                    GError         **error);
gboolean   mandate_changeset_refresh (MandateDatabase *database,
                                      GBytes          *changeset,
                                      MandateRegister *reg,
                                      GError         **error);
GPtrArray *mandate_changeset_list (GBytes          *changeset,
                                   MandateRegister *reg,
                                   GError         **error);

G_END_DECLS
