/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-person.h"
#include "mandate-resource-hours.h"
#include "mandate-resource.h"

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
GPtrArray *mandate_resource_list_hours (MandateRegister *reg,
                                        MandateResource *resource);
gint64     mandate_resource_sum_spent (GPtrArray *hours);

gboolean mandate_resource_hours_write (MandateChange        *change,
                                       MandateResourceHours *hours,
                                       const char           *field,
                                       const char           *text,
                                       GError              **error);
void     mandate_resource_hours_remove (MandateChange        *change,
                                        MandateResourceHours *hours);

G_END_DECLS
