/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-document.h"
#include "mandate-session.h"

G_BEGIN_DECLS

MandateDocument *mandate_recovery_sheet_new (MandateSession      *session,
                                             const MandateSecret *passphrase);

G_END_DECLS
