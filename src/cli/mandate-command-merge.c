/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Bringing in what was done on a copy. Questions go out as JSON, and come back
 * as the same list with “take” filled in:
 *
 * [ { "type": …, "id": …, "label": …, "field": … or null, "base": …,
 *     "here": { "is_there": …, "value": …, "actor": …, "recorded_at": … },
 *     "there": { … the same … },
 *     "take": "here", "there" or null }, … ]
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-backup.h"
#include "mandate-command.h"
#include "mandate-workspace-merge.h"

static void
write_side (JsonBuilder            *builder,
            const char             *name,
            const MandateMergeSide *side)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "is_there");
  json_builder_add_boolean_value (builder, side->has_record);
  mandate_exchange_add_text (builder, "value", side->value);
  mandate_exchange_add_text (builder, "actor", side->actor);
  mandate_exchange_add_text (builder, "recorded_at", side->recorded_at);
  json_builder_end_object (builder);
}

static JsonNode *
write_questions (GPtrArray *items)
{
  static const char *const choices[] = {
    [MANDATE_MERGE_UNDECIDED] = NULL,
    [MANDATE_MERGE_OURS] = "here",
    [MANDATE_MERGE_THEIRS] = "there",
  };
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);

  for (guint i = 0; i < items->len; i++)
    {
      const MandateMergeItem *item = g_ptr_array_index (items, i);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "type", mandate_record_type_get_name (item->type));
      mandate_exchange_add_text (builder, "id", item->id);
      mandate_exchange_add_text (builder, "label", item->label);
      mandate_exchange_add_text (builder, "field", item->field != NULL ? item->field->name : NULL);
      mandate_exchange_add_text (builder, "base", item->base);
      write_side (builder, "here", &item->ours);
      write_side (builder, "there", &item->theirs);
      mandate_exchange_add_text (builder, "take", choices[item->choice]);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static MandateMergeItem *
find_item (GPtrArray  *items,
           JsonObject *answer)
{
  for (guint i = 0; i < items->len; i++)
    {
      MandateMergeItem *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (item->id, get_text (answer, "id")) == 0 &&
          g_strcmp0 (mandate_record_type_get_name (item->type), get_text (answer, "type")) == 0 &&
          g_strcmp0 (item->field != NULL ? item->field->name : NULL, get_text (answer, "field")) == 0)
        return item;
    }

  return NULL;
}

static gboolean
refuse (guint       number,
        const char *message,
        GError    **error)
{
  /* Translators: %1$u counts the answers of a file, %2$s is a sentence. */
  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("Answer %1$u: %2$s"), number, message);

  return FALSE;
}

static gboolean
read_answer (GPtrArray *items,
             JsonNode  *node,
             guint      number,
             GError   **error)
{
  JsonObject       *answer = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  MandateMergeItem *item = answer != NULL ? find_item (items, answer) : NULL;
  const char       *take = answer != NULL ? get_text (answer, "take") : NULL;

  if (item == NULL)
    return refuse (number, _ ("there is no such question. Run the command without answers to see the questions."), error);

  if (g_strcmp0 (take, "here") == 0)
    item->choice = MANDATE_MERGE_OURS;
  else if (g_strcmp0 (take, "there") == 0)
    item->choice = MANDATE_MERGE_THEIRS;
  else if (take != NULL)
    return refuse (number, _ ("“take” is “here” or “there”."), error);

  return TRUE;
}

static gboolean
read_answers (GPtrArray  *items,
              const char *path,
              GError    **error)
{
  g_autoptr (JsonNode) document = mandate_command_read_json (path, error);
  JsonArray *answers;

  if (document == NULL)
    return FALSE;

  if (!JSON_NODE_HOLDS_ARRAY (document))
    return refuse (1, _ ("a list of answers is expected."), error);

  answers = json_node_get_array (document);

  for (guint i = 0; i < json_array_get_length (answers); i++)
    if (!read_answer (items, json_array_get_element (answers, i), i + 1, error))
      return FALSE;

  return TRUE;
}

static void
print_notes (MandateMerge *merge)
{
  GPtrArray *notes = mandate_merge_get_notes (merge);

  for (guint i = 0; i < notes->len; i++)
    {
      const MandateMergeNote *note = g_ptr_array_index (notes, i);

      /* Translators: %1$s is a kind of record, %2$s its name, %3$s a sentence. */
      g_printerr (_ ("%1$s “%2$s”: %3$s\n"), mandate_record_type_get_label (note->type), note->label, note->text);
    }
}

static int
bring_in (MandateWorkspace *workspace,
          MandateMergePlan *plan,
          const char       *answers)
{
  MandateMerge *merge = mandate_merge_plan_get_merge (plan);
  const guint   n = mandate_merge_plan_get_n_there (plan);
  GError       *error = NULL;

  if (answers != NULL && !read_answers (mandate_merge_get_items (merge), answers, &error))
    return mandate_command_fail (error);

  if (!mandate_merge_plan_has_news (plan))
    {
      g_print ("%s\n", _ ("There is nothing to bring in."));
      return MANDATE_EXIT_OK;
    }

  if (mandate_merge_count_open (merge) > 0)
    {
      mandate_command_print_json (write_questions (mandate_merge_get_items (merge)));
      g_printerr ("mandatectl: %s\n", _ ("Both sides changed the same. Write “here” or “there” after “take” and give the file as --answers. Nothing was changed."));
      return MANDATE_EXIT_GAPS;
    }

  print_notes (merge);

  if (!mandate_backup_make_before (mandate_workspace_get_path (workspace), MANDATE_BACKUP_IMPORT, NULL, &error) ||
      !mandate_workspace_merge (workspace, plan, &error))
    return mandate_command_fail (error);

  g_print (ngettext ("Brought in %u change.\n", "Brought in %u changes.\n", n), n);

  return MANDATE_EXIT_OK;
}

int
mandate_command_merge (int   argc,
                       char *argv[])
{
  g_autofree char   *answers = NULL;
  g_autofree char   *passphrase_file = NULL;
  const GOptionEntry options[] = {
    { "answers", 'a', 0, G_OPTION_ARG_FILENAME, &answers, N_ ("Whose word counts where both sides changed the same"), N_ ("FILE.json") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_file, N_ ("File whose first line is the passphrase of a sealed copy"), N_ ("FILE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateOpenedCopy) opened = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateMergePlan) plan = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("merge", options, 2, 2, &argc, &argv, &code))
    return code;

  opened = mandate_command_open_copy (argv[2], passphrase_file, &error);
  workspace = opened != NULL ? mandate_command_open_to_write (argv[1], &error) : NULL;
  plan = workspace != NULL ? mandate_workspace_compare_copy (workspace, mandate_opened_copy_get_path (opened), NULL, &error) : NULL;
  if (plan == NULL)
    return mandate_command_fail (error);

  return bring_in (workspace, plan, answers);
}
