/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-compat.h"

#define ANCHOR_BEGINS "<!-- mandate:"

/* What a line of text needs around it to be read with ease. */
#define MARGIN 16

/**
 * MandatePolicySource:
 *
 * The text of a policy in CommonMark, to be written by hand. The anchors that
 * say which part is which stay in it, out of sight and out of reach: words
 * can be typed, cut and pasted around them, and each stays on a line of its own.
 */
struct _MandatePolicySource
{
  GtkTextView parent_instance;

  GtkTextTag *anchor_tag;
  GtkTextTag *heading_tag;
  GtkTextTag *marks[MANDATE_N_SOURCE_MARKS];
};

G_DEFINE_FINAL_TYPE (MandatePolicySource, mandate_policy_source, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
get_buffer (MandatePolicySource *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

/* Of the line that @start is at, without its end. */
static char *
dup_line (GtkTextIter *start)
{
  GtkTextIter end = *start;

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);

  return gtk_text_iter_get_text (start, &end);
}

static gboolean
is_anchor_line (const GtkTextIter *iter)
{
  GtkTextIter      start = *iter;
  g_autofree char *line = NULL;

  gtk_text_iter_set_line_offset (&start, 0);
  line = dup_line (&start);

  return g_str_has_prefix (line, ANCHOR_BEGINS);
}

static void
tag_line (MandatePolicySource *self,
          GtkTextIter         *start)
{
  GtkTextBuffer   *buffer = get_buffer (self);
  GtkTextIter      end = *start;
  g_autofree char *line = dup_line (start);

  gtk_text_iter_forward_line (&end);
  gtk_text_buffer_remove_tag (buffer, self->anchor_tag, start, &end);
  gtk_text_buffer_remove_tag (buffer, self->heading_tag, start, &end);

  if (g_str_has_prefix (line, ANCHOR_BEGINS))
    gtk_text_buffer_apply_tag (buffer, self->anchor_tag, start, &end);
  else if (g_str_has_prefix (line, "#"))
    gtk_text_buffer_apply_tag (buffer, self->heading_tag, start, &end);
}

static void
tag_lines (MandatePolicySource *self,
           const GtkTextIter   *from,
           const GtkTextIter   *to)
{
  GtkTextIter line = *from;

  gtk_text_iter_set_line_offset (&line, 0);
  do
    tag_line (self, &line);
  while (gtk_text_iter_forward_line (&line) && gtk_text_iter_compare (&line, to) <= 0);
}

/*
 * What is typed before a part belongs below its anchor, not in front of it: the
 * anchor keeps a line of its own.
 */
static void
before_insert_cb (MandatePolicySource *self,
                  GtkTextIter         *place,
                  const char          *text,
                  int                  length)
{
  const gsize n_bytes = length < 0 ? strlen (text) : (gsize) length;

  if (n_bytes == 0 || (gtk_text_iter_starts_line (place) && text[n_bytes - 1] == '\n'))
    return;

  while (is_anchor_line (place) && gtk_text_iter_forward_line (place))
    ;
}

static void
after_insert_cb (MandatePolicySource *self,
                 GtkTextIter         *end,
                 const char          *text,
                 int                  length)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, g_utf8_strlen (text, length));
  tag_lines (self, &start, end);
}

/* The end of the line before an anchor stays, or both would be one line. */
static void
before_delete_cb (MandatePolicySource *self,
                  GtkTextIter         *start,
                  GtkTextIter         *end)
{
  if (gtk_text_iter_compare (start, end) < 0 && gtk_text_iter_starts_line (end) && !gtk_text_iter_is_end (end) && is_anchor_line (end) && !gtk_text_iter_starts_line (start))
    gtk_text_iter_backward_char (end);
}

static void
after_delete_cb (MandatePolicySource *self,
                 GtkTextIter         *start,
                 GtkTextIter         *end)
{
  tag_lines (self, start, end);
}

static void
follow_buffer (MandatePolicySource *self)
{
  GtkTextBuffer *buffer = get_buffer (self);

  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (before_insert_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (after_insert_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (buffer, "delete-range", G_CALLBACK (before_delete_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "delete-range", G_CALLBACK (after_delete_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* The theme's colours, which are others in the dark. */
static void
mandate_policy_source_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  static const char *const colors[] = { "error_color", "warning_color", "accent_color" };
  MandatePolicySource     *self = MANDATE_POLICY_SOURCE (widget);

  GTK_WIDGET_CLASS (mandate_policy_source_parent_class)->css_changed (widget, change);

  for (guint i = 0; i < MANDATE_N_SOURCE_MARKS && self->marks[i] != NULL; i++)
    {
      GdkRGBA color;

      mandate_lookup_color (widget, colors[i], &color);
      g_object_set (self->marks[i], "underline-rgba", &color, NULL);
    }
}

static void
mandate_policy_source_class_init (MandatePolicySourceClass *klass)
{
  GTK_WIDGET_CLASS (klass)->css_changed = mandate_policy_source_css_changed;
}

static void
mandate_policy_source_init (MandatePolicySource *self)
{
  static const PangoUnderline lines[] = { PANGO_UNDERLINE_ERROR, PANGO_UNDERLINE_DOUBLE, PANGO_UNDERLINE_SINGLE };
  GtkTextBuffer              *buffer = get_buffer (self);

  self->anchor_tag = gtk_text_buffer_create_tag (buffer, NULL, "invisible", TRUE, "editable", FALSE, NULL);
  self->heading_tag = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  for (guint i = 0; i < MANDATE_N_SOURCE_MARKS; i++)
    self->marks[i] = gtk_text_buffer_create_tag (buffer, NULL, "underline", lines[i], NULL);

  g_object_set (self, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, "top-margin", MARGIN, "bottom-margin", MARGIN, "left-margin", MARGIN, "right-margin", MARGIN, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Text of the policy"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "policy-source");
  follow_buffer (self);
  mandate_measure_text_in_time (GTK_TEXT_VIEW (self));
}

/**
 * mandate_policy_source_dup_text:
 * @self: a text
 *
 * Returns: (transfer full): all of it, with its anchors
 */
char *
mandate_policy_source_dup_text (MandatePolicySource *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

/**
 * mandate_policy_source_set_text:
 * @self: a text
 * @text: (nullable): what it says from now on
 *
 * Shows another text, which can't be undone from here. Who is reading stays
 * about where they were.
 */
void
mandate_policy_source_set_text (MandatePolicySource *self,
                                const char          *text)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter    cursor;
  int            offset;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  offset = gtk_text_iter_get_offset (&cursor);

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);

  gtk_text_buffer_get_iter_at_offset (buffer, &cursor, offset);
  gtk_text_buffer_place_cursor (buffer, &cursor);
}

/**
 * mandate_policy_source_clear_marks:
 * @self: a text
 *
 * Takes the lines from below all words.
 */
void
mandate_policy_source_clear_marks (MandatePolicySource *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  for (guint i = 0; i < MANDATE_N_SOURCE_MARKS; i++)
    gtk_text_buffer_remove_tag (get_buffer (self), self->marks[i], &start, &end);
}

static void
get_range (MandatePolicySource *self,
           gsize                start,
           gsize                end,
           GtkTextIter         *from,
           GtkTextIter         *to)
{
  g_autofree char *text = mandate_policy_source_dup_text (self);
  const gsize      length = strlen (text);

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), from, g_utf8_pointer_to_offset (text, text + MIN (start, length)));
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), to, g_utf8_pointer_to_offset (text, text + MIN (end, length)));
}

/**
 * mandate_policy_source_mark:
 * @self: a text
 * @mark: how
 * @start: where the words begin, in bytes
 * @end: where they end
 *
 * Draws a line below some words.
 */
void
mandate_policy_source_mark (MandatePolicySource *self,
                            MandateSourceMark    mark,
                            gsize                start,
                            gsize                end)
{
  GtkTextIter from;
  GtkTextIter to;

  get_range (self, start, end, &from, &to);
  gtk_text_buffer_apply_tag (get_buffer (self), self->marks[mark], &from, &to);
}

/**
 * mandate_policy_source_show_place:
 * @self: a text
 * @start: where the words begin, in bytes
 * @end: where they end
 *
 * Selects some words, brings them into sight and goes on typing there.
 */
void
mandate_policy_source_show_place (MandatePolicySource *self,
                                  gsize                start,
                                  gsize                end)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter    from;
  GtkTextIter    to;

  get_range (self, start, end, &from, &to);

  /* The beginning has the cursor, so that of a long piece the first words are in sight. */
  gtk_text_buffer_select_range (buffer, &from, &to);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer), 0.1, FALSE, 0, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
