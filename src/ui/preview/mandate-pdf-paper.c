/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pdf-paper.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mandate-pdf-keys.h"
#include "mandate-pdf-stack.h"

/* While the width changes the pictures there are will do; then they are drawn anew. */
#define SETTLE_MILLISECONDS 120

/**
 * MandatePdfPaper:
 *
 * The pages of a file, one below the other on a desk. It draws those that can
 * be seen and wishes for pictures of these and of the next ones; what stands
 * at the top stays at the top when sizes change.
 *
 * As thumbnails it is small, has numbers on its pages, and is pressed to
 * choose one.
 *
 * A change of sizes may bring or take away a scroll bar. So it queues a resize,
 * that the scrolled window is asked again as well; an allocation alone would
 * leave that one without, and GTK warns.
 */
struct _MandatePdfPaper
{
  GtkWidget parent_instance;

  MandatePdfLayer  layer;
  MandatePdfPages *pages; /* (owned) (nullable) */
  MandatePdfStack  stack; /* where the pages lie */
  double           zoom;  /* 1 is the size on paper; 0 is as wide as there is room */
  guint            page;  /* that is read, from 0 */
  int              match; /* the place one looks at, or -1 */

  GtkAdjustment      *adjustments[2]; /* (owned) (nullable) by orientation */
  GtkScrollablePolicy policies[2];
  gboolean            is_configuring;

  /* What stands at the top: it, not a number of pixels, is kept. */
  guint    anchor;
  double   anchor_fraction; /* of the anchor's height, down from its top */
  double   anchor_side;     /* of the whole width, in the middle */
  gboolean is_pinned;       /* gone to, not scrolled to */

  guint update_source;
  guint settle_source;
};

static void mandate_pdf_paper_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MandatePdfPaper, mandate_pdf_paper, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, mandate_pdf_paper_scrollable_init))

enum
{
  PROP_0,
  PROP_LAYER,
  PROP_PAGE,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *page_property;

static void
mandate_pdf_paper_scrollable_init (GtkScrollableInterface *iface)
{
}

static guint
get_n_pages (MandatePdfPaper *self)
{
  return self->pages != NULL ? mandate_pdf_pages_get_n_pages (self->pages) : 0;
}

static double
get_value (MandatePdfPaper *self,
           GtkOrientation   orientation)
{
  return self->adjustments[orientation] != NULL ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

/* The page that takes most of what can be seen; of two, the first. */
static guint
find_page_read (MandatePdfPaper *self)
{
  const double top = get_value (self, GTK_ORIENTATION_VERTICAL);
  const double bottom = top + gtk_widget_get_height (GTK_WIDGET (self));
  guint        best = self->page;
  double       most = -1;

  for (guint i = mandate_pdf_stack_find (&self->stack, top); i < self->stack.n_sheets; i++)
    {
      const MandatePdfSheet *sheet = &self->stack.sheets[i];
      const double           seen = MIN (bottom, sheet->y + sheet->height) - MAX (top, sheet->y);

      if (sheet->y >= bottom)
        break;
      if (seen > most + 1)
        {
          best = i;
          most = seen;
        }
    }

  return best;
}

static void
add_wish (MandatePdfPaper *self,
          GArray          *wishes,
          guint            page)
{
  MandatePdfWish wish = { page, self->stack.sheets[page].scale * gtk_widget_get_scale_factor (GTK_WIDGET (self)) };

  g_array_append_val (wishes, wish);
}

/* What can be seen, from where one reads; then the next page and the one before. */
static void
wish_for_pages (MandatePdfPaper *self)
{
  g_autoptr (GArray) wishes = g_array_new (FALSE, FALSE, sizeof (MandatePdfWish));
  const double top = get_value (self, GTK_ORIENTATION_VERTICAL);
  guint        first, last;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->stack.n_sheets > 0)
    {
      first = mandate_pdf_stack_find (&self->stack, top);
      last = mandate_pdf_stack_find (&self->stack, top + gtk_widget_get_height (GTK_WIDGET (self)));

      if (self->page >= first && self->page <= last)
        add_wish (self, wishes, self->page);
      for (guint i = first; i <= last; i++)
        if (i != self->page)
          add_wish (self, wishes, i);
      if (last + 1 < self->stack.n_sheets)
        add_wish (self, wishes, last + 1);
      if (first > 0)
        add_wish (self, wishes, first - 1);
    }

  mandate_pdf_pages_wish (self->pages, self->layer, (const MandatePdfWish *) wishes->data, wishes->len);
}

static gboolean
settle_cb (gpointer data)
{
  MandatePdfPaper *self = data;

  self->settle_source = 0;
  wish_for_pages (self);

  return G_SOURCE_REMOVE;
}

static void
set_page_read (MandatePdfPaper *self,
               guint            page)
{
  if (self->page == page)
    return;

  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), page_property);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Whether what is seen has a picture, be it of another scale. */
static gboolean
has_picture (MandatePdfPaper *self)
{
  return self->page < self->stack.n_sheets && mandate_pdf_pages_get_texture (self->pages, self->layer, self->page) != NULL;
}

/* Not while sizes are being given out: labels that follow change theirs. */
static gboolean
update_cb (gpointer data)
{
  MandatePdfPaper *self = data;

  self->update_source = 0;
  if (get_n_pages (self) == 0 || self->stack.n_sheets == 0)
    return G_SOURCE_REMOVE;

  if (self->layer == MANDATE_PDF_SHEETS && !self->is_pinned)
    set_page_read (self, find_page_read (self));

  if (self->settle_source == 0 && has_picture (self) && self->stack.is_resized)
    self->settle_source = g_timeout_add (SETTLE_MILLISECONDS, settle_cb, self);
  else if (self->settle_source == 0)
    wish_for_pages (self);
  self->stack.is_resized = FALSE;

  return G_SOURCE_REMOVE;
}

static void
queue_update (MandatePdfPaper *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
keep_anchor (MandatePdfPaper *self)
{
  const double           top = get_value (self, GTK_ORIENTATION_VERTICAL);
  const double           side = get_value (self, GTK_ORIENTATION_HORIZONTAL) + gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  const MandatePdfSheet *sheet;

  if (self->stack.n_sheets == 0)
    return;

  self->anchor = mandate_pdf_stack_find (&self->stack, top);
  sheet = &self->stack.sheets[self->anchor];
  self->anchor_fraction = (top - sheet->y) / sheet->height;
  self->anchor_side = self->stack.width > 0 ? side / self->stack.width : 0.5;
  self->is_pinned = FALSE;
}

static void
value_changed_cb (MandatePdfPaper *self)
{
  if (self->is_configuring)
    return;

  keep_anchor (self);
  queue_update (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (MandatePdfPaper *self,
                GtkOrientation   orientation,
                GtkAdjustment   *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], value_changed_cb, self);

  g_set_object (&self->adjustments[orientation], adjustment);

  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
configure (MandatePdfPaper *self,
           GtkOrientation   orientation,
           double           value,
           double           whole,
           double           seen)
{
  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_configure (self->adjustments[orientation], CLAMP (value, 0, MAX (whole - seen, 0)),
                              0, MAX (whole, seen), MANDATE_PDF_ARROW_STEP, MAX (seen - MANDATE_PDF_SCREEN_OVERLAP, MANDATE_PDF_ARROW_STEP), seen);
}

static void
mandate_pdf_paper_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  MandatePdfPaper *self = MANDATE_PDF_PAPER (widget);
  double           top = 0;

  mandate_pdf_stack_arrange (&self->stack, self->pages, self->layer, width, self->zoom);

  if (self->stack.n_sheets > 0)
    {
      const MandatePdfSheet *sheet = &self->stack.sheets[MIN (self->anchor, self->stack.n_sheets - 1)];

      top = sheet->y + self->anchor_fraction * sheet->height;
    }

  self->is_configuring = TRUE;
  configure (self, GTK_ORIENTATION_VERTICAL, round (top), self->stack.height, height);
  configure (self, GTK_ORIENTATION_HORIZONTAL, round (self->anchor_side * self->stack.width - width / 2.0), self->stack.width, width);
  self->is_configuring = FALSE;

  queue_update (self);
}

static GtkSizeRequestMode
mandate_pdf_paper_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
mandate_pdf_paper_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  *minimum = MANDATE_PDF_PAPER (widget)->layer == MANDATE_PDF_SHEETS ? 200 : 120;
  *natural = *minimum;
}

static void
mandate_pdf_paper_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  MandatePdfPaper *self = MANDATE_PDF_PAPER (widget);
  const double     top = get_value (self, GTK_ORIENTATION_VERTICAL);
  const double     bottom = top + gtk_widget_get_height (widget);

  if (self->stack.n_sheets == 0 || get_n_pages (self) < self->stack.n_sheets)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget)));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -get_value (self, GTK_ORIENTATION_HORIZONTAL), (float) -top));

  for (guint i = mandate_pdf_stack_find (&self->stack, top); i < self->stack.n_sheets && self->stack.sheets[i].y < bottom; i++)
    mandate_pdf_stack_draw (&self->stack, snapshot, widget, self->pages, self->layer, i, self->page, self->match);

  gtk_snapshot_pop (snapshot);
}

static void
mandate_pdf_paper_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mandate_pdf_paper_parent_class)->map (widget);
  queue_update (MANDATE_PDF_PAPER (widget));
}

static void
mandate_pdf_paper_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mandate_pdf_paper_parent_class)->unmap (widget);
  queue_update (MANDATE_PDF_PAPER (widget));
}

static void
pressed_cb (MandatePdfPaper *self,
            int              n_press,
            double           x,
            double           y)
{
  if (self->layer == MANDATE_PDF_THUMBNAILS && self->stack.n_sheets > 0)
    set_page_read (self, mandate_pdf_stack_find (&self->stack, y + get_value (self, GTK_ORIENTATION_VERTICAL)));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
mandate_pdf_paper_constructed (GObject *object)
{
  MandatePdfPaper *self = MANDATE_PDF_PAPER (object);

  G_OBJECT_CLASS (mandate_pdf_paper_parent_class)->constructed (object);

  /* Thumbnails do nothing that the keys do not do as well. */
  gtk_widget_set_focusable (GTK_WIDGET (self), self->layer == MANDATE_PDF_SHEETS);
}

static void
mandate_pdf_paper_dispose (GObject *object)
{
  MandatePdfPaper *self = MANDATE_PDF_PAPER (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (mandate_pdf_paper_parent_class)->dispose (object);
}

static void
mandate_pdf_paper_finalize (GObject *object)
{
  mandate_pdf_stack_clear (&MANDATE_PDF_PAPER (object)->stack);

  G_OBJECT_CLASS (mandate_pdf_paper_parent_class)->finalize (object);
}

static void
mandate_pdf_paper_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MandatePdfPaper *self = MANDATE_PDF_PAPER (object);

  switch (prop_id)
    {
    case PROP_LAYER:
      g_value_set_uint (value, self->layer);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_pdf_paper_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MandatePdfPaper *self = MANDATE_PDF_PAPER (object);

  switch (prop_id)
    {
    case PROP_LAYER:
      self->layer = g_value_get_uint (value);
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  /* What it is for, a MandatePdfLayer. */
  g_object_class_install_property (object_class, PROP_LAYER,
                                   g_param_spec_uint ("layer", NULL, NULL, 0, MANDATE_N_PDF_LAYERS - 1, MANDATE_PDF_SHEETS, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * MandatePdfPaper:page:
   *
   * The page that is read, from 0.
   */
  page_property = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_PAGE, page_property);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
mandate_pdf_paper_class_init (MandatePdfPaperClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_pdf_paper_constructed;
  object_class->dispose = mandate_pdf_paper_dispose;
  object_class->finalize = mandate_pdf_paper_finalize;
  object_class->get_property = mandate_pdf_paper_get_property;
  object_class->set_property = mandate_pdf_paper_set_property;
  install_properties (object_class);

  widget_class->size_allocate = mandate_pdf_paper_size_allocate;
  widget_class->get_request_mode = mandate_pdf_paper_get_request_mode;
  widget_class->measure = mandate_pdf_paper_measure;
  widget_class->snapshot = mandate_pdf_paper_snapshot;
  widget_class->map = mandate_pdf_paper_map;
  widget_class->unmap = mandate_pdf_paper_unmap;

  gtk_widget_class_set_css_name (widget_class, "pages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  mandate_pdf_keys_add (widget_class);
}

static void
mandate_pdf_paper_init (MandatePdfPaper *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->match = -1;
  self->anchor_side = 0.5;
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
loaded_cb (MandatePdfPaper *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* A picture may have told that the page is of another size than it was taken to be. */
static void
page_changed_cb (MandatePdfPaper *self)
{
  if (mandate_pdf_stack_is_outdated (&self->stack, self->pages))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mandate_pdf_paper_set_pages:
 * @self: a paper
 * @pages: (nullable): what it shows from now on, from the first page
 */
void
mandate_pdf_paper_set_pages (MandatePdfPaper *self,
                             MandatePdfPages *pages)
{
  if (self->pages != NULL)
    g_signal_handlers_disconnect_by_data (self->pages, self);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  mandate_pdf_stack_clear (&self->stack);
  g_set_object (&self->pages, pages);
  self->match = -1;
  self->anchor = 0;
  self->anchor_fraction = 0;
  set_page_read (self, 0);

  if (pages != NULL)
    {
      g_signal_connect_object (pages, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (pages, "page-changed", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (pages, "found", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
    }

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

guint
mandate_pdf_paper_get_page (MandatePdfPaper *self)
{
  return self->page;
}

/* Brings @fraction of @page to the top, or as near to it as there is paper below. */
static void
go_to (MandatePdfPaper *self,
       guint            page,
       double           fraction)
{
  self->anchor = page;
  self->anchor_fraction = fraction;
  self->is_pinned = TRUE;
  set_page_read (self, page);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
is_in_sight (MandatePdfPaper *self,
             double           y,
             double           height)
{
  const double top = get_value (self, GTK_ORIENTATION_VERTICAL);

  return y >= top && y + height <= top + gtk_widget_get_height (GTK_WIDGET (self));
}

/**
 * mandate_pdf_paper_set_page:
 * @self: a paper
 * @page: from 0; it may be one that the file is not yet known to have
 *
 * Goes to the top of @page. Thumbnails only mark it, and move if it is out of sight.
 */
void
mandate_pdf_paper_set_page (MandatePdfPaper *self,
                            guint            page)
{
  const double           gap = self->stack.n_sheets > 0 ? self->stack.sheets[0].y : 0;
  const MandatePdfSheet *sheet = page < self->stack.n_sheets ? &self->stack.sheets[page] : NULL;

  if (self->layer == MANDATE_PDF_THUMBNAILS && sheet != NULL && is_in_sight (self, sheet->y, sheet->height))
    set_page_read (self, page);
  else
    go_to (self, page, sheet != NULL ? -gap / sheet->height : 0);
}

/**
 * mandate_pdf_paper_turn:
 * @self: a paper
 * @n_pages: how many pages on, or back
 *
 * Goes on from the page that is read; beyond the first and the last, to these.
 */
void
mandate_pdf_paper_turn (MandatePdfPaper *self,
                        int              n_pages)
{
  const gint64 page = (gint64) self->page + n_pages;

  if (get_n_pages (self) > 0)
    mandate_pdf_paper_set_page (self, (guint) CLAMP (page, 0, (gint64) get_n_pages (self) - 1));
}

/**
 * mandate_pdf_paper_show_place:
 * @self: a paper
 * @match: a place on one of its pages
 *
 * Goes to @match if it is out of sight.
 */
void
mandate_pdf_paper_show_place (MandatePdfPaper       *self,
                              const MandatePdfMatch *match)
{
  const MandatePdfSheet *sheet;
  double                 y;

  if (match->page >= self->stack.n_sheets)
    {
      mandate_pdf_paper_set_page (self, match->page);
      return;
    }

  sheet = &self->stack.sheets[match->page];
  y = match->y * sheet->scale;

  if (is_in_sight (self, sheet->y + y, match->height * sheet->scale))
    {
      self->is_pinned = TRUE;
      set_page_read (self, match->page);
    }
  else
    {
      go_to (self, match->page, (y - gtk_widget_get_height (GTK_WIDGET (self)) / 3.0) / sheet->height);
    }
}

/**
 * mandate_pdf_paper_set_zoom:
 * @self: a paper
 * @zoom: 1 is the size on paper, 0 as wide as there is room
 */
void
mandate_pdf_paper_set_zoom (MandatePdfPaper *self,
                            double           zoom)
{
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * mandate_pdf_paper_get_actual_zoom:
 * @self: a paper
 *
 * Returns: how large the page that is read is shown; 1 is its size on paper
 */
double
mandate_pdf_paper_get_actual_zoom (MandatePdfPaper *self)
{
  if (self->page >= self->stack.n_sheets)
    return 1;

  return self->stack.sheets[self->page].scale / MANDATE_PDF_PIXELS_A_POINT;
}

/**
 * mandate_pdf_paper_set_match:
 * @self: a paper
 * @match: the place that one looks at, by its index, or -1
 */
void
mandate_pdf_paper_set_match (MandatePdfPaper *self,
                             int              match)
{
  self->match = match;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
