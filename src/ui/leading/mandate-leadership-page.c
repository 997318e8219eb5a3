/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-leadership-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-commitments-view.h"
#include "mandate-coverage-grid.h"
#include "mandate-follow.h"
#include "mandate-leadership-log.h"

/**
 * MandateLeadershipPage:
 *
 * Clause 5.1: the eight commitments of top management, what it did by quarter,
 * and each act.
 */
struct _MandateLeadershipPage
{
  MandateViewsPage parent_instance;

  MandateCommitmentsView *commitments;
  MandateCoverageGrid    *grid;
  MandateLeadershipLog   *log;

  /* Template children */
};

G_DEFINE_FINAL_TYPE (MandateLeadershipPage, mandate_leadership_page, MANDATE_TYPE_VIEWS_PAGE)

static void
update (MandateLeadershipPage *self)
{
  MandateSession *session = mandate_page_get_session (MANDATE_PAGE (self));
  g_autoptr (MandateCoverage) coverage = mandate_coverage_new (mandate_session_get_register (session), mandate_session_get_today (session), MANDATE_COVERAGE_QUARTERS);

  mandate_commitments_view_update (self->commitments, coverage);
  mandate_coverage_grid_update (self->grid, coverage);
  mandate_leadership_log_update (self->log, coverage);
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
  mandate_views_page_show_view (MANDATE_VIEWS_PAGE (self), "log");
  mandate_leadership_log_show_field (self->log, commitment, quarter);
}

static void
mandate_leadership_page_show_record (MandatePage   *page,
                                     MandateRecord *record)
{
  MandateLeadershipPage *self = MANDATE_LEADERSHIP_PAGE (page);

  if (record != NULL && MANDATE_IS_COMMITMENT (record))
    {
      mandate_views_page_show_view (MANDATE_VIEWS_PAGE (self), "commitments");
      if (((MandateCommitment *) record)->letter != NULL)
        mandate_commitments_view_focus (self->commitments, (guint) (((MandateCommitment *) record)->letter[0] - 'a'));
      return;
    }

  mandate_views_page_show_view (MANDATE_VIEWS_PAGE (self), "log");
  if (record != NULL)
    mandate_leadership_log_show_act (self->log, record);
}

static void
mandate_leadership_page_add_item (MandatePage *page)
{
  MandateLeadershipPage *self = MANDATE_LEADERSHIP_PAGE (page);

  mandate_views_page_show_view (MANDATE_VIEWS_PAGE (self), "log");
  mandate_leadership_log_add_act (self->log);
}

static void
mandate_leadership_page_constructed (GObject *object)
{
  MandateLeadershipPage *self = MANDATE_LEADERSHIP_PAGE (object);
  MandateViewsPage      *views = MANDATE_VIEWS_PAGE (object);
  MandateSession        *session = mandate_page_get_session (MANDATE_PAGE (self));

  G_OBJECT_CLASS (mandate_leadership_page_parent_class)->constructed (object);

  self->commitments = MANDATE_COMMITMENTS_VIEW (mandate_commitments_view_new (session));
  self->grid = MANDATE_COVERAGE_GRID (mandate_coverage_grid_new (session));
  self->log = MANDATE_LEADERSHIP_LOG (mandate_leadership_log_new (session));
  mandate_views_page_add_column (views, "commitments", _ ("Commitments"), "emblem-ok-symbolic", GTK_WIDGET (self->commitments), MANDATE_VIEW_WIDTH);
  mandate_views_page_add_column (views, "map", _ ("By Quarter"), "view-grid-symbolic", GTK_WIDGET (self->grid), MANDATE_VIEW_WIDTH);
  mandate_views_page_add_view (views, "log", _ ("Acts"), "view-list-symbolic", GTK_WIDGET (self->log));
  mandate_follow (self, session, "settled", G_CALLBACK (update));
  update (self);
}

static void
mandate_leadership_page_class_init (MandateLeadershipPageClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  MandatePageClass *page_class = MANDATE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mandate_leadership_page_constructed;
  page_class->show_record = mandate_leadership_page_show_record;
  page_class->add_item = mandate_leadership_page_add_item;

  gtk_widget_class_install_action (widget_class, "leading.update", NULL, update_action);
  gtk_widget_class_install_action (widget_class, "leading.show-field", "(uu)", show_field_action);
}

static void
mandate_leadership_page_init (MandateLeadershipPage *self)
{
}

MandatePage *
mandate_leadership_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_LEADERSHIP_PAGE, "session", session, "title", _ ("Leadership"), NULL);
}
