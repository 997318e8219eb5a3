/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-resource.h"

G_BEGIN_DECLS

/**
 * MandateResourceDifference:
 * @field: what differs
 * @here: (nullable): what is here, as a person reads it
 * @there: what the table says
 *
 * A cell that the table has otherwise.
 */
typedef struct
{
  const MandateField *field;
  char               *here;
  char               *there;
} MandateResourceDifference;

/**
 * MandateImportedResource:
 * @line: the line of the table
 * @known: (nullable) (owned): the resource that is here already
 * @resource: (owned): as it would be
 * @differences: (element-type MandateResourceDifference): none for a new one
 *
 * A row of the table.
 */
typedef struct
{
  guint            line;
  MandateResource *known;
  MandateResource *resource;
  GPtrArray       *differences;
} MandateImportedResource;

/**
 * MandateResourceImport:
 * @resources: (element-type MandateImportedResource): in the order of the lines
 * @remarks: (element-type utf8): what is left out, and why
 * @takes_over: whether what differs is written, too; not unless somebody says so
 *
 * A table from elsewhere beside what is here: what would happen, before it does.
 */
typedef struct
{
  GPtrArray *resources;
  GPtrArray *remarks;
  gboolean   takes_over;
} MandateResourceImport;

char *mandate_resource_csv_write (MandateRegister *reg,
                                  GPtrArray       *resources);
char *mandate_resource_csv_say (MandateRegister    *reg,
                                MandateRecord      *record,
                                const MandateField *field);

gboolean mandate_resource_csv_parse (MandateRegister    *reg,
                                     MandateRecord      *record,
                                     const MandateField *field,
                                     const char         *cell,
                                     GError            **error);

MandateResourceImport *mandate_resource_import_read (const char        *data,
                                                     gssize             length,
                                                     MandateRegister   *reg,
                                                     const char *const *columns,
                                                     GError           **error);
void                   mandate_resource_import_free (MandateResourceImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateResourceImport, mandate_resource_import_free)

guint mandate_resource_import_count_new (const MandateResourceImport *self);
guint mandate_resource_import_count_different (const MandateResourceImport *self);
guint mandate_resource_import_count_changes (const MandateResourceImport *self);
char *mandate_resource_import_describe (const MandateResourceImport *self);
char *mandate_resource_import_describe_difference (const MandateImportedResource   *row,
                                                   const MandateResourceDifference *difference);
void  mandate_resource_import_apply (const MandateResourceImport *self,
                                     MandateChange               *change);

G_END_DECLS
