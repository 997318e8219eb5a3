/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What organisations of the same sector often answer, to be taken over one by one. */

#include "config.h"

#include "mandate-policy-answers.h"

/* One a line; what else there is tells a story, which is to be made one's own. */
static const char *const lists[] = { "laws", "contracts", "aims", NULL };
static const char *const stories[] = { "protects_words", "exceptions", "improvement", NULL };

static const char *
get_answer (MandatePolicyAnswers *self,
            const char           *field)
{
  return mandate_record_get_text (MANDATE_RECORD (self), mandate_record_type_find_field (MANDATE_TYPE_POLICY_ANSWERS, field, NULL));
}

/**
 * mandate_policy_answers_has_proposals:
 * @field: name of a field
 *
 * Returns: whether there is anything that others often answer there
 */
gboolean
mandate_policy_answers_has_proposals (const char *field)
{
  return g_strv_contains (lists, field) || g_strv_contains (stories, field);
}

/**
 * mandate_policy_answers_list_proposals:
 * @self: answers
 * @organisation: (nullable): whose policy it is
 * @field: name of a field
 *
 * Returns: (transfer full) (element-type utf8): what others of its sector often
 *   answer, in the language of the document, and is not answered yet; of a
 *   field that tells a story, only as long as it is empty
 */
GPtrArray *
mandate_policy_answers_list_proposals (MandatePolicyAnswers *self,
                                       MandateOrganisation  *organisation,
                                       const char           *field)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) answered = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (MANDATE_IS_POLICY_ANSWERS (self), proposals);

  if (!mandate_policy_answers_has_proposals (field))
    return proposals;

  answered = mandate_policy_answers_list_lines (get_answer (self, field));
  if ((answered->len > 0 && g_strv_contains (stories, field)) || answered->len >= MANDATE_POLICY_MAX_AIMS)
    return proposals;

  lines = g_strsplit (mandate_policy_texts_get_sector_text (mandate_policy_answers_get_texts (self, organisation), field, organisation), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (answered, lines[i], g_str_equal, NULL))
      g_ptr_array_add (proposals, g_strdup (lines[i]));

  return proposals;
}

/**
 * mandate_policy_answers_take_proposal:
 * @self: answers
 * @field: name of a field that has proposals
 * @proposal: one of them
 *
 * Puts it below what is answered already.
 */
void
mandate_policy_answers_take_proposal (MandatePolicyAnswers *self,
                                      const char           *field,
                                      const char           *proposal)
{
  const char      *answer = get_answer (self, field);
  g_autofree char *stripped = answer != NULL ? g_strchomp (g_strdup (answer)) : NULL;
  g_autofree char *text = stripped != NULL && *stripped != '\0' ? g_strdup_printf ("%s\n%s", stripped, proposal) : g_strdup (proposal);

  mandate_record_set (MANDATE_RECORD (self), field, text, NULL);
}
