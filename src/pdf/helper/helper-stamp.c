/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <math.h>
#include <string.h>

#define STRIP_HEIGHT 24.0
#define FONT_SIZE    8.0
#define INDENT       12.0
#define PADDING      5.0
#define BASELINE     9.2
#define FONT_NAME    "/MandateStamp"
#define FONT         "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"

/* What a reader assumes when a page doesn't say its size. */
static const HelperBox letter = { 0, 0, 612, 792 };

static gboolean
read_box (qpdf_data   pdf,
          qpdf_oh     page,
          const char *key,
          HelperBox  *box)
{
  qpdf_oh array = qpdf_oh_get_key (pdf, page, key);
  double  v[4];

  if (!qpdf_oh_is_array (pdf, array) || qpdf_oh_get_array_n_items (pdf, array) != 4)
    return FALSE;

  for (int i = 0; i < 4; i++)
    {
      qpdf_oh item = qpdf_oh_get_array_item (pdf, array, i);

      if (!qpdf_oh_is_number (pdf, item))
        return FALSE;

      v[i] = qpdf_oh_get_numeric_value (pdf, item);
      if (!isfinite (v[i]))
        return FALSE;
    }

  *box = (HelperBox){ MIN (v[0], v[2]), MIN (v[1], v[3]), MAX (v[0], v[2]), MAX (v[1], v[3]) };

  return box->x1 > box->x0 && box->y1 > box->y0;
}

static HelperBox
read_media_box (qpdf_data pdf,
                qpdf_oh   page)
{
  HelperBox media;

  return read_box (pdf, page, "/MediaBox", &media) ? media : letter;
}

/**
 * helper_page_box:
 * @pdf: a context
 * @page: a page that holds its inherited attributes itself
 *
 * Returns: the part of the page that is seen
 */
HelperBox
helper_page_box (qpdf_data pdf,
                 qpdf_oh   page)
{
  HelperBox media = read_media_box (pdf, page);
  HelperBox crop;

  if (!read_box (pdf, page, "/CropBox", &crop))
    return media;

  crop = (HelperBox){ MAX (crop.x0, media.x0), MAX (crop.y0, media.y0), MIN (crop.x1, media.x1), MIN (crop.y1, media.y1) };

  return crop.x1 > crop.x0 && crop.y1 > crop.y0 ? crop : media;
}

/**
 * helper_page_rotation:
 * @pdf: a context
 * @page: a page that holds its inherited attributes itself
 *
 * Returns: 0, 90, 180 or 270: how far the page is turned clockwise when seen
 */
int
helper_page_rotation (qpdf_data pdf,
                      qpdf_oh   page)
{
  qpdf_oh rotation = qpdf_oh_get_key (pdf, page, "/Rotate");
  int     degrees;

  if (!qpdf_oh_is_integer (pdf, rotation))
    return 0;

  degrees = qpdf_oh_get_int_value_as_int (pdf, rotation) % 360;

  return ((degrees + 360) % 360) / 90 * 90;
}

/**
 * helper_page_unit:
 * @pdf: a context
 * @page: a page
 *
 * Returns: how many points one of its units is
 */
double
helper_page_unit (qpdf_data pdf,
                  qpdf_oh   page)
{
  qpdf_oh unit = qpdf_oh_get_key (pdf, page, "/UserUnit");
  double  value = qpdf_oh_is_number (pdf, unit) ? qpdf_oh_get_numeric_value (pdf, unit) : 1;

  return value >= 0.01 && value <= 75000 ? value : 1;
}

static HelperBox
join (HelperBox a,
      HelperBox b)
{
  return (HelperBox){ MIN (a.x0, b.x0), MIN (a.y0, b.y0), MAX (a.x1, b.x1), MAX (a.y1, b.y1) };
}

static HelperBox
grow_at_visual_top (HelperBox box,
                    int       rotation,
                    double    height)
{
  switch (rotation)
    {
    case 90:
      box.x0 -= height;
      break;
    case 180:
      box.y0 -= height;
      break;
    case 270:
      box.x1 += height;
      break;
    default:
      box.y1 += height;
      break;
    }

  return box;
}

static void
append_number (GString *content,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.4f", number);
  g_string_append (content, buffer);
  g_string_append_c (content, ' ');
}

static void
append_operator (GString *content,
                 const char       *
                 operator,
                 gsize n_numbers,
                 ...)
{
  va_list numbers;

  va_start (numbers, n_numbers);
  for (gsize i = 0; i < n_numbers; i++)
    append_number (content, va_arg (numbers, double));
  va_end (numbers);

  g_string_append (content, operator);
  g_string_append_c (content, '\n');
}

/* Moves the origin to the strip's lower left corner as it is seen, text running to the right. */
static void
append_strip_origin (GString  *content,
                     HelperBox box,
                     int       rotation,
                     double    scale)
{
  switch (rotation)
    {
    case 90:
      append_operator (content, "cm", 6, 0.0, scale, -scale, 0.0, box.x0, box.y0);
      break;
    case 180:
      append_operator (content, "cm", 6, -scale, 0.0, 0.0, -scale, box.x1, box.y0);
      break;
    case 270:
      append_operator (content, "cm", 6, 0.0, -scale, scale, 0.0, box.x1, box.y1);
      break;
    default:
      append_operator (content, "cm", 6, scale, 0.0, 0.0, scale, box.x0, box.y1);
      break;
    }
}

static void
append_stamp (GString    *content,
              const char *text,
              double      strip_width)
{
  double           width = 0;
  double           room = strip_width - 2 * (INDENT + PADDING);
  double           squeeze = 1;
  g_autofree char *literal = helper_winansi_literal (text, FONT_SIZE, &width);

  if (width > room && room > 0)
    squeeze = room / width;

  append_operator (content, "G", 1, 0.45);
  append_operator (content, "w", 1, 0.5);
  append_operator (content, "re", 4, INDENT, 5.0, width * squeeze + 2 * PADDING, 14.0);
  g_string_append (content, "S\nBT\n" FONT_NAME " 8 Tf\n");
  append_operator (content, "g", 1, 0.2);
  append_operator (content, "Tz", 1, 100 * squeeze);
  append_operator (content, "Td", 2, INDENT + PADDING, BASELINE);
  g_string_append_printf (content, "(%s) Tj\nET\n", literal);
}

/*
 * The stamp comes before the page's own content, not after it: what a page
 * leaves behind (a state not restored, a text not ended) can't reach it. The
 * content is clipped to what was seen of the page before, as what it draws
 * beyond its edge would now show in the strip.
 */
static char *
make_prologue (HelperBox   box,
               int         rotation,
               double      unit,
               const char *text)
{
  g_autoptr (GString) content = g_string_new ("q\n/Artifact BMC\n");
  double width = (rotation % 180 == 0 ? box.x1 - box.x0 : box.y1 - box.y0) * unit;

  append_strip_origin (content, box, rotation, 1 / unit);
  append_stamp (content, text, width);
  g_string_append (content, "EMC\nQ\nq\n");
  append_operator (content, "re W n", 4, box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0);

  return g_string_free (g_steal_pointer (&content), FALSE);
}

static qpdf_oh
new_content (qpdf_data   pdf,
             const char *content)
{
  qpdf_oh stream = qpdf_oh_new_stream (pdf);

  qpdf_oh_replace_stream_data (pdf, stream, (const guchar *) content, strlen (content), qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));

  return stream;
}

/* The same few bytes close every page. */
static qpdf_oh
get_epilogue (HelperOutput *output)
{
  qpdf_oh epilogue;

  if (output->epilogue_id != 0)
    return qpdf_get_object_by_id (output->pdf, output->epilogue_id, 0);

  epilogue = new_content (output->pdf, "\nQ\n");
  output->epilogue_id = qpdf_oh_get_object_id (output->pdf, epilogue);

  return epilogue;
}

static void
wrap_contents (HelperOutput *output,
               qpdf_oh       page,
               const char   *prologue)
{
  qpdf_data pdf = output->pdf;
  qpdf_oh   contents = qpdf_oh_get_key (pdf, page, "/Contents");
  qpdf_oh   wrapped = qpdf_oh_new_array (pdf);
  int       n_streams = qpdf_oh_is_array (pdf, contents) ? qpdf_oh_get_array_n_items (pdf, contents) : 0;

  qpdf_oh_append_item (pdf, wrapped, new_content (pdf, prologue));

  if (qpdf_oh_is_stream (pdf, contents))
    qpdf_oh_append_item (pdf, wrapped, contents);
  for (int i = 0; i < n_streams; i++)
    {
      qpdf_oh stream = qpdf_oh_get_array_item (pdf, contents, i);

      if (qpdf_oh_is_stream (pdf, stream))
        qpdf_oh_append_item (pdf, wrapped, stream);
    }

  qpdf_oh_append_item (pdf, wrapped, get_epilogue (output));
  qpdf_oh_replace_key (pdf, page, "/Contents", wrapped);
}

/* A dictionary of our own with the same entries: the old one may be shared with other pages. */
static qpdf_oh
copy_dictionary (qpdf_data pdf,
                 qpdf_oh   dictionary)
{
  qpdf_oh copy = qpdf_oh_new_dictionary (pdf);

  if (!qpdf_oh_is_dictionary (pdf, dictionary))
    return copy;

  qpdf_oh_begin_dict_key_iter (pdf, dictionary);
  while (qpdf_oh_dict_more_keys (pdf))
    {
      const char *key = qpdf_oh_dict_next_key (pdf);

      qpdf_oh_replace_key (pdf, copy, key, qpdf_oh_get_key (pdf, dictionary, key));
    }

  return copy;
}

static qpdf_oh
get_font (HelperOutput *output)
{
  qpdf_oh font;

  if (output->font_id != 0)
    return qpdf_get_object_by_id (output->pdf, output->font_id, 0);

  font = qpdf_make_indirect_object (output->pdf, qpdf_oh_parse (output->pdf, FONT));
  output->font_id = qpdf_oh_get_object_id (output->pdf, font);

  return font;
}

static void
add_font (HelperOutput *output,
          qpdf_oh       page)
{
  qpdf_data pdf = output->pdf;
  qpdf_oh   resources = copy_dictionary (pdf, qpdf_oh_get_key (pdf, page, "/Resources"));
  qpdf_oh   fonts = copy_dictionary (pdf, qpdf_oh_get_key (pdf, resources, "/Font"));

  qpdf_oh_replace_key (pdf, fonts, FONT_NAME, get_font (output));
  qpdf_oh_replace_key (pdf, resources, "/Font", fonts);
  qpdf_oh_replace_key (pdf, page, "/Resources", resources);
}

static void
set_box (qpdf_data   pdf,
         qpdf_oh     page,
         const char *key,
         HelperBox   box)
{
  const double v[] = { box.x0, box.y0, box.x1, box.y1 };
  qpdf_oh      array = qpdf_oh_new_array (pdf);

  for (gsize i = 0; i < G_N_ELEMENTS (v); i++)
    qpdf_oh_append_item (pdf, array, qpdf_oh_new_real_from_double (pdf, v[i], 4));

  qpdf_oh_replace_key (pdf, page, key, array);
}

/**
 * helper_stamp_page:
 * @output: the document
 * @page: a page of it that holds its inherited attributes itself
 * @text: what to write
 *
 * Makes the page higher, at the top as it is seen, and writes @text in the
 * new strip. What the page shows is neither covered nor moved nor scaled.
 *
 * Returns: OK or what is wrong with the page
 */
MandatePdfStatus
helper_stamp_page (HelperOutput *output,
                   qpdf_oh       page,
                   const char   *text)
{
  qpdf_data        pdf = output->pdf;
  HelperBox        media = read_media_box (pdf, page);
  HelperBox        seen = helper_page_box (pdf, page);
  int              rotation = helper_page_rotation (pdf, page);
  double           unit = helper_page_unit (pdf, page);
  HelperBox        grown = grow_at_visual_top (seen, rotation, STRIP_HEIGHT / unit);
  g_autofree char *prologue = make_prologue (seen, rotation, unit, text);

  set_box (pdf, page, "/MediaBox", join (media, grown));
  if (qpdf_oh_has_key (pdf, page, "/CropBox"))
    set_box (pdf, page, "/CropBox", grown);

  add_font (output, page);
  wrap_contents (output, page, prologue);

  return helper_pdf_status (pdf);
}
