/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-raci.h"
#include "mandate-role.h"

G_BEGIN_DECLS

typedef struct _MandateRaciChart MandateRaciChart;

/**
 * MandateRaciColumns:
 * @MANDATE_RACI_ROLES: a column for each role
 * @MANDATE_RACI_PEOPLE: a column for each who holds a role
 *
 * By what the chart is read.
 */
typedef enum
{
  MANDATE_RACI_ROLES,
  MANDATE_RACI_PEOPLE,
} MandateRaciColumns;

/**
 * MandateRaciColumn:
 * @id: id of the role, the person or the group; "" for roles that nobody holds
 * @record: (nullable): that record
 * @roles: (element-type MandateRole): the role, or all that the person holds
 *
 * A column of the chart. A letter belongs to a role: a person has it through one.
 */
typedef struct
{
  const char    *id;
  MandateRecord *record;
  GPtrArray     *roles;
} MandateRaciColumn;

MandateRaciChart *mandate_raci_chart_new (MandateRegister *reg,
                                          const char      *date);
void              mandate_raci_chart_free (MandateRaciChart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateRaciChart, mandate_raci_chart_free)

MandateRegister *mandate_raci_chart_get_register (MandateRaciChart *self);
const char      *mandate_raci_chart_get_date (MandateRaciChart *self);
const char      *mandate_raci_chart_find_letter (MandateRaciChart *self,
                                                 const char       *activity,
                                                 const char       *role);
GPtrArray       *mandate_raci_chart_list_roles (MandateRaciChart *self,
                                                const char       *activity,
                                                const char       *letter);
GPtrArray       *mandate_raci_chart_get_people (MandateRaciChart *self,
                                                const char       *role);
gboolean         mandate_raci_chart_is_held (MandateRaciChart *self,
                                             const char       *role);
GPtrArray       *mandate_raci_chart_list_columns (MandateRaciChart  *self,
                                                  MandateRaciColumns kind);

gboolean mandate_raci_chart_recall (MandateRaciChart    *self,
                                    const char          *activity,
                                    MandateRaciProblems *problems);
void     mandate_raci_chart_remember (MandateRaciChart   *self,
                                      const char         *activity,
                                      MandateRaciProblems problems);

gboolean mandate_raci_column_has_letter (const MandateRaciColumn *self,
                                         MandateRaciChart        *chart,
                                         const char              *activity,
                                         const char              *letter);

G_END_DECLS
