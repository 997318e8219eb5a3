/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-body-member.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateBodyMember, body, REFERENCE, N_ ("Body"), .is_required = TRUE, .is_part_of = TRUE, .references = "body"),
  MANDATE_FIELD (MandateBodyMember, person, REFERENCE, N_ ("Person"), .is_required = TRUE, .references = "person"),
  MANDATE_FIELD (MandateBodyMember, is_chair, BOOLEAN, N_ ("Chair")),
  MANDATE_FIELD (MandateBodyMember, joined_on, DATE, N_ ("Member since")),
  MANDATE_FIELD (MandateBodyMember, left_on, DATE, N_ ("Member until"), .not_before = "joined_on"),
};

G_DEFINE_FINAL_TYPE (MandateBodyMember, mandate_body_member, MANDATE_TYPE_RECORD)

static void
mandate_body_member_class_init (MandateBodyMemberClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "body-member",
                                 N_ ("Member of a body"), N_ ("Members of bodies"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_body_member_init (MandateBodyMember *self)
{
}

/**
 * mandate_body_member_is_current:
 * @self: a membership
 * @date: a day
 *
 * Returns: whether it lasted on that day
 */
gboolean
mandate_body_member_is_current (MandateBodyMember *self,
                                const char        *date)
{
  g_return_val_if_fail (MANDATE_IS_BODY_MEMBER (self), FALSE);

  return (self->joined_on == NULL || strcmp (self->joined_on, date) <= 0) &&
         (self->left_on == NULL || strcmp (self->left_on, date) > 0);
}
