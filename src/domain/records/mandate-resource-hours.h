/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RESOURCE_HOURS (mandate_resource_hours_get_type ())
G_DECLARE_FINAL_TYPE (MandateResourceHours, mandate_resource_hours, MANDATE, RESOURCE_HOURS, MandateRecord)

/**
 * MandateResourceHours:
 *
 * How many hours somebody was given for information security, and how many were spent (7.1).
 */
struct _MandateResourceHours
{
  MandateRecord parent_instance;

  char  *resource; /* id of a resource */
  char  *person;   /* id of a person */
  gint64 planned_hours;
  gint64 used_hours;
};

G_END_DECLS
