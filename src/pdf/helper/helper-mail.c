/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * E-mails as mail programs save them: RFC 5322, with the encoded words of RFC
 * 2047 and the parts of RFC 2045 and 2046. They are read strictly where that is
 * safe, and calmly where it is not: half of them break some rule.
 */

#include "helper.h"

#include <string.h>

/* Words stand before what is attached; behind that nobody looks for any. */
#define MAX_LOOKED_AT (32u * 1024 * 1024)

#define MAX_DEPTH 8
#define MAX_PARTS 500

typedef struct
{
  const char *data;
  gsize       length;
} Span;

/* What the head of a message, or of a part of it, says. */
typedef struct
{
  char *subject;
  char *from;
  char *to;
  char *date;
  char *type;
  char *encoding;
  char *disposition;
} Head;

typedef struct
{
  GString *plain;
  GString *html; /* its words */
  guint    n_parts;
} Body;

static void read_part (Span span, guint depth, Body *body, Head *head);

static void
head_clear (Head *self)
{
  g_free (self->subject);
  g_free (self->from);
  g_free (self->to);
  g_free (self->date);
  g_free (self->type);
  g_free (self->encoding);
  g_free (self->disposition);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Head, head_clear)

/* The next line without its end; FALSE at the end of @rest. */
static gboolean
take_line (Span *rest,
           Span *line)
{
  const char *end;

  if (rest->length == 0)
    return FALSE;

  end = memchr (rest->data, '\n', rest->length);
  line->data = rest->data;
  line->length = end != NULL ? (gsize) (end - rest->data) : rest->length;
  rest->data += MIN (line->length + 1, rest->length);
  rest->length -= MIN (line->length + 1, rest->length);
  if (line->length > 0 && line->data[line->length - 1] == '\r')
    line->length--;

  return TRUE;
}

static char **
find_field (Head       *head,
            const Span *line,
            gsize      *n_name)
{
  const struct
  {
    const char *name;
    char      **value;
  } known[] = {
    { "subject:", &head->subject },
    { "from:", &head->from },
    { "to:", &head->to },
    { "date:", &head->date },
    { "content-type:", &head->type },
    { "content-transfer-encoding:", &head->encoding },
    { "content-disposition:", &head->disposition },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      *n_name = strlen (known[i].name);
      if (line->length >= *n_name && g_ascii_strncasecmp (line->data, known[i].name, *n_name) == 0)
        return known[i].value;
    }

  return NULL;
}

static void
append_line (GString    *value,
             const char *data,
             gsize       length)
{
  g_string_append_len (value, data, (gssize) MIN (length, HELPER_MAX_LINE - value->len));
}

/* What is said twice counts as it was said first; @rest is left at what follows the head. */
static void
read_head (Span *rest,
           Head *head)
{
  g_autoptr (GString) value = g_string_new (NULL);
  char **field = NULL;
  Span   line;
  gsize  n_name = 0;

  while (take_line (rest, &line) && line.length > 0)
    {
      const gboolean goes_on = line.data[0] == ' ' || line.data[0] == '\t';

      if (!goes_on && field != NULL)
        {
          *field = g_strndup (value->str, value->len);
          field = NULL;
        }

      if (goes_on && field != NULL)
        append_line (value, line.data, line.length);

      if (goes_on)
        continue;

      field = find_field (head, &line, &n_name);
      field = field != NULL && *field == NULL ? field : NULL;
      g_string_truncate (value, 0);
      if (field != NULL)
        append_line (value, line.data + n_name, line.length - n_name);
    }

  if (field != NULL)
    *field = g_strndup (value->str, value->len);
}

/* iconv takes the name of a set of signs for a file, if it is let. */
static gboolean
is_charset (const char *name)
{
  const gsize length = strlen (name);

  return length > 0 && length < 40 && strspn (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:") == length;
}

/* (transfer full): what can be read of it, as UTF-8 */
static char *
to_utf8 (const char *data,
         gsize       length,
         const char *charset)
{
  char *text = NULL;

  if (length == 0)
    return g_strdup ("");

  if (charset != NULL && is_charset (charset) && g_ascii_strcasecmp (charset, "utf-8") != 0 && g_ascii_strcasecmp (charset, "us-ascii") != 0)
    text = g_convert_with_fallback (data, (gssize) length, "UTF-8", charset, "?", NULL, NULL, NULL);
  if (text == NULL && !g_utf8_validate_len (data, length, NULL))
    text = g_convert_with_fallback (data, (gssize) length, "UTF-8", "WINDOWS-1252", "?", NULL, NULL, NULL);

  if (text == NULL)
    text = g_utf8_make_valid (data, (gssize) length);

  return text;
}

/* RFC 2045, 6.7; in encoded words an underscore is a space. */
static void
decode_quoted (const char *data,
               gsize       length,
               gboolean    is_word,
               GByteArray *bytes)
{
  for (gsize i = 0; i < length && bytes->len < MANDATE_PDF_MAX_TEXT; i++)
    {
      guint8 byte = (guint8) data[i];

      if (byte == '_' && is_word)
        byte = ' ';
      else if (byte == '=' && i + 2 < length && g_ascii_isxdigit (data[i + 1]) && g_ascii_isxdigit (data[i + 2]))
        {
          byte = (guint8) (16 * g_ascii_xdigit_value (data[i + 1]) + g_ascii_xdigit_value (data[i + 2]));
          i += 2;
        }
      else if (byte == '=' && !is_word && i + 1 < length && (data[i + 1] == '\n' || data[i + 1] == '\r'))
        {
          i += data[i + 1] == '\r' && i + 2 < length && data[i + 2] == '\n' ? 2 : 1;
          continue;
        }

      g_byte_array_append (bytes, &byte, 1);
    }
}

static void
decode_base64 (const char *data,
               gsize       length,
               GByteArray *bytes)
{
  const gsize most = MIN (length, (gsize) MANDATE_PDF_MAX_TEXT / 3 * 4);
  const guint before = bytes->len;
  int         state = 0;
  guint       save = 0;

  g_byte_array_set_size (bytes, before + (guint) (most / 4 * 3 + 3));
  g_byte_array_set_size (bytes, before + (guint) g_base64_decode_step (data, most, bytes->data + before, &state, &save));
}

/* “=?utf-8?Q?Gr=C3=BC=C3=9Fe?=”; its length, or 0 if it is none. */
static gsize
read_encoded_word (const char *text,
                   char      **charset,
                   GByteArray *bytes)
{
  const char *set = text + 2;
  const char *kind = g_str_has_prefix (text, "=?") ? strchr (set, '?') : NULL;
  const char *words = kind != NULL && kind[1] != '\0' && kind[2] == '?' ? kind + 3 : NULL;
  const char *end = words != NULL ? strstr (words, "?=") : NULL;
  const char *language;

  if (end == NULL || strcspn (text, " \t\r\n") < (gsize) (end - text))
    return 0;

  /* RFC 2231, 5: a language may follow. */
  language = memchr (set, '*', (gsize) (kind - set));
  *charset = g_strndup (set, (gsize) ((language != NULL ? language : kind) - set));

  if (kind[1] == 'b' || kind[1] == 'B')
    decode_base64 (words, (gsize) (end - words), bytes);
  else
    decode_quoted (words, (gsize) (end - words), TRUE, bytes);

  return (gsize) (end + 2 - text);
}

static void
flush (GString    *text,
       GByteArray *bytes,
       char      **charset)
{
  g_autofree char *decoded = bytes->len > 0 ? to_utf8 ((const char *) bytes->data, bytes->len, *charset) : NULL;

  if (decoded != NULL)
    g_string_append (text, decoded);
  g_byte_array_set_size (bytes, 0);
  g_clear_pointer (charset, g_free);
}

/*
 * (transfer full): the value of a field as people read it. Spaces between two
 * encoded words are none, and a letter may be cut in two by them.
 */
static char *
decode_field (const char *value)
{
  g_autofree char *valid = to_utf8 (value, strlen (value), NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *charset = NULL;
  const char      *c = valid;

  while (*c != '\0')
    {
      const gsize      n_spaces = bytes->len > 0 ? strspn (c, " \t\r\n") : 0;
      const guint      n_before = bytes->len;
      g_autofree char *set = NULL;
      const gsize      n_word = read_encoded_word (c + n_spaces, &set, bytes);

      if (n_word > 0)
        {
          if (n_before > 0 && g_ascii_strcasecmp (charset, set) != 0)
            {
              g_autoptr (GByteArray) next = g_byte_array_new ();

              g_byte_array_append (next, bytes->data + n_before, bytes->len - n_before);
              g_byte_array_set_size (bytes, n_before);
              flush (text, bytes, &charset);
              g_byte_array_append (bytes, next->data, next->len);
            }
          g_free (charset);
          charset = g_steal_pointer (&set);
          c += n_spaces + n_word;
          continue;
        }

      flush (text, bytes, &charset);
      g_string_append_c (text, *c++);
    }
  flush (text, bytes, &charset);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* (transfer full) (nullable): such as the “utf-8” of “text/plain; charset="utf-8"”. */
static char *
find_parameter (const char *value,
                const char *name)
{
  const gsize n_name = strlen (name);
  const char *c = value;

  while ((c = strchr (c, ';')) != NULL)
    {
      const char *end;

      c++;
      c += strspn (c, " \t");
      if (g_ascii_strncasecmp (c, name, n_name) != 0 || c[n_name] != '=')
        continue;

      c += n_name + 1;
      end = *c == '"' ? strchr (c + 1, '"') : c + strcspn (c, "; \t");

      return end == NULL ? NULL : g_strndup (*c == '"' ? c + 1 : c, (gsize) (end - c) - (*c == '"'));
    }

  return NULL;
}

static gboolean
is_kind (const char *value,
         const char *kind)
{
  const char *start = value != NULL ? value + strspn (value, " \t") : "text/plain";

  return g_ascii_strncasecmp (start, kind, strlen (kind)) == 0;
}

/* (transfer full): the words of a part, as UTF-8 */
static char *
decode_part (Span        span,
             const Head *head)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *charset = head->type != NULL ? find_parameter (head->type, "charset") : NULL;

  if (head->encoding != NULL && is_kind (head->encoding, "base64"))
    decode_base64 (span.data, span.length, bytes);
  else if (head->encoding != NULL && is_kind (head->encoding, "quoted-printable"))
    decode_quoted (span.data, span.length, FALSE, bytes);
  else
    g_byte_array_append (bytes, (const guint8 *) span.data, (guint) MIN (span.length, MANDATE_PDF_MAX_TEXT));

  return to_utf8 ((const char *) bytes->data, bytes->len, charset);
}

static void
append_part (GString    *text,
             const char *words)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');

  g_string_append_len (text, words, (gssize) MIN (strlen (words), MANDATE_PDF_MAX_TEXT - MIN (text->len, MANDATE_PDF_MAX_TEXT)));
}

/* Only words are taken of it: nothing of it is ever shown as a page. */
static void
read_html (Span        span,
           const Head *head,
           Body       *body)
{
  g_autofree char *text = decode_part (span, head);
  HelperMarkup     markup;

  helper_markup_begin (&markup, HELPER_MARKUP_HTML, NULL, body->html, MANDATE_PDF_MAX_TEXT);
  helper_markup_feed (&markup, text, strlen (text));
}

static gboolean
is_delimiter (const Span *line,
              const char *boundary)
{
  const gsize length = strlen (boundary);

  return line->length >= length + 2 && line->data[0] == '-' && line->data[1] == '-' && memcmp (line->data + 2, boundary, length) == 0;
}

static void
read_parts (Span        span,
            const char *boundary,
            guint       depth,
            Body       *body)
{
  const char *start = NULL;
  Span        line;

  while (body->n_parts < MAX_PARTS && take_line (&span, &line))
    {
      if (!is_delimiter (&line, boundary))
        continue;

      if (start != NULL)
        {
          const Span part = { start, (gsize) (line.data - start) };
          g_auto (Head) head = { NULL };

          read_part (part, depth + 1, body, &head);
        }

      start = span.data;
    }

  /* What was cut off has no last delimiter. */
  if (start != NULL && span.length == 0 && body->n_parts < MAX_PARTS && start < line.data)
    {
      const Span part = { start, (gsize) (line.data + line.length - start) };
      g_auto (Head) head = { NULL };

      if (!is_delimiter (&line, boundary))
        read_part (part, depth + 1, body, &head);
    }
}

static void
read_part (Span  span,
           guint depth,
           Body *body,
           Head *head)
{
  g_autofree char *boundary = NULL;

  body->n_parts++;
  read_head (&span, head);

  if (depth > MAX_DEPTH || (head->disposition != NULL && is_kind (head->disposition, "attachment")))
    return;

  boundary = head->type != NULL && is_kind (head->type, "multipart/") ? find_parameter (head->type, "boundary") : NULL;
  if (boundary != NULL && *boundary != '\0')
    read_parts (span, boundary, depth, body);
  else if (is_kind (head->type, "message/rfc822"))
    {
      g_auto (Head) inner = { NULL };

      read_part (span, depth + 1, body, &inner);
    }
  else if (is_kind (head->type, "text/html"))
    read_html (span, head, body);
  else if (is_kind (head->type, "text/plain"))
    {
      g_autofree char *text = decode_part (span, head);

      append_part (body->plain, text);
    }
}

static void
take_field (char      **value,
            const char *field)
{
  if (field != NULL)
    *value = g_strstrip (decode_field (field));
}

/* What mailboxes write before a mail, and some programs before any text. */
static Span
skip_mark (Span span)
{
  Span line;

  if (span.length >= 3 && memcmp (span.data, "\xef\xbb\xbf", 3) == 0)
    span = (Span){ span.data + 3, span.length - 3 };
  if (span.length >= 5 && memcmp (span.data, "From ", 5) == 0)
    take_line (&span, &line);

  return span;
}

/**
 * helper_mail_read:
 * @file: a mapped file
 * @words: what is read goes here
 *
 * Reads who wrote what to whom, and when. No more than 32 MiB are looked at.
 *
 * Returns: OK, or DAMAGED if it is no e-mail
 */
MandatePdfStatus
helper_mail_read (const HelperFile *file,
                  HelperWords      *words)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autoptr (GString) html = g_string_new (NULL);
  const Span span = skip_mark ((Span){ file->data, MIN (file->length, MAX_LOOKED_AT) });
  Body       body = { plain, html, 0 };
  g_auto (Head) head = { NULL };

  read_part (span, 0, &body, &head);

  if (head.from == NULL && head.subject == NULL && head.date == NULL)
    return MANDATE_PDF_STATUS_DAMAGED;

  take_field (&words->title, head.subject);
  take_field (&words->from, head.from);
  take_field (&words->to, head.to);
  take_field (&words->moment, head.date);
  g_string_append_len (words->text, plain->len > 0 ? plain->str : html->str, (gssize) MIN (plain->len > 0 ? plain->len : html->len, MANDATE_PDF_MAX_TEXT));

  return MANDATE_PDF_STATUS_OK;
}
