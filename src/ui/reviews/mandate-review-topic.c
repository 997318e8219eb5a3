/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda of a review, in plain words. */

#include "config.h"

#include "mandate-review-topic.h"

#include <glib/gi18n-lib.h>

#include "mandate-meeting-acts.h"
#include "mandate-meeting-template.h"
#include "mandate-review-acts.h"

typedef struct
{
  MandateTopicKind kind;
  const char      *id;
  const char      *title;
  const char      *question;
  const char      *clause;
  const char      *hint;
} Point;

/* In the order of mandate_review_inputs, then the conclusions. */
static const Point management_points[] = {
  { MANDATE_TOPIC_INPUT, "earlier-actions", N_ ("Actions from last time"), N_ ("Was done what we decided last time?"), "9.3.2 a", N_ ("What came of it, and what is late, and why") },
  { MANDATE_TOPIC_INPUT, "context-changes", N_ ("What changed around us"), N_ ("What changed, inside and outside?"), "9.3.2 b", N_ ("New laws, customers, systems, people, places") },
  { MANDATE_TOPIC_INPUT, "interested-parties", N_ ("What others expect of us"), N_ ("Do others expect anything new of us?"), "9.3.2 c", N_ ("Customers, authorities, partners, owners: what they want that they did not want before") },
  { MANDATE_TOPIC_INPUT, "nonconformities", N_ ("What went wrong, and was mended"), N_ ("What went wrong, and was it mended?"), "9.3.2 d 1", N_ ("Incidents and broken rules, their causes, and whether they came back") },
  { MANDATE_TOPIC_INPUT, "measurements", N_ ("What we measured"), N_ ("What do the figures say?"), "9.3.2 d 2", N_ ("Better or worse than last time, and why") },
  { MANDATE_TOPIC_INPUT, "audit-results", N_ ("What audits found"), N_ ("What did audits find?"), "9.3.2 d 3", N_ ("Findings, of whom, and what is done about them") },
  { MANDATE_TOPIC_INPUT, "objectives", N_ ("Goals we set"), N_ ("Did we reach the goals we set?"), "9.3.2 d 4", N_ ("Which were reached, which were not, and what follows") },
  { MANDATE_TOPIC_INPUT, "feedback", N_ ("What people told us"), N_ ("What did people tell us?"), "9.3.2 e", N_ ("Praise, complaints and questions of customers, staff and partners") },
  { MANDATE_TOPIC_INPUT, "risks", N_ ("Risks and their treatment"), N_ ("How do the risks stand, and what is done about them?"), "9.3.2 f", N_ ("New, grown and shrunk risks; how far their treatment has come") },
  { MANDATE_TOPIC_INPUT, "improvements", N_ ("Ideas to improve"), N_ ("What could we do better?"), "9.3.2 g", N_ ("Ideas, and whether those of last time helped") },
  { MANDATE_TOPIC_INPUT, MANDATE_REVIEW_RECOMMENDED_INPUT, N_ ("Time and money"), N_ ("Are time and money enough?"), "7.1", N_ ("Not asked for by the standard here, but every auditor asks it") },
  { MANDATE_TOPIC_CONCLUSION, "suitability", N_ ("Does it still suit us?"), N_ ("Does our management system still suit us?"), "9.3.1", N_ ("Yes or no, and why: does it fit what we do and how big we are?") },
  { MANDATE_TOPIC_CONCLUSION, "adequacy", N_ ("Is it enough?"), N_ ("Does it cover what is needed?"), "9.3.1", N_ ("Yes or no, and why: is anything left out, are its means enough?") },
  { MANDATE_TOPIC_CONCLUSION, "effectiveness", N_ ("Does it work?"), N_ ("Does it achieve what it should?"), "9.3.1", N_ ("Yes or no, and why: what do goals, figures and audits say?") },
};

static const Point scenario_point = { MANDATE_TOPIC_FIELD, "scenario", N_ ("Scenario"), N_ ("What is played, or what happened?"), NULL, N_ ("In a few sentences: it is Friday evening, and …") };
static const Point lessons_point = { MANDATE_TOPIC_FIELD, "lessons", N_ ("Lessons"), N_ ("What do we learn from it?"), NULL, N_ ("What went well, what did not; what is to be mended goes below as observation or action") };
static const Point rest_point = { MANDATE_TOPIC_FIELD, "notes", N_ ("Anything else"), N_ ("Was anything else said?"), NULL, N_ ("What belongs to none of the topics") };
static const Point notes_point = { MANDATE_TOPIC_FIELD, "notes", N_ ("What was said"), N_ ("What was looked at, and what was said?"), NULL, N_ ("What you looked at, what you found, what stays and what changes") };
static const Point closing_point = { MANDATE_TOPIC_CLOSING, "closing", N_ ("Close the review"), N_ ("Is everything said?"), NULL, NULL };

/* A conclusion and the word that stands for it. */
static const struct
{
  const char *reason;
  const char *verdict;
} verdicts[] = {
  { "suitability", "suitable" },
  { "adequacy", "adequate" },
  { "effectiveness", "effective" },
};

void
mandate_topic_free (MandateTopic *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->question);
  g_free (self->clause);
  g_free (self->hint);
  g_free (self);
}

MandateTopic *
mandate_topic_copy (const MandateTopic *self)
{
  MandateTopic *copy = g_new0 (MandateTopic, 1);

  copy->kind = self->kind;
  copy->id = g_strdup (self->id);
  copy->title = g_strdup (self->title);
  copy->question = g_strdup (self->question);
  copy->clause = g_strdup (self->clause);
  copy->hint = g_strdup (self->hint);

  return copy;
}

static void
add_point (GPtrArray   *topics,
           const Point *point)
{
  MandateTopic *topic = g_new0 (MandateTopic, 1);

  topic->kind = point->kind;
  topic->id = g_strdup (point->id);
  topic->title = g_strdup (_ (point->title));
  topic->question = g_strdup (_ (point->question));
  topic->clause = g_strdup (point->clause);
  topic->hint = g_strdup (point->hint != NULL ? _ (point->hint) : NULL);
  g_ptr_array_add (topics, topic);
}

static void
add_meeting_topics (GPtrArray *topics,
                    GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      MandateMeetingTopic *record = g_ptr_array_index (records, i);
      MandateTopic        *topic = g_new0 (MandateTopic, 1);

      topic->kind = MANDATE_TOPIC_MEETING;
      topic->id = g_strdup (mandate_record_get_id (MANDATE_RECORD (record)));
      topic->title = g_strdup (record->title);
      topic->question = g_strdup (record->title);
      topic->hint = g_strdup (_ ("What was said, and what follows from it"));
      g_ptr_array_add (topics, topic);
    }
}

/**
 * mandate_topics_list:
 * @review: a review
 * @reg: the records
 *
 * Returns: (transfer full) (element-type MandateTopic): its agenda; that of a
 *   management review is the standard's, that of other meetings their own
 */
GPtrArray *
mandate_topics_list (MandateReview   *review,
                     MandateRegister *reg)
{
  GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_topic_free);
  const MandateMeetingTemplate *template = mandate_meeting_template_find (review->kind);
  g_autoptr (GPtrArray) records = mandate_meeting_list_topics (reg, review);

  if (g_strcmp0 (review->kind, "management-review") == 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (management_points); i++)
        add_point (topics, &management_points[i]);
    }
  else
    {
      if (template->has_scenario || review->scenario != NULL)
        add_point (topics, &scenario_point);
      add_meeting_topics (topics, records);
      if (template->has_lessons || review->lessons != NULL)
        add_point (topics, &lessons_point);
      add_point (topics, records->len > 0 ? &rest_point : &notes_point);
    }

  add_point (topics, &closing_point);

  return topics;
}

/**
 * mandate_topic_get_verdict:
 * @self: a point of the agenda
 *
 * Returns: (nullable): the field that holds the verdict of a conclusion
 */
const char *
mandate_topic_get_verdict (const MandateTopic *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    if (self->kind == MANDATE_TOPIC_CONCLUSION && g_str_equal (verdicts[i].reason, self->id))
      return verdicts[i].verdict;

  return NULL;
}

/**
 * mandate_topic_is_counted:
 * @self: a point of the agenda
 *
 * Returns: whether it has a number on the agenda
 */
gboolean
mandate_topic_is_counted (const MandateTopic *self)
{
  return self->kind == MANDATE_TOPIC_MEETING || (self->kind == MANDATE_TOPIC_INPUT && !mandate_topic_is_optional (self));
}

gboolean
mandate_topic_is_optional (const MandateTopic *self)
{
  return g_str_equal (self->id, MANDATE_REVIEW_RECOMMENDED_INPUT) || g_str_equal (self->id, "notes");
}

/**
 * mandate_topic_get_text:
 * @self: a point of the agenda
 * @reg: the records
 * @review: a review
 *
 * Returns: (transfer none) (nullable): what was said on it so far
 */
const char *
mandate_topic_get_text (const MandateTopic *self,
                        MandateRegister    *reg,
                        MandateReview      *review)
{
  MandateReviewInput  *input;
  MandateMeetingTopic *topic;

  switch (self->kind)
    {
    case MANDATE_TOPIC_INPUT:
      input = mandate_review_find_input (reg, review, self->id);
      return input != NULL ? input->content : NULL;
    case MANDATE_TOPIC_MEETING:
      topic = mandate_register_find (reg, MANDATE_TYPE_MEETING_TOPIC, self->id);
      return topic != NULL ? topic->content : NULL;
    case MANDATE_TOPIC_CONCLUSION:
    case MANDATE_TOPIC_FIELD:
      return mandate_record_get_text (MANDATE_RECORD (review), mandate_record_type_find_field (MANDATE_TYPE_REVIEW, self->id, NULL));
    case MANDATE_TOPIC_CLOSING:
    default:
      return NULL;
    }
}

/**
 * mandate_topic_is_done:
 * @self: a point of the agenda
 * @reg: the records
 * @review: a review
 *
 * Returns: whether it was dealt with
 */
gboolean
mandate_topic_is_done (const MandateTopic *self,
                       MandateRegister    *reg,
                       MandateReview      *review)
{
  if (self->kind == MANDATE_TOPIC_CLOSING)
    return mandate_review_was_held (review);

  if (self->kind == MANDATE_TOPIC_INPUT)
    return mandate_review_input_is_dealt_with (mandate_review_find_input (reg, review, self->id));

  return mandate_topic_get_text (self, reg, review) != NULL;
}
