/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ACKNOWLEDGEMENT (mandate_acknowledgement_get_type ())
G_DECLARE_FINAL_TYPE (MandateAcknowledgement, mandate_acknowledgement, MANDATE, ACKNOWLEDGEMENT, MandateRecord)

/**
 * MandateAcknowledgement:
 *
 * That a person read and understood one version (5.2 f, 7.3).
 */
struct _MandateAcknowledgement
{
  MandateRecord parent_instance;

  char *policy_version; /* id of a policy-version */
  char *person;         /* id of a person */
  char *acknowledged_on;
  char *method;
};

G_END_DECLS
