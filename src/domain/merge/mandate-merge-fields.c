/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record that both sides have, and not alike. */

#include "config.h"

#include "mandate-evidence.h"
#include "mandate-merge-private.h"
#include "mandate-policy-version.h"
#include "mandate-resource.h"
#include "mandate-wizard-draft.h"

/* Fields that mean nothing without their leader: where that differs, they go with it. */
static const struct
{
  GType (*get_type) (void);
  const char *leader;
  const char *followers[4];
} groups[] = {
  { mandate_resource_get_type, "currency", { "requested_amount", "approved_amount", "used_amount" } },
  { mandate_evidence_get_type, "sha256", { "media_type", "size" } },
};

static gboolean
differ (MandateMergeSlot   *slot,
        const MandateField *field)
{
  return !mandate_record_equal_in (slot->ours, slot->theirs, field);
}

/* Whether @record has there what it had in a base. */
static gboolean
is_as_before (MandateMerge       *self,
              MandateMergeSlot   *slot,
              MandateRecord      *record,
              const MandateField *field)
{
  for (guint i = 0; i < self->bases->len; i++)
    {
      MandateRecord *base = mandate_register_find (g_ptr_array_index (self->bases, i), slot->type, slot->id);

      if (base != NULL && mandate_record_equal_in (base, record, field))
        return TRUE;
    }

  return FALSE;
}

static guint
get_place (MandateMergeSlot   *slot,
           const MandateField *field)
{
  guint n_fields;

  return field - mandate_record_type_get_fields (slot->type, &n_fields);
}

static void
take (MandateMergeSlot   *slot,
      const MandateField *field,
      gboolean            is_theirs)
{
  slot->is_theirs[get_place (slot, field)] = is_theirs;
}

static void
compare_field (MandateMerge       *self,
               MandateMergeSlot   *slot,
               const MandateField *field)
{
  gboolean is_ours_old;

  if (!differ (slot, field))
    return;

  is_ours_old = is_as_before (self, slot, slot->ours, field);

  /* Both new, or each as in another base. */
  if (is_ours_old == is_as_before (self, slot, slot->theirs, field))
    slot->asked[get_place (slot, field)] = _mandate_merge_ask (self, slot, field);
  else
    take (slot, field, is_ours_old);
}

static guint
list_group (GType                type,
            guint                group,
            const MandateField **members)
{
  guint n = 0;

  members[n++] = mandate_record_type_find_field (type, groups[group].leader, NULL);

  for (guint i = 0; groups[group].followers[i] != NULL; i++)
    members[n++] = mandate_record_type_find_field (type, groups[group].followers[i], NULL);

  return n;
}

static gboolean
is_group_as_before (MandateMerge        *self,
                    MandateMergeSlot    *slot,
                    MandateRecord       *record,
                    const MandateField **members,
                    guint                n_members)
{
  for (guint i = 0; i < n_members; i++)
    if (!is_as_before (self, slot, record, members[i]))
      return FALSE;

  return TRUE;
}

/* An amount of one side with the currency of the other would be money that nobody meant. */
static void
compare_group (MandateMerge        *self,
               MandateMergeSlot    *slot,
               const MandateField **members,
               guint                n_members)
{
  const gboolean    is_ours_as_before = is_group_as_before (self, slot, slot->ours, members, n_members);
  const gboolean    is_theirs_as_before = is_group_as_before (self, slot, slot->theirs, members, n_members);
  MandateMergeItem *item = is_ours_as_before == is_theirs_as_before ? _mandate_merge_ask (self, slot, members[0]) : NULL;

  for (guint i = 0; i < n_members; i++)
    {
      take (slot, members[i], is_ours_as_before);
      slot->asked[get_place (slot, members[i])] = item;
    }
}

static gboolean
is_in_group (const MandateField  *field,
             const MandateField **members,
             guint                n_members)
{
  for (guint i = 0; i < n_members; i++)
    if (members[i] == field)
      return TRUE;

  return FALSE;
}

/* What was approved stays as it was approved, whichever side did it (7.5.3). */
static gboolean
is_approved_by_one (MandateMerge       *self,
                    MandateMergeSlot   *slot,
                    const MandateField *field,
                    gboolean           *is_theirs)
{
  static const char *const kept[] = { "policy", "number", "text", NULL };
  const gboolean           here = g_hash_table_contains (self->approved_here, slot->id);

  *is_theirs = !here;

  return slot->type == MANDATE_TYPE_POLICY_VERSION && g_strv_contains (kept, field->name) &&
         here != g_hash_table_contains (self->approved_there, slot->id);
}

/* Numbers ask nothing: where both sides gave another one, the lesser was given first. */
static void
compare_numbers (MandateMerge       *self,
                 MandateMergeSlot   *slot,
                 const MandateField *field)
{
  const gboolean is_ours_old = is_as_before (self, slot, slot->ours, field);

  if (is_ours_old == is_as_before (self, slot, slot->theirs, field))
    take (slot, field, MANDATE_EVIDENCE (slot->ours)->number > MANDATE_EVIDENCE (slot->theirs)->number);
  else
    take (slot, field, is_ours_old);
}

/* Drafts ask nothing: the one that got further counts, as a whole. */
static void
compare_drafts (MandateMerge     *self,
                MandateMergeSlot *slot,
                guint             n_fields)
{
  MandateWizardDraft *ours = MANDATE_WIZARD_DRAFT (slot->ours);
  MandateWizardDraft *theirs = MANDATE_WIZARD_DRAFT (slot->theirs);
  gboolean            is_theirs;

  if (slot->has_base && self->bases->len == 1 && mandate_record_equal (slot->base, slot->ours))
    is_theirs = TRUE;
  else if (slot->has_base && self->bases->len == 1 && mandate_record_equal (slot->base, slot->theirs))
    is_theirs = FALSE;
  else
    is_theirs = theirs->step != ours->step ? theirs->step > ours->step : g_strcmp0 (theirs->answers, ours->answers) > 0;

  for (guint i = 0; i < n_fields; i++)
    slot->is_theirs[i] = is_theirs;
}

void
_mandate_merge_compare_fields (MandateMerge     *self,
                               MandateMergeSlot *slot)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (slot->type, &n_fields);
  const MandateField *members[G_N_ELEMENTS (groups[0].followers) + 1];
  guint               n_members = 0;

  slot->is_theirs = g_new0 (gboolean, n_fields);
  slot->asked = g_new0 (MandateMergeItem *, n_fields);

  if (slot->type == MANDATE_TYPE_WIZARD_DRAFT)
    {
      compare_drafts (self, slot, n_fields);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (slot->type == groups[i].get_type ())
      n_members = list_group (slot->type, i, members);

  if (n_members > 0 && !differ (slot, members[0]))
    n_members = 0;

  for (guint i = 0; i < n_fields; i++)
    {
      const MandateField *field = &fields[i];
      gboolean            is_theirs;

      if (is_approved_by_one (self, slot, field, &is_theirs))
        take (slot, field, is_theirs);
      else if (slot->type == MANDATE_TYPE_EVIDENCE && g_str_equal (field->name, "number"))
        compare_numbers (self, slot, field);
      else if (n_members > 0 && field == members[0])
        compare_group (self, slot, members, n_members);
      else if (!is_in_group (field, members, n_members))
        compare_field (self, slot, field);
    }
}
