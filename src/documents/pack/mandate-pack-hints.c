/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is missing in the parts of a pack, for the audit that it is made for. */

#include "config.h"

#include "mandate-pack-hints.h"

#include <glib/gi18n-lib.h>

#include "mandate-explanation.h"
#include "mandate-readiness.h"

/**
 * mandate_audit_kind_asks:
 * @audit: (nullable): id of a kind of audit
 * @finding: what a check found
 *
 * The first visit of a certification audit asks what is written down and
 * approved; whether it is lived, the second asks, and every other audit asks
 * for both.
 *
 * Returns: whether that audit asks for it
 */
gboolean
mandate_audit_kind_asks (const char           *audit,
                         const MandateFinding *finding)
{
  return g_strcmp0 (audit, "stage-1") != 0 || mandate_check_is_asked_at (finding->check, MANDATE_AUDIT_STAGE_1);
}

/**
 * mandate_pack_hint_make:
 * @part: a part of the pack
 * @findings: (element-type MandateFinding): what the checks found
 * @reg: the records
 * @audit: (nullable): id of the kind of audit
 *
 * Returns: what is missing in that part
 */
MandatePackHint
mandate_pack_hint_make (const MandatePackPart *part,
                        GPtrArray             *findings,
                        MandateRegister       *reg,
                        const char            *audit)
{
  MandatePackHint hint = { 0 };

  for (guint i = 0; i < findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (findings, i);
      const gboolean        is_gap = finding->state == MANDATE_FINDING_GAP;

      if ((!is_gap && finding->state != MANDATE_FINDING_IN_PART) || mandate_pack_parts_find (finding) != part)
        continue;

      if (!is_gap)
        hint.n_in_part++;
      else if (mandate_audit_kind_asks (audit, finding))
        hint.n_gaps++;
      else
        hint.n_later++;

      if (is_gap && mandate_explanation_find (reg, finding) != NULL)
        hint.n_explained++;
    }

  return hint;
}

/**
 * mandate_pack_hint_is_ready:
 * @self: what is missing
 *
 * Returns: whether the part has no gap that its audit asks about
 */
gboolean
mandate_pack_hint_is_ready (const MandatePackHint *self)
{
  return self->n_gaps == 0;
}

/**
 * mandate_pack_hint_describe:
 * @self: what is missing
 *
 * Returns: (transfer full): it in a word or two
 */
char *
mandate_pack_hint_describe (const MandatePackHint *self)
{
  if (self->n_gaps > 0)
    return g_strdup_printf (ngettext ("%u gap", "%u gaps", self->n_gaps), self->n_gaps);

  return g_strdup (C_ ("state", "Ready"));
}

static void
append (GString *text,
        char    *words)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, words);
  g_free (words);
}

/**
 * mandate_pack_hint_describe_rest:
 * @self: what is missing
 *
 * Returns: (transfer full) (nullable): what else there is to say of it, in a
 *   few words, or %NULL
 */
char *
mandate_pack_hint_describe_rest (const MandatePackHint *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->n_explained > 0)
    append (text, g_strdup_printf (ngettext ("%u gap explained", "%u gaps explained", self->n_explained), self->n_explained));
  if (self->n_later > 0)
    append (text, g_strdup_printf (ngettext ("%u gap for Stage 2", "%u gaps for Stage 2", self->n_later), self->n_later));
  if (self->n_in_part > 0)
    append (text, g_strdup_printf (ngettext ("%u point shown in part", "%u points shown in part", self->n_in_part), self->n_in_part));

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
