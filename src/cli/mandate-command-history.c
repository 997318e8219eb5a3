/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about one record, or one that is gone: history, removed, restore-record. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-command.h"
#include "mandate-record-json.h"

/**
 * mandate_command_read_link:
 * @text: what was given as TYPE/ID
 * @type: (out): the type
 * @id: (out) (transfer none): the id, a part of @text
 * @error: return location for an error
 *
 * The record need not be there any more.
 *
 * Returns: whether it is the name of a record
 */
gboolean
mandate_command_read_link (const char  *text,
                           GType       *type,
                           const char **id,
                           GError     **error)
{
  const char      *slash = strchr (text, '/');
  g_autofree char *name = slash != NULL ? g_strndup (text, slash - text) : NULL;

  if (slash == NULL || slash[1] == '\0')
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                   /* Translators: %s is what was typed. */
                   _ ("“%s” names no record. Write its type and its id, such as person/0b2e…."), text);
      return FALSE;
    }

  *id = slash + 1;
  *type = mandate_schema_find_type (mandate_schema_get (), name, error);

  return *type != G_TYPE_INVALID;
}

static const MandateRecordChange *
find_change (GPtrArray  *changes,
             GType       type,
             const char *id)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const MandateRecordChange *change = g_ptr_array_index (changes, i);

      if (change->type == type && g_str_equal (change->id, id))
        return change;
    }

  return NULL;
}

static const char *
name_operation (MandateOperation operation)
{
  static const char *const names[] = {
    [MANDATE_OPERATION_ADDED] = "added",
    [MANDATE_OPERATION_CHANGED] = "changed",
    [MANDATE_OPERATION_REMOVED] = "removed",
  };

  return names[operation];
}

static void
add_change (JsonBuilder               *builder,
            const MandateEntry        *entry,
            const MandateRecordChange *change)
{
  json_builder_begin_object (builder);
  mandate_command_add_entry (builder, entry);
  mandate_exchange_add_text (builder, "operation", name_operation (change->operation));
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);

  for (guint i = 0; i < change->fields->len; i++)
    {
      const MandateFieldChange *field = g_ptr_array_index (change->fields, i);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "field", field->field->name);
      mandate_exchange_add_text (builder, "before", field->before);
      mandate_exchange_add_text (builder, "after", field->after);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_change (const MandateEntry        *entry,
              const MandateRecordChange *change)
{
  mandate_command_print_entry (entry);

  for (guint i = 0; i < change->fields->len; i++)
    {
      const MandateFieldChange *field = g_ptr_array_index (change->fields, i);
      const char               *before = field->before != NULL ? field->before : C_ ("a value", "empty");
      const char               *after = field->after != NULL ? field->after : C_ ("a value", "empty");

      /* Translators: a field, what it held before, and what after. */
      g_print (_ ("        %1$s: %2$s → %3$s\n"), mandate_field_get_label (field->field), before, after);
    }
}

static gboolean
write_changes (MandateWorkspace *workspace,
               GPtrArray        *entries,
               GType             type,
               const char       *id,
               JsonBuilder      *builder,
               GError          **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const MandateEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GPtrArray) changes = mandate_workspace_list_changes (workspace, entry->seq, error);
      const MandateRecordChange *change;

      if (changes == NULL)
        return FALSE;

      change = find_change (changes, type, id);
      if (change != NULL && builder != NULL)
        add_change (builder, entry, change);
      else if (change != NULL)
        print_change (entry, change);
    }

  return TRUE;
}

static gboolean
write_history (MandateWorkspace *workspace,
               GType             type,
               const char       *id,
               gboolean          as_json,
               GError          **error)
{
  const MandateJournalQuery query = { .record = id, .record_type = type };
  g_autoptr (GPtrArray) entries = mandate_workspace_find_entries (workspace, &query, error);
  g_autoptr (JsonBuilder) builder = as_json ? json_builder_new () : NULL;

  if (entries == NULL)
    return FALSE;

  if (entries->len == 0)
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND,
                   /* Translators: %1$s is a type, %2$s an id. */
                   _ ("There never was a %1$s with the id “%2$s”."), mandate_record_type_get_name (type), id);
      return FALSE;
    }

  if (as_json)
    json_builder_begin_array (builder);
  if (!write_changes (workspace, entries, type, id, builder, error))
    return FALSE;
  if (!as_json)
    return TRUE;

  json_builder_end_array (builder);
  mandate_command_print_json (json_builder_get_root (builder));

  return TRUE;
}

int
mandate_command_history (int   argc,
                         char *argv[])
{
  gboolean           as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  GError     *error = NULL;
  const char *id;
  GType       type;
  int         code;

  if (!mandate_command_parse ("history", options, 2, 2, &argc, &argv, &code))
    return code;

  if (!mandate_command_read_link (argv[2], &type, &id, &error))
    return mandate_command_fail (error);

  workspace = mandate_library_open_for_reading (argv[1], &error);
  if (workspace == NULL || !write_history (workspace, type, id, as_json, &error))
    return mandate_command_fail (error);

  return MANDATE_EXIT_OK;
}

static void
add_removal (JsonBuilder          *builder,
             MandateRegister      *reg,
             const MandateRemoval *removal)
{
  g_autofree char *name = mandate_register_describe (reg, removal->record);

  json_builder_begin_object (builder);
  mandate_exchange_add_text (builder, "type", mandate_record_type_get_name (G_OBJECT_TYPE (removal->record)));
  mandate_exchange_add_text (builder, "name", name);
  json_builder_set_member_name (builder, "record");
  json_builder_add_value (builder, mandate_record_to_json (removal->record));
  json_builder_set_member_name (builder, "entry");
  json_builder_add_int_value (builder, removal->entry->seq);
  mandate_exchange_add_text (builder, "recorded_at", removal->entry->recorded_at);
  mandate_exchange_add_text (builder, "actor", removal->entry->actor);
  json_builder_end_object (builder);
}

static void
print_removal (MandateRegister      *reg,
               const MandateRemoval *removal)
{
  g_autofree char *name = mandate_register_describe (reg, removal->record);

  g_print ("%s/%s  %s  %s  %s\n", mandate_record_type_get_name (G_OBJECT_TYPE (removal->record)), mandate_record_get_id (removal->record),
           removal->entry->recorded_at, removal->entry->actor, name);
}

int
mandate_command_removed (int   argc,
                         char *argv[])
{
  gboolean           as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) removals = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("removed", options, 1, 1, &argc, &argv, &code))
    return code;

  workspace = mandate_library_open_for_reading (argv[1], &error);
  removals = workspace != NULL ? mandate_workspace_list_removed (workspace, 0, G_MAXUINT, &error) : NULL;
  if (removals == NULL)
    return mandate_command_fail (error);

  json_builder_begin_array (builder);
  for (guint i = 0; i < removals->len; i++)
    if (as_json)
      add_removal (builder, mandate_workspace_get_register (workspace), g_ptr_array_index (removals, i));
    else
      print_removal (mandate_workspace_get_register (workspace), g_ptr_array_index (removals, i));
  json_builder_end_array (builder);

  if (as_json)
    mandate_command_print_json (json_builder_get_root (builder));

  return MANDATE_EXIT_OK;
}

static gboolean
restore (MandateWorkspace *workspace,
         GType             type,
         const char       *id,
         GError          **error)
{
  g_autoptr (GPtrArray) removals = mandate_workspace_list_removed (workspace, 0, G_MAXUINT, error);

  for (guint i = 0; removals != NULL && i < removals->len; i++)
    {
      const MandateRemoval *removal = g_ptr_array_index (removals, i);

      if (G_OBJECT_TYPE (removal->record) == type && g_str_equal (mandate_record_get_id (removal->record), id))
        return mandate_workspace_bring_back_record (workspace, removal, error);
    }

  if (removals != NULL)
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND,
                 /* Translators: %1$s is a type, %2$s an id. */
                 _ ("No %1$s with the id “%2$s” was removed. “mandatectl removed” lists what was."), mandate_record_type_get_name (type), id);

  return FALSE;
}

int
mandate_command_restore_record (int   argc,
                                char *argv[])
{
  g_autoptr (MandateWorkspace) workspace = NULL;
  GError     *error = NULL;
  const char *id;
  GType       type;
  int         code;

  if (!mandate_command_parse ("restore-record", NULL, 2, 2, &argc, &argv, &code))
    return code;

  if (!mandate_command_read_link (argv[2], &type, &id, &error))
    return mandate_command_fail (error);

  workspace = mandate_command_open_to_write (argv[1], &error);
  if (workspace == NULL || !restore (workspace, type, id, &error))
    return mandate_command_fail (error);

  return MANDATE_EXIT_OK;
}
