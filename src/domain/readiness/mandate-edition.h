/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-check.h"

G_BEGIN_DECLS

/**
 * MandateEditionChange:
 * @clause: of the edition of 2022
 * @clause_2013: (nullable): what stood for it in 2013; none where it is new
 * @title: (translatable): what it is about
 * @changed: (translatable): what became different, in words of our own
 * @check: (nullable): which check tells how the records stand
 * @where: the type of the records that have to do with it
 *
 * One difference between the editions of 2013 and 2022 that concerns those who lead.
 */
typedef struct
{
  const char *clause;
  const char *clause_2013;
  const char *title;
  const char *changed;
  const char *check;
  const char *where;
} MandateEditionChange;

const MandateEditionChange *mandate_edition_changes_list (guint *n_changes);
char                       *mandate_edition_change_describe (const MandateEditionChange *self,
                                                             MandateRegister            *reg,
                                                             GPtrArray                  *findings,
                                                             const MandateTranslation   *translation,
                                                             MandateFindingState        *state);
const char                 *mandate_edition_change_find_place (const MandateEditionChange *self,
                                                               GPtrArray                  *findings);

G_END_DECLS
