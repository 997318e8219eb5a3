/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reviews from a script: the agenda with what the records say, and what was said written down in one change. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-command-names.h"
#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-meeting-acts.h"
#include "mandate-meeting-template.h"
#include "mandate-review-acts.h"
#include "mandate-review-material.h"

typedef struct
{
  const char *name;
  gboolean    writes;
  MandateReview *(*put) (MandateChange *change,
                         MandateReview *review,
                         const char    *held_on);
} Action;

static const Action actions[] = {
  { "agenda", FALSE, NULL },
  { "hold", TRUE, mandate_review_put_held },
  { "close", TRUE, mandate_review_put_closed },
};

static const Action *
find_action (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_strcmp0 (actions[i].name, name) == 0)
      return &actions[i];

  return NULL;
}

/* What was kept when it was held, or what the records say today. */
static char *
say_prepared (MandateRegister    *reg,
              MandateReview      *review,
              const char         *input,
              MandateReviewInput *known)
{
  g_autofree char *today = mandate_date_today ();
  g_autoptr (MandateTranslation) translation = mandate_translation_new_for_screen ();
  g_autoptr (GPtrArray) rows = NULL;

  if (known != NULL && known->prepared_on != NULL)
    return g_strdup (known->prepared);

  rows = mandate_review_list_material (review, reg, input, review->held_on != NULL ? review->held_on : today, translation, NULL);

  return mandate_material_to_text (rows);
}

static void
add_point (JsonBuilder *builder,
           const char  *key,
           const char  *title,
           const char  *prepared,
           const char  *content,
           const char  *nothing_because)
{
  json_builder_begin_object (builder);
  mandate_exchange_add_text (builder, "point", key);
  mandate_exchange_add_text (builder, "title", title);
  mandate_exchange_add_text (builder, "prepared", prepared);
  mandate_exchange_add_text (builder, "content", content);
  mandate_exchange_add_text (builder, "nothing_because", nothing_because);
  json_builder_end_object (builder);
}

/* Before a meeting is opened in the window, its agenda is what usually is talked about. */
static void
add_proposals (JsonBuilder     *builder,
               MandateRegister *reg,
               const char      *kind)
{
  g_autoptr (MandateTranslation) translation = mandate_translation_new_for_screen ();
  g_autoptr (GArray) topics = mandate_meeting_template_list_topics (kind, mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION), translation);

  for (guint i = 0; i < topics->len; i++)
    add_point (builder, NULL, g_array_index (topics, MandateTemplateTopic, i).title, NULL, NULL, NULL);
}

/* The points of the standard, or those of the meeting's own. */
static JsonNode *
make_agenda (MandateRegister *reg,
             MandateReview   *review)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) topics = mandate_meeting_list_topics (reg, review);

  json_builder_begin_array (builder);

  for (const MandateChoice *input = mandate_review_inputs; input->value != NULL && g_strcmp0 (review->kind, "management-review") == 0; input++)
    {
      MandateReviewInput *known = mandate_review_find_input (reg, review, input->value);
      g_autofree char    *prepared = say_prepared (reg, review, input->value, known);

      add_point (builder, input->value, _ (input->label), prepared, known != NULL ? known->content : NULL, known != NULL ? known->nothing_because : NULL);
    }

  for (guint i = 0; i < topics->len; i++)
    {
      MandateMeetingTopic *topic = g_ptr_array_index (topics, i);

      add_point (builder, mandate_record_get_id (MANDATE_RECORD (topic)), topic->title, topic->prepared, topic->content, NULL);
    }

  if (topics->len == 0)
    add_proposals (builder, reg, review->kind);

  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

static const char *
get_member (JsonObject *point,
            const char *member)
{
  return json_object_get_null_member (point, member) ? NULL : json_object_get_string_member (point, member);
}

static void
print_lines (const char *label,
             const char *text)
{
  g_auto (GStrv) lines = text != NULL && *text != '\0' ? g_strsplit (text, "\n", -1) : NULL;

  if (lines == NULL)
    return;

  g_print ("    %s\n", label);
  for (guint i = 0; lines[i] != NULL; i++)
    g_print ("        %s\n", lines[i]);
}

static void
print_agenda (JsonNode *agenda)
{
  JsonArray *points = json_node_get_array (agenda);

  for (guint i = 0; i < json_array_get_length (points); i++)
    {
      JsonObject *point = json_array_get_object_element (points, i);

      if (get_member (point, "point") != NULL)
        g_print ("%s (%s)\n", get_member (point, "title"), get_member (point, "point"));
      else
        g_print ("%s\n", get_member (point, "title"));
      print_lines (_ ("From the records:"), get_member (point, "prepared"));
      print_lines (_ ("What was said:"), get_member (point, "content"));
      print_lines (_ ("Nothing to report, because:"), get_member (point, "nothing_because"));
    }
}

static gboolean
is_input (const char *name)
{
  for (const MandateChoice *input = mandate_review_inputs; input->value != NULL; input++)
    if (g_str_equal (input->value, name))
      return TRUE;

  return FALSE;
}

/* “INPUT=…” and “INPUT.nothing=…” */
static gboolean
put_input (MandateChange *change,
           MandateReview *review,
           const char    *name,
           const char    *value,
           gboolean      *is_known,
           GError       **error)
{
  g_auto (GStrv) parts = g_strsplit (name, ".", 2);

  *is_known = is_input (parts[0]) && (parts[1] == NULL || g_str_equal (parts[1], "nothing"));

  return *is_known ? mandate_review_put_input (change, review, parts[0], parts[1] != NULL ? "nothing_because" : "content", value, error) : TRUE;
}

/* “present=PERSON”, “apologies=PERSON”, “invited=PERSON”, “substitute=PERSON/FOR WHOM”, “guest=NAME/FROM WHERE” */
static gboolean
put_attendance (MandateChange *change,
                MandateReview *review,
                const char    *name,
                const char    *value,
                gboolean      *is_known,
                GError       **error)
{
  static const char *const ways[] = { "present", "apologies", "invited", "substitute", "guest", NULL };
  MandateRegister         *reg = mandate_change_get_register (change);
  g_auto (GStrv) parts = g_strsplit (value, "/", 2);
  MandateRecord *person, *other = NULL;

  *is_known = g_strv_contains (ways, name);
  if (!*is_known)
    return TRUE;

  if (g_str_equal (name, "guest"))
    return mandate_meeting_put_guest (change, review, parts[0] != NULL ? parts[0] : "", parts[0] != NULL ? parts[1] : NULL, error) != NULL;

  person = mandate_command_find_person (reg, parts[0] != NULL ? parts[0] : "", error);
  if (person == NULL || (parts[1] != NULL && (other = mandate_command_find_person (reg, parts[1], error)) == NULL))
    return FALSE;

  if (other != NULL)
    mandate_meeting_put_substitute (change, review, mandate_record_get_id (person), mandate_record_get_id (other));
  else
    mandate_review_put_presence (change, review, mandate_record_get_id (person), name);

  return TRUE;
}

/* What a person says of themselves is a field of the review, a topic of it, an input or somebody’s attendance. */
static gboolean
put_assignment (MandateChange *change,
                MandateReview *review,
                const char    *assignment,
                GError       **error)
{
  const char      *equals = strchr (assignment, '=');
  g_autofree char *name = equals != NULL ? g_strndup (assignment, equals - assignment) : NULL;
  gboolean         is_known;

  if (name == NULL)
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("“%s” is no FIELD=VALUE."), assignment);
      return FALSE;
    }

  if (!put_input (change, review, name, equals + 1, &is_known, error) || is_known)
    return is_known && (error == NULL || *error == NULL);

  if (!put_attendance (change, review, name, equals + 1, &is_known, error) || is_known)
    return is_known && (error == NULL || *error == NULL);

  if (mandate_register_find (mandate_change_get_register (change), MANDATE_TYPE_MEETING_TOPIC, name) != NULL)
    return mandate_meeting_set_topic (change, name, "content", equals + 1, error);

  return mandate_review_put_text (change, review, name, equals + 1, error);
}

static int
write_review (MandateWorkspace *workspace,
              const Action     *action,
              MandateReview    *review,
              char            **assignments)
{
  g_autofree char *today = mandate_date_today ();
  g_autofree char *held_on = g_strdup (review->held_on != NULL ? review->held_on : today);
  /* Translators: %s is a review. */
  g_autofree char *label = g_str_equal (action->name, "hold") ? g_strdup_printf (_ ("“%s” held"), review->title) : g_strdup_printf (_ ("“%s” closed"), review->title);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), label);
  GError *error = NULL;

  for (guint i = 0; assignments[i] != NULL; i++)
    {
      if (!put_assignment (change, review, assignments[i], &error))
        return mandate_command_fail (error);

      if (g_str_has_prefix (assignments[i], "held_on="))
        {
          g_free (held_on);
          held_on = g_strdup (assignments[i] + strlen ("held_on="));
        }
    }

  action->put (change, review, held_on);
  mandate_change_set_happened_on (change, held_on);
  if (!mandate_workspace_commit (workspace, change, &error))
    return mandate_command_fail (error);

  g_print ("%s\n", mandate_record_get_id (MANDATE_RECORD (review)));

  return MANDATE_EXIT_OK;
}

/**
 * mandate_command_review:
 * @argc: number of words
 * @argv: the words: “review”, a workspace, what to do, a review and what was said
 *
 * Returns: what is given to the shell
 */
int
mandate_command_review (int   argc,
                        char *argv[])
{
  gboolean           as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (JsonNode) agenda = NULL;
  const Action  *action;
  MandateReview *review;
  GError        *error = NULL;
  int            code;

  if (!mandate_command_parse ("review", options, 3, G_MAXINT, &argc, &argv, &code))
    return code;

  action = find_action (argv[2]);
  if (action == NULL)
    return mandate_command_fail_usage ("review", _ ("Say what to do: agenda, hold or close."));

  if (!action->writes && argc > 4)
    return mandate_command_fail_usage ("review", _ ("The agenda is only shown. Use hold or close to write down what was said."));

  workspace = action->writes ? mandate_command_open_to_write (argv[1], &error) : mandate_library_open_for_reading (argv[1], &error);
  review = workspace != NULL ? (MandateReview *) mandate_command_find_review (mandate_workspace_get_register (workspace), argv[3], &error) : NULL;
  if (review == NULL)
    return mandate_command_fail (error);

  if (action->writes)
    return write_review (workspace, action, review, argv + 4);

  agenda = make_agenda (mandate_workspace_get_register (workspace), review);
  if (as_json)
    mandate_command_print_json (g_steal_pointer (&agenda));
  else
    print_agenda (agenda);

  return MANDATE_EXIT_OK;
}
