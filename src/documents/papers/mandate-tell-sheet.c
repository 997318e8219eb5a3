/* SPDX-License-Identifier: GPL-3.0-or-later */

/* “Whom do I tell?”: one page for the wall, which everybody understands (5.3, 7.3). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-role-papers.h"
#include "mandate-role-parts.h"

/* Of top management; of other roles the lead alone, so that the sheet stays one page. */
#define MAX_NAMES 2

/* What somebody wants to tell, and the words by which a role for it is known, in English, German, French and Spanish. */
static const struct
{
  const char *matter; /* translatable */
  const char *words;
} matters[] = {
  { N_ ("Something is odd, lost or broken, or I made a mistake"), "incident|vorf(a|ä)ll|störung" },
  { N_ ("I need access, or no longer need it"), "\\baccess|zugang|zugänge|zugriff|\\bacc[eè]s|\\bacceso" },
  { N_ ("Something with personal data"), "privacy|data protection|datenschutz|protection des données|vie privée|protección de datos|privacidad" },
  { N_ ("Something with a supplier or a contract"), "supplier|vendor|lieferant|dienstleister|fournisseur|prestataire|proveedor" },
};

/* A role of everybody is nobody to tell. */
static gboolean
has_people (const MandatePackContext *self,
            GPtrArray                *holdings)
{
  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);
      MandateBody        *body = mandate_register_find (self->reg, MANDATE_TYPE_BODY, holding->body);

      if (holding->person != NULL || (body != NULL && g_strcmp0 (body->kind, "group") != 0))
        return TRUE;
    }

  return FALSE;
}

static MandateRole *
find_role (const MandatePackContext *self,
           const char               *words)
{
  g_autoptr (GPtrArray) roles = mandate_pack_list (self, MANDATE_TYPE_ROLE, NULL, NULL, "title");

  for (guint i = 0; i < roles->len; i++)
    {
      MandateRole *role = g_ptr_array_index (roles, i);
      g_autoptr (GPtrArray) holdings = mandate_pack_list_holdings (self, mandate_record_get_id (MANDATE_RECORD (role)));

      if (role->title != NULL && has_people (self, holdings) && g_regex_match_simple (words, role->title, G_REGEX_CASELESS, 0))
        return role;
    }

  return NULL;
}

static void
append_contact (const MandatePackContext *self,
                MandateText              *text,
                const char               *person)
{
  MandatePerson *found = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, person);

  if (found == NULL)
    return;

  mandate_text_append (text, MANDATE_SPAN_BOLD, found->name);
  if (found->email != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "  ");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, found->email);
    }
}

static void
append_holder (const MandatePackContext *self,
               MandateText              *text,
               MandateRoleHolding       *holding)
{
  MandateBody *body = mandate_register_find (self->reg, MANDATE_TYPE_BODY, holding->body);

  if (holding->person != NULL)
    append_contact (self, text, holding->person);
  else if (body != NULL)
    mandate_text_append (text, MANDATE_SPAN_BOLD, body->name);
}

static const char *
find_deputy (GPtrArray *holdings)
{
  for (guint i = 0; i < holdings->len; i++)
    if (((MandateRoleHolding *) g_ptr_array_index (holdings, i))->deputy != NULL)
      return ((MandateRoleHolding *) g_ptr_array_index (holdings, i))->deputy;

  return NULL;
}

/* Numbers are nowhere on record; they are written in by hand. */
static void
add_telephone (const MandatePackContext *self,
               GPtrArray                *blocks,
               const char               *deputy)
{
  const char  *name = mandate_pack_get_person_name (self, deputy);
  MandateText *text = mandate_text_new (mandate_pack_say (self, N_ ("Telephone: ____________________")));

  if (name != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\u2003");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, mandate_pack_say (self, N_ ("If nobody answers: ")));
      mandate_text_append (text, MANDATE_SPAN_BOLD, name);
    }
  mandate_pack_add_text (blocks, text);
}

static void
add_matter (const MandatePackContext *self,
            GPtrArray                *blocks,
            const char               *matter,
            MandateRole              *role)
{
  g_autoptr (GPtrArray) holdings = mandate_pack_list_holdings (self, mandate_record_get_id (MANDATE_RECORD (role)));
  MandateText *text;

  if (holdings->len == 0)
    return;

  text = mandate_text_new (NULL);
  mandate_pack_add_heading (blocks, 2, matter, NULL, NULL);
  append_holder (self, text, g_ptr_array_index (holdings, 0));

  g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_LARGE, text));
  add_telephone (self, blocks, find_deputy (holdings));
}

static void
add_top (const MandatePackContext *self,
         GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) people = mandate_pack_list_top_management (self);
  MandateText *text = mandate_text_new (NULL);

  for (guint i = 0; i < MIN (people->len, MAX_NAMES); i++)
    {
      if (i > 0)
        mandate_text_append (text, MANDATE_SPAN_PLAIN, " · ");
      mandate_text_append (text, MANDATE_SPAN_BOLD, ((MandatePerson *) g_ptr_array_index (people, i))->name);
    }

  if (people->len == 0)
    {
      mandate_text_free (text);
      return;
    }

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Nobody listens, or it is about one of them")), NULL, NULL);
  g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_LARGE, text));
}

/**
 * mandate_role_new_tell_sheet:
 * @context: a context
 *
 * Returns: (transfer full): whom to tell what, in large type on one page. Where
 *   nobody is for incidents in particular, whoever sees to conformance is told.
 */
MandateDocument *
mandate_role_new_tell_sheet (MandatePackContext *context)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  MandateRole       *lead = mandate_pack_find_mandated_role (&alone, "conformance");
  GPtrArray         *blocks = mandate_blocks_new ();
  MandateDocument   *document = mandate_role_part_new_document (&alone, blocks, mandate_pack_say (&alone, N_ ("Whom do I tell?")), mandate_pack_get_organisation_name (&alone));

  g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_LARGE, mandate_text_new (mandate_pack_say (&alone, N_ ("Tell at once, also when you are not sure. Nobody is blamed for telling.")))));

  for (guint i = 0; i < G_N_ELEMENTS (matters); i++)
    {
      MandateRole *role = find_role (&alone, matters[i].words);

      if (role == NULL && i == 0)
        role = lead;
      if (role != NULL)
        add_matter (&alone, blocks, mandate_pack_say (&alone, matters[i].matter), role);
    }

  if (lead != NULL)
    add_matter (&alone, blocks, mandate_pack_say (&alone, N_ ("I have a question about the rules, or an idea")), lead);
  add_top (&alone, blocks);
  mandate_document_add_blocks (document, blocks);

  return document;
}
