/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-person.h"
#include "mandate-register.h"

G_BEGIN_DECLS

/**
 * MandateSuccessor:
 * @person: (owned): somebody who is here
 * @reason: why it could be them, in a few words
 *
 * Somebody who could take over what another leaves behind.
 */
typedef struct
{
  MandatePerson *person;
  char          *reason;
} MandateSuccessor;

GPtrArray *mandate_successor_list_for_role (MandateRegister *reg,
                                            const char      *role,
                                            const char      *person,
                                            const char      *date);
GPtrArray *mandate_successor_list_for_person (MandateRegister *reg,
                                              const char      *person,
                                              const char      *date);
GPtrArray *mandate_successor_list_top_management (MandateRegister *reg,
                                                  const char      *person,
                                                  const char      *date);

G_END_DECLS
