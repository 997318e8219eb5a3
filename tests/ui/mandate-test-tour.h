/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-test-ui.h"

G_BEGIN_DECLS

/**
 * MandateTestVisit:
 * @window: what is to be seen now
 * @name: what it is called, such as “wizard-policy-3”
 *
 * Called at each stop of a tour.
 */
typedef void (*MandateTestVisit) (GtkWidget  *window,
                                  const char *name,
                                  gpointer    data);

void mandate_test_speak (void);

void mandate_test_tour (int              width,
                        int              height,
                        MandateTestVisit visit,
                        gpointer         data);

G_END_DECLS
