/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the records said when a review was held, kept as text (9.3.2). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"
#include "mandate-choices.h"
#include "mandate-date.h"
#include "mandate-organisation.h"
#include "mandate-review-input.h"
#include "mandate-review-material.h"

/**
 * mandate_material_to_text:
 * @rows: (element-type MandateMaterial): what the records say
 *
 * Returns: (transfer full): the same to be read, a line each
 */
char *
mandate_material_to_text (GPtrArray *rows)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const MandateMaterial *row = g_ptr_array_index (rows, i);

      g_string_append_printf (lines, "%s%s: %s", lines->len > 0 ? "\n" : "", row->title, row->word);
      if (row->detail != NULL)
        g_string_append_printf (lines, " (%s)", row->detail);
    }

  return g_string_free (lines, FALSE);
}

/* (transfer none): the input as the change has it, or a new one. */
static MandateReviewInput *
edit_input (MandateChange *change,
            const char    *review,
            const char    *input)
{
  g_autoptr (GPtrArray) inputs = mandate_change_list (change, MANDATE_TYPE_REVIEW_INPUT);
  MandateRecord *created;

  for (guint i = 0; i < inputs->len; i++)
    {
      MandateReviewInput *known = g_ptr_array_index (inputs, i);

      if (g_strcmp0 (known->review, review) == 0 && g_strcmp0 (known->input, input) == 0)
        return known->prepared_on != NULL ? known : mandate_change_edit (change, MANDATE_TYPE_REVIEW_INPUT, mandate_record_get_id (MANDATE_RECORD (known)));
    }

  created = mandate_change_create (change, MANDATE_TYPE_REVIEW_INPUT, NULL);
  mandate_record_set (created, "review", review, NULL);
  mandate_record_set (created, "input", input, NULL);

  return MANDATE_REVIEW_INPUT (created);
}

/**
 * mandate_review_freeze:
 * @self: a management review, of @change, that is said to have been held
 * @change: a change
 *
 * Keeps what the records say on each input as text, in the language of the
 * documents, with the day that it was true on. What was kept before stays: it
 * is what the meeting was told, whatever becomes of the records.
 */
void
mandate_review_freeze (MandateReview *self,
                       MandateChange *change)
{
  const char *day = mandate_date_is_valid (self->held_on) ? self->held_on : mandate_change_get_day (change);
  const char *id = mandate_record_get_id (MANDATE_RECORD (self));
  g_autoptr (MandateTranslation) translation = mandate_organisation_new_translation (mandate_change_get_register (change));

  for (const MandateChoice *wanted = mandate_review_inputs; wanted->value != NULL; wanted++)
    {
      MandateReviewInput *input = edit_input (change, id, wanted->value);
      g_autoptr (GPtrArray) rows = NULL;
      g_autofree char *text = NULL;

      if (input->prepared_on != NULL)
        continue;

      rows = mandate_review_list_material (self, mandate_change_get_register (change), wanted->value, day, translation, NULL);
      text = rows->len > 0 ? mandate_material_to_text (rows) : g_strdup (mandate_translate (translation, N_ ("Nothing was on record.")));
      mandate_record_set (MANDATE_RECORD (input), "prepared", text, NULL);
      mandate_record_set (MANDATE_RECORD (input), "prepared_on", day, NULL);
    }
}
