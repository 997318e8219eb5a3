/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-evidence.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_FILE_INTAKE (mandate_file_intake_get_type ())
G_DECLARE_FINAL_TYPE (MandateFileIntake, mandate_file_intake, MANDATE, FILE_INTAKE, GObject)

MandateFileIntake *mandate_file_intake_new (MandateSession *session);

void mandate_file_intake_take (MandateFileIntake *self,
                               GFile             *file,
                               const char        *target);

void     mandate_file_intake_take_arrival (MandateFileIntake *self,
                                           GFile             *file);
void     mandate_file_intake_take_bytes (MandateFileIntake *self,
                                         GBytes            *content,
                                         const char        *name,
                                         const char        *target);
gboolean mandate_file_intake_take_address (MandateFileIntake *self,
                                           const char        *address,
                                           const char        *target);
void     mandate_file_intake_replace (MandateFileIntake *self,
                                      GFile             *file,
                                      MandateEvidence   *evidence);

MandateSession *mandate_file_intake_get_session (MandateFileIntake *self);

void mandate_file_intake_ask (MandateFileIntake *self,
                              GtkWidget         *widget,
                              const char        *target);

gboolean mandate_file_intake_get_is_busy (MandateFileIntake *self);

G_END_DECLS
