/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What whoever stands in finds in a sealed envelope when the holder of a role is away at once (5.3, 7.2). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-date.h"
#include "mandate-delegations.h"
#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-role-papers.h"
#include "mandate-role-parts.h"

/* What is due later can wait for whoever comes back. */
#define DAYS_AHEAD 90

static const MandateColumnSpec action_columns[] = {
  { N_ ("What is due"), 5, MANDATE_ALIGN_START },
  { N_ ("Until"), 1.6, MANDATE_ALIGN_START },
};

static void
add_stand_in (const MandatePackContext *self,
              GPtrArray                *blocks,
              MandateRoleHolding       *holding)
{
  MandateBlock    *facts = mandate_pack_add_facts (blocks, TRUE);
  g_autofree char *holder = mandate_role_part_describe_holder (self, holding);
  g_autofree char *name = mandate_pack_describe_person (self, holding->deputy);

  mandate_block_add_name (facts, mandate_pack_say (self, N_ ("Stands in")), mandate_pack_text_or (self, name, mandate_pack_say (self, N_ ("nobody is named: top management decides"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("In place of")), mandate_pack_text_or (self, holder, mandate_pack_say (self, N_ ("nobody"))));
}

static void
add_top (const MandatePackContext *self,
         GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) people = mandate_pack_list_top_management (self);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      MandatePerson   *person = g_ptr_array_index (people, i);
      g_autofree char *who = mandate_pack_describe_person (self, mandate_record_get_id (MANDATE_RECORD (person)));

      g_string_append_printf (lines, "%s%s%s\n", who, person->email != NULL ? ", " : "", person->email != NULL ? person->email : "");
    }

  mandate_role_part_add_section (self, blocks, mandate_pack_say (self, N_ ("Who decides what you may not")), lines->len > 0 ? lines->str : NULL);
}

static void
add_actions (const MandatePackContext *self,
             GPtrArray                *blocks,
             MandateRoleHolding       *holding)
{
  g_autoptr (GPtrArray) actions = mandate_pack_list (self, MANDATE_TYPE_ACTION, "owner", holding->person, "due_on");
  g_autofree char *last = mandate_date_add_days (self->as_of, DAYS_AHEAD);
  MandateBlock    *table = NULL;

  mandate_pack_add_heading (blocks, 3, mandate_pack_say (self, N_ ("What can’t wait")), NULL, NULL);

  for (guint i = 0; holding->person != NULL && i < actions->len; i++)
    {
      MandateAction *action = g_ptr_array_index (actions, i);
      MandateRow    *row;

      if (!mandate_action_is_open (action) || (action->due_on != NULL && g_strcmp0 (action->due_on, last) > 0))
        continue;

      if (table == NULL)
        table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, action_columns, G_N_ELEMENTS (action_columns));
      row = mandate_block_add_row (table);
      mandate_pack_add_cell (self, row, action->title);
      mandate_row_add_cell (row, mandate_pack_text_or (self, action->due_on, mandate_pack_say (self, N_ ("no date"))));
    }

  if (table == NULL)
    mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("Nothing that is on record falls due in the next three months.")));
}

static void
add_delegations (const MandatePackContext *self,
                 GPtrArray                *blocks,
                 MandateRoleHolding       *holding)
{
  g_autoptr (GPtrArray) list = holding->person != NULL ? mandate_delegations_list_current (self->reg, holding->person, self->as_of) : g_ptr_array_new ();
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      MandateDelegation *delegation = g_ptr_array_index (list, i);

      /* Translators: %1$s is a task, %2$s a person. */
      g_string_append_printf (lines, mandate_pack_say (self, N_ ("%1$s: with %2$s")), delegation->subject, mandate_pack_get_person_name (self, delegation->person));
      g_string_append_c (lines, '\n');
    }

  if (lines->len > 0)
    mandate_role_part_add_section (self, blocks, mandate_pack_say (self, N_ ("What is with others already")), lines->str);
}

static void
add_by_hand (const MandatePackContext *self,
             GPtrArray                *blocks)
{
  mandate_pack_add_heading (blocks, 3, mandate_pack_say (self, N_ ("What only I know")), NULL, NULL);
  mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("Write by hand where keys and recovery sheets lie, whom to call outside, and what was promised. Write no password here: say where it is kept.")));
  for (guint i = 0; i < 3; i++)
    mandate_role_part_add_blank (blocks);
}

/**
 * mandate_role_new_handover:
 * @context: a context
 * @holding: a role holding of its register
 *
 * Returns: (transfer full): what whoever stands in has to know, for a sealed
 *   envelope
 */
MandateDocument *
mandate_role_new_handover (MandatePackContext *context,
                           MandateRoleHolding *holding)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  MandateRole       *role = mandate_role_part_find_role (&alone, holding);
  GPtrArray         *blocks = mandate_blocks_new ();
  g_autofree char   *day = mandate_date_to_words (alone.as_of, alone.translation);
  /* Translators: %s is a role, such as security lead. */
  g_autofree char *title = g_strdup_printf (mandate_pack_say (&alone, N_ ("If “%s” is away")), role->title);
  /* Translators: %s is a day. */
  g_autofree char *notice = g_strdup_printf (mandate_pack_say (&alone, N_ ("For a sealed envelope, to be opened when the holder can’t be reached. As of %s; print it anew once a year, and whenever the role changes hands.")), day);
  MandateDocument *document = mandate_role_part_new_document (&alone, blocks, title, mandate_pack_get_organisation_name (&alone));

  mandate_pack_add_paragraph (blocks, notice);
  add_stand_in (&alone, blocks, holding);
  mandate_role_part_add_section (&alone, blocks, mandate_pack_say (&alone, N_ ("What you may decide")), role->authority);
  add_top (&alone, blocks);
  add_actions (&alone, blocks, holding);
  add_delegations (&alone, blocks, holding);
  add_by_hand (&alone, blocks);
  mandate_role_part_add_signature (&alone, blocks, mandate_pack_say (&alone, N_ ("Envelope opened")), mandate_pack_say (&alone, N_ ("Name: ______________________________")),
                                   mandate_pack_say (&alone, N_ ("I opened this envelope, and I stand in from now on.")));
  mandate_document_add_blocks (document, blocks);

  return document;
}
