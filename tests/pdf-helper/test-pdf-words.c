/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of e-mails and office files, honest and hostile. */

#include "mandate-pdf-client.h"
#include "mandate-test-pdf.h"

#include <string.h>

/* A person waits no longer than this for a word about a file; the rest is for slow machines that run tests. */
#define MAX_MICROSECONDS (4 * G_USEC_PER_SEC)
#define MAX_TRIES        10

/* An archive as office programs write it, of as many files as are put into it. */
typedef struct
{
  GByteArray *bytes;
  GByteArray *list;
  guint       n_files;
  guint       flags;
} Archive;

static void
put_number (GByteArray *bytes,
            guint64     value,
            guint       n_bytes)
{
  for (guint i = 0; i < n_bytes; i++, value >>= 8)
    {
      const guint8 byte = (guint8) value;

      g_byte_array_append (bytes, &byte, 1);
    }
}

/* Without the two bytes before and the four behind that zlib adds. */
static GByteArray *
deflate (GBytes *content)
{
  g_autoptr (GBytes) packed = mandate_test_deflate (content);
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) g_bytes_get_data (packed, NULL) + 2, (guint) g_bytes_get_size (packed) - 6);

  return bytes;
}

static void
put_entry (Archive    *self,
           const char *name,
           guint       place,
           guint       n_packed,
           gsize       n_bytes)
{
  g_byte_array_append (self->list, (const guint8 *) "PK\1\2\24\0\24\0", 8);
  put_number (self->list, self->flags, 2);
  put_number (self->list, 8, 2);
  put_number (self->list, 0, 8);
  put_number (self->list, n_packed, 4);
  put_number (self->list, n_bytes, 4);
  put_number (self->list, strlen (name), 2);
  put_number (self->list, 0, 12);
  put_number (self->list, place, 4);
  g_byte_array_append (self->list, (const guint8 *) name, (guint) strlen (name));
  self->n_files++;
}

static guint
put_file (Archive    *self,
          const char *name,
          GBytes     *content)
{
  g_autoptr (GByteArray) packed = deflate (content);
  const guint place = self->bytes->len;

  put_entry (self, name, place, packed->len, g_bytes_get_size (content));
  g_byte_array_append (self->bytes, (const guint8 *) "PK\3\4\24\0", 6);
  put_number (self->bytes, self->flags, 2);
  put_number (self->bytes, 8, 2);
  put_number (self->bytes, 0, 8);
  put_number (self->bytes, packed->len, 4);
  put_number (self->bytes, g_bytes_get_size (content), 4);
  put_number (self->bytes, strlen (name), 2);
  put_number (self->bytes, 0, 2);
  g_byte_array_append (self->bytes, (const guint8 *) name, (guint) strlen (name));
  g_byte_array_append (self->bytes, packed->data, packed->len);

  return packed->len;
}

static void
put_text (Archive    *self,
          const char *name,
          const char *text)
{
  g_autoptr (GBytes) content = mandate_test_bytes (text);

  put_file (self, name, content);
}

static Archive
begin_archive (void)
{
  return (Archive){ g_byte_array_new (), g_byte_array_new (), 0, 0 };
}

static GBytes *
end_archive (Archive *self)
{
  const guint place = self->bytes->len;

  g_byte_array_append (self->bytes, self->list->data, self->list->len);
  g_byte_array_append (self->bytes, (const guint8 *) "PK\5\6\0\0\0\0", 8);
  put_number (self->bytes, self->n_files, 2);
  put_number (self->bytes, self->n_files, 2);
  put_number (self->bytes, self->list->len, 4);
  put_number (self->bytes, place, 4);
  put_number (self->bytes, 0, 2);
  g_byte_array_unref (self->list);

  return g_byte_array_free_to_bytes (self->bytes);
}

static MandatePdfWords *
read_words (GBytes             *file,
            MandatePdfWordsKind kind)
{
  g_autoptr (GError) error = NULL;
  MandatePdfWords *words = mandate_pdf_read_words (file, kind, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (words);

  return words;
}

/* (transfer full): why it can't be read. */
static GError *
fail_to_read (GBytes             *file,
              MandatePdfWordsKind kind)
{
  const gint64 start = g_get_monotonic_time ();
  GError      *error = NULL;

  g_assert_null (mandate_pdf_read_words (file, kind, NULL, &error));
  g_assert_cmpint (g_get_monotonic_time () - start, <, MAX_MICROSECONDS);

  return error;
}

static void
assert_fails (GBytes             *file,
              MandatePdfWordsKind kind,
              MandatePdfError     code)
{
  g_autoptr (GError) error = fail_to_read (file, kind);

#ifdef __SANITIZE_ADDRESS__
  /* Several times slower, time may end before room does. */
  if (code == MANDATE_PDF_ERROR_TOO_LARGE && g_error_matches (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_TIMED_OUT))
    code = MANDATE_PDF_ERROR_TIMED_OUT;
#else
  /* It may do so where others are at work, too, but not each time. */
  for (guint i = 0; i < MAX_TRIES && code == MANDATE_PDF_ERROR_TOO_LARGE && g_error_matches (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_TIMED_OUT); i++)
    {
      g_usleep (G_USEC_PER_SEC);
      g_clear_error (&error);
      error = fail_to_read (file, kind);
    }
#endif
  g_assert_error (error, MANDATE_PDF_ERROR, (int) code);
}

typedef struct
{
  const char *name;
  const char *mail;
  const char *title;
  const char *from;
  const char *moment;
  const char *text;
} Mail;

static const Mail mails[] = {
  { "a-plain-one",
    "From: Ana <ana@example.org>\r\nTo: all@example.org\r\nSubject: Locks\r\nDate: Thu, 14 Mar 2024 10:00:00 +0100\r\n\r\nThe locks\r\nwere changed.\r\n",
    "Locks", "Ana <ana@example.org>", "Thu, 14 Mar 2024 10:00:00 +0100", "The locks\r\nwere changed.\r\n" },
  { "encoded-words-in-utf-8",
    "From: =?utf-8?Q?J=C3=BCrg_M=C3=BCller?= <j@example.org>\nSubject: =?UTF-8?B?UsO8Y2s=?=\n =?utf-8?b?YmxpY2s=?=\n\nx",
    "Rückblick", "Jürg Müller <j@example.org>", "", "x" },
  { "encoded-words-of-another-set-with-a-letter-cut-in-two",
    "Subject: =?utf-8?Q?=C3?= =?utf-8?Q?=BC?= =?iso-8859-1*de?q?=FC?= and =?x?= =?\n\nx",
    "üü and =?x?= =?", "", "", "x" },
  { "raw-letters-of-windows", "Subject: Pr\xfc"
                              "fung\n\nGr\xfc\xdf"
                              "e",
    "Prüfung", "", "", "Grüße" },
  { "a-folded-subject", "Subject: One\r\n two\r\n\tthree\r\nSubject: four\r\n\r\n", "One two three", "", "", "" },
  { "two-ways-of-saying-it",
    "Subject: S\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"=_1\"\n\nfor old programs\n--=_1\n"
    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nGr=C3=BC=\n=C3=9Fe\n--=_1\n"
    "Content-Type: text/html\n\n<p>Markup</p>\n--=_1--\nafter\n",
    "S", "", "", "Grüße\n" },
  { "nothing-but-markup",
    "Subject: S\nContent-Type: text/html; charset=iso-8859-1\n\n<html><head><title>t</title><style>p { color: red }</style></head>"
    "<body><p>Fr\xfchst\xfc"
    "ck &amp; B&#252;ro</p><script>alert('x')</script><img src='https://example.org/x'></body></html>",
    "S", "", "", "Frühstück & Büro\n" },
  { "words-in-base64", "Subject: S\nContent-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n\nR3LD\nvMOfZQ==\n", "S", "", "", "Grüße" },
  { "what-is-attached-is-not-read",
    "Subject: S\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nBody\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nsecret\n--b--\n",
    "S", "", "", "Body\n" },
  { "a-forwarded-one-is-read", "Subject: S\nContent-Type: message/rfc822\n\nSubject: inner\nFrom: b@example.org\n\nInner words", "S", "", "", "Inner words" },
  { "one-that-was-cut-off", "Subject: S\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nThe locks we", "S", "", "", "The locks we" },
  { "a-part-without-end-of-its-name", "Subject: S\nContent-Type: multipart/mixed; boundary=\"b\n\nx", "S", "", "", "" },
  { "a-set-of-signs-that-is-a-file", "Subject: =?../../../etc/passwd?Q?a?=\nContent-Type: text/plain; charset=\"//../x\"\n\nx", "a", "", "", "x" },
  { "a-line-that-ends-itself", "Subject: a\x01"
                               "b\x1b[31m\n\nx\x07y",
    "a b [31m", "", "", "x y" },
  { "one-from-a-mailbox", "From ana@example.org Thu Mar 14 10:00:00 2024\nSubject: S\n\nx", "S", "", "", "x" },
};

static void
test_mail (gconstpointer data)
{
  const Mail *mail = data;
  g_autoptr (GBytes) file = mandate_test_bytes (mail->mail);
  g_autoptr (MandatePdfWords) words = read_words (file, MANDATE_PDF_WORDS_OF_MAIL);
  g_auto (GStrv) lines = g_strsplit (mail->text, "\r", -1);
  g_autofree char *text = g_strjoinv (" ", lines);

  g_assert_cmpstr (words->title, ==, mail->title);
  g_assert_cmpstr (words->from, ==, mail->from);
  g_assert_cmpstr (words->moment, ==, mail->moment);
  g_assert_cmpstr (words->text, ==, text);
}

static void
test_mail_is_none (void)
{
  const char *const texts[] = { "", "\n", "no e-mail at all", "<html><p>From: x</p></html>", "%PDF-1.4\n" };

  for (gsize i = 1; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) file = mandate_test_bytes (texts[i]);

      assert_fails (file, MANDATE_PDF_WORDS_OF_MAIL, MANDATE_PDF_ERROR_DAMAGED);
    }
}

/* Parts in parts without end, and parts without number. */
static void
test_mail_nested (void)
{
  g_autoptr (GString) mail = g_string_new ("Subject: S\nContent-Type: multipart/mixed; boundary=b\n\n");
  g_autoptr (GBytes) nested = NULL;
  g_autoptr (GBytes) many = NULL;
  g_autoptr (MandatePdfWords) words = NULL;
  g_autoptr (MandatePdfWords) more = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (mail, "--b\nContent-Type: multipart/mixed; boundary=b\n\n");
  nested = g_bytes_new (mail->str, mail->len);
  words = read_words (nested, MANDATE_PDF_WORDS_OF_MAIL);
  g_assert_cmpstr (words->title, ==, "S");

  g_string_truncate (mail, 0);
  g_string_append (mail, "Subject: S\nContent-Type: multipart/mixed; boundary=b\n\n");
  for (guint i = 0; i < 1000000; i++)
    g_string_append (mail, "--b\n\nword\n");
  many = g_bytes_new (mail->str, mail->len);
  more = read_words (many, MANDATE_PDF_WORDS_OF_MAIL);
  g_assert_true (g_str_has_prefix (more->text, "word\n"));
}

/* As with a video that is attached: what is looked at ends. */
static void
test_mail_huge (void)
{
  g_autoptr (GBytes) line = mandate_test_repeat ("QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB\n", 1300000);
  g_autoptr (GByteArray) mail = g_byte_array_new ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (MandatePdfWords) words = NULL;
  const char *head = "Subject: S\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nBody\n--b\nContent-Disposition: attachment\n\n";

  g_byte_array_append (mail, (const guint8 *) head, (guint) strlen (head));
  g_byte_array_append (mail, g_bytes_get_data (line, NULL), (guint) g_bytes_get_size (line));
  file = g_byte_array_free_to_bytes (g_steal_pointer (&mail));
  g_assert_cmpuint (g_bytes_get_size (file), >, 60 * 1024 * 1024);
  words = read_words (file, MANDATE_PDF_WORDS_OF_MAIL);
  g_assert_cmpstr (words->text, ==, "Body\n");
}

/* A head without end, and a line without end. */
static void
test_mail_long (void)
{
  g_autoptr (GBytes) head = mandate_test_repeat ("Subject: a\n  b\n", 1000000);
  g_autoptr (GBytes) line = mandate_test_repeat ("Subject: =?=?", 1000000);
  g_autoptr (MandatePdfWords) words = read_words (head, MANDATE_PDF_WORDS_OF_MAIL);
  g_autoptr (MandatePdfWords) more = read_words (line, MANDATE_PDF_WORDS_OF_MAIL);

  g_assert_cmpstr (words->title, ==, "a  b");
  g_assert_cmpuint (strlen (more->title), <=, 4096);
}

typedef struct
{
  const char *name;
  const char *path;
  const char *xml;
  const char *meta_path;
  const char *meta;
  const char *text;
  const char *title;
  const char *moment;
} Office;

static const Office offices[] = {
  { "a-letter-of-libreoffice", "content.xml",
    "<office:document-content><office:automatic-styles><number:text>no</number:text></office:automatic-styles><office:body><office:text>"
    "<text:h>Locks</text:h><text:p text:style-name=\"a>b\">Changed<text:tab/>on <text:span>14 March</text:span> &amp; signed</text:p><text:p/></office:text></office:body></office:document-content>",
    "meta.xml", "<office:meta><meta:creation-date>2024-03-14T10:00:00</meta:creation-date><dc:title>The locks</dc:title></office:meta>",
    "Locks\nChanged\ton 14 March & signed\n", "The locks", "2024-03-14T10:00:00" },
  { "a-letter-of-word", "word/document.xml",
    "<?xml version=\"1.0\"?><w:document><w:body><w:p><w:r><w:t>The </w:t></w:r><w:r><w:t xml:space=\"preserve\">locks</w:t></w:r><w:del><w:delText>gone</w:delText></w:del>"
    "<w:instrText>PAGE</w:instrText></w:p><w:p><w:r><w:t>were changed</w:t></w:r></w:p></w:body></w:document>",
    "docProps/core.xml", "<cp:coreProperties><dcterms:created xsi:type=\"dcterms:W3CDTF\">2024-03-14T10:00:00Z</dcterms:created></cp:coreProperties>",
    "The locks\nwere changed\n", "", "2024-03-14T10:00:00Z" },
  { "a-table-of-excel", "xl/sharedStrings.xml", "<sst><si><t>Oven</t></si><si><t>Checked &#252;ber</t></si></sst>", NULL, NULL, "Oven\nChecked über\n", "", "" },
  { "a-table-of-another-program", "xl/worksheets/sheet1.xml", "<worksheet><c t=\"inlineStr\"><is><t>Oven</t></is></c><c><v>3</v></c></worksheet>", NULL, NULL, "Oven\n", "", "" },
  { "slides", "ppt/slides/slide1.xml", "<p:sld><a:p><a:r><a:t>Our locks</a:t></a:r></a:p></p:sld>", NULL, NULL, "Our locks\n", "", "" },
  { "no-proper-xml", "word/document.xml", "<w:t>words<w:p", NULL, NULL, "words", "", "" },
};

static void
test_office (gconstpointer data)
{
  const Office *office = data;
  Archive       archive = begin_archive ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (MandatePdfWords) words = NULL;

  put_text (&archive, "mimetype", "application/x");
  put_text (&archive, office->path, office->xml);
  if (office->meta != NULL)
    put_text (&archive, office->meta_path, office->meta);
  file = end_archive (&archive);
  words = read_words (file, MANDATE_PDF_WORDS_OF_OFFICE);

  g_assert_cmpstr (words->text, ==, office->text);
  g_assert_cmpstr (words->title, ==, office->title);
  g_assert_cmpstr (words->moment, ==, office->moment);
}

static void
test_office_locked (void)
{
  Archive by_flag = begin_archive ();
  Archive by_manifest = begin_archive ();
  g_autoptr (GBytes) old = g_bytes_new_static ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 EncryptedPackage", 25);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  by_flag.flags = 1;
  put_text (&by_flag, "word/document.xml", "<w:t>x</w:t>");
  first = end_archive (&by_flag);
  put_text (&by_manifest, "content.xml", "\x93\xff\x01 no xml");
  put_text (&by_manifest, "META-INF/manifest.xml", "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>");
  second = end_archive (&by_manifest);

  assert_fails (first, MANDATE_PDF_WORDS_OF_OFFICE, MANDATE_PDF_ERROR_ENCRYPTED);
  assert_fails (second, MANDATE_PDF_WORDS_OF_OFFICE, MANDATE_PDF_ERROR_ENCRYPTED);
  assert_fails (old, MANDATE_PDF_WORDS_OF_OFFICE, MANDATE_PDF_ERROR_ENCRYPTED);
}

/* Cut anywhere: each piece gets an answer, and most that it is damaged. */
static void
test_office_cut (void)
{
  Archive archive = begin_archive ();
  g_autoptr (GBytes) whole = NULL;
  gsize n_damaged = 0;

  put_text (&archive, "word/document.xml", "<w:document><w:p><w:t>The locks were changed</w:t></w:p></w:document>");
  whole = end_archive (&archive);

  for (gsize i = 1; i < g_bytes_get_size (whole); i += 7)
    {
      g_autoptr (GBytes) piece = g_bytes_new_from_bytes (whole, 0, i);
      g_autoptr (GError) error = NULL;

      g_assert_null (mandate_pdf_read_words (piece, MANDATE_PDF_WORDS_OF_OFFICE, NULL, &error));
      n_damaged += g_error_matches (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_DAMAGED);
    }
  g_assert_cmpuint (n_damaged, ==, (g_bytes_get_size (whole) - 1 + 6) / 7);
}

/* What is in the list points anywhere. */
static void
test_office_list (void)
{
  Archive archive = begin_archive ();
  g_autoptr (GBytes) file = NULL;

  put_entry (&archive, "word/document.xml", 0xfffffff0, 100, 100);
  file = end_archive (&archive);
  assert_fails (file, MANDATE_PDF_WORDS_OF_OFFICE, MANDATE_PDF_ERROR_DAMAGED);
}

/* 200 KiB that unpack to 200 MiB, and one that names the same bytes many times. */
static void
test_office_bomb (void)
{
  Archive one = begin_archive ();
  Archive many = begin_archive ();
  g_autoptr (GBytes) large = mandate_test_repeat ("<w:p></w:p><w:p>", 200 * 1024 * 1024 / 16);
  g_autoptr (GBytes) middle = mandate_test_repeat ("<w:p></w:p><w:p>", 1024 * 1024 / 16);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  guint n_packed;

  put_file (&one, "word/document.xml", large);
  first = end_archive (&one);
  n_packed = put_file (&many, "word/header0.xml", middle);
  for (guint i = 1; i < 10000; i++)
    put_entry (&many, "word/header0.xml", 0, n_packed, 1024 * 1024);
  second = end_archive (&many);

  g_assert_cmpuint (g_bytes_get_size (first), <, 1024 * 1024);
  assert_fails (first, MANDATE_PDF_WORDS_OF_OFFICE, MANDATE_PDF_ERROR_TOO_LARGE);
  assert_fails (second, MANDATE_PDF_WORDS_OF_OFFICE, MANDATE_PDF_ERROR_TOO_LARGE);
}

/* More words than anybody looks for: the first are kept. */
static void
test_office_long (void)
{
  Archive archive = begin_archive ();
  g_autoptr (GBytes) xml = mandate_test_repeat ("<w:t>locks </w:t>", 1000000);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (MandatePdfWords) words = NULL;

  put_file (&archive, "word/document.xml", xml);
  file = end_archive (&archive);
  words = read_words (file, MANDATE_PDF_WORDS_OF_OFFICE);
  g_assert_cmpuint (strlen (words->text), >, 4 * 1024 * 1024 - 10);
  g_assert_cmpuint (strlen (words->text), <=, 4 * 1024 * 1024);
}

/* What a camera writes into a picture, in either order of bytes. */
static GBytes *
make_photo (gboolean    is_little,
            const char *moment,
            guint       taken_at)
{
  g_autoptr (GBytes) jpeg = mandate_test_jpeg ();
  g_autoptr (GByteArray) exif = g_byte_array_new ();
  GByteArray *photo = g_byte_array_new ();
  const guint numbers[][2] = {
    { 2, 42 },
    { 4, 8 },
    { 2, 1 },
    { 2, 0x8769 },
    { 2, 4 },
    { 4, 1 },
    { 4, 26 },
    { 4, 0 },
    { 2, 1 },
    { 2, 0x9003 },
    { 2, 2 },
    { 4, 20 },
    { 4, taken_at },
    { 4, 0 },
  };
  guint8 length[2];

  g_byte_array_append (exif, (const guint8 *) (is_little ? "Exif\0\0II" : "Exif\0\0MM"), 8);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < numbers[i][0]; j++)
      put_number (exif, numbers[i][1] >> 8 * (is_little ? j : numbers[i][0] - 1 - j), 1);
  g_byte_array_append (exif, (const guint8 *) moment, (guint) strlen (moment) + 1);

  length[0] = (guint8) ((exif->len + 2) >> 8);
  length[1] = (guint8) (exif->len + 2);
  g_byte_array_append (photo, (const guint8 *) "\xff\xd8\xff\xe1", 4);
  g_byte_array_append (photo, length, 2);
  g_byte_array_append (photo, exif->data, exif->len);
  g_byte_array_append (photo, (const guint8 *) g_bytes_get_data (jpeg, NULL) + 2, (guint) g_bytes_get_size (jpeg) - 2);

  return g_byte_array_free_to_bytes (photo);
}

static void
assert_taken (GBytes     *photo,
              const char *moment)
{
  g_autoptr (MandatePdfWords) words = read_words (photo, MANDATE_PDF_WORDS_OF_PHOTO);

  g_assert_cmpstr (words->moment, ==, moment);
}

static void
test_photo (void)
{
  g_autoptr (GBytes) little = make_photo (TRUE, "2024:03:14 12:00:00", 44);
  g_autoptr (GBytes) big = make_photo (FALSE, "2024:03:14 12:00:00", 44);
  g_autoptr (GBytes) plain = mandate_test_jpeg ();
  g_autoptr (GBytes) astray = make_photo (TRUE, "2024:03:14 12:00:00", 0xfffffff0);

  assert_taken (little, "2024:03:14 12:00:00");
  assert_taken (big, "2024:03:14 12:00:00");
  assert_taken (plain, "");
  assert_taken (astray, "");
}

static void
test_pdf (void)
{
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_words ("word", 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePdfInfo) info = mandate_pdf_inspect (pdf, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (info->moment, ==, "20260131120000Z");
}

/* Whatever is in it, the program that reads it says so itself, and in time. */
static void
try_damaged (GBytes             *whole,
             MandatePdfWordsKind kind,
             GRand              *rand)
{
  gsize              length;
  const guint8      *data = g_bytes_get_data (whole, &length);
  g_autofree guint8 *copy = g_memdup2 (data, length);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePdfWords) words = NULL;

  for (int i = g_rand_int_range (rand, 1, 12); i > 0; i--)
    copy[g_rand_int_range (rand, 0, (gint32) length)] = (guint8) g_rand_int_range (rand, 0, 256);
  file = g_bytes_new (copy, (gsize) g_rand_int_range (rand, (gint32) length / 2, (gint32) length + 1));
  words = mandate_pdf_read_words (file, kind, NULL, &error);

  g_assert_true ((words == NULL) == (error != NULL));
  g_assert_false (g_error_matches (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_CRASHED));
  g_assert_false (g_error_matches (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_TIMED_OUT));
}

static void
test_damaged (void)
{
  const char   *times = g_getenv ("MANDATE_TEST_DAMAGED");
  const guint64 n_files = times != NULL ? g_ascii_strtoull (times, NULL, 10) : 100;
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (GBytes) photo = make_photo (TRUE, "2024:03:14 12:00:00", 44);
  g_autoptr (GBytes) office = NULL;
  Archive archive = begin_archive ();

  put_text (&archive, offices[0].meta_path, offices[0].meta);
  put_text (&archive, offices[0].path, offices[0].xml);
  office = end_archive (&archive);

  for (guint64 i = 0; i < n_files; i++)
    {
      g_autoptr (GBytes) mail = mandate_test_bytes (mails[i % G_N_ELEMENTS (mails)].mail);

      try_damaged (mail, MANDATE_PDF_WORDS_OF_MAIL, rand);
      try_damaged (office, MANDATE_PDF_WORDS_OF_OFFICE, rand);
      try_damaged (photo, MANDATE_PDF_WORDS_OF_PHOTO, rand);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (mails); i++)
    {
      g_autofree char *path = g_strconcat ("/words/mail/", mails[i].name, NULL);

      g_test_add_data_func (path, &mails[i], test_mail);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      g_autofree char *path = g_strconcat ("/words/office/", offices[i].name, NULL);

      g_test_add_data_func (path, &offices[i], test_office);
    }
  g_test_add_func ("/words/mail/what-is-none-is-told", test_mail_is_none);
  g_test_add_func ("/words/mail/parts-in-parts-end", test_mail_nested);
  g_test_add_func ("/words/mail/a-huge-one-is-read-as-far-as-words-go", test_mail_huge);
  g_test_add_func ("/words/mail/a-head-without-end-ends", test_mail_long);
  g_test_add_func ("/words/office/what-is-locked-is-told", test_office_locked);
  g_test_add_func ("/words/office/what-is-cut-off-is-damaged", test_office_cut);
  g_test_add_func ("/words/office/what-leads-astray-is-damaged", test_office_list);
  g_test_add_func ("/words/office/what-swells-is-too-large", test_office_bomb);
  g_test_add_func ("/words/office/a-long-one-is-cut", test_office_long);
  g_test_add_func ("/words/photo/says-when-it-was-taken", test_photo);
  g_test_add_func ("/words/pdf/says-when-it-was-made", test_pdf);
  g_test_add_func ("/words/what-is-damaged-breaks-nothing", test_damaged);

  return g_test_run ();
}
