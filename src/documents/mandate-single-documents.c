/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts of the pack as documents of their own. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-audit-pack.h"
#include "mandate-builders.h"
#include "mandate-fiscal-year.h"
#include "mandate-pack-document.h"
#include "mandate-pack-writer.h"
#include "mandate-recovery.h"

/**
 * mandate_roles_new_document:
 * @context: a context
 *
 * Returns: (transfer full): responsibilities, roles and RACI as a document of their own
 */
MandateDocument *
mandate_roles_new_document (MandatePackContext *context)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  MandateDocument   *document = mandate_pack_document_new (&alone, mandate_pack_say (context, N_ ("Roles, responsibilities, authorities")), NULL);

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
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  MandateDocument   *document = mandate_pack_document_new (&alone, mandate_pack_say (context, N_ ("Reporting lines")), NULL);

  mandate_document_add_blocks (document, mandate_build_reporting_lines_alone (&alone));

  return document;
}

/**
 * mandate_documents_new_document:
 * @context: a context
 *
 * Returns: (transfer full): the register of documents as a document of its own
 */
MandateDocument *
mandate_documents_new_document (MandatePackContext *context)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  MandateDocument   *document = mandate_pack_document_new (&alone, mandate_pack_say (context, N_ ("Register of documents")), NULL);

  mandate_document_add_blocks (document, mandate_build_documents (&alone));

  return document;
}

/**
 * mandate_objectives_new_document:
 * @context: a context
 *
 * Returns: (transfer full): objectives, their readings and the goals that they
 *   serve as a document of their own
 */
MandateDocument *
mandate_objectives_new_document (MandatePackContext *context)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  MandateDocument   *document = mandate_pack_document_new (&alone, mandate_pack_say (context, N_ ("Objectives and readings")), NULL);

  mandate_document_add_blocks (document, mandate_build_objectives (&alone));

  return document;
}

/**
 * mandate_resources_new_document:
 * @context: a context
 * @year: a fiscal year
 *
 * Returns: (transfer full): what security was given in that year as a document of its own
 */
MandateDocument *
mandate_resources_new_document (MandatePackContext *context,
                                gint64              year)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  g_autofree char   *name = mandate_fiscal_year_describe (context->reg, year);
  /* Translators: %s is a year. */
  g_autofree char *title = g_strdup_printf (mandate_pack_say (context, N_ ("Resources %s")), name);
  MandateDocument *document = mandate_pack_document_new (&alone, title, NULL);

  mandate_document_add_blocks (document, mandate_build_resources (&alone, year, TRUE));

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
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  MandateDocument   *document = mandate_pack_document_new (&alone, mandate_pack_say (context, N_ ("Recovery sheet")), NULL);

  mandate_document_add_blocks (document, mandate_build_recovery (&alone, sheet));

  return document;
}
