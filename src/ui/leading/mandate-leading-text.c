/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the views of leading say in more than one place. */

#include "config.h"

#include "mandate-leading-text.h"

#include <glib/gi18n-lib.h>

#include "mandate-screen-text.h"

/**
 * mandate_leading_text_describe_cell:
 * @cell: a letter in a quarter
 *
 * Returns: (transfer full): how much is there, such as “3 acts, 1 of them an approval”
 */
char *
mandate_leading_text_describe_cell (const MandateCoverageCell *cell)
{
  g_autofree char *acts = NULL;

  if (cell->acts->len == 0)
    return g_strdup (_ ("nothing on record"));
  if (cell->n_approvals == cell->acts->len)
    return g_strdup_printf (ngettext ("%u approval", "%u approvals", cell->n_approvals), cell->n_approvals);

  acts = g_strdup_printf (ngettext ("%u act", "%u acts", cell->acts->len), cell->acts->len);
  if (cell->n_approvals == 0)
    return g_steal_pointer (&acts);

  /* Translators: 1 is “3 acts”, 2 how many of them are approvals. */
  return g_strdup_printf (ngettext ("%1$s, %2$u of them an approval", "%1$s, %2$u of them approvals", cell->n_approvals), acts, cell->n_approvals);
}

static void
append (GString    *text,
        const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* @part is taken; what there is none of is left out. */
static void
take_count (GString *text,
            gint64   n,
            char    *part)
{
  if (n > 0)
    append (text, part);

  g_free (part);
}

/**
 * mandate_leading_text_describe_receipt:
 * @receipt: a receipt
 *
 * Returns: (transfer full): what was given, in one line
 */
char *
mandate_leading_text_describe_receipt (const MandateLeadershipReceipt *receipt)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < receipt->amounts->len; i++)
    {
      const MandateReceiptAmount *amount = g_ptr_array_index (receipt->amounts, i);
      g_autofree char            *money = mandate_screen_format_money (amount->approved, amount->currency);

      append (text, money);
    }

  take_count (text, receipt->approved_hours, g_strdup_printf (ngettext ("%u hour", "%u hours", (gulong) receipt->approved_hours), (guint) receipt->approved_hours));
  take_count (text, receipt->n_decisions, g_strdup_printf (ngettext ("%u decision", "%u decisions", receipt->n_decisions), receipt->n_decisions));
  take_count (text, receipt->n_messages, g_strdup_printf (ngettext ("%u message", "%u messages", receipt->n_messages), receipt->n_messages));
  take_count (text, receipt->n_reviews, g_strdup_printf (ngettext ("%u review", "%u reviews", receipt->n_reviews), receipt->n_reviews));

  if (text->len == 0)
    append (text, _ ("Nothing on record yet"));

  return g_string_free (text, FALSE);
}

/**
 * mandate_leading_text_get_chip:
 * @state: how a commitment stands
 *
 * Returns: what its chip looks like
 */
MandateChipState
mandate_leading_text_get_chip (MandateCommitmentState state)
{
  switch (state)
    {
    case MANDATE_COMMITMENT_SHOWN:
      return MANDATE_CHIP_READY;
    case MANDATE_COMMITMENT_SIGNED:
    case MANDATE_COMMITMENT_OLD:
    case MANDATE_COMMITMENT_NOTHING:
    default:
      return MANDATE_CHIP_TO_DO;
    }
}
