/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-file-intake.h"

G_BEGIN_DECLS

/**
 * MandateDoorFunc:
 * @object: whose door it is
 * @widget: what the pointer or the focus is on, at the door or within it
 * @target: (out) (transfer full) (nullable): link to the record that it proves
 *
 * Returns: whether something that is let go, or pasted, there is taken
 */
typedef gboolean (*MandateDoorFunc) (gpointer   object,
                                     GtkWidget *widget,
                                     char     **target);

void mandate_evidence_door_open (MandateSession    *session,
                                 MandateFileIntake *intake,
                                 gpointer           widget,
                                 MandateDoorFunc    find_target,
                                 gpointer           object);

G_END_DECLS
