/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

/*
 * The documents of roles, each on its own. All are pure functions of the records
 * and in the language of the context.
 */
MandateDocument *mandate_role_new_appointment (MandatePackContext *context,
                                               MandateRoleHolding *holding);
MandateDocument *mandate_role_new_insert (MandatePackContext *context,
                                          MandateRoleHolding *holding);
MandateDocument *mandate_role_new_handover (MandatePackContext *context,
                                            MandateRoleHolding *holding);
MandateDocument *mandate_role_new_briefing (MandatePackContext *context,
                                            MandateRole        *role);
MandateDocument *mandate_role_new_tell_sheet (MandatePackContext *context);
MandateDocument *mandate_delegation_new_record (MandatePackContext *context,
                                                MandateDelegation  *delegation);
MandateDocument *mandate_competence_new_table (MandatePackContext *context);

G_END_DECLS
