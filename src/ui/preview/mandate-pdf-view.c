/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pdf-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mandate-adaptive-bin.h"
#include "mandate-pdf-keys.h"
#include "mandate-pdf-paper.h"
#include "mandate-pdf-stack.h"

/**
 * MandatePdfView:
 *
 * Shows a PDF file: its pages, which one is read, and a search. In place of
 * pages it shows a message, such as that they are being made.
 */
struct _MandatePdfView
{
  AdwBin parent_instance;

  MandatePdfPages *pages; /* (owned) (nullable) */
  guint            wanted_page;
  int              match; /* the place one looks at, or -1 */
  double           zoom;
  double           progress; /* below 0 if there is none */

  /* Template children */
  MandateAdaptiveBin *bin;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkLabel           *found_label;
  GtkStack           *stack;
  AdwStatusPage      *message;
  GtkProgressBar     *message_progress;
  GtkProgressBar     *osd_progress;
  GtkWidget          *thumbnail_pane;
  MandatePdfPaper    *thumbnails;
  GtkScrolledWindow  *scrolled_window;
  MandatePdfPaper    *paper;
  GtkWidget          *bar;
  GtkToggleButton    *thumbnails_button;
  GtkLabel           *page_label;
  GtkLabel           *short_page_label;
  GtkButton          *zoom_button;
};

G_DEFINE_FINAL_TYPE (MandatePdfView, mandate_pdf_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_N_PAGES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update_actions (MandatePdfView *self)
{
  const guint    n_pages = mandate_pdf_view_get_n_pages (self);
  const guint    page = mandate_pdf_view_get_page (self);
  const gboolean has_pages = n_pages > 0;
  GArray        *matches = self->pages != NULL ? mandate_pdf_pages_get_matches (self->pages) : NULL;
  const gboolean has_matches = matches != NULL && matches->len > 0;
  GtkWidget     *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "pdf.previous-page", page > 1);
  gtk_widget_action_set_enabled (widget, "pdf.next-page", page < n_pages);
  gtk_widget_action_set_enabled (widget, "pdf.find", has_pages);
  gtk_widget_action_set_enabled (widget, "pdf.find-next", has_matches);
  gtk_widget_action_set_enabled (widget, "pdf.find-previous", has_matches);
  gtk_widget_action_set_enabled (widget, "pdf.zoom-in", has_pages && self->zoom < MANDATE_PDF_MAX_ZOOM);
  gtk_widget_action_set_enabled (widget, "pdf.zoom-out", has_pages && (self->zoom == MANDATE_PDF_ZOOM_FIT || self->zoom > MANDATE_PDF_MIN_ZOOM));
  gtk_widget_action_set_enabled (widget, "pdf.zoom-fit", has_pages);
}

/* What a screen reader says of the page that is read. */
static void
describe_page (MandatePdfView *self,
               guint           page,
               const char     *label)
{
  const char *problem = mandate_pdf_pages_get_problem (self->pages, page - 1);
  const char *text = problem != NULL ? problem : mandate_pdf_pages_get_text (self->pages, page - 1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paper),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
}

static void
update_page (MandatePdfView *self)
{
  const guint      n_pages = mandate_pdf_view_get_n_pages (self);
  const guint      page = mandate_pdf_view_get_page (self);
  g_autofree char *label = NULL;
  g_autofree char *number = NULL;

  update_actions (self);
  if (n_pages == 0)
    return;

  /* Translators: %1$u is the page that is read, %2$u how many there are. */
  label = g_strdup_printf (_ ("Page %1$u of %2$u"), page, n_pages);
  gtk_label_set_text (self->page_label, label);
  /* Translators: the same where there is little room. */
  number = g_strdup_printf (_ ("%1$u / %2$u"), page, n_pages);
  gtk_label_set_text (self->short_page_label, number);
  describe_page (self, page, label);
}

static void
update_zoom (MandatePdfView *self)
{
  g_autofree char *label = NULL;

  if (self->zoom == MANDATE_PDF_ZOOM_FIT)
    /* Translators: short: the pages are as wide as there is room. */
    label = g_strdup (_ ("Fit"));
  else
    /* Translators: %d is how large the pages are shown; “%%” is one percent sign. */
    label = g_strdup_printf (_ ("%d %%"), (int) round (self->zoom * 100));

  gtk_button_set_label (self->zoom_button, label);
  update_actions (self);
}

static void
update_thumbnails (MandatePdfView *self)
{
  gboolean is_narrow;

  g_object_get (self->bin, "is-narrow", &is_narrow, NULL);
  gtk_widget_set_visible (self->thumbnail_pane, !is_narrow && gtk_toggle_button_get_active (self->thumbnails_button));
}

static void
show_progress (MandatePdfView *self)
{
  const gboolean is_message = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "message") == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->message_progress), self->progress >= 0 && is_message);
  gtk_widget_set_visible (GTK_WIDGET (self->osd_progress), self->progress >= 0 && !is_message);
  gtk_progress_bar_set_fraction (self->message_progress, CLAMP (self->progress, 0, 1));
  gtk_progress_bar_set_fraction (self->osd_progress, CLAMP (self->progress, 0, 1));
}

static void
show (MandatePdfView *self,
      const char     *child)
{
  gtk_stack_set_visible_child_name (self->stack, child);
  gtk_widget_set_visible (self->bar, g_str_equal (child, "pages"));
  show_progress (self);
}

static void
show_count (MandatePdfView *self)
{
  GArray          *matches = self->pages != NULL ? mandate_pdf_pages_get_matches (self->pages) : NULL;
  g_autofree char *text = NULL;

  if (matches == NULL || gtk_editable_get_text (GTK_EDITABLE (self->search_entry))[0] == '\0')
    text = g_strdup ("");
  else if (matches->len == 0)
    text = g_strdup (_ ("Not found"));
  else
    /* Translators: of the places where words were found, %1$d is the one shown, %2$u how many there are. */
    text = g_strdup_printf (_ ("%1$d of %2$u"), self->match + 1, matches->len);

  gtk_label_set_text (self->found_label, text);
  update_actions (self);
}

static void
show_match (MandatePdfView *self,
            int             match)
{
  GArray *matches = mandate_pdf_pages_get_matches (self->pages);

  self->match = match;
  mandate_pdf_paper_set_match (self->paper, match);
  if (match >= 0)
    mandate_pdf_paper_show_place (self->paper, &g_array_index (matches, MandatePdfMatch, match));
  show_count (self);
}

/* The first place from the page that is read on. */
static void
found_cb (MandatePdfView *self)
{
  GArray     *matches = mandate_pdf_pages_get_matches (self->pages);
  const guint page = mandate_pdf_view_get_page (self) - 1;
  int         first = matches->len > 0 ? 0 : -1;

  for (guint i = 0; i < matches->len; i++)
    if (g_array_index (matches, MandatePdfMatch, i).page >= page)
      {
        first = (int) i;
        break;
      }

  show_match (self, first);
}

static void
find_on (MandatePdfView *self,
         int             direction)
{
  GArray *matches = self->pages != NULL ? mandate_pdf_pages_get_matches (self->pages) : NULL;

  if (matches == NULL || matches->len == 0)
    return;

  show_match (self, (self->match + direction + (int) matches->len) % (int) matches->len);
}

static void
find_next_cb (MandatePdfView *self)
{
  find_on (self, 1);
}

static void
find_previous_cb (MandatePdfView *self)
{
  find_on (self, -1);
}

static void
search (MandatePdfView *self,
        const char     *words)
{
  self->match = -1;
  mandate_pdf_paper_set_match (self->paper, -1);
  if (self->pages != NULL)
    mandate_pdf_pages_find (self->pages, words);
}

static void
search_changed_cb (MandatePdfView *self)
{
  search (self, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
search_mode_cb (MandatePdfView *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    return;

  search (self, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->paper));
}

static void
page_read_cb (MandatePdfView *self)
{
  mandate_pdf_paper_set_page (self->thumbnails, mandate_pdf_paper_get_page (self->paper));
  update_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
thumbnail_chosen_cb (MandatePdfView *self)
{
  const guint page = mandate_pdf_paper_get_page (self->thumbnails);

  if (page != mandate_pdf_paper_get_page (self->paper))
    mandate_pdf_paper_set_page (self->paper, page);
}

static void
loaded_cb (MandatePdfView *self)
{
  const char *fault = mandate_pdf_pages_get_fault (self->pages);

  if (fault != NULL)
    {
      adw_status_page_set_icon_name (self->message, "dialog-warning-symbolic");
      adw_status_page_set_title (self->message, _ ("The Pages Can’t Be Shown"));
      adw_status_page_set_description (self->message, fault);
      show (self, "message");
    }
  else
    {
      show (self, "pages");
      mandate_pdf_view_set_page (self, self->wanted_page);
    }

  if (gtk_search_bar_get_search_mode (self->search_bar))
    search_changed_cb (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  update_page (self);
}

static void
step_zoom (MandatePdfView *self,
           int             direction)
{
  const double zoom = self->zoom == MANDATE_PDF_ZOOM_FIT ? mandate_pdf_paper_get_actual_zoom (self->paper) : self->zoom;

  mandate_pdf_view_set_zoom (self, mandate_pdf_step_zoom (zoom, direction));
}

static void
zoom_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  MandatePdfView *self = MANDATE_PDF_VIEW (widget);

  if (g_str_equal (action, "pdf.zoom-fit"))
    mandate_pdf_view_set_zoom (self, MANDATE_PDF_ZOOM_FIT);
  else
    step_zoom (self, g_str_equal (action, "pdf.zoom-in") ? 1 : -1);
}

static void
turn_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  mandate_pdf_paper_turn (MANDATE_PDF_VIEW (widget)->paper, g_str_equal (action, "pdf.next-page") ? 1 : -1);
}

static void
find_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  MandatePdfView *self = MANDATE_PDF_VIEW (widget);

  if (g_str_equal (action, "pdf.find"))
    mandate_pdf_view_begin_search (self);
  else
    find_on (self, g_str_equal (action, "pdf.find-next") ? 1 : -1);
}

static void
thumbnails_action_cb (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  MandatePdfView *self = MANDATE_PDF_VIEW (widget);

  gtk_toggle_button_set_active (self->thumbnails_button, !gtk_toggle_button_get_active (self->thumbnails_button));
}

static gboolean
scroll_cb (MandatePdfView           *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || mandate_pdf_view_get_n_pages (self) == 0)
    return FALSE;

  if (dy != 0)
    step_zoom (self, dy < 0 ? 1 : -1);

  return TRUE;
}

static void
add_scroll_controller (MandatePdfView *self)
{
  GtkEventController *controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->scrolled_window), controller);
}

static void
drop_pages (MandatePdfView *self)
{
  mandate_pdf_paper_set_pages (self->paper, NULL);
  mandate_pdf_paper_set_pages (self->thumbnails, NULL);

  if (self->pages == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->pages, self);
  mandate_pdf_pages_stop (self->pages);
  g_clear_object (&self->pages);
}

static void
mandate_pdf_view_dispose (GObject *object)
{
  MandatePdfView *self = MANDATE_PDF_VIEW (object);

  if (self->paper != NULL)
    drop_pages (self);

  G_OBJECT_CLASS (mandate_pdf_view_parent_class)->dispose (object);
}

static void
mandate_pdf_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  MandatePdfView *self = MANDATE_PDF_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, mandate_pdf_view_get_page (self));
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, mandate_pdf_view_get_n_pages (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_pdf_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MandatePdfView *self = MANDATE_PDF_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      mandate_pdf_view_set_page (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * MandatePdfView:page:
   *
   * The page that is read, from 1.
   */
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 1, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * MandatePdfView:n-pages:
   *
   * How many pages there are; 0 as long as that is not known.
   */
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pdf.previous-page", NULL, turn_action_cb);
  gtk_widget_class_install_action (widget_class, "pdf.next-page", NULL, turn_action_cb);
  gtk_widget_class_install_action (widget_class, "pdf.zoom-in", NULL, zoom_action_cb);
  gtk_widget_class_install_action (widget_class, "pdf.zoom-out", NULL, zoom_action_cb);
  gtk_widget_class_install_action (widget_class, "pdf.zoom-fit", NULL, zoom_action_cb);
  gtk_widget_class_install_action (widget_class, "pdf.find", NULL, find_action_cb);
  gtk_widget_class_install_action (widget_class, "pdf.find-next", NULL, find_action_cb);
  gtk_widget_class_install_action (widget_class, "pdf.find-previous", NULL, find_action_cb);
  gtk_widget_class_install_action (widget_class, "pdf.thumbnails", NULL, thumbnails_action_cb);

  mandate_pdf_keys_add_to_view (widget_class);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/pdf-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, bin);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, found_label);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, stack);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, message);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, message_progress);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, osd_progress);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, thumbnail_pane);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, paper);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, bar);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, thumbnails_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, page_label);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, short_page_label);
  gtk_widget_class_bind_template_child (widget_class, MandatePdfView, zoom_button);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_read_cb);
  gtk_widget_class_bind_template_callback (widget_class, thumbnail_chosen_cb);
}

static void
mandate_pdf_view_class_init (MandatePdfViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mandate_pdf_view_dispose;
  object_class->get_property = mandate_pdf_view_get_property;
  object_class->set_property = mandate_pdf_view_set_property;
  install_properties (object_class);

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  g_type_ensure (MANDATE_TYPE_PDF_PAPER);
  install_actions (widget_class);
  bind_template (widget_class);
}

static void
mandate_pdf_view_init (MandatePdfView *self)
{
  self->match = -1;
  self->progress = -1;
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  g_signal_connect_object (self->bin, "notify::is-narrow", G_CALLBACK (update_thumbnails), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->thumbnails_button, "notify::active", G_CALLBACK (update_thumbnails), self, G_CONNECT_SWAPPED);
  add_scroll_controller (self);

  mandate_pdf_view_set_pdf (self, NULL);
  update_zoom (self);
}

GtkWidget *
mandate_pdf_view_new (void)
{
  return g_object_new (MANDATE_TYPE_PDF_VIEW, NULL);
}

/**
 * mandate_pdf_view_set_pdf:
 * @self: a view
 * @pdf: (nullable): a file
 *
 * Shows @pdf from its first page on, in place of what was shown; work on that
 * is given up. The file is read by the helper process only.
 * Returns: (transfer none) (nullable): its pages
 */
MandatePdfPages *
mandate_pdf_view_set_pdf (MandatePdfView *self,
                          GBytes         *pdf)
{
  drop_pages (self);
  self->wanted_page = 1;
  self->match = -1;

  if (pdf != NULL)
    {
      self->pages = mandate_pdf_pages_new (pdf);
      g_signal_connect_object (self->pages, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->pages, "page-changed", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->pages, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
      mandate_pdf_paper_set_pages (self->paper, self->pages);
      mandate_pdf_paper_set_pages (self->thumbnails, self->pages);
    }

  show (self, pdf != NULL ? "pages" : "message");
  gtk_widget_set_visible (self->bar, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  update_page (self);
  return self->pages;
}

/**
 * mandate_pdf_view_set_message:
 * @self: a view
 * @title: a few words
 * @text: (nullable): a sentence or two
 *
 * Shows a message in place of pages, until there is a file.
 */
void
mandate_pdf_view_set_message (MandatePdfView *self,
                              const char     *title,
                              const char     *text)
{
  mandate_pdf_view_set_pdf (self, NULL);
  adw_status_page_set_icon_name (self->message, NULL);
  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, text);
}

/**
 * mandate_pdf_view_set_progress:
 * @self: a view
 * @fraction: how much is done, from 0 to 1, or less than 0 if there is nothing to wait for
 *
 * Shows that something is being made: below the message, or as a thin line
 * above the pages.
 */
void
mandate_pdf_view_set_progress (MandatePdfView *self,
                               double          fraction)
{
  self->progress = fraction;
  show_progress (self);
}

guint
mandate_pdf_view_get_n_pages (MandatePdfView *self)
{
  return self->pages != NULL ? mandate_pdf_pages_get_n_pages (self->pages) : 0;
}

/**
 * mandate_pdf_view_get_page:
 * @self: a view
 *
 * Returns: the page that is read, from 1; 0 as long as there are none
 */
guint
mandate_pdf_view_get_page (MandatePdfView *self)
{
  return mandate_pdf_view_get_n_pages (self) > 0 ? mandate_pdf_paper_get_page (self->paper) + 1 : 0;
}

/**
 * mandate_pdf_view_set_page:
 * @self: a view
 * @page: from 1
 *
 * Goes to @page, or to the last if there are fewer; at once or as soon as the
 * file is open.
 */
void
mandate_pdf_view_set_page (MandatePdfView *self,
                           guint           page)
{
  const guint n_pages = mandate_pdf_view_get_n_pages (self);

  self->wanted_page = MAX (page, 1);
  if (n_pages > 0)
    mandate_pdf_paper_set_page (self->paper, MIN (self->wanted_page, n_pages) - 1);
}

double
mandate_pdf_view_get_zoom (MandatePdfView *self)
{
  return self->zoom;
}

/**
 * mandate_pdf_view_set_zoom:
 * @self: a view
 * @zoom: 1 is the size on paper; from 0.5 to 4, or %MANDATE_PDF_ZOOM_FIT
 */
void
mandate_pdf_view_set_zoom (MandatePdfView *self,
                           double          zoom)
{
  if (zoom != MANDATE_PDF_ZOOM_FIT)
    zoom = CLAMP (zoom, MANDATE_PDF_MIN_ZOOM, MANDATE_PDF_MAX_ZOOM);
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  mandate_pdf_paper_set_zoom (self->paper, zoom);
  update_zoom (self);
}

/**
 * mandate_pdf_view_begin_search:
 * @self: a view
 *
 * Moves to where one says what to look for.
 */
void
mandate_pdf_view_begin_search (MandatePdfView *self)
{
  if (mandate_pdf_view_get_n_pages (self) == 0)
    return;

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
