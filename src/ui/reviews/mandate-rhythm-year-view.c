/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-rhythm-year-view.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "mandate-chip.h"
#include "mandate-rhythm-year.h"
#include "mandate-screen-text.h"

#define N_MONTHS 12

/**
 * MandateRhythmYearView:
 *
 * A year of the rhythm, a row a plan: the months with a mark each, and opened,
 * what was planned, held, moved and missed, as facts in words.
 */
struct _MandateRhythmYearView
{
  AdwBin parent_instance;

  MandateSession *session;
  int             year;
  gboolean        is_narrow;
  GHashTable     *open; /* (owned) (element-type utf8) titles of rows that stand open */

  GtkLabel   *heading;
  GtkLabel   *ratio;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MandateRhythmYearView, mandate_rhythm_year_view, ADW_TYPE_BIN)

/* How a state is marked and said; never by colour alone. */
static const struct
{
  MandateChipState chip;
  const char      *icon;
  const char      *css_class;
  const char      *word;
} states[] = {
  [MANDATE_RHYTHM_HELD] = { MANDATE_CHIP_READY, "object-select-symbolic", "held", N_ ("Held") },
  [MANDATE_RHYTHM_PLANNED] = { MANDATE_CHIP_PLANNED, "x-office-calendar-symbolic", "planned", N_ ("Planned") },
  [MANDATE_RHYTHM_WANTED] = { MANDATE_CHIP_NOTHING, "radio-symbolic", "wanted", N_ ("No day set") },
  [MANDATE_RHYTHM_OVERDUE] = { MANDATE_CHIP_OVERDUE, "dialog-warning-symbolic", "overdue", N_ ("Overdue") },
  [MANDATE_RHYTHM_MISSED] = { MANDATE_CHIP_OVERDUE, "window-close-symbolic", "missed", N_ ("Missed") },
};

static const char *
get_today (MandateRhythmYearView *self)
{
  return mandate_session_get_today (self->session);
}

/* (transfer full): such as “21 April 2026, moved from 15 April 2026: the chair was ill”. */
static char *
say_fact (const MandateRhythmFact *fact)
{
  g_autofree char *day = mandate_screen_format_date (fact->day);
  g_autofree char *first = fact->first_day != NULL ? mandate_screen_format_date (fact->first_day) : NULL;
  /* Translators: two days: where it is now, and where it was planned first. */
  g_autofree char *when = first != NULL ? g_strdup_printf (_ ("%1$s, first planned for %2$s"), day, first) : g_strdup (day);

  return fact->reason != NULL ? g_strdup_printf ("%s\n%s", when, fact->reason) : g_steal_pointer (&when);
}

static const char *
get_title (const MandateRhythmRow *row)
{
  return row->plan != NULL ? row->plan->title : _ ("Outside the rhythm");
}

static guint
count (const MandateRhythmRow *row,
       MandateRhythmState      state)
{
  guint n = 0;

  for (guint i = 0; i < row->facts->len; i++)
    n += ((const MandateRhythmFact *) g_ptr_array_index (row->facts, i))->state == state;

  return n;
}

static guint
count_moved (const MandateRhythmRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->facts->len; i++)
    n += ((const MandateRhythmFact *) g_ptr_array_index (row->facts, i))->first_day != NULL;

  return n;
}

/* Takes the words, of which there are none where nothing is. */
static void
add_words (GString *text,
           guint    n,
           char    *words)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);

  g_free (words);
}

/* (transfer full): the facts of a row in numbers. */
static char *
say_row (const MandateRhythmRow *row)
{
  GString *text = g_string_new (NULL);
  guint    n_held = count (row, MANDATE_RHYTHM_HELD);
  guint    n_missed = count (row, MANDATE_RHYTHM_MISSED);
  guint    n_overdue = count (row, MANDATE_RHYTHM_OVERDUE);
  guint    n_planned = count (row, MANDATE_RHYTHM_PLANNED);
  guint    n_wanted = count (row, MANDATE_RHYTHM_WANTED);
  guint    n_moved = count_moved (row);

  add_words (text, n_held, g_strdup_printf (ngettext ("%u held", "%u held", n_held), n_held));
  add_words (text, n_missed, g_strdup_printf (ngettext ("%u missed", "%u missed", n_missed), n_missed));
  add_words (text, n_overdue, g_strdup_printf (ngettext ("%u overdue", "%u overdue", n_overdue), n_overdue));
  add_words (text, n_planned, g_strdup_printf (ngettext ("%u planned", "%u planned", n_planned), n_planned));
  add_words (text, n_wanted, g_strdup_printf (ngettext ("%u without a day", "%u without a day", n_wanted), n_wanted));
  /* Translators: reviews that were or will be held on another day than was planned first. */
  add_words (text, n_moved, g_strdup_printf (ngettext ("%u moved", "%u moved", n_moved), n_moved));

  return g_string_free (text, FALSE);
}

/* (transfer full): the month by its first letters, as the screen's language has it. */
static char *
format_month (int         month,
              const char *format)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, month, 1, 0, 0, 0);

  return g_date_time_format (day, format);
}

/* Of several in a month, the one that is worst. */
static const MandateRhythmFact *
find_fact (const MandateRhythmRow *row,
           int                     month)
{
  const MandateRhythmFact *found = NULL;

  for (guint i = 0; i < row->facts->len; i++)
    {
      const MandateRhythmFact *fact = g_ptr_array_index (row->facts, i);

      if (atoi (fact->day + 5) == month && (found == NULL || fact->state > found->state))
        found = fact;
    }

  return found;
}

static GtkWidget *
create_cell (const MandateRhythmRow *row,
             int                     month)
{
  const MandateRhythmFact *fact = find_fact (row, month);
  GtkWidget               *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char         *whole = format_month (month, "%b");
  g_autofree char         *letter = g_utf8_substring (whole, 0, 1);
  GtkWidget               *label = gtk_label_new (letter);
  GtkWidget               *mark = gtk_image_new ();

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_add_css_class (cell, "year-cell");
  gtk_image_set_pixel_size (GTK_IMAGE (mark), 16);

  if (fact != NULL)
    {
      g_autofree char *text = say_fact (fact);
      g_autofree char *tip = g_strdup_printf ("%s: %s", _ (states[fact->state].word), text);

      gtk_image_set_from_icon_name (GTK_IMAGE (mark), states[fact->state].icon);
      gtk_widget_add_css_class (mark, states[fact->state].css_class);
      if (fact->first_day != NULL)
        gtk_widget_add_css_class (cell, "moved");
      gtk_widget_set_tooltip_text (cell, tip);
    }

  gtk_box_append (GTK_BOX (cell), label);
  gtk_box_append (GTK_BOX (cell), mark);

  return cell;
}

/* To be looked at; who can't has the same in the words of the row and of what opens below it. */
static GtkWidget *
create_strip (const MandateRhythmRow *row)
{
  GtkWidget *strip = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "valign", GTK_ALIGN_CENTER, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (strip, "year-strip");
  for (int month = 1; month <= N_MONTHS; month++)
    gtk_box_append (GTK_BOX (strip), create_cell (row, month));

  return strip;
}

static GtkWidget *
create_fact_row (const MandateRhythmFact *fact)
{
  g_autofree char *text = say_fact (fact);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 2);
  g_autofree char *title = g_markup_escape_text (lines[0], -1);
  g_autofree char *subtitle = lines[1] != NULL ? g_markup_escape_text (lines[1], -1) : NULL;
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", subtitle, NULL);

  gtk_widget_set_name (row, fact->review != NULL ? mandate_record_get_id (MANDATE_RECORD (fact->review)) : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mandate_chip_new (states[fact->state].chip, _ (states[fact->state].word)));
  if (fact->first_day != NULL)
    /* Translators: a review that is on another day than was planned first. */
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), mandate_chip_new (MANDATE_CHIP_TO_DO, C_ ("review", "Moved")));

  return row;
}

/* What stands open stays open while it is brought up to date. */
static void
expanded_cb (MandateRhythmYearView *self,
             GParamSpec            *pspec,
             AdwExpanderRow        *row)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  if (adw_expander_row_get_expanded (row))
    g_hash_table_add (self->open, g_strdup (title));
  else
    g_hash_table_remove (self->open, title);
}

static GtkWidget *
create_row (MandateRhythmYearView  *self,
            const MandateRhythmRow *row)
{
  g_autofree char *title = g_markup_escape_text (get_title (row), -1);
  g_autofree char *summary = say_row (row);
  GtkWidget       *widget = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, "subtitle", summary, NULL);

  if (!self->is_narrow)
    adw_expander_row_add_action (ADW_EXPANDER_ROW (widget), create_strip (row));
  for (guint i = 0; i < row->facts->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (widget), create_fact_row (g_ptr_array_index (row->facts, i)));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), g_hash_table_contains (self->open, title));
  g_signal_connect_object (widget, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);

  return widget;
}

/* Held by the day that was planned first, of all that are over. */
static void
show_ratio (MandateRhythmYearView *self,
            GPtrArray             *rows)
{
  guint            n_over;
  guint            n = mandate_rhythm_count_on_time (rows, &n_over);
  g_autofree char *text = NULL;

  if (rows->len == 0)
    text = g_strdup (_ ("Nothing was planned or held in this year."));
  else if (n_over == 0)
    text = g_strdup (_ ("Nothing was due yet."));
  else
    /* Translators: reviews; %1$u of %2$u. */
    text = g_strdup_printf (ngettext ("%1$u of %2$u was held by the day that was planned first.", "%1$u of %2$u were held by the day that was planned first.", n_over), n, n_over);

  gtk_label_set_label (self->ratio, text);
}

/**
 * mandate_rhythm_year_view_update:
 * @self: a year
 *
 * Brings it up to date with the records.
 */
void
mandate_rhythm_year_view_update (MandateRhythmYearView *self)
{
  g_autoptr (GPtrArray) rows = mandate_rhythm_list_year (mandate_session_get_register (self->session), self->year, get_today (self));
  g_autofree char *heading = g_strdup_printf (_ ("The year %d"), self->year);
  GtkListBoxRow   *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  gtk_label_set_label (self->heading, heading);
  show_ratio (self, rows);
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (rows, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), rows->len > 0);
}

static void
turn (MandateRhythmYearView *self,
      int                    n_years)
{
  self->year = CLAMP (self->year + n_years, 1, 9998);
  mandate_rhythm_year_view_update (self);
}

static void
before_clicked_cb (MandateRhythmYearView *self)
{
  turn (self, -1);
}

static void
after_clicked_cb (MandateRhythmYearView *self)
{
  turn (self, 1);
}

static GtkWidget *
create_turner (MandateRhythmYearView *self,
               const char            *icon,
               const char            *label,
               GCallback              callback)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", icon, "tooltip-text", label, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
mandate_rhythm_year_view_dispose (GObject *object)
{
  MandateRhythmYearView *self = MANDATE_RHYTHM_YEAR_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->open, g_hash_table_unref);

  G_OBJECT_CLASS (mandate_rhythm_year_view_parent_class)->dispose (object);
}

static void
mandate_rhythm_year_view_class_init (MandateRhythmYearViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_rhythm_year_view_dispose;
}

static void
mandate_rhythm_year_view_init (MandateRhythmYearView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->heading = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, NULL);
  self->ratio = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->ratio), "quiet");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->heading, NULL, -1);

  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (head), create_turner (self, "go-previous-symbolic", _ ("The Year Before"), G_CALLBACK (before_clicked_cb)));
  gtk_box_append (GTK_BOX (head), create_turner (self, "go-next-symbolic", _ ("The Year After"), G_CALLBACK (after_clicked_cb)));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ratio));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_rhythm_year_view_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): the year in which today is
 */
GtkWidget *
mandate_rhythm_year_view_new (MandateSession *session)
{
  MandateRhythmYearView *self = g_object_new (MANDATE_TYPE_RHYTHM_YEAR_VIEW, NULL);

  self->session = g_object_ref (session);
  self->year = atoi (get_today (self));
  mandate_rhythm_year_view_update (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_rhythm_year_view_set_is_narrow:
 * @self: a year
 * @is_narrow: whether there is no room for twelve months beside each other
 */
void
mandate_rhythm_year_view_set_is_narrow (MandateRhythmYearView *self,
                                        gboolean               is_narrow)
{
  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  mandate_rhythm_year_view_update (self);
}
