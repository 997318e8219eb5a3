/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-role-parts.h"

#include <glib/gi18n-lib.h>

#include "mandate-figures.h"
#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-qr.h"
#include "mandate-raci.h"

/* As long as the text is wide, on the narrower paper. */
#define BLANK "_____________________________________________________________________________________________"

/**
 * mandate_role_part_new_document:
 * @context: a context that stands alone
 * @blocks: (element-type MandateBlock): empty; its title is added
 * @title: what the document is called
 * @subtitle: (nullable): below it
 *
 * Returns: (transfer full): a document that is to take @blocks
 */
MandateDocument *
mandate_role_part_new_document (MandatePackContext *context,
                                GPtrArray          *blocks,
                                const char         *title,
                                const char         *subtitle)
{
  MandateBlock *part = mandate_block_new_part ("title", title, subtitle);

  part->part.contents_level = 1;
  g_ptr_array_add (blocks, part);

  return mandate_pack_document_new (context, title, NULL);
}

MandateRole *
mandate_role_part_find_role (const MandatePackContext *self,
                             MandateRoleHolding       *holding)
{
  return mandate_register_find (self->reg, MANDATE_TYPE_ROLE, holding->role);
}

/* (transfer full): a person with the job title, or the body. */
char *
mandate_role_part_describe_holder (const MandatePackContext *self,
                                   MandateRoleHolding       *holding)
{
  return holding->person != NULL ? mandate_pack_describe_person (self, holding->person) : mandate_pack_describe_holder (self, holding);
}

/**
 * mandate_role_part_add_lines:
 * @blocks: (element-type MandateBlock): where the list is added
 * @text: (nullable): one item a line
 */
void
mandate_role_part_add_lines (GPtrArray  *blocks,
                             const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  MandateBlock *list = mandate_block_new_list (FALSE, 1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      mandate_pack_add_paragraph (mandate_block_add_item (list), lines[i]);

  if (list->list.items->len > 0)
    g_ptr_array_add (blocks, list);
  else
    mandate_block_free (list);
}

/* A heading with its lines; says so where nothing is on record. */
void
mandate_role_part_add_section (const MandatePackContext *self,
                               GPtrArray                *blocks,
                               const char               *title,
                               const char               *text)
{
  mandate_pack_add_heading (blocks, 3, title, NULL, NULL);

  if (text != NULL)
    mandate_role_part_add_lines (blocks, text);
  else
    mandate_pack_add_text (blocks, mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("not stated"))));
}

/**
 * mandate_role_part_add_content:
 * @self: a context
 * @blocks: (element-type MandateBlock): where it is added
 * @role: a role
 *
 * Adds what the role is there for, must do and may do (5.3), and takes (7.2).
 */
void
mandate_role_part_add_content (const MandatePackContext *self,
                               GPtrArray                *blocks,
                               MandateRole              *role)
{
  if (role->purpose != NULL)
    mandate_pack_add_paragraph (blocks, role->purpose);

  mandate_role_part_add_section (self, blocks, mandate_pack_say (self, N_ ("Responsibilities")), role->responsibilities);
  mandate_role_part_add_section (self, blocks, mandate_pack_say (self, N_ ("Authority")), role->authority);
  if (role->required_competence != NULL)
    mandate_role_part_add_section (self, blocks, mandate_pack_say (self, N_ ("Required competence")), role->required_competence);
}

/* To whom the role reports, how, and what time it has. */
void
mandate_role_part_add_line (const MandatePackContext *self,
                            MandateBlock             *facts,
                            MandateRole              *role)
{
  MandateRole *above = mandate_register_find (self->reg, MANDATE_TYPE_ROLE, role->reports_to);

  if (above != NULL)
    {
      g_autofree char *holders = mandate_pack_describe_holders (self, role->reports_to);
      MandateText     *text = mandate_text_new (above->title);

      if (holders != NULL)
        {
          mandate_text_append (text, MANDATE_SPAN_PLAIN, ", ");
          mandate_text_append (text, MANDATE_SPAN_PLAIN, holders);
        }
      mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Reports to")), text);
    }

  if (role->reporting_line != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Reporting line to top management")), mandate_text_new (role->reporting_line));

  if (role->hours_a_month != MANDATE_UNSET)
    {
      g_autofree char *hours = mandate_figure_integer (role->hours_a_month, mandate_pack_get_language (self));

      mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Hours a month")), mandate_text_new (hours));
    }
}

static void
add_activities_with (const MandatePackContext *self,
                     GPtrArray                *blocks,
                     MandateRole              *role,
                     const char               *letter,
                     const char               *title)
{
  g_autoptr (GPtrArray) activities = mandate_raci_list_activities (self->reg);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < activities->len; i++)
    {
      MandateRaciActivity *activity = g_ptr_array_index (activities, i);

      if (g_strcmp0 (mandate_raci_find_letter (self->reg, mandate_record_get_id (MANDATE_RECORD (activity)), mandate_record_get_id (MANDATE_RECORD (role))), letter) == 0)
        g_string_append_printf (lines, "%s\n", activity->title);
    }

  if (lines->len > 0)
    mandate_role_part_add_section (self, blocks, title, lines->str);
}

/**
 * mandate_role_part_add_activities:
 * @self: a context
 * @blocks: (element-type MandateBlock): where they are added
 * @role: a role
 *
 * Adds what the role answers for and does, in words instead of letters.
 */
void
mandate_role_part_add_activities (const MandatePackContext *self,
                                  GPtrArray                *blocks,
                                  MandateRole              *role)
{
  add_activities_with (self, blocks, role, "accountable", mandate_pack_say (self, N_ ("You answer for")));
  add_activities_with (self, blocks, role, "responsible", mandate_pack_say (self, N_ ("You do")));
  add_activities_with (self, blocks, role, "consulted", mandate_pack_say (self, N_ ("You are asked before")));
  add_activities_with (self, blocks, role, "informed", mandate_pack_say (self, N_ ("You are told after")));
}

void
mandate_role_part_add_signature (const MandatePackContext *self,
                                 GPtrArray                *blocks,
                                 const char               *capacity,
                                 const char               *name,
                                 const char               *sentence)
{
  MandateBlock *block = mandate_block_new_signature (capacity, name, sentence);

  block->signature.signature_label = g_strdup (mandate_pack_say (self, N_ ("Signature")));
  block->signature.date_label = g_strdup (mandate_pack_say (self, N_ ("Date (year, month, day)")));
  block->signature.place_label = g_strdup (mandate_pack_say (self, N_ ("Place")));
  g_ptr_array_add (blocks, block);
}

/* A line to write on. */
void
mandate_role_part_add_blank (GPtrArray *blocks)
{
  mandate_pack_add_text (blocks, mandate_text_new_styled (MANDATE_SPAN_SECONDARY, BLANK));
}

/**
 * mandate_role_part_add_code:
 * @document: a document
 * @blocks: where it goes
 * @code: of what is signed
 * @title: what that is
 * @sentence: what becomes of the paper
 *
 * Puts the code at the top, and on each further page.
 */
void
mandate_role_part_add_code (MandateDocument *document,
                            GPtrArray       *blocks,
                            const char      *code,
                            const char      *title,
                            const char      *sentence)
{
  g_ptr_array_add (blocks, mandate_block_new_code (mandate_qr_new (code), title, sentence));
  mandate_document_take_code (document, mandate_qr_new (code));
}
