/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-role-holding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateRoleHolding, role, REFERENCE, N_ ("Role"), .is_required = TRUE, .is_part_of = TRUE, .references = "role"),
  MANDATE_FIELD (MandateRoleHolding, person, REFERENCE, N_ ("Held by person"), .references = "person"),
  MANDATE_FIELD (MandateRoleHolding, body, REFERENCE, N_ ("Held by body"), .references = "body"),
  MANDATE_FIELD (MandateRoleHolding, held_from, DATE, N_ ("From"), .is_required = TRUE),
  MANDATE_FIELD (MandateRoleHolding, held_until, DATE, N_ ("Until"), .not_before = "held_from"),
  MANDATE_FIELD (MandateRoleHolding, appointed_by, REFERENCE, N_ ("Appointed by"), .references = "person"),
  MANDATE_FIELD (MandateRoleHolding, accepted_on, DATE, N_ ("Accepted on"), .help = N_ ("The day the holder said yes.")),
  MANDATE_FIELD (MandateRoleHolding, communicated_on, DATE, N_ ("Made known on"), .help = N_ ("The day the others were told.")),
  MANDATE_FIELD (MandateRoleHolding, deputy, REFERENCE, N_ ("Deputy"), .references = "person"),
  MANDATE_FIELD (MandateRoleHolding, is_lead, BOOLEAN, N_ ("Lead"), .help = N_ ("Answers for the role where several hold it.")),
  MANDATE_FIELD (MandateRoleHolding, communicated_to, TEXT, N_ ("Made known to"), .help = N_ ("Who was told, and how."), .since_schema = 5),
};

G_DEFINE_FINAL_TYPE (MandateRoleHolding, mandate_role_holding, MANDATE_TYPE_RECORD)

/* Ends are days on which a role is no longer held. */
static gboolean
overlaps (MandateRoleHolding *self,
          MandateRoleHolding *other)
{
  return (self->held_until == NULL || other->held_from == NULL || strcmp (self->held_until, other->held_from) > 0) &&
         (other->held_until == NULL || self->held_from == NULL || strcmp (other->held_until, self->held_from) > 0);
}

static gboolean
lasts_beyond (MandateRoleHolding *self,
              const char         *date)
{
  return self->held_until == NULL || strcmp (self->held_until, date) > 0;
}

/*
 * 5.3: where several hold a role, exactly one of them leads. The mark has no
 * days of its own: who held it earlier may have led while the one who leads now
 * held it beside them.
 */
static void
check_lead (MandateRoleHolding *self,
            MandateChange      *change)
{
  g_autoptr (GPtrArray) holdings = mandate_change_list (change, MANDATE_TYPE_ROLE_HOLDING);
  const char *today = mandate_change_get_today (change);

  for (guint i = 0; self->is_lead && lasts_beyond (self, today) && i < holdings->len; i++)
    {
      MandateRoleHolding *other = g_ptr_array_index (holdings, i);

      if (other == self || !other->is_lead || g_strcmp0 (other->role, self->role) != 0 || !lasts_beyond (other, today) || !overlaps (self, other))
        continue;

      mandate_change_refuse (change, MANDATE_RECORD (self), "is_lead", _ ("somebody else leads this role at the same time. Take the lead from them first."));
      return;
    }
}

static void
mandate_role_holding_check (MandateRecord *record,
                            MandateChange *change)
{
  MandateRoleHolding *self = MANDATE_ROLE_HOLDING (record);

  if ((self->person == NULL) == (self->body == NULL))
    mandate_change_refuse (change, record, NULL, _ ("a role is held by a person or by a body. Give exactly one of the two."));

  if (self->deputy != NULL && g_strcmp0 (self->deputy, self->person) == 0)
    mandate_change_refuse (change, record, "deputy", _ ("nobody can stand in for themselves. Choose another person."));

  check_lead (self, change);
}

static void
mandate_role_holding_class_init (MandateRoleHoldingClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "role-holding",
                                 N_ ("Role holding"), N_ ("Role holdings"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_role_holding_check;
}

static void
mandate_role_holding_init (MandateRoleHolding *self)
{
}

/**
 * mandate_role_holding_is_current:
 * @self: a role holding
 * @date: a day
 *
 * Returns: whether the role is held on that day
 */
gboolean
mandate_role_holding_is_current (MandateRoleHolding *self,
                                 const char         *date)
{
  g_return_val_if_fail (MANDATE_IS_ROLE_HOLDING (self), FALSE);

  return self->held_from != NULL && strcmp (self->held_from, date) <= 0 && (self->held_until == NULL || strcmp (self->held_until, date) > 0);
}
