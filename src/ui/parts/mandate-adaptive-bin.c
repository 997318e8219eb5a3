/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-adaptive-bin.h"

/**
 * MandateAdaptiveBin:
 *
 * Tells whether it is narrower than a threshold, so that what is in it can be
 * arranged anew; what newer versions of libadwaita have breakpoints for.
 *
 * While its child has not yet followed, the child keeps the width that it
 * needs and is cut off, for one frame.
 */
struct _MandateAdaptiveBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int        threshold;
  gboolean   is_narrow;
  gboolean   is_narrow_next;
  guint      notify_source;
};

static GtkBuildableIface *parent_buildable;

static void mandate_adaptive_bin_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MandateAdaptiveBin, mandate_adaptive_bin, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, mandate_adaptive_bin_buildable_init))

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_IS_NARROW,
  PROP_THRESHOLD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_narrow (MandateAdaptiveBin *self,
            gboolean            is_narrow)
{
  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_NARROW]);
}

/* Not while widths are being given out: what follows changes them. */
static gboolean
notify_cb (gpointer data)
{
  MandateAdaptiveBin *self = data;

  self->notify_source = 0;
  set_narrow (self, self->is_narrow_next);

  return G_SOURCE_REMOVE;
}

/* Wider than its window it can't be: what is beside it, such as a title bar, need not widen the window first. */
static void
mandate_adaptive_bin_root (GtkWidget *widget)
{
  MandateAdaptiveBin *self = MANDATE_ADAPTIVE_BIN (widget);
  GtkWidget          *window;
  int                 width, height;

  GTK_WIDGET_CLASS (mandate_adaptive_bin_parent_class)->root (widget);

  window = GTK_WIDGET (gtk_widget_get_root (widget));
  width = gtk_widget_get_width (window);
  if (width == 0 && GTK_IS_WINDOW (window))
    gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);

  if (width > 0 && width < self->threshold)
    set_narrow (self, TRUE);
}

static void
mandate_adaptive_bin_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  MandateAdaptiveBin *self = MANDATE_ADAPTIVE_BIN (widget);
  int                 child_width, child_height;

  self->is_narrow_next = width < self->threshold;
  if (self->is_narrow_next != self->is_narrow && self->notify_source == 0)
    self->notify_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_cb, self, NULL);

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_width, NULL, NULL, NULL);
  child_width = MAX (child_width, width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, child_width, &child_height, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, child_width, MAX (child_height, height), baseline, NULL);
}

static void
mandate_adaptive_bin_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  MandateAdaptiveBin *self = MANDATE_ADAPTIVE_BIN (widget);
  int                 child_minimum;

  if (self->child == NULL)
    return;

  /* GTK asks what is aligned for a width for its height; to find it out, labels would be laid out a dozen times. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      for_size = MAX (for_size, child_minimum);
    }

  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL && !self->is_narrow)
    *minimum = MIN (*minimum, 300);
}

static GtkSizeRequestMode
mandate_adaptive_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mandate_adaptive_bin_add_child (GtkBuildable *buildable,
                                GtkBuilder   *builder,
                                GObject      *child,
                                const char   *type)
{
  if (GTK_IS_WIDGET (child))
    mandate_adaptive_bin_set_child (MANDATE_ADAPTIVE_BIN (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
mandate_adaptive_bin_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = mandate_adaptive_bin_add_child;
}

static void
mandate_adaptive_bin_dispose (GObject *object)
{
  MandateAdaptiveBin *self = MANDATE_ADAPTIVE_BIN (object);

  g_clear_handle_id (&self->notify_source, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (mandate_adaptive_bin_parent_class)->dispose (object);
}

static void
mandate_adaptive_bin_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  MandateAdaptiveBin *self = MANDATE_ADAPTIVE_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_IS_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;
    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_adaptive_bin_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  MandateAdaptiveBin *self = MANDATE_ADAPTIVE_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      mandate_adaptive_bin_set_child (self, g_value_get_object (value));
      break;
    case PROP_THRESHOLD:
      self->threshold = g_value_get_int (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_adaptive_bin_class_init (MandateAdaptiveBinClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mandate_adaptive_bin_dispose;
  object_class->get_property = mandate_adaptive_bin_get_property;
  object_class->set_property = mandate_adaptive_bin_set_property;
  widget_class->root = mandate_adaptive_bin_root;
  widget_class->measure = mandate_adaptive_bin_measure;
  widget_class->size_allocate = mandate_adaptive_bin_size_allocate;
  widget_class->get_request_mode = mandate_adaptive_bin_get_request_mode;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_NARROW] = g_param_spec_boolean ("is-narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * MandateAdaptiveBin:threshold:
   *
   * The width in pixels below which it is narrow.
   */
  properties[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "adaptive");
}

static void
mandate_adaptive_bin_init (MandateAdaptiveBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * mandate_adaptive_bin_new:
 * @threshold: a width in pixels
 *
 * Returns: a bin that is narrow below @threshold
 */
GtkWidget *
mandate_adaptive_bin_new (int threshold)
{
  return g_object_new (MANDATE_TYPE_ADAPTIVE_BIN, "threshold", threshold, NULL);
}

void
mandate_adaptive_bin_set_child (MandateAdaptiveBin *self,
                                GtkWidget          *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;

  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

gboolean
mandate_adaptive_bin_get_is_narrow (MandateAdaptiveBin *self)
{
  return self->is_narrow;
}
