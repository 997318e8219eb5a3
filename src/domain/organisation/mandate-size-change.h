/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandateSizeGroup:
 * @MANDATE_SIZE_RHYTHM: how often what is looked at
 * @MANDATE_SIZE_ROLES: who does what
 * @MANDATE_SIZE_PROCESSES: where security is part of the business
 * @MANDATE_SIZE_RESOURCES: what is needed for it
 * @MANDATE_SIZE_PROOF: what an auditor expects to see
 *
 * What depends on the size of an organisation.
 */
typedef enum
{
  MANDATE_SIZE_RHYTHM,
  MANDATE_SIZE_ROLES,
  MANDATE_SIZE_PROCESSES,
  MANDATE_SIZE_RESOURCES,
  MANDATE_SIZE_PROOF,
  MANDATE_SIZE_N_GROUPS,
} MandateSizeGroup;

/**
 * MandateSizeStep:
 * @group: what it is about
 * @title: what is meant
 * @detail: (nullable): what is different with the other size
 * @is_choice: whether it is done only if somebody wants it; else it follows by itself, or nothing is to be done
 * @is_taken: whether somebody wants it; nothing is at first
 *
 * One thing that another size adds, drops or does differently.
 */
typedef struct
{
  MandateSizeGroup group;
  char            *title;
  char            *detail;
  gboolean         is_choice;
  gboolean         is_taken;

  /*< private >*/
  gconstpointer  example; /* (nullable) (unowned) what it is made from */
  MandateRecord *record;  /* (nullable) (owned) what is added, or what is changed */
  gboolean       is_end;
} MandateSizeStep;

void mandate_size_step_free (MandateSizeStep *self);

GPtrArray  *mandate_size_change_list (MandateRegister          *reg,
                                      const char               *size_profile,
                                      const char               *today,
                                      const MandateTranslation *translation);
void        mandate_size_change_put (MandateChange            *change,
                                     const char               *size_profile,
                                     GPtrArray                *steps,
                                     const MandateTranslation *translation);
const char *mandate_size_group_get_label (MandateSizeGroup group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateSizeStep, mandate_size_step_free)

G_END_DECLS
