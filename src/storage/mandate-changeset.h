/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-database.h"

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

/**
 * MandateObstacle:
 * @type: type of a record
 * @id: (nullable): its id
 * @field: (nullable): the field; %NULL where the record as such is there or gone
 *
 * What keeps an earlier value from being brought back.
 */
typedef struct
{
  GType               type;
  char               *id;
  const MandateField *field;
} MandateObstacle;

GBytes    *mandate_changeset_invert (GBytes  *changeset,
                                     GError **error);
gboolean   mandate_changeset_apply (MandateDatabase *database,
                                    GBytes          *changeset,
                                    GError         **error);
gboolean   mandate_changeset_refresh (MandateDatabase *database,
                                      GBytes          *changeset,
                                      MandateRegister *reg,
                                      GError         **error);
GPtrArray *mandate_changeset_peek (GBytes          *changeset,
                                   MandateRegister *reg,
                                   guint            limit,
                                   guint           *n_records,
                                   GError         **error);
GPtrArray *mandate_changeset_list (GBytes          *changeset,
                                   MandateRegister *reg,
                                   GError         **error);
gboolean   mandate_changeset_revert (GBytes          *changeset,
                                     MandateChange   *change,
                                     MandateObstacle *found,
                                     GError         **error);
GPtrArray *mandate_changeset_list_removed (GBytes              *changeset,
                                           const MandateSchema *schema,
                                           GError             **error);

G_END_DECLS
