/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RACI_EXCEPTION (mandate_raci_exception_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciException, mandate_raci_exception, MANDATE, RACI_EXCEPTION, MandateRecord)

/**
 * MandateRaciException:
 *
 * A rule of who does what that is broken on purpose, why, and what makes up for
 * it (5.3; small organisations).
 */
struct _MandateRaciException
{
  MandateRecord parent_instance;

  char *activity; /* (nullable) id of a raci-activity */
  char *rule;
  char *reason;
  char *measure;
  char *accepted_by; /* (nullable) id of a person */
  char *accepted_on;
  char *review_on;
};

G_END_DECLS
