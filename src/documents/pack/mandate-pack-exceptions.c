/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pack-exceptions.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static void
exception_free (gpointer data)
{
  MandatePackException *exception = data;

  g_free (exception->what);
  g_free (exception->why);
  g_free (exception->target);
  g_free (exception);
}

static void
add_exception (const MandatePackContext *self,
               GPtrArray                *exceptions,
               const char               *clause,
               char                     *what,
               const char               *why,
               gpointer                  record)
{
  MandatePackException *exception = g_new0 (MandatePackException, 1);
  g_autofree char      *link = mandate_pack_make_link (record);

  exception->clause = clause;
  exception->what = what;
  exception->why = g_strdup (why);
  exception->target = mandate_pack_find_target (self, link);
  g_ptr_array_add (exceptions, exception);
}

static void
add_policy_exceptions (const MandatePackContext *self,
                       GPtrArray                *exceptions)
{
  g_autoptr (GPtrArray) policies = mandate_pack_list_policies (self);

  for (guint i = 0; i < policies->len; i++)
    {
      MandatePolicy        *policy = g_ptr_array_index (policies, i);
      MandatePolicyVersion *version = mandate_pack_find_shown_version (self, mandate_record_get_id (MANDATE_RECORD (policy)));
      MandateApproval      *approval = version != NULL ? mandate_pack_find_approval (self, mandate_record_get_id (MANDATE_RECORD (version))) : NULL;

      if (approval == NULL || approval->note == NULL || !mandate_pack_is_approver_author (self, approval))
        continue;

      /* Translators: %1$s is the title of a policy, %2$s the number of its version. */
      add_exception (self, exceptions, "5.2",
                     g_strdup_printf (mandate_pack_say (self, N_ ("%1$s %2$s was approved by the person who wrote it")), policy->title, version->number),
                     approval->note, approval);
    }
}

static void
add_review_exceptions (const MandatePackContext *self,
                       GPtrArray                *exceptions)
{
  g_autoptr (GPtrArray) reviews = mandate_pack_list_held_reviews (self);

  for (guint i = 0; i < reviews->len; i++)
    {
      MandateReview *review = g_ptr_array_index (reviews, i);

      if (review->absence_reason != NULL)
        /* Translators: %s is the title of a review. */
        add_exception (self, exceptions, "9.3",
                       g_strdup_printf (mandate_pack_say (self, N_ ("%s was held without top management")), review->title),
                       review->absence_reason, review);
    }
}

/* A rule of the chart that is broken on purpose, with what makes up for it. */
static void
add_raci_exceptions (const MandatePackContext *self,
                     GPtrArray                *exceptions)
{
  g_autoptr (GPtrArray) list = mandate_pack_list (self, MANDATE_TYPE_RACI_EXCEPTION, NULL, NULL, "accepted_on");

  for (guint i = 0; i < list->len; i++)
    {
      MandateRaciException *exception = g_ptr_array_index (list, i);
      MandateRaciActivity  *activity = mandate_register_find (self->reg, MANDATE_TYPE_RACI_ACTIVITY, exception->activity);
      const char           *rule = mandate_pack_get_choice (self, exception, "rule");
      g_autofree char      *why = NULL;

      if (!mandate_raci_exception_is_in_force (exception, self->as_of))
        continue;

      /* Translators: %1$s is why it is so, %2$s what makes up for it; both are sentences. */
      why = g_strdup_printf (mandate_pack_say (self, N_ ("%1$s What makes up for it: %2$s")), exception->reason, exception->measure);
      add_exception (self, exceptions, "5.3",
                     /* Translators: %1$s is an activity, %2$s which rule is broken. */
                     activity != NULL ? g_strdup_printf (mandate_pack_say (self, N_ ("%1$s: %2$s")), activity->title, rule) : g_strdup (rule),
                     why, exception);
    }
}

/* A gap stays a gap; that it was accepted, and why, is told beside it. */
static void
add_explained_gaps (const MandatePackContext *self,
                    GPtrArray                *exceptions)
{
  for (guint i = 0; i < self->gaps->len; i++)
    {
      const MandatePackGap *gap = g_ptr_array_index (self->gaps, i);

      if (gap->explanation != NULL)
        add_exception (self, exceptions, gap->finding->clause, g_strdup (gap->finding->found), gap->explanation->reason, gap->explanation);
    }
}

/* What has nothing to apply to here, by a decision. */
static void
add_exemptions (const MandatePackContext *self,
                GPtrArray                *exceptions)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (self->findings, i);
      gpointer              decision = finding->state == MANDATE_FINDING_NOT_APPLICABLE ? mandate_register_find_link (self->reg, finding->where) : NULL;

      if (decision != NULL)
        add_exception (self, exceptions, finding->clause, g_strdup (finding->asked), finding->found, decision);
    }
}

/**
 * mandate_pack_list_exceptions:
 * @self: a context
 *
 * Returns: (transfer full) (element-type MandatePackException): what differs
 *   from the usual and was accepted with a reason that is on record
 */
GPtrArray *
mandate_pack_list_exceptions (const MandatePackContext *self)
{
  GPtrArray *exceptions = g_ptr_array_new_with_free_func (exception_free);

  add_policy_exceptions (self, exceptions);
  add_raci_exceptions (self, exceptions);
  add_review_exceptions (self, exceptions);
  add_exemptions (self, exceptions);
  add_explained_gaps (self, exceptions);

  return exceptions;
}
