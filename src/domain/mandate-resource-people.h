/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-person.h"
#include "mandate-register.h"

G_BEGIN_DECLS

/**
 * MandatePersonHours:
 * @person: (owned): whose hours
 * @planned: how many were planned; %MANDATE_UNSET where nobody said
 * @used: how many were spent; %MANDATE_UNSET where nobody said
 *
 * What a person was to give to security in a year, and gave.
 */
typedef struct
{
  MandatePerson *person;
  gint64         planned;
  gint64         used;
} MandatePersonHours;

GPtrArray *mandate_resources_list_hours (MandateRegister *reg,
                                         gint64           year);

G_END_DECLS
