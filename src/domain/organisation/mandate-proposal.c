/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-proposal.h"

/**
 * mandate_proposal_new:
 * @type: a record type
 *
 * Returns: (transfer full): a proposal of an empty record, to be filled in
 */
MandateProposal *
mandate_proposal_new (GType type)
{
  MandateProposal *self = g_new0 (MandateProposal, 1);

  self->record = mandate_record_new (type, NULL);

  return self;
}

void
mandate_proposal_free (MandateProposal *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->detail);
  g_clear_object (&self->record);
  g_free (self);
}

/**
 * mandate_proposals_new:
 *
 * Returns: (transfer full) (element-type MandateProposal): an empty list of proposals
 */
GPtrArray *
mandate_proposals_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_proposal_free);
}

static gboolean
is_there (MandateProposal    *proposal,
          MandateRegister    *reg,
          const MandateField *field)
{
  MandateRecordList *list = mandate_register_get_list (reg, G_OBJECT_TYPE (proposal->record));

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (g_strcmp0 (mandate_record_get_text (mandate_record_list_get (list, i), field), mandate_record_get_text (proposal->record, field)) == 0)
      return TRUE;

  return FALSE;
}

/**
 * mandate_proposals_keep_new:
 * @proposals: (element-type MandateProposal): proposals
 * @reg: the records
 * @field: the name of a field of text or choice
 *
 * Drops what was taken: a record that says the same in @field is there.
 */
void
mandate_proposals_keep_new (GPtrArray       *proposals,
                            MandateRegister *reg,
                            const char      *field)
{
  for (guint i = proposals->len; i > 0; i--)
    {
      MandateProposal    *proposal = g_ptr_array_index (proposals, i - 1);
      const MandateField *found = mandate_record_type_find_field (G_OBJECT_TYPE (proposal->record), field, NULL);

      if (is_there (proposal, reg, found))
        g_ptr_array_remove_index (proposals, i - 1);
    }
}
