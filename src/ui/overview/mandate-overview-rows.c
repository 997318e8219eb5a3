/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the overview: a group of clauses with its gaps, a date, an age. */

#include "config.h"

#include "mandate-overview-rows.h"

#include <glib/gi18n-lib.h>

#include "mandate-chip.h"
#include "mandate-label.h"
#include "mandate-screen-text.h"

/* More of them at once nobody reads, and each is a row to be made. */
#define MAX_GAPS 50

static GtkWidget *
create_arrow (void)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

/* One sentence of what is missing; the row leads to where it is mended. */
static GtkWidget *
create_gap (const MandateFinding *finding)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "valign", GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *row = adw_action_row_new ();

  /* Translators: %s is a clause, such as 5.1 d. */
  g_autofree char *clause = g_strdup_printf (_ ("Clause %s"), finding->clause);

  gtk_widget_add_css_class (icon, "problem-icon");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), mandate_label_new (finding->found, NULL));
  gtk_box_append (GTK_BOX (texts), mandate_label_new (clause, "caption"));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), create_arrow ());
  gtk_widget_add_css_class (box, "gap-row");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", finding->where);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, finding->found, -1);

  return row;
}

static GtkWidget *
create_rest (guint n_more)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: %u is how many points there are that are not listed. */
  g_autofree char *text = g_strdup_printf (ngettext ("%u more comes up here as these are mended", "%u more come up here as these are mended", n_more), n_more);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);

  return row;
}

/* The gaps of a row; they belong to the findings, which are kept with them. */
typedef struct
{
  GPtrArray *findings;
  GPtrArray *gaps;
  gboolean   has_rows;
} Gaps;

static void
gaps_free (gpointer  data,
           GClosure *closure)
{
  Gaps *self = data;

  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->gaps);
  g_free (self);
}

/* Made when they are first seen: closed, as most are, they would only be in the way of the first frame. */
static void
show_gaps (Gaps           *self,
           GParamSpec     *pspec,
           AdwExpanderRow *row)
{
  if (self->has_rows || !adw_expander_row_get_expanded (row))
    return;

  self->has_rows = TRUE;

  for (guint i = 0; i < MIN (self->gaps->len, MAX_GAPS); i++)
    adw_expander_row_add_row (row, create_gap (g_ptr_array_index (self->gaps, i)));

  if (self->gaps->len > MAX_GAPS)
    adw_expander_row_add_row (row, create_rest (self->gaps->len - MAX_GAPS));
}

static void
set_gaps (AdwExpanderRow *row,
          GPtrArray      *findings,
          GPtrArray      *gaps)
{
  Gaps *self = g_new0 (Gaps, 1);

  self->findings = g_ptr_array_ref (findings);
  self->gaps = g_ptr_array_ref (gaps);
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (show_gaps), self, gaps_free, G_CONNECT_SWAPPED);
}

static GtkWidget *
create_chip (const MandateStanding *standing)
{
  guint            n_gaps = standing->n[MANDATE_FINDING_GAP];
  g_autofree char *to_do = g_strdup_printf (ngettext ("%u to do", "%u to do", n_gaps), n_gaps);

  if (n_gaps > 0)
    return mandate_chip_new (MANDATE_CHIP_TO_DO, to_do);
  if (standing->n[MANDATE_FINDING_SHOWN] > 0)
    return mandate_chip_new (MANDATE_CHIP_READY, C_ ("state", "Ready"));

  return mandate_chip_new (MANDATE_CHIP_PLANNED, C_ ("state", "Planned"));
}

/**
 * mandate_overview_rows_list_open:
 * @list: the list of standings
 *
 * Returns: (transfer full) (element-type utf8 utf8): the clauses whose gaps are open to see
 */
GHashTable *
mandate_overview_rows_list_open (GtkListBox *list)
{
  GHashTable *open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (ADW_IS_EXPANDER_ROW (row) && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
      g_hash_table_add (open, g_strdup (gtk_widget_get_name (row)));

  return open;
}

/**
 * mandate_overview_rows_new_standing:
 * @standing: how a group of clauses stands
 * @findings: (element-type MandateFinding): what the gaps of @standing are part of
 * @open: (element-type utf8 utf8): the clauses whose gaps are open to see
 *
 * Returns: its row, with the gaps in it
 */
GtkWidget *
mandate_overview_rows_new_standing (const MandateStanding *standing,
                                    GPtrArray             *findings,
                                    GHashTable            *open)
{
  guint            n = mandate_standing_count (standing);
  guint            n_shown = n - standing->n[MANDATE_FINDING_GAP];
  const char      *title = _ (standing->title);
  g_autofree char *markup = g_markup_escape_text (title, -1);
  /* Translators: a clause, and how many of its points are ready: Clause 5.1 · 6 of 8 ready. */
  g_autofree char *subtitle = g_strdup_printf (ngettext ("Clause %1$s · %2$u of %3$u ready", "Clause %1$s · %2$u of %3$u ready", n), standing->clause, n_shown, n);
  GtkWidget       *chip = create_chip (standing);
  GtkWidget       *row = standing->gaps->len > 0 ? adw_expander_row_new () : adw_action_row_new ();
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", title, subtitle, mandate_chip_get_word (MANDATE_CHIP (chip)));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  gtk_widget_set_name (row, standing->clause);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  if (standing->gaps->len == 0)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
      return row;
    }

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), chip);
  set_gaps (ADW_EXPANDER_ROW (row), findings, standing->gaps);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), g_hash_table_contains (open, standing->clause));

  return row;
}

static GtkWidget *
create_row (const MandateAgendaItem *item,
            const char              *icon,
            const char              *subtitle,
            const char              *distance)
{
  g_autofree char *title = g_markup_escape_text (item->title, -1);
  g_autofree char *detail = g_markup_escape_text (subtitle, -1);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", item->title, subtitle, distance);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget       *label = gtk_label_new (distance);

  gtk_widget_add_css_class (label, item->is_overdue ? "overdue" : "quiet");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", item->link);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

/**
 * mandate_overview_rows_new_date:
 * @item: something that has a day
 * @today: in ISO 8601
 *
 * Returns: a row that leads to it
 */
GtkWidget *
mandate_overview_rows_new_date (const MandateAgendaItem *item,
                                const char              *today)
{
  g_autofree char *distance = mandate_screen_format_distance (item->date, today);
  g_autofree char *day = mandate_screen_format_day (item->date, today);
  /* Translators: a date that has passed, such as overdue since Monday 2 November. */
  g_autofree char *overdue = g_strdup_printf (_ ("overdue since %s"), day);

  return create_row (item, item->is_overdue ? "appointment-missed-symbolic" : "x-office-calendar-symbolic",
                     item->is_overdue ? overdue : day, distance);
}

/**
 * mandate_overview_rows_new_age:
 * @item: evidence that is getting old
 * @today: in ISO 8601
 *
 * Returns: a row that leads to it
 */
GtkWidget *
mandate_overview_rows_new_age (const MandateAgendaItem *item,
                               const char              *today)
{
  g_autofree char *distance = mandate_screen_format_distance (item->date, today);

  return create_row (item, "mail-attachment-symbolic", item->detail, distance);
}

/* Leads to the record, or to the history where it is about none. */
static GtkWidget *
create_news (const char *title,
             const char *detail,
             const char *link)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *markup = g_markup_escape_text (title, -1);
  g_autofree char *quiet = detail != NULL ? g_markup_escape_text (detail, -1) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), quiet);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_arrow ());

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), link != NULL ? "win.show-link" : "win.show-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", link != NULL ? link : "history");

  return row;
}

/**
 * mandate_overview_rows_new_news:
 * @news: something that happened
 *
 * Returns: a row that leads to where more is told of it
 */
GtkWidget *
mandate_overview_rows_new_news (const MandateOverviewNews *news)
{
  return create_news (news->title, news->detail, news->link);
}

/**
 * mandate_overview_rows_new_more_news:
 * @n_more: how much else happened
 *
 * Returns: a row that leads to the history
 */
GtkWidget *
mandate_overview_rows_new_more_news (guint n_more)
{
  g_autofree char *text = g_strdup_printf (ngettext ("And %u more", "And %u more", n_more), n_more);

  return create_news (text, NULL, NULL);
}
