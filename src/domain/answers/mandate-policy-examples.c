/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Texts to start from: of a bookkeeper who works alone, of a bakery of nine and
 * of a software house of forty. They are concrete on purpose, so that nobody
 * takes them for their own without a change.
 */

#include "config.h"

#include "mandate-policy-answers.h"

#include <glib/gi18n-lib.h>

#define N_SIZES 3

/* In the order of the texts; the names are those of the size profiles. */
static const char *const sizes[N_SIZES] = { "starting", "growing", "established" };

static const struct
{
  const char *field;
  const char *texts[N_SIZES];
} examples[] = {
  { "protects_words",
    { N_ ("We keep the books of thirty small firms. Their bank statements and wages are on one laptop. If it is stolen, thirty firms have a problem."),
      N_ ("We keep the list of which child must not eat what. If it is wrong or missing, a child can come to harm."),
      N_ ("Hospitals plan their shifts with our program. If it stands still, wards are short of people. If somebody reads along, nurses and patients lose their privacy.") } },
  { "exceptions",
    { N_ ("The cleaner has no access to papers or devices. Only the rule on rooms and paper applies to her."),
      N_ ("Drivers of the haulage firm load crates and see none of our information. Their own firm instructs them."),
      N_ ("Customers’ auditors who visit us for a day sign a promise of confidentiality instead. They are never left alone.") } },
  { "laws",
    { N_ ("Data protection law (GDPR)\nTax law on how long records are kept"),
      N_ ("Data protection law (GDPR)\nRules on labelling allergens\nTax law on how long records are kept"),
      N_ ("Data protection law (GDPR), for our own data and on behalf of customers\nLaw on trade secrets\nLaw on the security of network and information systems (NIS 2), as far as it applies to us\nTax and commercial law on how long records are kept") } },
  { "contracts",
    { N_ ("Confidentiality agreements with our clients\nTerms of the tax program"),
      N_ ("Contracts with the day-care centres\nTerms of the card payment service"),
      N_ ("Agreements on processing data on behalf of customers\nService levels agreed with customers\nConfidentiality agreements with customers and partners") } },
  { "improvement",
    { N_ ("We take one hour a month for security. We write down what went wrong or nearly did, and change one thing."),
      N_ ("Every slip goes on a list, with no name beside it. Once a month we ask how it could happen and change what made it possible. Three months later we check whether that was enough."),
      N_ ("Incidents, audit findings and ideas go into one list of actions, each with an owner and a date. Team leads go through it every month. In the management review, top management checks whether what we changed has helped.") } },
  { "aims",
    { N_ ("Every client’s files can be restored within one day\nNo client’s papers leave the office unprotected"),
      N_ ("Orders and allergy lists are right and seen only by those who need them\nThe order list is on the bench when the night shift starts\nCustomers hear from us first when something has happened to their information"),
      N_ ("The service stands still for less than one hour a month\nCritical weaknesses are closed within seven days\nEveryone has finished the yearly training by the end of June\nCustomers learn within 24 hours of an incident that concerns them") } },
  { "aims_framework",
    { N_ ("Each January we set one or two objectives for the year and write down how we measure them. In July and December we look where we stand."),
      N_ ("The owners set the objectives once a year, never more than six. For each we write down what is counted, by when, and who looks after it. Every three months we look where we stand."),
      N_ ("Top management sets the objectives once a year, from the goals of the business and the largest risks. Each has a measure, a target, a date, an owner and a budget. Results are read every quarter and judged in the management review.") } },
  { "outsiders_reason",
    { N_ ("The policy shows how we keep our clients’ files, which would help a thief. Clients can ask us about it in person."),
      N_ ("The house rules would tell a burglar too much. Customers who ask learn from us in person how we treat their information."),
      N_ ("The policy shows how we protect our systems, which would help attackers. Customers see our certificate and a public summary instead.") } },
  { "rule_own",
    { N_ ("We talk about clients only where nobody can listen. At the end of the year, their papers go back to them or into the shredder."),
      N_ ("Allergy lists are not photographed and not sent by messenger. When the web shop is down, we bake from the list that was printed the evening before."),
      N_ ("A second person reads every change to our program before it goes live. Customers’ real data is never used for tests. Keys and passwords have no place in source code.") } },
};

/**
 * mandate_policy_answers_get_example:
 * @field: name of a field that takes a longer text
 * @size_profile: a size profile of #MandateOrganisation: the examples of one,
 *   nine and forty people go by “starting”, “growing” and “established”
 * @translation: the language of the document
 *
 * Returns: (nullable): a text to start from; %NULL where the field has none
 */
const char *
mandate_policy_answers_get_example (const char               *field,
                                    const char               *size_profile,
                                    const MandateTranslation *translation)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    for (guint size = 0; size < N_SIZES && g_strcmp0 (examples[i].field, field) == 0; size++)
      if (g_strcmp0 (sizes[size], size_profile) == 0)
        return mandate_translate (translation, examples[i].texts[size]);

  return NULL;
}

/**
 * mandate_policy_answers_choose_size:
 * @organisation: (nullable): an organisation
 *
 * Returns: under which name to ask for examples: those of the firm whose number
 *   of people is nearest, else those of the size profile
 */
const char *
mandate_policy_answers_choose_size (MandateOrganisation *organisation)
{
  if (organisation != NULL && organisation->people_count != MANDATE_UNSET)
    return sizes[organisation->people_count < 4 ? 0 : organisation->people_count < 20 ? 1
                                                                                      : 2];

  for (guint i = 0; i < N_SIZES && organisation != NULL; i++)
    if (g_strcmp0 (organisation->size_profile, sizes[i]) == 0)
      return sizes[i];

  return sizes[1];
}
