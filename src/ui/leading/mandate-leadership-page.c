/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-leadership-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-commitments-view.h"
#include "mandate-coverage-grid.h"
#include "mandate-leadership-log.h"

/**
 * MandateLeadershipPage:
 *
 * Clause 5.1: the eight commitments of top management, what it did by quarter,
 * and each act.
 */
struct _MandateLeadershipPage
{
  MandatePage parent_instance;

  MandateCommitmentsView *commitments;
  MandateCoverageGrid    *grid;
  MandateLeadershipLog   *log;
  GtkWidget              *title; /* (owned) */
  guint                   update_source;

  /* Template children */
  AdwViewSwitcher    *switcher;
  AdwViewStack       *stack;
  AdwViewSwitcherBar *bar;
  AdwBin             *commitments_bin;
  AdwBin             *map_bin;
  AdwBin             *log_bin;
};

G_DEFINE_FINAL_TYPE (MandateLeadershipPage, mandate_leadership_page, MANDATE_TYPE_PAGE)

static void
update (MandateLeadershipPage *self)
{
  MandateSession *session = mandate_page_get_session (MANDATE_PAGE (self));
  g_autoptr (MandateCoverage) coverage = mandate_coverage_new (mandate_session_get_register (session), mandate_session_get_today (session), MANDATE_COVERAGE_QUARTERS);

  mandate_commitments_view_update (self->commitments, coverage);
  mandate_coverage_grid_update (self->grid, coverage);
  mandate_leadership_log_update (self->log, coverage);
}

static gboolean
update_idle (gpointer data)
{
  MandateLeadershipPage *self = data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* One action may change many records. */
static void
queue_update (MandateLeadershipPage *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_idle, self);
}

static void
arrange (MandateLeadershipPage *self)
{
  gboolean is_folded = mandate_page_get_is_folded (MANDATE_PAGE (self));

  mandate_page_set_title_widget (MANDATE_PAGE (self), is_folded ? self->title : GTK_WIDGET (self->switcher));
  adw_view_switcher_bar_set_reveal (self->bar, is_folded);

  if (is_folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
}

static void
update_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  update (MANDATE_LEADERSHIP_PAGE (widget));
}

static void
show_field_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  MandateLeadershipPage *self = MANDATE_LEADERSHIP_PAGE (widget);
  guint                  commitment, quarter;

  g_variant_get (parameter, "(uu)", &commitment, &quarter);
  adw_view_stack_set_visible_child_name (self->stack, "log");
  mandate_leadership_log_show_field (self->log, commitment, quarter);
}

static void
mandate_leadership_page_show_record (MandatePage   *page,
                                     MandateRecord *record)
{
  MandateLeadershipPage *self = MANDATE_LEADERSHIP_PAGE (page);

  if (record != NULL && MANDATE_IS_COMMITMENT (record))
    {
      adw_view_stack_set_visible_child_name (self->stack, "commitments");
      if (((MandateCommitment *) record)->letter != NULL)
        mandate_commitments_view_focus (self->commitments, (guint) (((MandateCommitment *) record)->letter[0] - 'a'));
      return;
    }

  adw_view_stack_set_visible_child_name (self->stack, "log");
  if (record != NULL)
    mandate_leadership_log_show_act (self->log, record);
}

static void
mandate_leadership_page_add_item (MandatePage *page)
{
  MandateLeadershipPage *self = MANDATE_LEADERSHIP_PAGE (page);

  adw_view_stack_set_visible_child_name (self->stack, "log");
  mandate_leadership_log_add_act (self->log);
}

static void
mandate_leadership_page_constructed (GObject *object)
{
  MandateLeadershipPage *self = MANDATE_LEADERSHIP_PAGE (object);
  MandateSession        *session = mandate_page_get_session (MANDATE_PAGE (self));

  G_OBJECT_CLASS (mandate_leadership_page_parent_class)->constructed (object);

  self->commitments = MANDATE_COMMITMENTS_VIEW (mandate_commitments_view_new (session));
  self->grid = MANDATE_COVERAGE_GRID (mandate_coverage_grid_new (session));
  self->log = MANDATE_LEADERSHIP_LOG (mandate_leadership_log_new (session));
  adw_bin_set_child (self->commitments_bin, GTK_WIDGET (self->commitments));
  adw_bin_set_child (self->map_bin, GTK_WIDGET (self->grid));
  adw_bin_set_child (self->log_bin, GTK_WIDGET (self->log));
  g_signal_connect_object (session, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
mandate_leadership_page_dispose (GObject *object)
{
  MandateLeadershipPage *self = MANDATE_LEADERSHIP_PAGE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->title);
  g_clear_object (&self->switcher);

  G_OBJECT_CLASS (mandate_leadership_page_parent_class)->dispose (object);
}

static void
mandate_leadership_page_class_init (MandateLeadershipPageClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  MandatePageClass *page_class = MANDATE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mandate_leadership_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = mandate_leadership_page_dispose;
  page_class->show_record = mandate_leadership_page_show_record;
  page_class->add_item = mandate_leadership_page_add_item;

  gtk_widget_class_install_action (widget_class, "leading.update", NULL, update_action);
  gtk_widget_class_install_action (widget_class, "leading.show-field", "(uu)", show_field_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/leadership-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateLeadershipPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, MandateLeadershipPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateLeadershipPage, bar);
  gtk_widget_class_bind_template_child (widget_class, MandateLeadershipPage, commitments_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateLeadershipPage, map_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateLeadershipPage, log_bin);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
}

static void
mandate_leadership_page_init (MandateLeadershipPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_ref (self->switcher);
  self->title = g_object_ref_sink (adw_window_title_new (_ ("Leadership"), NULL));
  arrange (self);
}

MandatePage *
mandate_leadership_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_LEADERSHIP_PAGE, "session", session, NULL);
}
