/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"

G_BEGIN_DECLS

/**
 * MandateReminder:
 * @id: one for each subject, so that a newer reminder takes the place of an
 *   older one: “digest”, or “review-” and the id of a record
 * @title: a few words
 * @body: what it is about, in counts and days; no names, because it may be read
 *   on a locked screen
 * @target: (nullable): where to go from it, “type/id”; %NULL is the overview
 *
 * What a person is told while the program is not in use. The texts are in the
 * language of the screen.
 */
typedef struct
{
  char *id;
  char *title;
  char *body;
  char *target;
} MandateReminder;

void mandate_reminder_free (MandateReminder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateReminder, mandate_reminder_free)

GPtrArray *mandate_reminder_list (MandateRegister *reg,
                                  const char      *setting,
                                  const char      *today,
                                  const char      *looked_on);

G_END_DECLS
