/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-review-material.h"

#include "mandate-record-list.h"

G_BEGIN_DECLS

/* One look for one input. */
typedef struct
{
  MandateRegister          *reg;         /* (unowned) */
  MandateReview            *review;      /* (unowned) */
  const char               *today;       /* (unowned) */
  const MandateTranslation *translation; /* (unowned) */
  char                     *since;       /* (owned): the day of the review before */
  MandateDateFormat         format_date;
  GPtrArray                *rows; /* (unowned) (element-type MandateMaterial) */
} MandateLook;

void               _mandate_look_add (const MandateLook   *look,
                                      gpointer             record,
                                      char                *title,
                                      char                *detail,
                                      MandateMaterialState state,
                                      const char          *word);
char              *_mandate_look_join (char *first,
                                       char *second);
const char        *_mandate_look_say (const MandateLook *look,
                                      const char        *text) G_GNUC_FORMAT (2);
char              *_mandate_look_say_day (const MandateLook *look,
                                          const char        *format,
                                          const char        *date) G_GNUC_FORMAT (2);
const char        *_mandate_look_say_choice (const MandateLook *look,
                                             gpointer           record,
                                             const char        *field);
const char        *_mandate_look_get_name (const MandateLook *look,
                                           const char        *person);
MandateRecordList *_mandate_look_get_list (const MandateLook *look,
                                           GType              type);
gboolean           _mandate_look_is_new (const MandateLook *look,
                                         const char        *date);
gboolean           _mandate_look_is_this_review (const MandateLook *look,
                                                 const char        *review);

void _mandate_look_add_decisions (const MandateLook   *look,
                                  const char          *kind,
                                  MandateMaterialState state,
                                  const char          *word);
void _mandate_look_add_earlier_actions (const MandateLook *look);
void _mandate_look_add_nonconformities (const MandateLook *look);
void _mandate_look_add_observations (const MandateLook *look,
                                     const char        *source);
void _mandate_look_add_risks (const MandateLook *look);
void _mandate_look_add_improvements (const MandateLook *look);
void _mandate_look_add_reports (const MandateLook *look);
void _mandate_look_add_feedback (const MandateLook *look);
void _mandate_look_add_trainings (const MandateLook *look);
void _mandate_look_add_issues (const MandateLook *look);
void _mandate_look_add_parties (const MandateLook *look);

G_END_DECLS
