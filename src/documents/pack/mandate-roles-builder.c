/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>

#include "mandate-figures.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-role-parts.h"

static const MandatePartSpec mandated_part = {
  .id = "mandated",
  .title = N_ ("The two mandated responsibilities"),
  .question = N_ ("Who looks after conformance, who reports to the top, appointed by whom, and did they say yes?"),
  .running_head = N_ ("5.3 Roles"),
  .clause = "5.3",
  .tags = "5.3",
  .edge = MANDATE_EDGE_ROLES,
  .level = 1,
};

static const MandatePartSpec roles_part = {
  .id = "roles",
  .title = N_ ("Register of roles"),
  .question = N_ ("Which roles are there, what may and must they do, and who holds them?"),
  .running_head = N_ ("5.3 Roles"),
  .tags = "5.3,7.2",
  .edge = MANDATE_EDGE_ROLES,
  .level = 2,
};

static const MandateColumnSpec role_columns[] = {
  { N_ ("Role"), 1.7, MANDATE_ALIGN_START },
  { N_ ("Responsibilities"), 2.7, MANDATE_ALIGN_START },
  { N_ ("Authority"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Held by"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Since\nAccepted on"), 1.6, MANDATE_ALIGN_START },
  { N_ ("Deputy"), 1.5, MANDATE_ALIGN_START },
};

static const MandateColumnSpec competence_columns[] = {
  { N_ ("Role"), 2, MANDATE_ALIGN_START },
  { N_ ("Required competence"), 4.4, MANDATE_ALIGN_START },
  { N_ ("Reports to"), 2, MANDATE_ALIGN_START },
  { N_ ("Hours a month"), 1, MANDATE_ALIGN_END },
};

static const MandateColumnSpec report_columns[] = {
  { N_ ("Given on"), 1.4, MANDATE_ALIGN_START },
  { N_ ("Subject"), 3.4, MANDATE_ALIGN_START },
  { N_ ("From"), 2, MANDATE_ALIGN_START },
  { N_ ("Audience"), 2, MANDATE_ALIGN_START },
  { N_ ("Channel"), 1.8, MANDATE_ALIGN_START },
};

static const MandateColumnSpec people_columns[] = {
  { N_ ("Name"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Job title"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Top management"), 1.6, MANDATE_ALIGN_START },
  { N_ ("External"), 1, MANDATE_ALIGN_START },
  { N_ ("Joined on"), 1.5, MANDATE_ALIGN_START },
};

static void
add_appointment (const MandatePackContext *self,
                 MandateBlock             *facts,
                 MandateRoleHolding       *holding)
{
  g_autofree char *by = mandate_pack_describe_person (self, holding->appointed_by);
  g_autofree char *link = mandate_pack_make_link (holding);
  MandateText     *text = mandate_pack_text_or (self, by, mandate_pack_say (self, N_ ("nobody named")));
  MandateText     *recorded = mandate_pack_text_recorded (self, link);

  mandate_text_append (text, MANDATE_SPAN_PLAIN, ", ");
  mandate_text_append (text, MANDATE_SPAN_BOLD, holding->held_from);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Appointed by")), text);

  if (recorded != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Recorded on")), recorded);
}

static void
add_holding_facts (const MandatePackContext *self,
                   MandateBlock             *facts,
                   MandateRoleHolding       *holding)
{
  g_autofree char *holder = mandate_pack_describe_holder (self, holding);
  g_autofree char *deputy = mandate_pack_describe_person (self, holding->deputy);
  g_autofree char *link = mandate_pack_make_link (holding);
  MandateText     *evidence = mandate_text_new (NULL);

  facts->gap = mandate_pack_find_gap (self, link);
  mandate_block_add_name (facts, mandate_pack_say (self, N_ ("Held by")), mandate_pack_text_or (self, holder, mandate_pack_say (self, N_ ("nobody"))));
  add_appointment (self, facts, holding);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Accepted on")), mandate_pack_text_or (self, holding->accepted_on, mandate_pack_say (self, N_ ("not accepted"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Deputy")), mandate_pack_text_or (self, deputy, mandate_pack_say (self, N_ ("nobody"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Made known on")), mandate_pack_text_or (self, holding->communicated_on, mandate_pack_say (self, N_ ("not made known"))));

  mandate_pack_append_evidence (self, evidence, link);
  if (mandate_text_get_n_spans (evidence) > 0)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Paper or file")), evidence);
  else
    mandate_text_free (evidence);
}

/* One a line, as they were written; where there are more, a sign says where the next begins and not just the next line. */
static MandateText *
make_items (const MandatePackContext *self,
            const char               *items)
{
  g_auto (GStrv) lines = g_strsplit (items != NULL ? items : "", "\n", -1);
  MandateText *text = mandate_text_new (NULL);
  guint        n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += *g_strstrip (lines[i]) != '\0';

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *item = g_strconcat (n > 1 ? "\u2022\u00a0" : "", lines[i], NULL);

      if (*lines[i] != '\0')
        mandate_text_append_line (text, MANDATE_SPAN_PLAIN, item);
    }

  if (n == 0)
    mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("not stated")));

  return text;
}

static void
add_role_facts (const MandatePackContext *self,
                MandateBlock             *facts,
                MandateRole              *role)
{
  MandateRole     *above = mandate_register_find (self->reg, MANDATE_TYPE_ROLE, role->reports_to);
  const char      *not_stated = mandate_pack_say (self, N_ ("not stated"));
  g_autofree char *link = mandate_pack_make_link (role);
  const char      *line = role->reporting_line != NULL ? role->reporting_line : (above != NULL ? above->title : NULL);

  facts->gap = mandate_pack_find_gap (self, link);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Responsibilities")), make_items (self, role->responsibilities));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Authority")), make_items (self, role->authority));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Reports to")), mandate_pack_text_or (self, line, not_stated));

  if (role->hours_a_month != MANDATE_UNSET)
    {
      g_autofree char *hours = mandate_figure_integer (role->hours_a_month, mandate_pack_get_language (self));

      mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Hours a month")), mandate_text_new (hours));
    }
}

/* The worst of what the checks found about the clause. */
static char *
find_state (const MandatePackContext *self,
            const char               *clause)
{
  const MandateFindingState order[] = { MANDATE_FINDING_GAP, MANDATE_FINDING_IN_PART, MANDATE_FINDING_NOT_DUE, MANDATE_FINDING_SHOWN, MANDATE_FINDING_NOT_APPLICABLE };

  for (guint s = 0; s < G_N_ELEMENTS (order); s++)
    for (guint i = 0; i < self->findings->len; i++)
      {
        const MandateFinding *finding = g_ptr_array_index (self->findings, i);

        if (finding->state == order[s] && g_strcmp0 (finding->clause, clause) == 0)
          return g_strdup (mandate_pack_get_state_word (self, finding->state));
      }

  return NULL;
}

static void
add_mandated (const MandatePackContext *self,
              GPtrArray                *blocks,
              const char               *mandate,
              MandatePackSection        section,
              const char               *title,
              const char               *id)
{
  const char   *clause = mandate_pack_get_section_clause (section);
  MandateRole  *role = mandate_pack_find_mandated_role (self, mandate);
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, title, id, clause);
  g_autoptr (GPtrArray) holdings = role != NULL ? mandate_pack_list_holdings (self, mandate_record_get_id (MANDATE_RECORD (role))) : g_ptr_array_new ();

  heading->heading.contents_level = 2;
  heading->heading.note = find_state (self, clause);

  if (holdings->len == 0)
    mandate_pack_add_missing_section (self, blocks, section);

  for (guint i = 0; i < holdings->len; i++)
    add_holding_facts (self, mandate_pack_add_facts (blocks, TRUE), g_ptr_array_index (holdings, i));

  if (role != NULL)
    add_role_facts (self, mandate_pack_add_facts (blocks, TRUE), role);
}

/* A report of its own, with where it was presented, or a message. */
static void
add_report_row (const MandatePackContext *self,
                MandateBlock             *table,
                gpointer                  record)
{
  MandateRow *row = mandate_block_add_row (table);

  if (MANDATE_IS_PERFORMANCE_REPORT (record))
    {
      MandatePerformanceReport *report = record;
      g_autofree char          *link = mandate_pack_make_link (report);
      g_autofree char          *meeting = report->review != NULL ? g_strconcat ("review/", report->review, NULL) : NULL;
      g_autofree char          *target = mandate_pack_find_target (self, meeting);
      MandateReview            *review = mandate_register_find (self->reg, MANDATE_TYPE_REVIEW, report->review);
      MandateText              *channel = mandate_text_new (review != NULL ? review->title : mandate_pack_say (self, N_ ("Report")));

      mandate_pack_append_reference (self, channel, target);
      row->gap = mandate_pack_find_gap (self, link);
      mandate_pack_add_cell (self, row, report->delivered_on);
      mandate_pack_add_cell (self, row, report->title);
      mandate_pack_add_cell (self, row, mandate_pack_get_person_name (self, report->written_by));
      mandate_pack_add_cell (self, row, mandate_pack_get_person_name (self, report->delivered_to));
      mandate_row_add_cell (row, channel);
      return;
    }

  {
    MandateCommunication *message = record;

    mandate_pack_add_cell (self, row, message->sent_on);
    mandate_pack_add_cell (self, row, message->title);
    mandate_pack_add_cell (self, row, mandate_pack_get_person_name (self, message->sent_by));
    mandate_pack_add_cell (self, row, message->audience);
    mandate_pack_add_cell (self, row, message->channel);
  }
}

static void
add_reports (const MandatePackContext *self,
             GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) reports = mandate_pack_list (self, MANDATE_TYPE_PERFORMANCE_REPORT, NULL, NULL, "-delivered_on,title");
  g_autoptr (GPtrArray) messages = mandate_pack_list (self, MANDATE_TYPE_COMMUNICATION, "kind", "report", "-sent_on,title");
  MandateBlock *table = NULL;

  mandate_pack_add_heading (blocks, 3, mandate_pack_say (self, N_ ("Reports that reached top management")), "reports", "5.3 b")->heading.contents_level = 2;

  for (guint i = 0; i < reports->len + messages->len; i++)
    {
      gpointer    record = i < reports->len ? g_ptr_array_index (reports, i) : g_ptr_array_index (messages, i - reports->len);
      const char *day = i < reports->len ? ((MandatePerformanceReport *) record)->delivered_on : ((MandateCommunication *) record)->sent_on;

      if (day == NULL)
        continue;

      if (table == NULL)
        table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, report_columns, G_N_ELEMENTS (report_columns));

      add_report_row (self, table, record);
    }

  if (table == NULL)
    mandate_pack_add_missing (self, blocks, mandate_pack_find_gap (self, "performance-report"), mandate_pack_say (self, N_ ("No report to top management is on record.")));
}

/**
 * mandate_build_mandated_responsibilities:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_mandated_responsibilities (const MandatePackContext *self)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_part (self, blocks, &mandated_part);
  add_mandated (self, blocks, "conformance", MANDATE_SECTION_CONFORMANCE,
                mandate_pack_say (self, N_ ("Conformance: that clauses 4 to 10 are kept")), "conformance");
  mandate_role_part_add_watches (self, blocks);
  add_mandated (self, blocks, "performance-reporting", MANDATE_SECTION_REPORTING,
                mandate_pack_say (self, N_ ("Performance reporting: that the top knows how it goes")), "reporting");
  add_reports (self, blocks);

  return blocks;
}

static void
append_day (MandateText     *text,
            MandateSpanStyle style,
            const char      *day,
            const char      *missing)
{
  mandate_text_append_line (text, day != NULL ? style : MANDATE_SPAN_BOLD, day != NULL ? day : missing);
}

static void
add_role_row (const MandatePackContext *self,
              MandateBlock             *table,
              MandateRole              *role)
{
  g_autoptr (GPtrArray) holdings = mandate_pack_list_holdings (self, mandate_record_get_id (MANDATE_RECORD (role)));
  g_autofree char *link = mandate_pack_make_link (role);
  MandateRow      *row = mandate_block_add_row (table);
  MandateText     *holders = mandate_text_new (NULL);
  MandateText     *days = mandate_text_new (NULL);
  MandateText     *deputies = mandate_text_new (NULL);

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);
      g_autofree char    *holder = mandate_pack_describe_holder (self, holding);
      const char         *deputy = mandate_pack_get_person_name (self, holding->deputy);

      mandate_text_append_line (holders, MANDATE_SPAN_PLAIN, holder != NULL ? holder : "");
      append_day (days, MANDATE_SPAN_PLAIN, holding->held_from, "");
      append_day (days, MANDATE_SPAN_SECONDARY, holding->accepted_on, mandate_pack_say (self, N_ ("not accepted")));
      mandate_text_append_line (deputies, deputy != NULL ? MANDATE_SPAN_PLAIN : MANDATE_SPAN_BOLD, deputy != NULL ? deputy : mandate_pack_say (self, N_ ("nobody")));
    }

  if (holdings->len == 0)
    {
      mandate_text_append_mark (holders, MANDATE_MARK_GAP, mandate_pack_say (self, N_ ("vacant")));
      mandate_text_append (days, MANDATE_SPAN_PLAIN, "\u2013");
      mandate_text_append (deputies, MANDATE_SPAN_PLAIN, "\u2013");
    }

  row->gap = mandate_pack_find_gap (self, link);
  mandate_pack_add_bold_cell (self, row, role->title);
  mandate_row_add_cell (row, make_items (self, role->responsibilities));
  mandate_row_add_cell (row, make_items (self, role->authority));
  mandate_row_add_cell (row, holders);
  mandate_row_add_cell (row, days);
  mandate_row_add_cell (row, deputies);
}

static void
add_competence (const MandatePackContext *self,
                GPtrArray                *blocks,
                GPtrArray                *roles)
{
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Competence and reporting lines")), "competence", "7.2")->heading.contents_level = 2;
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, competence_columns, G_N_ELEMENTS (competence_columns));

  for (guint i = 0; i < roles->len; i++)
    {
      MandateRole     *role = g_ptr_array_index (roles, i);
      MandateRole     *above = mandate_register_find (self->reg, MANDATE_TYPE_ROLE, role->reports_to);
      MandateRow      *row = mandate_block_add_row (table);
      g_autofree char *hours = role->hours_a_month != MANDATE_UNSET ? mandate_figure_integer (role->hours_a_month, mandate_pack_get_language (self)) : NULL;

      mandate_pack_add_bold_cell (self, row, role->title);
      mandate_row_add_cell (row, mandate_pack_text_or (self, role->required_competence, mandate_pack_say (self, N_ ("not stated"))));
      mandate_row_add_cell (row, mandate_text_new (above != NULL ? above->title : "\u2013"));
      mandate_row_add_cell (row, mandate_text_new (hours != NULL ? hours : "\u2013"));
    }
}

static void
add_people (const MandatePackContext *self,
            GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) people = mandate_pack_list_active_people (self);
  g_autoptr (GPtrArray) bodies = mandate_pack_list (self, MANDATE_TYPE_BODY, NULL, NULL, "name");
  const char   *yes = mandate_pack_say (self, N_ ("yes"));
  const char   *no = mandate_pack_say (self, N_ ("no"));
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("People and bodies")), "people", "5.1")->heading.contents_level = 2;

  if (mandate_pack_is_section_empty (self, MANDATE_SECTION_TOP_MANAGEMENT))
    mandate_pack_add_missing_section (self, blocks, MANDATE_SECTION_TOP_MANAGEMENT);

  if (people->len + bodies->len == 0)
    return;

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, people_columns, G_N_ELEMENTS (people_columns));

  for (guint i = 0; i < people->len; i++)
    {
      const MandatePerson *person = g_ptr_array_index (people, i);
      MandateRow          *row = mandate_block_add_row (table);

      mandate_pack_add_cell (self, row, person->name);
      mandate_row_add_cell (row, mandate_text_new (person->job_title != NULL ? person->job_title : "\u2013"));
      mandate_row_add_cell (row, mandate_text_new_styled (person->is_top_management ? MANDATE_SPAN_BOLD : MANDATE_SPAN_PLAIN, person->is_top_management ? yes : no));
      mandate_row_add_cell (row, mandate_text_new (person->is_external ? yes : no));
      mandate_row_add_cell (row, mandate_text_new (person->joined_on != NULL ? person->joined_on : "\u2013"));
    }

  for (guint i = 0; i < bodies->len; i++)
    {
      MandateBody *body = g_ptr_array_index (bodies, i);
      MandateRow  *row = mandate_block_add_row (table);

      mandate_pack_add_cell (self, row, body->name);
      mandate_pack_add_cell (self, row, mandate_pack_get_choice (self, body, "kind"));
      mandate_row_add_cell (row, mandate_text_new_styled (body->is_top_management ? MANDATE_SPAN_BOLD : MANDATE_SPAN_PLAIN, body->is_top_management ? yes : no));
      mandate_row_add_cell (row, mandate_text_new ("\u2013"));
      mandate_row_add_cell (row, mandate_text_new ("\u2013"));
    }
}

static void
add_roles (const MandatePackContext *self,
           GPtrArray                *blocks,
           GPtrArray                *roles)
{
  MandateBlock *table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, role_columns, G_N_ELEMENTS (role_columns));

  for (guint i = 0; i < roles->len; i++)
    add_role_row (self, table, g_ptr_array_index (roles, i));

  add_competence (self, blocks, roles);
}

/**
 * mandate_build_roles:
 * @self: a context whose gaps are numbered
 *
 * The roles, who holds them, what they have to know, and the people.
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_roles (const MandatePackContext *self)
{
  g_autoptr (GPtrArray) roles = mandate_pack_list (self, MANDATE_TYPE_ROLE, NULL, NULL, "title");
  GPtrArray    *blocks = mandate_blocks_new ();
  MandateBlock *heading;

  mandate_pack_add_part (self, blocks, &roles_part);

  if (roles->len == 0)
    mandate_pack_add_missing_section (self, blocks, MANDATE_SECTION_ROLES);
  else
    add_roles (self, blocks, roles);

  heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("What their holders can do")), "competences", "7.2");
  heading->heading.contents_level = 2;
  mandate_role_part_add_competences (self, blocks);
  mandate_role_part_add_delegations (self, blocks);
  add_people (self, blocks);

  return blocks;
}
