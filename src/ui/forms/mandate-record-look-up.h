/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-look-up.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RECORD_LOOK_UP (mandate_record_look_up_get_type ())
G_DECLARE_FINAL_TYPE (MandateRecordLookUp, mandate_record_look_up, MANDATE, RECORD_LOOK_UP, MandateLookUp)

/**
 * MandateRecordFilter:
 * @record: a record
 * @data: what goes with the function
 *
 * Returns: whether @record can be chosen
 */
typedef gboolean (*MandateRecordFilter) (MandateRecord *record,
                                         gpointer       data);

/**
 * MandateNewcomer:
 * @describe: (transfer full): what is offered for a typed name that no record has
 * @take: somebody chose that; the list is closed
 *
 * What becomes of a name that is not on record, where it makes no record of the type.
 */
typedef struct
{
  char *(*describe) (const char *typed);
  void (*take) (gpointer    data,
                const char *typed);
} MandateNewcomer;

GtkWidget *mandate_record_look_up_new (MandateSession *session,
                                       GType           type);
GtkWidget *mandate_record_look_up_new_person (MandateSession *session,
                                              const char     *label,
                                              const char     *style);
void       mandate_record_look_up_set_filter (MandateRecordLookUp   *self,
                                              MandateRecordFilter    filter,
                                              const MandateNewcomer *newcomer,
                                              gpointer               data);
void       mandate_record_look_up_add_none (MandateRecordLookUp *self);
void       mandate_record_look_up_propose_person (MandateRecordLookUp *self,
                                                  const char          *person);

G_END_DECLS
