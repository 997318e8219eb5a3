/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pack-context.h"

#include <string.h>

#include "mandate-explanation.h"
#include "mandate-pack-records.h"
#include "mandate-pack-sections.h"

static void
annex_free (gpointer data)
{
  MandatePackAnnex *annex = data;

  g_free (annex->reason);
  g_free (annex);
}

static void
change_free (gpointer data)
{
  MandatePackChange *change = data;

  g_free (change->record);
  g_free (change->field);
  g_free (change->before);
  g_free (change->after);
  g_free (change->link);
  g_free (change);
}

static void
entry_free (gpointer data)
{
  MandatePackEntry *entry = data;

  g_free (entry->recorded_at);
  g_free (entry->happened_on);
  g_free (entry->actor);
  g_free (entry->label);
  g_ptr_array_unref (entry->changes);
  g_free (entry);
}

static void
recorded_free (gpointer data)
{
  MandatePackRecorded *recorded = data;

  g_free (recorded->recorded_at);
  g_free (recorded);
}

static void
revision_free (gpointer data)
{
  MandatePackRevision *revision = data;

  g_free (revision->version);
  g_free (revision->saved_on);
  g_free (revision->given_to);
  g_free (revision->summary);
  g_free (revision);
}

static void
gap_free (gpointer data)
{
  MandatePackGap *gap = data;

  g_free (gap->plan);
  g_free (gap->due_on);
  g_free (gap);
}

/**
 * mandate_pack_context_new:
 * @reg: the records; outlives the context
 * @as_of: the day whose state they are, ISO 8601
 * @translation: the language of the documents; outlives the context
 *
 * Returns: (transfer full): a context with no findings, annexes and history
 */
MandatePackContext *
mandate_pack_context_new (MandateRegister          *reg,
                          const char               *as_of,
                          const MandateTranslation *translation)
{
  MandatePackContext *self;

  g_return_val_if_fail (MANDATE_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (as_of != NULL, NULL);
  g_return_val_if_fail (translation != NULL, NULL);

  self = g_atomic_rc_box_new0 (MandatePackContext);
  self->reg = reg;
  self->translation = translation;
  self->as_of = g_strdup (as_of);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_finding_free);
  self->gaps = g_ptr_array_new_with_free_func (gap_free);
  self->annexes = g_ptr_array_new_with_free_func (annex_free);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->revisions = g_ptr_array_new_with_free_func (revision_free);
  self->recorded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, recorded_free);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

MandatePackContext *
mandate_pack_context_ref (MandatePackContext *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
context_clear (gpointer data)
{
  MandatePackContext *self = data;

  g_free (self->as_of);
  g_free (self->pack_id);
  g_free (self->pack_version);
  g_free (self->classification);
  g_free (self->prepared_for);
  g_free (self->question);
  g_free (self->prepared_by);
  g_free (self->released_by);
  g_free (self->previous_pack);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self->program_version);
  g_free (self->file_id);
  g_free (self->records_sha256);
  g_free (self->journal_sha256);
  g_free (self->journal_at);
  g_free (self->seal);
  g_free (self->sealed_at);
  g_free (self->key);
  g_free (self->public_key);
  g_free (self->sealed_with);
  g_free (self->redacted);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->gaps);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->annexes);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->revisions);
  g_hash_table_unref (self->recorded);
}

void
mandate_pack_context_unref (MandatePackContext *self)
{
  g_atomic_rc_box_release_full (self, context_clear);
}

/**
 * mandate_pack_context_take_findings:
 * @self: a context
 * @findings: (transfer full) (element-type MandateFinding): what the checks found
 *
 * Adds findings, before the gaps are numbered.
 */
void
mandate_pack_context_take_findings (MandatePackContext *self,
                                    GPtrArray          *findings)
{
  g_return_if_fail (!self->is_numbered);

  g_ptr_array_extend_and_steal (self->findings, findings);
}

/**
 * mandate_pack_context_add_annex:
 * @self: a context
 * @evidence: a piece of evidence of the register
 * @n_pages: how many pages of it follow its sheet
 * @reason: (nullable): why none do
 *
 * Returns: (transfer none): the new annex
 */
MandatePackAnnex *
mandate_pack_context_add_annex (MandatePackContext *self,
                                MandateEvidence    *evidence,
                                guint               n_pages,
                                const char         *reason)
{
  MandatePackAnnex *annex;

  g_return_val_if_fail (MANDATE_IS_EVIDENCE (evidence), NULL);

  annex = g_new0 (MandatePackAnnex, 1);
  annex->evidence = evidence;
  annex->n_pages = n_pages;
  annex->reason = g_strdup (reason);
  g_ptr_array_add (self->annexes, annex);

  return annex;
}

/**
 * mandate_pack_context_add_entry:
 * @self: a context
 * @seq: number of the journal's entry
 * @recorded_at: when it was recorded, a moment in UTC
 * @actor: who did it
 * @label: what was done
 *
 * Returns: (transfer none): the new entry, to be filled
 */
MandatePackEntry *
mandate_pack_context_add_entry (MandatePackContext *self,
                                gint64              seq,
                                const char         *recorded_at,
                                const char         *actor,
                                const char         *label)
{
  MandatePackEntry *entry = g_new0 (MandatePackEntry, 1);

  entry->seq = seq;
  entry->recorded_at = g_strdup (recorded_at);
  entry->actor = g_strdup (actor);
  entry->label = g_strdup (label);
  entry->changes = g_ptr_array_new_with_free_func (change_free);
  g_ptr_array_add (self->entries, entry);

  return entry;
}

/**
 * mandate_pack_entry_add_change:
 * @self: an entry
 * @record: what a list calls the record
 * @field: (nullable): the field's label
 * @before: (nullable): what it said
 * @after: (nullable): what it says
 *
 * Returns: (transfer none): the new line
 */
MandatePackChange *
mandate_pack_entry_add_change (MandatePackEntry *self,
                               const char       *record,
                               const char       *field,
                               const char       *before,
                               const char       *after)
{
  MandatePackChange *change = g_new0 (MandatePackChange, 1);

  change->record = g_strdup (record);
  change->field = g_strdup (field);
  change->before = g_strdup (before);
  change->after = g_strdup (after);
  g_ptr_array_add (self->changes, change);

  return change;
}

void
mandate_pack_context_add_revision (MandatePackContext *self,
                                   const char         *version,
                                   const char         *saved_on,
                                   const char         *given_to,
                                   const char         *summary)
{
  MandatePackRevision *revision = g_new0 (MandatePackRevision, 1);

  revision->version = g_strdup (version);
  revision->saved_on = g_strdup (saved_on);
  revision->given_to = g_strdup (given_to);
  revision->summary = g_strdup (summary);
  g_ptr_array_add (self->revisions, revision);
}

/**
 * mandate_pack_context_add_recorded:
 * @self: a context
 * @link: “type/id” of a record
 * @recorded_at: when it first entered the journal, a moment in UTC
 * @seq: number of that entry
 *
 * Lets documents print when a record was recorded beside when it happened.
 */
void
mandate_pack_context_add_recorded (MandatePackContext *self,
                                   const char         *link,
                                   const char         *recorded_at,
                                   gint64              seq)
{
  MandatePackRecorded *recorded = g_new0 (MandatePackRecorded, 1);

  recorded->recorded_at = g_strdup (recorded_at);
  recorded->seq = seq;
  g_hash_table_replace (self->recorded, g_strdup (link), recorded);
}

/* “5.1 b” comes before “5.1 c”, “9.3” before “10.1”. */
static int
compare_clauses (const char *one,
                 const char *other)
{
  while (*one != '\0' && *other != '\0')
    {
      char  *one_end;
      char  *other_end;
      gint64 one_number;
      gint64 other_number;

      if (!g_ascii_isdigit (*one) || !g_ascii_isdigit (*other))
        {
          if (*one != *other)
            return (guchar) *one < (guchar) *other ? -1 : 1;

          one++;
          other++;
          continue;
        }

      one_number = g_ascii_strtoll (one, &one_end, 10);
      other_number = g_ascii_strtoll (other, &other_end, 10);
      if (one_number != other_number)
        return one_number < other_number ? -1 : 1;

      one = one_end;
      other = other_end;
    }

  return (*one != '\0') - (*other != '\0');
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const MandateFinding *one = *(const MandateFinding *const *) a;
  const MandateFinding *other = *(const MandateFinding *const *) b;
  int                   order = compare_clauses (one->clause, other->clause);

  if (order == 0)
    order = g_strcmp0 (one->requirement, other->requirement);
  if (order == 0)
    order = g_strcmp0 (one->check, other->check);
  if (order == 0)
    order = g_strcmp0 (one->where, other->where);
  if (order == 0)
    order = g_strcmp0 (one->found, other->found);

  return order;
}

static int
compare_annexes (gconstpointer a,
                 gconstpointer b)
{
  const MandatePackAnnex *one = *(const MandatePackAnnex *const *) a;
  const MandatePackAnnex *other = *(const MandatePackAnnex *const *) b;

  if (one->evidence->number != other->evidence->number)
    return one->evidence->number < other->evidence->number ? -1 : 1;

  return strcmp (mandate_record_get_id (MANDATE_RECORD (one->evidence)),
                 mandate_record_get_id (MANDATE_RECORD (other->evidence)));
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const MandatePackEntry *one = *(const MandatePackEntry *const *) a;
  const MandatePackEntry *other = *(const MandatePackEntry *const *) b;

  return (one->seq > other->seq) - (one->seq < other->seq);
}

/* (transfer full) (element-type utf8 MandateAction): what is on the list of actions to mend a gap, the soonest, by its key. */
static GHashTable *
index_mending_actions (const MandatePackContext *self)
{
  g_autoptr (GPtrArray) actions = mandate_pack_list (self, MANDATE_TYPE_ACTION, NULL, NULL, "due_on,title");
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = actions->len; i > 0; i--)
    {
      MandateAction *action = g_ptr_array_index (actions, i - 1);

      if (action->gap != NULL && mandate_action_is_open (action))
        g_hash_table_insert (index, action->gap, action);
    }

  return index;
}

/* What somebody decided about a gap, or is about to do, is its plan. */
static void
explain (MandatePackGap *gap,
         GHashTable     *explanations,
         GHashTable     *actions)
{
  g_autofree char     *key = mandate_finding_make_key (gap->finding);
  const MandateAction *action = g_hash_table_lookup (actions, key);

  gap->explanation = g_hash_table_lookup (explanations, key);
  if (gap->explanation != NULL)
    {
      gap->plan = g_strdup (gap->explanation->reason);
      gap->due_on = g_strdup (gap->explanation->due_on);
    }
  else if (action != NULL)
    {
      gap->plan = g_strdup (action->title);
      gap->due_on = g_strdup (action->due_on);
    }
}

static void
add_gap (MandatePackContext   *self,
         const MandateFinding *finding,
         GHashTable           *explanations,
         GHashTable           *actions)
{
  MandatePackGap *gap = g_new0 (MandatePackGap, 1);

  gap->finding = finding;
  explain (gap, explanations, actions);
  g_ptr_array_add (self->gaps, gap);

  if (finding->where != NULL && !g_hash_table_contains (self->numbers, finding->where))
    g_hash_table_insert (self->numbers, finding->where, GUINT_TO_POINTER (self->gaps->len));
}

/**
 * mandate_pack_context_number_gaps:
 * @self: a context with all its findings
 *
 * Puts everything into its printed order, adds a gap for each part of the pack
 * that would be empty and that no check speaks of, and numbers the gaps, once
 * for the whole pack. Called again it does nothing, so plans that were given
 * to the gaps stay.
 */
void
mandate_pack_context_number_gaps (MandatePackContext *self)
{
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (GHashTable) explanations = NULL;
  g_autoptr (GHashTable) actions = NULL;

  if (self->is_numbered)
    return;

  missing = mandate_pack_list_empty_sections (self);
  g_ptr_array_extend_and_steal (self->findings, g_steal_pointer (&missing));

  g_ptr_array_sort (self->findings, compare_findings);
  g_ptr_array_sort (self->annexes, compare_annexes);
  g_ptr_array_sort (self->entries, compare_entries);

  explanations = mandate_explanation_index (self->reg);
  actions = index_mending_actions (self);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (self->findings, i);

      if (finding->state == MANDATE_FINDING_GAP)
        add_gap (self, finding, explanations, actions);
    }

  self->is_numbered = TRUE;
}

/**
 * mandate_pack_find_recorded:
 * @self: a context
 * @link: (nullable): “type/id” of a record
 *
 * Returns: (nullable): when it entered the journal, where that was given
 */
const MandatePackRecorded *
mandate_pack_find_recorded (const MandatePackContext *self,
                            const char               *link)
{
  return link != NULL ? g_hash_table_lookup (self->recorded, link) : NULL;
}

/**
 * mandate_pack_find_gap:
 * @self: a context
 * @where: “type/id” of a record, or a type
 *
 * Returns: the number of the first gap that is mended there, or 0
 */
guint
mandate_pack_find_gap (const MandatePackContext *self,
                       const char               *where)
{
  return where != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, where)) : 0;
}

guint
mandate_pack_count_findings (const MandatePackContext *self,
                             MandateFindingState       state)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    n += ((const MandateFinding *) g_ptr_array_index (self->findings, i))->state == state;

  return n;
}
