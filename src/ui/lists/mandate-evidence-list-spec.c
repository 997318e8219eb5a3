/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of evidence: what came in, what it proves, and what gets old (7.5). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-evidence-use.h"
#include "mandate-list-specs.h"
#include "mandate-session.h"

#define FIELDS(...)     \
  (const char *const[]) \
  {                     \
    __VA_ARGS__, NULL   \
  }

static const char *
describe_state (MandateRecord    *record,
                MandateRegister  *reg,
                const char       *today,
                MandateChipState *state)
{
  MandateEvidence *evidence = MANDATE_EVIDENCE (record);

  *state = MANDATE_CHIP_NOTHING;

  switch (mandate_evidence_get_standing (reg, evidence, today))
    {
    case MANDATE_EVIDENCE_REPLACED:
      return C_ ("state", "Replaced");
    case MANDATE_EVIDENCE_INBOX:
      *state = MANDATE_CHIP_TO_DO;
      return C_ ("state", "Inbox");
    case MANDATE_EVIDENCE_OUT_OF_DATE:
      *state = MANDATE_CHIP_OVERDUE;
      return C_ ("state", "Out of date");
    case MANDATE_EVIDENCE_GETTING_OLD:
      *state = MANDATE_CHIP_PLANNED;
      return C_ ("state", "Getting old");
    case MANDATE_EVIDENCE_UNUSED:
      return C_ ("state", "Proves nothing");
    case MANDATE_EVIDENCE_CURRENT:
    default:
      return evidence->link != NULL ? C_ ("state", "Not kept here") : NULL;
    }
}

/* Its first page, as soon as that is known; until then what stands for any file. */
static const char *
find_picture (MandateRecord *record,
              gpointer       session,
              GdkTexture   **picture)
{
  MandateEvidence      *evidence = MANDATE_EVIDENCE (record);
  MandateEvidenceFiles *files = mandate_session_get_files (session);

  mandate_evidence_files_begin (files);
  *picture = evidence->sha256 != NULL ? mandate_evidence_files_get_thumbnail (files, evidence->sha256) : NULL;

  if (evidence->sha256 == NULL)
    return "insert-link-symbolic";

  return g_strcmp0 (evidence->media_type, "message/rfc822") == 0 ? "mail-unread-symbolic" : "x-office-document-symbolic";
}

static gboolean
stands (MandateRecord          *record,
        MandateRegister        *reg,
        const char             *today,
        MandateEvidenceStanding standing)
{
  return mandate_evidence_get_standing (reg, MANDATE_EVIDENCE (record), today) == standing;
}

static gboolean
is_in_inbox (MandateRecord   *record,
             MandateRegister *reg,
             const char      *today)
{
  return stands (record, reg, today, MANDATE_EVIDENCE_INBOX);
}

/* What is past its day is not younger than what soon will be. */
static gboolean
is_old (MandateRecord   *record,
        MandateRegister *reg,
        const char      *today)
{
  return stands (record, reg, today, MANDATE_EVIDENCE_GETTING_OLD) || stands (record, reg, today, MANDATE_EVIDENCE_OUT_OF_DATE);
}

static gboolean
is_unused (MandateRecord   *record,
           MandateRegister *reg,
           const char      *today)
{
  return !mandate_evidence_is_used (reg, MANDATE_EVIDENCE (record));
}

static gboolean
is_out_of_date (MandateRecord   *record,
                MandateRegister *reg,
                const char      *today)
{
  return mandate_evidence_is_out_of_date (MANDATE_EVIDENCE (record), today);
}

static gboolean
is_link (MandateRecord   *record,
         MandateRegister *reg,
         const char      *today)
{
  return MANDATE_EVIDENCE (record)->link != NULL;
}

static gboolean
is_file (MandateRecord   *record,
         MandateRegister *reg,
         const char      *today)
{
  return MANDATE_EVIDENCE (record)->sha256 != NULL;
}

/* What is kept without proving one record leaves the inbox by hand. */
static gboolean
take_out_of_inbox (MandateRecord *record,
                   const char    *today)
{
  return MANDATE_EVIDENCE (record)->inbox_from != NULL && mandate_record_set (record, "inbox_from", "", NULL);
}

/* Not only what somebody typed: a certifier may ask for what stands in a letter. */
static GHashTable *
find_in_files (const char      *word,
               MandateRegister *reg,
               gpointer         data)
{
  g_autoptr (GHashTable) sums = mandate_evidence_files_search (mandate_session_get_files (data), word);
  GHashTable        *found = g_hash_table_new (NULL, NULL);
  MandateRecordList *all = mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE);

  mandate_evidence_files_begin (mandate_session_get_files (data));

  for (guint i = 0; i < mandate_record_list_get_length (all); i++)
    {
      MandateEvidence *evidence = mandate_record_list_get (all, i);

      if (evidence->sha256 != NULL && g_hash_table_contains (sums, evidence->sha256))
        g_hash_table_add (found, evidence);
    }

  return found;
}

static const MandateListFilter filters[] = {
  { "inbox", N_ ("Inbox"), is_in_inbox, MANDATE_LIST_VIEW },
  { "old", N_ ("Getting Old"), is_old, MANDATE_LIST_VIEW },
  { "unused", N_ ("Not Used"), is_unused, MANDATE_LIST_VIEW },
  { "file", N_ ("Files"), is_file, MANDATE_LIST_PLAIN },
  { "link", N_ ("Links"), is_link, MANDATE_LIST_PLAIN },
  { "out-of-date", N_ ("Out of Date"), is_out_of_date, MANDATE_LIST_PLAIN },
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
  .filters = filters,
  .form_fields = FIELDS ("title", "happened_on", "source", "owner", "valid_until", "link", "notes"),
  .state = describe_state,
  .picture = find_picture,
  .takes_files = TRUE,
  .finder = find_in_files,
  .done = take_out_of_inbox,
  .done_label = N_ ("Take Out of Inbox"),
};

/**
 * mandate_evidence_list_count_inbox:
 * @session: an open workspace
 *
 * Returns: how many pieces of evidence wait for somebody to say what they prove
 */
guint
mandate_evidence_list_count_inbox (MandateSession *session)
{
  return mandate_evidence_count_inbox (mandate_session_get_register (session));
}
