/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-day-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-focus.h"
#include "mandate-screen-text.h"

/**
 * MandateDayChooser:
 *
 * Where one says which day is to be shown: typed, or chosen in a calendar. A
 * day on which there is nothing to see can't be chosen, and it says why.
 */
struct _MandateDayChooser
{
  AdwBin parent_instance;

  char *first; /* in ISO 8601 */
  char *last;  /* in ISO 8601 */
  char *date;  /* (nullable) in ISO 8601 */

  /* Template children */
  GtkEditable *entry;
  GtkCalendar *calendar;
  GtkLabel    *limits;
  GtkWidget   *button;
};

G_DEFINE_FINAL_TYPE (MandateDayChooser, mandate_day_chooser, ADW_TYPE_BIN)

static guint chosen_signal;

static gboolean
can_choose (MandateDayChooser *self)
{
  return self->date != NULL && strcmp (self->date, self->first) >= 0 && strcmp (self->date, self->last) <= 0;
}

static void
take_date (MandateDayChooser *self,
           const char        *date)
{
  char *copy = g_strdup (date);

  g_free (self->date);
  self->date = copy;
  gtk_widget_set_sensitive (self->button, can_choose (self));

  if (can_choose (self))
    gtk_widget_remove_css_class (GTK_WIDGET (self->limits), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->limits), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_INVALID, can_choose (self) ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
day_selected_cb (MandateDayChooser *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  take_date (self, date);
  gtk_editable_set_text (self->entry, date);
}

/* The calendar follows what is typed, and does not write over it. */
static void
entry_changed_cb (MandateDayChooser *self)
{
  g_autofree char *date = mandate_screen_parse_date (gtk_editable_get_text (self->entry));
  g_autofree char *moment = g_strconcat (date != NULL ? date : "", "T12:00:00Z", NULL);
  g_autoptr (GDateTime) day = date != NULL ? g_date_time_new_from_iso8601 (moment, NULL) : NULL;

  if (g_strcmp0 (date, self->date) == 0)
    return;

  take_date (self, date);
  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

static void
choose_cb (MandateDayChooser *self)
{
  if (can_choose (self))
    g_signal_emit (self, chosen_signal, 0, self->date);
}

static gboolean
mandate_day_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MANDATE_DAY_CHOOSER (widget)->entry));
}

static void
mandate_day_chooser_finalize (GObject *object)
{
  MandateDayChooser *self = MANDATE_DAY_CHOOSER (object);

  g_free (self->first);
  g_free (self->last);
  g_free (self->date);

  G_OBJECT_CLASS (mandate_day_chooser_parent_class)->finalize (object);
}

static void
mandate_day_chooser_class_init (MandateDayChooserClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = mandate_day_chooser_finalize;
  mandate_focus_begin_at (widget_class, mandate_day_chooser_grab_focus);

  /**
   * MandateDayChooser::chosen:
   * @date: in ISO 8601
   *
   * That day is to be shown.
   */
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/day-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateDayChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, MandateDayChooser, calendar);
  gtk_widget_class_bind_template_child (widget_class, MandateDayChooser, limits);
  gtk_widget_class_bind_template_child (widget_class, MandateDayChooser, button);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
mandate_day_chooser_init (MandateDayChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_day_chooser_new:
 * @first: the earliest day that can be chosen
 * @last: the latest
 *
 * Returns: (transfer floating): a chooser that proposes @last
 */
GtkWidget *
mandate_day_chooser_new (const char *first,
                         const char *last)
{
  MandateDayChooser *self = g_object_new (MANDATE_TYPE_DAY_CHOOSER, NULL);
  g_autofree char   *from = mandate_screen_format_date (first);
  g_autofree char   *to = mandate_screen_format_date (last);
  /* Translators: both are days. */
  g_autofree char *limits = g_strdup_printf (_ ("Any day from %1$s to %2$s"), from, to);

  self->first = g_strdup (first);
  self->last = g_strdup (last);
  gtk_label_set_label (self->limits, limits);
  mandate_day_chooser_set_date (self, last);

  return GTK_WIDGET (self);
}

/**
 * mandate_day_chooser_set_date:
 * @self: a chooser
 * @date: in ISO 8601
 *
 * Proposes that day.
 */
void
mandate_day_chooser_set_date (MandateDayChooser *self,
                              const char        *date)
{
  gtk_editable_set_text (self->entry, date);
}
