/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MandatePassage:
 * @anchor: what it is called, to be marked
 * @heading: (nullable): its heading
 * @markdown: (nullable): its text in CommonMark; a heading of the first level is the title of the page
 * @note: (nullable): said in grey below it
 * @is_to_come: whether it is not written yet: it stands in grey
 *
 * A piece of a text that stands on paper.
 */
typedef struct
{
  char    *anchor;
  char    *heading;
  char    *markdown;
  char    *note;
  gboolean is_to_come;
} MandatePassage;

MandatePassage *mandate_passage_new (const char *anchor,
                                     const char *heading,
                                     const char *markdown);
MandatePassage *mandate_passage_new_to_come (const char *anchor,
                                             const char *heading,
                                             const char *note);
MandatePassage *mandate_passage_copy (const MandatePassage *self);
GPtrArray      *mandate_passage_list_text (const char *text);
gboolean        mandate_passage_equal (const MandatePassage *self,
                                       const MandatePassage *other);
void            mandate_passage_free (MandatePassage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePassage, mandate_passage_free)

G_END_DECLS
