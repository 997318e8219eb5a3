/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What proves that roles are mastered and watched: competence, delegations, watches over clauses, exceptions (5.1, 5.3, 7.2). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-delegations.h"
#include "mandate-pack-document.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-raci-exception.h"
#include "mandate-role-papers.h"
#include "mandate-role-parts.h"

static const MandateColumnSpec competence_columns[] = {
  { N_ ("Who"), 1.6, MANDATE_ALIGN_START },
  { N_ ("What is needed"), 2.2, MANDATE_ALIGN_START },
  { N_ ("What there is"), 2.4, MANDATE_ALIGN_START },
  { N_ ("State"), 1.1, MANDATE_ALIGN_START },
  { N_ ("Since\nValid until"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Plan"), 2.2, MANDATE_ALIGN_START },
};

static const MandateColumnSpec delegation_columns[] = {
  { N_ ("What"), 2.2, MANDATE_ALIGN_START },
  { N_ ("By\nTo"), 1.8, MANDATE_ALIGN_START },
  { N_ ("From\nUntil"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Limits"), 2, MANDATE_ALIGN_START },
  { N_ ("What stays"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Accepted on"), 1.5, MANDATE_ALIGN_START },
};

static const MandateColumnSpec watch_columns[] = {
  { N_ ("Clause"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Who watches it"), 2.2, MANDATE_ALIGN_START },
  { N_ ("Last looked at on"), 1.6, MANDATE_ALIGN_START },
  { N_ ("What was found"), 3.6, MANDATE_ALIGN_START },
};

static const MandateColumnSpec exception_columns[] = {
  { N_ ("Rule that is broken"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Why it is so"), 2.6, MANDATE_ALIGN_START },
  { N_ ("What makes up for it"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Accepted by, on"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Looked at again on"), 1.5, MANDATE_ALIGN_START },
};

static MandateText *
write_two (const MandatePackContext *self,
           const char               *first,
           const char               *second)
{
  MandateText *text = mandate_text_new (first != NULL ? first : "\u2013");

  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
  mandate_text_append (text, MANDATE_SPAN_SECONDARY, second != NULL ? second : "\u2013");

  return text;
}

static MandateText *
write_plan (const MandatePackContext *self,
            MandateCompetence        *competence)
{
  MandateText *text = mandate_text_new (competence->plan != NULL ? competence->plan : "\u2013");

  if (competence->planned_on != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_BOLD, competence->planned_on);
    }
  if (competence->effectiveness != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, competence->effectiveness);
    }

  return text;
}

static MandateText *
write_has (const MandatePackContext *self,
           MandateCompetence        *competence)
{
  g_autofree char *link = mandate_pack_make_link (competence);
  MandateText     *text = mandate_text_new (competence->has != NULL ? competence->has : "\u2013");
  MandateText     *evidence = mandate_text_new (NULL);

  mandate_pack_append_evidence (self, evidence, link);
  if (mandate_text_get_n_spans (evidence) > 0)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_pack_append_evidence (self, text, link);
    }
  mandate_text_free (evidence);

  return text;
}

static void
add_competence_row (const MandatePackContext *self,
                    MandateBlock             *table,
                    MandateCompetence        *competence)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (competence);
  MandateRole     *role = mandate_register_find (self->reg, MANDATE_TYPE_ROLE, competence->role);
  MandatePerson   *person = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, competence->person);
  const gboolean   is_expired = mandate_competence_is_expired (competence, self->as_of);
  const gboolean   is_met = mandate_competence_is_met (competence, self->as_of);

  row->gap = mandate_pack_find_gap (self, link);
  mandate_row_add_cell (row, write_two (self, person != NULL ? person->name : NULL, role != NULL ? role->title : NULL));
  mandate_pack_add_cell (self, row, competence->need);
  mandate_row_add_cell (row, write_has (self, competence));
  mandate_row_add_cell (row, mandate_text_new_styled (is_met ? MANDATE_SPAN_PLAIN : MANDATE_SPAN_BOLD,
                                                      is_expired ? mandate_pack_say (self, N_ ("run out")) : mandate_pack_get_choice (self, competence, "state")));
  mandate_row_add_cell (row, write_two (self, competence->acquired_on, competence->expires_on));
  mandate_row_add_cell (row, write_plan (self, competence));
}

/* Of those who are there: what somebody can do who has left helps nobody. */
static GPtrArray *
list_competences (const MandatePackContext *self)
{
  GPtrArray *list = mandate_pack_list (self, MANDATE_TYPE_COMPETENCE, NULL, NULL, "role,person");

  for (guint i = list->len; i > 0; i--)
    {
      MandateCompetence *competence = g_ptr_array_index (list, i - 1);
      MandatePerson     *person = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, competence->person);

      if (person == NULL || !mandate_person_is_active (person, self->as_of))
        g_ptr_array_remove_index (list, i - 1);
    }

  return list;
}

/**
 * mandate_role_part_add_competences:
 * @self: a context
 * @blocks: (element-type MandateBlock): where the table is added
 *
 * Adds for each role what its holders need, have, and do about the rest (7.2).
 */
void
mandate_role_part_add_competences (const MandatePackContext *self,
                                   GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) list = list_competences (self);
  g_autofree char *counted = NULL;
  MandateBlock    *table;
  guint            n_met = 0;

  if (list->len == 0)
    {
      mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("What holders of roles can do is not on record one by one.")));
      return;
    }

  for (guint i = 0; i < list->len; i++)
    n_met += mandate_competence_is_met (g_ptr_array_index (list, i), self->as_of);

  counted = g_strdup_printf (mandate_pack_say (self, N_ ("%1$u of %2$u needs are met.")), n_met, list->len);
  mandate_pack_add_paragraph (blocks, counted);

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, competence_columns, G_N_ELEMENTS (competence_columns));
  for (guint i = 0; i < list->len; i++)
    add_competence_row (self, table, g_ptr_array_index (list, i));
}

static void
add_delegation_row (const MandatePackContext *self,
                    MandateBlock             *table,
                    MandateDelegation        *delegation)
{
  MandateRow      *row = mandate_block_add_row (table);
  MandateRole     *role = mandate_register_find (self->reg, MANDATE_TYPE_ROLE, delegation->role);
  g_autofree char *link = mandate_pack_make_link (delegation);

  row->gap = mandate_pack_find_gap (self, link);
  mandate_row_add_cell (row, role != NULL ? write_two (self, delegation->subject, role->title) : mandate_text_new (delegation->subject));
  mandate_row_add_cell (row, write_two (self, mandate_pack_get_person_name (self, delegation->delegator), mandate_pack_get_person_name (self, delegation->person)));
  mandate_row_add_cell (row, write_two (self, delegation->held_from, delegation->held_until));
  mandate_row_add_cell (row, mandate_pack_text_or_none (self, delegation->limits));
  mandate_row_add_cell (row, mandate_pack_text_or (self, delegation->stays, mandate_pack_say (self, N_ ("not stated"))));
  mandate_row_add_cell (row, mandate_pack_text_or (self, delegation->accepted_on, mandate_pack_say (self, N_ ("not accepted"))));
}

/**
 * mandate_role_part_add_delegations:
 * @self: a context
 * @blocks: (element-type MandateBlock): where the table is added
 *
 * Adds what is delegated on the day, and what stays (5.1, 5.3).
 */
void
mandate_role_part_add_delegations (const MandatePackContext *self,
                                   GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) list = mandate_delegations_list_current (self->reg, NULL, self->as_of);
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("What is delegated")), "delegations", "5.3")->heading.contents_level = 2;

  if (list->len == 0)
    {
      mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("Nothing is delegated on this day: who holds a role acts in it.")));
      return;
    }

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, delegation_columns, G_N_ELEMENTS (delegation_columns));
  for (guint i = 0; i < list->len; i++)
    add_delegation_row (self, table, g_ptr_array_index (list, i));
}

static void
add_watch_row (const MandatePackContext *self,
               MandateBlock             *table,
               const MandateChoice      *clause)
{
  g_autoptr (GPtrArray) watches = mandate_pack_list (self, MANDATE_TYPE_CLAUSE_WATCH, "clause", clause->value, NULL);
  MandateClauseWatch *watch = watches->len > 0 ? g_ptr_array_index (watches, 0) : NULL;
  MandateRow         *row = mandate_block_add_row (table);
  g_autofree char    *link = watch != NULL ? mandate_pack_make_link (watch) : g_strdup ("clause-watch");
  const char         *nobody = mandate_pack_say (self, N_ ("nobody"));

  row->gap = mandate_pack_find_gap (self, link);
  mandate_pack_add_bold_cell (self, row, mandate_pack_say (self, clause->label));
  mandate_row_add_cell (row, mandate_pack_text_or (self, watch != NULL ? mandate_pack_get_person_name (self, watch->person) : NULL, nobody));
  mandate_row_add_cell (row, mandate_pack_text_or (self, watch != NULL ? watch->looked_on : NULL, mandate_pack_say (self, N_ ("not yet"))));
  mandate_row_add_cell (row, mandate_text_new (watch != NULL && watch->notes != NULL ? watch->notes : "\u2013"));
}

/**
 * mandate_role_part_add_watches:
 * @self: a context
 * @blocks: (element-type MandateBlock): where the table is added
 *
 * Adds who watches which of the clauses 4 to 10, and when they last looked (5.3 a).
 */
void
mandate_role_part_add_watches (const MandatePackContext *self,
                               GPtrArray                *blocks)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_CLAUSE_WATCH, "clause", NULL);
  MandateBlock       *table;

  mandate_pack_add_heading (blocks, 3, mandate_pack_say (self, N_ ("Who watches which clause")), "watches", "5.3 a")->heading.contents_level = 2;
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, watch_columns, G_N_ELEMENTS (watch_columns));

  for (const MandateChoice *choice = field->choices; choice->value != NULL; choice++)
    add_watch_row (self, table, choice);
}

static void
add_exception_row (const MandatePackContext *self,
                   MandateBlock             *table,
                   MandateRaciException     *exception)
{
  MandateRaciActivity *activity = mandate_register_find (self->reg, MANDATE_TYPE_RACI_ACTIVITY, exception->activity);
  MandateRow          *row = mandate_block_add_row (table);
  g_autofree char     *link = mandate_pack_make_link (exception);
  const gboolean       is_in_force = mandate_raci_exception_is_in_force (exception, self->as_of);
  MandateText         *rule = mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_get_choice (self, exception, "rule"));

  if (activity != NULL)
    {
      mandate_text_append (rule, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (rule, MANDATE_SPAN_PLAIN, activity->title);
    }

  row->gap = mandate_pack_find_gap (self, link);
  mandate_row_add_cell (row, rule);
  mandate_pack_add_cell (self, row, exception->reason);
  mandate_pack_add_cell (self, row, exception->measure);
  mandate_row_add_cell (row, write_two (self, mandate_pack_get_person_name (self, exception->accepted_by), exception->accepted_on));
  mandate_row_add_cell (row, mandate_text_new_styled (is_in_force ? MANDATE_SPAN_PLAIN : MANDATE_SPAN_BOLD, exception->review_on != NULL ? exception->review_on : "\u2013"));
}

/**
 * mandate_role_part_add_exceptions:
 * @self: a context
 * @blocks: (element-type MandateBlock): where the table is added
 *
 * Adds openly which rules are broken on purpose, why, and what makes up for it.
 */
void
mandate_role_part_add_exceptions (const MandatePackContext *self,
                                  GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) list = mandate_pack_list (self, MANDATE_TYPE_RACI_EXCEPTION, NULL, NULL, "accepted_on");
  MandateBlock *table = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      MandateRaciException *exception = g_ptr_array_index (list, i);

      if (exception->accepted_on == NULL || g_strcmp0 (exception->accepted_on, self->as_of) > 0)
        continue;

      if (table == NULL)
        {
          mandate_pack_add_heading (blocks, 3, mandate_pack_say (self, N_ ("Exceptions that top management accepted")), "raci-exceptions", NULL);
          table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, exception_columns, G_N_ELEMENTS (exception_columns));
        }
      add_exception_row (self, table, exception);
    }
}

/**
 * mandate_competence_new_table:
 * @context: a context
 *
 * Returns: (transfer full): what holders of roles need and have (7.2)
 */
MandateDocument *
mandate_competence_new_table (MandatePackContext *context)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  GPtrArray         *blocks = mandate_blocks_new ();
  MandateDocument   *document = mandate_role_part_new_document (&alone, blocks, mandate_pack_say (&alone, N_ ("Competence table")),
                                                                mandate_pack_get_organisation_name (&alone));

  ((MandateBlock *) g_ptr_array_index (blocks, 0))->part.is_landscape = TRUE;
  mandate_role_part_add_competences (&alone, blocks);
  mandate_document_add_blocks (document, blocks);

  return document;
}
