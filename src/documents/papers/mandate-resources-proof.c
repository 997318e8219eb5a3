/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands behind the figures of a year (7.1): conclusions, what was left out, hours of people, evidence. */

#include "config.h"

#include "mandate-resources-proof.h"

#include <glib/gi18n-lib.h>

#include "mandate-figures.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-resource-people.h"

static const MandateColumnSpec conclusion_columns[] = {
  { N_ ("Kind"), 2.2, MANDATE_ALIGN_START },
  { N_ ("Adequacy"), 1.2, MANDATE_ALIGN_START },
  { N_ ("Reason"), 3.6, MANDATE_ALIGN_START },
  { N_ ("Concluded by"), 1.6, MANDATE_ALIGN_START },
  { N_ ("On"), 1.3, MANDATE_ALIGN_START },
};

static const MandateColumnSpec unfunded_columns[] = {
  { N_ ("Resource"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Not given"), 1.4, MANDATE_ALIGN_END },
  { N_ ("Reason of the decision"), 2.4, MANDATE_ALIGN_START },
  { N_ ("What is short"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Asked for again"), 1.4, MANDATE_ALIGN_START },
};

static const MandateColumnSpec hours_columns[] = {
  { N_ ("Person"), 3.0, MANDATE_ALIGN_START },
  { N_ ("Planned hours"), 1.4, MANDATE_ALIGN_END },
  { N_ ("Spent hours"), 1.4, MANDATE_ALIGN_END },
};

static const MandateColumnSpec evidence_columns[] = {
  { N_ ("Evidence"), 1.6, MANDATE_ALIGN_START },
  { N_ ("Title"), 3.4, MANDATE_ALIGN_START },
  { N_ ("What it proves"), 3.0, MANDATE_ALIGN_START },
};

/**
 * mandate_resources_add_conclusions:
 * @self: a context
 * @blocks: where to add to
 * @ledger: a year
 *
 * Adds what was concluded on each kind, if anything was.
 */
void
mandate_resources_add_conclusions (const MandatePackContext    *self,
                                   GPtrArray                   *blocks,
                                   const MandateResourceLedger *ledger)
{
  MandateBlock *table;

  if (ledger->concluded->len == 0)
    return;

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, conclusion_columns, G_N_ELEMENTS (conclusion_columns));
  for (guint i = 0; i < ledger->concluded->len; i++)
    {
      MandateResourceConclusion *conclusion = g_ptr_array_index (ledger->concluded, i);
      MandateRow                *row = mandate_block_add_row (table);
      g_autofree char           *link = mandate_pack_make_link (conclusion);

      row->gap = mandate_pack_find_gap (self, link);
      mandate_pack_add_bold_cell (self, row, mandate_pack_get_choice (self, conclusion, "kind"));
      mandate_pack_add_mark_cell (row, g_strcmp0 (conclusion->adequacy, "short") == 0 ? MANDATE_MARK_GAP : MANDATE_MARK_SHOWN, mandate_pack_get_choice (self, conclusion, "adequacy"));
      mandate_row_add_cell (row, mandate_pack_text_or (self, conclusion->reason, mandate_pack_say (self, N_ ("no reason given"))));
      mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_person_name (self, conclusion->concluded_by), mandate_pack_say (self, N_ ("nobody named"))));
      mandate_row_add_cell (row, mandate_pack_text_or (self, conclusion->concluded_on, mandate_pack_say (self, N_ ("no date"))));
    }
}

static char *
format_shortfall (const MandatePackContext *self,
                  const MandateLedgerRow   *row)
{
  const char      *language = mandate_pack_get_language (self);
  g_autofree char *figure = NULL;

  if (row->shortfall <= 0)
    return g_strdup ("\u2013");
  if (row->currency != NULL)
    return mandate_figure_money (row->shortfall, row->currency, language);

  figure = mandate_figure_integer (row->shortfall, language);

  /* Translators: %s is a number of hours. */
  return g_strdup_printf (mandate_pack_say (self, N_ ("%s h")), figure);
}

/**
 * mandate_resources_add_unfunded:
 * @self: a context
 * @blocks: where to add to
 * @ledger: a year
 *
 * Adds what was asked for and not given, and whether it was asked for again.
 */
void
mandate_resources_add_unfunded (const MandatePackContext    *self,
                                GPtrArray                   *blocks,
                                const MandateResourceLedger *ledger)
{
  g_autoptr (GPtrArray) unfunded = mandate_resource_ledger_list_unfunded (ledger);
  MandateBlock *table;

  if (unfunded->len == 0)
    return;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("What was not given")), NULL, "7.1");
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, unfunded_columns, G_N_ELEMENTS (unfunded_columns));

  for (guint i = 0; i < unfunded->len; i++)
    {
      const MandateLedgerRow *unfunded_row = g_ptr_array_index (unfunded, i);
      MandateResource        *resource = unfunded_row->resource;
      MandateRow             *row = mandate_block_add_row (table);
      g_autofree char        *shortfall = format_shortfall (self, unfunded_row);

      mandate_pack_add_bold_cell (self, row, resource->title);
      mandate_pack_add_cell (self, row, shortfall);
      mandate_row_add_cell (row, mandate_pack_text_or (self, resource->decision_reason, mandate_pack_say (self, N_ ("no reason given"))));
      mandate_row_add_cell (row, mandate_pack_text_or_none (self, resource->shortfall));
      mandate_pack_add_cell (self, row, mandate_resource_is_carried (self->reg, resource) ? mandate_pack_say (self, N_ ("yes")) : mandate_pack_say (self, N_ ("no")));
    }
}

static void
add_hours_cell (const MandatePackContext *self,
                MandateRow               *row,
                gint64                    hours)
{
  g_autofree char *figure = hours != MANDATE_UNSET ? mandate_figure_integer (hours, mandate_pack_get_language (self)) : NULL;

  mandate_pack_add_cell (self, row, figure != NULL ? figure : "\u2013");
}

/**
 * mandate_resources_add_hours:
 * @self: a context
 * @blocks: where to add to
 * @ledger: a year
 *
 * Adds the hours of people, planned against spent, if any are on record.
 */
void
mandate_resources_add_hours (const MandatePackContext    *self,
                             GPtrArray                   *blocks,
                             const MandateResourceLedger *ledger)
{
  g_autoptr (GPtrArray) people = mandate_resources_list_hours (self->reg, ledger->year);
  MandateBlock *table;

  if (people->len == 0)
    return;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Hours of people")), NULL, "7.1");
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, hours_columns, G_N_ELEMENTS (hours_columns));

  for (guint i = 0; i < people->len; i++)
    {
      const MandatePersonHours *hours = g_ptr_array_index (people, i);
      MandateRow               *row = mandate_block_add_row (table);

      mandate_pack_add_bold_cell (self, row, hours->person->name);
      add_hours_cell (self, row, hours->planned);
      add_hours_cell (self, row, hours->used);
    }
}

static void
add_evidence_of (const MandatePackContext *self,
                 MandateBlock             *table,
                 MandateResource          *resource)
{
  g_autofree char *link = mandate_pack_make_link (resource);
  g_autoptr (GPtrArray) uses = mandate_pack_list (self, MANDATE_TYPE_EVIDENCE_LINK, "target", link, NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      MandateEvidence *evidence = mandate_register_find (self->reg, MANDATE_TYPE_EVIDENCE, ((MandateEvidenceLink *) g_ptr_array_index (uses, i))->evidence);
      g_autofree char *number = NULL;
      g_autofree char *annex = NULL;
      g_autofree char *target = NULL;
      MandateText     *text;
      MandateRow      *row;

      if (evidence == NULL)
        continue;

      number = mandate_evidence_format_number (evidence);
      annex = g_strconcat ("evidence/", mandate_record_get_id (MANDATE_RECORD (evidence)), NULL);
      target = mandate_pack_find_target (self, annex);
      text = mandate_text_new_styled (MANDATE_SPAN_BOLD, number);
      mandate_pack_append_reference (self, text, target);
      row = mandate_block_add_row (table);
      mandate_row_add_cell (row, text);
      mandate_pack_add_cell (self, row, evidence->title);
      mandate_pack_add_cell (self, row, resource->title);
    }
}

/**
 * mandate_resources_add_evidence:
 * @self: a context
 * @blocks: where to add to
 * @ledger: a year
 *
 * Adds an index of the evidence of the year's resources: offers, invoices, minutes.
 */
void
mandate_resources_add_evidence (const MandatePackContext    *self,
                                GPtrArray                   *blocks,
                                const MandateResourceLedger *ledger)
{
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Evidence of the resources")), NULL, "7.5");
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, evidence_columns, G_N_ELEMENTS (evidence_columns));

  for (guint i = 0; i < ledger->resources->len; i++)
    add_evidence_of (self, table, g_ptr_array_index (ledger->resources, i));

  if (table->table.rows->len > 0)
    return;

  g_ptr_array_set_size (blocks, (int) blocks->len - 1);
  mandate_pack_add_note (blocks, mandate_pack_say (self, N_ ("No offer, invoice or other evidence is attached to these resources.")));
}
