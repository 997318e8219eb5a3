/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a new text of the policy has to do with the one that it takes the place of. */

#include "config.h"

#include <string.h>

#include "mandate-policy-outline.h"
#include "mandate-policy-passage.h"

#define ANCHOR_BEGINS "<!-- mandate:"

/* Passages on the document itself: where they differ, no duty does. */
static const char *const formal_anchors[] = { "readers", "responsibility", "review", NULL };

static gboolean
is_newer (MandatePolicyVersion *version,
          MandatePolicyVersion *other)
{
  return other == NULL || strcmp (mandate_record_get_id (MANDATE_RECORD (version)), mandate_record_get_id (MANDATE_RECORD (other))) > 0;
}

static gboolean
is_of_policy (MandateRegister      *reg,
              MandatePolicyVersion *version)
{
  MandatePolicy *policy = version->policy != NULL ? mandate_register_find (reg, MANDATE_TYPE_POLICY, version->policy) : NULL;

  return policy != NULL && g_strcmp0 (policy->kind, "information-security") == 0;
}

/**
 * mandate_policy_find_base:
 * @reg: a register
 *
 * Returns: (transfer none) (nullable): the version of the information security
 *   policy that a new one takes the place of: the one in force, else the
 *   latest; %NULL where the new one is the first
 */
MandatePolicyVersion *
mandate_policy_find_base (MandateRegister *reg)
{
  MandateRecordList    *versions = mandate_register_get_list (reg, MANDATE_TYPE_POLICY_VERSION);
  MandatePolicyVersion *latest = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (versions); i++)
    {
      MandatePolicyVersion *version = mandate_record_list_get (versions, i);

      if (!is_of_policy (reg, version))
        continue;

      if (g_strcmp0 (version->state, "in-force") == 0)
        return version;

      if (is_newer (version, latest))
        latest = version;
    }

  return latest;
}

static gboolean
differs (MandatePolicyPassage *passage,
         const char           *old_text)
{
  g_autofree char *old = NULL;

  /* A text that was written elsewhere has no anchors: what stands in it word for word is not new. */
  if (strstr (old_text, ANCHOR_BEGINS) == NULL)
    return passage->markdown != NULL && strstr (old_text, passage->markdown) == NULL;

  old = mandate_policy_outline_get_body (old_text, passage->anchor);

  return g_strcmp0 (old != NULL ? g_strstrip (old) : NULL, passage->markdown) != 0;
}

/**
 * mandate_policy_passages_list_changes:
 * @passages: (element-type MandatePolicyPassage): passages of a new text
 * @old_text: (nullable): the text that it takes the place of
 *
 * Returns: (transfer full) (element-type utf8): what the passages are called
 *   that are new, changed or gone, in their order
 */
GPtrArray *
mandate_policy_passages_list_changes (GPtrArray  *passages,
                                      const char *old_text)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < passages->len; i++)
    {
      MandatePolicyPassage *passage = g_ptr_array_index (passages, i);

      if (differs (passage, old_text != NULL ? old_text : "") &&
          !g_ptr_array_find_with_equal_func (titles, passage->title, g_str_equal, NULL))
        g_ptr_array_add (titles, g_strdup (passage->title));
    }

  return titles;
}

/**
 * mandate_policy_passages_is_material:
 * @passages: (element-type MandatePolicyPassage): passages of a new text
 * @old_text: (nullable): the text that it takes the place of
 *
 * Returns: whether more differs than who may read it, who answers for it and
 *   when it is looked at again: a proposal, as only a person can say whether a
 *   duty has changed
 */
gboolean
mandate_policy_passages_is_material (GPtrArray  *passages,
                                     const char *old_text)
{
  for (guint i = 0; i < passages->len; i++)
    {
      MandatePolicyPassage *passage = g_ptr_array_index (passages, i);

      if (!g_strv_contains (formal_anchors, passage->anchor) && differs (passage, old_text != NULL ? old_text : ""))
        return TRUE;
    }

  return FALSE;
}

/**
 * mandate_policy_passages_describe_changes:
 * @passages: (element-type MandatePolicyPassage): passages of a new text
 * @old_text: (nullable): the text that it takes the place of
 * @texts: the texts in the language of the document
 *
 * Returns: (transfer full) (nullable): a sentence that names what changed;
 *   %NULL where nothing did
 */
char *
mandate_policy_passages_describe_changes (GPtrArray                *passages,
                                          const char               *old_text,
                                          const MandatePolicyTexts *texts)
{
  g_autoptr (GPtrArray) titles = mandate_policy_passages_list_changes (passages, old_text);
  g_autofree char *list = NULL;

  if (titles->len == 0)
    return NULL;

  g_ptr_array_add (titles, NULL);
  list = g_strjoinv (", ", (char **) titles->pdata);

  return mandate_policy_texts_fill (mandate_policy_texts_find (texts, "changed"), "headings", list, NULL);
}
