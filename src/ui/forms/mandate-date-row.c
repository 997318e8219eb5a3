/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-screen-text.h"

/**
 * MandateDateRow:
 *
 * A day, typed in one of the usual ways or chosen in a calendar.
 */
struct _MandateDateRow
{
  MandateEntryRow parent_instance;

  GtkMenuButton *button;
  GtkCalendar   *calendar;
};

G_DEFINE_FINAL_TYPE (MandateDateRow, mandate_date_row, MANDATE_TYPE_ENTRY_ROW)

static gboolean
is_word (const char *typed,
         const char *word)
{
  g_autofree char *a = g_utf8_casefold (typed, -1);
  g_autofree char *b = g_utf8_casefold (word, -1);

  return g_str_equal (a, b);
}

/* Day, month and year with anything but digits between them, in the order of the locale; a year may have two digits. */
static char *
read_numbers (const char *typed)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_parse (&date, typed);

  if (!g_date_valid (&date) || strpbrk (typed, "0123456789") == NULL)
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

static char *
mandate_date_row_read (MandateEntryRow *row,
                       const char      *typed)
{
  MandateSession  *session = mandate_field_row_get_session (MANDATE_FIELD_ROW (row));
  const char      *today = mandate_session_get_today (session);
  g_autofree char *text = g_strstrip (g_strdup (typed));
  char            *date;

  if (is_word (text, _ ("today")))
    return g_strdup (today);
  if (is_word (text, _ ("tomorrow")))
    return mandate_date_add_days (today, 1);
  if (is_word (text, _ ("yesterday")))
    return mandate_date_add_days (today, -1);
  if (*text == '\0' || mandate_date_is_valid (text))
    return g_strdup (text);

  /* Half a date in our own form is not yet another date. */
  date = strlen (text) >= 5 && strchr (text, '-') != text + 4 ? read_numbers (text) : NULL;

  return date != NULL ? date : g_strdup (text);
}

/* As people read it, if it can be read back in their locale. */
static char *
mandate_date_row_write (MandateEntryRow *row)
{
  MandateFieldRow *base = MANDATE_FIELD_ROW (row);
  const char      *date = mandate_record_get_text (mandate_field_row_get_record (base), mandate_field_row_get_field (base));
  g_autofree char *text = mandate_screen_format_date (date);
  g_autofree char *again = mandate_date_row_read (row, text);

  return g_strdup (g_strcmp0 (again, date) == 0 ? text : date);
}

static void
day_selected_cb (MandateDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  mandate_entry_row_set_text (MANDATE_ENTRY_ROW (self), text);
  gtk_menu_button_popdown (self->button);
  mandate_field_row_focus (MANDATE_FIELD_ROW (self));
}

static void
show_day (MandateDateRow *self)
{
  MandateFieldRow *row = MANDATE_FIELD_ROW (self);
  const char      *date = mandate_record_get_text (mandate_field_row_get_record (row), mandate_field_row_get_field (row));
  g_autofree char *moment = g_strconcat (date != NULL ? date : mandate_session_get_today (mandate_field_row_get_session (row)), "T12:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (moment, NULL);

  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

/* A calendar is made of some hundred widgets: not before somebody wants to see it. */
static void
create_popover (GtkMenuButton *button,
                gpointer       data)
{
  MandateDateRow *self = data;
  GtkWidget      *calendar;
  GtkWidget      *popover;

  if (self->calendar == NULL)
    {
      calendar = gtk_calendar_new ();
      popover = gtk_popover_new ();
      self->calendar = GTK_CALENDAR (calendar);
      g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
      gtk_popover_set_child (GTK_POPOVER (popover), calendar);
      gtk_menu_button_set_popover (button, popover);
    }

  show_day (self);
}

static void
mandate_date_row_build (MandateFieldRow *row)
{
  MandateDateRow *self = MANDATE_DATE_ROW (row);
  GtkWidget      *button = gtk_menu_button_new ();

  MANDATE_FIELD_ROW_CLASS (mandate_date_row_parent_class)->build (row);

  self->button = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, create_popover, self, NULL);
  gtk_widget_set_tooltip_text (button, _ ("Choose a Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choose a Day"), -1);
  gtk_widget_add_css_class (button, "flat");
  mandate_field_row_add_suffix (row, button);
}

static void
mandate_date_row_class_init (MandateDateRowClass *klass)
{
  MANDATE_FIELD_ROW_CLASS (klass)->build = mandate_date_row_build;
  MANDATE_ENTRY_ROW_CLASS (klass)->read = mandate_date_row_read;
  MANDATE_ENTRY_ROW_CLASS (klass)->write = mandate_date_row_write;
}

static void
mandate_date_row_init (MandateDateRow *self)
{
}
