/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memfd_create */

#include "mandate-test-trust.h"

#include <glib/gstdio.h>
#include <sys/mman.h>
#include <unistd.h>

void
mandate_test_folder_set_up (MandateTestFolder *self,
                            gconstpointer      data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("mandate-trust-XXXXXX", &error);
  g_assert_no_error (error);
}

void
mandate_test_folder_tear_down (MandateTestFolder *self,
                               gconstpointer      data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }

  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
}

char *
mandate_test_folder_path (MandateTestFolder *self,
                          const char        *name)
{
  return g_build_filename (self->folder, name, NULL);
}

char *
mandate_test_folder_write (MandateTestFolder *self,
                           const char        *name,
                           gconstpointer      bytes,
                           gsize              size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = mandate_test_folder_path (self, name);

  g_file_set_contents (path, bytes, (gssize) size, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

/* The same in each run of the tests with the same seed. */
guint8 *
mandate_test_noise (gsize size)
{
  guint8 *bytes = g_malloc (size + 1);

  for (gsize i = 0; i <= size; i++)
    bytes[i] = (guint8) g_test_rand_int_range (0, 256);

  return bytes;
}

int
mandate_test_memory_file (gconstpointer bytes,
                          gsize         size)
{
  const int fd = memfd_create ("mandate-test", MFD_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, bytes, size), ==, (gssize) size);
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);

  return fd;
}

void
mandate_test_take_result_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

GAsyncResult *
mandate_test_await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}
