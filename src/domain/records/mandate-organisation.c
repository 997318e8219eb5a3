/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-organisation.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"
#include "mandate-choices.h"
#include "mandate-policy-look.h"

static const MandateChoice size_profile_choices[] = {
  { "starting", N_ ("Starting (under about 15 people)") },
  { "growing", N_ ("Growing (15 to 150 people)") },
  { "established", N_ ("Established (more than 150 people)") },
  { NULL, NULL },
};

static const MandateChoice sector_choices[] = {
  { "health", N_ ("Health and care") },
  { "software", N_ ("Software and IT services") },
  { "retail-and-crafts", N_ ("Retail and crafts") },
  { "manufacturing", N_ ("Manufacturing") },
  { "professional-services", N_ ("Professional services") },
  { "non-profit-or-public", N_ ("Non-profit or public body") },
  { "other", N_ ("Other") },
  { NULL, NULL },
};

static const MandateChoice paper_choices[] = {
  { "a4", N_ ("A4") },
  { "letter", N_ ("US Letter") },
  { NULL, NULL },
};

static const MandateChoice target_choices[] = {
  { "organisation", N_ ("Of the organisation alone") },
  { "roles", N_ ("Of roles, too") },
  { NULL, NULL },
};

static const MandateChoice climate_choices[] = {
  { "relevant", N_ ("Yes, it matters") },
  { "not-relevant", N_ ("No, it does not matter") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateOrganisation, legal_name, TEXT, N_ ("Legal name"), .is_required = TRUE, .help = N_ ("As in the commercial register; printed on the cover.")),
  MANDATE_FIELD (MandateOrganisation, short_name, TEXT, N_ ("Short name"), .help = N_ ("What people call it.")),
  MANDATE_FIELD (MandateOrganisation, what_it_does, LONG_TEXT, N_ ("What it does"), .help = N_ ("One or two sentences in plain words.")),
  MANDATE_FIELD (MandateOrganisation, people_count, INTEGER, N_ ("People"), .minimum = 1, .maximum = 1000000, .help = N_ ("Everyone who works for it, part-time included.")),
  MANDATE_FIELD (MandateOrganisation, size_profile, CHOICE, N_ ("Size profile"), .choices = size_profile_choices, .help = N_ ("Decides which rhythm and starter roles are proposed.")),
  MANDATE_FIELD (MandateOrganisation, sector, CHOICE, N_ ("Sector"), .choices = sector_choices, .help = N_ ("Decides which examples are shown.")),
  MANDATE_FIELD (MandateOrganisation, country, COUNTRY, N_ ("Country")),
  MANDATE_FIELD (MandateOrganisation, language, CHOICE, N_ ("Language of documents"), .choices = mandate_document_languages, .initial = "en", .help = N_ ("The language that policy and pack are written in; the screen may be in another.")),
  MANDATE_FIELD (MandateOrganisation, currency, CURRENCY, N_ ("Currency")),
  MANDATE_FIELD (MandateOrganisation, paper, CHOICE, N_ ("Paper"), .choices = paper_choices, .initial = "a4", .help = N_ ("What the documents are printed on.")),
  MANDATE_FIELD (MandateOrganisation, locations, LONG_TEXT, N_ ("Locations"), .help = N_ ("One place a line.")),
  MANDATE_FIELD (MandateOrganisation, scope, LONG_TEXT, N_ ("Scope"), .help = N_ ("What the management system covers: places, services, systems.")),
  MANDATE_FIELD (MandateOrganisation, exclusions, LONG_TEXT, N_ ("Exclusions"), .help = N_ ("What lies outside, and why.")),
  MANDATE_FIELD (MandateOrganisation, larger_organisation, TEXT, N_ ("Part of"), .help = N_ ("The larger organisation that it belongs to, if any.")),
  MANDATE_FIELD (MandateOrganisation, climate_conclusion, LONG_TEXT, N_ ("Climate change"), .help = N_ ("Whether climate change matters to information security here, and why; “considered, not relevant, because …” is an answer.")),
  MANDATE_FIELD (MandateOrganisation, fiscal_year_starts, INTEGER, N_ ("Fiscal year starts in"), .minimum = 1, .maximum = 12, .choices = mandate_months, .help = N_ ("Resources and leading are counted by it; January where nothing is stated."), .since_schema = 7),
  MANDATE_FIELD (MandateOrganisation, climate_concluded_on, DATE, N_ ("Climate change considered on"), .since_schema = 7),
  MANDATE_FIELD (MandateOrganisation, keep_years, INTEGER, N_ ("Documents kept for (years)"), .minimum = 1, .maximum = 100, .help = N_ ("How long documents and records are kept after their last day of use. The program itself deletes none."), .since_schema = 7),
  MANDATE_FIELD (MandateOrganisation, climate_matters, CHOICE, N_ ("Does climate change matter here?"), .choices = climate_choices, .since_schema = 7),
  MANDATE_FIELD (MandateOrganisation, targets_of, CHOICE, N_ ("Whose objectives"), .choices = target_choices, .help = N_ ("Objectives can be those of a role, too."), .since_schema = 7),
  MANDATE_FIELD (MandateOrganisation, logo, SHA256, N_ ("Logo"), .help = N_ ("A picture that is kept with the records; printed on policy, letters and pack."), .since_schema = 9),
  MANDATE_FIELD (MandateOrganisation, templates, TEXT, N_ ("Templates"), .help = N_ ("The set of texts that policy, letters and messages begin with. Empty for those of Mandate."), .since_schema = 9),
};

G_DEFINE_FINAL_TYPE (MandateOrganisation, mandate_organisation, MANDATE_TYPE_RECORD)

/* Whether it was set before and is another now; what is written down for the first time changes nothing. */
static gboolean
has_changed (const char *old,
             const char *now)
{
  return old != NULL && g_strcmp0 (old, now) != 0;
}

/*
 * A policy fits its organisation as it was: when that changes, it is looked at
 * again (5.2 a, 7.5). What was concluded on climate change was on some day (4.1).
 */
static void
mandate_organisation_complete (MandateRecord *record,
                               MandateChange *change)
{
  MandateOrganisation *self = MANDATE_ORGANISATION (record);
  MandateOrganisation *old = (MandateOrganisation *) mandate_change_find_old (change, record);

  if (self->climate_conclusion != NULL && self->climate_concluded_on == NULL && (old == NULL || g_strcmp0 (old->climate_conclusion, self->climate_conclusion) != 0))
    mandate_record_set (record, "climate_concluded_on", mandate_change_get_day (change), NULL);

  if (old == NULL)
    return;

  if (has_changed (old->scope, self->scope))
    mandate_policy_open_review (change, "scope", mandate_change_get_today (change));
  else if (has_changed (old->size_profile, self->size_profile))
    mandate_policy_open_review (change, "size-profile", mandate_change_get_today (change));
}

static void
mandate_organisation_class_init (MandateOrganisationClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "organisation",
                                 N_ ("Organisation"), N_ ("Organisations"),
                                 fields, G_N_ELEMENTS (fields));
  mandate_record_class_set_only_id (record_class, MANDATE_ORGANISATION_ID);
  record_class->complete = mandate_organisation_complete;
}

static void
mandate_organisation_init (MandateOrganisation *self)
{
}

/**
 * mandate_organisation_get_language:
 * @self: (nullable): an organisation
 *
 * Returns: (transfer none): the language of its documents, which what the
 *   program writes into records is in, too; English until one is chosen
 */
const char *
mandate_organisation_get_language (MandateOrganisation *self)
{
  return self != NULL && self->language != NULL ? self->language : "en";
}

/**
 * mandate_organisation_new_translation:
 * @reg: the records
 *
 * Returns: (transfer full): the words of documents, whatever the screen speaks
 */
MandateTranslation *
mandate_organisation_new_translation (MandateRegister *reg)
{
  return mandate_translation_new (mandate_organisation_get_language (mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION)));
}

/**
 * mandate_organisation_has_role_targets:
 * @reg: the records
 *
 * Returns: whether objectives may be those of a role; a small organisation has
 *   more roles than people, and rarely wants that
 */
gboolean
mandate_organisation_has_role_targets (MandateRegister *reg)
{
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);

  return organisation != NULL && g_strcmp0 (organisation->targets_of, "roles") == 0;
}

/**
 * mandate_organisation_tell_apart:
 * @self: (nullable): an organisation
 * @workspace: what its workspace is called, which no other is on this computer
 *
 * Two organisations may have the same name, two workspaces may not.
 *
 * Returns: (transfer full): what people call the organisation, with what tells
 *   it from another of that name: “Baker”, “Baker 2”, “Baker (Old)”
 */
char *
mandate_organisation_tell_apart (MandateOrganisation *self,
                                 const char          *workspace)
{
  const char *name = self == NULL ? workspace : self->short_name != NULL ? self->short_name
                                                                         : self->legal_name;

  if (name == NULL || g_strcmp0 (self != NULL ? self->legal_name : NULL, workspace) == 0 || g_strcmp0 (name, workspace) == 0)
    return g_strdup (name != NULL ? name : workspace);

  return g_str_has_prefix (workspace, name) ? g_strdup (workspace) : g_strdup_printf ("%s (%s)", name, workspace);
}
