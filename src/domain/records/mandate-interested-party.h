/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_INTERESTED_PARTY (mandate_interested_party_get_type ())
G_DECLARE_FINAL_TYPE (MandateInterestedParty, mandate_interested_party, MANDATE, INTERESTED_PARTY, MandateRecord)

/**
 * MandateInterestedParty:
 *
 * Who expects something of the organisation's information security, and what (4.2).
 */
struct _MandateInterestedParty
{
  MandateRecord parent_instance;

  char *name;
  char *kind;
  char *needs;
  char *looked_on;
};

G_END_DECLS
