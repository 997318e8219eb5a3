/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the edition of 2022 changed for those who lead, for organisations that come from that of 2013. */

#include "config.h"

#include "mandate-edition.h"

#include <glib/gi18n-lib.h>

#include "mandate-decision.h"

/* In the order of the clauses. Clause 5 itself hardly changed; its neighbours did. */
static const MandateEditionChange changes[] = {
  { "4.1", "4.1", N_ ("Climate change"),
    N_ ("Since an amendment of 2024 you have to decide whether climate change matters to your management system. “It does not, because …” is an answer."),
    "climate", "organisation" },
  { "4.2 c", "4.2", N_ ("Needs of interested parties"),
    N_ ("It is no longer enough to know what others need: you also say which of it the management system takes care of. Since 2024 that includes what they ask because of climate change."),
    "parties", "interested-party" },
  { "4.4", "4.4", N_ ("Processes of the management system"),
    N_ ("The management system is to name the processes that it needs, and how they work together."),
    "integration", "process" },
  { "5.1", "5.1", N_ ("What “business” means"),
    N_ ("Nothing new is asked. A note makes clear that “business” means whatever your organisation is there for, so it is meant for clubs and public bodies as well."),
    "leaders-acted", "leadership-act" },
  { "5.2", "5.2", N_ ("The policy"),
    N_ ("What the policy has to say is the same as before. A good policy of 2013 can stay, as long as it names no clause that has moved."),
    "policy-approved", "policy" },
  { "5.3", "5.3", N_ ("Who does what"),
    N_ ("It is now said outright that responsibilities are made known within the organisation."),
    "roles-made-known", "role-holding" },
  { "6.2", "6.2", N_ ("Objectives"),
    N_ ("Objectives are to be watched, not only set: readings belong to them. They have to be kept in writing, as before."),
    "objectives-read", "objective" },
  { "6.3", NULL, N_ ("Planning of changes"),
    N_ ("New: a change to the management system is made in a planned way. A decision with its reason, an owner and a day shows that."),
    NULL, "decision" },
  { "7.4", "7.4", N_ ("Communication"),
    N_ ("What, when, with whom and how are asked for. Who tells it, and by which process, is no longer asked for on its own; it stays useful to write it down."),
    "communication-plan", "communication-plan" },
  { "8.1", "8.1", N_ ("Daily operation"),
    N_ ("For each process it is to be said what has to be true for it to be in order. Besides processes, products and services from outside are to be kept under control, too."),
    "integration", "process" },
  { "9.2", "9.2", N_ ("Internal audit"),
    N_ ("Split in two: what an audit is for (9.2.1), and the programme of audits (9.2.2). What is asked stayed the same."),
    "audit-independence", "review" },
  { "9.3", "9.3", N_ ("Management review"),
    N_ ("Split in three: that it is held (9.3.1), what it looks at (9.3.2), what comes of it (9.3.3). New among what it looks at: how the needs of interested parties have changed."),
    "review-inputs", "review" },
  { "10.1", "10.2", N_ ("Improvement"),
    N_ ("Comes first now: it was 10.2. Documents that name 10.1 and 10.2 have to be turned round."),
    "improvements", "action" },
  { "10.2", "10.1", N_ ("Nonconformities"),
    N_ ("Comes second now: it was 10.1. What is asked stayed the same."),
    "nonconformities", "observation" },
};

/**
 * mandate_edition_changes_list:
 * @n_changes: (out): how many
 *
 * Returns: (transfer none) (array length=n_changes): what changed from 2013 to 2022
 */
const MandateEditionChange *
mandate_edition_changes_list (guint *n_changes)
{
  *n_changes = G_N_ELEMENTS (changes);

  return changes;
}

/* How bad it is: what is missing before what is shown. */
static guint
weigh (MandateFindingState state)
{
  static const MandateFindingState order[] = {
    MANDATE_FINDING_NOT_APPLICABLE,
    MANDATE_FINDING_SHOWN,
    MANDATE_FINDING_NOT_DUE,
    MANDATE_FINDING_IN_PART,
    MANDATE_FINDING_GAP,
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] == state)
      return i;

  return 0;
}

/* (nullable): what the check of a change found that weighs most. */
static const MandateFinding *
find_finding (const MandateEditionChange *self,
              GPtrArray                  *findings)
{
  const MandateFinding *worst = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (findings, i);

      if (g_strcmp0 (finding->check, self->check) == 0 && (worst == NULL || weigh (finding->state) > weigh (worst->state)))
        worst = finding;
    }

  return worst;
}

/* No check asks for it: a firm that changed nothing has nothing to show. */
static char *
describe_planned_changes (MandateRegister          *reg,
                          const MandateTranslation *translation,
                          MandateFindingState      *state)
{
  MandateRecordList *decisions = mandate_register_get_list (reg, MANDATE_TYPE_DECISION);
  guint              n_planned = 0;
  guint              n = 0;

  for (guint i = 0; i < mandate_record_list_get_length (decisions); i++)
    {
      MandateDecision *decision = mandate_record_list_get (decisions, i);

      if (g_strcmp0 (decision->kind, "isms-change") != 0)
        continue;

      n++;
      n_planned += decision->owner != NULL && decision->due_on != NULL && decision->reason != NULL;
    }

  if (n == 0)
    {
      *state = MANDATE_FINDING_NOT_DUE;
      return g_strdup (mandate_translate (translation, N_ ("No change to the management system was decided yet.")));
    }

  *state = n_planned == n ? MANDATE_FINDING_SHOWN : MANDATE_FINDING_IN_PART;

  /* Translators: %1$u of %2$u decisions. */
  return g_strdup_printf (mandate_translate (translation, N_ ("Of the decisions on changes to the management system, %1$u of %2$u have a reason, an owner and a day.")), n_planned, n);
}

/**
 * mandate_edition_change_describe:
 * @self: a change
 * @reg: the records
 * @findings: (element-type MandateFinding): what the checks found in them
 * @translation: into which language
 * @state: (out): how the records stand
 *
 * Returns: (transfer full): what the records have for it, in one sentence
 */
char *
mandate_edition_change_describe (const MandateEditionChange *self,
                                 MandateRegister            *reg,
                                 GPtrArray                  *findings,
                                 const MandateTranslation   *translation,
                                 MandateFindingState        *state)
{
  const MandateFinding *finding;

  if (self->check == NULL)
    return describe_planned_changes (reg, translation, state);

  finding = find_finding (self, findings);
  *state = finding != NULL ? finding->state : MANDATE_FINDING_NOT_DUE;

  return g_strdup (finding != NULL ? finding->found : mandate_translate (translation, N_ ("Nothing on record yet.")));
}

/**
 * mandate_edition_change_find_place:
 * @self: a change
 * @findings: (element-type MandateFinding): what the checks found
 *
 * Returns: where one gets to what the records have for it, or mends what is
 *   missing: “type/id” or “type”
 */
const char *
mandate_edition_change_find_place (const MandateEditionChange *self,
                                   GPtrArray                  *findings)
{
  const MandateFinding *finding = self->check != NULL ? find_finding (self, findings) : NULL;

  return finding != NULL && finding->state == MANDATE_FINDING_GAP ? finding->where : self->where;
}
