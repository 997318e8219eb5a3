/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-csv.h"
#include "mandate-raci-csv.h"
#include "mandate-records.h"
#include "mandate-sample.h"

#define LEAD    "00000000-0000-7000-8000-000000000101"
#define IT      "00000000-0000-7000-8000-000000000102"
#define BACKUPS "00000000-0000-7000-8000-000000000201"

static MandateRegister *
create_register (void)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  mandate_test_add (reg, MANDATE_TYPE_ROLE, LEAD, "title", "Security lead", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE, IT, "title", "=IT, \"our\" people", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RACI_ACTIVITY, BACKUPS, "title", "Backups", "position", "2", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RACI_ACTIVITY, NULL, "title", "Access", "position", "1", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RACI_CELL, NULL, "activity", BACKUPS, "role", LEAD, "letter", "accountable", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RACI_CELL, NULL, "activity", BACKUPS, "role", IT, "letter", "responsible", NULL);

  return reg;
}

static MandateRaciImport *
read_table (const char      *text,
            MandateRegister *reg)
{
  g_autoptr (GError) error = NULL;
  MandateRaciImport *import = mandate_raci_import_read (text, -1, reg, &error);

  g_assert_no_error (error);

  return import;
}

static void
assert_lines (GPtrArray *lines,
              ...)
{
  const char *part;
  guint       n = 0;
  va_list     arguments;

  va_start (arguments, lines);
  while ((part = va_arg (arguments, const char *)) != NULL)
    {
      g_assert_cmpuint (n, <, lines->len);
      mandate_test_assert_contains (g_ptr_array_index (lines, n++), part);
    }
  va_end (arguments);

  g_assert_cmpuint (lines->len, ==, n);
}

static void
test_writes_the_chart (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autofree char *csv = mandate_raci_csv_write (reg);

  g_assert_cmpstr (csv, ==, "Activity,Security lead,\"'=IT, \"\"our\"\" people\"\r\nAccess,,\r\nBackups,A,R\r\n");
}

static void
test_what_was_written_changes_nothing (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autofree char *csv = mandate_raci_csv_write (reg);
  g_autoptr (MandateRaciImport) import = read_table (csv, reg);

  g_assert_true (mandate_raci_import_is_empty (import));
  g_assert_cmpuint (import->remarks->len, ==, 0);
  g_assert_cmpuint (import->n_kept, ==, 0);
  assert_lines (import->breaches, "accountable for “Access”", "nobody does “Access”", NULL);
}

static void
test_lists_what_would_change (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateRaciImport) import = read_table ("X;security LEAD\nbackups;\nTraining;a\n", reg);
  g_autofree char *label = mandate_raci_import_describe (import);
  g_autofree char *first = mandate_raci_import_describe_change (import->changes->pdata[0]);
  g_autofree char *second = mandate_raci_import_describe_change (import->changes->pdata[1]);

  assert_lines (import->new_activities, "Training", NULL);
  g_assert_cmpuint (import->changes->len, ==, 2);
  g_assert_cmpstr (first, ==, "Backups, Security lead: A → none");
  g_assert_cmpstr (second, ==, "Training, Security lead: none → A");
  g_assert_cmpstr (label, ==, "Who does what: 1 activity added, 2 letters changed");
  g_assert_cmpuint (import->n_kept, ==, 1);
  assert_lines (import->breaches, "Line 2: nobody is accountable for “backups”", "Line 3: nobody does “Training”", NULL);
}

static void
test_says_what_is_left_out (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateRaciImport) import = read_table (",Security leed,Owner,Security lead,Security lead\nBackups,A,A,A/R,R\n,A,A,A,A\nBackups,,,,\n", reg);

  g_assert_true (mandate_raci_import_is_empty (import));
  assert_lines (import->remarks, "“Security leed” is no role here", "“Owner” is no role here", "Two columns", "Line 2: “A/R”", "Line 3", "Line 4: “Backups” stands in line 2", NULL);
}

static void
test_refuses_what_is_no_chart (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_raci_import_read ("Hello\nWorld", -1, reg, &error));
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
}

static void
test_is_one_change (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateRaciImport) import = read_table ("X,Security lead,\"=IT, \"\"our\"\" people\"\nBackups,R,\nTraining,A,Responsible\n", reg);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Import");
  MandateRaciActivity *training;

  mandate_raci_import_apply (import, change);
  mandate_test_assert_passes (change);

  g_assert_cmpuint (mandate_change_get_removals (change)->len, ==, 1);
  g_assert_cmpuint (mandate_change_get_puts (change)->len, ==, 4);
  training = g_ptr_array_index (mandate_change_get_puts (change), 0);
  g_assert_cmpstr (training->title, ==, "Training");
  g_assert_cmpint (training->position, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/raci-csv/write/makes-a-table-that-runs-nothing", test_writes_the_chart);
  g_test_add_func ("/raci-csv/read/what-was-written-changes-nothing", test_what_was_written_changes_nothing);
  g_test_add_func ("/raci-csv/read/lists-what-would-change-and-which-rules-break", test_lists_what_would_change);
  g_test_add_func ("/raci-csv/read/says-what-is-left-out", test_says_what_is_left_out);
  g_test_add_func ("/raci-csv/read/refuses-what-is-no-chart", test_refuses_what_is_no_chart);
  g_test_add_func ("/raci-csv/apply/is-one-change", test_is_one_change);

  return g_test_run ();
}
