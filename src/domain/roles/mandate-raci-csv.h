/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-raci.h"

G_BEGIN_DECLS

/**
 * MandateRaciCellChange:
 * @line: the line of the table
 * @title: the activity
 * @activity: (nullable): its id, %NULL where it is new
 * @role: id of the role
 * @role_title: what it is called
 * @before: (nullable): value of the letter here
 * @after: (nullable): value of the letter in the table
 *
 * A cell that the table has otherwise.
 */
typedef struct
{
  guint       line;
  char       *title;
  char       *activity;
  char       *role;
  char       *role_title;
  const char *before;
  const char *after;
} MandateRaciCellChange;

/**
 * MandateRaciImport:
 * @new_activities: (element-type utf8): titles, in the order of the lines
 * @changes: (element-type MandateRaciCellChange): cells that would change
 * @remarks: (element-type utf8): what is left out, and why
 * @breaches: (element-type utf8): rules that rows of the table would break
 * @n_kept: how many activities are here and not in the table; they stay
 *
 * A chart from elsewhere beside the one here: what would happen, before it does.
 */
typedef struct
{
  GPtrArray *new_activities;
  GPtrArray *changes;
  GPtrArray *remarks;
  GPtrArray *breaches;
  guint      n_kept;
} MandateRaciImport;

char *mandate_raci_csv_write (MandateRegister *reg);

MandateRaciImport *mandate_raci_import_read (const char      *data,
                                             gssize           length,
                                             MandateRegister *reg,
                                             GError         **error);
void               mandate_raci_import_free (MandateRaciImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateRaciImport, mandate_raci_import_free)

gboolean mandate_raci_import_is_empty (MandateRaciImport *self);
char    *mandate_raci_import_describe (MandateRaciImport *self);
char    *mandate_raci_import_describe_change (const MandateRaciCellChange *change);
void     mandate_raci_import_apply (MandateRaciImport *self,
                                    MandateChange     *change);

G_END_DECLS
