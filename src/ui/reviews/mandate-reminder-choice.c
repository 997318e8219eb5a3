/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How somebody wants to be reminded, asked while reviews are planned. */

#include "config.h"

#include "mandate-reminder-choice.h"

#include <glib/gi18n-lib.h>

#include "mandate-settings.h"

static void
toggled_cb (MandateDraft   *draft,
            GParamSpec     *pspec,
            GtkCheckButton *check)
{
  if (!gtk_check_button_get_active (check))
    return;

  mandate_draft_set_note (draft, MANDATE_REMINDER_NOTE, gtk_widget_get_name (GTK_WIDGET (check)));
  mandate_draft_touch (draft);
}

/**
 * mandate_reminder_choice_new:
 * @draft: a draft
 *
 * How this computer reminds is no business of the organisation: what is chosen
 * is a note of @draft, %MANDATE_REMINDER_NOTE, and goes to the person's settings.
 *
 * Returns: (transfer floating): a choice of reminders
 */
GtkWidget *
mandate_reminder_choice_new (MandateDraft *draft)
{
  static const struct
  {
    const char *value;
    const char *title;
    const char *subtitle;
  } choices[] = {
    { "weekly-and-reviews", N_ ("Weekly, and before reviews"), N_ ("A summary of the week on Mondays; 14 days and one day before each review.") },
    { "weekly", N_ ("Weekly"), N_ ("A summary of the week on Mondays, if something is due.") },
    { "none", N_ ("Not at all"), N_ ("What is due is on the first page when you open it.") },
  };
  g_autoptr (MandateSettings) settings = mandate_settings_new ();
  const char *noted = mandate_draft_get_note (draft, MANDATE_REMINDER_NOTE);
  const char *chosen = noted != NULL ? noted : mandate_settings_get_string (settings, "reminders");
  GtkWidget  *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  GtkWidget  *group = NULL;

  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ (choices[i].title), "subtitle", _ (choices[i].subtitle), NULL);
      GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "valign", GTK_ALIGN_CENTER, "name", choices[i].value, "group", group, NULL);

      group = group != NULL ? group : check;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_str_equal (choices[i].value, chosen));
      g_signal_connect_object (check, "notify::active", G_CALLBACK (toggled_cb), draft, G_CONNECT_SWAPPED);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }

  return list;
}
