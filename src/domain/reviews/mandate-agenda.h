/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-review-plan.h"
#include "mandate-review.h"

G_BEGIN_DECLS

/* How long before its shelf life ends evidence begins to be old. */
#define MANDATE_AGENDA_AGEING_DAYS 30

/**
 * MandateAgendaItem:
 * @date: the day, in ISO 8601
 * @title: what the record is called
 * @detail: what happens on that day, in a few words
 * @link: where it is seen to, “type/id”
 * @record: (unowned): the record of the register
 * @is_overdue: whether the day has passed
 *
 * Something that has a day. The texts are in the language of the screen.
 */
typedef struct
{
  char          *date;
  char          *title;
  char          *detail;
  char          *link;
  MandateRecord *record;
  gboolean       is_overdue;
} MandateAgendaItem;

void mandate_agenda_item_free (MandateAgendaItem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateAgendaItem, mandate_agenda_item_free)

GPtrArray *mandate_agenda_list_coming (MandateRegister *reg,
                                       const char      *today);
GPtrArray *mandate_agenda_list_policy (MandateRegister *reg,
                                       const char      *today);
GPtrArray *mandate_agenda_list_telling (MandateRegister *reg,
                                        const char      *today);
GPtrArray *mandate_agenda_list_ageing (MandateRegister *reg,
                                       const char      *today);
GPtrArray *mandate_agenda_list_reviews (MandateRegister *reg,
                                        const char      *today);

gboolean       mandate_agenda_is_of_plan (MandateReview     *review,
                                          MandateReviewPlan *plan);
MandateReview *mandate_agenda_find_last_of_kind (MandateRegister *reg,
                                                 const char      *kind,
                                                 const char      *until);
MandateReview *mandate_agenda_find_last (MandateRegister   *reg,
                                         MandateReviewPlan *plan,
                                         const char        *today);
MandateReview *mandate_agenda_find_last_done (MandateRegister   *reg,
                                              MandateReviewPlan *plan,
                                              const char        *today);
MandateReview *mandate_agenda_find_set (MandateRegister   *reg,
                                        MandateReviewPlan *plan);
char          *mandate_agenda_get_next_day (MandateRegister   *reg,
                                            MandateReviewPlan *plan,
                                            const char        *today);

G_END_DECLS
