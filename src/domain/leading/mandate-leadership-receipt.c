/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaders gave since a day: hours, money, decisions, messages. */

#include "config.h"

#include "mandate-leadership-receipt.h"

#include <string.h>

#include "mandate-records.h"

static void
amount_free (gpointer data)
{
  MandateReceiptAmount *self = data;

  g_free (self->currency);
  g_free (self);
}

static MandateReceiptAmount *
find_amount (MandateLeadershipReceipt *self,
             const char               *currency)
{
  MandateReceiptAmount *amount;

  for (guint i = 0; i < self->amounts->len; i++)
    {
      amount = g_ptr_array_index (self->amounts, i);
      if (g_str_equal (amount->currency, currency))
        return amount;
    }

  amount = g_new0 (MandateReceiptAmount, 1);
  amount->currency = g_strdup (currency);
  g_ptr_array_add (self->amounts, amount);

  return amount;
}

static gint64
known (gint64 figure)
{
  return figure != MANDATE_UNSET ? figure : 0;
}

static void
add_resource (MandateLeadershipReceipt *self,
              MandateResource          *resource)
{
  if (!mandate_resource_is_approved (resource, self->until))
    return;

  self->approved_hours += known (resource->approved_hours);
  self->used_hours += known (resource->used_hours);

  if (resource->currency != NULL && (known (resource->approved_amount) > 0 || known (resource->used_amount) > 0))
    {
      MandateReceiptAmount *amount = find_amount (self, resource->currency);

      amount->approved += known (resource->approved_amount);
      amount->used += known (resource->used_amount);
    }
}

static void
add_act (MandateLeadershipReceipt *self,
         MandateLeadershipEntry   *act)
{
  if (MANDATE_IS_RESOURCE (act->record))
    add_resource (self, MANDATE_RESOURCE (act->record));

  if (act->is_approval || MANDATE_IS_DECISION (act->record) || MANDATE_IS_RISK_DECISION (act->record))
    self->n_decisions++;
  else if (MANDATE_IS_COMMUNICATION (act->record))
    self->n_messages++;
  else if (MANDATE_IS_REVIEW (act->record))
    self->n_reviews++;
  else if (MANDATE_IS_LEADERSHIP_ACT (act->record))
    self->n_messages += (act->letters & MANDATE_COMMITMENT_BIT ('d')) != 0;
}

/**
 * mandate_leadership_receipt_new:
 * @reg: the records, which outlive it
 * @since: the first day
 * @until: the last day
 *
 * Adds up what top management gave, not what others did who lead below it: hours and money that it approved,
 * decisions, messages, reviews. It is the shortest proof of 5.1 that there is.
 *
 * Returns: (transfer full): the receipt
 */
MandateLeadershipReceipt *
mandate_leadership_receipt_new (MandateRegister *reg,
                                const char      *since,
                                const char      *until)
{
  MandateLeadershipReceipt *self = g_new0 (MandateLeadershipReceipt, 1);
  guint                     i = 0;

  self->since = g_strdup (since);
  self->until = g_strdup (until);
  self->amounts = g_ptr_array_new_with_free_func (amount_free);
  self->acts = mandate_leading_list (reg, until);

  while (i < self->acts->len)
    {
      MandateLeadershipEntry *act = g_ptr_array_index (self->acts, i);

      if (strcmp (act->day, since) < 0 || !act->is_of_the_top)
        {
          g_ptr_array_remove_index (self->acts, i);
          continue;
        }

      add_act (self, act);
      i++;
    }

  return self;
}

void
mandate_leadership_receipt_free (MandateLeadershipReceipt *self)
{
  if (self == NULL)
    return;

  g_free (self->since);
  g_free (self->until);
  g_ptr_array_unref (self->amounts);
  g_ptr_array_unref (self->acts);
  g_free (self);
}
