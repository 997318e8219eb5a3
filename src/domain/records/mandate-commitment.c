/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-commitment.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"
#include "mandate-choices.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateCommitment, letter, CHOICE, N_ ("Commitment"), .is_required = TRUE, .choices = mandate_commitments),
  MANDATE_FIELD (MandateCommitment, answer, LONG_TEXT, N_ ("In one sentence")),
};

G_DEFINE_FINAL_TYPE (MandateCommitment, mandate_commitment, MANDATE_TYPE_RECORD)

/* One sentence a letter: of two, nobody would know which one counts. */
static void
mandate_commitment_check (MandateRecord *record,
                          MandateChange *change)
{
  MandateCommitment *self = MANDATE_COMMITMENT (record);
  g_autoptr (GPtrArray) all = mandate_change_list (change, MANDATE_TYPE_COMMITMENT);

  for (guint i = 0; i < all->len; i++)
    {
      MandateCommitment *other = g_ptr_array_index (all, i);

      if (g_strcmp0 (mandate_record_get_id (MANDATE_RECORD (other)), mandate_record_get_id (record)) != 0 && g_strcmp0 (other->letter, self->letter) == 0)
        {
          mandate_change_refuse (change, record, "letter", _ ("there is a sentence on this commitment already. Change that one."));
          return;
        }
    }
}

/* It has no title: its letter is what it is about. */
static char *
mandate_commitment_describe (MandateRecord *record)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_COMMITMENT, "letter", NULL);

  return g_strdup (mandate_field_get_choice_label (field, mandate_record_get_text (record, field)));
}

static void
mandate_commitment_class_init (MandateCommitmentClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "commitment",
                                 N_ ("Commitment"), N_ ("Commitments"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_commitment_check;
  record_class->describe = mandate_commitment_describe;
}

static void
mandate_commitment_init (MandateCommitment *self)
{
}
