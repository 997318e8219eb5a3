/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-role.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandateStarterKind:
 *
 * What a role is there for, so that a starter list of activities can propose
 * letters for it.
 */
typedef enum
{
  MANDATE_STARTER_NONE,
  MANDATE_STARTER_TOP,
  MANDATE_STARTER_CONFORMANCE,
  MANDATE_STARTER_REPORTING,
  MANDATE_STARTER_INCIDENTS,
  MANDATE_STARTER_ACCESS,
  MANDATE_STARTER_BACKUPS,
  MANDATE_STARTER_SUPPLIERS,
  MANDATE_STARTER_TRAINING,
  MANDATE_STARTER_AUDIT,
  MANDATE_STARTER_RISKS,
  MANDATE_STARTER_IT,
  MANDATE_STARTER_NETWORK,
  MANDATE_STARTER_PEOPLE,
  MANDATE_STARTER_PRIVACY,
  MANDATE_STARTER_PROCESSES,
  MANDATE_STARTER_STAFF,
  MANDATE_STARTER_OUTSIDERS,
} MandateStarterKind;

/**
 * MandateStarterRole:
 * @kind: what it is there for
 * @reports_to: the role that it reports to
 * @hours: a month, for organisations that are starting, growing and established; 0 where none are set
 * @title: (translatable): what it is called
 * @purpose: (translatable): why there is such a role
 * @responsibilities: (translatable): what the holder does
 * @authority: (translatable): what the holder may decide
 * @competence: (translatable): what the holder has to know
 *
 * A role that is proposed to a new organisation.
 */
typedef struct
{
  MandateStarterKind kind;
  MandateStarterKind reports_to;
  guint              hours[3];

  /*< private >*/
  guint sizes;

  /*< public >*/
  const char *title;
  const char *purpose;
  const char *responsibilities;
  const char *authority;
  const char *competence;
} MandateStarterRole;

GPtrArray   *mandate_starter_list_roles (const char *size_profile);
MandateRole *mandate_starter_add_role (MandateChange            *change,
                                       const MandateStarterRole *role,
                                       const MandateTranslation *translation);
MandateRole *mandate_starter_find_role (MandateRegister          *reg,
                                        const MandateStarterRole *role,
                                        const MandateTranslation *translation);

guint mandate_starter_count_activities (const char *size_profile);
void  mandate_starter_add_activities (MandateChange            *change,
                                      const char               *size_profile,
                                      const MandateTranslation *translation);

G_END_DECLS
