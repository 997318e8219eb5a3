/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_BODY (mandate_body_get_type ())
G_DECLARE_FINAL_TYPE (MandateBody, mandate_body, MANDATE, BODY, MandateRecord)

/**
 * MandateBody:
 *
 * A group that decides together: a board, a steering committee.
 */
struct _MandateBody
{
  MandateRecord parent_instance;

  char    *name;
  char    *kind;
  char    *charter;
  gboolean is_top_management;
};

G_END_DECLS
