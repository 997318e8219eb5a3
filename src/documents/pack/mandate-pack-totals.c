/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts with their whole, so that the summary and the pages behind it agree. */

#include "config.h"

#include "mandate-pack-totals.h"

#include <glib/gi18n-lib.h>

#include "mandate-figures.h"
#include "mandate-fiscal-year.h"
#include "mandate-objective-progress.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-policy-reach.h"
#include "mandate-resource-ledger.h"

/**
 * mandate_pack_describe_acknowledgements:
 * @self: a context
 * @version: a policy version
 *
 * Returns: (transfer full): “9 of 11 people in scope; 2 on leave”
 */
char *
mandate_pack_describe_acknowledgements (const MandatePackContext *self,
                                        MandatePolicyVersion     *version)
{
  g_autoptr (MandatePolicyReach) reach = mandate_policy_reach_new (self->reg, version, self->as_of);

  return mandate_policy_reach_describe (reach, self->translation);
}

/**
 * mandate_pack_describe_objectives:
 * @self: a context
 *
 * Returns: (transfer full) (nullable): how many were set, are reached and were never read
 */
char *
mandate_pack_describe_objectives (const MandatePackContext *self)
{
  g_autoptr (GPtrArray) objectives = mandate_pack_list (self, MANDATE_TYPE_OBJECTIVE, NULL, NULL, NULL);
  guint n_reached = 0;
  guint n_unread = 0;

  if (objectives->len == 0)
    return NULL;

  for (guint i = 0; i < objectives->len; i++)
    {
      g_autoptr (MandateObjectiveProgress) progress = mandate_objective_progress_new (self->reg, g_ptr_array_index (objectives, i), self->as_of);

      n_reached += progress->progress == MANDATE_PROGRESS_REACHED;
      n_unread += progress->reading == NULL;
    }

  /* Translators: about objectives. */
  return g_strdup_printf (mandate_pack_say (self, N_ ("%1$u set, %2$u of them reached, %3$u never measured")), objectives->len, n_reached, n_unread);
}

/**
 * mandate_pack_describe_resources:
 * @self: a context
 * @year: a year, or 0
 *
 * Returns: (transfer full): the year's sums in one sentence
 */
char *
mandate_pack_describe_resources (const MandatePackContext *self,
                                 gint64                    year)
{
  g_autoptr (MandateResourceLedger) ledger = mandate_resource_ledger_new (self->reg, year, self->as_of);
  g_autoptr (GPtrArray) currencies = mandate_resource_ledger_list_currencies (ledger);
  const MandateResourceFigures hours = mandate_resource_ledger_sum (ledger, NULL);
  const char                  *language = mandate_pack_get_language (self);
  GString                     *text = g_string_new (NULL);

  if (year > 0)
    {
      g_autofree char *name = mandate_fiscal_year_describe (self->reg, year);

      g_string_append_printf (text, "%s: ", name);
    }

  for (guint i = 0; i < currencies->len; i++)
    {
      const char                  *currency = g_ptr_array_index (currencies, i);
      const MandateResourceFigures total = mandate_resource_ledger_sum (ledger, currency);
      g_autofree char             *requested = mandate_figure_money (total.requested, currency, language);
      g_autofree char             *approved = mandate_figure_money (total.approved, currency, language);
      g_autofree char             *used = mandate_figure_money (total.used, currency, language);

      /* Translators: three amounts. */
      g_string_append_printf (text, mandate_pack_say (self, N_ ("%1$s requested, %2$s approved, %3$s used")), requested, approved, used);
      g_string_append (text, "; ");
    }

  {
    g_autofree char *approved = mandate_figure_integer (hours.approved, language);
    g_autofree char *used = mandate_figure_integer (hours.used, language);

    /* Translators: two numbers of hours. */
    g_string_append_printf (text, mandate_pack_say (self, N_ ("%1$s hours approved, %2$s used")), approved, used);
  }

  return g_string_free (text, FALSE);
}
