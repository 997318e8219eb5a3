/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which documents there are, which of them is the one to use, and how long each is kept (7.5). */

#include "config.h"

#include "mandate-document-register.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-policy-standing.h"
#include "mandate-records.h"

#define MONTHS_A_YEAR 12

typedef struct
{
  MandateRegister *reg;
  const char      *as_of;
  gint64           keep_years; /* or MANDATE_UNSET */
  GPtrArray       *documents;  /* (owned) */
} Listing;

void
mandate_registered_document_free (MandateRegisteredDocument *self)
{
  if (self == NULL)
    return;

  g_free (self->identifier);
  g_free (self->title);
  g_free (self->version);
  g_free (self->approved_on);
  g_free (self->approved_by);
  g_free (self->review_on);
  g_free (self->obsolete_on);
  g_free (self->keep_until);
  g_free (self);
}

static char *
name_person (Listing    *listing,
             const char *id)
{
  MandatePerson *person = mandate_register_find (listing->reg, MANDATE_TYPE_PERSON, id);

  return person != NULL ? g_strdup (person->name) : NULL;
}

/* The time for which it is kept begins when it is not used any more. */
static char *
find_keep_until (Listing    *listing,
                 const char *from)
{
  if (from == NULL || listing->keep_years == MANDATE_UNSET)
    return NULL;

  return mandate_date_add_months (from, (int) listing->keep_years * MONTHS_A_YEAR);
}

static MandateRegisteredDocument *
add_document (Listing             *listing,
              MandateDocumentKind  kind,
              MandateDocumentState state,
              gpointer             record,
              const char          *title)
{
  MandateRegisteredDocument *document = g_new0 (MandateRegisteredDocument, 1);

  document->kind = kind;
  document->state = state;
  document->record = record;
  document->title = g_strdup (title);
  g_ptr_array_add (listing->documents, document);

  return document;
}

static MandateDocumentState
get_version_state (MandatePolicyVersion *version)
{
  if (g_str_equal (version->state, "in-force"))
    return MANDATE_DOCUMENT_CURRENT;

  if (g_str_equal (version->state, "superseded") || g_str_equal (version->state, "withdrawn"))
    return MANDATE_DOCUMENT_OBSOLETE;

  return MANDATE_DOCUMENT_IN_WORK;
}

/* (transfer full) (nullable): the first day on which a later version was in force */
static char *
find_superseded_on (Listing              *listing,
                    MandatePolicyVersion *version)
{
  MandateRecordList *versions = mandate_register_get_list (listing->reg, MANDATE_TYPE_POLICY_VERSION);
  const char        *first = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (versions); i++)
    {
      MandatePolicyVersion *other = mandate_record_list_get (versions, i);

      if (other != version && g_strcmp0 (other->policy, version->policy) == 0 && other->effective_on != NULL &&
          g_strcmp0 (other->effective_on, version->effective_on) > 0 && get_version_state (other) != MANDATE_DOCUMENT_IN_WORK &&
          (first == NULL || strcmp (other->effective_on, first) < 0))
        first = other->effective_on;
    }

  return g_strdup (first);
}

static void
set_approval (Listing                   *listing,
              MandateRegisteredDocument *document,
              MandatePolicyVersion      *version)
{
  MandateApproval *approval = mandate_policy_find_approval (listing->reg, mandate_record_get_id (MANDATE_RECORD (version)));
  MandateBody     *body;

  if (approval == NULL)
    return;

  body = mandate_register_find (listing->reg, MANDATE_TYPE_BODY, approval->body);
  document->approved_on = g_strdup (approval->decided_on);
  document->approved_by = body != NULL ? g_strdup (body->name) : name_person (listing, approval->person);
}

static void
add_version (Listing              *listing,
             MandatePolicyVersion *version)
{
  MandatePolicy             *policy = mandate_register_find (listing->reg, MANDATE_TYPE_POLICY, version->policy);
  MandateDocumentState       state = get_version_state (version);
  MandateRegisteredDocument *document;

  if (policy == NULL)
    return;

  document = add_document (listing, MANDATE_DOCUMENT_POLICY, state, version, policy->title);
  document->identifier = g_strdup (policy->identifier);
  document->version = g_strdup (version->number);
  document->owner = mandate_register_find (listing->reg, MANDATE_TYPE_PERSON, policy->owner);
  set_approval (listing, document, version);

  if (state == MANDATE_DOCUMENT_CURRENT)
    document->review_on = g_strdup (version->next_review_on);
  if (state == MANDATE_DOCUMENT_OBSOLETE)
    document->obsolete_on = version->withdrawn_on != NULL ? g_strdup (version->withdrawn_on) : find_superseded_on (listing, version);

  document->keep_until = find_keep_until (listing, document->obsolete_on);
}

static void
add_minutes (Listing       *listing,
             MandateReview *review)
{
  const gboolean             is_final = review->confirmed_on != NULL || g_str_equal (review->state, "closed");
  MandateRegisteredDocument *document;

  if (review->held_on == NULL || strcmp (review->held_on, listing->as_of) > 0 || g_str_equal (review->state, "planned"))
    return;

  document = add_document (listing, MANDATE_DOCUMENT_MINUTES, is_final ? MANDATE_DOCUMENT_CURRENT : MANDATE_DOCUMENT_IN_WORK, review, review->title);
  document->owner = mandate_register_find (listing->reg, MANDATE_TYPE_PERSON, review->chair);
  document->approved_on = g_strdup (review->confirmed_on);
  document->approved_by = name_person (listing, review->confirmed_by);
  document->keep_until = find_keep_until (listing, review->held_on);
}

static void
add_report (Listing                  *listing,
            MandatePerformanceReport *report)
{
  MandateRegisteredDocument *document;

  if (report->delivered_on == NULL || strcmp (report->delivered_on, listing->as_of) > 0)
    return;

  document = add_document (listing, MANDATE_DOCUMENT_REPORT, MANDATE_DOCUMENT_CURRENT, report, report->title);
  document->owner = mandate_register_find (listing->reg, MANDATE_TYPE_PERSON, report->written_by);
  document->approved_on = g_strdup (report->delivered_on);
  document->approved_by = name_person (listing, report->delivered_to);
  document->keep_until = find_keep_until (listing, report->delivered_on);
}

/* Somebody else's text is on record as the evidence of what obliges, or of who expects it. */
static gboolean
is_external (Listing         *listing,
             MandateEvidence *evidence)
{
  MandateRecordList *links = mandate_register_get_list (listing->reg, MANDATE_TYPE_EVIDENCE_LINK);

  for (guint i = 0; i < mandate_record_list_get_length (links); i++)
    {
      MandateEvidenceLink *link = mandate_record_list_get (links, i);

      if (g_strcmp0 (link->evidence, mandate_record_get_id (MANDATE_RECORD (evidence))) == 0 && link->target != NULL &&
          (g_str_has_prefix (link->target, "obligation/") || g_str_has_prefix (link->target, "interested-party/")))
        return TRUE;
    }

  return FALSE;
}

static void
add_external (Listing         *listing,
              MandateEvidence *evidence)
{
  const gboolean             is_out_of_date = mandate_evidence_is_out_of_date (evidence, listing->as_of);
  MandateRegisteredDocument *document;

  if (!is_external (listing, evidence))
    return;

  document = add_document (listing, MANDATE_DOCUMENT_EXTERNAL, is_out_of_date ? MANDATE_DOCUMENT_OBSOLETE : MANDATE_DOCUMENT_CURRENT, evidence,
                           evidence->title);
  document->identifier = mandate_evidence_format_number (evidence);
  document->owner = mandate_register_find (listing->reg, MANDATE_TYPE_PERSON, evidence->owner);
  document->review_on = is_out_of_date ? NULL : g_strdup (evidence->valid_until);
  document->obsolete_on = is_out_of_date ? g_strdup (evidence->valid_until) : NULL;
  document->keep_until = find_keep_until (listing, document->obsolete_on);
}

typedef void (*AddFunc) (Listing *listing,
                         gpointer record);

static void
add_all (Listing *listing,
         GType    type,
         AddFunc  add)
{
  MandateRecordList *records = mandate_register_get_list (listing->reg, type);

  for (guint i = 0; i < mandate_record_list_get_length (records); i++)
    add (listing, mandate_record_list_get (records, i));
}

/* By kind and title; of the versions of one document, the one to use first. */
static int
compare_documents (gconstpointer a,
                   gconstpointer b)
{
  const MandateRegisteredDocument *first = *(MandateRegisteredDocument *const *) a;
  const MandateRegisteredDocument *second = *(MandateRegisteredDocument *const *) b;
  static const int                 ranks[] = { [MANDATE_DOCUMENT_CURRENT] = 0, [MANDATE_DOCUMENT_IN_WORK] = 1, [MANDATE_DOCUMENT_OBSOLETE] = 2 };
  int                              order = (int) first->kind - (int) second->kind;

  if (order == 0 && first->kind != MANDATE_DOCUMENT_POLICY)
    order = g_strcmp0 (second->keep_until, first->keep_until);
  if (order == 0)
    order = g_utf8_collate (first->title, second->title);
  if (order == 0)
    order = ranks[first->state] - ranks[second->state];
  if (order == 0)
    order = g_strcmp0 (second->obsolete_on, first->obsolete_on);

  return order != 0 ? order : g_strcmp0 (mandate_record_get_id (first->record), mandate_record_get_id (second->record));
}

/**
 * mandate_document_register_list:
 * @reg: a register
 * @as_of: the day that is looked at
 *
 * Lists the documents that have to be under control (7.5): what is to be
 * followed, what it replaced, what proves that reviews were held, and what
 * came from outside. It is made of the records, so that it cannot forget one.
 *
 * Returns: (transfer full) (element-type MandateRegisteredDocument): them, by kind and title
 */
GPtrArray *
mandate_document_register_list (MandateRegister *reg,
                                const char      *as_of)
{
  MandateOrganisation *organisation;
  Listing              listing = { .reg = reg, .as_of = as_of };

  g_return_val_if_fail (MANDATE_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (mandate_date_is_valid (as_of), NULL);

  organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);
  listing.keep_years = organisation != NULL ? organisation->keep_years : MANDATE_UNSET;
  listing.documents = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_registered_document_free);

  add_all (&listing, MANDATE_TYPE_POLICY_VERSION, (AddFunc) add_version);
  add_all (&listing, MANDATE_TYPE_REVIEW, (AddFunc) add_minutes);
  add_all (&listing, MANDATE_TYPE_PERFORMANCE_REPORT, (AddFunc) add_report);
  add_all (&listing, MANDATE_TYPE_EVIDENCE, (AddFunc) add_external);
  g_ptr_array_sort (listing.documents, compare_documents);

  return listing.documents;
}

/**
 * mandate_document_state_get_label:
 * @state: whether a document may be used
 *
 * Returns: it in English, to be translated
 */
const char *
mandate_document_state_get_label (MandateDocumentState state)
{
  static const char *const labels[] = {
    [MANDATE_DOCUMENT_IN_WORK] = N_ ("In work"),
    [MANDATE_DOCUMENT_CURRENT] = N_ ("Current"),
    [MANDATE_DOCUMENT_OBSOLETE] = N_ ("Obsolete"),
  };

  return labels[state];
}
