/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <string.h>

/* What is longer than this is the name of no element, or character, that is looked for. */
#define MAX_NAME 24

typedef struct
{
  const char *name;
  const char *mark; /* what stands for its end */
} Break;

/* Of office files. A cell or a row that ends, ends a word. */
static const Break office_breaks[] = {
  { "w:p", "\n" },
  { "w:br", "\n" },
  { "w:tab", "\t" },
  { "si", "\n" },
  { "is", "\n" },
  { "a:p", "\n" },
  { "a:br", "\n" },
  { "text:p", "\n" },
  { "text:h", "\n" },
  { "text:tab", "\t" },
  { "text:s", " " },
  { "text:line-break", "\n" },
  { NULL, NULL },
};

static const Break html_breaks[] = {
  { "p", "\n" },
  { "br", "\n" },
  { "div", "\n" },
  { "tr", "\n" },
  { "li", "\n" },
  { "h1", "\n" },
  { "h2", "\n" },
  { "h3", "\n" },
  { "blockquote", "\n" },
  { "td", "\t" },
  { "th", "\t" },
  { NULL, NULL },
};

static const char *const office_kept[] = { "w:t", "t", "a:t", "text:p", "text:h", NULL };
static const char *const html_dropped[] = { "style", "script", "title", NULL };

/**
 * helper_markup_begin:
 * @self: a reader
 * @kind: of what
 * @kept: (nullable): the elements whose text counts; %NULL for those of @kind
 * @words: what is read goes here
 * @most: how long that may become
 */
void
helper_markup_begin (HelperMarkup      *self,
                     HelperMarkupKind   kind,
                     const char *const *kept,
                     GString           *words,
                     gsize              most)
{
  *self = (HelperMarkup){ .kind = kind, .kept = kept != NULL ? kept : office_kept, .words = words, .most = most };
}

static void
put (HelperMarkup *self,
     const char   *text,
     gsize         length)
{
  if (self->words->len + length <= self->most)
    g_string_append_len (self->words, text, (gssize) length);
  else
    self->is_full = TRUE;
}

static gboolean
counts (const HelperMarkup *self)
{
  return self->kind == HELPER_MARKUP_HTML ? self->depth == 0 : self->depth > 0;
}

/* Between what is kept and what is not, an element that ends may end a line. */
static void
put_break (HelperMarkup *self)
{
  const Break *breaks = self->kind == HELPER_MARKUP_HTML ? html_breaks : office_breaks;
  const gsize  length = self->words->len;

  for (gsize i = 0; breaks[i].name != NULL; i++)
    if (g_ascii_strcasecmp (breaks[i].name, self->name) == 0)
      {
        if (length > 0 && (self->words->str[length - 1] != '\n' || *breaks[i].mark != '\n'))
          put (self, breaks[i].mark, 1);
        return;
      }
}

static gboolean
is_listed (const char *const *names,
           const char        *name)
{
  for (gsize i = 0; names[i] != NULL; i++)
    if (g_ascii_strcasecmp (names[i], name) == 0)
      return TRUE;

  return FALSE;
}

/* An element began or ended. */
static void
end_tag (HelperMarkup *self)
{
  const gboolean     is_end = self->is_end_tag;
  const gboolean     is_empty = self->last == '/';
  const char *const *counted = self->kind == HELPER_MARKUP_HTML ? html_dropped : self->kept;

  self->name[self->n_name] = '\0';

  if (is_end || is_empty || self->kind == HELPER_MARKUP_HTML)
    put_break (self);
  if (!is_listed (counted, self->name))
    return;

  if (is_end)
    self->depth -= self->depth > 0;
  else if (!is_empty)
    self->depth++;
}

static void
put_character (HelperMarkup *self,
               guint64       code)
{
  char  bytes[6];
  gsize length;

  if (code == 0 || code > 0x10ffff || !g_unichar_validate ((gunichar) code))
    return;

  length = (gsize) g_unichar_to_utf8 ((gunichar) code, bytes);
  put (self, bytes, length);
}

/* “&amp;” and the like; another name says nothing to anybody. */
static void
end_entity (HelperMarkup *self)
{
  static const Break entities[] = { { "amp", "&" }, { "lt", "<" }, { "gt", ">" }, { "quot", "\"" }, { "apos", "'" }, { "nbsp", " " } };

  self->name[self->n_name] = '\0';
  if (!counts (self))
    return;

  if (self->name[0] == '#')
    {
      const gboolean is_hex = self->name[1] == 'x' || self->name[1] == 'X';

      put_character (self, g_ascii_strtoull (self->name + (is_hex ? 2 : 1), NULL, is_hex ? 16 : 10));
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strcmp (entities[i].name, self->name) == 0)
      put (self, entities[i].mark, 1);
}

static void
read_name (HelperMarkup *self,
           char          c)
{
  if (!self->has_name && c == '/' && self->n_name == 0)
    self->is_end_tag = TRUE;
  else if (g_ascii_isspace (c) || c == '/')
    self->has_name = TRUE;
  else if (!self->has_name && self->n_name < MAX_NAME)
    self->name[self->n_name++] = c;
}

/* In XML an attribute may hold a “>”; what calls itself HTML may have forgotten a quote. */
static void
read_in_tag (HelperMarkup *self,
             char          c)
{
  const gboolean is_comment = self->n_name >= 3 && memcmp (self->name, "!--", 3) == 0;

  if (self->quote != '\0')
    self->quote = c == self->quote ? '\0' : self->quote;
  else if (c == '>' && (!is_comment || (self->last == '-' && self->before_last == '-')))
    {
      self->state = HELPER_MARKUP_TEXT;
      end_tag (self);
    }
  else if (self->kind == HELPER_MARKUP_OFFICE && !is_comment && (c == '"' || c == '\''))
    self->quote = c;
  else
    read_name (self, c);

  self->before_last = self->last;
  self->last = c;
}

static void
begin_state (HelperMarkup     *self,
             HelperMarkupState state)
{
  self->state = state;
  self->n_name = 0;
  self->has_name = FALSE;
  self->is_end_tag = FALSE;
  self->quote = self->last = self->before_last = '\0';
}

static void
read_byte (HelperMarkup *self,
           char          c)
{
  if (self->state == HELPER_MARKUP_TAG)
    {
      read_in_tag (self, c);
      return;
    }

  if (self->state == HELPER_MARKUP_ENTITY)
    {
      if (c != ';' && c != '<' && !g_ascii_isspace (c) && self->n_name < MAX_NAME)
        {
          self->name[self->n_name++] = c;
          return;
        }

      self->state = HELPER_MARKUP_TEXT;
      end_entity (self);
      if (c == ';')
        return;
    }

  if (c == '<')
    begin_state (self, HELPER_MARKUP_TAG);
  else if (c == '&')
    begin_state (self, HELPER_MARKUP_ENTITY);
  else if (counts (self))
    put (self, c == '\r' || c == '\n' ? " " : &c, 1);
}

/**
 * helper_markup_feed:
 * @self: a reader
 * @data: the next bytes
 * @length: how many
 *
 * Reads the text between the tags. What is no proper markup gives some words or
 * none; it takes no memory but that of the words.
 *
 * Returns: whether there is room for more
 */
gboolean
helper_markup_feed (HelperMarkup *self,
                    const char   *data,
                    gsize         length)
{
  for (gsize i = 0; i < length && !self->is_full; i++)
    read_byte (self, data[i]);

  return !self->is_full;
}
