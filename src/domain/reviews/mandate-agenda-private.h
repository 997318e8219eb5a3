/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-agenda.h"

G_BEGIN_DECLS

void _mandate_agenda_add (MandateRegister *reg,
                          const char      *today,
                          GPtrArray       *items,
                          gpointer         record,
                          const char      *date,
                          char            *detail);

void _mandate_agenda_add_telling (MandateRegister *reg,
                                  const char      *today,
                                  GPtrArray       *items);

G_END_DECLS
