/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-session.h"
#include "mandate-settings.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REMINDERS (mandate_reminders_get_type ())
G_DECLARE_FINAL_TYPE (MandateReminders, mandate_reminders, MANDATE, REMINDERS, GObject)

MandateReminders *mandate_reminders_new (GApplication    *application,
                                         MandateSettings *settings);

void mandate_reminders_set_session (MandateReminders *self,
                                    MandateSession   *session);
void mandate_reminders_look (MandateReminders *self);
void mandate_reminders_look_on (MandateReminders *self,
                                const char       *today);
void mandate_reminders_postpone (MandateReminders *self,
                                 const char       *id);

G_END_DECLS
