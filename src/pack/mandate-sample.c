/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The example organisation: two years of a bakery, told in data/sample/sample.json
 * as the actions that its people took, with days counted from today.
 */

#include "config.h"

#include "mandate-sample.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "mandate-attach.h"
#include "mandate-date.h"
#include "mandate-pack-resources.h"
#include "mandate-records.h"
#include "mandate-sample-files.h"

#define PATH "/io/github/mandate_isms/Mandate/sample/sample.json"

/* The telling of the story: what it knows while it goes from step to step. */
typedef struct
{
  MandateWorkspace *workspace; /* (unowned) */
  MandateChange    *change;    /* (unowned) of the present step */
  const char       *language;
  const char       *today;
  GHashTable       *ids; /* (owned) (element-type utf8 utf8) by key */
  GDateTime        *now; /* (owned) when the present step is recorded */
} Story;

static GDateTime *
read_story_clock (gpointer data)
{
  Story *story = data;

  return g_date_time_ref (story->now);
}

/* The text of the language, where there is one for each. */
static const char *
pick_text (Story    *story,
           JsonNode *node)
{
  if (node == NULL)
    return NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_string_member_with_default (json_node_get_object (node), story->language, NULL);

  return JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static char *
shift_today (Story      *story,
             const char *days)
{
  return mandate_date_add_days (story->today, atoi (days));
}

/* “{{@-30}}” in a text is the day thirty days ago. */
static char *
fill_dates (Story      *story,
            const char *text)
{
  g_autoptr (GString) filled = g_string_new (NULL);
  const char *open;

  while ((open = strstr (text, "{{@")) != NULL)
    {
      const char      *close = strstr (open, "}}");
      g_autofree char *date = shift_today (story, open + 3);

      g_string_append_len (filled, text, open - text);
      g_string_append (filled, date);
      text = close + 2;
    }

  g_string_append (filled, text);

  return g_strdup (filled->str);
}

static char *
find_id (Story      *story,
         const char *key,
         GError    **error)
{
  const char *id = g_hash_table_lookup (story->ids, key);

  if (id == NULL)
    /* lint: allow untranslated-error, because the example organisation is built in and tested */
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the example organisation names “%s” before it is there", key);

  return g_strdup (id);
}

/* Whether it is the key of a gap: “check type/#record”. */
static gboolean
is_gap_key (const char *text)
{
  const char *space = strchr (text, ' ');
  const char *hash = strstr (text, "/#");

  return space != NULL && hash != NULL && space < hash && strpbrk (space + 1, " \n") == NULL;
}

/* “@-30” is a day, “#anna” a record, “review/#first” a link, “undecided resource/#router” a gap, “%Y-1” last year. */
static char *
resolve (Story      *story,
         const char *text,
         GError    **error)
{
  const char      *hash = strstr (text, "/#");
  g_autofree char *id = NULL;

  if (strpbrk (text, " \n") != NULL && !is_gap_key (text))
    return fill_dates (story, text);

  if (text[0] == '@')
    return shift_today (story, text + 1);

  if (text[0] == '#')
    return find_id (story, text + 1, error);

  if (g_str_has_prefix (text, "%Y"))
    return g_strdup_printf ("%d", atoi (story->today) + atoi (text + 2));

  if (hash == NULL)
    return fill_dates (story, text);

  id = find_id (story, hash + 2, error);

  return id != NULL ? g_strdup_printf ("%.*s/%s", (int) (hash - text), text, id) : NULL;
}

static char *
value_to_text (Story    *story,
               JsonNode *node,
               GError  **error)
{
  const char *text = pick_text (story, node);
  char        number[G_ASCII_DTOSTR_BUF_SIZE];

  if (text != NULL)
    return resolve (story, text, error);

  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");

  return g_strdup (g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));
}

static gboolean
fill_field (Story         *story,
            MandateRecord *record,
            const char    *name,
            JsonNode      *node,
            GError       **error)
{
  g_autofree char *text = value_to_text (story, node, error);

  return text != NULL && mandate_record_set (record, name, text, error);
}

static gboolean
is_field (const char *name)
{
  return strcmp (name, "type") != 0 && strcmp (name, "key") != 0 && strcmp (name, "file") != 0 && strcmp (name, "clause-hint") != 0;
}

/* An amount is read in its currency, so that comes first. */
static gboolean
fill_record (Story         *story,
             MandateRecord *record,
             JsonObject    *told,
             GError       **error)
{
  g_autoptr (GList) names = json_object_get_members (told);

  if (json_object_has_member (told, "currency") &&
      !fill_field (story, record, "currency", json_object_get_member (told, "currency"), error))
    return FALSE;

  for (GList *l = names; l != NULL; l = l->next)
    if (is_field (l->data) && !fill_field (story, record, l->data, json_object_get_member (told, l->data), error))
      return FALSE;

  return TRUE;
}

static const char *
get_fixed_id (const char *key)
{
  if (g_str_equal (key, "organisation"))
    return MANDATE_ORGANISATION_ID;

  if (g_str_equal (key, "conformance"))
    return MANDATE_ROLE_CONFORMANCE_ID;

  return g_str_equal (key, "performance-reporting") ? MANDATE_ROLE_REPORTING_ID : NULL;
}

static MandateRecord *
attach_file (Story      *story,
             JsonObject *told,
             JsonObject *file,
             GError    **error)
{
  g_autofree char *heading = fill_dates (story, pick_text (story, json_object_get_member (file, "heading")));
  g_autofree char *body = fill_dates (story, pick_text (story, json_object_get_member (file, "body")));
  /* What waits in the inbox bears the day on which it came in. */
  g_autofree char *date = json_object_has_member (told, "happened_on") ? value_to_text (story, json_object_get_member (told, "happened_on"), error)
                                                                       : g_date_time_format (story->now, "%Y-%m-%d");
  g_autoptr (GBytes) content =
    mandate_sample_make_file (json_object_get_string_member (file, "kind"), heading, body, story->language, date, error);

  if (content == NULL)
    return NULL;

  return MANDATE_RECORD (mandate_attach_bytes (story->workspace, story->change, content,
                                               pick_text (story, json_object_get_member (file, "name")), NULL, error));
}

static gboolean
tell_record (Story      *story,
             JsonObject *told,
             GError    **error)
{
  const char    *key = json_object_get_string_member (told, "key");
  const char    *known = g_hash_table_lookup (story->ids, key);
  GType          type = mandate_schema_find_type (mandate_schema_get (), json_object_get_string_member (told, "type"), error);
  MandateRecord *record;

  if (type == G_TYPE_INVALID)
    return FALSE;

  if (known != NULL)
    record = mandate_change_edit (story->change, type, known);
  else if (json_object_has_member (told, "file"))
    record = attach_file (story, told, json_object_get_object_member (told, "file"), error);
  else
    record = mandate_change_create (story->change, type, get_fixed_id (key));

  if (record == NULL)
    return FALSE;

  if (known == NULL)
    g_hash_table_insert (story->ids, g_strdup (key), g_strdup (mandate_record_get_id (record)));

  if (fill_record (story, record, told, error))
    return TRUE;

  g_prefix_error (error, "“%s”: ", key);

  return FALSE;
}

/* Recorded in the morning of its day, a minute after the step before it; never in the future. */
static void
set_clock (Story *story,
           int    days,
           guint  step)
{
  g_autofree char *date = mandate_date_add_days (story->today, days);
  g_autofree char *text = g_strdup_printf ("%sT06:00:00Z", date);
  g_autoptr (GDateTime) morning = g_date_time_new_from_iso8601 (text, NULL);
  g_autoptr (GDateTime) moment = g_date_time_add_seconds (morning, step * 60);
  g_autoptr (GDateTime) present = g_date_time_new_now_utc ();

  g_clear_pointer (&story->now, g_date_time_unref);
  story->now = g_date_time_ref (days == 0 && g_date_time_compare (moment, present) > 0 ? present : moment);
}

static gboolean
tell_step (Story      *story,
           JsonObject *step,
           guint       number,
           GError    **error)
{
  const char *label = pick_text (story, json_object_get_member (step, "label"));
  const char *actor = json_object_get_string_member (step, "as");
  JsonArray  *records = json_object_get_array_member (step, "records");
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (story->workspace), label);
  MandatePerson *person = NULL;

  story->change = change;
  set_clock (story, json_object_get_int_member (step, "on"), number);

  if (actor[0] == '#')
    person = mandate_register_find (mandate_workspace_get_register (story->workspace), MANDATE_TYPE_PERSON,
                                    g_hash_table_lookup (story->ids, actor + 1));
  mandate_workspace_set_actor (story->workspace, person != NULL ? person->name : actor,
                               person != NULL ? mandate_record_get_id (MANDATE_RECORD (person)) : NULL);

  for (guint i = 0; i < json_array_get_length (records); i++)
    if (!tell_record (story, json_array_get_object_element (records, i), error))
      return FALSE;

  return mandate_workspace_commit (story->workspace, change, error);
}

static gboolean
tell (Story     *story,
      JsonArray *steps,
      GError   **error)
{
  for (guint i = 0; i < json_array_get_length (steps); i++)
    if (!tell_step (story, json_array_get_object_element (steps, i), i, error))
      {
        g_prefix_error (error, _ ("The example organisation, step %u: "), i + 1);
        return FALSE;
      }

  return TRUE;
}

/**
 * mandate_sample_fill:
 * @workspace: a workspace without records, marked as an example
 * @language: `en` or `de`
 * @today: the day that the story ends on
 * @error: return location for an error
 *
 * Tells the story of the example organisation, action by action, each recorded
 * on its day.
 *
 * Returns: whether it was told to the end
 */
gboolean
mandate_sample_fill (MandateWorkspace *workspace,
                     const char       *language,
                     const char       *today,
                     GError          **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (mandate_pack_get_resource (), PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  Story    story = { .workspace = workspace, .language = language, .today = today };
  gboolean told;

  g_return_val_if_fail (mandate_workspace_get_is_sample (workspace), FALSE);

  if (bytes == NULL || !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
    return FALSE;

  story.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  mandate_workspace_set_clock (workspace, read_story_clock, &story);

  told = tell (&story, json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "steps"), error);

  mandate_workspace_set_clock (workspace, NULL, NULL);
  mandate_workspace_set_actor (workspace, NULL, NULL);
  g_hash_table_unref (story.ids);
  g_clear_pointer (&story.now, g_date_time_unref);

  return told;
}
