/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-review.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandateMaterialState:
 * @MANDATE_MATERIAL_FACT: neither good nor bad
 * @MANDATE_MATERIAL_GOOD: as it was meant to be
 * @MANDATE_MATERIAL_SHORT: not as it was meant to be
 * @MANDATE_MATERIAL_ON_THE_WAY: its day is still to come
 * @MANDATE_MATERIAL_OVERDUE: its day has passed
 *
 * How a piece of material stands; its word says it as well.
 */
typedef enum
{
  MANDATE_MATERIAL_FACT,
  MANDATE_MATERIAL_GOOD,
  MANDATE_MATERIAL_SHORT,
  MANDATE_MATERIAL_ON_THE_WAY,
  MANDATE_MATERIAL_OVERDUE,
} MandateMaterialState;

/**
 * MandateMaterial:
 * @title: what it is
 * @detail: (nullable): what is known of it
 * @word: how it stands, in a word or two
 * @state: the same
 * @link: the record, “type/id”
 *
 * One thing that the records say about an input of a management review. The
 * texts are in the language that was asked for.
 */
typedef struct
{
  char                *title;
  char                *detail;
  char                *word;
  MandateMaterialState state;
  char                *link;
} MandateMaterial;

void mandate_material_free (MandateMaterial *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateMaterial, mandate_material_free)

/**
 * MandateDateFormat:
 * @date: (nullable): in ISO 8601
 *
 * Returns: (transfer full): @date for people to read
 */
typedef char *(*MandateDateFormat) (const char *date);

GPtrArray *mandate_review_list_material (MandateReview            *self,
                                         MandateRegister          *reg,
                                         const char               *input,
                                         const char               *today,
                                         const MandateTranslation *translation,
                                         MandateDateFormat         format_date);
char      *mandate_review_propose_nothing (MandateReview *self, MandateRegister *reg, const char *input, const char *today, const MandateTranslation *translation);
char      *mandate_material_to_text (GPtrArray *rows);
void       mandate_review_freeze (MandateReview *self,
                                  MandateChange *change);

G_END_DECLS
