/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-fact-row.h"
#include "mandate-session.h"

G_BEGIN_DECLS

/* Fields in the place of a fact, with Save and Cancel below them. */

GtkWidget *mandate_fact_form_wrap (GtkWidget  *editor,
                                   const char *save_action);
gpointer   mandate_fact_form_get_editor (MandateFactRow *fact);

void     mandate_fact_form_open (MandateFactRow    *fact,
                                 MandateSession    *session,
                                 MandateRecord     *record,
                                 const char *const *fields,
                                 const char        *save_action);
gboolean mandate_fact_form_save (MandateFactRow    *fact,
                                 MandateSession    *session,
                                 MandateChange     *change,
                                 const char *const *fields);

G_END_DECLS
