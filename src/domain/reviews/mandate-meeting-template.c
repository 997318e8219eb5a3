/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agendas that are proposed for meetings and exercises. A management review has that of the standard instead. */

#include "config.h"

#include "mandate-meeting-template.h"

#include <glib/gi18n-lib.h>

#include "mandate-template-shelf.h"

static const MandateTemplateTopic forum_topics[] = {
  { N_ ("Actions from last time"), N_ ("What was done, what is late, and why"), "earlier-actions" },
  { N_ ("Figures"), N_ ("Better or worse than last time, and why"), "measurements" },
  { N_ ("Incidents and near misses"), N_ ("What happened, what was done, whether it can happen again"), "nonconformities" },
  { N_ ("Risks that have changed"), N_ ("New, grown and shrunk risks; what is decided on them"), "risks" },
  { N_ ("Policies to approve or to look at"), N_ ("Which text, and what was decided on it"), NULL },
  { N_ ("Improvements planned"), N_ ("Ideas, and who takes them up"), "improvements" },
};

static const MandateTemplateTopic committee_topics[] = {
  { N_ ("Minutes and actions of last time"), N_ ("What was done, what is late, and why"), "earlier-actions" },
  { N_ ("State of the programme"), N_ ("What is on its way, what is in danger"), "objectives" },
  { N_ ("Time and money"), N_ ("Whether they are enough, and what has to be decided"), "resource-adequacy" },
  { N_ ("Risks across departments"), N_ ("What one department can’t settle alone"), "risks" },
  { N_ ("Conflicts and decisions"), N_ ("What the departments disagree on, and how it was settled"), NULL },
};

static const MandateTemplateTopic exercise_topics[] = {
  { N_ ("What we did first"), N_ ("Who noticed, who was called, how long it took"), NULL },
  { N_ ("Who decided what"), N_ ("Which decisions were needed, and whether it was clear who takes them"), NULL },
  { N_ ("Whom we told"), N_ ("Customers, authorities, staff, the press: who, when, in which words"), NULL },
  { N_ ("How we came back to work"), N_ ("Backups, other ways of working, what was missing"), NULL },
};

static const MandateTemplateTopic training_topics[] = {
  { N_ ("What top management answers for"), N_ ("Clause 5 in your own words"), NULL },
  { N_ ("What threatens us, and what it would cost"), N_ ("Cases of your trade, and what they cost"), "risks" },
  { N_ ("What each of us does differently"), N_ ("One thing each, with a day"), NULL },
  { N_ ("Questions"), N_ ("What was asked, what is still to be answered"), NULL },
};

static const MandateTemplateTopic briefing_topics[] = {
  { N_ ("How security stands"), N_ ("The one page, in three sentences"), "measurements" },
  { N_ ("What is late"), N_ ("Actions and goals, and what they need"), "earlier-actions" },
  { N_ ("What you need to decide"), N_ ("Risks, money, people"), "risks" },
};

static const MandateTemplateTopic incident_topics[] = {
  { N_ ("What happened"), N_ ("When, how it was noticed, what it did"), NULL },
  { N_ ("What was done at once"), N_ ("By whom, and whether it helped"), NULL },
  { N_ ("Why it happened"), N_ ("The cause, and whether it can happen elsewhere"), NULL },
  { N_ ("Who has to be told"), N_ ("Authorities, customers, staff; until when"), NULL },
};

static const MandateTemplateTopic risk_topics[] = {
  { N_ ("How the risks stand"), N_ ("New, grown and shrunk risks"), "risks" },
  { N_ ("Treatment that is late"), N_ ("What holds it up, and what follows"), NULL },
  { N_ ("Risks that top management takes"), N_ ("Which, why, and until when"), NULL },
};

#define TOPICS(topics) topics, G_N_ELEMENTS (topics)

static const MandateMeetingTemplate templates[] = {
  { "management-review", 90, FALSE, FALSE, NULL, 0 },
  { "governance-forum", 60, FALSE, FALSE, TOPICS (forum_topics) },
  { "steering-committee", 60, FALSE, FALSE, TOPICS (committee_topics) },
  { "exercise", 90, TRUE, TRUE, TOPICS (exercise_topics) },
  { "training", 60, FALSE, FALSE, TOPICS (training_topics) },
  { "leadership-briefing", 20, FALSE, FALSE, TOPICS (briefing_topics) },
  { "incident-session", 60, FALSE, TRUE, TOPICS (incident_topics) },
  { "risk-session", 60, FALSE, FALSE, TOPICS (risk_topics) },
  { NULL, 30, FALSE, FALSE, NULL, 0 },
};

/**
 * mandate_meeting_template_find:
 * @kind: (nullable): a kind of reviews
 *
 * Returns: (transfer none): what is proposed for such a meeting; of kinds that
 *   nothing is proposed for, a template without topics
 */
const MandateMeetingTemplate *
mandate_meeting_template_find (const char *kind)
{
  const MandateMeetingTemplate *found = templates;

  while (found->kind != NULL && g_strcmp0 (found->kind, kind) != 0)
    found++;

  return found;
}

/**
 * mandate_meeting_template_list_topics:
 * @kind: (nullable): a kind of reviews
 * @organisation: (nullable): who meets
 * @translation: the language of the minutes; it outlives what is returned
 *
 * Returns: (transfer full) (element-type MandateTemplateTopic): the agenda that is
 *   proposed, in that language: of the organisation's set of templates, or the
 *   program's where that has none
 */
GArray *
mandate_meeting_template_list_topics (const char               *kind,
                                      MandateOrganisation      *organisation,
                                      const MandateTranslation *translation)
{
  const MandateMeetingTemplate *template = mandate_meeting_template_find (kind);
  const MandateTemplateSet   *set = mandate_template_shelf_choose (organisation);
  GArray                     *topics = g_array_new (FALSE, FALSE, sizeof (MandateTemplateTopic));
  guint                       n_own = 0;
  const MandateTemplateTopic *own = set != NULL ? mandate_template_set_get_agenda (set, mandate_translation_get_language (translation), kind, &n_own) : NULL;

  if (own != NULL)
    return g_array_append_vals (topics, own, n_own);

  for (guint i = 0; i < template->n_topics; i++)
    {
      MandateTemplateTopic topic = template->topics[i];

      topic.title = mandate_translate (translation, topic.title);
      topic.hint = mandate_translate (translation, topic.hint);
      g_array_append_val (topics, topic);
    }

  return topics;
}
