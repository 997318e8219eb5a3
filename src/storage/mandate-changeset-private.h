/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-changeset.h"

G_BEGIN_DECLS

/* One change of a changeset, in the words of the field tables. */
typedef struct
{
  GType               type;
  int                 operation; /* SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE */
  const MandateField *fields;
  guint               n_fields;
} MandateChangesetRow;

typedef void (*MandateChangesetFunc) (gpointer                   data,
                                      sqlite3_changeset_iter    *iter,
                                      const MandateChangesetRow *row);

gboolean       _mandate_changeset_for_each_row (GBytes              *changeset,
                                                const MandateSchema *schema,
                                                MandateChangesetFunc func,
                                                gpointer             data,
                                                GError             **error);
sqlite3_value *_mandate_changeset_get_old (sqlite3_changeset_iter    *iter,
                                           const MandateChangesetRow *row,
                                           int                        column);
sqlite3_value *_mandate_changeset_get_new (sqlite3_changeset_iter    *iter,
                                           const MandateChangesetRow *row,
                                           int                        column);
const char    *_mandate_changeset_get_id (sqlite3_changeset_iter    *iter,
                                          const MandateChangesetRow *row);

G_END_DECLS
