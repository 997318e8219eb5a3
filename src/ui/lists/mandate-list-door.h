/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-file-intake.h"
#include "mandate-list-spec.h"

G_BEGIN_DECLS

void mandate_list_door_open (MandateSession        *session,
                             MandateFileIntake     *intake,
                             const MandateListSpec *spec,
                             gpointer               widget);

G_END_DECLS
