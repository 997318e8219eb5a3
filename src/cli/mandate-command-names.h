/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-body.h"
#include "mandate-person.h"
#include "mandate-policy-version.h"
#include "mandate-register.h"
#include "mandate-review.h"

G_BEGIN_DECLS

GPtrArray            *mandate_command_list_versions (MandateRegister *reg);
MandatePolicyVersion *mandate_command_find_version (MandateRegister *reg,
                                                    const char      *named,
                                                    GError         **error);
MandateRecord        *mandate_command_find_person (MandateRegister *reg,
                                                   const char      *named,
                                                   GError         **error);
MandateRecord        *mandate_command_find_decider (MandateRegister *reg,
                                                    const char      *named,
                                                    GError         **error);
MandateRecord        *mandate_command_find_review (MandateRegister *reg,
                                                   const char      *named,
                                                   GError         **error);
MandateRecord        *mandate_command_find_report (MandateRegister *reg,
                                                   const char      *named,
                                                   GError         **error);

G_END_DECLS
