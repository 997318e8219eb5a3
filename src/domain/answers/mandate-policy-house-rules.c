/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a policy says on each topic of house rules that was chosen. */

#include "config.h"

#include "mandate-policy-answers.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *field;
  const char *text;
} rules[] = {
  { "rule_access", N_ ("Everyone has an account of their own and nobody lends theirs. "
                       "People get the access that their work needs, and no more. "
                       "When somebody takes on other work or leaves, we change or close their access without delay.") },
  { "rule_devices", N_ ("We lock the screen when we walk away. "
                        "Updates are installed soon after they come out. "
                        "We work only on devices that are set up for it. "
                        "Whoever loses a device reports it at once.") },
  { "rule_passwords", N_ ("A password is long and is used for one service only. "
                          "Passwords are kept in a password manager and are told to nobody, not even to the boss. "
                          "Where signing in can take a second step, we switch it on.") },
  { "rule_incidents", N_ ("Lost, strange, or sent to the wrong person: we report it at once, even when we are not sure. "
                          "Nobody gets into trouble for reporting. "
                          "We limit the damage first, then find out how it could happen.") },
  { "rule_remote_work", N_ ("The same rules apply at home, on the way and at a customer’s. "
                            "We take care that nobody reads or listens along. "
                            "Devices and papers are never left alone in a car or a café.") },
  { "rule_suppliers", N_ ("Before we buy a service or a program, we ask what it means for our information. "
                          "What the supplier has to do for security is written into the contract. "
                          "Once a year we check that it is still done.") },
  { "rule_data_handling", N_ ("We collect only what we need and show it only to those who need it. "
                              "What is confidential is not sent unprotected. "
                              "It is not put into online services that we have not approved, chat assistants included. "
                              "What is no longer needed, and need not be kept, is deleted or shredded.") },
  { "rule_backups", N_ ("What we can’t do without is backed up regularly. "
                        "One copy is kept where fire, theft and malware can’t reach it. "
                        "At least once a year we check that it can be restored.") },
  { "rule_physical", N_ ("Rooms with confidential papers or devices are locked when nobody is there. "
                         "Visitors are not left alone in them. "
                         "Confidential papers are put away in the evening and end in the shredder.") },
  { "rule_acceptable_use", N_ ("Only approved programs are installed. "
                               "We do not open an odd attachment or link, but ask first. "
                               "When a message asks for money or a password, we check by another way that it is real.") },
};

/**
 * mandate_policy_answers_get_rule_text:
 * @field: name of a field that chooses a house rule, such as “rule_access”
 * @translation: the language of the text
 *
 * Returns: (nullable): two to four sentences; %NULL for all other fields
 */
const char *
mandate_policy_answers_get_rule_text (const char               *field,
                                      const MandateTranslation *translation)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rules[i].field, field) == 0)
      return mandate_translate (translation, rules[i].text);

  return NULL;
}
