/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all documents of an organisation share: header, footer, paper, words of the layout. */

#include "config.h"

#include "mandate-pack-document.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

/**
 * mandate_pack_get_organisation_name:
 * @self: a context
 *
 * Returns: whose document it is
 */
const char *
mandate_pack_get_organisation_name (const MandatePackContext *self)
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
  return g_strdup_printf (mandate_pack_say (self, N_ ("%1$s · as of %2$s")), mandate_pack_get_organisation_name (self), date);
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

static void
set_logo (const MandatePackContext *self,
          MandateDocument          *document)
{
  /* Translators: what is read out for a picture; %s is an organisation. */
  g_autofree char *words = g_strdup_printf (mandate_pack_say (self, N_ ("Logo of %s")), mandate_pack_get_organisation_name (self));

  mandate_document_set_logo_file (document, self->logo, words);
}

/**
 * mandate_pack_document_new:
 * @context: a context
 * @title: the document's title
 * @header: (nullable): what names it in the header of each page
 *
 * Returns: (transfer full): a document of the organisation, on its paper and
 *   in the context's language, without chapters
 */
MandateDocument *
mandate_pack_document_new (MandatePackContext *context,
                           const char         *title,
                           const char         *header)
{
  MandateOrganisation *organisation = mandate_pack_find_organisation (context);
  MandateDocument     *document = mandate_document_new (title, mandate_pack_get_language (context));
  g_autofree char     *footer = make_footer (context);

  mandate_document_set_author (document, mandate_pack_get_organisation_name (context));
  mandate_document_set_date (document, context->as_of);
  mandate_document_set_is_draft (document, context->is_draft);
  mandate_document_set_header (document, make_header (context, header));
  mandate_document_set_footer (document, footer);
  set_labels (context, document);
  set_logo (context, document);

  if (organisation != NULL && g_strcmp0 (organisation->paper, "letter") == 0)
    mandate_document_set_paper (document, MANDATE_PAPER_LETTER);

  return document;
}

/**
 * mandate_pack_context_stand_alone:
 * @context: a context
 *
 * Returns: the same context, for pages that have no pack around them; it lends
 *   what @context owns
 */
MandatePackContext
mandate_pack_context_stand_alone (const MandatePackContext *context)
{
  MandatePackContext alone = *context;

  alone.is_alone = TRUE;

  return alone;
}
