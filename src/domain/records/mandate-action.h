/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ACTION (mandate_action_get_type ())
G_DECLARE_FINAL_TYPE (MandateAction, mandate_action, MANDATE, ACTION, MandateRecord)

/**
 * MandateAction:
 *
 * Something to be done by somebody by some day (9.3.3, 10.1).
 */
struct _MandateAction
{
  MandateRecord parent_instance;

  char *title;
  char *decision; /* (nullable) id of a decision */
  char *owner;    /* (nullable) id of a person */
  char *due_on;
  char *state;
  char *done_on;
  char *outcome;
  char *effect_checked_on;
  char *effect;
};

gboolean mandate_action_is_open (MandateAction *self);
gboolean mandate_action_is_overdue (MandateAction *self,
                                    const char    *today);

G_END_DECLS
