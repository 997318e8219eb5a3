/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PAGE (mandate_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (MandatePage, mandate_page, MANDATE, PAGE, AdwBin)

/**
 * MandatePageClass:
 * @show_record: leads to @record, or to where such records are made if %NULL
 * @show_type: (nullable): leads to where records of a type are made, where a page has several
 * @add_item: (nullable): begins a new item (Ctrl+N)
 * @find: (nullable): moves to where one searches (Ctrl+F)
 */
struct _MandatePageClass
{
  AdwBinClass parent_class;

  void (*show_record) (MandatePage   *self,
                       MandateRecord *record);
  void (*show_type) (MandatePage *self,
                     const char  *type);
  void (*add_item) (MandatePage *self);
  void (*find) (MandatePage *self);
};

MandateSession *mandate_page_get_session (MandatePage *self);
void            mandate_page_set_content (MandatePage *self,
                                          GtkWidget   *content);
void            mandate_page_set_title (MandatePage *self,
                                        const char  *title);
void            mandate_page_set_subtitle (MandatePage *self,
                                           const char  *subtitle);
void            mandate_page_set_title_widget (MandatePage *self,
                                               GtkWidget   *widget);
void            mandate_page_pack_start (MandatePage *self,
                                         GtkWidget   *widget);
void            mandate_page_pack_end (MandatePage *self,
                                       GtkWidget   *widget);
gboolean        mandate_page_get_is_folded (MandatePage *self);

void     mandate_page_show_record (MandatePage   *self,
                                   MandateRecord *record);
void     mandate_page_show_type (MandatePage *self,
                                 const char  *type);
gboolean mandate_page_can_add_item (MandatePage *self);
void     mandate_page_add_item (MandatePage *self);
gboolean mandate_page_can_find (MandatePage *self);
void     mandate_page_find (MandatePage *self);

G_END_DECLS
