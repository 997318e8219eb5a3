/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-database.h"

G_BEGIN_DECLS

/**
 * MandateRecording:
 *
 * What happens to records from its start to its end.
 */
typedef struct _MandateRecording MandateRecording;

MandateRecording *mandate_recording_start (MandateDatabase *database,
                                           GError         **error);
GBytes           *mandate_recording_finish (MandateRecording *self,
                                            GError          **error);
void              mandate_recording_free (MandateRecording *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateRecording, mandate_recording_free)

G_END_DECLS
