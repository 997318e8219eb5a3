/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-changeset.h"
#include "mandate-journal-query.h"
#include "mandate-seal-store.h"

G_BEGIN_DECLS

/**
 * MandateClockFunc:
 *
 * Returns: (transfer full): now
 */
typedef GDateTime *(*MandateClockFunc) (gpointer data);

/**
 * MandateRemoval:
 * @record: a record that was removed, as it was
 * @entry: the entry that removed it
 */
typedef struct
{
  MandateRecord *record;
  MandateEntry  *entry;
} MandateRemoval;

void mandate_removal_free (MandateRemoval *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateRemoval, mandate_removal_free)

#define MANDATE_TYPE_WORKSPACE (mandate_workspace_get_type ())
G_DECLARE_FINAL_TYPE (MandateWorkspace, mandate_workspace, MANDATE, WORKSPACE, GObject)

MandateWorkspace *mandate_workspace_create (const char          *path,
                                            const char          *name,
                                            gboolean             is_sample,
                                            const MandateSchema *schema,
                                            const char          *migrations,
                                            GError             **error);
MandateWorkspace *mandate_workspace_open (const char          *path,
                                          const MandateSchema *schema,
                                          const char          *migrations,
                                          GError             **error);
MandateWorkspace *mandate_workspace_open_for_reading (const char          *path,
                                                      const MandateSchema *schema,
                                                      const char          *migrations,
                                                      GError             **error);

gboolean         mandate_workspace_is_read_only (MandateWorkspace *self);
const char      *mandate_workspace_get_refusal (MandateWorkspace *self);
const char      *mandate_workspace_get_path (MandateWorkspace *self);
const char      *mandate_workspace_get_id (MandateWorkspace *self);
const char      *mandate_workspace_get_name (MandateWorkspace *self);
gboolean         mandate_workspace_get_is_sample (MandateWorkspace *self);
MandateRegister *mandate_workspace_get_register (MandateWorkspace *self);
void             mandate_workspace_adopt (MandateWorkspace *self);
gboolean         mandate_workspace_set_name (MandateWorkspace *self,
                                             const char       *name,
                                             GError          **error);
gboolean         mandate_workspace_export_copy (MandateWorkspace *self,
                                                const char       *path,
                                                gboolean          may_replace,
                                                GError          **error);
void             mandate_workspace_set_actor (MandateWorkspace *self,
                                              const char       *actor,
                                              const char       *person);
const char      *mandate_workspace_get_actor (MandateWorkspace *self);
void             mandate_workspace_set_clock (MandateWorkspace *self,
                                              MandateClockFunc  clock,
                                              gpointer          data);

gboolean mandate_workspace_commit (MandateWorkspace *self,
                                   MandateChange    *change,
                                   GError          **error);
char    *mandate_workspace_undo (MandateWorkspace *self,
                                 GError          **error);
char    *mandate_workspace_redo (MandateWorkspace *self,
                                 GError          **error);

gboolean mandate_workspace_find_undoable (MandateWorkspace *self,
                                          gint64           *seq,
                                          GError          **error);
gboolean mandate_workspace_find_redoable (MandateWorkspace *self,
                                          gint64           *seq,
                                          GError          **error);
char    *mandate_workspace_bring_back (MandateWorkspace *self,
                                       gint64            seq,
                                       GError          **error);

GPtrArray *mandate_workspace_list_removed (MandateWorkspace *self,
                                           gint64            before,
                                           guint             limit,
                                           GError          **error);
gboolean   mandate_workspace_bring_back_record (MandateWorkspace     *self,
                                                const MandateRemoval *removal,
                                                GError              **error);

gboolean   mandate_workspace_add_seal_key (MandateWorkspace     *self,
                                           const MandateSealKey *key,
                                           const char           *label,
                                           GError              **error);
GPtrArray *mandate_workspace_list_seal_keys (MandateWorkspace *self,
                                             GError          **error);
gboolean   mandate_workspace_add_seal (MandateWorkspace      *self,
                                       const MandateKeptSeal *seal,
                                       const char            *label,
                                       GError               **error);
GPtrArray *mandate_workspace_list_seals (MandateWorkspace *self,
                                         GError          **error);
gboolean   mandate_workspace_knows_entry (MandateWorkspace *self,
                                          gint64            seq,
                                          const char       *hash,
                                          gboolean         *is_known,
                                          GError          **error);

char   *mandate_workspace_keep_file (MandateWorkspace *self,
                                     GBytes           *content,
                                     GError          **error);
GBytes *mandate_workspace_read_file (MandateWorkspace *self,
                                     const char       *sha256,
                                     GError          **error);

GPtrArray *mandate_workspace_list_files (MandateWorkspace *self,
                                         GError          **error);

GPtrArray       *mandate_workspace_list_entries (MandateWorkspace *self,
                                                 gint64            before,
                                                 guint             limit,
                                                 GError          **error);
GPtrArray       *mandate_workspace_find_entries (MandateWorkspace          *self,
                                                 const MandateJournalQuery *query,
                                                 GError                   **error);
GPtrArray       *mandate_workspace_list_actors (MandateWorkspace *self,
                                                GError          **error);
GPtrArray       *mandate_workspace_list_changes (MandateWorkspace *self,
                                                 gint64            seq,
                                                 GError          **error);
GPtrArray       *mandate_workspace_peek_changes (MandateWorkspace *self,
                                                 gint64            seq,
                                                 guint             limit,
                                                 guint            *n_records,
                                                 GError          **error);
gboolean         mandate_workspace_get_head (MandateWorkspace *self,
                                             gint64           *seq,
                                             char            **hash,
                                             GError          **error);
gboolean         mandate_workspace_find_entry_on (MandateWorkspace *self,
                                                  const char       *date,
                                                  gint64           *seq,
                                                  GError          **error);
MandateEntry    *mandate_workspace_read_entry (MandateWorkspace *self,
                                               gint64            seq,
                                               GError          **error);
GBytes          *mandate_workspace_read_changeset (MandateWorkspace *self,
                                                   gint64            seq,
                                                   GError          **error);
gboolean         mandate_workspace_replay (MandateWorkspace   *self,
                                           const MandateEntry *entry,
                                           const char         *hash,
                                           GBytes             *changeset,
                                           GError            **error);
MandateRegister *mandate_workspace_rewind (MandateWorkspace *self,
                                           gint64            seq,
                                           GError          **error);
gboolean         mandate_workspace_verify (MandateWorkspace *self,
                                           GCancellable     *cancellable,
                                           GError          **error);

G_END_DECLS
