/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-library.h"
#include "mandate-test-storage.h"

G_BEGIN_DECLS

/**
 * MandateTestLibrary:
 * @data: the data folder, which XDG_DATA_HOME names
 *
 * A library of its own for a test program.
 */
typedef struct
{
  char *data;
} MandateTestLibrary;

void mandate_test_library_begin (MandateTestLibrary *library);
void mandate_test_library_end (MandateTestLibrary *library);

void mandate_test_library_set_up (MandateTestWorkspace *fixture,
                                  gconstpointer         data);
void mandate_test_library_tear_down (MandateTestWorkspace *fixture,
                                     gconstpointer         data);
void mandate_test_library_close (MandateTestWorkspace *fixture);
void mandate_test_library_reopen (MandateTestWorkspace *fixture);

void mandate_test_library_block_backups (MandateTestWorkspace *fixture);
void mandate_test_library_unblock_backups (MandateTestWorkspace *fixture);

MandateLibraryItem *mandate_test_library_get_item (MandateTestWorkspace *fixture);
MandateBackup      *mandate_test_library_back_up (MandateTestWorkspace *fixture,
                                                  const char           *moment);

G_END_DECLS
