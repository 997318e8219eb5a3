/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

/**
 * MandateSchema:
 *
 * Which record types there are. The program has one; a test may make another.
 */
typedef struct _MandateSchema MandateSchema;

const MandateSchema *mandate_schema_get (void);
MandateSchema       *mandate_schema_new (const GType *types,
                                         guint        n_types);
void                 mandate_schema_free (MandateSchema *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateSchema, mandate_schema_free)

guint mandate_schema_get_n_types (const MandateSchema *self);
GType mandate_schema_get_type_at (const MandateSchema *self,
                                  guint                index);
GType mandate_schema_find_type (const MandateSchema *self,
                                const char          *name,
                                GError             **error);
GType mandate_schema_find_table (const MandateSchema *self,
                                 const char          *table);

G_END_DECLS
