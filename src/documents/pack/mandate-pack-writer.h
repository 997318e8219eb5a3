/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"
#include "mandate-pack-sections.h"

G_BEGIN_DECLS

/**
 * MandateEdge:
 *
 * The marks at the outer edge, each at its own height.
 */
typedef enum
{
  MANDATE_EDGE_NONE,
  MANDATE_EDGE_SUMMARY,
  MANDATE_EDGE_INDEX,
  MANDATE_EDGE_LEADERSHIP,
  MANDATE_EDGE_POLICY,
  MANDATE_EDGE_ROLES,
  MANDATE_EDGE_OBJECTIVES,
  MANDATE_EDGE_REVIEWS,
  MANDATE_EDGE_RESOURCES,
  MANDATE_EDGE_CHANGES,
  MANDATE_EDGE_ANNEX,
} MandateEdge;

/**
 * MandatePartSpec:
 * @id: what links name
 * @title: (translatable)
 * @question: (translatable): what its pages answer
 * @running_head: (translatable) (nullable): @title stands in for it
 * @clause: (nullable): printed before it in the contents
 * @tags: (nullable): clauses for the outer margin, “7.3,7.4”
 * @edge: its mark at the outer edge
 * @level: in the contents; 0 keeps it out
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *question;
  const char *running_head;
  const char *clause;
  const char *tags;
  MandateEdge edge;
  guint       level;
} MandatePartSpec;

/* One column of a table. */
typedef struct
{
  const char  *title; /* (translatable); empty for none */
  double       weight;
  MandateAlign align;
} MandateColumnSpec;

const char *mandate_pack_say (const MandatePackContext *self,
                              const char               *text) G_GNUC_FORMAT (2);
const char *mandate_pack_say_count (const MandatePackContext *self,
                                    const char               *singular,
                                    const char               *plural,
                                    guint64                   n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);
const char *mandate_pack_get_language (const MandatePackContext *self);
const char *mandate_pack_get_state_word (const MandatePackContext *self,
                                         MandateFindingState       state);
MandateMark mandate_finding_state_to_mark (MandateFindingState state);

MandateBlock *mandate_pack_add_part (const MandatePackContext *self,
                                     GPtrArray                *blocks,
                                     const MandatePartSpec    *spec);
MandateBlock *mandate_pack_add_heading (GPtrArray  *blocks,
                                        guint       level,
                                        const char *text,
                                        const char *id,
                                        const char *tag);
MandateBlock *mandate_pack_add_paragraph (GPtrArray  *blocks,
                                          const char *text);
void          mandate_pack_add_sentence (const MandatePackContext *self,
                                         GPtrArray                *blocks,
                                         const char               *path);
MandateBlock *mandate_pack_add_text (GPtrArray   *blocks,
                                     MandateText *text);
MandateBlock *mandate_pack_add_note (GPtrArray  *blocks,
                                     const char *text);
MandateBlock *mandate_pack_add_missing (const MandatePackContext *self,
                                        GPtrArray                *blocks,
                                        guint                     gap,
                                        const char               *sentence);
MandateBlock *mandate_pack_add_nothing (const MandatePackContext *self,
                                        GPtrArray                *blocks,
                                        const char               *where,
                                        const char               *sentence);
void          mandate_pack_add_missing_section (const MandatePackContext *self,
                                                GPtrArray                *blocks,
                                                MandatePackSection        section);

MandateBlock *mandate_pack_add_facts (GPtrArray *blocks,
                                      gboolean   has_wide_labels);
MandateBlock *mandate_pack_add_table (const MandatePackContext *self,
                                      GPtrArray                *blocks,
                                      MandateDensity            density,
                                      const MandateColumnSpec  *columns,
                                      guint                     n_columns);

MandateText *mandate_pack_text_or (const MandatePackContext *self,
                                   const char               *text,
                                   const char               *missing);
MandateText *mandate_pack_text_or_none (const MandatePackContext *self,
                                        const char               *text);
void         mandate_pack_add_cell (const MandatePackContext *self,
                                    MandateRow               *row,
                                    const char               *text);
void         mandate_pack_add_bold_cell (const MandatePackContext *self,
                                         MandateRow               *row,
                                         const char               *text);
void         mandate_pack_add_mark_cell (MandateRow *row,
                                         MandateMark mark,
                                         const char *word);
void         mandate_pack_add_happened_cell (const MandatePackContext *self,
                                             MandateRow               *row,
                                             const char               *happened_on,
                                             const char               *link);
MandateText *mandate_pack_text_hash (const MandatePackContext *self,
                                     const char               *hash);
MandateText *mandate_pack_text_recorded (const MandatePackContext *self,
                                         const char               *link);

G_END_DECLS
