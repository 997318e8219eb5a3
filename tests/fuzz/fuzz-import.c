/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Exports come from anywhere: an import takes in what it can prove, and leaves a sound workspace. */

#include <glib/gstdio.h>

#include "mandate-exchange.h"
#include "mandate-migrator.h"
#include "mandate-records.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

/* One for the whole run: made anew where something came into it. */
static MandateWorkspace *
open_workspace (void)
{
  static MandateWorkspace *workspace;
  static char             *folder;
  static guint             n_made;
  g_autofree char         *hash = NULL;
  g_autofree char         *path = NULL;
  g_autoptr (GError) error = NULL;
  gint64 head;

  if (workspace != NULL && mandate_workspace_get_head (workspace, &head, &hash, NULL) && head == 0)
    return workspace;

  if (folder == NULL)
    folder = g_dir_make_tmp ("mandate-fuzz-XXXXXX", NULL);

  if (workspace != NULL)
    g_unlink (mandate_workspace_get_path (workspace));
  g_clear_object (&workspace);

  path = g_strdup_printf ("%s/%u.db", folder, n_made++);
  workspace = mandate_workspace_create (path, "Bakery", FALSE, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  if (workspace == NULL)
    g_error ("%s", error->message);

  return workspace;
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  MandateWorkspace *workspace = open_workspace ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) broken = NULL;

  if (!g_utf8_validate ((const char *) bytes, size, NULL) || !json_parser_load_from_data (parser, (const char *) bytes, size, NULL) ||
      json_parser_get_root (parser) == NULL)
    return 0;

  if (mandate_exchange_import (workspace, json_parser_get_root (parser), &error) != (error == NULL))
    g_error ("an error goes with no success, and only with none");

  if (error == NULL && !mandate_workspace_verify (workspace, NULL, &broken))
    g_error ("%s", broken->message);

  return 0;
}
