/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/* A workspace is about one organisation, whose record has the same id everywhere. */
#define MANDATE_ORGANISATION_ID "00000000-0000-7000-8000-000000000001"

#define MANDATE_TYPE_ORGANISATION (mandate_organisation_get_type ())
G_DECLARE_FINAL_TYPE (MandateOrganisation, mandate_organisation, MANDATE, ORGANISATION, MandateRecord)

/**
 * MandateOrganisation:
 *
 * Who the records are about: the profile that policy, pack and size-dependent proposals start from (4.1 to 4.3).
 */
struct _MandateOrganisation
{
  MandateRecord parent_instance;

  char  *legal_name;
  char  *short_name;
  char  *what_it_does;
  gint64 people_count;
  char  *size_profile;
  char  *sector;
  char  *country;
  char  *language;
  char  *currency;
  char  *paper;
  char  *locations;
  char  *scope;
  char  *exclusions;
  char  *larger_organisation;
  char  *climate_conclusion;
  gint64 fiscal_year_starts;
  char  *climate_concluded_on;
  gint64 keep_years;
  char  *climate_matters;
  char  *targets_of; /* (nullable) a choice; none is of the organisation alone */
  char  *logo;       /* (nullable) SHA-256 of a kept file */
  char  *templates;  /* (nullable) name of a set of templates; none is the program's own */
};

const char         *mandate_organisation_get_language (MandateOrganisation *self);
MandateTranslation *mandate_organisation_new_translation (MandateRegister *reg);
gboolean            mandate_organisation_has_role_targets (MandateRegister *reg);
char               *mandate_organisation_tell_apart (MandateOrganisation *self,
                                                     const char          *workspace);

G_END_DECLS
