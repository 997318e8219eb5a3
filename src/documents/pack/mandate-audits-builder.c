/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Internal audits: who looked at what, whether they were free to, what they found, and where their report is (9.2). */

#include "config.h"

#include "mandate-registers-builder.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static const MandateColumnSpec audit_columns[] = {
  { N_ ("Happened on\nRecorded on"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Audit, and who held it"), 2.2, MANDATE_ALIGN_START },
  { N_ ("What was looked at, and found"), 4, MANDATE_ALIGN_START },
  { N_ ("Observations"), 1.6, MANDATE_ALIGN_START },
  { N_ ("Report"), 1.4, MANDATE_ALIGN_START },
};

static GPtrArray *
list_audits (const MandatePackContext *self)
{
  GPtrArray *audits = mandate_pack_list (self, MANDATE_TYPE_REVIEW, "kind", "internal-audit", "-held_on,title");

  for (guint i = audits->len; i > 0; i--)
    if (!mandate_review_was_held (g_ptr_array_index (audits, i - 1)))
      g_ptr_array_remove_index (audits, i - 1);

  return audits;
}

static gboolean
holds_conformance (const MandatePackContext *self,
                   const char               *person)
{
  MandateRole *role = mandate_pack_find_mandated_role (self, "conformance");
  g_autoptr (GPtrArray) holdings = role != NULL ? mandate_pack_list_holdings (self, mandate_record_get_id (MANDATE_RECORD (role))) : NULL;

  for (guint i = 0; holdings != NULL && i < holdings->len; i++)
    if (g_strcmp0 (((MandateRoleHolding *) g_ptr_array_index (holdings, i))->person, person) == 0)
      return TRUE;

  return FALSE;
}

/* Whoever answers for conformance would audit their own work. */
static const char *
judge_independence (const MandatePackContext *self,
                    const char               *person)
{
  MandatePerson *auditor = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, person);

  if (auditor == NULL)
    return NULL;
  if (holds_conformance (self, person))
    return mandate_pack_say (self, N_ ("holds conformance as well"));
  if (auditor->is_external)
    return mandate_pack_say (self, N_ ("from outside"));

  return mandate_pack_say (self, N_ ("does not hold conformance"));
}

static MandateText *
make_name (const MandatePackContext *self,
           MandateReview            *audit)
{
  MandateText *text = mandate_text_new_styled (MANDATE_SPAN_BOLD, audit->title);
  const char  *auditor = mandate_pack_get_person_name (self, audit->chair);
  const char  *standing = judge_independence (self, audit->chair);

  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
  mandate_text_append (text, MANDATE_SPAN_PLAIN, auditor != NULL ? auditor : mandate_pack_say (self, N_ ("nobody")));
  if (standing != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, standing);
    }

  return text;
}

static MandateText *
count_observations (const MandatePackContext *self,
                    MandateReview            *audit)
{
  g_autoptr (GPtrArray) seen = mandate_pack_list (self, MANDATE_TYPE_OBSERVATION, "review", mandate_record_get_id (MANDATE_RECORD (audit)), NULL);
  g_autofree char *counted = NULL;
  MandateText     *text;
  guint            n_closed = 0;

  if (seen->len == 0)
    return mandate_pack_text_or_none (self, NULL);

  for (guint i = 0; i < seen->len; i++)
    n_closed += ((MandateObservation *) g_ptr_array_index (seen, i))->closed_on != NULL;

  counted = g_strdup_printf (mandate_pack_say (self, N_ ("%1$u of %2$u closed")), n_closed, seen->len);
  text = mandate_text_new (counted);
  mandate_pack_append_reference (self, text, "observations");

  return text;
}

static void
add_audit_row (const MandatePackContext *self,
               MandateBlock             *table,
               MandateReview            *audit)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (audit);
  MandateText     *report = mandate_text_new (NULL);

  mandate_pack_append_evidence (self, report, link);
  if (mandate_text_get_n_spans (report) == 0)
    mandate_text_append (report, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("none attached")));

  row->gap = mandate_pack_find_gap (self, link);
  mandate_pack_add_happened_cell (self, row, audit->held_on, link);
  mandate_row_add_cell (row, make_name (self, audit));
  mandate_row_add_cell (row, mandate_pack_text_or (self, audit->notes, mandate_pack_say (self, N_ ("not stated"))));
  mandate_row_add_cell (row, count_observations (self, audit));
  mandate_row_add_cell (row, report);
}

/**
 * mandate_pack_add_audits:
 * @self: a context whose gaps are numbered
 * @blocks: (element-type MandateBlock): where it is added
 *
 * Adds the internal audits that were held, the latest first (9.2): whether who
 * audited was free to, what was found, and the report.
 */
void
mandate_pack_add_audits (const MandatePackContext *self,
                         GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) audits = list_audits (self);
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Internal audits")), "internal-audits", "9.2");
  MandateBlock *table;

  heading->heading.contents_level = 2;

  if (audits->len == 0)
    {
      mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("No internal audit that was held is on record.")));
      return;
    }

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, audit_columns, G_N_ELEMENTS (audit_columns));
  for (guint i = 0; i < audits->len; i++)
    add_audit_row (self, table, g_ptr_array_index (audits, i));
}
