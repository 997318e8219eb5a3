/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-merge.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

/**
 * MandateMergePlan:
 *
 * What it would mean to bring the changes of a copy in: how the copy stands to
 * the workspace, and the questions that are to be answered first.
 */
typedef struct _MandateMergePlan MandateMergePlan;

MandateMergePlan *mandate_workspace_compare_copy (MandateWorkspace *self,
                                                  const char       *path,
                                                  GCancellable     *cancellable,
                                                  GError          **error);
MandateMergePlan *mandate_merge_plan_new (const char   *path,
                                          const char   *copy,
                                          GCancellable *cancellable,
                                          GError      **error);
void              mandate_merge_plan_adopt (MandateMergePlan *self);
void              mandate_merge_plan_free (MandateMergePlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateMergePlan, mandate_merge_plan_free)

gboolean         mandate_merge_plan_has_news (MandateMergePlan *self);
guint            mandate_merge_plan_get_n_there (MandateMergePlan *self);
MandateMerge    *mandate_merge_plan_get_merge (MandateMergePlan *self);
MandateRegister *mandate_merge_plan_get_theirs (MandateMergePlan *self);

gboolean mandate_workspace_merge (MandateWorkspace *self,
                                  MandateMergePlan *plan,
                                  GError          **error);

GPtrArray *mandate_workspace_list_brought_in (MandateWorkspace *self,
                                              gint64            seq,
                                              GError          **error);
GBytes    *mandate_workspace_read_brought_in (MandateWorkspace *self,
                                              const char       *hash,
                                              GError          **error);
gboolean   mandate_workspace_replay_brought_in (MandateWorkspace   *self,
                                                gint64              seq,
                                                const MandateEntry *entry,
                                                GBytes             *changeset,
                                                GError            **error);

G_END_DECLS
