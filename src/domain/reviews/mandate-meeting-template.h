/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-organisation.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandateTemplateTopic:
 * @title: (translatable): what is talked about
 * @hint: (translatable): what to write
 * @input: (nullable): the input of 9.3.2 whose records are told here, too
 *
 * A point that is proposed for the agenda.
 */
typedef struct
{
  const char *title;
  const char *hint;
  const char *input;
} MandateTemplateTopic;

/**
 * MandateMeetingTemplate:
 * @kind: of reviews, of mandate_review_kinds
 * @minutes: how long it usually takes
 * @has_scenario: whether something is played (an exercise, an incident)
 * @has_lessons: whether lessons are drawn at the end
 * @topics: (array length=n_topics): the agenda that is proposed
 * @n_topics: how many
 *
 * How a meeting of a kind usually goes; a proposal that is changed at will.
 */
typedef struct
{
  const char                 *kind;
  guint                       minutes;
  gboolean                    has_scenario;
  gboolean                    has_lessons;
  const MandateTemplateTopic *topics;
  guint                       n_topics;
} MandateMeetingTemplate;

const MandateMeetingTemplate *mandate_meeting_template_find (const char *kind);
GArray                       *mandate_meeting_template_list_topics (const char               *kind,
                                                                    MandateOrganisation      *organisation,
                                                                    const MandateTranslation *translation);

G_END_DECLS
