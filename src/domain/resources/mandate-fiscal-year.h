/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"

G_BEGIN_DECLS

gint64 mandate_fiscal_year_find_from (int         starts,
                                      const char *date);
gint64 mandate_fiscal_year_find (MandateRegister *reg,
                                 const char      *date);
char  *mandate_fiscal_year_get_first_day (MandateRegister *reg,
                                          gint64           year);
char  *mandate_fiscal_year_get_last_day (MandateRegister *reg,
                                         gint64           year);
char  *mandate_fiscal_year_describe (MandateRegister *reg,
                                     gint64           year);

G_END_DECLS
