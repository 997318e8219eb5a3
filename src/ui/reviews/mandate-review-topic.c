/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda of a review, in plain words. */

#include "config.h"

#include "mandate-review-topic.h"

#include <glib/gi18n-lib.h>

#include "mandate-review-acts.h"

#define CLOSING                                                                                       \
  {                                                                                                   \
    MANDATE_TOPIC_CLOSING, "closing", N_ ("Close the review"), N_ ("Is everything said?"), NULL, NULL \
  }

/* In the order of mandate_review_inputs, then the conclusions. */
static const MandateTopic management_topics[] = {
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
  CLOSING,
};

static const MandateTopic other_topics[] = {
  { MANDATE_TOPIC_NOTES, "notes", N_ ("What was said"), N_ ("What was looked at, and what was said?"), NULL, N_ ("What you looked at, what you found, what stays and what changes") },
  CLOSING,
};

/**
 * mandate_topics_get:
 * @review: a review
 * @n_topics: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_topics): its agenda; that of a
 *   management review is the standard's
 */
const MandateTopic *
mandate_topics_get (MandateReview *review,
                    guint         *n_topics)
{
  if (g_strcmp0 (review->kind, "management-review") == 0)
    {
      *n_topics = G_N_ELEMENTS (management_topics);
      return management_topics;
    }

  *n_topics = G_N_ELEMENTS (other_topics);

  return other_topics;
}

gboolean
mandate_topic_is_optional (const MandateTopic *self)
{
  return g_str_equal (self->id, MANDATE_REVIEW_RECOMMENDED_INPUT);
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
  MandateReviewInput *input;

  switch (self->kind)
    {
    case MANDATE_TOPIC_INPUT:
      input = mandate_review_find_input (reg, review, self->id);
      return input != NULL ? input->content : NULL;
    case MANDATE_TOPIC_CONCLUSION:
    case MANDATE_TOPIC_NOTES:
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
