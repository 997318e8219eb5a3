/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The content of the benchmark for programs that print such files, with the
 * contents, links, heads and page numbers of our own pack:
 *
 *   content-peer html|fodt SECTIONS
 */

#include "bench-content.h"

#include <stdlib.h>

static void
print_html_section (guint number)
{
  g_autoptr (BenchSection) section = bench_section_new (number);

  g_print ("<h1 id=\"s%u\">%s</h1>\n", number, section->title);

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

static void
print_html (guint n)
{
  g_print ("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Benchmark</title><style>"
           "@page { size: A4; margin: 25mm; @top-right { content: string(head); font: 7.5pt 'Noto Sans' }"
           " @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 7.5pt 'Noto Sans' } }"
           "body { font: 10.5pt/15pt 'Noto Sans' } h1 { page-break-before: always; font-size: 20pt; string-set: head content() }"
           "table { border-collapse: collapse; font: 8.25pt/11.25pt 'Noto Sans' } td { border-bottom: 1px solid #545454; vertical-align: top }"
           "li a::after { content: ' ' target-counter(attr(href), page) }"
           "</style>\n<h1>Contents</h1><ol>\n");

  for (guint i = 1; i <= n; i++)
    {
      g_autoptr (BenchSection) section = bench_section_new (i);

      g_print ("<li><a href=\"#s%u\">%s</a></li>\n", i, section->title);
    }

  g_print ("</ol>\n");

  for (guint i = 1; i <= n; i++)
    print_html_section (i);

  g_print ("</html>\n");
}

static void
print_fodt_section (guint number)
{
  g_autoptr (BenchSection) section = bench_section_new (number);

  g_print ("<text:h text:style-name=\"H\" text:outline-level=\"1\"><text:bookmark text:name=\"s%u\"/>%s</text:h>\n", number, section->title);

  for (guint i = 0; i < BENCH_N_PARAGRAPHS; i++)
    g_print ("<text:p text:style-name=\"B\">%s</text:p>\n", section->paragraphs[i]);

  g_print ("<table:table><table:table-column table:number-columns-repeated=\"%d\"/>\n", BENCH_N_COLUMNS);

  for (guint i = 0; i < BENCH_N_ROWS; i++)
    {
      g_print ("<table:table-row>");

      for (guint j = 0; j < BENCH_N_COLUMNS; j++)
        g_print ("<table:table-cell table:style-name=\"C\"><text:p text:style-name=\"T\">%s</text:p></table:table-cell>", section->cells[i][j]);

      g_print ("</table:table-row>\n");
    }

  g_print ("</table:table>\n");
}

static void
print_fodt (guint n)
{
  g_print ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
           " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
           " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
           " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\" office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:automatic-styles>"
           "<style:page-layout style:name=\"L\"><style:page-layout-properties fo:page-width=\"210mm\" fo:page-height=\"297mm\" fo:margin=\"20mm\"/>"
           "<style:footer-style/></style:page-layout>"
           "<style:style style:name=\"H\" style:family=\"paragraph\"><style:paragraph-properties fo:break-before=\"page\"/><style:text-properties fo:font-family=\"Noto Sans\" fo:font-size=\"20pt\" fo:font-weight=\"bold\"/></style:style>"
           "<style:style style:name=\"B\" style:family=\"paragraph\"><style:paragraph-properties fo:margin-bottom=\"7.5pt\"/><style:text-properties fo:font-family=\"Noto Sans\" fo:font-size=\"10.5pt\"/></style:style>"
           "<style:style style:name=\"T\" style:family=\"paragraph\"><style:text-properties fo:font-family=\"Noto Sans\" fo:font-size=\"8.25pt\"/></style:style>"
           "<style:style style:name=\"C\" style:family=\"table-cell\"><style:table-cell-properties fo:border-bottom=\"0.6pt solid #545454\"/></style:style>"
           "</office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"L\">"
           "<style:footer><text:p text:style-name=\"T\">Page <text:page-number/> of <text:page-count/></text:p></style:footer>"
           "</style:master-page></office:master-styles><office:body><office:text>\n");

  for (guint i = 1; i <= n; i++)
    {
      g_autoptr (BenchSection) section = bench_section_new (i);

      g_print ("<text:p text:style-name=\"B\"><text:a xlink:type=\"simple\" xlink:href=\"#s%u\">%s <text:bookmark-ref text:reference-format=\"page\" text:ref-name=\"s%u\">%u</text:bookmark-ref></text:a></text:p>\n",
               i, section->title, i, i);
    }

  for (guint i = 1; i <= n; i++)
    print_fodt_section (i);

  g_print ("</office:text></office:body></office:document>\n");
}

int
main (int    argc,
      char **argv)
{
  const guint n = argc > 2 ? (guint) atoi (argv[2]) : 500;

  if (argc > 1 && g_str_equal (argv[1], "fodt"))
    print_fodt (n);
  else
    print_html (n);

  return 0;
}
