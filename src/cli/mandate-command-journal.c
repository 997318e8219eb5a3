/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about what was done: journal, undo, redo, bring-back. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-command.h"
#include "mandate-date.h"

/**
 * mandate_command_add_entry:
 * @builder: a builder inside an object
 * @entry: an entry of a journal
 *
 * Writes what the journal says of one action, but for the changes themselves.
 */
void
mandate_command_add_entry (JsonBuilder        *builder,
                           const MandateEntry *entry)
{
  json_builder_set_member_name (builder, "seq");
  json_builder_add_int_value (builder, entry->seq);
  mandate_exchange_add_text (builder, "recorded_at", entry->recorded_at);
  mandate_exchange_add_text (builder, "happened_on", entry->happened_on);
  mandate_exchange_add_text (builder, "actor", entry->actor);
  mandate_exchange_add_text (builder, "person", entry->person);
  mandate_exchange_add_text (builder, "login", entry->login);
  mandate_exchange_add_text (builder, "kind", mandate_entry_kind_to_string (entry->kind));
  json_builder_set_member_name (builder, "reverses");
  if (entry->reverses != 0)
    json_builder_add_int_value (builder, entry->reverses);
  else
    json_builder_add_null_value (builder);
  mandate_exchange_add_text (builder, "label", entry->label);
  mandate_exchange_add_text (builder, "previous_hash", entry->previous_hash);
  mandate_exchange_add_text (builder, "hash", entry->hash);
}

static JsonNode *
write_entries (GPtrArray *entries)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);

  for (guint i = 0; i < entries->len; i++)
    {
      json_builder_begin_object (builder);
      mandate_command_add_entry (builder, g_ptr_array_index (entries, i));
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

/**
 * mandate_command_print_entry:
 * @entry: an entry of a journal
 *
 * Prints it in one line.
 */
void
mandate_command_print_entry (const MandateEntry *entry)
{
  const char *kind = "";

  if (entry->kind == MANDATE_ENTRY_UNDO)
    kind = _ ("Undo: ");
  else if (entry->kind == MANDATE_ENTRY_REDO)
    kind = _ ("Redo: ");

  g_print ("%6" G_GINT64_FORMAT "  %s  %s  %s%s\n", entry->seq, entry->recorded_at, entry->actor, kind, entry->label);
}

/* What was typed to choose entries; texts are freed with it. */
typedef struct
{
  char *person;
  char *type;
  char *record;
  char *from;
  char *until;
  char *search;
  int   limit;
} Choice;

static void
choice_clear (Choice *choice)
{
  g_free (choice->person);
  g_free (choice->type);
  g_free (choice->record);
  g_free (choice->from);
  g_free (choice->until);
  g_free (choice->search);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choice, choice_clear)

static gboolean
check_dates (const Choice *choice,
             GError      **error)
{
  const char *dates[] = { choice->from, choice->until };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (dates[i] != NULL && !mandate_date_is_valid (dates[i]))
      {
        g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                     _ ("“%s” is not a date. Write year, month and day, such as 2024-03-31."), dates[i]);
        return FALSE;
      }

  if (choice->limit >= 0)
    return TRUE;

  g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("A limit is a number of entries, such as 20."));

  return FALSE;
}

static gboolean
make_query (const Choice        *choice,
            MandateJournalQuery *query,
            GError             **error)
{
  GType type = G_TYPE_INVALID;

  *query = (MandateJournalQuery){
    .limit = choice->limit,
    .search = choice->search,
    .actor = choice->person,
    .from = choice->from,
    .until = choice->until,
  };

  if (!check_dates (choice, error))
    return FALSE;

  if (choice->record != NULL && !mandate_command_read_link (choice->record, &type, &query->record, error))
    return FALSE;

  if (choice->type != NULL)
    type = mandate_schema_find_type (mandate_schema_get (), choice->type, error);

  query->record_type = type;

  return choice->type == NULL || type != G_TYPE_INVALID;
}

int
mandate_command_journal (int   argc,
                         char *argv[])
{
  gboolean as_json = FALSE;
  g_auto (Choice) choice = { 0 };
  const GOptionEntry options[] = {
    { "person", 0, 0, G_OPTION_ARG_STRING, &choice.person, N_ ("Only what this person did"), N_ ("NAME") },
    { "type", 0, 0, G_OPTION_ARG_STRING, &choice.type, N_ ("Only what touched records of this type"), N_ ("TYPE") },
    { "record", 0, 0, G_OPTION_ARG_STRING, &choice.record, N_ ("Only what touched this record"), N_ ("TYPE/ID") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &choice.from, N_ ("Only from this day on"), N_ ("DATE") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &choice.until, N_ ("Only up to this day"), N_ ("DATE") },
    { "search", 0, 0, G_OPTION_ARG_STRING, &choice.search, N_ ("Only what these words are found in"), N_ ("WORDS") },
    { "limit", 0, 0, G_OPTION_ARG_INT, &choice.limit, N_ ("At most this many entries"), N_ ("NUMBER") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  MandateJournalQuery query;
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("journal", options, 1, 1, &argc, &argv, &code))
    return code;

  workspace = mandate_library_open_for_reading (argv[1], &error);
  if (workspace != NULL && make_query (&choice, &query, &error))
    entries = mandate_workspace_find_entries (workspace, &query, &error);
  if (entries == NULL)
    return mandate_command_fail (error);

  if (as_json)
    mandate_command_print_json (write_entries (entries));

  for (guint i = 0; i < entries->len && !as_json; i++)
    mandate_command_print_entry (g_ptr_array_index (entries, i));

  return MANDATE_EXIT_OK;
}

int
mandate_command_bring_back (int   argc,
                            char *argv[])
{
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autofree char *label = NULL;
  GError          *error = NULL;
  gint64           seq;
  int              code;

  if (!mandate_command_parse ("bring-back", NULL, 2, 2, &argc, &argv, &code))
    return code;

  if (!g_ascii_string_to_signed (argv[2], 10, 1, G_MAXINT64, &seq, NULL))
    return mandate_command_fail_usage ("bring-back", _ ("An entry is a number, as “mandatectl journal” lists it."));

  workspace = mandate_command_open_to_write (argv[1], &error);
  label = workspace != NULL ? mandate_workspace_bring_back (workspace, seq, &error) : NULL;
  if (label == NULL)
    return mandate_command_fail (error);

  g_print ("%s\n", label);

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
