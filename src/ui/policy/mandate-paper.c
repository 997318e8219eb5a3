/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-paper.h"

#include <glib/gi18n-lib.h>

#include "mandate-paper-text.h"
#include "mandate-passage-view.h"

/**
 * MandatePaper:
 *
 * A text as it will be printed: black on white, whatever the style of the
 * screen. It shows passages, may mark the one that is being written, and then
 * keeps it in sight.
 *
 * With the pointer any words can be selected and copied. The keyboard stops at
 * the page once, not at each paragraph, and copies all of it.
 */
struct _MandatePaper
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *start;
  GtkWidget *end;
  GtkWidget *passages;
  char      *marked; /* (nullable) */
  guint      scroll_id;
  gboolean   is_laid_out; /* since the mark was set */
};

G_DEFINE_FINAL_TYPE (MandatePaper, mandate_paper, GTK_TYPE_WIDGET)

static void
mandate_paper_dispose (GObject *object)
{
  MandatePaper *self = MANDATE_PAPER (object);

  if (self->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_id);
  self->scroll_id = 0;

  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->passages, gtk_widget_unparent);

  G_OBJECT_CLASS (mandate_paper_parent_class)->dispose (object);
}

static void
mandate_paper_finalize (GObject *object)
{
  MandatePaper *self = MANDATE_PAPER (object);

  g_free (self->marked);

  G_OBJECT_CLASS (mandate_paper_parent_class)->finalize (object);
}

static gboolean
mandate_paper_focus (GtkWidget       *widget,
                     GtkDirectionType direction)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget)))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static void
copy_all_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandatePaper *self = MANDATE_PAPER (widget);
  g_autoptr (GString) text = g_string_new (NULL);

  for (GtkWidget *view = gtk_widget_get_first_child (self->passages); view != NULL; view = gtk_widget_get_next_sibling (view))
    {
      const MandatePassage *passage = mandate_passage_view_get_passage (MANDATE_PASSAGE_VIEW (view));

      if (passage->heading != NULL)
        g_string_append_printf (text, "## %s\n\n", passage->heading);
      if (passage->markdown != NULL)
        g_string_append_printf (text, "%s\n\n", passage->markdown);
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

static void
mandate_paper_class_init (MandatePaperClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mandate_paper_dispose;
  object_class->finalize = mandate_paper_finalize;

  widget_class->focus = mandate_paper_focus;

  gtk_widget_class_install_action (widget_class, "paper.copy", NULL, copy_all_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "paper.copy", NULL);
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
mandate_paper_init (MandatePaper *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Text on paper"), -1);

  self->header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->start = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "hexpand", TRUE, NULL);
  self->end = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->passages = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (self->header, "paper-header");
  gtk_widget_set_visible (self->header, FALSE);
  gtk_box_append (GTK_BOX (self->header), self->start);
  gtk_box_append (GTK_BOX (self->header), self->end);
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
  gtk_widget_set_parent (self->passages, GTK_WIDGET (self));
}

GtkWidget *
mandate_paper_new (void)
{
  return g_object_new (MANDATE_TYPE_PAPER, NULL);
}

/**
 * mandate_paper_set_header:
 * @self: a page
 * @start: (nullable): whose text it is
 * @end: (nullable): which one, in which version
 */
void
mandate_paper_set_header (MandatePaper *self,
                          const char   *start,
                          const char   *end)
{
  gtk_label_set_label (GTK_LABEL (self->start), start != NULL ? start : "");
  gtk_label_set_label (GTK_LABEL (self->end), end != NULL ? end : "");
  gtk_widget_set_visible (self->header, start != NULL || end != NULL);
}

static GtkWidget *
find_marked (MandatePaper *self)
{
  for (GtkWidget *view = gtk_widget_get_first_child (self->passages); view != NULL; view = gtk_widget_get_next_sibling (view))
    if (self->marked != NULL && g_strcmp0 (mandate_passage_view_get_passage (MANDATE_PASSAGE_VIEW (view))->anchor, self->marked) == 0)
      return view;

  return NULL;
}

static void
update_mark (MandatePaper *self)
{
  GtkWidget *marked = find_marked (self);

  for (GtkWidget *view = gtk_widget_get_first_child (self->passages); view != NULL; view = gtk_widget_get_next_sibling (view))
    mandate_passage_view_set_is_marked (MANDATE_PASSAGE_VIEW (view), view == marked);
}

static gboolean
show_marked_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       data)
{
  MandatePaper   *self = MANDATE_PAPER (widget);
  GtkWidget      *view = find_marked (self);
  GtkWidget      *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment  *adjustment = window != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window)) : NULL;
  graphene_rect_t bounds;

  /* A frame is laid out after its ticks: only the next one knows where the passage lies. */
  if (!self->is_laid_out)
    {
      self->is_laid_out = TRUE;
      return G_SOURCE_CONTINUE;
    }

  self->scroll_id = 0;

  if (adjustment != NULL && view != NULL && gtk_widget_compute_bounds (view, window, &bounds))
    {
      double top = bounds.origin.y + gtk_adjustment_get_value (adjustment);

      gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height);
    }

  return G_SOURCE_REMOVE;
}

static void
queue_show_marked (MandatePaper *self)
{
  self->is_laid_out = FALSE;

  if (self->scroll_id == 0 && self->marked != NULL)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_marked_cb, NULL, NULL);
}

/**
 * mandate_paper_set_passages:
 * @self: a page
 * @passages: (element-type MandatePassage): what stands on it, in this order
 *
 * Only what differs from before is made anew, so that this can be called at each key.
 */
void
mandate_paper_set_passages (MandatePaper *self,
                            GPtrArray    *passages)
{
  GtkWidget *view = gtk_widget_get_first_child (self->passages);

  for (guint i = 0; i < passages->len; i++)
    {
      if (view == NULL)
        {
          view = mandate_passage_view_new ();
          gtk_box_append (GTK_BOX (self->passages), view);
        }

      mandate_passage_view_set_passage (MANDATE_PASSAGE_VIEW (view), g_ptr_array_index (passages, i));
      view = gtk_widget_get_next_sibling (view);
    }

  while (view != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (view);

      gtk_box_remove (GTK_BOX (self->passages), view);
      view = next;
    }

  update_mark (self);
}

/**
 * mandate_paper_set_marked:
 * @self: a page
 * @anchor: (nullable): the passage that comes from the answer being written
 *
 * Marks one passage, and scrolls to it where the page is part of a scrolled window.
 */
void
mandate_paper_set_marked (MandatePaper *self,
                          const char   *anchor)
{
  if (g_strcmp0 (self->marked, anchor) == 0)
    return;

  g_free (self->marked);
  self->marked = g_strdup (anchor);
  update_mark (self);
  queue_show_marked (self);
}
