/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about backups: backup, backups, restore. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-command.h"

/**
 * mandate_command_open_to_write:
 * @name: what a workspace is called
 * @error: return location for an error
 *
 * Opens a workspace that is about to be changed, after the backup of the day.
 * Where there can be none, that is said, and what was to be recorded still is.
 *
 * Returns: (transfer full): the workspace, or %NULL on error
 */
MandateWorkspace *
mandate_command_open_to_write (const char *name,
                               GError    **error)
{
  MandateWorkspace *workspace = mandate_library_open (name, error);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) reason = NULL;

  if (workspace != NULL && !mandate_backup_if_due (mandate_workspace_get_path (workspace), now, NULL, &reason))
    g_printerr ("mandatectl: %s\n", reason->message);

  return workspace;
}

static char *
format_moment (const MandateBackup *backup)
{
  return g_date_time_format (backup->made_at, "%Y-%m-%dT%H:%M:%SZ");
}

int
mandate_command_backup (int   argc,
                        char *argv[])
{
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateBackup) backup = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *size = NULL;
  g_autofree char *records = NULL;
  g_autofree char *entries = NULL;
  GError          *error = NULL;
  int              code;

  if (!mandate_command_parse ("backup", NULL, 1, 1, &argc, &argv, &code))
    return code;

  workspace = mandate_library_open_for_reading (argv[1], &error);
  backup = workspace != NULL ? mandate_backup_make (mandate_workspace_get_path (workspace), MANDATE_BACKUP_HAND, now, NULL, &error) : NULL;
  if (backup == NULL || !mandate_backup_rotate (mandate_workspace_get_path (workspace), now, &error))
    return mandate_command_fail (error);

  size = g_format_size (backup->size);
  records = g_strdup_printf ("%" G_GINT64_FORMAT, backup->contents->n_records);
  entries = g_strdup_printf ("%" G_GINT64_FORMAT, backup->contents->seq);
  g_print ("%s\n", backup->path);
  /* Translators: %1$s is a size, %2$s and %3$s count records and entries of the journal. */
  g_printerr (_ ("Proven: %1$s, opened again and found whole, its journal unbroken, each row as in the workspace (records: %2$s, entries: %3$s).\n"),
              size, records, entries);

  return MANDATE_EXIT_OK;
}

/**
 * mandate_command_write_contents:
 * @builder: a builder, inside an object
 * @contents: what a file holds
 */
void
mandate_command_write_contents (JsonBuilder           *builder,
                                const MandateContents *contents)
{
  const MandateSchema *schema = mandate_schema_get ();

  mandate_exchange_add_text (builder, "workspace", contents->workspace_name);
  json_builder_set_member_name (builder, "entries");
  json_builder_add_int_value (builder, contents->seq);
  mandate_exchange_add_text (builder, "last_action", contents->label);
  mandate_exchange_add_text (builder, "recorded_at", contents->recorded_at);
  mandate_exchange_add_text (builder, "hash", contents->hash);
  mandate_exchange_add_text (builder, "policy_version", contents->policy_version);
  json_builder_set_member_name (builder, "files");
  json_builder_add_int_value (builder, contents->n_files);
  json_builder_set_member_name (builder, "records");
  json_builder_begin_object (builder);

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      json_builder_set_member_name (builder, mandate_record_type_get_name (mandate_schema_get_type_at (schema, i)));
      json_builder_add_int_value (builder, contents->counts[i]);
    }

  json_builder_end_object (builder);
}

static JsonNode *
write_backups (GPtrArray *backups)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);

  for (guint i = 0; i < backups->len; i++)
    {
      const MandateBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char     *moment = format_moment (backup);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "name", backup->name);
      mandate_exchange_add_text (builder, "path", backup->path);
      mandate_exchange_add_text (builder, "reason", mandate_backup_reason_to_string (backup->reason));
      mandate_exchange_add_text (builder, "made_at", moment);
      json_builder_set_member_name (builder, "size");
      json_builder_add_int_value (builder, backup->size);
      mandate_exchange_add_text (builder, "problem", backup->problem);
      if (backup->contents != NULL)
        mandate_command_write_contents (builder, backup->contents);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

static void
print_backup (const MandateBackup *backup)
{
  g_autofree char *size = g_format_size (backup->size);

  g_print ("%s\t%s\t%s\t%s\n", backup->name, mandate_backup_reason_get_label (backup->reason), size,
           backup->contents != NULL && backup->contents->label != NULL ? backup->contents->label : "");

  if (backup->problem != NULL)
    g_printerr ("mandatectl: %s: %s\n", backup->name, backup->problem);
}

int
mandate_command_backups (int   argc,
                         char *argv[])
{
  gboolean           as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateLibraryItem) item = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("backups", options, 1, 1, &argc, &argv, &code))
    return code;

  item = mandate_library_find (argv[1], &error);
  backups = item != NULL ? mandate_backup_list (item->path, &error) : NULL;
  if (backups == NULL)
    return mandate_command_fail (error);

  if (as_json)
    mandate_command_print_json (write_backups (backups));

  for (guint i = 0; i < backups->len && !as_json; i++)
    print_backup (g_ptr_array_index (backups, i));

  return MANDATE_EXIT_OK;
}

int
mandate_command_restore (int   argc,
                         char *argv[])
{
  g_autoptr (MandateLibraryItem) item = NULL;
  g_autoptr (MandateBackup) backup = NULL;
  MandateRestoreWay way;
  GError           *error = NULL;
  int               code;

  if (!mandate_command_parse ("restore", NULL, 2, 2, &argc, &argv, &code))
    return code;

  item = mandate_library_find (argv[1], &error);
  backup = item != NULL ? mandate_backup_find (item->path, argv[2], &error) : NULL;
  if (backup == NULL || !mandate_library_restore (item, backup, &way, NULL, &error))
    return mandate_command_fail (error);

  if (way == MANDATE_RESTORE_ENTRY)
    /* Translators: %s is the file name of a backup. */
    g_print (_ ("Restored %s. “mandatectl undo” takes that back.\n"), backup->name);
  else
    /* Translators: %s is the file name of a backup. */
    g_print (_ ("Restored %s in place of the file. What was there is among the backups.\n"), backup->name);

  return MANDATE_EXIT_OK;
}
