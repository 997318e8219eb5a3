/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What cairo's tags leave out and a reader that speaks needs: the words that
 * stand in for a figure, and whether a header cell heads its row or its column.
 */

#include "helper.h"

#include <string.h>

typedef struct
{
  qpdf_data     pdf;
  GVariantIter *figures; /* (unowned) what each says, in their order */
  qpdf_oh       of_row;  /* shared by all header cells of rows */
  qpdf_oh       of_column;
} Structure;

static qpdf_oh
make_scope (qpdf_data   pdf,
            const char *scope)
{
  qpdf_oh attributes = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, attributes, "/O", qpdf_oh_new_name (pdf, "/Table"));
  qpdf_oh_replace_key (pdf, attributes, "/Scope", qpdf_oh_new_name (pdf, scope));

  return qpdf_make_indirect_object (pdf, attributes);
}

static gboolean
has_name (qpdf_data   pdf,
          qpdf_oh     element,
          const char *name)
{
  qpdf_oh  value;
  gboolean is_it;

  if (!qpdf_oh_is_dictionary (pdf, element))
    return FALSE;

  value = qpdf_oh_get_key (pdf, element, "/S");
  is_it = qpdf_oh_is_name (pdf, value) && strcmp (qpdf_oh_get_name (pdf, value), name) == 0;
  qpdf_oh_release (pdf, value);

  return is_it;
}

static qpdf_oh
get_kids (qpdf_data pdf,
          qpdf_oh   element)
{
  qpdf_oh kids = qpdf_oh_get_key (pdf, element, "/K");
  qpdf_oh wrapped = qpdf_oh_wrap_in_array (pdf, kids);

  qpdf_oh_release (pdf, kids);

  return wrapped;
}

/* In a row that holds figures or text too, a header cell speaks of that row. */
static void
complete_row (Structure *self,
              qpdf_oh    row)
{
  qpdf_data pdf = self->pdf;
  qpdf_oh   cells = get_kids (pdf, row);
  const int n = qpdf_oh_get_array_n_items (pdf, cells);
  gboolean  has_data = FALSE;

  for (int i = 0; i < n && !has_data; i++)
    {
      qpdf_oh cell = qpdf_oh_get_array_item (pdf, cells, i);

      has_data = has_name (pdf, cell, "/TD");
      qpdf_oh_release (pdf, cell);
    }

  for (int i = 0; i < n; i++)
    {
      qpdf_oh cell = qpdf_oh_get_array_item (pdf, cells, i);

      if (has_name (pdf, cell, "/TH"))
        qpdf_oh_replace_key (pdf, cell, "/A", has_data ? self->of_row : self->of_column);
      qpdf_oh_release (pdf, cell);
    }

  qpdf_oh_release (pdf, cells);
}

static void
complete_figure (Structure *self,
                 qpdf_oh    figure)
{
  const char *words;

  if (g_variant_iter_next (self->figures, "&s", &words))
    qpdf_oh_replace_key (self->pdf, figure, "/Alt", qpdf_oh_new_unicode_string (self->pdf, words));
}

/*
 * The tree is our own, and no deeper than the tags that were written: a cell in
 * a row in a table in a part. Most elements hold no others but only a number,
 * which says where on the page they are.
 */
static void
complete_element (Structure *self,
                  qpdf_oh    element)
{
  qpdf_data pdf = self->pdf;
  qpdf_oh   kids = qpdf_oh_get_key (pdf, element, "/K");
  const int n = qpdf_oh_is_array (pdf, kids) ? qpdf_oh_get_array_n_items (pdf, kids) : 0;

  if (has_name (pdf, element, "/Figure"))
    complete_figure (self, element);
  else if (!qpdf_oh_is_integer (pdf, kids) && has_name (pdf, element, "/TR"))
    complete_row (self, element);

  if (qpdf_oh_is_dictionary (pdf, kids))
    complete_element (self, kids);

  for (int i = 0; i < n; i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (pdf, kids, i);

      if (qpdf_oh_is_dictionary (pdf, kid))
        complete_element (self, kid);
      qpdf_oh_release (pdf, kid);
    }

  qpdf_oh_release (pdf, kids);
}

/**
 * helper_structure_complete:
 * @pdf: a context that holds our own pages
 * @figures: (element-type utf8): what each figure says in words, in their order
 *
 * Completes the structure tree, before anything is imported: annexes bring none.
 */
void
helper_structure_complete (qpdf_data     pdf,
                           GVariantIter *figures)
{
  qpdf_oh   tree = qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot");
  Structure self = { .pdf = pdf, .figures = figures };

  if (!qpdf_oh_is_dictionary (pdf, tree))
    return;

  self.of_row = make_scope (pdf, "/Row");
  self.of_column = make_scope (pdf, "/Column");
  complete_element (&self, tree);
}
