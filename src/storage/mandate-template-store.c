/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where sets of templates lie: beside the workspaces, one file each, in no
 * journal and in no copy. What was made from them is on record by itself. Sets
 * that were replaced or removed go into a folder of their own, so that their
 * examples are known when somebody approves a draft that was begun with them.
 */

#include "config.h"

#include "mandate-template-store.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "mandate-record.h"

#define EARLIER "earlier"

/**
 * mandate_template_store_get_folder:
 *
 * Returns: (transfer full) (type filename): where the sets lie
 */
char *
mandate_template_store_get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "mandate", "templates", NULL);
}

/* Named for the name of the set, which people choose and file systems need not like. */
static char *
make_path (const char *name)
{
  g_autofree char *folder = mandate_template_store_get_folder ();
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
  g_autofree char *file = g_strdup_printf ("%.16s" MANDATE_TEMPLATE_SET_SUFFIX, hash);

  return g_build_filename (folder, file, NULL);
}

static GBytes *
read_file (const char *path,
           GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return NULL;

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && g_file_info_get_size (info) <= MANDATE_TEMPLATE_SET_MAX_SIZE)
    return g_file_load_bytes (file, NULL, NULL, error);

  g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("A set of templates is a file of at most 4 MiB. Choose another one."));

  return NULL;
}

/**
 * mandate_template_store_read:
 * @path: (type filename): a file, anywhere
 * @error: return location for an error that names the file
 *
 * Returns: (transfer full) (nullable): the set that it holds
 */
MandateTemplateSet *
mandate_template_store_read (const char *path,
                             GError    **error)
{
  g_autoptr (GBytes) json = read_file (path, error);
  MandateTemplateSet *set = json != NULL ? mandate_template_set_new_from_json (json, error) : NULL;

  if (set == NULL)
    {
      g_autofree char *shown = g_filename_display_basename (path);

      /* Translators: %s is a file name. */
      g_prefix_error (error, _ ("Could not read the templates in “%s”: "), shown);
    }

  return set;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (mandate_template_set_get_name (*(MandateTemplateSet *const *) a), mandate_template_set_get_name (*(MandateTemplateSet *const *) b));
}

/* (transfer full): the sets of a folder, by name. */
static GPtrArray *
read_folder (const char *folder,
             GPtrArray  *problems)
{
  GPtrArray *sets = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_template_set_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      MandateTemplateSet *set;

      if (!g_str_has_suffix (name, MANDATE_TEMPLATE_SET_SUFFIX))
        continue;

      set = mandate_template_store_read (path, &error);
      if (set != NULL)
        g_ptr_array_add (sets, set);
      else
        g_ptr_array_add (problems, g_strdup (error->message));
    }

  g_ptr_array_sort (sets, compare_names);

  return sets;
}

/**
 * mandate_template_store_load:
 *
 * Puts the sets of this computer onto the shelf, where documents and wizards
 * find them.
 *
 * Returns: (transfer full) (element-type utf8): what could not be read, and why
 */
GPtrArray *
mandate_template_store_load (void)
{
  g_autofree char *folder = mandate_template_store_get_folder ();
  g_autofree char *earlier = g_build_filename (folder, EARLIER, NULL);
  GPtrArray       *problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) forgotten = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *sets = read_folder (folder, problems);

  mandate_template_shelf_fill (sets, read_folder (earlier, forgotten));

  return problems;
}

/* Puts the set that is at a path aside, if there is one. */
static gboolean
put_aside (const char *path,
           GError    **error)
{
  g_autofree char *folder = mandate_template_store_get_folder ();
  g_autofree char *earlier = g_build_filename (folder, EARLIER, NULL);
  g_autoptr (GBytes) content = g_file_test (path, G_FILE_TEST_EXISTS) ? read_file (path, error) : g_bytes_new_static (NULL, 0);
  g_autofree char *hash = content != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content) : NULL;
  g_autofree char *file = hash != NULL ? g_strdup_printf ("%.16s" MANDATE_TEMPLATE_SET_SUFFIX, hash) : NULL;
  g_autofree char *aside = file != NULL ? g_build_filename (earlier, file, NULL) : NULL;

  if (content == NULL)
    return FALSE;

  if (g_bytes_get_size (content) == 0)
    return TRUE;

  if (g_mkdir_with_parents (earlier, 0700) == 0)
    return g_file_set_contents_full (aside, g_bytes_get_data (content, NULL), g_bytes_get_size (content), G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("Could not make the folder “%1$s”: %2$s. Check who may write there."), earlier, g_strerror (errno));

  return FALSE;
}

static gboolean
save (const char *path,
      GBytes     *content,
      GError    **error)
{
  g_autofree char *folder = mandate_template_store_get_folder ();

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   /* Translators: %1$s is a folder, %2$s a reason of the system. */
                   _ ("Could not make the folder “%1$s”: %2$s. Check who may write there."), folder, g_strerror (errno));
      return FALSE;
    }

  return g_file_set_contents_full (path, g_bytes_get_data (content, NULL), g_bytes_get_size (content), G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/**
 * mandate_template_store_import:
 * @path: (type filename): a file with a set
 * @error: return location for an error
 *
 * Takes a set in, in place of the one of the same name. One that is not right
 * from end to end is refused, and nothing is changed.
 *
 * Returns: (transfer none) (nullable): the set, on the shelf
 */
const MandateTemplateSet *
mandate_template_store_import (const char *path,
                               GError    **error)
{
  g_autoptr (GBytes) content = read_file (path, error);
  g_autoptr (MandateTemplateSet) set = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  /* What was looked at is what is kept, even if the file changes meanwhile. */
  set = content != NULL ? mandate_template_set_new_from_json (content, error) : NULL;
  if (set == NULL)
    {
      g_autofree char *shown = g_filename_display_basename (path);

      g_prefix_error (error, _ ("Could not read the templates in “%s”: "), shown);
      return NULL;
    }

  kept = make_path (mandate_template_set_get_name (set));
  if (!put_aside (kept, error) || !save (kept, content, error))
    return NULL;

  problems = mandate_template_store_load ();

  return mandate_template_shelf_find (mandate_template_set_get_name (set));
}

/**
 * mandate_template_store_remove:
 * @name: what a set is called
 * @error: return location for an error
 *
 * Workspaces that are set to it use the program's own texts from now on.
 *
 * Returns: whether it is gone
 */
gboolean
mandate_template_store_remove (const char *name,
                               GError    **error)
{
  g_autofree char *path = make_path (name);
  g_autoptr (GPtrArray) problems = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND,
                   /* Translators: %s is the name of a set of templates. */
                   _ ("There are no templates “%s” on this computer. “mandatectl templates” lists them."), name);
      return FALSE;
    }

  if (!put_aside (path, error))
    return FALSE;

  if (g_unlink (path) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("Could not remove “%s”. Check who may write there."), path);
      return FALSE;
    }

  problems = mandate_template_store_load ();

  return TRUE;
}
