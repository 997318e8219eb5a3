/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-overview-page.h"

#include <glib/gi18n-lib.h>

/**
 * MandateOverviewPage:
 *
 * Where one stands, what to do next, and what an auditor would miss.
 */
struct _MandateOverviewPage
{
  MandatePage parent_instance;
};

G_DEFINE_FINAL_TYPE (MandateOverviewPage, mandate_overview_page, MANDATE_TYPE_PAGE)

static void
mandate_overview_page_class_init (MandateOverviewPageClass *klass)
{
}

static void
mandate_overview_page_init (MandateOverviewPage *self)
{
  mandate_page_set_title (MANDATE_PAGE (self), _ ("Overview"));
}

MandatePage *
mandate_overview_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_OVERVIEW_PAGE, "session", session, NULL);
}
