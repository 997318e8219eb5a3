/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

/* The roles that carry the two mandated responsibilities are there from the start, in every workspace. */
#define MANDATE_ROLE_CONFORMANCE_ID "00000000-0000-7000-8000-00000000053a"
#define MANDATE_ROLE_REPORTING_ID   "00000000-0000-7000-8000-00000000053b"

#define MANDATE_TYPE_ROLE (mandate_role_get_type ())
G_DECLARE_FINAL_TYPE (MandateRole, mandate_role, MANDATE, ROLE, MandateRecord)

/**
 * MandateRole:
 *
 * A set of responsibilities and authorities that people hold (5.3).
 */
struct _MandateRole
{
  MandateRecord parent_instance;

  char  *title;
  char  *mandate;
  char  *purpose;
  char  *responsibilities;
  char  *authority;
  char  *required_competence;
  char  *reports_to; /* (nullable) id of a role */
  char  *reporting_line;
  gint64 hours_a_month;
};

G_END_DECLS
