/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-change.h"
#include "mandate-csv.h"
#include "mandate-records.h"
#include "mandate-resource-csv.h"
#include "mandate-sample.h"

#define ANA    "00000000-0000-7000-8000-000000000101"
#define ROUTER "00000000-0000-7000-8000-000000000201"

static MandateRegister *
create_register (void)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  mandate_test_add (reg, MANDATE_TYPE_PERSON, ANA, "name", "Ana Pérez", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RESOURCE, ROUTER, "title", "=cmd|' /C calc'!A1", "kind", "equipment", "year", "2026", "currency", "EUR",
                    "requested_amount", "780.50", "approved_amount", "500", "decision", "in-part", "decided_on", "2026-03-01", "decided_by", ANA,
                    "justification", "- Guests\n+ tills; \"apart\"", "shortfall", "@home", NULL);

  return reg;
}

static GPtrArray *
list_all (MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE);
  GPtrArray         *all = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    g_ptr_array_add (all, mandate_record_list_get (list, i));

  return all;
}

static char *
write_table (MandateRegister *reg)
{
  g_autoptr (GPtrArray) all = list_all (reg);

  return mandate_resource_csv_write (reg, all);
}

static MandateResourceImport *
read_table (const char        *text,
            MandateRegister   *reg,
            const char *const *columns)
{
  g_autoptr (GError) error = NULL;
  MandateResourceImport *import = mandate_resource_import_read (text, -1, reg, columns, &error);

  g_assert_no_error (error);

  return import;
}

static const MandateImportedResource *
get_row (const MandateResourceImport *import,
         guint                        row)
{
  g_assert_cmpuint (import->resources->len, >, row);

  return g_ptr_array_index (import->resources, row);
}

static void
test_no_cell_is_a_formula (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autofree char *csv = write_table (reg);

  mandate_test_assert_contains (csv, ",'=cmd|");
  mandate_test_assert_contains (csv, "\"'- Guests\n+ tills");
  mandate_test_assert_contains (csv, ",'@home,");
  g_assert_null (strstr (csv, ",=cmd"));
  g_assert_null (strstr (csv, ",@home"));
}

static void
test_comes_back_as_it_was (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autofree char *csv = write_table (reg);
  g_autoptr (MandateResourceImport) same = read_table (csv, reg, NULL);

  g_assert_cmpuint (same->remarks->len, ==, 0);
  g_assert_cmpuint (same->resources->len, ==, 1);
  g_assert_cmpuint (get_row (same, 0)->differences->len, ==, 0);
  g_assert_cmpuint (mandate_resource_import_count_changes (same), ==, 0);
}

static void
test_goes_to_another_workspace_whole (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateRegister) other = mandate_register_new (mandate_schema_get ());
  g_autofree char *csv = write_table (reg);
  g_autoptr (MandateResourceImport) import = NULL;

  mandate_test_add (other, MANDATE_TYPE_PERSON, ANA, "name", "ANA PÉREZ", NULL);
  import = read_table (csv, other, NULL);
  g_assert_cmpuint (import->remarks->len, ==, 0);
  g_assert_null (get_row (import, 0)->known);
  g_assert_cmpstr (get_row (import, 0)->resource->title, ==, "=cmd|' /C calc'!A1");
  g_assert_cmpstr (get_row (import, 0)->resource->shortfall, ==, "@home");
  g_assert_cmpint (get_row (import, 0)->resource->requested_amount, ==, 78050);
  g_assert_cmpstr (get_row (import, 0)->resource->decided_by, ==, ANA);
}

static void
test_what_differs_is_not_written_unless_taken_over (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateResourceImport) import = read_table ("id,approved_amount,used_amount,shortfall\r\n" ROUTER ",600,,\r\n", reg, NULL);
  g_autoptr (MandateChange) careful = mandate_change_new (reg, "Test");
  g_autoptr (MandateChange) bold = mandate_change_new (reg, "Test");
  g_autofree char *difference = NULL;

  g_assert_cmpuint (mandate_resource_import_count_different (import), ==, 1);
  g_assert_cmpuint (get_row (import, 0)->differences->len, ==, 1);
  difference = mandate_resource_import_describe_difference (get_row (import, 0), g_ptr_array_index (get_row (import, 0)->differences, 0));
  mandate_test_assert_contains (difference, "Approved amount: 500.00 → 600.00");

  mandate_resource_import_apply (import, careful);
  g_assert_cmpuint (mandate_change_get_puts (careful)->len, ==, 0);
  import->takes_over = TRUE;
  mandate_resource_import_apply (import, bold);
  g_assert_cmpuint (mandate_change_get_puts (bold)->len, ==, 1);
  g_assert_cmpstr (get_row (import, 0)->resource->shortfall, ==, "@home");
}

static void
test_pasted_cells_go_by_the_columns_on_screen (void)
{
  static const char *const columns[] = { "title", "kind", "year", "requested_amount", "currency", NULL };
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateResourceImport) import = read_table ("Disk\tEquipment\t2026\t99.90\tEUR\nCourse\ttraining\t2027\t1200\tCHF\n", reg, columns);

  g_assert_cmpuint (import->remarks->len, ==, 0);
  g_assert_cmpuint (mandate_resource_import_count_new (import), ==, 2);
  g_assert_cmpstr (get_row (import, 0)->resource->kind, ==, "equipment");
  g_assert_cmpint (get_row (import, 0)->resource->requested_amount, ==, 9990);
  g_assert_cmpint (get_row (import, 1)->resource->year, ==, 2027);
}

static void
test_what_cannot_be_read_is_named (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateResourceImport) import = read_table ("title;year;decided_by;colour;kind\nDisk;soon;Nobody;red;equipment\n;2026;;;\n", reg, NULL);

  g_assert_cmpuint (import->resources->len, ==, 1);
  g_assert_cmpuint (import->remarks->len, ==, 4);
  mandate_test_assert_contains (g_ptr_array_index (import->remarks, 0), "“colour” is no column");
  mandate_test_assert_contains (g_ptr_array_index (import->remarks, 1), "Line 2, “Year”");
  mandate_test_assert_contains (g_ptr_array_index (import->remarks, 2), "“Nobody” is not known here");
  mandate_test_assert_contains (g_ptr_array_index (import->remarks, 3), "Line 3: it is not said what is asked for");
}

static void
test_a_row_that_comes_twice_counts_once (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateResourceImport) import = read_table ("id,year\n" ROUTER ",2026\n" ROUTER ",2027\n", reg, NULL);

  g_assert_cmpuint (import->resources->len, ==, 1);
  mandate_test_assert_contains (g_ptr_array_index (import->remarks, 0), "stands in the table twice");
}

static void
test_a_table_without_its_columns_is_refused (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_resource_import_read ("a,b\nc,d\n", -1, reg, NULL, &error));
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
  mandate_test_assert_contains (error->message, "Its first line names the columns");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resource-csv/no-cell-is-a-formula", test_no_cell_is_a_formula);
  g_test_add_func ("/resource-csv/comes-back-as-it-was", test_comes_back_as_it_was);
  g_test_add_func ("/resource-csv/goes-to-another-workspace-whole", test_goes_to_another_workspace_whole);
  g_test_add_func ("/resource-csv/what-differs-is-not-written-unless-taken-over", test_what_differs_is_not_written_unless_taken_over);
  g_test_add_func ("/resource-csv/pasted-cells-go-by-the-columns-on-screen", test_pasted_cells_go_by_the_columns_on_screen);
  g_test_add_func ("/resource-csv/what-cannot-be-read-is-named", test_what_cannot_be_read_is_named);
  g_test_add_func ("/resource-csv/a-row-that-comes-twice-counts-once", test_a_row_that_comes_twice_counts_once);
  g_test_add_func ("/resource-csv/a-table-without-its-columns-is-refused", test_a_table_without_its_columns_is_refused);

  return g_test_run ();
}
