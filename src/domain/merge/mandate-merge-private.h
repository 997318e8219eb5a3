/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-merge.h"

G_BEGIN_DECLS

typedef enum
{
  FATE_STAYS,
  FATE_GOES, /* unless what stays names it */
  FATE_ASKED,
} MandateMergeFate;

/**
 * MandateMergeSlot:
 *
 * One record on its way into the result.
 */
typedef struct
{
  GType              type;
  const char        *id;     /* (unowned) of the result */
  MandateRecord     *ours;   /* (unowned) (nullable) */
  MandateRecord     *theirs; /* (unowned) (nullable) */
  MandateRecord     *base;   /* (unowned) (nullable): of the first base that has it */
  guint              n_bases;
  gboolean           has_base;    /* every base has it */
  gboolean           is_doubtful; /* one side, or an earlier merge, wanted it gone */
  MandateMergeFate   fate;
  MandateMergeItem  *existence; /* (unowned) (nullable) */
  gboolean          *is_theirs; /* (owned) (nullable) a field each */
  MandateMergeItem **asked;     /* (owned) (nullable) a field each, unowned */

  MandateRecord *result; /* (owned) (nullable) */
  gboolean       is_here;
} MandateMergeSlot;

struct _MandateMerge
{
  GPtrArray       *bases;  /* (owned) (element-type MandateRegister) */
  MandateRegister *ours;   /* (owned) */
  MandateRegister *theirs; /* (owned) */

  GHashTable *removals; /* (owned) (element-type utf8 gboolean): to whether it was removed by itself */
  GHashTable *numbers;  /* (owned) (element-type utf8 utf8) */

  GPtrArray  *slots;          /* (owned) (element-type MandateMergeSlot) */
  GHashTable *by_id;          /* (owned) (element-type utf8 MandateMergeSlot) */
  GHashTable *aliases;        /* (owned) (element-type utf8 utf8): id that goes to the id that stays */
  GHashTable *approved_here;  /* (owned) (element-type utf8): approved versions */
  GHashTable *approved_there; /* (owned) (element-type utf8) */
  GPtrArray  *items;          /* (owned) (element-type MandateMergeItem) */
  GPtrArray  *notes;          /* (owned) (element-type MandateMergeNote) */
  gboolean    is_compared;
};

typedef void (*MandateMergeNameFunc) (const char *id,
                                      gpointer    data);

void              _mandate_merge_compare (MandateMerge *self);
void              _mandate_merge_compare_fields (MandateMerge     *self,
                                                 MandateMergeSlot *slot);
MandateMergeItem *_mandate_merge_ask (MandateMerge       *self,
                                      MandateMergeSlot   *slot,
                                      const MandateField *field);
void              _mandate_merge_resolve (MandateMerge *self);
void              _mandate_merge_mend (MandateMerge *self);
void              _mandate_merge_note (MandateMerge     *self,
                                       MandateMergeSlot *slot,
                                       char             *text);
MandateRecord    *_mandate_merge_edit (MandateMergeSlot *slot);
char             *_mandate_merge_describe (MandateMerge     *self,
                                           MandateMergeSlot *slot);
char             *_mandate_merge_dup_named (MandateRecord      *record,
                                            const MandateField *field);

G_END_DECLS
