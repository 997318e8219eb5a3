/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-audit-pack.h"

#include <glib/gi18n-lib.h>

#include "mandate-builders.h"
#include "mandate-dates.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-recovery.h"
#include "mandate-resource-ledger.h"

typedef GPtrArray *(*BuildFunc) (const MandatePackContext *context);
typedef GPtrArray *(*BuildSubjectFunc) (const MandatePackContext *context,
                                        gpointer                  subject);

/* What a chapter needs when the layout comes to it. */
typedef struct
{
  MandatePackContext *context; /* (owned) */
  BuildFunc           build;
  BuildSubjectFunc    build_subject; /* in place of @build, for a chapter about one thing */
  gpointer            subject;       /* (unowned) the context's or its register's */
} Chapter;

static GPtrArray *
build_chapter (gpointer data)
{
  const Chapter *self = data;

  return self->build_subject != NULL ? self->build_subject (self->context, self->subject) : self->build (self->context);
}

static void
chapter_free (gpointer data)
{
  Chapter *self = data;

  mandate_pack_context_unref (self->context);
  g_free (self);
}

static void
add_chapter (MandateDocument    *document,
             MandatePackContext *context,
             BuildFunc           build)
{
  Chapter *chapter = g_new0 (Chapter, 1);

  chapter->context = mandate_pack_context_ref (context);
  chapter->build = build;
  mandate_document_add_chapter (document, build_chapter, chapter, chapter_free);
}

static void
add_subject (MandateDocument    *document,
             MandatePackContext *context,
             BuildSubjectFunc    build,
             gpointer            subject)
{
  Chapter *chapter = g_new0 (Chapter, 1);

  chapter->context = mandate_pack_context_ref (context);
  chapter->build_subject = build;
  chapter->subject = subject;
  mandate_document_add_chapter (document, build_chapter, chapter, chapter_free);
}

static GPtrArray *
build_first_policy (const MandatePackContext *context,
                    gpointer                  policy)
{
  return mandate_build_policy (context, policy, TRUE);
}

static GPtrArray *
build_further_policy (const MandatePackContext *context,
                      gpointer                  policy)
{
  return mandate_build_policy (context, policy, FALSE);
}

static GPtrArray *
build_review (const MandatePackContext *context,
              gpointer                  review)
{
  return mandate_build_minutes (context, review);
}

static GPtrArray *
build_first_year (const MandatePackContext *context,
                  gpointer                  year)
{
  return mandate_build_resources (context, GPOINTER_TO_INT (year), TRUE);
}

static GPtrArray *
build_further_year (const MandatePackContext *context,
                    gpointer                  year)
{
  return mandate_build_resources (context, GPOINTER_TO_INT (year), FALSE);
}

static GPtrArray *
build_annex (const MandatePackContext *context,
             gpointer                  annex)
{
  return mandate_build_annex (context, annex);
}

static const char *
get_organisation_name (const MandatePackContext *self)
{
  MandateOrganisation *organisation = mandate_pack_find_organisation (self);

  return organisation != NULL && organisation->legal_name != NULL ? organisation->legal_name : mandate_pack_say (self, N_ ("Organisation not named"));
}

static void
append_to_header (MandateText     *header,
                  MandateSpanStyle style,
                  const char      *words)
{
  if (words == NULL)
    return;

  if (mandate_text_get_n_spans (header) > 0)
    mandate_text_append (header, MANDATE_SPAN_PLAIN, " · ");

  mandate_text_append (header, style, words);
}

static MandateText *
make_header (const MandatePackContext *self,
             const char               *name)
{
  MandateText     *header = mandate_text_new (NULL);
  g_autofree char *version = self->pack_version != NULL ? g_strdup_printf (mandate_pack_say (self, N_ ("version %s")), self->pack_version) : NULL;

  append_to_header (header, MANDATE_SPAN_PLAIN, name);
  append_to_header (header, MANDATE_SPAN_PLAIN, version);
  append_to_header (header, MANDATE_SPAN_BOLD, self->classification);
  if (self->is_sample)
    append_to_header (header, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("example")));

  return header;
}

static char *
make_footer (const MandatePackContext *self)
{
  g_autofree char *date = mandate_date_to_words (self->as_of, self->translation);

  /* Translators: %1$s is an organisation, %2$s a day. */
  return g_strdup_printf (mandate_pack_say (self, N_ ("%1$s · as of %2$s")), get_organisation_name (self), date);
}

static void
set_labels (const MandatePackContext *self,
            MandateDocument          *document)
{
  const MandateDocumentLabels labels = {
    /* Translators: leave {page} and {pages} as they are: numbers take their place. */
    .page_of = mandate_pack_say (self, N_ ("Page {page} of {pages}")),
    /* Translators: leave {page} as it is: a number takes its place. */
    .page_reference = mandate_pack_say (self, N_ ("p. {page}")),
    /* Translators: a flag in the margin; leave {number} as it is: a number takes its place. */
    .gap = mandate_pack_say (self, N_ ("GAP {number}")),
    .draft = mandate_pack_say (self, N_ ("DRAFT")),
  };

  mandate_document_set_labels (document, &labels);
}

static MandateDocument *
document_new (MandatePackContext *context,
              const char         *title,
              const char         *header)
{
  MandateOrganisation *organisation = mandate_pack_find_organisation (context);
  MandateDocument     *document = mandate_document_new (title, mandate_pack_get_language (context));
  g_autofree char     *footer = make_footer (context);

  mandate_document_set_author (document, get_organisation_name (context));
  mandate_document_set_date (document, context->as_of);
  mandate_document_set_is_draft (document, context->is_draft);
  mandate_document_set_header (document, make_header (context, header));
  mandate_document_set_footer (document, footer);
  set_labels (context, document);

  if (organisation != NULL && g_strcmp0 (organisation->paper, "letter") == 0)
    mandate_document_set_paper (document, MANDATE_PAPER_LETTER);

  return document;
}

static void
add_policies (MandateDocument    *document,
              MandatePackContext *context)
{
  g_autoptr (GPtrArray) policies = mandate_pack_list_policies (context);

  if (policies->len == 0)
    add_chapter (document, context, mandate_build_missing_policy);

  for (guint i = 0; i < policies->len; i++)
    add_subject (document, context, i == 0 ? build_first_policy : build_further_policy, g_ptr_array_index (policies, i));
}

static void
add_minutes (MandateDocument    *document,
             MandatePackContext *context)
{
  g_autoptr (GPtrArray) reviews = mandate_pack_list_held_reviews (context);

  for (guint i = 0; i < reviews->len; i++)
    add_subject (document, context, build_review, g_ptr_array_index (reviews, i));
}

static void
add_resources (MandateDocument    *document,
               MandatePackContext *context)
{
  g_autoptr (GPtrArray) years = mandate_resources_list_years (context->reg);

  if (years->len == 0)
    add_chapter (document, context, mandate_build_missing_resources);

  for (guint i = 0; i < years->len; i++)
    add_subject (document, context, i == 0 ? build_first_year : build_further_year, g_ptr_array_index (years, i));
}

/**
 * mandate_audit_pack_format_title:
 * @context: a context
 *
 * Returns: (transfer full): the title of the pack's file
 */
char *
mandate_audit_pack_format_title (const MandatePackContext *context)
{
  return g_strdup_printf ("%s – %s", mandate_pack_say (context, N_ ("Leadership evidence")), get_organisation_name (context));
}

/**
 * mandate_audit_pack_new_document:
 * @context: what the pack is made of; not changed any more after this
 *
 * Returns: (transfer full): the audit pack, its chapters built when they are
 *   asked for
 */
MandateDocument *
mandate_audit_pack_new_document (MandatePackContext *context)
{
  g_autofree char *title = NULL;
  MandateDocument *document;

  g_return_val_if_fail (context != NULL, NULL);

  mandate_pack_context_number_gaps (context);

  title = mandate_audit_pack_format_title (context);
  document = document_new (context, title, context->pack_id);
  mandate_document_set_subject (document, mandate_pack_say (context, N_ ("ISO/IEC 27001:2022, clause 5, and the clauses beside it that the same records serve")));

  add_chapter (document, context, mandate_build_cover);
  add_chapter (document, context, mandate_build_document_control);
  add_chapter (document, context, mandate_build_contents);
  add_chapter (document, context, mandate_build_summary);
  add_chapter (document, context, mandate_build_evidence_index);
  add_chapter (document, context, mandate_build_leadership);
  add_policies (document, context);
  add_chapter (document, context, mandate_build_mandated_responsibilities);
  add_chapter (document, context, mandate_build_roles);
  add_chapter (document, context, mandate_build_reporting_lines);
  add_chapter (document, context, mandate_build_raci);
  add_chapter (document, context, mandate_build_objectives);
  add_chapter (document, context, mandate_build_reviews);
  add_minutes (document, context);
  add_resources (document, context);
  add_chapter (document, context, mandate_build_communications);
  add_chapter (document, context, mandate_build_history);
  add_chapter (document, context, mandate_build_gaps);
  add_chapter (document, context, mandate_build_signatures);
  add_chapter (document, context, mandate_build_annexes);
  for (guint i = 0; i < context->annexes->len; i++)
    add_subject (document, context, build_annex, g_ptr_array_index (context->annexes, i));
  add_chapter (document, context, mandate_build_words);

  return document;
}

/* The same context, for pages that have no pack around them. */
static MandatePackContext
stand_alone (const MandatePackContext *context)
{
  MandatePackContext alone = *context;

  alone.is_alone = TRUE;

  return alone;
}

/**
 * mandate_policy_new_document:
 * @context: a context
 * @version: a policy version of its register
 *
 * Returns: (transfer full): the text and its approval as a document of its own
 */
MandateDocument *
mandate_policy_new_document (MandatePackContext   *context,
                             MandatePolicyVersion *version)
{
  MandatePackContext alone = stand_alone (context);
  MandatePolicy     *policy = mandate_register_find (context->reg, MANDATE_TYPE_POLICY, version->policy);
  MandateDocument   *document;

  g_return_val_if_fail (policy != NULL, NULL);

  document = document_new (&alone, policy->title, policy->identifier);
  mandate_document_add_blocks (document, mandate_build_policy_version (&alone, version));

  return document;
}

/**
 * mandate_roles_new_document:
 * @context: a context
 *
 * Returns: (transfer full): responsibilities, roles and RACI as a document of their own
 */
MandateDocument *
mandate_roles_new_document (MandatePackContext *context)
{
  MandatePackContext alone = stand_alone (context);
  MandateDocument   *document = document_new (&alone, mandate_pack_say (context, N_ ("Roles, responsibilities, authorities")), NULL);

  mandate_document_add_blocks (document, mandate_build_mandated_responsibilities (&alone));
  mandate_document_add_blocks (document, mandate_build_roles (&alone));
  mandate_document_add_blocks (document, mandate_build_reporting_lines (&alone));
  mandate_document_add_blocks (document, mandate_build_raci (&alone));

  return document;
}

/**
 * mandate_lines_new_document:
 * @context: a context
 *
 * Returns: (transfer full): who reports to whom as a document of its own, drawn
 *   and in words
 */
MandateDocument *
mandate_lines_new_document (MandatePackContext *context)
{
  MandatePackContext alone = stand_alone (context);
  MandateDocument   *document = document_new (&alone, mandate_pack_say (context, N_ ("Reporting lines")), NULL);

  mandate_document_add_blocks (document, mandate_build_reporting_lines_alone (&alone));

  return document;
}

/**
 * mandate_minutes_new_document:
 * @context: a context
 * @review: a review of its register
 *
 * Returns: (transfer full): the minutes as a document of their own
 */
MandateDocument *
mandate_minutes_new_document (MandatePackContext *context,
                              MandateReview      *review)
{
  MandatePackContext alone = stand_alone (context);
  MandateDocument   *document = document_new (&alone, review->title, NULL);

  mandate_document_add_blocks (document, mandate_build_minutes (&alone, review));

  return document;
}

/**
 * mandate_recovery_new_document:
 * @context: a context
 * @sheet: what to put on the sheet
 *
 * Returns: (transfer full): the recovery sheet as a document of its own
 */
MandateDocument *
mandate_recovery_new_document (MandatePackContext         *context,
                               const MandateRecoverySheet *sheet)
{
  MandatePackContext alone = stand_alone (context);
  MandateDocument   *document = document_new (&alone, mandate_pack_say (context, N_ ("Recovery sheet")), NULL);

  mandate_document_add_blocks (document, mandate_build_recovery (&alone, sheet));

  return document;
}
