/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-backup.h"
#include "mandate-relation.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

/**
 * MandateLibraryItem:
 * @name: what people call the workspace
 * @id: its id, which its folder is named for
 * @workspace_id: (nullable): the id in its file, which copies of it have too
 * @path: (type filename): its file
 * @is_sample: whether it is an example
 * @changed_at: (nullable): when something was last recorded in it
 * @problem: (nullable): why it can't be read
 *
 * A workspace on this computer.
 */
typedef struct
{
  char    *name;
  char    *id;
  char    *workspace_id;
  char    *path;
  char    *changed_at;
  char    *problem;
  gboolean is_sample;
} MandateLibraryItem;

void mandate_library_item_free (MandateLibraryItem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateLibraryItem, mandate_library_item_free)

/**
 * MandateLibraryCopy:
 * @contents: what the copy holds
 * @relation: how it stands to the workspace that is here
 * @here: (nullable): the workspace of this computer that it is a copy of
 * @here_contents: (nullable): what that one holds
 * @common: place of the last entry that both have, 0 for none
 * @parted_at: (nullable): when it was recorded, UTC
 * @n_only_here: how many changes were made here that the copy does not know
 * @n_only_there: how many changes of the copy are not known here
 *
 * A copy that was looked at and not taken in.
 */
typedef struct
{
  MandateContents    *contents;
  MandateRelation     relation;
  MandateLibraryItem *here;
  MandateContents    *here_contents;
  gint64              common;
  char               *parted_at;
  guint               n_only_here;
  guint               n_only_there;
} MandateLibraryCopy;

void mandate_library_copy_free (MandateLibraryCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateLibraryCopy, mandate_library_copy_free)

/**
 * MandateRestoreWay:
 * @MANDATE_RESTORE_ENTRY: as an entry of the journal, which can be undone
 * @MANDATE_RESTORE_FILE: the file was replaced, because it was damaged, gone, or
 *   knew nothing of the backup
 */
typedef enum
{
  MANDATE_RESTORE_ENTRY,
  MANDATE_RESTORE_FILE,
} MandateRestoreWay;

char               *mandate_library_get_folder (void);
GPtrArray          *mandate_library_list (GError **error);
MandateLibraryItem *mandate_library_find (const char *name,
                                          GError    **error);
MandateLibraryItem *mandate_library_find_id (const char *id,
                                             GError    **error);
MandateWorkspace   *mandate_library_open_item (const MandateLibraryItem *item,
                                               GError                  **error);
MandateWorkspace   *mandate_library_open (const char *name,
                                          GError    **error);
MandateWorkspace   *mandate_library_open_for_reading (const char *name,
                                                      GError    **error);
MandateWorkspace   *mandate_library_create (const char *name,
                                            gboolean    is_sample,
                                            GError    **error);
char               *mandate_library_make_name (const char *wanted,
                                               const char *own,
                                               GError    **error);
MandateLibraryItem *mandate_library_add_copy (const char   *path,
                                              GCancellable *cancellable,
                                              GError      **error);
MandateLibraryItem *mandate_library_add_copy_as (const char   *path,
                                                 const char   *name,
                                                 GCancellable *cancellable,
                                                 GError      **error);
MandateLibraryCopy *mandate_library_look_at_copy (const char   *path,
                                                  GCancellable *cancellable,
                                                  GError      **error);
gboolean            mandate_library_replace (const MandateLibraryItem *item,
                                             const char               *path,
                                             GCancellable             *cancellable,
                                             GError                  **error);
gboolean            mandate_library_restore (const MandateLibraryItem *item,
                                             const MandateBackup      *backup,
                                             MandateRestoreWay        *way,
                                             GCancellable             *cancellable,
                                             GError                  **error);
gboolean            mandate_library_delete (const char *name,
                                            GError    **error);
gboolean            mandate_library_delete_item (const MandateLibraryItem *item,
                                                 GError                  **error);

G_END_DECLS
