/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-organisation.h"
#include "mandate-person.h"
#include "mandate-review.h"

G_BEGIN_DECLS

GPtrArray *mandate_set_up_summary_write (MandateOrganisation *organisation,
                                         MandatePerson       *owner,
                                         MandatePerson       *signer);
void       mandate_set_up_summary_add_audit (GPtrArray     *passages,
                                             const char    *title,
                                             MandateReview *audit);

G_END_DECLS
