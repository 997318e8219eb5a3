/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

GPtrArray *mandate_pack_list (const MandatePackContext *self,
                              GType                     type,
                              const char               *field,
                              const char               *value,
                              const char               *order);
char      *mandate_pack_make_link (gpointer record);

const char *mandate_pack_get_person_name (const MandatePackContext *self,
                                          const char               *person);
const char *mandate_pack_get_choice (const MandatePackContext *self,
                                     gpointer                  record,
                                     const char               *field);
char       *mandate_pack_describe_person (const MandatePackContext *self,
                                          const char               *person);

MandateOrganisation *mandate_pack_find_organisation (const MandatePackContext *self);
GPtrArray           *mandate_pack_list_top_management (const MandatePackContext *self);
GPtrArray           *mandate_pack_list_active_people (const MandatePackContext *self);

GPtrArray *mandate_pack_list_policies (const MandatePackContext *self);
gpointer   mandate_pack_find_shown_version (const MandatePackContext *self,
                                            const char               *policy);
gpointer   mandate_pack_find_approval (const MandatePackContext *self,
                                       const char               *version);
gboolean   mandate_pack_is_approver_author (const MandatePackContext *self,
                                            MandateApproval          *approval);

gpointer   mandate_pack_find_mandated_role (const MandatePackContext *self,
                                            const char               *mandate);
GPtrArray *mandate_pack_list_holdings (const MandatePackContext *self,
                                       const char               *role);
char      *mandate_pack_describe_holder (const MandatePackContext *self,
                                         MandateRoleHolding       *holding);
char      *mandate_pack_describe_holders (const MandatePackContext *self,
                                          const char               *role);

gboolean   mandate_pack_is_management_review (MandateReview *review);
GPtrArray *mandate_pack_list_held_reviews (const MandatePackContext *self);
gboolean   mandate_pack_has_minutes (const MandatePackContext *self,
                                     MandateReview            *review);
GPtrArray *mandate_pack_list_minuted_reviews (const MandatePackContext *self);

G_END_DECLS
