/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-audit-pack.h"

#include <glib/gi18n-lib.h>

#include "mandate-builders.h"
#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
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
  g_autoptr (GPtrArray) reviews = mandate_pack_list_minuted_reviews (context);

  for (guint i = 0; i < reviews->len; i++)
    add_subject (document, context, build_review, g_ptr_array_index (reviews, i));
}

static void
add_resources (MandateDocument    *document,
               MandatePackContext *context)
{
  g_autoptr (GPtrArray) years = mandate_resources_list_years (context->reg, context->as_of);

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
  return g_strdup_printf ("%s – %s", mandate_pack_say (context, N_ ("Leadership evidence")), mandate_pack_get_organisation_name (context));
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
  document = mandate_pack_document_new (context, title, context->pack_id);
  mandate_document_set_subject (document, mandate_pack_say (context, N_ ("ISO/IEC 27001:2022, clause 5, and the clauses beside it that the same records serve")));

  add_chapter (document, context, mandate_build_cover);
  add_chapter (document, context, mandate_build_document_control);
  add_chapter (document, context, mandate_build_contents);
  add_chapter (document, context, mandate_build_summary);
  add_chapter (document, context, mandate_build_evidence_index);
  add_chapter (document, context, mandate_build_profile);
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
  add_chapter (document, context, mandate_build_obligations);
  add_chapter (document, context, mandate_build_documents);
  add_chapter (document, context, mandate_build_history);
  add_chapter (document, context, mandate_build_gaps);
  add_chapter (document, context, mandate_build_signatures);
  add_chapter (document, context, mandate_build_annexes);
  for (guint i = 0; i < context->annexes->len; i++)
    add_subject (document, context, build_annex, g_ptr_array_index (context->annexes, i));
  add_chapter (document, context, mandate_build_words);

  return document;
}
