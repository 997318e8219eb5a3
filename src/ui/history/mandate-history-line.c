/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-history-line.h"

#include <string.h>

#include "mandate-compat.h"
#include "mandate-drawn-text.h"

#define PADDING     16
#define ICON_SIZE   16
#define TEXT_START  (PADDING + ICON_SIZE + 12)
#define LINE_GAP    2
#define TOP         9
#define PART_GAP    12
#define LEAST_WIDTH 180

typedef enum
{
  PART_TITLE,
  PART_SUBTITLE,
  PART_TIME,
  N_PARTS,
} Part;

/**
 * MandateHistoryLine:
 *
 * What was done, by whom and when, as a button that opens more of it. It draws
 * all of it itself, and looks up and lays out only what is seen: a list view
 * keeps some 200 of them ready.
 */
struct _MandateHistoryLine
{
  GtkWidget parent_instance;

  MandateSession      *session;
  MandateHistoryEntry *entry; /* (nullable) */
  MandateDrawnText     texts[N_PARTS];
  MandateDrawnHeights  heights;
  const char          *icon;
  gboolean             is_open;
};

G_DEFINE_FINAL_TYPE (MandateHistoryLine, mandate_history_line, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_texts (MandateHistoryLine *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    mandate_drawn_text_clear (&self->texts[i]);
}

static void
follow_font (MandateHistoryLine *self)
{
  if (mandate_drawn_heights_follow (&self->heights, GTK_WIDGET (self)))
    clear_texts (self);
}

static void
lay_out (MandateHistoryLine *self,
         Part                part,
         const char         *text,
         PangoWeight         weight,
         double              scale)
{
  mandate_drawn_text_lay_out (&self->texts[part], GTK_WIDGET (self), text, weight, scale);
}

static void
ensure_texts (MandateHistoryLine *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *time = NULL;

  if (self->texts[PART_TITLE].layout != NULL)
    return;

  title = mandate_history_entry_make_title (self->entry);
  subtitle = mandate_history_entry_make_subtitle (self->entry, self->session);
  time = mandate_history_entry_make_time (self->entry);

  self->icon = mandate_history_entry_find_icon (self->entry, self->session);
  lay_out (self, PART_TITLE, title, self->is_open ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL, 1);
  lay_out (self, PART_SUBTITLE, subtitle, PANGO_WEIGHT_NORMAL, PANGO_SCALE_SMALL);
  lay_out (self, PART_TIME, time, PANGO_WEIGHT_NORMAL, PANGO_SCALE_SMALL);
}

/* Of each line at once: a screen reader may ask for one that was not drawn. */
static void
say (MandateHistoryLine *self)
{
  const MandateEntry *entry = mandate_history_entry_get_entry (self->entry);
  g_autofree char    *title = mandate_history_entry_make_title (self->entry);
  g_autofree char    *time = mandate_history_entry_make_time (self->entry);
  g_autofree char    *label = g_strjoin (", ", title, entry != NULL ? entry->actor : time, entry != NULL ? time : NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static GtkSizeRequestMode
mandate_history_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* The same for all lines, so that no text has to be laid out for it. */
static void
mandate_history_line_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  MandateHistoryLine *self = MANDATE_HISTORY_LINE (widget);

  *minimum_baseline = *natural_baseline = -1;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = LEAST_WIDTH;
      return;
    }

  follow_font (self);
  *minimum = *natural = 2 * TOP + self->heights.line + LINE_GAP + self->heights.small;
}

static void
draw_text (MandateHistoryLine *self,
           GtkSnapshot        *snapshot,
           Part                part,
           int                 x,
           int                 y,
           int                 width,
           const GdkRGBA      *color)
{
  mandate_drawn_text_draw (&self->texts[part], GTK_WIDGET (self), snapshot, x, y, width, color);
}

static void
draw_icon (MandateHistoryLine *self,
           GtkSnapshot        *snapshot,
           const char         *name,
           int                 x,
           const GdkRGBA      *color)
{
  mandate_drawn_icon (GTK_WIDGET (self), snapshot, name, ICON_SIZE, x, (gtk_widget_get_height (GTK_WIDGET (self)) - ICON_SIZE) / 2, color);
}

static void
mandate_history_line_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  MandateHistoryLine *self = MANDATE_HISTORY_LINE (widget);
  int                 end = gtk_widget_get_width (widget) - PADDING - ICON_SIZE;
  GdkRGBA             color, quiet, accent;

  if (self->entry == NULL)
    return;

  follow_font (self);
  ensure_texts (self);
  mandate_get_color (widget, &color);
  mandate_lookup_color (widget, "accent_color", &accent);
  quiet = color;
  quiet.alpha *= .74f;

  draw_icon (self, snapshot, self->icon, PADDING, &quiet);
  draw_icon (self, snapshot, self->is_open ? "pan-up-symbolic" : "pan-down-symbolic", end, self->is_open ? &accent : &quiet);

  end -= PART_GAP + self->texts[PART_TIME].width;
  draw_text (self, snapshot, PART_TIME, end, (gtk_widget_get_height (widget) - self->heights.small) / 2, self->texts[PART_TIME].width, &quiet);

  end -= PART_GAP;
  draw_text (self, snapshot, PART_TITLE, TEXT_START, TOP, end - TEXT_START, &color);
  draw_text (self, snapshot, PART_SUBTITLE, TEXT_START, TOP + self->heights.line + LINE_GAP, end - TEXT_START, &quiet);
}

static void
mandate_history_line_direction_changed (GtkWidget       *widget,
                                        GtkTextDirection before)
{
  clear_texts (MANDATE_HISTORY_LINE (widget));

  GTK_WIDGET_CLASS (mandate_history_line_parent_class)->direction_changed (widget, before);
}

static void
mandate_history_line_dispose (GObject *object)
{
  MandateHistoryLine *self = MANDATE_HISTORY_LINE (object);

  clear_texts (self);
  g_clear_object (&self->entry);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_history_line_parent_class)->dispose (object);
}

static void
mandate_history_line_class_init (MandateHistoryLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_history_line_dispose;

  widget_class->get_request_mode = mandate_history_line_get_request_mode;
  widget_class->measure = mandate_history_line_measure;
  widget_class->snapshot = mandate_history_line_snapshot;
  widget_class->direction_changed = mandate_history_line_direction_changed;

  /**
   * MandateHistoryLine::activate:
   *
   * It was pressed, to open or to close what belongs to it.
   */
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATE]);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "activate", NULL);

  gtk_widget_class_set_css_name (widget_class, "historyline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
released_cb (MandateHistoryLine *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static void
mandate_history_line_init (MandateHistoryLine *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * mandate_history_line_new:
 * @session: an open workspace
 *
 * Returns: a line without an entry
 */
GtkWidget *
mandate_history_line_new (MandateSession *session)
{
  MandateHistoryLine *self = g_object_new (MANDATE_TYPE_HISTORY_LINE, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

MandateHistoryEntry *
mandate_history_line_get_entry (MandateHistoryLine *self)
{
  return self->entry;
}

void
mandate_history_line_set_entry (MandateHistoryLine  *self,
                                MandateHistoryEntry *entry)
{
  if (!g_set_object (&self->entry, entry))
    return;

  clear_texts (self);
  if (entry != NULL)
    say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mandate_history_line_set_is_open (MandateHistoryLine *self,
                                  gboolean            is_open)
{
  self->is_open = is_open;
  clear_texts (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
