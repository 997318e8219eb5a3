/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-objective-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-act-window.h"
#include "mandate-editing.h"
#include "mandate-follow.h"
#include "mandate-objective-trend.h"
#include "mandate-print-window.h"
#include "mandate-screen-text.h"
#include "mandate-trend-view.h"

/**
 * MandateObjectiveCard:
 *
 * How far an objective has come: its readings drawn and listed, and the one way
 * to add one or to correct one. What was corrected stays in the list, struck
 * through, with what became of it.
 */
struct _MandateObjectiveCard
{
  AdwBin parent_instance;

  MandateSession   *session;
  MandateObjective *objective;

  AdwBin    *chart;
  GtkLabel  *sentence;
  GtkWidget *list; /* with its heading */
  GPtrArray *rows; /* (owned) (element-type GtkWidget) unowned elements */
};

G_DEFINE_FINAL_TYPE (MandateObjectiveCard, mandate_objective_card, ADW_TYPE_BIN)

static const char *const reading_fields[] = { "read_on", "value", "note", NULL };

/* (transfer full): “88 % · 16 August 2026” */
static char *
describe (MandateObjectiveCard    *self,
          MandateObjectiveReading *reading)
{
  g_autofree char *value = mandate_objective_say_value (self->objective, reading->value, mandate_session_get_translation (self->session));
  g_autofree char *day = mandate_screen_format_date (reading->read_on);

  return g_strdup_printf ("%s · %s", value, day);
}

/* @corrected: (nullable): the reading in whose place the new one stands. */
static void
ask_for_reading (MandateObjectiveCard    *self,
                 MandateObjectiveReading *corrected)
{
  g_autoptr (MandateRecord) reading = mandate_record_new (MANDATE_TYPE_OBJECTIVE_READING, NULL);
  const char      *day = corrected != NULL ? corrected->read_on : mandate_session_get_today (self->session);
  g_autofree char *label = NULL;
  g_autofree char *what = corrected != NULL ? describe (self, corrected) : NULL;

  mandate_record_set (reading, "objective", mandate_record_get_id (MANDATE_RECORD (self->objective)), NULL);
  mandate_record_set (reading, "read_on", day, NULL);
  if (corrected != NULL)
    mandate_record_set (reading, "corrects", mandate_record_get_id (MANDATE_RECORD (corrected)), NULL);

  /* Translators: %s is an objective. */
  label = g_strdup_printf (corrected != NULL ? _ ("Reading of “%s” corrected") : _ ("Reading of “%s” added"), self->objective->title);
  mandate_act_window_present_new (GTK_WIDGET (self), self->session, reading, corrected != NULL ? _ ("Correct a Reading") : _ ("Add a Reading"),
                                  corrected != NULL ? what : self->objective->title, label, reading_fields, "value");
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  ask_for_reading (MANDATE_OBJECTIVE_CARD (widget), NULL);
}

static void
correct_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  MandateObjectiveCard    *self = MANDATE_OBJECTIVE_CARD (widget);
  MandateObjectiveReading *reading = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_OBJECTIVE_READING, g_variant_get_string (parameter, NULL));

  if (reading != NULL)
    ask_for_reading (self, reading);
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateObjectiveCard   *self = MANDATE_OBJECTIVE_CARD (widget);
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_OBJECTIVES, .today = mandate_session_get_today (self->session) };

  mandate_print_window_open (widget, self->session, _ ("Objectives"), &order);
}

static GtkWidget *
make_correct_button (const MandateTrendPoint *point,
                     const char              *id)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Correct…"));
  /* Translators: 1 is a figure with its unit, 2 a day. */
  g_autofree char *label = g_strdup_printf (_ ("Correct the Reading %1$s of %2$s"), point->text, point->on);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "readings.correct");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

static void
add_row (MandateObjectiveCard    *self,
         const MandateTrendPoint *point,
         const char              *id)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *value = g_markup_escape_text (point->text != NULL ? point->text : "–", -1);
  g_autofree char *struck = g_strdup_printf ("<s>%s</s>", value);
  g_autofree char *plain = point->note != NULL ? g_strdup_printf ("%s · %s", point->on, point->note) : g_strdup (point->on);
  g_autofree char *subtitle = g_markup_escape_text (plain, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), point->is_void ? struck : value);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (!point->is_void)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_correct_button (point, id));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "details.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->list), row);
  g_ptr_array_add (self->rows, row);
}

static void
update (MandateObjectiveCard *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  const char      *today = mandate_session_get_today (self->session);
  g_autoptr (MandateObjectiveProgress) progress = mandate_objective_progress_new (reg, self->objective, today);
  g_autoptr (GPtrArray) readings = mandate_objective_list_all_readings (reg, self->objective);
  MandateTrend *trend = mandate_objective_make_trend (reg, progress, today, mandate_screen_format_date, mandate_session_get_translation (self->session));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->list), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  /* The latest first; nothing is read after today. */
  for (guint i = trend->points->len; i > 0; i--)
    add_row (self, g_ptr_array_index (trend->points, i - 1), mandate_record_get_id (g_ptr_array_index (readings, i - 1)));

  gtk_label_set_label (self->sentence, trend->sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), mandate_trend_can_be_drawn (trend));
  adw_bin_set_child (self->chart, mandate_trend_view_new (trend));
}

static void
mandate_objective_card_dispose (GObject *object)
{
  MandateObjectiveCard *self = MANDATE_OBJECTIVE_CARD (object);

  g_clear_object (&self->session);
  g_clear_object (&self->objective);

  G_OBJECT_CLASS (mandate_objective_card_parent_class)->dispose (object);
}

static void
mandate_objective_card_finalize (GObject *object)
{
  g_ptr_array_unref (MANDATE_OBJECTIVE_CARD (object)->rows);

  G_OBJECT_CLASS (mandate_objective_card_parent_class)->finalize (object);
}

static void
mandate_objective_card_class_init (MandateObjectiveCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mandate_objective_card_dispose;
  object_class->finalize = mandate_objective_card_finalize;

  gtk_widget_class_install_action (widget_class, "readings.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "readings.correct", "s", correct_action);
  gtk_widget_class_install_action (widget_class, "readings.print", NULL, print_action);
}

static void
mandate_objective_card_init (MandateObjectiveCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *add = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Add a Reading…"), "action-name", "readings.add", "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *print = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Print Objectives…"), "action-name", "readings.print", "halign", GTK_ALIGN_START, NULL);

  self->rows = g_ptr_array_new ();
  self->chart = ADW_BIN (adw_bin_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->chart), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->chart), "trend-card");

  self->sentence = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", .0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL));

  self->list = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->list), _ ("Readings"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->list), add);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chart));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), print);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_objective_card_new:
 * @session: an open workspace
 * @objective: an objective of its register
 *
 * Returns: (transfer floating): how far it has come; its rows activate the
 *   action details.show of the pane that it stands in
 */
GtkWidget *
mandate_objective_card_new (MandateSession   *session,
                            MandateObjective *objective)
{
  MandateObjectiveCard *self = g_object_new (MANDATE_TYPE_OBJECTIVE_CARD, NULL);

  self->session = g_object_ref (session);
  self->objective = g_object_ref (objective);
  mandate_editing_allow_actions (session, self, "readings.add", "readings.correct", NULL);
  update (self);
  mandate_follow (self, session, "changed", G_CALLBACK (update));

  return GTK_WIDGET (self);
}
