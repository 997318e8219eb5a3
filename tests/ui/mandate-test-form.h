/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-field-rows.h"
#include "mandate-form.h"
#include "mandate-live-form.h"
#include "mandate-test-ui.h"

G_BEGIN_DECLS

/* What the tests of forms share. */

MandateFieldRow *mandate_test_get_row (GtkWidget  *root,
                                       const char *field);
GtkWidget       *mandate_test_get_field (GtkWidget  *root,
                                         const char *field);
void             mandate_test_choose (GtkWidget  *root,
                                      const char *field,
                                      const char *typed);
void             mandate_test_leave (GtkWidget *window);

G_END_DECLS
