/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-past-bar.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-date.h"
#include "mandate-day-chooser.h"
#include "mandate-screen-text.h"

/**
 * MandatePastBar:
 *
 * Above everything that shows an earlier day: which day it is, the ways to
 * other days, and the way back to today.
 */
struct _MandatePastBar
{
  AdwBin parent_instance;

  char *date;
  char *first;

  /* Template children */
  MandateAdaptiveBin *adaptive;
  GtkOrientable      *row;
  GtkLabel           *sentence;
  GtkMenuButton      *day_button;
  GtkWidget          *calendar_icon;
  GtkLabel           *day;
};

G_DEFINE_FINAL_TYPE (MandatePastBar, mandate_past_bar, ADW_TYPE_BIN)

static void
narrow_cb (MandatePastBar *self)
{
  const gboolean is_narrow = mandate_adaptive_bin_get_is_narrow (self->adaptive);

  gtk_orientable_set_orientation (self->row, is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->calendar_icon, !is_narrow);
}

static void
chosen_cb (MandatePastBar *self,
           const char     *date)
{
  g_autofree char *chosen = g_strdup (date);

  gtk_menu_button_popdown (self->day_button);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-as-of", "s", chosen);
}

/* A calendar is made of some hundred widgets: not before somebody wants to see it. */
static void
create_popover (GtkMenuButton *button,
                gpointer       data)
{
  MandatePastBar  *self = data;
  GtkWidget       *popover, *chooser;
  g_autofree char *today = mandate_date_today ();

  popover = gtk_popover_new ();
  chooser = mandate_day_chooser_new (self->first != NULL ? self->first : self->date, today);
  mandate_day_chooser_set_date (MANDATE_DAY_CHOOSER (chooser), self->date);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), chooser);
  gtk_menu_button_set_popover (button, popover);
}

static void
mandate_past_bar_finalize (GObject *object)
{
  MandatePastBar *self = MANDATE_PAST_BAR (object);

  g_free (self->date);
  g_free (self->first);

  G_OBJECT_CLASS (mandate_past_bar_parent_class)->finalize (object);
}

static void
mandate_past_bar_class_init (MandatePastBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = mandate_past_bar_finalize;

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_css_name (widget_class, "past-bar");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/past-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MandatePastBar, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandatePastBar, row);
  gtk_widget_class_bind_template_child (widget_class, MandatePastBar, sentence);
  gtk_widget_class_bind_template_child (widget_class, MandatePastBar, day_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePastBar, calendar_icon);
  gtk_widget_class_bind_template_child (widget_class, MandatePastBar, day);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
}

static void
mandate_past_bar_init (MandatePastBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->day_button, create_popover, self, NULL);
}

static char *
make_sentence (const MandatePast *past,
               const char        *day)
{
  g_autofree char *escaped = g_markup_escape_text (day, -1);

  if (past->seq == 0)
    /* Translators: %s is a day. */
    return g_strdup_printf (_ ("<b>As things stood on %s.</b> Nothing was recorded yet."), escaped);

  /* Translators: %s is a day. */
  return g_strdup_printf (_ ("<b>As things stood on %s.</b> Reading only."), escaped);
}

/**
 * mandate_past_bar_show_day:
 * @self: a bar
 * @past: (nullable): the day that is shown below it; %NULL for today, on which
 *   the bar is not there
 */
void
mandate_past_bar_show_day (MandatePastBar    *self,
                           const MandatePast *past)
{
  g_autofree char *day = past != NULL ? mandate_screen_format_date (past->date) : NULL;
  g_autofree char *sentence = past != NULL ? make_sentence (past, day) : NULL;
  /* Translators: %s is the day that is shown. */
  g_autofree char *name = g_strdup_printf (_ ("Another day than %s"), day);

  gtk_widget_set_visible (GTK_WIDGET (self), past != NULL);
  if (past == NULL)
    return;

  g_free (self->date);
  g_free (self->first);
  self->date = g_strdup (past->date);
  self->first = g_strdup (past->first);
  gtk_label_set_markup (self->sentence, sentence);
  gtk_label_set_label (self->day, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
