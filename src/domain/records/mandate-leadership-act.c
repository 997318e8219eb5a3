/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-leadership-act.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-date-words.h"
#include "mandate-person.h"

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
  MANDATE_FIELD (MandateLeadershipAct, is_of_a, BOOLEAN, N_ ("Policy and objectives fit (a)")),
  MANDATE_FIELD (MandateLeadershipAct, is_of_b, BOOLEAN, N_ ("Part of the business (b)")),
  MANDATE_FIELD (MandateLeadershipAct, is_of_c, BOOLEAN, N_ ("Resources are there (c)")),
  MANDATE_FIELD (MandateLeadershipAct, is_of_d, BOOLEAN, N_ ("Importance is told (d)")),
  MANDATE_FIELD (MandateLeadershipAct, is_of_e, BOOLEAN, N_ ("Results are reached (e)")),
  MANDATE_FIELD (MandateLeadershipAct, is_of_f, BOOLEAN, N_ ("People are supported (f)")),
  MANDATE_FIELD (MandateLeadershipAct, is_of_g, BOOLEAN, N_ ("It gets better (g)")),
  MANDATE_FIELD (MandateLeadershipAct, is_of_h, BOOLEAN, N_ ("Other managers lead (h)")),
  MANDATE_FIELD (MandateLeadershipAct, about, LINK, N_ ("About")),
};

G_DEFINE_FINAL_TYPE (MandateLeadershipAct, mandate_leadership_act, MANDATE_TYPE_RECORD)

/* Who left top management since may still have its words corrected. */
static gboolean
is_said_anew (MandateLeadershipAct *self,
              MandateChange        *change)
{
  MandateLeadershipAct *old = (MandateLeadershipAct *) mandate_change_find_old (change, MANDATE_RECORD (self));

  return old == NULL || g_strcmp0 (old->person, self->person) != 0 ||
         mandate_leadership_act_get_letters (old) != mandate_leadership_act_get_letters (self);
}

/* What somebody below the top does shows that other managers lead (5.1 h), and no more. */
static void
check_person (MandateLeadershipAct *self,
              MandateChange        *change)
{
  MandatePerson   *person = mandate_change_find (change, MANDATE_TYPE_PERSON, self->person);
  const guint      letters = mandate_leadership_act_get_letters (self);
  g_autofree char *day = mandate_date_to_words (self->happened_on, NULL);

  if (self->person == NULL)
    mandate_change_refuse (change, MANDATE_RECORD (self), "person", _ ("an act of leadership is somebody’s. Name who did it."));
  else if (person != NULL && self->happened_on != NULL && !mandate_person_is_active (person, self->happened_on))
    mandate_change_refuse (change, MANDATE_RECORD (self), "person",
                           /* Translators: 1 is a person, 2 a date. */
                           _ ("%1$s was not here on %2$s. Correct the day or the person."), person->name, day);
  else if (person != NULL && !person->is_top_management && (letters & ~MANDATE_COMMITMENT_BIT ('h')) != 0 && is_said_anew (self, change))
    mandate_change_refuse (change, MANDATE_RECORD (self), "person",
                           /* Translators: %s is a person. */
                           _ ("%s does not belong to top management, so that it shows one thing only: that other managers lead (h). Choose h alone, or somebody of top management."),
                           person->name);
}

static void
mandate_leadership_act_check (MandateRecord *record,
                              MandateChange *change)
{
  MandateLeadershipAct *self = MANDATE_LEADERSHIP_ACT (record);

  if (self->happened_on != NULL && strcmp (self->happened_on, mandate_change_get_today (change)) > 0)
    mandate_change_refuse (change, record, "happened_on", _ ("that day has not come. What is still to happen is a planned message, a review or an action."));

  if (mandate_leadership_act_get_letters (self) == 0)
    mandate_change_refuse (change, record, "is_of_d", _ ("it shows nothing yet. Choose at least one of the letters a to h."));

  check_person (self, change);
}

static void
mandate_leadership_act_class_init (MandateLeadershipActClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "leadership-act",
                                 N_ ("Act of leadership"), N_ ("Acts of leadership"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_leadership_act_check;
}

static void
mandate_leadership_act_init (MandateLeadershipAct *self)
{
}

/**
 * mandate_leadership_act_get_letters:
 * @self: an act
 *
 * Returns: the letters of 5.1 that it is said to show, as a set of bits
 */
guint
mandate_leadership_act_get_letters (MandateLeadershipAct *self)
{
  const gboolean shows[] = { self->is_of_a, self->is_of_b, self->is_of_c, self->is_of_d, self->is_of_e, self->is_of_f, self->is_of_g, self->is_of_h };
  guint          letters = 0;

  for (guint i = 0; i < G_N_ELEMENTS (shows); i++)
    if (shows[i])
      letters |= MANDATE_COMMITMENT_BIT ('a' + i);

  return letters;
}

/**
 * mandate_leadership_act_get_kind_label:
 * @self: an act
 *
 * Returns: (transfer none): what kind of act it is, untranslated
 */
const char *
mandate_leadership_act_get_kind_label (MandateLeadershipAct *self)
{
  for (const MandateChoice *choice = kind_choices; choice->value != NULL; choice++)
    if (g_strcmp0 (choice->value, self->kind) == 0)
      return choice->label;

  return N_ ("Act of leadership");
}
