/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* A folder that goes with what is in it. */
typedef struct
{
  char *folder; /* (owned) */
} MandateTestFolder;

void  mandate_test_folder_set_up (MandateTestFolder *self,
                                  gconstpointer      data);
void  mandate_test_folder_tear_down (MandateTestFolder *self,
                                     gconstpointer      data);
char *mandate_test_folder_path (MandateTestFolder *self,
                                const char        *name);
char *mandate_test_folder_write (MandateTestFolder *self,
                                 const char        *name,
                                 gconstpointer      bytes,
                                 gsize              size);

guint8 *mandate_test_noise (gsize size);
int     mandate_test_memory_file (gconstpointer bytes,
                                  gsize         size);

void          mandate_test_take_result_cb (GObject      *source,
                                           GAsyncResult *result,
                                           gpointer      data);
GAsyncResult *mandate_test_await (GAsyncResult **result);
