/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an organisation of a size may begin with, as examples: processes, duties, parties, issues, means (4.1, 4.2, 5.1 b, c, 5.2 c). */

#include "config.h"

#include "mandate-business-proposals.h"

#include <glib/gi18n-lib.h>

#include "mandate-records.h"

#define STARTING    (1u << 0)
#define GROWING     (1u << 1)
#define ESTABLISHED (1u << 2)
#define LARGER      (GROWING | ESTABLISHED)
#define ALL         (STARTING | GROWING | ESTABLISHED)

/* Two more things that a record of the type says; NULL where the type has no such field. */
typedef struct
{
  guint       sizes;
  const char *title;  /* translatable */
  const char *detail; /* translatable */
  const char *more;   /* (nullable): translatable */
  const char *kind;   /* (nullable) */
} Example;

/* What the examples of a type are written into. */
typedef struct
{
  GType (*get_type) (void);
  const char    *title;
  const char    *detail;
  const char    *more;
  const char    *kind;
  const Example *examples;
  guint          n_examples;
} Shelf;

static const Example processes[] = {
  { ALL, N_ ("Buying"), N_ ("Before an order or a contract is signed: does the supplier see or keep our information, and how is it protected?"), N_ ("The checked list with the order"), NULL },
  { ALL, N_ ("Hiring"), N_ ("Before the first day: references as far as the law allows, confidentiality in the contract, policy handed out, access ordered"), N_ ("The list of the first day, signed"), NULL },
  { ALL, N_ ("Leaving"), N_ ("On the last day: keys, devices and access are taken back, and it is written down"), N_ ("The list of the last day, signed"), NULL },
  { LARGER, N_ ("Developing"), N_ ("Before something new goes live: somebody else looks at it, and tests cover who may do what"), N_ ("The review of the change"), NULL },
  { LARGER, N_ ("Projects"), N_ ("At the start and before the end: what does it mean for security, and who says yes?"), N_ ("The security review of the initiative"), NULL },
  { LARGER, N_ ("Sales contracts"), N_ ("Before an offer goes out: can we keep what it promises on security and data?"), N_ ("The checked contract"), NULL },
  { ESTABLISHED, N_ ("Changes to systems"), N_ ("Before a change: is it tried out, is there a way back, and who was asked?"), N_ ("The record of the change"), NULL },
};

static const Example obligations[] = {
  { ALL, N_ ("Data protection law"), N_ ("We keep data about customers, staff or others."), N_ ("Once a year with the list of what data we use for what"), "law" },
  { ALL, N_ ("Confidentiality in contracts with customers"), N_ ("Customers trust us with what is theirs, and the contracts say how it is kept."), N_ ("Each contract is read for it when it is signed, and once a year"), "contract" },
  { ALL, N_ ("Keeping of books and records"), N_ ("Business records have to be kept readable and unchanged for years."), N_ ("Once a year with the tax adviser, and by a test restore"), "law" },
  { LARGER, N_ ("Security demands in tenders and questionnaires"), N_ ("Larger customers ask for measures before they buy."), N_ ("The answers are compared with what we do, twice a year"), "customer" },
  { LARGER, N_ ("Labour law on monitoring and data of staff"), N_ ("Logs and checks of security touch people who work here."), N_ ("Before each new kind of check, and once a year"), "law" },
  { ESTABLISHED, N_ ("Law on the security of networks and services"), N_ ("From a certain size on, and in some branches, authorities ask for measures and for reports of incidents."), N_ ("Once a year with legal advice"), "regulation" },
};

static const Example parties[] = {
  { ALL, N_ ("Customers"), N_ ("That their data stays theirs, and that we can deliver"), NULL, "customer" },
  { ALL, N_ ("People who work here"), N_ ("Clear rules, and care for the data about them"), NULL, "staff" },
  { ALL, N_ ("Data protection authority"), N_ ("That the law is kept, and breaches are reported in time"), NULL, "authority" },
  { ALL, N_ ("Suppliers with access"), N_ ("To know what they may do, and whom to tell"), NULL, "supplier" },
  { LARGER, N_ ("Owners and lenders"), N_ ("That no incident endangers the business"), NULL, "owner" },
  { LARGER, N_ ("Insurer"), N_ ("That the measures that were promised are in place"), NULL, "insurer" },
};

static const Example issues[] = {
  { ALL, N_ ("Much depends on one or two people"), N_ ("When they are away, nobody knows the passwords and the steps."), NULL, "inside" },
  { ALL, N_ ("Attacks by e-mail and with stolen passwords"), N_ ("They hit everybody, also those who are small."), NULL, "outside" },
  { ALL, N_ ("Services that others run for us"), N_ ("When they fail or change their terms, work stops or data moves."), NULL, "outside" },
  { LARGER, N_ ("New people every month"), N_ ("What everybody once knew has to be written down and taught."), NULL, "inside" },
  { LARGER, N_ ("New laws on security and data"), N_ ("They ask for proof, and for reports in a few hours."), NULL, "outside" },
  { ESTABLISHED, N_ ("Systems that have grown over many years"), N_ ("Old parts can't be protected like new ones."), NULL, "inside" },
};

static const Example resources[] = {
  { ALL, N_ ("Hours for whoever looks after security"), N_ ("What nobody has time for is not done."), NULL, "hours" },
  { ALL, N_ ("Password manager for everybody"), N_ ("Passwords are what is stolen most."), NULL, "tools" },
  { ALL, N_ ("Backups outside the house"), N_ ("Fire, water and blackmail take what stands beside each other."), NULL, "tools" },
  { LARGER, N_ ("Hours for the deputy"), N_ ("Security goes on while its lead is away."), NULL, "hours" },
  { LARGER, N_ ("Training for everybody"), N_ ("People find what machines let through."), NULL, "training" },
  { LARGER, N_ ("Test by somebody from outside"), N_ ("Who built it does not see its holes."), NULL, "training" },
  { ESTABLISHED, N_ ("Help in an incident, agreed beforehand"), N_ ("In the first hours nobody has time to look for it."), NULL, "training" },
  { ESTABLISHED, N_ ("Security programme of the year"), N_ ("What takes more than a few days has a budget of its own."), NULL, "money" },
};

static const Shelf shelves[] = {
  { mandate_process_get_type, "title", "security_step", "proof", NULL, processes, G_N_ELEMENTS (processes) },
  { mandate_obligation_get_type, "title", "reason", "method", "kind", obligations, G_N_ELEMENTS (obligations) },
  { mandate_interested_party_get_type, "name", "needs", NULL, "kind", parties, G_N_ELEMENTS (parties) },
  { mandate_context_issue_get_type, "title", "effect", NULL, "side", issues, G_N_ELEMENTS (issues) },
  { mandate_resource_get_type, "title", "justification", NULL, "kind", resources, G_N_ELEMENTS (resources) },
};

static guint
get_size (const char *size_profile)
{
  if (g_strcmp0 (size_profile, "established") == 0)
    return ESTABLISHED;

  return g_strcmp0 (size_profile, "growing") == 0 ? GROWING : STARTING;
}

static const Shelf *
find_shelf (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (shelves); i++)
    if (shelves[i].get_type () == type)
      return &shelves[i];

  return NULL;
}

static MandateProposal *
make_proposal (const Shelf              *shelf,
               const Example            *example,
               const MandateTranslation *translation)
{
  MandateProposal *proposal = mandate_proposal_new (shelf->get_type ());

  proposal->title = g_strdup (mandate_translate (translation, example->title));
  proposal->detail = g_strdup (mandate_translate (translation, example->detail));
  mandate_record_set (proposal->record, shelf->title, proposal->title, NULL);
  mandate_record_set (proposal->record, shelf->detail, proposal->detail, NULL);
  if (example->more != NULL)
    mandate_record_set (proposal->record, shelf->more, mandate_translate (translation, example->more), NULL);
  if (example->kind != NULL)
    mandate_record_set (proposal->record, shelf->kind, example->kind, NULL);

  return proposal;
}

/**
 * mandate_business_propose:
 * @type: a record type
 * @size_profile: (nullable): that of the organisation; the smallest if it has none
 * @translation: the language of the documents
 *
 * Returns: (transfer full) (element-type MandateProposal): examples of such
 *   records for an organisation of that size; none for other types
 */
GPtrArray *
mandate_business_propose (GType                     type,
                          const char               *size_profile,
                          const MandateTranslation *translation)
{
  const Shelf *shelf = find_shelf (type);
  GPtrArray   *proposals = mandate_proposals_new ();

  for (guint i = 0; shelf != NULL && i < shelf->n_examples; i++)
    if (shelf->examples[i].sizes & get_size (size_profile))
      g_ptr_array_add (proposals, make_proposal (shelf, &shelf->examples[i], translation));

  return proposals;
}

/**
 * mandate_business_propose_new:
 * @reg: the records
 * @type: a record type
 * @translation: the language of the documents
 *
 * Returns: (transfer full) (element-type MandateProposal): examples for the
 *   organisation as it is, without those of which there is a record; none for
 *   who has written down as many
 */
GPtrArray *
mandate_business_propose_new (MandateRegister          *reg,
                              GType                     type,
                              const MandateTranslation *translation)
{
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);
  const Shelf         *shelf = find_shelf (type);
  GPtrArray           *proposals = mandate_business_propose (type, organisation != NULL ? organisation->size_profile : NULL, translation);

  /* Who has as many of their own making needs no examples. */
  if (shelf != NULL && mandate_record_list_get_length (mandate_register_get_list (reg, type)) >= proposals->len)
    g_ptr_array_set_size (proposals, 0);
  else if (shelf != NULL)
    mandate_proposals_keep_new (proposals, reg, shelf->title);

  return proposals;
}

/**
 * mandate_business_get_n_processes:
 * @size_profile: (nullable): that of the organisation
 *
 * Returns: in how many processes of the business an auditor expects to see
 *   security at work (5.1 b): hiring and buying in a small firm, and the more
 *   the larger it is
 */
guint
mandate_business_get_n_processes (const char *size_profile)
{
  if (size_profile == NULL)
    return 1;

  if (g_str_equal (size_profile, "established"))
    return 6;

  return g_str_equal (size_profile, "growing") ? 4 : 2;
}
