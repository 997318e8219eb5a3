/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ORGANISATION_WINDOW (mandate_organisation_window_get_type ())
G_DECLARE_FINAL_TYPE (MandateOrganisationWindow, mandate_organisation_window, MANDATE, ORGANISATION_WINDOW, AdwWindow)

MandateOrganisationWindow *mandate_organisation_window_new (GtkWindow      *parent,
                                                            MandateSession *session);

G_END_DECLS
