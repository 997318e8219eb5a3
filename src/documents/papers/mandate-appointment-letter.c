/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The paper by which top management gives a role and its holder takes it on (5.3, 5.1), and its lines for a job description. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-role-papers.h"
#include "mandate-role-parts.h"
#include "mandate-sign-off.h"
#include "mandate-template-texts.h"

static void
add_facts (const MandatePackContext *self,
           GPtrArray                *blocks,
           MandateRoleHolding       *holding,
           MandateRole              *role)
{
  MandateBlock    *facts = mandate_pack_add_facts (blocks, TRUE);
  g_autofree char *holder = mandate_role_part_describe_holder (self, holding);
  g_autofree char *deputy = mandate_pack_describe_person (self, holding->deputy);
  g_autofree char *from = mandate_date_to_words (holding->held_from, self->translation);
  g_autofree char *until = holding->held_until != NULL ? mandate_date_to_words (holding->held_until, self->translation) : NULL;

  mandate_block_add_name (facts, mandate_pack_say (self, N_ ("Role")), mandate_text_new (role->title));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Given to")), mandate_pack_text_or (self, holder, mandate_pack_say (self, N_ ("nobody"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("From")), mandate_text_new_styled (MANDATE_SPAN_BOLD, from));
  if (until != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Until")), mandate_text_new (until));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Deputy")), mandate_pack_text_or (self, deputy, mandate_pack_say (self, N_ ("nobody"))));
  mandate_role_part_add_line (self, facts, role);
}

/* (nullable): which of the two responsibilities of 5.3 the role has. */
static const char *
find_mandate_path (MandateRole *role)
{
  if (g_strcmp0 (role->mandate, "conformance") == 0)
    return "letters.appointment.conformance";

  return g_strcmp0 (role->mandate, "performance-reporting") == 0 ? "letters.appointment.performance-reporting" : NULL;
}

static void
add_opening (const MandatePackContext *self,
             GPtrArray                *blocks,
             MandateRole              *role)
{
  const char *mandate = find_mandate_path (role);

  if (mandate != NULL)
    mandate_pack_add_sentence (self, blocks, mandate);

  if (role->hours_a_month != MANDATE_UNSET)
    mandate_pack_add_sentence (self, blocks, "letters.appointment.time");

  mandate_pack_add_sentence (self, blocks, "letters.appointment.support");
}

static void
add_appointer (const MandatePackContext *self,
               GPtrArray                *blocks,
               MandateRoleHolding       *holding,
               MandateRole              *role)
{
  g_autofree char *by = mandate_pack_describe_person (self, holding->appointed_by);
  g_autofree char *holder = mandate_role_part_describe_holder (self, holding);
  g_autofree char *sentence = mandate_template_say (mandate_pack_find_organisation (self), self->translation, "letters.appointment.gives",
                                                    "role", role->title, "holder", holder, NULL);

  mandate_role_part_add_signature (self, blocks, mandate_pack_say (self, N_ ("Top management")),
                                   by != NULL ? by : mandate_pack_say (self, N_ ("Name and function: ______________________________")), sentence);
}

/* (nullable): who signs for the body. */
static const char *
find_chair (const MandatePackContext *self,
            const char               *body)
{
  g_autoptr (GPtrArray) members = mandate_pack_list (self, MANDATE_TYPE_BODY_MEMBER, "body", body, NULL);

  for (guint i = 0; i < members->len; i++)
    {
      MandateBodyMember *member = g_ptr_array_index (members, i);

      if (member->is_chair && mandate_body_member_is_current (member, self->as_of))
        return member->person;
    }

  return NULL;
}

static void
add_acceptance (const MandatePackContext *self,
                GPtrArray                *blocks,
                MandateRoleHolding       *holding)
{
  g_autofree char *signer = mandate_pack_describe_person (self, holding->person != NULL ? holding->person : find_chair (self, holding->body));
  g_autofree char *sentence = mandate_template_say (mandate_pack_find_organisation (self), self->translation,
                                                    holding->person != NULL ? "letters.appointment.person-accepts" : "letters.appointment.body-accepts", NULL);

  mandate_role_part_add_signature (self, blocks, mandate_pack_say (self, N_ ("Holder of the role")),
                                   signer != NULL ? signer : mandate_pack_say (self, N_ ("Name and function: ______________________________")), sentence);
}

static void
add_code (const MandatePackContext *self,
          MandateDocument          *document,
          GPtrArray                *blocks,
          MandateRoleHolding       *holding,
          const char               *title)
{
  g_autofree char *code = mandate_sign_off_code_make_for_appointment (self->reg, holding);

  mandate_role_part_add_code (document, blocks, code, title,
                              mandate_pack_say (self, N_ ("The code is of exactly this appointment: when the role is described anew, it has another. Sign, scan all pages, and drop the file on the window of Mandate; the code says where it belongs. Where no scan is at hand, type the code.")));
}

/**
 * mandate_role_new_appointment:
 * @context: a context
 * @holding: a role holding of its register
 *
 * The role with its authority, given by top management and accepted by whoever
 * holds it; to be signed twice, and scanned afterwards.
 *
 * Returns: (transfer full): the document
 */
MandateDocument *
mandate_role_new_appointment (MandatePackContext *context,
                              MandateRoleHolding *holding)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  MandateRole       *role = mandate_role_part_find_role (&alone, holding);
  GPtrArray         *blocks = mandate_blocks_new ();
  g_autofree char   *holder = mandate_pack_describe_holder (&alone, holding);
  /* Translators: %1$s is a person or body, %2$s a role. */
  g_autofree char *title = g_strdup_printf (mandate_pack_say (&alone, N_ ("Appointment of %1$s as “%2$s”")), holder, role->title);
  g_autofree char *heading = mandate_template_say (mandate_pack_find_organisation (&alone), alone.translation, "letters.appointment.title", NULL);
  MandateDocument *document = mandate_role_part_new_document (&alone, blocks, heading, mandate_pack_get_organisation_name (&alone));

  add_code (&alone, document, blocks, holding, title);
  add_facts (&alone, blocks, holding, role);
  add_opening (&alone, blocks, role);
  mandate_role_part_add_content (&alone, blocks, role);
  mandate_pack_add_heading (blocks, 2, mandate_pack_say (&alone, N_ ("Signed by")), NULL, NULL);
  add_appointer (&alone, blocks, holding, role);
  add_acceptance (&alone, blocks, holding);
  mandate_document_add_blocks (document, blocks);

  return document;
}

/**
 * mandate_role_new_insert:
 * @context: a context
 * @holding: a role holding of its register
 *
 * What goes into the job description of whoever holds the role (5.3).
 *
 * Returns: (transfer full): the document
 */
MandateDocument *
mandate_role_new_insert (MandatePackContext *context,
                         MandateRoleHolding *holding)
{
  MandatePackContext   alone = mandate_pack_context_stand_alone (context);
  MandateRole         *role = mandate_role_part_find_role (&alone, holding);
  GPtrArray           *blocks = mandate_blocks_new ();
  g_autofree char     *holder = mandate_role_part_describe_holder (&alone, holding);
  MandateOrganisation *organisation = mandate_pack_find_organisation (&alone);
  g_autofree char     *sentence = mandate_template_say (organisation, alone.translation, "letters.insert.opening", "holder", holder, "role", role->title, NULL);
  g_autofree char     *title = mandate_template_say (organisation, alone.translation, "letters.insert.title", NULL);
  g_autofree char     *belongs = mandate_template_say (organisation, alone.translation, "letters.insert.belongs", NULL);
  g_autofree char     *known = mandate_template_say (organisation, alone.translation, "letters.insert.known", NULL);
  MandateDocument     *document = mandate_role_part_new_document (&alone, blocks, title, mandate_pack_get_organisation_name (&alone));

  add_facts (&alone, blocks, holding, role);
  mandate_pack_add_paragraph (blocks, sentence);
  mandate_role_part_add_content (&alone, blocks, role);
  mandate_role_part_add_signature (&alone, blocks, mandate_pack_say (&alone, N_ ("For the organisation")),
                                   mandate_pack_say (&alone, N_ ("Name and function: ______________________________")),
                                   belongs);
  mandate_role_part_add_signature (&alone, blocks, mandate_pack_say (&alone, N_ ("Holder of the role")), holder,
                                   known);
  mandate_document_add_blocks (document, blocks);

  return document;
}
