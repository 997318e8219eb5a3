/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * An e-mail, or a letter of an office program, as plain text and nothing else:
 * nothing is fetched, run or followed, whatever it asks for.
 */

#include "config.h"

#include "mandate-words-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is longer is read in its own program. */
#define MAX_SHOWN (64 * 1024)

#define HEIGHT 240

static void
add_line (GString    *text,
          const char *label,
          const char *value)
{
  if (*value != '\0')
    g_string_append_printf (text, "%s: %s\n", label, value);
}

/* (transfer full) */
static char *
make_text (const MandatePdfWords *words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const gsize length = strlen (words->text);
  const gsize most = length > MAX_SHOWN ? (gsize) (g_utf8_find_prev_char (words->text, words->text + MAX_SHOWN) - words->text) : length;

  add_line (text, C_ ("e-mail", "From"), words->from);
  add_line (text, C_ ("e-mail", "To"), words->to);
  if (*words->from != '\0')
    add_line (text, C_ ("e-mail", "Date"), words->moment);
  add_line (text, *words->from != '\0' ? C_ ("e-mail", "Subject") : _ ("Title"), words->title);
  if (text->len > 0)
    g_string_append_c (text, '\n');

  g_string_append_len (text, words->text, (gssize) most);
  if (most < length)
    g_string_append_printf (text, "…\n\n%s", _ ("It goes on: save a copy to read all of it."));

  return g_strdup (text->str);
}

/**
 * mandate_words_view_new:
 * @words: what stands in a file
 *
 * Returns: a view of it, to be read and copied
 */
GtkWidget *
mandate_words_view_new (const MandatePdfWords *words)
{
  GtkWidget       *view = gtk_text_view_new ();
  GtkWidget       *scroller = gtk_scrolled_window_new ();
  g_autofree char *text = make_text (words);

  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What stands in the file"), -1);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT);

  return scroller;
}
