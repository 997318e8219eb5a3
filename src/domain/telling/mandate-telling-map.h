/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/* So far back a message still says that somebody is told about a subject. */
#define MANDATE_TELLING_MAP_MONTHS 12

/**
 * MandateTellingCell:
 * @told: (element-type MandateCommunication): what that audience was told about that subject, the latest first; borrowed
 * @planned: (element-type MandateCommunicationPlan): what the plan has for them; borrowed
 *
 * A field of the map.
 */
typedef struct
{
  GPtrArray *told;
  GPtrArray *planned;
} MandateTellingCell;

/**
 * MandateTellingMap:
 *
 * Who was told about what in the last twelve months, and what is planned:
 * audiences by subject (7.4).
 */
typedef struct _MandateTellingMap MandateTellingMap;

MandateTellingMap *mandate_telling_map_new (MandateRegister *reg,
                                            const char      *as_of);
void               mandate_telling_map_free (MandateTellingMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateTellingMap, mandate_telling_map_free)

guint       mandate_telling_map_get_n_audiences (const MandateTellingMap *self);
const char *mandate_telling_map_get_audience (const MandateTellingMap *self,
                                              guint                    audience);
guint       mandate_telling_map_get_n_subjects (const MandateTellingMap *self);
const char *mandate_telling_map_get_subject (const MandateTellingMap *self,
                                             guint                    subject);

const MandateTellingCell *mandate_telling_map_get_cell (const MandateTellingMap *self,
                                                        guint                    audience,
                                                        guint                    subject);
guint                     mandate_telling_map_count_empty (const MandateTellingMap *self);
guint                     mandate_telling_map_get_n_without (const MandateTellingMap *self);

char *mandate_telling_cell_describe (const MandateTellingCell *self,
                                     const MandateTranslation *translation);

G_END_DECLS
