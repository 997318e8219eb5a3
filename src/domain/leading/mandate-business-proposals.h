/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-proposal.h"

G_BEGIN_DECLS

GPtrArray *mandate_business_propose (GType                     type,
                                     const char               *size_profile,
                                     const MandateTranslation *translation);
GPtrArray *mandate_business_propose_new (MandateRegister          *reg,
                                         GType                     type,
                                         const MandateTranslation *translation);
guint      mandate_business_get_n_processes (const char *size_profile);

G_END_DECLS
