/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers as a file, and as they are kept with the version that was made from them. */

#include "config.h"

#include "mandate-policy-answers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-json-depth.h"
#include "mandate-record-json.h"

/* One object of answers, some of which are lists. */
#define MAX_DEPTH 8

static gboolean
knows_all (JsonObject *object,
           GError    **error)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    if (mandate_policy_answers_get_step (l->data) == 0)
      {
        g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NO_FIELD,
                     /* Translators: %s is a name in a file, such as laws. */
                     _ ("There is no question called “%s”. Take it out, or look up how it is spelled."), (const char *) l->data);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_shape (gboolean has_shape,
             GError **error)
{
  if (!has_shape)
    g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                         _ ("Answers are a JSON object, such as { \"laws\": \"Data protection law\" }."));

  return has_shape;
}

/**
 * mandate_policy_answers_from_json:
 * @json: an object with an answer to each question, by the name of its field;
 *   what it leaves out gets the value that the wizard begins with
 * @error: return location for an error that says what to do
 *
 * Reads answers from a file. A name that is not known is refused: it is
 * misspelt, or from a newer version of the program, and would be lost.
 *
 * Returns: (transfer full): the answers, or %NULL on error
 */
MandatePolicyAnswers *
mandate_policy_answers_from_json (const char *json,
                                  GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (MandateRecord) read = NULL;
  g_autoptr (MandateRecord) answers = NULL;
  g_autoptr (GList) names = NULL;
  g_autoptr (GError) broken = NULL;
  JsonObject *object;
  JsonNode   *root;

  g_return_val_if_fail (json != NULL, NULL);

  if (!check_shape (mandate_json_is_shallow (json, strlen (json), MAX_DEPTH), error))
    return NULL;

  if (!json_parser_load_from_data (parser, json, -1, &broken))
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                   /* Translators: %s is where and why, in English. */
                   _ ("The answers are no JSON: %s. Mend them there."), broken->message);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (!check_shape (root != NULL && JSON_NODE_HOLDS_OBJECT (root), error))
    return NULL;

  object = json_node_get_object (root);
  if (!knows_all (object, error))
    return NULL;

  read = mandate_record_from_json (MANDATE_TYPE_POLICY_ANSWERS, object, error);
  if (read == NULL)
    return NULL;

  answers = mandate_record_new (MANDATE_TYPE_POLICY_ANSWERS, NULL);
  names = json_object_get_members (object);
  for (GList *l = names; l != NULL; l = l->next)
    {
      const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_POLICY_ANSWERS, l->data, NULL);
      g_autofree char    *text = mandate_record_format (read, field);

      mandate_record_set (answers, l->data, text != NULL ? text : "", NULL);
    }

  return MANDATE_POLICY_ANSWERS (g_steal_pointer (&answers));
}

/**
 * mandate_policy_answers_to_json:
 * @self: answers
 *
 * Returns: (transfer full): all answers as mandate_policy_answers_from_json()
 *   reads them
 */
char *
mandate_policy_answers_to_json (MandatePolicyAnswers *self)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (MANDATE_IS_POLICY_ANSWERS (self), NULL);

  node = mandate_record_to_json (MANDATE_RECORD (self));
  json_object_remove_member (json_node_get_object (node), "id");

  return json_to_string (node, FALSE);
}
