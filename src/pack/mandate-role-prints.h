/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-print.h"

G_BEGIN_DECLS

/**
 * MandateRolePrintsKind:
 * @MANDATE_ROLE_PRINTS_DOCUMENTS: what is there of all roles: the roles, who reports to whom, competence
 * @MANDATE_ROLE_PRINTS_LETTERS: what is signed: letters, inserts and delegation records
 * @MANDATE_ROLE_PRINTS_SHEETS: what is handed out: whom to tell, briefings, envelopes
 *
 * Papers of roles that are printed together.
 */
typedef enum
{
  MANDATE_ROLE_PRINTS_DOCUMENTS,
  MANDATE_ROLE_PRINTS_LETTERS,
  MANDATE_ROLE_PRINTS_SHEETS,
} MandateRolePrintsKind;

#define MANDATE_TYPE_ROLE_PRINTS (mandate_role_prints_get_type ())
G_DECLARE_FINAL_TYPE (MandateRolePrints, mandate_role_prints, MANDATE, ROLE_PRINTS, GObject)

char *mandate_role_prints_find_obstacle (MandateRegister *reg,
                                         MandateRecord   *record,
                                         const char      *today);

MandateRolePrints *mandate_role_prints_new (MandateWorkspace     *workspace,
                                            MandateRolePrintsKind kind,
                                            const char           *today);

guint       mandate_role_prints_get_length (MandateRolePrints *self);
const char *mandate_role_prints_get_name (MandateRolePrints *self,
                                          guint              position);
const char *mandate_role_prints_find_taken (MandateRolePrints *self,
                                            const char        *folder);

gboolean mandate_role_prints_write (MandateRolePrints *self,
                                    const char        *folder,
                                    gboolean           may_replace,
                                    GError           **error);
void     mandate_role_prints_write_async (MandateRolePrints  *self,
                                          const char         *folder,
                                          gboolean            may_replace,
                                          GAsyncReadyCallback callback,
                                          gpointer            data);
gboolean mandate_role_prints_write_finish (MandateRolePrints *self,
                                           GAsyncResult      *result,
                                           GError           **error);

G_END_DECLS
