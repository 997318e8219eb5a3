/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY (mandate_policy_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicy, mandate_policy, MANDATE, POLICY, MandateRecord)

/**
 * MandatePolicy:
 *
 * A policy as a controlled document; its texts are its versions (5.2).
 */
struct _MandatePolicy
{
  MandateRecord parent_instance;

  char  *title;
  char  *identifier;
  char  *kind;
  char  *owner; /* (nullable) id of a person */
  char  *classification;
  gint64 review_every_months;
  char  *published_at;
  char  *outsiders;
  char  *audience;
  gint64 acknowledge_within_days;
  char  *published_checked_on;
};

G_END_DECLS
