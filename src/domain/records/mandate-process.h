/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PROCESS (mandate_process_get_type ())
G_DECLARE_FINAL_TYPE (MandateProcess, mandate_process, MANDATE, PROCESS, MandateRecord)

/**
 * MandateProcess:
 *
 * An everyday process and the step in it at which somebody looks after security (5.1 b).
 */
struct _MandateProcess
{
  MandateRecord parent_instance;

  char *title;
  char *owner; /* (nullable) id of a person */
  char *security_step;
  char *proof;
  char *checked_on;
};

G_END_DECLS
