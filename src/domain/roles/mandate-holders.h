/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-role-holding.h"

G_BEGIN_DECLS

GPtrArray *mandate_holders_list_members (MandateRegister *reg,
                                         const char      *body,
                                         const char      *date);
GPtrArray *mandate_holders_keep_current (GPtrArray  *holdings,
                                         const char *date);
GPtrArray *mandate_holders_list_current (MandateRegister *reg,
                                         const char      *role,
                                         const char      *date);
GPtrArray *mandate_holders_list_people_of (MandateRegister *reg,
                                           GPtrArray       *holdings,
                                           const char      *date);
GPtrArray *mandate_holders_list_people (MandateRegister *reg,
                                        const char      *role,
                                        const char      *date);
gboolean   mandate_holders_is_held_by (MandateRegister *reg,
                                       GPtrArray       *holdings,
                                       const char      *date);
gboolean   mandate_holders_is_held (MandateRegister *reg,
                                    const char      *role,
                                    const char      *date);
gboolean   mandate_holders_was_top_management (MandateRegister *reg,
                                               const char      *person,
                                               const char      *body,
                                               const char      *date);

MandateRoleHolding *mandate_holders_give (MandateChange *change,
                                          const char    *role,
                                          const char    *person,
                                          const char    *held_from);
MandateRoleHolding *mandate_holders_add (MandateChange *change,
                                         const char    *role,
                                         const char    *person,
                                         const char    *body,
                                         const char    *held_from);
MandateRoleHolding *mandate_holders_replace (MandateChange      *change,
                                             MandateRoleHolding *holding,
                                             const char         *person,
                                             const char         *body,
                                             const char         *held_from);
void                mandate_holders_lead (MandateChange *change,
                                          const char    *holding);
void                mandate_holders_end (MandateChange *change,
                                         const char    *holding,
                                         const char    *date);
GPtrArray          *mandate_holders_list_all (MandateRegister *reg,
                                              const char      *role);

G_END_DECLS
