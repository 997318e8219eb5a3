/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-register.h"

G_BEGIN_DECLS

GPtrArray     *mandate_people_list_deciders (MandateRegister *reg,
                                             const char      *today);
GtkStringList *mandate_people_new_names (GPtrArray  *people,
                                         const char *nobody);

G_END_DECLS
