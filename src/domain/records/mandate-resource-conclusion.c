/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource-conclusion.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"
#include "mandate-choices.h"
#include "mandate-fiscal-year.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateResourceConclusion, year, INTEGER, N_ ("Year"), .is_required = TRUE, .minimum = 1900, .maximum = 2999),
  MANDATE_FIELD (MandateResourceConclusion, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = mandate_resource_kinds),
  MANDATE_FIELD (MandateResourceConclusion, adequacy, CHOICE, N_ ("Adequacy"), .is_required = TRUE, .choices = mandate_adequacies, .initial = "unknown"),
  MANDATE_FIELD (MandateResourceConclusion, reason, LONG_TEXT, N_ ("Reason")),
  MANDATE_FIELD (MandateResourceConclusion, concluded_on, DATE, N_ ("Concluded on")),
  MANDATE_FIELD (MandateResourceConclusion, concluded_by, REFERENCE, N_ ("Concluded by"), .references = "person"),
  MANDATE_FIELD (MandateResourceConclusion, review, REFERENCE, N_ ("Review"), .references = "review"),
};

G_DEFINE_FINAL_TYPE (MandateResourceConclusion, mandate_resource_conclusion, MANDATE_TYPE_RECORD)

/* 7.1: one conclusion a kind and year; one that says something says why. */
static void
mandate_resource_conclusion_check (MandateRecord *record,
                                   MandateChange *change)
{
  MandateResourceConclusion *self = MANDATE_RESOURCE_CONCLUSION (record);
  g_autoptr (GPtrArray) all = mandate_change_list (change, MANDATE_TYPE_RESOURCE_CONCLUSION);

  if (g_strcmp0 (self->adequacy, "unknown") != 0 && self->reason == NULL)
    mandate_change_refuse (change, record, "reason", _ ("say in a sentence why it is enough, or too little: that is what an auditor will ask."));

  for (guint i = 0; i < all->len; i++)
    {
      MandateResourceConclusion *other = g_ptr_array_index (all, i);

      if (!g_str_equal (mandate_record_get_id (MANDATE_RECORD (other)), mandate_record_get_id (record)) &&
          other->year == self->year && g_strcmp0 (other->kind, self->kind) == 0)
        {
          g_autofree char *year = mandate_fiscal_year_describe (mandate_change_get_register (change), self->year);

          mandate_change_refuse (change, record, "kind", _ ("there is a conclusion on this kind for %s already. Change that one."), year);
          return;
        }
    }
}

static void
mandate_resource_conclusion_class_init (MandateResourceConclusionClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "resource-conclusion",
                                 N_ ("Conclusion on resources"), N_ ("Conclusions on resources"),
                                 fields, G_N_ELEMENTS (fields));
  MANDATE_RECORD_CLASS (klass)->check = mandate_resource_conclusion_check;
}

static void
mandate_resource_conclusion_init (MandateResourceConclusion *self)
{
}
