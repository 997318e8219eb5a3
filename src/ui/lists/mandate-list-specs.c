/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages that list records are called, show and offer. */

#include "config.h"

#include "mandate-list-specs.h"

#include <glib/gi18n-lib.h>

#include "mandate-records.h"

#define FIELDS(...)     \
  (const char *const[]) \
  {                     \
    __VA_ARGS__, NULL   \
  }

static const char *
describe_evidence_state (MandateRecord    *record,
                         MandateRegister  *reg,
                         const char       *today,
                         MandateChipState *state)
{
  MandateEvidence *evidence = MANDATE_EVIDENCE (record);

  if (mandate_evidence_is_out_of_date (evidence, today))
    {
      *state = MANDATE_CHIP_OVERDUE;
      return C_ ("state", "Out of date");
    }

  *state = MANDATE_CHIP_NOTHING;
  return evidence->link != NULL ? C_ ("state", "Link") : NULL;
}

static gboolean
evidence_is_out_of_date (MandateRecord   *record,
                         MandateRegister *reg,
                         const char      *today)
{
  return mandate_evidence_is_out_of_date (MANDATE_EVIDENCE (record), today);
}

static gboolean
evidence_is_link (MandateRecord   *record,
                  MandateRegister *reg,
                  const char      *today)
{
  return MANDATE_EVIDENCE (record)->link != NULL;
}

static gboolean
evidence_is_file (MandateRecord   *record,
                  MandateRegister *reg,
                  const char      *today)
{
  return MANDATE_EVIDENCE (record)->sha256 != NULL;
}

static const MandateListFilter evidence_filters[] = {
  { "file", N_ ("Files"), evidence_is_file, MANDATE_LIST_PLAIN },
  { "link", N_ ("Links"), evidence_is_link, MANDATE_LIST_PLAIN },
  { "out-of-date", N_ ("Out of Date"), evidence_is_out_of_date, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
};

const MandateListSpec mandate_evidence_list_spec = {
  .type = "evidence",
  .title = N_ ("Evidence"),
  .icon = "mail-attachment-symbolic",
  .add_label = N_ ("Add Evidence…"),
  .empty_title = N_ ("Drop Files Here"),
  .empty_text = N_ ("Letters, minutes, invoices, screenshots. Copies are kept inside this workspace."),
  .empty_action = N_ ("Add Evidence…"),
  .details = FIELDS ("number", "source", "file_name", "link"),
  .trailing = "happened_on",
  .sorts = FIELDS ("number", "title", "happened_on", "valid_until", "owner"),
  .is_descending = TRUE,
  .filters = evidence_filters,
  .form_fields = FIELDS ("title", "happened_on", "source", "owner", "valid_until", "link", "notes"),
  .state = describe_evidence_state,
  .takes_files = TRUE,
};
