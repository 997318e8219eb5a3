/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-test-storage.h"

G_BEGIN_DECLS

/**
 * MandateTestOperation:
 * @name: what it is called
 * @run: does it on an open workspace
 * @n_entries: how many entries it leaves in the journal
 *
 * What a person does, as far as storage is concerned.
 */
typedef struct
{
  const char *name;
  gboolean (*run) (MandateWorkspace *workspace,
                   GError          **error);
  guint n_entries;
} MandateTestOperation;

const MandateTestOperation *mandate_test_get_operations (guint *n_operations);

void  mandate_test_tell_story (const char *path,
                               const char *migrations);
void  mandate_test_put_file (const char *path,
                             GBytes     *content);
void  mandate_test_clear_folder (const char *folder);
char *mandate_test_find_stray (const char *folder);

MandateWorkspace *mandate_test_open (const char *path);
void              mandate_test_assert_sound (MandateWorkspace *workspace,
                                             const char       *when);
gint64            mandate_test_count_entries (MandateWorkspace *workspace);
void              mandate_test_assert_told (GError     *error,
                                            const char *when);

guint mandate_test_read_count (int         argc,
                               char       *argv[],
                               const char *option,
                               guint       usual);

G_END_DECLS
