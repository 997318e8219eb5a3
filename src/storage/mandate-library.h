/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

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
gboolean            mandate_library_delete (const char *name,
                                            GError    **error);
gboolean            mandate_library_delete_item (const MandateLibraryItem *item,
                                                 GError                  **error);

G_END_DECLS
