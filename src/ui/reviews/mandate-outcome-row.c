/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision or an action of a review, with who sees to it until when. */

#include "config.h"

#include "mandate-outcome-row.h"

#include <glib/gi18n-lib.h>

#include "mandate-action.h"
#include "mandate-chip.h"
#include "mandate-decision.h"
#include "mandate-observation.h"
#include "mandate-person.h"
#include "mandate-screen-text.h"

static GtkWidget *
create_texts (const char *title,
              const char *subtitle)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *second = g_object_new (GTK_TYPE_LABEL, "label", subtitle, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (second, "caption");
  gtk_widget_add_css_class (second, "quiet");
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, NULL));
  gtk_box_append (GTK_BOX (box), second);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

static void
add_who (GtkWidget     *box,
         MandatePerson *owner)
{
  if (owner == NULL)
    {
      gtk_box_append (GTK_BOX (box), mandate_chip_new (MANDATE_CHIP_TO_DO, _ ("Nobody named")));
      return;
    }

  gtk_box_append (GTK_BOX (box), adw_avatar_new (24, owner->name, TRUE));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", owner->name, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
add_when (GtkWidget  *box,
          const char *due_on,
          const char *today)
{
  g_autofree char *day = mandate_screen_format_short_day (due_on, today);
  /* Translators: %s is a day, such as 15 December. */
  g_autofree char *text = g_strdup_printf (_ ("by %s"), day);
  GtkWidget       *label;

  if (due_on == NULL)
    {
      gtk_box_append (GTK_BOX (box), mandate_chip_new (MANDATE_CHIP_TO_DO, _ ("No date")));
      return;
    }

  label = g_object_new (GTK_TYPE_LABEL, "label", text, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (label, "quiet");
  gtk_box_append (GTK_BOX (box), label);
}

/* (nullable): of a field that not all of them have */
static const char *
get_text (MandateRecord *record,
          const char    *field)
{
  const MandateField *found = mandate_record_type_find_field (G_OBJECT_TYPE (record), field, NULL);

  return found != NULL ? mandate_record_get_text (record, found) : NULL;
}

/* (transfer full): what it is, and what of it is worth a second line */
static char *
say_kind (MandateRecord *record)
{
  const MandateField *kind = mandate_record_type_find_field (G_OBJECT_TYPE (record), MANDATE_IS_ACTION (record) ? "state" : "kind", NULL);
  const char         *value = mandate_record_get_text (record, kind);
  const char         *name = MANDATE_IS_ACTION (record) ? _ ("Action") : MANDATE_IS_OBSERVATION (record) ? _ ("Observation")
                                                                                                         : _ ("Decision");
  const char         *reason = MANDATE_IS_DECISION (record) ? get_text (record, "reason") : NULL;

  if (g_strcmp0 (value, "open") == 0 || g_strcmp0 (value, "other") == 0)
    return g_strdup (name);

  return reason != NULL ? g_strdup_printf ("%s · %s · %s", name, mandate_field_get_choice_label (kind, value), reason)
                        : g_strdup_printf ("%s · %s", name, mandate_field_get_choice_label (kind, value));
}

/**
 * mandate_outcome_row_new:
 * @session: an open workspace
 * @record: a decision, an action or an observation
 * @is_narrow: whether who and when stand below it
 *
 * Returns: its row, named by its id
 */
GtkWidget *
mandate_outcome_row_new (MandateSession *session,
                         MandateRecord  *record,
                         gboolean        is_narrow)
{
  gboolean         is_action = MANDATE_IS_ACTION (record);
  const char      *title = get_text (record, "title");
  const char      *due_on = get_text (record, "due_on");
  MandatePerson   *owner = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_PERSON, get_text (record, "owner"));
  g_autofree char *subtitle = say_kind (record);
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *body = gtk_box_new (is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (!MANDATE_IS_DECISION (record) || g_strcmp0 (get_text (record, "kind"), "none") != 0)
    {
      add_who (end, owner);
      if (!MANDATE_IS_OBSERVATION (record))
        add_when (end, due_on, mandate_session_get_today (session));
    }
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", is_action ? "alarm-symbolic" : MANDATE_IS_OBSERVATION (record) ? "edit-find-symbolic"
                                                                                                                                           : "emblem-ok-symbolic",
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (body), create_texts (title, subtitle));
  gtk_box_append (GTK_BOX (body), end);
  gtk_box_append (GTK_BOX (box), body);
  gtk_widget_add_css_class (box, "outcome-row");
  if (is_action)
    gtk_widget_add_css_class (box, "follows");

  gtk_widget_set_name (row, mandate_record_get_id (record));
  gtk_widget_set_tooltip_text (row, _ ("Change or Remove"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  return row;
}

GtkWidget *
mandate_outcome_row_new_placeholder (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_add_css_class (label, "row-placeholder");

  return label;
}
