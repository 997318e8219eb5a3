/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-stamps.h"

#include "mandate-letter.h"

/* A, R, C, I, none, and the A that another has too. */
#define N_STAMPS (MANDATE_N_LETTERS + 2)

/**
 * MandateRaciStamps:
 *
 * The letters of RACI as they look now, drawn once to be put down wherever they
 * stand. Takes no room itself: it is there for what the theme says about letters.
 */
struct _MandateRaciStamps
{
  GtkWidget parent_instance;

  GtkWidget     *letters[N_STAMPS];
  GskRenderNode *nodes[N_STAMPS]; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (MandateRaciStamps, mandate_raci_stamps, GTK_TYPE_WIDGET)

static void
clear_nodes (MandateRaciStamps *self)
{
  for (guint i = 0; i < N_STAMPS; i++)
    g_clear_pointer (&self->nodes[i], gsk_render_node_unref);
}

static void
redraw_all (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    redraw_all (child);

  gtk_widget_queue_draw (widget);
}

/* Light, dark, another font: what was drawn before is of no use. */
static void
mandate_raci_stamps_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mandate_raci_stamps_parent_class)->css_changed (widget, change);

  clear_nodes (MANDATE_RACI_STAMPS (widget));
  if (gtk_widget_get_parent (widget) != NULL)
    redraw_all (gtk_widget_get_parent (widget));
}

static void
mandate_raci_stamps_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  *minimum = *natural = 0;
}

/* Nothing of it is shown where it is. */
static void
mandate_raci_stamps_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
}

static void
mandate_raci_stamps_dispose (GObject *object)
{
  MandateRaciStamps *self = MANDATE_RACI_STAMPS (object);

  clear_nodes (self);
  for (guint i = 0; i < N_STAMPS; i++)
    g_clear_pointer (&self->letters[i], gtk_widget_unparent);

  G_OBJECT_CLASS (mandate_raci_stamps_parent_class)->dispose (object);
}

static void
mandate_raci_stamps_class_init (MandateRaciStampsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_raci_stamps_dispose;
  widget_class->css_changed = mandate_raci_stamps_css_changed;
  widget_class->measure = mandate_raci_stamps_measure;
  widget_class->snapshot = mandate_raci_stamps_snapshot;

  gtk_widget_class_set_css_name (widget_class, "raci-stamps");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mandate_raci_stamps_init (MandateRaciStamps *self)
{
  for (guint i = 0; i < N_STAMPS; i++)
    {
      self->letters[i] = mandate_letter_new (NULL);
      mandate_letter_set (self->letters[i], i <= MANDATE_N_LETTERS ? mandate_letter_get_value (i) : mandate_letter_get_value (0), i > MANDATE_N_LETTERS);
      gtk_widget_set_child_visible (self->letters[i], FALSE);
      gtk_widget_set_parent (self->letters[i], GTK_WIDGET (self));
    }

  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mandate_raci_stamps_new (void)
{
  return g_object_new (MANDATE_TYPE_RACI_STAMPS, NULL);
}

/**
 * mandate_raci_stamps_find:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the stamps that stand first in the grid
 *   around @widget
 */
gpointer
mandate_raci_stamps_find (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *first = gtk_widget_get_first_child (widget);

      if (first != NULL && MANDATE_IS_RACI_STAMPS (first))
        return first;
    }

  return NULL;
}

/* Around the A that another has too. */
static void
draw_outline (GtkSnapshot *snapshot,
              GtkWidget   *letter)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (-4, -4, MANDATE_RACI_STAMP + 8, MANDATE_RACI_STAMP + 8);
  const float     widths[] = { 2, 2, 2, 2 };
  GskRoundedRect  outline;
  GdkRGBA         color = { 0 };
  GdkRGBA         colors[4];

  gtk_style_context_lookup_color (gtk_widget_get_style_context (letter), "warning_color", &color);
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    colors[i] = color;
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 12);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static GskRenderNode *
draw_stamp (GtkWidget *letter,
            gboolean   is_clash)
{
  GtkStyleContext *context = gtk_widget_get_style_context (letter);
  GtkSnapshot     *snapshot = gtk_snapshot_new ();
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (letter, gtk_label_get_text (GTK_LABEL (letter)));
  GdkRGBA color;
  int     width, height;

  gtk_style_context_get_color (context, &color);
  gtk_snapshot_render_background (snapshot, context, 0, 0, MANDATE_RACI_STAMP, MANDATE_RACI_STAMP);
  gtk_snapshot_render_frame (snapshot, context, 0, 0, MANDATE_RACI_STAMP, MANDATE_RACI_STAMP);
  if (is_clash)
    draw_outline (snapshot, letter);

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((MANDATE_RACI_STAMP - width) / 2.0f, (float) ((MANDATE_RACI_STAMP - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &color);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * mandate_raci_stamps_draw:
 * @self: stamps
 * @snapshot: where to draw
 * @letter: which letter, in the order of mandate_letter_get_value(); what is beyond them is none
 * @is_clash: whether another is accountable too, and must not be
 * @x: where it begins
 * @y: likewise
 *
 * Puts down a letter.
 */
void
mandate_raci_stamps_draw (MandateRaciStamps *self,
                          GtkSnapshot       *snapshot,
                          guint              letter,
                          gboolean           is_clash,
                          double             x,
                          double             y)
{
  guint i = is_clash ? N_STAMPS - 1 : MIN (letter, MANDATE_N_LETTERS);

  if (self->nodes[i] == NULL)
    self->nodes[i] = draw_stamp (self->letters[i], is_clash);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_node (snapshot, self->nodes[i]);
  gtk_snapshot_restore (snapshot);
}
