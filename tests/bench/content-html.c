/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The content of the benchmark as a web page, for programs that print those. */

#include "bench-content.h"

#include <stdlib.h>

static void
print_section (guint number)
{
  g_autoptr (BenchSection) section = bench_section_new (number);

  g_print ("<h1>%s</h1>\n", section->title);

  for (guint i = 0; i < BENCH_N_PARAGRAPHS; i++)
    g_print ("<p>%s</p>\n", section->paragraphs[i]);

  g_print ("<table>\n");

  for (guint i = 0; i < BENCH_N_ROWS; i++)
    {
      g_print ("<tr>");

      for (guint j = 0; j < BENCH_N_COLUMNS; j++)
        g_print ("<td>%s</td>", section->cells[i][j]);

      g_print ("</tr>\n");
    }

  g_print ("</table>\n");
}

int
main (int    argc,
      char **argv)
{
  const guint n = argc > 1 ? (guint) atoi (argv[1]) : 500;

  g_print ("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Benchmark</title><style>"
           "@page { size: A4; margin: 25mm } body { font: 10.5pt/15pt 'Noto Sans' } h1 { page-break-before: always; font-size: 20pt }"
           "table { border-collapse: collapse; font: 8.25pt/11.25pt 'Noto Sans' } td { border-bottom: 1px solid #545454; vertical-align: top }"
           "</style>\n");

  for (guint i = 1; i <= n; i++)
    print_section (i);

  g_print ("</html>\n");

  return 0;
}
