/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Letters, tables and slides of office programs: ISO/IEC 26300 and 29500, which are archives of XML. */

#include "helper.h"

#include <string.h>

/* A novel is half a megabyte, a table of a hundred thousand rows some forty. */
#define MAX_UNPACKED (128u * 1024 * 1024)
#define MAX_META     (64u * 1024)

typedef enum
{
  PART_OTHER,
  PART_WORDS,
  PART_META,
  PART_MANIFEST,
} PartKind;

typedef struct
{
  const char *start;
  gboolean    is_whole; /* or only how the name begins */
  PartKind    kind;
} Part;

static const Part parts[] = {
  { "content.xml", TRUE, PART_WORDS },
  { "meta.xml", TRUE, PART_META },
  { "META-INF/manifest.xml", TRUE, PART_MANIFEST },
  { "docProps/core.xml", TRUE, PART_META },
  { "word/document.xml", TRUE, PART_WORDS },
  { "word/footnotes.xml", TRUE, PART_WORDS },
  { "word/header", FALSE, PART_WORDS },
  { "word/footer", FALSE, PART_WORDS },
  { "xl/sharedStrings.xml", TRUE, PART_WORDS },
  { "xl/worksheets/sheet", FALSE, PART_WORDS },
  { "ppt/slides/slide", FALSE, PART_WORDS },
};

static PartKind
find_kind (const HelperZipEntry *entry)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const gsize length = strlen (parts[i].start);

      if (parts[i].is_whole ? helper_zip_entry_is (entry, parts[i].start)
                            : entry->name_length > length && memcmp (entry->name, parts[i].start, length) == 0)
        return parts[i].kind;
    }

  return PART_OTHER;
}

static gboolean
markup_sink (gpointer    data,
             const char *bytes,
             gsize       length)
{
  return helper_markup_feed (data, bytes, length);
}

static gboolean
text_sink (gpointer    data,
           const char *bytes,
           gsize       length)
{
  GString *text = data;

  g_string_append_len (text, bytes, (gssize) MIN (length, MAX_META - text->len));

  return text->len < MAX_META;
}

/* (transfer full): the text of the first element of that name, however long the list of names */
static char *
read_element (const GString *xml,
              const char    *element)
{
  const char *const kept[] = { element, NULL };
  GString          *text = g_string_new (NULL);
  HelperMarkup      markup;

  helper_markup_begin (&markup, HELPER_MARKUP_OFFICE, kept, text, HELPER_MAX_LINE);
  helper_markup_feed (&markup, xml->str, xml->len);

  return g_string_free (text, FALSE);
}

static void
keep_first (char      **value,
            const char *found)
{
  if (*value == NULL && *found != '\0')
    *value = g_strdup (found);
}

static void
read_meta (const GString *xml,
           HelperWords   *words)
{
  g_autofree char *title = read_element (xml, "dc:title");
  g_autofree char *created = read_element (xml, "dcterms:created");
  g_autofree char *creation_date = read_element (xml, "meta:creation-date");

  keep_first (&words->title, title);
  keep_first (&words->moment, created);
  keep_first (&words->moment, creation_date);
}

/* OpenDocument leaves the archive open and locks the files in it one by one. */
static gboolean
says_locked (const GString *manifest)
{
  return g_strstr_len (manifest->str, (gssize) manifest->len, "encryption-data") != NULL;
}

static MandatePdfStatus
read_small (const HelperZip      *zip,
            const HelperZipEntry *entry,
            PartKind              kind,
            gsize                *budget,
            HelperWords          *words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const MandatePdfStatus status = helper_zip_unpack (zip, entry, budget, text_sink, text);

  if (status == MANDATE_PDF_STATUS_OK && kind == PART_MANIFEST && says_locked (text))
    return MANDATE_PDF_STATUS_ENCRYPTED;
  if (status == MANDATE_PDF_STATUS_OK && kind == PART_META)
    read_meta (text, words);

  return status;
}

static MandatePdfStatus
read_words (const HelperZip      *zip,
            const HelperZipEntry *entry,
            gsize                *budget,
            HelperWords          *words)
{
  HelperMarkup markup;

  helper_markup_begin (&markup, HELPER_MARKUP_OFFICE, NULL, words->text, MANDATE_PDF_MAX_TEXT);

  return helper_zip_unpack (zip, entry, budget, markup_sink, &markup);
}

/* Whether it is locked is known before a word of it is looked at. */
static MandatePdfStatus
read_parts (HelperZip    zip,
            gboolean     is_for_words,
            gsize       *budget,
            guint       *n_found,
            HelperWords *words)
{
  MandatePdfStatus status = MANDATE_PDF_STATUS_OK;
  HelperZipEntry   entry;
  const HelperZip  whole = zip;

  while (status == MANDATE_PDF_STATUS_OK && helper_zip_next (&zip, &entry))
    {
      const PartKind kind = find_kind (&entry);

      if (entry.is_encrypted)
        status = MANDATE_PDF_STATUS_ENCRYPTED;
      else if (kind != PART_OTHER && is_for_words == (kind == PART_WORDS))
        status = is_for_words ? read_words (&whole, &entry, budget, words) : read_small (&whole, &entry, kind, budget, words);

      *n_found += kind == PART_WORDS;
    }

  return status;
}

/**
 * helper_office_read:
 * @file: a mapped file
 * @words: what is read goes here
 *
 * Reads the words of a letter, a table or slides, and when they were made.
 *
 * Returns: OK or what is wrong with the file
 */
MandatePdfStatus
helper_office_read (const HelperFile *file,
                    HelperWords      *words)
{
  gsize            budget = MAX_UNPACKED;
  guint            n_found = 0;
  HelperZip        zip;
  MandatePdfStatus status;

  /* What office programs lock is a file of the kind that they wrote before 2007. */
  if (file->length >= 8 && memcmp (file->data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
    return MANDATE_PDF_STATUS_ENCRYPTED;

  status = helper_zip_open (file, &zip);
  if (status == MANDATE_PDF_STATUS_OK)
    status = read_parts (zip, FALSE, &budget, &n_found, words);
  if (status == MANDATE_PDF_STATUS_OK)
    status = read_parts (zip, TRUE, &budget, &n_found, words);

  return status == MANDATE_PDF_STATUS_OK && n_found == 0 ? MANDATE_PDF_STATUS_DAMAGED : status;
}
