/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocks of a document as widgets, so that they can be read and copied on the screen. */

#include "config.h"

#include "mandate-paper-text.h"

#define INDENT 18

static const struct
{
  MandateSpanStyle style;
  const char      *tag;
} tags[] = {
  { MANDATE_SPAN_BOLD, "b" },
  { MANDATE_SPAN_ITALIC, "i" },
  { MANDATE_SPAN_MONO, "tt" },
  { MANDATE_SPAN_REMOVED, "s" },
  { MANDATE_SPAN_INSERTED, "u" },
};

static char *
make_markup (const MandateText *text)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < mandate_text_get_n_spans (text); i++)
    {
      const MandateSpan *span = mandate_text_get_span (text, i);
      g_autofree char   *words = g_markup_escape_text (span->text, -1);

      for (guint j = 0; j < G_N_ELEMENTS (tags); j++)
        if (span->style & tags[j].style)
          g_string_append_printf (markup, "<%s>", tags[j].tag);

      g_string_append (markup, words);

      for (guint j = G_N_ELEMENTS (tags); j > 0; j--)
        if (span->style & tags[j - 1].style)
          g_string_append_printf (markup, "</%s>", tags[j - 1].tag);
    }

  return g_string_free (markup, FALSE);
}

/**
 * mandate_paper_text_new_line:
 * @text: (nullable): what it says
 * @css_class: (nullable): what it is
 *
 * Returns: a label that wraps and can be copied
 */
GtkWidget *
mandate_paper_text_new_line (const char *text,
                             const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "selectable", TRUE,
                                   "xalign", 0.0,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_text (GtkBox            *box,
          const MandateText *text,
          const char        *css_class,
          guint              indent)
{
  g_autofree char *markup = make_markup (text);
  GtkWidget       *label = mandate_paper_text_new_line (NULL, css_class);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_widget_set_margin_start (label, indent * INDENT);
  gtk_box_append (box, label);
}

static void
add_heading (GtkBox               *box,
             const MandateHeading *heading)
{
  add_text (box, heading->text, heading->level <= 1 ? "paper-title" : "paper-heading", 0);
}

static void
add_paragraph (GtkBox                 *box,
               const MandateParagraph *paragraph)
{
  add_text (box, paragraph->text, paragraph->voice == MANDATE_VOICE_ISSUED_CODE ? "monospace" : NULL, paragraph->indent);
}

static GtkWidget *
make_item (const MandateList *list,
           guint              index)
{
  g_autofree char *number = g_strdup_printf ("%u.", list->first_number + index);
  GtkWidget       *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *sign = gtk_label_new (list->is_ordered ? number : "\u2022");
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_append (GTK_BOX (item), sign);
  gtk_box_append (GTK_BOX (item), content);
  mandate_paper_text_append (GTK_BOX (content), g_ptr_array_index (list->items, index));

  return item;
}

static void
add_list (GtkBox            *box,
          const MandateList *list)
{
  GtkWidget *items = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (items, "paper-list");
  for (guint i = 0; i < list->items->len; i++)
    gtk_box_append (GTK_BOX (items), make_item (list, i));

  gtk_box_append (box, items);
}

/**
 * mandate_paper_text_append:
 * @box: where the text is added
 * @blocks: (element-type MandateBlock): what CommonMark consists of: headings, paragraphs and lists
 *
 * Adds @blocks as text that can be selected.
 */
void
mandate_paper_text_append (GtkBox    *box,
                           GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const MandateBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == MANDATE_BLOCK_HEADING)
        add_heading (box, &block->heading);
      else if (block->kind == MANDATE_BLOCK_PARAGRAPH)
        add_paragraph (box, &block->paragraph);
      else if (block->kind == MANDATE_BLOCK_LIST)
        add_list (box, &block->list);
    }
}
