/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-commitments-view.h"

#include <glib/gi18n-lib.h>

#include "mandate-commitment-card.h"
#include "mandate-label.h"
#include "mandate-leading-text.h"
#include "mandate-print-window.h"
#include "mandate-screen-text.h"

/**
 * MandateCommitmentsView:
 *
 * What leaders gave this fiscal year in one line, and the eight commitments.
 */
struct _MandateCommitmentsView
{
  AdwBin parent_instance;

  MandateSession        *session;
  char                  *since;
  GtkWidget             *receipt_title;
  GtkWidget             *receipt;
  MandateCommitmentCard *cards[MANDATE_N_COMMITMENTS];
};

G_DEFINE_FINAL_TYPE (MandateCommitmentsView, mandate_commitments_view, ADW_TYPE_BIN)

static void
print_cb (MandateCommitmentsView *self)
{
  const MandatePrintOrder order = { MANDATE_PRINT_RECEIPT, .today = mandate_session_get_today (self->session), .since = self->since };

  mandate_print_window_open (GTK_WIDGET (self), self->session, _ ("Leadership Receipt"), &order);
}

static void
mandate_commitments_view_dispose (GObject *object)
{
  MandateCommitmentsView *self = MANDATE_COMMITMENTS_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->since, g_free);

  G_OBJECT_CLASS (mandate_commitments_view_parent_class)->dispose (object);
}

static void
mandate_commitments_view_class_init (MandateCommitmentsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_commitments_view_dispose;
}

static void
mandate_commitments_view_init (MandateCommitmentsView *self)
{
}

static GtkWidget *
create_receipt (MandateCommitmentsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *button = gtk_button_new_from_icon_name ("document-print-symbolic");

  self->receipt_title = mandate_label_new (NULL, "caption-heading");
  self->receipt = mandate_label_new (NULL, "heading");
  gtk_widget_add_css_class (self->receipt_title, "quiet");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), self->receipt_title);
  gtk_box_append (GTK_BOX (texts), self->receipt);

  gtk_widget_set_tooltip_text (button, _ ("Print the Receipt"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Print the Receipt"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "commitment");
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static GtkWidget *
create_cards (MandateCommitmentsView *self)
{
  GtkWidget *flow = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "homogeneous", TRUE, "min-children-per-line", 1, "max-children-per-line", 2,
                                  "column-spacing", 14, "row-spacing", 14, NULL);

  gtk_widget_add_css_class (flow, "facts");

  for (guint i = 0; i < MANDATE_N_COMMITMENTS; i++)
    {
      GtkWidget *child = gtk_flow_box_child_new ();

      self->cards[i] = MANDATE_COMMITMENT_CARD (mandate_commitment_card_new (self->session, i));
      gtk_widget_set_size_request (GTK_WIDGET (self->cards[i]), 300, -1);
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), GTK_WIDGET (self->cards[i]));
      gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
    }

  return flow;
}

/**
 * mandate_commitments_view_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
mandate_commitments_view_new (MandateSession *session)
{
  MandateCommitmentsView *self = g_object_new (MANDATE_TYPE_COMMITMENTS_VIEW, NULL);
  GtkWidget              *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->session = g_object_ref (session);
  gtk_box_append (GTK_BOX (box), create_receipt (self));
  gtk_box_append (GTK_BOX (box), create_cards (self));
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

/* The first day of the fiscal year that runs. */
static const char *
find_start (const MandateCoverage *coverage)
{
  const guint           last = mandate_coverage_get_n_quarters (coverage) - 1;
  const MandateQuarter *running = mandate_coverage_get_quarter (coverage, last);

  return mandate_coverage_get_quarter (coverage, last - (guint) (running->number - 1))->from;
}

/**
 * mandate_commitments_view_update:
 * @self: a view
 * @coverage: what leaders did, in four quarters at least
 *
 * Brings it up to date.
 */
void
mandate_commitments_view_update (MandateCommitmentsView *self,
                                 const MandateCoverage  *coverage)
{
  const char *today = mandate_session_get_today (self->session);
  g_autoptr (MandateLeadershipReceipt) receipt = NULL;
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  g_free (self->since);
  self->since = g_strdup (find_start (coverage));
  receipt = mandate_leadership_receipt_new (mandate_session_get_register (self->session), self->since, today);
  day = mandate_screen_format_date (self->since);
  /* Translators: %s is a day; what follows are hours, money, decisions, messages. */
  title = g_strdup_printf (_ ("Given by top management since %s"), day);
  text = mandate_leading_text_describe_receipt (receipt);
  gtk_label_set_label (GTK_LABEL (self->receipt_title), title);
  gtk_label_set_label (GTK_LABEL (self->receipt), text);

  for (guint i = 0; i < MANDATE_N_COMMITMENTS; i++)
    mandate_commitment_card_update (self->cards[i], coverage);
}

/**
 * mandate_commitments_view_focus:
 * @self: a view
 * @commitment: 0 for a, to 7 for h
 *
 * Leads to a commitment.
 */
void
mandate_commitments_view_focus (MandateCommitmentsView *self,
                                guint                   commitment)
{
  g_return_if_fail (commitment < MANDATE_N_COMMITMENTS);

  gtk_widget_child_focus (GTK_WIDGET (self->cards[commitment]), GTK_DIR_TAB_FORWARD);
}
