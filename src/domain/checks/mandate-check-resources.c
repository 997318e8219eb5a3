/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 5.1 c and 7.1: what security needs was asked for, decided, given, and is enough. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-date.h"
#include "mandate-figures.h"
#include "mandate-fiscal-year.h"
#include "mandate-resource-ledger.h"

static void
report_undecided (MandateInquiry  *inquiry,
                  MandateResource *resource)
{
  int n_days;

  if (!_mandate_has_happened (inquiry, resource->requested_on))
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, resource, N_ ("“%s” was asked for and never decided."), resource->title);
      return;
    }

  n_days = mandate_date_count_days (resource->requested_on, inquiry->as_of);
  _mandate_report (inquiry, MANDATE_FINDING_GAP, resource,
                   mandate_translate_count (inquiry->translation,
                                            "“%1$s” was asked for on %2$s by %3$s and after %4$d day is not decided.",
                                            "“%1$s” was asked for on %2$s by %3$s and after %4$d days is not decided.",
                                            n_days),
                   resource->title, _mandate_say_day (inquiry, resource->requested_on), _mandate_name_person (inquiry, resource->requested_by), n_days);
}

/**
 * _mandate_check_resources_decided:
 * @inquiry: a run
 *
 * 5.1 c, typical finding 9: whatever was asked for got an answer, and it is
 * known whose and when.
 */
void
_mandate_check_resources_decided (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) all = _mandate_list (inquiry, MANDATE_TYPE_RESOURCE);
  MandateFinding *finding;

  if (all->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No resource that was asked for is on record."));
      return;
    }

  for (guint i = 0; i < all->len; i++)
    {
      MandateResource *resource = g_ptr_array_index (all, i);

      if (!mandate_resource_is_decided (resource, inquiry->as_of))
        report_undecided (inquiry, resource);
      else if (resource->decided_on == NULL || (resource->decided_by == NULL && resource->decided_in == NULL))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, resource,
                         N_ ("“%s” was decided, but it is not recorded by whom and when."), resource->title);
    }

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%u resource that was asked for was decided.",
                                                      "All %u resources that were asked for were decided.",
                                                      all->len),
                             all->len);
  for (guint i = 0; i < all->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (all, i), ((MandateResource *) g_ptr_array_index (all, i))->decided_on);
}

/* (transfer full): “Password manager (€ 1,200)”, “Security lead (16 hours)” */
static char *
describe_approved (MandateInquiry  *inquiry,
                   MandateResource *resource)
{
  g_autofree char *amount = NULL;

  if (resource->approved_amount != MANDATE_UNSET && resource->currency != NULL)
    {
      amount = mandate_figure_money (resource->approved_amount, resource->currency, mandate_translation_get_language (inquiry->translation));
      return g_strdup_printf ("%s (%s)", resource->title, amount);
    }

  if (resource->approved_hours == MANDATE_UNSET)
    return g_strdup (resource->title);

  amount = g_strdup_printf (mandate_translate_count (inquiry->translation, "%u hour", "%u hours", resource->approved_hours),
                            (guint) resource->approved_hours);

  return g_strdup_printf ("%s (%s)", resource->title, amount);
}

/* The fiscal year that is looked at. */
static const char *
say_this_year (MandateInquiry *inquiry)
{
  return _mandate_say_year (inquiry, mandate_fiscal_year_find (inquiry->reg, inquiry->as_of));
}

/**
 * _mandate_check_resources_approved:
 * @inquiry: a run
 *
 * 5.1 c, typical finding 9: something was approved for this year.
 */
void
_mandate_check_resources_approved (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) approved = mandate_resources_list_approved (inquiry->reg, inquiry->as_of);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  const char      *year = say_this_year (inquiry);
  MandateFinding  *finding;

  if (approved->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                       N_ ("For %s no approved resource is on record."), year);
      return;
    }

  for (guint i = 0; i < approved->len; i++)
    g_ptr_array_add (texts, describe_approved (inquiry, g_ptr_array_index (approved, i)));

  list = _mandate_join (inquiry, texts);
  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             /* Translators: 1 is a year, 2 a list of resources. */
                             N_ ("Approved for %1$s: %2$s."), year, list);
  for (guint i = 0; i < approved->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (approved, i), ((MandateResource *) g_ptr_array_index (approved, i))->decided_on);
}

/* 7.1: what was concluded on a kind as a whole; one that is short is a finding. */
static MandateResourceConclusion *
find_conclusion (MandateInquiry  *inquiry,
                 MandateResource *resource)
{
  return mandate_resources_find_conclusion (inquiry->reg, mandate_fiscal_year_find (inquiry->reg, inquiry->as_of), resource->kind);
}

/* (transfer container) (element-type MandateResourceConclusion): on the kinds of which something was approved. */
static GPtrArray *
list_conclusions (MandateInquiry *inquiry,
                  GPtrArray      *approved)
{
  GPtrArray *conclusions = g_ptr_array_new ();

  for (guint i = 0; i < approved->len; i++)
    {
      MandateResourceConclusion *conclusion = find_conclusion (inquiry, g_ptr_array_index (approved, i));

      if (conclusion != NULL && _mandate_has_happened (inquiry, conclusion->concluded_on) && !g_ptr_array_find (conclusions, conclusion, NULL))
        g_ptr_array_add (conclusions, conclusion);
    }

  return conclusions;
}

static gboolean
is_concluded_enough (GPtrArray       *conclusions,
                     MandateResource *resource)
{
  for (guint i = 0; i < conclusions->len; i++)
    {
      MandateResourceConclusion *conclusion = g_ptr_array_index (conclusions, i);

      if (g_strcmp0 (conclusion->kind, resource->kind) == 0)
        return g_strcmp0 (conclusion->adequacy, "adequate") == 0;
    }

  return FALSE;
}

static void
report_short_kinds (MandateInquiry *inquiry,
                    GPtrArray      *conclusions)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_RESOURCE, "kind", NULL);

  for (guint i = 0; i < conclusions->len; i++)
    {
      MandateResourceConclusion *conclusion = g_ptr_array_index (conclusions, i);

      for (const MandateChoice *kind = field->choices; kind->value != NULL; kind++)
        if (g_strcmp0 (conclusion->adequacy, "short") == 0 && g_str_equal (kind->value, conclusion->kind))
          _mandate_report (inquiry, MANDATE_FINDING_GAP, conclusion,
                           /* Translators: 1 is a kind of resources, 2 a year, 3 a reason. */
                           N_ ("%1$s for %2$s: concluded to be short: %3$s"), _mandate_say (inquiry, kind->label), _mandate_say_year (inquiry, conclusion->year), conclusion->reason);
    }
}

/* How many of them were found adequate; those that are short are findings. */
static guint
count_adequate (MandateInquiry *inquiry,
                GPtrArray      *approved,
                GPtrArray      *conclusions)
{
  guint n_adequate = 0;

  report_short_kinds (inquiry, conclusions);

  for (guint i = 0; i < approved->len; i++)
    {
      MandateResource *resource = g_ptr_array_index (approved, i);

      n_adequate += g_strcmp0 (resource->adequacy, "adequate") == 0 || is_concluded_enough (conclusions, resource);

      if (mandate_resource_is_short (inquiry->reg, resource, inquiry->as_of))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, resource,
                         N_ ("“%1$s” was found to be short: %2$s"), resource->title,
                         resource->adequacy_reason != NULL ? resource->adequacy_reason : _mandate_say (inquiry, N_ ("no reason given.")));
    }

  return n_adequate;
}

/**
 * _mandate_check_resources_adequate:
 * @inquiry: a run
 *
 * 7.1 with 5.1 c, typical finding 9: somebody concluded that what was given is
 * enough: at the resources themselves, for a kind and year, or in a management review. The standard
 * does not list it among a review's inputs.
 */
void
_mandate_check_resources_adequate (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) approved = mandate_resources_list_approved (inquiry->reg, inquiry->as_of);
  g_autoptr (GPtrArray) conclusions = list_conclusions (inquiry, approved);
  guint               n_adequate = count_adequate (inquiry, approved, conclusions);
  const char         *year = say_this_year (inquiry);
  MandateReview      *review;
  MandateReviewInput *conclusion = mandate_resources_find_review_conclusion (inquiry->reg, inquiry->as_of, &review);
  MandateFinding     *finding;

  if (_mandate_has_findings (inquiry))
    return;

  if (conclusion != NULL)
    {
      finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, review,
                                 N_ ("The management review of %1$s concluded on resources: %2$s"), _mandate_say_day (inquiry, review->held_on), conclusion->content);
      _mandate_prove (inquiry, finding, review, review->held_on);
    }
  else if (approved->len == 0 || n_adequate == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                     N_ ("No conclusion is on record on whether the resources of %s are enough."), year);
  else if (n_adequate < approved->len)
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, NULL,
                     N_ ("For %1$u of %2$u resources of this year it is recorded that they are enough."), n_adequate, approved->len);
  else
    {
      finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                                 N_ ("All resources of %s were found to be enough."), year);
      _mandate_prove_by_all (inquiry, finding, approved);
      _mandate_prove_by_all (inquiry, finding, conclusions);
    }
}
