/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-leadership-act.h"
#include "mandate-register.h"

G_BEGIN_DECLS

/* The commitments of 5.1, a to h, are counted from 0. */
#define MANDATE_N_COMMITMENTS 8

/**
 * MandateLeadershipEntry:
 * @letters: what it shows: a %MANDATE_COMMITMENT_BIT for each letter
 * @day: when
 * @leader: (nullable) (unowned): who: a person or a body of the register
 * @record: (unowned): the record of the register that says so
 * @what: (untranslated): what kind of act it is, such as “Message”
 * @title: what it was about, as the record says it
 * @is_of_the_top: whether the leader belonged to top management on that day
 * @is_approval: whether it is but an approval of what others prepared
 *
 * Something that leaders did, by the record that says so.
 */
typedef struct
{
  guint          letters;
  char          *day;
  MandateRecord *leader;
  MandateRecord *record;
  const char    *what;
  char          *title;
  gboolean       is_of_the_top;
  gboolean       is_approval;
} MandateLeadershipEntry;

GPtrArray  *mandate_leading_list (MandateRegister *reg,
                                  const char      *as_of);
guint       mandate_leading_read_clause (const char *clause);
char       *mandate_leading_format_letters (guint letters);
char       *mandate_leadership_entry_make_link (const MandateLeadershipEntry *self);
const char *mandate_leadership_entry_get_leader (const MandateLeadershipEntry *self);

G_END_DECLS
