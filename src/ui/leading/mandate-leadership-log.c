/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-leadership-log.h"

#include <glib/gi18n-lib.h>

#include "mandate-details-pane.h"
#include "mandate-editing.h"
#include "mandate-label.h"
#include "mandate-leading-text.h"
#include "mandate-screen-text.h"
#include "mandate-split.h"

/* More rows at once nobody reads, and each is a widget. */
#define PAGE 60

#define EVERYTHING G_MAXUINT

/**
 * MandateLeadershipLog:
 *
 * All acts of leaders, the latest first. Those that were written down here are
 * changed beside the list; of the others the row leads to the record that says so.
 */
struct _MandateLeadershipLog
{
  AdwBin parent_instance;

  MandateSession     *session;
  MandateFileIntake  *intake;
  MandateSplit       *split;
  MandateDetailsPane *details;
  GtkWidget          *title;
  GtkWidget          *all_button;
  GtkWidget          *empty;
  GtkListBox         *list;
  GtkWidget          *more_button;
  guint               commitment; /* EVERYTHING, or the field of the map */
  guint               quarter;
  guint               n_shown;
};

G_DEFINE_FINAL_TYPE (MandateLeadershipLog, mandate_leadership_log, ADW_TYPE_BIN)

/* The page brings everything up to date at once. */
static void
ask_for_update (MandateLeadershipLog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "leading.update", NULL);
}

static void
show_all_cb (MandateLeadershipLog *self)
{
  self->commitment = EVERYTHING;
  self->n_shown = PAGE;
  ask_for_update (self);
}

static void
show_more_cb (MandateLeadershipLog *self)
{
  self->n_shown += PAGE;
  ask_for_update (self);
}

static void
hide_details (MandateLeadershipLog *self)
{
  mandate_split_show_start (self->split);
  mandate_split_set_is_parted (self->split, FALSE);
}

static void
reveal_details (MandateLeadershipLog *self)
{
  mandate_split_set_is_parted (self->split, TRUE);
  mandate_split_show_end (self->split);
}

static void
folded_cb (MandateLeadershipLog *self)
{
  mandate_details_pane_set_is_folded (self->details, mandate_split_get_is_folded (self->split));
}

static void
mandate_leadership_log_dispose (GObject *object)
{
  MandateLeadershipLog *self = MANDATE_LEADERSHIP_LOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->intake);

  G_OBJECT_CLASS (mandate_leadership_log_parent_class)->dispose (object);
}

static void
mandate_leadership_log_class_init (MandateLeadershipLogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_leadership_log_dispose;
}

static void
mandate_leadership_log_init (MandateLeadershipLog *self)
{
  self->commitment = EVERYTHING;
  self->n_shown = PAGE;
}

static GtkWidget *
create_button (MandateLeadershipLog *self,
               const char           *label,
               void (*clicked) (MandateLeadershipLog *))
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_head (MandateLeadershipLog *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *add = create_button (self, _ ("_Add an Act"), mandate_leadership_log_add_act);

  self->title = mandate_label_new (NULL, "heading");
  gtk_widget_set_hexpand (self->title, TRUE);
  self->all_button = create_button (self, _ ("Show A_ll"), show_all_cb);
  mandate_editing_offer (self->session, add);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->all_button);
  gtk_box_append (GTK_BOX (head), add);

  return head;
}

static GtkWidget *
create_list_side (MandateLeadershipLog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 800, "tightening-threshold", 800, "child", box, NULL);

  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Acts of leadership"), -1);
  self->empty = mandate_label_new (NULL, "quiet");
  self->more_button = create_button (self, _ ("Show _More"), show_more_cb);
  gtk_widget_set_halign (self->more_button, GTK_ALIGN_CENTER);

  gtk_widget_add_css_class (box, "page-content");
  gtk_box_append (GTK_BOX (box), create_head (self));
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->more_button);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "width-request", 300, "hexpand", TRUE, "child", clamp, NULL);
}

/**
 * mandate_leadership_log_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): the log
 */
GtkWidget *
mandate_leadership_log_new (MandateSession *session)
{
  MandateLeadershipLog *self = g_object_new (MANDATE_TYPE_LEADERSHIP_LOG, NULL);
  GtkWidget            *side = g_object_new (ADW_TYPE_BIN, "width-request", 340, NULL);

  self->session = g_object_ref (session);
  self->intake = mandate_file_intake_new (session);
  self->details = MANDATE_DETAILS_PANE (mandate_details_pane_new (session, self->intake));
  adw_bin_set_child (ADW_BIN (side), GTK_WIDGET (self->details));
  self->split = g_object_new (MANDATE_TYPE_SPLIT, "start", create_list_side (self), "end", side, "vexpand", TRUE, NULL);
  mandate_split_set_is_parted (self->split, FALSE);
  g_signal_connect_object (self->details, "closed", G_CALLBACK (hide_details), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::is-folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->split));

  return GTK_WIDGET (self);
}

static GtkWidget *
create_row (MandateLeadershipLog         *self,
            const MandateLeadershipEntry *act)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *letters = mandate_leading_format_letters (act->letters);
  g_autofree char *day = mandate_screen_format_day (act->day, mandate_session_get_today (self->session));
  g_autofree char *link = mandate_leadership_entry_make_link (act);
  const char      *leader = mandate_leadership_entry_get_leader (act);
  const char      *what = mandate_translate (mandate_session_get_translation (self->session), act->what);
  g_autofree char *subtitle = leader != NULL ? g_strdup_printf ("%s · %s · %s", day, leader, what) : g_strdup_printf ("%s · %s", day, what);
  GtkWidget       *shows = gtk_label_new (letters);

  /* Translators: %s are letters of the commitments, such as “b, d”. */
  g_autofree char *spoken = g_strdup_printf (_ ("Shows %s"), letters);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), act->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (shows, "letters");
  gtk_widget_set_size_request (shows, 46, -1);
  gtk_widget_set_tooltip_text (shows, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (shows), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), shows);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", link);

  return row;
}

static void
clear_list (MandateLeadershipLog *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

/* (transfer full): what is shown, in words. */
static char *
make_title (MandateLeadershipLog  *self,
            const MandateCoverage *coverage)
{
  g_autofree char *quarter = NULL;
  g_autofree char *described = NULL;

  if (self->commitment == EVERYTHING)
    return g_strdup (_ ("What Leaders Did"));

  quarter = mandate_quarter_format (mandate_coverage_get_quarter (coverage, self->quarter), mandate_session_get_translation (self->session));
  described = mandate_leading_text_describe_cell (mandate_coverage_get_cell (coverage, self->commitment, self->quarter));

  /* Translators: 1 is a letter, 2 a quarter, 3 what is there, such as “2 acts”. */
  return g_strdup_printf (_ ("%1$c, %2$s: %3$s"), 'a' + (char) self->commitment, quarter, described);
}

/**
 * mandate_leadership_log_update:
 * @self: a log
 * @coverage: what leaders did
 *
 * Brings it up to date.
 */
void
mandate_leadership_log_update (MandateLeadershipLog  *self,
                               const MandateCoverage *coverage)
{
  const gboolean   is_all = self->commitment == EVERYTHING;
  GPtrArray       *acts = is_all ? mandate_coverage_get_acts (coverage) : mandate_coverage_get_cell (coverage, self->commitment, self->quarter)->acts;
  g_autofree char *title = make_title (self, coverage);

  clear_list (self);
  for (guint i = 0; i < MIN (acts->len, self->n_shown); i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (acts, i)));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->empty), is_all ? _ ("Statements, briefings, obstacles removed, bad news followed up: write down what no other record says. Approvals, reviews, decisions and messages come here by themselves.")
                                                       : _ ("Nothing on record. Was there something that nobody wrote down?"));
  gtk_widget_set_visible (self->empty, acts->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), acts->len > 0);
  gtk_widget_set_visible (self->all_button, !is_all);
  gtk_widget_set_visible (self->more_button, acts->len > self->n_shown);
}

/**
 * mandate_leadership_log_show_field:
 * @self: a log
 * @commitment: 0 for a, to 7 for h
 * @quarter: of the map, from 0
 *
 * Shows the acts of one field of the map alone.
 */
void
mandate_leadership_log_show_field (MandateLeadershipLog *self,
                                   guint                 commitment,
                                   guint                 quarter)
{
  self->commitment = commitment;
  self->quarter = quarter;
  self->n_shown = PAGE;
  hide_details (self);
  ask_for_update (self);
}

/**
 * mandate_leadership_log_show_act:
 * @self: a log
 * @act: an act that was written down
 *
 * Shows it beside the list.
 */
void
mandate_leadership_log_show_act (MandateLeadershipLog *self,
                                 MandateRecord        *act)
{
  mandate_details_pane_show (self->details, act);
  reveal_details (self);
}

/**
 * mandate_leadership_log_add_act:
 * @self: a log
 *
 * Begins a new act, beside the list.
 */
void
mandate_leadership_log_add_act (MandateLeadershipLog *self)
{
  mandate_details_pane_add (self->details, MANDATE_TYPE_LEADERSHIP_ACT, NULL);
  reveal_details (self);
}
