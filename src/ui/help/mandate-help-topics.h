/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A page of help has no more steps than a person remembers. */
#define MANDATE_HELP_N_STEPS 4

/**
 * MandateHelpTopic:
 * @places: (nullable): ids of the places that it is about, with spaces between them
 * @title: (translatable): its name
 * @purpose: (translatable): what the place is for
 * @steps: (translatable): what to do there, in this order; %NULL ends them
 * @proof: (translatable) (nullable): what an auditor looks for
 * @hint: (translatable) (nullable): what is good to know
 *
 * A page of help.
 */
typedef struct
{
  const char *places;
  const char *title;
  const char *purpose;
  const char *steps[MANDATE_HELP_N_STEPS + 1];
  const char *proof;
  const char *hint;
} MandateHelpTopic;

const MandateHelpTopic *mandate_help_list_topics (guint *n_topics);
guint                   mandate_help_find_topic (const char *place);

G_END_DECLS
