/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What evidence proves, and how it stands (7.5): one answer for lists, checks and commands. */

#include "config.h"

#include "mandate-evidence-use.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-agenda.h"
#include "mandate-date.h"
#include "mandate-evidence-link.h"

/* So many are named; the others are counted. */
#define MAX_NAMED 3

typedef gboolean (*UseFunc) (MandateEvidenceLink *use,
                             MandateRecord       *proved,
                             gpointer             data);

/* Whether @function said that this is enough. */
static gboolean
look_at_uses (MandateRegister *reg,
              MandateEvidence *evidence,
              UseFunc          function,
              gpointer         data)
{
  MandateRecordList *links = mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE_LINK);
  const char        *id = mandate_record_get_id (MANDATE_RECORD (evidence));

  for (guint i = 0; i < mandate_record_list_get_length (links); i++)
    {
      MandateEvidenceLink *use = mandate_record_list_get (links, i);
      MandateRecord       *proved = g_strcmp0 (use->evidence, id) == 0 ? mandate_register_find_link (reg, use->target) : NULL;

      if (proved != NULL && function (use, proved, data))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_any (MandateEvidenceLink *use,
        MandateRecord       *proved,
        gpointer             data)
{
  return TRUE;
}

static gboolean
is_target (MandateEvidenceLink *use,
           MandateRecord       *proved,
           gpointer             data)
{
  return strcmp (use->target, data) == 0;
}

static gboolean
collect (MandateEvidenceLink *use,
         MandateRecord       *proved,
         gpointer             data)
{
  if (!g_ptr_array_find (data, proved, NULL))
    g_ptr_array_add (data, proved);

  return FALSE;
}

/**
 * mandate_evidence_list_uses:
 * @reg: the records
 * @evidence: a piece of evidence
 *
 * Returns: (transfer container) (element-type MandateRecord): what it proves,
 *   each once
 */
GPtrArray *
mandate_evidence_list_uses (MandateRegister *reg,
                            MandateEvidence *evidence)
{
  GPtrArray *uses = g_ptr_array_new ();

  look_at_uses (reg, evidence, collect, uses);

  return uses;
}

/**
 * mandate_evidence_is_used:
 * @reg: the records
 * @evidence: a piece of evidence
 *
 * Returns: whether it proves anything that is on record
 */
gboolean
mandate_evidence_is_used (MandateRegister *reg,
                          MandateEvidence *evidence)
{
  return look_at_uses (reg, evidence, is_any, NULL);
}

/**
 * mandate_evidence_proves:
 * @reg: the records
 * @evidence: a piece of evidence
 * @target: link to a record
 *
 * Returns: whether it proves that record
 */
gboolean
mandate_evidence_proves (MandateRegister *reg,
                         MandateEvidence *evidence,
                         const char      *target)
{
  return look_at_uses (reg, evidence, is_target, (gpointer) target);
}

/**
 * mandate_evidence_is_in_inbox:
 * @reg: the records
 * @evidence: a piece of evidence
 *
 * Returns: whether it came in, and nobody has linked it or taken it out since
 */
gboolean
mandate_evidence_is_in_inbox (MandateRegister *reg,
                              MandateEvidence *evidence)
{
  return evidence->inbox_from != NULL && !mandate_evidence_is_used (reg, evidence);
}

/**
 * mandate_evidence_count_inbox:
 * @reg: the records
 *
 * Returns: how many pieces of evidence wait for somebody to say what they prove
 */
guint
mandate_evidence_count_inbox (MandateRegister *reg)
{
  MandateRecordList *all = mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE);
  guint              n_waiting = 0;

  for (guint i = 0; i < mandate_record_list_get_length (all); i++)
    n_waiting += mandate_evidence_is_in_inbox (reg, mandate_record_list_get (all, i));

  return n_waiting;
}

/**
 * mandate_evidence_is_getting_old:
 * @evidence: a piece of evidence
 * @today: a day
 *
 * Returns: whether the day until which it is good comes within
 *   %MANDATE_AGENDA_AGEING_DAYS days
 */
gboolean
mandate_evidence_is_getting_old (MandateEvidence *evidence,
                                 const char      *today)
{
  g_autofree char *soon = NULL;

  if (evidence->valid_until == NULL || mandate_evidence_is_out_of_date (evidence, today))
    return FALSE;

  soon = mandate_date_add_days (today, MANDATE_AGENDA_AGEING_DAYS);

  return strcmp (evidence->valid_until, soon) <= 0;
}

/**
 * mandate_evidence_find_successor:
 * @reg: the records
 * @evidence: a piece of evidence
 *
 * Returns: (transfer none) (nullable): what took its place
 */
MandateEvidence *
mandate_evidence_find_successor (MandateRegister *reg,
                                 MandateEvidence *evidence)
{
  MandateRecordList *all = mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE);
  const char        *id = mandate_record_get_id (MANDATE_RECORD (evidence));

  for (guint i = 0; i < mandate_record_list_get_length (all); i++)
    {
      MandateEvidence *other = mandate_record_list_get (all, i);

      if (g_strcmp0 (other->replaces, id) == 0)
        return other;
    }

  return NULL;
}

/**
 * mandate_evidence_find_file:
 * @reg: the records
 * @sha256: sum of a file
 *
 * Returns: (transfer none) (nullable): the evidence that is that file already
 */
MandateEvidence *
mandate_evidence_find_file (MandateRegister *reg,
                            const char      *sha256)
{
  MandateRecordList *all = mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE);

  for (guint i = 0; i < mandate_record_list_get_length (all); i++)
    {
      MandateEvidence *evidence = mandate_record_list_get (all, i);

      if (g_strcmp0 (evidence->sha256, sha256) == 0)
        return evidence;
    }

  return NULL;
}

/**
 * mandate_evidence_get_standing:
 * @reg: the records
 * @evidence: a piece of evidence
 * @today: a day
 *
 * Returns: how it stands on that day
 */
MandateEvidenceStanding
mandate_evidence_get_standing (MandateRegister *reg,
                               MandateEvidence *evidence,
                               const char      *today)
{
  const gboolean is_used = mandate_evidence_is_used (reg, evidence);

  if (mandate_evidence_find_successor (reg, evidence) != NULL)
    return MANDATE_EVIDENCE_REPLACED;

  if (evidence->inbox_from != NULL && !is_used)
    return MANDATE_EVIDENCE_INBOX;

  if (mandate_evidence_is_out_of_date (evidence, today))
    return MANDATE_EVIDENCE_OUT_OF_DATE;

  if (mandate_evidence_is_getting_old (evidence, today))
    return MANDATE_EVIDENCE_GETTING_OLD;

  return is_used ? MANDATE_EVIDENCE_CURRENT : MANDATE_EVIDENCE_UNUSED;
}

/**
 * mandate_evidence_standing_get_name:
 * @standing: how evidence stands
 *
 * Returns: what data calls it, such as “getting-old”
 */
const char *
mandate_evidence_standing_get_name (MandateEvidenceStanding standing)
{
  static const char *const names[] = {
    [MANDATE_EVIDENCE_CURRENT] = "current",
    [MANDATE_EVIDENCE_REPLACED] = "replaced",
    [MANDATE_EVIDENCE_INBOX] = "inbox",
    [MANDATE_EVIDENCE_OUT_OF_DATE] = "out-of-date",
    [MANDATE_EVIDENCE_GETTING_OLD] = "getting-old",
    [MANDATE_EVIDENCE_UNUSED] = "unused",
  };

  return names[standing];
}

/**
 * mandate_evidence_describe_uses:
 * @reg: the records
 * @evidence: a piece of evidence
 *
 * Returns: (transfer full) (nullable): what it proves, by name, in one line;
 *   %NULL where that is nothing
 */
char *
mandate_evidence_describe_uses (MandateRegister *reg,
                                MandateEvidence *evidence)
{
  g_autoptr (GPtrArray) uses = mandate_evidence_list_uses (reg, evidence);
  g_autoptr (GString) text = g_string_new (NULL);
  const guint n_more = uses->len > MAX_NAMED ? uses->len - MAX_NAMED : 0;

  if (uses->len == 0)
    return NULL;

  for (guint i = 0; i < uses->len - n_more; i++)
    {
      g_autofree char *name = mandate_register_describe (reg, g_ptr_array_index (uses, i));

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", name);
    }

  if (n_more > 0)
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", n_more), n_more);

  return g_strdup (text->str);
}
