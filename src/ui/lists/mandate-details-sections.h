/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-file-intake.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_DETAILS_SECTIONS (mandate_details_sections_get_type ())
G_DECLARE_FINAL_TYPE (MandateDetailsSections, mandate_details_sections, MANDATE, DETAILS_SECTIONS, AdwBin)

void mandate_details_sections_set_papers (MandateDetailsSections *self,
                                          AdwBin                 *papers);
void mandate_details_sections_set_intake (MandateDetailsSections *self,
                                          MandateFileIntake      *intake);
void mandate_details_sections_show (MandateDetailsSections *self,
                                    MandateSession         *session,
                                    MandateRecord          *record);
void mandate_details_sections_refresh (MandateDetailsSections *self);

G_END_DECLS
