/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-passage-view.h"

#include <glib/gi18n-lib.h>

#include "mandate-markdown.h"
#include "mandate-paper-text.h"

/**
 * MandatePassageView:
 *
 * A passage on paper: its heading, its text, and what is said about it. The
 * mark hangs in the margin, so that no word moves when it comes and goes.
 */
struct _MandatePassageView
{
  GtkWidget parent_instance;

  MandatePassage *passage; /* (owned) (nullable) */
  GtkWidget      *heading;
  GtkWidget      *body;
  GtkWidget      *note;
  GtkWidget      *origin; /* where the marked text comes from */
};

G_DEFINE_FINAL_TYPE (MandatePassageView, mandate_passage_view, GTK_TYPE_WIDGET)

static void
mandate_passage_view_dispose (GObject *object)
{
  MandatePassageView *self = MANDATE_PASSAGE_VIEW (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);
  g_clear_pointer (&self->origin, gtk_widget_unparent);
  g_clear_pointer (&self->passage, mandate_passage_free);

  G_OBJECT_CLASS (mandate_passage_view_parent_class)->dispose (object);
}

static void
mandate_passage_view_class_init (MandatePassageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_passage_view_dispose;

  gtk_widget_class_set_css_name (widget_class, "passage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
make_origin (void)
{
  GtkWidget *origin = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (origin, "paper-note");
  gtk_box_append (GTK_BOX (origin), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-up-symbolic", "pixel-size", 12, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (origin), gtk_label_new (_ ("From the answer you are writing")));
  gtk_widget_set_visible (origin, FALSE);

  return origin;
}

static void
mandate_passage_view_init (MandatePassageView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);

  self->heading = mandate_paper_text_new_line (NULL, "paper-heading");
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->note = mandate_paper_text_new_line (NULL, "paper-note");
  self->origin = make_origin ();

  gtk_widget_add_css_class (self->body, "paper-body");
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
  gtk_widget_set_parent (self->origin, GTK_WIDGET (self));
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
}

GtkWidget *
mandate_passage_view_new (void)
{
  return g_object_new (MANDATE_TYPE_PASSAGE_VIEW, NULL);
}

/**
 * mandate_passage_view_get_passage:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
const MandatePassage *
mandate_passage_view_get_passage (MandatePassageView *self)
{
  return self->passage;
}

static void
show_line (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
show_body (MandatePassageView *self,
           const char         *markdown)
{
  g_autoptr (GPtrArray) blocks = mandate_blocks_new ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->body)) != NULL)
    gtk_box_remove (GTK_BOX (self->body), child);

  if (markdown != NULL)
    mandate_markdown_append (blocks, markdown, MANDATE_VOICE_ISSUED);

  mandate_paper_text_append (GTK_BOX (self->body), blocks);
  gtk_widget_set_visible (self->body, blocks->len > 0);
}

/**
 * mandate_passage_view_set_passage:
 * @self: a view
 * @passage: what it shows
 *
 * A passage that says the same as before stays untouched, with what is selected in it.
 */
void
mandate_passage_view_set_passage (MandatePassageView   *self,
                                  const MandatePassage *passage)
{
  if (self->passage != NULL && mandate_passage_equal (self->passage, passage))
    return;

  g_clear_pointer (&self->passage, mandate_passage_free);
  self->passage = mandate_passage_copy (passage);

  show_line (self->heading, passage->heading);
  show_line (self->note, passage->note);
  show_body (self, passage->markdown);

  if (passage->is_to_come)
    gtk_widget_add_css_class (GTK_WIDGET (self), "to-come");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "to-come");
}

/**
 * mandate_passage_view_set_is_marked:
 * @self: a view
 * @is_marked: whether it comes from the answer that is being written
 */
void
mandate_passage_view_set_is_marked (MandatePassageView *self,
                                    gboolean            is_marked)
{
  if (is_marked)
    gtk_widget_add_css_class (self->body, "marked");
  else
    gtk_widget_remove_css_class (self->body, "marked");

  gtk_widget_set_visible (self->origin, is_marked);
}
