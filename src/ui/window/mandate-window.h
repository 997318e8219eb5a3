/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-page.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_WINDOW (mandate_window_get_type ())
G_DECLARE_FINAL_TYPE (MandateWindow, mandate_window, MANDATE, WINDOW, AdwApplicationWindow)

MandateWindow *mandate_window_new (AdwApplication *application);

MandateSession *mandate_window_get_session (MandateWindow *self);
void            mandate_window_set_session (MandateWindow  *self,
                                            MandateSession *session);
void            mandate_window_show_session (MandateWindow  *self,
                                             MandateSession *session,
                                             const char     *page);
const char     *mandate_window_get_page (MandateWindow *self);
MandatePage    *mandate_window_show_page (MandateWindow *self,
                                          const char    *id);
void            mandate_window_show_link (MandateWindow *self,
                                          const char    *link);
void            mandate_window_show_view (MandateWindow *self,
                                          GtkWidget     *view);
void            mandate_window_open_wizard (MandateWindow *self,
                                            const char    *target);
gboolean        mandate_window_take_files (MandateWindow *self,
                                           GSList        *files);
void            mandate_window_tell (MandateWindow *self,
                                     const char    *message);

G_END_DECLS
