/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_DELEGATION (mandate_delegation_get_type ())
G_DECLARE_FINAL_TYPE (MandateDelegation, mandate_delegation, MANDATE, DELEGATION, MandateRecord)

/**
 * MandateDelegation:
 *
 * That somebody hands over part of what is theirs to decide, for a time. What
 * they answer for stays with them (5.3).
 */
struct _MandateDelegation
{
  MandateRecord parent_instance;

  char *delegator; /* id of a person */
  char *person;    /* id of a person */
  char *role;      /* (nullable) id of a role that it is part of */
  char *subject;
  char *held_from;
  char *held_until;
  char *limits;
  char *stays;
  char *accepted_on;
};

G_END_DECLS
