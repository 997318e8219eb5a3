/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts with their whole, so that the summary and the pages behind it agree. */

#include "config.h"

#include "mandate-pack-totals.h"

#include <glib/gi18n-lib.h>

#include "mandate-figures.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-policy-standing.h"
#include "mandate-resource-ledger.h"

/**
 * mandate_pack_list_readers:
 * @self: a context
 * @version: a policy version
 *
 * Returns: (transfer container) (element-type MandatePerson): of the people who
 *   are there on the day of the pack, those who acknowledged the version by then
 */
GPtrArray *
mandate_pack_list_readers (const MandatePackContext *self,
                           MandatePolicyVersion     *version)
{
  g_autoptr (GHashTable) readers = mandate_policy_list_acknowledgements (self->reg, mandate_record_get_id (MANDATE_RECORD (version)), self->as_of);
  GPtrArray *people = mandate_pack_list_active_people (self);

  for (guint i = people->len; i > 0; i--)
    if (!g_hash_table_contains (readers, mandate_record_get_id (g_ptr_array_index (people, i - 1))))
      g_ptr_array_remove_index (people, i - 1);

  return people;
}

/**
 * mandate_pack_describe_acknowledgements:
 * @self: a context
 * @version: a policy version
 *
 * Returns: (transfer full): “7 of 9 people”
 */
char *
mandate_pack_describe_acknowledgements (const MandatePackContext *self,
                                        MandatePolicyVersion     *version)
{
  g_autoptr (GPtrArray) readers = mandate_pack_list_readers (self, version);
  g_autoptr (GPtrArray) people = mandate_pack_list_active_people (self);

  /* Translators: how many of all people, such as “7 of 9 people”. */
  return g_strdup_printf (mandate_pack_say_count (self, "%1$u of %2$u person", "%1$u of %2$u people", people->len), readers->len, people->len);
}

/**
 * mandate_pack_describe_objectives:
 * @self: a context
 *
 * Returns: (transfer full) (nullable): how many were set, met and never read
 */
char *
mandate_pack_describe_objectives (const MandatePackContext *self)
{
  g_autoptr (GPtrArray) objectives = mandate_pack_list (self, MANDATE_TYPE_OBJECTIVE, NULL, NULL, NULL);
  guint n_met = 0;
  guint n_unread = 0;

  if (objectives->len == 0)
    return NULL;

  for (guint i = 0; i < objectives->len; i++)
    {
      MandateObjective *objective = g_ptr_array_index (objectives, i);
      g_autoptr (GPtrArray) readings = mandate_pack_list (self, MANDATE_TYPE_OBJECTIVE_READING, "objective", mandate_record_get_id (MANDATE_RECORD (objective)), NULL);

      n_met += g_strcmp0 (objective->state, "met") == 0;
      n_unread += readings->len == 0;
    }

  /* Translators: about objectives. */
  return g_strdup_printf (mandate_pack_say (self, N_ ("%1$u set, %2$u of them met, %3$u never measured")), objectives->len, n_met, n_unread);
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
    g_string_append_printf (text, "%" G_GINT64_FORMAT ": ", year);

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
