/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A backup in the list; opened, it says what is in it. */

#include "config.h"

#include "mandate-backup-row.h"

#include <glib/gi18n-lib.h>

#include "mandate-backup-text.h"
#include "mandate-schema.h"
#include "mandate-screen-text.h"

static char *
get_day (GDateTime *local)
{
  return g_date_time_format (local, "%Y-%m-%d");
}

/* “143 records: 9 persons, 12 roles, …”: all that there is any of. */
static char *
list_counts (const MandateContents *contents)
{
  const MandateSchema *schema = mandate_schema_get ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      g_autofree char *count = NULL;

      if (contents->counts[i] == 0)
        continue;

      count = mandate_screen_format_count (contents->counts[i]);
      if (text->len > 0)
        g_string_append (text, " · ");
      /* Translators: %1$s is what records of a kind are called, %2$s how many there are. */
      g_string_append_printf (text, C_ ("count", "%1$s: %2$s"), mandate_record_type_get_plural (mandate_schema_get_type_at (schema, i)), count);
    }

  if (contents->n_files > 0)
    {
      g_autofree char *files = mandate_screen_format_count (contents->n_files);

      if (text->len > 0)
        g_string_append (text, " · ");
      g_string_append_printf (text, C_ ("count", "%1$s: %2$s"), _ ("Files"), files);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_last_action (const MandateContents *contents)
{
  g_autoptr (GDateTime) moment = contents->recorded_at != NULL ? g_date_time_new_from_iso8601 (contents->recorded_at, NULL) : NULL;
  g_autoptr (GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;
  g_autofree char *day = local != NULL ? get_day (local) : NULL;
  g_autofree char *date = mandate_screen_format_date (day);
  g_autofree char *time = local != NULL ? g_date_time_format (local, "%H:%M") : NULL;

  if (contents->label == NULL || date == NULL)
    return g_strdup (_ ("Nothing yet"));

  /* Translators: what was done, by whom, on which day, at what time. */
  return g_strdup_printf (_ ("%1$s. By %2$s on %3$s, %4$s"), contents->label, contents->actor != NULL ? contents->actor : _ ("somebody"), date, time);
}

static void
add_fact (GtkBox     *box,
          const char *label,
          const char *value)
{
  GtkWidget *fact = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (label);
  GtkWidget *text = gtk_label_new (value);

  gtk_widget_add_css_class (name, "caption");
  gtk_widget_add_css_class (name, "quiet");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
  gtk_box_append (GTK_BOX (fact), name);
  gtk_box_append (GTK_BOX (fact), text);
  gtk_box_append (box, fact);
}

static void
add_restore_button (GtkBox              *box,
                    const MandateBackup *backup)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Restore…"));

  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "backups.restore");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", backup->name);
  gtk_box_append (box, button);
}

static GtkWidget *
create_details (const MandateBackup *backup)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  g_autofree char *counts = NULL;
  g_autofree char *action = NULL;

  gtk_widget_add_css_class (box, "backup-details");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  if (backup->contents == NULL)
    {
      add_fact (GTK_BOX (box), _ ("Problem"), backup->problem);
      return row;
    }

  counts = list_counts (backup->contents);
  action = describe_last_action (backup->contents);
  add_fact (GTK_BOX (box), _ ("What It Holds"), counts);
  add_fact (GTK_BOX (box), _ ("Done Last"), action);
  add_fact (GTK_BOX (box), _ ("Policy in Force"), backup->contents->policy_version != NULL ? backup->contents->policy_version : _ ("None"));
  add_restore_button (GTK_BOX (box), backup);

  return row;
}

/* “First change of the day · 1.2 MB · 143 records” */
static char *
make_subtitle (const MandateBackup *backup)
{
  g_autofree char *size = g_format_size (backup->size);
  g_autofree char *count = NULL;
  g_autofree char *records = NULL;

  if (backup->contents == NULL)
    /* Translators: why a backup was made, its size, and that it can't be used. */
    return g_strdup_printf (_ ("%1$s · %2$s · can’t be restored"), mandate_backup_reason_get_label (backup->reason), size);

  count = mandate_screen_format_count (backup->contents->n_records);
  records = g_strdup_printf (ngettext ("%s record", "%s records", backup->contents->n_records), count);

  return g_strdup_printf ("%s · %s · %s", mandate_backup_reason_get_label (backup->reason), size, records);
}

/**
 * mandate_backup_row_new:
 * @backup: a backup
 * @today: today, in ISO 8601
 *
 * Returns: (transfer floating): a row that shows what is in it when it is opened
 */
GtkWidget *
mandate_backup_row_new (const MandateBackup *backup,
                        const char          *today)
{
  GtkWidget       *row = adw_expander_row_new ();
  g_autofree char *title = mandate_backup_text_moment (backup, today);
  g_autofree char *subtitle = make_subtitle (backup);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_widget_set_name (row, backup->name);

  if (backup->problem != NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Can’t be restored"), -1);
      gtk_widget_add_css_class (icon, "problem-icon");
      gtk_widget_add_css_class (row, "problem");
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
    }

  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_details (backup));

  return row;
}
