/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-look-back.h"
#include "mandate-page.h"
#include "mandate-split.h"
#include "mandate-window.h"
#include "mandate-workspace-list.h"

G_BEGIN_DECLS

struct _MandateWindow
{
  AdwApplicationWindow parent_instance;

  MandateSession  *session;       /* (nullable) */
  MandateLookBack *look_back;     /* to an earlier day, and back */
  char            *wizard_target; /* (nullable) of the wizard that is shown */

  /* Template children */
  AdwToastOverlay      *toast_overlay;
  GtkStack             *mode;
  MandateSplit         *split;
  AdwWindowTitle       *workspace_title;
  GtkMenuButton        *workspace_button;
  MandateWorkspaceList *workspaces;
  GtkListBox           *sidebar;
  GtkWidget            *who_button;
  GtkLabel             *who_label;
  GtkStack             *pages;
  AdwBin               *view;
};

MandatePage *_mandate_window_get_page (MandateWindow *self);
void         _mandate_window_remove_view (MandateWindow *self);
void         _mandate_window_install_actions (GtkWidgetClass *widget_class);
void         _mandate_window_choose_paper (MandateWindow *self);

G_END_DECLS
