/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_INITIATIVE (mandate_initiative_get_type ())
G_DECLARE_FINAL_TYPE (MandateInitiative, mandate_initiative, MANDATE, INITIATIVE, MandateRecord)

/**
 * MandateInitiative:
 *
 * A project, purchase or change, and the security review it had (5.1 b).
 */
struct _MandateInitiative
{
  MandateRecord parent_instance;

  char *title;
  char *owner; /* (nullable) id of a person */
  char *starts_on;
  char *ends_on;
  char *state;
  char *reviewed_on;
  char *reviewed_by; /* (nullable) id of a person */
  char *result;
};

G_END_DECLS
