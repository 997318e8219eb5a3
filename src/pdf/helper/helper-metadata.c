/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <string.h>

#define XMP_HEAD                                                          \
  "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"  \
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"                              \
  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" \
  "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"

#define XMP_TAIL         \
  "</rdf:Description>\n" \
  "</rdf:RDF>\n"         \
  "</x:xmpmeta>\n"       \
  "<?xpacket end=\"r\"?>\n"

/* XML has no way to write a control character, not even escaped. */
static char *
escape (const char *text)
{
  g_autofree char *plain = g_strdup (text);

  for (char *p = plain; *p != '\0'; p++)
    {
      if ((guchar) *p < 0x20 || *p == 0x7f)
        *p = ' ';
    }

  return g_markup_escape_text (plain, -1);
}

static void
append_element (GString    *xmp,
                const char *format_start,
                const char *value,
                const char *format_end)
{
  g_autofree char *escaped = NULL;

  if (value[0] == '\0')
    return;

  escaped = escape (value);
  g_string_append_printf (xmp, "%s%s%s\n", format_start, escaped, format_end);
}

static char *
make_xmp (const HelperMetadata *metadata)
{
  g_autoptr (GString) xmp = g_string_new (XMP_HEAD);

  append_element (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", metadata->title, "</rdf:li></rdf:Alt></dc:title>");
  append_element (xmp, "<dc:creator><rdf:Seq><rdf:li>", metadata->author, "</rdf:li></rdf:Seq></dc:creator>");
  append_element (xmp, "<dc:language><rdf:Bag><rdf:li>", metadata->language, "</rdf:li></rdf:Bag></dc:language>");
  append_element (xmp, "<xmp:CreateDate>", metadata->date, "</xmp:CreateDate>");
  append_element (xmp, "<xmp:ModifyDate>", metadata->date, "</xmp:ModifyDate>");
  append_element (xmp, "<xmp:MetadataDate>", metadata->date, "</xmp:MetadataDate>");
  g_string_append (xmp, XMP_TAIL);

  return g_string_free (g_steal_pointer (&xmp), FALSE);
}

static void
set_xmp (qpdf_data             pdf,
         const HelperMetadata *metadata)
{
  g_autofree char *xmp = make_xmp (metadata);
  qpdf_oh          stream = qpdf_oh_new_stream (pdf);
  qpdf_oh          dictionary = qpdf_oh_get_dict (pdf, stream);

  qpdf_oh_replace_key (pdf, dictionary, "/Type", qpdf_oh_new_name (pdf, "/Metadata"));
  qpdf_oh_replace_key (pdf, dictionary, "/Subtype", qpdf_oh_new_name (pdf, "/XML"));
  qpdf_oh_replace_stream_data (pdf, stream, (const guchar *) xmp, strlen (xmp), qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  qpdf_oh_replace_key (pdf, qpdf_get_root (pdf), "/Metadata", stream);
}

/**
 * helper_pdf_get_dictionary:
 * @pdf: a context
 * @parent: a dictionary of it
 * @key: a name
 *
 * Returns: the dictionary of that name in @parent, made if there is none
 */
qpdf_oh
helper_pdf_get_dictionary (qpdf_data   pdf,
                           qpdf_oh     parent,
                           const char *key)
{
  qpdf_oh dictionary = qpdf_oh_get_key (pdf, parent, key);

  if (!qpdf_oh_is_dictionary (pdf, dictionary))
    {
      dictionary = qpdf_oh_new_dictionary (pdf);
      qpdf_oh_replace_key (pdf, parent, key, dictionary);
    }

  return dictionary;
}

/* The old way to say the same, which most readers still show; the two must agree. */
static void
set_info (qpdf_data             pdf,
          const HelperMetadata *metadata)
{
  qpdf_oh info = helper_pdf_get_dictionary (pdf, qpdf_get_trailer (pdf), "/Info");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (metadata->date, utc);
  g_autoptr (GDateTime) utc_date = date != NULL ? g_date_time_to_utc (date) : NULL;
  g_autofree char *pdf_date = utc_date != NULL ? g_date_time_format (utc_date, "D:%Y%m%d%H%M%SZ") : NULL;

  if (metadata->title[0] != '\0')
    qpdf_oh_replace_key (pdf, info, "/Title", qpdf_oh_new_unicode_string (pdf, metadata->title));
  if (metadata->author[0] != '\0')
    qpdf_oh_replace_key (pdf, info, "/Author", qpdf_oh_new_unicode_string (pdf, metadata->author));
  if (pdf_date != NULL)
    {
      qpdf_oh_replace_key (pdf, info, "/CreationDate", qpdf_oh_new_string (pdf, pdf_date));
      qpdf_oh_replace_key (pdf, info, "/ModDate", qpdf_oh_new_string (pdf, pdf_date));
    }
}

/* Pages side by side, and text that a program reflows, run as the document does. */
static void
set_direction (qpdf_data pdf,
               qpdf_oh   preferences)
{
  qpdf_oh tree = qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot");
  qpdf_oh kids = qpdf_oh_is_dictionary (pdf, tree) ? qpdf_oh_wrap_in_array (pdf, qpdf_oh_get_key (pdf, tree, "/K")) : qpdf_oh_new_array (pdf);
  qpdf_oh layout = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, preferences, "/Direction", qpdf_oh_new_name (pdf, "/R2L"));
  qpdf_oh_replace_key (pdf, layout, "/O", qpdf_oh_new_name (pdf, "/Layout"));
  qpdf_oh_replace_key (pdf, layout, "/WritingMode", qpdf_oh_new_name (pdf, "/RlTb"));

  /* What is inside an element has its direction from it. */
  for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, kids); i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (pdf, kids, i);

      if (qpdf_oh_is_dictionary (pdf, kid))
        qpdf_oh_replace_key (pdf, kid, "/A", layout);
    }
}

/**
 * helper_metadata_set:
 * @pdf: a context
 * @metadata: what the document is
 *
 * Sets what cairo cannot: the language and its direction, the XMP packet, and that the window
 * of a reader shows the title rather than the file's name.
 */
void
helper_metadata_set (qpdf_data             pdf,
                     const HelperMetadata *metadata)
{
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh preferences = helper_pdf_get_dictionary (pdf, root, "/ViewerPreferences");

  if (metadata->language[0] != '\0')
    qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, metadata->language));
  qpdf_oh_replace_key (pdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (pdf, QPDF_TRUE));

  if (metadata->is_rtl)
    set_direction (pdf, preferences);

  set_info (pdf, metadata);
  set_xmp (pdf, metadata);
}
