/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-resource-ledger.h"

G_BEGIN_DECLS

char *mandate_resource_format_figure (gint64      value,
                                      const char *currency);
char *mandate_resource_format_quantity (gint64      value,
                                        const char *currency);
char *mandate_resource_describe_figures (const MandateResourceFigures *figures,
                                         const char                   *currency);
char *mandate_resource_describe_unit (const MandateLedgerGroup *group);
char *mandate_resource_describe_decision (MandateRegister *reg,
                                          MandateResource *resource,
                                          const char      *as_of);
char *mandate_resource_describe_context (MandateRegister *reg,
                                         MandateResource *resource,
                                         const char      *as_of);
char *mandate_resource_describe_problem (const MandateLedgerRow *row,
                                         const char             *as_of);
char *mandate_resource_describe_verdict (const MandateResourceLedger *ledger);
char *mandate_resource_describe_standing (const MandateResourceLedger *ledger);
char *mandate_resource_describe_request (MandateRegister *reg,
                                         MandateResource *resource,
                                         const char      *as_of);

G_END_DECLS
