/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_COMMITMENT (mandate_commitment_get_type ())
G_DECLARE_FINAL_TYPE (MandateCommitment, mandate_commitment, MANDATE, COMMITMENT, MandateRecord)

/**
 * MandateCommitment:
 *
 * How top management keeps one of the eight commitments of 5.1, in its own sentence.
 */
struct _MandateCommitment
{
  MandateRecord parent_instance;

  char *letter;
  char *answer;
};

G_END_DECLS
