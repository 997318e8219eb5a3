/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-database.h"
#include "mandate-schema.h"

G_BEGIN_DECLS

/**
 * MandateContents:
 * @workspace_id: the workspace's id
 * @workspace_name: what it was called
 * @n_records: how many records there are
 * @counts: (array): how many of each type, in the order of the schema; 0 where
 *   the file is of a schema that did not have the type
 * @n_files: how many files are kept as evidence
 * @seq: place of the last entry of the journal, 0 for none
 * @hash: (nullable): its hash
 * @label: (nullable): what was done last
 * @recorded_at: (nullable): when
 * @actor: (nullable): by whom
 * @policy_version: (nullable): title and number of the information security
 *   policy in force
 *
 * What a workspace's file holds, at a glance: of a workspace, a backup, or a copy.
 */
typedef struct
{
  char   *workspace_id;
  char   *workspace_name;
  gint64  n_records;
  gint64 *counts;
  gint64  n_files;
  gint64  seq;
  char   *hash;
  char   *label;
  char   *recorded_at;
  char   *actor;
  char   *policy_version;
} MandateContents;

void mandate_contents_free (MandateContents *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateContents, mandate_contents_free)

MandateContents *mandate_contents_read (MandateDatabase *database,
                                        GError         **error);
char            *mandate_contents_hash (MandateDatabase *database,
                                        GCancellable    *cancellable,
                                        GError         **error);
char            *mandate_contents_hash_records (MandateDatabase     *database,
                                                const MandateSchema *schema,
                                                GError             **error);

G_END_DECLS
