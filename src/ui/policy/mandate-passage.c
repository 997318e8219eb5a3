/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-passage.h"

#include <string.h>

#include "mandate-policy-outline.h"

/**
 * mandate_passage_new:
 * @anchor: what it is called
 * @heading: (nullable): its heading
 * @markdown: (nullable): its text in CommonMark
 *
 * Returns: (transfer full): a passage
 */
MandatePassage *
mandate_passage_new (const char *anchor,
                     const char *heading,
                     const char *markdown)
{
  MandatePassage *self = g_new0 (MandatePassage, 1);

  self->anchor = g_strdup (anchor);
  self->heading = g_strdup (heading);
  self->markdown = g_strdup (markdown);

  return self;
}

/**
 * mandate_passage_new_to_come:
 * @anchor: what it is called
 * @heading: its heading
 * @note: (nullable): when it comes
 *
 * Returns: (transfer full): a passage that is not written yet
 */
MandatePassage *
mandate_passage_new_to_come (const char *anchor,
                             const char *heading,
                             const char *note)
{
  MandatePassage *self = mandate_passage_new (anchor, heading, NULL);

  self->note = g_strdup (note);
  self->is_to_come = TRUE;

  return self;
}

MandatePassage *
mandate_passage_copy (const MandatePassage *self)
{
  MandatePassage *copy = mandate_passage_new (self->anchor, self->heading, self->markdown);

  copy->note = g_strdup (self->note);
  copy->is_to_come = self->is_to_come;

  return copy;
}

gboolean
mandate_passage_equal (const MandatePassage *self,
                       const MandatePassage *other)
{
  return g_strcmp0 (self->anchor, other->anchor) == 0 &&
         g_strcmp0 (self->heading, other->heading) == 0 &&
         g_strcmp0 (self->markdown, other->markdown) == 0 &&
         g_strcmp0 (self->note, other->note) == 0 &&
         self->is_to_come == other->is_to_come;
}

void
mandate_passage_free (MandatePassage *self)
{
  g_free (self->anchor);
  g_free (self->heading);
  g_free (self->markdown);
  g_free (self->note);
  g_free (self);
}

static void
add_piece (GPtrArray  *passages,
           const char *text,
           gsize       start,
           gsize       end)
{
  g_autofree char *piece = g_strndup (text + start, end - start);
  g_autofree char *shown = mandate_policy_outline_strip (piece);
  g_autofree char *anchor = g_strdup_printf ("%u", passages->len);

  if (*g_strstrip (shown) != '\0')
    g_ptr_array_add (passages, mandate_passage_new (anchor, NULL, shown));
}

/**
 * mandate_passage_list_text:
 * @text: a policy in CommonMark, with its anchors
 *
 * Takes @text apart at its sections, so that while it is written only the
 * section that one writes in is made anew.
 *
 * Returns: (transfer full) (element-type MandatePassage): what stands on paper
 */
GPtrArray *
mandate_passage_list_text (const char *text)
{
  GPtrArray *passages = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_passage_free);
  g_autoptr (GPtrArray) sections = mandate_policy_outline_read (text);
  gsize done = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      const MandatePolicySection *section = g_ptr_array_index (sections, i);

      if (section->start <= done)
        continue;

      add_piece (passages, text, done, section->start);
      done = section->start;
    }

  add_piece (passages, text, done, strlen (text));

  return passages;
}
