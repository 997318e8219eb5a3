/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-page.h"

G_BEGIN_DECLS

/* How wide a view of cards or a table becomes, in pixels. */
#define MANDATE_VIEW_WIDTH 1060

#define MANDATE_TYPE_VIEWS_PAGE (mandate_views_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (MandateViewsPage, mandate_views_page, MANDATE, VIEWS_PAGE, MandatePage)

struct _MandateViewsPageClass
{
  MandatePageClass parent_class;
};

void        mandate_views_page_add_view (MandateViewsPage *self,
                                         const char       *name,
                                         const char       *title,
                                         const char       *icon_name,
                                         GtkWidget        *view);
void        mandate_views_page_add_column (MandateViewsPage *self,
                                           const char       *name,
                                           const char       *title,
                                           const char       *icon_name,
                                           GtkWidget        *view,
                                           int               width);
void        mandate_views_page_show_view (MandateViewsPage *self,
                                          const char       *name);
const char *mandate_views_page_get_view (MandateViewsPage *self);

G_END_DECLS
