/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

/* Advance widths of Helvetica in WinAnsiEncoding from the space on, in thousandths. */
static const guint16 widths[] = {
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, 350,
  556, 350, 222, 556, 333, 1000, 556, 556, 333, 1000, 667, 333, 1000, 350, 611, 350,
  350, 222, 222, 333, 333, 350, 556, 1000, 333, 1000, 500, 333, 944, 350, 500, 667,
  278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 333,
  400, 584, 333, 333, 333, 556, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611,
  667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
  722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
  556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 584, 611, 556, 556, 556, 556, 500, 556, 500
};

G_STATIC_ASSERT (G_N_ELEMENTS (widths) == 256 - 32);

/* What WinAnsiEncoding has where Latin-1 has controls. */
static const gunichar upper_controls[] = {
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178
};

/* 0 if it has no place in the encoding. */
static guchar
encode (gunichar c)
{
  if ((c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c <= 0xff))
    return (guchar) c;

  for (guint i = 0; i < G_N_ELEMENTS (upper_controls); i++)
    {
      if (c != 0 && upper_controls[i] == c)
        return (guchar) (0x80 + i);
    }

  return 0;
}

static void
append_byte (GString *literal,
             guchar   byte,
             guint   *thousandths)
{
  *thousandths += widths[byte - 32];

  if (byte == '(' || byte == ')' || byte == '\\')
    g_string_append_printf (literal, "\\%c", byte);
  else if (byte < 0x7f)
    g_string_append_c (literal, (char) byte);
  else
    g_string_append_printf (literal, "\\%03o", byte);
}

/* The nearest plain letters, as GLib knows them: “Ł” becomes “L”. */
static void
append_transliterated (GString *literal,
                       gunichar c,
                       guint   *thousandths)
{
  char             utf8[7] = { 0 };
  g_autofree char *ascii = NULL;

  g_unichar_to_utf8 (c, utf8);
  ascii = g_str_to_ascii (utf8, "C");

  for (const char *p = ascii; *p != '\0'; p++)
    append_byte (literal, *p >= 0x20 && *p < 0x7f ? (guchar) *p : ' ', thousandths);
}

/**
 * helper_winansi_literal:
 * @text: what to write
 * @size: in points
 * @width: (out): how wide it is in points, in Helvetica
 *
 * Returns: (transfer full): @text as the inside of a PDF string in WinAnsiEncoding
 */
char *
helper_winansi_literal (const char *text,
                        double      size,
                        double     *width)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autoptr (GString) literal = g_string_new (NULL);
  guint thousandths = 0;

  for (const char *p = composed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guchar   byte = encode (c);

      if (byte != 0)
        append_byte (literal, byte, &thousandths);
      else
        append_transliterated (literal, c, &thousandths);
    }

  *width = thousandths * size / 1000;

  return g_string_free (g_steal_pointer (&literal), FALSE);
}
