/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-leadership-act.h"

#include <glib/gi18n-lib.h>

static const MandateChoice kind_choices[] = {
  { "statement", N_ ("Statement") },
  { "briefing", N_ ("Briefing") },
  { "approval", N_ ("Approval") },
  { "directive", N_ ("Directive") },
  { "support", N_ ("Support given") },
  { "obstacle", N_ ("Obstacle removed") },
  { "recognition", N_ ("Recognition") },
  { "exercise", N_ ("Took part in an exercise") },
  { "risk-session", N_ ("Took part in a session on risks") },
  { "follow-up", N_ ("Followed up on bad news") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateLeadershipAct, title, TEXT, N_ ("What was done"), .is_required = TRUE),
  MANDATE_FIELD (MandateLeadershipAct, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = kind_choices, .initial = "statement"),
  MANDATE_FIELD (MandateLeadershipAct, person, REFERENCE, N_ ("Leader"), .references = "person"),
  MANDATE_FIELD (MandateLeadershipAct, happened_on, DATE, N_ ("Happened on"), .is_required = TRUE),
  MANDATE_FIELD (MandateLeadershipAct, audience, TEXT, N_ ("Audience"), .help = N_ ("Who saw or heard it.")),
  MANDATE_FIELD (MandateLeadershipAct, notes, LONG_TEXT, N_ ("Notes")),
  MANDATE_FIELD (MandateLeadershipAct, shows_a, BOOLEAN, N_ ("Policy and objectives fit (a)")),
  MANDATE_FIELD (MandateLeadershipAct, shows_b, BOOLEAN, N_ ("Part of the business (b)")),
  MANDATE_FIELD (MandateLeadershipAct, shows_c, BOOLEAN, N_ ("Resources are there (c)")),
  MANDATE_FIELD (MandateLeadershipAct, shows_d, BOOLEAN, N_ ("Importance is told (d)")),
  MANDATE_FIELD (MandateLeadershipAct, shows_e, BOOLEAN, N_ ("Results are reached (e)")),
  MANDATE_FIELD (MandateLeadershipAct, shows_f, BOOLEAN, N_ ("People are supported (f)")),
  MANDATE_FIELD (MandateLeadershipAct, shows_g, BOOLEAN, N_ ("It gets better (g)")),
  MANDATE_FIELD (MandateLeadershipAct, shows_h, BOOLEAN, N_ ("Other managers lead (h)")),
  MANDATE_FIELD (MandateLeadershipAct, about, LINK, N_ ("About")),
};

G_DEFINE_FINAL_TYPE (MandateLeadershipAct, mandate_leadership_act, MANDATE_TYPE_RECORD)

static void
mandate_leadership_act_class_init (MandateLeadershipActClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "leadership-act",
                                 N_ ("Act of leadership"), N_ ("Acts of leadership"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_leadership_act_init (MandateLeadershipAct *self)
{
}
