/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-passage.h"

void
mandate_policy_passage_free (MandatePolicyPassage *self)
{
  if (self == NULL)
    return;

  g_free (self->heading);
  g_free (self->markdown);
  g_strfreev (self->fields);
  g_free (self);
}

/**
 * mandate_policy_passages_has_body:
 * @passages: (element-type MandatePolicyPassage): passages
 * @index: index of one that has a heading
 *
 * Returns: whether anything stands below the heading
 */
gboolean
mandate_policy_passages_has_body (GPtrArray *passages,
                                  guint      index)
{
  for (guint i = index; i < passages->len; i++)
    {
      MandatePolicyPassage *passage = g_ptr_array_index (passages, i);

      if (i > index && passage->heading != NULL)
        return FALSE;

      if (passage->markdown != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * mandate_policy_passages_join:
 * @passages: (element-type MandatePolicyPassage): passages
 *
 * Returns: (transfer full): the text of the policy in CommonMark; empty
 *   passages leave nothing behind, nor do headings with nothing below
 */
char *
mandate_policy_passages_join (GPtrArray *passages)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      MandatePolicyPassage *passage = g_ptr_array_index (passages, i);

      if (passage->heading != NULL && mandate_policy_passages_has_body (passages, i))
        g_string_append_printf (text, "%s## %s\n", text->len > 0 ? "\n" : "", passage->heading);

      if (passage->markdown != NULL)
        g_string_append_printf (text, "%s%s\n", text->len > 0 ? "\n" : "", passage->markdown);
    }

  return g_string_free (text, FALSE);
}
