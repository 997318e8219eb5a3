/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-body-member.h"
#include "mandate-body.h"
#include "mandate-change.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandateBodyProposal:
 * @kind: of the body
 * @name: (translatable): what it is called
 * @reason: (translatable): why there might be one
 * @charter: (translatable) (nullable): what it decides and how it is called together
 * @is_top_management: whether top management belongs to it
 *
 * A body or a group that an organisation of this size may want, and has not yet.
 */
typedef struct
{
  const char *kind;
  const char *name;
  const char *reason;
  const char *charter;
  gboolean    is_top_management;

  /*< private >*/
  guint min_people;
  guint min_leading;
} MandateBodyProposal;

GPtrArray         *mandate_bodies_list_members (MandateRegister *reg,
                                                const char      *body,
                                                const char      *date);
MandateBodyMember *mandate_bodies_find_chair (MandateRegister *reg,
                                              const char      *body,
                                              const char      *date);
gboolean           mandate_bodies_lacks_chair (MandateRegister *reg,
                                               MandateBody     *body,
                                               const char      *date);
GPtrArray         *mandate_bodies_list_roles (MandateRegister *reg,
                                              const char      *body,
                                              const char      *date);
MandateBody       *mandate_bodies_find_by_name (MandateRegister *reg,
                                                const char      *kind,
                                                const char      *name);

MandateBodyMember *mandate_bodies_add_member (MandateChange *change,
                                              const char    *body,
                                              const char    *person,
                                              const char    *since);
void               mandate_bodies_make_chair (MandateChange *change,
                                              const char    *membership);
void               mandate_bodies_end_membership (MandateChange *change,
                                                  const char    *membership,
                                                  const char    *date);

GPtrArray   *mandate_bodies_list_proposals (MandateRegister          *reg,
                                            const MandateTranslation *translation,
                                            const char               *date);
MandateBody *mandate_bodies_add_proposed (MandateChange             *change,
                                          const MandateBodyProposal *proposal,
                                          const MandateTranslation  *translation);

G_END_DECLS
