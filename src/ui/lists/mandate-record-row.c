/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-record-row.h"

#include <string.h>

#include "mandate-compat.h"
#include "mandate-drawn-text.h"
#include "mandate-field-text.h"

#define ROW_PADDING  16
#define LINE_GAP     2
#define LINE_PADDING 9
#define PART_GAP     12
#define ICON_SIZE    14
#define CHIP_PADDING 8
#define CHIP_GAP     6
#define PICTURE_SIZE 36
#define SIGN_SIZE    16 /* of what stands for a picture */

/* Below this the state and what trails stand in a line of their own. */
#define NARROW_WIDTH 480
#define LEAST_WIDTH  180

typedef enum
{
  PART_TITLE,
  PART_DETAILS,
  PART_TRAILING,
  PART_STATE,
  N_PARTS,
} Part;

/**
 * MandateRecordRow:
 *
 * A record in a list: its name, a quiet line below it, and at the end how it
 * stands and one more thing, such as a date. It draws all of it itself, and
 * lays out a text only when it is seen: a list view keeps some 200 rows ready,
 * and one widget each with as few as possible in it is what lets it scroll
 * without a stutter.
 */
struct _MandateRecordRow
{
  GtkWidget parent_instance;

  MandateSession        *session;
  const MandateListSpec *spec;
  MandateRecord         *record;  /* (nullable) */
  const char            *heading; /* (nullable) in place of a record */
  MandateDrawnText       texts[N_PARTS];
  MandateDrawnHeights    heights;
  gboolean               has_texts;
  MandateChipState       state;
  GdkTexture            *picture; /* (nullable) */
  const char            *sign;    /* (nullable) name of the icon in its place */
};

G_DEFINE_FINAL_TYPE (MandateRecordRow, mandate_record_row, GTK_TYPE_WIDGET)

static const struct
{
  const char *icon;
  const char *icon_color;
  const char *ground;
  float       ground_alpha;
} looks[] = {
  [MANDATE_CHIP_NOTHING] = { NULL, NULL, NULL, .07f },
  [MANDATE_CHIP_READY] = { "object-select-symbolic", "success_color", "success_bg_color", .13f },
  [MANDATE_CHIP_TO_DO] = { "dialog-warning-symbolic", "warning_color", "warning_bg_color", .20f },
  [MANDATE_CHIP_PLANNED] = { "x-office-calendar-symbolic", "accent_color", "accent_bg_color", .13f },
  [MANDATE_CHIP_OVERDUE] = { "appointment-missed-symbolic", "error_color", "error_bg_color", .13f },
};

static void
clear_texts (MandateRecordRow *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    mandate_drawn_text_clear (&self->texts[i]);

  g_clear_object (&self->picture);
  self->sign = NULL;
  self->has_texts = FALSE;
}

static void
follow_font (MandateRecordRow *self)
{
  if (mandate_drawn_heights_follow (&self->heights, GTK_WIDGET (self)))
    clear_texts (self);
}

static char *
read_field (MandateRecordRow *self,
            const char       *name)
{
  const MandateField *field = mandate_record_type_find_field (G_OBJECT_TYPE (self->record), name, NULL);

  return field != NULL ? mandate_field_text_new (mandate_session_get_register (self->session), self->record, field) : NULL;
}

static char *
join_details (MandateRecordRow *self)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; self->spec->details != NULL && self->spec->details[i] != NULL; i++)
    {
      g_autofree char *text = read_field (self, self->spec->details[i]);

      if (text != NULL)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", text);
    }

  return g_strdup (joined->str);
}

static const char *
read_state (MandateRecordRow *self)
{
  if (self->spec->state == NULL)
    return NULL;

  return self->spec->state (self->record, mandate_session_get_register (self->session), mandate_session_get_today (self->session), &self->state);
}

static void
lay_out (MandateRecordRow *self,
         Part              part,
         const char       *text,
         PangoWeight       weight,
         double            scale)
{
  if (text != NULL)
    mandate_drawn_text_lay_out (&self->texts[part], GTK_WIDGET (self), text, weight, scale);
}

/* Two short lines of a long text are enough: what is cut off need not be laid out. */
static char *
shorten (char *text)
{
  if (strlen (text) > 400)
    *g_utf8_find_prev_char (text, text + 400) = '\0';

  return text;
}

/* Of the row of the list too, because that is what has the focus. */
static void
say (MandateRecordRow *self,
     const char       *title,
     const char       *details,
     const char       *trailing,
     const char       *state)
{
  const char *parts[] = { title, details, trailing, state };
  g_autoptr (GString) label = g_string_new (NULL);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (label, "%s%s", label->len > 0 ? ", " : "", parts[i]);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str, -1);
  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str, -1);
}

static void
lay_out_heading (MandateRecordRow *self)
{
  say (self, self->heading, NULL, NULL, NULL);
  lay_out (self, PART_TITLE, self->heading, PANGO_WEIGHT_BOLD, PANGO_SCALE_SMALL);
  self->has_texts = TRUE;
}

static void
ensure_texts (MandateRecordRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;
  g_autofree char *trailing = NULL;
  const char      *state;

  if (self->has_texts || (self->record == NULL && self->heading == NULL))
    return;

  if (self->record == NULL)
    {
      lay_out_heading (self);
      return;
    }

  title = shorten (mandate_register_describe (mandate_session_get_register (self->session), self->record));
  details = shorten (join_details (self));
  trailing = self->spec->trailing != NULL ? read_field (self, self->spec->trailing) : NULL;
  state = read_state (self);
  say (self, title, details, trailing, state);
  if (self->spec->picture != NULL)
    self->sign = self->spec->picture (self->record, self->session, &self->picture);

  lay_out (self, PART_TITLE, title, PANGO_WEIGHT_MEDIUM, 1);
  lay_out (self, PART_DETAILS, details, PANGO_WEIGHT_NORMAL, PANGO_SCALE_SMALL);
  lay_out (self, PART_TRAILING, trailing, PANGO_WEIGHT_NORMAL, PANGO_SCALE_SMALL);
  lay_out (self, PART_STATE, state, PANGO_WEIGHT_BOLD, PANGO_SCALE_SMALL);
  self->has_texts = TRUE;
}

/* What only now and then has a state keeps it at the end, rather than a line that is empty most of the time. */
static gboolean
is_narrow (MandateRecordRow *self,
           int               width)
{
  return width >= 0 && width < NARROW_WIDTH && self->spec->trailing != NULL;
}

static int
get_chip_height (MandateRecordRow *self)
{
  return MAX (self->heights.small, ICON_SIZE) + 4;
}

static GtkSizeRequestMode
mandate_record_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The same for all rows of a list, so that no text has to be laid out for it. */
static void
mandate_record_row_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  MandateRecordRow *self = MANDATE_RECORD_ROW (widget);

  *minimum_baseline = *natural_baseline = -1;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = 2 * NARROW_WIDTH;
      return;
    }

  follow_font (self);
  if (self->heading != NULL)
    {
      *minimum = *natural = 2 * LINE_PADDING + self->heights.small;
      return;
    }

  *minimum = 2 * LINE_PADDING + self->heights.line + LINE_GAP + self->heights.small;
  if (is_narrow (self, for_size))
    *minimum += 2 * LINE_GAP + get_chip_height (self);
  *natural = *minimum;
}

static void
draw_text (MandateRecordRow *self,
           GtkSnapshot      *snapshot,
           Part              part,
           int               x,
           int               y,
           int               width,
           const GdkRGBA    *color)
{
  mandate_drawn_text_draw (&self->texts[part], GTK_WIDGET (self), snapshot, x, y, width, color);
}

static int
get_chip_width (MandateRecordRow *self)
{
  int icon = looks[self->state].icon != NULL ? ICON_SIZE + CHIP_GAP : 2;

  return self->texts[PART_STATE].layout != NULL ? CHIP_PADDING + icon + self->texts[PART_STATE].width + CHIP_PADDING + 2 : 0;
}

static void
draw_chip (MandateRecordRow *self,
           GtkSnapshot      *snapshot,
           int               x,
           int               y,
           const GdkRGBA    *color)
{
  GtkWidget     *widget = GTK_WIDGET (self);
  int            width = get_chip_width (self);
  int            height = get_chip_height (self);
  int            left = mandate_drawn_find_left (widget, x, width);
  GdkRGBA        ground = *color;
  GskRoundedRect outline;

  if (width == 0)
    return;

  if (looks[self->state].ground != NULL)
    mandate_lookup_color (widget, looks[self->state].ground, &ground);
  ground.alpha = looks[self->state].ground_alpha;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (left, y, width, height), height / 2.f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, &outline.bounds);
  gtk_snapshot_pop (snapshot);

  x += CHIP_PADDING + (looks[self->state].icon != NULL ? 0 : 2);
  if (looks[self->state].icon != NULL)
    {
      GdkRGBA icon_color;

      mandate_lookup_color (widget, looks[self->state].icon_color, &icon_color);
      mandate_drawn_icon (GTK_WIDGET (self), snapshot, looks[self->state].icon, ICON_SIZE, x, y + (height - ICON_SIZE) / 2, &icon_color);
      x += ICON_SIZE + CHIP_GAP;
    }

  draw_text (self, snapshot, PART_STATE, x, y + (height - self->heights.small) / 2, self->texts[PART_STATE].width, color);
}

/* Where texts begin. */
static int
get_start (MandateRecordRow *self)
{
  return self->spec->picture != NULL ? ROW_PADDING + PICTURE_SIZE + PART_GAP : ROW_PADDING;
}

/* As it is, small, in the middle of its place; a page needs an edge on white. */
static void
draw_page (MandateRecordRow *self,
           GtkSnapshot      *snapshot,
           int               y,
           const GdkRGBA    *color)
{
  GtkWidget      *widget = GTK_WIDGET (self);
  const float     larger = MAX (gdk_texture_get_width (self->picture), gdk_texture_get_height (self->picture));
  const float     width = PICTURE_SIZE * gdk_texture_get_width (self->picture) / larger;
  const float     height = PICTURE_SIZE * gdk_texture_get_height (self->picture) / larger;
  const int       left = mandate_drawn_find_left (widget, ROW_PADDING, PICTURE_SIZE);
  graphene_rect_t place = GRAPHENE_RECT_INIT (left + (PICTURE_SIZE - width) / 2, y + (PICTURE_SIZE - height) / 2, width, height);
  const float     widths[] = { 1, 1, 1, 1 };
  GdkRGBA         edge = *color;
  GskRoundedRect  outline;

  edge.alpha = .2f;
  gtk_snapshot_append_texture (snapshot, self->picture, &place);
  gsk_rounded_rect_init_from_rect (&outline, &place, 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[]){ edge, edge, edge, edge });
}

static void
draw_picture (MandateRecordRow *self,
              GtkSnapshot      *snapshot,
              const GdkRGBA    *color,
              const GdkRGBA    *quiet)
{
  const int y = LINE_PADDING + (self->heights.line + LINE_GAP + self->heights.small - PICTURE_SIZE) / 2;
  const int inset = (PICTURE_SIZE - SIGN_SIZE) / 2;

  if (self->picture != NULL)
    draw_page (self, snapshot, y, color);
  else if (self->sign != NULL)
    mandate_drawn_icon (GTK_WIDGET (self), snapshot, self->sign, SIGN_SIZE, ROW_PADDING + inset, y + inset, quiet);
}

static void
snapshot_wide (MandateRecordRow *self,
               GtkSnapshot      *snapshot,
               const GdkRGBA    *color,
               const GdkRGBA    *quiet)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int end = gtk_widget_get_width (GTK_WIDGET (self)) - ROW_PADDING;
  int second = LINE_PADDING + self->heights.line + LINE_GAP;
  int chip = get_chip_width (self);
  int trailing = self->texts[PART_TRAILING].width;
  int start = get_start (self);

  if (trailing > 0)
    {
      end -= trailing;
      draw_text (self, snapshot, PART_TRAILING, end, (height - self->heights.small) / 2, trailing, quiet);
      end -= PART_GAP;
    }

  if (chip > 0)
    {
      end -= chip;
      draw_chip (self, snapshot, end, (height - get_chip_height (self)) / 2, color);
      end -= PART_GAP;
    }

  draw_text (self, snapshot, PART_TITLE, start, LINE_PADDING, end - start, color);
  draw_text (self, snapshot, PART_DETAILS, start, second, end - start, quiet);
}

static void
snapshot_narrow (MandateRecordRow *self,
                 GtkSnapshot      *snapshot,
                 const GdkRGBA    *color,
                 const GdkRGBA    *quiet)
{
  int start = get_start (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - start - ROW_PADDING;
  int second = LINE_PADDING + self->heights.line + LINE_GAP;
  int third = second + self->heights.small + 2 * LINE_GAP;
  int chip = get_chip_width (self);

  draw_text (self, snapshot, PART_TITLE, start, LINE_PADDING, width, color);
  draw_text (self, snapshot, PART_DETAILS, start, second, width, quiet);
  draw_chip (self, snapshot, start, third, color);
  if (chip > 0)
    chip += PART_GAP;
  draw_text (self, snapshot, PART_TRAILING, start + chip, third + (get_chip_height (self) - self->heights.small) / 2, width - chip, quiet);
}

static void
mandate_record_row_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  MandateRecordRow *self = MANDATE_RECORD_ROW (widget);
  GdkRGBA           color, quiet;

  if (self->record == NULL && self->heading == NULL)
    return;

  follow_font (self);
  ensure_texts (self);
  mandate_get_color (widget, &color);
  quiet = color;
  quiet.alpha *= .74f;

  if (self->record == NULL)
    draw_text (self, snapshot, PART_TITLE, ROW_PADDING, LINE_PADDING, gtk_widget_get_width (widget) - 2 * ROW_PADDING, &quiet);
  else if (is_narrow (self, gtk_widget_get_width (widget)))
    snapshot_narrow (self, snapshot, &color, &quiet);
  else
    snapshot_wide (self, snapshot, &color, &quiet);

  if (self->record != NULL)
    draw_picture (self, snapshot, &color, &quiet);
}

static void
mandate_record_row_direction_changed (GtkWidget       *widget,
                                      GtkTextDirection before)
{
  clear_texts (MANDATE_RECORD_ROW (widget));

  GTK_WIDGET_CLASS (mandate_record_row_parent_class)->direction_changed (widget, before);
}

static void
mandate_record_row_dispose (GObject *object)
{
  MandateRecordRow *self = MANDATE_RECORD_ROW (object);

  clear_texts (self);
  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_record_row_parent_class)->dispose (object);
}

static void
mandate_record_row_class_init (MandateRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_record_row_dispose;

  widget_class->get_request_mode = mandate_record_row_get_request_mode;
  widget_class->measure = mandate_record_row_measure;
  widget_class->snapshot = mandate_record_row_snapshot;
  widget_class->direction_changed = mandate_record_row_direction_changed;

  gtk_widget_class_set_css_name (widget_class, "recordrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

/* Its picture may be known now. */
static void
follow_files (MandateRecordRow *self)
{
  if (self->record != NULL && self->has_texts && self->picture == NULL)
    mandate_record_row_refresh (self);
}

static void
mandate_record_row_init (MandateRecordRow *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * mandate_record_row_new:
 * @session: an open workspace
 * @spec: (transfer none): what it shows of a record; must live as long as the row
 *
 * Returns: a row without a record
 */
GtkWidget *
mandate_record_row_new (MandateSession        *session,
                        const MandateListSpec *spec)
{
  MandateRecordRow *self = g_object_new (MANDATE_TYPE_RECORD_ROW, NULL);

  self->session = g_object_ref (session);
  self->spec = spec;
  if (spec->picture != NULL)
    g_signal_connect_object (mandate_session_get_files (session), "changed", G_CALLBACK (follow_files), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

MandateRecord *
mandate_record_row_get_record (MandateRecordRow *self)
{
  return self->record;
}

void
mandate_record_row_set_record (MandateRecordRow *self,
                               MandateRecord    *record)
{
  mandate_record_row_set_heading (self, NULL);
  if (g_set_object (&self->record, record))
    mandate_record_row_refresh (self);
}

/**
 * mandate_record_row_set_heading:
 * @self: a row
 * @heading: (nullable) (transfer none): what a group is called; must live as long as it is shown
 *
 * Shows @heading in place of a record.
 */
void
mandate_record_row_set_heading (MandateRecordRow *self,
                                const char       *heading)
{
  if (self->heading == heading)
    return;

  self->heading = heading;
  g_clear_object (&self->record);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  mandate_record_row_refresh (self);
}

/**
 * mandate_record_row_refresh:
 * @self: a row
 *
 * Reads the record anew, and those that it names.
 */
void
mandate_record_row_refresh (MandateRecordRow *self)
{
  clear_texts (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
