/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_COMPETENCE (mandate_competence_get_type ())
G_DECLARE_FINAL_TYPE (MandateCompetence, mandate_competence, MANDATE, COMPETENCE, MandateRecord)

/**
 * MandateCompetence:
 *
 * One thing that a person has to be able to do, and what shows it (7.2).
 */
struct _MandateCompetence
{
  MandateRecord parent_instance;

  char *person; /* id of a person */
  char *role;   /* (nullable) id of a role that needs it */
  char *need;
  char *has;
  char *state;
  char *acquired_on;
  char *expires_on;
  char *plan;
  char *planned_on;
  char *effectiveness;
};

G_END_DECLS
