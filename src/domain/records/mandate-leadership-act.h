/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

/* What stands for a letter of 5.1 in a set of letters. */
#define MANDATE_COMMITMENT_BIT(letter) (1u << ((letter) - 'a'))

#define MANDATE_TYPE_LEADERSHIP_ACT (mandate_leadership_act_get_type ())
G_DECLARE_FINAL_TYPE (MandateLeadershipAct, mandate_leadership_act, MANDATE, LEADERSHIP_ACT, MandateRecord)

/**
 * MandateLeadershipAct:
 *
 * Something a leader did for information security, and which commitments of 5.1 it shows.
 */
struct _MandateLeadershipAct
{
  MandateRecord parent_instance;

  char    *title;
  char    *kind;
  char    *person; /* (nullable) id of a person */
  char    *happened_on;
  char    *audience;
  char    *notes;
  gboolean is_of_a;
  gboolean is_of_b;
  gboolean is_of_c;
  gboolean is_of_d;
  gboolean is_of_e;
  gboolean is_of_f;
  gboolean is_of_g;
  gboolean is_of_h;
  char    *about;
};

guint       mandate_leadership_act_get_letters (MandateLeadershipAct *self);
const char *mandate_leadership_act_get_kind_label (MandateLeadershipAct *self);

G_END_DECLS
