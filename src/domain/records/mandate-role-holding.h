/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ROLE_HOLDING (mandate_role_holding_get_type ())
G_DECLARE_FINAL_TYPE (MandateRoleHolding, mandate_role_holding, MANDATE, ROLE_HOLDING, MandateRecord)

/**
 * MandateRoleHolding:
 *
 * Who holds a role from when to when, appointed by whom, accepted when (5.3).
 */
struct _MandateRoleHolding
{
  MandateRecord parent_instance;

  char    *role;   /* id of a role */
  char    *person; /* (nullable) id of a person */
  char    *body;   /* (nullable) id of a body */
  char    *held_from;
  char    *held_until;
  char    *appointed_by; /* (nullable) id of a person */
  char    *accepted_on;
  char    *communicated_on;
  char    *deputy; /* (nullable) id of a person */
  gboolean is_lead;
  char    *communicated_to;
};

gboolean mandate_role_holding_is_current (MandateRoleHolding *self,
                                          const char         *date);

G_END_DECLS
