/* SPDX-License-Identifier: GPL-3.0-or-later */

/* tell-sample FILE: writes the example organisation, once for all tests. */

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "mandate-test-ui.h"

static void
remove_folder (GFile *folder)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_folder (child);

  g_file_delete (folder, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *data = g_dir_make_tmp ("mandate-sample-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (data);

  setlocale (LC_ALL, "");
  g_assert_cmpint (argc, ==, 2);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_unlink (argv[1]);
  mandate_test_tell_sample (argv[1]);
  remove_folder (folder);

  return 0;
}
