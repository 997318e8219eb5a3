/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who the organisation is, what bears on it, what it owes to whom, and where security is part of its business (4.1 to 4.3, 5.1 b, 5.2 c). */

#include "config.h"

#include "mandate-duties-builder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-builders.h"
#include "mandate-date-words.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static const MandatePartSpec profile_part = {
  .id = "profile",
  .title = N_ ("The organisation and its surroundings"),
  .question = N_ ("Who is this, what does the management system cover, and who expects what of it?"),
  .running_head = N_ ("4 Organisation"),
  .clause = "4",
  .tags = "4.1,4.2,4.3",
  .edge = MANDATE_EDGE_NONE,
  .level = 1,
};

static const MandatePartSpec obligations_part = {
  .id = "obligations",
  .title = N_ ("Requirements of law, contracts and customers"),
  .question = N_ ("What has to be kept, who looks whether it is, and what did they find?"),
  .running_head = N_ ("5.2 c Requirements"),
  .clause = "5.2 c",
  .tags = "4.2,5.2 c",
  .edge = MANDATE_EDGE_NONE,
  .level = 1,
};

static const MandateColumnSpec issue_columns[] = {
  { N_ ("Issue"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Where"), 1, MANDATE_ALIGN_START },
  { N_ ("What it does to us"), 3.6, MANDATE_ALIGN_START },
  { N_ ("Noted on"), 1.3, MANDATE_ALIGN_START },
};

static const MandateColumnSpec party_columns[] = {
  { N_ ("Interested party"), 2.2, MANDATE_ALIGN_START },
  { N_ ("Kind"), 1.4, MANDATE_ALIGN_START },
  { N_ ("What they need"), 3.6, MANDATE_ALIGN_START },
  { N_ ("Looked at on"), 1.3, MANDATE_ALIGN_START },
};

static const MandateColumnSpec obligation_columns[] = {
  { N_ ("Obligation"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Why it applies"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Owner"), 1.4, MANDATE_ALIGN_START },
  { N_ ("How it is assessed"), 2, MANDATE_ALIGN_START },
  { N_ ("Verdict"), 2.2, MANDATE_ALIGN_START },
};

static const MandateColumnSpec process_columns[] = {
  { N_ ("Process"), 1.7, MANDATE_ALIGN_START },
  { N_ ("Security step"), 3.4, MANDATE_ALIGN_START },
  { N_ ("Owner"), 1.4, MANDATE_ALIGN_START },
  { N_ ("What shows it"), 2, MANDATE_ALIGN_START },
  { N_ ("Looked at on"), 1.3, MANDATE_ALIGN_START },
};

static const MandateColumnSpec initiative_columns[] = {
  { N_ ("Initiative"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Owner"), 1.4, MANDATE_ALIGN_START },
  { N_ ("State"), 1.3, MANDATE_ALIGN_START },
  { N_ ("Security looked at"), 1.7, MANDATE_ALIGN_START },
  { N_ ("Result"), 3, MANDATE_ALIGN_START },
};

static MandateText *
name_person (const MandatePackContext *self,
             const char               *person)
{
  return mandate_pack_text_or (self, mandate_pack_get_person_name (self, person), mandate_pack_say (self, N_ ("nobody")));
}

/* (nullable): the heading's table; where there is no record, a sentence that says so. */
static MandateBlock *
add_register (const MandatePackContext *self,
              GPtrArray                *blocks,
              const char               *title,
              const char               *id,
              const char               *tag,
              const char               *type,
              GPtrArray                *records,
              const char               *nothing,
              const MandateColumnSpec  *columns,
              guint                     n_columns)
{
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, title), id, tag);

  heading->heading.contents_level = 2;

  if (records->len > 0)
    return mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, columns, n_columns);

  mandate_pack_add_nothing (self, blocks, type, mandate_pack_say (self, nothing));

  return NULL;
}

static MandateRow *
add_row (const MandatePackContext *self,
         MandateBlock             *table,
         gpointer                  record,
         const char               *title)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (record);

  row->gap = mandate_pack_find_gap (self, link);
  mandate_pack_add_bold_cell (self, row, title);

  return row;
}

static void
add_fact (const MandatePackContext *self,
          MandateBlock             *facts,
          const char               *label,
          const char               *text)
{
  mandate_block_add_fact (facts, mandate_pack_say (self, label), mandate_pack_text_or (self, text, mandate_pack_say (self, N_ ("not stated"))));
}

/* Whether it matters, why, and since when that is known. */
static void
add_climate (const MandatePackContext *self,
             MandateBlock             *facts,
             MandateOrganisation      *organisation)
{
  MandateText *text;

  if (organisation->climate_conclusion == NULL)
    {
      add_fact (self, facts, N_ ("Climate change"), NULL);
      return;
    }

  text = mandate_text_new (NULL);
  if (organisation->climate_matters != NULL)
    mandate_text_append_line (text, MANDATE_SPAN_BOLD, mandate_pack_get_choice (self, organisation, "climate_matters"));
  mandate_text_append_line (text, MANDATE_SPAN_PLAIN, organisation->climate_conclusion);
  if (organisation->climate_concluded_on != NULL)
    {
      g_autofree char *day = mandate_date_to_words (organisation->climate_concluded_on, self->translation);
      g_autofree char *line = g_strdup_printf (mandate_pack_say (self, N_ ("Considered on %s")), day);

      mandate_text_append_line (text, MANDATE_SPAN_SECONDARY, line);
    }
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Climate change")), text);
}

/* All of them: whoever is in charge is named before anything is said of the rest. */
static MandateText *
make_top_management (const MandatePackContext *self)
{
  g_autoptr (GPtrArray) people = mandate_pack_list_top_management (self);
  g_autoptr (GPtrArray) bodies = mandate_pack_list (self, MANDATE_TYPE_BODY, NULL, NULL, "name");
  MandateText *text = mandate_text_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *name = mandate_pack_describe_person (self, mandate_record_get_id (g_ptr_array_index (people, i)));

      mandate_text_append_line (text, MANDATE_SPAN_PLAIN, name);
    }

  for (guint i = 0; i < bodies->len; i++)
    if (((MandateBody *) g_ptr_array_index (bodies, i))->is_top_management)
      mandate_text_append_line (text, MANDATE_SPAN_PLAIN, ((MandateBody *) g_ptr_array_index (bodies, i))->name);

  if (mandate_text_get_n_spans (text) == 0)
    mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("nobody")));
  else
    mandate_pack_append_reference (self, text, "people");

  return text;
}

/*
 * Who approved the scope, and when: the latest decision that concerns the
 * organisation itself. A scope that nobody stands behind is a wish (4.3).
 */
static MandateText *
make_scope_approval (const MandatePackContext *self,
                     MandateOrganisation      *organisation)
{
  g_autofree char *concerned = mandate_pack_make_link (organisation);
  g_autoptr (GPtrArray) decisions = mandate_pack_list (self, MANDATE_TYPE_DECISION, "concerns", concerned, "-decided_on,title");
  MandateDecision *decision = decisions->len > 0 ? g_ptr_array_index (decisions, 0) : NULL;
  g_autofree char *link = decision != NULL ? mandate_pack_make_link (decision) : NULL;
  g_autofree char *target = mandate_pack_find_target (self, link);
  g_autofree char *by = decision != NULL ? mandate_pack_describe_person (self, decision->decided_by) : NULL;
  MandateText     *text = mandate_text_new (NULL);

  if (decision == NULL || decision->decided_on == NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("no decision on record")));
      return text;
    }

  mandate_text_append (text, MANDATE_SPAN_BOLD, decision->decided_on);
  if (by != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, ", ");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, by);
    }
  mandate_text_append_line (text, MANDATE_SPAN_PLAIN, decision->title);
  mandate_pack_append_reference (self, text, target);

  return text;
}

static void
add_facts (const MandatePackContext *self,
           GPtrArray                *blocks)
{
  MandateOrganisation *organisation = mandate_pack_find_organisation (self);
  MandateBlock        *facts;
  g_autofree char     *people = NULL;

  if (organisation == NULL)
    return;

  facts = mandate_pack_add_facts (blocks, TRUE);
  people = organisation->people_count != MANDATE_UNSET ? g_strdup_printf ("%" G_GINT64_FORMAT, organisation->people_count) : NULL;

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Top management")), make_top_management (self));
  add_fact (self, facts, N_ ("What it does"), organisation->what_it_does);
  add_fact (self, facts, N_ ("People"), people);
  add_fact (self, facts, N_ ("Size profile"), organisation->size_profile != NULL ? mandate_pack_get_choice (self, organisation, "size_profile") : NULL);
  if (organisation->larger_organisation != NULL)
    add_fact (self, facts, N_ ("Part of"), organisation->larger_organisation);
  add_fact (self, facts, N_ ("Locations"), organisation->locations);
  add_fact (self, facts, N_ ("Scope"), organisation->scope);
  add_fact (self, facts, N_ ("Exclusions"), organisation->exclusions);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Scope approved")), make_scope_approval (self, organisation));
  add_climate (self, facts, organisation);
}

/* What has ended by then bears on nothing any more. */
static GPtrArray *
list_live_issues (const MandatePackContext *self)
{
  GPtrArray *issues = mandate_pack_list (self, MANDATE_TYPE_CONTEXT_ISSUE, NULL, NULL, "side,-noted_on,title");

  for (guint i = issues->len; i > 0; i--)
    {
      MandateContextIssue *issue = g_ptr_array_index (issues, i - 1);

      if ((issue->ended_on != NULL && strcmp (issue->ended_on, self->as_of) < 0) || (issue->noted_on != NULL && strcmp (issue->noted_on, self->as_of) > 0))
        g_ptr_array_remove_index (issues, i - 1);
    }

  return issues;
}

static void
add_issues (const MandatePackContext *self,
            GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) issues = list_live_issues (self);
  MandateBlock *table = add_register (self, blocks, N_ ("Issues inside and outside"), "issues", "4.1", "context-issue", issues, N_ ("No issue is on record."), issue_columns, G_N_ELEMENTS (issue_columns));

  for (guint i = 0; table != NULL && i < issues->len; i++)
    {
      MandateContextIssue *issue = g_ptr_array_index (issues, i);
      MandateRow          *row = add_row (self, table, issue, issue->title);

      mandate_pack_add_cell (self, row, mandate_pack_get_choice (self, issue, "side"));
      mandate_row_add_cell (row, mandate_pack_text_or (self, issue->effect, mandate_pack_say (self, N_ ("not stated"))));
      mandate_row_add_cell (row, mandate_pack_text_or_none (self, issue->noted_on));
    }
}

static void
add_parties (const MandatePackContext *self,
             GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) parties = mandate_pack_list (self, MANDATE_TYPE_INTERESTED_PARTY, NULL, NULL, "name");
  MandateBlock *table = add_register (self, blocks, N_ ("Interested parties and what they need"), "parties", "4.2", "interested-party", parties, N_ ("No interested party is on record."), party_columns, G_N_ELEMENTS (party_columns));

  for (guint i = 0; table != NULL && i < parties->len; i++)
    {
      MandateInterestedParty *party = g_ptr_array_index (parties, i);
      MandateRow             *row = add_row (self, table, party, party->name);

      mandate_pack_add_cell (self, row, mandate_pack_get_choice (self, party, "kind"));
      mandate_row_add_cell (row, mandate_pack_text_or (self, party->needs, mandate_pack_say (self, N_ ("not stated"))));
      mandate_row_add_cell (row, mandate_pack_text_or_none (self, party->looked_on));
    }
}

static MandateMark
get_mark (MandateObligationStanding standing)
{
  switch (standing)
    {
    case MANDATE_OBLIGATION_MET:
      return MANDATE_MARK_SHOWN;
    case MANDATE_OBLIGATION_UNDER_WAY:
      return MANDATE_MARK_IN_PART;
    case MANDATE_OBLIGATION_UNKNOWN:
    case MANDATE_OBLIGATION_UNANSWERED:
    case MANDATE_OBLIGATION_LOOK_AGAIN:
    default:
      return MANDATE_MARK_GAP;
    }
}

static void
append_day (const MandatePackContext *self,
            MandateText              *text,
            const char               *format,
            const char               *day)
{
  g_auto (GStrv) parts = g_strsplit (mandate_pack_say (self, format), "%s", 2);
  g_autofree char *line = day != NULL ? g_strconcat (parts[0], day, parts[1], NULL) : NULL;

  mandate_text_append_line (text, MANDATE_SPAN_SECONDARY, line);
}

/* The verdict with its day, when it is looked at again, and what is done where it falls short. */
static MandateText *
make_verdict (const MandatePackContext *self,
              MandateObligation        *obligation)
{
  MandateText   *text = mandate_text_new (NULL);
  MandateAction *action = mandate_obligation_falls_short (obligation) ? mandate_obligation_find_action (obligation, self->reg) : NULL;

  mandate_text_append_mark (text, get_mark (mandate_obligation_get_standing (obligation, self->reg, self->as_of)), mandate_pack_get_choice (self, obligation, "verdict"));
  mandate_text_append_line (text, MANDATE_SPAN_SECONDARY, obligation->assessed_on);
  append_day (self, text, N_ ("looked at again on %s"), obligation->review_on);

  if (action != NULL)
    {
      g_autofree char *line = g_strjoin (", ", action->title, action->due_on != NULL ? action->due_on : mandate_pack_get_choice (self, action, "state"), NULL);

      mandate_text_append_line (text, MANDATE_SPAN_PLAIN, line);
    }

  return text;
}

static void
add_obligation_row (const MandatePackContext *self,
                    MandateBlock             *table,
                    MandateObligation        *obligation)
{
  MandateRow             *row = mandate_block_add_row (table);
  g_autofree char        *link = mandate_pack_make_link (obligation);
  MandateInterestedParty *party = mandate_register_find (self->reg, MANDATE_TYPE_INTERESTED_PARTY, obligation->party);
  MandateText            *what = mandate_text_new_styled (MANDATE_SPAN_BOLD, obligation->title);

  mandate_text_append_line (what, MANDATE_SPAN_SECONDARY, mandate_pack_get_choice (self, obligation, "kind"));
  mandate_text_append_line (what, MANDATE_SPAN_SECONDARY, party != NULL ? party->name : NULL);

  row->gap = mandate_pack_find_gap (self, link);
  mandate_row_add_cell (row, what);
  mandate_row_add_cell (row, mandate_pack_text_or (self, obligation->reason, mandate_pack_say (self, N_ ("not stated"))));
  mandate_row_add_cell (row, name_person (self, obligation->owner));
  mandate_row_add_cell (row, mandate_pack_text_or_none (self, obligation->method));
  mandate_row_add_cell (row, make_verdict (self, obligation));
}

static void
add_obligations (const MandatePackContext *self,
                 GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) obligations = mandate_pack_list (self, MANDATE_TYPE_OBLIGATION, NULL, NULL, "kind,title");
  g_autofree char *counted = NULL;
  MandateBlock    *table;
  guint            n_met = 0;

  if (obligations->len == 0)
    {
      mandate_pack_add_nothing (self, blocks, "obligation", mandate_pack_say (self, N_ ("No requirement of law, contracts or customers is on record.")));
      return;
    }

  for (guint i = 0; i < obligations->len; i++)
    n_met += mandate_obligation_get_standing (g_ptr_array_index (obligations, i), self->reg, self->as_of) == MANDATE_OBLIGATION_MET;

  counted = g_strdup_printf (mandate_pack_say (self, N_ ("%1$u of %2$u were looked at and are fulfilled.")), n_met, obligations->len);
  mandate_pack_add_paragraph (blocks, counted);

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, obligation_columns, G_N_ELEMENTS (obligation_columns));
  for (guint i = 0; i < obligations->len; i++)
    add_obligation_row (self, table, g_ptr_array_index (obligations, i));
}

static void
add_processes (const MandatePackContext *self,
               GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) processes = mandate_pack_list (self, MANDATE_TYPE_PROCESS, NULL, NULL, "title");
  MandateBlock *table = add_register (self, blocks, N_ ("Where security is part of the business"), "processes", "5.1 b", "process", processes, N_ ("No process is on record."), process_columns, G_N_ELEMENTS (process_columns));

  for (guint i = 0; table != NULL && i < processes->len; i++)
    {
      MandateProcess *process = g_ptr_array_index (processes, i);
      MandateRow     *row = add_row (self, table, process, process->title);

      mandate_row_add_cell (row, mandate_pack_text_or (self, process->security_step, mandate_pack_say (self, N_ ("not stated"))));
      mandate_row_add_cell (row, name_person (self, process->owner));
      mandate_row_add_cell (row, mandate_pack_text_or_none (self, process->proof));
      mandate_row_add_cell (row, mandate_pack_text_or_none (self, process->checked_on));
    }
}

static void
add_initiatives (const MandatePackContext *self,
                 GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) initiatives = mandate_pack_list (self, MANDATE_TYPE_INITIATIVE, NULL, NULL, "-starts_on,title");
  MandateBlock *table = add_register (self, blocks, N_ ("Initiatives and their security review"), "initiatives", "5.1 b", "initiative", initiatives, N_ ("No initiative is on record."), initiative_columns, G_N_ELEMENTS (initiative_columns));

  for (guint i = 0; table != NULL && i < initiatives->len; i++)
    {
      MandateInitiative *initiative = g_ptr_array_index (initiatives, i);
      MandateRow        *row = add_row (self, table, initiative, initiative->title);
      MandateText       *looked = mandate_pack_text_or (self, initiative->reviewed_on, mandate_pack_say (self, N_ ("not yet")));

      mandate_text_append_line (looked, MANDATE_SPAN_SECONDARY, mandate_pack_get_person_name (self, initiative->reviewed_by));
      mandate_row_add_cell (row, name_person (self, initiative->owner));
      mandate_pack_add_cell (self, row, mandate_pack_get_choice (self, initiative, "state"));
      mandate_row_add_cell (row, looked);
      mandate_row_add_cell (row, mandate_pack_text_or_none (self, initiative->result));
    }
}

/**
 * mandate_build_profile:
 * @self: a context whose gaps are numbered
 *
 * Who the organisation is and who leads it, what the management system covers
 * and who approved that, what bears on it from inside and outside, who expects
 * what, and its conclusion on climate change (4.1 to 4.3).
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_profile (const MandatePackContext *self)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_part (self, blocks, &profile_part);
  add_facts (self, blocks);
  add_issues (self, blocks);
  add_parties (self, blocks);

  return blocks;
}

/**
 * mandate_build_obligations:
 * @self: a context whose gaps are numbered
 *
 * What the organisation owes to whom, with the verdicts (4.2, 5.2 c).
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_obligations (const MandatePackContext *self)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_part (self, blocks, &obligations_part);
  add_obligations (self, blocks);

  return blocks;
}

/**
 * mandate_pack_add_integration:
 * @self: a context whose gaps are numbered
 * @blocks: (element-type MandateBlock): where it is added
 *
 * Adds where security is part of the business and of its initiatives (5.1 b).
 */
void
mandate_pack_add_integration (const MandatePackContext *self,
                              GPtrArray                *blocks)
{
  add_processes (self, blocks);
  add_initiatives (self, blocks);
}
