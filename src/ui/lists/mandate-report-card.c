/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-report-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-compat.h"
#include "mandate-follow.h"
#include "mandate-performance-acts.h"
#include "mandate-print-window.h"

/**
 * MandateReportCard:
 *
 * What is done with a performance report: a draft is written from the records,
 * and it is printed; beside it the summary on one page.
 */
struct _MandateReportCard
{
  AdwBin parent_instance;

  MandateSession           *session;
  MandatePerformanceReport *report;

  GtkWidget *draft_button;
};

G_DEFINE_FINAL_TYPE (MandateReportCard, mandate_report_card, ADW_TYPE_BIN)

static void
write_draft (MandateReportCard *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  /* Translators: %s is a report. */
  g_autofree char *label = g_strdup_printf (_ ("Draft of “%s” written"), self->report->title);
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);
  g_autoptr (GError) error = NULL;
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autofree char *text = NULL;

  mandate_performance_report_find_period (self->report, reg, mandate_session_get_today (self->session), &from, &until);
  text = mandate_print_write_draft (mandate_session_get_workspace (self->session), mandate_session_get_today (self->session), from, until);

  if (mandate_performance_report_put_draft (change, self->report, text, from, until, &error) != NULL &&
      mandate_session_commit (self->session, change, &error))
    mandate_session_tell_undoable (self->session, label);
  else
    mandate_session_tell_error (self->session, error);
}

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (MandateReportCard) self = data;

  if (mandate_confirm_finish (result) && self->session != NULL)
    write_draft (self);
}

/* What a person wrote is taken away only when that person says so. */
static void
draft_cb (MandateReportCard *self)
{
  if (!mandate_performance_report_was_edited (self->report))
    {
      write_draft (self);
      return;
    }

  mandate_confirm_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Replace What Is Written?"),
                         _ ("The report was edited after the last draft, or written by hand. A new draft takes its place; “Undo” brings it back."),
                         _ ("_Replace"), TRUE, confirmed_cb, g_object_ref (self));
}

static void
print_cb (MandateReportCard *self)
{
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_REPORT, .record = self->report, .today = mandate_session_get_today (self->session) };

  mandate_print_window_open (GTK_WIDGET (self), self->session, _ ("Performance Report"), &order);
}

static void
summary_cb (MandateReportCard *self)
{
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_SUMMARY, .today = mandate_session_get_today (self->session) };

  mandate_print_window_open (GTK_WIDGET (self), self->session, _ ("Leadership Summary"), &order);
}

static void
update (MandateReportCard *self)
{
  gtk_widget_set_visible (self->draft_button, !mandate_performance_report_is_delivered (self->report) && !mandate_session_is_read_only (self->session));
}

static GtkWidget *
add_button (MandateReportCard *self,
            GtkWidget         *box,
            const char        *label,
            GCallback          callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_flow_box_append (GTK_FLOW_BOX (box), button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);

  return button;
}

static void
fill (MandateReportCard *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "column-spacing", 6, "row-spacing", 6, "min-children-per-line", 1, "max-children-per-line", 3, NULL);

  self->draft_button = add_button (self, box, _ ("Write Draft"), G_CALLBACK (draft_cb));
  gtk_widget_set_tooltip_text (self->draft_button, _ ("Write what is on record of objectives, actions, incidents, audits and resources"));
  add_button (self, box, _ ("Print…"), G_CALLBACK (print_cb));
  add_button (self, box, _ ("Leadership Summary…"), G_CALLBACK (summary_cb));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
mandate_report_card_dispose (GObject *object)
{
  MandateReportCard *self = MANDATE_REPORT_CARD (object);

  g_clear_object (&self->session);
  g_clear_object (&self->report);

  G_OBJECT_CLASS (mandate_report_card_parent_class)->dispose (object);
}

static void
mandate_report_card_class_init (MandateReportCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_report_card_dispose;
}

static void
mandate_report_card_init (MandateReportCard *self)
{
}

/**
 * mandate_report_card_new:
 * @session: an open workspace
 * @report: a performance report of its register
 *
 * Returns: what is done with it
 */
GtkWidget *
mandate_report_card_new (MandateSession           *session,
                         MandatePerformanceReport *report)
{
  MandateReportCard *self = g_object_new (MANDATE_TYPE_REPORT_CARD, NULL);

  self->session = g_object_ref (session);
  self->report = g_object_ref (report);
  fill (self);
  update (self);
  mandate_follow (self, session, "changed", G_CALLBACK (update));

  return GTK_WIDGET (self);
}
