/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-block-private.h"

static void
share_free (gpointer data)
{
  MandateShare *share = data;

  g_free (share->label);
  g_free (share);
}

void
_mandate_shares_clear (MandateShares *self)
{
  g_free (self->label_title);
  for (guint i = 0; i < MANDATE_N_SHARES; i++)
    g_free (self->titles[i]);
  g_free (self->sentence);
  g_ptr_array_unref (self->bars);
}

/**
 * mandate_block_new_shares:
 * @label_title: head of the first column
 * @good_title: what the first piece of a bar counts
 * @open_title: what the second counts
 * @bad_title: what the third counts
 * @sentence: what the figures come to, in words
 *
 * Returns: (transfer full): parts of a whole, without bars
 */
MandateBlock *
mandate_block_new_shares (const char *label_title,
                          const char *good_title,
                          const char *open_title,
                          const char *bad_title,
                          const char *sentence)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_SHARES);

  self->shares.label_title = g_strdup (label_title);
  self->shares.titles[0] = g_strdup (good_title);
  self->shares.titles[1] = g_strdup (open_title);
  self->shares.titles[2] = g_strdup (bad_title);
  self->shares.sentence = g_strdup (sentence);
  self->shares.bars = g_ptr_array_new_with_free_func (share_free);

  return self;
}

/**
 * mandate_block_add_share:
 * @shares: parts of a whole
 * @label: what the bar is about
 * @n_good: its first piece
 * @n_open: its second
 * @n_bad: its third
 *
 * Adds a bar below the others.
 */
void
mandate_block_add_share (MandateBlock *shares,
                         const char   *label,
                         guint         n_good,
                         guint         n_open,
                         guint         n_bad)
{
  MandateShare *share;

  g_return_if_fail (shares != NULL && shares->kind == MANDATE_BLOCK_SHARES);

  share = g_new0 (MandateShare, 1);
  share->label = g_strdup (label);
  share->values[0] = n_good;
  share->values[1] = n_open;
  share->values[2] = n_bad;
  g_ptr_array_add (shares->shares.bars, share);
}
