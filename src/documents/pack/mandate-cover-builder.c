/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-pack-exceptions.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static void
add_fact (GPtrArray   *facts,
          const char  *label,
          MandateText *value)
{
  g_ptr_array_add (facts, mandate_fact_new (label, value));
}

static void
add_facts (const MandatePackContext *self,
           MandateBlock             *cover)
{
  MandateOrganisation *organisation = mandate_pack_find_organisation (self);
  g_autofree char     *as_of = mandate_date_to_words (self->as_of, self->translation);
  GPtrArray           *facts = cover->cover.facts;

  if (self->prepared_for != NULL)
    add_fact (facts, mandate_pack_say (self, N_ ("Prepared for")), mandate_text_new (self->prepared_for));
  if (self->question != NULL)
    add_fact (facts, mandate_pack_say (self, N_ ("It asks")), mandate_text_new (self->question));

  add_fact (facts, mandate_pack_say (self, N_ ("As of")), mandate_text_new_styled (MANDATE_SPAN_BOLD, as_of));
  add_fact (facts, mandate_pack_say (self, N_ ("Scope")),
            mandate_pack_text_or (self, organisation != NULL ? organisation->scope : NULL, mandate_pack_say (self, N_ ("not stated"))));
}

static void
add_foot_facts (const MandatePackContext *self,
                MandateBlock             *cover)
{
  MandateText *pack = mandate_text_new_styled (MANDATE_SPAN_BOLD, self->pack_id != NULL ? self->pack_id : mandate_pack_say (self, N_ ("none")));
  GPtrArray   *facts = cover->cover.foot_facts;

  if (self->pack_version != NULL)
    {
      g_autofree char *version = g_strdup_printf (mandate_pack_say (self, N_ ("version %s")), self->pack_version);

      mandate_text_append (pack, MANDATE_SPAN_PLAIN, ", ");
      mandate_text_append (pack, MANDATE_SPAN_PLAIN, version);
    }

  add_fact (facts, mandate_pack_say (self, N_ ("Pack")), pack);
  add_fact (facts, mandate_pack_say (self, N_ ("Classification")), mandate_pack_text_or (self, self->classification, mandate_pack_say (self, N_ ("not stated"))));
  add_fact (facts, mandate_pack_say (self, N_ ("Prepared by")), mandate_pack_text_or (self, self->prepared_by, mandate_pack_say (self, N_ ("not stated"))));
  add_fact (facts, mandate_pack_say (self, N_ ("Released by")), mandate_pack_text_or (self, self->released_by, mandate_pack_say (self, N_ ("whoever signs it"))));
}

static void
add_counts (const MandatePackContext *self,
            MandateBlock             *cover)
{
  g_autoptr (GPtrArray) exceptions = mandate_pack_list_exceptions (self);
  const guint n_shown = mandate_pack_count_findings (self, MANDATE_FINDING_SHOWN);
  const guint n_part = mandate_pack_count_findings (self, MANDATE_FINDING_IN_PART);
  const guint n_gaps = mandate_pack_count_findings (self, MANDATE_FINDING_GAP);
  const guint n_not_due = mandate_pack_count_findings (self, MANDATE_FINDING_NOT_DUE);
  const guint n_exempt = mandate_pack_count_findings (self, MANDATE_FINDING_NOT_APPLICABLE);

  mandate_block_add_count (cover, MANDATE_MARK_SHOWN, n_shown, mandate_pack_say (self, N_ ("shown, with the proof in this pack")));
  mandate_block_add_count (cover, MANDATE_MARK_IN_PART, n_part, mandate_pack_say (self, N_ ("shown in part")));
  mandate_block_add_count (cover, MANDATE_MARK_GAP, n_gaps, mandate_pack_say_count (self, "gap, named and numbered", "gaps, named and numbered", n_gaps));

  if (n_not_due > 0)
    mandate_block_add_count (cover, MANDATE_MARK_NOT_DUE, n_not_due, mandate_pack_say (self, N_ ("planned, not due yet")));

  if (n_exempt > 0)
    mandate_block_add_count (cover, MANDATE_MARK_ACCEPTED, n_exempt, mandate_pack_say_count (self, "does not apply here, with the reason", "do not apply here, with the reasons", n_exempt));

  if (exceptions->len > 0)
    mandate_block_add_count (cover, MANDATE_MARK_ACCEPTED, exceptions->len,
                             mandate_pack_say_count (self, "exception, accepted with its reason", "exceptions, accepted with their reasons", exceptions->len));
}

static char *
make_notice (const MandatePackContext *self)
{
  const char      *words = mandate_pack_say (self, N_ ("Clauses are named by their number and explained in words of our own. This pack shows evidence; it certifies nothing."));
  g_autofree char *counted = g_strdup_printf (mandate_pack_say_count (self, "%u point was looked at.", "%u points were looked at.", self->findings->len), self->findings->len);

  if (self->is_sample)
    return g_strjoin (" ", mandate_pack_say (self, N_ ("This is an example: organisation, people and records are made up.")), counted, words, NULL);

  return g_strjoin (" ", counted, words, NULL);
}

/**
 * mandate_build_cover:
 * @self: a context whose gaps are numbered
 *
 * Whose pack it is, as of when, and how things stand.
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_cover (const MandatePackContext *self)
{
  MandateOrganisation *organisation = mandate_pack_find_organisation (self);
  GPtrArray           *blocks = mandate_blocks_new ();
  MandateBlock        *cover;

  cover = mandate_block_new_cover (organisation != NULL && organisation->legal_name != NULL ? organisation->legal_name : mandate_pack_say (self, N_ ("Organisation not named")),
                                   mandate_pack_say (self, N_ ("Audit pack")),
                                   mandate_pack_say (self, N_ ("Leadership evidence")));
  cover->id = g_strdup ("cover");
  cover->cover.subtitle = g_strdup (mandate_pack_say (self, N_ ("ISO/IEC 27001:2022, clause 5, and the clauses beside it that the same records serve")));
  cover->cover.standing = g_strdup (mandate_pack_say (self, N_ ("How things stand")));
  cover->cover.notice = make_notice (self);

  add_facts (self, cover);
  add_counts (self, cover);
  add_foot_facts (self, cover);
  g_ptr_array_add (blocks, cover);

  return blocks;
}
