/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pack-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * In the order of the pack. A point is counted in one part, the one that the
 * longest of its clauses names, so that the parts add up to the whole. What
 * is said of money and time (5.1 c) is shown with the resources.
 */
static const MandatePackPart parts[] = {
  { "summary", N_ ("On one page"), NULL, { NULL } },
  { "index", N_ ("Evidence index by clause"), NULL, { NULL } },
  { "profile", N_ ("The organisation and its surroundings"), "4", { "4", NULL } },
  { "leadership", N_ ("Leadership and commitment"), "5.1", { "5.1", NULL } },
  { "policy", N_ ("Information security policy"), "5.2", { "5.2", NULL } },
  { "mandated", N_ ("Roles, responsibilities, authorities"), "5.3", { "5.3", "7.2", NULL } },
  { "objectives", N_ ("Objectives and readings"), "6.2", { "6", NULL } },
  { "reviews", N_ ("Reviews, planned and held"), "9.3", { "9", "10", NULL } },
  { "resources", N_ ("Resources"), "7.1", { "7.1", "5.1 c", NULL } },
  { "communications", N_ ("Communication plan and log"), "7.4", { "7.3", "7.4", NULL } },
  { "obligations", N_ ("Requirements of law, contracts and customers"), "5.2 c", { NULL } },
  { "documents", N_ ("Register of documents"), "7.5", { "7.5", NULL } },
  { "changes", N_ ("Change history"), NULL, { NULL } },
  { "annexes", N_ ("Annexes"), NULL, { NULL } },
};

static const MandateAuditKind kinds[] = {
  { "stage-1", N_ ("Stage 1 audit"), N_ ("Is it written down, approved and planned?"), TRUE },
  { "stage-2", N_ ("Stage 2 audit"), N_ ("Is it done, and does it work?"), TRUE },
  { "surveillance", N_ ("Surveillance audit"), N_ ("Is it kept up, and what has changed since the last audit?"), TRUE },
  { "internal", N_ ("Internal audit"), N_ ("Does it meet what the standard asks, and what we ask of ourselves?"), TRUE },
  { "customer", N_ ("Audit by a customer"), N_ ("Is what customers entrust to the organisation in good hands?"), FALSE },
};

/**
 * mandate_pack_parts_get:
 * @n_parts: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_parts): the parts of a pack, in its order
 */
const MandatePackPart *
mandate_pack_parts_get (guint *n_parts)
{
  *n_parts = G_N_ELEMENTS (parts);

  return parts;
}

/* How much of @clause the part names; 0 if it is another's. “5.1” names “5.1 b”, not “5.10”. */
static gsize
measure_match (const MandatePackPart *part,
               const char            *clause)
{
  gsize longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (part->clauses) && part->clauses[i] != NULL; i++)
    {
      const gsize length = strlen (part->clauses[i]);

      if (g_str_has_prefix (clause, part->clauses[i]) && !g_ascii_isdigit (clause[length]))
        longest = MAX (longest, length);
    }

  return longest;
}

/**
 * mandate_pack_parts_find:
 * @finding: what a check found
 *
 * Returns: (transfer none): the part of the pack that shows it; what no part
 *   names stands with the leadership, which answers for all of it (5.1)
 */
const MandatePackPart *
mandate_pack_parts_find (const MandateFinding *finding)
{
  const MandatePackPart *best = NULL;
  gsize                  longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const gsize length = measure_match (&parts[i], finding->clause);

      if (length > longest || (best == NULL && g_str_equal (parts[i].id, "leadership")))
        {
          best = &parts[i];
          longest = length;
        }
    }

  return best;
}

/**
 * mandate_audit_kinds_get:
 * @n_kinds: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_kinds): what packs are made for
 */
const MandateAuditKind *
mandate_audit_kinds_get (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);

  return kinds;
}

/**
 * mandate_audit_kind_find:
 * @id: (nullable): of a kind of audit
 *
 * Returns: (transfer none) (nullable): that kind, or %NULL if there is none such
 */
const MandateAuditKind *
mandate_audit_kind_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].id, id) == 0)
      return &kinds[i];

  return NULL;
}

/**
 * mandate_audit_kind_get_title:
 * @id: of a kind of audit
 * @translation: into which language
 *
 * Returns: (nullable): what it is called, or %NULL if there is no such kind
 */
const char *
mandate_audit_kind_get_title (const char               *id,
                              const MandateTranslation *translation)
{
  const MandateAuditKind *kind = mandate_audit_kind_find (id);

  return kind != NULL ? mandate_translate (translation, kind->title) : NULL;
}
