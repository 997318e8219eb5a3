/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-words.h"

#include <glib/gi18n-lib.h>

static const MandateWord words[] = {
  { N_ ("Top management"), N_ ("The person or group at whose desk the last decision is made, such as the owner or the directors.") },
  { N_ ("Management system"), N_ ("How the organisation looks after its information: rules, people, records and the habit of checking them.") },
  { N_ ("Conformance"), N_ ("The task of seeing to it that the management system does what clauses 4 to 10 ask.") },
  { N_ ("Performance reporting"), N_ ("The task of telling top management how well the management system works.") },
  { N_ ("Approval"), N_ ("The recorded decision of a named person or body on one exact text, told apart from all others by its SHA-256.") },
  { N_ ("Acknowledgement"), N_ ("A person's word that they have read one version of a policy.") },
  { N_ ("Management review"), N_ ("A meeting in which top management looks at the whole management system and decides what changes.") },
  { N_ ("Obligation"), N_ ("What law, a contract or a customer asks for, with the reason why it applies here.") },
  { N_ ("Observation"), N_ ("What somebody saw and wrote down: a nonconformity, a weakness, or an idea for improvement.") },
  { N_ ("Act"), N_ ("Something that top management did itself on a day, and that backs a point of 5.1.") },
  { N_ ("Evidence"), N_ ("A file or a link that lets an outsider see that something is so.") },
  { N_ ("Gap"), N_ ("Something that was looked for and not found, with its number in this pack.") },
  { N_ ("Happened on"), N_ ("The day of the event itself, as people stated it.") },
  { N_ ("Recorded on"), N_ ("The day on which the program wrote it into the journal.") },
  { N_ ("Journal"), N_ ("The list of all changes to the records. Each entry carries a sum over the one before, so that none can be altered unnoticed.") },
  { N_ ("SHA-256"), N_ ("A number computed from the bytes of a text or file. Another text has another number.") },
  { N_ ("RACI"), N_ ("A table that says who does an activity, who answers for it, who is asked and who is told.") },
};

/**
 * mandate_words_list:
 * @n_words: (out): how many
 *
 * Returns: (transfer none) (array length=n_words): the words of the field that
 *   an owner and an auditor meet
 */
const MandateWord *
mandate_words_list (guint *n_words)
{
  *n_words = G_N_ELEMENTS (words);

  return words;
}
