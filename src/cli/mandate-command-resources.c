/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What security was given: printed, as JSON, as CSV, from CSV, and as a PDF file. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-exchange.h"
#include "mandate-fiscal-year.h"
#include "mandate-money.h"
#include "mandate-print.h"
#include "mandate-resource-csv.h"
#include "mandate-resource-ledger.h"
#include "mandate-resource-people.h"

/* What the command line says. */
typedef struct
{
  int      year;
  gboolean is_json;
  gboolean is_csv;
  gboolean is_dry;
  gboolean takes_over;
  gboolean may_replace;
  char    *output; /* (owned) (nullable) */
} Options;

static void
options_clear (Options *self)
{
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static const char *const state_names[] = {
  [MANDATE_LEDGER_UNDECIDED] = "undecided",
  [MANDATE_LEDGER_IN_FULL] = "in-full",
  [MANDATE_LEDGER_IN_PART] = "in-part",
  [MANDATE_LEDGER_REFUSED] = "refused",
  [MANDATE_LEDGER_NOT_USED] = "not-used",
};

static const char *const verdict_names[] = {
  [MANDATE_VERDICT_NOTHING] = "nothing",
  [MANDATE_VERDICT_SHORT] = "short",
  [MANDATE_VERDICT_UNDECIDED] = "undecided",
  [MANDATE_VERDICT_NOT_JUDGED] = "not-judged",
  [MANDATE_VERDICT_ENOUGH] = "enough",
};

/* (transfer full): “1200.00 EUR”, “8 h”, or “-” */
static char *
format_figure (gint64      value,
               const char *currency)
{
  g_autofree char *amount = NULL;

  if (value == MANDATE_UNSET)
    return g_strdup ("-");
  if (currency == NULL)
    /* Translators: a number of hours. */
    return g_strdup_printf (_ ("%d h"), (int) value);

  amount = mandate_money_format (value, currency);

  return g_strdup_printf ("%s %s", amount, currency);
}

static void
print_figures (const char                   *title,
               const MandateResourceFigures *figures,
               const char                   *currency,
               const char                   *indent)
{
  g_autofree char *requested = format_figure (figures->requested, currency);
  g_autofree char *approved = format_figure (figures->approved, currency);
  g_autofree char *used = format_figure (figures->used, currency);

  /* Translators: what it is for, what was requested, approved and used. */
  g_print (_ ("%1$s%2$s: requested %3$s, approved %4$s, used %5$s"), indent, title, requested, approved, used);
  g_print ("\n");
}

static void
print_ledger (MandateRegister             *reg,
              const MandateResourceLedger *ledger)
{
  g_autoptr (GPtrArray) people = mandate_resources_list_hours (reg, ledger->year);
  g_autofree char *year = mandate_fiscal_year_describe (reg, ledger->year);

  g_print ("%s\n", year);

  for (guint i = 0; i < ledger->groups->len; i++)
    {
      const MandateLedgerGroup *group = g_ptr_array_index (ledger->groups, i);

      print_figures (_ (group->kind->label), &group->total, group->currency, "");
      for (guint j = 0; j < group->rows->len; j++)
        {
          const MandateLedgerRow *row = g_ptr_array_index (group->rows, j);

          print_figures (row->resource->title, &row->figures, row->currency, "    ");
        }
    }

  for (guint i = 0; i < people->len; i++)
    {
      const MandatePersonHours *hours = g_ptr_array_index (people, i);
      g_autofree char          *planned = format_figure (hours->planned, NULL);
      g_autofree char          *used = format_figure (hours->used, NULL);

      /* Translators: a person, hours planned, hours spent. */
      g_print (_ ("%1$s: planned %2$s, spent %3$s"), hours->person->name, planned, used);
      g_print ("\n");
    }

  for (guint i = 0; i < ledger->concluded->len; i++)
    {
      const MandateResourceConclusion *conclusion = g_ptr_array_index (ledger->concluded, i);

      g_print ("%s: %s: %s\n", conclusion->kind, conclusion->adequacy, conclusion->reason);
    }
}

static void
add_figure (JsonBuilder *builder,
            const char  *name,
            gint64       value)
{
  json_builder_set_member_name (builder, name);
  if (value == MANDATE_UNSET)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, value);
}

/* Amounts are text, as everywhere in JSON; hours are numbers. */
static void
add_quantity (JsonBuilder *builder,
              const char  *name,
              gint64       value,
              const char  *currency)
{
  g_autofree char *amount = NULL;

  if (value == MANDATE_UNSET || currency == NULL)
    {
      add_figure (builder, name, value);
      return;
    }

  amount = mandate_money_format (value, currency);
  mandate_exchange_add_text (builder, name, amount);
}

static void
add_figures (JsonBuilder                  *builder,
             const MandateResourceFigures *figures,
             const char                   *currency)
{
  mandate_exchange_add_text (builder, "currency", currency);
  add_quantity (builder, "requested", figures->requested, currency);
  add_quantity (builder, "approved", figures->approved, currency);
  add_quantity (builder, "used", figures->used, currency);
}

static void
add_row (JsonBuilder            *builder,
         MandateRegister        *reg,
         const MandateLedgerRow *row)
{
  json_builder_begin_object (builder);
  mandate_exchange_add_text (builder, "id", mandate_record_get_id (MANDATE_RECORD (row->resource)));
  mandate_exchange_add_text (builder, "title", row->resource->title);
  add_figures (builder, &row->figures, row->currency);
  mandate_exchange_add_text (builder, "state", state_names[row->state]);
  add_quantity (builder, "shortfall", row->shortfall, row->currency);
  json_builder_set_member_name (builder, "goes_on");
  json_builder_add_boolean_value (builder, row->runs_on);
  json_builder_set_member_name (builder, "asked_again");
  json_builder_add_boolean_value (builder, mandate_resource_is_carried (reg, row->resource));
  json_builder_end_object (builder);
}

static void
add_groups (JsonBuilder                 *builder,
            MandateRegister             *reg,
            const MandateResourceLedger *ledger)
{
  json_builder_set_member_name (builder, "kinds");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ledger->groups->len; i++)
    {
      const MandateLedgerGroup *group = g_ptr_array_index (ledger->groups, i);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "kind", group->kind->value);
      add_figures (builder, &group->total, group->currency);
      json_builder_set_member_name (builder, "resources");
      json_builder_begin_array (builder);
      for (guint j = 0; j < group->rows->len; j++)
        add_row (builder, reg, g_ptr_array_index (group->rows, j));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_people (JsonBuilder *builder,
            GPtrArray   *people)
{
  json_builder_set_member_name (builder, "hours");
  json_builder_begin_array (builder);
  for (guint i = 0; i < people->len; i++)
    {
      const MandatePersonHours *hours = g_ptr_array_index (people, i);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "person", hours->person->name);
      add_figure (builder, "planned", hours->planned);
      add_figure (builder, "used", hours->used);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_conclusions (JsonBuilder                 *builder,
                 const MandateResourceLedger *ledger)
{
  json_builder_set_member_name (builder, "conclusions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ledger->concluded->len; i++)
    {
      const MandateResourceConclusion *conclusion = g_ptr_array_index (ledger->concluded, i);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "kind", conclusion->kind);
      mandate_exchange_add_text (builder, "adequacy", conclusion->adequacy);
      mandate_exchange_add_text (builder, "reason", conclusion->reason);
      mandate_exchange_add_text (builder, "concluded_on", conclusion->concluded_on);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (MandateRegister             *reg,
            const MandateResourceLedger *ledger)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) people = mandate_resources_list_hours (reg, ledger->year);
  g_autofree char *name = mandate_fiscal_year_describe (reg, ledger->year);
  g_autofree char *first = mandate_fiscal_year_get_first_day (reg, ledger->year);
  g_autofree char *last = mandate_fiscal_year_get_last_day (reg, ledger->year);

  json_builder_begin_object (builder);
  add_figure (builder, "year", ledger->year);
  mandate_exchange_add_text (builder, "name", name);
  mandate_exchange_add_text (builder, "first_day", first);
  mandate_exchange_add_text (builder, "last_day", last);
  mandate_exchange_add_text (builder, "verdict", verdict_names[ledger->verdict]);
  add_groups (builder, reg, ledger);
  add_people (builder, people);
  add_conclusions (builder, ledger);
  json_builder_end_object (builder);

  mandate_command_print_json (json_builder_get_root (builder));
}

static void
print_csv (MandateRegister *reg,
           GPtrArray       *resources)
{
  g_autofree char *csv = mandate_resource_csv_write (reg, resources);

  /* In UTF-8 whatever the locale is. */
  fputs (csv, stdout);
}

/* (transfer full): of all years. */
static GPtrArray *
list_all (MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE);
  GPtrArray         *all = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    g_ptr_array_add (all, mandate_record_list_get (list, i));

  return all;
}

static int
show (const char    *name,
      const Options *options)
{
  GError *error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_library_open_for_reading (name, &error);
  g_autoptr (MandateResourceLedger) ledger = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *today = mandate_date_today ();
  MandateRegister *reg;

  if (workspace == NULL)
    return mandate_command_fail (error);

  reg = mandate_workspace_get_register (workspace);
  ledger = mandate_resource_ledger_new (reg, options->year > 0 ? options->year : mandate_fiscal_year_find (reg, today), today);
  all = list_all (reg);

  if (options->is_csv)
    print_csv (reg, options->year > 0 ? ledger->resources : all);
  else if (options->is_json)
    print_json (reg, ledger);
  else
    print_ledger (reg, ledger);

  return MANDATE_EXIT_OK;
}

static void
print_import (const MandateResourceImport *import)
{
  for (guint i = 0; i < import->resources->len; i++)
    {
      const MandateImportedResource *row = g_ptr_array_index (import->resources, i);

      if (row->known == NULL)
        /* Translators: %s is a resource. */
        g_print (_ ("new: %s\n"), row->resource->title);

      for (guint j = 0; j < row->differences->len; j++)
        {
          g_autofree char *difference = mandate_resource_import_describe_difference (row, g_ptr_array_index (row->differences, j));

          g_print ("%s\n", difference);
        }
    }

  if (mandate_resource_import_count_different (import) > 0 && !import->takes_over)
    g_print (_ ("What is here stays as it is. With --take-over the table’s figures are written.\n"));
}

static gboolean
commit_import (MandateWorkspace            *workspace,
               const MandateResourceImport *import,
               GError                     **error)
{
  g_autofree char *label = mandate_resource_import_describe (import);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), label);

  mandate_resource_import_apply (import, change);

  return mandate_resource_import_count_changes (import) == 0 || mandate_workspace_commit (workspace, change, error);
}

static int
import_table (const char    *name,
              const char    *path,
              const Options *options)
{
  GError *error = NULL;
  g_autoptr (MandateWorkspace) workspace = options->is_dry ? mandate_library_open_for_reading (name, &error) : mandate_command_open_to_write (name, &error);
  gsize            size;
  g_autofree char *data = workspace != NULL ? mandate_command_read_file (path, &size, &error) : NULL;
  g_autoptr (MandateResourceImport) import = NULL;

  if (data == NULL)
    return mandate_command_fail (error);

  import = mandate_resource_import_read (data, (gssize) size, mandate_workspace_get_register (workspace), NULL, &error);
  if (import == NULL)
    return mandate_command_fail (error);

  import->takes_over = options->takes_over;
  print_import (import);
  if (!options->is_dry && !commit_import (workspace, import, &error))
    return mandate_command_fail (error);

  for (guint i = 0; i < import->remarks->len; i++)
    g_printerr ("mandatectl: %s\n", (char *) g_ptr_array_index (import->remarks, i));

  return import->remarks->len > 0 ? MANDATE_EXIT_GAPS : MANDATE_EXIT_OK;
}

static int
write_pdf (const char    *name,
           const Options *options)
{
  GError *error = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autofree char  *today = mandate_date_today ();
  MandatePrintOrder order = { .kind = MANDATE_PRINT_RESOURCES, .today = today, .year = options->year };
  g_autoptr (GBytes) pdf = NULL;

  if (options->output == NULL)
    return mandate_command_fail_usage ("resources", _ ("Name the file with -o."));

  workspace = mandate_library_open_for_reading (name, &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  pdf = mandate_print_write (workspace, &order, NULL, &error);
  if (pdf == NULL || !mandate_print_save (pdf, options->output, options->may_replace, &error))
    return mandate_command_fail (error);

  return MANDATE_EXIT_OK;
}

int
mandate_command_resources (int   argc,
                           char *argv[])
{
  g_auto (Options) chosen = { 0 };
  const GOptionEntry options[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &chosen.year, N_ ("The fiscal year, instead of the present one"), N_ ("YEAR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &chosen.is_json, N_ ("Print JSON"), NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &chosen.is_csv, N_ ("Print CSV"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &chosen.is_dry, N_ ("Tell what would happen, and do nothing"), NULL },
    { "take-over", 0, 0, G_OPTION_ARG_NONE, &chosen.takes_over, N_ ("Write what differs, too"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &chosen.output, N_ ("Write to this file"), N_ ("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &chosen.may_replace, N_ ("Replace a file that is there already"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  int code;

  if (!mandate_command_parse ("resources", options, 1, 3, &argc, &argv, &code))
    return code;

  if (chosen.year != 0 && (chosen.year < 1900 || chosen.year > 2999))
    return mandate_command_fail_usage ("resources", _ ("A year has four digits, such as 2026."));
  if (argc == 2)
    return show (argv[1], &chosen);
  if (argc == 3 && g_str_equal (argv[2], "pdf"))
    return write_pdf (argv[1], &chosen);
  if (argc == 4 && g_str_equal (argv[2], "import"))
    return import_table (argv[1], argv[3], &chosen);

  return mandate_command_fail_usage ("resources", _ ("After the name comes “import” and a file, “pdf”, or nothing."));
}
