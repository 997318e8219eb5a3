/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about what was done: journal, undo, redo. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-command.h"

static JsonNode *
write_entries (GPtrArray *entries)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);

  for (guint i = 0; i < entries->len; i++)
    {
      const MandateEntry *entry = g_ptr_array_index (entries, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "seq");
      json_builder_add_int_value (builder, entry->seq);
      mandate_exchange_add_text (builder, "recorded_at", entry->recorded_at);
      mandate_exchange_add_text (builder, "happened_on", entry->happened_on);
      mandate_exchange_add_text (builder, "actor", entry->actor);
      mandate_exchange_add_text (builder, "kind", mandate_entry_kind_to_string (entry->kind));
      json_builder_set_member_name (builder, "reverses");
      if (entry->reverses != 0)
        json_builder_add_int_value (builder, entry->reverses);
      else
        json_builder_add_null_value (builder);
      mandate_exchange_add_text (builder, "label", entry->label);
      mandate_exchange_add_text (builder, "previous_hash", entry->previous_hash);
      mandate_exchange_add_text (builder, "hash", entry->hash);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

static void
print_entry (const MandateEntry *entry)
{
  const char *kind = "";

  if (entry->kind == MANDATE_ENTRY_UNDO)
    kind = _ ("Undo: ");
  else if (entry->kind == MANDATE_ENTRY_REDO)
    kind = _ ("Redo: ");

  g_print ("%6" G_GINT64_FORMAT "  %s  %s  %s%s\n", entry->seq, entry->recorded_at, entry->actor, kind, entry->label);
}

int
mandate_command_journal (int   argc,
                         char *argv[])
{
  gboolean           as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("journal", options, 1, 1, &argc, &argv, &code))
    return code;

  workspace = mandate_library_open_for_reading (argv[1], &error);
  entries = workspace != NULL ? mandate_workspace_list_entries (workspace, 0, G_MAXINT, &error) : NULL;
  if (entries == NULL)
    return mandate_command_fail (error);

  if (as_json)
    mandate_command_print_json (write_entries (entries));

  for (guint i = 0; i < entries->len && !as_json; i++)
    print_entry (g_ptr_array_index (entries, i));

  return MANDATE_EXIT_OK;
}

static int
reverse (const char *command,
         char *(*reversal) (MandateWorkspace *workspace,
                            GError          **error),
         int   argc,
         char *argv[])
{
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autofree char *label = NULL;
  GError          *error = NULL;
  int              code;

  if (!mandate_command_parse (command, NULL, 1, 1, &argc, &argv, &code))
    return code;

  workspace = mandate_command_open_to_write (argv[1], &error);
  label = workspace != NULL ? reversal (workspace, &error) : NULL;
  if (label == NULL)
    return mandate_command_fail (error);

  g_print ("%s\n", label);

  return MANDATE_EXIT_OK;
}

int
mandate_command_undo (int   argc,
                      char *argv[])
{
  return reverse ("undo", mandate_workspace_undo, argc, argv);
}

int
mandate_command_redo (int   argc,
                      char *argv[])
{
  return reverse ("redo", mandate_workspace_redo, argc, argv);
}
