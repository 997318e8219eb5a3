/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-draft.h"

G_BEGIN_DECLS

/* Under which note of a draft the choice is. */
#define MANDATE_REMINDER_NOTE "reminders"

GtkWidget *mandate_reminder_choice_new (MandateDraft *draft);

G_END_DECLS
