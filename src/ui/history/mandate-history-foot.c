/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-history-foot.h"

#include <glib/gi18n-lib.h>

#include "mandate-date.h"
#include "mandate-screen-text.h"

/**
 * MandateHistoryFoot:
 *
 * Whether the history is as it was recorded, how many entries it has, and since
 * when; while that is checked, how far the check is.
 */
struct _MandateHistoryFoot
{
  AdwBin parent_instance;

  MandateSession *session; /* (nullable) */
  GtkWidget      *icon;
  GtkWidget      *label;
  GtkWidget      *progress;
  GtkWidget      *button;
};

G_DEFINE_FINAL_TYPE (MandateHistoryFoot, mandate_history_foot, ADW_TYPE_BIN)

static char *
format_first_day (MandateSession *session)
{
  g_autoptr (MandateEntry) first = mandate_workspace_read_entry (mandate_session_get_workspace (session), 1, NULL);
  g_autofree char *day = first != NULL ? mandate_date_of_moment (first->recorded_at) : NULL;

  return mandate_screen_format_date (day);
}

static char *
make_whole_text (MandateHistoryFoot *self,
                 gint64              n_entries)
{
  g_autofree char *since = format_first_day (self->session);
  g_autofree char *count = mandate_screen_format_count (n_entries);

  return g_strdup_printf (ngettext (/* Translators: a date and a number. */
                                    "Unbroken since %1$s: %2$s entry.",
                                    "Unbroken since %1$s: %2$s entries, each one tied to the one before.",
                                    n_entries),
                          since, count);
}

static char *
make_checking_text (MandateHistoryFoot *self)
{
  g_autofree char *done = NULL;
  g_autofree char *total = NULL;
  int              n_done, n_total;

  mandate_chain_check_get_progress (mandate_session_get_chain_check (self->session), &n_done, &n_total);
  if (n_total == 0)
    return g_strdup (_ ("Checking that nothing was changed behind the program’s back…"));

  done = mandate_screen_format_count (n_done);
  total = mandate_screen_format_count (n_total);

  /* Translators: two numbers. */
  return g_strdup_printf (_ ("Checking: %1$s of %2$s entries"), done, total);
}

static char *
make_unknown_text (MandateHistoryFoot *self,
                   gint64              n_entries)
{
  const char      *message = mandate_chain_check_get_message (mandate_session_get_chain_check (self->session));
  g_autofree char *count = mandate_screen_format_count (n_entries);

  if (message != NULL)
    /* Translators: %s is a reason. */
    return g_strdup_printf (_ ("The history could not be checked: %s"), message);

  return g_strdup_printf (ngettext ("%s entry", "%s entries", n_entries), count);
}

static char *
make_text (MandateHistoryFoot *self,
           MandateChainState   state,
           gint64              n_entries)
{
  switch (state)
    {
    case MANDATE_CHAIN_CHECKING:
      return make_checking_text (self);
    case MANDATE_CHAIN_WHOLE:
      return make_whole_text (self, n_entries);
    case MANDATE_CHAIN_BROKEN:
      return g_strdup (mandate_chain_check_get_message (mandate_session_get_chain_check (self->session)));
    case MANDATE_CHAIN_UNKNOWN:
    default:
      return make_unknown_text (self, n_entries);
    }
}

static void
show_icon (MandateHistoryFoot *self,
           MandateChainState   state)
{
  const char *name = state == MANDATE_CHAIN_WHOLE ? "changes-prevent-symbolic" : "dialog-warning-symbolic";

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), name);
  gtk_widget_set_visible (self->icon, state == MANDATE_CHAIN_WHOLE || state == MANDATE_CHAIN_BROKEN);
  gtk_widget_remove_css_class (self->icon, "whole");
  gtk_widget_remove_css_class (self->icon, "problem-icon");
  gtk_widget_add_css_class (self->icon, state == MANDATE_CHAIN_WHOLE ? "whole" : "problem-icon");
}

/**
 * mandate_history_foot_refresh:
 * @self: a foot with a session
 *
 * Counts anew, after something was recorded.
 */
void
mandate_history_foot_refresh (MandateHistoryFoot *self)
{
  MandateChainCheck *check = mandate_session_get_chain_check (self->session);
  MandateChainState  state = mandate_chain_check_get_state (check);
  g_autofree char   *hash = NULL;
  g_autofree char   *text = NULL;
  gint64             n_entries = 0;
  int                n_done, n_total;

  mandate_workspace_get_head (mandate_session_get_workspace (self->session), &n_entries, &hash, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), n_entries > 0);
  text = make_text (self, state, n_entries);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  show_icon (self, state);

  mandate_chain_check_get_progress (check, &n_done, &n_total);
  gtk_widget_set_visible (self->progress, state == MANDATE_CHAIN_CHECKING && n_total > 0);
  gtk_widget_set_visible (self->button, state != MANDATE_CHAIN_CHECKING);
  if (n_total > 0)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), (double) n_done / n_total);
}

static void
check_cb (MandateHistoryFoot *self)
{
  mandate_session_check_chain (self->session);
}

static void
mandate_history_foot_dispose (GObject *object)
{
  g_clear_object (&MANDATE_HISTORY_FOOT (object)->session);

  G_OBJECT_CLASS (mandate_history_foot_parent_class)->dispose (object);
}

static void
mandate_history_foot_class_init (MandateHistoryFootClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_history_foot_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "historyfoot");
}

static void
mandate_history_foot_init (MandateHistoryFoot *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, NULL);
  self->progress = g_object_new (GTK_TYPE_PROGRESS_BAR, "valign", GTK_ALIGN_CENTER, "width-request", 120, NULL);
  self->button = gtk_button_new_with_label (_ ("Check Again"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Checking the history"), -1);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "quiet");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "caption");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (check_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), self->button);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_history_foot_set_session:
 * @self: a foot
 * @session: an open workspace
 *
 * Tells of @session's history from now on.
 */
void
mandate_history_foot_set_session (MandateHistoryFoot *self,
                                  MandateSession     *session)
{
  g_set_object (&self->session, session);
  g_signal_connect_object (mandate_session_get_chain_check (session), "notify", G_CALLBACK (mandate_history_foot_refresh), self, G_CONNECT_SWAPPED);
  mandate_history_foot_refresh (self);
}
