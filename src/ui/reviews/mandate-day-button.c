/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-day-button.h"

#include <glib/gi18n-lib.h>

#include "mandate-focus.h"
#include "mandate-screen-text.h"

/**
 * MandateDayButton:
 *
 * A day, where there is little room: a button that opens a field to type in and
 * a calendar to look at.
 */
struct _MandateDayButton
{
  AdwBin parent_instance;

  char *date;  /* (nullable) in ISO 8601 */
  char *today; /* in ISO 8601 */
  char *label;

  GtkWidget *button;
  GtkWidget *caption;
  GtkWidget *entry;    /* (nullable) */
  GtkWidget *calendar; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (MandateDayButton, mandate_day_button, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update (MandateDayButton *self)
{
  g_autofree char *day = self->date != NULL ? mandate_screen_format_short_day (self->date, self->today) : g_strdup (_ ("No date"));
  /* Translators: what a day is for, and the day: Until when: 31 January. */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), self->label, day);

  gtk_label_set_label (GTK_LABEL (self->caption), day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
popdown (MandateDayButton *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  gtk_widget_grab_focus (self->button);
}

static void
entry_activate_cb (MandateDayButton *self)
{
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *date = mandate_screen_parse_date (text);

  if (date == NULL && *text != '\0')
    {
      gtk_widget_add_css_class (self->entry, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      return;
    }

  mandate_day_button_set_date (self, date);
  popdown (self);
}

static void
entry_changed_cb (MandateDayButton *self)
{
  gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
}

static void
day_selected_cb (MandateDayButton *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  mandate_day_button_set_date (self, date);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), date);
}

static void
none_clicked_cb (MandateDayButton *self)
{
  mandate_day_button_set_date (self, NULL);
  popdown (self);
}

/* Each time anew, so that what was typed and not used is forgotten. */
static void
popover_shown_cb (MandateDayButton *self)
{
  const char      *date = self->date != NULL ? self->date : self->today;
  g_autofree char *moment = g_strconcat (date, "T12:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (moment, NULL);

  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->date != NULL ? self->date : "");
  gtk_widget_grab_focus (self->entry);
}

/* A calendar is made of some hundred widgets: not before somebody wants to see it. */
static void
create_popover (GtkMenuButton *button,
                gpointer       data)
{
  MandateDayButton *self = data;
  GtkWidget        *popover, *box, *none;

  if (self->calendar != NULL)
    return;

  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  none = gtk_button_new_with_label (_ ("No Date"));

  /* Translators: how a date is typed: year, month, day. */
  self->entry = g_object_new (GTK_TYPE_ENTRY, "placeholder-text", _ ("2026-12-31"), NULL);
  self->calendar = gtk_calendar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Date"), -1);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (entry_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (none, "clicked", G_CALLBACK (none_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (popover_shown_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->calendar);
  gtk_box_append (GTK_BOX (box), none);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static gboolean
mandate_day_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MANDATE_DAY_BUTTON (widget)->button);
}

static void
mandate_day_button_finalize (GObject *object)
{
  MandateDayButton *self = MANDATE_DAY_BUTTON (object);

  g_free (self->date);
  g_free (self->today);
  g_free (self->label);

  G_OBJECT_CLASS (mandate_day_button_parent_class)->finalize (object);
}

static void
mandate_day_button_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_DATE)
    g_value_set_string (value, MANDATE_DAY_BUTTON (object)->date);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mandate_day_button_class_init (MandateDayButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mandate_day_button_finalize;
  object_class->get_property = mandate_day_button_get_property;
  mandate_focus_begin_at (GTK_WIDGET_CLASS (klass), mandate_day_button_grab_focus);

  /**
   * MandateDayButton:date:
   *
   * The day, in ISO 8601, or %NULL.
   */
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mandate_day_button_init (MandateDayButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->caption = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "x-office-calendar-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), self->caption);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-down-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));

  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "child", box, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popover, self, NULL);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * mandate_day_button_new:
 * @label: what the day is for
 * @today: today, in ISO 8601
 *
 * Returns: a button without a day
 */
GtkWidget *
mandate_day_button_new (const char *label,
                        const char *today)
{
  MandateDayButton *self = g_object_new (MANDATE_TYPE_DAY_BUTTON, NULL);

  self->label = g_strdup (label);
  self->today = g_strdup (today);
  gtk_widget_set_tooltip_text (self->button, label);
  update (self);

  return GTK_WIDGET (self);
}

const char *
mandate_day_button_get_date (MandateDayButton *self)
{
  return self->date;
}

void
mandate_day_button_set_date (MandateDayButton *self,
                             const char       *date)
{
  char *copy;

  if (g_strcmp0 (self->date, date) == 0)
    return;

  copy = g_strdup (date);
  g_free (self->date);
  self->date = copy;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}
