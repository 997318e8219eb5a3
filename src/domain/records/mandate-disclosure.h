/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_DISCLOSURE (mandate_disclosure_get_type ())
G_DECLARE_FINAL_TYPE (MandateDisclosure, mandate_disclosure, MANDATE, DISCLOSURE, MandateRecord)

/**
 * MandateDisclosure:
 *
 * Which interested party outside was given which version of a policy, when (5.2 g).
 */
struct _MandateDisclosure
{
  MandateRecord parent_instance;

  char *policy_version; /* id of a policy-version */
  char *recipient;
  char *party;
  char *given_on;
  char *given_by; /* (nullable) id of a person */
  char *content;
  char *method;
  char *reason;
};

G_END_DECLS
