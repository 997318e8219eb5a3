/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 7.5: what is named as evidence is there, and still good. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-evidence-use.h"

/* (transfer full): “E-012 Signed policy” */
static char *
describe (MandateEvidence *evidence)
{
  g_autofree char *number = evidence->number != MANDATE_UNSET ? mandate_evidence_format_number (evidence) : NULL;

  return number != NULL ? g_strdup_printf ("%s %s", number, evidence->title) : g_strdup (evidence->title);
}

/* What waits in the inbox is evidence of nothing yet, and no pack shows it. */
static GPtrArray *
list_evidence (MandateInquiry *inquiry)
{
  GPtrArray *all = _mandate_list (inquiry, MANDATE_TYPE_EVIDENCE);

  for (guint i = all->len; i > 0; i--)
    if (mandate_evidence_is_in_inbox (inquiry->reg, g_ptr_array_index (all, i - 1)))
      g_ptr_array_remove_index (all, i - 1);

  return all;
}

static void
check_attached (MandateInquiry  *inquiry,
                MandateEvidence *evidence)
{
  g_autofree char *name = describe (evidence);

  if (evidence->sha256 != NULL)
    return;

  if (evidence->link != NULL)
    _mandate_prove (inquiry,
                    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, evidence,
                                     N_ ("“%1$s” is named but not attached; it is kept at: %2$s"), name, evidence->link),
                    evidence, evidence->happened_on);
  else
    _mandate_report (inquiry, MANDATE_FINDING_GAP, evidence,
                     N_ ("“%s” is named, but no file is attached and no place is given."), name);
}

static void
check_use (MandateInquiry      *inquiry,
           MandateEvidenceLink *use)
{
  MandateEvidence *evidence = mandate_register_find (inquiry->reg, MANDATE_TYPE_EVIDENCE, use->evidence);
  g_autofree char *name = evidence != NULL ? describe (evidence) : NULL;

  if (evidence == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, use, N_ ("Evidence is referred to that is not on record any more."));
  else if (mandate_register_find_link (inquiry->reg, use->target) == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, evidence,
                     N_ ("“%s” is said to prove something that is not on record any more."), name);
}

/**
 * _mandate_check_evidence_attached:
 * @inquiry: a run
 *
 * 7.5, typical finding 13: each piece of evidence that is named is attached.
 * That files are still what they were is checked where their bytes are.
 */
void
_mandate_check_evidence_attached (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) all = list_evidence (inquiry);
  g_autoptr (GPtrArray) uses = _mandate_list (inquiry, MANDATE_TYPE_EVIDENCE_LINK);
  MandateFinding *finding;

  for (guint i = 0; i < all->len; i++)
    check_attached (inquiry, g_ptr_array_index (all, i));

  for (guint i = 0; i < uses->len; i++)
    check_use (inquiry, g_ptr_array_index (uses, i));

  if (_mandate_has_findings (inquiry))
    return;

  if (all->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No evidence is on record."));
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%u piece of evidence on record is attached.",
                                                      "All %u pieces of evidence on record are attached.",
                                                      all->len),
                             all->len);
  for (guint i = 0; i < all->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (all, i), ((MandateEvidence *) g_ptr_array_index (all, i))->happened_on);
}

/**
 * _mandate_check_evidence_current:
 * @inquiry: a run
 *
 * 7.5, typical finding 13: no piece of evidence is older than it is good for.
 */
void
_mandate_check_evidence_current (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) all = list_evidence (inquiry);
  MandateFinding *finding;

  for (guint i = 0; i < all->len; i++)
    {
      MandateEvidence *evidence = g_ptr_array_index (all, i);
      g_autofree char *name = describe (evidence);

      if (_mandate_is_past (inquiry, evidence->valid_until) && mandate_evidence_find_successor (inquiry->reg, evidence) == NULL)
        _mandate_report (inquiry, MANDATE_FINDING_GAP, evidence,
                         N_ ("“%1$s” was good until %2$s and has not been replaced."), name, _mandate_say_day (inquiry, evidence->valid_until));
    }

  if (_mandate_has_findings (inquiry))
    return;

  if (all->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No evidence is on record."));
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%u piece of evidence on record is not past its date.",
                                                      "None of the %u pieces of evidence on record is past its date.",
                                                      all->len),
                             all->len);
  _mandate_prove_by_all (inquiry, finding, all);
}
