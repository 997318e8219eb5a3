/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which records show that top management acted, under which letter of 5.1. */

#include "mandate-leadership-acts.h"

#include <string.h>

#include "mandate-pack-records.h"

static void
act_free (gpointer data)
{
  MandateLeadershipEntry *act = data;

  g_free (act->day);
  g_free (act->link);
  g_free (act);
}

static void
add_act (const MandatePackContext *self,
         GPtrArray                *acts,
         char                      letter,
         const char               *day,
         gpointer                  record)
{
  MandateLeadershipEntry *act;

  if (day == NULL || strcmp (day, self->as_of) > 0)
    return;

  act = g_new0 (MandateLeadershipEntry, 1);
  act->letter = letter;
  act->day = g_strdup (day);
  act->link = mandate_pack_make_link (record);
  g_ptr_array_add (acts, act);
}

static gboolean
is_top (const MandatePackContext *self,
        const char               *id)
{
  gpointer record = mandate_register_find_any (self->reg, id);

  return (MANDATE_IS_PERSON (record) && ((MandatePerson *) record)->is_top_management) ||
         (MANDATE_IS_BODY (record) && ((MandateBody *) record)->is_top_management);
}

static gboolean
was_top_there (const MandatePackContext *self,
               MandateReview            *review)
{
  g_autoptr (GPtrArray) attendance = mandate_pack_list (self, MANDATE_TYPE_REVIEW_ATTENDANCE, "review", mandate_record_get_id (MANDATE_RECORD (review)), NULL);

  for (guint i = 0; i < attendance->len; i++)
    {
      MandateReviewAttendance *attended = g_ptr_array_index (attendance, i);

      if (mandate_review_attendance_was_there (attended) && is_top (self, attended->person))
        return TRUE;
    }

  return FALSE;
}

static void
add_decided (const MandatePackContext *self,
             GPtrArray                *acts)
{
  g_autoptr (GPtrArray) approvals = mandate_pack_list (self, MANDATE_TYPE_APPROVAL, "decision", "approved", NULL);
  g_autoptr (GPtrArray) resources = mandate_pack_list (self, MANDATE_TYPE_RESOURCE, NULL, NULL, NULL);
  g_autoptr (GPtrArray) decisions = mandate_pack_list (self, MANDATE_TYPE_DECISION, "kind", "improvement", NULL);

  for (guint i = 0; i < approvals->len; i++)
    {
      MandateApproval *approval = g_ptr_array_index (approvals, i);

      if (is_top (self, approval->person) || is_top (self, approval->body))
        add_act (self, acts, 'a', approval->decided_on, approval);
    }

  for (guint i = 0; i < resources->len; i++)
    {
      MandateResource *resource = g_ptr_array_index (resources, i);

      if (g_strcmp0 (resource->decision, "undecided") != 0 && is_top (self, resource->decided_by))
        add_act (self, acts, 'c', resource->decided_on, resource);
    }

  for (guint i = 0; i < decisions->len; i++)
    {
      MandateDecision *decision = g_ptr_array_index (decisions, i);

      if (is_top (self, decision->decided_by))
        add_act (self, acts, 'g', decision->decided_on, decision);
    }
}

static void
add_said (const MandatePackContext *self,
          GPtrArray                *acts)
{
  g_autoptr (GPtrArray) communications = mandate_pack_list (self, MANDATE_TYPE_COMMUNICATION, NULL, NULL, NULL);
  g_autoptr (GPtrArray) reviews = mandate_pack_list_held_reviews (self);

  for (guint i = 0; i < communications->len; i++)
    {
      MandateCommunication *communication = g_ptr_array_index (communications, i);

      if (is_top (self, communication->sent_by))
        add_act (self, acts, 'd', communication->sent_on, communication);
    }

  for (guint i = 0; i < reviews->len; i++)
    {
      MandateReview *review = g_ptr_array_index (reviews, i);

      if (was_top_there (self, review))
        add_act (self, acts, 'e', review->held_on, review);
    }
}

static void
add_entrusted (const MandatePackContext *self,
               GPtrArray                *acts)
{
  g_autoptr (GPtrArray) holdings = mandate_pack_list (self, MANDATE_TYPE_ROLE_HOLDING, NULL, NULL, NULL);
  g_autoptr (GPtrArray) objectives = mandate_pack_list (self, MANDATE_TYPE_OBJECTIVE, NULL, NULL, NULL);

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);

      if (is_top (self, holding->appointed_by))
        add_act (self, acts, 'f', holding->held_from, holding);
    }

  /* Who reads an objective of their own and is not at the top leads in their own area. */
  for (guint i = 0; i < objectives->len; i++)
    {
      MandateObjective *objective = g_ptr_array_index (objectives, i);
      g_autoptr (GPtrArray) readings = mandate_pack_list (self, MANDATE_TYPE_OBJECTIVE_READING, "objective", mandate_record_get_id (MANDATE_RECORD (objective)), NULL);

      for (guint j = 0; j < readings->len && objective->owner != NULL && !is_top (self, objective->owner); j++)
        add_act (self, acts, 'h', ((MandateObjectiveReading *) g_ptr_array_index (readings, j))->read_on, objective);
    }
}

/* Evidence that names its clause says itself what it shows. */
static void
add_evidence (const MandatePackContext *self,
              GPtrArray                *acts)
{
  g_autoptr (GPtrArray) uses = mandate_pack_list (self, MANDATE_TYPE_EVIDENCE_LINK, NULL, NULL, NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      MandateEvidenceLink *use = g_ptr_array_index (uses, i);
      MandateEvidence     *evidence = mandate_register_find (self->reg, MANDATE_TYPE_EVIDENCE, use->evidence);

      if (evidence != NULL && use->clause != NULL && g_str_has_prefix (use->clause, "5.1 ") && strlen (use->clause) == 5 && use->clause[4] >= 'a' && use->clause[4] <= 'h')
        add_act (self, acts, use->clause[4], evidence->happened_on, evidence);
    }
}

static int
compare_acts (gconstpointer a,
              gconstpointer b)
{
  const MandateLeadershipEntry *one = *(const MandateLeadershipEntry *const *) a;
  const MandateLeadershipEntry *other = *(const MandateLeadershipEntry *const *) b;
  int                           order = one->letter - other->letter;

  if (order == 0)
    order = strcmp (other->day, one->day);
  if (order == 0)
    order = strcmp (one->link, other->link);

  return order;
}

/**
 * mandate_pack_list_acts:
 * @self: a context
 *
 * Returns: (transfer full) (element-type MandateLeadershipEntry): the acts up to
 *   the day of the pack, by letter, the latest first
 */
GPtrArray *
mandate_pack_list_acts (const MandatePackContext *self)
{
  GPtrArray *acts = g_ptr_array_new_with_free_func (act_free);

  add_decided (self, acts);
  add_said (self, acts);
  add_entrusted (self, acts);
  add_evidence (self, acts);
  g_ptr_array_sort (acts, compare_acts);

  return acts;
}
