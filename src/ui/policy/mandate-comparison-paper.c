/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Two texts as one on paper: what went is struck through and grey, what came is
 * underlined on blue, and whoever listens hears which is which.
 */

#include "config.h"

#include "mandate-comparison-paper.h"

#include <glib/gi18n-lib.h>

#include "mandate-paper-text.h"

#define INDENT 18

static void
append_run (GString              *markup,
            const MandateTextRun *run)
{
  g_autofree char *words = g_markup_escape_text (run->text, -1);

  if (markup->len > 0)
    g_string_append_c (markup, ' ');

  if (run->state == MANDATE_TEXT_ADDED)
    g_string_append_printf (markup, "<span underline=\"single\" background=\"#d5e5fa\">%s</span>", words);
  else if (run->state == MANDATE_TEXT_REMOVED)
    g_string_append_printf (markup, "<span strikethrough=\"true\" foreground=\"#5e5e5e\">%s</span>", words);
  else
    g_string_append (markup, words);
}

/* What an underline and a stroke say, in words. */
static void
append_spoken (GString              *spoken,
               const MandateTextRun *run)
{
  if (spoken->len > 0)
    g_string_append_c (spoken, ' ');

  if (run->state == MANDATE_TEXT_ADDED)
    /* Translators: read aloud; %s are words of a text. */
    g_string_append_printf (spoken, _ ("[added: %s]"), run->text);
  else if (run->state == MANDATE_TEXT_REMOVED)
    /* Translators: read aloud; %s are words of a text. */
    g_string_append_printf (spoken, _ ("[removed: %s]"), run->text);
  else
    g_string_append (spoken, run->text);
}

static const char *
get_style (const MandateComparedBlock *block)
{
  if (block->kind == MANDATE_TEXT_BLOCK_HEADING)
    return block->level <= 1 ? "paper-title" : "paper-heading";

  return block->kind == MANDATE_TEXT_BLOCK_CODE ? "monospace" : NULL;
}

static GtkWidget *
create_block (const MandateComparedBlock *block)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autoptr (GString) spoken = g_string_new (NULL);
  GtkWidget *label = mandate_paper_text_new_line (NULL, get_style (block));

  for (guint i = 0; i < block->runs->len; i++)
    {
      append_run (markup, &g_array_index (block->runs, MandateTextRun, i));
      append_spoken (spoken, &g_array_index (block->runs, MandateTextRun, i));
    }

  if (block->kind == MANDATE_TEXT_BLOCK_ITEM)
    {
      g_string_prepend (markup, "• ");
      gtk_widget_set_margin_start (label, INDENT);
    }

  gtk_label_set_markup (GTK_LABEL (label), markup->str);
  if (block->state != MANDATE_TEXT_SAME)
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);

  return label;
}

/* Of what is the same, only the heading that a change stands below. */
static gboolean
is_shown (const MandateTextComparison *comparison,
          guint                        index)
{
  const MandateComparedBlock *block = g_ptr_array_index (comparison->blocks, index);

  if (block->state != MANDATE_TEXT_SAME)
    return TRUE;

  if (block->kind != MANDATE_TEXT_BLOCK_HEADING)
    return FALSE;

  for (guint i = index + 1; i < comparison->blocks->len; i++)
    {
      const MandateComparedBlock *next = g_ptr_array_index (comparison->blocks, i);

      if (next->kind == MANDATE_TEXT_BLOCK_HEADING)
        return FALSE;
      if (next->state != MANDATE_TEXT_SAME)
        return TRUE;
    }

  return FALSE;
}

/**
 * mandate_comparison_paper_new:
 * @comparison: what became of a text
 * @only_changes: whether to leave out what is the same
 *
 * Returns: (transfer floating): a page that shows both texts as one
 */
GtkWidget *
mandate_comparison_paper_new (const MandateTextComparison *comparison,
                              gboolean                     only_changes)
{
  GtkWidget *paper = g_object_new (GTK_TYPE_BOX, "css-name", "paper", "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);

  gtk_widget_add_css_class (paper, "comparison");
  for (guint i = 0; i < comparison->blocks->len; i++)
    {
      const MandateComparedBlock *block = g_ptr_array_index (comparison->blocks, i);

      if (block->kind != MANDATE_TEXT_BLOCK_COMMENT && (!only_changes || is_shown (comparison, i)))
        gtk_box_append (GTK_BOX (paper), create_block (block));
    }

  return paper;
}
