/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"

G_BEGIN_DECLS

typedef enum
{
  MANDATE_MERGE_UNDECIDED,
  MANDATE_MERGE_OURS,
  MANDATE_MERGE_THEIRS,
} MandateMergeChoice;

/**
 * MandateMergeSide:
 * @has_record: whether the record is there
 * @value: (nullable): what the field holds, as text; %NULL where nothing
 * @id: (nullable): the record's id on this side, where it is there
 * @actor: (nullable): who gave it that value, where that is known
 * @recorded_at: (nullable): and when
 *
 * What one of the two copies says.
 */
typedef struct
{
  gboolean has_record;
  char    *value;
  char    *id;
  char    *actor;
  char    *recorded_at;
} MandateMergeSide;

/**
 * MandateMergeItem:
 * @type: the record's type
 * @id: its id
 * @field: (nullable): the field, or %NULL where the question is whether the
 *   record stays: one side removed it, the other one changed it
 * @label: what a list calls the record
 * @base: (nullable): what both sides had, as text
 * @ours: what this copy says
 * @theirs: what the other copy says
 * @choice: whose word counts
 *
 * A question that only a person can answer.
 */
typedef struct
{
  GType               type;
  char               *id;
  const MandateField *field;
  char               *label;
  char               *base;
  MandateMergeSide    ours;
  MandateMergeSide    theirs;
  MandateMergeChoice  choice;
} MandateMergeItem;

/**
 * MandateMergeNote:
 * @type: the record's type
 * @id: its id
 * @label: what a list calls the record
 * @text: a sentence
 *
 * What the program decided by itself, and a person should know.
 */
typedef struct
{
  GType type;
  char *id;
  char *label;
  char *text;
} MandateMergeNote;

typedef struct _MandateMerge MandateMerge;

MandateMerge *mandate_merge_new (GPtrArray       *bases,
                                 MandateRegister *ours,
                                 MandateRegister *theirs);
void          mandate_merge_free (MandateMerge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateMerge, mandate_merge_free)

void mandate_merge_add_removal (MandateMerge *self,
                                const char   *id,
                                gboolean      with_its_whole);
void mandate_merge_add_number (MandateMerge *self,
                               const char   *id,
                               const char   *number);

GPtrArray     *mandate_merge_get_items (MandateMerge *self);
guint          mandate_merge_count_open (MandateMerge *self);
MandateChange *mandate_merge_build_change (MandateMerge *self,
                                           const char   *label);
GPtrArray     *mandate_merge_get_notes (MandateMerge *self);

G_END_DECLS
