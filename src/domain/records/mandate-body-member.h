/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_BODY_MEMBER (mandate_body_member_get_type ())
G_DECLARE_FINAL_TYPE (MandateBodyMember, mandate_body_member, MANDATE, BODY_MEMBER, MandateRecord)

/**
 * MandateBodyMember:
 *
 * Who belongs to a body, and since when.
 */
struct _MandateBodyMember
{
  MandateRecord parent_instance;

  char    *body;   /* id of a body */
  char    *person; /* id of a person */
  gboolean is_chair;
  char    *joined_on;
  char    *left_on;
};

gboolean mandate_body_member_is_current (MandateBodyMember *self,
                                         const char        *date);

G_END_DECLS
