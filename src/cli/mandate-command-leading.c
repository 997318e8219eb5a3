/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaders did: by letter and quarter, and added up since a day. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-command.h"
#include "mandate-coverage.h"
#include "mandate-date.h"
#include "mandate-leadership-receipt.h"
#include "mandate-money.h"

#define MAX_QUARTERS 40

static void
add_acts (JsonBuilder *builder,
          GPtrArray   *acts)
{
  json_builder_begin_array (builder);

  for (guint i = 0; i < acts->len; i++)
    {
      const MandateLeadershipEntry *act = g_ptr_array_index (acts, i);
      const char                   *leader = mandate_leadership_entry_get_leader (act);
      g_autofree char              *link = mandate_leadership_entry_make_link (act);
      g_autofree char              *letters = mandate_leading_format_letters (act->letters);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "day");
      json_builder_add_string_value (builder, act->day);
      json_builder_set_member_name (builder, "letters");
      json_builder_add_string_value (builder, letters);
      json_builder_set_member_name (builder, "leader");
      if (leader != NULL)
        json_builder_add_string_value (builder, leader);
      else
        json_builder_add_null_value (builder);
      json_builder_set_member_name (builder, "title");
      json_builder_add_string_value (builder, act->title);
      json_builder_set_member_name (builder, "approval");
      json_builder_add_boolean_value (builder, act->is_approval);
      json_builder_set_member_name (builder, "record");
      json_builder_add_string_value (builder, link);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
add_cell (JsonBuilder               *builder,
          const MandateQuarter      *quarter,
          const MandateCoverageCell *cell)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "from");
  json_builder_add_string_value (builder, quarter->from);
  json_builder_set_member_name (builder, "until");
  json_builder_add_string_value (builder, quarter->until);
  json_builder_set_member_name (builder, "running");
  json_builder_add_boolean_value (builder, quarter->is_running);
  json_builder_set_member_name (builder, "approvals");
  json_builder_add_int_value (builder, cell->n_approvals);
  json_builder_set_member_name (builder, "acts");
  add_acts (builder, cell->acts);
  json_builder_end_object (builder);
}

static const char *
get_state_name (MandateCommitmentState state)
{
  switch (state)
    {
    case MANDATE_COMMITMENT_SHOWN:
      return "shown";
    case MANDATE_COMMITMENT_SIGNED:
      return "signed";
    case MANDATE_COMMITMENT_OLD:
      return "old";
    case MANDATE_COMMITMENT_NOTHING:
    default:
      return "nothing";
    }
}

static void
print_map_json (const MandateCoverage *map)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);

  for (guint i = 0; i < MANDATE_N_COMMITMENTS; i++)
    {
      const char letter[] = { 'a' + (char) i, '\0' };

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "letter");
      json_builder_add_string_value (builder, letter);
      json_builder_set_member_name (builder, "state");
      json_builder_add_string_value (builder, get_state_name (mandate_coverage_judge (map, i)));
      json_builder_set_member_name (builder, "quarters");
      json_builder_begin_array (builder);
      for (guint j = 0; j < mandate_coverage_get_n_quarters (map); j++)
        add_cell (builder, mandate_coverage_get_quarter (map, j), mandate_coverage_get_cell (map, i, j));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
  mandate_command_print_json (json_builder_get_root (builder));
}

/* A row a letter, a column a quarter, named by its first month; a dash where nothing is. */
static void
print_map (const MandateCoverage *map)
{
  g_autoptr (MandateTranslation) screen = mandate_translation_new_for_screen ();
  const guint n = mandate_coverage_get_n_quarters (map);

  g_print (" ");
  for (guint j = 0; j < n; j++)
    g_print ("  %.7s", mandate_coverage_get_quarter (map, j)->from);
  g_print ("\n");

  for (guint i = 0; i < MANDATE_N_COMMITMENTS; i++)
    {
      g_print ("%c", 'a' + (char) i);
      for (guint j = 0; j < n; j++)
        {
          const guint n_acts = mandate_coverage_get_cell (map, i, j)->acts->len;

          if (n_acts > 0)
            g_print ("  %7u", n_acts);
          else
            g_print ("        -");
        }
      g_print ("  %s\n", mandate_commitment_state_get_word (mandate_coverage_judge (map, i), screen));
    }
}

int
mandate_command_coverage (int   argc,
                          char *argv[])
{
  gboolean           as_json = FALSE;
  int                n_quarters = MANDATE_COVERAGE_QUARTERS;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { "quarters", 0, 0, G_OPTION_ARG_INT, &n_quarters, N_ ("How many quarters; four where nothing is said"), N_ ("N") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autofree char *today = mandate_date_today ();
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateCoverage) map = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("coverage", options, 1, 1, &argc, &argv, &code))
    return code;

  if (n_quarters < 1 || n_quarters > MAX_QUARTERS)
    return mandate_command_fail_usage ("coverage", _ ("The number of quarters is from 1 to 40."));

  workspace = mandate_library_open_for_reading (argv[1], &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  map = mandate_coverage_new (mandate_workspace_get_register (workspace), today, (guint) n_quarters);

  if (as_json)
    print_map_json (map);
  else
    print_map (map);

  return mandate_coverage_count_empty (map) > 0 ? MANDATE_EXIT_GAPS : MANDATE_EXIT_OK;
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
print_receipt_json (const MandateLeadershipReceipt *receipt)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "since");
  json_builder_add_string_value (builder, receipt->since);
  json_builder_set_member_name (builder, "until");
  json_builder_add_string_value (builder, receipt->until);
  add_number (builder, "approved_hours", receipt->approved_hours);
  add_number (builder, "used_hours", receipt->used_hours);
  json_builder_set_member_name (builder, "money");
  json_builder_begin_array (builder);
  for (guint i = 0; i < receipt->amounts->len; i++)
    {
      const MandateReceiptAmount *amount = g_ptr_array_index (receipt->amounts, i);
      g_autofree char            *approved = mandate_money_format (amount->approved, amount->currency);
      g_autofree char            *used = mandate_money_format (amount->used, amount->currency);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "currency");
      json_builder_add_string_value (builder, amount->currency);
      json_builder_set_member_name (builder, "approved");
      json_builder_add_string_value (builder, approved);
      json_builder_set_member_name (builder, "used");
      json_builder_add_string_value (builder, used);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  add_number (builder, "decisions", receipt->n_decisions);
  add_number (builder, "messages", receipt->n_messages);
  add_number (builder, "reviews", receipt->n_reviews);
  json_builder_set_member_name (builder, "acts");
  add_acts (builder, receipt->acts);
  json_builder_end_object (builder);
  mandate_command_print_json (json_builder_get_root (builder));
}

static void
print_receipt (const MandateLeadershipReceipt *receipt)
{
  /* Translators: both are days. */
  g_print (_ ("From %1$s to %2$s\n"), receipt->since, receipt->until);

  for (guint i = 0; i < receipt->amounts->len; i++)
    {
      const MandateReceiptAmount *amount = g_ptr_array_index (receipt->amounts, i);
      g_autofree char            *approved = mandate_money_format (amount->approved, amount->currency);
      g_autofree char            *used = mandate_money_format (amount->used, amount->currency);

      /* Translators: 1 is a currency, 2 and 3 are amounts. */
      g_print (_ ("Money in %1$s: %2$s approved, %3$s used\n"), amount->currency, approved, used);
    }

  g_print (_ ("Hours: %1$u approved, %2$u spent\n"), (guint) receipt->approved_hours, (guint) receipt->used_hours);
  g_print (_ ("Decisions: %u\n"), receipt->n_decisions);
  g_print (_ ("Messages: %u\n"), receipt->n_messages);
  g_print (_ ("Reviews and meetings: %u\n"), receipt->n_reviews);
}

int
mandate_command_receipt (int   argc,
                         char *argv[])
{
  gboolean           as_json = FALSE;
  g_autofree char   *since = NULL;
  const GOptionEntry options[] = {
    { "since", 0, 0, G_OPTION_ARG_STRING, &since, N_ ("The first day that counts"), N_ ("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autofree char *today = mandate_date_today ();
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateLeadershipReceipt) receipt = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("receipt", options, 1, 1, &argc, &argv, &code))
    return code;

  if (!mandate_date_is_valid (since) || strcmp (since, today) > 0)
    return mandate_command_fail_usage ("receipt", _ ("Say with --since from which day on, such as 2026-01-31; one up to today."));

  workspace = mandate_library_open_for_reading (argv[1], &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  receipt = mandate_leadership_receipt_new (mandate_workspace_get_register (workspace), since, today);

  if (as_json)
    print_receipt_json (receipt);
  else
    print_receipt (receipt);

  return MANDATE_EXIT_OK;
}
