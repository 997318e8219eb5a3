/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-records.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

/**
 * MandateTestWorkspace:
 *
 * A fixture: a workspace without records in a folder of its own. Its clock
 * begins on the first of January 2024 and shows what @clock says.
 */
typedef struct
{
  char             *folder;
  char             *path;
  MandateWorkspace *workspace;
  GDateTime        *clock;
} MandateTestWorkspace;

void mandate_test_set_up (MandateTestWorkspace *fixture,
                          gconstpointer         data);
void mandate_test_tear_down (MandateTestWorkspace *fixture,
                             gconstpointer         data);
void mandate_test_reopen (MandateTestWorkspace *fixture);

void  mandate_test_set_clock (MandateTestWorkspace *fixture,
                              const char           *moment);
char *mandate_test_add_person (MandateTestWorkspace *fixture,
                               const char           *name);
void  mandate_test_edit (MandateTestWorkspace *fixture,
                         GType                 type,
                         const char           *id,
                         const char           *field,
                         const char           *value);
void  mandate_test_remove (MandateTestWorkspace *fixture,
                           GType                 type,
                           const char           *id);
char *mandate_test_approve_policy (MandateTestWorkspace *fixture,
                                   const char           *text);
void  mandate_test_commit (MandateTestWorkspace *fixture,
                           MandateChange        *change);
void  mandate_test_undo (MandateTestWorkspace *fixture);
void  mandate_test_redo (MandateTestWorkspace *fixture);
void  mandate_test_verify (MandateTestWorkspace *fixture);

gint64 mandate_test_get_head (MandateTestWorkspace *fixture);
char  *mandate_test_dump (MandateTestWorkspace *fixture);
void   mandate_test_assert_register_matches_file (MandateTestWorkspace *fixture);

char *mandate_test_make_folder (void);
void  mandate_test_remove_folder (const char *folder);
char *mandate_test_hash_file (const char *path);
void  mandate_test_execute (const char *path,
                            const char *sql);
char *mandate_test_dump_file (const char          *path,
                              const MandateSchema *schema);
char *mandate_test_dump_register (MandateRegister *reg);

MandateRecord *mandate_test_make_record (GType type,
                                         guint variant);

G_END_DECLS
