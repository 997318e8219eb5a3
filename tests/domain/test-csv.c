/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-csv.h"
#include "mandate-record.h"

#include <string.h>

/* What @text reads as: “line:cell|cell” each, with a blank between the rows. */
static char *
read_as (const char *data,
         gssize      length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = mandate_csv_read (data, length, &error);
  GString *read = g_string_new (NULL);

  g_assert_no_error (error);

  for (guint i = 0; i < rows->len; i++)
    {
      MandateCsvRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (read, "%s%u:", i > 0 ? " " : "", row->line);
      for (guint c = 0; c < row->cells->len; c++)
        g_string_append_printf (read, "%s%s", c > 0 ? "|" : "", mandate_csv_row_get (row, c));
    }

  return g_string_free (read, FALSE);
}

static void
assert_reads (const char *text,
              const char *expected)
{
  g_autofree char *read = read_as (text, -1);

  g_assert_cmpstr (read, ==, expected);
}

static void
assert_refuses (const char *data,
                gssize      length,
                const char *in_message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = mandate_csv_read (data, length, &error);

  g_assert_null (rows);
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, in_message));
}

static void
test_reads_rows_and_their_lines (void)
{
  assert_reads ("", "");
  assert_reads ("\r\n\n", "");
  assert_reads ("a,b\r\nc,\r\n", "1:a|b 2:c|");
  assert_reads ("a,b\n\n\nc", "1:a|b 4:c");
  assert_reads ("a,b\n,,\nc,,", "1:a|b 3:c||");
  assert_reads ("a\rb\r", "1:a 2:b");
  assert_reads ("\"x\r\ny\",b\nc,d", "1:x\ny|b 3:c|d");
  assert_reads ("\xEF\xBB\xBFName,Größe\n", "1:Name|Größe");
}

static void
test_reads_quotation_marks (void)
{
  assert_reads ("\"Pérez, Ana\",\"the \"\"boss\"\"\"", "1:Pérez, Ana|the \"boss\"");
  assert_reads ("\"\",\"\"\n\"\"\na,\"\"", "3:a|");
  assert_reads ("5\" pipe,b", "1:5\" pipe|b");
}

static void
test_tells_what_separates (void)
{
  assert_reads ("a;b;c\n1,5;2;3", "1:a|b|c 2:1,5|2|3");
  assert_reads ("a\tb\nc;d\te", "1:a|b 2:c;d|e");
  assert_reads ("\"a;b\",c\nd,e", "1:a;b|c 2:d|e");
  assert_reads ("Pérez, Ana;Owner", "1:Pérez, Ana|Owner");
  assert_reads ("a,b,c; d", "1:a|b|c; d");
  assert_reads ("sep=;\r\na;b,c\r\n", "2:a|b,c");
}

static void
test_reads_the_encodings_of_spreadsheets (void)
{
  g_autofree char *western = read_as ("P\xE9rez,\x80", -1);
  g_autofree char *wide = read_as ("\xFF\xFE\x41\x00\x2C\x00\xE9\x00", 8);
  g_autofree char *big = read_as ("\xFE\xFF\x00\x41\x00\x2C\x00\xE9", 8);

  g_assert_cmpstr (western, ==, "1:Pérez|€");
  g_assert_cmpstr (wide, ==, "1:A|é");
  g_assert_cmpstr (big, ==, "1:A|é");
}

static void
test_names_the_line_of_an_error (void)
{
  assert_refuses ("a,b\n\"c\nd,e\n", -1, "Line 2");
  assert_refuses ("a\n\"b\nc\" d,e", -1, "Line 3");
  assert_refuses ("a\0b", 3, "no text");
  assert_refuses ("\x81\x8D", -1, "no text");
}

static void
test_writes_no_formulas (void)
{
  const char *cells[] = { "=1+1", "+49 30", "-5", "@now", "\tx", "'=x", "it's", NULL, "a,b" };
  g_autoptr (GString) csv = g_string_new (NULL);

  mandate_csv_append (csv, cells, G_N_ELEMENTS (cells));
  g_assert_cmpstr (csv->str, ==, "'=1+1,'+49 30,'-5,'@now,\"'\tx\",''=x,it's,,\"a,b\"\r\n");

  assert_reads (csv->str, "1:=1+1|+49 30|-5|@now|\tx|'=x|it's||a,b");
}

/* A text of @length of the characters that matter. */
static char *
make_cell (guint length)
{
  static const char *const parts[] = { "a", "é", "\"", ",", ";", "\t", "\n", "=", "'", "-", " ", "@", "+", "sep=;" };
  GString                 *cell = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    g_string_append (cell, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);

  return g_string_free (cell, FALSE);
}

static void
test_reads_what_it_wrote (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GString) csv = g_string_new (NULL);
      g_autoptr (GPtrArray) rows = NULL;
      g_autoptr (GError) error = NULL;

      /* The head tells the separator, as that of every table that the program writes. */
      mandate_csv_append (csv, (const char *const[]){ "one", "two", "three" }, 3);
      for (guint i = 0; i < 3; i++)
        g_ptr_array_add (cells, make_cell (g_test_rand_int_range (i == 1 ? 1 : 0, 8)));
      mandate_csv_append (csv, (const char *const *) cells->pdata, 3);

      rows = mandate_csv_read (csv->str, csv->len, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (rows->len, ==, 2);
      for (guint i = 0; i < 3; i++)
        g_assert_cmpstr (mandate_csv_row_get (g_ptr_array_index (rows, 1), i), ==, g_ptr_array_index (cells, i));
    }
}

static void
test_survives_any_bytes (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      char  data[64];
      guint length = g_test_rand_int_range (0, sizeof data);
      g_autoptr (GPtrArray) rows = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < length; i++)
        data[i] = (char) (g_test_rand_bit () ? g_test_rand_int_range (0, 256) : "\",;\r\n'="[g_test_rand_int_range (0, 7)]);

      rows = mandate_csv_read (data, length, &error);
      g_assert_true ((rows != NULL) != (error != NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/reads-rows-and-their-lines", test_reads_rows_and_their_lines);
  g_test_add_func ("/csv/reads-quotation-marks", test_reads_quotation_marks);
  g_test_add_func ("/csv/tells-what-separates", test_tells_what_separates);
  g_test_add_func ("/csv/reads-the-encodings-of-spreadsheets", test_reads_the_encodings_of_spreadsheets);
  g_test_add_func ("/csv/names-the-line-of-an-error", test_names_the_line_of_an_error);
  g_test_add_func ("/csv/writes-no-formulas", test_writes_no_formulas);
  g_test_add_func ("/csv/reads-what-it-wrote", test_reads_what_it_wrote);
  g_test_add_func ("/csv/survives-any-bytes", test_survives_any_bytes);

  return g_test_run ();
}
