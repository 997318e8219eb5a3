/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-split.h"

/**
 * MandateSplit:
 *
 * Two panes beside each other, or one at a time where there is no room: what
 * newer versions of libadwaita have a widget of its own for.
 */
struct _MandateSplit
{
  AdwBin parent_instance;

  AdwLeaflet *leaflet;
  GtkWidget  *start;
  GtkWidget  *separator;
  GtkWidget  *end;
};

G_DEFINE_FINAL_TYPE (MandateSplit, mandate_split, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_START,
  PROP_END,
  PROP_IS_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_start (MandateSplit *self,
           GtkWidget    *start)
{
  GtkWidget *separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);

  if (start == NULL)
    return;

  self->start = start;
  self->separator = separator;
  adw_leaflet_prepend (self->leaflet, separator);
  adw_leaflet_page_set_navigatable (adw_leaflet_get_page (self->leaflet, separator), FALSE);
  adw_leaflet_prepend (self->leaflet, start);
}

static void
set_end (MandateSplit *self,
         GtkWidget    *end)
{
  if (end == NULL)
    return;

  self->end = end;
  gtk_widget_set_hexpand (end, TRUE);
  adw_leaflet_append (self->leaflet, end);
}

static void
set_start_visible (MandateSplit *self,
                   gboolean      visible)
{
  gtk_widget_set_visible (self->start, visible);
  gtk_widget_set_visible (self->separator, visible);
}

/* Where there is one pane at a time, the way back to the first must lead somewhere. */
static void
folded_cb (MandateSplit *self)
{
  if (adw_leaflet_get_folded (self->leaflet))
    set_start_visible (self, TRUE);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_FOLDED]);
}

static void
mandate_split_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  MandateSplit *self = MANDATE_SPLIT (object);

  switch (prop_id)
    {
    case PROP_START:
      g_value_set_object (value, self->start);
      break;
    case PROP_END:
      g_value_set_object (value, self->end);
      break;
    case PROP_IS_FOLDED:
      g_value_set_boolean (value, mandate_split_get_is_folded (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_split_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  MandateSplit *self = MANDATE_SPLIT (object);

  switch (prop_id)
    {
    case PROP_START:
      set_start (self, g_value_get_object (value));
      break;
    case PROP_END:
      set_end (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_split_class_init (MandateSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mandate_split_get_property;
  object_class->set_property = mandate_split_set_property;

  /* Set once, in a template. */
  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_FOLDED] = g_param_spec_boolean ("is-folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mandate_split_init (MandateSplit *self)
{
  GtkWidget *leaflet = adw_leaflet_new ();

  self->leaflet = ADW_LEAFLET (leaflet);
  adw_leaflet_set_can_navigate_back (self->leaflet, TRUE);
  adw_leaflet_set_fold_threshold_policy (self->leaflet, ADW_FOLD_THRESHOLD_POLICY_MINIMUM);
  g_signal_connect_object (leaflet, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), leaflet);
}

/**
 * mandate_split_get_is_folded:
 * @self: a split
 *
 * Returns: whether there is room for one pane only
 */
gboolean
mandate_split_get_is_folded (MandateSplit *self)
{
  return adw_leaflet_get_folded (self->leaflet);
}

void
mandate_split_show_start (MandateSplit *self)
{
  set_start_visible (self, TRUE);
  adw_leaflet_set_visible_child (self->leaflet, self->start);
}

void
mandate_split_show_end (MandateSplit *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->end);
}

/**
 * mandate_split_set_is_parted:
 * @self: a split
 * @is_parted: whether there is something at the end
 *
 * Shows both panes, or leaves all the room to the one at the start.
 */
void
mandate_split_set_is_parted (MandateSplit *self,
                             gboolean      is_parted)
{
  gtk_widget_set_visible (self->separator, is_parted);
  gtk_widget_set_visible (self->end, is_parted);
}

/**
 * mandate_split_toggle_start:
 * @self: a split
 *
 * Hides the first pane or shows it; where there is room for one pane only,
 * goes to it or back.
 */
void
mandate_split_toggle_start (MandateSplit *self)
{
  if (!mandate_split_get_is_folded (self))
    set_start_visible (self, !gtk_widget_get_visible (self->start));
  else if (adw_leaflet_get_visible_child (self->leaflet) == self->start)
    mandate_split_show_end (self);
  else
    mandate_split_show_start (self);
}
