/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-passage.h"

void
mandate_policy_passage_free (MandatePolicyPassage *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
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

/* An anchor stands on a line of its own, right above what it names. */
static void
append_passage (GString              *text,
                MandatePolicyPassage *passage)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');

  if (passage->markdown != NULL)
    g_string_append_printf (text, "<!-- mandate:%s -->\n", passage->anchor);

  if (passage->heading != NULL)
    g_string_append_printf (text, "## %s\n%s", passage->heading, passage->markdown != NULL ? "\n" : "");

  if (passage->markdown != NULL)
    g_string_append_printf (text, "%s\n", passage->markdown);
}

/**
 * mandate_policy_passages_join:
 * @passages: (element-type MandatePolicyPassage): passages
 *
 * Returns: (transfer full): the text of the policy in CommonMark; empty
 *   passages leave nothing behind, nor do headings with nothing below. Before
 *   each passage stands its anchor as an HTML comment, which is never printed:
 *   by it, what the standard asks for is found also after headings and words
 *   have been rewritten.
 */
char *
mandate_policy_passages_join (GPtrArray *passages)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      MandatePolicyPassage *passage = g_ptr_array_index (passages, i);

      if (passage->markdown != NULL || (passage->heading != NULL && mandate_policy_passages_has_body (passages, i)))
        append_passage (text, passage);
    }

  return g_string_free (text, FALSE);
}
